"""The only condition of a feature, lists of plain nouns, who has no chance, and who bears a fee."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Uganda will send 300 nurses and drivers to Oman in May, the labour ministry said on Monday.\n\n"
BEFORE = (
    "Rosa Amuge has packed twice. The first time the bus did not come. Uganda has agreed to send 300 nurses and "
    "drivers to Oman this year. Lira is a market town. Her brother Denis, 41, keeps a phone shop.\n\n"
    "The yellow house stands behind the post office. On Tuesdays a queue forms at six. The rain is warm. "
)
BEHIND = (
    " Then the clerk shuts the window.\n\nThe hospital in Muscat has a garden. Two women sell tomatoes in the market. "
    "In Kampala the ministry says that all is well."
)


def told(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article(text))["criteria"]]


PLAIN = [
    ("Nobody over 35 was looked at.", ["exclusion over 35"]),
    ("No one over 40 stood a chance.", ["exclusion over 40"]),
    ("No nurse over 40 makes the list.", ["exclusion over 40"]),
    ("Nobody with a child at home got in.", ["exclusion a child at home"]),
    ("Nobody without a passport gets a look-in.", ["requirement a passport"]),
    ("Only nurses under 40 stand a chance.", ["requirement under 40"]),
    ("Only nurses under 40 got through.", ["requirement under 40"]),
    ("They want a clean bill of health and two years on the wards.",
     ["requirement a clean bill of health", "requirement two years on the wards"]),
    ("A tourist visa is worthless.", ["exclusion A tourist visa"]),
    ("A letter from the parish won’t do.", ["exclusion A letter from the parish"]),
    ("A photocopy doesn’t count.", ["exclusion A photocopy"]),
    ("It costs them $400.", ["payment It costs them $400"]),
    ("It costs each nurse $400.", ["payment It costs each nurse $400"]),
    ("The workers pay $400 out of their own pocket.", ["payment pay $400"]),
    ("The $400 fee comes out of their wages over six months.", ["payment The $400 fee"]),
    ("Recruits bear the cost of $400 themselves.", ["payment bear the cost of $400"]),
    ("The most an agent may ask is $300.", ["payment The most an agent may ask is $300"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "conditions"), PLAIN)
def test_a_plain_condition_holds_beside_a_deployment_and_alone_in_a_feature(words, conditions):
    assert told(LEAD + words) == conditions
    assert told(BEFORE + words + BEHIND) == conditions


@pytest.mark.parametrize(
    "words",
    [
        "Nobody thinks that nurses over 40 are to be left out.",
        "The Turkmen were left out.",
        "They favour language that recalls the old war.",
        "“We asked for sixty,” said the mayor.",
        "“They asked for my brother,” said Amuge.",
        "The agency bears the fee of $400.",
        "The agency pays the $400.",
        "It costs them $400 a month.",
        "It costs them $400 to mend a roof.",
        "The $400 parking fee comes out of their wages.",
        "Nobody over 60 got in the way.",
        "Money does not count.",
    ],
)
def test_what_only_looks_like_one_is_none_in_a_feature(words):
    assert told(BEFORE + words + BEHIND) == []


def test_a_flight_before_a_paper_that_will_not_do_is_no_condition():
    words = "The flight leaves Entebbe on 3 May, and a photocopy won’t do."
    assert told(LEAD + words) == ["exclusion a photocopy"]
