"""Whether parts fit into their total, and whether a cohort was counted as a part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.facts import Deployment, Flag, Quantity


def check_totals(deployments: Sequence[Deployment]) -> dict[int, tuple[Flag, ...]]:
    """Returns flags by the `id` of the deployment; the arithmetic is shown, and nothing is corrected.

    Parts belong to the nearest total told before them, else behind them, by the same claimant and sender.
    """
    flags: dict[int, tuple[Flag, ...]] = {}
    for total in deployments:
        most = _most(total.count) if total.scope == "total" and total.count else None
        if most is not None and (flag := _above(most, parts_of(total, deployments))):
            flags[id(total)] = (flag,)
    for part in deployments:
        if part.scope == "part" and part.stage:
            reason = f"it is counted at a stage (“{part.stage}”), as a cohort is, and is marked as a part"
            flags[id(part)] = (*flags.get(id(part), ()), Flag(code="scope", field="scope", reason=reason))
    return flags


def parts_of(total: Deployment, deployments: Sequence[Deployment]) -> list[Deployment]:
    """Returns the parts that belong to a total; none where it is no total with a count."""
    return [part for part in deployments if part.scope == "part" and _total_of(part, deployments) is total]


def _above(most: float, parts: Sequence[Deployment]) -> Flag | None:
    numbers = [(part.count.text, least) for part in parts if part.count and (least := _least(part.count)) is not None]
    added = sum(least for _, least in numbers)
    if added <= most:
        return None
    sum_of = " + ".join(text for text, _ in numbers)
    return Flag(
        code="parts_above_total", field="count", reason=f"its parts are more: {sum_of} = {added:,g} > {most:,g}"
    )


def _total_of(part: Deployment, deployments: Sequence[Deployment]) -> Deployment | None:
    totals = [item for item in _like(part, deployments) if item.scope == "total" and item.count and item.evidence]
    start = part.evidence[0].start if part.evidence else 0
    before = [item for item in totals if item.evidence[0].start <= start]
    behind = [item for item in totals if item.evidence[0].start > start]
    if before:
        return max(before, key=lambda item: item.evidence[0].start)
    return min(behind, key=lambda item: item.evidence[0].start, default=None)


def _like(part: Deployment, deployments: Sequence[Deployment]) -> Iterator[Deployment]:
    for item in deployments:
        claimed = not part.attribution or not item.attribution or part.attribution.name == item.attribution.name
        sent = not part.origin or not item.origin or part.origin.code == item.origin.code
        if claimed and sent and item.modality == part.modality:
            yield item


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
