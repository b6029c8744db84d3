"""Gaps: how many stand where every labelled fact is there, and whether a fact that is taken out is pointed at."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from evals.cases import FACT_TYPES, Case
from factlift.article import Article
from factlift.coverage import Coverage
from factlift.facts import Fact, Gap
from factlift.opinions import Opinion

__all__ = ["GapCount", "count_gaps"]


@dataclass(frozen=True, slots=True)
class GapCount:
    """Over all cases: gaps that stand beside complete labels, and what is raised when facts are taken out one by one.

    `dropped` facts were taken out, `noticed` of them raised a gap at their own words; of `raised` gaps `pointing` did.
    """

    articles: int
    standing: int
    most_standing: int
    dropped: int
    noticed: int
    raised: int
    pointing: int


def count_gaps(cases: Sequence[Case]) -> GapCount:
    """Returns how precise gaps are on labelled articles."""
    standing: list[int] = []
    dropped = noticed = raised = pointing = 0
    for case in cases:
        coverage = Coverage(Opinion(Article.read(case.text)), FACT_TYPES.values())
        every = [label.fact for labels in case.labels.values() for label in labels]
        standing.append(len(coverage.gaps(every)))
        for fact in (label.fact for labels in case.labels.values() for label in labels if not label.optional):
            gaps = coverage.gaps([other for other in every if other is not fact])
            at_it = [gap for gap in gaps if _is_at(gap, fact)]
            dropped, noticed = dropped + 1, noticed + bool(at_it)
            raised, pointing = raised + len(gaps), pointing + len(at_it)
    return GapCount(len(cases), sum(standing), max(standing, default=0), dropped, noticed, raised, pointing)


def _is_at(gap: Gap, fact: Fact) -> bool:
    return any(gap.span.start < span.end and span.start < gap.span.end for span in fact.evidence)
