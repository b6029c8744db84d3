"""Runs a model over the cases: a few articles at a time, every answer kept in the journal."""

from __future__ import annotations

import asyncio
import time
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from evals.cases import Case
from evals.grounds import ungrounded_in
from evals.results import Attempt, CaseResult, Run, digest_of, kept_facts
from evals.scored import is_ours, scored
from factlift import FactliftError, Settings, __version__, aextract
from factlift.bulk.patience import Patience
from factlift.errors import JournalError, ModelError
from factlift.facts import Report
from factlift.journal import Journal, JournaledModel
from factlift.models import by_name
from factlift.pipeline import Model
from factlift.prices import cost_of
from factlift.prompts import prompt_version
from factlift.schemas import schema_name

__all__ = ["Order", "price_of", "run_model"]


@dataclass(frozen=True, slots=True)
class Order:
    """What to run: a model by its name over cases, each `repeats` times, `at_once` articles at a time.

    Without a `journal` nothing is kept, and a second run asks again. `shown` is the model's name in the results, where
    that by which it is asked would mislead.
    """

    model: str
    cases: Sequence[Case]
    repeats: int = 1
    at_once: int = 4
    settings: Settings = field(default_factory=Settings)
    journal: Journal | None = None
    shown: str | None = None


def run_model(order: Order, name: str, on_answer: Callable[[], None] = lambda: None, model: Model | None = None) -> Run:
    """Returns what a model found in every case; an article that failed is part of it.

    Args:
        order: what to run.
        name: the run's own.
        on_answer: called after each answer.
        model: who answers; without it the model of the order's name.

    Raises:
        ModelError: the model is unknown or not set up, or its server refused or failed so many articles in a row
            that the rest would fare alike.
        JournalError: the journal can't be read or written.
    """
    asked = model or by_name(order.model, order.settings)
    with warnings.catch_warnings():  # around all tasks, which would restore each other's filters
        warnings.simplefilter("ignore", UserWarning)  # the report's status says the same
        cases = tuple(asyncio.run(_all(order, asked, on_answer)))
    return Run(
        name=name,
        model=order.shown or order.model,
        date=datetime.now(UTC).date().isoformat(),
        factlift=__version__,
        prompt_version=prompt_version(scored()),
        facts_type=None if is_ours() else schema_name(scored()),
        cases_sha256=digest_of(order.cases),
        repeats=order.repeats,
        settings=order.settings.model_dump(mode="json", exclude_defaults=True),
        cases=cases,
    )


async def _all(order: Order, model: Model, on_answer: Callable[[], None]) -> list[CaseResult]:
    seats = asyncio.Semaphore(order.at_once)
    patience = Patience(order.settings.give_up_after, order.at_once)

    async def one(case: Case, repeat: int) -> Attempt:
        async with seats:
            attempt = await _attempt(case, _recorded(order, model, repeat), order, patience)
        on_answer()
        return attempt

    asks = [(case, repeat) for case in order.cases for repeat in range(order.repeats)]
    attempts = await asyncio.gather(*(one(case, repeat) for case, repeat in asks))
    size = order.repeats
    return [
        CaseResult(
            name=case.name,
            split=case.split,
            text_sha256=case.sha256,
            digest=case.digest,
            attempts=tuple(attempts[at * size : (at + 1) * size]),
        )
        for at, case in enumerate(order.cases)
    ]


def _recorded(order: Order, model: Model, repeat: int) -> Model:
    """Returns the model behind the journal, where there is one; another repeat is another sample."""
    return JournaledModel(model, order.journal, order.settings, repeat) if order.journal else model


async def _attempt(case: Case, model: Model, order: Order, patience: Patience) -> Attempt:
    started = time.perf_counter()
    try:
        facts = await aextract(case.text, scored(), model=model, settings=order.settings)
    except JournalError:
        raise  # no fault of the model's: the run stops, and goes on where it was
    except FactliftError as error:
        seconds = round(time.perf_counter() - started, 3)
        patience.judge(error)
        reason = _reason(case, type(error).__name__, str(error))
        if not isinstance(error, ModelError):
            return Attempt(status="error", error=reason, seconds=seconds)
        return Attempt(
            status="error",
            error=reason,
            seconds=seconds,
            requests=error.requests,
            input_tokens=error.usage.input_tokens,
            output_tokens=error.usage.output_tokens,
        )
    patience.judge(None)
    report = facts.report
    return Attempt(
        status=report.status,
        error=_reason(case, report.status, report.error),
        seconds=round(report.seconds, 3),
        requests=report.requests,
        input_tokens=report.usage.input_tokens,
        output_tokens=report.usage.output_tokens,
        cost_usd=report.cost_usd if report.cost_usd is not None else price_of(order.shown or order.model, report),
        rejected=_rejected(report, case),
        ungrounded=ungrounded_in(facts, case.text),
        facts=kept_facts(facts, case),
    )


def _reason(case: Case, short: str, reason: str | None) -> str | None:
    """Returns why there is no answer; a server's message may quote the article, which is not always ours to publish."""
    return short if reason and case.standoff else reason and reason[:200]


def _rejected(report: Report, case: Case) -> tuple[dict[str, str | None], ...]:
    """Returns what was rejected; reasons quote the article, which is not always ours to publish."""
    return tuple(
        {"type": item.type, "field": item.field, "reason": None if case.standoff else item.reason}
        for item in report.rejected
    )


def price_of(name: str, report: Report) -> float | None:
    """Returns what an answer cost by its tokens in dollars, or None where the price or the tokens are unknown."""
    return cost_of(name, report.usage) if report.usage.output_tokens else None
