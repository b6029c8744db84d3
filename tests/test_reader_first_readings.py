"""What whole articles showed when they were read for the first time: whose people, how far they have come, and when."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Deployment


def told(text: str) -> list[Deployment]:
    return list(extract(text, model="builtin").deployments)


def last(text: str) -> Deployment:
    return told(text)[-1]


LEAD = "Chile sent 40 cooks to Norway.\n\n"


def test_the_nation_of_a_paper_is_nobodys_home() -> None:
    deployment = last(LEAD + "The French daily Le Quotidien put the number at 1,400 in June.")
    assert deployment.origin is not None
    assert deployment.origin.code == "CL"
    daily = last(LEAD + "The French daily sent 1,400 cooks to Oman.")
    assert daily.count is not None


@pytest.mark.parametrize(
    ("sentence", "code", "number"),
    [
        ("Colombo sent some 6,000 in the first year; Lilongwe's 221 were flown out in secret.", "MW", 221),
        ("Malawi's 221 left for Oman on Friday.", "MW", 221),
    ],
)
def test_those_of_a_capital_who_go_are_its_own(sentence: str, code: str, number: int) -> None:
    deployment = last(LEAD + sentence)
    assert deployment.origin is not None
    assert deployment.count is not None
    assert (deployment.origin.code, deployment.count.value) == (code, number)
    assert all(place.code != code for place in deployment.destinations)


def test_nobody_outside_a_place_is_no_denial_of_it() -> None:
    lead = "Kenya will send 850 soldiers to Congo. The minister added that no Kenyan soldier would serve "
    assert len(told(lead + "outside North Kivu.")) == 1
    denied = last(lead + "in North Kivu.")
    assert (denied.modality, [place.name for place in denied.destinations]) == ("denied", ["North Kivu"])


def test_the_day_on_which_somebody_decides_dates_nobody() -> None:
    assert last("Kenya's parliament on Tuesday approved the deployment of 850 soldiers to Congo.").when is None
    assert last("Kenya on Tuesday sent 850 soldiers to Congo.").when == "Tuesday"


def test_those_who_came_are_at_no_step_before() -> None:
    text = LEAD + "Of the 312 hands who will go into the cane, 190 came from Peru, most of them in two charter flights."
    whole, share = told(text)[-2:]
    assert (whole.origin, share.scope, share.status) == (None, "part", "under_way")
    assert share.origin is not None
    assert share.origin.code == "PE"


def test_people_who_are_still_employed_are_there_whenever_they_came() -> None:
    assert last(LEAD + "Ireland employs 75 cooks from Peru, who arrived in 2014.").status == "under_way"
    assert last(LEAD + "Ireland had 75 cooks from Peru, who arrived in 2014.").status == "completed"


@pytest.mark.parametrize(
    ("sentence", "status", "when"),
    [
        ("Before that October around 30,000 Thais worked on Israeli farms.", "completed", "Before that October"),
        ("Some 30,000 Thais worked on Israeli farms before the attack.", "completed", "before the attack"),
        ("Until last year Peru had 40 cooks in Oman.", "completed", "Until last year"),
        ("Before leaving for Oman 40 cooks from Peru were trained in Lima.", "under_way", None),
    ],
)
def test_what_was_so_before_something_is_over(sentence: str, status: str, when: str | None) -> None:
    deployment = last("Thais work in Israel. " + sentence)
    assert (deployment.status, deployment.when) == (status, when)


def test_those_at_work_now_are_not_planned() -> None:
    text = "Peru will send 60 cooks to Oman.\n\nOman takes in foreign labour, and some 170 Peruvians sew shirts there."
    assert last(text).status == "under_way"


def test_one_of_those_lent_tells_how_many_were() -> None:
    deployment = last("I was one of the nineteen physicians whom Peru lent to Angola between 1984 and 1987.")
    assert deployment.count is not None
    assert (deployment.count.value, deployment.status) == (19, "completed")
    assert not told(LEAD + "She is one of the 900 nurses who sent letters.")[1:]


def test_hopefuls_who_turn_up_are_at_a_step() -> None:
    text = "Mauritius is taking in 2,000 cutters from Nepal. Nepal has held interviews, where 640 candidates turned up."
    deployment = last(text)
    assert (deployment.scope, deployment.status, deployment.stage) == ("cohort", "selecting", "turned up")
