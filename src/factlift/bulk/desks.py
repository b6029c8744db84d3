"""Where a run's articles come from and its outcomes go: the caller's event loop, or the caller's thread."""

from __future__ import annotations

import asyncio
import itertools
import queue
from collections import deque
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Generic, TypeVar

from factlift.bulk.outcomes import Articles, Outcome, input_of
from factlift.facts import Facts
from factlift.inputs import Input

F = TypeVar("F", bound=Facts)
_END = object()


class LoopDesk(Generic[F]):
    """In the caller's event loop. A plain iterable is read in it; an async one is awaited.

    Args:
        articles: what to do.
        room: how many outcomes may wait for the caller; then no more articles are taken.
    """

    def __init__(self, articles: Iterable[Articles] | AsyncIterable[Articles], room: int) -> None:
        self._articles = aiter(articles) if isinstance(articles, AsyncIterable) else iter(articles)
        self._one_at_a_time, self._numbers = asyncio.Lock(), itertools.count()
        self._room = asyncio.Semaphore(room)
        self._outcomes: asyncio.Queue[Outcome[F] | None] = asyncio.Queue()

    async def take(self) -> Input | None:
        """Returns the next article, or None at the end."""
        async with self._one_at_a_time:
            article = await self._next()
            return None if article is _END else input_of(article, next(self._numbers))

    async def _next(self) -> object:
        if isinstance(self._articles, AsyncIterator):
            return await anext(self._articles, _END)
        return next(self._articles, _END)

    async def give(self, outcome: Outcome[F]) -> None:
        """Hands over an outcome when there is room for it."""
        await self._room.acquire()
        self._outcomes.put_nowait(outcome)

    def close(self) -> None:
        """Says that no more will come."""
        self._outcomes.put_nowait(None)

    async def outcome(self) -> Outcome[F] | None:
        """Returns the next outcome, or None when the desk is closed."""
        outcome = await self._outcomes.get()
        self._room.release()
        return outcome


@dataclass(frozen=True, slots=True)
class _Want:
    """A worker's wish for an article; its future is answered in the worker's event loop."""

    loop: asyncio.AbstractEventLoop
    future: asyncio.Future[Input | None]

    def answer(self, item: Input | None) -> None:
        with suppress(RuntimeError):  # the loop was closed meanwhile
            self.loop.call_soon_threadsafe(self._settle, item)

    def _settle(self, item: Input | None) -> None:
        if not self.future.done():
            self.future.set_result(item)


class ThreadDesk(Generic[F]):
    """Between workers in an event loop of their own and a caller in its thread, in which the articles are read.

    A worker asks for its next article behind its last outcome, so no more outcomes wait than there are workers.
    """

    def __init__(self) -> None:
        self._messages: queue.SimpleQueue[Outcome[F] | _Want | None] = queue.SimpleQueue()

    async def take(self) -> Input | None:
        """Returns the next article, or None at the end."""
        loop = asyncio.get_running_loop()
        want = _Want(loop, loop.create_future())
        self._messages.put(want)
        return await want.future

    async def give(self, outcome: Outcome[F]) -> None:
        """Hands over an outcome."""
        self._messages.put(outcome)

    def close(self) -> None:
        """Says that no more will come."""
        self._messages.put(None)

    def serve(self, articles: Iterable[Articles]) -> Iterator[Outcome[F]]:
        """Yields outcomes, and reads an article where no outcome is there and a worker wants one."""
        source, numbers, wants = iter(articles), itertools.count(), deque[_Want]()
        while True:
            if wants and self._messages.empty():
                article: object = next(source, _END)
                wants.popleft().answer(None if article is _END else input_of(article, next(numbers)))
                continue
            message = self._messages.get()
            if message is None:
                return
            if isinstance(message, _Want):
                wants.append(message)
            else:
                yield message
