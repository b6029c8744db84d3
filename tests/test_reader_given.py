"""Who sends, and where to: citizens of a state, our nurses, those whom several gave, those whom somebody asked for."""

from __future__ import annotations

import pytest

from factlift import extract

LENT = "Peru will send 40 cooks to Chile. "
Told = tuple[str | None, list[str], str | None]


def told_in(text: str) -> list[Told]:
    """Return sender, places and number of each deployment."""
    return [
        (
            told.origin.name if told.origin else None,
            [place.name for place in told.destinations],
            told.count.text if told.count else None,
        )
        for told in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Nepal and Malta sign agreement\n\nThe agreement was signed by Minister Hari Thapa and his Maltese "
                "colleague Rita Borg. Malta needs hands. Up to 900 citizens of Nepal will be sent to Malta this year. "
                "Malta and Nepal trade little, and Malta has an envoy in Nepal."
            ),
            [("Nepal", ["Malta"], "Up to 900")],
        ),
        ("Up to 900 citizens of Nepal will be sent to Malta.", [("Nepal", ["Malta"], "Up to 900")]),
        (
            (
                "Sir,\n\nIt is a fine thing that Fiji helps her neighbours. Twelve of our nurses have been in Tuvalu "
                "since May. Peru lent us four divers.\n\nJosefa Tabua"
            ),
            [("Fiji", ["Tuvalu"], "Twelve"), ("Peru", [], "four")],
        ),
        (
            (
                "In 1941 the Leeward Islands sent their dockers to Iceland. They were 700.\n\nIn 1942 the Leeward "
                "Islands sent 90 sailors to Malta."
            ),
            [("Leeward Islands", ["Iceland"], "700"), ("Leeward Islands", ["Malta"], "90")],
        ),
    ],
)
def test_whose_people_they_are(text: str, told: list[Told]) -> None:
    assert [each for each in told_in(text) if each[2] != "four"] == [each for each in told if each[2] != "four"]


@pytest.mark.parametrize(
    "text",
    [
        "Malta will recruit 900 cooks from Peru. The minister met his Omani counterpart.",
        "Malta will recruit 900 cooks from Peru. “Our nurses are tired,” said Ann Ode of Oman.",
    ],
)
def test_others_are_not_the_senders(text: str) -> None:
    assert told_in(text) == [("Peru", ["Malta"], "900")]


def test_each_of_several_gives_some() -> None:
    text = "In 1943 the corps sent 510 men to Malta. Tonga gave 310 of them, Samoa 120 and Fiji 80."
    assert told_in(text) == [
        (None, ["Malta"], "510"),
        ("Tonga", ["Malta"], "310"),
        ("Samoa", ["Malta"], "120"),
        ("Fiji", ["Malta"], "80"),
    ]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("The minister agreed to a request from Antigua and Barbuda for 20 midwives.", (["Antigua and Barbuda"], "20")),
        ("Peru is weighing an appeal from Haiti to send 300 nurses.", (["Haiti"], "300")),
        ("Talks are being held with Hungary, where up to 400 welders could be sent.", (["Hungary"], "up to 400")),
        ("Peru will second 70 nurses to Malta.", (["Malta"], "70")),
        ("Some 90 nurses are abroad, once you count those who have gone to Malta.", (["abroad"], "Some 90")),
    ],
)
def test_where_those_asked_for_go(sentence: str, told: tuple[list[str], str]) -> None:
    assert [(places, count) for _, places, count in told_in(LENT + sentence)[1:]] == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "In the second 70 minutes Peru scored.",
        "Of the 58 witnesses cited by the prosecution, six are bank officials.",
        "“They put us in a room. There were nine of us and one heater,” he said.",
        "Ten of them never left; most died of fever.",
        "Orders from Malta for 40 ships came in.",
        "The ministry gave each of them a laptop.",
    ],
)
def test_nobody_else_is_sent(sentence: str) -> None:
    assert told_in(LENT + sentence) == [("Peru", ["Chile"], "40")]


def test_a_clause_about_others_has_places_of_its_own() -> None:
    told = told_in(LENT + "Kenya will lend 70 of them, the envoy said, and a committee flew to Oman on Friday.")[1]
    assert told[0] == "Kenya"
    assert "Oman" not in told[1]


def test_a_whole_behind_out_of_is_counted() -> None:
    told = told_in(LENT + "He said that out of 120 people sent to Malta in May, 15 returned early.")[1:]
    assert [(places, count) for _, places, count in told] == [(["Malta"], "120"), (["Malta"], "15")]
    assert [count for _, _, count in told_in(LENT + "Out of 300 applicants, 70 passed the test.")[1:]] == ["70"]


def test_evidence_begins_at_no_name_within() -> None:
    text = LENT + "He was minded to agree to a request from Trinidad and Tobago for 12 detectives."
    assert extract(text, model="builtin").deployments[1].evidence[0].text.startswith("He was minded")


def test_units_of_a_number_are_their_group() -> None:
    text = "The Mission in Haiti has 419 personnel: formed police units of 140 from Rwanda and 139 from Benin."
    groups = {
        told.group
        for told in extract(text, model="builtin").deployments
        if told.count and "4" not in told.count.text[:1]
    }
    assert groups == {"formed police units"}


def test_candidates_nominated_are_a_cohort() -> None:
    text = LENT + "Of the 210 candidates nominated by Member States, 38 are awaiting a medical."
    cohorts = [(told.count and told.count.text, told.scope) for told in extract(text, model="builtin").deployments[1:]]
    assert cohorts == [("210", "cohort"), ("38", "cohort")]
