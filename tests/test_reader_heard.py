"""People counted because somebody heard them are nobody sent, whatever stands around them."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru will send 400 cooks to Oman in May, the labour ministry said.\n\n"


def counts_of(text: str) -> list[str]:
    """Return the numbers of the deployments that are read, without the one that the article begins with."""
    found = read_article(Article.read(text))["deployments"]
    return [record["count"] for record in found if record.get("count") not in {None, "400 cooks"}]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three of the cooks, reached by telephone in Muscat, said they had paid 300 euros.",
        "Eight of the cooks we spoke to have had no pay since May.",
        "Two have called their embassy.",
        "Three cooks had written to her about the water.",
        "Twelve were interviewed by a local channel before they boarded.",
        "The twelve who were interviewed said that they were well.",
        "The paper interviewed nine of them in Muscat.",
        "Five of the cooks, questioned by a newspaper, like it better.",
        "A reporter talked to eleven of the cooks at the camp.",
        "Nine cooks whom this newspaper contacted by email did not answer.",
        "Six cooks quoted in the report sleep in one room.",
        "Seven cooks in Oman rang the Herald on Sunday.",
        "The union has heard from nine of the cooks by text.",
        "Ten cooks, contacted by phone, were back at work.",
        "We asked nine of them what they had been told about snakes.",
        "Questions may be put to the four duty officers at the press centre.",
    ],
)
def test_those_heard_are_not_sent(sentence: str) -> None:
    assert counts_of(ABOUT + sentence) == []


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("Another 40 cooks have been called up for June.", "40 cooks"),
        ("Some 60 have been interviewed at the embassy.", "Some 60"),
        ("So far 70 have been interviewed, Ann Ode said.", "70"),
        ("Forty cooks have written a test and wait for visas.", "Forty cooks"),
        ("Some 90 of them met the ambassador in Muscat after they reached Oman.", "Some 90"),
        ("The first 50 reached Muscat on Friday by ship.", "50"),
        ("A first group of 30 cooks called at Colombo on the way to Oman.", "30 cooks"),
        ("The ministry has asked 40 cooks to go to Oman in June.", "40 cooks"),
    ],
)
def test_those_called_met_or_tested_may_be_sent(sentence: str, count: str) -> None:
    assert counts_of(ABOUT + sentence) == [count]
