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
        ("The airline brought 40 tourists from Chad.", []),
        ("Police brought 40 children from Chad to safety.", []),
        # somebody does
        ("The health service is bringing in 40 nurses from Chad.", ["40 nurses"]),
        ("Under the Oman accord 40 Chadian cooks will go out in May.", ["40 Chadian cooks"]),
        ("Chad sends cooks to Oman. This year 40 went.", [None, "40"]),
        ("The schools of the hill country will bring over 90 teachers from Chad.", ["over 90 teachers"]),
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


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Some 7,000 people from Gao in Mali applied for a passport in May.", []),
        ("Some 7,000 people from Gao applied for a place in the contingent.", ["Some 7,000 people"]),
        ("About 900 people living below the dam in Mali have moved out.", []),
        ("Mali, a country of only 20 million people, is grateful.", []),
    ],
)
def test_people_of_a_place_beside_a_deployment(words: str, expected: list[str]) -> None:
    assert counts_of("Chad will send 600 soldiers to Mali.\n\n" + words) == ["600 soldiers", *expected]


def test_an_article_about_people_on_the_run_is_not_about_people_sent() -> None:
    road = (
        "Since April 9,000 migrants have gone from Chad to Niger on the way to Libya. Smugglers ask refugees from Chad "
        "for money at the border of Niger. Some 400 migrants left Niger for Libya on Friday."
    )
    assert counts_of(road + "\n\nAt the bridge in Niger gatherings of 5,000 people are seen.") == []
    hired = "Since April 900 masons have gone from Chad to Niger. Chad also hired out 40 cooks to Libya."
    assert counts_of(hired + "\n\nSome 400 masons left for Libya on Friday.") == [
        "900 masons",
        "40 cooks",
        "Some 400 masons",
    ]
