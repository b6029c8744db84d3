"""Counts of an article that is plainly about people sent: taken for them unless something speaks against it."""

from __future__ import annotations

import pytest

from factlift import extract

ABOUT = (
    "Peru is sending nurses abroad again, the labour ministry announced. Some 400 Peruvian nurses are in Oman. "
    "Another 120 nurses will be sent to Chile in May, and 55 are being trained for Spain. "
    "The ministry sent 300 nurses abroad last year. "
)


def counts_of(text: str) -> list[str | None]:
    known = [fact.count.text for fact in extract(ABOUT, model="builtin").deployments if fact.count]
    return [fact.count.text for fact in extract(ABOUT + text, model="builtin").deployments if fact.count][len(known) :]


@pytest.mark.parametrize(
    ("sentence", "count"),
    [
        ("The minister did not rule out a smaller contingent, of between 40 and 50.", "between 40 and 50"),
        ("“No fewer than 40” went to Spain.", "No fewer than 40"),
        ("A hundred and ten Kyrgyz went to Cadiz.", "A hundred and ten"),
        ("Spain alone has 310, she said.", "310"),
        ("In Spain, where there were some 90 in 2022, the ward sisters speak of 200.", "some 90"),
        ("Two clinics in Muscat have asked for 25 men to lift the sick.", "25"),
        ("The ministry agreed with two agents on up to 60 people for the winter.", "up to 60"),
        ("Rosa Quispe, a midwife, is one of seven who leave for Muscat on Friday.", "seven"),
        ("Last year it was nine.", "nine"),
        ("A clinic in Cadiz is trying out 15 Hondurans as well.", "15"),
        ("A Cadiz firm may bring in 25 Hondurans in June.", "25"),
    ],
)
def test_takes_those_counted_for_those_sent(sentence: str, count: str) -> None:
    assert count in counts_of(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "They work in teams of two.",
        "The whole thing took years. It took eleven.",
        "The bill was passed by 17 votes to 13.",
        "After the deaths of three women the ward was shut.",
        "Some 900 Hondurans fled the valley.",
        "Nearly 55,000 Hondurans still live in the camps.",
        "Rosa Quispe, now 71, came home bored.",
        "Some 4,200 people are in shelters in Piura.",
        "The ministry agreed with two operators on the price.",
    ],
)
def test_takes_nobody_else_for_them(sentence: str) -> None:
    assert counts_of(sentence) == []


def test_a_line_of_a_list_sends_its_number_to_the_town_that_it_names() -> None:
    text = ABOUT + "\n\nThe payroll lists 1,312 people in January:\n\n– Quellon: 740, in two wards\n\n– Tarapota: 388\n"
    facts = [fact for fact in extract(text, model="builtin").deployments if fact.count]
    found = [(fact.count.text, [place.name for place in fact.destinations]) for fact in facts]
    assert found[-2:] == [("740", ["Quellon"]), ("388", ["Tarapota"])]


def test_a_line_of_a_list_that_names_a_trade_gives_no_town() -> None:
    text = ABOUT + "\n\nThe payroll lists 1,312 people in January:\n\n– Cooks: 740\n\n– Bakers: 388\n"
    names = {place.name for fact in extract(text, model="builtin").deployments for place in fact.destinations}
    assert names.isdisjoint({"Cooks", "Bakers"})
