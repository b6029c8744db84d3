"""A run's scores, from its record and the labels: an article's first, then the mean over articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import fmean
from typing import Any

import numpy as np

from evals.cases import FACT_TYPES, Case
from evals.results import Attempt, CaseResult, Run, labels_of
from evals.scores import ALL, KINDS, ArticleScore, Kind, Rate, score_article
from evals.uncertainty import Interval, interval, stability

__all__ = ["CaseScore", "RunScore", "as_data", "score_run", "types_scored"]


def types_scored() -> tuple[str, ...]:
    """Returns the lists that are scored, and `all`."""
    return (*FACT_TYPES, ALL)


@dataclass(frozen=True, slots=True)
class CaseScore:
    """The scores of a case, one a repeat."""

    case: Case
    attempts: tuple[Attempt, ...]
    scores: tuple[ArticleScore, ...]

    def f1(self, name: str = ALL, kind: Kind = "soft") -> float:
        """The mean F1 over the repeats."""
        return fmean(score.tallies[name].f1(kind) for score in self.scores)

    def precision(self, name: str = ALL, kind: Kind = "soft") -> float:
        """The mean precision over the repeats."""
        return fmean(score.tallies[name].precision(kind) for score in self.scores)

    def recall(self, name: str = ALL, kind: Kind = "soft") -> float:
        """The mean recall over the repeats."""
        return fmean(score.tallies[name].recall(kind) for score in self.scores)

    def times_found(self) -> dict[str, int]:
        """In how many repeats each core label was found, by id."""
        found = dict.fromkeys(
            (f"{name} {label.id}" for name in FACT_TYPES for label in self.case.labels[name] if not label.optional), 0
        )
        for score in self.scores:
            for name, matching in score.matchings.items():
                for pair in matching.pairs:
                    found[f"{name} {pair.gold.id}"] += 1
        return found


@dataclass(frozen=True, slots=True)
class RunScore:
    """A run's scores over its cases; `left_out` says in a line each which cases of the run could not be scored."""

    run: Run
    cases: tuple[CaseScore, ...]
    left_out: tuple[str, ...] = ()

    def macro(self, name: str = ALL, kind: Kind = "soft") -> Interval | None:
        """The mean F1 over articles, with its interval."""
        return interval([case.f1(name, kind) for case in self.cases])

    def mean(self, measure: str, name: str, kind: Kind) -> float:
        """The mean of `precision`, `recall` or `f1` over articles."""
        return fmean(getattr(case, measure)(name, kind) for case in self.cases)

    @property
    def scores(self) -> list[ArticleScore]:
        """The scores of all answers."""
        return [score for case in self.cases for score in case.scores]

    @property
    def attempts(self) -> list[Attempt]:
        """All answers."""
        return [attempt for case in self.cases for attempt in case.attempts]

    def counts(self) -> Rate:
        """How often the number of people is right, over matched deployments."""
        return sum((score.counts for score in self.scores), Rate())

    def speakers(self) -> Rate:
        """How often the speaker is right, over matched quotes."""
        return sum((score.speakers for score in self.scores), Rate())

    def field_rates(self) -> dict[tuple[str, str], Rate]:
        """How often each field is right, by list and field."""
        rates: dict[tuple[str, str], Rate] = {}
        for score in self.scores:
            for key, rate in score.field_rates().items():
                rates[key] = rates.get(key, Rate()) + rate
        return rates

    def stability(self) -> dict[int, float]:
        """The chance that a labelled fact is found in all of k repeats, by k; empty without repeats."""
        repeats = [(times, len(case.scores)) for case in self.cases for times in case.times_found().values()]
        most = min((of for _, of in repeats), default=1)
        if most < 2:
            return {}
        return {k: fmean(stability(times, of, k) for times, of in repeats) for k in range(1, most + 1)}

    def seconds(self, percent: float) -> float:
        """The time for an article that so many percent of the answers do not exceed."""
        return float(np.percentile([attempt.seconds for attempt in self.attempts], percent))

    def cost_per_article(self) -> float | None:
        """Dollars an article, or None where the price of any answer is unknown."""
        costs = [attempt.cost_usd for attempt in self.attempts if attempt.requests]
        known = [cost for cost in costs if cost is not None]
        return sum(known) / len(self.attempts) if costs and len(known) == len(costs) else None


def score_run(run: Run, cases: Iterable[Case]) -> RunScore:
    """Returns a run's scores against the labels as they are now; no model is asked."""
    known = {case.name: case for case in cases}
    scored, left_out = [], []
    for result in run.cases:
        case = known.get(result.name)
        if case is None:
            left_out.append(f"{result.name} is left out: it is not among the cases given; name its folder with --cases")
        elif case.sha256 != result.text_sha256:
            left_out.append(f"{result.name} is left out: its text is another than the one that was run")
        else:
            scored.append(_score_case(case, result))
    return RunScore(run, tuple(scored), tuple(left_out))


def _score_case(case: Case, result: CaseResult) -> CaseScore:
    scores = (
        score_article(case.labels, labels_of(attempt, case.text), failed=attempt.failed) for attempt in result.attempts
    )
    return CaseScore(case, result.attempts, tuple(scores))


# ---------------------------------------------------------------- as data


def as_data(score: RunScore) -> dict[str, Any]:
    """Returns the scores in the form that a run's record keeps, rounded."""
    attempts = score.attempts
    return {
        "articles": len(score.cases),
        "f1": {name: {kind: _interval(score.macro(name, kind)) for kind in KINDS} for name in types_scored()},
        "precision": {
            name: {kind: _round(score.mean("precision", name, kind)) for kind in KINDS} for name in types_scored()
        },
        "recall": {name: {kind: _round(score.mean("recall", name, kind)) for kind in KINDS} for name in types_scored()},
        "count_accuracy": _round(score.counts().value),
        "speaker_accuracy": _round(score.speakers().value),
        "stability": {str(k): _round(value) for k, value in score.stability().items()},
        "failed": sum(attempt.failed for attempt in attempts),
        "schema_failures": sum(attempt.status == "failed" for attempt in attempts),
        "rejected": sum(len(attempt.rejected) for attempt in attempts),
        "ungrounded": sum(len(attempt.ungrounded) for attempt in attempts),
        "requests": sum(attempt.requests for attempt in attempts),
        "input_tokens": sum(attempt.input_tokens for attempt in attempts),
        "output_tokens": sum(attempt.output_tokens for attempt in attempts),
        "usd_per_article": _round(score.cost_per_article(), 6),
        "seconds_p50": _round(score.seconds(50)),
        "seconds_p95": _round(score.seconds(95)),
        "cases": {case.case.name: _f1_of(case) for case in score.cases},
    }


def _f1_of(case: CaseScore) -> Mapping[str, Sequence[float | None]]:
    return {name: [_round(case.f1(name, kind)) for kind in KINDS] for name in types_scored()}


def _interval(found: Interval | None) -> Sequence[float | None]:
    return [] if found is None else [_round(found.mean), _round(found.low), _round(found.high)]


def _round(value: float | None, digits: int = 4) -> float | None:
    return None if value is None else round(value, digits)
