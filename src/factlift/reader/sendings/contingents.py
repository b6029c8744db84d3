"""People of several countries in one: whom one asks another for, those who work "here", those of them who fell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX, MONTHS, WEEKDAYS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.destinations import leads_to
from factlift.reader.scenes.fates import runs_off
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.senders import DEGREE, stays_on
from factlift.reader.scenes.shapes import attends, befell, goes_home
from factlift.reader.sendings.joining import is_joined
from factlift.reader.sendings.shares import is_further
from factlift.reader.words.cues import HAS, STATE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.homes import Origin
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_ASKED = frozenset("ask asks asked asking beg begs begged urge urged petitioned approached approaching".split())
_OPENERS = frozenset("the of government in ministry army".split())
_BEHIND = 3  # tokens behind people in which "here" stands
_REACH = 4  # tokens between a country and its verb of asking


def asked_for(scene: Scene, count: Count) -> tuple[PlaceGroup, PlaceGroup | None] | None:
    """Return the country that is asked for those counted, and the one that asks, where it is named.

    "Chad has asked Peru for 40 cooks", "Chad asked for 40 cooks from Peru".
    """
    tokens = scene.tokens
    at = scene.index_at(count.start) - 1
    while at > 0 and tokens[at].lower in DEGREE:
        at -= 1
    if at < 1 or tokens[at].lower != "for":
        return None
    asked = next((g for g in scene.groups if g.codes[0] is not None and scene.index_at(g.end) == at), None)
    if asked is not None:
        verb = scene.index_at(asked.start) - 1
        while verb > 0 and tokens[verb].lower in _OPENERS:
            verb -= 1
    else:
        verb = at - 1
        asked = next(
            (g for g in scene.groups if g.codes[0] is not None and g.part == "origin" and scene.is_from(g, count.end)),
            None,
        )
    if asked is None or verb < 0 or tokens[verb].lower not in _ASKED:
        return None
    return asked, _subject(scene, verb, asked)


def _subject(scene: Scene, verb: int, asked: PlaceGroup) -> PlaceGroup | None:
    """Return the country right before a verb, with nothing but its state and auxiliaries between."""
    for place in scene.mentions:
        last = scene.index_at(place.end)
        between = scene.tokens[last:verb]
        plain = all(t.lower in AUX or t.lower in ADVERBS or t.lower in STATE for t in between)
        if last <= verb and len(between) <= _REACH and plain and place.code and (place.code,) != asked.codes:
            return PlaceGroup(place.start, place.end, (place,), "receiver")
    return None


def is_share_of_fallen(case: Candidate) -> bool:
    """Return whether a number is a share of those before it to whom something befell ("19 have died, five of them")."""
    scene, count = case.scene, case.count
    at, first = scene.index_at(count.numeral.end), scene.index_at(count.start)
    behind = [token.lower for token in scene.tokens[at : at + 2]]
    before = [token.lower for token in scene.tokens[max(0, first - 3) : first]]
    shared = behind in (["of", "them"], ["of", "whom"]) or before[-2:] == ["of", "whom"] or "including" in before
    if not shared and not (count.strength == "bare" and goes_home(scene, count)):
        return False  # "4,000 fled, and 300 were sent back"
    stretch = (scene.sentence.start, count.start)
    told = [other for other in scene.counts if other.end <= count.start][-_LAST:]
    return any(befell(scene, other, stretch) or attends(scene, other) or runs_off(scene, other) for other in told)


_LAST = 1  # number before a share, of which it is one


def is_here(scene: Scene, count: Count) -> bool:
    """Return whether those counted are where the article speaks from ("Peru has 60 doctors here")."""
    at = scene.index_at(count.end)
    behind = scene.tokens[at : at + _BEHIND]
    near = next((i for i, token in enumerate(behind) if token.lower == "here"), None)
    return near is not None and not any(is_numeral(token) or not token.word for token in behind[:near])


def send_here(record: Record, case: Candidate, home: Origin | None) -> None:
    """Send those who are "here" to the country that the article speaks of as its own, if they are not its people."""
    if home is None or home[0] is None or home[1] in {None, record.origin_code} or not is_here(case.scene, case.count):
        return
    record.destinations, record.codes = [home[0]], (home[1],)


def goes_on(scene: Scene, count: Count, *, here: bool) -> bool:
    """Return whether a number goes on with those told of just before, `here` in the same sentence."""
    told = here and (is_further(scene, count) or is_dated_twin(scene, count) or is_in_turn(scene, count))
    return told or is_joined(scene, count) or (here and did_so(scene, count))


def did_so(scene: Scene, count: Count) -> bool:
    """Return whether so many did what was just told of, or simply went ("were to go to Oton, and eleven did")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    behind = behind[2:] if behind[:2] == ["of", "them"] else behind
    if behind[:1] == ["did"] and not scene.has(_WOULD, None, count.start):
        return False  # "twelve smoked, and eleven did"
    return behind[:1] != [] and behind[0] in _DID and (len(behind) < 2 or behind[1] in _ENDS)


_WOULD = frozenset("to would should due promised".split())
_DID = frozenset("did went came sailed left arrived".split())
_ENDS = frozenset(", . ; : – — and but ) ! ? ”".split())


def is_in_turn(scene: Scene, count: Count) -> bool:
    """Return whether a bare number is one of those dealt out in turn ("Peru and Chad sent 40 and 30 respectively")."""
    at = scene.index_at(count.start)
    return "respectively" in scene.words and at > 1 and scene.tokens[at - 1].lower in {"and", ","}


def is_dated_twin(scene: Scene, count: Count) -> bool:
    """Return whether a bare number goes on with those before it at another time ("18 came in March and 24 in June").

    So do the numbers of a series ("780 came in 2019; 410 in 2020; and only 90 in 2021").
    """
    at = scene.index_at(count.start)
    at -= at > 1 and scene.tokens[at - 1].lower in _ONLY
    joined = at > 0 and scene.tokens[at - 1].lower in {"and", ",", ";"}
    behind = scene.tokens[scene.index_at(count.end) :][:3]
    behind = [token for token in behind if token.lower not in {"more", "others"}]
    if not joined or len(behind) < 2 or behind[0].lower not in {"in", "on", "by", "last", "next", "this"}:
        return False
    return any(token.lower in _DATES or (len(token.text) == 4 and is_numeral(token)) for token in behind[1:3])


_ONLY = frozenset({"only", "just", "but"})
_DATES = WEEKDAYS | MONTHS | frozenset("spring summer autumn winter week month year".split())


def enters(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether people left for, or flew to, a country: then it is not their own ("40 cooks set out for Oman")."""
    if goal.places[0].kind not in {"country", "capital"} or goal.start < count.end:
        return False
    between = [token.lower for token in scene.between(count.end, goal.start)]
    verbs = [at for at, word in enumerate(between) if word in _LEFT]
    if not verbs or len(between) > _FAR or not _BACK.isdisjoint(between) or not set(",;:").isdisjoint(between):
        return False
    landed = between[verbs[-1]] in _LANDED and between[-1] in {"in", "at"}
    return landed or leads_to(scene, goal)


_LEFT = frozenset(
    "left flew flown sailed departed travelled traveled shipped set boarded headed landed arrived disembarked "
    "touched".split()
)
_LANDED = frozenset("landed arrived disembarked touched".split())
_BACK = frozenset("home back return returned returning again holiday honeymoon conference treatment".split())
_FAR = 12  # tokens between people and the country that they left for


def is_of_presence(case: Candidate) -> bool:
    """Return whether a body is one of those that a country's presence abroad is told to consist of, behind a colon."""
    scene, count = case.scene, case.count
    colon = next((token for token in scene.tokens if token.text == ":" and token.end <= count.start), None)
    told = case.origin is not None or (case.frame is not None and case.frame.scene is scene)
    if colon is None or not told or not count.body:
        return False
    return scene.has(_PRESENCE, None, colon.start) and any(g.part == "goal" for g in scene.groups)


_PRESENCE = frozenset("presence contribution deployment mission contingent commitment footprint".split())


def keeps_peace(scene: Scene, count: Count, origin: tuple[str | None, str | None] | None, text: str) -> bool:
    """Return whether a state has peacekeepers, who are never at home, or announces a deployment of people."""
    kept = is_peace(count, text) and scene.has(HAS, None, count.numeral.start)
    return origin is not None and (kept or _is_dispatched(scene, count))


def stays_beside(case: Candidate) -> bool:
    """Return whether another country's people stay where those of the article are ("Peru's 90 men remain")."""
    scene, topic = case.scene, case.topic
    if case.origin is None or topic is None or not topic.codes or case.count.strength != "sent":
        return False
    owner = next((g for g in scene.groups if g.codes == (case.origin[1],) and g.part == "origin"), None)
    last = scene.index_at(owner.end) if owner is not None else 0
    own = owner is not None and case.origin[1] not in {None, topic.origin_code, *topic.codes}
    beside = own and last <= scene.index_at(case.count.numeral.start) and scene.tokens[last - 1].possessive
    return beside and stays_on(scene.tokens, last)


def is_peace(count: Count, text: str) -> bool:
    """Return whether those counted are peacekeepers."""
    return text[count.numeral.unit_start : count.numeral.unit_end].lower().endswith("peacekeepers")


def _is_dispatched(scene: Scene, count: Count) -> bool:
    """Return whether those counted are what a state dispatches: "announced a secondment of 14 divers"."""
    before = [token.lower for token in scene.tokens[: scene.index_at(count.start)][-2:]]
    return count.strength == "sent" and before[-1:] == ["of"] and not _DISPATCHES.isdisjoint(before[:1])


_DISPATCHES = frozenset("deployment dispatch secondment sending".split())
