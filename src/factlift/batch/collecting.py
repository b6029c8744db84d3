"""What batches brought is written down, line by line; each line, and each ask without one, is counted as one thing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from factlift.batch.standing import look, recover
from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.journal import Batch, Journal, SentBatches

if TYPE_CHECKING:
    from factlift.models.batches import BatchServer, Remote
    from factlift.pipeline import Answer

Kind: TypeAlias = Literal["answered", "failed", "missing", "duplicate", "unknown", "unreadable"]
"""What became of an ask, or of a line that is nobody's."""
KINDS: tuple[Kind, ...] = ("answered", "failed", "missing", "duplicate", "unknown", "unreadable")
_MOST_LINES, _MOST_BYTES = 500, 8_000_000


@dataclass(slots=True)
class Collected:
    """What a collect came to.

    Attributes:
        kinds: asks that were `answered`, that `failed` (their line holds an error), that are `missing` (they have no
            line); lines with an id that came before (`duplicate`), with an id of no ask of the batch (`unknown`), and
            without one that can be read (`unreadable`). The last three change nothing.
        ended: how many batches were collected.
        under_way: how many are not over yet.
        told: what went wrong with a batch as a whole, one sentence each.
    """

    kinds: Counter[Kind] = field(default_factory=Counter)
    ended: int = 0
    under_way: int = 0
    told: list[str] = field(default_factory=list)


def collect(journal: Journal, server: BatchServer) -> Collected:
    """Writes down what the batches that ended brought, and returns the counts; asks without an answer are open again.

    A batch that the server refuses to tell of, and one whose file can't be fetched, costs only itself.

    Raises:
        ModelUnreachableError: the server can't be asked; what was read until then is kept, the next collect goes on.
        JournalError: the journal can't be written.
    """
    recover(journal, server)
    sent, total = SentBatches(journal), Collected()
    for batch in sent.all():
        if batch.collected:
            continue
        remote = look(sent, server, batch) if batch.batch_id else None
        if remote and remote.has_ended:
            _end(sent, server, batch, remote, total)
        else:
            total.under_way += 1
    total.told += [f"{each.batch_id}: {each.error}" for each in sent.all() if each.error and not each.collected]
    return total


def _end(sent: SentBatches, server: BatchServer, batch: Batch, remote: Remote, total: Collected) -> None:
    """Reads a batch that ended, and closes it; where a file can't be had it stays as it is."""
    lines = (line for file_id in remote.files for line in server.lines(file_id))
    try:
        _take(sent, batch.token, lines, total.kinds)
    except ModelRejectedError as error:
        sent.complain(batch.token, str(error))
        total.under_way += 1
        return
    total.kinds["missing"] += sent.end(batch.token, _why_missing(remote))
    total.ended += 1
    if remote.status != "completed":
        total.told.append(f"{remote.id} {remote.status}{f': {remote.error}' if remote.error else ''}")


def _take(sent: SentBatches, token: str, lines: Iterable[bytes], kinds: Counter[Kind]) -> None:
    """Writes lines down, some hundred at a time."""
    seen: set[str] = set()  # ids of the batch's own asks, so no more than it has
    for group in _groups(lines):
        named = [(name, answer) for name, answer in group if name is not None]
        kinds["unreadable"] += len(group) - len(named)
        for (name, _), taken in zip(named, sent.take(token, named), strict=True):
            if taken != "again":
                kinds[taken] += 1
            elif name in seen:  # else a collect that ended early read it
                kinds["duplicate"] += 1
            if taken != "unknown":
                seen.add(name)


def _groups(lines: Iterable[bytes]) -> Iterator[list[tuple[str | None, Answer | ModelError]]]:
    """Yields lines as they were read, some at a time: each group is one transaction."""
    from factlift.models.batches import read_line

    group: list[tuple[str | None, Answer | ModelError]] = []
    size = 0
    for line in lines:
        if not line.strip():
            continue
        group.append(read_line(line))
        size += len(line)
        if len(group) >= _MOST_LINES or size > _MOST_BYTES:
            yield group
            group, size = [], 0
    if group:
        yield group


def _why_missing(remote: Remote) -> ModelError:
    if remote.status == "failed":
        return ModelRejectedError(f"the batch failed ({remote.error or 'no reason given'}); submit again")
    how = "has no line for this" if remote.status == "completed" else f"{remote.status} before this was asked"
    return ModelUnreachableError(f"the batch {how}; submit again")
