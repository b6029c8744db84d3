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


def test_what_is_left_of_a_total_is_a_part() -> None:
    """The rest of a total, told without a number, does not stand alone; where nothing is shared it may."""
    text = "Peru will send 90 nurses abroad. Chile will take 40 of the nurses; the rest will go to Spain."
    items: list[dict[str, Any]] = [
        {"clause": "Peru will send 90 nurses abroad", "count": "90 nurses", "scope": "total"},
        {"clause": "Chile will take 40 of the nurses", "count": "40", "destinations": ["Chile"], "scope": "part"},
        {"clause": "the rest will go to Spain", "destinations": ["Spain"], "scope": "single"},
    ]
    items = [{**item, "status": "planned"} for item in items]
    assert ("scope", "scope") in flags(text, items)[2]
    assert ("scope", "scope") not in flags(text, [*items[:2], {**items[2], "scope": "part"}])[2]
    assert ("scope", "scope") not in flags(text, items[2:])[0]


@pytest.mark.parametrize(("status", "doubted"), [("planned", True), ("completed", False)])
def test_less_than_a_total_among_its_parts(status: str, doubted: bool) -> None:
    """Who is less than the total told beside parts of it is one of them, but not who came home from elsewhere."""
    text = "Peru will send 90 nurses abroad, the ministry said. Chile will take 40 of the nurses. Ghana: 30 nurses."
    items: list[dict[str, Any]] = [
        {"clause": "Peru will send 90 nurses abroad", "count": "90 nurses", "scope": "total", "status": "planned"},
        {"clause": "Chile will take 40 of the nurses", "count": "40", "scope": "part", "status": "planned"},
        {"clause": "Ghana: 30 nurses", "count": "30 nurses", "scope": "single", "status": status},
    ]
    assert (("scope", "scope") in flags(text, items)[2]) is doubted


@pytest.mark.parametrize(
    ("places", "modality", "doubted"),
    [
        ([["Oman", "Qatar"]], "stated", False),
        ([["Oman"], ["Qatar"]], "stated", True),
        ([["Oman", "Qatar"], ["Qatar"]], "stated", True),
        ([["Oman", "Qatar"], ["Qatar"]], "denied", False),
        ([["Oman"], ["Oman"]], "stated", False),
    ],
)
def test_a_number_that_several_places_share_is_counted_once(
    places: list[list[str]], modality: str, doubted: bool
) -> None:
    """One number told once for each of its places is counted twice; a claim and its denial may share it."""
    text = "Peru will send 60 nurses to Oman and Qatar, and the union denied it."
    item = {"clause": "Peru will send 60 nurses to Oman and Qatar", "count": "60 nurses", "status": "planned"}
    items = [{**item, "destinations": each} for each in places]
    items[-1] |= {"clause": "60 nurses to Oman and Qatar", "modality": modality}
    assert any(("pairing", "destinations") in found for found in flags(text, items)) is doubted


AIRMEN = "Peru has 90 nurses in Chile, 30 of them men. Ghana is to send 400 airmen to Oman in May."


@pytest.mark.parametrize(
    ("airmen", "scope", "doubted"),
    [
        ({}, "single", []),
        ({}, "part", ["scope"]),
        ({}, "total", []),  # of which the 30 may be a part
        ({"modality": "possible"}, "total", ["scope"]),
        ({"modality": "possible", "destination_count": "two ports"}, "total", []),
        ({}, "cohort", ["scope"]),
        ({"stage": "trained"}, "cohort", []),
        ({"status": "selecting"}, "cohort", []),
    ],
)
def test_a_part_has_a_whole_and_a_cohort_a_stage(airmen: dict[str, Any], scope: str, doubted: list[str]) -> None:
    """No total is told that holds a part, no part that a total holds, no stage at which a cohort is counted."""
    text = AIRMEN + " They were trained in two ports. It may be so."
    items: list[dict[str, Any]] = [
        {"clause": "Peru has 90 nurses in Chile", "count": "90", "scope": "total", "status": "under_way"},
        {"clause": "30 of them men", "count": "30", "scope": "part", "status": "under_way"},
        {"clause": "Ghana is to send 400 airmen to Oman in May", "count": "400", "scope": scope, **airmen},
    ]
    assert [field for _, field in flags(text, items)[2] if field == "scope"] == doubted
    assert [field for found in flags(text, items)[:2] for _, field in found if field == "scope"] == []


@pytest.mark.parametrize(
    "clause", ["The first 400 airmen leave for Oman in May", "A batch of 400 left for Oman in May"]
)
def test_the_first_to_go_are_a_cohort_without_a_stage(clause: str) -> None:
    """Those who set off together may be counted as such."""
    items: list[dict[str, Any]] = [
        {"clause": "Peru has 90 nurses in Chile", "count": "90"},
        {"clause": clause, "count": "400", "scope": "cohort"},
    ]
    found = flags(f"Peru has 90 nurses in Chile. {clause}.", items)
    assert [field for _, field in found[1] if field == "scope"] == []
