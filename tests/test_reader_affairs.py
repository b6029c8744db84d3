"""Demands, bans and needs of public life, and cues that are other words than they look: no conditions of going."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.criteria.affairs import is_of_affairs

SENDING = "Lithuania is recruiting 300 scaffolders for yards in Denmark. "


def told(words: str) -> list[str]:
    return [f"{fact['kind']} {fact['text']}" for fact in read_article(Article.read(SENDING + words))["criteria"]]


@pytest.mark.parametrize(
    "words",
    [
        "An order banning foreign nationals from six mostly Catholic countries was frozen.",
        "Police are looking for a welder with a scar.",
        "Prosecutors had asked for four years for the foreman.",
        "He will have to serve nine years before he can leave prison.",
        "The yard rejected a call for an end to military talk.",
        "The weather conditions were frightful.",
        "His condition is particularly serious.",
        "Experts believe the tie with Denmark will be crucial.",
        "In the spring, the demand simply wasn't there for the visas.",
        "Cheap steel with a Danish licence would help him to expand into doors for women.",
        "The trade in planks is worth almost 40 million.",
        "A licence from Riga is worth more than $900.",
        "The port did not have a quarrel with Danish women.",
        "They were advised to avoid if ill.",
        "Surveyors will not have to go abroad for it.",
        "The guild warned married roofers not to be taken in.",
        "Among those considered were a Danish play with sailors and a song.",
        "The yard also wanted to avoid becoming ill-famed with women.",
        "The retirement age of 60 was raised in May.",
        "The height of children at age of 7 is measured.",
        "The hall is shut, and everyone should know that smoking kills.",
        "The owner is searching for her married daughter.",
        "The clerks have not registered any fault of men with debts.",
    ],
)
def test_public_life_lays_down_no_condition(words: str) -> None:
    """The verbs of conditions are those of demands, bans and searches too."""
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The yard is looking for a man with a trade.", ["requirement a trade"]),
        ("The yard bars roofers over 50 from going.", ["exclusion over 50"]),
        ("The yard bars women with young children from working abroad.", ["exclusion young children"]),
        ("The police are looking for officers with good Danish.", ["requirement good Danish"]),
        ("There is a ban on smokers.", ["exclusion smokers"]),
        ("The conditions are a clean record and a licence.", ["requirement a clean record", "requirement a licence"]),
        ("Scaffolders need German to level B1.", ["requirement German to level B1"]),
        ("A cousin in the office helps.", ["preference A cousin in the office"]),
        ("A cousin on the spot is worth more than a diploma.", ["preference A cousin on the spot"]),
        ("They avoid men with debts.", ["exclusion debts"]),
        ("The yard will not have anybody with a bad back.", ["exclusion a bad back"]),
        ("The minimum age is 18.", ["requirement minimum age is 18"]),
        ("They must know how to weld.", ["requirement know how to weld"]),
        ("Whoever was caught with a phone is barred.", ["exclusion was caught with a phone"]),
    ],
)
def test_the_same_words_of_those_who_go_are_conditions(words: str, expected: list[str]) -> None:
    """Who chooses, and who is chosen, makes the same verb one of a condition."""
    assert told(words) == expected


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("Two roofers wanted in connection with a theft fled.", "in connection with a theft", "requirement"),
        ("The king signed a ban on citizens from three islands.", "citizens from three islands", "exclusion"),
        ("An order banning women with dogs from entering Peru fell.", "women with dogs", "exclusion"),
        ("The court bars surveyors from publishing their work.", "surveyors", "exclusion"),
        ("Under the pact, refugees without papers are sent back.", "refugees without papers", "exclusion"),
        ("The unions want an end to the war.", "an end to the war", "requirement"),
        ("The exiles demand the right of return.", "the right of return", "requirement"),
        ("The boats paid Peru $900 for cod licences.", "paid Peru $900 for cod licences", "payment"),
        ("The minister wants Peru to be able to sell salt.", "Peru to be able to sell salt", "requirement"),
    ],
)
def test_what_parties_states_and_courts_are_after_is_no_condition(sentence: str, words: str, kind: str) -> None:
    """The words are judged in the sentence that holds them."""
    assert is_of_affairs(sentence, words, kind, "other")


@pytest.mark.parametrize(
    ("sentence", "words", "kind"),
    [
        ("There is a ban on women under 30 who want to work in Peru.", "women under 30", "exclusion"),
        ("The law bars women with babies from going to Peru.", "women with babies", "exclusion"),
        ("The yard wants an end-of-school report.", "an end-of-school report", "requirement"),
        ("He paid the agent $900 for a place.", "paid the agent $900 for a place", "payment"),
        ("The yard needs Spanish to level B1.", "Spanish to level B1", "requirement"),
    ],
)
def test_what_those_who_choose_are_after_is_one(sentence: str, words: str, kind: str) -> None:
    """A bar on leaving, a paper and a language are conditions."""
    assert not is_of_affairs(sentence, words, kind, "other")
