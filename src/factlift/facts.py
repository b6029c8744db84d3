"""What comes out: typed facts, each tied to the exact characters of the article.

Fields and values are those of `evals/GUIDE.md`, the contract for prompt, model, reader and labels alike.

Where words stand
    Every fact has `evidence`, the spans that state it, the main one first, and `spans`, which
    says for each *field* that came from words of the article where those words stand:

    >>> russia = Deployment(
    ...     evidence=(Span(start=0, end=30, text="Russia will get 24,200 workers"),),
    ...     destinations=(Place(name="Russia", code="RU"),),
    ...     count=Quantity(text="24,200", value=24200, unit="workers"),
    ...     spans={
    ...         "destinations.0": Span(start=0, end=6, text="Russia"),
    ...         "count": Span(start=16, end=22, text="24,200"),
    ...     },
    ... )
    >>> russia.spans["count"].start, russia.spans["destinations.0"].text
    (16, 'Russia')

    Keys are field names; items of a list are `destinations.0`, `destinations.1`; the parts of a field
    `count.unit`, `attribution.role`, `speaker.role`. A span shows the words that the article has at that
    spot, which may be shorter than the field: `origin` is "North Korea" while its span reads "North Korean".

All models are frozen, compare by value, and survive `model_dump_json` and `model_validate_json` unchanged.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, TypeAlias, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    ValidationInfo,
    field_validator,
    model_serializer,
)

from factlift.readonly import ReadOnly, read_only

if TYPE_CHECKING:
    import pandas as pd

Status: TypeAlias = Literal["planned", "selecting", "under_way", "completed", "halted", "unknown"]
Modality: TypeAlias = Literal["stated", "possible", "denied"]
Scope: TypeAlias = Literal["total", "part", "cohort", "single"]
CriterionKind: TypeAlias = Literal["requirement", "preference", "exclusion", "payment"]
Category: TypeAlias = Literal[
    "skills", "experience", "health", "family", "political", "documents", "demographic", "payment", "other"
]
QuoteKind: TypeAlias = Literal["direct", "partial", "scare"]
Qualifier: TypeAlias = Literal["exact", "about", "up_to", "at_least", "more_than", "less_than", "between", "vague"]
ReportStatus: TypeAlias = Literal["ok", "empty", "partial", "truncated", "refused", "failed"]


# ---------------------------------------------------------------- how a field's words are grounded


@dataclass(frozen=True, slots=True)
class Verbatim:
    """Marks a `str` field whose words stand in the article (see `Words`)."""


@dataclass(frozen=True, slots=True)
class QuotedPassage:
    """Marks a `str` field that is the text of a quoted passage, which the model names by number (see `Quoted`)."""


@dataclass(frozen=True, slots=True)
class Reach:
    """How far from the cited sentences a field's words may stand.

    `sentence`: in the cited sentences only. `near`: also in the sentences just before them, in their
    paragraph or under their heading; such a fact is flagged `carried`. `article`: anywhere.
    """

    value: Literal["sentence", "near", "article"]


@dataclass(frozen=True, slots=True)
class UnitFrom:
    """A Quantity without a noun of its own takes its unit from this field ("China gets 1,500")."""

    field: str


@dataclass(frozen=True, slots=True)
class Kinds:
    """The kinds of number that a Quantity field may hold (`numerals.Kind`: `count`, `money`, ...); without it, all."""

    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Minor:
    """Marks a field that a fact can do without: words that can't be grounded are left out and flagged."""


Words: TypeAlias = Annotated[str, Verbatim()]
"""A `str` field in the article's own words; its span is in `Fact.spans`."""

Quoted: TypeAlias = Annotated[str, QuotedPassage()]
"""A `str` field that holds the words inside a pair of quotation marks."""


# ---------------------------------------------------------------- values


class Frozen(BaseModel):
    """What all models here share: frozen, no unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Frozen):
    """Half-open stretch of the article, in Unicode code points: `article[start:end] == text`."""

    start: int
    end: int
    text: str

    @field_validator("text")  # of a field: one of the model runs again wherever a span is put into a fact
    @classmethod
    def _fits(cls, text: str, others: ValidationInfo) -> str:
        start, end = others.data.get("start"), others.data.get("end")
        if start is not None and end is not None and (start < 0 or end - start != len(text)):
            raise ValueError(f"span {start}:{end} does not fit a text of {len(text)} characters")
        return text


_FIELDS_OF_SPAN = set(Span.model_fields)


def make_span(start: int, end: int, text: str) -> Span:
    """Returns the span of a text that is known to fit, without validating it, which would take three times as long."""
    span = Span.__new__(Span)
    put = object.__setattr__  # what pydantic's own `model_construct` does, without its search for defaults
    put(span, "__dict__", {"start": start, "end": end, "text": text})
    put(span, "__pydantic_fields_set__", _FIELDS_OF_SPAN)  # one for all: a copy gets its own before it is changed
    put(span, "__pydantic_extra__", None)
    put(span, "__pydantic_private__", None)
    return span


class Source(Frozen):
    """Who makes a claim or speaks.

    `name` is the fullest form in the article ("Lim Eul-chul", not "Lim"), `role` a title or affiliation in
    the article's words, `anonymous` true where no person or organisation is named.
    """

    name: str
    role: str | None = None
    anonymous: bool = False


class Place(Frozen):
    """A place, `name` as written in the article in its fullest form.

    `code` is ISO 3166-1 alpha-2 for a country ("AE"), UN M49 for a region ("035"), null for neither ("overseas").
    """

    name: str
    code: str | None = None


class Quantity(Frozen):
    """A number as the article gives it, with its qualifier; bounds that the words do not set are null.

    "up to 28,000": max 28000; "more than 10": min 11; "about 5,000": value 5000; "thousands": vague, min 1000.
    `text` holds number and qualifier without the noun, which is `unit`. Nothing is ever computed from other numbers.
    """

    model_config = ConfigDict(allow_inf_nan=False)  # JSON has no word for them

    text: str
    value: int | float | None = None
    min: int | float | None = None
    max: int | float | None = None
    qualifier: Qualifier = "exact"
    unit: str | None = None


class Flag(Frozen):
    """Something about a fact that a reader should look at.

    `code` is one of those listed in `docs/output.md`; `field` the field it is about, or null; `reason` one sentence.
    """

    code: str
    field: str | None = None
    reason: str


# ---------------------------------------------------------------- facts


class Fact(Frozen):
    """The base of every fact type, of ours and of yours.

    `evidence`: the spans that state the fact, the main one first. `spans`: where each field's words stand (see
    the module's docstring), read-only. `flags`: what a reader should look at.
    """

    evidence: tuple[Span, ...]
    spans: Annotated[Mapping[str, Span], AfterValidator(ReadOnly)] = Field(default={}, validate_default=True)
    flags: tuple[Flag, ...] = ()

    def __hash__(self) -> int:
        return hash((type(self), self.evidence))


class Deployment(Fact):
    """A claim that people are sent, to be sent, being selected for, or serving in a place away from home."""

    attribution: Annotated[Source | None, Reach("article")] = None
    origin: Annotated[Place | None, Reach("article")] = None
    destinations: Annotated[tuple[Place, ...], Reach("near")] = ()
    count: Annotated[Quantity | None, Reach("near"), UnitFrom("group"), Kinds(("count",))] = None
    destination_count: Annotated[Quantity | None, Reach("near"), Kinds(("count",))] = None
    group: Annotated[Words | None, Reach("article")] = None
    status: Status = "unknown"
    modality: Modality = "stated"
    scope: Scope = "single"
    stage: Annotated[Words | None, Reach("near")] = None
    when: Annotated[Words | None, Reach("near")] = None


class Criterion(Fact):
    """A condition that decides who may or may not be sent."""

    attribution: Annotated[Source | None, Reach("article")] = None
    kind: CriterionKind
    text: Annotated[Words, Reach("sentence")]
    category: Category = "other"


class Quote(Fact):
    """A passage in quotation marks that reports somebody's words; `text` is what stands inside the marks, exactly."""

    text: Quoted
    speaker: Annotated[Source | None, Reach("article")] = None
    kind: QuoteKind = "direct"
    cue: Annotated[Words | None, Reach("near"), Minor()] = None
    continues: bool = False


# ---------------------------------------------------------------- the report


class Usage(Frozen):
    """Tokens, as the server counted them over every HTTP answer, failed ones too."""

    input_tokens: int = 0
    output_tokens: int = 0


class Rejection(Frozen):
    """A draft that did not become a fact: its type (`deployments`), what the model wrote (read-only), and why not.

    `outcome`: `fixed` or `withdrawn` by a second look, `kept` without places that stand elsewhere (flagged), or `open`.
    """

    type: str
    draft: Annotated[Any, AfterValidator(read_only)]
    field: str | None = None
    reason: str
    outcome: Literal["open", "fixed", "withdrawn", "kept"] = "open"


class Gap(Frozen):
    """Words of the article that no fact covers though they look like a fact.

    `kind`: `quote` (a passage in quotation marks), `count` (a number of people), `condition` (words that read like a
    criterion). `confirmed`: a second look showed it to the model, which says that there is no fact.
    """

    kind: Literal["quote", "count", "condition"]
    span: Span
    confirmed: bool = False


class Report(Frozen):
    """How the extraction went. A failure never looks like an empty article: `status` says which it was.

    | status | meaning |
    |---|---|
    | `ok` | facts, and nothing was rejected |
    | `empty` | the model answered in full, and reports no facts |
    | `partial` | some drafts were rejected (`rejected`), the rest stands |
    | `truncated` | the answer was cut off; what came before stands |
    | `refused` | the model declined, or a content filter did |
    | `failed` | no answer that can be read (`error` says why) |

    `seconds` is wall-clock time, `requests` counts HTTP requests, `cost_usd` is null where no price is known.
    `asks` counts the questions put to the model: one for each part of the article, one for each second look.
    `coverage` is the share of what looks like a fact (see `Gap`) that facts cover; 1 where nothing looks like one, null
    where it was not looked for (`Settings.coverage`; the rules that look read English only). `notes` are sentences on
    the article as a whole, for whoever uses its facts: that the built-in reader can't read its language.
    """

    status: ReportStatus
    model: str
    prompt_version: str
    article_sha256: str
    requests: int = 0
    usage: Usage = Usage()
    seconds: float = 0.0
    cost_usd: float | None = None
    asks: int = 1
    rejected: tuple[Rejection, ...] = ()
    gaps: tuple[Gap, ...] = ()
    coverage: float | None = 1.0
    error: str | None = None
    notes: tuple[str, ...] = ()


class Facts(Frozen):
    """The base of every result: lists of Fact types, and the report.

    Your own: `class SanctionFacts(Facts): sanctions: tuple[Sanction, ...] = ()`. `rules` is the part of the prompt
    that says what counts as a fact: the text itself, or the Path of a file; without it the docstrings of the class and
    its fact types are taken.
    """

    __slots__ = ("_text",)
    rules: ClassVar[str | Path | None] = None
    report: Report

    @property
    def article_text(self) -> str | None:
        """The article, where these facts come straight from `extract`; it is no part of them.

        Neither JSON nor comparison, copy nor pickle know it, so facts stay small: None wherever they have been stored.
        """
        text: str | None = getattr(self, "_text", None)
        return text

    def to_html(self, text: str | None = None, name: str = "article") -> str:
        """Returns the review page of these facts: one HTML file that loads nothing.

        Args:
            text: the article; without it, the one that `extract` kept beside the facts, else the words that the facts
                point at are shown.
            name: what the article, and the labels that are downloaded, are called.

        Raises:
            RecordError: the text is not the one that the facts were taken from.
        """
        from factlift.review.frames import page_of  # the one import upwards: the page is made when it is asked for

        return page_of(self, text, name)

    def to_frame(self) -> pd.DataFrame:
        """Returns a pandas DataFrame with a fact a row (extra `frames`); `exports.to_frame` takes several articles.

        Raises:
            MissingExtraError: pandas or pyarrow is not installed.
        """
        from factlift.exports.frames import to_frame

        return to_frame(self)

    def _repr_html_(self) -> str:
        """Returns the review page as Jupyter shows it, in a frame of its own."""
        from factlift.review.frames import render_frame

        return render_frame(self)

    @model_serializer(mode="wrap")
    def _report_last(self, handler: SerializerFunctionWrapHandler):  # type: ignore[no-untyped-def]  # a return type would erase the JSON Schema
        data = handler(self)
        last = {key: value for key, value in data.items() if key == "report"}  # none where it was excluded
        return {key: value for key, value in data.items() if key != "report"} | last


F = TypeVar("F", bound=Facts)


def keep_text(facts: F, text: str) -> F:
    """Returns the same facts, with the article beside them (see `Facts.article_text`)."""
    object.__setattr__(facts, "_text", text)
    return facts


class ArticleFacts(Facts):
    """Deployments, criteria and quotes of one article, and the report; the JSON form that all of factlift shares."""

    rules: ClassVar[str | Path | None] = "article"

    deployments: tuple[Deployment, ...] = ()
    criteria: tuple[Criterion, ...] = ()
    quotes: tuple[Quote, ...] = ()
