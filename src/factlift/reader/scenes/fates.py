"""What became of people who are counted and not sent: they made off, fell ill, are only lacking."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_RAN_OFF = frozenset("vanished disappeared absconded deserted slipped escaped defected fled abscond desert".split())
_OFF = frozenset({"off", "away"})


def runs_off(scene: Scene, count: Count) -> bool:
    """Return whether those counted made off or fled ("six of them vanished")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    return not _RAN_OFF.isdisjoint(behind[:3]) or any(a in {"run", "ran"} and b in _OFF for a, b in pairwise(behind))


def unit_of(scene: Scene, count: Count) -> str:
    """Return the last word of a number's noun, or nothing."""
    return "".join(scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:])


def is_uprooted(scene: Scene, count: Count) -> bool:
    """Return whether those counted lost their homes, or got away by themselves ("900 people remain displaced")."""
    if count.strength != "weak":
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_CLAUSE]]
    stop = next((at for at, word in enumerate(behind) if word in _ENDS), len(behind))
    slept = unit_of(scene, count) in _DWELLERS and _NIGHT.match(scene.text_of(count.end, scene.sentence.end))
    if slept or not _UPROOTED.isdisjoint(behind[:stop]):
        return True
    crossed = next((at for at, word in enumerate(behind[:_VERB]) if word in _CROSSED), None)
    if (
        crossed is None
        or unit_of(scene, count) not in _DWELLERS
        or _ACROSS.isdisjoint(behind[crossed + 1 : crossed + 2])
    ):
        return False
    return _PURPOSES.isdisjoint(behind[crossed:])


_NIGHT = re.compile(
    r" (?:(?:had|have) )?(?:spent|spend|passed|slept|sleeping)(?: the)?(?: \w+)? (?:nights?|out|outdoors|rough)\b"
)
_CLAUSE = 10  # tokens behind people in which it is told what became of them
_ENDS = frozenset(", ; : . and but who whom which".split())
_DWELLERS = frozenset("people persons residents villagers islanders townspeople families survivors".split())
_UPROOTED = frozenset("displaced homeless uprooted dispossessed".split())
_CROSSED = frozenset("crossed walked waded rowed swum swam trekked paddled".split())  # on foot, or in their own boats
_ACROSS = frozenset("to into across over through the".split())
_PURPOSES = frozenset("work jobs employment help join take fight serve guard pick teach build rebuild".split())


def is_turned_away(scene: Scene, count: Count) -> bool:
    """Return whether a number alone is of those who came unasked ("Volunteers are being sent home; 14 got stuck")."""
    if count.strength != "bare" or scene.words.isdisjoint(_UNASKED):
        return False
    words = [token.lower for token in scene.between(scene.sentence.start, count.start)]
    came = next((at for at, word in enumerate(words) if word in _UNASKED), len(words))
    if words[max(0, came - 1) : came] in (["the"], ["these"], ["its"], ["their"], ["our"]):
        return False  # those told of before
    turned = (a in {"sent", "turned"} and b in {"home", "back", "away"} for a, b in pairwise(words[came:]))
    return any(turned)


_UNASKED = frozenset("volunteers helpers onlookers sightseers amateurs well-wishers bystanders spectators".split())


def is_cheated(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether those counted only fell for somebody, or paid him ("were duped by", "90 euros each from")."""
    if before[-1:] == ["from"] and before[-2:-1] in (["each"], ["apiece"]):
        return True
    at = next((i for i, word in enumerate(behind[:3]) if word in _FELL), None)
    return at is not None and not _PREY.isdisjoint(behind[at + 1 : at + 3])


_FELL = frozenset("are were been fell fallen become became".split())
_PREY = frozenset("victim victims prey cheated duped swindled defrauded scammed conned".split())


def is_tested(behind: Sequence[str]) -> bool:
    """Return whether those counted were only tested for an illness ("six of them have tested positive")."""
    return any(a in _TESTS and b in {"positive", "negative"} for a, b in pairwise(behind))


_TESTS = frozenset("test tests tested testing".split())


_LED = 60  # code points before a number
_LACKED = re.compile(
    r"\b(?:needs? (?:for|of)|shortages? of|shortfalls? of|deficit of|lack of)(?: (?:an?|additional|further|"
    r"up to|at least|more than|over|about|around|some|nearly|almost|another|estimated))* ?$"
)


def is_lacking(scene: Scene, count: Count) -> bool:
    """Return whether somebody only needs, or is short of, those counted ("the need for an additional 500 nurses")."""
    lead = scene.text_of(max(scene.sentence.start, count.start - _LED), count.start)
    nation = any(m.kind == "demonym" and count.numeral.end <= m.start < count.end for m in scene.mentions)
    return not nation and (_LACKED.search(lead) is not None or _is_needed_at_home(scene, count, lead))


def _is_needed_at_home(scene: Scene, count: Count, lead: str) -> bool:
    """Return whether a trade needs those counted, and no country is said to ("the sector needs 40 new drivers")."""
    if _NEEDED.search(lead) is None or any(group.part in {"goal", "receiver"} for group in scene.groups):
        return False
    named = {token.lower for token in scene.between(count.numeral.end, count.end)}
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    return not named.isdisjoint(_NEW) or behind in _YEARLY or behind[:1] in (["annually"], ["yearly"])


_NEEDED = re.compile(r"\b(?:needs?|requires?|lacks?) (?:(?:about|around|some|at least|up to|nearly|almost) )?$")
_NEW = frozenset("new more extra additional further".split())
_YEARLY = (["a", "year"], ["each", "year"], ["every", "year"], ["per", "year"])


def stays_home(scene: Scene, count: Count) -> bool:
    """Return whether those counted leave school, or find work at home ("the country has jobs for some 3,000 of them").

    Where a place is named the work may be there.
    """
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_VERB]]
    if any(a in _LEAVE and b in _SCHOOLS for a, b in pairwise(behind)):
        return True
    lead = scene.text_of(max(scene.sentence.start, count.start - _LED), count.start)
    return _WORK_FOR.search(lead) is not None and not scene.groups


_LEAVE = frozenset("leave leaves left leaving finish finished quit".split())
_SCHOOLS = frozenset("school schools college university".split())
_WORK_FOR = re.compile(
    r"\b(?:has|have|makes?|finds?|creates?|provides?|offers?|generates?) (?:\w+ )?(?:work|jobs|employment|room) for"
    r"(?: (?:about|around|some|perhaps|only|just|barely|nearly|almost|maybe|at most|no more than))? ?$"
)


def is_taken_home(scene: Scene, count: Count, unit: str) -> bool:
    """Return whether those brought home are no workers ("repatriated 280 prisoners", "evacuated 90 nationals")."""
    nation = any(m.kind == "demonym" and m.start == count.numeral.unit_start for m in scene.mentions)
    plain = nation and count.strength == "weak"  # "evacuated 90 Peruvians"
    brought = _EVACUATED if plain else _BROUGHT
    known = unit.split()[-1:] != [] and (unit.split()[-1] in _NATIONALS or plain)
    if not known or scene.words.isdisjoint(brought):
        return False
    at = scene.index_at(count.start)
    near = [*scene.tokens[max(0, at - _VERB) : at], *scene.tokens[scene.index_at(count.end) :][:_VERB]]
    return any(token.lower in brought for token in near)


_VERB = 6  # tokens between people and their verb
_NATIONALS = frozenset(
    "citizens nationals prisoners detainees evacuees returnees compatriots migrants pilgrims".split()
)
_EVACUATED = frozenset("evacuated evacuate evacuates evacuating rescued".split())
_BROUGHT = frozenset("repatriated repatriates repatriate evacuated evacuate evacuates rescued deported".split())


def is_captive(scene: Scene, count: Count) -> bool:
    """Return whether those counted are held by somebody ("six of them are believed to remain in captivity")."""
    at, first = scene.index_at(count.end), scene.index_at(count.start)
    held = [token.lower for token in scene.tokens[max(0, first - _HOLDS) : first]]
    if any(word in _HOLD for word in held) and not _BANDS.isdisjoint(scene.words):
        return True  # "The rebels hold 40 soldiers"
    return "captivity" in scene.words and any(t.lower == "captivity" for t in scene.tokens[at : at + _CAPTIVE])


_HOLD = frozenset("hold holds held holding captured seized abducted kidnapped".split())
_HOLDS = 3  # tokens before a number in which the verb of holding stands
_BANDS = frozenset(
    "rebels rebel militia militias militants insurgents gunmen guerrillas jihadists pirates gang".split()
)
_CAPTIVE = 10  # tokens from people to where they are held


def are_families(scene: Scene, count: Count) -> bool:
    """Return whether those counted have their children with them ("200 Peruvians, mothers and children")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:14]]
    at = next((i for i, word in enumerate(behind) if word in _CHILDREN), 0)
    return at > 1 and behind[at - 1] == "and" and behind[at - 2] in _PARENTS


_CHILDREN = frozenset("children babies infants elderly".split())
_PARENTS = frozenset("mothers women grandmothers parents wives".split())


def is_tended_by(before: Sequence[str]) -> bool:
    """Return whether those counted do their work at home, or are punished: "taught by three teachers", "barred two"."""
    tended = before[-3:-1] == _LOOKED_AFTER or (before[-2:-1] != [] and before[-2] in _TENDED)
    return (before[-1:] == ["by"] and tended) or (before[-1:] != [] and before[-1] in _PUNISHED)


_TENDED = frozenset("taught treated seen examined judged heard watched minded tended read".split())
_LOOKED_AFTER = ["looked", "after"]
_PUNISHED = frozenset("barred banned blacklisted delisted fined jailed charged prosecuted disciplined".split())
