"""Dates: as papers write them, and read from words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from factlift.errors import MissingExtraError

CLEAR_DATE = re.compile(r"[A-Za-z]{3}|^\d{4}-\d\d?-\d\d?$")
"""A date that can be read in one way only: 3/4/2025 may be of March or April."""


_NUMERIC = re.compile(r"(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:\d{4}|\d\d)(?![\d./-])")
"""Day and month, or month and day."""
_MONTH = "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_DASH = "[ \u00a0]?[-\u2013/][ \u00a0]?"
_RANGE = re.compile(
    rf"\d(?:st|nd|rd|th)?{_DASH}\d\d?(?:st|nd|rd|th)?[ \u00a0]{_MONTH}|{_MONTH}[a-z]{{0,6}}\.?[ \u00a0]\d\d?{_DASH}\d",
    re.IGNORECASE,
)
"""Several days of a month: 3-5 April."""


def date_forms(day: date) -> Iterator[str]:
    """Yields a date as papers write it.

    >>> list(date_forms(date(2025, 2, 3)))[:4]
    ['3 February 2025', '3rd February 2025', '3rd of February 2025', 'February 3, 2025']
    """
    ending = "th" if 4 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    shorter = ("Sept.", "Sept") if day.month == 9 else ()
    for month in dict.fromkeys((f"{day:%B}", f"{day:%b}.", f"{day:%b}", *shorter)):
        yield f"{day.day} {month} {day.year}"
        yield f"{day.day}{ending} {month} {day.year}"
        yield f"{day.day}{ending} of {month} {day.year}"
        yield f"{month} {day.day}, {day.year}"
        yield f"{month} {day.day} {day.year}"
        yield f"{month} {day.day}{ending}, {day.year}"
        yield f"{month} {day.day}{ending} {day.year}"
        yield f"{day.day} {month}, {day.year}"
        yield f"{day.day}{ending} {month}, {day.year}"
        yield f"{day.day:02} {month} {day.year}"
        yield f"{day.day}-{month}-{day.year}"
    yield f"{day:%Y-%m-%d}"
    yield f"{day:%Y/%m/%d}"
    yield from _in_digits(day)


def _in_digits(day: date) -> Iterator[str]:
    """Yields the forms in digits that can be read in one way only: with dots the day comes first."""
    for one, two in dict.fromkeys(((f"{day.day}", f"{day.month}"), (f"{day.day:02}", f"{day.month:02}"))):
        yield f"{one}.{two}.{day.year}"
        if day.day > _MONTHS or day.day == day.month:
            for mark in "/-":
                yield f"{one}{mark}{two}{mark}{day.year}"
                yield f"{two}{mark}{one}{mark}{day.year}"


_MONTHS = 12


def parse_date(words: str) -> date | None:
    """Returns the date of words that give day, month and year, or None.

    None too where they may give another: 3/4/2025 is of March or April, 3-5 May 2025 is three days. With dots the day
    comes first. Nothing is counted from today: "yesterday" was before the article, not before it is read.

    >>> [str(parse_date(words)) for words in ("3 April 2025", "3.4.2025", "3/4/2025", "13/4/2025", "yesterday")]
    ['2025-04-03', '2025-04-03', 'None', '2025-04-13', 'None']

    Raises:
        MissingExtraError: dateparser is not installed.
    """
    try:
        import dateparser
    except ImportError:
        raise MissingExtraError("date fields need dateparser: pip install 'factlift[dates]'") from None
    settings: dict[str, Any] = {"REQUIRE_PARTS": ["day", "month", "year"], "PARSERS": ["absolute-time"]}
    if numeric := _NUMERIC.search(words):
        one, mark, other = int(numeric[1]), numeric[2], int(numeric[3])
        if mark != "." and one != other and one <= 12 and other <= 12:
            return None
        settings["DATE_ORDER"] = "DMY" if mark == "." or one > 12 else "MDY"
    elif _RANGE.search(words):
        return None
    found = dateparser.parse(words, languages=["en"], settings=settings)
    return found.date() if found else None
