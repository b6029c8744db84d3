"""People who are counted in news of another matter, and whom nobody sends: who is helped, who strikes, who rebels."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import BE
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.fates import unit_of
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.words.cues import BODY, CASUALTY, GO

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_SERVICES = frozenset(
    "care help aid assistance advice coverage cover insurance support relief shelter food water power electricity "
    "education treatment access services benefits training tuition vaccines medicine meals information".split()
)
_TO = frozenset({"to", "for"})
_STRIKES = frozenset("strike strikes walkout walkouts stoppage".split())
_STOPS = frozenset(". ; : who which whom said says".split())
_REACH = 10  # tokens from people to the strike that they begin
_BANDS = frozenset(
    "rebel rebels insurgent insurgents jihadist jihadists islamist islamists militant militants terrorist taliban "
    "isis isil daesh qaeda al-qaeda shabab shabaab al-shabab al-shabaab haram hamas hezbollah".split()
)


def is_bystander(scene: Scene, count: Count, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether those counted get a service, strike, or fight in a band that no state sends.

    A number that is one word with a noun ("a four-state pipeline") counts no people either.
    """
    return (
        _gets_service(before)
        or _strikes(scene, count)
        or _is_of_band(scene, count, behind)
        or _are_fallen(scene, count)
        or _asks_for_papers(scene, count)
        or _is_evacuated(scene, count)
        or _is_usual(count, before, behind)
        or (behind[:1] != [] and behind[0] in BE and (behind[1:4] == _OUT_OF_WORK or behind[1:2] in _IDLE))
        or (count.strength != "sent" and unit_of(scene, count) in _LOOKING_ON)
        or _is_staff_at_home(before, behind)
        or _is_saved(before, behind)
        or _is_staff_of_firm(scene, count, before)
        or (before[-2:] == ["led", "by"] and scene.has(_PARADES, None, count.start))
        or _is_given_people(scene, count, before)
        or _is_of_bodies(count, before, behind)
        or _is_charged(scene, count, before, behind)
        or (before[-1:] in _EMPLOYED and unit_of(scene, count) in _EMPLOYERS)
    )


_EMPLOYED = (["by"], ["among"], ["between"])
_EMPLOYERS = frozenset("contractors subcontractors operators recruiters growers farmers builders owners".split())
"""Who has people, though they may be sent themselves: "employed by three contractors"."""


def _is_charged(scene: Scene, count: Count, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether money is taken from those counted, or asked of them ("took $300 apiece from 17 jobseekers")."""
    at = scene.index_at(count.start)
    if any(m.kind == "demonym" and count.numeral.end <= m.start < count.end for m in scene.mentions):
        return False  # "took $300 apiece from 26 Indian drivers for jobs on the island"
    if before[-1:] == ["from"]:
        near = scene.tokens[max(0, at - _SUM) : at - 1]
        return any(token.lower in _TAKES_MONEY for token in near) and _tells_money(scene, near[0].start, count.start)
    asked = before[-1:] != [] and before[-1] in _ASKS_MONEY and behind[:1] == ["for"]
    last = scene.tokens[min(len(scene.tokens), scene.index_at(count.end) + _SUM) - 1]
    return asked and _tells_money(scene, count.end, last.end)


def _tells_money(scene: Scene, start: int, end: int) -> bool:
    """Return whether a sum of money stands between two offsets."""
    return any(numeral.kind == "money" and start <= numeral.start < end for numeral in scene.numerals)


_SUM = 8  # tokens between those who pay and the verb
_TAKES_MONEY = frozenset("take takes taking took taken collect collects collecting collected pocketed extorted".split())
_ASKS_MONEY = frozenset("asked charged billed".split())


def _is_given_people(scene: Scene, count: Count, before: Sequence[str]) -> bool:
    """Return whether those counted are who gets the people counted right before ("40 welders to three builders")."""
    if before[-1:] != ["to"] or count.numeral.unit_end <= count.numeral.end:
        return False
    at = scene.index_at(count.start) - 1
    given = next((c for c in scene.counts if c.end < count.start and scene.index_at(c.end) == at), None)
    return given is not None and given.numeral.unit_end > given.numeral.end and "from" not in before


def _is_of_bodies(count: Count, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether bodies of people are counted, not people ("The battalion is one of two that Peru keeps")."""
    one = count.strength == "bare" and before[-2:] == ["one", "of"]
    return one and (behind[:1] in (["that"], ["which"]) or not BODY.isdisjoint(before[:-2]))


def _is_usual(count: Count, before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether a bare number is what is usual in its place ("five months' notice where 12 were customary")."""
    beside = not _WHERE.isdisjoint(before[-2:])
    return count.strength == "bare" and beside and behind[:1] != [] and behind[0] in BE and behind[1:2] in _USUAL


_OUT_OF_WORK, _IDLE = ["out", "of", "work"], (["unemployed"], ["jobless"], ["underemployed"])
_LOOKING_ON = frozenset("relatives relations well-wishers mourners onlookers spectators supporters protesters".split())
_WHERE = frozenset("where when while instead though".split())
_USUAL = [[word] for word in "customary usual normal typical standard common average".split()]


def _is_staff_of_firm(scene: Scene, count: Count, before: Sequence[str]) -> bool:
    """Return whether those counted are all who work for a firm somewhere ("The bank has 4,000 staff in Kenya")."""
    unit = scene.text_of(count.numeral.unit_start, count.end).lower().split()[-1:]
    has = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _EMPLOYS), None)
    nation = any(m.kind == "demonym" and count.start <= m.start < count.end for m in scene.mentions)
    away = not scene.words.isdisjoint({"abroad", "overseas"})
    return unit in _STAFF and has is not None and not (nation or away) and not _FIRMS.isdisjoint(before[:has])


_PARADES = frozenset("parade march procession cortege ceremony convoy".split())
_EMPLOYS = frozenset("has have had employs employed employ".split())
_STAFF = (["staff"], ["employees"], ["people"], ["workers"])
_FIRMS = frozenset("bank company firm group airline chain retailer insurer brewer carmaker telecom supermarket".split())


def _is_staff_at_home(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether those counted are all whom a service of the country has ("There are 900 officers in the service").

    The strength of a force or a mission is another matter.
    """
    opens = "there" in before[-5:] and before[-1:] != ["there"] and not BE.isdisjoint(before[-4:])
    return opens and behind[:2] == ["in", "the"] and any(word in _STAFFED for word in behind[2:5])


_STAFFED = frozenset("service profession workforce register constabulary".split())


def _gets_service(before: Sequence[str]) -> bool:
    """Return whether a service is for those counted ("gives free advice to 900 people")."""
    return before[-1:] != [] and before[-1] in _TO and before[-2:-1] != [] and before[-2] in _SERVICES


def _strikes(scene: Scene, count: Count) -> bool:
    """Return whether those counted lay down their work, in their own country as far as one is told of."""
    if scene.words.isdisjoint(_STRIKES) or len({group.codes for group in scene.groups}) > 1:
        return False  # "Peru's 90 welders in Oman are on strike"
    for at, token in enumerate(scene.tokens[scene.index_at(count.end) :][: _REACH + 4]):
        if token.lower in _STRIKES:
            led = [t.lower for t in scene.tokens[max(0, scene.index_at(token.start) - 2) : scene.index_at(token.start)]]
            return "on" in led or "a" in led or "their" in led
        if at and token.lower in _STOPS - {"who"}:
            return False
    return False


def _is_of_band(scene: Scene, count: Count, behind: Sequence[str]) -> bool:
    """Return whether those counted belong to a band of fighters ("some 40 rebel fighters have left")."""
    own = [token.lower for token in scene.between(count.numeral.end, count.end)]
    return not _BANDS.isdisjoint(own[:4]) and not _SENT_BY.intersection(behind[:6])


def _is_evacuated(scene: Scene, count: Count) -> bool:
    """Return whether people without a trade are told of among evacuees ("some 900 people are to leave for Oton")."""
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower()
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    if unit.split()[-1:] in (["citizens"], ["nationals"]) and behind in _BROUGHT_OUT:
        return True  # "flew 240 of its citizens out of Peru"
    if count.strength == "sent" or count.body or unit not in _ANYBODY:
        return False
    told = scene.text_of(max(0, scene.sentence.start - MAX_TOLD), scene.sentence.end)
    return _EVACUEES.search(told) is not None


_BROUGHT_OUT = (["out", "of"], ["home", "from"], ["back", "from"], ["to", "safety"])
MAX_TOLD = 900  # code points of the sentences before in which evacuees are told of
_ANYBODY = frozenset("people persons residents civilians families".split())
_EVACUEES = re.compile(
    r"\b(?:[Ee]vacuees|displaced (?:people|persons|families|residents|civilians)|asylum[ -]seekers)\b"
)


def _are_fallen(scene: Scene, count: Count) -> bool:
    """Return whether the people whose number is told were harmed ("raised the number of cooks killed to 12")."""
    return (
        count.group is not None and count.group[1] <= count.start and scene.has(CASUALTY, count.group[1], count.start)
    )


def _asks_for_papers(scene: Scene, count: Count) -> bool:
    """Return whether those counted ask a state for something of their own ("900 people applied for a passport")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_AHEAD]]
    at = next((i for i, word in enumerate(ahead) if word in _APPLIED), len(ahead))
    return ahead[at + 1 : at + 2] == ["for"] and not _PAPERS.isdisjoint(ahead[at + 2 : at + 2 + _ASKED])


_APPLIED = frozenset("applied apply applying".split())
_PAPERS = frozenset("passport passports citizenship asylum benefits grants loans residency protection".split())
_ASKED = 4  # tokens from the verb to what they ask for
_AHEAD = 12


_SENT_BY = frozenset("sent deployed hired recruited dispatched trained".split())


def _is_saved(before: Sequence[str], behind: Sequence[str]) -> bool:
    """Return whether those counted are got out by others, or kept from something ("pulled four people out alive")."""
    out = not _GETS.isdisjoint(before[-3:]) and not _ALIVE.isdisjoint(behind[:3])
    kept = behind[:1] == ["from"] and behind[1:2] != [] and behind[1].endswith("ing") and behind[1] not in GO
    return out or (kept and not _KEEPS.isdisjoint(before[-2:]))


_GETS = frozenset("brought bring pulled pull dug dig got carried winched cut took freed saved rescued found".split())
_ALIVE = frozenset("alive unhurt unharmed dead rubble wreckage debris".split())
_KEEPS = frozenset("stop stopped stopping keep kept keeping prevent prevented preventing deter deterred bar".split())


def sends_others(scene: Scene, count: Count) -> bool:
    """Return whether those counted send others, whose number stands behind the verb ("Two agents sent 46 women")."""
    behind = scene.tokens[scene.index_at(count.end) :][:5]
    behind = behind[bool(behind) and behind[0].lower == "who" :]
    behind = behind[bool(behind) and behind[0].lower in {"have", "had", "has"} :]
    if not behind or behind[0].lower not in _SENT_OUT:
        return False
    ahead = [token for token in behind[1:] if token.lower not in DEGREE]
    return bool(ahead) and is_numeral(ahead[0])


_SENT_OUT = frozenset(
    "sent dispatched recruited hired smuggled trafficked placed supplied shipped flew deployed".split()
)


def is_retinue(before: list[str], unit: str) -> bool:
    """Return whether people only come along on a visit, or play ("flew to Oman with 12 aides", "23 players")."""
    return unit in _RETINUE or (before[-1:] == ["with"] and unit in _COMPANY)


def is_asked(before: list[str], behind: list[str]) -> bool:
    """Return whether people only answer a poll, are put questions, or ask for a visa ("a poll of 1,000 Kenyans")."""
    if before[-2:] == ["to", "the"] and not _QUERIES.isdisjoint(before):
        return True  # "questions may be put to the four duty officers"
    if before[-1:] == ["of"] and not _POLLS.isdisjoint(before[-2:-1]):
        return True
    return behind[:4] in (["applied", "for", "a", "visa"], ["applied", "for", "visas", "at"])


_RETINUE = frozenset("aides bodyguards courtiers footballers players athletes swimmers fans supporters".split())
_COMPANY = frozenset("officials ministers businessmen executives delegates journalists reporters advisers".split())
_QUERIES = frozenset("questions queries enquiries inquiries complaints".split())
_POLLS = frozenset("poll survey sample questionnaire census".split())
