"""Batches are filled, written down, and sent, in this order: whatever fails between, no ask is paid twice or lost."""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeVar

from factlift.batch.planning import Line, Plan
from factlift.batch.standing import SENDING, recover
from factlift.bulk import Outcome
from factlift.errors import JournalError, ModelRejectedError, UnknownModelError
from factlift.facts import Facts
from factlift.inputs import Input
from factlift.journal import Batch, Journal, Key, SentBatches
from factlift.settings import Settings

if TYPE_CHECKING:
    from factlift.models.batches import BatchServer

F = TypeVar("F", bound=Facts)
_CHUNK = 200


@dataclass(frozen=True, slots=True)
class Limits:
    """How many asks and bytes a file holds at most; the defaults are OpenAI's."""

    asks: int = 50_000
    size: int = 200_000_000


def submit(
    articles: Iterable[Input],
    schema: type[F],
    *,
    model: str,
    server: BatchServer,
    journal: Journal,
    settings: Settings | None = None,
    limits: Limits | None = None,
    on_unread: Callable[[Outcome[F]], None] = lambda _: None,
) -> Iterator[Batch]:
    """Yields the batches as they are sent: every ask that has no answer and that nobody is at.

    Of an article the first asks about all its parts go out at once, then one second look at a time. What an article is
    asked, and with which settings, is kept in the journal beside it.

    Args:
        articles: what to ask about, read as files fill.
        schema: what to extract.
        model: `openai/NAME`.
        server: where the batches go.
        journal: an open journal.
        settings: as of a live run, with which answers are then shared; attempts and re-asks mean nothing here.
        limits: of one batch.
        on_unread: told of each article that can't be read, which costs only itself.

    Raises:
        UnknownModelError: the model is none of OpenAI's.
        ModelError: the server does not take a batch; its asks can be sent again, batches before it are under way.
    """
    check_model(model)
    recover(journal, server)
    plan = Plan(journal, schema, model, settings or Settings(), on_unread)
    queue, sender = _Queue(plan.lines(articles)), _Sender(journal, server, model, limits or Limits())
    while batch := sender.send_next(queue):
        yield batch


class _Queue:
    """Lines, of which those that find no room wait for the next file."""

    def __init__(self, lines: Iterator[Line]) -> None:
        self._lines, self._next = lines, next(lines, None)

    def take(self, asks: int, size: int, *, at_least_one: bool) -> list[Line]:
        """Returns some of the next lines, no more than there is room for; none where it is full, or at the end."""
        taken: list[Line] = []
        while self._next and len(taken) < min(asks, _CHUNK):
            size -= len(self._next.data)
            if size < 0 and (taken or not at_least_one):
                break
            taken.append(self._next)
            self._next = next(self._lines, None)
        return taken


@dataclass(frozen=True, slots=True)
class _Sender:
    journal: Journal
    server: BatchServer
    model: str
    limits: Limits

    def send_next(self, queue: _Queue) -> Batch | None:
        """Returns the next batch, or None where there is nothing more to send."""
        with tempfile.TemporaryDirectory(prefix="factlift-") as folder:
            path = Path(folder) / "asks.jsonl"
            keys: list[Key] = []
            try:
                with path.open("wb") as file:
                    self._fill(file, queue, keys)
                batch = self._add(keys) if keys else None
            except BaseException:
                with suppress(JournalError):  # else they end with this process
                    self.journal.release_all(keys)
                raise
            if batch:
                self._send(path, batch.token)
        return next((each for each in SentBatches(self.journal).all() if batch and each.token == batch.token), None)

    def _fill(self, file: IO[bytes], queue: _Queue, keys: list[Key]) -> None:
        """Writes lines while the file has room, and leases their asks, which are added to the keys."""
        size = 0
        while lines := queue.take(self.limits.asks - len(keys), self.limits.size - size, at_least_one=not keys):
            won = self.journal.intend_all([line.key for line in lines])
            ours = [line for line, is_ours in zip(lines, won, strict=True) if is_ours]
            keys += [line.key for line in ours]
            size += file.write(b"".join(line.data for line in ours))

    def _add(self, keys: list[Key]) -> Batch:
        batch = Batch(secrets.token_hex(8), self.model, SENDING, self.journal.now(), len(keys))
        SentBatches(self.journal).add(batch, keys)
        return batch

    def _send(self, path: Path, token: str) -> None:
        sent = SentBatches(self.journal)
        try:
            file_id = self.server.upload(path)
        except BaseException:
            sent.forget(token)  # a file alone asks nothing
            raise
        try:
            remote = self.server.create(file_id, token)
        except ModelRejectedError:
            sent.forget(token)
            raise
        except BaseException:
            sent.disown(token)  # it may have been made: whoever comes next looks for it
            raise
        sent.record(token, remote.id, remote.status, file_id)


def check_model(model: str) -> None:
    """Returns where a model is one that batches can be sent to.

    Raises:
        UnknownModelError: it is none of OpenAI's.
    """
    if not model.startswith("openai/"):
        raise UnknownModelError(f"{model}: batches are OpenAI's; name a model such as openai/gpt-5-mini")
