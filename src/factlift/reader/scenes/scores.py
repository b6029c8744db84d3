"""Scores: the two numbers of a vote or of a match."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene


def is_score(scene: Scene, before: list[str], behind: list[str]) -> bool:
    """Return whether a number is one of a vote or a match: "voted 212 to 198", "won by 58 to 44"."""
    first = behind[:1] == ["to"] and behind[1:2] != [] and behind[1][0].isdigit()
    last = before[-1:] == ["to"] and before[-2:-1] != [] and before[-2][0].isdigit()
    return (first or last) and not scene.words.isdisjoint(_CONTESTS)


_CONTESTS = frozenset(
    "vote votes voted voting ballot passed approved rejected backed defeated carried won win wins beat beats lost lose "
    "drew trailed led lead leads score scored".split()
)
