"""Who is back from a place, still there, or to go, by the words beside the place."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article


def statuses(text: str) -> list[str]:
    """Return the statuses of the deployments of a text."""
    return [record["status"] for record in read_article(Article.read(text))["deployments"]]


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        (", back from Chad since Sunday, were met by the minister", "completed"),
        ("were welcomed home on Sunday after six months in Chad", "completed"),
        ("went to Chad in March and are now back", "completed"),
        ("went to Chad in March and are now back at work", "under_way"),
        ("served in Chad until March", "completed"),
        ("worked in Chad until they dropped", "under_way"),
        ("have left Chad after six months", "completed"),
        ("left Muscat on Monday for Chad", "under_way"),
        ("in Chad will get more pay, the ministry said", "under_way"),
        ("in Chad are to be replaced in June", "under_way"),
        ("in Chad will be hired next year", "planned"),
        ("in Lima will go to Chad in May", "planned"),
        ("have packed their bags and leave for Chad on Sunday", "planned"),
        ("were picked in March and go to Chad in June", "planned"),
        ("were vaccinated on Monday, a week before they go to Chad", "planned"),
        ("were vaccinated on Monday, a week before they went to Chad", "under_way"),
        ("were blessed ahead of their departure for Chad on Monday", "planned"),
        ("were blessed ahead of their departure for Chad in 2019", "completed"),
        ("live at home and go to Chad every summer", "under_way"),
    ],
)
def test_the_words_beside_a_place_tell_how_far_people_have_come(behind: str, status: str) -> None:
    people = "Forty Peruvian cooks"
    assert statuses(f"Rain fell all week. {people}{behind if behind[0] == ',' else ' ' + behind}.") == [status]


def test_those_of_whom_somebody_says_something_are_there_too() -> None:
    assert statuses("The ministry said that forty Peruvian cooks in Chad will be insured.") == ["under_way"]
