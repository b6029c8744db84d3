"""Who is sent, in the article's words: which noun a number without one borrows, and which it must not."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

SENT_FIRST = "Peru will send 80 cooks to Oman in May.\n\n"


@pytest.mark.parametrize(
    ("text", "count", "group"),
    [
        # the whole of which it is a share
        (SENT_FIRST + "Of the drivers, 40 are bound for Palau.", "40", "drivers"),
        (SENT_FIRST + "Otto Lund puts the number of our women in Palau at 6,000.", "6,000", "women"),
        (SENT_FIRST + "Otto Lund puts the number of Peruvians in Palau at around 200.", "around 200", "Peruvians"),
        (SENT_FIRST + "He said that drivers went freely and that Peru had 120 of them in Palau.", "120", "drivers"),
        # a body is counted by its own members, and lends its name to no other number
        (SENT_FIRST + "A party of 25 flew to Palau in May. Another 40 will go to Palau in June.", "25", "party"),
        (SENT_FIRST + "A party of 25 flew to Palau in May. Another 40 will go to Palau in June.", "40", "cooks"),
        # nor does a share
        ("Peru said 900 people were sent abroad. Of these:\n\n– Oman: 290, including 120 bus drivers\n– Palau: 30",
         "30", "people"),
        # a body's name holds no people
        ("Some 412 Peruvian men will go to Oman, the Ministry of Labour said. Ninety-six left on Sunday for Oman.",
         "Ninety-six", "men"),
        # a name before "and"
        ("Peru has sent 120 Red Cross and relief workers to Oman.", "120", "Red Cross and relief workers"),
    ],
)  # fmt: skip
def test_whose_noun_a_number_borrows(text: str, count: str, group: str) -> None:
    """The whole that its words name comes first, then the people told of before, never a body or a share."""
    found = [d for d in read_article(Article.read(text))["deployments"] if d.get("count", "").startswith(count)]
    assert [d.get("group") for d in found] == [group]


LENT = (
    # people told of since, without a number, in a sentence about sending
    ("The first group of drivers left for Palau this morning. There were twenty of them.", "twenty", "drivers"),
    ("Recruitment of bus drivers for Palau has begun. So far 40 have flown out.", "40", "bus drivers"),
    ("Drivers are going to Palau, too.\n\nAnother 40 left on Monday.", "40", "Drivers"),
    ("Deployment of drivers to Palau, suspended in 2023, has resumed; 40 left in May.", "40", "drivers"),
    ("The drivers whom Peru lends to Palau, seven in all, have moved to Koror.", "seven", "drivers"),
    ("A quota for nurses and midwives in Palau has been agreed. So far 40 have left.", "40", "nurses and midwives"),
    # not who says so, nor who only meets them, nor the last trade of a list, nor people of whom nobody is sent
    ("Peru has sent cooks to Palau, and officers say 40 left on Monday.", "40", "cooks"),
    ("In May the drivers met forty coming back from Oman.", "forty", "cooks"),
    ("Fitters, welders and drillers will go to Oman, too. Another 40 left on Monday.", "40", "cooks"),
    ("The drivers of Lima are on strike. Another 40 left for Oman on Monday.", "40", "cooks"),
    # who they are said to be, which is no name for those told of next
    ("Of those in Palau, four are teachers.", "four", "teachers"),
    ("Of the 80, some 14 went to Palau as bus drivers. So far 60 have flown out.", "14", "bus drivers"),
    ("Of the 80, some 14 went to Palau as bus drivers. So far 60 have flown out.", "60", "cooks"),
    ("Of the 80, some 14 are waiting in Lima.", "14", "cooks"),
)


@pytest.mark.parametrize(("text", "count", "group"), LENT)
def test_people_told_since_lend_their_noun(text: str, count: str, group: str) -> None:
    """A number without a noun counts the people told of last, by the article's word for them."""
    found = [d for d in read_article(Article.read(SENT_FIRST + text))["deployments"] if count in d.get("count", "")]
    assert [d.get("group") for d in found[:1]] == [group]


def test_members_are_those_of_a_body() -> None:
    """Of "told its members to send workers home" the workers are those who are sent."""
    text = "The United Nations told its members to send Korean workers home. Six years later 60,000 are still abroad."
    found = read_article(Article.read(text))["deployments"]
    assert found[-1].get("group") == "workers"


@pytest.mark.parametrize("house", ["the Sailors' Rest", "the Sailors’ Rest", "the Seamen’s Mission", "Nurses' House"])
def test_a_house_named_for_people_names_nobody(house: str) -> None:
    """Who lodges there may be anybody."""
    text = f"Peru sends people to Palau, and they lodge in {house}. Eleven left for Palau on Monday."
    found = read_article(Article.read(text))["deployments"]
    assert found
    assert {d.get("group") for d in found} <= {None, "people"}


def test_what_is_told_much_later_names_nobody() -> None:
    """A number is of people told of before it, or right behind it."""
    later = "It rained all day. The market was shut. Nobody spoke of it. Peru sends sailors to Palau."
    found = read_article(Article.read(f"Eleven flew from Peru to Palau on Monday. {later}"))["deployments"]
    assert found[0].get("count") == "Eleven"
    assert found[0].get("group") is None
