"""Totals, parts and what stands alone, where the words beside a number don't say it: each check both ways."""

from __future__ import annotations

from typing import Any

import pytest

from tests.flagged import flags

SHARED = (
    "Peru will send 90 nurses abroad this year, the ministry said. Chile will take 40 of the nurses, Spain 30. "
    "Ghana gets 20."
)
ROWS: list[tuple[str, str, str, str]] = [
    ("Peru will send 90 nurses abroad this year", "90 nurses", "abroad", "total"),
    ("Chile will take 40 of the nurses", "40", "Chile", "part"),
    ("Spain 30", "30", "Spain", "part"),
    ("Ghana gets 20", "20", "Ghana", "part"),
]


@pytest.mark.parametrize(
    ("at", "scope", "doubted"),
    [
        (0, "total", False),
        (0, "part", True),
        (1, "part", False),
        (1, "total", True),
        (2, "part", False),
        (2, "single", True),
        (3, "part", False),
        (3, "single", True),
        (3, "total", True),
    ],
)
def test_a_number_is_of_the_scope_that_it_reads_as(at: int, scope: str, doubted: bool) -> None:
    """Among a total and its parts, none stands alone, no part is a total, and the total no part."""
    items: list[dict[str, Any]] = [
        {"clause": clause, "count": count, "destinations": [place], "scope": own, "status": "planned"}
        for clause, count, place, own in ROWS
    ]
    items[at]["scope"] = scope
    assert (("scope", "scope") in flags(SHARED, items)[at]) is doubted


def test_a_total_within_a_total_is_one() -> None:
    """What reads as a part is a total where its own parts stand behind it and add up to it."""
    text = SHARED + " Of the 20, 15 are midwives and 5 cooks."
    items: list[dict[str, Any]] = [
        {"clause": clause, "count": count, "destinations": [place], "scope": own, "status": "planned"}
        for clause, count, place, own in ROWS[2:]
    ]
    items[-1]["scope"] = "total"
    items += [
        {"clause": "15 are midwives and 5 cooks", "count": number, "scope": "part", "status": "planned"}
        for number in ("15", "5")
    ]
    assert ("scope", "scope") not in flags(text, items)[1]


@pytest.mark.parametrize(("credited", "doubted"), [(True, False), (False, True)])
def test_those_who_say_so_are_no_rivals_of_a_number(credited: bool, doubted: bool) -> None:
    """A number in the name of the claimants is nobody sent, however near the place stands to it."""
    text = "Warsaw is in talks with Colombia about bringing in up to 600, two Polish officials said."
    item: dict[str, Any] = {"clause": "bringing in up to 600", "count": "up to 600", "destinations": ["Polish"]}
    item |= {"modality": "possible"} | ({"attribution": 1} if credited else {})
    found = flags(text, [item], ("two Polish officials",))[0]
    assert (("pairing", "count") in found) is doubted
