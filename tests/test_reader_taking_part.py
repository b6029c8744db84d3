"""Who may take part, ages with what else is asked for, and what is paid to a go-between."""

from __future__ import annotations

import pytest

from factlift import extract

SENT = "The agency will send 300 people to Peru. "


def conditions_in(text: str) -> list[tuple[str, str]]:
    """Return kind and words of each criterion."""
    return [(told.kind, told.text) for told in extract(text, model="builtin").criteria]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        (
            "In the selection can participate citizens from 20 to 45 years old who have passed a medical examination.",
            [("requirement", "from 20 to 45 years old"), ("requirement", "passed a medical examination")],
        ),
        (
            "Persons aged 19 to 39 with secondary education may take part in the competition.",
            [("requirement", "aged 19 to 39"), ("requirement", "secondary education")],
        ),
        (
            "An advertisement placed in a weekly in May called for men below 40 with a certificate in welding.",
            [("requirement", "below 40"), ("requirement", "a certificate in welding")],
        ),
        (
            "The notice called for women under 35 with two years of experience.",
            [("requirement", "women under 35"), ("requirement", "two years of experience")],
        ),
        (
            "Those within two years of retirement need not put their names down.",
            [("exclusion", "within two years of retirement")],
        ),
        ("Citizens with complaints may take part in the family day.", []),
        ("Unions called for women to be paid more.", []),
        ("When he asked for a receipt, the clerk laughed.", []),
        ("Employers gave the drive a mixed welcome.", []),
    ],
)
def test_what_is_asked_for(sentence: str, told: list[tuple[str, str]]) -> None:
    assert conditions_in(SENT + sentence) == told


def test_each_part_of_a_condition_has_its_own_evidence() -> None:
    text = SENT + "An advertisement called for men below 40 with a certificate in welding."
    evidence = [told.evidence[0].text for told in extract(text, model="builtin").criteria]
    assert evidence[1] == "a certificate in welding"


def test_what_is_paid_to_a_go_between() -> None:
    text = (
        "The agent Roy Das sent 63 men to Serbia in 2024. The first group of 20 men left for Belgrade in May.\n\n"
        "The case was heard on Monday. A notice was issued. The weather was fine. The streets were full.\n\n{}"
    )
    paid = text.format("Ravi Nair, a welder, said that he paid Rs 3 lakh to the accused in two instalments.")
    assert [kind for kind, _ in conditions_in(paid)] == ["payment"]
    assert conditions_in(text.format("The accused bought a flat for Rs 20 lakh.")) == []
    assert conditions_in(text.format("The accused was fined Rs 500 for being late.")) == []


def test_a_contract_is_no_denial() -> None:
    items = "- A degree in law\n- Those whose contract with the ministry was ended may not apply"
    text = f"{SENT}\n\nWho can apply\n\nTeachers\n{items}"
    assert conditions_in(text)[1] == ("exclusion", "contract with the ministry was ended")
