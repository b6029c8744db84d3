"""Tolls: numbers of those whom a disaster killed, however long the words between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.words.cues import ANY_GOING

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

_TOLLS = frozenset("toll tolls casualties fatalities".split())
_BREAKS = frozenset(";:,")


def is_of_toll(scene: Scene, at: int) -> bool:
    """Return whether the number at a token is what a toll comes to ("The toll of the quake in Oman has passed 900")."""
    told = next((i for i in range(at - 1, -1, -1) if scene.tokens[i].lower in _TOLLS), None)
    between = scene.tokens[told:at] if told is not None else []
    goes = any(token.lower in ANY_GOING and not token.capital for token in between)
    return bool(between) and not goes and not any(token.text in _BREAKS for token in between)
