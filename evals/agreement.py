"""How far two people agree who labelled the same texts: the ceiling for any model that is held against one of them.

The same scorer as for models; neither side is the right one. What is optional to either counts for neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from evals.cases import Case
from evals.scores import ALL, ArticleScore, Kind, Rate, score_article
from evals.uncertainty import Interval, interval

__all__ = ["CHOICES", "Agreement", "agree", "shared_cases"]

CHOICES: Mapping[str, tuple[str, ...]] = {
    "deployments": ("status", "modality", "scope"),
    "criteria": ("kind", "category"),
    "quotes": ("kind", "continues"),
}
"""The fields where labellers choose from a few values."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """Two labellings of the same cases, compared case by case."""

    scores: Mapping[str, ArticleScore]

    def f1(self, name: str = ALL, kind: Kind = "soft") -> Interval | None:
        """The mean F1 over articles; it is the same whoever is taken for gold."""
        return interval([score.tallies[name].f1(kind) for score in self.scores.values()])

    def chosen(self, name: str, field: str) -> Rate:
        """How often both chose the same value, further right values aside, over facts that both have."""
        pairs = self._choices(name, field)
        return Rate(sum(one == other for one, other in pairs), len(pairs))

    def confusions(self, name: str, field: str) -> list[tuple[tuple[str, str], int]]:
        """The pairs of values that were chosen for the same fact, most frequent first."""
        unlike = Counter((one, other) for one, other in self._choices(name, field) if one != other)
        return unlike.most_common()

    def _choices(self, name: str, field: str) -> list[tuple[str, str]]:
        return [
            (str(getattr(pair.gold.fact, field)), str(getattr(pair.found.fact, field)))
            for score in self.scores.values()
            for pair in score.matchings[name].pairs
        ]


def shared_cases(ours: Iterable[Case], theirs: Iterable[Case]) -> list[tuple[Case, Case]]:
    """Returns the cases that two folders share by name and text."""
    others = {(case.name, case.sha256): case for case in theirs}
    return [(case, others[case.name, case.sha256]) for case in ours if (case.name, case.sha256) in others]


def agree(cases: Sequence[tuple[Case, Case]]) -> Agreement:
    """Returns how far the labels of each two cases agree."""
    return Agreement({one.name: score_article(one.labels, other.labels) for one, other in cases})
