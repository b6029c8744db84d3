"""Numbers that belong to the people of the article, though no verb of sending is near."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

PLAN = "Peru will send 900 cooks to Oman.\n\n"
OURS = (
    # shares of those told before
    (PLAN + "Of these, 212 are sleeping in a hall.", "212"),
    (PLAN + "They go in two lots. Forty-one of the men are meant for a hall in Sur.", "Forty-one of the men"),
    # of a nation, at work
    (PLAN + "About 540 Ghanaians have been guarding the road.", "About 540 Ghanaians"),
    # what a body is made up of
    (PLAN + "The contingent includes a record 68 women.", "68 women"),
    (PLAN + "It will be made up of 850 men.", "850 men"),
    # figures of an order
    (PLAN + "Our share is 180.", "180"),
    (PLAN + "The whole order is for “eight hundred, no more”, he said.", "eight hundred"),
    # names on a list
    (PLAN + "Lists with 1,500 names were drawn up in May.", "1,500"),
    # steps that go on
    (PLAN + "Some 1,200 cooks have been interviewed. Of them 740 were called for a test.", "740"),
)  # fmt: skip
OTHERS = (
    # an anecdote
    PLAN + "Two of them told the Post about it.",
    # a share of hundred
    PLAN + "The share of women is 30 per cent.",
    # next year is no rank
    PLAN + "Next year Chad wants 40 buses.",
)
MOST = (
    (PLAN + "Chile has the most, about 80, and Chad comes next with 60.", {"about 80": ["Chile"], "60": ["Chad"]}),
    (PLAN + "The largest group is in Chile, with the berries, about 420.", {"about 420": ["Chile"]}),
    (PLAN + "Qatar has the largest intake, with 165, India on 118.", {"165": ["Qatar"], "118": ["India"]}),
)
ROWS = PLAN + "At present 200 Peruvian cooks serve elsewhere:\n\nChad . . . . . . . 120\nNyala . . . . . . 60\n"


def found_in(text: str) -> dict[str, dict[str, object]]:
    """Returns the deployments of a text by their counts."""
    return {str(item.get("count")): item for item in read_article(Article.read(text))["deployments"]}


@pytest.mark.parametrize(("text", "count"), OURS)
def test_numbers_of_its_people(text: str, count: str) -> None:
    """A number that is a share, a body's, a nation's at work, an order's or a list's is of the people told of."""
    assert count in found_in(text)


@pytest.mark.parametrize("text", OTHERS)
def test_numbers_of_others(text: str) -> None:
    """Anecdotes, percentages and other lists are no deployments."""
    assert list(found_in(text)) == ["900 cooks"]


@pytest.mark.parametrize(("text", "places"), MOST)
def test_places_that_are_ranked(text: str, places: dict[str, list[str]]) -> None:
    """A place that has the most, or comes next, has those counted behind it, as a part of a total."""
    found = found_in(text)
    assert {count: found[count].get("destinations") for count in places} == places
    assert {found[count]["scope"] for count in places} == {"part"}


def test_rows_with_leaders() -> None:
    """Dots between a place and a number are the line of a list."""
    found = found_in(ROWS)
    assert [found[count].get("destinations") for count in ("120", "60")] == [["Chad"], ["Nyala"]]


def test_those_at_a_step_at_home_are_a_cohort() -> None:
    """People who wait in their own country are no deployment to it."""
    item = found_in(PLAN + "Some 90 cooks are waiting in Lima hotels for their visas.")["Some 90 cooks"]
    assert (item["scope"], item.get("destinations")) == ("cohort", None)


def test_a_training_ground_is_no_step() -> None:
    """Those to be based at a training ground are posted there; the number shared out is no count of its own."""
    found = found_in(PLAN + "Of the 24, 16 will be based at the Sur training ground and eight in Nizwa.")
    assert "24" not in found
    assert (found["16"]["scope"], found["16"]["status"]) == ("part", "planned")
