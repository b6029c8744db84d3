"""How far scores can be trusted: intervals and paired differences over articles, and stability over repeats.

Facts of one article are not independent, so the article is the unit: repeats of it are averaged first. The intervals
are approximate: in a simulation with 10 to 20 articles, nominal 95 % came to about 90 %.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy import stats
from scipy.special import comb

__all__ = ["Difference", "Interval", "difference", "interval", "stability"]

CONFIDENCE = 0.95
PERMUTATIONS = 9_999
SEED = 20_240_101


@dataclass(frozen=True, slots=True)
class Interval:
    """A mean over `n` articles with its 95 % interval; the ends are None where one article says nothing of others."""

    mean: float
    low: float | None
    high: float | None
    n: int


@dataclass(frozen=True, slots=True)
class Difference:
    """A paired mean difference over `n` articles with its 95 % interval, and the p-value of a permutation test."""

    mean: float
    low: float | None
    high: float | None
    p: float | None
    n: int

    @property
    def excludes_zero(self) -> bool:
        """The interval lies on one side of 0."""
        return self.low is not None and self.high is not None and (self.low > 0 or self.high < 0)


def interval(values: Sequence[float]) -> Interval | None:
    """Returns the mean of scores from 0 to 1 with its t interval, cut off at 0 and 1; None of no scores.

    >>> found = interval([0.5, 0.75, 0.875, 0.875])
    >>> round(found.mean, 2), round(found.low, 2), found.high
    (0.75, 0.47, 1.0)
    """
    if not values:
        return None
    mean, error = float(np.mean(values)), _error_of(values)
    if error is None:
        return Interval(mean, None, None, len(values))
    low, high = stats.t.interval(CONFIDENCE, len(values) - 1, mean, error) if error else (mean, mean)
    return Interval(mean, max(0.0, float(low)), min(1.0, float(high)), len(values))


def difference(before: Sequence[float], after: Sequence[float]) -> Difference:
    """Returns how much higher the second scores are, article by article.

    >>> found = difference([0.5, 0.625, 0.75], [0.5, 0.75, 1.0])
    >>> found.mean, round(found.low, 2), round(found.high, 2), found.excludes_zero
    (0.125, -0.19, 0.44, False)
    """
    changes = np.subtract(after, before)
    mean, n = float(np.mean(changes)), len(changes)
    if n < 2:
        return Difference(mean, None, None, None, n)
    if np.allclose(changes, changes[0]):  # no spread, of which a t interval can't be made
        return Difference(mean, mean, mean, _permuted(before, after), n)
    bounds = stats.ttest_rel(after, before).confidence_interval(CONFIDENCE)
    return Difference(mean, float(bounds.low), float(bounds.high), _permuted(before, after), n)


def _permuted(before: Sequence[float], after: Sequence[float]) -> float:
    """Returns the p-value of the mean difference, over swaps of the two scores of an article."""
    tested = stats.permutation_test(
        (np.asarray(after), np.asarray(before)),
        lambda one, other, axis: np.mean(one - other, axis=axis),
        permutation_type="samples",
        vectorized=True,
        n_resamples=PERMUTATIONS,
        rng=np.random.default_rng(SEED),
    )
    return float(tested.pvalue)


def _error_of(values: Sequence[float]) -> float | None:
    if len(values) < 2:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)
        return float(stats.sem(values))


def stability(successes: int, repeats: int, tries: int) -> float:
    """Returns the chance that a fact found in some of the repeats is found in all of `tries` (pass^k).

    >>> [round(stability(2, 3, tries), 2) for tries in (1, 2, 3)]
    [0.67, 0.33, 0.0]
    """
    return float(comb(successes, tries) / comb(repeats, tries))
