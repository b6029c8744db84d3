"""What a caption tells of the lines below it: how far those have come whom they list, and when."""

from __future__ import annotations

import pytest

from factlift import extract

LEAD = "Peru's health ministry has sent nurses abroad for years. It published its lists on Friday.\n\n"
LINES = "- 120 nurses to Oman\n- 45 nurses to Chad\n"


def told(text: str) -> list[tuple[object, ...]]:
    """Return host, number, status and time of each deployment with a number."""
    found = extract(LEAD + text, model="builtin").deployments
    return [(*(place.code for place in d.destinations), d.count.value, d.status, d.when) for d in found if d.count]


@pytest.mark.parametrize(
    ("caption", "status", "when"),
    [
        ("Planned for 2027:", "planned", "2027"),
        ("Planned for 2027\n", "planned", "2027"),
        ("## Due to leave in May", "planned", "May"),
        ("Still to go:", "planned", None),
        ("Groups departing next month:", "planned", "next month"),
        ("Nurses expected this autumn:", "planned", "this autumn"),
        ("Already returned:", "completed", None),
        ("Teams withdrawn so far", "completed", None),
        ("Suspended:", "halted", None),
        ("In selection:", "selecting", None),
        ("At work now:", "under_way", None),
        ("Planned savings:", "under_way", None),  # not of the people
        ("Nurses leaving for the Gulf", "under_way", None),  # when, is not said
        ("Leaving home is hard", "under_way", None),
    ],
)
def test_captions_of_lists(caption, status, when):
    """A caption holds for each of its lines."""
    assert told(f"{caption}\n{LINES}") == [("OM", 120, status, when), ("TD", 45, status, when)]


def test_caption_holds_to_the_next_one():
    text = f"Returned so far:\n- 60 nurses to Iraq\n\nPlanned for June:\n{LINES}\nThe agency has 90 nurses in Jordan."
    assert told(text) == [
        ("IQ", 60, "completed", None),
        ("OM", 120, "planned", "June"),
        ("TD", 45, "planned", "June"),
        ("JO", 90, "under_way", None),
    ]


def test_lines_that_say_it_themselves():
    """A verb or a time of a line's own counts for more than the caption."""
    text = "Due out in May\n- 120 nurses left for Oman in March\n- 45 nurses to Chad in June\n"
    assert told(text) == [("OM", 120, "under_way", "March"), ("TD", 45, "planned", "June")]


def test_a_sentence_below_a_caption_is_no_line():
    assert told("Planned for 2028\nSome 60 nurses work in Oman.") == [("OM", 60, "under_way", None)]


@pytest.mark.parametrize("gap", [" | ", "\t"])
def test_captions_of_tables(gap):
    rows = ["Planned for next year\n", gap.join(("Country", "Nurses", "Cooks")), gap.join(("Oman", "120", "30"))]
    rows += ["\nSuspended\n", gap.join(("Country", "Nurses", "Cooks")), gap.join(("Libya", "80", "12"))]
    assert told("\n".join(rows)) == [
        ("OM", 120, "planned", "next year"),
        ("OM", 30, "planned", "next year"),
        ("LY", 80, "halted", None),
        ("LY", 12, "halted", None),
    ]


def test_columns_that_say_it_themselves():
    text = "Planned for 2027\n\nCountry | Nurses sent | Nurses planned\nOman | 120 | 30\nChad | 45 | 10\n"
    assert [row[1:3] for row in told(text)] == [(120, "under_way"), (30, "planned"), (45, "under_way"), (10, "planned")]
