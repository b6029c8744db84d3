"""Whose noun a number may borrow: people told of before are not those aboard a ship, nor of another nation."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, BE, CONJUNCTIONS, NO_NAME, PREPOSITIONS, words_of
from factlift.places import places_in
from factlift.reader.words.cues import BODY, GO, HIRING, NATIONALS, NOUN, RECRUIT, SEND, SENT, SENT_OUT, STATE, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token


def carries_group(record: Record, count: Count, before: Record) -> bool:
    """Return whether a number without a noun is one of the people told of before."""
    if before.group is None or is_aboard(record.scene, count) or _is_one(before):
        return False
    nations = {place.code for place in places_in(before.group) if place.kind == "demonym"}
    return not nations or record.origin_code is None or record.origin_code in nations


def _is_one(before: Record) -> bool:
    """Return whether a single person is told of before, whose trade says nothing of others ("a nurse who served")."""
    words = before.group.lower().split() if before.group else [""]
    known = words[-1] in _PEOPLE or words[-1] + "s" in WEAK
    return words[0] == "one" or (not before.count and known and words[-1] + "s" in _PEOPLE)


def is_aboard(scene: Scene, count: Count) -> bool:
    """Return whether a number counts those on a ship or a plane: "with 210 on board", "600 aboard"."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.numeral.end) :][:2]]
    return behind[:1] == ["aboard"] or behind == ["on", "board"]


def is_in_title(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word for people is one of a body's name: "the labour ministry", "the Ministry of Labour"."""
    token, behind = tokens[at], tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if token.lower in _COLLECTIVE and (behind in STATE or behind in _BODIES):
        return True
    if token.lower in _COLLECTIVE and at > 1 and tokens[at - 1].lower == "of" and tokens[at - 2].lower in _OFFICES:
        return True  # "the ministry of labour"
    if not token.capital or token.text.isupper() or at == 0:
        return False
    beside = [tokens[i] for i in (at - 1, at + 1) if i < len(tokens)]
    of_name = tokens[at - 1].lower in {"of", "and"} and at > 1 and tokens[at - 2].capital
    return token.lower in _COLLECTIVE or of_name or any(other.word and other.capital for other in beside)


def people_of_whole(scene: Scene, count: Count) -> str | None:
    """Return the people of whom a number without a noun is: "Of the drivers, 40", "put the number of Poles at 40"."""
    tokens, at = scene.tokens, scene.index_at(count.start)
    opens = tokens[0].lower in {"of", "among"} and len(tokens) > 3 and tokens[1].lower in _OWNED
    comma = next((i for i in range(2, min(at, _REACH)) if tokens[i].text == ","), None)
    if opens and comma is not None and all(other.start >= tokens[comma].start for other in scene.counts):
        return _people_between(scene, 2, comma)
    number = next((i for i in range(at - 2, max(-1, at - _FIGURE), -1) if tokens[i].lower in _NUMBERS), None)
    if number is not None and tokens[number + 1].lower == "of":
        return _people_between(scene, number + 2, min(at, number + _REACH))
    behind = [token.lower for token in tokens[scene.index_at(count.numeral.end) :][:2]]
    return _people_before(scene, at) if behind == ["of", "them"] else None


def people_listed(scene: Scene, count: Count) -> str | None:
    """Return the people of a list, or those set before it, of whom a number alone is: "Cooks from Peru (25)".

    They are the last ones by a trade, in the plural and without a number, in the sentence before it.
    """
    tokens, at = scene.tokens, scene.index_at(count.start)
    opens = tokens[at - 1].text in _LISTED or any(token.text == ":" for token in tokens[:at])
    last = next((i for i in range(at - 1, -1, -1) if tokens[i].lower in SENT), None) if at and opens else None
    if last is None or is_in_title(tokens, last) or not tokens[last].lower.endswith(("s", "men", "women")):
        return None
    if any(other.start <= tokens[last].start < other.end for other in scene.counts):
        return None
    if any(token.lower in _SAYS or token.text in _QUOTED for token in tokens[last:at]):
        return None
    first = last
    while first > max(0, last - _MODIFIERS + 1) and modifies(tokens[first - 1]):
        first -= 1
    return scene.text_of(tokens[first].start, tokens[last].end)


_LISTED = frozenset({"(", ",", ":"})
_QUOTED = frozenset('“”"'.strip())


def _people_between(scene: Scene, first: int, last: int) -> str | None:
    """Return the first people that the words between two tokens name, with what stands before them."""
    nations = {m.end for m in scene.mentions if scene.names_people(m)}
    for at in range(first, last):
        token = scene.tokens[at]
        if token.end in nations or token.lower in _PEOPLE:
            while first < at and scene.tokens[first].lower in _LIGHT | _OWNED:
                first += 1
            return scene.text_of(scene.tokens[first].start, token.end)
        if not token.word or token.lower in _LEADS:
            return None
    return None


def _people_before(scene: Scene, last: int) -> str | None:
    """Return the people whom "them" takes up, where the same sentence names them in the plural before."""
    at = next((i for i in range(last - 1, -1, -1) if scene.tokens[i].lower in SENT), None)
    if at is None or is_in_title(scene.tokens, at) or not scene.tokens[at].lower.endswith(("s", "men", "women")):
        return None
    if scene.tokens[at + 1].lower in _SAYS:
        return None  # "Diplomats say that Peru will keep 30 of them"
    return scene.tokens[at].text


def people_they_are(scene: Scene, count: Count) -> str | None:
    """Return the people that those of a bare number are said to be: "four are teachers", "1,400 as bus drivers"."""
    tokens = scene.tokens
    at = scene.index_at(count.end)
    last = min(at + _SAID, len(tokens))
    last = next((i for i in range(at, last) if tokens[i].text in _STOPS), last)
    if any(at < scene.index_at(other.start) < last for other in scene.counts):
        return None
    links = [i for i in range(at, last) if tokens[i].lower in _LINKS]
    return next((people for link in links if (people := _people_at(scene, link + 1, last))), None)


def _people_at(scene: Scene, first: int, last: int) -> str | None:
    """Return the people who are named right at a token, in the plural and without a number."""
    for end in range(first, min(first + _MODIFIERS, last)):
        token = scene.tokens[end]
        if token.lower in SENT and token.lower.endswith(("s", "men", "women")):
            stop = next((i for i in range(end + 1, last) if scene.tokens[i].lower not in SENT), last)
            return scene.text_of(scene.tokens[first].start, scene.tokens[stop - 1].end)  # "police officers"
        if not token.text.islower() or not modifies(token):
            return None
    return None


def people_told(scene: Scene, end: int) -> str | None:
    """Return the last people whom a sentence about sending names without a number, up to an offset."""
    if scene.words.isdisjoint(_TELLS) or scene.words.isdisjoint(SENT):
        return None
    tokens = scene.tokens
    stop = scene.index_at(end)
    if any(count.start < end for count in scene.counts if count.strength != "bare"):
        return None
    for at in range(stop - 1, -1, -1):
        token = tokens[at]
        if token.lower not in SENT or token.possessive or (token.capital and at) or is_in_title(tokens, at):
            continue
        first = at
        while first > max(0, at - _MODIFIERS + 1) and modifies(tokens[first - 1]):
            first -= 1
        before = tokens[first - 1].lower if first else ""
        behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
        if not token.lower.endswith(("s", "men", "women")) or before in _APART or behind in _SAYS:
            return None
        if stop < len(tokens) and tokens[0].lower != "of" and not any(t.text in _STOPS for t in tokens[at:stop]):
            return None  # "her volunteers met forty": they are others
        if before in _JOINS and (first < 2 or tokens[first - 2].lower not in SENT or tokens[first - 3].text == ","):
            return None  # the last of a list
        return scene.text_of(tokens[first - 2 if before in _JOINS else first].start, token.end)
    return None


def modifies(token: Token) -> bool:
    """Return whether a word says more of the people behind it ("garment workers")."""
    loose = not token.word or token.capital or token.possessive or token.lower in _NO_KIND
    plural = token.lower.endswith("s") and not token.lower.endswith(("ss", "us"))
    return not loose and not plural and not token.lower.endswith(("ing", "ed", "ly"))


def sent_by(scene: Scene, verb: Token, goal: PlaceGroup | None) -> str | None:
    """Return whom a verb of sending takes, between it and the place ("whose members have sent teams to Peru")."""
    between = scene.between(verb.end, goal.start) if goal is not None else []
    if len(between) > _REACH:
        return None
    last = next((at for at in range(len(between) - 1, -1, -1) if between[at].lower in _SENT), None)
    if last is None or not all(token.word and token.lower not in _LEADS for token in between[:last]):
        return None
    first = last
    while first > 0 and not between[first - 1].capital and between[first - 1].lower not in _LIGHT | _NOBODY:
        first -= 1
    return scene.text_of(between[first].start, between[last].end)


_NOBODY = frozenset("not no one single".split())  # "has sent not one policeman to Peru"


_LINKS = BE | {"as"}
_SAID = 12  # tokens behind a number in which the words stand that say who they are
_MODIFIERS = 3  # tokens of people and what stands before them
_STOPS = frozenset(", ; : . ? ! — – ( “ ”".split())
_TELLS = SEND | GO | RECRUIT | NOUN | HIRING
_APART = frozenset("by with to from than like unlike against among said says ,".split())
_SAYS = words_of("speech_verbs")
_JOINS = frozenset({"and", "or"})
_NO_KIND = frozenset("them us you whom".split()) | NO_NAME | SEND | GO | RECRUIT | AUX | PREPOSITIONS | CONJUNCTIONS
_SENT = SENT | BODY | WEAK
_PEOPLE = SENT | WEAK
_COLLECTIVE = frozenset("labour labor police manpower staff".split())
_BODIES = frozenset("office secretary movement camp camps law laws inspectorate union party board market".split())
_OFFICES = frozenset("ministry minister department secretary bureau directorate commissioner chamber".split())
_OWNED = frozenset("the these those our my its their".split())
_NUMBERS = frozenset("number numbers total strength".split())
_FIGURE = 30  # tokens back in which "the number of" stands
_REACH = 7  # tokens between a verb of sending and the place
_LEADS = frozenset("to into for in at from of on by with and that which who".split())
_LIGHT = frozenset(
    "the a an its his her their our some any more no such these those several many few other another further its "
    "additional first second out over up".split()
)


def nationals_sent(scene: Scene) -> Token | None:
    """Return the citizens of a nation who are sent, and do not go themselves ("Peruvian citizens will be sent")."""
    if scene.words.isdisjoint(NATIONALS):
        return None
    for at, token in enumerate(scene.tokens[:-1]):
        if not at or token.lower not in NATIONALS:
            continue
        behind = [word.lower for word in scene.tokens[at + 1 : at + 6]]
        named = any(m.kind == "demonym" and m.end == scene.tokens[at - 1].end for m in scene.mentions)
        if named and "be" in behind and not SENT_OUT.isdisjoint(behind):
            return token
    return None
