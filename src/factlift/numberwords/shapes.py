"""What digits are by their form alone: "2026-03-20", "18:00", "9/11", "A330", "21st", a telephone number."""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

from factlift.numberwords.nouns import vocabulary
from factlift.numberwords.tables import SPACE

Kind: TypeAlias = Literal["count", "date", "time", "age", "money", "percent", "ordinal", "measure", "other"]

WINDOW = 64
_AMPM = r"(?:[ap]\.m\.?|[ap]m)(?!\w)"
_SHAPES: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"(?:19|20)\d\d-\d\d-\d\d(?!\d)(?:T\d\d:\d\d(?::\d\d)?Z?)?"), "date"),
    (re.compile(r"\d{1,2}([/.-])\d{1,2}\1(?:19|20)?\d\d(?![\d/.-]\d|\d)"), "date"),
    (re.compile(r"(?:19|20)\d\d/\d{1,2}/\d{1,2}(?!\d)"), "date"),
    (re.compile(r"(?:1[89]|20)\d\d[-/\u2013](?:\d\d)(?![\d,.]\d|\d)"), "date"),
    (re.compile(r"(?:1[0-9]|20)\d0['\u2019]?s(?!\w)"), "date"),
    (re.compile(rf"\d{{1,2}}[:.]\d\d{SPACE}{{0,2}}{_AMPM}", re.IGNORECASE), "time"),
    (re.compile(rf"\d{{1,2}}{SPACE}{{0,2}}{_AMPM}", re.IGNORECASE), "time"),
    (re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)"), "time"),
    (re.compile(r"(?:[01]\d|2[0-4])h[0-5]\d(?!\w)"), "time"),
    (re.compile(rf"(?:[01]\d|2[0-4])[0-5]\d(?={SPACE}(?:GMT|UTC|local{SPACE}time)(?!\w))"), "time"),
    (re.compile(r"\d{1,3}(?:st|nd|rd|th)(?!\w)", re.IGNORECASE), "ordinal"),
    (re.compile(r"\d++(?:,\d{3}(?!\d))*+(?:st|nd|rd|th)(?!\w)", re.IGNORECASE), "ordinal"),
    (re.compile(r"\d0['\u2019]?s(?!\w)"), "age"),
    (re.compile(r"\d++(?:/\d++)++"), "other"),
    (re.compile(r"\d++(?:-\d++){2,}+"), "other"),
    (re.compile(r"\d++(?::\d++)++"), "other"),
    (re.compile(r"0\d++(?!\d*[.,]\d)"), "other"),
)
_UNITS_GLUED = (
    r"(?:km|cm|mm|kg|mg|g|ft|lb|lbs|oz|ha|ml|kW|MW|GW|kWh|GB|MB|TB|Hz|mph|kph|km/h|hrs?|mins?|secs?|C|F|°C?)(?!\w)"
)
_GLUED_MEASURE = re.compile(rf"\d++(?:[.,]\d++)?(?={_UNITS_GLUED})")
_GLUED = re.compile(r"\d++\w*+(?:-\w++)?+(?:\.\d++)*+")
_GLUED_SUFFIX = re.compile(r"\d++(?:[.,]\d++)*+(?:k|m|mn|mln|bn|tn|trn|b)?(?=\W|$)", re.IGNORECASE)
_GLUED_BEFORE = re.compile(r"(?:[^\W\d_]['\u2019]?|[#_@\\&]|[^\W\d_][-\u2010\u2011]|\w/|\+|[\u2212])$")
_PHONE = re.compile(r"\+\d++(?:[ .()-]{1,2}\d++){0,8}+")
_LINK = re.compile(r"(?:://|www\.|@)\S{0,200}$")
_MID_LEFT = re.compile(r"(?<!\w)(?:mid|early|late|pre|post|end)[-\u2010\u2011]$", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[89]|20)\d\d(?!\w)")
_DASHED_WORD = re.compile(r"(?:^|\W)[^\W\d_]{3,}[-\u2010\u2011]$")
_CODE_LEFT = re.compile(rf"(?<![^\W_])([A-Z][A-Za-z]{{1,3}})\.?{SPACE}{{0,2}}$")
_SIGN_LEFT = re.compile(rf"[$€£¥₩₹₽₱₫฿₺₴₦₵₸₪₡]{SPACE}{{0,2}}$")


def shape_at(text: str, pos: int) -> tuple[int, Kind] | None:
    """Returns the end and kind of digits at `pos` whose form alone says what they are, else None.

    >>> shape_at("18:00 GMT", 0), shape_at("24,200 workers", 0), shape_at("the 1990s", 4)
    ((5, 'time'), None, (9, 'date'))
    """
    before = text[max(0, pos - WINDOW) : pos]
    money = is_money_left(before)
    if not money and _GLUED_BEFORE.search(before) and not _is_amount(text, pos, before):
        return _glued(text, pos, before), "other"
    if _LINK.search(before):
        match = re.compile(r"\S++").match(text, pos)
        return (match.end() if match else pos + 1), "other"
    for pattern, kind in _SHAPES:
        match = pattern.match(text, pos)
        if match and not (money and kind != "ordinal"):
            return match.end(), kind
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
    return bool(_DASHED_WORD.search(before) and re.compile(r"\d{1,3}(?:,\d{3})++").match(text, pos))


def _stuck_on(text: str, pos: int) -> tuple[int, Kind] | None:
    """Digits with letters stuck to them ("5G", "4x4") are names, unless the letters are "k", "m", "bn"."""
    digits = re.compile(r"\d++(?:[.,]\d++)*+").match(text, pos)
    if digits is None or not re.compile(r"[^\W_½¼¾]").match(text, digits.end()):
        return None
    if _GLUED_SUFFIX.match(text, pos):
        return None
    word = re.compile(r"\w*+").match(text, digits.end())
    return (word.end() if word else digits.end()), "other"


def is_money_left(before: str) -> bool:
    """Says whether a text ends with the sign or code of a currency.

    >>> is_money_left("paid US$"), is_money_left("paid Rs "), is_money_left("paid")
    (True, True, False)
    """
    if _SIGN_LEFT.search(before):
        return True
    code = _CODE_LEFT.search(before)
    return bool(code and code[1] in vocabulary().codes)
