"""The places of the table that the reader weighs: countries and what stands for them, apart from their parts."""

from __future__ import annotations

from factlift.places import Mention, places_in

PART = "subdivision"


def states_in(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """Return the places named between two offsets but for provinces and states of countries.

    >>> [place.code for place in states_in("From Kerala and India to Oman")]
    ['IN', 'OM']
    """
    return [place for place in places_in(text, start, end) if place.kind != PART]
