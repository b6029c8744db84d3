"""Damaged facts are caught, true ones are kept, and gaps point at what is missing."""

from __future__ import annotations

import pytest
from evals.cases import load_cases
from evals.damages import DAMAGES
from evals.gaps import GapCount, count_gaps
from evals.mutations import Outcome, mutate
from evals.trust import render_trust

CERTAIN = ("number changed", "words that stand nowhere", "number taken from elsewhere", "place taken from elsewhere")
AT_LEAST = {
    "denied for stated, stated for denied": 0.9,
    "halted for another status": 0.9,
    "number swapped in the sentence": 0.9,
    "place swapped in the sentence": 0.88,
    "place added": 0.8,
    "sender swapped in the sentence": 0.65,
    "sender and place exchanged": 0.83,
    "people of another number in the sentence": 0.75,
    "time of another clause in the sentence": 0.8,
    "planned for done, done for planned": 0.8,
    "negation dropped from a condition": 0.9,
    "speaker swapped": 0.9,
    "claimant swapped": 0.85,
    "qualifier of a number dropped": 0.95,
    "number of one fact, place of another": 0.9,
    "told twice with two numbers": 0.85,
    "quote of another kind": 0.9,
    "part told as a total": 0.4,
    "part told as standing alone": 0.7,
    "alone told as a part, total, cohort": 0.55,
    "half a condition": 0.65,
    "condition of another kind": 0.9,
    "condition of another category": 0.75,
    "under way for planned": 0.75,
    "time of the sentence beside it": 0.9,
    "people of the sentence beside it": 0.9,
    "place of the sentence beside it": 0.9,
    "told twice, for one of its places": 0.85,
}


@pytest.fixture(scope="module")
def outcomes() -> dict[str, Outcome]:
    return mutate(load_cases("*", split="dev")[0])


def test_every_kind_of_damage_was_tried(outcomes: dict[str, Outcome]) -> None:
    """No kind is empty, so that no share below is one of nothing."""
    assert set(outcomes) == {"none", *DAMAGES}
    assert all(outcome.total > 3 for outcome in outcomes.values())


@pytest.mark.parametrize("name", CERTAIN)
def test_words_that_are_not_there_never_pass(outcomes: dict[str, Outcome], name: str) -> None:
    """Words that stand nowhere, or were taken from elsewhere, are rejected or flagged without exception."""
    assert outcomes[name].examples == []


@pytest.mark.parametrize(("name", "least"), AT_LEAST.items())
def test_most_swaps_are_caught(outcomes: dict[str, Outcome], name: str, least: float) -> None:
    """Words that stand in the sentence and mean another fact are mostly flagged."""
    assert outcomes[name].caught >= least, outcomes[name].examples


def test_true_facts_are_kept(outcomes: dict[str, Outcome]) -> None:
    """Nearly all labelled facts pass grounding, and few of them bear a flag of the checks."""
    true = outcomes["none"]
    assert true.rejected <= 0.01 * true.total, true.examples
    assert true.flagged <= 0.05 * true.total


def test_gaps_are_worth_reading() -> None:
    """Six in ten gaps raised point at the fact that was taken out, and few stand where nothing is missing."""
    gaps = count_gaps(load_cases("*", split="dev")[0])
    assert gaps.pointing >= 0.6 * gaps.raised
    assert gaps.standing <= gaps.articles
    assert gaps.noticed >= 0.7 * gaps.dropped


def test_the_table_begins_with_the_worst() -> None:
    """What is caught least stands first; the sentence below names the shares."""
    outcomes = {"none": Outcome(passed=9, rejected=1), "a": Outcome(rejected=1), "b": Outcome(passed=1)}
    table = render_trust(outcomes, GapCount(2, 1, 1, 4, 3, 5, 4))
    assert table.index("| b |") < table.index("| a |")
    assert "9 are kept (90.0%)" in table
    assert "80.0% of all gaps" in table
