"""People abroad told by who has them, borrows them, loses them or wants them back."""

from __future__ import annotations

import pytest

from factlift import extract

Told = tuple[str | None, str | None, tuple[str, ...]]


def told(text: str) -> list[Told]:
    """Returns count, origin and destinations of each deployment of a text."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.name if fact.origin else None,
            tuple(place.name for place in fact.destinations),
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The current contingent in Tervia has 140 members.", [("140", None, ("Tervia",))]),
        ("The current Peruvian contingent in Chad has 338 members.", [("338", "Peruvian", ("Chad",))]),
        ("The Peruvian crew in Oman numbers 62 men.", [("62", "Peruvian", ("Oman",))]),
        ("The Chilean contingent in Chad is made up of 750 men.", [("750", "Chilean", ("Chad",))]),
        ("Peru has a platoon of 30 in Chad.", [("30", "Peru", ("Chad",))]),
        ("Tonga has 40 to 50 pickers in Tasmania.", [("40 to 50", "Tonga", ("Tasmania",))]),
        ("Peru has 80 welders at a shipyard in Gdansk.", [("80", "Peru", ("Gdansk",))]),
        ("Zimbabwe has lost around 2,000 care workers to Ireland.", [("around 2,000", "Zimbabwe", ("Ireland",))]),
        (
            "Peru will replace its 169 soldiers in Chad with 200.",
            [("169", "Peru", ("Chad",)), ("200", "Peru", ("Chad",))],
        ),
        (
            "Peru raised its force in Chad from 169 to 240 soldiers.",
            [("169", "Peru", ("Chad",)), ("240", "Peru", ("Chad",))],
        ),
        (
            "Portugal will bring its 40 in Mali up to 60.",
            [("40", "Portugal", ("Mali",)), ("up to 60", "Portugal", ("Mali",))],
        ),
        ("Qatar has taken 30 of Peru’s nurses.", [("30", "Peru", ("Qatar",))]),
        ("The Norwegians borrowed eight divers from Malta.", [("eight", "Malta", ("Norwegians",))]),
        ("There were eight lads whom the Norwegians borrowed.", [("eight", None, ("Norwegians",))]),
        ("Ghana turned down Liberia, which had asked for a crew of three.", [("three", "Ghana", ("Liberia",))]),
        ("Nepal wants its soldiers back from Sudan.", [(None, "Nepal", ("Sudan",))]),
        ("Samoa wants its nurses back from Australia.", [(None, "Samoa", ("Australia",))]),
        ("Thirty nurses boarded a plane in Entebbe for Doha.", [("Thirty", None, ("Doha",))]),
        ("Divers from Fiji are working in Samoa.", [(None, "Fiji", ("Samoa",))]),
        ("Samoa has hired divers from Fiji.", [(None, "Fiji", ("Samoa",))]),
        ("Ghana leads the force in Mali with 200 soldiers.", [("200", "Ghana", ("Mali",))]),
        ("Togo will give 40 soldiers to the African force in Mali.", [("40", "Togo", ("Mali",))]),
        ("Last year Britain’s health service recruited 200 nurses in Ghana.", [("200", "Ghana", ("Britain",))]),
    ],
)
def test_people_who_are_somebodys_and_abroad(text: str, expected: list[Told]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The current team in Tervia has 11 members.",  # may be anybody's
        "The Peruvian team in Qatar has 23 players.",
        "The Peruvian community in Chad has 338 members.",
        "Peru has a platoon of 30 in its parade.",
        "Peru has 80 welders at a shipyard in Lima.",
        "Peru lost 2,000 soldiers to Chad’s guns.",
        "Peru lost 11 soldiers to cholera.",
        "Peru will replace its 169 buses in Lima with 200.",
        "Peru borrowed 40 million euros from Malta.",
        "Ghana turned down Liberia, which had asked for three ships.",
        "Nepal wants its money back from Sudan.",
        "Nepal wants its soldiers to come forward.",
        "Samoa hires divers from Fiji.",  # what it does now and then
        "Divers from Fiji are not working in Samoa.",
        "Tourists from Fiji are staying in Samoa.",
    ],
)
def test_people_who_are_only_somebodys(text: str) -> None:
    assert told(text) == []


def test_those_who_wait_for_what_was_just_told_of_are_no_cohort() -> None:
    text = "Kenya will send 900 nurses to Oman. A bus now runs to the coast. Some 40 people were waiting for it."
    assert [count for count, _, _ in told(text)] == ["900"]


LENDS = "Togo is sending 40 nurses to Chad. "


@pytest.mark.parametrize(
    "text",
    [
        LENDS + "The UN has 900 soldiers in Mali.",
        LENDS + "There are 900 UN peacekeepers in Mali.",
        LENDS + "The EU will send 900 trainers to Mali, Italy’s defence minister said.",
        LENDS + "The African Union has 900 soldiers in Mali, most of them Ugandans.",
        LENDS + "A Peruvian general commands 900 soldiers in Mali.",
        LENDS + "The UN force in Mali numbers 900, 40 of them from Benin.",
    ],
)
def test_people_of_an_alliance_are_of_no_state_that_is_named_nearby(text: str) -> None:
    found = [fact for fact in told(text) if fact[0] == "900"]
    assert [places for _, _, places in found] == [("Mali",)]
    assert found[0][1] is None


def test_people_of_a_state_in_an_alliance_are_its_own() -> None:
    assert told("Togo has 40 soldiers with the UN in Mali.") == [("40", "Togo", ("Mali",))]
    assert told("Togo will send 60 trainers to Chad, Italy’s defence minister said.") == [("60", "Togo", ("Chad",))]
