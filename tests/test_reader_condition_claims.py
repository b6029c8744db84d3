"""Who claims a condition: whoever is named as saying it, however that is put, and not those who only choose."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.facts import Criterion

BEFORE = (
    "Peru has sent 90 cooks to Oman, the labour ministry said on Monday. A second group of 140 nurses will leave for "
    "Spain in June.\n\nThose who go must hold a letter from a village elder. The pay is about $900 a month.\n\n"
)
BEHIND = "\n\nMost go for the pay. Forty more cooks are to follow in the autumn."


def condition(sentence: str) -> Criterion:
    """Return the only condition of a sentence amid an article about people sent abroad."""
    found = extract(BEFORE + sentence + BEHIND, model="builtin").criteria
    inside = range(len(BEFORE), len(BEFORE) + len(sentence))
    [told] = [criterion for criterion in found if criterion.evidence[0].start in inside]
    return told


TOLD = [
    "Nobody is taken without a sponsor, Rosa Quispe said.",
    "Nobody is taken without a sponsor, said Rosa Quispe.",
    "Rosa Quispe said nobody is taken without a sponsor.",
    "Rosa Quispe said that nobody is taken without a sponsor.",
    "According to Rosa Quispe, nobody is taken without a sponsor.",
    "Nobody is taken without a sponsor, according to Rosa Quispe.",
    "Nobody is taken without a sponsor, Rosa Quispe, a recruiter, explained.",
    "Nobody is taken without a sponsor, says Rosa Quispe, who runs an agency.",
    "Rosa Quispe told reporters that nobody is taken without a sponsor.",
    "As Rosa Quispe puts it, nobody is taken without a sponsor.",
    '"Nobody is taken without a sponsor," said Rosa Quispe.',
    'Rosa Quispe: "Nobody is taken without a sponsor."',
    "Rosa Quispe confirmed that nobody is taken without a sponsor.",
    "In a statement, Rosa Quispe warned that nobody is taken without a sponsor.",
    '"Nobody is taken without a sponsor", Rosa Quispe wrote in a letter.',
    "In the words of Rosa Quispe, nobody is taken without a sponsor.",
    "Asked about the rules, Rosa Quispe said nobody is taken without a sponsor.",
    "Rosa Quispe was quoted as saying that nobody is taken without a sponsor.",
    "Nobody is taken without a sponsor, Rosa Quispe told me.",
]


@pytest.mark.parametrize("sentence", TOLD)
def test_whoever_says_it_claims_it(sentence: str) -> None:
    told = condition(sentence)
    assert told.text == "a sponsor"
    assert told.attribution is not None
    assert told.attribution.name == "Rosa Quispe"


CHOSEN = [
    ("exclusion", "The agency rejects women over 40."),
    ("exclusion", "The ministry rejects deserters."),
    ("exclusion", "The board has rejected men with tattoos."),
    ("exclusion", "Most clinics reject men with tattoos."),
    ("exclusion", "The agency rules out smokers."),
    ("exclusion", "The agency bars smokers."),
    ("requirement", "What they ask of a nurse is a nursing diploma."),
    ("requirement", "Only nurses certified by the ministry are allowed to leave."),
    ("requirement", "The agency insists on a clean record."),
    ("preference", "The agency favours married men."),
]


@pytest.mark.parametrize(("kind", "sentence"), CHOSEN)
def test_whoever_chooses_claims_nothing(kind: str, sentence: str) -> None:
    told = condition(sentence)
    assert told.kind == kind
    assert told.attribution is None


DENIED = ["The ministry rejected claims that smokers were barred.", "The board rejects allegations by smokers."]


@pytest.mark.parametrize("sentence", DENIED)
def test_whoever_rejects_a_claim_bars_nobody(sentence: str) -> None:
    found = extract(BEFORE + sentence + BEHIND, model="builtin").criteria
    inside = range(len(BEFORE), len(BEFORE) + len(sentence))
    assert not [told for told in found if told.evidence[0].start in inside]
