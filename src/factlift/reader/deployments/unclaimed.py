"""The one place of a sentence that is nobody else's: where those go whose clause names none.

"Talks with Oman on 200 drivers", "the Iraq scheme, in which 900 stood guard": no preposition leads those counted there,
but a sentence names a place for a reason, and every other one that it names is home, a sender or another number's.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.destinations import (
    SHARES,
    goes_on_with_others,
    is_of_condition,
    is_of_deal,
    says_where_home_is,
)
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.words.cues import HIRING, RECEIVE, RECRUIT, SEND, STATE
from factlift.reader.words.tokens import Token

_KINDS = frozenset({"country", "capital", "region"})
_WITH = frozenset(
    "talks negotiations discussions consultations deal agreement pact accord memorandum treaty contract".split()
)
_OUTLETS = frozenset(
    "weekly daily newspaper newspapers paper papers tabloid broadsheet magazine broadcaster station website blog "
    "bulletin press journalist journalists reporter reporters bureau court professor university".split()
)
_MARKS = frozenset({"”", '"', "’", "»"})
_SENDS = SEND - RECEIVE - RECRUIT - HIRING - {"truck", "bus"}  # "truck drivers"


def place_left(record: Record, beside: Sequence[Record]) -> PlaceGroup | None:
    """Return the one place of a deployment's sentence that neither it nor those `beside` it have for anything else."""
    scene = record.scene
    taken = {record.origin_code, *record.sources}
    for other in beside:
        taken |= {other.origin_code, *other.codes, *other.sources}
    free = [group for group in scene.groups if _is_free(scene, group, record) and taken.isdisjoint(group.codes)]
    return free[0] if len({group.codes for group in free}) == 1 else None


def _is_free(scene: Scene, group: PlaceGroup, record: Record) -> bool:
    """Return whether a place can be where somebody goes, by its kind and the words around it."""
    if group.part == "origin" or group.places[0].kind not in _KINDS:
        return False
    tokens, first, last = scene.tokens, scene.index_at(group.start), scene.index_at(group.end)
    number = next((i for i in range(last, len(tokens)) if tokens[i].lower not in DEGREE or is_numeral(tokens[i])), last)
    if last < len(tokens) and (
        is_numeral(tokens[min(number, len(tokens) - 1)]) or tokens[last].lower in STATE | _OUTLETS
    ):
        return False  # "Peru 40", of senders; "the Peru government"; "a Zagreb weekly"
    before = tokens[first - 1].lower if first else ""
    if before == "between":
        return False  # "the other 100 are split between Peru and Chile"
    if before == "with" and not _near(tokens, first - 2, _WITH):
        return False  # "a quarrel with Peru"
    if says_where_home_is(scene, group) or is_of_deal(scene, group) or is_of_condition(scene, record.start, group):
        return False
    if group.start > record.end and any(record.end <= count.start < group.start for count in scene.counts):
        return False  # the place of the next number
    if group.start > record.end and scene.has(_MARKS, record.end, group.start):
        return False  # behind the words that somebody says
    others = goes_on_with_others([token.lower for token in scene.between(record.end, group.start)])
    if others or (group.start >= record.start and scene.has(SHARES, record.start, group.start)):
        return False  # "will lend 40, and a committee flew to Oton"; of a share: "900 drivers, half of them to Oman"
    if None in group.codes:  # a town that no table knows: where a clause with people leads to it
        return group.part == "goal" and group.start >= record.start
    return not (group.part == "none" and _sends(scene, group))


def _sends(scene: Scene, group: PlaceGroup) -> bool:
    """Return whether a verb of sending stands between a place and those counted behind it."""
    counted = next((count.start for count in scene.counts if count.start >= group.end), group.end)
    between = [token.lower for token in scene.between(group.end, counted)]
    return not _SENDS.isdisjoint(between) or any(a == "to" and b == "second" for a, b in pairwise(between))


def _near(tokens: Sequence[Token], at: int, words: frozenset[str]) -> bool:
    return any(token.lower in words for token in tokens[max(0, at - 1) : at + 1])
