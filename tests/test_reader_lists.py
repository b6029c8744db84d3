"""Deployments told in lists, tables, by several senders, in turn, and against another time."""

from __future__ import annotations

import pytest

from factlift import extract

Row = tuple[int, str, str]
"""Number, codes of the destinations, and code of the origin; "" for none."""

TO_THREE = [(100, "AT", "PE"), (80, "CL", "PE"), (40, "OM", "PE")]
FROM_THREE = [(100, "AT", "PE"), (80, "AT", "CL"), (40, "AT", "OM")]
WHOLE_TO = [(220, "", "PE"), *TO_THREE]
WHOLE_FROM = [(220, "AT", ""), *FROM_THREE]
LINES = (("Austria", 100), ("Chile", 80), ("Oman", 40))


def read(text: str) -> list[Row]:
    """Return the counted deployments of a text."""
    facts = extract(text, model="builtin").deployments
    return [
        (
            int(fact.count.value or fact.count.max or fact.count.min or 0),
            ",".join(place.code or "" for place in fact.destinations),
            (fact.origin and fact.origin.code) or "",
        )
        for fact in facts
        if fact.count
    ]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("Peru has nurses in three countries: Austria (100), Chile (80) and Oman (40).", TO_THREE),
        ("Peruvian nurses work in Austria (100), Chile (80) and Oman (40).", TO_THREE),
        ("Peruvian nurses are working in three countries, Austria (100), Chile (80) and Oman (40).", TO_THREE),
        ("Peru will send nurses abroad: Austria 100, Chile 80 and Oman 40.", TO_THREE),
        ("Peru will send nurses abroad: Austria, 100; Chile, 80; Oman, 40.", TO_THREE),
        ("Peru will send 100, 80 and 40 nurses to Austria, Chile and Oman respectively.", TO_THREE),
        ("Peru, Chile and Oman will send 100, 80 and 40 nurses to Austria respectively.", FROM_THREE),
        ("Peru, Chile and Oman will send 100, 80 and 40 nurses respectively to Austria.", FROM_THREE),
        ("Peru is sending 100, Chile 80 and Oman 40 nurses to Austria.", FROM_THREE),
        ("Peru will send 100 nurses, Chile 80 and Oman 40 to Austria.", FROM_THREE),
        ("Peru has 100 soldiers in Austria, Chile 80 and Oman 40.", FROM_THREE),
        ("Peru (100), Chile (80) and Oman (40) will send nurses to Austria.", FROM_THREE),
        ("Soldiers in Austria come from Peru (100), Chile (80) and Oman (40).", FROM_THREE),
        ("Austria will receive 220 nurses: 100 from Peru, 80 from Chile and 40 from Oman.", WHOLE_FROM),
        (
            "Peru will send 220 cooks to Austria: 100 nurses, 80 doctors and 40 cooks.",
            [(220, "AT", "PE"), (100, "AT", "PE"), (80, "AT", "PE"), (40, "AT", "PE")],
        ),
        (
            "Peru will send 80 nurses to Chile and up to 100 to Austria, two officials said.",
            [(80, "CL", "PE"), TO_THREE[0]],
        ),
        (
            "Some 120 Peruvian soldiers will replace the 110 who came home from Austria in May.",
            [(120, "AT", "PE"), (110, "AT", "PE")],
        ),
    ],
)
def test_lists_in_a_sentence(text: str, rows: list[Row]) -> None:
    """Each number has its own place and its own sender."""
    assert read(text) == rows


@pytest.mark.parametrize("heading", ["Peruvian nurses abroad\n\n", "Peru has nurses in three countries:\n"])
@pytest.mark.parametrize(
    "line", ["{} {}", "{}: {}", "- {}: {}", "* {} - {}", "• {} ({})", "(a) {}: {}", "{} | {} | 2021"]
)
def test_lines_below_a_heading(heading: str, line: str) -> None:
    """The heading says whose people they are, whatever marks stand in the lines."""
    rows = [line.format(place, number) for place, number in LINES]
    top = "Country | Nurses | Year\n" if "|" in line else ""
    assert read(heading + top + "\n".join(rows)) == TO_THREE


@pytest.mark.parametrize(
    "heading",
    [
        "Soldiers in Austria by country of origin:\n\n",
        "Foreign soldiers hired by Austria:\n",
        "Austria will receive soldiers from three countries:\n",
        "Who sends soldiers to Austria:\n",
    ],
)
def test_lines_of_senders(heading: str) -> None:
    """Where the heading names the host, its lines name who sends."""
    text = heading + "\n".join(f"{place}: {number}" for place, number in (("Peru", 100), ("Chile", 80), ("Oman", 40)))
    assert read(text) == FROM_THREE


def test_the_sum_of_a_list_is_its_total() -> None:
    """The line that sums up is the whole."""
    facts = extract("Peruvian nurses abroad\n\nAustria 100\nChile 80\nOman 40\nTotal 220", model="builtin").deployments
    assert [fact.scope for fact in facts] == ["part", "part", "part", "total"]


def test_a_sum_below_its_list_is_not_divided_by_what_follows() -> None:
    """Only one above a list is."""
    rows = "Peruvian nurses abroad\n\nAustria 100\nChile 80\nOman 40"
    text = f"{rows}\nTotal 220\n\nIn Lima a clinic is sending 30 Peruvian nurses to Spain and 12 to Malta in May."
    assert [fact.scope for fact in extract(text, model="builtin").deployments[:4]] == ["part", "part", "part", "total"]
    text = "Peruvian nurses abroad\n\nTotal 220\nAustria 100\nChile 80\nOman 40"
    assert [fact.scope for fact in extract(text, model="builtin").deployments] == ["total", "part", "part", "part"]


@pytest.mark.parametrize(
    "words",
    [
        "up from 50 last year",
        "compared with 50 a year earlier",
        "twice the 50 of 2019",
        "twice as many as the 50 it sent in 2019",
        "against 50 last year",
        "after 50 last year",
        "double the 50 it sent last year",
    ],
)
def test_another_time_is_a_record_of_its_own(words: str) -> None:
    """It is over, and of the same people."""
    text = f"Peru will send 100 nurses to Austria this year, {words}. Some 20 of them are midwives."
    facts = extract(text, model="builtin").deployments
    told = [
        (fact.count and fact.count.value, fact.status, [place.code for place in fact.destinations]) for fact in facts
    ]
    assert told[:2] == [(100, "planned", ["AT"]), (50, "completed", ["AT"])]
    assert {fact.origin and fact.origin.code for fact in facts} == {"PE"}
    assert [fact.scope for fact in facts][:2] == ["total", "single"]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        ("The number of Peruvian nurses in Austria rose from 50 to 100.", [(50, "completed"), (100, "under_way")]),
        ("The number of Peruvian nurses in Austria will rise from 50 to 100.", [(50, "under_way"), (100, "planned")]),
        ("Peru will cut its contingent in Austria from 100 to 50 soldiers.", [(100, "under_way"), (50, "planned")]),
        ("The number of Peruvian nurses in Austria has grown by 20 to 100.", [(100, "under_way")]),
        ("Peru will send 100 nurses to Austria this year, an increase of 20.", [(100, "planned")]),
    ],
)
def test_numbers_that_change(text: str, rows: list[tuple[int, str]]) -> None:
    """By how much they change is no number of people."""
    facts = extract("Peru sends nurses and soldiers abroad. " + text, model="builtin").deployments
    assert [(fact.count.value, fact.status) for fact in facts if fact.count] == rows


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian nurses' pay abroad\n\nAustria 3,000\nChile 800",
        "Peruvian soldiers killed abroad\n\nAustria 3\nChile 8",
        "Complaints by Peruvian maids abroad\n\nAustria 30\nChile 80",
        "Flights for workers from Peru to other countries:\n\nAustria 35\nChile 40",
        "Nurses per country\n\nAustria 3,000\nChile 800",
        "Nurses are paid best in three countries:\n- Austria: 3,000\n- Chile: 2,000",
        "Nurses are best paid in Austria (3,000), Chile (800) and Oman (700).",
        "Hospitals in three countries: Austria (300), Chile (80) and Oman (40).",
        "Peru (3), Chile (2) and Oman (1) won medals.",
        "Soldiers in Austria\n\nMen 400\nWomen 80",
        "Peruvian doctors abroad who died of the virus\n\nAustria 35\nChile 40",
    ],
)
def test_lists_of_something_else(text: str) -> None:
    """Pay, deaths, complaints, flights, and people who are at home."""
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The trip costs $500, up from $300 last year.",
        "Oman has 300 hospitals, up from 250 in 2019.",
        "The number of hospitals in Oman rose from 50 to 100.",
        "The ward has 100 beds, twice the 50 of 2019.",
        "The nurses' union has 4,000 members, up from 3,500 last year.",
        "Oman's army has 12,000 soldiers, up from 10,000 last year.",
        "Oman has 47 provinces, 12 of them poor.",
        "Peru, Chile and Oman got 3, 2 and 1 seats respectively.",
        "The clinics in Oman (40), Chile (30) and Mali (20) will close.",
        "Wages rose from 300 rials in 2019 to 400.",
    ],
)
def test_other_numbers_beside_a_deployment(text: str) -> None:
    """What else is compared, shared out or listed behind a deployment adds nothing to it."""
    assert read("Peru will send 900 nurses to Oman next year. " + text) == [(900, "OM", "PE")]
