"""Numbers without a noun that count no people who are sent: ages, hours, labels, sums of money, trends, tolls."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import CURRENCY_SIGNS, POSSESSIVES, words_of
from factlift.reader.scenes.bystanders import is_asked, is_bystander, is_retinue
from factlift.reader.scenes.counts import Count, is_numeral
from factlift.reader.scenes.enumerated import is_in_brackets, is_in_name, is_persons_age
from factlift.reader.scenes.fates import (
    are_families,
    is_captive,
    is_cheated,
    is_lacking,
    is_taken_home,
    is_tended_by,
    is_tested,
    is_turned_away,
    is_uprooted,
    runs_off,
    stays_home,
)
from factlift.reader.scenes.instructed import is_instructed
from factlift.reader.scenes.scores import is_score
from factlift.reader.scenes.strays import numbers_things
from factlift.reader.scenes.tolls import is_of_toll
from factlift.reader.scenes.wholes import is_share_of_things
from factlift.reader.words.cues import ANY_GOING, BODY, CASUALTY, NOT_SENT, NOUN, RECEIVE, RIDES, SENT, SENT_OUT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

MAX_AGE, MAX_HOUR = 100, 24
_NUMBERED = frozenset(
    "was am is meeting session sitting hearing room house bill question episode flight item petition section gate seat "
    "plot bus route case exhibit document report appendix".split()
)
_NEAR = 8  # tokens before a number that are looked at
_LIMITS = frozenset("under over below above beyond past aged age younger older".split())
_HOURS = frozenset("at after before until till past by around".split())
_LABELS = frozenset(
    "page pages p pp no nos issue form level local route box extension ext line chapter article section rule "
    "class flight channel gate platform room highway volume vol col cols part act phase item day "
    "annex appendix clause paragraph figure table step seat band category tier type stage version terminal berth pier "
    "law resolution directive hangar ward block term semester trimester grade covid population".split()
)
_TRENDS = frozenset({"from", "against"})
_COPULAS = frozenset("is was turned turns ’s 's be being".split())
_DEALS = words_of("deployment_verbs", "deal")
_PAID = frozenset(
    "pay pays paid paying charge charges charged cost costs costing price prices fee fees wage wages salary earn earns "
    "earned earning bribe bribes sells sold sell worth dollar dollars euro euros pound pounds borrowed owes "
    "owed".split()
)
_TOLL = CASUALTY | {"toll", "dead", "deaths", "casualties", "alive", "displaced", "homeless"}
_GOES_FOR = frozenset("goes go going went sells sold".split())
_CLOSING = frozenset({",", ".", ";", ")", "and", "but", "?", "!", ":"})
_NO_PEOPLE = (["home", "to"], ["short", "of"], ["shortage", "of"], ["all", "but"], ["send", "me"], ["find", "me"])
_HAS = frozenset("has have had counts represents".split())
_ROOMS = frozenset(
    "room container cabin bed bunk hut tent house flat caravan trailer dormitory ward cell boat table shift seat car "
    "bench bedroom apartment truck van minibus".split()
)
_SETTLED = frozenset(
    "town city village hamlet country nation state island islands parish district region suburb settlement community "
    "population province republic kingdom port camp".split()
)
_FIGURES = frozenset("number figure share total allocation headcount tally strength count".split())
_WHERE = frozenset("in under rough below near along beside downstream".split())
_DWELL = frozenset("live lives lived reside resides resided dwell inhabit".split())
_THERE_ARE = (["there", "were"], ["there", "are"])  # "nine of us in one room"
_HALF = frozenset({"half", "quarter"})


def is_distractor(scene: Scene, count: Count) -> bool:  # noqa: C901 - one decision, in its order
    """Return whether a number without a noun is an age, an hour, a label, a sum, a trend or a toll.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "He pays 900 of it and left at six, as on page 7."
    >>> scene = Scene(text, Article.read(text).sentences[0])
    >>> [is_distractor(scene, count) for count in scene.counts]
    [True, True, True]
    """
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _NEAR) : at]]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:6]]
    shared = behind[:1] == ["to"] and behind[1:2] in (["a"], ["an"], ["each"], ["every"])
    if (shared and not _ROOMS.isdisjoint(behind[2:3])) or before[-2:] in _NO_PEOPLE:
        return True
    plain = before[:-1] if before[-1:] in (["only"], ["just"], ["some"]) else before
    if (plain[-1:] == ["of"] and not _SETTLED.isdisjoint(plain[-2:-1])) or _leave_homes(behind):
        return True  # "a town of 4,300"; "told 900 people to leave their homes"
    dwell = behind[:1] == ["living"] and not _WHERE.isdisjoint(behind[1:2]) and before[-1:] != ["had"]
    if (dwell or not _DWELL.isdisjoint(behind[:2])) and count.strength != "sent":
        return True  # "some 900 Peruvians live there"
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower()
    if before[-1:] == ["with"] and not _DEALT.isdisjoint(before[-3:-1]):
        return True  # "agreed with two operators"
    if is_instructed(before, behind) or is_bystander(scene, count, before, behind):
        return True
    if _is_of_army(scene, count) or before[-2:] in _OF_OTHERS or behind[:1] in _LOOKING_ON or runs_off(scene, count):
        return True
    if (
        behind[:2] == ["of", "you"]
        or (behind[:2] == ["of", "us"] and before[-2:] in _THERE_ARE and not _are_off(behind))
        or is_tended_by(before)
        or _is_held(scene, count, behind)
        or _is_police(scene, count)
    ):
        return True
    if (
        is_lacking(scene, count)
        or is_taken_home(scene, count, unit)
        or is_cheated([] if count.strength == "sent" else before, behind)
        or is_tested(behind)
        or stays_home(scene, count)
        or is_uprooted(scene, count)
        or is_turned_away(scene, count)
        or is_share_of_things(scene, count)
        or (before[-1:] in (["in"], ["into"]) and before[-2:-1] in _GROUPED)
    ):
        return True
    if before[-2:-1] != [] and before[-2] in _NUMBERED and before[-1] == "number":
        return True  # "I was number eighty-eight", "meeting number 61"
    if count.strength == "weak" and are_families(scene, count):
        return True
    if before[-2:] in _CROWDS or (count.strength == "weak" and before[-1:] in _INSTEAD) or _is_local(scene, count):
        return True
    if unit in _INHABITANTS and _is_population(scene, at, behind):
        return True
    single = count.numeral.unit_start - count.numeral.end <= 1
    if _is_own(scene, count, at, behind) or (single and is_retinue(before, unit)) or is_asked(before, behind):
        return True
    kind = scene.text_of(count.numeral.end, count.numeral.unit_start).lower().split()[-1:]
    served = bool(kind) and kind[0] in _SERVICES
    if unit == "members" and not served and not _HAS.isdisjoint(before[-3:]):
        return True
    if (
        is_in_name(scene, count)
        or _is_difference(scene, count)
        or _is_of_things(scene, count)
        or _is_beside_places(scene, count)
    ):
        return True
    if count.strength == "bare" and is_of_toll(scene, at):
        return True
    if before[-2:] == ["one", "of"] and count.strength == "bare" and "born" in scene.words:
        return True  # "Born in Oton, one of nine, she ..."
    if count.strength != "bare" or count.body or count.group:
        return False
    value = count.numeral.max or count.numeral.value or count.numeral.min or 0
    return (
        (value < MAX_AGE and _is_age(scene, count, before, behind))
        or (value <= MAX_HOUR and _is_hour(before, behind))
        or _is_label(before, behind)
        or _is_sum(before, behind)
        or (value >= MAX_WORTH and before[-2:] in _PROMISED)
        or _is_trend(before)
        or not _TOLL.isdisjoint([*(before[-4:] if "that" not in before[-3:] else ()), *behind[:4]])
        or behind[:2] == ["sent", "off"]
        or is_score(scene, before, behind)
    )


MAX_WORTH = 1_000  # of people who are promised to somebody
_PROMISED = [["been", word] for word in ("promised", "paid", "offered", "guaranteed")]  # "have been promised 18,000"


def _are_off(behind: list[str]) -> bool:
    """Return whether "of us" leads on to going, being sent or working ("there were five of us sent up to Oton")."""
    return not RIDES.isdisjoint(behind[3:6]) or (behind[2:3] != [] and behind[2] in _OFF)


_OFF = ANY_GOING | SENT_OUT | frozenset("working out over up picked taken chosen signed".split())


def _is_local(scene: Scene, count: Count) -> bool:
    """Return whether those counted are people of the place ("45 local midwives")."""
    named = [token.lower for token in scene.between(count.numeral.end, count.end)]
    local = next((at for at, word in enumerate(named) if word in _LOCAL), None)
    return local is not None and not (named[local] == "domestic" and named[local + 1 : local + 2] in _SERVANTS)


def _is_held(scene: Scene, count: Count, behind: list[str]) -> bool:
    """Return whether those counted, or those whose number it is, are prisoners: "persons in custody", "on remand"."""
    own = behind
    if count.group is not None and count.group[1] <= count.start:
        own = [token.lower for token in scene.between(count.group[1], count.start)][:4]
    words = [word for word in own[:4] if word not in POSSESSIVES]  # "in his custody"
    return any(a in {"in", "on", "behind"} and b in _HELD for a, b in pairwise(words)) or is_captive(scene, count)


def _is_police(scene: Scene, count: Count) -> bool:
    """Return whether those counted are police who look for somebody, and no word says that they are from elsewhere."""
    unit = {token.lower for token in scene.between(count.numeral.end, count.end)}
    if "police" not in unit and "policemen" not in unit:
        return False
    behind = {token.lower for token in scene.tokens[scene.index_at(count.end) :][:5]}
    return not behind.isdisjoint(_SEARCHES) and not any(group.part == "origin" for group in scene.groups)


def counts_others(scene: Scene) -> bool:
    """Return whether a sentence counts people whom nobody sends ("holds 1,100 inmates")."""
    if scene.words.isdisjoint(NOT_SENT):
        return False
    tokens = scene.tokens
    return any(
        is_numeral(token) and any(word.lower in NOT_SENT for word in tokens[at + 1 : at + 4])
        for at, token in enumerate(tokens)
    )


_HELD = frozenset("custody remand trial bail bars detention jail prison".split())
_SEARCHES = frozenset("searching searched hunting hunted combing combed seeking".split())
_CROWDS = (
    ["front", "of"],
    ["crowd", "of"],
    ["audience", "of"],
    ["attendance", "of"],
    ["crowds", "of"],
    ["class", "of"],
    ["choir", "of"],
)
_OF_OTHERS = (["deaths", "of"], ["death", "of"], ["bodies", "of"], ["it", "took"], ["votes", "to"])
_GROUPED = (["organized"], ["organised"], ["grouped"], ["divided"], ["arranged"])
_LOOKING_ON = (["watching"], ["voting"], ["spectating"], ["applauding"])
_DEALT = frozenset("agreed agree agreement agreements deal deals signed contract contracts talks talked spoke".split())
_INSTEAD = (["replacing"], ["against"], ["versus"])
_LOCAL = frozenset({"local", "domestic", "resident"})
_SERVANTS = (["worker"], ["workers"], ["helper"], ["helpers"], ["servant"], ["servants"], ["staff"], ["cleaners"])


_SERVICES = BODY | {"service", "corps", "guard"}
_INHABITANTS = frozenset("people citizens inhabitants residents souls islanders men women".split())
_PLACED = frozenset("in on at abroad overseas there out over working serving deployed stationed posted".split())


def _is_population(scene: Scene, at: int, behind: list[str]) -> bool:
    """Return whether a place has so many people, and nothing says where it has them ("Oman has 4 million people")."""
    held = scene.tokens[at - 1].lower in {"has", "had", "counts", "with"} if at > 1 else False
    owner = held and any(group.end == scene.tokens[at - 2].end for group in scene.groups)
    return owner and _PLACED.isdisjoint(behind[:3])


def _is_own(scene: Scene, count: Count, at: int, behind: list[str]) -> bool:
    """Return whether a place has people of its own, and not somewhere else ("Oman has 4,000 nurses of its own")."""
    if behind[:3] in (["of", "its", "own"], ["of", "their", "own"]) and at and scene.tokens[at - 1].lower in _HAS:
        return True
    plain = count.strength != "bare" and count.numeral.unit_start - count.numeral.end <= 1
    held = plain and at > 1 and scene.tokens[at - 1].lower in {"has", "had", "trains", "trained"}
    owner = held and any(group.end == scene.tokens[at - 2].end for group in scene.groups)
    yearly = behind[:2] in (["a", "year"], ["each", "year"], ["every", "year"])
    return owner and (yearly or not behind or behind[0] in {".", ";"}) and len(scene.groups) == 1


def _leave_homes(behind: list[str]) -> bool:
    return any(home == "homes" and own in {"their", "the"} for own, home in pairwise(behind))


def _is_age(scene: Scene, count: Count, before: list[str], behind: list[str]) -> bool:
    """Return whether a number below a hundred is an age: "under 40", "a trainee of 19", "she was twenty-six"."""
    words = scene.text_of(count.start, count.numeral.end).lower()
    if before[-2:] in ([",", "now"], [",", "then"], [",", "aged"]) and behind[:1] == [","]:
        return True  # "Rosa Quispe, now 71, came home"
    if before[-1:] == ["("] and behind[:1] == [")"] and is_persons_age(scene, count, behind):
        return True
    if before[-2:] == ["under", "which"]:
        return False
    if words.split(" ", 1)[0] in _LIMITS or not _LIMITS.isdisjoint(before[-2:]) or words.endswith("at least"):
        return True
    last = before[-1:]
    if words.startswith("between") and ("be" in before[-2:] or "must" in before or "aged" in before):
        return True
    if last == ["at"]:
        return _DEALS.isdisjoint(before) and "number" not in before
    if last == ["of"]:
        own = before[-2:-1] != [] and (before[-2] in BODY or before[-2] in _DEALS or before[-2] == "one")
        return len(before) > 1 and not (before[-2].endswith("s") or own)
    closed = (not behind or behind[0] in _CLOSING) and before[-2:-1] != ["it"] and "there" not in before[-3:]
    return closed and last != [] and last[0] in _COPULAS and _DEALS.isdisjoint(before) and _FIGURES.isdisjoint(before)


def _is_hour(before: list[str], behind: list[str]) -> bool:
    """Return whether a small number tells the time: "at six on Monday", "half past four", "by seven the crowd"."""
    if not _HALF.isdisjoint(before[-2:]) or behind[:2] == ["o", "’"] or behind[:1] in (["am"], ["pm"], ["o’clock"]):
        return True
    return before[-1:] != [] and before[-1] in _HOURS and (not behind or behind[0] in {"on", "in", "the", "."})


def _is_label(before: list[str], behind: list[str]) -> bool:
    """Return whether a number names a page, a form, a level, or an item of a list."""
    if before[-1:] == ["("] and behind[:1] == [")"]:
        return len(before) == 1
    return before[-1:] != [] and (before[-1] in _LABELS or before[-2:] in (["a", "household"], ["or", "so"]))


def _is_sum(before: list[str], behind: list[str]) -> bool:
    """Return whether a number is money: "paid 6,40,000", "see 300 of it" behind a sum."""
    near = before[-4:]
    if before[-1:] == ["for"] and before[-2:-1] != [] and before[-2] in _GOES_FOR:
        return True  # "a place goes for 12,000"
    return behind[:2] == ["of", "it"] or any(
        (word in CURRENCY_SIGNS or word in _PAID) and not any(w[0].isdigit() for w in near[at:])
        for at, word in enumerate(near)
    )


def _is_trend(before: list[str]) -> bool:
    """Return whether a number is what another one was before: "up from 5,505", "44 against 60", "38 from 51"."""
    if before[-1:] == ["to"] and len(before) > 2 and before[-3] == "from":
        return True
    return before[-1:] != [] and before[-1] in _TRENDS and (
        before[-2:-1] in (["up"], ["down"], ["rise"], ["fall"]) or any(word[0].isdigit() for word in before[-3:-1])
    )  # fmt: skip


_BY = re.compile(
    r"\b(?:(?:increase|rise|growth|jump|drop|fall|decline|decrease|reduction|surge) of|"
    r"(?:grown|grew|grow|rose|risen|rise|fell|fallen|fall|shrunk|shrank|declined|dropped|increased|raised) by)"
    r"(?: (?:about|around|some|nearly|more than|just|only))? $"
)
_LED = 60  # code points before a number


def _is_difference(scene: Scene, count: Count) -> bool:
    """Return whether a number only tells by how much another has changed ("an increase of 20", "has grown by 20")."""
    start, first = scene.sentence.start, count.numeral.number_start
    alone = count.strength == "bare" or (count.group is not None and count.group[1] <= first)
    return alone and _BY.search(scene.text_of(max(start, first - _LED), first)) is not None


def _is_of_things(scene: Scene, count: Count) -> bool:
    """Return whether a number alone counts what another counts: "47 counties, 12 of them poor", "3, 2 and 1 seats"."""
    if _is_share_of_things(scene, count):
        return True
    if count.strength != "bare":
        return False
    if numbers_things(scene, count):
        return True
    people = {other.numeral.start for other in scene.counts}
    last, joined = count.numeral, ""
    for numeral in scene.numerals:
        if numeral.start >= last.end and _ROW.fullmatch(scene.text_of(last.end, numeral.start)):
            last, joined = numeral, scene.text_of(last.end, numeral.start)
    if "and" in joined and last.start not in people and last.unit_end > last.end:
        return True
    before = [numeral for numeral in scene.numerals if numeral.end <= count.numeral.start]
    whole = before[-1] if before else None
    if whole is None or whole.unit_end <= whole.end or any(numeral.start in people for numeral in before):
        return False  # "900 cooks to 12 camps, 22 of them women"
    beside = _ROW.fullmatch(scene.text_of(whole.unit_end, count.numeral.start)) is not None
    return beside and scene.text_of(count.numeral.end, count.numeral.end + 8) == " of them"


def _is_share_of_things(scene: Scene, count: Count) -> bool:
    """Return whether a number is a share of things ("268 complaints, 190 of them from cooks and 78 from others")."""
    at = next((i for i, other in enumerate(scene.counts) if other is count), 0)
    shared = scene.text_of(count.numeral.end, count.numeral.end + 8) == " of them"
    if not shared:
        joined = at > 0 and scene.tokens[scene.index_at(count.numeral.start) - 1].lower == "and"
        alike = joined and scene.text_of(count.numeral.end, count.numeral.end + 6) == " from "
        return alike and _is_share_of_things(scene, scene.counts[at - 1])
    before = [numeral for numeral in scene.numerals if numeral.end <= count.numeral.start]
    people = {other.numeral.start for other in scene.counts}
    if not before or before[-1].unit_end <= before[-1].end or before[-1].start in people:
        return False
    thing = scene.text_of(before[-1].unit_start, before[-1].unit_end).lower()
    return thing in _PAPERS and not scene.has(SENT | WEAK | BODY, before[-1].end, count.numeral.start)


_PAPERS = frozenset("complaints letters calls reports claims appeals petitions petition cases emails messages".split())
_ROW = re.compile(r", (?:and )?| and ")


def _is_beside_places(scene: Scene, count: Count) -> bool:
    """Return whether a number in brackets behind one of several places counts no people that the sentence names."""
    return count.strength == "bare" and scene.words.isdisjoint(_TOLD_OF) and is_in_brackets(scene, count.numeral)


_TOLD_OF = SENT | WEAK | BODY | NOUN | ANY_GOING | RECEIVE


def _is_of_army(scene: Scene, count: Count) -> bool:
    """Return whether a state's forces are told to have so many, and no place where they are: "Peru's army has 900"."""
    has = _ARMY.search(scene.text_of(scene.sentence.start, count.numeral.number_start))
    return has is not None and not any(group.start >= count.end for group in scene.groups)


_ARMY = re.compile(r"[’']s (?:own )?(?:army|navy|air force|military|armed forces|police force) (?:has|have) (?:\w+ )?$")
