"""Ways to put it that few articles have: each stands beside one of the same look that says something else."""

from __future__ import annotations

import pytest

from factlift import extract
from tests.told import conditions_in, sendings_in

STORY = "Peru will send 240 welders to Norway in May, the labour ministry said. Applicants are chosen in Lima.\n\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Does German help? Yes.", ["preference German"]),
        ("Does luck help? Yes.", []),
        ("May men with tattoos apply? No.", ["exclusion tattoos"]),
        ("Do you take women? No.", ["exclusion women"]),
        ("Do you take women? Yes.", []),
        ("What we ask for:\n\n- a passport\n- Danish would be an advantage\n",
         ["requirement a passport", "preference Danish"]),
        ("Welders are to arrive in Lima in May.", []),
        ("Welders are to hold a licence.", ["requirement a licence"]),
    ],
)  # fmt: skip
def test_conditions(text: str, expected: list[str]) -> None:
    """What an answer, an item or an order asks for; not what is only expected."""
    assert conditions_in(STORY + text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A foreman divided them: twenty for the mill, eleven for the docks.",
         ["twenty Peru Norway planned stated", "eleven Peru Norway planned stated"]),
        ("A foreman bought boots: twenty for the mill, eleven for the docks.", []),
        ("The agency has picked 420 women.", ["420 Peru Norway selecting stated"]),
        ("The agency has helped 420 women.", []),
    ],
)  # fmt: skip
def test_people_of_the_sentence_before(text: str, expected: list[str]) -> None:
    """A number that is shared out or picked counts those told of; one of boots or of the helped does not."""
    told = sendings_in(STORY.replace("\n\n", " ").replace(" Applicants are chosen in Lima.", "") + text, modality=True)
    assert told[1:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A yard in Bergen relies on 40 Peruvian welders.", ["40 Peruvian Bergen under_way stated"]),
        ("A yard in Peru relies on 40 Peruvian welders.", []),
        (
            "Peru is considering sending cooks. The 40 cooks would go to Norway.",
            ["40 Peru Norway planned possible"],
        ),
        ("Peru is sending cooks. The 40 cooks would go to Norway.", ["40 Peru Norway planned stated"]),
    ],
)
def test_sendings(text: str, expected: list[str]) -> None:
    """Who relies on people of another country has them; what a state only considers is possible."""
    assert sendings_in(text, modality=True) == expected


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("I never wanted to be a teacher. “It was cold,” he said.", [None]),
        ("I never heard of a teacher. “It was cold,” he said.", ["a teacher"]),
        (
            "Torre Alta Servicios, a firm in Lima, hires cooks. “We pay well,” Torre Alta said.",
            ["Torre Alta Servicios"],
        ),
        ("Torre Alta Servicios and Torre Alta Naval hire cooks. “We pay well,” Torre Alta said.", ["Torre Alta"]),
    ],
)
def test_speakers(text: str, speakers: list[str | None]) -> None:
    """What the writer was is nobody who speaks; the short name of a firm is the firm, where only one has it."""
    quotes = extract(text, model="builtin").quotes
    assert [quote.speaker.name if quote.speaker else None for quote in quotes] == speakers
