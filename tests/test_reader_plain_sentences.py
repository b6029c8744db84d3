"""Sentences behind a condition: a plain one is none, a phrase without a verb goes on with it."""

from __future__ import annotations

import pytest

from tests.told import conditions_in

LEAD = "Kenya will send 900 nurses to Oman this year. "
PLAIN = [
    "A man sells tea at the gate.",
    "Families received letters from the embassy.",
    "Her mother keeps the papers in a tin.",
    "Nurses pay tax in Kenya.",
    "Police searched the bus for papers.",
    "The college teaches Arabic and English.",
    "Most nurses trained in Eldoret or Kisumu.",
    "Two buses brought the women from Siaya.",
    "Smokers stood outside in the rain.",
    "Wanja studied nursing in Nairobi for three years.",
]
GOES_ON = [
    ("Two years on a ward.", "Two years on a ward"),
    ("A clean police record too.", "A clean police record too"),
    ("Three letters from employers.", "Three letters from employers"),
]


@pytest.mark.parametrize("text", PLAIN)
@pytest.mark.parametrize("first", ["Applicants must speak Arabic. ", "Smokers are barred. "])
def test_a_plain_sentence_behind_a_condition_is_none(first: str, text: str) -> None:
    """Its verb stands in no table, but somebody does something."""
    assert len(conditions_in(LEAD + first + text + " They fly in May.")) == 1


@pytest.mark.parametrize(("text", "words"), GOES_ON)
def test_a_phrase_behind_a_condition_goes_on_with_it(text: str, words: str) -> None:
    """The counter-example: what has no verb is asked for as well."""
    told = conditions_in(LEAD + "Applicants must speak Arabic. " + text + " They fly in May.")
    assert told == ["requirement speak Arabic", f"requirement {words}"]
