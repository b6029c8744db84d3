"""Whether what is marked as a part, a total or a cohort has what makes it one: a total, parts, a stage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import inf

from factlift.facts import Deployment, Flag
from factlift.opinions import Opinion


def check_scopes(
    opinion: Opinion, deployments: Sequence[Deployment], known: dict[int, tuple[Flag, ...]]
) -> dict[int, tuple[Flag, ...]]:
    """Returns flags by the `id` of the deployment, of those that have none that is `known` yet.

    Where the rule reader marks the same deployment alike, there is no flag, but for a stage.
    """
    flags: dict[int, tuple[Flag, ...]] = {}
    found = dict(_staged(deployments))
    for fact, reason in _unmatched(opinion, deployments) if len(deployments) > 1 else ():
        other = opinion.same(fact) if fact.evidence else None
        if not (isinstance(other, Deployment) and other.scope == fact.scope):
            found.setdefault(id(fact), reason)
    for key, reason in found.items():
        if key not in known:
            flags[key] = (Flag(code="scope", field="scope", reason=reason),)
    return flags


def _staged(deployments: Sequence[Deployment]) -> Iterator[tuple[int, str]]:
    """Yields the `id` of those of which a stage is told, as of a cohort, and which are marked as something else."""
    for fact in deployments:
        if fact.stage and fact.scope != "cohort":
            yield id(fact), f"its stage is told, “{fact.stage}”, and it is marked as no cohort"


def _unmatched(opinion: Opinion, deployments: Sequence[Deployment]) -> Iterator[tuple[Deployment, str]]:
    """Yields the parts that no total may hold, the totals that hold none, and cohorts of which no stage is told."""
    largest, smallest = dict[str, float](), dict[str, float]()
    for fact in deployments:
        kind, number = fact.modality, _number(fact)
        if fact.scope == "total":
            largest[kind] = max(largest.get(kind, 0), number or inf)
        elif fact.scope == "part":
            smallest[kind] = min(smallest.get(kind, inf), number)
    for fact in deployments:
        kind, number = fact.modality, _number(fact)
        if fact.scope == "part" and number > largest.get(kind, 0) and not _SHARE.search(_told(opinion, fact)):
            yield fact, "it is marked as a part, and no total is told that could hold it"
        elif fact.scope == "total" and 0 < number < smallest.get(kind, inf) and not fact.destination_count:
            yield fact, "it is marked as a total, and no part of it is told"
        elif fact.scope == "cohort" and not _has_stage(opinion, fact):
            yield fact, "it is marked as a cohort, and no stage is told at which it is counted"


def _has_stage(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether people are counted at a stage, as those who apply, or as the first to go are."""
    return bool(fact.stage or fact.status == "selecting" or _GROUP.search(_told(opinion, fact)))


def _told(opinion: Opinion, fact: Deployment) -> str:
    """Returns a deployment's clause, and what stands before it in its sentence."""
    main = fact.evidence[0] if fact.evidence else None
    home = opinion.sentence(main) if main else None
    if main is None or home is None:
        return ""
    return opinion.article.flat[max(home.start, main.start - _LONG) : min(main.end, main.start + _LONG)]


_LONG = 400
"""Characters of a clause, and before it, that are looked at."""
_SHARE = re.compile(
    r"\bof (?:them|whom|us|these|those|the|his|her|its|our|their|\d|[a-z]{3,10} )|\b(?:rest|remain|other|first)"
)
"""What makes a share of a number by itself, of a whole that nobody may have been told to be sent."""
_GROUP = re.compile(r"\b(?:[Ff]irst|second|third|next|last|batch|group|wave|contingent|balance|rest|lot)\b")
"""What counts people as they set off, where nothing is said of a stage: `The first 120 leave in May`."""


def _number(fact: Deployment) -> float:
    count = fact.count
    return (count.value or count.max or count.min or 0) if count else 0
