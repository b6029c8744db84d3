"""Whose noun a number may borrow: people told of before are not those aboard a ship, nor of another nation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.places import places_in
from factlift.reader.words.cues import BODY, SENT

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token


def carries_group(record: Record, count: Count, before: Record) -> bool:
    """Return whether a number without a noun is one of the people told of before."""
    if before.group is None or is_aboard(record.scene, count):
        return False
    nations = {place.code for place in places_in(before.group) if place.kind == "demonym"}
    return not nations or record.origin_code is None or record.origin_code in nations


def is_aboard(scene: Scene, count: Count) -> bool:
    """Return whether a number counts those on a ship or a plane: "with 210 on board", "600 aboard"."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.numeral.end) :][:2]]
    return behind[:1] == ["aboard"] or behind == ["on", "board"]


def sent_by(scene: Scene, verb: Token, goal: PlaceGroup | None) -> str | None:
    """Return whom a verb of sending takes, between it and the place ("whose members have sent teams to Peru")."""
    between = scene.between(verb.end, goal.start) if goal is not None else []
    if len(between) > _REACH:
        return None
    last = next((at for at in range(len(between) - 1, -1, -1) if between[at].lower in _SENT), None)
    if last is None or not all(token.word and token.lower not in _LEADS for token in between[:last]):
        return None
    first = last
    while first > 0 and not between[first - 1].capital and between[first - 1].lower not in _LIGHT:
        first -= 1
    return scene.text_of(between[first].start, between[last].end)


_SENT = SENT | BODY
_REACH = 7  # tokens between a verb of sending and the place
_LEADS = frozenset("to into for in at from of by with and that which who".split())
_LIGHT = frozenset(
    "the a an its his her their our some any more no such these those several many few other another further its "
    "additional first second out over up".split()
)
