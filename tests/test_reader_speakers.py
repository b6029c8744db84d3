"""Who a speaker is: names behind offices, owners and brackets, one of several, pronouns and kin."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def speakers_of(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote."""
    answer = read_article(Article.read(text))
    sources = [source["name"] for source in answer["sources"]]
    return [sources[q["speaker"] - 1] if "speaker" in q else None for q in answer["quotes"]]


def roles_of(text: str) -> dict[str, str | None]:
    """Return the role of each source by its name."""
    return {source["name"]: source.get("role") for source in read_article(Article.read(text))["sources"]}


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("“We asked twice,” Minister of Defence Otto Tarn told reporters.", "Otto Tarn", "Minister of Defence"),
        ("“No,” said RNF chief of staff Colonel Otto Tarn.", "Otto Tarn", "RNF chief of staff"),
        ("Minister of State for Foreign Trade V. Tarn said: “No.”", "V. Tarn", "Minister of State for Foreign Trade"),
        ("“No,” replied the Blue Bloc’s Ann Ode.", "Ann Ode", "Blue Bloc"),
        ("“No,” replied Peru’s Ann Ode.", "Ann Ode", None),
        ("“No,” said the Roads and Water Authority.", "Roads and Water Authority", None),
        ("Mrs Ode (Independent, Clark) said it was “far too late”.", "Mrs Ode", None),
        ("One of the women, Ann Ode, 23, shrugged. “I can swim,” she said.", "Ann Ode", None),
        ("His deputy, Crew Manager Ann Ode, was blunt. “It leaks,” she said.", "Ann Ode", "Crew Manager"),
        ("A fare that Lodwar’s consul called “unhelpful, to say the least” stays.", "Lodwar’s consul", None),
    ],
)  # fmt: skip
def test_a_name_has_the_office_before_it_and_nothing_else(text: str, name: str, role: str | None) -> None:
    """A name begins behind offices, owners and demonstratives, which are its role at most."""
    assert roles_of(text).get(name, "no such source") == role


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("“Gutted is not the word,” said one of the six, who did not want to be named.", ["one of the six"]),
        ("One of the 18 has been quoted as saying that the ground is “like old cheese”.", ["One of the 18"]),
        ("One of those who stayed, Ann Ode, is waiting. “I left my book,” she said.", ["Ann Ode"]),
        (
            "Chairman Ann Tarn insisted it was on. Otto Lund, a clerk, left. Mrs Tarn was blunt. “It leaks,” she said.",
            ["Ann Tarn"],
        ),
        (
            "Brig. Gen. Otto Tarn leads the staff. Cooks “go to the top of the pile”, in the general’s words.",
            ["Otto Tarn"],
        ),
    ],
)
def test_one_of_several_and_a_person_taken_up(text: str, speakers: list[str | None]) -> None:
    """A number alone names one of several; a rank in full and a “Mrs” take up who was named otherwise."""
    assert speakers_of(text) == speakers
