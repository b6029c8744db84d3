"""Countries that have people somewhere, and countries that take them in: who holds those counted."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.words.cues import RECEIVE, SELECT, SEND
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene

_PASSIVE = AUX - {"has", "have", "had", "to", "will"}


def has_people(scene: Scene, group: PlaceGroup, at: int) -> bool:
    """Return whether the place is said to have people ("Peru has 40 soldiers in Oman")."""
    ahead = scene.between(group.end, group.end + 40)[:3]
    seeks = at == 0 and any(token.lower in _SEEKS for token in ahead)  # "Peru is advertising for 28 cooks to serve in"
    words = [token.lower for token in ahead if token.lower not in ADVERBS]
    if words[:2] == [",", "with"] and ahead[-1].start in {count.start for count in scene.counts}:
        return True  # "Peru, with 40 cooks in Oman, is"
    asks = any(a in _HAS and b in RECEIVE for a, b in pairwise(words))  # "Peru has asked for 40"
    return seeks or (not asks and any(word in _HAS for word in words))


_HAS = frozenset({"has", "have", "had"})


_CHOOSING = 4  # tokens behind a country in which its verb of choosing or sending stands


def as_holder(scene: Scene, group: PlaceGroup, groups: Sequence[PlaceGroup], *, subject: bool = False) -> PlaceGroup:
    """Return a country as the sender where it has people in a part of another one ("Peru has 40 pickers in Kent").

    So it is with the `subject` of a sentence with people and a part of another country ("Peru chose 40 for Kent").
    """
    ahead = scene.tokens[scene.index_at(group.end) :][:_CHOOSING]
    subject = subject and group.part == "none" and bool(scene.counts) and any(t.lower in SEND | SELECT for t in ahead)
    if not subject and (group.part != "receiver" or not has_people(scene, group, 1)):
        return group
    away = any(
        g.part == "goal" and g.land is not None and g.land not in group.codes and g.start > group.end for g in groups
    )
    return group._replace(part="origin") if away else group


_SEEKS = frozenset(
    "advertising advertises advertised recruiting looking calling searching seeking shortlisting signed".split()
)


def is_taken_by(tokens: Sequence[Token], first: int) -> bool:
    """Return whether people are to be taken in by a country at `first` ("would be taken by | Peru")."""
    near = [token.lower for token in tokens[max(0, first - 4) : first - 1]]
    return len(near) > 1 and near[-1] in _TAKEN and near[-2] in _PASSIVE


_TAKEN = frozenset("taken hired absorbed accepted admitted welcomed employed received".split())
