"""What is over: a month with its year, an age that has passed, what used to be; and what only looks so."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

HOME = "Peru will send 90 nurses to Oman in May, the ministry said on Monday. Peruvian nurses are paid well there.\n\n"

STATUS = (
    # a month with its year, where nothing else is of that year
    ("It sent 26 men to Greece in August 2021.", "completed"),
    ("In early May 2019 the navy lent Chile 12 divers.", "completed"),
    ("It sent 26 men to Greece in August 2021, and they are still there.", "under_way"),
    ("It sent 26 men to Greece in August.", "under_way"),
    ("Since August 2021 it has sent 26 men to Greece.", "under_way"),
    # an age that is over
    ("Some 1,200 nurses worked in Kuwait before the pandemic.", "completed"),
    ("Before independence it lent 40 clerks to Kenya.", "completed"),
    ("It once had 200 men in Cyprus.", "completed"),
    ("He had 30 men with him in Cyprus in those days.", "completed"),
    ("For ten years it kept 200 men in Cyprus.", "completed"),
    ("The army used to keep 200 men in Cyprus.", "completed"),
    ("Some 1,200 nurses have worked in Kuwait since the war.", "under_way"),
    ("It has 200 men in Cyprus, as it had before the war.", "under_way"),
    # without a number
    ("It sent nurses to Morocco in 2023.", "completed"),
)


@pytest.mark.parametrize(("words", "status"), STATUS)
def test_what_is_over(words: str, status: str) -> None:
    found = read_article(Article.read(HOME + words))["deployments"]
    assert found[-1]["status"] == status


def test_the_year_of_the_report_is_not_over() -> None:
    """A year that is told elsewhere too, and is the last one told, is this year."""
    words = "Lima, 3 June 2021. " + HOME + "It sent 26 men to Greece in April 2021."
    assert read_article(Article.read(words))["deployments"][-1]["status"] == "under_way"
