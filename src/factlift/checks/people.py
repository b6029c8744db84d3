"""Whether the people of a deployment are people, and those whom its number counts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlift.article import Sentence
from factlift.facts import Deployment, Flag, Span
from factlift.lexicon import words_of
from factlift.opinions import Opinion
from factlift.sightings import mentions_within, numbers_of

if TYPE_CHECKING:
    from factlift.numerals import Numeral

_STANDING_FOR_PEOPLE = frozenset("name names face faces soul souls head heads pair pairs other others".split())
"""Nouns that count people where a list or a crowd is told of: "64 names went up for approval"."""
_ANYBODY = words_of("people_nouns", "weak") | _STANDING_FOR_PEOPLE
_BODIES = frozenset(
    "companies forces teams crews brigades battalions contingents units squads platoons groups batches parties "
    "missions detachments regiments corps gangs bands families hands classes".split()
)
"""Nouns of things that people are sent in, and called by."""
_NOBODY = frozenset("others hers ours theirs mine yours ones them us these those rest remainder half".split())
"""Words that stand for people named elsewhere, and name nobody."""
_OPENINGS = frozenset("places posts jobs positions seats openings visas permits contracts vacancies licences".split())
"""Nouns of what is filled by one each: `nurses take 2,000 of the places`."""
_NOUN_CHARS = 80
"""Characters between a number and its noun."""
_SHARE_CHARS = 12
_OF_THE = re.compile(r"\b[Oo]f (?:the|its|his|her|their|our|these|those) $")
_WHOLE = re.compile(r" (?:\w{1,20} )?(?:out )?of (?!them\b|whom\b|these\b|those\b)|[^\w ]{0,2} (?:or|and|to|in|more) ")
"""What ties a number to the next, which has the noun of both: `four of the eleven cooks`, `40 or 50 cooks`."""
_NEAR = 60
"""Characters beside a number that are looked at."""
_HARMED = r"(?:killed|wounded|injured|drowned|massacred|executed|buried|maimed)"
_HARM_BEFORE = re.compile(rf"\b(?:{_HARMED}|kill(?:s|ing)|injuring|wounding|claimed the lives of|lives of) (?:the )?$")
_HARM_BEHIND = re.compile(rf"(?: \w{{1,20}}){{0,3}} (?:(?:were|was|have been|had been) )?(?:{_HARMED}|dead|died)\b")
"""What tells of victims, whom nobody sends."""


def check_people(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where a number counts no people, or the people are nobody, or are those of another number."""
    yield from _not_places(opinion, fact)
    count = fact.spans.get("count")
    if not fact.evidence:
        return
    nobody = _nobody(fact)
    if nobody:
        yield _flag("group", nobody)
    if count is None:
        return
    if reason := None if nobody else _holds_number(opinion, fact, count):
        yield _flag("group", reason)
    elif not nobody and not any(flag.code == "number_kind" for flag in fact.flags):
        yield from _of_another(opinion, fact, count)
    if reason := _no_people(opinion, fact, count) or _victims(opinion, count):
        yield Flag(code="number_kind", field="count", reason=reason)
    elif _counts_sayers(fact, count):
        yield _flag("count", f"“{count.text}” counts those who say so")


def _nobody(fact: Deployment) -> str | None:
    """Returns a reason where the words for the people name things, or nobody."""
    group = fact.spans.get("group")
    words = (fact.group or "").lower().split()
    if group is None or not words:
        return None
    if words[-1] in _NOBODY and len(words) <= _FEW:
        return f"“{group.text}” names nobody"
    if _is_thing(words[-1]) and not any(is_of_people(word) for word in words):
        return f"“{group.text}” are no people"
    return None


_FEW = 2


def _holds_number(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where the words for the people count some of them apart: `eight` of `cooks and two drivers`."""
    group = fact.spans.get("group")
    home = opinion.sentence(group) if group else None
    for number in numbers_of(opinion.article).touching(home, group.start, group.end) if group and home else ():
        inside = group is not None and group.start < number.start and number.end <= group.end
        if inside and number.kind == "count" and number.start >= count.end and number.value != 1:
            return f"“{opinion.article.text[number.start : number.end]}” in it counts others than “{count.text}”"
    return None


def _counts_sayers(fact: Deployment, count: Span) -> bool:
    """Tells whether a number stands in the name of those who say so: `two officials said`."""
    name = fact.spans.get("attribution")
    return name is not None and name.start <= count.start and count.end <= name.end


def _victims(opinion: Opinion, count: Span) -> str | None:
    """Returns a reason where a number counts those who were killed or hurt."""
    text, home = opinion.article.flat, opinion.sentence(count)
    if home is None:
        return None
    before = _HARM_BEFORE.search(text, max(home.start, count.start - _NEAR), count.start)
    found = before or _HARM_BEHIND.match(text, count.end, min(home.end, count.end + _NEAR))
    return f"“{count.text}” stands with “{found.group().strip()}”" if found else None


def _no_people(opinion: Opinion, fact: Deployment, count: Span) -> str | None:
    """Returns a reason where the number's own noun is none of people."""
    sentence = opinion.sentence(count)
    for number in numbers_of(opinion.article).touching(sentence, count.start, count.end) if sentence else ():
        noun = opinion.article.flat[number.unit_start : number.unit_end]
        thing = noun.lower() not in _OPENINGS and _is_thing(noun.lower())
        if number.start < count.end and thing and noun.lower() not in (fact.group or "").lower():
            return f"“{count.text}” counts {noun}"
    unit = fact.spans.get("count.unit")
    if unit is None or not 0 <= unit.start - count.end <= 2:
        return None
    noun = opinion.article.words(unit.start, unit.end).lower()
    if any(at.kind == "demonym" for at in mentions_within(opinion.article, unit.start, unit.end)):
        return None  # 130 Jordanians
    if is_of_people(noun) or noun in (fact.group or "").lower():
        return None
    return f"“{count.text} {unit.text}” counts {unit.text}"


def _not_places(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """The number of destinations is one of people."""
    span = fact.spans.get("destination_count")
    sentence = opinion.sentence(span) if span else None
    if span is None or sentence is None:
        return
    for number in numbers_of(opinion.article).touching(sentence, span.start, span.end):
        noun = opinion.article.flat[number.unit_start : number.unit_end]
        if noun.lower() in words_of("people_nouns"):
            yield Flag(code="number_kind", field="destination_count", reason=f"“{span.text}” counts {noun}")


def _of_another(opinion: Opinion, fact: Deployment, count: Span) -> Iterator[Flag]:
    """The people are those whom another number of the sentence counts, and this one counts others."""
    group, sentence = fact.spans.get("group"), opinion.sentence(count)
    if group is None or sentence is None:
        return
    if opinion.sentence(group) != sentence:
        if noun := _own_noun(opinion, fact, count, sentence):
            yield _flag("group", f"“{count.text}” counts {noun}, and “{group.text}” stands elsewhere")
        return
    text = opinion.article.flat
    own, others, between = _rivals(opinion, sentence, count, group)
    if own is None or not others or (own and (own in group.text.lower() or _no_people(opinion, fact, count))):
        return
    other = others[0]
    if _OF_THE.search(text, max(sentence.start, other.start - _SHARE_CHARS), other.start):
        return  # of the 300 nurses, 90 women
    noun, counted = text[other.unit_start : other.unit_end], text[other.start : other.end]
    if _is_sayer(fact, other):
        yield _flag("group", f"“{counted} {noun}” are those who say so")
    elif own and (own not in _STANDING_FOR_PEOPLE or other.start > count.end):
        yield _flag("group", f"“{count.text}” counts {own}, and “{counted}” counts {group.text}")
    elif not own and other.start > count.end and not _WHOLE.match(text, count.end, other.start):
        yield _flag("group", f"“{group.text}” are those whom “{counted}” counts, further on than “{count.text}”")
    elif not own and between:
        yield _flag("group", f"“{group.text}” are those whom “{counted}” counts, farther off than others")


def _own_noun(opinion: Opinion, fact: Deployment, count: Span, sentence: Sentence) -> str | None:
    """Returns the noun of people right behind a number, where it says more than `men` and the group has not it."""
    words = frozenset((fact.group or "").lower().split())
    for number in numbers_of(opinion.article).touching(sentence, count.start, count.end):
        noun = opinion.article.flat[number.unit_start : number.unit_end]
        low = noun.lower()
        if number.start < count.end and low in words_of("people_nouns") and low not in _ANYBODY and low not in words:
            return noun
    return None


def _rivals(opinion: Opinion, sentence: Sentence, count: Span, group: Span) -> tuple[str | None, list[Numeral], bool]:
    """Returns a number's own noun, the other numbers that count the people given, and whether others are between."""
    text, own = opinion.article.flat, None
    others: list[Numeral] = []
    between = False
    near = max(sentence.start, min(count.start, group.start) - _NOUN_CHARS), max(count.end, group.end)
    for number in numbers_of(opinion.article).touching(sentence, *near):
        noun = text[number.unit_start : number.unit_end].lower()
        if number.start < count.end and count.start < number.end:
            own = noun
        elif number.kind == "count" and number.start < group.start < number.unit_end:
            others.append(number)
        elif number.kind == "count" and group.end < number.start < count.start:
            between = between or is_of_people(noun)
    return own, others, between


def _is_sayer(fact: Deployment, number: Numeral) -> bool:
    """Tells whether a number stands in the name of those who say so."""
    name = fact.spans.get("attribution")
    return name is not None and name.start <= number.start < name.end


def _is_thing(noun: str) -> bool:
    from factlift.numberwords.nouns import vocabulary  # read by now, since a number was; not by `import factlift`

    return noun not in _BODIES and vocabulary().plural.get(noun) == "thing"


def is_of_people(noun: str) -> bool:
    """Tells whether a noun, in lower case, counts people."""
    return noun in words_of("people_nouns") or noun in _STANDING_FOR_PEOPLE  # no union: it would be made each time


def _flag(field: str, reason: str) -> Flag:
    return Flag(code="pairing", field=field, reason=reason)
