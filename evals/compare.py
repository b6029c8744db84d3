"""Is one run worse than another? The paired difference with its interval, and what changed case by case."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal, TypeAlias

from evals.cases import FACT_TYPES, CaseError, Label
from evals.matching import Pair
from evals.scores import ALL, KINDS, ArticleScore, Kind
from evals.summary import CaseScore, RunScore, types_scored
from evals.uncertainty import Difference, difference
from evals.wording import in_short

__all__ = ["TOLERANCE", "Change", "Comparison", "Verdict", "compare_runs"]

TOLERANCE = 0.02
"""A drop of the mean F1 up to this is nothing to stop for."""

Verdict: TypeAlias = Literal["no worse", "worse", "undecided"]
EXIT_CODES: Mapping[Verdict, int] = {"no worse": 0, "worse": 1, "undecided": 2}


@dataclass(frozen=True, slots=True)
class Change:
    """What another run did with a fact: `found`, `lost`, a `new` false alarm, one that is `gone`, or `changed`."""

    case: str
    what: Literal["found", "lost", "changed", "new false alarm", "gone false alarm", "failed", "answered"]
    fact: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two runs over the cases that both have; positive differences are for the second run."""

    before: RunScore
    after: RunScore
    tolerance: float = TOLERANCE

    @property
    def cases(self) -> list[tuple[CaseScore, CaseScore]]:
        """The cases of both."""
        others = {case.case.name: case for case in self.after.cases}
        return [(case, others[case.case.name]) for case in self.before.cases if case.case.name in others]

    @property
    def only_in_one(self) -> list[str]:
        """The names of cases that only one of the runs has."""
        names = ({case.case.name for case in run.cases} for run in (self.before, self.after))
        return sorted(set.symmetric_difference(*names))

    def difference(self, name: str = ALL, kind: Kind = "soft") -> Difference:
        """The paired difference of F1."""
        before, after = zip(*((one.f1(name, kind), other.f1(name, kind)) for one, other in self.cases), strict=True)
        return difference(before, after)

    def differences(self) -> dict[tuple[str, Kind], Difference]:
        """All differences, by list and kind of score."""
        return {(name, kind): self.difference(name, kind) for name in types_scored() for kind in KINDS}

    @property
    def verdict(self) -> Verdict:
        """The worst verdict on the three kinds of score over all facts: a run is as good as its weakest side."""
        found = {verdict_on(self.difference(ALL, kind), self.tolerance) for kind in KINDS}
        return next(item for item in ("worse", "undecided", "no worse") if item in found)

    @property
    def exit_code(self) -> int:
        """0 no worse, 1 worse, 2 undecided."""
        return EXIT_CODES[self.verdict]

    def changes(self) -> list[Change]:
        """What changed in the first repeat, case by case."""
        return [
            change for one, other in self.cases for change in _changes(one.case.name, one.scores[0], other.scores[0])
        ]


def compare_runs(before: RunScore, after: RunScore, tolerance: float = TOLERANCE) -> Comparison:
    """Returns the comparison of two runs.

    Raises:
        CaseError: they have no case in common.
    """
    found = Comparison(before, after, tolerance)
    if not found.cases:
        both = f"{before.run.name} and {after.run.name}"
        raise CaseError(f"{both} have no case in common among those given; name yours with --cases FOLDER")
    return found


def verdict_on(found: Difference, tolerance: float = TOLERANCE) -> Verdict:
    """Returns what a difference says: worse only where the drop is over the tolerance and clear of chance.

    >>> from evals.uncertainty import difference
    >>> verdict_on(difference([0.9, 0.8, 0.7], [0.7, 0.6, 0.51]))
    'worse'
    >>> verdict_on(difference([0.9, 0.8, 0.7], [0.9, 0.8, 0.5])), verdict_on(difference([0.5, 0.6], [0.5, 0.6]))
    ('undecided', 'no worse')
    """
    if found.mean >= -tolerance:
        return "no worse"
    return "worse" if found.excludes_zero else "undecided"


# ---------------------------------------------------------------- what changed


def _changes(name: str, before: ArticleScore, after: ArticleScore) -> Iterator[Change]:
    if before.failed != after.failed:
        yield Change(name, "failed" if after.failed else "answered", "the article")
    for item in FACT_TYPES:
        ours = {pair.gold.id: pair for pair in before.matchings[item].pairs}
        theirs = {pair.gold.id: pair for pair in after.matchings[item].pairs}
        for key in sorted(ours.keys() - theirs.keys()):
            yield Change(name, "lost", in_short(ours[key].gold))
        for key in sorted(theirs.keys() - ours.keys()):
            yield Change(name, "found", in_short(theirs[key].gold))
        for key in sorted(ours.keys() & theirs.keys()):
            yield from _changed(name, ours[key], theirs[key])
        yield from _alarms(name, before.matchings[item].spurious, after.matchings[item].spurious)


def _changed(name: str, before: Pair, after: Pair) -> Iterator[Change]:
    wrong = [set(pair.wrong) for pair in (before, after)]
    words = [
        f"{what} {', '.join(sorted(fields))}"
        for what, fields in (("now right:", wrong[0] - wrong[1]), ("now wrong:", wrong[1] - wrong[0]))
        if fields
    ]
    if words:
        yield Change(name, "changed", f"{in_short(before.gold)}: {'; '.join(words)}")


def _alarms(name: str, before: tuple[Label, ...], after: tuple[Label, ...]) -> Iterator[Change]:
    ours, theirs = ({in_short(label) for label in labels} for labels in (before, after))
    for fact in sorted(ours - theirs):
        yield Change(name, "gone false alarm", fact)
    for fact in sorted(theirs - ours):
        yield Change(name, "new false alarm", fact)
