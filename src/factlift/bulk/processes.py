"""Processes that read articles by rules: rules keep a core busy, and Python's threads share one.

A helper is this interpreter started anew, so nothing is forked, and a program that calls `extract_many` needs no
`if __name__ == "__main__"`. It is sent articles and sends back facts, as pickles over its standard input and output;
it ends when they close. One that dies costs only its article. Where none can be started (Python inside another
program, a frozen one), articles are read here.
"""

from __future__ import annotations

import asyncio
import itertools
import os
import pickle
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from types import TracebackType
from typing import IO, Any, Generic, Self, TypeVar

from factlift.article import Article
from factlift.bulk.serving import READY, result_of
from factlift.errors import FactliftError
from factlift.facts import Facts
from factlift.journal import Journal
from factlift.models.builtin import BuiltinModel
from factlift.pipeline import Model
from factlift.schemas import OWN
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)
_FIRST = 16  # articles that are read before one helper has started
_LONG = 20_000  # characters that take more than a moment: read where the end of a run need not wait for them
_PROGRAM = "from factlift.bulk.serving import serve; serve()"
_NEW_GROUP: int = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)  # what Windows calls it


def is_for_helpers(model: Model, schema: type[Facts]) -> bool:
    """Tells whether a run is better done by processes: rules, and a schema that they can import."""
    return (
        isinstance(model, BuiltinModel)
        and schema.__module__ != "__main__"
        and not schema.__module__.startswith(OWN)
        and "<" not in (schema.__qualname__)
    )


class Helpers(Generic[F]):
    """Up to `count` helpers, started as they are needed; a context manager that ends them.

    Args:
        count: how many.
        schema: what to extract.
        settings: limits.
        journal: in which answers are kept, or None; each helper opens it anew.
    """

    def __init__(self, count: int, schema: type[F], settings: Settings, journal: Journal | None) -> None:
        self._order = pickle.dumps((schema, settings, journal.path if journal else None))
        self._here = partial(result_of, schema=schema, settings=settings, journal=journal)
        self._numbers = itertools.count() if count > 1 else itertools.repeat(0)  # one gains nothing by a process
        self._none = getattr(sys, "frozen", False)  # its executable is the program itself, not Python
        self._threads = ThreadPoolExecutor(count, "factlift-helper")
        self._mine = threading.local()
        self._all: list[subprocess.Popen[bytes]] = []
        self._lock, self._ended = threading.Lock(), False

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with self._lock:
            self._ended = True
            helpers = list(self._all)
        for helper in helpers:
            helper.kill() if kind else _close(helper.stdin)
        self._threads.shutdown(cancel_futures=True)
        for helper in helpers:
            helper.wait()
            _end(helper)

    async def facts_of(self, article: Article) -> F:
        """Returns what a helper finds in an article, or raises what it raised.

        Raises:
            FactliftError: the helper died.
        """
        facts: F = await asyncio.get_running_loop().run_in_executor(self._threads, self._ask, article.text)
        return facts

    def _ask(self, text: str) -> Any:
        here = next(self._numbers) < _FIRST and len(text) < _LONG
        helper = None if here else self._helper()
        result = self._sent(text, helper) if helper else self._here(text)
        if isinstance(result, Exception):
            raise result
        return result

    def _sent(self, text: str, helper: subprocess.Popen[bytes]) -> Any:
        try:
            pickle.dump(text, _stdin_of(helper))
            _stdin_of(helper).flush()
            return pickle.load(helper.stdout)  # type: ignore[arg-type]  # noqa: S301  # our own process
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            self._mine.helper = None
            helper.kill()
            raise FactliftError(
                f"the process that read this article ended (exit code {helper.wait()}), perhaps for want of memory; "
                "run it again with less at a time"
            ) from None

    def _helper(self) -> subprocess.Popen[bytes] | None:
        """Returns this thread's helper; None where none can be had."""
        helper: subprocess.Popen[bytes] | None = getattr(self._mine, "helper", None)
        if helper is None and not self._none:
            helper = self._mine.helper = self._start()
            self._none = helper is None
        return helper

    def _start(self) -> subprocess.Popen[bytes] | None:
        """Returns a helper that has said that it is ready; None where what was started is none."""
        helper = self._begun()
        if helper is None:
            return None
        try:
            _stdin_of(helper).write(self._order)
            _stdin_of(helper).flush()
            if pickle.load(helper.stdout) == READY:  # type: ignore[arg-type]  # noqa: S301  # our own process
                return helper
        except (OSError, EOFError, ValueError, pickle.UnpicklingError):
            pass
        with self._lock:
            if self._ended:
                raise FactliftError("the run has ended; start it again")
        helper.kill()
        return None

    def _begun(self) -> subprocess.Popen[bytes] | None:
        paths = os.pathsep.join(path for path in sys.path if path)
        with self._lock:
            if self._ended:
                raise FactliftError("the run has ended; start it again")
            command, pipe = (sys.executable, "-c", _PROGRAM), subprocess.PIPE
            try:
                helper = subprocess.Popen(  # noqa: S603  # ourselves
                    command,
                    stdin=pipe,
                    stdout=pipe,
                    env={**os.environ, "PYTHONPATH": paths},
                    process_group=0,  # of its own: Ctrl-C in a terminal is for who started it, with whom it ends
                    creationflags=_NEW_GROUP,
                )
            except (OSError, TypeError):  # inside another program: no executable, or one that is none
                return None
            for gone in [item for item in self._all if item.poll() is not None]:
                _end(gone)
                self._all.remove(gone)
            self._all.append(helper)
        return helper


def _stdin_of(helper: subprocess.Popen[bytes]) -> Any:
    return helper.stdin


def _end(helper: subprocess.Popen[bytes]) -> None:
    for stream in (helper.stdin, helper.stdout):
        _close(stream)


def _close(stream: IO[bytes] | None) -> None:
    try:
        if stream:
            stream.close()
    except OSError:
        pass  # what was to be sent has no reader any more
