"""How far people have come who are found but not gone, who stay on, or who will never go."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

RUNS = "Peru's labour ministry runs a scheme that sends cooks abroad.\n\n"
PLAN = "Peru will send 900 cooks to Oman next year.\n\n"

TOLD = (
    # contracts, offers and visas make nobody go yet
    ("Forty Peruvian cooks have signed contracts with a hotel in Oman.", "selecting"),
    ("Forty Peruvian cooks have accepted offers from hotels in Oman.", "selecting"),
    ("Forty Peruvian cooks have been given visas for Oman.", "selecting"),
    ("Forty Peruvian cooks have their contracts in hand for Oman.", "selecting"),
    ("Forty Peruvian cooks have been offered jobs in Oman.", "selecting"),
    ("Peru has begun choosing 40 cooks to be sent to Oman.", "selecting"),
    # unless the words behind say that they went, or will
    ("Forty Peruvian cooks signed contracts and left for Oman in May.", "under_way"),
    ("Forty Peruvian cooks hold visas for Oman and are working there.", "under_way"),
    ("Forty Peruvian cooks arrived in Oman with their contracts in hand.", "under_way"),
    ("Forty Peruvian cooks have signed contracts and will fly to Oman in May.", "planned"),
    ("Forty Peruvian cooks have been hired and leave for Oman on 3 May.", "planned"),
    # plans
    ("Peru is lining up 40 cooks for Oman.", "planned"),
    ("Forty Peruvian cooks have been lined up for Oman.", "planned"),
    ("Peru has arranged for 40 cooks to work in Oman.", "planned"),
    ("Peru has approved job orders for 40 cooks in Oman.", "planned"),
    ("By March there should be 40 Peruvian cooks in Oman.", "planned"),
    ("A contract for 40 Peruvian cooks in Oman was signed in May.", "planned"),
    ("Forty Peruvian cooks are on standby to fly to Oman.", "planned"),
    ("Forty Peruvian cooks are off to Oman on Friday.", "planned"),
    # people who stay where they are
    ("Forty Peruvian cooks will stay in Oman until March.", "under_way"),
    ("Forty Peruvian cooks are to stay on in Oman.", "under_way"),
    ("Oman has asked to keep the 40 Peruvian cooks for another month.", "under_way"),
    ("Forty Peruvian cooks will go to Oman and stay until May.", "planned"),
    ("Forty Peruvian cooks who are bound for Oman will stay in Lima until May.", "planned"),
    # people who never went
    ("Forty Peruvian cooks have dropped out of the scheme for Oman.", "halted"),
    ("Forty Peruvian cooks bound for Oman were turned back at the airport.", "halted"),
    ("Forty Peruvian cooks who were to go to Oman will stay home.", "halted"),
    ("Peru's plan to send 40 cooks to Oman is dead.", "halted"),
    # people who are back, or whose time is up
    ("Forty Peruvian cooks finished a year in Oman in May.", "completed"),
    ("The last of 40 Peruvian cooks left Oman on Tuesday.", "completed"),
    ("Peru had 40 cooks in Oman until March.", "completed"),
    ("The last of the 40 Peruvian cooks left for Oman on Tuesday.", "under_way"),
)


@pytest.mark.parametrize("lead", ["", RUNS])
@pytest.mark.parametrize(("sentence", "status"), TOLD)
def test_how_far_people_have_come_by_a_phrase(lead: str, sentence: str, status: str) -> None:
    """The phrase around a number decides, whatever was told before it."""
    found = read_article(Article.read(lead + sentence))["deployments"]
    assert [(item["status"], item["modality"]) for item in found] == [(status, "stated")]


def test_who_stay_until_a_day_are_those_of_the_plan() -> None:
    """Of people who are still to go, "will stay until May" tells nothing that is under way."""
    found = read_article(Article.read(PLAN + "Forty of them will stay in Oman until May."))["deployments"]
    assert [item["status"] for item in found] == ["planned", "planned"]


def test_contracts_are_a_step_of_those_who_are_chosen() -> None:
    """Those who have signed are counted at a step, those who served their time are not."""
    found = read_article(Article.read(PLAN + "So far 40 have signed contracts."))["deployments"]
    assert [(item["scope"], item.get("stage")) for item in found[1:]] == [("cohort", "signed contracts")]
    found = read_article(Article.read(PLAN + "Forty Peruvian cooks finished a year in Chile in May."))["deployments"]
    assert [item["scope"] for item in found[1:]] == ["single"]
