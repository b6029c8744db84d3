"""The flow from an article to its facts, as a generator without I/O, and its two drivers.

`flow` yields an `Ask`, is sent an `Answer`, and returns the result. Whoever can answer asks can drive it: a sync
call, an async call, a bulk run, a batch, a test.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, Protocol, TypeVar, runtime_checkable

from pydantic import BaseModel

from factlift.article import Article
from factlift.coverage import gaps_of
from factlift.drafts import Drafts, answer_schema, answer_type, read_answer
from factlift.errors import AnswerError
from factlift.facts import Fact, Facts, Report, ReportStatus, Usage
from factlift.grounding import Grounded, ground_drafts
from factlift.merging import merge
from factlift.plans import Plan, plan_of
from factlift.prompts import Prompt, prompt_version, render

F = TypeVar("F", bound=Facts)


@dataclass(frozen=True)
class Ask:
    """One question to a model: the article and the Facts class; prompt and schema are made when first wanted."""

    article: Article
    facts_type: type[Facts]

    @cached_property
    def prompt(self) -> Prompt:
        """The messages to send."""
        return render(self.article, self.facts_type)

    @property
    def schema(self) -> dict[str, Any]:
        """The answer's JSON Schema."""
        return answer_schema(self.facts_type)

    @property
    def answer_type(self) -> type[BaseModel]:
        """The answer's pydantic model."""
        return answer_type(self.facts_type)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the model's text, how it ended, and what it cost.

    `finish`: `stop` (in full), `length` (cut off), `refused` (the model or a filter declined), `failed` (nothing that
    can be read; `error` says why). `requests` counts HTTP requests, failed ones too.
    """

    content: str | None
    finish: Literal["stop", "length", "refused", "failed"] = "stop"
    requests: int = 0
    usage: Usage = field(default_factory=Usage)
    error: str | None = None
    seconds: float | None = None


@runtime_checkable
class Model(Protocol):
    """Whoever answers asks. `name` is shown in reports.

    A model with a method `async def aanswer(ask)` as well is awaited by `aextract`; any other runs in a thread.
    """

    @property
    def name(self) -> str:
        """Shown in reports."""
        ...

    def answer(self, ask: Ask) -> Answer:
        """Returns the answer, or says how it failed; raises ModelError where asking again won't help."""
        ...


def flow(article: Article, facts_type: type[F], model_name: str) -> Generator[Ask, Answer, F]:
    """Yields the asks for an article, is sent their answers, returns the facts with their report."""
    started = time.perf_counter()
    plan = plan_of(facts_type)
    answer = yield Ask(article, facts_type)
    drafts, error = _drafts(answer, facts_type)
    grounded = ground_drafts(article, drafts)
    lists = {item.name: merge(grounded.facts.get(item.name, ())) for item in plan.lists}
    report = Report(
        status=_status(answer, error, lists.values(), grounded),
        model=model_name,
        prompt_version=prompt_version(facts_type),
        article_sha256=article.sha256,
        requests=answer.requests,
        usage=answer.usage,
        seconds=round(time.perf_counter() - started, 6) if answer.seconds is None else answer.seconds,
        rejected=tuple(grounded.rejected),
        gaps=() if error else _gaps(article, plan, lists.values()),
        error=error,
    )
    return facts_type(report=report, **lists)


def _drafts(answer: Answer, facts_type: type[Facts]) -> tuple[Drafts, str | None]:
    if answer.content is None or answer.finish == "failed":
        return Drafts(), answer.error or f"no answer ({answer.finish})"
    try:
        return read_answer(answer.content, facts_type, cut_off=answer.finish == "length"), answer.error
    except AnswerError as error:
        return Drafts(), str(error)


def _status(answer: Answer, error: str | None, lists: Iterable[tuple[Fact, ...]], grounded: Grounded) -> ReportStatus:
    if answer.finish == "refused":
        return "refused"
    if answer.finish == "length":
        return "truncated"
    if answer.finish == "failed" or error:
        return "failed"
    if grounded.rejected:
        return "partial"
    return "ok" if any(lists) else "empty"


def _gaps(article: Article, plan: Plan, lists: Iterable[tuple[Fact, ...]]) -> Any:
    return gaps_of(article, (fact for facts in lists for fact in facts), (item.fact_type for item in plan.lists))


def run(steps: Generator[Ask, Answer, F], model: Model) -> F:
    """Drives a flow with a model, and returns its result."""
    try:
        ask = next(steps)
        while True:
            ask = steps.send(model.answer(ask))
    except StopIteration as end:
        result: F = end.value
        return result


async def arun(steps: Generator[Ask, Answer, F], model: Model) -> F:
    """Drives a flow with a model without blocking the event loop, and returns its result."""
    try:
        ask = next(steps)
        while True:
            ask = steps.send(await aanswer_of(model, ask))
    except StopIteration as end:
        result: F = end.value
        return result


async def aanswer_of(model: Model, ask: Ask) -> Answer:
    """Returns a model's answer: awaited where the model can be, else from a thread."""
    import asyncio

    aanswer = getattr(model, "aanswer", None)
    answer: Answer = await aanswer(ask) if aanswer else await asyncio.to_thread(model.answer, ask)
    return answer
