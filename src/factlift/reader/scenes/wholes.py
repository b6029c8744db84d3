"""Numbers that are the whole of a plan another number is a share of: "720 of the 5,000 that were promised"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.words.cues import BODY, PEOPLE

if TYPE_CHECKING:
    from factlift.article import Sentence
    from factlift.numerals import Numeral
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_PLANNED = r"(?:promised|planned|agreed|pledged|expected|requested|ordered|approved|allotted|offered|sought|wanted|due)"
_SHARED = re.compile(r"(?:\b(?:[Oo]ut of|[Aa]gainst)|^[“\"]?Of|\d of) (?:(?:the|a|an|its|their|some|about) ){0,2}$")
_PLANNED_LED = re.compile(
    r"\b(?:[Oo]ut of|[Aa]gainst) (?:(?:the|an?|its|their) )?(?:" + _PLANNED
    + r"|(?:\w+ )?(?:total|quota|target|order|plan|ceiling|allocation) of) (?:some |about )?$"
)  # fmt: skip
_PEOPLE = r"(?: [a-z-]{3,16}){0,2}"
_PLANNED_BEHIND = re.compile(
    _PEOPLE + r"(?: (?:that|who|which))?(?: (?:were|was|had been|have been|are))?(?: first| originally)? " + _PLANNED
    + r"\b|" + _PEOPLE + r"(?: that| whom| which)? (?:it|they|he|she|[A-Z]\w{2,20})(?: has| had)? "
    r"(?:promised|pledged|planned|ordered|wanted|wants|requested|asked for|sought|agreed to (?:send|take))\b"
)  # fmt: skip
_WHOLE_NEXT = re.compile(r" (?:out )?of (?:(?:the|a|an|its|their|some|about) ){0,2}\d[\d,.]{0,10}(?= )")
REACH = 40  # code points before a number, and half of those behind it, that say that it is a whole


def is_whole(before: str, behind: str) -> bool:
    """Return whether the words around a number make it the whole that was promised, planned or asked for.

    >>> is_whole("So far 720 have gone out of ", " promised to Oman.")
    True
    >>> is_whole("Nine out of ", " pay a fee that they were promised to get back.")
    False
    """
    if _PLANNED_LED.search(before):
        return True
    return _SHARED.search(before) is not None and _PLANNED_BEHIND.match(behind) is not None


def is_of_plan(text: str, sentence: Sentence, numeral: Numeral) -> bool:
    """Return whether a number is all who were promised, or a share of them."""
    behind = text[numeral.end : min(sentence.end, numeral.end + 2 * REACH)]
    return is_whole(text[max(sentence.start, numeral.start - REACH) : numeral.start], behind) or _leads_to_whole(behind)


def _leads_to_whole(behind: str) -> bool:
    """Return whether the whole of a plan stands behind a number that is its share ("720 out of the 5,000 promised")."""
    whole = _WHOLE_NEXT.match(behind)
    return whole is not None and _PLANNED_BEHIND.match(behind, whole.end()) is not None


def is_whole_of_plan(scene: Scene, count: Count) -> bool:
    """Return whether those counted are all who were promised, planned or asked for."""
    start, end = scene.sentence.start, scene.sentence.end
    before = scene.text_of(max(start, count.start - REACH), count.start)
    return is_whole(before, scene.text_of(count.numeral.end, min(end, count.numeral.end + 2 * REACH)))


def is_share_of_things(scene: Scene, count: Count) -> bool:
    """Return whether a number alone is a share of things that open the sentence: "Of 94 wells tested, 61 were foul"."""
    if count.strength != "bare" or scene.tokens[0].lower != "of":
        return False
    whole = next((numeral for numeral in scene.numerals if numeral.end <= count.numeral.start), None)
    if whole is None or whole.unit_end <= whole.end or scene.index_at(whole.start) > _OPENS:
        return False
    thing = scene.text_of(whole.unit_start, whole.unit_end).lower()
    counted = any(other.numeral.start == whole.start for other in scene.counts)
    nation = any(whole.end <= mention.start < whole.unit_end for mention in scene.mentions)
    return not (counted or nation or not thing.endswith("s") or not _FOR_PEOPLE.isdisjoint(thing.split()))


_OPENS = 3  # tokens before the whole: "Of all the"
_FOR_PEOPLE = (
    PEOPLE
    | BODY
    | frozenset(  # what stands for those who get, sent or fill it
        "places slots jobs posts positions vacancies openings visas permits applications berths seats contracts files "
        "contingents hopefuls finalists entrants names families".split()
    )
)
