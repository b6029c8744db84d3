"""Counts that the first reading passed over, in an article that tells of several deployments, and that look like them.

The first reading asks each sentence for a cue of its own. In an article that has told of three or more numbers of
people sent, people of a trade are such people unless the words make them somebody else; people without one are, where
they are called by their nation, are added to others, are aboard, abroad or on somebody's books. Numbers alone are in
`alone`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.scenes.heard import is_heard
from factlift.reader.scenes.shapes import attends, befell, leaves, moves, on_their_own, stays_behind
from factlift.reader.scenes.strays import is_stray
from factlift.reader.sendings.abroad import acts_freely
from factlift.reader.sendings.alone import NEAR, Around, is_alone, is_compared, is_for, is_of_rank
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
    "lost lose loses wounded civilians injured missing vacancies vacancy short lacks lacking licensed registered local "
    "locals next-door resident respondents witnesses whereabouts affecting affected every said told says union "
    "pupils graduates trained trains".split()
)  # right beside people, they make them none who are sent
_STAFF = frozenset(
    "participants entrants employees employee staff members member applicants jobseekers contractors partners".split()
)  # of a firm, an association or a meeting; of another nation they may be sent
_HEARD = frozenset("interviewed surveyed polled respondents interviewees".split())
_FLEES = frozenset("fled flee fleeing refugee refugees asylum emigrated".split())
_EMPLOYED = frozenset({"employs", "employed"})
_ADDED = frozenset("another further additional extra more others other".split())
_AWAY = frozenset("aboard abroad overseas ashore there".split())
_HELD = frozenset(
    "books book list lists register roster machines crews camps site sites strength contract contracts ships "
    "vessels rigs order board wards ward".split()
)  # on, at or in which people are whom somebody has abroad
_POSSESSIVE = frozenset("his her its their our my your the that this".split())
_IN = frozenset("on in at from of".split())
_CRAFT = frozenset("ship ships vessel vessels trawler trawlers boat boats lorry truck trucks coach bus plane".split())
_CARRIES = frozenset("carried carries carrying unloaded landed lodged lodges out bringing brought".split())
_NUMBERS = frozenset("numbers numbered numbering comprises comprised comprising totals totalled totalling".split())
_APPOSING = frozenset({",", "(", ":", "–", "—"})
_CLOSING = frozenset(", . ; : ) and in at from".split())
_GOES = (GO | FOLLOW) - frozenset("sent dispatched deployed set".split())


def is_overlooked(case: Candidate, near: int, told: Record) -> bool:
    """Return whether a count that no deployment tells is likely one of people sent.

    `near` is the distance in sentences from the nearest number of people sent, before or behind, that of `told`.
    """
    scene, count = case.scene, case.count
    if not case.sure or case.topic is None or case.aside:
        return False
    if (count.numeral.max or count.numeral.value or count.numeral.min or 0) < LEAST:
        return False
    words = Around.of(scene, count)
    likely = is_alone(case, words, near, told) if count.strength == "bare" else _are_likely(scene, count, words, near)
    return likely and not _is_somebody_else(case, words)


def _are_likely(scene: Scene, count: Count, words: Around, near: int) -> bool:
    """Return whether people whom a noun names are likely sent."""
    if not _OTHERS.isdisjoint([*words.leading[-2:], *words.behind[:2], *words.unit]):
        return False
    if words.behind[:2] == ["for", "every"] or not _FLEES.isdisjoint(words.behind):
        return False  # "13 nurses for every 10,000 people"
    nation = _is_of_nation(scene, count)
    if count.strength == "sent" and (nation or _STAFF.isdisjoint(words.unit)):
        return True
    if nation or _are_away(words.behind):
        return near <= NEAR or not acts_freely(scene, count) or not _AWAY.isdisjoint(words.behind[:2])
    if not _EMPLOYED.isdisjoint(words.leading[-2:]):
        return False
    return (near <= NEAR and _takes_up(scene, count, words)) or _are_added(scene, count, words, near)


def _is_somebody_else(case: Candidate, words: Around) -> bool:
    """Return whether the words make those counted people whom nobody sends, or the number none of people."""
    scene, count = case.scene, case.count
    alone = count.strength == "bare"
    people = alone and (words.behind[:2] == ["of", "us"] or is_compared(words))  # no room-mates, and no trend
    return (
        not scene.words.isdisjoint(_HEARD)
        or words.before[-2:] == ["carried", "off"]  # by a fever
        or is_stray(scene, count)
        or is_heard(scene, count)
        or befell(scene, count, case.bounds)
        or is_share_of_fallen(case)
        or stays_behind(scene, count)
        or on_their_own(scene, count)
        or attends(scene, count)
        or (is_distractor(scene, count) and not people)
        or (speaks_against(case) and not (alone and is_for(words)))
    )


def _is_of_nation(scene: Scene, count: Count) -> bool:
    """Return whether people are called by their nation ("five Indians", "14 guys from Trinidad")."""
    start, end = count.numeral.number_start, count.end
    if any(m.kind == "demonym" and start <= m.start < end for m in scene.mentions):
        return True
    return any(group.part == "origin" and scene.is_from(group, end) for group in scene.groups)


def _are_away(behind: list[str]) -> bool:
    """Return whether it stands right behind people that they are away, or on somebody's books."""
    ahead = behind[:_REACH]
    if not _AWAY.isdisjoint(ahead[:2]) or ahead[:2] == ["on", "board"]:
        return True
    led = any(a in _IN and b in _POSSESSIVE | _HELD for a, b in pairwise(ahead[:3]))
    return led and not _HELD.isdisjoint(ahead[:5])


def _takes_up(scene: Scene, count: Count, words: Around) -> bool:
    """Return whether people go on with those told of near by: a body's share, a ship's company, the first who went."""
    before = words.leading
    if words.held and before[-1] not in {"has", "have", "had"}:
        return True
    if not _CRAFT.isdisjoint(before[-4:]) and before[-1] in {",", "and", "with", ":"}:
        return True  # "one ship and 170 men"
    if _is_apposed(words) or not _POSSESSIVE.isdisjoint(words.unit):
        return True
    goes = "came" not in words.behind[:4] and not _GOES.isdisjoint(words.behind[:4])
    goes = goes and (moves(scene, count) or leaves(scene, count))
    return (goes or is_of_rank(words)) and not acts_freely(scene, count)


def _is_apposed(words: Around) -> bool:
    """Return whether people are those of a body just named ("our largest mission ever, 60 people")."""
    before, behind = words.leading, words.behind
    if before[-1:] != [] and before[-1] in _NUMBERS:
        return True
    apposed = before[-1:] != [] and before[-1] in _APPOSING and not (BODY | NOUN).isdisjoint(before[-8:-1])
    return apposed and (behind[:1] == [] or behind[0] in _CLOSING)


def _are_added(scene: Scene, count: Count, words: Around, near: int) -> bool:
    """Return whether people come on top of others ("16 more women"), or somebody unloads, lodges or brings them."""
    size, last = count.numeral.max or count.numeral.value or count.numeral.min or 0, words.leading[-1:]
    own = scene.text_of(count.start, count.end).lower().split()
    added = not _ADDED.isdisjoint([*last, *own]) and (near < NEAR or size > _FEW) and last != ["for"]
    added = added and (last != ["with"] or words.behind[:1] == ["from"])  # "a boy with five others"
    return size >= _FEW and (added or (last != [] and last[0] in _CARRIES))
