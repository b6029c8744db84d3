"""How one article of a run is done: by a model that is awaited, by one in threads, or by the rules in processes."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, nullcontext
from contextvars import copy_context
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from factlift.article import Article
from factlift.bulk.budget import MeteredModel, Purse
from factlift.bulk.outcomes import Outcome
from factlift.bulk.processes import Helpers, is_for_helpers
from factlift.driving import answer_of, arun
from factlift.facts import Facts
from factlift.journal import Entry, Journal, JournaledModel, Key
from factlift.models.builtin import BuiltinModel
from factlift.pipeline import Answer, Ask, Model, flow
from factlift.schemas import schema_name
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)
Fco = TypeVar("Fco", bound=Facts, covariant=True)
_CONCURRENCY = 8


@dataclass(frozen=True, slots=True)
class Order(Generic[F]):
    """What a run is to do: as given to `extract_many`."""

    schema: type[F]
    model: Model
    settings: Settings
    journal: Journal | str | os.PathLike[str] | None = None
    concurrency: int | None = None

    @property
    def workers(self) -> int:
        """How many articles are under way at a time."""
        if self.concurrency is not None:
            return self.concurrency
        return (os.cpu_count() or 1) if isinstance(self.model, BuiltinModel) else _CONCURRENCY


class Extractor(Protocol[Fco]):
    """Whoever turns an article into facts."""

    async def facts_of(self, article: Article) -> Fco:
        """Returns the facts, or raises."""
        ...


class _Asking(Generic[F]):
    """Extracts by asking a model."""

    def __init__(self, order: Order[F], model: Model) -> None:
        self._order, self._model = order, model

    async def facts_of(self, article: Article) -> F:
        """Returns what the model's answers come to."""
        steps = flow(article, self._order.schema, self._model, self._order.settings)
        return await arun(steps, self._model)


class ThreadedModel:
    """A model without `aanswer`, in threads of its own: asyncio's are too few."""

    def __init__(self, model: Model, threads: ThreadPoolExecutor) -> None:
        self.name, self.at_once = model.name, getattr(model, "at_once", False)
        self.version: str | None = getattr(model, "version", None)
        self._model, self._threads = model, threads

    def answer(self, ask: Ask) -> Answer:
        """Returns the model's answer."""
        return self._model.answer(ask)

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns the model's answer, from a thread."""
        loop = asyncio.get_running_loop()
        context = copy_context()
        return await loop.run_in_executor(self._threads, lambda: context.run(answer_of, self._model, ask))


class Job(Generic[F]):
    """The articles of a run, one at a time, with what the journal is told of each."""

    def __init__(self, order: Order[F], extractor: Extractor[F], journal: Journal | None) -> None:
        self._order, self._extractor, self._journal = order, extractor, journal
        self._settings = order.settings.kept()
        self._schema = schema_name(order.schema)

    def article_of(self, text: str) -> Article:
        """Returns a text as an article.

        Raises:
            ArticleError: it is empty, binary or too large.
        """
        return Article.read(text, self._order.settings.max_chars)

    async def facts_of(self, article: Article) -> F:
        """Returns an article's facts."""
        return await self._extractor.facts_of(article)

    def is_leased(self, key: Key) -> bool:
        """Tells whether somebody else is still at an ask."""
        return self._journal is not None and self._journal.is_leased(key)

    async def note(self, outcome: Outcome[F], article: Article | None) -> None:
        """Writes down how an article ended."""
        if self._journal is None:
            return
        facts = outcome.facts
        entry = Entry(
            id=outcome.id,
            article_sha256=article.sha256 if article else "",
            model=self._order.model.name,
            schema=self._schema,
            settings=self._settings,
            status=facts.report.status if facts is not None else "error",
            error=_told(outcome),
            text=article.text if article else None,
        )
        await self._journal.anote(entry)


@asynccontextmanager
async def job_of(order: Order[F]) -> AsyncIterator[Job[F]]:
    """Gives the job of an order, with its journal open; nothing of it is left behind.

    Raises:
        JournalError: the journal can't be opened.
        ModelError: there is a budget in dollars, and no price.
    """
    given = order.journal
    with Journal(given) if isinstance(given, (str, os.PathLike)) else nullcontext(given) as journal:
        try:
            if is_for_helpers(order.model, order.schema):
                with Helpers(order.workers, order.schema, order.settings, journal) as helpers:
                    yield Job(order, helpers, journal)
                return
            threads = ThreadPoolExecutor(order.workers, "factlift-model")
            try:
                yield Job(order, _Asking(order, _prepared(order, journal, threads)), journal)
            finally:
                threads.shutdown(wait=False, cancel_futures=True)
        finally:
            if journal:
                await journal.settle()


def _prepared(order: Order[F], journal: Journal | None, threads: ThreadPoolExecutor) -> Model:
    """Returns the model of an order: in threads where it must be, counted, and behind the journal."""
    model = order.model if hasattr(order.model, "aanswer") else ThreadedModel(order.model, threads)
    metered = MeteredModel(model, Purse(model.name, order.settings))
    return JournaledModel(metered, journal, order.settings, waits=False) if journal else metered


def _told(outcome: Outcome[F], most: int = 500) -> str | None:
    if outcome.facts is not None:
        return outcome.facts.report.error
    return f"{type(outcome.error).__name__}: {outcome.error}"[:most]
