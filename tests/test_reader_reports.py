"""Conditions in long reports, between findings that only sound like rules."""

from __future__ import annotations

import pytest

from tests.told import conditions_in

REPORT = """The committee was asked in April how the ferry company mans its ships. It heard 42 witnesses.

Since 2021 the company has recruited 640 stokers from Ghana and 210 stewards from Nepal for its ships in Norway. Mr Tore
Hagen of the crewing office told the committee that the ships could not sail without them.

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
        "The company, he said, will not send a single man more.",
        "“We will not lend a single steward,” Mr Hagen said.",
        "The committee would have preferred a shorter paper.",
        "In short, he held that these stokers had not been recruited in Ghana.",
        "He insisted that the men had not been hired by the company.",
        "Her Ministry had never been asked to approve the departure of any.",
        "A stoker who wishes to sail has to satisfy two bodies.",
        "For officers the rules are those of the Maritime Board.",
        "A messman needs less on paper and is asked for more in practice.",
        "Ms Lunde told us that she had asked for an inspector in 2019, 2021 and 2023.",
        "Her mother, who had never been asked for anything, sold the buffalo.",
        "The law forbids brokers to charge more than three months' pay.",
        "Two of the brokers were banned for a year.",
        "Those who complain are sent home, the paper says.",
        "Anyone who breaks the contract must pay a penalty of $2,000.",
        "To understand why they go you need to see the village.",
        "The letter should have been sent in May.",
        "The card must have cost him a week.",
        "All of them eat in the hall, and those who can't walk are carried.",
        "A man is wanted too, for theft.",
        "The company's wages are low. The prices in the canteen ran from €4 to €11.",
        "The company paid 300 fines last year. The amounts ranged from €40 to €900.",
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
        ("The passport must have eighteen months left to run.",
         ["requirement The passport must have eighteen months left to run"]),
        ("A police certificate is wanted too, not more than ninety days old.", ["requirement A police certificate"]),
        ("Everyone swims two lengths of the bath, in front of a man with a watch; those who can't are sent home.",
         ["requirement swims two lengths of the bath"]),
        ("What the ships expect of them hangs by the door: a state diploma, two years at sea, German at level B1.",
         ["requirement a state diploma", "requirement two years at sea", "requirement German at level B1"]),
        ("What the company asks of them is written on the wall: a clean licence, a year at sea, some Norwegian.",
         ["requirement a clean licence", "requirement a year at sea", "requirement some Norwegian"]),
        ("Officers must not have been out of sea service for longer than two years.",
         ["exclusion out of sea service for longer than two years"]),
        ("Forty of them had paid an agent. The sums ran from €400 to €11,000.",
         ["payment The sums ran from €400 to €11,000"]),
        ("Witness C said that she had paid US$900 to a person known as Uncle, whom she had never met.",
         ["payment paid US$900 to a person known as Uncle"]),
        ('A circular says that those who have paid an agent "are not to be confirmed in post".',
         ["exclusion paid an agent"]),
        ("English at 6.5 in the academic test, with no part below 6.0, is required.",
         ["requirement English at 6.5 in the academic test"]),
        ("Six hundred hours of Norwegian are the least that the ships accept.",
         ["requirement Six hundred hours of Norwegian"]),
        ("It is laid down that candidates be under 35 and in good health.",
         ["requirement under 35", "requirement in good health"]),
        ("Those who fail a swimming test are sent home.", ["exclusion fail a swimming test"]),
        ("Men who had been dismissed by another line were turned away.",
         ["exclusion dismissed by another line"]),
    ],
)  # fmt: skip
def test_a_condition_of_a_report(words: str, expected: list[str]) -> None:
    """The same words where they lay something down."""
    assert beside(words) == expected
