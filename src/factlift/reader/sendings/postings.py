"""People who are at work away from home: "40 Peruvian medics are treating the wounded in Mali", "our cooks in Oman"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.lexicon import BE, MODALS, words_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.sendings.denials import denied_people
from factlift.reader.words.cues import ANY_GOING, BODY, DUTY, HAS, NOUN, SENT

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_TASK = words_of("deployment_verbs", "task")
_ARRANGED = words_of("deployment_verbs", "arranged")
OURS = frozenset({"our", "ours"})
_REACH = 14  # tokens between people and the place where they work
_BREAKS = frozenset("; : . ? ! said says while because although whereas but though when if before after".split())
_NEGATIONS = frozenset("yet no nobody none not any single anyone anybody".split())
_WILL = MODALS | {"to"}
_LIGHT = frozenset("now already still currently also all both busy once again there here today and".split())
_ASIDE = frozenset(", strong in all".split())
_IN = frozenset("in at off on across inside near outside around throughout with for to".split())
_STRANDED = frozenset("protesting striking picketing queueing queuing living visiting studying".split())


def is_posted(case: Candidate) -> bool:
    """Return whether people of one country, or the writer's own, are at work in another one.

    The country must be named, unless the sentence tells of a contract, a loan or a mission.
    """
    scene, count, goal = case.scene, case.count, case.goal
    if stands_at_post(case):
        return True
    if goal is None and case.origin is not None and count.strength == "sent":
        return is_there(scene, count)
    if goal is None or goal.part != "goal" or goal.places[0].kind == "anywhere" or not _is_trade(case):
        return False
    ours = case.voiced or speaks_of_ours(scene, count)
    if case.origin is None and not ours and case.topic is None:
        return False
    if goal.country is None and scene.words.isdisjoint(_ARRANGED):
        return False
    if goal.end <= count.start:
        return (ours or not scene.words.isdisjoint(_ARRANGED)) and scene.index_at(goal.start) <= 3
    return works_at(scene, count, goal)


def stands_at_post(case: Candidate) -> bool:
    """Return whether people of another country are named by where they serve, so that what they do is no matter.

    So it is with "40 Peruvian nurses working in Oman", and with those under arms "in Oman", whom somebody visits.
    """
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None or goal.part != "goal" or goal.codes[0] is None or goal.start < count.end:
        return False
    if count.strength != "sent" or case.origin is None or case.origin[1] in {None, *goal.codes}:
        return False
    words = [token.lower for token in scene.between(count.end, goal.start)]
    words = words[1:] if words[:1] == [","] else words
    told = words[:1] != [] and words[0] in _RELATIVE
    words = [word for word in words[told:] if word not in _LIGHT]
    at = 1 if told and words[:1] != [] and words[0] in BE else 0
    duty = not DUTY.isdisjoint(token.lower for token in scene.between(count.numeral.end, count.end))
    posted = words[at : at + 1] != [] and words[at] in (_STATIONED if told else _STATIONED - {"work", "serve"})
    at += posted
    near = at < len(words) <= at + _POST and words[at] in _IN and _BREAKS.isdisjoint(words)
    behind = scene.tokens[scene.index_at(goal.end) :][:1]
    here = len(words) == at + 1 and (told or (duty and not any(token.lower in {"for", "to"} for token in behind)))
    return near and (posted or here)  # no "soldiers in Oman for a festival"


_RELATIVE = frozenset("who that".split())
_POST = 4  # tokens from "in" to the name of the place where people serve


def is_row_of_people(case: Candidate) -> bool:
    """Return whether a line of a list sends people by a trade to a country ("- 45 doctors to Namibia, two years")."""
    return case.goal is not None and _heads_row(case.scene, case.count, case.goal)


def has_row_of_people(scene: Scene) -> bool:
    """Return whether the sentence is such a line."""
    return scene.bullet and any(_heads_row(scene, count, group) for count in scene.counts for group in scene.groups)


def _heads_row(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    if not scene.bullet or goal.codes[0] is None or count.strength != "sent":
        return False
    first, last = scene.index_at(count.end), scene.index_at(goal.start)
    return scene.index_at(count.start) <= 2 and last == first + 1 and scene.tokens[first].lower == "to"


def _is_trade(case: Candidate) -> bool:
    """Return whether those counted are people by a trade: by their noun, or by the one before their number."""
    return case.count.strength == "sent" or (case.count.strength == "bare" and _is_apposed(case.scene, case.count))


def _is_apposed(scene: Scene, count: Count) -> bool:
    """Return whether a number between commas counts the people before it ("bakers, 16 strong, now run ...")."""
    at = scene.index_at(count.start)
    before = scene.tokens[max(0, at - _APPOSED) : at]
    if not before or before[-1].text not in {",", "("} or scene.tokens[scene.index_at(count.end) :][:1] == []:
        return False
    following = scene.tokens[scene.index_at(count.end)].lower
    return following in {",", ")", "strong", "in", "by"} and any(token.lower in SENT for token in before)


def _is_led_away(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether somebody takes people by a trade to a country ("will lead a party of ten nurses to Peru")."""
    at = scene.index_at(count.start)
    led = any(token.lower in _LEADS for token in scene.tokens[max(0, at - 6) : at])
    between = [token.lower for token in scene.between(count.end, goal.start)]
    return led and goal.places[0].code is not None and between in (["to"], ["to", "the"], ["into"], ["out", "to"])


_APPOSED = 12  # tokens before a number in which its people stand
_LEADS = frozenset(
    "lead leads leading led take takes taking took escort escorts escorted accompany accompanies accompanied bring "
    "brings brought bringing flying fly flies flew shipping ships shepherd shepherds".split()
)
_RESPONSE = frozenset(
    "response team teams crew crews brigade mission programme program appeal gifts donations supporters deployment "
    "emergency field".split()
)


def tells_of_own_work(text: str) -> bool:
    """Return whether a sender tells of its own work in the opening ("Our cholera response in Zambia continues")."""
    return _OWN_WORK.search(text, 0, _OPENING) is not None


_OPENING = 600  # code points of an article's opening
_OWN_WORK = re.compile(
    r"(?<![“\"\w])(?:[Oo]ur|[Yy]our)(?: [\w-]{2,20}){0,3} (?:" + "|".join(sorted(_RESPONSE)) + r")\b"
)


def speaks_of_ours(scene: Scene, count: Count) -> bool:
    """Return whether those counted are the writer's own people ("two of our agronomists")."""
    at, last = scene.index_at(count.start), scene.index_at(count.end)
    return any(token.lower in OURS for token in scene.tokens[max(0, at - 6) : last])


def works_at(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the words between people and a place say what they do there ("will guard the port of Oton")."""
    between = scene.between(count.end, goal.start)
    if not 1 < len(between) <= _REACH or any(token.lower in _BREAKS for token in between):
        return False
    words = [token.lower for token in between]
    if words[-1] != "of" and not any(word in _IN for word in words[-4:]):
        return False
    return any(_tells_work(words, at) for at in range(len(words)))


def _tells_work(words: list[str], at: int) -> bool:
    """Return whether a verb of working or being stands at `at`: "are treating", "will guard", "run", "have been"."""
    word = words[at]
    if word in _TASK and word.endswith("ing") and "spent" in words[:at]:
        return True  # "has spent two years guarding the bridge at Oton"
    ahead = [w for w in words[at + 1 : at + 4] if w not in _LIGHT]
    if word in BE:
        return ahead[:1] in (["at"], ["on"], ["part"]) or _is_doing(ahead[:1])
    if word in _WILL:
        return ahead[:1] != [] and (ahead[0] in _TASK or ahead[0] == "be")
    if word in {"have", "has"}:
        return ahead[:1] == ["been"] and at + 2 < len(words)
    return word in _TASK and all(w in _LIGHT or w in _ASIDE for w in words[:at])


def is_there(scene: Scene, count: Count) -> bool:
    """Return whether those counted are said to work in the place just named ("have been at work there since May")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][: _REACH + 4]]
    there = ahead.index("there") if "there" in ahead else 0
    words = ahead[:there]
    if not words or not _BREAKS.isdisjoint(words):
        return False
    return any(_tells_work([*words, "there"], at) for at in range(len(words))) or words[-1] in _STATIONED


_STATIONED = frozenset(
    "posted stationed deployed seconded placed based employed working serving work works serve serves".split()
)


def _is_doing(ahead: list[str]) -> bool:
    return bool(ahead) and ahead[0].endswith("ing") and ahead[0] in _TASK and ahead[0] not in _STRANDED


def is_denial(scene: Scene) -> bool:
    """Return whether a sentence says that no people of a country are in, or sent to, another one."""
    if scene.words.isdisjoint(_NEGATIONS) or len(scene.groups) == 0:
        return False
    found = denied_people(scene, None)
    if found is None or found.goal is None or found.people is None or found.goal.places[0].kind == "anywhere":
        return False
    last = scene.tokens[found.last - 1].lower
    behind = scene.tokens[found.last : found.last + 1]
    if behind and behind[0].lower in {"left", "remaining", "remain"}:
        return False  # they were there once
    trade = last in SENT or last + "s" in SENT or last in NOUN
    owner = (behind and behind[0].lower == "from") or any(
        g.end <= found.goal.start and g.codes != found.goal.codes for g in scene.groups
    )
    return trade and bool(owner)


def keeps_people(scene: Scene) -> bool:
    """Return whether a country is said to have people, or people of a country to be, in another one."""
    if not scene.has(HAS) or not (scene.has(SENT) or scene.has(DUTY)):
        return False
    return {"origin", "goal"} <= {group.part for group in scene.groups}


def works_away(scene: Scene) -> bool:
    """Return whether people by a trade work in a country that is named, whoever sent them."""
    goals = [g for g in scene.groups if g.part == "goal" and g.places[0].code is not None]
    counted = [c for c in scene.counts if c.strength == "sent" or (c.body and _is_apposed(scene, c))] if goals else []
    return any(
        works_at(scene, count, goal) or _is_led_away(scene, count, goal)
        for count in counted
        for goal in goals
        if goal.start > count.end
    )


def lists_places(scene: Scene) -> bool:
    """Return whether a line lists where people are: "Medical brigade abroad: Peru 210; Oman 47"."""
    colon = next((token for token in scene.tokens if token.text == ":"), None)
    people = colon is not None and (scene.has(SENT, None, colon.start) or scene.has(_LISTED, None, colon.start))
    if colon is None or not people:
        return False
    away = scene.has(OURS, None, colon.start) or scene.has(_AWAY, None, colon.start)
    lines = sum(group.part == "receiver" and group.start > colon.end for group in scene.groups)
    return away and (lines > 1 or (lines == 1 and any(count.strength == "sent" for count in scene.counts)))


_LISTED = BODY | NOUN | {"departures"}
_AWAY = ANY_GOING | frozenset(
    "abroad overseas placements postings secondments departures country destination host posts".split()
)


def asks_of_people(scene: Scene) -> bool:
    """Return whether a question asks for people in a place ("How many of your cooks are in Oman?")."""
    if scene.tokens[-1].text != "?" or not scene.has(SENT):
        return False
    return any(group.part == "goal" for group in scene.groups)
