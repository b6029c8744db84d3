"""Conditions told by how people fared, by question and answer, on a sheet, or as a bare list."""

from __future__ import annotations

import pytest

from tests.told import conditions_in

LEAD = "Uganda will send 300 nurses and drivers to Oman in May, the labour ministry said on Monday.\n"


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Do I need Arabic? Yes, before you leave.", ["requirement Arabic"]),
        ("Do I need Arabic? No.", []),
        ("Is there an age limit? You may be no older than 38.", ["requirement no older than 38"]),
        ("Is it true that widows go first? They do, by order.", ["preference widows"]),
        ("Men with a trade are put at the top of the list.", ["preference Men with a trade"]),
        ("“Nobody past forty-five,” the clerk said.", ["exclusion past forty-five"]),
        ("He told us to lift a sack; those who couldn't were out.", ["requirement lift a sack"]),
        ("English, yes, we insist on that.", ["requirement English"]),
        ("Widows were waved through. Those with a visible scar were not.",
         ["preference Widows", "exclusion a visible scar"]),
        ("“A seaman's book, a safety certificate, two years at sea.”",
         ["requirement A seaman's book", "requirement a safety certificate", "requirement two years at sea"]),
        ("The chairman let us know his price. My father took him two pigs.", ["payment took him two pigs"]),
        ("My father took him home.", []),
        ("A tent, a bed and a lamp stood there.", []),
    ],
)  # fmt: skip
def test_what_people_tell_of_a_selection(text, conditions):
    """A condition is told by its outcome, by an answer or by its own words; no outcome, no condition."""
    assert conditions_in(LEAD + text) == conditions


def test_a_sheet_is_read_line_by_line():
    """Labels of conditions give some, labels of the job none; a label gives the category that words lack."""
    text = (
        "Al Noor, Qatar, is looking for 120 masons.\n\nAge: 21–35\n\nEducation: class 8 pass\n\n"
        "Experience: minimum 3 years, Gulf returnees first\n\nSalary: QAR 1,400\n\nContract: 2 years"
    )
    assert conditions_in(text) == [
        "requirement 21–35",
        "requirement class 8 pass",
        "requirement minimum 3 years",
        "preference Gulf returnees",
    ]


def test_numbered_provisions_are_read_as_sentences():
    """A provision that is a sentence is no item that holds as it stands."""
    text = (
        "Order on the secondment of physicians to Angola\n\n1. The Council seconds 400 physicians to Angola.\n"
        "2. No person who is on bail shall be eligible.\n3. The host shall provide lodging and a passport."
    )
    assert conditions_in(text) == ["exclusion on bail"]
