"""People who come home: from where they served, welcomed, pulled out, or leaving where they were posted."""

from __future__ import annotations

import pytest

from factlift import extract

Told = tuple[str | None, tuple[str, ...], str]


def told(text: str) -> list[Told]:
    """Returns count, destinations and status of each deployment of a text."""
    found = extract(text, model="builtin").deployments
    return [
        (fact.count.text if fact.count else None, tuple(p.name for p in fact.destinations), fact.status)
        for fact in found
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The unit returned today from a deployment in Guam.", [(None, ("Guam",), "completed")]),
        (
            "Reservists of the Oregon Coast Patrol came back last Sunday from their Bahrain posting.",
            [(None, ("Bahrain",), "completed")],
        ),
        ("The gunners flew home from Oton Naval Station, Djibouti.", [(None, ("Djibouti",), "completed")]),
        (
            (
                "On Friday forty-one gunners of the 9th Battery got home to Oregon after being posted for half a year "
                "to Oton Naval Station, Djibouti."
            ),
            [("forty-one", ("Djibouti",), "completed")],
        ),
        (
            (
                "Salem holds a welcome home ceremony for 52 sailors of the Oregon Coast Patrol on Friday. The unit is "
                "back from half a year's posting to Bahrain."
            ),
            [("52", ("Bahrain",), "completed")],
        ),
        (
            (
                "Reservists of the Oregon Coast Patrol came back last Sunday from their Bahrain posting. Salem holds "
                "a welcome home ceremony for 52 sailors on Friday."
            ),
            [("52", ("Bahrain",), "completed")],
        ),
        (
            "The whole town turned out to welcome home nearly 300 sailors returning from Oman.",
            [("nearly 300", ("Oman",), "completed")],
        ),
        (
            "All Peruvian troops will be withdrawn from Mali by May, the ministry said.",
            [(None, ("Mali",), "planned")],
        ),
        ("Norway will withdraw all its sailors from Chad in May.", [(None, ("Chad",), "planned")]),
        ("About 900 Danish troops will leave Chad by May.", [("About 900", ("Chad",), "planned")]),
        ("Twenty Peruvian nurses left Peru for Oman.", [("Twenty", ("Oman",), "under_way")]),
        ("Forty Chilean cooks left Oman for Togo.", [("Forty", ("Togo",), "under_way")]),
        (
            "Some 80 part-time sailors of the 3rd Flotilla have spent the winter at Lipa Naval Station in Qatar.",
            [("Some 80", ("Qatar",), "under_way")],
        ),
        ("The band returned from a tour of Spain. The team came home from Peru with a draw.", []),
        ("A delegation returned from a trade mission to Oman. Officers returned to the scene in Lima Street.", []),
        ("The coach withdrew three players from the squad in Spain. Peru withdrew its bid in Chile.", []),
    ],
)
def test_people_who_come_home(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
