"""Totals against their parts, as numbers that a bar can show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factlift.checks.totals import group_parts
from factlift.facts import Deployment, Facts, Quantity

__all__ = ["shares_of"]


def shares_of(facts: Facts) -> list[dict[str, Any]]:
    """Returns each total that has parts: their places in `deployments`, and the number that each is drawn by."""
    deployments: Sequence[Deployment] = getattr(facts, "deployments", ())
    if not all(isinstance(item, Deployment) for item in deployments):
        return []
    place = {id(item): number for number, item in enumerate(deployments)}
    parts = group_parts(deployments)
    shares = (_share(total, parts[id(total)], place) for total in deployments if id(total) in parts)
    return [share for share in shares if share]


def _share(total: Deployment, parts: Sequence[Deployment], place: Mapping[int, int]) -> dict[str, Any] | None:
    whole = _number(total.count)
    sizes = [[place[id(part)], size] for part in parts if (size := _number(part.count))]
    return {"total": place[id(total)], "whole": whole, "parts": sizes} if whole and sizes else None


def _number(count: Quantity | None) -> float | None:
    """Returns the one number that a quantity is drawn by: its value, else its upper bound, else its lower one."""
    if count is None:
        return None
    told = (number for number in (count.value, count.max, count.min) if number is not None)
    return next(told, None)
