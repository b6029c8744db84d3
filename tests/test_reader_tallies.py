"""How many of those just told of are there now, or are left."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

SENT = "Peru sent 48 cooks to Oman in March. "
BUILT = "Ode Offshore has put 34 fitters on a platform off Norway. "


def told_in(text: str) -> list[tuple[str, list[str], str]]:
    """Return number, places and status of the deployments that are read behind the first."""
    found = read_article(Article.read(text))["deployments"][1:]
    return [(record["count"], record.get("destinations", []), record["status"]) for record in found]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("With the new group they will now have fifty-five there.", ("fifty-five", ["Oman"], "planned")),
        ("By June there will be fifty-five.", ("fifty-five", ["Oman"], "planned")),
        ("That makes fifty-five.", ("fifty-five", ["Oman"], "under_way")),
        ("Everyone is back but two.", ("two", ["Oman"], "under_way")),
        ("All are home except two.", ("two", ["Oman"], "under_way")),
        ("The whole party came home save for three.", ("three", ["Oman"], "under_way")),
    ],
)
def test_a_number_tells_how_many_there_are_now(sentence: str, told: tuple[str, list[str], str]) -> None:
    assert told_in(SENT + sentence) == [told]


@pytest.mark.parametrize(
    "sentence",
    [
        "They will have fifty-five pupils each.",
        "She will be fifty-five.",
        "They now have two hectares of their own.",
        "Everyone was paid but two.",
        "The village has nothing back but two wells.",
        "There will be fifty-five minutes of rest.",
    ],
)
def test_other_numbers_tell_no_tally(sentence: str) -> None:
    assert told_in(SENT + sentence) == []


def test_people_are_at_the_site_of_the_sentence_before() -> None:
    assert told_in(BUILT + "Two dozen Polish riggers are already at the platform.") == [
        ("Two dozen Polish riggers", ["Norway"], "under_way")
    ]
    assert told_in(BUILT + "Two dozen Polish riggers are already at the tribunal.") == []


def test_a_share_may_open_with_from() -> None:
    assert told_in("Peru has sent cooks to Oman. From these, 930 persons have already departed.") == [
        ("930 persons", ["Oman"], "under_way")
    ]
    assert told_in("Peru has sent cooks to Oman. From these, 930 persons have already complained.") == []


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Twelve nurses will go to Malta.", ["Twelve nurses"]),
        ("Twelve teachers leave for Kenya on Friday.", ["Twelve teachers"]),
        ("Twelve nurses will go to Malta on holiday.", []),
        ("Twelve nurses will go to court in Malta.", []),
        ("Four footballers will fly to Malta.", []),
        ("Twelve pilgrims will go to Malta.", []),
    ],
)
def test_people_by_a_trade_who_are_to_go_to_a_country_are_sent(text: str, counts: list[str]) -> None:
    assert [record.get("count") for record in read_article(Article.read(text))["deployments"]] == counts


def test_a_body_is_in_a_place_that_no_table_has() -> None:
    text = "The Irish choir sends two groups abroad each summer. The first, of thirty, is in Lyon."
    assert told_in("Peru has sent cooks to Oman. " + text)[-1] == ("thirty", ["Lyon"], "under_way")


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Qatar has agreed to take 3,000 domestic workers from Peru.", ["3,000 domestic workers"]),
        ("Qatar has agreed to take 3,000 domestic pets from Peru.", []),
        # the bodies of people who are counted behind them
        ("Three Peruvian crews, 18 men in all, have crossed into Chile.", ["18 men"]),
        # a terminal's number
        ("Some 90 cooks from Peru land in Oman at Terminal 4 in the next days.", ["Some 90 cooks"]),
        # the answer to what was asked
        (
            "She asked how many Irish gardaí were serving abroad. The answer: nine in Cyprus, 40 in Chad.",
            ["nine", "40"],
        ),
        ("She asked how many Irish gardaí had voted. The answer: nine in Cyprus, 40 in Chad.", []),
        (
            (
                "She asked how many Irish gardaí were serving abroad. "
                "The answer: nine in Cyprus, four in Kosovo (to fall to two in June) and 40 in Chad."
            ),
            ["nine", "four", "40"],
        ),
        # what a relative clause tells is not what was asked
        (
            "He would not say if Canada would go to Haiti, for which Kenya has pledged 1,000 police.",
            ["1,000 police"],
        ),
        ("He would not say if Kenya would send 1,000 police to Haiti.", []),
    ],
)
def test_who_is_counted_once_or_not_at_all(text: str, counts: list[str]) -> None:
    assert [record.get("count") for record in read_article(Article.read(text))["deployments"]] == counts


@pytest.mark.parametrize(
    ("sentence", "counts"),
    [
        ("Last year’s number was 8,600.", ["8,600"]),
        ("Last year’s harvest was 8,600.", []),
        ("He spoke at the send-off of the first 142 on Thursday.", ["142"]),
        ("He spoke at the burial of the first 142 on Thursday.", []),
        ("Six cooks who spoke to this agency said they had not been paid.", []),
        ("Eighteen of the cooks signed a letter.", []),
        ("It had 268 complaints, 190 of them from cooks and 78 from their families.", []),
        ("It has 268 cooks in Chad, 190 of them from Lima.", ["268 cooks", "190"]),
        ("Requests for another 33 could not be met.", ["33"]),
        ("It will raise its contingent in Chad from 250 to 320.", ["250", "320"]),
        ("It will raise its fee in Chad from 250 to 320.", []),
    ],
)
def test_numbers_behind_a_deployment(sentence: str, counts: list[str]) -> None:
    assert [count for count, _, _ in told_in("Peru sent 48 cooks to Oman in March. " + sentence)] == counts
