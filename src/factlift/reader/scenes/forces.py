"""Forces that are counted by the head: "100 special forces", "8,000 French forces", not "43 police forces"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlift.numerals import Numeral
    from factlift.places import Mention
    from factlift.reader.scenes.scene import Scene

_KINDS = frozenset("special ground naval combat airborne coalition allied un nato peacekeeping foreign".split())
FEWEST = 10  # from here on heads are counted rather than armies


def are_forces(scene: Scene, numeral: Numeral, mentions: Sequence[Mention]) -> bool:
    """Return whether a number counts the people of forces: those of a nation, or of a kind that is sent."""
    if (numeral.value or numeral.min or numeral.max or 0) < FEWEST:
        return False  # "two opposing forces", "three special forces of the navy"
    own = [token.lower for token in scene.between(numeral.end, numeral.unit_end)]
    nation = any(m.kind != "region" and numeral.end <= m.start < numeral.unit_end for m in mentions)
    return not _KINDS.isdisjoint(own[:-1]) or (nation and not _HOME.intersection(own))


_HOME = frozenset("police security armed fire".split())
