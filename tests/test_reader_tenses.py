"""How far people have come, by the tense of their own clause and the words of a stage beside their number."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

PLAN = "Peru will send 900 cooks to Oman next year.\n\n"
STATUS = (
    # a past that its own clause closes, whatever comes in the next clause
    (PLAN + "In Oman in 2022 we had 55 people living on rice, and all of them would go again.", "55", "completed"),
    (PLAN + "She was one of seven cooks who flew down in 2009, and she has a scar from it.", "seven", "completed"),
    (PLAN + "It is the largest trip since 1998, when 60 Peruvian cooks were rushed to Chad.", "60", "completed"),
    (PLAN + "Cooks have gone before, she says: in 2014 Peru hired out 30 cooks to a firm in Chad.", "30", "completed"),
    (PLAN + "In 2023 Peru had to bring back 26 cooks from Chad.", "26", "completed"),
    # that something was intended in such a year closes nothing
    (PLAN + "In 2023 Peru was asked for 26 cooks for Chad.", "26", "planned"),
    # people who have gone are not those of the plan told of before
    (PLAN + "Another 40 went to Chad.", "40", "under_way"),
    (PLAN + "A further 40 have gone to Chad.", "40", "under_way"),
    (PLAN + "Chad gets 40 of them.", "40", "planned"),
    # a day to come, in the present tense
    ("Peru sends cooks.\n\nThis January we send nine cooks to Oman. Five go to Nizwa.", "Five", "planned"),
    ("Peru sends cooks.\n\nEvery year we send nine cooks to Oman.", "nine", "under_way"),
    # called home, held back, let go, seen off, held up
    ("Peru sends cooks.\n\nPeru has recalled the 17 cooks it had in Oman.", "17", "halted"),
    ("Peru sends cooks.\n\nThe placement of 36 Peruvian cooks in Oman has been suspended.", "36", "halted"),
    ("Peru sends cooks.\n\nSome 260 Peruvian cooks have been approved for work in Oman.", "260", "planned"),
    ("Peru sends cooks.\n\nPeru saw off 64 cooks bound for Oman this morning.", "64", "under_way"),
    (PLAN + "Sixteen cooks have been stuck in Chad since Monday.", "Sixteen", "under_way"),
    ("Peru sends cooks.\n\nForty-one Peruvian cooks are meant for a kitchen in Oman.", "Forty-one", "planned"),
    ("Peru sends cooks.\n\nThe hotels say that they are expecting 60 Peruvian cooks in Oman.", "60", "planned"),
    ("Peru sends cooks.\n\nUp to 150 Peruvian cooks for Oman were mentioned.", "150", "planned"),
    # what has begun is under way, what has yet to begin is not
    ("Latvia began sending 40 nurses to Oman in May.", "40", "under_way"),
    ("Latvia has started deploying 450 medics to Oman.", "450", "under_way"),
    ("Latvia is to start sending 40 nurses to Oman.", "40", "planned"),
    ("Latvia has yet to begin sending the 40 nurses to Oman.", "40", "planned"),
    ("The 40 nurses have yet to leave for Oman.", "40", "planned"),
    ("The Riga hospital began recruiting 40 Indian nurses.", "40", "selecting"),
    ("Latvia is getting ready to send 40 nurses to Oman.", "40", "planned"),
    # long ago, a year behind its month is no number of people
    ("In March 1847 Peru sent 40 masons to Chile.", "40", "completed"),
    # a train is no training, and who trains others is at no step
    ("In May Latvia sent, by night train, 450 medics to Oman.", "450", "under_way"),
    ("Peru sends cooks.\n\nSome 40 Peruvian cooks in Oman will help train local crews.", "40", "planned"),
    # hopefuls, though their place is named
    ("Peru sends cooks.\n\nBy Thursday 615 men had put down their names for Oman.", "615", "selecting"),
    ("Peru sends cooks.\n\nSo far 640 people were taking language courses for Oman.", "640", "selecting"),
    ("Peru sends cooks.\n\nThe agency has put 1,400 candidates through trade tests.", "1,400", "selecting"),
    # people who are only wanted are at no step
    ("Peru sends cooks.\n\nOman had sought 200 cooks and the request was being examined.", "200", "planned"),
    ("Peru sends cooks.\n\nTalks with Oman on the hiring of up to 200 cooks go on.", "200", "planned"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "status"), STATUS)
def test_how_far_those_of_a_clause_have_come(text: str, count: str, status: str) -> None:
    """A status is that of the clause which counts the people, not of its neighbours."""
    found = [item for item in read_article(Article.read(text))["deployments"] if count in item.get("count", "")]
    assert [item["status"] for item in found] == [status]


def test_who_recalls_people_says_nothing() -> None:
    """A state that calls its people home makes no claim by it."""
    found = read_article(Article.read("Peru sends cooks.\n\nPeru has recalled the 17 cooks it had in Oman."))
    assert all("attribution" not in item for item in found["deployments"])
