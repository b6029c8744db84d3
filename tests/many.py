"""What the tests of many articles share: articles, and a model that counts its asks."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator

from factlift.facts import Usage
from factlift.pipeline import Answer, Ask

REPLY = Answer('{"quotes": []}', requests=1, usage=Usage(input_tokens=90, output_tokens=10))


def texts(number: int) -> Iterator[tuple[str, str]]:
    return ((f"a{n}", f"Nothing was decided on day {n}.") for n in range(number))


def number_of(ask: Ask) -> int:
    return int(ask.article.text.split()[-1].rstrip("."))


class AsyncModel:
    """Answers from a function, on the event loop, and counts how many asks are under way."""

    def __init__(self, answer=lambda _: REPLY, name: str = "openai/gpt-5-mini") -> None:
        self.name = name
        self.given, self.asked, self.under_way, self.most = answer, 0, 0, 0

    def answer(self, ask: Ask) -> Answer:
        raise AssertionError("a model that can be awaited is awaited")

    async def aanswer(self, ask: Ask) -> Answer:
        self.asked += 1
        self.under_way += 1
        self.most = max(self.most, self.under_way)
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
