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


def test_nobody_denies_what_he_told() -> None:
    denial = extract(PAPER + "The Czech embassy called the story pure invention.", model="builtin").deployments[-1]
    assert (denial.modality, denial.attribution) == ("denied", None)
