"""Those lent, hired out or placed with somebody of a country go there, whatever noun that somebody is."""

from __future__ import annotations

import pytest

from factlift import extract

SENDS = "Peru's nursing board sends cooks and nurses abroad. "


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 cooks were placed with Omani families.",
        "Some 40 cooks were hired out to an Omani caterer.",
        "Some 40 cooks serve aboard Omani ships.",
        "Some 40 cooks were posted to a large Omani hotel chain.",
        "It has contracts for 40 nurses with the Omani health service.",
    ],
)
def test_who_takes_people_in_tells_where(text: str) -> None:
    places = [found.destinations for found in extract(SENDS + text, model="builtin").deployments if found.count]
    assert [(place.name, place.code) for place in places[0]] == [("Omani", "OM")]


@pytest.mark.parametrize(
    "text",
    [
        "Some 40 cooks were sent out with Omani soldiers.",  # these take nobody in
        "Some 40 cooks went abroad, an Omani newspaper said.",
        "Some 40 cooks were hired out by a Peruvian caterer.",  # their own
    ],
)
def test_others_of_a_country_are_no_hosts(text: str) -> None:
    deployments = extract(SENDS + text, model="builtin").deployments
    assert [found.count.text for found in deployments if found.count] == ["Some 40"]
    for found in deployments:
        assert not {"OM", "PE"} & {place.code for place in found.destinations}
