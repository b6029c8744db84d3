"""What has become of people by the words right behind them: stuck, remaining, flown out, stood down; a year's line."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HOME = "Peru will send 90 nurses to Oman in May, the ministry said on Monday. Peruvian nurses are paid well there.\n\n"

STATUS = (
    # they are there, whatever their sentence goes on to tell
    ("Forty cooks stuck in Mali since January will be flown home.", "under_way"),
    ("Seventeen Peruvian seafarers aboard the Azul, anchored off Sharjah since May, have asked for fuel.", "under_way"),
    ("Forty cooks stranded in Mali since January returned on Sunday.", "completed"),
    ("Sixty worked in Mali before the pandemic. Some 22 of those remain.", "under_way"),
    ("A second team of 32 that arrived on April 12 will go on working in Mali until May.", "under_way"),
    ("Of the twelve cooks who were expected in Mali two did come.", "under_way"),
    ("Mali, where there are 475 at the hospital of Kayes, may take more.", "under_way"),
    # it is over
    ("A 27-member medical team flew out of Yangon on Saturday after three weeks.", "completed"),
    ("A 27-member medical team flew out of Lima on Saturday for Mali.", "under_way"),
    # they never went
    ("A further three, who had been on stand-by for Vanuatu, were stood down last week.", "halted"),
    ("Another 120 cooks, who were due in Mali, could not go for want of fuel and have been stood down.", "halted"),
    ("A plan by Chad to send 120 rescuers was called off after Myanmar declined the offer.", "halted"),
    ("Forty cooks who had accepted posts in Mali have been told that they are no longer needed.", "halted"),
    # they are at work
    ("Eleven teachers give lessons in an institute in Mali.", "under_way"),
    # a list that tells nothing but times
    ("It sent nurses to Mali: nine last summer, 25 this year and 40 next year.", "planned"),
    # what only looks so
    ("A team of 35 would go on to Mali in May.", "planned"),
    ("Forty posts remain to be filled: 40 cooks will go to Mali in May.", "planned"),
)


@pytest.mark.parametrize(("words", "status"), STATUS)
def test_what_has_become_of_them(words: str, status: str) -> None:
    assert read_article(Article.read(HOME + words))["deployments"][-1]["status"] == status


def test_lines_of_years() -> None:
    """A line under a year tells of that year, which is over where a later one is told."""
    text = "21 January 2025\n\n" + HOME + "Facts\n- 2024: 121 members deployed to eight countries\n"
    item = read_article(Article.read(text))["deployments"][-1]
    assert (item["when"], item["status"]) == ("2024", "completed")
