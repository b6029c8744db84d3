"""Two people of one family are two speakers: the family's name that they share makes them no one."""

from __future__ import annotations

import pytest

from factlift import ScriptedModel, Settings, extract
from factlift.checks.families import are_relatives, pronoun_of


def doubted(text: str, speakers: list[str]) -> list[bool]:
    """Returns for each quote of a text whether its speaker is flagged."""
    quotes = [{"q": number, "speaker": name} for number, name in enumerate(speakers, 1)]
    facts = extract(text, model=ScriptedModel({"quotes": quotes}), settings=Settings(looks=0))
    return [any(flag.code == "speaker" for flag in quote.flags) for quote in facts.quotes]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Juan de la Cruz", "Maria de la Cruz"),
        ("Ann Wanja", "Peter Wanja"),
        ("Ms. Lim", "Mr. Lim"),
        ("George Bush Jr.", "George Bush Sr."),
        ("Kim Jong-un", "Kim Yo-jong"),
    ],
)
def test_relatives_whose_quotes_are_exchanged_are_flagged(one, other):
    """They came through without a flag, since they have a name in common."""
    text = f"{one} met {other} in May. “We go first,” said {one}. “We go then,” said {other}."
    assert doubted(text, [one, other]) == [False, False]
    assert doubted(text, [other, one]) == [True, True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Wanja", "Wanja"),
        ("Ann Wanja", "Secretary Wanja"),
        ("Ann Wanja", "Ms Wanja"),
        ("Ann M. Wanja", "Ann Wanja"),
        ("Lim Eul-chul", "Professor Lim Eul-chul"),
        ("George Bush", "George Bush Jr."),
        ("the Ministry of Health", "Health Ministry"),
    ],
)
def test_two_forms_of_one_name_are_one(one, other):
    """A title, a surname alone and an initial tell of nobody else."""
    assert not are_relatives(one, other)
    assert not are_relatives(other, one)


def test_a_first_name_tells_the_pronoun():
    """Neither a surname alone nor an unknown first name does."""
    assert [pronoun_of(name) for name in ("Ann Wanja", "Peter Wanja", "Wanja", "Xyq Wanja")] == [
        "she",
        "he",
        None,
        None,
    ]


def test_a_speaker_named_behind_several_paragraphs_of_one_quote_is_near():
    """The rules read the same speaker there, so that no flag says that nobody is named."""
    text = "“We leave.\n\n“Nobody asked.\n\n“Nobody will,” said Ann Wanja.\n\nMwangi Odera nodded."
    assert doubted(text, ["Ann Wanja"] * 3) == [False, False, False]
    assert doubted(text, ["Mwangi Odera"] * 3) == [True, True, True]
