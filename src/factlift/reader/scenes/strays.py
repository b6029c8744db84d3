"""Numbers that only look like those of people sent: "the two of them", two who sit, an age, a share of things.

They are told apart by the words beside them, whatever the article is about.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.reader.scenes.uninvolved import is_uninvolved
from factlift.reader.words.cues import BODY, HAS, NOUN, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_COUPLE = 2
_FEW = 20  # people up to whom "sitting in" a thing is no step of a selection
_BACK = 80  # code points before a number in which the things stand whose share it is told of
_SITS = frozenset("sit sits sat sitting".split())
_SEATED = frozenset("in on at down around round by beside behind outside under there together with".split())
_TESTS = frozenset("test tests exam exams examination examinations paper papers interview interviews".split())
_AHEAD = 6  # tokens behind those counted in which they are said to sit
_YEARS = (15, 75)  # within which both ends of a range are ages
_AGES = re.compile(r"(?P<low>\d\d) ?(?:-|–|—|to) ?(?P<high>\d\d)")
_AGED_WHO = re.compile(r"(?:[Bb]etween |[Ff]rom )?[1-6]\d (?:and|to) [2-7]\d,? (?:who|with|and|or)\b")
_OF_THINGS = re.compile(
    r"\b\d[\d,.]{0,9} (?:[a-z-]{3,14} ){0,2}?(?P<thing>[a-z]{3,14}s) (?:(?:have|has|had|were|was|are) )?(?:been )?"
    r"(?:finished|completed|built|delivered|repaired|rebuilt|handed over|opened|laid|planted|cleared|issued) "
    r"(?:so far )?(?:out )?of (?:(?:the|some|a total of|about) )?$"
)
_PERSONAL = frozenset("workers nurses people men women soldiers places slots jobs visas permits contracts".split())


def is_stray(scene: Scene, count: Count) -> bool:
    """Return whether a number is none of people sent, by the words right beside it.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "They paid 900 for the two of them. Two went to Oman."
    >>> scenes = [Scene(text, sentence) for sentence in Article.read(text).sentences]
    >>> [is_stray(scene, scene.counts[-1]) for scene in scenes]
    [True, False]
    """
    if _is_couple(scene, count) or _sits(scene, count) or _is_age(scene, count) or _tells(scene, count):
        return True
    return (
        _is_of_files(scene, count)
        or _is_of_things(scene, count)
        or _is_of_patients(scene, count)
        or _are_kin(scene, count)
        or _is_measure(scene, count)
        or _is_life(scene, count)
        or is_uninvolved(scene, count)
    )


def _is_couple(scene: Scene, count: Count) -> bool:
    """Return whether "the two" are a pair told of just before ("the two will meet"); not those "who" go somewhere."""
    at = scene.index_at(count.start)
    if count.strength != "bare" or count.numeral.value != _COUPLE or at < 1:
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:3]]
    the = scene.tokens[at - 1].lower == "the" and scene.tokens[at].lower == "two"
    return the and not {"who", "whom", "sent", "in", "from", "at", "there"} & set(behind[:1])


def _is_measure(scene: Scene, count: Count) -> bool:
    """Return whether a number is an age, the name of a unit, or what a sum would pay for.

    "the youngest of them 61", "27 Infantry Group", "what it costs to employ nine cooks".
    """
    at, after = scene.index_at(count.start), scene.index_at(count.numeral.end)
    before = [token.lower for token in scene.tokens[max(0, at - 5) : at]]
    if not _COSTS.isdisjoint(before) and before[-2:-1] == ["to"] and before[-1] in _KEEPS:
        return True
    unit = scene.tokens[after : after + 2]
    if len(unit) > 1 and unit[0].capital and unit[1].capital and unit[1].lower in _UNITS:
        return True
    if count.strength != "bare":
        return False
    return not _EXTREMES.isdisjoint(before[-1:]) or (before[-2:] == ["of", "them"] and not _EXTREMES.isdisjoint(before))


_COSTS = frozenset("cost costs costing".split())
_KEEPS = frozenset("employ hire keep train pay feed house".split())
_UNITS = frozenset("group squadron brigade battalion regiment company commando division wing corps battery".split())
_EXTREMES = frozenset("youngest oldest eldest".split())


def _is_life(scene: Scene, count: Count) -> bool:
    """Return whether those counted married or fell ill ("Fourteen cooks married locally", "Fifty went sick")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:3]]
    behind = behind[behind[:1] in (["have"], ["had"], ["were"], ["are"]) :]
    return behind[:1] in (["married"], ["wed"]) or (behind[1:2] != [] and behind[0] in _FALLS and behind[1] in _ILL)


_FALLS = frozenset("went fell taken reported lay".split())
_ILL = frozenset("sick ill".split())


def _sits(scene: Scene, count: Count) -> bool:
    """Return whether those counted sit somewhere, and in no test ("two people trying to sit in it")."""
    if scene.words.isdisjoint(_SITS) or (count.numeral.value or count.numeral.max or _FEW) >= _FEW:
        return False
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][: 2 * _AHEAD]]
    seated = any(a in _SITS and b in _SEATED for a, b in pairwise(ahead[: _AHEAD + 1]))
    return seated and _TESTS.isdisjoint(ahead)


def _tells(scene: Scene, count: Count) -> bool:
    """Return whether those counted only tell something ("sums told by 40 workers")."""
    at = scene.index_at(count.numeral.number_start)
    before = [token.lower for token in scene.tokens[max(0, at - 2) : at]]
    return before[-1:] == ["by"] and before[0] in _TOLD


_TOLD = frozenset("told recalled recounted remembered described reported".split())


def _is_age(scene: Scene, count: Count) -> bool:
    """Return whether a range tells how old those are who are meant.

    It stands behind a comma ("operators, 18-30, single"), or opens a line of a list ("- Between 25 and 45, who ...").
    """
    if scene.bullet and _AGED_WHO.match(scene.text_of(count.start, scene.sentence.end)) is not None:
        return count.strength == "bare" and scene.index_at(count.start) <= 1
    ages = _AGES.fullmatch(scene.text_of(count.numeral.start, count.numeral.end))
    if ages is None or count.numeral.unit_end > count.numeral.end:
        return False
    least, most = _YEARS
    aged = least <= int(ages["low"]) < int(ages["high"]) <= most
    at, after = scene.index_at(count.numeral.start), scene.index_at(count.numeral.end)
    closed = scene.tokens[after : after + 1] == [] or scene.tokens[after].text in _CLOSING
    return aged and closed and at > 1 and scene.tokens[at - 1].text in _LEADS and scene.tokens[at - 2].word


_LEADS = frozenset({",", "(", "–", "—"})
_CLOSING = frozenset({",", ";", ".", ")", "”", '"', "’", "'", "–", "—"})


def _is_of_things(scene: Scene, count: Count) -> bool:
    """Return whether a number is the whole of things ("3,100 flats have been finished out of 7,500 planned")."""
    if count.strength != "bare":
        return False
    start, first = scene.sentence.start, count.numeral.number_start
    found = _OF_THINGS.search(scene.text_of(max(start, first - _BACK), first))
    return found is not None and found["thing"] not in _PERSONAL


def numbers_things(scene: Scene, count: Count) -> bool:
    """Return whether a number is that of things ("The number of hospitals in Oman rose to 100")."""
    number = _NUMBER_OF.search(scene.text_of(scene.sentence.start, count.start))
    return number is not None and not scene.has(_COUNTED, scene.sentence.start + number.end(), count.start)


_NUMBER_OF = re.compile(
    r"\b[Nn]umber of (?=[a-z]{4,20}s (?:in|at|across|on|has|have|had|rose|fell|grew|will)\b|"
    r"[a-z]{4,20}(?<!er|or)s (?:was|is|stood|stands)\b)"
)
_COUNTED = SENT | WEAK | BODY | NOUN | {"placements", "departures", "arrivals", "permits", "visas", "contracts"}


def _is_of_patients(scene: Scene, count: Count) -> bool:
    """Return whether a number is a share of people whom nobody sends ("Among the victims, 12 were Peruvian")."""
    if count.strength == "sent" or scene.words.isdisjoint(_UNSENT):
        return False
    start, first = scene.sentence.start, count.numeral.number_start
    return _OF_UNSENT.search(scene.text_of(start, min(first + _BACK, scene.sentence.end))) is not None


_UNSENT = frozenset(
    "victims patients dead injured wounded prisoners inmates detainees casualties survivors passengers tourists pupils "
    "voters".split()
)
_OF_UNSENT = re.compile(
    r"^[“\"‘]?(?:Of|Among|Out of) (?:the|these|those|its|their|his|her|all)(?: \d[\d,]{0,6})?(?: \w+)? "
    r"(?:victims|patients|dead|injured|wounded|prisoners|inmates|detainees|casualties|survivors|passengers|tourists|"
    r"pupils|voters)\b"
    r"|\b(?:\d[\d,]{0,6}|[a-z-]{3,12}) of (?:the|its|their|these|those) (?:\w+ )?(?:victims|patients|dead|injured|"
    r"wounded|prisoners|inmates|detainees|casualties|survivors|passengers|tourists|pupils|voters) (?:were|are|was)\b"
)


def _are_kin(scene: Scene, count: Count) -> bool:
    """Return whether somebody has brothers or children somewhere, whom nobody sent ("has two brothers in Oman")."""
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    at = scene.index_at(count.numeral.number_start)
    before = {token.lower for token in scene.tokens[max(0, at - _AHEAD) : at]}
    return unit != [] and unit[0] in _KIN and not before.isdisjoint(HAS) and not before.isdisjoint(_PERSONS)


def _is_of_files(scene: Scene, count: Count) -> bool:
    """Return whether somebody looks at the papers of those counted ("We examined the files of 96 officers")."""
    at = scene.index_at(count.numeral.number_start)
    before = [token.lower for token in scene.tokens[max(0, at - _AHEAD) : at]]
    return before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in _FILES and not _EXAMINED.isdisjoint(before)


_FILES = frozenset("files records cases contracts statements testimonies accounts papers applications".split())
_EXAMINED = frozenset(
    "examined reviewed checked audited analysed analyzed studied read collected took gathered tested".split()
)
_PERSONS = frozenset("he she i family who".split())  # a parish that has three sisters in Oman has sent them
_KIN = frozenset(
    "brothers sisters sons daughters children cousins uncles aunts nephews nieces siblings grandchildren "
    "grandsons".split()
)
