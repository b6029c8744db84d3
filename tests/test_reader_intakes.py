"""People of a nation whom a country takes in, without a number."""

from __future__ import annotations

import pytest

from factlift import extract

LEAD = "Fiji will send 300 gardeners to Malta in spring.\n\nOthers have taken the same road. "


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Oman will receive welders from Peru.", [("Peru", "Oman", "planned")]),
        ("Oman has received welders from Peru.", [("Peru", "Oman", "under_way")]),
        ("Oman now hosts young Peruvian cooks.", [("Peruvian", "Oman", "under_way")]),
        ("Oman employs cooks from Peru.", [("Peru", "Oman", "under_way")]),
        # nobody's people, nobody taken in, people who are only told of
        ("Oman does not employ cooks from Peru.", []),
        ("Oman will receive a gift from Peru.", []),
        ("Oman accepted that cooks from Peru had left.", []),
        ("Oman received the cooks from Peru at a dinner.", []),
    ],
)
def test_a_country_takes_people_in(text, expected):
    facts = extract(LEAD + text, model="builtin").deployments[1:]
    assert [(f.origin and f.origin.name, f.destinations[0].name, f.status) for f in facts] == expected
