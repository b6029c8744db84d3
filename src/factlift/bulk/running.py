"""`extract_many` and `aextract_many`: articles in, outcomes out as they finish."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncGenerator, AsyncIterable, Callable, Generator, Iterable, Mapping
from contextlib import suppress
from contextvars import copy_context
from os import PathLike
from typing import Any, TypeVar, overload

from factlift.bulk.crew import Crew, Desk
from factlift.bulk.desks import LoopDesk, ThreadDesk
from factlift.bulk.jobs import Order, job_of
from factlift.bulk.outcomes import Articles, Outcome
from factlift.bulk.patience import Patience
from factlift.driving import check_loop
from factlift.extraction import model_of
from factlift.facts import ArticleFacts, Facts
from factlift.journal import Journal
from factlift.pipeline import Model
from factlift.plans import plan_of
from factlift.settings import Settings

F = TypeVar("F", bound=Facts)


@overload
def extract_many(
    articles: Iterable[Articles],
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: Journal | str | PathLike[str] | None = None,
    concurrency: int | None = None,
) -> Generator[Outcome[ArticleFacts], None, None]: ...
@overload
def extract_many(
    articles: Iterable[Articles],
    schema: type[F],
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: Journal | str | PathLike[str] | None = None,
    concurrency: int | None = None,
) -> Generator[Outcome[F], None, None]: ...
def extract_many(
    articles: Iterable[Articles],
    schema: type[Any] = ArticleFacts,
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: Journal | str | PathLike[str] | None = None,
    concurrency: int | None = None,
) -> Generator[Outcome[Any], None, None]:
    """Returns an iterator over the outcomes of articles, as they finish, in constant memory over any number of them.

    An article that can't be read, a request that is refused, and any other failure is an outcome too, and costs only
    itself. Closing the iterator, an exception in the loop over it, and Ctrl-C end the run: what is under way is
    dropped, what a journal holds stays.

    Args:
        articles: texts, `(id, text)`, mappings with `text` and perhaps `id`, or Inputs; read in the caller's thread, as
            many as there are workers ahead. An id may be any string; an article without one is called by its number.
        schema: what to extract, as in `extract`.
        model: as in `extract`.
        settings: limits and parameters; `budget_tokens`, `budget_usd` and `give_up_after` are for the whole run.
        journal: a path, or an open journal. What it holds is not asked again; runs over the same journal at the same
            time share the work, and each yields every outcome. Without one nothing is kept.
        concurrency: how many articles are under way at a time; 8, or with the built-in reader, which then runs in
            processes, as many as there are processors.

    Raises:
        SchemaError: no prompt can be made of `schema`.
        ModelError: the model is unknown or not set up; later, that `give_up_after` articles in a row were refused, or
            none got an answer for long.
        BudgetError: later: the budget is spent. What was under way is done and was handed over.
        JournalError: later: the journal can't be opened, read or written.
    """
    _check(articles)
    if not isinstance(articles, Iterable):
        raise TypeError("articles are an async iterable; give it to aextract_many, or a plain one")
    return _in_thread(articles, _order(schema, model, settings, journal, concurrency))


@overload
def aextract_many(
    articles: Iterable[Articles] | AsyncIterable[Articles],
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: Journal | str | PathLike[str] | None = None,
    concurrency: int | None = None,
) -> AsyncGenerator[Outcome[ArticleFacts], None]: ...
@overload
def aextract_many(
    articles: Iterable[Articles] | AsyncIterable[Articles],
    schema: type[F],
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: Journal | str | PathLike[str] | None = None,
    concurrency: int | None = None,
) -> AsyncGenerator[Outcome[F], None]: ...
def aextract_many(
    articles: Iterable[Articles] | AsyncIterable[Articles],
    schema: type[Any] = ArticleFacts,
    *,
    model: str | Model | None = None,
    settings: Settings | None = None,
    journal: Journal | str | PathLike[str] | None = None,
    concurrency: int | None = None,
) -> AsyncGenerator[Outcome[Any], None]:
    """Returns what `extract_many` returns, as an async iterator; arguments and errors are the same.

    `articles` may be an async iterable, which is the one to give where the next article has to be waited for: a plain
    one is read in the event loop, where the work on articles and answers is done too (tens of milliseconds an article,
    seconds of a very long one): a program that serves others meanwhile does better with `aextract`, or with
    `extract_many` in a thread. Leave the loop early under `contextlib.aclosing`, so that the run ends there.
    """
    _check(articles)
    return _in_loop(articles, _order(schema, model, settings, journal, concurrency))


def _check(articles: object) -> None:
    if isinstance(articles, (str, bytes)):
        raise TypeError("articles are several: give a list of texts, or [text] for the one")
    if isinstance(articles, Mapping):
        one = isinstance(articles.get("text"), str)
        raise TypeError("give [article] for the one" if one else "give articles.items(), for ids and texts")
    if hasattr(articles, "columns"):
        raise TypeError("a data frame yields the names of its columns; give zip(frame['id'], frame['text'])")
    if not isinstance(articles, Iterable | AsyncIterable):
        raise TypeError(f"articles are an iterable, not a {type(articles).__name__}")


def _order(
    schema: type[F],
    model: str | Model | None,
    settings: Settings | None,
    journal: Journal | str | PathLike[str] | None,
    concurrency: int | None,
) -> Order[F]:
    if settings is not None and not isinstance(settings, Settings):
        raise TypeError(f"settings is a {type(settings).__name__}; give factlift.Settings(looks=0, ...)")
    if journal is not None and not isinstance(journal, (Journal, str, PathLike)):
        raise TypeError(f"journal is a {type(journal).__name__}; give a path, or an open Journal")
    own: Settings | None = getattr(model, "settings", None)  # a model may have limits of its own
    settings = settings or own or Settings()
    plan_of(schema)
    wanted: object = concurrency
    if wanted is not None and not (isinstance(wanted, int) and wanted >= 1):
        raise ValueError(f"concurrency is {concurrency!r}; give a whole number, at least 1")
    return Order(schema, model_of(model, settings, stacklevel=4), settings, journal, concurrency)


async def _run(order: Order[F], desk: Desk[F], close: Callable[[], None]) -> None:
    """Returns when the run is over; the desk is closed then, whatever happened."""
    try:
        async with job_of(order) as job:
            await Crew(job, desk, order.workers, Patience(order.settings.give_up_after, order.workers)).run()
    finally:
        close()


async def _in_loop(
    articles: Iterable[Articles] | AsyncIterable[Articles], order: Order[F]
) -> AsyncGenerator[Outcome[F], None]:
    check_loop("aextract_many")
    desk: LoopDesk[F] = LoopDesk(articles, order.workers)
    running = asyncio.create_task(_run(order, desk, desk.close))
    try:
        while outcome := await desk.outcome():
            yield outcome
        await running
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def _in_thread(articles: Iterable[Articles], order: Order[F]) -> Generator[Outcome[F], None, None]:
    desk: ThreadDesk[F] = ThreadDesk()
    thread = _LoopThread(order, desk)
    try:
        yield from desk.serve(articles)
        thread.join()
    finally:
        thread.end()


class _LoopThread:
    """A thread with an event loop of its own, in which a run takes place: no caller's loop is in its way."""

    def __init__(self, order: Order[F], desk: ThreadDesk[F]) -> None:
        self._begun = threading.Event()
        self._loop: asyncio.AbstractEventLoop | None = None
        self._task: asyncio.Task[None] | None = None
        self._error: BaseException | None = None
        self._thread = threading.Thread(
            target=copy_context().run, args=(self._main, order, desk), name="factlift-run", daemon=True
        )
        self._thread.start()

    def join(self) -> None:
        """Waits for the run to end, and raises what ended it."""
        self._thread.join()
        if self._error:
            raise self._error

    def end(self) -> None:
        """Cancels the run, and waits until nothing of it is left."""
        self._begun.wait()
        if self._loop and self._task and self._thread.is_alive():
            with suppress(RuntimeError):  # it has just ended by itself
                self._loop.call_soon_threadsafe(self._task.cancel)
        self._thread.join()

    def _main(self, order: Order[F], desk: ThreadDesk[F]) -> None:
        try:
            asyncio.run(self._body(order, desk))
        except BaseException as error:  # noqa: BLE001  # it is raised in the caller's thread
            self._error = error
        finally:
            self._begun.set()
            desk.close()

    async def _body(self, order: Order[F], desk: ThreadDesk[F]) -> None:
        self._loop, self._task = asyncio.get_running_loop(), asyncio.current_task()
        self._begun.set()
        await _run(order, desk, lambda: None)
