"""What the sentence behind a number tells: that a deployment is over, or that it is off."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru has 95 engineers in Haiti. "


def read(text: str) -> list[dict[str, Any]]:
    """Return what is told behind the deployment that opens the text."""
    found = read_article(Article.read(text))["deployments"]
    return [record for record in found if "95" not in record.get("count", "")]


def of(text: str, *keys: str) -> list[tuple[Any, ...]]:
    """Return fields of the records."""
    return [tuple(record.get(key) for key in keys) for record in read(ABOUT + text)]


@pytest.mark.parametrize(
    ("behind", "status"),
    [
        ("They returned in March.", "completed"),
        ("They have since returned.", "completed"),
        ("Their stint ended in March.", "completed"),
        ("They were there for six months.", "completed"),
        ("They spent a year there.", "completed"),
        ("They were replaced by a Ghanaian team in March.", "completed"),
        ("They returned to work on Monday.", "under_way"),
        ("They returned in March from leave.", "under_way"),
        ("Their tour ended in March and was renewed.", "under_way"),
        ("The ministry’s mission ended in March.", "under_way"),
        ("They were there for the first time.", "under_way"),
        ("They will be replaced in June.", "under_way"),
    ],
)
def test_the_next_sentence_tells_that_it_is_over(behind: str, status: str) -> None:
    assert of(f"Ecuador sent 65 plumbers to Chad. {behind}", "count", "status") == [("65 plumbers", status)]


@pytest.mark.parametrize(
    ("behind", "status"),
    [("but will not go", "halted"), ("but will not go until June", "planned"), ("and will not go hungry", "planned")],
)
def test_people_who_were_meant_to_go_and_will_not(behind: str, status: str) -> None:
    assert of(f"65 plumbers from Ecuador were meant to leave for Chad in May {behind}.", "status") == [(status,)]
