"""Numbers of lists: people of several places in brackets, "Their soldiers come from Peru (40), Chad (30) and Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.enumerated import is_in_brackets
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.words.cues import CASUALTY, SENT

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate


def is_in_list(case: Candidate) -> bool:
    """Return whether a number stands in brackets behind one of several places of people by a trade."""
    scene = case.scene
    if case.topic is None or case.count.strength != "bare" or not _tells_of_people(scene) or speaks_against(case):
        return False
    return is_in_brackets(scene, case.count.numeral)


def lists_in_brackets(scene: Scene) -> bool:
    """Return whether a sentence tells in how many places a country has people, or from where a place has them."""
    if not _tells_of_people(scene) or len(scene.groups) < 3:
        return False
    listed = [count for count in scene.counts if is_in_brackets(scene, count.numeral)]
    parts = {group.part for group in scene.groups if group.places[0].code is not None}
    return len(listed) > 1 and {"origin", "goal"} <= parts


def _tells_of_people(scene: Scene) -> bool:
    """Return whether a sentence names people by a trade, and nothing else that may stand in brackets."""
    other = CASUALTY | OTHERWISE
    return not scene.words.isdisjoint(SENT) and scene.words.isdisjoint(other)


OTHERWISE = frozenset(  # what else may stand in brackets behind a country: pay, hours, ranks, years, votes
    "pay pays paid wage wages salary salaries earn earns earned hours rank ranks ranked medal medals points votes "
    "complaints without undocumented living "
    "age aged average cost costs fee fees euros dollars price prices index score scores infected died".split()
)
