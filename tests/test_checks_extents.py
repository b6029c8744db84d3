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
        ("Applicants must be between 22 and 45.", "between 22 and 45", False),
        ("Applicants must be between 22 and 45.", "between 22", True),
        ("Applicants must be between 22 and 45.", "22 and 45", True),
        ("Applicants must be aged 22 to 45.", "22 to 45", False),
        ("Applicants must weigh a maximum of 90 kilos.", "90 kilos", True),
        ("Applicants need a minimum two years’ practice.", "two years’ practice", True),
        ("Applicants must sign up to serve.", "serve", False),
        ("Applicants must speak French or Arabic.", "speak French or Arabic", False),
        ("Applicants must speak French or Arabic.", "speak French", True),
        (
            "Those treated for fits in the past five years are excluded.",
            "treated for fits in the past five years",
            False,
        ),
        ("Those treated for fits in the past five years are excluded.", "treated for fits", True),
        ("Those treated for fits in the past five years are excluded.", "in the past five years", True),
        ("Mothers of children under two are excluded.", "Mothers of children under two", False),
        ("Mothers of children under two are excluded.", "Mothers of children", True),
        ("Mothers of children under two are excluded.", "children under two", True),
        ("Applicants need three years on the night shift.", "three years on the night shift", False),
        ("Applicants need three years on the night shift.", "three years", True),
        ("Applicants need three years on the night shift.", "on the night shift", True),
        ("Applicants need a diploma in nursing, on top.", "a diploma in nursing", False),
        ("Applicants need a diploma in nursing.", "a diploma", True),
        ("Applicants need a diploma in nursing.", "nursing", True),
        ("Applicants must bring a letter from a priest.", "a letter from a priest", False),
        ("Applicants must bring a letter from a priest.", "a priest", True),
        ("Applicants need a clean police record.", "a clean", True),
        ("Applicants must be able to lift 15 kilos.", "able to lift 15 kilos", False),
        ("Applicants must be able to lift 15 kilos.", "able to lift", True),
        ("Those with a brother in Chile are excluded.", "a brother in Chile", False),
        ("Those with a brother in Chile are excluded.", "a brother", True),
        ("Applicants must be vaccinated against polio and measles.", "vaccinated against polio and measles", False),
        ("Applicants must be vaccinated against polio and measles.", "vaccinated against polio", True),
        ("Applicants must have served in the Royal Navy.", "served in the Royal Navy", False),
        ("Applicants must have served in the Royal Navy.", "served in the Royal", True),
        ("Applicants need a degree and a diploma in nursing.", "a degree", False),
        ("Applicants need the trade that the bishop asked for (joiner).", "the trade that the bishop asked for", False),
        ("Applicants must have a child who remains at home.", "a child who remains at home", False),
        ("Applicants must have a child who remains at home.", "remains at home", True),
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
        ("Applicants must have two years’ practice.", "two years’ practice", "skills", True),
        ("Applicants must have two years’ practice.", "two years’ practice", "documents", True),
        ("Applicants need a diploma in nursing.", "a diploma in nursing", "documents", False),
        ("Applicants need a diploma in nursing.", "a diploma in nursing", "skills", True),
        ("Applicants need a pass in English.", "a pass in English", "documents", False),
        ("Applicants must be under 40.", "under 40", "skills", True),
        ("Applicants must be under 40.", "under 40", "other", True),
        ("Applicants must live in the port.", "live in the port", "other", False),
        ("Men of under 60 kilos of weight are excluded.", "under 60 kilos of weight", "health", False),
        ("Those with a criminal record are excluded.", "a criminal record", "other", False),
        ("Drinkers are excluded.", "Drinkers", "other", False),
        ("Those who walked out on a contract are excluded.", "walked out on a contract", "other", False),
        ("Those who took part in the strike are excluded.", "took part in the strike", "political", False),
        ("Couples who have picked there before go first.", "Couples who have picked there before", "experience", False),
        ("Applicants must have two years’ practice.", "two years’ practice", "family", True),
        ("Applicants must speak basic Arabic.", "speak basic Arabic", "payment", True),
        ("Those who owe an agent are excluded.", "owe an agent", "payment", False),
        ("Applicants must speak basic Arabic.", "speak basic Arabic", "other", True),
        ("Applicants must eat what there is.", "eat what there is", "other", False),
    ],
)
def test_a_condition_is_of_the_category_that_it_reads_as(text: str, words: str, category: str, doubted: bool) -> None:
    """Years of practice are no family or paper, and nobody pays in what asks for a language.

    Words that may be of two categories decide nothing: a bad record, a pass, what is held against somebody.
    """
    kind = "exclusion" if "excluded" in text else "requirement"
    item = {"clause": text.rstrip("."), "text": words, "kind": kind, "category": category}
    assert (("wording", "category") in flags(SENT + text, [item])[0]) is doubted
