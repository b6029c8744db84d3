"""Totals against their parts, as numbers that a bar can show."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from factlift.checks.totals import parts_of
from factlift.facts import Deployment, Facts, Quantity

__all__ = ["shares_of"]


def shares_of(facts: Facts) -> list[dict[str, Any]]:
    """Returns each total that has parts: their places in `deployments`, and the number that each is drawn by."""
    deployments: Sequence[Deployment] = getattr(facts, "deployments", ())
    if not all(isinstance(item, Deployment) for item in deployments):
        return []
    return [share for total in deployments if (share := _share(total, deployments))]


def _share(total: Deployment, deployments: Sequence[Deployment]) -> dict[str, Any] | None:
    whole = _number(total.count)
    parts = [(part, size) for part in parts_of(total, deployments) if (size := _number(part.count))]
    if not whole or not parts:
        return None
    place = {id(item): number for number, item in enumerate(deployments)}
    return {
        "total": place[id(total)],
        "whole": whole,
        "parts": [[place[id(part)], size] for part, size in parts],
    }


def _number(count: Quantity | None) -> float | None:
    """Returns the one number that a quantity is drawn by: its value, else its upper bound, else its lower one."""
    if count is None:
        return None
    told = (number for number in (count.value, count.max, count.min) if number is not None)
    return next(told, None)
