"""Whether parts fit into their total, and whether a cohort was counted as a part."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from factlift.facts import Deployment, Flag, Quantity


def check_totals(deployments: Sequence[Deployment]) -> dict[int, tuple[Flag, ...]]:
    """Returns flags by the `id` of the deployment; the arithmetic is shown, and nothing is corrected.

    Parts belong to the nearest total told before them, else behind them, by the same claimant and sender.
    """
    flags: dict[int, tuple[Flag, ...]] = {}
    parts = group_parts(deployments)
    for total in deployments:
        most = _most(total.count) if total.count and id(total) in parts else None
        if most is not None and (flag := _above(most, parts[id(total)])):
            flags[id(total)] = (flag,)
    for part in deployments:
        if part.scope == "part" and part.stage:
            reason = f"it is counted at a stage (“{part.stage}”), as a cohort is, and is marked as a part"
            flags[id(part)] = (*flags.get(id(part), ()), Flag(code="scope", field="scope", reason=reason))
    for fact, reason in _shared(deployments):
        flags[id(fact)] = (*flags.get(id(fact), ()), Flag(code="pairing", field="destinations", reason=reason))
    return flags


def _shared(deployments: Sequence[Deployment]) -> Iterator[tuple[Deployment, str]]:
    """Yields the deployments that have one and the same number of the article, of one claimant, for other places."""
    seen: dict[tuple[int, int], Deployment] = {}
    told: set[int] = set()
    for fact in deployments:
        at = fact.spans.get("count")
        if at is None or not fact.destinations:
            continue
        other = seen.setdefault((at.start, at.end), fact)
        if (other.modality, other.attribution, other.status) != (fact.modality, fact.attribution, fact.status):
            continue
        if {place.name for place in fact.destinations} == {place.name for place in other.destinations}:
            continue
        yield fact, _counted_for(at.text, other)
        if id(other) not in told:
            told.add(id(other))
            yield other, _counted_for(at.text, fact)


def _counted_for(count: str, other: Deployment) -> str:
    return f"“{count}” is counted for {' and '.join(place.name for place in other.destinations[:_SHOWN])} too"


_SHOWN = 3
"""Places that a reason shows."""


def group_parts(deployments: Sequence[Deployment]) -> dict[int, list[Deployment]]:
    """Returns the parts of each total by its `id`; a total without a count, or without parts, is left out."""
    rows = {modality: _Row(deployments, modality) for modality in {item.modality for item in deployments}}
    found: dict[int, list[Deployment]] = {}
    for part in deployments:
        if part.scope == "part" and (total := rows[part.modality].total_of(part)):
            found.setdefault(id(total), []).append(part)
    return found


def _above(most: float, parts: Sequence[Deployment]) -> Flag | None:
    numbers = [(part.count.text, least) for part in parts if part.count and (least := _least(part.count)) is not None]
    added = sum(least for _, least in numbers)
    if added <= most:
        return None
    sum_of = " + ".join(text for text, _ in numbers)
    return Flag(
        code="parts_above_total", field="count", reason=f"its parts are more: {sum_of} = {added:,g} > {most:,g}"
    )


class _Row:
    """The totals of one modality in the order of the text, so that the nearest one is found without a look at all."""

    def __init__(self, deployments: Sequence[Deployment], modality: str) -> None:
        told = [item for item in deployments if item.scope == "total" and item.modality == modality]
        self._totals = sorted((item for item in told if item.count and item.evidence), key=_start)
        self._starts = [_start(item) for item in self._totals]

    def total_of(self, part: Deployment) -> Deployment | None:
        """Returns the nearest total before a part that may be its own, else the nearest behind it."""
        start = _start(part) if part.evidence else 0
        at = bisect_right(self._starts, start)
        before = next((self._totals[n] for n in reversed(range(at)) if _may_share(part, self._totals[n])), None)
        behind = range(at, len(self._totals))
        return before or next((self._totals[n] for n in behind if _may_share(part, self._totals[n])), None)


def _start(item: Deployment) -> int:
    return item.evidence[0].start


def _may_share(part: Deployment, total: Deployment) -> bool:
    """Tells whether a part and a total are one claimant's, and of one sender, as far as both are told."""
    claimed = not part.attribution or not total.attribution or part.attribution.name == total.attribution.name
    return claimed and (not part.origin or not total.origin or part.origin.code == total.origin.code)


def _most(count: Quantity) -> float | None:
    """Returns the largest number that a quantity allows; None where it is open above."""
    if count.qualifier in ("at_least", "more_than", "vague"):
        return None
    if count.qualifier == "about" and count.value is not None:
        return count.value * 1.1
    return count.max if count.max is not None else count.value


def _least(count: Quantity) -> float | None:
    """Returns the smallest number that a quantity allows; None where it is open below."""
    if count.qualifier == "about" and count.value is not None:
        return count.value * 0.9
    return count.min if count.min is not None else count.value
