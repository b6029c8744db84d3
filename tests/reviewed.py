"""Records to show: the example article as the built-in reader sees it, and facts made by hand."""

from functools import lru_cache
from pathlib import Path

from factlift import Article, ArticleFacts, Fact, Facts, Gap, Rejection, Report, Span, Words, extract
from factlift.facts import Place, Quantity, Source
from factlift.records import Record

ROOT = Path(__file__).resolve().parent.parent
NURSES = (ROOT / "examples" / "articles" / "nurses-abroad.txt").read_bytes().decode("utf-8")


@lru_cache(maxsize=1)
def nurses_facts() -> ArticleFacts:
    """The facts of the example article."""
    return extract(NURSES, model="builtin")


def nurses() -> Record:
    """The example article, with two drafts rejected, one mended by a second look, and a number that no fact covers."""
    facts = nurses_facts()
    rejected = (
        Rejection(
            type="deployments",
            draft={"s": 3, "clause": "Germany 700", "count": "7,000"},
            field="count",
            reason="“7,000” does not stand in the article",
        ),
        Rejection(type="quotes", draft={"q": 1, "cue": "shouted"}, field="cue", reason="“shouted” stands nowhere"),
        Rejection(type="criteria", draft={"s": 1, "text": "x"}, field="text", reason="mended", outcome="fixed"),
    )
    gaps = (Gap(kind="count", span=span_of(NURSES, "17,000 staff")),)
    report = facts.report.model_copy(update={"rejected": rejected, "gaps": gaps, "status": "partial"})
    return Record("nurses-abroad", facts.model_copy(update={"report": report}), NURSES)


def report_on(text: str, **more) -> Report:
    """A report on a text."""
    told = {"status": "ok", "model": "builtin", "prompt_version": "0", "article_sha256": Article(text).sha256}
    return Report.model_validate({**told, **more})


def span_of(text: str, words: str) -> Span:
    """The first span of some words in a text."""
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


class Arrest(Fact):
    """An arrest that the article reports."""

    who: Words
    where: Place | None = None
    number: Quantity | None = None
    by: Source | None = None


class ArrestFacts(Facts):
    """Report each arrest."""

    arrests: tuple[Arrest, ...] = ()


def arrests() -> tuple[str, ArrestFacts]:
    """An article and facts of a class of one's own."""
    text = "Police in Tarn held Ode Farr and 12 others, Ann Wanja said."
    fact = Arrest(
        who="Ode Farr",
        where=Place(name="Tarn"),
        number=Quantity(text="12", value=12, unit="others"),
        by=Source(name="Ann Wanja"),
        evidence=(span_of(text, "Police in Tarn held Ode Farr and 12 others"),),
        spans={
            "who": span_of(text, "Ode Farr"),
            "where": span_of(text, "Tarn"),
            "number": span_of(text, "12"),
            "by": span_of(text, "Ann Wanja"),
        },
    )
    gap = Gap(kind="count", span=span_of(text, "12 others"))
    return text, ArrestFacts(arrests=(fact,), report=report_on(text, gaps=(gap,)))
