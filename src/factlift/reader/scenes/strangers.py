"""People of another nation whom somebody says he never had: "it has never employed North Koreans"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import BE, FINITE
from factlift.reader.scenes.nations import is_people
from factlift.reader.words.cues import SENT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene

_NEVER_HAD = re.compile(
    r"(?P<modal>\b(?:could|would|can|may|might|must|should|shall|will) )?"
    r"(?:\b(?P<no>never|not|denie[sd]|deny)|(?<=\w)n[’']t)(?: [a-z]{2,12}){0,4}? "
    r"(?:employ(?:ed|ing|s)?|hir(?:e[sd]?|ing)|us(?:e[sd]?|ing)|recruit(?:ed|ing|s)?|engag(?:e[sd]?|ing)|"
    r"host(?:ed|ing|s)?|sen[dt]|sending|posted|deployed|brought in|taken on|had)(?: any)? $"
)
_NEVER_THERE = re.compile(
    r"(?: [a-z-]{2,14}){0,2} (?:(?:ha(?:ve|s|d)|were|are|did) )?(?:never|not) (?:been |ever )?"
    r"(?:worked|served|sent|posted|deployed|employed|hired|stationed|seconded) (?:in|to|at|on) (?:the )?$"
)
_BACK = 60  # code points before a nation
_AHEAD = 10  # tokens behind it in which the place stands
_OPEN = frozenset("if whether unless asked ask asks".split())


class Strangers(NamedTuple):
    """A nation whose people were never there: where the words begin and end, its people, and where they are not."""

    start: int
    end: int
    nation: Mention
    people: str
    goal: PlaceGroup | None


def never_had(text: str, scene: Scene) -> Strangers | None:
    """Return the people of a nation whom a sentence says that somebody never had, or who never were in a place.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "The yard in Oman has never employed Peruvian cooks, it said."
    >>> found = never_had(text, Scene(text, Article.read(text).sentences[0]))
    >>> found and (found.nation.code, found.people, found.goal.codes)
    ('PE', 'cooks', ('OM',))
    """
    if not _OPEN.isdisjoint(scene.words):
        return None
    for mention in scene.mentions:
        end = _people_end(text, scene, mention)
        if end is None:
            continue
        start = _denial_before(text, mention, scene.sentence.start)
        goal = _behind(scene, mention)
        if start is not None:
            goal = goal or _before(scene, mention, start)
            return Strangers(start, max(end, goal.end if goal else 0), mention, _trade(text, mention, end), goal)
        if goal is not None and _NEVER_THERE.fullmatch(text, mention.end, goal.start):
            return Strangers(mention.start, goal.end, mention, _trade(text, mention, end), goal)
    return None


def is_never_had(text: str, mention: Mention) -> bool:
    """Return whether a nation is named only as one whose people somebody never had."""
    return mention.kind == "demonym" and _denial_before(text, mention, 0) is not None


def _denial_before(text: str, mention: Mention, least: int) -> int | None:
    """Return where the words begin that deny having a nation's people."""
    found = _NEVER_HAD.search(text, max(least, mention.start - _BACK), mention.start)
    return None if found is None or found["modal"] else found.start()


def _people_end(text: str, scene: Scene, mention: Mention) -> int | None:
    """Return where a nation's people end: a plural of their name, or a trade behind it."""
    if mention.kind != "demonym" or mention.code is None:
        return None
    at = scene.index_at(mention.end)
    for token in scene.tokens[at : at + 3]:
        if token.lower in SENT and token.lower.endswith(("s", "men", "women", "troops", "police")):
            return token.end
        if not token.word or token.capital:
            break
    return mention.end if is_people(text, mention) else None


def _trade(text: str, mention: Mention, end: int) -> str:
    """Return the trade of a nation's people, or else their name."""
    return text[mention.end : end].strip() or text[mention.start : end]


def _behind(scene: Scene, mention: Mention) -> PlaceGroup | None:
    first = scene.index_at(mention.end)
    for group in scene.groups:
        near = 0 < scene.index_at(group.start) - first <= _AHEAD
        if near and group.part == "goal" and mention.code not in group.codes:
            return group if group.places[0].kind not in {"anywhere", "demonym"} else None
    return None


def _before(scene: Scene, mention: Mention, start: int) -> PlaceGroup | None:
    """Return the place whose own people speak, or where they are who do ("Oman has never hired Peruvians")."""
    places = [g for g in scene.groups if g.end <= start and mention.code not in g.codes]
    places = [g for g in places if g.places[0].kind not in {"anywhere", "demonym"}]
    return places[-1] if len(places) == 1 else None


def nation_told(text: str, scene: Scene, count: Count) -> Mention | None:
    """Return the nation whose people a number alone takes up in its sentence ("no Poles, though it heard that 25 ...").

    The number is the subject of a clause of its own, and the nation's people are the last ones told before it.
    """
    at = scene.index_at(count.start)
    if count.strength != "bare" or at < 2 or scene.tokens[at - 1].lower not in _CLAUSES:
        return None
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:1]]
    if not behind or behind[0] not in FINITE:
        return None
    before = [mention for mention in scene.mentions if mention.end <= count.start]
    people = [mention for mention in before if _people_end(text, scene, mention) is not None]
    if not people or any(token.lower in SENT for token in scene.between(people[-1].end, count.start)[2:]):
        return None
    led = scene.tokens[max(0, scene.index_at(people[-1].start) - 2) : scene.index_at(people[-1].start)]
    return None if any(token.lower in _HEARERS for token in led) else people[-1]


_CLAUSES = frozenset("that said says saying claiming".split())
_HEARERS = frozenset("told tell telling assured informed promised gave by to".split())


def nation_predicated(scene: Scene, count: Count) -> Mention | None:
    """Return the nation that those counted are said to be of ("The nine cooks in Oman are Poles")."""
    for mention in scene.mentions:
        land = mention.kind != "demonym"
        if land and (mention.kind != "country" or scene.tokens[scene.index_at(mention.start) - 1].lower != "from"):
            continue
        if mention.code is None or not 0 < mention.start - count.end < _PREDICATE:
            continue
        between = scene.between(count.end, mention.start)
        places = [place for place in scene.mentions if count.end <= place.start and place.end <= mention.start]
        rest = [t.lower for t in between if not any(p.start <= t.start < p.end for p in places)]
        ahead = scene.tokens[scene.index_at(mention.end) :][:1]
        closed = not ahead or not ahead[0].word or ahead[0].lower in _CLOSES
        told = rest[:2] in _OF_THEM or (rest[-1:] != [] and rest[-1] in BE and not land) or rest[-1:] == ["all"]
        return mention if closed and told and all(word in _PREDICATES or word in BE for word in rest) else None
    return None


_PREDICATE = 60  # code points from people to the nation that they are said to be of
_OF_THEM = (["of", "them"], ["of", "whom"], ["of", "these"], ["of", "those"])
_PREDICATES = frozenset("of them whom these those in at on the all , there now who from come came".split())
_CLOSES = frozenset("and or but while who in".split())


def numbers_them(scene: Scene, count: Count) -> bool:
    """Return whether a sentence only gives the number of those before it ("There are 38 of them", "They number 38")."""
    first = [token.lower for token in scene.tokens[:2]]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    if count.strength != "bare" or scene.index_at(count.start) != len(first):
        return False
    return first in _THEY_NUMBER or (first in _THERE_ARE and behind == ["of", "them"])


_THEY_NUMBER = (["they", "number"], ["they", "numbered"], ["they", "total"])
_THERE_ARE = (["there", "are"], ["there", "were"])


def nation_of_all(text: str, scene: Scene) -> Mention | None:
    """Return the one nation whose people a sentence is about, where it names nobody else ("The Poles have arrived")."""
    nations = [mention for mention in scene.mentions if mention.kind == "demonym"]
    others = any(count.strength != "bare" for count in scene.counts)
    if len(nations) != 1 or nations[0].code is None or others:
        return None
    if not text.endswith("s", nations[0].start, nations[0].end):
        return None  # "the Polish minister"
    last = scene.index_at(nations[0].end)
    return None if any(token.lower in SENT for token in scene.tokens[last:]) else nations[0]
