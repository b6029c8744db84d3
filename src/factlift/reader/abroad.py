"""People of one country in another, told by their own nation: "300 Ugandan guards stranded in Kabul".

Whoever the verb is, people by a trade who are said to be of one country, and in or bound for another one, were sent
there, unless the words say that they went of their own will, to an event, or against it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import words_of
from factlift.reader.cues import WEAK
from factlift.reader.parts import PlaceGroup
from factlift.reader.tokens import Token

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.counts import Count
    from factlift.reader.decisions import Candidate
    from factlift.reader.scenes import Scene

_REACH = 22  # tokens between people and the place
_NEAR = 6  # tokens before people that are looked at
_OWN_WILL = words_of("deployment_verbs", "own_will")
_ROVING = words_of("people_nouns", "roving")
_LEADS = frozenset("in at to into on across inside off around throughout outside near aboard toward towards".split())
_ENDS = frozenset("; : . ? ! says said say but while whereas although though because".split())
_OVER = frozenset("over against about despite unlike than like by with".split())


def is_abroad_by_nation(case: Candidate) -> bool:
    """Return whether people by a trade, of a country that is named with them, are in or bound for another one."""
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None or goal.part != "goal" or count.strength != "sent" or _is_roving(scene, count):
        return False
    nation = nation_of(scene, count)
    if nation is None or not is_other_place(scene, goal, nation.code):
        return False
    if goal.end <= count.start:
        return scene.index_at(goal.start) <= 3 and not _has_own_will(scene.tokens[scene.index_at(goal.end) :][:_REACH])
    between = scene.between(count.end, goal.start)
    first = scene.index_at(count.start)
    before = scene.tokens[max(0, first - _NEAR) : first]
    if len(between) > _REACH or any(token.lower in _ENDS for token in between) or before_speech(before):
        return False
    behind = scene.tokens[scene.index_at(goal.end) :][:_NEAR]
    led = any(token.lower in _LEADS for token in between[-5:])
    return led and not _has_own_will([*before, *between, *behind])


def nation_of(scene: Scene, count: Count) -> Mention | None:
    """Return the country that people counted are said to be of: "40 Peruvian cooks", "Peru's 40 cooks"."""
    for mention in scene.mentions:
        if mention.kind == "demonym" and count.numeral.end <= mention.start < count.end:
            return mention
        last = scene.index_at(mention.end) - 1
        near = scene.index_at(count.start) - last
        if mention.kind in {"country", "capital"} and 0 < near <= 2 and scene.tokens[last].possessive:
            return mention
        behind = mention.kind in {"country", "capital"} and 0 < mention.start - count.end <= len(" from the ")
        if behind and scene.tokens[scene.index_at(count.end)].lower == "from":
            return mention
    return None


def is_other_place(scene: Scene, goal: PlaceGroup, home: str | None) -> bool:
    """Return whether a place is in a country other than `home`: it is known, or the words say in which one it is."""
    if goal.places[0].kind == "anywhere" or home in goal.codes:
        return False
    if goal.codes[0] is not None:
        return True
    at = scene.index_at(goal.end)
    return any(
        group.codes[0] not in {None, home} and group.part == "goal" and 0 < scene.index_at(group.start) - at <= 3
        for group in scene.groups
    )


def before_speech(before: Sequence[Token]) -> bool:
    """Return whether people are only what something else is about ("in protest at the 40 cooks")."""
    return any(token.lower in _OVER for token in before[-2:])


def _has_own_will(tokens: Sequence[Token]) -> bool:
    return any(token.lower in _OWN_WILL for token in tokens)


def _is_roving(scene: Scene, count: Count) -> bool:
    noun = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    return bool(noun) and (noun[0] in _ROVING or noun[0] in WEAK)
