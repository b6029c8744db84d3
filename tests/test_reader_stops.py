"""Departures that somebody stops are a programme halted, of the article's own people."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

ABOUT = "Peru sends nurses to Austria.\n\n"


def halted_in(text: str) -> list[tuple[list[str], str]]:
    """Return places and people of what is halted without a number."""
    found = read_article(Article.read(text))["deployments"]
    return [(r.get("destinations", []), r["group"]) for r in found if r["status"] == "halted" and "count" not in r]


@pytest.mark.parametrize(
    ("sentence", "places"),
    [
        ("Agencies were told to stop all departures on Monday.", ["Austria"]),
        ("The ministry has suspended all departures until May.", ["Austria"]),
        ("Peru halted departures to Chile on Monday.", ["Chile"]),
        ("The ministry froze new placements last week.", ["Austria"]),
        ("All departures have been halted.", ["Austria"]),
        ("Deployment to Chile remains suspended.", ["Chile"]),
    ],
)
def test_departures_that_are_stopped_are_halted(sentence: str, places: list[str]) -> None:
    assert halted_in(ABOUT + sentence) == [(places, "nurses")]


def test_departures_to_several_places_are_halted_without_one() -> None:
    text = "Peru has sent 40 nurses to Austria and 30 to Chile.\n\nAll departures have been halted."
    assert halted_in(text) == [([], "nurses")]


@pytest.mark.parametrize(
    "sentence",
    [
        "The airport suspended all departures because of fog.",
        "The ministry would not stop departures, it said.",
        "The ministry may suspend all departures in May.",
        "The strike stopped the train.",
    ],
)
def test_other_stops_halt_nobody(sentence: str) -> None:
    assert halted_in(ABOUT + sentence) == []


def test_what_was_called_off_is_at_no_step() -> None:
    text = ABOUT + "An order for twenty nurses to a farm in Oton was called off, after eight months in the visa queue."
    found = next(r for r in read_article(Article.read(text))["deployments"] if "count" in r)
    assert (found["status"], found["scope"], found["destinations"]) == ("halted", "single", ["Oton"])


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Peru will send 80 nurses to Oman although it halted the programme in Chile.", "planned"),
        ("Peru will send 80 nurses to Oman even as it suspends the programme in Chile.", "planned"),
        ("Peru will send 80 nurses to Oman, after it halted the programme in Chile.", "planned"),
        ("Peru will send 80 nurses to Oman, but has suspended the programme in Chile.", "planned"),
        ("Having suspended its programme in Chile, Peru will send 80 nurses to Oman.", "planned"),
        ("After it halted the programme in Chile, Peru sent 80 nurses to Oman.", "under_way"),
        # the clause's own stop
        ("After the coup Peru halted the dispatch of 80 nurses to Oman.", "halted"),
        ("Peru has suspended the dispatch of 80 nurses to Oman but keeps its embassy in Chile.", "halted"),
        ("The suspension affects 80 nurses from Peru bound for Oman.", "halted"),
    ],
)
def test_what_is_stopped_elsewhere_goes_on_here(text: str, status: str) -> None:
    """A stop told in another clause, of another place, is not that of those counted."""
    found = read_article(Article.read(text))["deployments"]
    assert [(record["count"], record["status"]) for record in found if "count" in record] == [("80 nurses", status)]
