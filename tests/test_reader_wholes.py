"""Numbers that are the whole of a plan, and the shares of it that have gone."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru sends cooks to Oman.\n\n"


def told_in(text: str) -> list[tuple[str, str]]:
    """Return number and status of the deployments that are read."""
    found = read_article(Article.read(text))["deployments"]
    return [(record["count"], record["status"]) for record in found if "count" in record]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("By May 720 had gone, out of 5,000 that were promised.", [("720", "under_way"), ("5,000", "planned")]),
        ("Only 720 out of the 5,000 promised have gone.", [("720", "under_way"), ("5,000", "planned")]),
        ("Out of a planned 5,000, only 720 have left.", [("5,000", "planned"), ("720", "under_way")]),
        ("Of the 5,000 that Oman asked for, only 720 have left.", [("5,000", "planned"), ("720", "under_way")]),
        ("So far 720 have left out of a quota of 5,000.", [("720", "under_way"), ("5,000", "planned")]),
        ("So far 720 have left, against 5,000 promised.", [("720", "under_way"), ("5,000", "planned")]),
        ("So far 720 of 5,000 have gone.", [("720", "under_way")]),
        # not of a plan
        ("Nine out of ten pay a fee that they were promised to get back.", []),
        ("So far 31 of the 50 have gone.", [("31", "under_way")]),
    ],
)
def test_the_whole_of_a_plan_is_told_beside_its_share(sentence: str, told: list[tuple[str, str]]) -> None:
    assert told_in(ABOUT + sentence) == told


def test_a_body_that_was_promised_is_no_share() -> None:
    text = "Peru denied that a contingent of 30 had been promised to Oman."
    (record,) = read_article(Article.read(text))["deployments"]
    assert (record["count"], record["modality"]) == ("30", "denied")
