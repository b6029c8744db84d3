"""Copy of labour desks: who speaks in it, and what is, and is no, condition."""

from __future__ import annotations

import pytest

from factlift import extract

NURSES = "Peru sent 300 nurses to Oman in May.\n\n"


CONDITIONS = [
    ("There is a ban on smokers by the Health Board since April.", ["exclusion smokers"]),
    ("There is a ban on anyone convicted by the courts.", ["exclusion convicted by the courts"]),
    ("They earn 270 rials a month, a sum that will help their families.", []),
    ("A driving licence will help.", ["preference A driving licence"]),
]


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_a_condition_is_neither_its_author_nor_a_wage(text: str, expected: list[str]) -> None:
    """Who imposed a bar is none of it, and money that helps a family helps nobody to be chosen."""
    found = extract(NURSES + text, model="builtin").criteria
    assert [f"{fact.kind} {fact.text}" for fact in found] == expected


SPEAKERS = [
    ("“No,” said Peruvian Ambassador to Oman Ann Ode.", "Ann Ode", "Peruvian Ambassador to Oman"),
    ("“No,” said Peruvian ambassador to Oman Ann Ode.", "Ann Ode", "Peruvian ambassador to Oman"),
    ("“No,” said Togo’s High Commissioner to Kenya Otto Lund.", "Otto Lund", "High Commissioner to Kenya"),
    ("“No,” said Envoy to the United Nations Ann Ode.", "Ann Ode", "Envoy to the United Nations"),
    ("“No,” said the ambassador to Oman.", "the ambassador to Oman", None),
    ("Secretary of labour and jobs ministry Ann Ode said: “No.”", "Ann Ode", "Secretary of labour and jobs ministry"),
    ("Lund said it would be so, according to a Memorandum of Understanding.\n“No,” he said.", "Lund", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "role"), SPEAKERS)
def test_an_envoy_is_named_behind_the_post(text: str, name: str, role: str | None) -> None:
    """The place of a post is part of the office, and a paper is no "he"."""
    speakers = [quote.speaker for quote in extract(text, model="builtin").quotes]
    assert [(speaker.name, speaker.role) for speaker in speakers if speaker] == [(name, role)]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("According to an official, the system, agreed upon in May, “failed to meet the hopes”.", None),
        ("The two officials agreed that the system “failed to meet the hopes”.", "agreed"),
    ],
)
def test_a_pact_that_was_agreed_upon_speaks_not(text: str, cue: str | None) -> None:
    """A participle that describes a paper is no act of speech."""
    assert [quote.cue for quote in extract(text, model="builtin").quotes] == [cue]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        ("Minister Ann Ode expressed the hope that 500 welders would leave for Oman.", "Ann Ode"),
        ("Minister Ann Ode expressed an interest in cooking. Some 500 welders left Peru for Oman.", None),
    ],
)
def test_a_hope_that_is_voiced_is_a_claim(text: str, claimant: str | None) -> None:
    """Whoever voices a hope claims what it says."""
    sources = [fact.attribution for fact in extract("Peru sends welders.\n\n" + text, model="builtin").deployments]
    assert [source and source.name for source in sources][-1:] == [claimant]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We hope so,” a Voice of Lima report quoted the head of the guild, Otto Lund, as saying.", "Otto Lund"),
        ("“We hope so,” Otto Lund was quoted as saying.", "Otto Lund"),
    ],
)
def test_who_is_quoted_speaks(text: str, name: str) -> None:
    """A paper that quotes somebody is not who spoke."""
    assert [quote.speaker and quote.speaker.name for quote in extract(text, model="builtin").quotes] == [name]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They showed their readiness to provide health services wherever they are required.", []),
        ("Groups support a petition in favour of giving a medal to doctors with long records.", []),
        ("The board decided in favour of women over 30.", ["preference women over 30"]),
    ],
)
def test_praise_is_no_condition(text: str, expected: list[str]) -> None:
    """Where people are needed, and what others are in favour of doing, chooses nobody."""
    found = extract(NURSES + text, model="builtin").criteria
    assert [f"{fact.kind} {fact.text}" for fact in found] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Lund said, “we pick them young. They stay for years.”", "direct"),
        ("Lund said they would “pick them young”.", "partial"),
    ],
)
def test_several_sentences_are_no_fragment(text: str, kind: str) -> None:
    """A passage that goes on with another sentence is quoted whole, whatever its first letter."""
    assert [quote.kind for quote in extract(text, model="builtin").quotes] == [kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Permit holders who meet certain conditions are eligible to leave the country.", []),
        ("The conditions are a clean record and a licence.", ["a clean record", "a licence"]),
        ("Like their Filipino counterparts, the nurses would be required to take exams.", []),
    ],
)
def test_conditions_that_are_met_are_not_listed(text: str, expected: list[str]) -> None:
    """Only what "the conditions are" lists."""
    assert [fact.text for fact in extract(NURSES + text, model="builtin").criteria] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There is a ban on sending women under 30 to Oman.", 1),
        ("The ban applies to maids alone, and excludes the technical and trained manpower.", 0),
        ("The agency excludes smokers.", 1),
        ("The government asked for the cooperation of the Omani government.", 0),
    ],
)
def test_who_is_barred_and_who_is_spared(text: str, expected: int) -> None:
    """Whom a ban excludes may go; whom a limit names may not."""
    assert len(extract(NURSES + text, model="builtin").criteria) == expected


NAMED = [
    ("Health secretary Ann Ode came. “They go,” CS Ode said.", ["Ann Ode"]),
    ("CS Ode came. She said it was late. “They go,” the CS said.", ["CS Ode"]),
    ("Clarifying the issue, the Peruvian Chargé d’Affaires in Oman Otto Lund, said: “No.”", ["Otto Lund"]),
    ("Sterling, the cook, said: “No.”", ["Sterling"]),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_titles_and_openings_are_no_names(text: str, names: list[str]) -> None:
    """A title in letters stands before a name, and a clause that opens a sentence names nobody."""
    assert [quote.speaker and quote.speaker.name for quote in extract(text, model="builtin").quotes] == names


@pytest.mark.parametrize(
    "text",
    [
        "Why is the mission of the Church so necessary? In the early age, foreign apostles sowed the seed of the word.",
        "The state is considering a ban on the externalisation of labour.",
        "Oman will not bring in 900 Peruvian welders.",
    ],
)
def test_no_condition_is_laid_down(text: str) -> None:
    """A question for a reason, a ban on all departures and a refusal lay down nothing."""
    assert extract(NURSES + text, model="builtin").criteria == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Gulf is a preferred destination for workers who are employed in kitchens.", 0),
        ("Agencies were told to look elsewhere because of the war.", 0),
        ("Candidates who can swim are preferred.", 1),
    ],
)
def test_a_place_that_is_preferred_is_no_preference(text: str, expected: int) -> None:
    """Only people are preferred, and a war bars nobody in particular."""
    assert len(extract(NURSES + text, model="builtin").criteria) == expected
