"""Which found fact stands for which label: one to one, so that the summed likeness is greatest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.cases import Label
from evals.fields import Mark, alike_words, compare_facts, fields_of, overlap
from factlift.facts import Criterion, Fact, Quote, Span

__all__ = ["LEAST_LIKENESS", "Matching", "Pair", "as_labels", "match_facts", "pair_of"]

LEAST_LIKENESS = 0.5
GROUNDED = 0.5
# Where two matchings are equally alike, the one with more exact, then better placed facts is taken, so that the
# order of the facts never decides.
STRICT_BONUS, GROUNDED_BONUS, PLACE_BONUS = 1e-5, 1e-6, 1e-7
EXCUSE = 1e-9
"""What an optional pair weighs: less than any difference between core ones."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A label and the fact that stands for it.

    `likeness` (φ) is the mean of the fields' scores; `iou` how far the main evidence overlaps.
    """

    gold: Label
    found: Label
    marks: Mapping[str, Mark]
    likeness: float
    iou: float

    @property
    def strict(self) -> bool:
        """Every field is right."""
        beside = {item.name for item in fields_of(type(self.gold.fact)) if item.beside}
        return all(mark.right for name, mark in self.marks.items() if name not in beside)

    @property
    def grounded(self) -> bool:
        """The main evidence is the labelled clause, by half or more."""
        return self.iou >= GROUNDED

    @property
    def wrong(self) -> tuple[str, ...]:
        """The fields that are not right, those beside the score and the evidence included."""
        fields = tuple(name for name, mark in self.marks.items() if not mark.right)
        return fields if self.grounded else (*fields, "evidence")


@dataclass(frozen=True, slots=True)
class Matching:
    """Labels and facts of one type in one article.

    `pairs`: core labels with their facts. `missed`, `spurious`: what is left on either side. `excused`: optional
    labels with the facts that they excuse, which count nowhere.
    """

    pairs: tuple[Pair, ...]
    missed: tuple[Label, ...]
    spurious: tuple[Label, ...]
    excused: tuple[Pair, ...]


def as_labels(facts: Iterable[Fact]) -> tuple[Label, ...]:
    """Returns facts that were found as labels, numbered from 1."""
    return tuple(Label(str(number), fact) for number, fact in enumerate(facts, 1))


def match_facts(gold: Sequence[Label], found: Sequence[Label]) -> Matching:
    """Returns the matching of labels and facts of one type.

    An optional label can only excuse a fact that no core label wants: it helps nobody and hurts nobody.
    """
    every = _assign(gold, found)
    pairs = [pair for pair in every if not pair.gold.optional and not pair.found.optional]
    excused = [pair for pair in every if pair.gold.optional or pair.found.optional]
    missed, spurious = _rest(_core(gold), every), _rest(_core(found), every)
    return Matching(tuple(pairs), tuple(missed), tuple(spurious), tuple(excused))


def pair_of(gold: Label, found: Label) -> Pair | None:
    """Returns the pair of a label and a fact, or None where they are not alike or stand elsewhere."""
    if not _touch(gold, found):
        return None
    marks = compare_facts(gold, found)
    fields = [item for item in fields_of(type(gold.fact)) if not item.beside and item.name in marks]
    if any(item.key and not marks[item.name].score for item in fields):
        return None
    likeness = fmean(marks[item.name].score for item in fields) if fields else 1.0
    if likeness < LEAST_LIKENESS:
        return None
    iou = max(overlap(left[0], right[0]) for left in _evidence(gold) for right in _evidence(found))
    return Pair(gold, found, marks, likeness, iou)


def _touch(one: Label, other: Label) -> bool:
    """Tells whether two facts stand at the same spot; a quote stands where its passage is, not where its speaker is."""
    last = 1 if isinstance(one.fact, Quote) else None
    ours, theirs = ([span for way in _evidence(label) for span in way[:last]] for label in (one, other))
    return any(overlap(left, right) > 0 for left in ours for right in theirs)


def _evidence(label: Label) -> list[tuple[Span, ...]]:
    """Returns the ways to state a fact's evidence, each the main span first."""
    return [spans for spans in (label.fact.evidence, *label.also_ok.get("evidence", ())) if spans]


def _assign(gold: Sequence[Label], found: Sequence[Label]) -> list[Pair]:
    if not gold or not found:
        return []
    gold, found = sorted(gold, key=_rank), sorted(found, key=_rank)
    grid = [[pair_of(label, fact) for fact in found] for label in gold]
    rows, columns = linear_sum_assignment(np.array([[_weight(pair) for pair in row] for row in grid]), maximize=True)
    return [pair for row, column in zip(rows, columns, strict=True) if (pair := grid[row][column])]


def _rank(label: Label) -> str:
    """Returns what puts labels into an order of their own, so that theirs in the file never decides between equals."""
    return repr((label.optional, label.fact))


def _weight(pair: Pair | None) -> float:
    if pair is None:
        return 0.0
    if pair.gold.optional or pair.found.optional:
        return EXCUSE * (1 + pair.likeness) * (pair.gold.optional != pair.found.optional)
    bonus = (
        STRICT_BONUS * pair.strict + GROUNDED_BONUS * pair.grounded + PLACE_BONUS * (pair.iou + _likeness_of_text(pair))
    )
    return pair.likeness + bonus


def _likeness_of_text(pair: Pair) -> float:
    """Returns how alike the words of two conditions are; those of one list may share their clause."""
    one, other = pair.gold.fact, pair.found.fact
    return (
        alike_words(one.text, other.text).score if isinstance(one, Criterion) and isinstance(other, Criterion) else 0.0
    )


def _core(labels: Sequence[Label]) -> list[Label]:
    return [label for label in labels if not label.optional]


def _rest(labels: Sequence[Label], pairs: Iterable[Pair]) -> list[Label]:
    taken = {id(side) for pair in pairs for side in (pair.gold, pair.found)}
    return [label for label in labels if id(label) not in taken]
