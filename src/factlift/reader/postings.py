"""People who are at work away from home: "40 Peruvian medics are treating the wounded in Mali", "our cooks in Oman"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import BE, words_of
from factlift.reader.cues import DUTY, HAS, NOUN, SENT
from factlift.reader.denials import denied_people
from factlift.reader.parts import PlaceGroup

if TYPE_CHECKING:
    from factlift.reader.counts import Count
    from factlift.reader.decisions import Candidate
    from factlift.reader.scenes import Scene

_TASK = words_of("deployment_verbs", "task")
_ARRANGED = words_of("deployment_verbs", "arranged")
OURS = frozenset({"our", "ours"})
_REACH = 14  # tokens between people and the place where they work
_BREAKS = frozenset("; : . ? ! said says while because although whereas but though when if before after".split())
_NEGATIONS = frozenset("no nobody none not any single anyone anybody".split())
_WILL = frozenset("will to would can could may might shall must".split())
_LIGHT = frozenset("now already still currently also all both busy once again there here today and".split())
_ASIDE = frozenset(", strong in all".split())
_IN = frozenset("in at off on across inside near outside around throughout with for to".split())
_STRANDED = frozenset("protesting striking picketing queueing queuing living visiting studying".split())


def is_posted(case: Candidate) -> bool:
    """Return whether people of one country, or the writer's own, are at work in another one.

    The country must be named, unless the sentence tells of a contract, a loan or a mission.
    """
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None or goal.part != "goal" or goal.places[0].kind == "anywhere" or not _is_trade(case):
        return False
    ours = speaks_of_ours(scene, count)
    if case.origin is None and not ours and case.topic is None:
        return False
    if goal.places[0].code is None and scene.words.isdisjoint(_ARRANGED):
        return False
    if goal.end <= count.start:
        return (ours or not scene.words.isdisjoint(_ARRANGED)) and scene.index_at(goal.start) <= 3
    return works_at(scene, count, goal)


def _is_trade(case: Candidate) -> bool:
    """Return whether those counted are people by a trade: such as are sent, or of a nation, or in a team."""
    return case.count.strength == "sent" or (case.count.strength == "bare" and bool(case.count.body))


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
    if not any(word in _IN for word in words[-4:]):
        return False
    return any(_tells_work(words, at) for at in range(len(words)))


def _tells_work(words: list[str], at: int) -> bool:
    """Return whether a verb of working or being stands at `at`: "are treating", "will guard", "run", "have been"."""
    word = words[at]
    ahead = [w for w in words[at + 1 : at + 4] if w not in _LIGHT]
    if word in BE:
        return ahead[:1] in (["at"], ["on"], ["part"]) or _is_doing(ahead[:1])
    if word in _WILL:
        return ahead[:1] != [] and (ahead[0] in _TASK or ahead[0] == "be")
    if word in {"have", "has"}:
        return ahead[:1] == ["been"] and at + 2 < len(words)
    return word in _TASK and all(w in _LIGHT or w in _ASIDE for w in words[:at])


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
    trade = last in SENT or last + "s" in SENT or last in NOUN
    owner = any(g.end <= found.goal.start and g.codes != found.goal.codes for g in scene.groups)
    return trade and owner


def keeps_people(scene: Scene) -> bool:
    """Return whether a country is said to have people, or people of a country to be, in another one."""
    if not scene.has(HAS) or not (scene.has(SENT) or scene.has(DUTY)):
        return False
    return {"origin", "goal"} <= {group.part for group in scene.groups}


def tells_of_ours(scene: Scene) -> bool:
    """Return whether a sentence places the writer's own people in a country ("our vets in Peru")."""
    if scene.words.isdisjoint(OURS) or not scene.has(SENT):
        return False
    return any(group.part == "goal" and group.places[0].code for group in scene.groups)


def asks_of_people(scene: Scene) -> bool:
    """Return whether a question asks for people in a place ("How many of your cooks are in Oman?")."""
    if scene.tokens[-1].text != "?" or not scene.has(SENT):
        return False
    return any(group.part == "goal" for group in scene.groups)
