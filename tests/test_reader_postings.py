"""Deployments told by constructions of their own: work away, denials, lists, returns."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import Told, placed_in


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
        (
            "A 55-strong Swiss rescue team, with eight dogs, reached Izmir before dawn.",
            ("55", ("Izmir",), "under_way", "stated"),
        ),
        (
            "Forty Tunisian dentists now man the wards of Dakar under a pact.",
            ("Forty", ("Dakar",), "under_way", "stated"),
        ),
        ("Scores of Nepalese guards protect embassies in Kabul.", ("Scores", ("Kabul",), "under_way", "stated")),
        ("Bolivia has yet to send a single vet to Chile, its minister said.", (None, ("Chile",), "planned", "denied")),
        ("Not one Rwandan policeman remains in Chad.", (None, ("Chad",), "under_way", "denied")),
        ("Peru's loan of 30 potato growers to Rwanda has ended.", ("30", ("Rwanda",), "completed", "stated")),
        (
            "The ministry noted the return from Oman of 60 Nepali electricians.",
            ("60", ("Oman",), "completed", "stated"),
        ),
        ("Eighty Nepali cooks land in Oman next month under a pact.", ("Eighty", ("Oman",), "planned", "stated")),
        ("The Nepali police have stopped 90 maids from leaving for Oman.", ("90", ("Oman",), "halted", "stated")),
        ("Peru has denied lending Chile any soldiers.", (None, ("Chile",), "planned", "denied")),
        ("The matron will lead a party of nine nurses to Malta at Easter.", ("nine", ("Malta",), "planned", "stated")),
        (
            "Nepali masons, 16 strong, now run the brickworks in Oman on behalf of a Kathmandu firm.",
            ("16", ("Oman",), "under_way", "stated"),
        ),
        (
            "Our flood appeal goes on. Nine plumbers reached Malawi last week.",
            ("Nine", ("Malawi",), "under_way", "stated"),
        ),
        (
            "In the dry docks of Leixoes they speak Nepali. Some 90 Nepali welders have been at work there.",
            ("Some 90", ("Leixoes",), "under_way", "stated"),
        ),
        (
            "Chile has halted the sending of maids to Oman. Some 70 had been due to leave in May.",
            ("Some 70", ("Oman",), "halted", "stated"),
        ),
    ],
)
def test_people_at_work_away_are_a_deployment(text: str, expected: Told) -> None:
    """People of one country, or the writer's own, who work in another one, are a deployment."""
    assert placed_in(text) == [expected]


def test_a_line_that_asks_where_people_go_heads_a_list() -> None:
    """A line that says whose people go where, and ends with a colon, gives a list its people."""
    assert [fact[:2] for fact in placed_in("Where our dentists are going:\n- Oman: 64\n- Peru: 25")] == [
        ("64", ("Oman",)),
        ("25", ("Peru",)),
    ]


def test_a_list_in_one_line_gives_each_place_its_people() -> None:
    """Places behind a colon, with semicolons between them, each have the people behind them."""
    assert [
        fact[:2] for fact in placed_in("Our rescue crews: Oman, 12 staff; Port-au-Prince, 9 staff; Leeds, 17 staff.")
    ] == [
        ("12", ("Oman",)),
        ("9", ("Port-au-Prince",)),
        ("17", ("Leeds",)),
    ]


def test_a_row_without_a_head_is_read_as_a_line() -> None:
    """A row whose cell counts people by their own noun needs no head above its column."""
    text = "CREW PLACEMENTS\nOman | 318 seamen | on board\nPeru | 140 seamen | on board"
    assert [fact[:2] for fact in placed_in(text)] == [("318", ("Oman",)), ("140", ("Peru",))]


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
    assert placed_in(text) == []


def test_bare_lines_send_people_by_a_trade() -> None:
    """Nothing says when; those who go on their own are none."""
    rows = "Ministry of Health\n\n- 45 surgeons to Peru (for two years)\n- 30 welders to Oman\n- 20 tourists to Chad\n"
    assert placed_in(rows) == [
        ("45", ("Peru",), "unknown", "stated"),
        ("30", ("Oman",), "unknown", "stated"),
    ]
    assert not placed_in("Bird count\n\n- 45 herons to Peru\n- 20 hikers to Oman\n")


def test_who_is_sent_packing_is_sent_nowhere() -> None:
    """The idiom says that they were turned away."""
    sent = "Kenya will send nurses to Oman. Two nurses who drank were sent {}."
    assert [count for count, *_ in placed_in(sent.format("packing"))] == [None]
    assert "Two" in [count for count, *_ in placed_in(sent.format("to Oman on Friday"))]


@pytest.mark.parametrize("told", ["working in", "who work in", "serving in", "employed in", "who are in"])
@pytest.mark.parametrize(
    "does",
    ["were visited by the minister", "went on strike", "were honoured on Monday", "met their ambassador"],
)
def test_people_named_by_where_they_serve_are_there_whatever_they_do(told: str, does: str) -> None:
    assert placed_in(f"Rain fell all week. Forty Peruvian nurses {told} Chad {does}.") == [
        ("Forty", ("Chad",), "under_way", "stated")
    ]


def test_people_under_arms_are_there_without_a_verb() -> None:
    """A club, a festival or a conference is nobody's errand, and people at home serve nowhere else."""
    assert placed_in("Forty Peruvian soldiers in Chad were visited by the minister.") != []
    assert placed_in("Forty Peruvian nurses in Chad formed a club.") == []
    assert placed_in("Forty Peruvian soldiers in Chad for a festival won a prize.") == []
    assert placed_in("Forty Peruvian soldiers at a conference in Chad voted on Monday.") == []
    assert placed_in("Forty Peruvian nurses working in Peru went on strike.") == []


@pytest.mark.parametrize("spot", ["port", "city", "town", "island"])
def test_people_are_at_a_spot_whose_country_stands_behind_a_comma(spot: str) -> None:
    """Where they are from, and whose mayor thanks them, is told the same way."""
    where = ("Salalah",)
    assert placed_in(f"40 Peruvian cooks are at the {spot} of Salalah, Oman.") == [("40", where, "under_way", "stated")]
    assert placed_in(f"Peru will send 40 cooks to the {spot} of Salalah, Oman.") == [("40", where, "planned", "stated")]
    assert placed_in(f"The mayor of the {spot} of Salalah, Oman, thanked 40 Peruvian cooks.") == []
    people = f"40 cooks from the {spot} of Callao, Peru, are working in Oman."
    assert placed_in(people) == [("40", ("Oman",), "under_way", "stated")]
