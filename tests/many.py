"""What the tests of many articles share: articles, and a model that counts its asks."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Iterator

from factlift.facts import Usage
from factlift.pipeline import Answer, Ask

REPLY = Answer('{"quotes": []}', requests=1, usage=Usage(input_tokens=90, output_tokens=10))


def texts(number: int) -> Iterator[tuple[str, str]]:
    return ((f"a{n}", f"Nothing was decided on day {n}.") for n in range(number))


def number_of(ask: Ask) -> int:
    return int(ask.article.text.split()[-1].rstrip("."))


class Crowd:
    """Holds back all who come until `size` are there at a time, and a moment longer for one more that should not be.

    However busy the machine is, `size` do meet where so many may; where fewer may, they go on after `wait_s`.
    """

    def __init__(self, size: int, wait_s: float = 20.0) -> None:
        self.size, self.wait_s, self.here, self.most = size, wait_s, 0, 0
        self._met = asyncio.Event()

    async def __aenter__(self) -> None:
        self.here += 1
        self.most = max(self.most, self.here)
        if self.here >= self.size:
            self._met.set()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._met.wait(), self.wait_s)
        self._met.set()
        await asyncio.sleep(0.005)

    async def __aexit__(self, *_: object) -> None:
        self.here -= 1


class AsyncModel:
    """Answers from a function, on the event loop, and counts how many asks are under way."""

    def __init__(self, answer=lambda _: REPLY, name: str = "openai/gpt-5-mini") -> None:
        self.name = name
        self.given, self.asked, self.under_way = answer, 0, 0

    def answer(self, ask: Ask) -> Answer:
        raise AssertionError("a model that can be awaited is awaited")

    async def aanswer(self, ask: Ask) -> Answer:
        self.asked += 1
        self.under_way += 1
        try:
            await asyncio.sleep(0)
            given = self.given(ask)
            if isinstance(given, Exception):
                raise given
            return await given if asyncio.iscoroutine(given) else given
        finally:
            self.under_way -= 1


def left_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("factlift-run")]


def failing(bad: set[int], error: Exception):
    return lambda ask: error if number_of(ask) in bad else REPLY
