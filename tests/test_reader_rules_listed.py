"""Conditions on lettered lines and in lettered clauses, and what is said beside conditions and is none."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.criteria.conditions import category_of

LEAD = "Zambia will send 120 masons and cooks to Qatar in June.\n\n"


def told(text: str) -> list[str]:
    """Returns the kinds and words of the conditions in a text."""
    return [f"{item['kind']} {item['text']}" for item in read_article(Article(LEAD + text))["criteria"]]


@pytest.mark.parametrize("head", ["The mason should", "2. The candidate should", "Each cook must also", "You ought to"])
@pytest.mark.parametrize("marks", ["(a) (b) (c)", "a) b) c)", "(i) (ii) (iii)", "i) ii) iii)"])
def test_lines_below_an_open_verb(head, marks):
    """The verb needs no colon, and the lines no sort of letter."""
    lines = ("be between 22 and 40 years of age;", "be conversant in Arabic;", "not have a brother or sister in Qatar.")
    listed = "\n".join(f"{mark} {line}" for mark, line in zip(marks.split(), lines, strict=True))
    assert told(f"{head}\n{listed}") == [
        "requirement between 22 and 40 years of age",
        "requirement conversant in Arabic",
        "exclusion a brother or sister in Qatar",
    ]


def test_letters_with_a_stop_are_no_words():
    listed = "a. High school graduate;\nb. 21 to 45 years of age;\nc. Able to communicate in Arabic."
    assert told(f"Requirements:\n{listed}") == [
        "requirement High school graduate",
        "requirement 21 to 45 years of age",
        "requirement Able to communicate in Arabic",
    ]


@pytest.mark.parametrize("number", ["", "6. "])
@pytest.mark.parametrize(
    "head", ["bring the following papers to the test", "register by May and submit the following documents"]
)
def test_papers_in_a_row_of_letters(number, head):
    """The words that announce the papers are none of them."""
    row = "(a) passport valid for two years; (b) police clearance; and (c) birth certificate."
    assert told(f"{number}Applicants shall {head}: {row}") == [
        "requirement passport valid for two years",
        "requirement police clearance",
        "requirement birth certificate",
    ]


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Other things being equal, married masons shall be preferred.", ["preference married masons"]),
        ("All else being equal, widows will be preferred.", ["preference widows"]),
        ("Any applicant found to have bribed an official shall stand disqualified.",
         ["exclusion found to have bribed an official"]),
        ("Applicants found with forged papers will stand rejected.", ["exclusion found with forged papers"]),
        ("Preference will be given to workers evacuated from Libya and Sudan.",
         ["preference evacuated from Libya and Sudan"]),
        ("They must have finished the basic course, be vaccinated against typhoid and be able to leave in a day.",
         ["requirement finished the basic course", "requirement vaccinated against typhoid",
          "requirement able to leave in a day"]),
        ("They must report to the yard within six hours of landing.", []),
        ("Applicants are told not to bring relatives, as the hall is small.", []),
        ("The agency will not bring anyone over 40.", ["exclusion over 40"]),
        ("He said papers from the yard showed that it had sent 23 girls to Oman as house helps in 2023.", []),
        ("A licence helps in the city.", ["preference A licence"]),
    ],
)  # fmt: skip
def test_what_stands_beside_a_condition(text, conditions):
    assert told(text) == conditions


@pytest.mark.parametrize(
    ("words", "category"),
    [
        ("paid an agent", "payment"),
        ("found to have paid one", "payment"),
        ("have paid for a place", "payment"),
        ("paid their taxes", "other"),
        ("paid into a pension fund", "other"),
        ("current on their shots", "health"),
        ("on dialysis", "health"),
        ("able to leave home within a day", "other"),
        ("able to swim", "skills"),
    ],
)
def test_categories(words, category):
    assert category_of(words) == category


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Applicants with unpaid debts or with a sick parent need not apply.",
         ["exclusion unpaid debts", "exclusion a sick parent"]),
        ("Masons who have worked in a quarry or with stone are preferred.",
         ["preference Masons who have worked in a quarry or with stone"]),
        ("Nobody goes with his eyes shut.", []),
        ("Nobody goes with an open wound.", ["exclusion an open wound"]),
        ("They can't take you if you have TB, which is fair, since the beds are few and they are needed.",
         ["exclusion TB"]),
        ("They can't take you if you have TB or you owe money.", ["exclusion TB", "exclusion owe money"]),
        ("Requirements:\n- Physically fit, with no visible scar\n- A diploma, with no less than a year on a site",
         ["requirement Physically fit", "exclusion visible scar",
          "requirement A diploma, with no less than a year on a site"]),
        ("Candidates domiciled in any of the 33 districts may apply on the portal.",
         ["requirement domiciled in any of the 33 districts"]),
        ("He expects rain for at least two years.", []),
        ("He expects a clean licence.", ["requirement a clean licence"]),
        ("Cooks who hold a diploma can apply from Monday.", ["requirement a diploma"]),
        ("Cooks who came home in March may apply again.", []),
        ("Cooks with questions may apply to the office.", []),
        ("They wanted widows with children at home, for a reason that nobody cared to hide.",
         ["requirement widows with children at home"]),
    ],
)  # fmt: skip
def test_where_a_condition_ends(text, conditions):
    assert told(text) == conditions


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("Cooks need experience in surgery, critical care or dialysis, and must speak French.",
         ["requirement experience in surgery, critical care or dialysis", "requirement speak French"]),
        ("Requirements: experience in theatre, oncology or tuberculosis; a passport.",
         ["requirement experience in theatre, oncology or tuberculosis", "requirement a passport"]),
        ("Candidates need training in burns, trauma and tuberculosis.",
         ["requirement training in burns, trauma and tuberculosis"]),
        ("Candidates need experience in surgery, good health or a doctor's note.",
         ["requirement experience in surgery", "requirement good health", "requirement a doctor's note"]),
        ("Candidates need experience in surgery, physical fitness and fluent French.",
         ["requirement experience in surgery", "requirement physical fitness", "requirement fluent French"]),
        ("Applicants with a history of work in mines, tuberculosis or epilepsy are turned away.",
         ["exclusion work in mines", "exclusion tuberculosis", "exclusion epilepsy"]),
    ],
)  # fmt: skip
def test_fields_of_medicine_share_one_head(text, conditions):
    """An illness behind "experience in" is what somebody treats; behind a bar it is what he has."""
    assert told(text) == conditions


@pytest.mark.parametrize(
    ("line", "conditions"),
    [
        ("No placement fee.", []),
        ("No recruitment fees or charges.", []),
        ("No deposit.", []),
        ("No unpaid fees.", ["exclusion unpaid fees"]),
        (
            "No debts.\n\nApplicants with criminal charges are barred.",
            ["exclusion debts", "exclusion criminal charges"],
        ),
        ("No debts.", ["exclusion debts"]),
    ],
)
def test_what_nobody_is_charged_bars_nobody(line, conditions):
    assert told(f"Requirements:\n- A valid passport\n- {line}") == ["requirement A valid passport", *conditions]
