"""Numbers in running text and what they say: "up to 28,000", "two or three hundred", "about 5,000".

`numerals_in` finds them all, each with its qualifier, its kind and the noun it counts; `counts_in` only those
that count something. The semantics are those of the annotation guide: a bound that the words do not set is None,
and no number is ever computed from other numbers. What the guide leaves open:

- "nearly" and "almost" are `about`, "just over" is `more_than`, "a couple of thousand" is about 2,000;
- a vague number has the scale that it names as its floor ("several hundred": 100);
- "24.200 workers" are 24,200, since nobody counts people in thousandths; before a measure it is a decimal fraction;
- four digits without a comma are a year, unless a qualifier, a verb of sending or a counted noun says otherwise;
- "1,000 workers or more" is `at_least`, though the words that say so stand behind the noun and outside the numeral.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from factlift.facts import Qualifier, Quantity
from factlift.lexicon import CURRENCY_SIGNS
from factlift.numberwords.bounds import CURRENCY_SIGN, WINDOW, afterthought_of, bounds_of, lead_of, range_of, trail_of
from factlift.numberwords.cardinals import next_candidate, read_number
from factlift.numberwords.found import Found
from factlift.numberwords.kinds import is_listed, is_spanned, kind_of
from factlift.numberwords.nouns import noun_after
from factlift.numberwords.patterns import Lazy, last_word, sign_after
from factlift.numberwords.readings import Reading
from factlift.numberwords.shapes import Kind, currency_before, shape_at
from factlift.numberwords.tables import GAP, SCALES, Number

__all__ = ["Kind", "Numeral", "counts_in", "numerals_in", "parse_quantity", "quantity_of"]


class Numeral(NamedTuple):
    """One number of the text: `start` to `end` hold it and its qualifier ("up to 28,000"), no noun.

    `value`, `min`, `max` and `qualifier` are those of the guide's Quantity. `kind` is what the words around make of it.
    `unit_start` to `unit_end` is the counted noun's head ("workers"), both equal to `end` where there is none.
    `number_start` is where the bare number begins.
    """

    start: int
    end: int
    value: Number | None
    min: Number | None
    max: Number | None
    qualifier: Qualifier
    kind: Kind
    unit_start: int
    unit_end: int
    number_start: int


_BARE_SCALE_LEFT = Lazy(
    r"(?<!\w)(?:another|further|additional|extra|the|those|these|first|last|next|over|than|nearly|almost|about|roughly|around|"
    rf"some|least|most|under|as|of|couple){GAP}$",
    re.IGNORECASE,
)
_TEST_SCORES = Lazy(
    rf"(?<!\w)(?:test|exam|high|low|the|their|his|her|its|credit|approval|he|she|who|settle[ds]?|settling){GAP}$",
    re.IGNORECASE,
)
_SCORES_OF = Lazy(rf"{GAP}(?:of|more)(?!\w)")
_IN_THEIR = Lazy(r"(?:his|her|their|our|my|your|early|mid|late|under|over)[\s-]{1,3}$", re.IGNORECASE)
_SCORE = Lazy(
    rf"\d{{1,3}}[-\u2013]\d{{1,3}}(?!\w|[.,]\d|{GAP}(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{{0,6}}(?!\w))"
)
_VAGUE_WORDS = Lazy(
    rf"(?:several|(?:a{GAP})?(?:good{GAP})?few|(?:a{GAP}great{GAP})?many|a{GAP}handful|a{GAP}(?:large{GAP}|small{GAP})?number|"
    r"numerous|countless|some|most)(?!\w)",
    re.IGNORECASE,
)
CURRENCY = frozenset(CURRENCY_SIGNS)
_SIGN_LEFT = Lazy(rf"{CURRENCY_SIGN.pattern}$")


# ---------------------------------------------------------------- public


def numerals_in(text: str, start: int = 0, end: int | None = None) -> list[Numeral]:
    """Returns all numbers of `text[start:end]`, of any kind, in order and never overlapping.

    What stands outside the stretch is not looked at. Offsets are those of `text`.

    >>> text = "Up to 28,000 more workers will go to 3 countries by 2030."
    >>> [(text[n.start : n.end], n.kind, text[n.unit_start : n.unit_end]) for n in numerals_in(text)]
    [('Up to 28,000', 'count', 'workers'), ('3', 'count', 'countries'), ('2030', 'date', '')]
    """
    stretch = _plain(text[start:end] if start or end is not None else text)
    found = _settle(stretch, list(_scan(stretch)))
    offset = slice(start, end).indices(len(text))[0]
    return [_shifted(numeral, offset) for numeral in found] if offset else found


def counts_in(text: str, start: int = 0, end: int | None = None) -> list[Numeral]:
    """Returns the numbers of `text[start:end]` that count something (`kind == "count"`).

    >>> [n.value for n in counts_in("On 20 March 2026, 300 nurses aged 25 got $500 each.")]
    [300]
    """
    return [numeral for numeral in numerals_in(text, start, end) if numeral.kind == "count"]


def quantity_of(numeral: Numeral, text: str, unit: str | None = None) -> Quantity:
    """Returns the guide's Quantity of a numeral of `text`; `unit` stands in for the noun where it is given.

    >>> words = "About 5,000 workers"
    >>> quantity_of(numerals_in(words)[0], words)
    Quantity(text='About 5,000', value=5000, min=None, max=None, qualifier='about', unit='workers')
    """
    words = text[numeral.start : numeral.end]
    unit = unit or text[numeral.unit_start : numeral.unit_end] or None
    make = _quantity if len(words) + len(unit or "") <= _SHORT else _quantity.__wrapped__
    return make(words, numeral.value, numeral.min, numeral.max, numeral.qualifier, unit)


@lru_cache(maxsize=1024, typed=True)
def _quantity(
    text: str, value: Number | None, low: Number | None, high: Number | None, qualifier: Qualifier, unit: str | None
) -> Quantity:
    """Returns a quantity, one for all facts that tell it alike."""
    return Quantity(text=text, value=value, min=low, max=high, qualifier=qualifier, unit=unit)


_SHORT = 100


def parse_quantity(words: str) -> Quantity | None:
    """Returns what a few words say as a Quantity, or None where they hold no quantity.

    A count is preferred, then money, a share, a measure or an age; "2000" alone is a quantity, "March 20" is none.

    >>> parse_quantity("up to 28,000 more workers")
    Quantity(text='up to 28,000', value=None, min=None, max=28000, qualifier='up_to', unit='workers')
    >>> parse_quantity("20 March") is None
    True
    """
    found = numerals_in(words)
    kinds = ("count", "money", "percent", "measure", "age")
    best = min((n for n in found if n.kind in kinds), key=lambda n: kinds.index(n.kind), default=None)
    if best is None and len(found) == 1 and found[0].kind in ("date", "other"):
        bare = words[: found[0].start].strip() + words[max(found[0].end, found[0].unit_end) :].strip()
        said = (found[0].value, found[0].min, found[0].max) != (None, None, None)
        best = found[0] if said and not bare.strip(".,") else None
    if best is not None:
        sign = currency_before(words, best.number_start) if best.kind == "money" else None
        return quantity_of(best, words, words[slice(*sign)] if sign and best.unit_end == best.end else None)
    return None if found else _vague_quantity(words)


def _vague_quantity(words: str) -> Quantity | None:
    """As in "several nurses": vague, and no bound that the words would set."""
    words = words.strip()
    match = _VAGUE_WORDS.match(_plain(words))
    if match is None:
        return None
    noun = noun_after(_plain(words), match.end())
    return Quantity(text=match[0], qualifier="vague", unit=words[noun.start : noun.end] if noun else None)


# ---------------------------------------------------------------- finding

_PLAIN_MARKS = (("\u2019", "'"), ("\u2010", "-"), ("\u2011", "-"), ("\u2028", "\n"), ("\u2029", "\n"))


def _plain(text: str) -> str:
    """One spelling for apostrophe, hyphen and line end, mark for mark, so that the patterns need only that one."""
    if not text.isascii():
        for mark, plain in _PLAIN_MARKS:
            text = text.replace(mark, plain)
    return text


def _scan(text: str) -> Iterator[Numeral]:
    pos = floor = 0
    while candidate := next_candidate(text, pos):
        start, pos = candidate
        numeral = _numeral_at(text, start, floor)
        if numeral:
            yield numeral
            pos = floor = max(numeral.end, pos)


def _numeral_at(text: str, pos: int, floor: int) -> Numeral | None:
    """Returns the numeral whose bare number begins at `pos`; `floor` is where the numeral before it ends."""
    if text[pos].isdecimal():
        shape = shape_at(text, pos)
        if shape:
            return _shaped(text, pos, *shape)
    reading = read_number(text, pos)
    if reading is None or not _stands(text, reading):
        return None
    match reading.form:
        case "ordinal":
            return _shaped(text, pos, reading.end, "ordinal", reading.value)
        case "fraction":
            return _shaped(text, pos, reading.end, "percent")
        case "other":
            return _shaped(text, pos, reading.end, "other")
    return _qualified(text, reading, floor)


def _shaped(text: str, start: int, end: int, kind: Kind, value: Number | None = None) -> Numeral:
    if kind == "age" and not _IN_THEIR.search(text[max(0, start - 8) : start]):
        kind = "date"  # "the 80s", "in their 20s"
    noun = noun_after(text, end) if kind in ("percent", "measure") else None
    if value is None and kind in ("ordinal", "measure"):
        reading = read_number(text[start:end].rstrip("stndrhSTNDRH"), 0)
        value = reading.value if reading else None
    unit = (noun.start, noun.end) if noun else (end, end)
    return Numeral(start, end, value, None, None, "exact", kind, *unit, start)


def _stands(text: str, reading: Reading) -> bool:
    """Sorts out words that only look like numbers: "test scores", "per thousand", "o'one"."""
    if text[reading.start].isdecimal():
        return True
    before = text[max(0, reading.start - WINDOW) : reading.start]
    if before.endswith("'") and before[-2:-1].isalpha():
        return False
    first = re.split(r"[\W_]", text[reading.start : reading.end], maxsplit=1)[0].lower()
    if first == "scores":
        return not _TEST_SCORES.search(before) and _SCORES_OF.match(text, reading.end) is not None
    return first not in SCALES or _BARE_SCALE_LEFT.search(before) is not None


def _qualified(text: str, reading: Reading, floor: int) -> Numeral:
    """Puts a bare number together with its range, its qualifiers and its noun."""
    before = text[max(floor, reading.start - WINDOW) : reading.start]
    sign = _SIGN_LEFT.search(before[-5:]) if not CURRENCY.isdisjoint(before[-3:]) else None
    before = before[: len(before) - len(sign[0])] if sign else before
    last = last_word(before)
    first, second, opening = range_of(text, reading, before, last)
    dashed = second is None and reading.plain and text[reading.end : reading.end + 1] in ("-", "\u2013")
    score = _SCORE.match(text, reading.start) if dashed else None
    if score:
        return _shaped(text, reading.start, score.end(), "other")
    end = second.end if second else first.end
    if opening:
        before = before[: len(before) - len(opening)]
        last = last_word(before)
    lead, leading = lead_of(text, before, last, end)
    qualified = len(opening) + len(lead)
    start = reading.start - (qualified + len(sign[0]) if sign and qualified else qualified)  # "about $5 million"
    following = sign_after(text, end)
    trailing, end = trail_of(text, end, following)
    low, high = _dotted(text, first, second, end)
    noun = noun_after(text, end, single=low == 1 and high is None)
    name = trailing if leading in (None, "about") and trailing else leading
    name = name or afterthought_of(text, noun)
    found = Found(
        text=text,
        start=start,
        number_start=reading.start,
        end=end,
        low=low,
        high=high,
        plain=first.plain and (second is None or second.plain),
        grouped=first.grouped or first.form == "vague" or first.scale > 1 or bool(second and second.grouped),
        bounded=name is not None and (name != "about" or lead.lower().startswith("some")),
        ranged=second is not None,
        spelled=first.form == "words",
        noun=noun,
        next=sign_after(text, end) if trailing else following,
    )
    kind = kind_of(found)
    if kind == "measure" and text[end - 1] in "mkMK":
        low = first.coefficient  # "the 300m sprint"
    unit = (noun.start, noun.end) if noun else (end, end)
    return Numeral(start, end, *bounds_of(first, low, high, name), kind, *unit, reading.start)


def _dotted(text: str, first: Reading, second: Reading | None, end: int) -> tuple[Number | None, Number | None]:
    """Returns the two values, "24.200" taken for 24,200 where people or things are counted."""
    if not (first.dotted or (second and second.dotted)):
        return first.value, second.value if second else None
    noun = noun_after(text, end)
    counted = noun is not None and noun.word_class in ("people", "thing")
    low, high = ((one.dotted if counted and one.dotted else one.value) if one else None for one in (first, second))
    return low, high


# ---------------------------------------------------------------- the whole list


def _settle(text: str, found: list[Numeral]) -> list[Numeral]:
    """Lets numbers of one list share their kind: "Resolutions 2375 and 2397", "5, 10 and 15 per cent"."""
    for i in range(1, len(found)):
        before, this = found[i - 1], found[i]
        again = text[before.end : this.start] == " (" and text[this.end : this.end + 1] == ")"
        if again and this.value is not None and this.value == before.value:
            found[i] = this._replace(kind="other")  # "fifteen (15) officers"
        if before.kind not in ("date", "other") or not (_is_bare(text, before) and _is_bare(text, this)):
            continue
        link = text[before.end : this.start]
        if before.kind == "date" and not _is_date_like(before, this):
            continue
        if _is_open(this) and (is_listed(link) or (before.kind == "other" and link == " to ")):
            found[i] = this._replace(kind=before.kind)
    for i in range(len(found) - 2, -1, -1):
        this, after = found[i], found[i + 1]
        day = after.kind == "date" and (after.value or 32) <= 31 and _is_bare(text, this)
        shared = (
            day
            or after.kind in ("percent", "measure", "age", "time")
            or (after.kind == "money" and after.unit_end > after.end)
        ) and not (after.kind == "percent" and (this.value or 0) > 100)  # "300, or 5%"
        if shared and _is_open(this) and is_spanned(text[this.end : after.start]):
            found[i] = this._replace(kind=after.kind)
    return found


def _is_date_like(before: Numeral, this: Numeral) -> bool:
    """As in "2019 and 2021", "3 and 7 May"; but "in 2024, 900 left" has no second year."""
    first, second = before.value or before.min or 0, this.value or 0
    return 1500 <= second < 2100 if first > 31 else second <= 31


def _is_open(numeral: Numeral) -> bool:
    return numeral.kind == "count" and numeral.unit_start == numeral.unit_end


def _is_bare(text: str, numeral: Numeral) -> bool:
    return numeral.end - numeral.start <= 4 and text[numeral.start : numeral.end].isdecimal()


def _shifted(numeral: Numeral, offset: int) -> Numeral:
    return numeral._replace(
        start=numeral.start + offset,
        end=numeral.end + offset,
        unit_start=numeral.unit_start + offset,
        unit_end=numeral.unit_end + offset,
        number_start=numeral.number_start + offset,
    )
