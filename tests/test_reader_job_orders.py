"""Job orders of labour offices: lines that share out a number, lots that leave in turn, orders that do not exist."""

from __future__ import annotations

import pytest

from factlift import extract

ORDER = "Peru will send 90 workers to Oman in June. The posts are:\n\n"
PARTS = ["90 total OM planned", "45 part OM planned", "30 part OM planned", "15 part OM planned"]
WHOLE = ["90 single OM planned"]
LINES = [
    ("a. Room steward - 45;\nb. Pastry cook - 30; and\nc. Waiter/waitress - 15.\n\nApplicants must be fit.", PARTS),
    ("1. Room stewards (45)\n2. Pastry cooks (30)\n3. Waiters (15)\n\nApplicants must be fit.", PARTS),
    ("- Room stewards: 45\n- Pastry cooks: 30 vacancies\n- Waiters: 15\n\nApplicants must be fit.", PARTS),
    ("a. Room steward - 45;\nb. Pastry cook - 30.\n\nApplicants must be fit.", WHOLE),  # they are not all
    ("a. Meals - 45;\nb. Uniforms - 20;\nc. Blankets - 90.\n\nApplicants must be fit.", WHOLE),
    ("All will be lodged.\n\nTheir pay:\n\na. Stewards - 60;\nb. Cooks - 30.\n\nApplicants must be fit.", WHOLE),
]
LOTS = [
    (
        "Peru will send 90 nurses to Oman. They fly in two groups: the first of 40 on Sunday, the second of 50 later.",
        ["90 total OM planned", "40 part OM planned", "50 part OM planned"],
    ),
    (
        "The chosen Peruvian cooks will leave for Oman in three batches, the first of 40 in May and the rest in June.",
        ["40 single OM planned"],
    ),
    (
        "Peru will send 90 nurses to Oman. They must pass tests in two stages, the first of 45 minutes.",
        ["90 single OM planned"],
    ),
]
ORDERS = [
    (
        "Peru sent 20 nurses to Chad. It has a job order from Sailyard, a dock in Oman, for 60 Peruvian welders.",
        ["20 single TD under_way", "60 single OM planned"],
    ),
    ("The bureau, contrary to posts online, has no job order for 600 Peruvian cooks in Oman.", ["denied 600 OM"]),
    ("There are no openings for 600 Peruvian cooks in Oman, the bureau said.", ["denied 600 OM"]),
    ("The yard has no orders, so 600 Peruvian cooks left for Oman.", ["600 single OM under_way"]),
]
THINGS = [
    "Peru sent nurses to Oman. Offices are to send in their reports within five (5) working days.",
    "Peru sent nurses to Oman. In 2022 a boy in Sur taught the Peruvian nurses to count to ten in Swahili.",
]
SPREAD = [
    ("Since 1990 Peru has sent over 9,000 peacekeepers to more than 20 countries, where 25 have died.", "more than 20"),
    ("At present some 900 Peruvian troops are serving in seven mission areas.", "seven"),
    ("Peru has sent 900 troops, and 30 cooks, to seven countries.", None),  # whose number it is stays open
]


def rows(text: str) -> list[str]:
    """Return the deployments of a text, one line each."""
    found = []
    for fact in extract(text, model="builtin").deployments:
        places = "+".join(place.code or place.name for place in fact.destinations)
        count = fact.count.text if fact.count else "-"
        denied = fact.modality == "denied"
        found.append(f"denied {count} {places}" if denied else f"{count} {fact.scope} {places} {fact.status}")
    return found


@pytest.mark.parametrize(("lines", "expected"), LINES)
def test_lines_that_add_up_to_the_number_above_them_are_its_parts(lines: str, expected: list[str]) -> None:
    assert rows(ORDER + lines) == expected


def test_parts_are_named_as_their_lines_name_them() -> None:
    facts = extract(ORDER + LINES[0][0], model="builtin").deployments
    assert [fact.group for fact in facts] == ["workers", "Room steward", "Pastry cook", "Waiter/waitress"]
    assert facts[1].evidence[0].text == "Room steward - 45"


@pytest.mark.parametrize(("text", "expected"), [*LOTS, *ORDERS])
def test_lots_and_orders(text: str, expected: list[str]) -> None:
    assert rows(text) == expected


@pytest.mark.parametrize("text", THINGS)
def test_numbers_said_aloud_or_in_brackets_count_nobody(text: str) -> None:
    assert [fact.count for fact in extract(text, model="builtin").deployments if fact.count] == []


@pytest.mark.parametrize(("text", "number"), SPREAD)
def test_the_one_number_before_it_goes_to_a_number_of_places(text: str, number: str | None) -> None:
    fact = extract(text, model="builtin").deployments[0]
    assert (fact.destination_count.text if fact.destination_count else None) == number
