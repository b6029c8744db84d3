"""How a run over many articles ends: refused, out of reach, over budget, closed or interrupted."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Iterator
from contextlib import aclosing, suppress
from pathlib import Path

import pytest

from factlift import Facts, Settings
from factlift.bulk import Outcome, aextract_many, extract_many
from factlift.bulk.patience import Patience
from factlift.errors import (
    BudgetError,
    MissingKeyError,
    ModelError,
    ModelRejectedError,
    ModelUnreachableError,
    SchemaError,
)
from factlift.facts import Usage
from factlift.journal import Journal
from factlift.pipeline import Answer, Ask
from tests.many import REPLY, AsyncModel, Crowd, failing, left_threads, number_of, texts


def test_a_key_that_is_refused_ends_the_run() -> None:
    """After a few refusals in a row the run ends with a plain reason, and asks no more."""
    model = AsyncModel(lambda _: ModelRejectedError("m: HTTP 401, check the key"))
    outcomes: list[Outcome] = []
    with pytest.raises(ModelRejectedError, match=r"5 articles in a row were refused, .*check the key"):
        outcomes.extend(extract_many(texts(1000), model=model, concurrency=2))
    assert 5 <= len(outcomes) <= 5 + 2
    assert model.asked <= 5 + 2
    assert left_threads() == []


def test_all_workers_are_told_the_first_reason() -> None:
    """A worker whose article ends after the run was given up gets the same error, and counts no further."""
    patience = Patience(refusals=2, workers=2)
    refused = ModelRejectedError("m: HTTP 401")
    patience.judge(refused)
    with pytest.raises(ModelRejectedError, match="2 articles in a row") as first:
        patience.judge(refused)
    for later in (refused, None, ModelUnreachableError("m: ConnectError")):
        with pytest.raises(ModelRejectedError) as again:
            patience.judge(later)
        assert again.value is first.value


def test_workers_that_fail_at_once_end_the_run_with_one_error(caplog) -> None:
    """What all of them meet is raised once, and asyncio has no exception to log that nobody asked for."""

    async def together() -> Answer:
        async with crowd:
            raise SchemaError("no such field")

    crowd = Crowd(4)
    model = AsyncModel(lambda _: together())
    with pytest.raises(SchemaError, match="no such field"):
        list(extract_many(texts(100), model=model, concurrency=4))
    gc.collect()
    assert crowd.most == 4
    logged = [record for record in caplog.records if record.name == "asyncio" and record.levelno >= logging.WARNING]
    assert [record.getMessage() for record in logged] == []


def test_refusals_with_answers_between_end_nothing() -> None:
    """Refused articles here and there are their own affair, and so are those that are too large."""
    every_other = AsyncModel(failing({n for n in range(60) if n % 3}, ModelRejectedError("m: HTTP 400")))
    assert len(list(extract_many(texts(60), model=every_other, concurrency=1))) == 60
    too_large = AsyncModel(lambda _: ModelRejectedError("m: HTTP 413, the article is too large for this model"))
    assert len(list(extract_many(texts(60), model=too_large))) == 60


def test_a_server_that_is_gone_ends_the_run_later() -> None:
    """Where nobody answers any more, the run ends after more than two rounds of all workers."""
    model = AsyncModel(lambda _: ModelUnreachableError("m: ConnectError"))
    with pytest.raises(ModelUnreachableError, match="got no answer"):
        list(extract_many(texts(1000), model=model, concurrency=10))
    assert 25 <= model.asked <= 25 + 10


def test_a_key_that_is_missing_ends_the_run_at_once() -> None:
    """What no article can change is not tried twice."""
    model = AsyncModel(lambda _: MissingKeyError("export OPENAI_API_KEY=..."))
    with pytest.raises(MissingKeyError):
        list(extract_many(texts(100), model=model, concurrency=1))
    assert model.asked == 1


@pytest.mark.parametrize("budget", [{"budget_tokens": 1000}, {"budget_usd": 0.000425}], ids=["tokens", "usd"])
def test_a_budget_ends_the_run_and_a_second_run_goes_on(tmp_path: Path, budget: dict) -> None:
    """What was under way is handed over; the same call goes on behind it, and nothing is asked twice."""
    model, done = AsyncModel(), set()
    order = {"settings": Settings(**budget), "journal": tmp_path / "run.db", "concurrency": 3}
    # 1,000 tokens are 10 articles of 100; $0.000425 buys as many at $0.25 and $2 a million.
    with pytest.raises(BudgetError, match="is spent"):
        list(extract_many(texts(40), model=model, **order))
    assert 10 <= model.asked <= 10 + 2
    while len(done) < 40:
        with suppress(BudgetError):
            for outcome in extract_many(texts(40), model=model, **order):
                done.add(outcome.id)
    assert model.asked == 40


@pytest.mark.parametrize("budget", [{"budget_tokens": 0}, {"budget_usd": 0.0}], ids=["tokens", "usd"])
def test_a_budget_of_nothing_asks_nothing(budget: dict) -> None:
    """Where nothing may be spent the run ends before the first request."""
    model = AsyncModel()
    with pytest.raises(BudgetError, match="is spent"):
        list(extract_many(texts(3), model=model, settings=Settings(**budget)))
    assert model.asked == 0


def test_what_fails_is_paid_for_too() -> None:
    """The tokens of failures count against the budget."""
    costly = ModelUnreachableError("m: HTTP 503", requests=5, usage=Usage(input_tokens=500))
    model = AsyncModel(lambda _: costly)
    with pytest.raises(BudgetError):
        list(extract_many(texts(40), model=model, settings=Settings(budget_tokens=1000), concurrency=1))
    assert model.asked == 2


def test_a_budget_in_dollars_needs_a_price() -> None:
    """For a model whose price nobody knows a budget in dollars is an error before anything is asked."""
    model = AsyncModel(name="nobody/knows")
    with pytest.raises(ModelError, match="budget in tokens"):
        list(extract_many(texts(3), model=model, settings=Settings(budget_usd=1.0)))
    assert model.asked == 0


def test_closing_the_iterator_leaves_nothing_behind(tmp_path: Path) -> None:
    """Closed, or left by an exception: no task, no thread, the asks under way given back, the rest kept."""
    cancelled = []

    async def hangs(ask: Ask) -> Answer:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(number_of(ask))
            raise
        return REPLY

    model = AsyncModel(lambda ask: hangs(ask) if number_of(ask) >= 3 else REPLY)
    with Journal(tmp_path / "run.db") as journal:
        outcomes = extract_many(texts(1000), model=model, journal=journal, concurrency=4)
        assert {next(outcomes).id for _ in range(3)} == {"a0", "a1", "a2"}
        outcomes.close()
        assert model.under_way == 0
        assert set(cancelled) <= {3, 4, 5, 6}
        assert left_threads() == []
        assert journal.totals().answered == 3
        again = AsyncModel()
        assert len(list(extract_many(texts(7), model=again, journal=journal))) == 7
        assert again.asked == 4


def test_closing_the_async_iterator_leaves_no_task() -> None:
    """After `aclose` only the caller's own task is left."""

    async def early() -> int:
        async with aclosing(aextract_many(texts(1000), model=AsyncModel(), concurrency=4)) as outcomes:
            async for _ in outcomes:
                break
        return len(asyncio.all_tasks())

    assert asyncio.run(early()) == 1


def test_an_interrupt_in_the_loop_ends_the_run() -> None:
    """Ctrl-C while an outcome is being waited for, or worked on, ends the run and is raised."""

    def source() -> Iterator[str]:
        yield "Nothing was decided on day 1."
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(extract_many(source(), model=AsyncModel()))
    assert left_threads() == []


def test_a_source_that_breaks_is_told() -> None:
    """An exception of the source's own comes out, and nothing is left running."""

    def source() -> Iterator[str]:
        yield "Nothing was decided on day 1."
        raise OSError("gone")

    async def collected() -> None:
        async for _ in aextract_many(source(), model=AsyncModel()):
            pass

    with pytest.raises(OSError, match="gone"):
        list(extract_many(source(), model=AsyncModel()))
    with pytest.raises(OSError, match="gone"):
        asyncio.run(collected())
    assert left_threads() == []


def test_what_can_be_known_before_is_told_before() -> None:
    """A bad schema, model or number is told by the call, not by the first outcome."""
    with pytest.raises(SchemaError):
        extract_many([], Facts)
    with pytest.raises(ModelError):
        extract_many([], model="nobody")
    with pytest.raises(ValueError, match="at least 1"):
        extract_many([], model="builtin", concurrency=0)
