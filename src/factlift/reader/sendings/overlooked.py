"""Counts that the first reading passed over, in an article that tells of several deployments, and that look like others.

The first reading asks each sentence for a cue of its own. In an article that has told of three or more numbers of people
sent, people of a trade are such people unless the words make them somebody else; people without one are, where they are
called by their nation, are added to others, are aboard, abroad or on somebody's books. Numbers alone are in `alone`.
"""

from __future__ import annotations

from collections.abc import Collection
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.scenes.heard import is_heard
from factlift.reader.scenes.shapes import attends, befell, leaves, moves, on_their_own, stays_behind
from factlift.reader.scenes.strays import is_stray
from factlift.reader.sendings.abroad import acts_freely
from factlift.reader.sendings.alone import NEAR, is_alone, is_compared, is_for, is_held, is_of_rank
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.sendings.contingents import is_share_of_fallen

from factlift.reader.words.cues import BODY, FOLLOW, GO, NOUN

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

ENOUGH = 3  # numbers of people sent that make an article one that tells of them
LEAST = 3  # people: of two, most are somebody's sons or witnesses
_FEW = 5  # people whom neither a trade nor a nation names
_REACH = 6  # tokens behind people in which it stands where they are
_OTHERS = frozenset(
    "lost lose loses wounded civilians injured missing vacancies vacancy short lacks lacking licensed registered local locals next-door "
    "resident respondents witnesses whereabouts affecting affected every said told says union members' pupils "
    "graduates trained trains".split()
)
"""Words right beside people that make them none who are sent."""
_STAFF = frozenset(
    "participants entrants employees employee staff members member applicants jobseekers contractors partners".split()
)
_ADDED = frozenset("another further additional extra more others other".split())
_AWAY = frozenset("aboard abroad overseas ashore there".split())
_FLEES = frozenset("fled flee fleeing refugee refugees asylum emigrated".split())
_HEARD = frozenset("interviewed surveyed polled respondents interviewees".split())
_HELD = frozenset(
    "books book list lists register roster machines crews camps site sites strength contract contracts ships "
    "vessels rigs order board wards ward".split()
)
_SHIPS = frozenset("ship ships vessel vessels trawler trawlers boat boats lorry truck trucks coach bus plane".split())
_NUMBERS = frozenset("numbers numbered numbering comprises comprised comprising totals totalled totalling".split())
_CLOSING = frozenset(", . ; : ) and in at from".split())
_GOES = (GO | FOLLOW) - frozenset("sent dispatched deployed set".split())
_POSSESSIVE = frozenset("his her its their our my your the that this".split())
_IN = frozenset("on in at from of".split())
_CARRIES = frozenset("carried carries carrying unloaded landed lodged lodges out bringing brought".split())


def is_overlooked(case: Candidate, near: int, told: Record) -> bool:
    """Return whether a count that no deployment tells is likely one of people sent.

    `near` is the distance in sentences from the nearest number of people sent, before or behind, which is that of `told`.
    """
    scene, count = case.scene, case.count
    if not case.sure or case.topic is None or case.aside or is_somebody_else(case):
        return False
    size = count.numeral.max or count.numeral.value or count.numeral.min or 0
    if size < LEAST:
        return False
    if count.strength == "bare":
        return is_alone(case, near, told)
    before, behind, unit = words_around(scene, count)
    if not _OTHERS.isdisjoint([*before[-2:], *behind[:2], *unit]) or not _FLEES.isdisjoint(behind):
        return False
    if behind[:2] == ["for", "every"]:
        return False  # "13 nurses for every 10,000 people"
    if count.strength == "sent" and (_STAFF.isdisjoint(unit) or _is_of_nation(scene, count)):
        return True
    if _is_of_nation(scene, count) or _are_away(behind):
        return near <= NEAR or not acts_freely(scene, count) or not _AWAY.isdisjoint(behind[:2])
    if "employed" in before[-2:] or "employs" in before[-2:]:
        return False
    if near <= NEAR and is_held(before) and before[-1] not in {"has", "have", "had"}:
        return True
    if near <= NEAR and not _SHIPS.isdisjoint(before[-4:]) and before[-1] in {",", "and", "with", ":"}:
        return True  # "one ship and 170 men"
    if near <= NEAR and (_is_apposed(before, behind) or not _POSSESSIVE.isdisjoint(unit)):
        return True
    goes = (
        "came" not in behind[:4] and not _GOES.isdisjoint(behind[:4]) and (moves(scene, count) or leaves(scene, count))
    )
    if near <= NEAR and (is_of_rank(before, behind) or goes):
        return not acts_freely(scene, count)
    added = not _ADDED.isdisjoint([*before[-1:], *unit, *scene.text_of(count.start, count.end).lower().split()])
    added = (
        added
        and (near <= 2 or size > _FEW)
        and (before[-1:] != ["with"] or behind[:1] == ["from"])
        and before[-1:] != ["for"]
    )
    return size >= _FEW and (added or before[-1:] != [] and before[-1] in _CARRIES)


def is_somebody_else(case: Candidate) -> bool:
    """Return whether the words make those counted people whom nobody sends, or the number none of people."""
    scene, count = case.scene, case.count
    before, behind, _ = words_around(scene, count)
    alone = count.strength == "bare"
    return (
        not scene.words.isdisjoint(_HEARD)
        or is_stray(scene, count)
        or is_heard(scene, count)
        or befell(scene, count, case.bounds)
        or is_share_of_fallen(case)
        or stays_behind(scene, count)
        or on_their_own(scene, count)
        or attends(scene, count)
        or (is_distractor(scene, count) and not (alone and (behind[:2] == ["of", "us"] or is_compared(before, behind))))
        or (speaks_against(case) and not (alone and is_for(before, behind)))
    )


def words_around(scene: Scene, count: Count) -> tuple[list[str], list[str], list[str]]:
    """Return the words before a count, the last one last, those behind it, and those of its noun."""
    first, last = scene.index_at(count.start), scene.index_at(count.end)
    before = [token.lower for token in scene.tokens[max(0, first - 12) : first]]
    behind = [token.lower for token in scene.tokens[last : last + 12]]
    return before, behind, [token.lower for token in scene.between(count.numeral.end, count.end)]


def _is_of_nation(scene: Scene, count: Count) -> bool:
    """Return whether people are called by their nation ("five Indians", "14 guys from Trinidad")."""
    start, end = count.numeral.number_start, count.end
    if any(m.kind == "demonym" and start <= m.start < end for m in scene.mentions):
        return True
    return any(group.part == "origin" and scene.is_from(group, end) for group in scene.groups)


def _are_away(behind: Collection[str]) -> bool:
    """Return whether it stands right behind people that they are away, or on somebody's books."""
    ahead = list(behind)[:_REACH]
    if not _AWAY.isdisjoint(ahead[:2]) or ahead[:2] == ["on", "board"]:
        return True
    led = [b for a, b in pairwise(ahead[:3]) if a in _IN and b in _POSSESSIVE | _HELD]
    return bool(led) and not _HELD.isdisjoint(ahead[:5])


def _is_apposed(before: list[str], behind: list[str]) -> bool:
    """Return whether people are those of a body just named ("our largest mission ever, 60 people", "it numbers 58 men")."""
    if before[-1:] != [] and before[-1] in _NUMBERS:
        return True
    apposed = before[-1:] != [] and before[-1] in {",", "(", ":", "–", "—"}
    return apposed and not (BODY | NOUN).isdisjoint(before[-8:-1]) and (behind[:1] == [] or behind[0] in _CLOSING)
