"""Places that words take up from before, or that only say which house is meant.

"The Alpine republic wants 150 carers", "on the island", "Romania, where 200 of them work": the place is told before.
"At a Baghdad hotel", "to a Tripoli hospital": the place stands before the noun of a house or site.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX, CALENDAR, CONJUNCTIONS, NO_NAME, PREPOSITIONS
from factlift.reader.words.cues import GOALS, RECEIVE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

LANDS = frozenset(
    "country island islands kingdom republic territory nation emirate sultanate monarchy archipelago enclave "
    "principality state region province city town capital peninsula".split()
)
_STATES = LANDS - {"islands", "city", "town", "capital", "province"}
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
_LANDS = frozenset(
    "countries nations states islands kingdoms republics territories emirates monarchies sultanates cities towns "
    "capitals provinces regions".split()
)
_SEVERAL = {"both": 2, "two": 2, "three": 3, "four": 4}
SITES = frozenset(
    "hospital hospitals clinic clinics hotel hotels plant factory factories shipyard yard port airport prison jail "
    "school schools university college base barracks farm farms mine mill refinery laboratory depot warehouse "
    "restaurant restaurants dock docks workshop ward wards monastery convent orphanage suburb slum mall foundry "
    "smelter abattoir brewery bakery nursery construction building power care nursing field military "
    "stadium theatre".split()
)
_AFTER_LAND = frozenset("of government authorities officials police ministry minister s".split())
_TAKES = RECEIVE | frozenset(
    "hires hire hired hiring recruits recruit recruited recruiting expects expect expected needed lacks host".split()
)
_SUBJECT_REACH = 8  # tokens between a place that is taken up and the number that it gets
_PHRASE = 4  # words between "the" and the noun of a place
_AROUND = 10  # tokens around a number in which a place is taken up
_LEADS_IN = frozenset("in on to into for across".split())


def is_taken_up(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a demonym or a region only says more of a place told before ("the east African country")."""
    if last >= len(tokens) or tokens[last].lower not in _STATES:
        return False
    behind = tokens[last + 1].lower if last + 1 < len(tokens) else "."
    if behind in _AFTER_LAND or (last + 1 < len(tokens) and tokens[last + 1].capital):
        return False
    return any(token.lower in _DEFINITE for token in tokens[max(0, first - 2) : first])


def lands_taken_up(scene: Scene) -> int:
    """Return how many places told before a sentence takes up together ("in hotels in the two countries"), else 0."""
    if scene.words.isdisjoint(_SEVERAL) or scene.words.isdisjoint(_LANDS):
        return 0
    for at, token in enumerate(scene.tokens):
        number = _SEVERAL.get(token.lower)
        if number is None or (token.lower != "both" and (not at or scene.tokens[at - 1].lower not in _DEFINITE)):
            continue
        behind = [word.lower for word in scene.tokens[at + 1 : at + 4]]
        if not _LANDS.isdisjoint(behind[: 1 + (behind[:1] == ["the"]) + (len(behind) > 1 and behind[1] in _LANDS)]):
            return number
    return 0


def takes_up_land(scene: Scene, count: Count) -> bool:
    """Return whether the number's clause takes up a place told before, as its subject or as where people are."""
    if lands_taken_up(scene):
        return True
    if scene.words.isdisjoint(LANDS):
        return False
    tokens, at = scene.tokens, scene.index_at(count.start)
    for start in range(max(1, at - _AROUND), min(len(tokens), scene.index_at(count.end) + _AROUND)):
        led = tokens[start].lower in _DEFINITE and tokens[start - 1].lower in _LEADS_IN
        if led and (noun := _land_behind(tokens, start)) and not _is_of_nation(scene, start, noun):
            return True
    return land_takes(scene, count)


def _is_of_nation(scene: Scene, start: int, noun: int) -> bool:
    """Return whether a nation's adjective says which land that is: "for the Chadian state", not "the Gulf state"."""
    inside = (m for m in scene.mentions if scene.tokens[start].end <= m.start < scene.tokens[noun].start)
    return any(m.kind == "demonym" and m.code is not None and m.code.isalpha() for m in inside)


def land_takes(scene: Scene, count: Count) -> bool:
    """Return whether a place told before takes, or asks for, those counted ("The island wants 50 more")."""
    if scene.words.isdisjoint(LANDS) or scene.words.isdisjoint(_TAKES):
        return False
    tokens, at = scene.tokens, scene.index_at(count.start)
    for start in range(max(0, at - _SUBJECT_REACH - _PHRASE), at):
        if tokens[start].lower not in _DEFINITE:
            continue
        noun = _land_behind(tokens, start)
        opens = start == 0 or tokens[start - 1].text in {",", ";", "—", "–"} or tokens[start - 1].lower in CONJUNCTIONS
        if opens and noun is not None and noun < at and _takes(tokens[noun + 1 : at]):
            return True
    return False


def _land_behind(tokens: Sequence[Token], start: int) -> int | None:
    """Return the index of the noun of a place that "the" at `start` leads to, unless a name says which place it is."""
    for noun in range(start + 1, min(len(tokens), start + 1 + _PHRASE)):
        token = tokens[noun]
        if token.lower in LANDS:
            behind = tokens[noun + 1] if noun + 1 < len(tokens) else None
            return None if behind is not None and (behind.lower in _AFTER_LAND or behind.capital) else noun
        if not token.word or token.lower in PREPOSITIONS or token.lower in AUX:
            return None
    return None


def _takes(between: Sequence[Token]) -> bool:
    """Return whether the first verb behind a place is one of taking or hiring people."""
    rest = [token.lower for token in between if token.lower not in AUX and token.lower not in ADVERBS]
    rest = [word for word in rest if word not in {"also", "already", "now", "currently", "itself", "alone", "to", "'s"}]
    return len(between) <= _SUBJECT_REACH and rest[:1] != [] and rest[0] in _TAKES


def place_of_where(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the place right before the "where" whose clause counts people ("Romania, where 200 of them work")."""
    where = _where_before(scene, count)
    if where is None:
        return None
    if hires_there(scene.tokens, where):
        return None
    near = [g for g in scene.groups if g.end <= scene.tokens[where].start]
    if not near or not (near[-1].part == "goal" or _stands_before(scene, near[-1], where)):
        near = [g for g in near if g.part == "goal"]
    between = scene.tokens[scene.index_at(near[-1].end) : where] if near else []
    light = all(token.text == "," or token.lower in _TIMES for token in between) and len(between) <= _SUBJECT_REACH
    return near[-1] if near and light else None


def hires_there(tokens: Sequence[Token], where: int) -> bool:
    """Return whether the clause of a "where" tells of somebody who goes there for people ("where it hired 40 cooks").

    The words before it tell that he does: "turned to Peru, where ...", "recruiters flew to Peru, where ...".
    """
    ahead = [token.lower for token in tokens[where + 1 : where + _HIRER]]
    verb = next((at for at, word in enumerate(ahead) if word in _HIRED), None)
    if not verb or ahead[0] not in _HIRING or not all(word in _HIRING for word in ahead[:verb]):
        return False
    before = [token.lower for token in tokens[max(0, where - _AROUND) : where]]
    return any(a in _GOES_TO and b in {"to", "for"} for a, b in pairwise(before))


_HIRER = 7  # tokens behind "where" in which the verb of hiring stands
_HIRED = frozenset("hired recruited engaged enlisted headhunted found".split())
_HIRING = frozenset(
    "it they he she we the its firm company club group hospital chain has have had also already".split()
)
_GOES_TO = frozenset(
    "turn turns turned turning look looks looked looking went go goes gone travelled traveled travels flew fly".split()
)


def _stands_before(scene: Scene, group: PlaceGroup, where: int) -> bool:
    """Return whether a country right before "where" is the one meant ("talks with Hungary, where 400 could go")."""
    plain = group.part in {"none", "goal", "origin"} and group.places[0].kind in {"country", "capital"}
    return plain and 0 < where - scene.index_at(group.end) <= 1 + (scene.tokens[where - 1].text == ",")


def after_where(scene: Scene, count: Count, bounds: tuple[int, int]) -> tuple[int, int]:
    """Return the stretch of a count without what stands before the "where" of its clause."""
    where = _where_before(scene, count)
    if where is None:
        return bounds
    return (max(bounds[0], scene.tokens[where].end), min(bounds[1], _resumed(scene, count.end)))


def _resumed(scene: Scene, start: int) -> int:
    """Return where the words before "where" go on behind its clause ("Oman, where 40 work, and to Peru")."""
    ahead = scene.between(start, scene.sentence.end)
    for at, token in enumerate(ahead[:-2]):
        if token.text == "," and ahead[at + 1].lower in {"and", "or"} and ahead[at + 2].lower in {"to", "from", "for"}:
            return token.start
    return scene.sentence.end


def _where_before(scene: Scene, count: Count) -> int | None:
    if "where" not in scene.words:
        return None
    at = scene.index_at(count.start)
    return next((i for i in range(at - 1, max(0, at - _AROUND), -1) if scene.tokens[i].lower == "where"), None)


_TIMES = CALENDAR | frozenset("next last this week month year on in early late end of the by".split())


def before_site(tokens: Sequence[Token], first: int, last: int, *, known: bool = True) -> int:
    """Return the index behind the preposition before the house of a place ("at a Baghdad hotel"), else `first`."""
    if (sorts := _before_sorts(tokens, first)) is not None:
        return sorts
    if last >= len(tokens) or tokens[last].lower not in SITES or first < 2:
        return first
    at = first - 1
    while at > 1 and first - at < 4 and _says_more(tokens[at]):
        at -= 1
    articles = {"a", "an", "one", "the"} if known else {"a", "an", "one"}  # "at the Leeds depot" is at home
    governed = tokens[at].lower in articles and tokens[at - 1].lower in GOALS
    return at if governed else first


def _says_more(token: Token) -> bool:
    """Return whether a word can be an adjective of a house ("private", "five-star")."""
    return token.word and not token.capital and token.lower not in NO_NAME and token.lower not in PREPOSITIONS


def _before_sorts(tokens: Sequence[Token], first: int) -> int | None:
    """Return the index behind the preposition before a sort of places of which some are named, or None.

    "In other countries such as Peru", "to countries like Peru", "across nations, including Peru": "other", "countries".
    """
    at = first - 1 - (first > 0 and tokens[first - 1].lower == "the")
    words = [token.lower for token in tokens[max(0, at - 1) : at + 1]]
    if words[-1:] not in (["like"], ["including"], ["namely"]) and words != ["such", "as"]:
        return None
    at -= 1 + (words == ["such", "as"])
    at -= at > 0 and tokens[at].text == ","
    if at < 1 or tokens[at].lower not in _PLACES:
        return None
    first = at
    while first > 1 and at - first < _PHRASE and _is_sort(tokens[first - 1]):
        first -= 1
    return first if tokens[first - 1].lower in GOALS else None


_PLACES = frozenset("countries nations states destinations markets economies places cities lands".split())


def _is_sort(token: Token) -> bool:
    """Return whether a word says which places are meant ("other", "wealthy", "Gulf")."""
    return token.word and not token.possessive and token.lower not in PREPOSITIONS and token.lower not in AUX
