"""People told of with the ship, the plane or the body of people that takes them: "the regiment leaves with 450 men"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.words.cues import BODY, GO, NOT_SENT

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene

_SHIPS = frozenset(
    "frigate frigates destroyer destroyers corvette corvettes cruiser warship warships minehunter minehunters "
    "minesweeper submarine submarines icebreaker carrier tender gunboat gunboats helicopter helicopters".split()
)
_TAKERS = BODY | _SHIPS
_WITH = (["with"], ["carrying"], ["crew", "of"], ["complement", "of"], ["company", "of"])


def goes_with(scene: Scene, count: Count, goal: PlaceGroup | None) -> bool:
    """Return whether a warship, or a body of people, goes to a place with those counted."""
    if goal is None or goal.part != "goal" or scene.words.isdisjoint(_TAKERS) or not scene.words.isdisjoint(NOT_SENT):
        return False
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 2) : at]]
    if not any(before[-len(words) :] == words for words in _WITH):
        return False
    taker = scene.find(_TAKERS, None, scene.tokens[at - 1].start) if at else None
    if taker is None or scene.index_at(taker.start) > _OPENING:
        return False
    return scene.has(GO, taker.end, goal.start)


_OPENING = 6  # tokens of a sentence's start in which its subject stands
