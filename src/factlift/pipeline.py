"""The flow from an article to its facts, as a generator without I/O; `driving` has its two drivers.

`flow` yields an `Ask`, is sent an `Answer`, and returns the result. Whoever can answer asks can drive it: a sync
call, an async call, a bulk run, a batch, a test.
"""

from __future__ import annotations

import time
from collections.abc import Generator, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Literal, Protocol, TypeVar, runtime_checkable

from pydantic import BaseModel, ValidationError

from factlift.article import Article, Stretch
from factlift.checks import flag_facts
from factlift.coverage import Coverage
from factlift.drafts import Drafts, answer_schema, answer_type, read_answer
from factlift.errors import AnswerError, ModelError
from factlift.facts import Fact, Facts, Gap, Rejection, Report, ReportStatus, Usage
from factlift.grounding import ground_drafts
from factlift.languages import is_foreign
from factlift.looks import Look, look_at
from factlift.merging import merge, name_in_full
from factlift.opinions import Opinion
from factlift.originals import original_fact, original_gap
from factlift.plans import plan_of
from factlift.prices import cost_of
from factlift.prompts import Prompt, prompt_version, render, render_look
from factlift.settings import Settings
from factlift.windows import Window, windows_of

F = TypeVar("F", bound=Facts)

_FOREIGN = (
    "the built-in reader reads English only, and this text seems to be in another language; name a model, as in "
    "--model openai/gpt-5-mini or model='openai/gpt-5-mini'"
)


@dataclass(frozen=True)
class Ask:
    """One question to a model: the article and the Facts class; prompt and schema are made when first wanted.

    `window` is the part of a long article that it is about, `look` what a second look is to settle. A model that waits
    for a server gives up at `deadline` (by `time.monotonic`) and sends no more than `requests_left` HTTP requests: what
    the article's other asks left over.
    """

    article: Article
    facts_type: type[Facts]
    window: Window | None = None
    look: Look | None = None
    deadline: float | None = field(default=None, compare=False)
    requests_left: int | None = field(default=None, compare=False)

    @cached_property
    def prompt(self) -> Prompt:
        """The messages to send."""
        if self.look:
            return render_look(self.article, self.facts_type, self.look)
        return render(self.article, self.facts_type, self.window)

    @property
    def schema(self) -> dict[str, Any]:
        """The answer's JSON Schema."""
        return answer_schema(self.facts_type, self.look is not None)

    @property
    def answer_type(self) -> type[BaseModel]:
        """The answer's pydantic model."""
        return answer_type(self.facts_type, self.look is not None)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back: the model's text, how it ended, and what it cost.

    `finish`: `stop` (in full), `length` (cut off), `refused` (the model or a filter declined), `failed` (nothing that
    can be read; `error` says why). `requests` counts HTTP requests, failed ones too. `batched`: it came with a batch,
    and so for less.
    """

    content: str | None
    finish: Literal["stop", "length", "refused", "failed"] = "stop"
    requests: int = 0
    usage: Usage = field(default_factory=Usage)
    error: str | None = None
    seconds: float | None = None
    batched: bool = False


@runtime_checkable
class Model(Protocol):
    """Whoever answers asks. `name` is shown in reports.

    A model with a method `async def aanswer(ask)` as well is awaited by `aextract`; any other runs in a thread. One
    with an attribute `at_once = True` is asked about each article once: whole, and without a second look.
    """

    @property
    def name(self) -> str:
        """Shown in reports."""
        ...

    def answer(self, ask: Ask) -> Answer:
        """Returns the answer, or says how it failed; raises ModelError where asking again won't help."""
        ...


def flow(
    article: Article, facts_type: type[F], model: Model, settings: Settings | None = None
) -> Generator[Ask, Answer, F]:
    """Yields the asks for an article that are meant for a model, is sent its answers, returns the facts with a report.

    A ModelError thrown in at a second look ends that look, and what was found before it stands; at any other ask it
    is the caller's, and says what all asks of the article cost.
    """
    settings = settings or Settings()
    at_once: bool = getattr(model, "at_once", False)
    extraction = _Extraction(article, facts_type, settings, by_rules=at_once)
    for window in windows_of(article, len(article.text) if at_once else settings.window_chars):
        usable = yield from extraction.read(window)
        looks = settings.looks if usable and not at_once else 0
        while looks and (yield from extraction.look_again(window)):
            looks -= 1
    extraction.keep_spared()
    return _result(facts_type, extraction.report(model.name), extraction.lists())


def _result(facts_type: type[F], report: Report, lists: Mapping[str, Any]) -> F:
    """Returns the result; of a validator of the class that fails, no words of the article are told but its own.

    Raises:
        AnswerError: the class refuses its facts.
    """
    try:
        return facts_type(report=report, **lists)
    except ValidationError as error:
        cause, told = None, error.errors(include_url=False, include_context=False, include_input=False)[0]["msg"]
    except Exception as error:  # noqa: BLE001  # whatever a validator that is not ours raises
        cause, told = error, f"{type(error).__name__}: {error}"
    raise AnswerError(f"{facts_type.__name__} refuses what was found: {told}; see its validators") from cause


@dataclass
class _Extraction:
    """What has come out so far, and what it took."""

    article: Article
    facts_type: type[Facts]
    settings: Settings
    by_rules: bool = False
    started: float = field(default_factory=time.monotonic)
    facts: dict[str, list[Fact]] = field(default_factory=dict)
    rejected: list[Rejection] = field(default_factory=list)
    spared: list[tuple[Rejection, Fact]] = field(default_factory=list)
    confirmed: set[Gap] = field(default_factory=set)
    statuses: list[ReportStatus] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    answers: list[Answer] = field(default_factory=list)
    failures: list[ModelError] = field(default_factory=list)
    looked: bool = False
    _told: set[str] = field(default_factory=set)  # the rejections by their words: thousands can't be compared in pairs
    _noted: dict[str, int] = field(default_factory=dict)  # facts of each list that coverage knows
    _before: int = 0  # rejections of the windows before this one, each of which has had its looks

    @cached_property
    def opinion(self) -> Opinion:
        """What the rules make of the article, where that is wanted; what they found themselves is not read again."""
        if self.by_rules:
            return Opinion(self.plain, self.facts)
        return Opinion(self.plain, None if self._wants_opinion else {})

    @property
    def plain(self) -> Article:
        """The article as one reads it: what drafts are grounded in, and all is held against until it comes out."""
        return self.article.plain

    @cached_property
    def is_foreign(self) -> bool:
        """Whether the article is in another language than English."""
        return is_foreign(self.plain.text)

    @property
    def _wants_opinion(self) -> bool:
        return self.settings.coverage and not self.is_foreign

    @property
    def looks_for_gaps(self) -> bool:
        """Whether the rules' opinion is wanted and had: of what they can't read they would say that all is covered."""
        return self._wants_opinion and self.opinion.fault is None

    @cached_property
    def coverage(self) -> Coverage:
        """What looks like a fact."""
        return Coverage(self.opinion, (item.fact_type for item in plan_of(self.facts_type).lists))

    def read(self, window: Window) -> Generator[Ask, Answer, bool]:
        """Asks about a window; returns whether the answer could be read."""
        self._before = len(self.rejected)
        try:
            answer = yield self._ask(window)
        except ModelError as failure:
            self.failures.append(failure)
            failure.requests, failure.usage = self.requests, self.usage
            raise
        self.answers.append(answer)
        drafts, error = self._drafts(answer)
        self.statuses.append(_status_of(answer, error))
        if error:
            self._note(error if window.is_whole else f"part {window.part} of {window.parts}: {error}")
        self._ground(drafts)
        return error is None and answer.finish in ("stop", "length")

    def look_again(self, window: Window) -> Generator[Ask, Answer, bool]:
        """Asks once more about what is open in a window; returns whether there was anything, and an answer."""
        stretch = window.stretch(self.plain)
        gaps = [gap for gap in self._gaps(stretch) if not gap.confirmed]
        look = look_at(self.plain, self.rejected[self._before :], gaps)
        if look is None:
            return False
        try:
            answer = yield self._ask(window, look)
        except ModelError as failure:
            self.failures.append(failure)
            self._note(f"the second look failed: {failure}")
            return False
        self.answers.append(answer)
        self.looked = self.looked or answer.requests > 0
        drafts, error = self._drafts(answer)
        if error:
            self._note(f"the second look failed: {error}")
        fixed = self._ground(drafts)
        self._settle(look, fixed, drafts.nothing)
        return error is None

    def _ask(self, window: Window, look: Look | None = None) -> Ask:
        return Ask(
            self.article,
            self.facts_type,
            window,
            look,
            deadline=self.started + self.settings.timeout_s,
            requests_left=max(0, self.settings.max_requests - self.requests),
        )

    @property
    def requests(self) -> int:
        """HTTP requests of all asks so far, failed ones too."""
        return sum(each.requests for each in self._costs())

    @property
    def usage(self) -> Usage:
        """Tokens of all asks so far, failed ones too."""
        return _sum(each.usage for each in self._costs())

    def _costs(self) -> Iterator[Answer | ModelError]:
        yield from self.answers
        yield from self.failures

    def _drafts(self, answer: Answer) -> tuple[Drafts, str | None]:
        if answer.content is None or answer.finish == "failed":
            return Drafts(), answer.error or f"no answer ({answer.finish})"
        try:
            drafts = read_answer(answer.content, self.facts_type, cut_off=answer.finish == "length")
        except AnswerError as error:
            return Drafts(), str(error)
        return drafts, answer.error

    def _ground(self, drafts: Drafts) -> frozenset[int]:
        """Adds what the drafts come to; returns the points of a second look that became facts."""
        grounded = ground_drafts(self.plain, drafts)
        for name, facts in grounded.facts.items():
            self.facts.setdefault(name, []).extend(facts)
        new = [(repr(rejection), rejection) for rejection in grounded.rejected]
        self.rejected += [rejection for words, rejection in new if words not in self._told]
        self._told.update(words for words, _ in new)
        self.spared += grounded.spared
        return grounded.points

    def keep_spared(self) -> None:
        """Keeps what nobody mended without the places that stand elsewhere, once no look is to come."""
        spared = {id(rejection): fact for rejection, fact in self.spared}
        for at, rejection in enumerate(self.rejected):
            fact = spared.get(id(rejection))
            if fact is not None:  # what a look settled is another object
                self.facts.setdefault(rejection.type, []).append(fact)
                self.rejected[at] = rejection.model_copy(update={"outcome": "kept"})

    def _settle(self, look: Look, fixed: frozenset[int], nothing: frozenset[int]) -> None:
        """Writes down what a look made of each of its points."""
        outcomes: dict[int, Rejection] = {}
        for point in look.points:
            if point.rejection and (point.number in fixed or point.number in nothing):
                outcome = "fixed" if point.number in fixed else "withdrawn"
                self._told.discard(repr(point.rejection))
                outcomes[id(point.rejection)] = point.rejection.model_copy(update={"outcome": outcome})
            elif point.gap and point.number in nothing:
                self.confirmed.add(point.gap)
        self.rejected = [outcomes.get(id(rejection), rejection) for rejection in self.rejected]

    def _gaps(self, within: Stretch | None = None) -> tuple[Gap, ...]:
        if not self.looks_for_gaps:
            return ()
        for name, facts in self.facts.items():
            self.coverage.note(facts[self._noted.get(name, 0) :])
            self._noted[name] = len(facts)
        return tuple(
            gap.model_copy(update={"confirmed": True}) if gap in self.confirmed else gap
            for gap in self.coverage.gaps(within=within)
        )

    def _note(self, error: str) -> None:
        self.errors.append(error)

    # ------------------------------------------------ what comes out

    def lists(self) -> dict[str, tuple[Fact, ...]]:
        """Returns the facts by list, without repetitions, each with what the checks say of it."""
        found: Mapping[str, Sequence[Fact]] = self.facts
        if len(self.statuses) > 1:
            found = name_in_full(found)
        plans = {item.name: item.fields for item in plan_of(self.facts_type).lists}
        flagged = flag_facts(self.opinion, {name: merge(found.get(name, ())) for name in plans})
        return {
            name: tuple([original_fact(self.article, fact, plans[name]) for fact in facts])
            for name, facts in flagged.items()
        }

    def report(self, model_name: str) -> Report:
        """Returns the report on all asks together."""
        unread = all(status in ("failed", "refused") for status in self.statuses)
        gaps = () if unread else self._gaps()
        versions = [prompt_version(self.facts_type), *([prompt_version(self.facts_type, look=True)] * self.looked)]
        return Report(
            status=self._status(),
            model=model_name,
            prompt_version="+".join(versions),
            article_sha256=self.article.sha256,
            requests=self.requests,
            usage=self.usage,
            cost_usd=cost_of(model_name, self.usage, batched=_sum(each.usage for each in self.answers if each.batched)),
            seconds=self._seconds(),
            asks=len(self.answers),
            rejected=tuple(self.rejected),
            gaps=tuple([original_gap(self.article, gap) for gap in gaps]),
            coverage=self._share(gaps, unread),
            error="; ".join(self.errors) or None,
            notes=tuple(self._notes()),
        )

    def _notes(self) -> Iterator[str]:
        if self.by_rules and self.is_foreign:
            yield _FOREIGN
        if self._wants_opinion and (fault := self.opinion.fault):
            yield f"gaps were not looked for: {fault}"

    def _share(self, gaps: tuple[Gap, ...], unread: bool) -> float | None:
        """Returns the share of what looks like a fact that is covered; None where it was not looked for."""
        if unread:
            return 0.0
        return self.coverage.share(gaps) if self.looks_for_gaps else None

    def _status(self) -> ReportStatus:
        """Returns the parts' common status; `partial` where one part failed and another did not."""
        ended: list[ReportStatus] = [status for status in self.statuses if status != "ok"]
        if ended and (len(ended) == len(self.statuses) or set(ended) == {"truncated"}):
            return ended[0]
        if ended:
            return "partial"
        if any(rejection.outcome == "open" for rejection in self.rejected):
            return "partial"
        return "ok" if any(self.facts.values()) else "empty"

    def _seconds(self) -> float:
        """Returns how long it took: by the clock, or the model's time where answers were kept from an earlier run."""
        kept = [answer.seconds for answer in self.answers if answer.seconds is not None]
        return round(sum(kept) if kept else time.monotonic() - self.started, 6)


def _sum(usages: Iterable[Usage]) -> Usage:
    pairs = [(usage.input_tokens, usage.output_tokens) for usage in usages]
    return Usage(input_tokens=sum(pair[0] for pair in pairs), output_tokens=sum(pair[1] for pair in pairs))


def _status_of(answer: Answer, error: str | None) -> ReportStatus:
    if answer.finish == "refused":
        return "refused"
    if answer.finish == "length":
        return "truncated"
    if answer.finish == "failed" or error:
        return "failed"
    return "ok"
