"""Dates: as papers write them, and read from words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from factlift.errors import MissingExtraError

CLEAR_DATE = re.compile(r"[A-Za-z]{3}|^\d{4}-\d\d?-\d\d?$")
"""A date that can be read in one way only: 3/4/2025 may be of March or April."""


def date_forms(day: date) -> Iterator[str]:
    """Yields a date as papers write it.

    >>> list(date_forms(date(2025, 2, 3)))[:4]
    ['3 February 2025', '3rd February 2025', '3rd of February 2025', 'February 3, 2025']
    """
    ending = "th" if 4 <= day.day <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(day.day % 10, "th")
    for month in dict.fromkeys((f"{day:%B}", f"{day:%b}.", f"{day:%b}", "Sept." if day.month == 9 else f"{day:%b}")):
        yield f"{day.day} {month} {day.year}"
        yield f"{day.day}{ending} {month} {day.year}"
        yield f"{day.day}{ending} of {month} {day.year}"
        yield f"{month} {day.day}, {day.year}"
        yield f"{month} {day.day} {day.year}"
        yield f"{month} {day.day}{ending}, {day.year}"
    yield f"{day:%Y-%m-%d}"


def parse_date(words: str) -> date | None:
    """Returns the date of words that give day, month and year, or None.

    Raises:
        MissingExtraError: dateparser is not installed.
    """
    try:
        import dateparser
    except ImportError:
        raise MissingExtraError("date fields need dateparser: pip install 'factlift[dates]'") from None
    found = dateparser.parse(words, languages=["en"], settings={"REQUIRE_PARTS": ["day", "month", "year"]})
    return found.date() if found else None
