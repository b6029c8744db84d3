"""Numbers below zero: the sign before a number, which a count of people never has, and a temperature or a loss has."""

from __future__ import annotations

import re
from typing import Any

from factlift.article import Stretch
from factlift.facts import Quantity
from factlift.numberwords.shapes import currency_before
from factlift.numerals import Numeral, numerals_in

COUNTS = ("count",)
"""The kinds of a field that counts: nothing is counted below zero, and the sign is a dash that begins a line."""
_MINUS = re.compile(r"(?:^|[\s(\[:;,/])([-\u2010-\u2012\u2212]|[Mm]inus[ \u00a0])$")
_LONGEST = 8  # characters of a sign
_NEAR = 60  # characters in which a number and its noun end


def minus_at(text: str, number: int) -> int | None:
    """Returns where the minus before a number, or before the sign or code of its currency, begins, or None.

    >>> minus_at("It fell to -5 degrees", 12), minus_at("Pages 3-5", 8), minus_at("a loss of minus 5%", 16)
    (11, None, 10)
    """
    money = currency_before(text, number)
    begin = money[0] if money else number
    found = _MINUS.search(text[max(0, begin - _LONGEST) : begin])
    return None if found is None else max(0, begin - _LONGEST) + found.start(1)


def read_behind_minus(numeral: Numeral, text: str, kinds: tuple[str, ...]) -> Numeral:
    """Returns a numeral as it reads without the minus before it, which hides its kind: "−12%" is a percentage."""
    if kinds == COUNTS or numeral.value is not None or minus_at(text, numeral.start) is None:
        return numeral
    found = next(iter(numerals_in(text[numeral.start : numeral.start + _NEAR])), None)
    if found is None or found.start != 0:
        return numeral
    at = numeral.start
    return found._replace(
        start=at,
        end=at + found.end,
        unit_start=at + found.unit_start,
        unit_end=at + found.unit_end,
        number_start=at + found.number_start,
    )


def with_sign(
    value: Quantity, number: Stretch, text: str, begin: int, kinds: tuple[str, ...]
) -> tuple[Quantity, Stretch]:
    """Returns a quantity and where it stands, below zero where its words, which begin at `begin`, have a minus."""
    sign = minus_at(text, number.start)
    if kinds == COUNTS or sign is None or sign < begin:
        return value, number
    whole = text[sign : number.end]
    return value.model_copy(update={"text": whole, **_signed(value, whole)}), Stretch(sign, number.end)


def _signed(value: Quantity, whole: str) -> dict[str, Any]:
    """Returns what changes of a quantity below zero: "-5 or more" is at least -5; "-3 to 5" begins below zero.

    "minus 3 to 5" and "-3-5" may begin or end there, and so have no bounds.
    """
    if value.min is not None and value.max is not None:
        sure = whole[0] not in "Mm" and _TO.search(whole)
        return {"min": -value.min} if sure else {"min": None, "max": None, "qualifier": "vague"}
    bounds = {"value": value.value, "min": value.min, "max": value.max}
    return {name: None if bound is None else -bound for name, bound in bounds.items()}


_TO = re.compile(r"\bto\b")
