"""A condition with more words than the condition, or fewer, and in another category: each check both ways."""

from __future__ import annotations

import pytest

from tests.flagged import flags

SENT = "Peru will send 40 nurses and cooks to Chile. "


@pytest.mark.parametrize(
    ("text", "words", "doubted"),
    [
        ("Applicants must have two years’ practice and a diploma.", "two years’ practice", False),
        ("Applicants must have two years’ practice and a diploma.", "Applicants must have two years’ practice", True),
        ("Candidates should speak basic Arabic.", "speak basic Arabic", False),
        (
            "Candidates for the posts should speak basic Arabic.",
            "Candidates for the posts should speak basic Arabic",
            True,
        ),
        ("Smokers are turned away.", "Smokers", False),
        ("Smokers are turned away.", "Smokers are turned away", True),
        ("Applicants must be under 21 or over 45.", "under 21 or over 45", False),
        ("Applicants need a clean criminal record.", "a clean criminal record", False),
        ("Applicants need a clean criminal record.", "clean criminal record", False),
        ("Applicants need a clean criminal record.", "criminal record", True),
        ("Applicants must have ten years’ nursing practice.", "ten years’ nursing practice", False),
        ("Applicants must have ten years’ nursing practice.", "ten years’ nursing", True),
        ("Applicants must have ten years’ nursing practice.", "nursing practice", True),
        ("Applicants must have three years at a dairy farm.", "three years at a dairy farm", False),
        ("Applicants must have three years at a dairy farm.", "three years", True),
        ("Welders must pass a medical examination.", "a medical examination", False),
        ("Men over 40 are excluded.", "over 40", False),
    ],
)
def test_a_condition_has_all_its_words_and_no_others(text: str, words: str, doubted: bool) -> None:
    """Who is asked, and what becomes of them, is left out; a noun is not cut off from what belongs to it."""
    kind = "exclusion" if "are" in text.split() else "requirement"
    item = {"clause": text.rstrip("."), "text": words, "kind": kind, "category": "other"}
    assert (("wording", "text") in flags(SENT + text, [item])[0]) is doubted


@pytest.mark.parametrize(
    ("text", "words", "category", "doubted"),
    [
        ("Applicants must have two years’ practice.", "two years’ practice", "experience", False),
        ("Applicants must have two years’ practice.", "two years’ practice", "skills", False),
        ("Applicants must have two years’ practice.", "two years’ practice", "family", True),
        ("Applicants must speak basic Arabic.", "speak basic Arabic", "payment", True),
        ("Those who owe an agent are excluded.", "owe an agent", "payment", False),
        ("Applicants must speak basic Arabic.", "speak basic Arabic", "other", False),
    ],
)
def test_a_condition_is_of_the_category_that_it_reads_as(text: str, words: str, category: str, doubted: bool) -> None:
    """Years of practice are no family, and nothing is a payment in which nobody pays; `other` may be anything."""
    kind = "exclusion" if "excluded" in text else "requirement"
    item = {"clause": text.rstrip("."), "text": words, "kind": kind, "category": category}
    assert (("wording", "category") in flags(SENT + text, [item])[0]) is doubted
