"""Scores of one article: soft, strict and grounded precision, recall and F1 by fact type, and what went wrong.

`soft` counts a matched fact by its likeness, `strict` only where every field is right, `grounded` where the main
evidence is the labelled clause. So a wrong value lowers soft and strict, a shifted span lowers grounded, and a fact
that is missing or invented lowers all three. An article that failed counts 0, even where nothing was to be found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias, get_args

from evals.cases import FACT_TYPES, Label
from evals.matching import Matching, Pair, match_facts

__all__ = ["ALL", "KINDS", "ArticleScore", "Kind", "Rate", "Tally", "score_article", "tally_of"]

Kind: TypeAlias = Literal["soft", "strict", "grounded"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ALL = "all"
"""All facts of an article together, whatever their type."""


@dataclass(frozen=True, slots=True)
class Rate:
    """A share of `of`; `value` is None where there is nothing to share."""

    hits: int = 0
    of: int = 0

    @property
    def value(self) -> float | None:
        """The share, from 0 to 1."""
        return self.hits / self.of if self.of else None

    def __add__(self, other: Rate) -> Rate:
        return Rate(self.hits + other.hits, self.of + other.of)


@dataclass(frozen=True, slots=True)
class Tally:
    """How many facts were labelled, found and matched, the latter by kind of score; tallies can be added."""

    gold: int = 0
    found: int = 0
    soft: float = 0.0
    strict: float = 0.0
    grounded: float = 0.0
    failed: bool = False

    def precision(self, kind: Kind = "soft") -> float:
        """The share of what was found; 1 where nothing was found and nothing was to be found."""
        return self._share(self.matched(kind), self.found)

    def recall(self, kind: Kind = "soft") -> float:
        """The share of what was to be found; 1 where nothing was found and nothing was to be found."""
        return self._share(self.matched(kind), self.gold)

    def f1(self, kind: Kind = "soft") -> float:
        """The harmonic mean of precision and recall."""
        return self._share(2 * self.matched(kind), self.gold + self.found)

    def matched(self, kind: Kind) -> float:
        """How much of what was labelled was found, by kind of score."""
        return {"soft": self.soft, "strict": self.strict, "grounded": self.grounded}[kind]

    def _share(self, hits: float, of: int) -> float:
        if self.failed:
            return 0.0
        return hits / of if of else float(not self.gold and not self.found)

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.gold + other.gold,
            self.found + other.found,
            self.soft + other.soft,
            self.strict + other.strict,
            self.grounded + other.grounded,
            self.failed or other.failed,
        )


def tally_of(matching: Matching) -> Tally:
    """Returns the numbers of a matching."""
    pairs = matching.pairs
    return Tally(
        gold=len(pairs) + len(matching.missed),
        found=len(pairs) + len(matching.spurious),
        soft=sum(pair.likeness for pair in pairs),
        strict=sum(pair.strict for pair in pairs),
        grounded=sum(pair.grounded for pair in pairs),
    )


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """The scores of one answer to one article, by list of facts and for `all`, and the matchings behind them."""

    matchings: Mapping[str, Matching]
    tallies: Mapping[str, Tally]
    failed: bool = False

    @property
    def pairs(self) -> tuple[Pair, ...]:
        """The matched core facts of all types."""
        return tuple(pair for matching in self.matchings.values() for pair in matching.pairs)

    def field_rates(self) -> dict[tuple[str, str], Rate]:
        """How often each field is right, by list and field, over matched core facts where either side has a value."""
        rates: dict[tuple[str, str], Rate] = {}
        for name, matching in self.matchings.items():
            for pair in matching.pairs:
                for item, mark in pair.marks.items():
                    rates[name, item] = rates.get((name, item), Rate()) + Rate(int(mark.right), 1)
        return rates

    @property
    def counts(self) -> Rate:
        """How often the number of people is right."""
        return self.field_rates().get(("deployments", "count"), Rate())

    @property
    def speakers(self) -> Rate:
        """How often the speaker of a quote is right."""
        return self.field_rates().get(("quotes", "speaker"), Rate())


def score_article(
    gold: Mapping[str, Sequence[Label]], found: Mapping[str, Sequence[Label]], *, failed: bool = False
) -> ArticleScore:
    """Returns the scores of what was found in an article; `failed` makes all of them 0, whatever was found."""
    matchings = {name: match_facts(gold.get(name, ()), () if failed else found.get(name, ())) for name in FACT_TYPES}
    tallies = {name: tally_of(matching) for name, matching in matchings.items()}
    tallies[ALL] = sum(tallies.values(), Tally())
    if failed:
        tallies = {name: replace(tally, failed=True) for name, tally in tallies.items()}
    return ArticleScore(matchings, tallies, failed)
