"""What real copy showed: ages in brackets, whose words a defence repeats, lists by trade, who comes from abroad."""

from __future__ import annotations

import pytest

from factlift import extract

ABOUT = "Peru will send 400 cooks to Oman in May, the labour ministry said.\n\n"
NOTICE = """{heading}

Teachers
- Degree in education, with a grade of good or above
- Anyone whose earlier contract was terminated may not apply
- Priority to married couples who both teach

Pilots:
- 2,500 flying hours

{label}
- Aged 21 to 50

Applications close in May.
"""


def conditions(text: str) -> list[tuple[str, str]]:
    """Return kind and words of the conditions of an article about people who are sent."""
    return [(found.kind, found.text) for found in extract(ABOUT + text, model="builtin").criteria]


def counts(text: str) -> list[str]:
    """Return the numbers of the deployments, without the one that the article begins with."""
    found = extract(ABOUT + text, model="builtin").deployments
    return [fact.count.text for fact in found if fact.count and fact.count.text != "400"]


def speakers(text: str) -> list[str | None]:
    """Return who speaks in each quotation."""
    return [quote.speaker.name if quote.speaker else None for quote in extract(ABOUT + text, model="builtin").quotes]


@pytest.mark.parametrize("heading", ["Who can apply", "Eligibility", "Requirements:"])
def test_lists_below_the_names_of_applicants_belong_to_the_heading(heading: str) -> None:
    assert conditions(NOTICE.format(heading=heading, label="Domestic workers")) == [
        ("requirement", "Degree in education, with a grade of good or above"),
        ("exclusion", "earlier contract was terminated"),
        ("preference", "married couples who both teach"),
        ("requirement", "2,500 flying hours"),
        ("requirement", "Aged 21 to 50"),
    ]


def test_a_list_below_another_label_is_none_of_conditions() -> None:
    found = conditions(NOTICE.format(heading="Who can apply", label="The week"))
    assert ("requirement", "Aged 21 to 50") not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "Anil Das (34), a cook from Ica who had been selected, paid him in a bakery.",
        "Anil Das (34) told the court that he had been selected.",
        "The agent, Rosa Quispe (51), who recruited the cooks, left.",
    ],
)
def test_an_age_in_brackets_counts_nobody(sentence: str) -> None:
    assert counts(sentence) == []


def test_a_number_in_brackets_behind_a_place_counts_its_people() -> None:
    assert counts("Peru has cooks in Chad (34), Togo (51) and Benin (315).") == ["34", "51", "315"]


def test_a_visa_is_no_visit() -> None:
    assert counts("An agent had sent 63 cooks to Chad on visit visas.") == ["63"]
    assert counts("An agent had sent 63 cooks to visit Chad.") == []


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (
            "Anil Das, a cook, was told by Quispe that none was due “here”. It rained, he said.\n\n“No,” he told her.",
            ["Quispe", "Anil Das"],
        ),
        (
            "Otto Lund, her counsel, denied that Quispe had sent anybody. Prado was “a clerk and no more”, he argued.",
            ["Otto Lund"],
        ),
        ("Prado is a clerk. “It was raining,” he said.", ["Prado"]),
    ],
)
def test_he_is_the_one_of_whom_the_talk_is(text: str, named: list[str]) -> None:
    assert speakers(text) == named


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("In 1941 Peru sent 90 cooks to Chad, where nobody could be persuaded to unload coal.", "stated"),
        ("Peru might send 90 cooks to Chad, where they eat well.", "possible"),
    ],
)
def test_what_is_told_of_a_place_leaves_the_sending_as_it_is(sentence: str, modality: str) -> None:
    found = extract(sentence, model="builtin").deployments
    assert [fact.modality for fact in found] == [modality]


def test_from_abroad_is_no_destination() -> None:
    found = extract("Forty cooks from abroad were hired to work in Chad.", model="builtin").deployments
    assert [[place.name for place in fact.destinations] for fact in found] == [["Chad"]]
    found = extract("The 40 Peruvian cooks returned from abroad in May.", model="builtin").deployments
    assert [[place.name for place in fact.destinations] for fact in found] == [["abroad"]]


@pytest.mark.parametrize(
    "words", ["“It is hot,” said Filipina Ana Reyes, a nurse.", "Cuban Ana Reyes left. “It is hot,” Ana said."]
)
def test_a_nation_before_a_name_is_no_part_of_it(words: str) -> None:
    assert speakers(words) == ["Ana Reyes"]


def test_who_trains_others_is_at_no_step() -> None:
    assert counts("“Twelve people cannot train a brigade,” he said.") == []
    assert counts("Some 90 cooks are being trained in Lima.") == ["Some 90"]


def test_countries_of_a_headline_are_no_people() -> None:
    found = extract("Peru Sends 40 Nurses to Three Countries", model="builtin").deployments
    assert [(fact.count.text, fact.destination_count.text) for fact in found] == [("40", "Three")]


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Peru will lend 90 cooks to Chad, despite fears that its own kitchens could suffer.", "stated"),
        ("Peru might lend 90 cooks to Chad despite fears.", "possible"),
        ("Reports that 90 cooks are already in Chad are devoid of truth.", "denied"),
        ("Reports that 90 cooks are already in Chad are true.", "stated"),
    ],
)
def test_how_firmly_it_is_told(sentence: str, modality: str) -> None:
    found = extract(ABOUT + sentence, model="builtin").deployments[1:]
    assert [(fact.count.text, fact.modality) for fact in found] == [("90", modality)]


def test_a_request_that_is_turned_down_bars_nobody() -> None:
    assert conditions("Chile turned down a similar request for eight drivers in November.") == []
    assert conditions("The clinic turned down cooks with visible tattoos.") == [("exclusion", "visible tattoos")]
