"""Words of a draft become a value: found in the article by their field's reach, and read off it there."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Any

from factlift.article import Article, Stretch
from factlift.dates import CLEAR_DATE, date_forms, parse_date
from factlift.facts import Span
from factlift.folding import PLAIN, fold_words
from factlift.lexicon import CURRENCY_SIGNS, NO_NAME, words_of
from factlift.marks import unmarked
from factlift.placing import Placing, readings_of
from factlift.plans import FieldPlan
from factlift.pointing import Locator, Vicinity, closest, touch
from factlift.sightings import numbers_of

if TYPE_CHECKING:
    from factlift.numerals import Numeral

# numerals compiles large patterns, so it is imported where a number is first read, not by `import factlift`.

_CERTAIN_KINDS = frozenset({"date", "time", "age", "money", "percent"})
"""Kinds of number that the words around show beyond doubt; one of another kind is only flagged where it was cited."""

_MAY_BE_MARK = re.compile("[\u0300-\U0010ffff]")
_DIGITS = re.compile(r"\d+(?:[.,]\d{3}(?!\d))*")
_TORN_CHARS = 40
"""Characters around a number in which it may go on."""
_NO_NOUN = NO_NAME | {"them", "us", "me", "him", "her"}
"""Words behind a number that count nothing: of "300 of them" nothing is the unit."""
_SIGN_AFTER = re.compile(rf"[ \u00a0]?((?:[A-Z]{{1,3}})?[{CURRENCY_SIGNS}])")


class Ungrounded(Exception):  # noqa: N818  # no error: it becomes a Rejection
    """Why a draft does not become a fact, and for which field; caught where drafts are grounded."""

    def __init__(self, field: str | None, reason: str) -> None:
        super().__init__(reason)
        self.field = field


class Elsewhere(Ungrounded):
    """The words stand in the article, but not within their field's reach."""


@dataclass(slots=True)  # not frozen, which takes twice as long to make; nobody changes one
class Read:
    """A value with the stretch it was read off, those of its parts (`unit`), and flags as (code, reason)."""

    value: Any
    at: Stretch
    parts: dict[str, Stretch] = field(default_factory=dict)
    flags: list[tuple[str, str]] = field(default_factory=list)


class Reader:
    """Reads fields off one article."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self.locator = Locator(article)
        self._spans: dict[tuple[int, int], Span] = {}

    def span(self, start: int, end: int) -> Span:
        """Returns the span of a stretch, made once: a speaker is named by the same words for many quotes."""
        span = self._spans.get((start, end))
        if span is None:
            span = self._spans[start, end] = self.article.span(start, end)
        return span

    def read(self, item: FieldPlan, words: str, vicinity: Vicinity) -> Read:
        """Returns the value that words of a draft have for a field.

        Raises:
            Ungrounded: the words do not stand within the field's reach, or are no such value.
        """
        kind = item.kind
        if kind == "place":
            return self._read_place(item, words, vicinity)
        if kind == "quantity":
            return self._read_quantity(item, words, vicinity)
        if kind == "date":
            return self._read_date(item, words, vicinity)
        at, flags = self._find_text(item, words, vicinity)
        return Read(self._text(at), at, flags=flags)

    def _find_text(self, item: FieldPlan, words: str, vicinity: Vicinity) -> tuple[Stretch, list[tuple[str, str]]]:
        """Returns where a text stands that was given whole, or shortened as a clause may be: in one cited sentence."""
        words = unmarked(words)
        try:
            return self.find(item, words, vicinity)
        except Ungrounded:
            for region in vicinity.cited:
                at = self.locator.clause(words, vicinity.clause, region)
                if at and region.start <= at.start and at.end <= region.end and not touch(at, vicinity.outside):
                    return at, []
            raise

    def find(self, item: FieldPlan, words: str, vicinity: Vicinity) -> tuple[Stretch, list[tuple[str, str]]]:
        """Returns where a field's words stand, with a flag where that is outside the cited sentences."""
        choose, outside = self.locator.nearest_outside, vicinity.outside
        near = vicinity.tight or vicinity.clause
        if vicinity.clause is not outside and (found := choose(words, near, vicinity.clause, outside)):
            return found, []
        for region in vicinity.cited:
            if found := choose(words, near, region, outside):
                return found, []
        for region in vicinity.further:
            if found := self._choose(words, region, vicinity):
                return found, [("carried", f"“{_short(words)}” stands in another sentence than the main evidence")]
        elsewhere = None
        if item.reach != "sentence":
            elsewhere = self._choose(words, self.locator.neighbourhood(vicinity.home), vicinity)
        if elsewhere is None and item.reach == "article":
            elsewhere = self.locator.nearest(words, vicinity.clause)
        if elsewhere:
            return elsewhere, [("carried", f"“{_short(words)}” stands outside the cited sentence")]
        raise self._why_not(item.name, words, vicinity)

    def _choose(self, words: str, region: Stretch, vicinity: Vicinity) -> Stretch | None:
        return self.locator.nearest_outside(words, vicinity.tight or vicinity.clause, region, vicinity.outside)

    def _why_not(self, name: str, words: str, vicinity: Vicinity) -> Ungrounded:
        elsewhere = self.locator.nearest(words, vicinity.clause)
        sentence = self.article.sentence_at(elsewhere.start) if elsewhere else None
        if sentence is None:
            told = "does not stand in the article; copy words exactly as they are written there"
            return Ungrounded(name, f"“{_short(words)}” {told}")
        told = f"does not stand in the cited sentence but in sentence {sentence.number}; cite that"
        return Elsewhere(name, f"“{_short(words)}” {told}")

    def _text(self, at: Stretch) -> str:
        return self.article.words(at.start, at.end)

    # ------------------------------------------------ numbers

    def _read_quantity(self, item: FieldPlan, words: str, vicinity: Vicinity) -> Read:
        from factlift.negatives import read_behind_minus, with_sign
        from factlift.numerals import quantity_of

        at, flags, noun = self._find_number(item, words, vicinity)
        numeral = self._numeral_at(at, item.kinds)
        if numeral is None:
            raise Ungrounded(item.name, f"“{_short(words)}” holds no number")
        numeral = read_behind_minus(numeral, self.article.flat, item.kinds)
        number = Stretch(numeral.start, numeral.end)
        if self._is_torn(number):
            raise Ungrounded(item.name, f"“{_short(words)}” holds a number with invisible characters or marks inside")
        if item.kinds and numeral.kind not in item.kinds:
            reason = f"“{self._text(number)}” reads like {_KIND_NAMES[numeral.kind]}, not {' or '.join(item.kinds)}"
            cited = any(region.start <= at.start < region.end for region in (*vicinity.cited, *vicinity.further))
            if numeral.kind in _CERTAIN_KINDS or not cited:
                raise Ungrounded(item.name, reason)
            flags = [*flags, ("number_kind", reason)]
        flags = [*flags, *self._further_number(item, at, numeral)]
        unit_at = Stretch(numeral.unit_start, numeral.unit_end) if numeral.unit_end > numeral.unit_start else noun
        unit_at = unit_at or self._currency_at(numeral)
        unit = self._text(unit_at) if unit_at else None
        value = quantity_of(numeral, self.article.flat, unit)
        value, number = with_sign(value, number, self.article.flat, at.start, item.kinds)
        return Read(value, number, {"unit": unit_at} if unit_at else {}, flags)

    def _further_number(self, item: FieldPlan, at: Stretch, numeral: Numeral) -> Iterator[tuple[str, str]]:
        """Yields a flag where the words hold a further number of the kind: "four years and six months" is four.

        Of any kind where the field takes all: "5 May 40 men" is five.
        """
        for other in self._numerals_in(at):
            beside = numeral.kind == "measure" and 0 <= other.start - numeral.unit_end <= 1  # "5ft 10in"
            if other.start != numeral.start and (other.kind == numeral.kind or beside or not item.kinds):
                further = self._text(Stretch(other.start, other.end))
                yield "number_part", f"“{_short(self._text(at))}” holds “{further}” too, which the value leaves out"
                return

    def _is_torn(self, number: Stretch) -> bool:
        """Tells whether a number was read as part of what its reader sees: 9 where a zero-width space parts "900"."""
        around = self.article.text[max(0, number.start - _TORN_CHARS) : number.end + _TORN_CHARS]
        if PLAIN.fullmatch(around):
            return not set(_DIGITS.findall(self._text(number))) <= set(_DIGITS.findall(around))
        return not _digits(self._text(number)) <= _digits(around)

    def _currency_at(self, numeral: Numeral) -> Stretch | None:
        """Returns where the currency sign beside a sum of money stands: "US$" in "US$500", "KES" in "KES 500"."""
        from factlift.numberwords.shapes import currency_before

        if numeral.kind != "money":
            return None
        if before := currency_before(self.article.flat, numeral.number_start):
            return Stretch(*before)
        found = _SIGN_AFTER.match(self.article.flat, numeral.end)
        return Stretch(found.start(1), found.end(1)) if found else None

    def _find_number(
        self, item: FieldPlan, words: str, vicinity: Vicinity
    ) -> tuple[Stretch, list[tuple[str, str]], Stretch | None]:
        """Returns where the number stands; a noun that the draft took from elsewhere is found on its own."""
        from factlift.equals import without_marks
        from factlift.negatives import minus_at
        from factlift.numerals import numerals_in

        try:
            return *self.find(item, words, vicinity), None
        except Ungrounded as reason:
            words = without_marks(words, item.kinds)
            inside = numerals_in(words)
            if not inside or len(inside) > 1 or minus_at(words, inside[0].start) is not None:
                raise  # below zero a number is written as the article writes it
            if same := self._same_number(item, words, inside[0], vicinity):
                return same, [], None
            number, noun = words[inside[0].start : inside[0].end], words[inside[0].end :].strip()
            try:
                at, flags = self.find(item, number, vicinity)
            except Ungrounded:
                if self.locator.nearest(words, vicinity.clause):
                    raise reason from None  # the whole stands elsewhere: says more than that the number does
                raise
            noun_at = self.locator.nearest(noun, at) if noun else None
            if noun and noun_at is None:
                raise
            if noun_at and not any(cited.start <= noun_at.start < cited.end for cited in vicinity.cited):
                flags = [*flags, ("carried", f"“{_short(noun)}” stands outside the cited sentence")]
            flags = [*flags, *self._other_noun(item, at, noun_at)]
            return at, flags, None if _NO_NOUN.issuperset(noun.lower().split()) else noun_at

    def _other_noun(self, item: FieldPlan, at: Stretch, noun_at: Stretch | None) -> Iterator[tuple[str, str]]:
        """Yields a flag where the number has a noun of its own, and not the one that the draft put beside it."""
        numeral = self._numeral_at(at, item.kinds)
        if numeral is None or noun_at is None or numeral.unit_end <= numeral.unit_start:
            return
        if noun_at.start >= numeral.end and not self.article.flat[numeral.unit_end : noun_at.start].strip():
            return
        if noun_at.end <= numeral.unit_start or numeral.unit_end <= noun_at.start:
            own = self._text(Stretch(numeral.unit_start, numeral.unit_end))
            if own.lower() in words_of("people_nouns", "weak"):
                return  # "22 men, all of them nurses"
            yield "number_kind", f"“{self._text(at)}” counts {own}, not {_short(self._text(noun_at))}"

    def _same_number(self, item: FieldPlan, words: str, asked: Numeral, vicinity: Vicinity) -> Stretch | None:
        """Returns the cited sentence's one number of the same value, written otherwise: 1,248 for 1248, 61.5% for 61.5.

        A number that the model gave bare may be of any kind that the field asks for; else the kind, and the noun or
        the currency, have to be the same. "second" is not two.
        """
        from factlift.equals import same_values, unit_beside

        if asked.kind == "ordinal" and "ordinal" not in item.kinds:
            return None
        unit = unit_beside(words, asked)
        for region in (vicinity.clause, *vicinity.cited):
            alike = [
                numeral
                for numeral in same_values(self._numerals_in(region), asked, self.article.flat)
                if (self._has_unit(numeral, asked.kind, unit) if unit else numeral.kind in item.kinds)
            ]
            if len(alike) == 1:
                return Stretch(alike[0].start, alike[0].end)
        return None

    def _has_unit(self, numeral: Numeral, kind: str, unit: str) -> bool:
        from factlift.equals import is_same_unit

        at = self._currency_at(numeral) or Stretch(numeral.unit_start, numeral.unit_end)
        return numeral.kind == kind and (kind == "percent" or is_same_unit(self._text(at), unit))

    def _numeral_at(self, at: Stretch, kinds: tuple[str, ...]) -> Numeral | None:
        """Returns the number in a stretch, one of the kinds asked for before another ("the first 430 of them")."""
        inside = self._numerals_in(at)
        return min(inside, key=lambda numeral: bool(kinds) and numeral.kind not in kinds, default=None)

    def _numerals_in(self, at: Stretch) -> list[Numeral]:
        sentence = self.article.sentence_at(at.start)
        if sentence is None:
            return []
        return [
            numeral
            for numeral in numbers_of(self.article).touching(sentence, at.start, at.end)
            if numeral.start < at.end and at.start < numeral.end and not self._is_hyphenated(numeral)
        ]

    def _is_hyphenated(self, numeral: Numeral) -> bool:
        """Tells whether a number is the end of a compound ("under-14 trainers"), which counts nothing."""
        before = self.article.flat[max(0, numeral.start - 2) : numeral.start]
        return len(before) == 2 and before[0].isalpha() and before[1] in "-\u2010\u2011"

    # ------------------------------------------------ places

    def _read_place(self, item: FieldPlan, words: str, vicinity: Vicinity) -> Read:
        at, flags, suffix = self._find_place(item, words, vicinity)
        if item.many and self._placing.is_list(at):
            raise Ungrounded(item.name, f"“{_short(words)}” is several places; give each of them on its own")
        at = self._placing.of_state(at)
        place, doubts = self._placing.place_at(at, suffix)
        return Read(place, at, flags=[*flags, *doubts])

    def _find_place(
        self, item: FieldPlan, words: str, vicinity: Vicinity
    ) -> tuple[Stretch, list[tuple[str, str]], str | None]:
        """Returns where a place's name stands, or another form of it ("North Korea" where "the DPRK" stands).

        The code of its country comes with it, where the model told one.
        """
        readings = readings_of(words)
        try:
            return *self._find_name(item, readings[0][0], vicinity), readings[0][1]
        except Ungrounded:
            adjectives = item.reach == "article"
            names = readings[1:] + [(form, at) for name, at in readings for form in self._forms_of(name, adjectives)]
            for form, suffix in names:
                with suppress(Ungrounded):
                    return *self._find_name(item, form, vicinity), suffix
            raise

    def _forms_of(self, name: str, adjectives: bool) -> list[str]:
        return [form for form in self._placing.forms_of(name, adjectives=adjectives) if form != name]

    def _find_name(self, item: FieldPlan, name: str, vicinity: Vicinity) -> tuple[Stretch, list[tuple[str, str]]]:
        """Returns where a name stands for a place, and not where a small word is written alike, or another name has it.

        US, and no "us"; Paris, and not that of Paris Hilton, where there is another.
        """
        at, flags = self.find(item, name, vicinity)
        if self._placing.may_be(at, name):
            return at, flags
        for region in (vicinity.clause, *vicinity.cited):
            spots = [spot for spot in self.locator.within(name, region) if self._placing.may_be(spot, name)]
            if spots and (found := closest(spots, vicinity.tight or vicinity.clause)):
                return found, []
        if self._placing.is_word(at, name):
            raise Ungrounded(item.name, f"“{_short(name)}” stands there as a word that names no place")
        return at, flags

    @cached_property
    def _placing(self) -> Placing:
        return Placing(self.article)

    # ------------------------------------------------ dates

    def _read_date(self, item: FieldPlan, words: str, vicinity: Vicinity) -> Read:
        at, flags = self._find_date(item, words, vicinity)
        value = parse_date(self._text(at))
        if value is None:
            told = "is no full date, or one of two: day, month and year have to be written, the month in words"
            raise Ungrounded(item.name, f"“{_short(words)}” {told}")
        return Read(value, at, flags=flags)

    def _find_date(self, item: FieldPlan, words: str, vicinity: Vicinity) -> tuple[Stretch, list[tuple[str, str]]]:
        """Returns where a date stands; one that the model wrote otherwise (2025-02-14) is looked for in usual forms."""
        try:
            return self.find(item, words, vicinity)
        except Ungrounded:
            value = parse_date(words) if CLEAR_DATE.search(words) else None
            for form in date_forms(value) if value else ():
                try:
                    return self.find(item, form, vicinity)
                except Ungrounded:
                    continue
            raise


_KIND_NAMES = {
    "count": "a count",
    "date": "a date",
    "time": "a time",
    "age": "an age",
    "money": "money",
    "percent": "a percentage",
    "ordinal": "an ordinal",
    "measure": "a measure",
    "other": "no number of its own",
}


def _digits(words: str) -> frozenset[str]:
    r"""Returns the numbers in words, without what is invisible in them and the marks on them.

    >>> sorted(_digits("9\u200b00 of 1,200 or 4\u03365"))
    ['1,200', '45', '900']
    """
    plain = fold_words(words)
    if _MAY_BE_MARK.search(plain):
        plain = "".join(char for char in plain if not unicodedata.category(char).startswith("M"))
    return frozenset(_DIGITS.findall(plain))


def _short(words: str) -> str:
    return words if len(words) <= 60 else words[:57] + "..."
