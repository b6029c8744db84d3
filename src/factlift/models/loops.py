"""Coroutines run for callers that are not in an event loop: one loop, in a thread of its own.

A sync call then is the async one, waited for: the same connections, the same deadline that cuts off a body which
drips for ever, and Ctrl-C still ends it at once.
"""

from __future__ import annotations

import asyncio
import atexit
import os
import threading
from collections.abc import Coroutine
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

T = TypeVar("T")
_GOODBYE_S = 2.0
"""How long the end of the program waits for connections to close."""


class BackgroundLoop:
    """An event loop in a daemon thread, begun at its first use and ended with the program."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._running: _Running | None = None
        atexit.register(self.stop)
        if hasattr(os, "register_at_fork"):  # a forked child has the object, but not the thread
            os.register_at_fork(after_in_child=self._forget)

    def run(self, coroutine: Coroutine[Any, Any, T]) -> T:
        """Returns what the coroutine returns, or raises what it raises; whatever interrupts the wait cancels it."""
        future = asyncio.run_coroutine_threadsafe(coroutine, self._begun())
        try:
            return future.result()
        finally:
            future.cancel()  # nothing to do where it is done

    def stop(self) -> None:
        """Ends the loop with all that runs in it; the next use begins another."""
        with self._lock:
            running, self._running = self._running, None
        if running:
            running.loop.call_soon_threadsafe(running.end.set)
            running.thread.join(_GOODBYE_S)

    def _forget(self) -> None:
        self._lock, self._running = threading.Lock(), None

    def _begun(self) -> asyncio.AbstractEventLoop:
        with self._lock:
            if self._running is None:
                begun: Future[_Running] = Future()
                threading.Thread(target=_serve, args=(begun,), name="factlift-loop", daemon=True).start()
                self._running = begun.result()
            return self._running.loop


@dataclass(frozen=True, slots=True)
class _Running:
    loop: asyncio.AbstractEventLoop
    thread: threading.Thread
    end: asyncio.Event


def _serve(begun: Future[_Running]) -> None:
    """Runs a loop until its end is told.

    `asyncio.run` would end it by a thread that waits for those of name lookups; at the end of a program Python begins
    no thread any more, from 3.12 on, and says so at length.
    """
    loop, end = asyncio.new_event_loop(), asyncio.Event()
    try:
        begun.set_result(_Running(loop, threading.current_thread(), end))
        loop.run_until_complete(_until(end))
        loop.run_until_complete(loop.shutdown_asyncgens())
    finally:
        loop.close()


async def _until(end: asyncio.Event) -> None:
    """Waits, then cancels whatever else is under way."""
    await end.wait()
    others = asyncio.all_tasks() - {asyncio.current_task()}
    for task in others:
        task.cancel()
    await asyncio.gather(*others, return_exceptions=True)


BACKGROUND = BackgroundLoop()
"""The loop of every sync call of this process."""
