"""The stage of those who are counted before they go: from its verb on, without the auxiliary, whatever the verb."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

OPENING = "Peru will send 900 cooks to Oman next year. The agency picks them.\n\n"


@pytest.mark.parametrize(
    ("sentence", "count", "stage"),
    [
        # a step that no list knows, by the verb behind the auxiliary
        ("Of these, 75 were called to a written test in May.", "75", "called to a written test in May"),
        ("Of these, 75 have been called back for blood tests.", "75", "called back for blood tests"),
        ("Of them 40 have been told to come to Lima for a language test.", "40",
         "told to come to Lima for a language test"),
        ("So far 40 cooks from two towns have given their fingerprints.", "40", "given their fingerprints"),
        # without an auxiliary
        ("By Friday 615 cooks put down their names.", "615", "put down their names"),
        ("In May 300 persons responded to the advertisement.", "300", "responded to the advertisement"),
        ("He counts 212 candidates still lacking a medical certificate.", "212",
         "still lacking a medical certificate"),
        # what somebody holds, or stands on
        ("A first group of 36 has its visas in hand.", "36", "has its visas in hand"),
        ("In May the agency had 260 applicants on its register.", "260", "on its register"),
        # the step that was passed, not the one still to come; of those chosen, the one to come
        ("Another 150 applicants passed the interview but have yet to undergo a medical check.", "150",
         "passed the interview"),
        ("Of them, 31 of those chosen must still get past a visa officer.", "31", "get past a visa officer"),
        ("About 60 of those sat the paper on Saturday.", "60", "sat the paper on Saturday"),
        # not what the next number did
        ("Of 214 applicants, 90 passed the medical board.", "214", None),
        # no time, and no name for those who apply
        ("Of 214 applicants this year, nine passed the test.", "214", None),
    ],
)  # fmt: skip
def test_a_stage_begins_at_its_verb(sentence: str, count: str, stage: str | None) -> None:
    """A stage is the article's words for the step, from the verb behind the auxiliary to the end of the clause."""
    found = [d for d in read_article(Article.read(OPENING + sentence))["deployments"] if count in d.get("count", "")]
    assert [d.get("stage") for d in found[:1]] == [stage]


@pytest.mark.parametrize("sentence", ["A team of 30, expected on 10 May, was cancelled.", "It had planned on 300."])
def test_what_is_called_off_is_no_stage(sentence: str) -> None:
    """Nobody who is called off stands at a step by that, and what another clause does is no step of theirs."""
    found = read_article(Article.read(OPENING + sentence))["deployments"]
    assert all(d.get("stage") is None for d in found)


@pytest.mark.parametrize(
    ("sentence", "scope", "stage"),
    [
        ("Some 80 Peruvian nurses are waiting to leave for Oman.", "cohort", "waiting to leave for Oman"),
        ("Some 80 Peruvian nurses have been chosen for Oman.", "cohort", "chosen for Oman"),
        ("Some 80 Peruvian nurses have passed the test for Oman.", "cohort", "passed the test for Oman"),
        ("Peru is recruiting 80 nurses for Oman.", "single", None),
        ("Peru has begun choosing 80 nurses to be sent to Oman.", "single", None),
        ("Oman had sought 80 nurses from Peru and the request was being examined.", "single", None),
    ],
)
def test_those_at_a_step_for_a_place_are_a_cohort(sentence: str, scope: str, stage: str | None) -> None:
    """Their own step makes people a cohort, though their place is told; who chooses them does not."""
    [found] = read_article(Article.read(sentence))["deployments"]
    assert (found.get("scope", "single"), found.get("stage")) == (scope, stage)
