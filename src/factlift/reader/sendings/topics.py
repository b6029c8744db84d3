"""Which sentences speak of people who are sent: told by their words first, by their places and numbers last."""

from __future__ import annotations

import re
from itertools import pairwise

from factlift.lexicon import PREPOSITIONS, words_of
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.homecomings import homecoming_in
from factlift.reader.scenes.objects import sends_people
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.shapes import goes_home
from factlift.reader.sendings.admissions import is_let_in
from factlift.reader.sendings.arrivals import arrival_in
from factlift.reader.sendings.bodies import sends_body
from factlift.reader.sendings.hiring import HIRES, LETS, hires_nation, takes_foreigners
from factlift.reader.sendings.intakes import HIRES as TAKES_ON
from factlift.reader.sendings.intakes import intake_in
from factlift.reader.sendings.journeys import came_for_job, finds_work, goes_for_job, may_find_work
from factlift.reader.sendings.listed import lists_behind_colon, lists_in_brackets
from factlift.reader.sendings.pacts import is_pact
from factlift.reader.sendings.plainly import is_engaged, tells_plainly
from factlift.reader.sendings.postings import (
    asks_of_people,
    has_row_of_people,
    is_denial,
    keeps_people,
    lists_places,
    works_away,
)
from factlift.reader.sendings.refusals import requested_of
from factlift.reader.sendings.sought import orders_people, seeks_people
from factlift.reader.words.cues import (
    ANY_GOING,
    BODY,
    DUTY,
    GO,
    HAS,
    HIRING,
    MOVE,
    NATIONALS,
    NOBODY,
    NOUN,
    PEOPLE,
    RECEIVE,
    SELECT,
    SEND,
    SENDING,
    SENDS_OR_GOES,
    SENT,
    SERVES,
    STAGE_NOUNS,
    STRONG_SEND,
    UNCOUNTED,
    WEAK_SEND,
)

_MANY = frozenset({"many"})
_HOME = frozenset({"home"})
_GOING_OR_THERE = ANY_GOING | {"there"}
_MOVES = WEAK_SEND | MOVE | HIRING
# Without one of these, or a body of people, no count is one of people sent but by its place, nor does anything else
# that is read of a sentence ask for its places.
_SENT = SEND | SENT | NOUN | HIRING | _MANY | {"strong"}
_STEPS = SELECT | STAGE_NOUNS
_DEALS = words_of("deployment_verbs", "deal") | {"another", "number", "rest"}
_ON_SITE = frozenset({"there", "site", "sites"})
_BEFORE_NUMBER = frozenset({"of", "–", "—"})  # what stands between a body and its number: "a team of 40"
_LETTERS = re.compile(r"[^\W\d_]+")


def sends(scene: Scene) -> bool:
    """Return whether the sentence speaks of people sent, posted or serving somewhere; told once for each."""
    if scene.sends is None:
        scene.sends = _sends(scene)
    return scene.sends


def _sends(scene: Scene) -> bool:
    if sends_people(scene, SENDING) and (scene.has(SENT) or scene.counts):
        return True
    if scene.has(WEAK_SEND) and _has_object(scene):
        return True
    if scene.has(STRONG_SEND) and _passes_nation(scene):
        return True
    if scene.has(_MOVES) and any(g.part == "origin" for g in scene.groups) and (scene.has(SENT) or scene.counts):
        return True
    if asks_number(scene) and scene.has(_GOING_OR_THERE):
        return any(group.part == "goal" for group in scene.groups)
    if is_abroad(scene) and any(count.strength == "sent" for count in scene.counts):
        return True
    if scene.has(HAS) and scene.has(DUTY) and {"origin", "goal"} <= {group.part for group in scene.groups}:
        return True  # "Peru has 40 soldiers in Oman"
    return scene.has(SENDS_OR_GOES) and bool(scene.groups) and any(count.strength != "bare" for count in scene.counts)


def asks_number(scene: Scene) -> bool:
    """Return whether a sentence asks for a number, in a question or as told ("asked how many nurses were abroad")."""
    if not scene.has(_MANY):
        return False
    told = any(a.lower == "how" and b.lower in _MANY for a, b in pairwise(scene.tokens))
    return scene.tokens[-1].text == "?" or (told and not scene.words.isdisjoint(_ASKS))


_ASKS = frozenset("asked asks ask inquired enquired wanted wants question".split())


def _passes_nation(scene: Scene) -> bool:
    """Return whether people of a nation are sent to a place ("no Peruvian will be sent to Oman")."""
    nations = [mention for mention in scene.mentions if mention.kind == "demonym"]
    goals = [group for group in scene.groups if group.part == "goal"]
    return any(nation.end < goal.start and goal.codes != (nation.code,) for nation in nations for goal in goals)


def _has_object(scene: Scene) -> bool:
    """Return whether people are what somebody lends or supplies ("lends its cooks to others")."""
    for at, token in enumerate(scene.tokens):
        if token.lower in WEAK_SEND:
            for word in scene.tokens[at + 1 : at + 7]:
                if word.lower in SENT:
                    return True
                if not (word.word or word.text[0].isdigit()) or (
                    word.lower in PREPOSITIONS and word.lower not in {"out", "than"}
                ):
                    break
    return False


def is_abroad(scene: Scene) -> bool:
    """Return whether "abroad" or "overseas" stands for where somebody is."""
    if not any(place.kind == "anywhere" for place in scene.mentions):
        return False
    return any(group.part == "goal" and group.places[0].kind == "anywhere" for group in scene.groups)


def is_topical(scene: Scene) -> bool:
    """Return whether the sentence speaks of people who are, go or come from abroad, whatever the verb; told once."""
    if scene.is_topical is None:
        scene.is_topical = _is_topical(scene)
    return scene.is_topical


def _is_topical(scene: Scene) -> bool:
    if sends(scene) or came_for_job(scene) or orders_people(scene):
        return True
    if scene.has(SELECT) and scene.has(SENT) and any(group.part == "goal" for group in scene.groups):
        return True
    parts = {group.part for group in scene.groups}
    if {"origin", "goal"} <= parts and any(count.strength == "sent" for count in scene.counts):
        return True  # "Some 400 Peruvian nurses are in Oman"
    if "receiver" in parts and "origin" in parts and scene.has(RECEIVE) and _takes_from_several(scene):
        return True  # "Austria will receive 220 nurses: 100 from Peru, 80 from Chile"
    if scene.has(_DEALS) and any(count.strength != "bare" and _is_set(scene, count) for count in scene.counts):
        return True  # "the target is half a million women"
    if any(_is_told(scene, count) for count in scene.counts):
        return True  # "87 soldiers on missions abroad"
    going, abroad = scene.has(GO), is_abroad(scene)
    nations = {group.codes for group in scene.groups if group.places[0].code is not None}
    if going and len(nations) > 1 and "goal" in parts and scene.has(PEOPLE):
        return True  # "Peru lets its citizens go and clean houses in Oman"
    if not (going or abroad) or "goal" not in parts:
        return False
    return bool(scene.counts) if going else any(count.strength != "bare" for count in scene.counts)


def _takes_from_several(scene: Scene) -> bool:
    """Return whether people by a trade are counted, and their countries stand behind numbers ("100 from Peru")."""
    origins = [group for group in scene.groups if group.part == "origin" and group.places[0].code is not None]
    numbered = [c for c in scene.counts for g in origins if g.start >= c.end and scene.is_from(g, c.end)]
    return len(numbered) > 1 and any(count.strength == "sent" for count in scene.counts)


def _is_told(scene: Scene, count: Count) -> bool:
    """Return whether the words beside a number alone make its people people sent."""
    told = tells_plainly(scene, count) or is_let_in(scene, count) or goes_for_job(scene, count)
    told = told or is_engaged(scene, count)
    return told or takes_foreigners(scene, count) or finds_work(scene, count)


def tells_of_posting(scene: Scene) -> bool:
    """Return whether the sentence places people in another country though it says nothing of sending them.

    This holds where no other sentence of the article tells of sending: "no Peruvian cook works in Oman", "our vets in
    Peru", "Three volunteers are helping the hospital in Oton, Peru".
    """
    if (
        has_row_of_people(scene)
        or is_denial(scene)
        or asks_of_people(scene)
        or lists_places(scene)
        or lists_in_brackets(scene)
        or lists_behind_colon(scene)
        or keeps_people(scene)
        or arrival_in(scene) is not None
        or homecoming_in(scene) is not None
    ):
        return True
    if not scene.words.isdisjoint(TAKES_ON) and intake_in(scene) is not None:
        return True
    if any(requested_of(scene, count) is not None for count in scene.counts if count.body or count.strength == "sent"):
        return True
    return works_away(scene) or hires_nation(scene) or seeks_people(scene) or is_pact(scene)


def heads_list(scene: Scene) -> bool:
    """Return whether a line heads a list of where people go ("Where our nurses are going:")."""
    people = scene.has(SENT) or scene.has(BODY)
    return scene.tokens[-1].text == ":" and people and scene.has(_GOING_OR_AWAY) and len(scene.tokens) <= HEADING


HEADING = 34  # tokens of a line that heads a list
_GOING_OR_AWAY = (
    ANY_GOING | SENDING | frozenset("abroad overseas placements postings secondments destination destinations".split())
)


def _is_set(scene: Scene, count: Count) -> bool:
    """Return whether a target or an order is said to be those counted."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    return before[-1:] in (["is"], ["was"], ["for"], ["of"], ["to"]) and not _DEALS.isdisjoint(before)


_FLIGHT = frozenset("migrants refugees refugee asylum undocumented smugglers trafficked deported".split())
_AT_WORK = frozenset(
    "worker workers labour labor labourers laborers maids nurses carers soldiers troops peacekeepers recruit recruits "
    "recruited recruiting recruitment hired hiring employed deployed deployment mission staff volunteers medics "
    "doctors teachers officers police contract contracts job jobs".split()
)


def weight(scene: Scene) -> int:
    """Return how surely a topical sentence makes sending people what the article is about."""
    if scene.has(_FLIGHT) and not scene.has(_AT_WORK):
        return 0
    if came_for_job(scene) or orders_people(scene):
        return 3
    if homecoming_in(scene) is not None:
        return 2
    if not is_topical(scene):
        return 3 if is_pact(scene) else 2
    if lists_in_brackets(scene):
        return 2
    if scene.has(_HOME) and any(goes_home(scene, count) for count in scene.counts):
        return 1
    if sends(scene) and {"origin", "goal"} <= {group.part for group in scene.groups}:
        told = scene.has(SEND) and any(count.strength == "sent" for count in scene.counts)
        return 3 if told else 2  # "Peru will send 40 cooks to Oman" leaves no doubt
    plainly = (sends(scene) and (scene.has(SENDING) or is_abroad(scene))) or any(
        goes_for_job(scene, count) or is_let_in(scene, count) or is_engaged(scene, count) for count in scene.counts
    )
    return 2 if plainly else 1


def may_count(scene: Scene, *, topical: bool) -> bool:
    """Return whether a count can be one of people sent, though no deployment was told in the sentences before.

    `topical` says that the article is about sending people. This looks at words and places only, since to read the
    numbers of a sentence costs more than all the rest.
    """
    if scene.has(_SENT) or (scene.has(BODY) and scene.has(_BEFORE_NUMBER)):
        return True
    if not _SENT.isdisjoint([part for word in scene.compounds for part in _LETTERS.findall(word)]):
        return True
    if may_tell(scene, topical=topical) or (
        topical and (scene.has(_STEPS) or scene.has(_DEALS) or scene.has(_ON_SITE))
    ):
        return True
    if scene.has(HIRES) and any(group.part == "origin" for group in scene.groups):
        return True  # "hired 200 women from Uganda"
    if may_find_work(scene) and any(finds_work(scene, count) for count in scene.counts):
        return True
    if scene.has(LETS) and hires_nation(scene):
        return True
    return (topical or scene.has(MOVE)) and any(group.part in {"goal", "receiver"} for group in scene.groups)


_OTHERS = NOBODY | BODY | NATIONALS


def may_tell(scene: Scene, *, topical: bool) -> bool:
    """Return whether a sentence can tell of people who are sent without a count of them."""
    if not scene.has(UNCOUNTED):
        return False
    if scene.has(SENT) or (topical and scene.has(_OTHERS)) or (scene.has(SERVES) and scene.has(BODY)):
        return True
    return sends_body(scene)
