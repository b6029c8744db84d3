"""People of no one country: those of an alliance, of several states, or of all nations."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.reader.scenes.adjectives import LEADS, OFFICERS
from factlift.reader.scenes.counts import Count, is_numeral
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.keeping import is_strength_now
from factlift.reader.words.cues import HAS, SEND

_ALL = frozenset("governments countries nations states allies donors contributors".split())
_ALLIED = (["un"], ["u.n."], ["nato"], ["eu"], ["au"], ["ecowas"])
MIXED = frozenset("coalition foreign foreigners international multinational expatriate expatriates".split())
_MISSIONS = frozenset("mission missions force forces operation coalition alliance bloc un nato".split())
_FORCES = frozenset({"mission", "force", "operation"})
_OF_A_STATE = frozenset("police defence defense armed air military prison corrections border constabulary".split())
_NUMBERS = frozenset("numbers numbered totals totalled totaled counts counted comprises comprised".split())
STATES = frozenset("countries nations states nationalities continents".split())
GIVES = HAS | frozenset(
    "confirmed promised pledged offered committed sent supplied provided contributed lent put".split()
)
_AROUND = 8  # tokens around a count in which it is told whose people they are


def of_all_nations(scene: Scene, count: Count) -> bool:
    """Return whether those counted are of no one country ("212 foreign observers", "600 divers from 11 states")."""
    told = [token.lower for token in scene.between(count.numeral.end, count.end)]
    if not MIXED.isdisjoint(told) or told[:1] in _ALLIED:
        return True  # "900 UN peacekeepers"
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:6]]
    behind = behind[behind[:1] == [","] :]
    if behind[:1] == ["from"] and (not STATES.isdisjoint(behind[1:]) or behind[1:2] in (["abroad"], ["overseas"])):
        return True
    first = scene.index_at(count.start)
    if _is_of_alliance(scene, first) or is_strength_now(scene, count, _MISSIONS):
        return True
    if any(_are_many(scene, at) for at in range(max(0, first - _AROUND - 2), first)):
        return True  # "Six countries will send 180"
    before = [token.lower for token in scene.tokens[max(0, first - _AROUND) : first]]
    if "strength" in before and not _FORCES.isdisjoint(token.lower for token in scene.tokens[:first]):
        return True  # "the mission, whose strength stands at 1,046"
    verb = next((at for at in range(len(before) - 1, -1, -1) if before[at] in HAS or before[at] in _NUMBERS), 0)
    near = before[max(0, verb - 2) : verb]
    own = "the" in before[max(0, verb - 3) : verb] and before[max(0, verb - 3) : verb][-2:-1] in (["the"], ["force"])
    if not _OF_A_STATE.isdisjoint(before[max(0, verb - 3) : verb]):
        return False  # "the Police Force had 34 officers in Chad"
    if own and _MISSIONS.intersection(near) == {"force"}:
        return False  # "the force also had 12 advisers": that of the country told of
    return not _MISSIONS.isdisjoint(near)  # "The UN mission had 13,500 troops"


def _is_of_alliance(scene: Scene, first: int) -> bool:
    """Return whether several states together send, or have, those whose number is a token ("The EU has 60")."""
    tokens = scene.tokens
    for at in range(first - 1, max(-1, first - _AROUND), -1):
        pair = [token.lower for token in tokens[max(0, at - 1) : at + 1]]
        if pair[-1:] in _ALLIED or pair in _UNIONS:
            between = tokens[at + 1 : first]
            own = any(tokens[at].end <= g.start < tokens[first].start and g.part == "origin" for g in scene.groups)
            owner = tokens[at].possessive and at == first - 1  # "the EU’s 40 observers"
            return not own and (owner or any(token.lower in SEND | HAS | _NUMBERS for token in between))
    commanded = first > 1 and tokens[first - 1].lower in LEADS
    return commanded and tokens[first - 2].lower in OFFICERS  # "A Peruvian general commands 900 soldiers"


_UNIONS = (["african", "union"], ["european", "union"], ["united", "nations"], ["arab", "league"])


def sums_up(scene: Scene, records: Sequence[Record]) -> bool:
    """Return whether a sentence gives the number of all, behind those of several countries ("In all, 760 serve")."""
    opens = " ".join(token.lower for token in scene.tokens[:3])
    closes = [token.lower for token in scene.tokens if token.word][-2:]
    if _IN_ALL.match(opens) is None and closes != ["in", "all"] and closes[-1:] not in (["altogether"], ["overall"]):
        return False
    return len({record.origin_code for record in records} - {None}) > 1


_IN_ALL = re.compile(r"(?:in (?:all|total)|altogether|all told|overall|all in all|together)\b")


def _are_many(scene: Scene, at: int) -> bool:
    """Return whether several states are what sends, or is asked: "governments pledged", "asked 41 governments"."""
    token, before = scene.tokens[at], scene.tokens[at - 1] if at else None
    behind = scene.tokens[at + 1 : at + 3]
    sends = any(word.lower in SEND or word.lower in GIVES for word in behind)
    counted = token.lower == "governments" and before is not None and is_numeral(before)
    return token.lower in _ALL and not token.possessive and (sends or counted)
