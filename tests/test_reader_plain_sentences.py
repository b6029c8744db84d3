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
    "Men over 50 remember the old hospital.",
    "Nurses who fall ill are treated free.",
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


MISREAD = [
    "Language requirements are greatly reduced.",
    "The visa requirements are now unclear.",
    "Applicants are many: it is a crew job, and rank does not come into it.",
    "A strike is banned at the port.",
    "Journalists were barred from the hall.",
    "People with a fever should see a doctor.",
    "The bank wants two signatures.",
    "To win a seat a party must get 5 percent.",
    "The bridge is open to people on foot.",
    "The market is open to women only on Mondays.",
    "Height is an advantage in basketball.",
    "Three nurses who got to know a cook in Muscat have married there.",
]


@pytest.mark.parametrize("text", MISREAD)
def test_a_cue_that_is_something_else_lays_nothing_down(text: str) -> None:
    """What becomes of rules, what plays no part, whom somebody got to know."""
    assert conditions_in(LEAD + text) == []


MEANT = [
    ("The requirements are a degree and Arabic.", ["requirement a degree", "requirement Arabic"]),
    ("Smokers are barred from the scheme.", ["exclusion Smokers"]),
    ("The agency wants two signatures.", ["requirement two signatures"]),
    ("The scheme is open to women only.", ["requirement women"]),
    ("Height is an advantage.", ["preference Height"]),
]


@pytest.mark.parametrize(("text", "conditions"), MEANT)
def test_the_same_cues_where_they_choose(text: str, conditions: list[str]) -> None:
    """The counter-examples: said of those who are sent."""
    assert conditions_in(LEAD + text) == conditions
