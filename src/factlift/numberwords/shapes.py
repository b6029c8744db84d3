"""What digits are by their form alone: "2026-03-20", "18:00", "9/11", "A330", "21st", a telephone number."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from factlift.lexicon import CURRENCY_SIGNS
from factlift.numberwords.nouns import vocabulary
from factlift.numberwords.patterns import Lazy, sign_after
from factlift.numberwords.tables import SPACE

Kind: TypeAlias = Literal["count", "date", "time", "age", "money", "percent", "ordinal", "measure", "other"]

WINDOW = 64
_AMPM = r"(?:[ap]\.m\.?|[ap]m)(?!\w)"
_SHAPES: tuple[tuple[Lazy, Kind], ...] = (
    (Lazy(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?"), "date"),
    (Lazy(r"\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d\d(?![\d/.-]\d|\d)"), "date"),
    (Lazy(r"(?:19|20)\d\d/\d{1,2}/\d{1,2}(?!\d)"), "date"),
    (Lazy(r"(?:1[89]|20)\d\d[-/\u2013](?:\d\d)(?![\d,.]\d|\d)"), "date"),
    (Lazy(r"(?:1[0-9]|20)\d0'?s(?!\w)"), "date"),
    (Lazy(rf"\d{{1,2}}[:.]\d\d{SPACE}{{0,2}}{_AMPM}", re.IGNORECASE), "time"),
    (Lazy(rf"\d{{1,2}}{SPACE}{{0,2}}{_AMPM}", re.IGNORECASE), "time"),
    (Lazy(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)"), "time"),
    (Lazy(r"(?:[01]\d|2[0-4])h[0-5]\d(?!\w)"), "time"),
    (Lazy(rf"(?:[01]\d|2[0-4])[0-5]\d(?={SPACE}(?:GMT|UTC|local{SPACE}time)(?!\w))"), "time"),
    (Lazy(r"\d{1,3}(?:st|nd|rd|th)(?!\w)", re.IGNORECASE), "ordinal"),
    (Lazy(r"\d++(?>(?:,\d{3}(?!\d))*)(?:st|nd|rd|th)(?!\w)", re.IGNORECASE), "ordinal"),
    (Lazy(r"\d0'?s(?!\w)"), "age"),
    (Lazy(r"\d++(?>(?:/\d++)+)"), "other"),
    (Lazy(r"\d++(?>(?:-\d++){2,})"), "other"),
    (Lazy(r"\d++(?>(?::\d++)+)"), "other"),
    (Lazy(r"0\d++(?!\d*[.,]\d)"), "other"),
)
_SPACED_SHAPES = (_SHAPES[6], _SHAPES[9], _SHAPES[-1])
_OF_TIME = frozenset("aApPGUl")
_ALONE = Lazy(r"\d++(?>(?:,\d{3}(?!\d))*)(?=\s|[;)%!?\"\u201d]|[.,](?!\d)|$)")
_UNITS_GLUED = (
    r"(?:km|cm|mm|kg|mg|g|ft|lb|lbs|oz|ha|ml|kW|MW|GW|kWh|GB|MB|TB|Hz|mph|kph|km/h|hrs?|mins?|secs?|C|F|°C?)(?!\w)"
)
_GLUED_MEASURE = Lazy(rf"\d++(?:[.,]\d++)?(?={_UNITS_GLUED})")
_GLUED = Lazy(r"\d++\w*+(?>(?:-\w++)?)(?>(?:\.\d++)*)")
_GLUED_SUFFIX = Lazy(r"\d++(?>(?:[.,]\d++)*)(?:k|m|mn|mln|bn|tn|trn|b)?(?=\W|$)", re.IGNORECASE)
_GLUED_BEFORE = Lazy(r"(?:[^\W\d_]'?|[#_@\\&]|[^\W\d_]-|\w/|\+|[\u2212])$")
_PHONE = Lazy(r"\+\d++(?>(?:[ .()-]{1,2}\d++){0,8})")
_LINK = Lazy(r"(?:://|www\.|@)\S{0,200}$")
_NO_SPACE = Lazy(r"\S++")
_GROUPED = Lazy(r"\d{1,3}(?>(?:,\d{3})+)")
_DIGITS = Lazy(r"\d++(?>(?:[.,]\d++)*)")
_LETTER_NEXT = Lazy(r"[^\W_½¼¾]")
_REST = Lazy(r"\w*+")
_MID_LEFT = Lazy(r"(?<!\w)(?:mid|early|late|pre|post|end)-$", re.IGNORECASE)
_YEAR = Lazy(r"(?:1[89]|20)\d\d(?!\w)")
_DASHED_WORD = Lazy(r"(?:^|\W)[^\W\d_]{3,}-$")
_CODE_LEFT = Lazy(rf"(?<![^\W_])([A-Z][A-Za-z]{{1,3}})\.?{SPACE}{{0,2}}$")
_SIGN_LEFT = Lazy(rf"[{CURRENCY_SIGNS}]{SPACE}{{0,2}}$")


def shape_at(text: str, pos: int) -> tuple[int, Kind] | None:
    """Returns the end and kind of digits at `pos` whose form alone says what they are, else None.

    >>> shape_at("18:00 GMT", 0), shape_at("24,200 workers", 0), shape_at("the 1990s", 4)
    ((5, 'time'), None, (9, 'date'))
    """
    before = text[max(0, pos - WINDOW) : pos]
    money = is_money_left(before) or is_lettered_sum(text, pos)
    if before and before[-1] != " ":
        if not money and _GLUED_BEFORE.search(before[-2:]) and not _is_amount(text, pos, before):
            return _glued(text, pos, before), "other"
        if _LINK.search(before):
            match = _NO_SPACE.match(text, pos)
            return (match.end() if match else pos + 1), "other"
    alone = _ALONE.match(text, pos)  # then only a few shapes can be: the time of day, a leading zero
    if alone and text[pos] != "0" and sign_after(text, alone.end()) not in _OF_TIME:
        return None
    for pattern, kind in _SPACED_SHAPES if alone else _SHAPES:
        match = pattern.match(text, pos)
        if match and not (money and kind != "ordinal"):
            return match.end(), kind
    if alone:
        return None
    match = _GLUED_MEASURE.match(text, pos)
    if match:
        return match.end(), "measure"
    return _stuck_on(text, pos)


def _glued(text: str, pos: int, before: str) -> int:
    phone = _PHONE.match(text, pos - 1) if before.endswith("+") else None
    match = phone or _GLUED.match(text, pos)
    return match.end() if match else pos + 1


def _is_amount(text: str, pos: int, before: str) -> bool:
    """As in "Russia-24,200", an entry of a list, and "mid-2024": the word before the hyphen is no part of a name."""
    if _MID_LEFT.search(before) and _YEAR.match(text, pos):
        return True
    return bool(_DASHED_WORD.search(before) and _GROUPED.match(text, pos))


def _stuck_on(text: str, pos: int) -> tuple[int, Kind] | None:
    """Digits with letters stuck to them ("5G", "4x4") are names, unless the letters are "k", "m", "bn"."""
    digits = _DIGITS.match(text, pos)
    if digits is None or not _LETTER_NEXT.match(text, digits.end()):
        return None
    if _GLUED_SUFFIX.match(text, pos):
        return None
    word = _REST.match(text, digits.end())
    return (word.end() if word else digits.end()), "other"


def is_money_left(before: str) -> bool:
    """Says whether a text ends with the sign or code of a currency.

    >>> is_money_left("paid US$"), is_money_left("paid Rs "), is_money_left("paid")
    (True, True, False)
    """
    tail = before[-8:]
    if tail.islower() and tail.isascii() and "$" not in tail:
        return False
    if _SIGN_LEFT.search(before[-3:]):
        return True
    code = _CODE_LEFT.search(tail)
    return bool(code and code[1] in vocabulary().codes)


def is_lettered_sum(text: str, pos: int) -> bool:
    """Says whether one capital letter before grouped digits, or digits of a scale, is that of a currency.

    >>> is_lettered_sum("paid K350,000", 6), is_lettered_sum("R1.5 million", 1), is_lettered_sum("the R5 road", 5)
    (True, True, False)
    """
    if pos < 1 or text[pos - 1] not in _LETTERS or (pos > 1 and (text[pos - 2].isalnum() or text[pos - 2] in "-_/.")):
        return False
    return _LETTERED.match(text, pos) is not None


_LETTERS = frozenset("BCDEGKLMNPQRSTZ")
_LETTERED = Lazy(
    rf"\d{{1,3}}(?:,\d{{3}}){{1,4}}(?!\w|,\d|-\w)|\d{{1,4}}(?:\.\d{{1,2}})?{SPACE}?(?:million|billion|bn|mn|m|k)(?!\w)"
)


def currency_before(text: str, pos: int) -> tuple[int, int] | None:
    """Returns where the sign, code or letter of a currency stands right before a number.

    >>> text = "paid US$ 500, Rs. 300 and K350,000"
    >>> [text[slice(*currency_before(text, at))] for at in (9, 18, 27)]
    ['US$', 'Rs.', 'K']
    """
    if is_lettered_sum(text, pos):
        return pos - 1, pos
    before = text[max(0, pos - WINDOW) : pos]
    found = _SYMBOL_LEFT.search(before)
    if found is None or not is_money_left(before):
        return None
    start = pos - len(before)
    return start + found.start(1), start + found.end(1)


_SYMBOL_LEFT = Lazy(rf"((?<!\w)(?:[A-Z]{{1,3}})?[{CURRENCY_SIGNS}]|(?<!\w)[A-Z][A-Za-z]{{1,3}}\.?){SPACE}{{0,2}}$")


def is_factor(text: str, start: int, end: int) -> bool:
    """Says whether a number is multiplied with another one, so that neither counts anybody.

    >>> is_factor("3 x 40 men", 4, 6), is_factor("2 x drivers", 0, 1)
    (True, False)
    """
    behind, before = text[end : end + 4].lstrip(" \u00a0"), text[max(0, start - 4) : start].rstrip(" \u00a0")
    return (behind[:1] in _TIMES and behind[1:].strip()[:1].isdigit()) or (
        before[-1:] in _TIMES and before[:-1].strip()[-1:].isdigit()
    )


_TIMES = frozenset("x×")
