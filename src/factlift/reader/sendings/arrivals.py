"""People of a country who are in another one, or on the way: "a UK rescue team has landed in Adana", uncounted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import words_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.senders import serves_there
from factlift.reader.words.cues import BODY, NOUN, SENT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_PEOPLE = SENT | BODY
_NEAR = 5  # tokens between a nation and its people
_REACH = 10  # tokens between people and their verb, and between the verb and the place
_ROVING = words_of("people_nouns", "roving")
_OWN_WILL = words_of("deployment_verbs", "own_will")
_ARRIVED = frozenset(
    "landed arrived reached flown flew left departed travelled traveled sailed gone went deployed crossed entered "
    "disembarked touched descended pitched raced rushed headed set marched rolled drove joined begun".split()
)
_ARE = frozenset("is are was were".split())
_PLACED = frozenset(
    "on in at bound heading headed en flying due deployed stationed posted based expected travelling traveling leaving "
    "already working".split()
)
_LEADS = frozenset("in at to into for on outside near off across aboard".split())
_STOPS = frozenset(
    "; : . ? ! who which that said says say but and because after before when if hasn’t hasn't not no".split()
)
_NOBODY = frozenset("no not never single any nobody".split())
_TALLIES = frozenset("strong all total altogether them involved told".split())
_OPENERS = frozenset("it they there the all its their between in numbering comprising".split())


class Arrival(NamedTuple):
    """People of a nation with the words that take them to a place, and the place."""

    nation: Mention
    people: Token
    verb: Token
    goal: PlaceGroup


def arrival_in(scene: Scene) -> Arrival | None:
    """Return the first people of a country who are said to be in, or to have gone to, another place."""
    if scene.words.isdisjoint(_PEOPLE) or (scene.words.isdisjoint(_ARRIVED) and scene.words.isdisjoint(_ARE)):
        return None
    for mention in scene.mentions:
        if mention.kind not in {"demonym", "country"} or mention.code is None:
            continue
        first = scene.index_at(mention.end)
        people = next((at for at in range(first, min(len(scene.tokens), first + _NEAR)) if _is_people(scene, at)), None)
        plain = people is not None and all(t.word and t.lower not in _STOPS for t in scene.tokens[first:people])
        denied = any(token.lower in _NOBODY for token in scene.tokens[max(0, first - 4) : first])
        if serves_there(scene.tokens, mention, first):
            continue  # "the Kosovo contingent is at Oton"
        if people is None or not plain or denied or scene.tokens[people].lower in _ROVING:
            continue
        verb = _verb_at(scene, people + 1)
        goal = _goal_behind(scene, verb, mention.code) if verb is not None else None
        if verb is None or goal is None or any(t.lower in _OWN_WILL for t in scene.tokens[people:][: 2 * _REACH]):
            continue
        return Arrival(mention, scene.tokens[people], scene.tokens[verb], goal)
    return None


def _is_people(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.lower not in _PEOPLE and token.lower not in NOUN & BODY:
        return False
    following = scene.tokens[at + 1 : at + 2]
    return not following or following[0].lower not in _PEOPLE  # "police officers"


def _verb_at(scene: Scene, first: int) -> int | None:
    """Return the verb of arriving or being somewhere that people are the subject of."""
    tokens = scene.tokens
    for at in range(first, min(len(tokens), first + _REACH)):
        lower = tokens[at].lower
        if lower in _ARRIVED:
            return at
        if lower in _ARE and any(token.lower in _PLACED for token in tokens[at + 1 : at + 5]):
            return at
        if lower in _STOPS:
            return None
    return None


def _goal_behind(scene: Scene, verb: int, home: str) -> PlaceGroup | None:
    tokens = scene.tokens
    for group in scene.groups:
        at = scene.index_at(group.start)
        if at <= verb or group.part != "goal" or group.places[0].kind in {"anywhere", "demonym"}:
            continue
        between = tokens[verb + 1 : at]
        led = not between or any(token.lower in _LEADS for token in between[-4:])
        if home in group.codes or len(between) > _REACH or not led or any(t.lower in _STOPS for t in between):
            return None
        return group
    return None


def tells_number(scene: Scene, count: Count) -> bool:
    """Return whether a sentence gives the number of those told of just before: "It is 77 strong", "200 men in all"."""
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    before, behind = scene.tokens[:at], scene.tokens[after : after + 5]
    if at > 6 or (scene.groups and any(group.part == "goal" for group in scene.groups)):
        return False
    tallied = any(token.lower in _TALLIES for token in behind[:4])
    opened = at == 0 or before[0].lower in _OPENERS
    numbers = any(token.lower in {"number", "numbers", "comprises", "totals"} for token in before[-3:])
    return (tallied and (opened or "involved" in [t.lower for t in behind])) or (opened and numbers)
