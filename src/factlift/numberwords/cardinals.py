"""Bare numbers: what digits and number words stand for, before qualifiers and nouns are looked at.

`read_number` reads one number at one spot. Digits come with the separators of the world's newspapers:

    24,200   24 200 (also with no-break and thin space)   1,50,000   24'200   1.234.567   12k   1.5 million   5 lakh

A single dot before three digits ("24.200") is a decimal fraction here; `numerals` takes it for thousands where people
are counted. Every pattern is bounded or possessive: time is linear in the text.
"""

from __future__ import annotations

import re
from decimal import Decimal

from factlift.numberwords.nouns import noun_after
from factlift.numberwords.patterns import Lazy, sign_after, words_pattern
from factlift.numberwords.readings import Reading, as_number
from factlift.numberwords.tables import (
    ATTACHED,
    FRACTIONS,
    GAP,
    HYPHEN,
    LETTER,
    MAX_DIGITS,
    ONES,
    ORDINALS,
    PARTS,
    PLURALS,
    SCALES,
    SHORT_SCALES,
    SMALL,
    TENS,
    VULGAR,
)
from factlift.numberwords.vague import read_couple, read_part, read_vague

_SIMPLE = Lazy(r"\d++(?![,.'\u00a0\u2009\u202f ]\d)")
_COMMAS = Lazy(r"\d{1,3}(?>(?:,\d{3}(?!\d)){1,5})(?![,.]\d)")
_DIGITS = Lazy(
    r"""
      (?P<comma>      \d{1,3} (?>(?:,\d{3}(?!\d))+) (?P<tail>\.\d++)? )
    | (?P<indian>     \d{1,2} (?:,\d{2}(?!\d)){1,6} ,\d{3}(?!\d) )
    | (?P<apostrophe> \d{1,3} (?>(?:'\d{3}(?!\d))+) )
    | (?P<thin>       \d{1,3} (?>(?:[\u00a0\u2009\u202f]\d{3}(?!\d))+) )
    | (?P<space>      [1-9]\d{0,2} (?:[ ]\d{3}(?![\d,])){1,3} )
    | (?P<dots>       \d{1,3} (?:\.\d{3}(?!\d)){2,5} )
    | (?P<decimal>    \d++ \. \d++ )
    | (?P<euro>       \d++ ,\d{1,2}(?!\d) )
    | (?P<plain>      \d++ )
    """,
    re.VERBOSE,
)
_MONTH_LEFT = Lazy(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? $")
_LINKS = ".,:/_^·٫٬˙•∙⋅・‧"
"""Marks within digits; the dots in the middle part decimals or thousands, nobody knows which."""
_CHAIN = Lazy(rf"(?>(?:[{re.escape(_LINKS)}]\d++)+)")
_ATTACHED = Lazy(r"(k|K|m|M|b|B|mn|mln|bn|BN|Bn|tn|trn)(?![\w.])|(k|K|m|M|bn|tn|mn)(?=\.(?!\w))")
_SCALE = Lazy(rf"(?:{GAP}|{HYPHEN})({LETTER}{{2,8}})(?!\w)")
_WORD = Lazy(rf"({LETTER}{{1,12}})(?!\w)")
_NEXT = Lazy(rf"(?:{GAP}|{HYPHEN})({LETTER}{{1,12}})(?!\w)")
_LINK = Lazy(rf"{GAP}|{HYPHEN}")
_MIXED = Lazy(r"[ \u00a0\u2009\u202f-](\d[/\u2044]\d{1,2})(?![\w/]|[.,-]\d)")
"""The fraction of a number such as "2 1/2 million"."""
_WHOLE = 2
"""Digits of a number that a fraction in digits may follow; "in 2019 1/2 of them" is none."""
_SPACED_K = Lazy(r"[ \u00a0\u2009\u202f]k(?= [a-z])")
_AND_A_HALF = Lazy(rf"(?:{GAP}|{HYPHEN})and(?:{GAP}|{HYPHEN})a(?:{GAP}|{HYPHEN})(half|quarter)(?!\w)", re.IGNORECASE)
# The first letters of what each reads: "several hundred", "a couple of", "half a million".
_BY_INITIAL = ((read_vague, "abcdfghlmstu"), (read_couple, "ac"), (read_part, "ahoqt"))
_READERS = {letter: [read for read, letters in _BY_INITIAL if letter in letters] for letter in "abcdfghlmoqstu"}
_AFTER_A = "half quarter few good handful number couple".split()
_VAGUE = "half quarter several many few couple countless untold".split()
_SCALE_WORDS = {*SCALES, *SHORT_SCALES, *PLURALS} - {"scores"}
_SCALING = frozenset(
    {"-", *VULGAR} | {form for word in {*_SCALE_WORDS, *ATTACHED, "and"} for form in (word[0], word[0].upper())}
)
_FIRST_WORDS = {*SMALL, *SCALES, *PLURALS, *ORDINALS, *_VAGUE}
_WORD_FIRST = rf"{words_pattern(_FIRST_WORDS)}(?![^\W_])|[sS][oO][mM][eE](?={GAP}{words_pattern(PLURALS)})"
_A_FIRST = rf"[aA](?={GAP}{words_pattern({*_AFTER_A, *SCALES})})"
_AT_SPOT = Lazy(f"{_WORD_FIRST}|{_A_FIRST}")


def _nth_letters(index: int) -> str:
    letters = {word[index] for word in {*_FIRST_WORDS, "some"}}
    return "".join(sorted(letters | {letter.upper() for letter in letters}))


# It starts with one set of characters, which the engine looks for fast: a digit, or the sign before a word. The next
# three letters rule out most words before their turn comes.
_AHEAD = Lazy(
    rf"[^a-zA-Z](?:(?=[{_nth_letters(0)}][{_nth_letters(1)}][{_nth_letters(2)}])(?<=[\W_])(?:{_WORD_FIRST})"
    rf"|(?=[aA]\s)(?<=[\W_]){_A_FIRST}|(?<=\d))"
)


def next_candidate(text: str, pos: int) -> tuple[int, int] | None:
    """Returns where the next digit or first number word begins at `pos` or after it, and where that ends.

    >>> next_candidate("the two ships", 0), next_candidate("on 20 May", 0), next_candidate("someone", 0)
    ((4, 7), (3, 4), None)
    """
    if pos == 0 or not text[pos - 1].isalnum():
        word = _AT_SPOT.match(text, pos)
        if word:
            return word.span()
    found = _AHEAD.search(text, pos)
    if found is None:
        return None
    start, end = found.span()
    return (start if text[start].isdecimal() else start + 1), end


def read_number(text: str, pos: int, joined: bool = True) -> Reading | None:
    """Returns the number that begins at `pos`, or None.

    Args:
        text: The text.
        pos: Where a number may begin; no digit or letter of the same word stands before it.
        joined: Whether "and" may join parts of one number ("three hundred and fifty").

    >>> read_number("three hundred and fifty nurses", 0).value
    350
    >>> read_number("1.5 million people", 0).value, read_number("tens of thousands", 0).floor
    (1500000, 10000)
    """
    if text[pos : pos + 1].isdecimal():
        return _read_digits(text, pos)
    for read in _READERS.get(text[pos : pos + 1].casefold(), ()):
        reading = read(text, pos)
        if reading:
            return reading
    return _read_words(text, pos, joined)


# ---------------------------------------------------------------- digits


def _read_digits(text: str, pos: int) -> Reading | None:
    simple = _SIMPLE.match(text, pos)
    if simple:
        return _chained(text, pos, simple.end()) or _plain(text, pos, simple.end())
    commas = _COMMAS.match(text, pos)
    if commas:
        return _chained(text, pos, commas.end()) or _grouped(text, pos, commas.end())
    match = _DIGITS.match(text, pos)
    if match is None:  # pragma: no cover  # the last alternative takes any digit
        return None
    if match["space"] and _MONTH_LEFT.search(text[max(0, pos - 12) : pos]):  # "on March 20 300 workers left"
        return _plain(text, pos, pos + match[0].index(" "))
    kind, end = match.lastgroup or "plain", match.end()
    if kind == "tail" or match["comma"]:
        kind = "comma"
    if kind == "euro" and not _scale_at(text, end):  # "1,5 million", but "1, 5" and "1,5" are lists
        match_end = match.start() + match[0].index(",")
        return _chained(text, pos, match_end) or _plain(text, pos, match_end)
    if match.end() - pos > 2 * MAX_DIGITS:
        return Reading(pos, _chain_end(text, end), None, "other")
    chained = _chained(text, pos, end)
    if chained:
        return chained
    number = _digits_value(match[0], kind)
    if number is None:
        return Reading(pos, end, None, "other")
    return _scaled(text, _base(pos, end, number, kind, match[0]))


def _plain(text: str, pos: int, end: int) -> Reading:
    if end - pos > MAX_DIGITS:
        return Reading(pos, end, None, "other")
    value = int(text[pos:end])
    return _scaled(text, Reading(pos, end, value, "digits", coefficient=value, plain=True))


def _grouped(text: str, pos: int, end: int) -> Reading:
    value = int(text[pos:end].replace(",", ""))
    return _scaled(text, Reading(pos, end, value, "digits", coefficient=value, grouped=True))


def _base(pos: int, end: int, number: Decimal, kind: str, words: str) -> Reading:
    whole, _, decimals = words.partition(".")
    dotted = None
    if kind == "decimal" and len(decimals) == 3 and len(whole) <= 3 and not whole.startswith("0"):
        dotted = int(whole + decimals)
    value = as_number(number)
    grouped = kind not in ("plain", "decimal", "euro")
    return Reading(pos, end, value, "digits", coefficient=value, plain=kind == "plain", grouped=grouped, dotted=dotted)


def _chain_end(text: str, end: int) -> int:
    chain = _CHAIN.match(text, end)
    return chain.end() if chain else end


def _chained(text: str, pos: int, end: int) -> Reading | None:
    """Digits that go on after a mark are no number: versions, addresses, verses, lists without spaces."""
    if text[end : end + 1] not in _LINKS:  # nor is the text at its end
        return None
    chain = _chain_end(text, end)
    return Reading(pos, chain, None, "other") if chain > end else None


def _digits_value(words: str, kind: str) -> Decimal | None:
    if kind == "euro":
        words = words.replace(",", ".")
    drop = "" if kind in ("decimal", "euro") else "." if kind == "dots" else ",'\u00a0\u2009\u202f "
    digits = words.translate(dict.fromkeys(map(ord, drop)))
    if sum(map(str.isdecimal, digits)) > MAX_DIGITS:
        return None
    return Decimal(digits)


def _scale_at(text: str, end: int) -> re.Match[str] | None:
    match = _SCALE.match(text, end)
    return match if match and match[1].lower() in _SCALE_WORDS else None


def _scaled(text: str, base: Reading) -> Reading:
    """Multiplies digits by what follows them: "k", "½", "million", "hundred thousand"."""
    following = sign_after(text, base.end)
    if (
        following.isdecimal()
        and base.plain
        and base.end - base.start <= _WHOLE
        and (mixed := _MIXED.match(text, base.end))
    ):
        return _mixed(text, base, mixed)
    if following not in _SCALING:
        return base
    value, end = Decimal(str(base.value)), base.end
    if text[end : end + 1] in VULGAR:
        value, end = value + VULGAR[text[end]], end + 1
    attached = _ATTACHED.match(text, end)
    if attached:
        size = ATTACHED[(attached[1] or attached[2]).lower()]
        return _times(base, value, size, attached.end())
    if following == "k" and (spaced := _SPACED_K.match(text, end)):
        return _times(base, value, ATTACHED["k"], spaced.end())
    size = 1
    half = _AND_A_HALF.match(text, end)
    if half and _scale_at(text, half.end()):
        value, end = value + Decimal("0.5" if half[1].lower() == "half" else "0.25"), half.end()
    for _ in range(2):
        match = _scale_at(text, end)
        if match is None or (match[1].lower() == "score" and size == 1 and base.value == 1):
            break
        word = match[1].lower()
        size, end = size * (SCALES.get(word) or SHORT_SCALES.get(word) or PLURALS[word]), match.end()
    if end == base.end:
        return base
    return _times(base, value, size, end)


def _mixed(text: str, base: Reading, fraction: re.Match[str]) -> Reading:
    """Adds a fraction in digits: 2 1/2 is 2.5; one that is no decimal ("2 1/3") makes it a number without a value."""
    part = PARTS.get(fraction[1].replace("\u2044", "/"))
    if part is None or base.value is None:
        return Reading(base.start, fraction.end(), None, "other")
    value = as_number(Decimal(str(base.value)) + part)
    return _scaled(text, base._replace(end=fraction.end(), value=value, coefficient=value, plain=False))


def _times(base: Reading, value: Decimal, size: int, end: int) -> Reading:
    total = as_number(value * size)
    if total >= 10**MAX_DIGITS:
        return Reading(base.start, end, None, "other")
    return base._replace(
        end=end, value=total, coefficient=as_number(value), scale=size, plain=False, dotted=None, grouped=True
    )


# ---------------------------------------------------------------- words


def _read_words(text: str, pos: int, joined: bool) -> Reading | None:
    first = _WORD.match(text, pos)
    if first is None:
        return None
    word = first[1].lower()
    if word in ("a", "an"):
        follow = _NEXT.match(text, first.end())
        if follow is None or follow[1].lower() not in SCALES:
            return None
        if follow[1].lower() == "score" and not _counts_a_score(text, follow.end()):
            return None
        return _sum_words(text, pos, first.end(), 1, joined)
    if word in ORDINALS:
        return Reading(pos, first.end(), ORDINALS[word], "ordinal")
    if word in SMALL:
        return _sum_words(text, pos, first.end(), SMALL[word], joined)
    if word in SCALES and word != "score":  # "another hundred": `numerals` decides by the word before
        return _sum_words(text, pos, pos, 1, joined)
    return None


def _counts_a_score(text: str, end: int) -> bool:
    """As in "a score of nurses", "a score or so"; "a score of 80" and "a score of three" count nobody."""
    if _SCORE_OR_SO.match(text, end):
        return True
    behind = _OF.match(text, end)
    noun = noun_after(text, behind.end()) if behind else None
    return noun is not None and noun.word_class == "people"


_SCORE_OR_SO = Lazy(rf"{GAP}or{GAP}(?:so|more|fewer)(?!\w)")
_OF = Lazy(rf"{GAP}of(?!\w)")


def _sum_words(text: str, pos: int, end: int, current: int, joined: bool) -> Reading | None:
    """Adds up number words from `end` on, `current` being the value of the first one."""
    adder = _Adder(current)
    if end == pos:  # begins with the scale word itself
        first = _WORD.match(text, pos)
        end = first.end() if first else end
        adder.take(first[1].lower() if first else "")
    while match := _NEXT.match(text, end):
        if match[1].lower() == "and":
            match = _joined(text, match.end(), adder) if joined and adder.scale > 1 else None
            if match is None:
                break
        word = match[1].lower()
        if word in ORDINALS and ORDINALS[word] < 10 and adder.current % 100 in TENS.values():
            return Reading(pos, match.end(), adder.total + adder.current + ORDINALS[word], "ordinal")
        if word in FRACTIONS and not adder.total and _is_fraction(text, match):
            return Reading(pos, match.end(), None, "fraction")
        if not adder.take(word):
            break
        end = match.end()
    value = adder.total + adder.current
    return _with_half(text, Reading(pos, end, value, "words", coefficient=adder.coefficient, scale=adder.scale))


class _Adder:
    """The running sum of number words: `total` of the groups that are closed, `current` of the open one."""

    def __init__(self, current: int) -> None:
        self.total = 0
        self.current = current
        self.coefficient = current
        self.scale = 1
        self.last = 10**15  # the next scale word must be smaller

    def take(self, word: str) -> bool:
        """Adds one word if it goes on with the number, else says no."""
        size = SCALES.get(word, 0)
        if word in SMALL and self.scale != 12 and self._fits(SMALL[word]):
            self.current += SMALL[word]
            self.coefficient = self.current if self.scale == 1 else self.coefficient
        elif size == 100 and 0 < self.current < 100:
            self.coefficient, self.scale = self.current, size
            self.current *= size
        elif size and size != 100 and self.current and size < self.last:
            self.coefficient, self.scale, self.last = self.current, size, size
            self.total, self.current = self.total + self.current * size, 0
        else:
            return False
        return True

    def _fits(self, value: int) -> bool:
        rest = self.current % 100
        return rest == 0 or (rest in TENS.values() and 0 < value < 10)


def _joined(text: str, pos: int, adder: _Adder) -> re.Match[str] | None:
    """Returns the word after "and" if it goes on with the same number ("and fifty"), not "and two hundred"."""
    gap = _LINK.match(text, pos)
    word = _WORD.match(text, gap.end()) if gap else None
    if word is None or word[1].lower() not in {**SMALL, **ORDINALS}:
        return None
    follow = _NEXT.match(text, word.end())
    if follow and follow[1].lower() in ONES and word[1].lower() in TENS:
        follow = _NEXT.match(text, follow.end())
    size = SCALES.get(follow[1].lower(), 0) if follow else 0
    whole_thousands = adder.scale == 100 and 100 < size < adder.last  # "three hundred and two thousand"
    return word if not size or whole_thousands else None


def _is_fraction(text: str, match: re.Match[str]) -> bool:
    """`two-thirds`, `three quarters`, `one third`; "two halves of a game" and "three quarter-finals" don't matter."""
    return match[1].lower().endswith(("s", "third", "quarter", "fifth", "half")) or text[match.start()] != " "


def _with_half(text: str, reading: Reading) -> Reading:
    """As in "one and a half million", "a million and a half", "two and a half"."""
    half = _AND_A_HALF.match(text, reading.end)
    if half is None or reading.value is None:
        return reading
    part = Decimal("0.5") if half[1].lower() == "half" else Decimal("0.25")
    if reading.scale > 1:
        value = Decimal(str(reading.value)) + part * reading.scale
        coefficient = Decimal(str(reading.coefficient or 1)) + part
        return reading._replace(end=half.end(), value=as_number(value), coefficient=as_number(coefficient))
    number = Decimal(reading.value) + part
    scale = _SCALE.match(text, half.end())
    size = SCALES.get(scale[1].lower(), 1) if scale else 1
    end = scale.end() if scale and size > 1 else half.end()
    return reading._replace(end=end, value=as_number(number * size), coefficient=as_number(number), scale=size)
