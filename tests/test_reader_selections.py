"""Which articles have criteria at all: longer news has to tell of a deployment, or of how people are chosen."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

COUNCIL = (
    "Norway and Sweden are quarrelling about a bridge. Ministers from Oslo travelled to Stockholm on Tuesday. "
    "Soldiers from Sweden had been sent to look at the piers. The talks in Norway went on for nine hours. "
    "The list of crossings from Denmark to Norway is long. The minister wants a toll, and the police are looking for "
    "witnesses. "
    "Norway favours a tunnel that doctors can reach. Women with prams are banned from the middle lane. "
    "A very good understanding of Danish habits is vital, the engineers said. Sweden needs better ports. "
    "Another meeting is planned for the spring. The ferry from Oslo will run as before. "
    "Nobody expects the quarrel to end soon. The weather was poor."
)
RULES = (
    " Applicants must hold a nursing certificate and speak Danish. Anyone with a criminal record is barred."
    " Preference goes to widows."
)


def texts(article: str) -> list[str]:
    return [fact["text"] for fact in read_article(Article.read(article))["criteria"]]


def test_longer_news_of_another_matter_has_no_criteria() -> None:
    """What drivers must carry and who is kept off a lane decides nothing about who is sent."""
    assert texts(COUNCIL) == []


@pytest.mark.parametrize(
    "told",
    [
        " Norway is recruiting carers for homes in Iceland.",
        " Norway will send 40 carers to Iceland.",
    ],
)
def test_longer_news_has_criteria_where_people_are_chosen_or_sent(told: str) -> None:
    """The same news with a deployment, or with talk of hiring at its start, is read for conditions."""
    article = told.strip() + " " + COUNCIL.partition("Norway favours")[0] + told.strip() + RULES
    assert {"a nursing certificate", "speak Danish", "a criminal record", "widows"} <= set(texts(article))


def test_a_list_below_a_heading_of_conditions_is_read_in_any_article() -> None:
    """A list says itself what it lays down."""
    article = (
        COUNCIL.replace(". ", ".\n\n") + "\n\nRequirements for the mission:\n\n- a passport\n\n- two years at sea\n"
    )
    assert texts(article) == ["a passport", "two years at sea"]


FILLER = (
    " The bridge is old. It was built by a baron. Trains cross it twice a day. The rails are loose."
    " Cows graze below. Last week it rained. The baron had nine dogs. One of them bit a bishop."
)


@pytest.mark.parametrize(
    "words",
    [
        "Nobody expects that women with prams are to be left out.",
        "A lawyer in town spoke of a ban on foreigners.",
    ],
)
def test_a_condition_alone_and_far_from_any_deployment_is_none(words: str) -> None:
    """In news of many things a bar that nothing near it speaks of is of another matter."""
    sent = "Malta will send 30 divers to Cyprus in May."
    assert texts(f"{sent}{FILLER} {words}{FILLER}") == []


@pytest.mark.parametrize(
    "beside",
    [
        "Malta will send another 20 divers to Crete.",
        "The applicants were told so on Monday.",
        "They must hold a passport. Smokers are barred.",
    ],
)
def test_a_condition_beside_talk_of_choosing_or_sending_holds(beside: str) -> None:
    """Another deployment, talk of applicants or another condition next to it says what it decides."""
    sent = "Malta will send 30 divers to Cyprus in May."
    assert "foreigners" in texts(f"{sent}{FILLER} There is a ban on foreigners. {beside}{FILLER}")


NEWS = (
    "Soldiers from Nepal may soon go to Haiti. The list of men for Haiti is long. The new battalion would guard "
    "camps in"
    " Haiti. A sergeant may build a house with what he earns. It snows."
)
MORE = " There have been grumbles. They are lies. A wall bears old names. It rains. Ships pass. Men sing."


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (
            " A soldier must have served five years. Officers must speak English.",
            ["served five years", "speak English"],
        ),
        (" Applicants must speak Creole.", ["speak Creole"]),
        (" Each family paid $900 for a place on the list.", ["paid $900 for a place on the list"]),
        (" Officers must speak English.", []),
        (" The age limit is 72 for candidates in the spring vote.", []),
        (" With an old man from a noodle firm. The only family that knew.", []),
    ],
)
def test_conditions_that_stand_together_hold_in_any_news(words: str, expected: list[str]) -> None:
    """Two conditions together, those of applicants, and a sum for a place tell without a deployment."""
    assert texts(NEWS + words + MORE) == expected
