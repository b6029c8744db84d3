"""Speakers taken up by another noun, met without a name, named by the label of a turn; roles that are none."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def speakers_of(text: str) -> list[str | None]:
    """Return the name of the speaker of each quote."""
    answer = read_article(Article.read(text))
    names = [source["name"] for source in answer["sources"]]
    return [names[q["speaker"] - 1] if "speaker" in q else None for q in answer["quotes"]]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Ann Ode, 82, said she would stay. “I have waited,” said the former teacher.", ["Ann Ode"]),
        ("When it rained, Otto Lund was frying eggs. “It leaks,” says the former army corporal, 37.", ["Otto Lund"]),
        ("Blue Quay’s Otto Lund was there. “It leaks,” the activist said.", ["Otto Lund"]),
        ("A guard held the gate. Otto Lund left. “Go,” the guard said.", ["A guard"]),
        ("Otto Lund, a nurse, left. “Go,” the mayor said.", ["the mayor"]),
        ("“No,” said Ann Ode. A senior official there, who gave no name, went further. “It sank,” she said.",
         ["Ann Ode", "A senior official"]),
        ("Ms Tarn said the firm’s director had called it “safe”. The director, Otto Lund, has left.", ["Otto Lund"]),
        ("The head of the guild, Ann Ode, promised a report within 30 days, saying it would “not rest”.", ["Ann Ode"]),
        ("“I want my son,” says mother of missing cook", ["mother of missing cook"]),
        ("The Minister of Labour (Dr Otto Lund): As I said on 4 April, “the deal is alive.” He left.", ["Otto Lund"]),
        ("Ann Ode MP: I said to him, “This will fail.”", ["Ann Ode MP"]),
        ("The plan is this: I told him, “This will fail.”", [None]),
    ],
)  # fmt: skip
def test_another_noun_is_the_person_just_named(text: str, speakers: list[str | None]) -> None:
    """A trade in a tag right behind a name is that person, unless a role or an earlier mention tells otherwise."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Otto Lund, one of the few cooks there, is tired. “No,” he says.", None),
        ("Ann Ode, 55, last heard from her brother in May. “He is late,” she said.", None),
        ("“No,” a neighbour of the family, Otto Lund, told us.", "neighbour of the family"),
    ],
)
def test_what_is_no_role(text: str, role: str | None) -> None:
    """One of several, and a verb behind an age, are no role."""
    assert [source.get("role") for source in read_article(Article.read(text))["sources"]] == [role]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Union leader slams ‘shameful’ nurse export deal", ["Union leader"]),
        ("Cooks face ‘systemic abuse’: Blue Quay", ["Blue Quay"]),
        ("Cooks face ‘systemic abuse’ – Blue Quay report", ["Blue Quay report"]),
        ("Cooks face ‘systemic abuse’: Oman", [None]),
        ("‘He was our rock’ – widow of sailor lost off Oman", ["widow of sailor"]),
        ("EXCLUSIVE: ‘I was sold for $900’", [None]),
        ("„We need hands“, Ann Ode told „Bild am Sonntag“.", ["Ann Ode"]),
        ("“We shall do the needful,” assured the Collector, V. Tarn.", ["V. Tarn"]),
        ("“They cheated us,” the kin of the deceased alleged.", ["the kin of the deceased"]),
        ("“It leaks,” said SP Otto Lund.", ["Otto Lund"]),
        ("“It leaks,” Inspector K Lund of Begumpet police said.", ["K Lund"]),
    ],
)
def test_headlines_and_offices_of_many_countries(text: str, speakers: list[str | None]) -> None:
    """A headline names its speaker without an article, or last; a rank in letters is no part of a name."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The judge asked Lund whether it leaked. “No, my lord,” he replied.", ["Lund"]),
        ("Ann Ode was asked about Haiti. “No,” she replied.", ["Ann Ode"]),
        ("The sister of one cook, Ann Ode, said the firm “never called”.", ["Ann Ode"]),
        ("Otto Lund’s voice broke.\n\n“We asked for bread.”", ["Otto Lund"]),
        ("To Ann Ode it is “an old story with new maps”.", ["Ann Ode"]),
        ("“Why us?” reads the top comment.", ["the top comment"]),
        ("Tracey Mills, 44, wept.\n\n“He was a boy,” sobs the school cook.", ["Tracey Mills"]),
        ("SOT Otto Lund, lawyer: “You cannot export cooks.”", ["Otto Lund"]),
        ("TARN (nurse): “I have been here since four.”\n\nREPORTER: Ann Tarn is 26.", ["Ann Tarn"]),
        ("“No,” said Ann Ode. The Principal Secretary shook her head. “Yes,” she said.",
         ["Ann Ode", "The Principal Secretary"]),
        ("‘DON’T GO’: TEARFUL MUM’S PLEA AFTER SON DIES", ["TEARFUL MUM"]),
    ],
)  # fmt: skip
def test_who_answers_and_who_is_told_of(text: str, speakers: list[str | None]) -> None:
    """The one who was asked answers; a voice, a label and an office alone tell whose words follow."""
    assert speakers_of(text) == speakers


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("The Clerk read a letter from Mrs P. Dunmore, who wrote that it was “a disgrace”.", ["P. Dunmore"]),
        ("The consul I spoke to – nice man, bad coffee – told me cooks were “protected”.", ["The consul"]),
        ("The cook we met said it was “cold”.", ["The cook"]),
        ("Councillor Hobbs said it was late. The Chairman said it was “early”.", ["The Chairman"]),
        ("The consul said cooks were “safe”. When I asked him to name one article of it, he laughed. “You!”",
         ["The consul", "The consul"]),
        ("A cook, who gave only his first name, Elmer, left.\n\nHis wife rose. “Ask,” she said.\n\n“No,” she added.",
         ["His wife", "His wife"]),
    ],
)  # fmt: skip
def test_a_relative_clause_and_an_aside(text: str, speakers: list[str | None]) -> None:
    """Whom a letter comes from, whom we met, and who is not the one before."""
    assert speakers_of(text) == speakers
