"""Deployments told by constructions of their own: work away, denials, lists, returns."""

from __future__ import annotations

import pytest

from factlift import extract

Told = tuple[str | None, tuple[str, ...], str, str]


def told(text: str) -> list[Told]:
    """Returns count, destinations, status and modality of each deployment of a text."""
    found = extract(text, model="builtin").deployments
    return [
        (fact.count.text if fact.count else None, tuple(p.name for p in fact.destinations), fact.status, fact.modality)
        for fact in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile has 24 welding instructors in Peru, the ministry said.", ("24", ("Peru",), "under_way", "stated")),
        (
            "Around 60 Kenyan paramedics will be on duty in Muscat this winter under a contract with the city.",
            ("Around 60", ("Muscat",), "planned", "stated"),
        ),
        (
            "In Malawi, three of our hydrologists are now mapping the wells.",
            ("three", ("Malawi",), "under_way", "stated"),
        ),
        ("Nine Finnish divers are searching the wreck off Malta.", ("Nine", ("Malta",), "under_way", "stated")),
        (
            "Some 80 Nepali cooks on the payroll of a state firm work in the hotels of Oman.",
            ("Some 80", ("Oman",), "under_way", "stated"),
        ),
        ("Our envoy made it plain that Chile has no sailors in Peru.", (None, ("Peru",), "under_way", "denied")),
        (
            "MAPUTO: A 30-member relief team will go to Madagascar at the weekend, the ministry told reporters.",
            ("30", ("Madagascar",), "planned", "stated"),
        ),
        (
            "Q: How many of your vets are in Botswana?\nA: Fewer than 20, all on our payroll.",
            ("Fewer than 20", ("Botswana",), "under_way", "stated"),
        ),
    ],
)
def test_people_at_work_away_are_a_deployment(text: str, expected: Told) -> None:
    """People of one country, or the writer's own, who work in another one, are a deployment."""
    assert told(text) == [expected]


def test_a_line_that_asks_where_people_go_heads_a_list() -> None:
    """A line that says whose people go where, and ends with a colon, gives a list its people."""
    assert [fact[:2] for fact in told("Where our dentists are going:\n- Oman: 64\n- Peru: 25")] == [
        ("64", ("Oman",)),
        ("25", ("Peru",)),
    ]


def test_a_number_behind_its_whole_is_a_part() -> None:
    """The number behind "Of the 900" is a part of a total."""
    found = extract("Of the 900 maids whom Chile has promised to Oman, 400 are bound for Muscat.", model="builtin")
    assert [(fact.count.text, fact.scope) for fact in found.deployments if fact.count] == [
        ("900", "total"),
        ("400", "part"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Our 12 nurses in the ward upstairs are treating the wounded.",
        "Some 40 teachers are striking in Kisumu over their wages.",
        "Twelve British soldiers are guarding the tower in London.",
        "The hospital has 40 nurses, and no doctor works on Sundays.",
        "About 700 Poles live in Reykjavik, and 60 of them fish.",
        "No teacher at the school will be paid before May.",
    ],
)
def test_people_at_work_at_home_are_none(text: str) -> None:
    """People who work, strike or live at home, or whom nobody sent, are no deployment."""
    assert told(text) == []
