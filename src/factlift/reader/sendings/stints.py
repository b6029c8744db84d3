"""People of a country whose time away is told: "have finished their stint in Chad", "began work in Peru's east"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.sendings.abroad import nation_of
from factlift.reader.words.cues import CASUALTY

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate
    from factlift.reader.words.tokens import Token

_TURNS = frozenset(
    "finished finish completed complete ended end began begin begun started start starting resumed resume extended "
    "served serve spent spend done left leave took take beginning released".split()
)
_STINTS = frozenset(
    "stint stints tour tours posting postings contract contracts deployment deployments mission missions assignment "
    "assignments work job jobs spell season secondment duty service months years weeks year".split()
)
_REACH = 12  # tokens between people and the place
_STOPS = frozenset("; : . ? ! who which that said says but while because".split())


def tells_stint(case: Candidate) -> bool:
    """Return whether people of a nation are said to begin, spend or finish their time in another country."""
    scene, count, goal = case.scene, case.count, case.goal
    nation = nation_of(scene, count) if count.strength != "bare" else None
    if goal is not None and count.group is not None and _counts_there(case, count.group[1]):
        return True
    if nation is None or goal is None or goal.start < count.end or goal.places[0].kind == "anywhere":
        return False
    if goal.codes[0] is None or nation.code in goal.codes:
        return False
    between = scene.between(count.end, goal.start)
    if not 2 < len(between) <= _REACH or any(token.text in _STOPS or token.lower in _STOPS for token in between):
        return False
    return _tells(between)


def _counts_there(case: Candidate, end: int) -> bool:
    """Return whether the number is of people in another country ("raise the number of its police in Chad to 40")."""
    goal, home = case.goal, case.origin
    if goal is None or home is None or goal.places[0].code is None or home[1] in goal.codes:
        return False
    told = end <= goal.start < case.count.start and case.count.strength == "sent"
    return told and not case.scene.has(CASUALTY, end, case.count.start)


def _tells(between: Sequence[Token]) -> bool:
    words = [token.lower for token in between if token.lower not in AUX and token.lower not in ADVERBS]
    if not words or words[0] not in _TURNS:
        return False
    stint = next((at for at, word in enumerate(words) if word in _STINTS), None)
    return stint is not None and words[-1] in {"in", "at", "on", "of", "the"} and stint <= 6
