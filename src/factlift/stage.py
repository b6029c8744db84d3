"""Batches of rows in, the same rows with their facts out: the one step that Ray, Spark, Daft and pandas share.

A `Stage` says what to do, and is small enough to be sent to any machine. A `Worker` does it, with one client and one
journal for as long as it lives. It never raises for an article: whatever happens is in the row's `status` and `error`,
since an engine would throw a batch away for one exception, with all that was paid for.
"""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import AsyncGenerator, Coroutine, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import aclosing
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

from factlift.bulk import Outcome, aextract_many
from factlift.bulk.budget import MeteredModel, Purse
from factlift.bulk.jobs import ThreadedModel
from factlift.errors import FactliftError, ModelError, NotTextError
from factlift.extraction import model_of
from factlift.facts import ArticleFacts, Facts, Usage
from factlift.inputs import Input
from factlift.journal import Journal
from factlift.models.loops import BACKGROUND
from factlift.pipeline import Model
from factlift.prices import cost_of
from factlift.settings import Settings

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

T = TypeVar("T")
Row = dict[str, Any]

COLUMNS: dict[str, type[str] | type[int] | type[float]] = {
    "facts": str,
    "status": str,
    "error": str,
    "error_type": str,
    "requests": int,
    "input_tokens": int,
    "output_tokens": int,
    "cost_usd": float,
    "seconds": float,
    "model": str,
    "prompt_version": str,
}
"""The columns that a stage adds, with their types; numbers of requests and tokens are never null.

`facts` is the JSON form of the facts, null where `error` and `error_type` stand in its place; `status` is that of the
report, or `error`. Where a report says why it failed, `error` holds it too.
"""


@dataclass(frozen=True, slots=True)
class Stage:
    """What to do with each row; it can be pickled.

    Attributes:
        schema: what to extract, as in `extract`.
        text: the column with the article.
        id: the column with its name, which the journal keeps; without such a column rows are called by their number.
        model: as in `extract`; a name is looked up where the worker runs, with the environment there.
        settings: limits and parameters; budgets are for each worker. Without them, those that the model itself has.
        journal: path of a journal on the worker's own disk: workers of one machine share it, machines don't.
        concurrency: how many requests a worker has under way at a time.
    """

    schema: type[Facts] = ArticleFacts
    text: str = "text"
    id: str = "id"
    model: str | Model | None = None
    settings: Settings | None = None
    journal: str | None = None
    concurrency: int = 16

    def __post_init__(self) -> None:
        given: object = self.concurrency
        if not isinstance(given, int) or given < 1:
            raise ValueError(f"concurrency is {given!r}; give a whole number, at least 1")

    def each(self, frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        """Yields each frame with its facts, all by one worker: what Spark's `mapInPandas` takes.

        Raises:
            NotTextError: a frame has no column for the article, or columns of ours already.
        """
        with Worker(self) as worker:
            for frame in frames:
                yield worker(frame)


class Worker:
    """Does a stage in this process; a context manager that closes the journal.

    Batches are Arrow tables, pandas frames, or mappings of columns; what comes out is of the same kind.

    Args:
        stage: what to do.
        batches: how many batches are done at a time, by threads or tasks that share the worker; each gets its part of
            the stage's `concurrency`, so that a worker never has more requests that are not yet in the journal.
    """

    def __init__(self, stage: Stage, batches: int = 1) -> None:
        self._stage, self._lock = stage, threading.Lock()
        batches = min(batches, stage.concurrency)
        self._share, self._turn = stage.concurrency // batches, asyncio.Semaphore(batches)
        own: Settings | None = getattr(stage.model, "settings", None)
        self._settings = stage.settings or own or Settings()
        self._journal: Journal | None = None
        self._model: MeteredModel | None = None
        self._threads = ThreadPoolExecutor(stage.concurrency, "factlift-model")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Closes the journal, and lets go of the model."""
        with self._lock:
            journal, self._journal = self._journal, None
            self._model = None
        self._threads.shutdown(wait=False, cancel_futures=True)
        if journal:
            journal.close()

    def __call__(self, batch: Any) -> Any:
        """Returns the batch with the columns of `COLUMNS` behind its own, rows in the same order.

        Raises:
            NotTextError: it has no column for the article, or columns of ours already; nothing was asked.
            TypeError: it is no batch.
        """
        items = self._inputs(batch)
        return _with_columns(batch, BACKGROUND.run(self._rows(items)))

    async def acall(self, batch: Any) -> Any:
        """Returns what a call returns, without blocking the event loop."""
        items = self._inputs(batch)
        return _with_columns(batch, await _elsewhere(self._rows(items)))

    # ------------------------------------------------ rows

    def _inputs(self, batch: Any) -> list[Input]:
        """Returns a batch's articles, each under another name: how outcomes find their rows."""
        columns = _names(batch)
        _check(columns, self._stage)
        texts = _values(batch, self._stage.text)
        ids = _values(batch, self._stage.id) if self._stage.id in columns else range(len(texts))
        seen: dict[str, int] = {}
        names = [_name(wanted, number, seen) for number, wanted in enumerate(ids)]
        return [_input(name, text) for name, text in zip(names, texts, strict=True)]

    async def _rows(self, items: list[Input]) -> list[Row]:
        """Returns a row of our columns for each article; where the run ended early, the rest has what ended it."""
        found: dict[str, Outcome[Facts]] = {}
        ending: Exception = FactliftError("the run ended before this article; run it again")
        try:
            async with self._turn, aclosing(self._run(items)) as outcomes:
                async for outcome in outcomes:
                    found[outcome.id] = outcome
        except Exception as error:  # noqa: BLE001  # whatever it is, the rest of the batch stands
            ending = error
        name = self._model.name if self._model else _named(self._stage.model)
        return [_row(found.get(item.id) or Outcome(item.id, None, ending), name) for item in items]

    def _run(self, items: list[Input]) -> AsyncGenerator[Outcome[Facts], None]:
        model, journal = self._opened()
        schema, settings = self._stage.schema, self._settings
        return aextract_many(items, schema, model=model, settings=settings, journal=journal, concurrency=self._share)

    def _opened(self) -> tuple[MeteredModel, Journal | None]:
        """Returns the model and the journal, opened at the first batch: what is wrong with them is told in rows."""
        with self._lock:
            if self._model is None:
                model = model_of(self._stage.model, self._settings)
                awaited = model if hasattr(model, "aanswer") else ThreadedModel(model, self._threads)
                self._model = MeteredModel(awaited, Purse(model.name, self._settings))
            if self._journal is None and self._stage.journal is not None:
                self._journal = Journal(self._stage.journal)
            return self._model, self._journal


async def _elsewhere(work: Coroutine[Any, Any, T]) -> T:
    """Returns what the work returns, done in the loop that all sync calls share: an engine may block its own."""
    return await asyncio.to_thread(BACKGROUND.run, work)


# ---------------------------------------------------------------- one row


def _row(outcome: Outcome[Facts], model: str) -> Row:
    facts, error = outcome.facts, outcome.error
    if facts is None:
        usage = error.usage if isinstance(error, ModelError) else Usage()
        requests = error.requests if isinstance(error, ModelError) else 0
        told = {"status": "error", "error": outcome.reason, "error_type": type(error).__name__, "model": model}
        return _costs(requests, usage, cost_of(model, usage)) | told
    report = facts.report
    return _costs(report.requests, report.usage, report.cost_usd) | {
        "facts": facts.model_dump_json(),
        "status": report.status,
        "error": report.error,
        "seconds": report.seconds,
        "model": report.model,
        "prompt_version": report.prompt_version,
    }


def _costs(requests: int, usage: Usage, cost_usd: float | None) -> Row:
    tokens = {"input_tokens": usage.input_tokens, "output_tokens": usage.output_tokens}
    return {"requests": requests, **tokens, "cost_usd": cost_usd}


def _named(model: str | Model | None) -> str:
    if model is None:
        return os.environ.get("FACTLIFT_MODEL") or "builtin"
    name = model if isinstance(model, str) else getattr(model, "name", None)
    return name if isinstance(name, str) else type(model).__name__  # what is no model has an error in its rows


def _name(wanted: object, number: int, seen: dict[str, int]) -> str:
    """Returns a row's name in its batch: its id, with `#2`, `#3`, ... where that came before."""
    wanted = str(number) if wanted is None or wanted != wanted else str(wanted)  # NaN
    name = wanted
    while name in seen:
        seen[wanted] += 1
        name = f"{wanted}#{seen[wanted]}"
    seen[name] = 1
    return name


def _input(name: str, text: object) -> Input:
    if isinstance(text, str):
        return Input(name, text)
    found = "empty" if text is None or text != text else f"{type(text).__name__}, no text"  # NaN
    return Input(name, None, NotTextError(f"the article's column is {found}; give its text as a string"))


# ---------------------------------------------------------------- batches of any kind


def _check(columns: Sequence[str], stage: Stage) -> None:
    shown = ", ".join(repr(name) for name in columns[:8])
    if stage.text not in columns:
        raise NotTextError(f"no column {stage.text!r} with the articles, but {shown}; name it with text=")
    if taken := [name for name in COLUMNS if name in columns]:
        raise NotTextError(
            f"there is a column {taken[0]!r} already, which is to hold a result; rename or drop it first"
        )


def _names(batch: Any) -> list[str]:
    if isinstance(batch, Mapping):
        return list(batch)
    if not _is_arrow(batch) and not hasattr(batch, "columns"):
        raise TypeError(
            f"a batch is an Arrow table, a pandas frame or a dict of columns, {{'text': [...]}}, not a "
            f"{type(batch).__name__}"
        )
    return list(batch.schema.names) if _is_arrow(batch) else [str(name) for name in batch.columns]


def _values(batch: Any, name: str) -> list[Any]:
    column: Any = batch[name]
    if _is_arrow(batch):
        return list(column.to_pylist())
    given: Any = column
    if isinstance(column, (str, bytes)) or not isinstance(column, Iterable):
        raise TypeError(f"the column {name!r} is a {type(column).__name__}; give a list with a value for each row")
    return list(given.tolist() if hasattr(given, "tolist") else given)


def _is_arrow(batch: Any) -> bool:
    return hasattr(batch, "to_pylist") and hasattr(batch, "schema")


def _with_columns(batch: Any, rows: list[Row]) -> Any:
    """Returns a batch with our columns behind its own."""
    columns = {name: [row.get(name) for row in rows] for name in COLUMNS}
    if isinstance(batch, Mapping):
        return {**batch, **columns}
    return _arrow_with(batch, columns) if _is_arrow(batch) else _frame_with(batch, columns)


def _arrow_with(table: pa.Table, columns: dict[str, list[Any]]) -> pa.Table:
    import pyarrow as pa

    types = {str: pa.string(), int: pa.int64(), float: pa.float64()}
    for name, values in columns.items():
        table = table.append_column(name, pa.array(values, types[COLUMNS[name]]))
    return table


def _frame_with(frame: pd.DataFrame, columns: dict[str, list[Any]]) -> pd.DataFrame:
    import pandas as pd

    types = {str: "object", int: "int64", float: "float64"}
    added = {name: pd.Series(values, frame.index, types[COLUMNS[name]]) for name, values in columns.items()}
    result: pd.DataFrame = frame.assign(**added)
    return result
