"""Whose people, and where: what one sentence sets that the number in the next one counts.

"Libya is the next stop for Pakistan's runway builders. A state firm has picked 150": the number has no noun, and its
sentence no place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import FINITE, NO_NAME, words_of
from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.words.cues import ANY_GOING, BODY, HAS, NOT_SENT, RECEIVE, RECRUIT, SELECT, SEND, SENT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_PEOPLE = SENT | BODY
_TELLING = ANY_GOING | SELECT | RECEIVE | RECRUIT | SEND | frozenset("engaged contracted booked lined ready".split())
_NEAR = 4  # tokens between a nation and its people
_LENDING = 30  # code points between a country and its verb
_AROUND = 5  # tokens around a number that say what becomes of those counted
_LENDS = SEND | HAS | frozenset("mulls eyes weighs considers plans ponders offers floats proposes readies".split())
_VERBS = NO_NAME | _TELLING | HAS | _LENDS
_NUMBERS = frozenset("number numbers numbered total totals totalled there them strong".split())
_OWN_WILL = words_of("deployment_verbs", "own_will")
_ROVING = words_of("people_nouns", "roving")
_OPENERS = frozenset(
    "the some about around nearly almost roughly perhaps only just of at least up to more than fewer over another a "
    "first last it they there all".split()
)


class Setting(NamedTuple):
    """Whose people a sentence tells of, who they are, and the one place abroad that it names."""

    nation: Mention
    people: tuple[int, int]
    goal: PlaceGroup


def setting_of(scene: Scene) -> Setting | None:
    """Return the setting of a sentence that counts nobody, or None where it names several places, or nobody."""
    if scene.words.isdisjoint(_PEOPLE) or len(scene.mentions) == 0 or not scene.words.isdisjoint(NOT_SENT):
        return None
    for mention in scene.mentions:
        if mention.code is None or mention.kind == "region":
            continue
        people = _people_of(scene, mention)
        goals = [
            group
            for group in scene.groups
            if mention.code not in group.codes and group.places[0].kind in {"country", "capital"}
        ]
        if people is not None and len({group.codes for group in goals}) == 1 and len(goals[0].places) == 1:
            return Setting(mention, people, goals[0])
    return None


def _people_of(scene: Scene, mention: Mention) -> tuple[int, int] | None:
    """Return the people whom a country owns ("Peru's cooks", "Peruvian cooks") or has to lend ("Peru mulls a team")."""
    tokens, first = scene.tokens, scene.index_at(mention.end)
    if mention.kind == "demonym" or tokens[first - 1].possessive:
        at = next((i for i, token in enumerate(tokens[first : first + _NEAR], first) if token.lower in _PEOPLE), None)
        plain = at is not None and all(token.word for token in tokens[first:at])
    else:
        named = [i for i, token in enumerate(tokens[:40]) if token.lower in _PEOPLE]
        at = next((i for i in named if i > first), named[0] if named else None)
        nation = any(other.kind == "demonym" for other in scene.mentions)
        plain = scene.has(_LENDS, mention.end, mention.end + _LENDING) and not nation
    if at is None or not plain or tokens[at].lower in _ROVING:
        return None
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].lower in _PEOPLE:
        last += 1
    while at > 0 and tokens[at - 1].word and not tokens[at - 1].capital and tokens[at - 1].lower not in _VERBS:
        at -= 1
    return tokens[at].start, tokens[last].end


def counts_last(scene: Scene, before: Scene) -> bool:
    """Return whether a sentence tells how the last of those went of whom the one before says that none remain."""
    gone = not before.words.isdisjoint(_NONE) and not before.words.isdisjoint(_REMAIN)
    opening = [token.lower for token in scene.tokens[:3]]
    return gone and not _LAST.isdisjoint(opening) and not scene.words.isdisjoint(ANY_GOING)


_NONE = frozenset("no none nobody".split())
_REMAIN = frozenset("remain remains remaining left stay".split())
_LAST = frozenset({"last", "final"})


def takes_up(scene: Scene, count: Count) -> bool:
    """Return whether a number without a noun counts people just told of: "Thirty are there already"."""
    if count.strength != "bare" or is_distractor(scene, count):
        return False
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    before = [token.lower for token in scene.tokens[max(0, at - _AROUND) : at]]
    behind = [token.lower for token in scene.tokens[after : after + _AROUND]]
    if not _OWN_WILL.isdisjoint(behind) or behind[:1] in (["%"], ["-"]):
        return False
    mark = max((i for i, word in enumerate(before) if word in {",", ":", ";"}), default=-1)
    opens = all(word in _OPENERS for word in before[mark + 1 :]) and (mark >= 0 or at <= _AROUND)
    told = any(word in _TELLING or word in _NUMBERS for word in behind)
    if opens:
        return told or (behind[:1] != [] and behind[0] in FINITE)
    return any(word in _TELLING or word in {"number", "numbered", "which"} for word in before[-3:]) and told | (
        behind[:1] == [] or not behind[0].isalpha() or behind[0] in FINITE
    )
