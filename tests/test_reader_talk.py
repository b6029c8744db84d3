"""Conditions as people put them in talk: what is all that counts, who is waved away, who had none and was sent home."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Uganda will send 300 nurses and drivers to Oman in May, the labour ministry said on Monday.\n\n"


def told(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article(LEAD + text))["criteria"]]


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        ("What they ask is a clean record.", ["requirement a clean record"]),
        ("What the hospital wants most is good English.", ["requirement good English"]),
        ("Good English is all that counts.", ["requirement Good English"]),
        ("The first thing they ask about is a driving licence.", ["requirement a driving licence"]),
        ("With a driving licence you are in.", ["requirement a driving licence"]),
        ("Without a clean record the answer is no.", ["requirement a clean record"]),
        ("A clean record, or you stay at home.", ["requirement A clean record"]),
        ("Good English will get you on the list.", ["requirement Good English"]),
        ("They will want to see a driving licence.", ["requirement a driving licence"]),
        ("The list says: a passport, good English.", ["requirement a passport", "requirement good English"]),
        ("No passport, no visa.", ["requirement passport"]),
        ("No passport and you stay at home.", ["requirement passport"]),
        ("He had no passport and was turned away.", ["requirement passport"]),
        ("Amuge lacked a passport and was sent home.", ["requirement passport"]),
        ("She could not show a licence and was left out.", ["requirement licence"]),
        ("Smokers are the first to be crossed off.", ["exclusion Smokers"]),
        ("People over 45 get a polite no.", ["exclusion over 45"]),
        ("Smokers never get a call.", ["exclusion Smokers"]),
        ("Smokers should save themselves the bus fare.", ["exclusion Smokers"]),
        ("The clerk waves men with tattoos away.", ["exclusion tattoos"]),
        ("Nurses with a diploma get in more easily.", ["preference a diploma"]),
        ("They are keenest on widows.", ["preference widows"]),
    ],
)
def test_conditions_in_talk(words, conditions):
    assert [item.replace(" people over", " over") for item in told(words)] == conditions


@pytest.mark.parametrize(
    "words",
    [
        "What they ask is that we wait.",
        "What they want is a better life.",
        "The rain is all that counts.",
        "With friends you are in good hands.",
        "Without rain the harvest is over.",
        "A kiss, or we go home.",
        "The bus will get you there.",
        "They want to see the minister.",
        "The list says: turn left at the bridge.",
        "No rain, no work.",
        "He had no umbrella and was soaked.",
        "The boats are the first to be painted.",
        "Her letters never hear back.",
        "Their papers get a clear no.",
        "The clerk waves the flies away.",
        "The hens get in more easily.",
        "They are very keen on football.",
    ],
)
def test_talk_of_other_things_lays_nothing_down(words):
    assert told(words) == []


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        ("They charge $400.", ["payment They charge $400"]),
        ("“I paid $400,” said Amuge.", ["payment paid $400"]),
        ("Nothing happens without $400.", ["payment $400"]),
        ("Without $400 nothing moves.", ["payment $400"]),
        ("It is $400 for a place.", ["payment It is $400 for a place"]),
        ("Fee: $400.", ["payment Fee: $400"]),
        ("A bond of $400 must be signed.", ["payment A bond of $400"]),
        ("The clerk got $400 from each of them.", ["payment The clerk got $400 from each of them"]),
        ("They pay $400 a month.", []),
        ("I was paid $400.", []),
        ("“I paid $400 for a roof,” said Amuge.", []),
        ("It is $400 for a room.", []),
        ("The council charged $4,000,000.", []),
    ],
)
def test_money_for_a_place_in_a_brief_text(words, conditions):
    assert told(words) == conditions


@pytest.mark.parametrize(
    "words",
    [
        "No agreement exists, none is being negotiated, and no nurse will be refused.",
        "Everyone here has a brother there.",
        "The board was asked on what grounds applicants are refused.",
        "Those over 45 need not waste a stamp, as the circular puts it, and relatives of staff are not taken.",
        "One grower in Oton wrote to me: “Send me the same eleven.”",
        "- Respirators: 11,000 distributed, 40,000 needed",
        "Households can expect relief before the feast.",
        "Her cousin was asked for more by a man in Oton.",
        "No nurse had been cleared to travel.",
    ],
)
def test_halves_of_clauses_and_what_people_get_are_no_conditions(words):
    wrong = (
        "none is",
        "here has",
        "what grounds",
        "puts it",
        "wrote to",
        "distributed",
        "relief",
        "cousin",
        "No nurse",
    )
    assert [item for item in told(words) if any(part in item for part in wrong)] == []


@pytest.mark.parametrize(
    ("words", "conditions"),
    [
        ("The ministry expects good health.", ["requirement good health"]),
        ("Nurses need a cousin in Oman.", ["requirement a cousin in Oman"]),
        ("No nurse over 45 is cleared to travel.", ["exclusion over 45"]),
    ],
)
def test_conditions_with_the_same_words(words, conditions):
    assert [item.replace("nurse over", "over") for item in told(words)] == conditions
