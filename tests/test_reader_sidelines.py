"""Longer news of another matter: a count is one of people sent only where the words beside it say so."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

TOWN = (
    "The mayor of Kisumu opened the new fish hall on Thursday. Its roof leaks at two corners. Traders grumbled about "
    "the rent. The rebels had burnt the old one. A bishop blessed the scales. The gunmen were never found. The hall "
    "has a clock from Leeds. Porters wash the floor at dawn.\n\n"
)


def counts_of(text: str) -> list[str | None]:
    return [fact.get("count") for fact in read_article(Article.read(text))["deployments"]]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # nobody sends them
        ("In 2014 some 8,000 people went from Chad to Kenya by boat.", []),
        ("A clinic in Chad gives free care to 4,000 people sent there by aunts.", []),
        ("Nearly 300 Kenyans travelled to Chad to join the sect.", []),
        ("The board will provide 900 people in Kenya with a stall.", []),
        ("Kenya put to death 14 people in a year.", []),
        ("Chad and Kenya sent letters on the two-state railway.", []),
        # somebody does
        ("Kenya has sent 40 nurses to Chad.", ["40 nurses"]),
        ("The United Nations keeps 900 troops deployed in Chad.", ["900 troops"]),
        ("Kenya recruited 70 people for its mission in Chad.", ["70 people"]),
    ],
)
def test_a_count_in_news_of_a_market(words: str, expected: list[str]) -> None:
    assert counts_of(TOWN + words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Chad sent 40 fighters to Mali.", ["40 fighters"]),
        ("Some 40 rebel fighters have left Mali for Chad.", []),
        ("About 90 Taliban fighters hold the bridge at Gao in Mali.", []),
        ("The army of Chad offers its free help to 90 soldiers.", []),
    ],
)
def test_who_fights_for_a_state_and_who_does_not(words: str, expected: list[str]) -> None:
    assert counts_of("Chad will send 600 soldiers to Mali.\n\n" + words) == ["600 soldiers", *expected]
