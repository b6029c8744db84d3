"""Numbers of another time that those told of are held against: "up from 50 last year", "from 50 to 100"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.facts import Status
from factlift.reader.words.cues import BODY, NOUN, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_REACH = 60  # code points on both sides of a number
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_SPELL = "year|month|season|week"
_FEW = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|some|several|a few|\d{1,2})"
_TIME = (
    rf"(?:(?:in |at |during )?last (?:fiscal year|year|month|week|season|summer|winter|spring|autumn|{_MONTHS})|{_FEW} "
    rf"(?:years?|months?|weeks?|decades?|seasons?) (?:earlier|ago|before)|(?:in |during )?(?:the|a) "
    rf"(?:previous|preceding|prior) (?:fiscal |financial )?(?:{_SPELL}|quarter)|(?:in )?the (?:{_SPELL}|quarter) before"
    rf"|(?:in|for|of|during) (?:early |late |mid-|fiscal |financial year )?(?:{_MONTHS}|(?:19|20)\d\d)"
    rf"|(?:in|for|during|over) the (?:same|corresponding|comparable|equivalent|year-ago|first|second|third|fourth) "
    rf"(?:period|{_SPELL}|quarter|half|stretch|\w+ months)|(?:at )?this time last year"
    rf"|previously|before the \w+|at the (?:start|beginning|end|height|peak) of)\b"
)
_HELD = re.compile(
    r"(?:\b(?:up|down) from|\bcompared (?:with|to)|\bin comparison (?:with|to)|\bagainst|\bas against|"
    r"\bas opposed to|\bfrom|\bafter|\bversus|\bmore than|\bfewer than|"
    r"\b(?:twice|double|triple|half|three times|four times)(?: as many as)?|\bas many as)"
    r"(?: the)?(?: (?:about|around|some|just|only|nearly|more than|fewer than))? ?$"
)
_THEN = re.compile(
    rf",? (?:(?:who|that) )?(?:(?:it|they|he|she|which) )?(?:(?:had|were|was) )?(?:(?:sent|there|went) )?{_TIME}"
)
_FROM = re.compile(r"\bfrom(?: (?:about|around|some|just|only|nearly))? $")
_TO = re.compile(
    rf"(?: {_TIME}| (?:men|people|soldiers|troops))? to (?:(?:about|around|some|up to|nearly|more than) )?\d"
)
_ONTO = re.compile(rf"\bfrom (?:\w+ )?\d[\d,]{{0,8}}(?: {_TIME}| \w+)? to (?:(?:about|around|some|nearly) )?$")
_TO_NUMBER = re.compile(r"\bto (?:(?:about|around|some|up to|nearly|more than) )?$")
_PEOPLE = SENT | WEAK | BODY | NOUN
_CHANGE = re.compile(
    r"\b(?P<ahead>will have \w{3,9}|(?:will|shall|to|would|may|could|should|plans? to) (?:rise|grow|fall|shrink|climb|"
    r"drop|increase|raise|double|triple|treble|halve|expand|reduce|boost|cut|lift|bring|take|trim|go|come|be (?:raised|"
    r"increased|cut|reduced|doubled|tripled|trebled|halved|expanded|boosted|lifted|brought|taken|trimmed)))\b|"
    r"\b(?P<past>rose|rises|risen|grew|grows|grown|fell|falls|fallen|swelled|swollen|shrank|shrinks|shrunk|climbed|"
    r"dropped|went|gone|declined|increase[sd]|raise[sd]|double[sd]|tripled|trebled|halved|expanded|reduced|boosted|cuts?|"
    r"lifted|lifts|brought|brings|took|takes|taken|trimmed|slashed|slashes|pared|lowered)\b"
)
_ITS_NUMBER = re.compile(
    r"\b(?:[Tt]he|[Tt]heir|[Ii]ts|[Tt]hat) (?:total )?(?:number|figure|total|strength|headcount)"
    r"(?: of (?P<of>(?:its |the |their )?(?:[\w-]+ )?[a-z]+))?(?: there)?\b(?! of)"
)
_BODY = re.compile(r"\b(?:workforce|contingent|garrison)s?\b")  # people whose number changes
_NATION_OF = re.compile(r"\b(?:[A-Z][a-z]+ workforce|contingent|garrison)s?\b")  # a firm's own workforce is no body
_NEAR = 1  # sentences between people and a change of their number


def is_yardstick(case: Candidate) -> bool:
    """Return whether a number alone is that of another time, of the people of whom the sentence tells."""
    if case.goal is None and is_number_changed(case):
        return True
    if case.topic is None or case.count.strength == "weak":
        return False
    if case.count.strength == "sent":
        same = case.frame is not None and case.frame.scene is case.scene and case.goal is not None
        return same and changed_to(case.scene, case.count) is not None
    told = case.frame is not None and case.frame.scene is case.scene and bool(case.frame.count)
    if told and is_of_then(case.scene, case.count):
        return True
    if case.goal is None:
        return False
    grown = changed_to(case.scene, case.count) is not None and case.scene.has(_PEOPLE, None, case.count.start)
    return grown or changed_from(case.scene, case.count) is not None


def is_number_changed(case: Candidate) -> bool:
    """Return whether the number of those just told of becomes, or was, a count ("will raise it from 420 to 560")."""
    scene, count, frame = case.scene, case.count, case.frame or case.topic
    before, behind = _around(scene, count)
    held = _NATION_OF.search(before) is not None
    if frame is None or frame.modality == "denied":
        return False
    if scene.sentence.number - frame.scene.sentence.number > _NEAR and not held:
        return False
    onto = _TO_NUMBER.search(before) is not None
    if not onto and (_FROM.search(before) is None or _TO.match(behind) is None):
        return False
    return (held or _is_theirs(before)) and _CHANGE.search(scene.text_of(scene.sentence.start, count.start)) is not None


def _is_theirs(before: str) -> bool:
    """Return whether the words before a number speak of a number of people, or of those told of ("its strength")."""
    told = _ITS_NUMBER.search(before)
    return told is not None and (told["of"] is None or not _PEOPLE.isdisjoint(told["of"].split()))


def is_of_then(scene: Scene, count: Count) -> bool:
    """Return whether a number is held against the one before it, with a time of its own."""
    before, behind = _around(scene, count)
    return _HELD.search(before) is not None and _THEN.match(behind) is not None


def changed_from(scene: Scene, count: Count) -> Status | None:
    """Return how far those have come from whose number another is to, or has, become ("rose from 50 to 100")."""
    before, behind = _around(scene, count)
    if _FROM.search(before) is None or _TO.match(behind) is None:
        return None
    if not (scene.has(_PEOPLE, None, count.start) or _is_theirs(before) or _BODY.search(before)):
        return None
    found = _CHANGE.search(scene.text_of(scene.sentence.start, count.start))
    return None if found is None else "completed" if found["past"] else "under_way"


def changed_to(scene: Scene, count: Count) -> Status | None:
    """Return how far those have come whose number changes from another ("rose from 50 to 100")."""
    if _ONTO.search(_around(scene, count)[0]) is None:
        return None
    found = _CHANGE.search(scene.text_of(scene.sentence.start, count.start))
    return None if found is None else "under_way" if found["past"] else "planned"


def _around(scene: Scene, count: Count) -> tuple[str, str]:
    start, end = scene.sentence.start, scene.sentence.end
    first, last = count.numeral.number_start, count.numeral.end
    return scene.text_of(max(start, first - _REACH), first), scene.text_of(last, min(end, last + _REACH))
