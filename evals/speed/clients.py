"""The clients that are compared: each asks about article after article, so many at a time, until the articles end.

Each is written as its own documentation shows it, and imports what it needs itself: a process measures one of them.
"""

from __future__ import annotations

import asyncio
import json
import os
import tempfile
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from evals.speed.material import FIRST, recording
from evals.speed.plain import News, messages_of, rules

MODEL = "gpt-5-mini"
Done = Callable[[int], None]
"""Told how many more articles are done."""
Run = Callable[[Iterator[str], int, Done], None]


@dataclass(frozen=True, slots=True)
class Client:
    """A way to ask: its name in the table, which of the stub's answers it can read, what runs it, what it imports."""

    label: str
    answer: int
    run: Run
    package: str
    batches: bool = False


def _request(text: str) -> dict[str, Any]:
    """Returns the body of a pointing request with another article: the same size, whoever sends it."""
    body = recording().request
    return body | {"model": MODEL, "messages": [body["messages"][0], {"role": "user", "content": text}]}


async def _share(articles: Iterator[str], in_flight: int, done: Done, ask: Callable[[str], Awaitable[object]]) -> None:
    """Asks about each article, with so many tasks as there may be requests under way."""

    async def work() -> None:
        for text in articles:
            await ask(text)
            done(1)

    await asyncio.gather(*(work() for _ in range(in_flight)))


# ---------------------------------------------------------------- without a schema


def _aiohttp(articles: Iterator[str], in_flight: int, done: Done) -> None:
    import aiohttp

    async def main() -> None:
        url = f"{os.environ['OPENAI_BASE_URL']}/chat/completions"
        headers = {"Content-Type": "application/json"}
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0), headers=headers) as session:

            async def ask(text: str) -> None:
                async with session.post(url, data=json.dumps(_request(text)).encode()) as response:
                    json.loads(await response.read())

            await _share(articles, in_flight, done, ask)

    asyncio.run(main())


def _openai(articles: Iterator[str], in_flight: int, done: Done, *, over_aiohttp: bool = False) -> None:
    import openai

    async def main() -> None:
        transport: dict[str, Any] = {"http_client": openai.DefaultAioHttpClient()} if over_aiohttp else {}
        async with openai.AsyncOpenAI(**transport) as client:
            await _share(articles, in_flight, done, lambda text: client.chat.completions.create(**_request(text)))

    asyncio.run(main())


def _openai_aiohttp(articles: Iterator[str], in_flight: int, done: Done) -> None:
    _openai(articles, in_flight, done, over_aiohttp=True)


# ---------------------------------------------------------------- with a schema


def _instructor(articles: Iterator[str], in_flight: int, done: Done) -> None:
    import instructor

    async def main() -> None:
        client = instructor.from_provider(f"openai/{MODEL}", async_client=True)  # its mode is TOOLS

        async def ask(text: str) -> None:
            news = await client.chat.completions.create(messages=messages_of(text), response_model=News)
            assert news.deployments  # noqa: S101  # the answer was read

        await _share(articles, in_flight, done, ask)

    asyncio.run(main())


def _langextract(articles: Iterator[str], in_flight: int, done: Done) -> None:
    import langextract

    example = langextract.data.ExampleData(
        text="Kenya will send 900 nurses to Oman, said Ann Wanja.",
        extractions=[
            langextract.data.Extraction(
                "deployments",
                "Kenya will send 900 nurses to Oman",
                attributes={"origin": "Kenya", "destinations": "Oman", "count": "900 nurses"},
            )
        ],
    )
    size = 1 if in_flight == 1 else 8
    while documents := [langextract.data.Document(text) for text in islice(articles, size)]:
        found = langextract.extract(
            documents,
            prompt_description=rules(),
            examples=[example],
            model_id="gpt-4o-mini",  # a name that it takes for OpenAI's
            max_char_buffer=10_000,
            batch_length=in_flight,
            max_workers=in_flight,
            show_progress=False,
        )
        assert all(document.extractions for document in found)  # noqa: S101  # the answers were read
        done(len(documents))
        size = max(in_flight, 16) if in_flight > 1 else 1


# ---------------------------------------------------------------- ours


def _factlift(articles: Iterator[str], in_flight: int, done: Done, *, journaled: bool = True, **settings: Any) -> None:
    from factlift import extract_many
    from factlift.models.instructed import InstructedModel

    chosen = FIRST.model_copy(update=settings)
    with tempfile.TemporaryDirectory() as folder:
        model = InstructedModel(f"openai/{MODEL}", chosen)
        journal = Path(folder) / "run.db" if journaled else None
        for outcome in extract_many(articles, model=model, settings=chosen, journal=journal, concurrency=in_flight):
            if outcome.error:
                raise outcome.error
            assert outcome.facts  # noqa: S101  # there is no error
            assert outcome.facts.deployments  # noqa: S101  # the answer was read
            done(1)


def factlift_in_loop(articles: Iterator[str], in_flight: int, done: Done) -> None:
    """The same as `extract_many` in one event loop, so that a profiler of one thread sees it all but the writes."""
    from factlift import aextract_many
    from factlift.models.instructed import InstructedModel

    async def main() -> None:
        with tempfile.TemporaryDirectory() as folder:
            model = InstructedModel(f"openai/{MODEL}", FIRST)
            outcomes = aextract_many(
                articles, model=model, settings=FIRST, journal=Path(folder) / "run.db", concurrency=in_flight
            )
            async for _ in outcomes:
                done(1)

    asyncio.run(main())


def _without_coverage(articles: Iterator[str], in_flight: int, done: Done) -> None:
    _factlift(articles, in_flight, done, coverage=False)


def _without_journal(articles: Iterator[str], in_flight: int, done: Done) -> None:
    _factlift(articles, in_flight, done, journaled=False)


def _factlift_call(articles: Iterator[str], in_flight: int, done: Done) -> None:
    """The model's side alone: the prompt is made, the answer is read by instructor, nothing is grounded."""
    from factlift import ArticleFacts
    from factlift.article import Article
    from factlift.models.instructed import InstructedModel
    from factlift.pipeline import Ask

    async def main() -> None:
        model = InstructedModel(f"openai/{MODEL}", FIRST)

        async def ask(text: str) -> None:
            answer = await model.aanswer(Ask(Article.read(text), ArticleFacts))
            assert answer.content  # noqa: S101  # the answer was read

        await _share(articles, in_flight, done, ask)

    asyncio.run(main())


CLIENTS = {
    "aiohttp": Client("aiohttp", 0, _aiohttp, "aiohttp"),
    "openai-aiohttp": Client("AsyncOpenAI over aiohttp", 0, _openai_aiohttp, "aiohttp"),
    "openai": Client("AsyncOpenAI", 0, _openai, "openai"),
    "instructor": Client("instructor TOOLS", 1, _instructor, "instructor"),
    "langextract": Client("langextract", 2, _langextract, "langextract", batches=True),
    "factlift": Client("**factlift complete**", 0, _factlift, "factlift"),
    "factlift-no-coverage": Client("factlift without coverage", 0, _without_coverage, "factlift"),
    "factlift-no-journal": Client("factlift without journal", 0, _without_journal, "factlift"),
    "factlift-call": Client("factlift, parse, prompt and call alone", 0, _factlift_call, "factlift"),
}


def missing(client: Client) -> str | None:
    """Returns why a client can't be measured here, or None."""
    from importlib.util import find_spec

    if find_spec(client.package) is None:
        return f"{client.package} is not installed"
    if client.run is _without_coverage and "coverage" not in type(FIRST).model_fields:
        return "this version has no setting for it"
    return None
