"""Deployments in everyday wording, alone and behind another one whose people, host and status are not theirs."""

from __future__ import annotations

import pytest

from factlift import extract

ALONE = "The labour market is changing. "
BEHIND = "Fiji will send 300 gardeners to Malta in spring.\n\nOthers have taken the same road. "


@pytest.mark.parametrize("lead", [ALONE, BEHIND])
@pytest.mark.parametrize(
    ("text", "count", "origin", "host", "status"),
    [
        ("There are now 90 cooks from Peru in Oman.", "90", "Peru", "Oman", "under_way"),
        ("Some 90 cooks from Peru in Oman have gone on strike.", "Some 90", "Peru", "Oman", "under_way"),
        ("Oman will take up to 1,450 cooks from Peru.", "up to 1,450", "Peru", "Oman", "planned"),
        ("Oman will take up to forty cooks from Peru.", "up to forty", "Peru", "Oman", "planned"),
        ("Ninety Peruvian cooks have been picked to work in Oman.", "Ninety", "Peruvian", "Oman", "selecting"),
        ("Ninety Peruvian cooks are being trained for Oman.", "Ninety", "Peruvian", "Oman", "selecting"),
        ("Peru provides forty cooks to Oman.", "forty", "Peru", "Oman", "under_way"),
        ("Oman is hosting 900 Peruvian cooks this year.", "900", "Peruvian", "Oman", "under_way"),
        ("Oman has forty Peruvian cooks.", "forty", "Peruvian", "Oman", "under_way"),
        # what only looks like it
        ("Ninety Peruvian cooks who were picked to work in Oman left.", "Ninety", "Peruvian", "Oman", "under_way"),
        ("Forty cooks from Peru will take up posts in Oman.", "Forty", "Peru", "Oman", "planned"),
        ("The accord provides for forty Peruvian cooks to go to Oman.", "forty", "Peruvian", "Oman", "planned"),
    ],
)  # fmt: skip
def test_plain_wording(lead, text, count, origin, host, status):
    (fact,) = extract(lead + text, model="builtin").deployments[lead == BEHIND :]
    assert fact.count is not None
    assert fact.origin is not None
    told = fact.count.text, fact.origin.name, [place.name for place in fact.destinations], fact.status
    assert told == (count, origin, [host], status)


@pytest.mark.parametrize("lead", [ALONE, BEHIND])
def test_who_has_nobody_abroad_is_no_other_sender(lead):
    """The country before "has no cooks" is whose they would be, whoever sent people before."""
    (fact,) = extract(lead + "Peru has no cooks in Oman.", model="builtin").deployments[lead == BEHIND :]
    assert fact.origin is not None
    assert (fact.origin.name, fact.modality) == ("Peru", "denied")


def test_a_yard_is_where_people_are_from():
    """The country of an employer behind "from" is no place where they are sent."""
    text = ALONE + "Some 90 welders from a yard in Oman have been there."
    assert all(not fact.destinations for fact in extract(text, model="builtin").deployments)
