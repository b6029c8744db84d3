"""What words alone don't show of facts of one's own: a number of a neighbouring clause, a quote of another speaker."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factlift.checks.claims import check_told
from factlift.checks.speakers import check_source
from factlift.facts import Fact, Flag, Quantity, Source, Span
from factlift.opinions import Opinion
from factlift.plans import fields_planned
from factlift.sightings import numbers_of


def check_own_numbers(opinion: Opinion, fact: Fact) -> Iterator[Flag]:
    """Yields a flag where a number stands beside the cited clause, and that clause has another of the same kind."""
    for key, span in fact.spans.items():
        if not isinstance(getattr(fact, key, None), Quantity) or not fact.evidence:
            continue
        if any(at.start <= span.start and span.end <= at.end and at != span for at in fact.evidence):
            continue
        if other := _rival(opinion, span, fact.evidence[0]):
            reason = f"“{span.text}” stands outside the clause that is cited, which has “{other}”"
            yield Flag(code="pairing", field=key, reason=reason)


def _rival(opinion: Opinion, span: Span, clause: Span) -> str | None:
    """Returns a number of the cited clause that may be meant instead, if both stand in one sentence."""
    sentence = opinion.sentence(span)
    if sentence is None or opinion.sentence(clause) != sentence:
        return None
    numbers = numbers_of(opinion.article)
    kinds = {item.kind for item in numbers.touching(sentence, span.start, span.end) if item.start < span.end}
    for other in numbers.touching(sentence, clause.start, clause.end):
        if other.kind in kinds and clause.start <= other.start and other.end <= clause.end:
            return opinion.article.text[other.start : other.end]
    return None


def check_own_source(opinion: Opinion, fact: Fact) -> Iterator[Flag]:
    """Yields a flag where a quoted passage reads as another speaker's, or a claimant is not named near the claim."""
    field, quoted = _source_field(type(fact))
    source = getattr(fact, field, None) if field else None
    if field and isinstance(source, Source) and fact.evidence:
        yield from (check_source if quoted else check_told)(opinion, source, fact.evidence[0], field)


@lru_cache(maxsize=256)
def _source_field(fact_type: type[Fact]) -> tuple[str | None, bool]:
    """Returns the field that names who says a fact, and whether the fact is a quoted passage."""
    fields = fields_planned(fact_type)
    name = next((item.name for item in fields if item.kind == "source"), None)
    return name, any(item.kind == "quoted" for item in fields)
