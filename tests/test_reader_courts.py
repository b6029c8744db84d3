"""Claimants of courts, letters and documents: counsel, witnesses, circulars, paragraphs, names with initials."""

from __future__ import annotations

import pytest

from factlift import extract

LENT = "Peru sent 40 cooks to Chile.\n\n"


def claimants_in(text: str) -> list[str | None]:
    """Return who claims each deployment behind the first."""
    told = extract(text, model="builtin").deployments[1:]
    return [each.attribution.name if each.attribution else None for each in told]


@pytest.mark.parametrize(
    ("text", "claimant"),
    [
        (
            (
                "Defence counsel Paul Menon rose. "
                "The counsel produced papers to show that the firm had placed 90 drivers "
                "in Oman."
            ),
            "Paul Menon",
        ),
        ("The union handed in a list to prove that 90 cooks had been sent to Oman.", "The union"),
        ("PW2, Asha Kurian of Oton, said 90 drivers were working in Oman.", "Asha Kurian"),
        ("Ramesh Nair (34), a welder who was examined as PW1, deposed that 90 men had left for Oman.", "Ramesh Nair"),
        (
            "Peru, which had promised the third unit, in May, informed the court that it had sent 90 men to Oman.",
            "Peru",
        ),
        ("Some 90 men left for Oman, where nobody, a clerk had found, could cook.", None),
        ("According to the chargesheet, an agent sent 90 men to Oman.", "the chargesheet"),
    ],
)
def test_who_claims_it(text: str, claimant: str | None) -> None:
    assert claimants_in(LENT + text) == [claimant]


@pytest.mark.parametrize(
    "text",
    [
        "The firm wanted to show that 90 men had left for Oman.",
        "The union marched to the gate to prove that 90 men had left for Oman.",
    ],
)
def test_who_only_wants_to_show_it_puts_forward_nothing(text: str) -> None:
    assert "wanted" not in str(claimants_in(LENT + text))
    assert "marched" not in str(claimants_in(LENT + text))


def test_initials_stand_for_the_one_full_name() -> None:
    text = "The paper was signed by Minister Rustam Nazarov. “We have not seen it,” {} Nazarov said."
    for initial, name in (("R.", "Rustam Nazarov"), ("K.", "K. Nazarov")):
        speaker = extract(text.format(initial), model="builtin").quotes[0].speaker
        assert speaker is not None
        assert speaker.name == name


def test_a_numbered_paragraph_ends_a_claim() -> None:
    text = (
        "10. The minister, Omar Bacari, said that Peru would send 40 police to Haiti.\n\n{}Under option A, 90 police "
        "would go to Oman."
    )
    assert claimants_in(text.format("11. ")) == [None]
    assert claimants_in(text.format("")) == ["Omar Bacari"]


def test_a_circular_that_asks_claims_it() -> None:
    text = (
        "Forty nurses will be sent to Malta. The ministry's circular of May 3 asks for volunteers with neonatal "
        "training, “preference to be given to officers without children”. {}"
    )
    facts = extract(text.format(""), model="builtin")
    assert {each.attribution.name for each in facts.criteria if each.attribution} == {
        "The ministry's circular of May 3"
    }
    assert facts.quotes[0].speaker is not None


def test_whose_figure_a_number_is() -> None:
    text = LENT + (
        "The president of the guild, Rita Cox, claims that close to seventy of her members are in Oman. The ministry's "
        "figure is forty."
    )
    assert claimants_in(text) == ["Rita Cox", "The ministry"]


def test_somebody_asks_another_for_words_in_marks() -> None:
    text = (
        "The Colonial Office asked the governor, Sir Harry Loxley, for “two thousand stout men.” He charged $9 for "
        "“luck”."
    )
    quotes = extract(text, model="builtin").quotes
    assert [each.speaker.name if each.speaker else None for each in quotes] == ["Colonial Office", None]
    assert quotes[0].cue == "asked"
