"""A model whose answers are kept."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager

from factlift.driving import aanswer_of
from factlift.errors import JournalError, ModelError, ModelUnreachableError
from factlift.journal.keys import Key, key_of
from factlift.journal.store import Journal
from factlift.pipeline import Answer, Ask, Model
from factlift.settings import Settings

logger = logging.getLogger(__name__)
_SHORTEST_S, _LONGEST_S = 0.02, 1.0


class HeldError(JournalError):
    """Somebody else is at the ask (`key`); raised only where a `JournaledModel` was told not to wait."""

    def __init__(self, key: Key) -> None:
        super().__init__("another run is asking this; try again when it has ended")
        self.key = key

    def __reduce__(self) -> tuple[type[HeldError], tuple[Key]]:
        return type(self), (self.key,)


class JournaledModel:
    """A model whose every answer is kept in a journal, and looked up there first.

    Args:
        model: whoever answers what the journal doesn't know.
        journal: an open journal.
        settings: as given to `extract`; its parameters are part of an ask's key.
        repeat: another number is another sample of the same ask.
        waits: wait where another thread, task or process has sent the same ask; else raise `HeldError`.
    """

    def __init__(
        self,
        model: Model,
        journal: Journal,
        settings: Settings | None = None,
        repeat: int = 0,
        *,
        waits: bool = True,
    ) -> None:
        self.name, self.at_once = model.name, getattr(model, "at_once", False)
        self._model, self._journal, self._waits = model, journal, waits
        self._settings, self._repeat = settings or Settings(), repeat
        self._told = self.at_once  # rules cost nothing

    def answer(self, ask: Ask) -> Answer:
        """Returns the journal's answer, else the model's, which is written down first.

        Raises:
            ModelError: as the model's own `answer`; the ask stays open.
            JournalError: the journal can't be read or written.
        """
        key = key_of(ask, self._model, self._settings, self._repeat)
        pauses = _pauses()
        while (found := self._journal.find(key)) is None:
            self._tell(key)
            if self._journal.intend(key):
                with self._recording(key) as record:
                    return record(self._model.answer(ask))
            time.sleep(self._pause(key, ask, pauses))
        return found

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns what `answer` returns, without blocking the event loop while the model thinks."""
        key = key_of(ask, self._model, self._settings, self._repeat)
        pauses = _pauses()
        while (found := self._journal.find(key)) is None:
            self._tell(key)
            if await self._journal.aintend(key):
                async with self._arecording(key) as record:
                    return await record(await aanswer_of(self._model, ask))
            await asyncio.sleep(self._pause(key, ask, pauses))
        return found

    def _tell(self, key: Key) -> None:
        """Warns once where what is kept is of no use, since a run that asks all anew is paid anew."""
        if not self._told and self._journal.is_answered_otherwise(key):
            self._told = True
            logger.warning(
                "%s has answers of %s by another prompt, other rules or other settings, which do not count for this "
                "run: its articles are asked, and paid, anew; what is kept stays",
                self._journal.path,
                self.name,
            )

    def _pause(self, key: Key, ask: Ask, pauses: Iterator[float]) -> float:
        """Returns how long to wait for somebody else's answer, in seconds; no longer than the article may take."""
        if self._journal.is_batched(key):  # for up to a day
            raise ModelError(f"{self.name}: this is in a batch; factlift batch collect fetches its answer")
        if not self._waits and self._journal.is_leased(key):
            raise HeldError(key)
        pause_s = next(pauses)
        if ask.deadline is not None and time.monotonic() + pause_s > ask.deadline:
            raise ModelUnreachableError(
                f"{self.name}: another run is asking this and has no answer yet; try again later, or raise timeout_s"
            )
        return pause_s

    @contextmanager
    def _recording(self, key: Key) -> Iterator[Callable[[Answer], Answer]]:
        """Yields what takes the answer down; without one the ask is left open, and an error of the model's is noted."""
        started = time.monotonic()

        def record(answer: Answer) -> Answer:
            self._journal.commit(key, answer, round(time.monotonic() - started, 6))
            return answer

        try:
            yield record
        except ModelError as error:
            self._journal.fail(key, error)
            raise
        except JournalError:
            raise
        except BaseException:
            self._journal.release(key)
            raise

    @asynccontextmanager
    async def _arecording(self, key: Key) -> AsyncIterator[Callable[[Answer], Awaitable[Answer]]]:
        started = time.monotonic()

        async def record(answer: Answer) -> Answer:
            await self._journal.acommit(key, answer, round(time.monotonic() - started, 6))
            return answer

        try:
            yield record
        except ModelError as error:
            await self._journal.afail(key, error)
            raise
        except JournalError:
            raise
        except BaseException:
            self._journal.drop(key)  # a cancelled task can't wait
            raise


def _pauses() -> Iterator[float]:
    """Yields longer and longer pauses, in seconds."""
    pause_s = _SHORTEST_S
    while True:
        yield pause_s
        pause_s = min(2 * pause_s, _LONGEST_S)
