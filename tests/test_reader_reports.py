"""Conditions in long reports, between findings that only sound like rules."""

from __future__ import annotations

import pytest

from tests.told import conditions_in

REPORT = """The committee was asked in April how the ferry company mans its ships. It heard 42 witnesses.

Since 2021 the company has recruited 640 stokers from Ghana and 210 stewards from Nepal for its ships in Norway. Mr Tore Hagen,
who heads the crewing office, told the committee that the ships could not sail without them.

An applicant needs a seaman's book and two years' practice in an engine room. """
AFTER = """

The committee visited four ships in May. On one of them the galley was shut. The stewards whom it met were tired.

The union's secretary, Ms Berit Lunde, said that the company would recruit another 90 stokers from Ghana."""


def beside(words: str) -> list[str]:
    """Returns the conditions of the report with some words put in, but for those that it has without them."""
    found = conditions_in(REPORT + words + AFTER)
    assert found[:2] == ["requirement a seaman's book", "requirement two years' practice in an engine room"]
    return found[2:]


@pytest.mark.parametrize(
    "words",
    [
        "About one steward in nine paid somebody for a berth that should have cost nothing.",
        "He would not have sailed without a bottle of rum.",
        "The committee would have preferred a shorter paper.",
        "In short, he held that these stokers had not been recruited in Ghana.",
        "He insisted that the men had not been hired by the company.",
        "Her Ministry had never been asked to approve the departure of any.",
        "A stoker who wishes to sail has to satisfy two bodies.",
        "For officers the rules are those of the Maritime Board.",
        "A messman needs less on paper and is asked for more in practice.",
        "Ms Lunde told us that she had asked for an inspector in 2019, 2021 and 2023.",
        "Nine men from Accra and a boy of seventeen who was sent back again got off the bus.",
    ],
)
def test_a_finding_is_no_condition(words: str) -> None:
    """What happened once, or would have, and what points at rules that stand elsewhere."""
    assert beside(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Applicants should have worked for a year at sea.", ["requirement worked for a year at sea"]),
        ("A stoker has to satisfy two bodies and must speak some English.", ["requirement speak some English"]),
        ("Stokers need more than two years at sea.", ["requirement more than two years at sea"]),
        ("She told us that unmarried women had been favoured as a matter of course.",
         ["preference unmarried women"]),
        ("Men who had been dismissed by another line were turned away.",
         ["exclusion dismissed by another line"]),
    ],
)  # fmt: skip
def test_a_condition_of_a_report(words: str, expected: list[str]) -> None:
    """The same words where they lay something down."""
    assert beside(words) == expected
