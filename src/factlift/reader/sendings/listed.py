"""Numbers of lists: people of several places in brackets, "Their soldiers come from Peru (40), Chad (30) and Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.enumerated import is_in_brackets
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.words.cues import CASUALTY, SENT

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate


def is_in_list(case: Candidate) -> bool:
    """Return whether a number stands in brackets behind one of several places of people by a trade."""
    scene = case.scene
    if case.topic is None or case.count.strength != "bare" or scene.words.isdisjoint(SENT):
        return False
    if not scene.words.isdisjoint(CASUALTY) or not scene.words.isdisjoint(OTHERWISE) or speaks_against(case):
        return False
    return is_in_brackets(scene, case.count.numeral)


OTHERWISE = frozenset(  # what else may stand in brackets behind a country: pay, hours, ranks, years, votes
    "pay pays paid wage wages salary salaries earn earns earned hours rank ranks ranked medal medals points votes "
    "age aged average cost costs fee fees euros dollars price prices index score scores infected died".split()
)
