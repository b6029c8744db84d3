"""Claims without a number that somebody denies: whose people, where to, and who had claimed it."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Deployment

ABOUT = "Fiji is sending 300 nurses to Oman, the ministry announced. Another 120 nurses leave in May.\n\n"


def denied(text: str) -> list[Deployment]:
    return [fact for fact in extract(ABOUT + text, model="builtin").deployments if fact.modality == "denied"]


@pytest.mark.parametrize(
    ("text", "group", "place"),
    [
        ("Ana Vere denied that any Fijians would go to Mozambique.", "Fijians", "Mozambique"),
        ("She rejected press reports that girls were to be recruited for Iraq.", "girls", "Iraq"),
        ("The ministry dismissed rumours that a company would also be sent to Chad.", "company", "Chad"),
        ("The embassy insisted that no citizen was being directed to Belarusian mills.", "citizen", "Belarusian"),
        ("Malta's labour ministry said that no nurses from Fiji were expected this year.", "nurses", "Malta"),
    ],
)
def test_finds_whom_a_claim_would_send_and_where(text: str, group: str, place: str) -> None:
    (fact,) = denied(text)
    assert (fact.group, [named.name for named in fact.destinations], fact.count) == (group, [place], None)


def test_who_made_the_claim_is_a_claimant_of_his_own() -> None:
    text = ABOUT + "Ana Vere denied a report in the weekly Suva Bellow that a company would also go to Chad."
    facts = [f for f in extract(text, model="builtin").deployments if [p.name for p in f.destinations] == ["Chad"]]
    claimed = {(fact.modality, fact.attribution.name if fact.attribution else None) for fact in facts}
    assert claimed == {("denied", "Ana Vere"), ("stated", "Suva Bellow")}


@pytest.mark.parametrize(
    "text",
    [
        "She denied that the nurses had been late for work.",
        "Ana Vere denied that the company had paid for her flat in Suva.",
        "The ministry said that no nurses were hired in spring.",
    ],
)
def test_makes_no_deployment_of_other_denials(text: str) -> None:
    assert denied(text) == []


@pytest.mark.parametrize("answer", ["The ministry says no, it isn't.", "The minister says that is not so."])
def test_a_short_no_denies_what_was_just_claimed(answer: str) -> None:
    (fact,) = denied("A newspaper said Fiji was sending 90 guards to Malta. " + answer)
    assert fact.count is not None
    assert fact.count.text == "90"


PAPER = "A paper wrote that twelve Czech divers were off to Malta. "


@pytest.mark.parametrize(
    ("text", "count", "claimant"),
    [
        (
            "The Danish embassy said of reports that forty bakers would go to Kosovo that there was no truth in them.",
            "forty",
            "The Danish embassy",
        ),
        (
            "Reports of sixty Kenyan teachers heading to Liberia have not a word of truth in them, the embassy said.",
            "sixty",
            "the embassy",
        ),
        (
            "The claim that ninety Chilean divers will work in Peru does not hold a grain of truth, the embassy said.",
            "ninety",
            "the embassy",
        ),
        ("Talk of forty Poles bound for Oman as cooks is invented, the embassy said.", "forty", "the embassy"),
        (PAPER + "“Invented from start to finish,” said the Czech embassy.", "twelve", "the Czech embassy"),
        (PAPER + "Not a word of it is true, said the Czech embassy.", "twelve", "the Czech embassy"),
        (PAPER + "Pure invention, the Czech embassy said.", "twelve", "the Czech embassy"),
    ],
)  # fmt: skip
def test_an_embassy_denies_with_the_number(text: str, count: str, claimant: str) -> None:
    (fact,) = [fact for fact in extract(text, model="builtin").deployments if fact.modality == "denied"]
    assert (fact.count and fact.count.text, fact.attribution and fact.attribution.name) == (count, claimant)


@pytest.mark.parametrize(
    "answer",
    [
        "The Maltese ministry said that there was some truth in it.",
        "Not a word about their pay was in it.",
        "The story has a grain of truth, the Czech embassy said.",
    ],
)
def test_what_grants_a_grain_of_truth_denies_nothing(answer: str) -> None:
    assert [fact.modality for fact in extract(PAPER + answer, model="builtin").deployments] == ["stated"]


def test_who_calls_a_story_an_invention_denies_it() -> None:
    denial = extract(PAPER + "The Czech embassy called the story pure invention.", model="builtin").deployments[-1]
    assert denial.attribution is not None
    assert (denial.modality, denial.attribution.name) == ("denied", "The Czech embassy")


MORE = "Oman will take 80 cooks from Peru in June, Ann Ode said. "


@pytest.mark.parametrize("lead", [MORE, "Peru will send 80 cooks to Oman in June, Ann Ode said. "])
@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("She denied that 200 more would be brought in.", "denied"),
        ("She denied that another 200 would follow.", "denied"),
        ("Another 200 will be brought in later.", "stated"),
        ("A further 200 are to be hired next year.", "stated"),
    ],
)
def test_more_of_those_just_told_of(lead: str, text: str, modality: str) -> None:
    """Who is to come besides those just told of is sent too, whoever was its sentence's subject."""
    told = extract(lead + text, model="builtin").deployments
    assert [(f.count.text, f.modality) for f in told if f.count] == [("80", "stated"), ("200", modality)]


@pytest.mark.parametrize(
    "text",
    ["Another 200 will lose their jobs.", "Another 200 will come to the fair.", "Another 200 trees will follow."],
)
def test_more_of_other_things(text: str) -> None:
    told = extract(MORE + text, model="builtin").deployments
    assert [f.count.text for f in told if f.count] == ["80"]


@pytest.mark.parametrize(
    "text",
    [
        "On Monday Ann Ode dismissed as false a report that 200 cooks would go to Oman.",
        "Ann Ode, the minister, called reports that 200 cooks would go to Oman false.",
        "Ann Ode described reports of 200 cooks bound for Oman as untrue.",
    ],
)
def test_who_calls_a_report_false_denies_it(text: str) -> None:
    [fact] = extract("Peru is sending cooks abroad. " + text, model="builtin").deployments
    assert fact.attribution is not None
    assert (fact.modality, fact.attribution.name) == ("denied", "Ann Ode")


def test_who_calls_a_report_something_else_denies_nothing() -> None:
    told = extract("Ann Ode called the report that 200 cooks from Peru had gone to Oman timely.", model="builtin")
    assert all(fact.modality != "denied" for fact in told.deployments)
