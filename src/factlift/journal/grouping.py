"""Writes that wait for the disk at the same time are done together.

A transaction is on disk after one flush of the disk's own cache, which is what takes the time. While one is under
way, further writes queue up, and the next transaction takes them all. Each is durable when its awaiter goes on.
"""

from __future__ import annotations

import asyncio
import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Any, TypeAlias

Work: TypeAlias = Callable[[sqlite3.Connection], Any]


class Group:
    """The writes of one event loop.

    Args:
        write: does them in one transaction and returns their results.
        executor: the thread that they are done in.
    """

    def __init__(self, write: Callable[[Sequence[Work]], list[Any]], executor: ThreadPoolExecutor) -> None:
        self._write, self._executor = write, executor
        self._waiting: deque[tuple[Work, asyncio.Future[Any]]] = deque()
        self._flushing: asyncio.Task[None] | None = None

    async def do(self, work: Work) -> Any:
        """Returns what the work returns, once that is on disk; it is done even where the awaiter is cancelled.

        Raises:
            JournalError: it can't be written.
        """
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._queue(work, future)
        return await future

    def post(self, work: Work) -> None:
        """Does the work behind all others; nobody waits for it."""
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        future.cancel()
        self._queue(work, future)

    def _queue(self, work: Work, future: asyncio.Future[Any]) -> None:
        self._waiting.append((work, future))
        if self._flushing is None or self._flushing.done():
            self._flushing = asyncio.get_running_loop().create_task(self._flush())

    def take(self, error: Exception) -> list[Work]:
        """Returns the writes that nobody has begun, and forgets them; who waits for one is given the error."""
        taken = list(self._waiting)
        self._waiting.clear()
        for waiting in taken:
            with suppress(RuntimeError):  # its event loop is closed
                waiting[1].get_loop().call_soon_threadsafe(_settle_all, [waiting], [error])
        return [work for work, _ in taken]

    async def settle(self) -> None:
        """Returns when nothing waits any more."""
        while self._flushing and not self._flushing.done():
            await asyncio.wait([self._flushing])

    async def _flush(self) -> None:
        loop = asyncio.get_running_loop()
        while self._waiting:
            batch = list(self._waiting)
            self._waiting.clear()
            try:
                results = await loop.run_in_executor(self._executor, self._write, [work for work, _ in batch])
            except Exception as error:  # noqa: BLE001  # it is their awaiters'
                _settle_all(batch, [error] * len(batch))
            else:
                _settle_all(batch, results)


def _settle_all(batch: Sequence[tuple[Work, asyncio.Future[Any]]], results: Sequence[Any]) -> None:
    for (_, future), result in zip(batch, results, strict=True):
        if future.done():
            continue  # its awaiter was cancelled
        if isinstance(result, Exception):
            future.set_exception(result)
        else:
            future.set_result(result)
