"""A nation whose people somebody says he never had, and numbers that take up a nation told in their sentence."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Kirin sent 40 Serbian welders to Oman in May.\n\n"


def found_in(text: str) -> list[dict[str, Any]]:
    """Return the deployments that are read, without the one that the article begins with."""
    return [
        found for found in read_article(Article.read(text))["deployments"] if found.get("count") != "40 Serbian welders"
    ]


@pytest.mark.parametrize(
    ("sentence", "nation", "places", "people"),
    [
        ("It has never employed North Koreans, Kirin said.", "North Koreans", [], "North Koreans"),
        ("The yard in Muscat has never hired Peruvian cooks, Kirin said.", "Peruvian", ["Muscat"], "cooks"),
        ("Qatar has never hired Kenyans, the minister said.", "Kenyans", ["Qatar"], "Kenyans"),
        ("Qatar does not employ Kenyan nurses, the minister said.", "Kenyan", ["Qatar"], "nurses"),
        ("A shipyard in Poland denied that it employs North Koreans.", "North Koreans", ["Poland"], "North Koreans"),
        ("Kenyans have never worked in Qatar, the minister said.", "Kenyans", ["Qatar"], "Kenyans"),
        ("Kenyan nurses were never posted to Qatar, the minister said.", "Kenyan", ["Qatar"], "nurses"),
    ],
)
def test_a_nation_that_nobody_had_is_denied(sentence: str, nation: str, places: list[str], people: str) -> None:
    (found,) = found_in(ABOUT + sentence)
    assert (found.get("origin"), found.get("destinations", []), found["group"]) == (nation, places, people)
    assert (found["modality"], found.get("count")) == ("denied", None)


@pytest.mark.parametrize(
    "sentence",
    [
        "It could not hire Poles in May, Kirin said.",
        "Asked whether it had never employed North Koreans, Kirin did not answer.",
        "It has never paid the Poles next door a visit, Kirin said.",
        "The club has never had a Brazilian.",
        "Peruvians have not been paid in Qatar since May.",
    ],
)
def test_what_is_not_done_to_a_nation_denies_no_one(sentence: str) -> None:
    assert found_in(ABOUT + sentence) == []


def test_a_number_takes_up_the_nation_of_its_sentence() -> None:
    text = (
        ABOUT + "It has never employed North Koreans, Kirin said, despite a report in a Zagreb weekly that 25 were due."
    )
    counted = next(found for found in found_in(text) if found.get("count") == "25")
    assert (counted["origin"], counted["group"], counted.get("destinations", [])) == (
        "North Koreans",
        "North Koreans",
        [],
    )


def test_a_number_told_to_a_host_is_not_of_the_host() -> None:
    text = ABOUT + "Kirin told the Omanis that 25 were on their way."
    (counted,) = found_in(text)
    assert (counted["origin"], counted["group"]) == ("Serbian", "welders")


def test_a_nation_that_nobody_had_is_not_the_home() -> None:
    text = "The firm sent 20 riggers to Norway. It has never employed Poles, Ode said."
    assert [found.get("origin") for found in found_in(text) if found.get("count")] == [None]
