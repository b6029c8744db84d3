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
            "Members of the Ohio National Guard are returning home this week from their Kuwait deployment.",
            [(None, ("Kuwait",), "completed")],
        ),
        ("The airmen returned from Lipa Air Base, Kyrgyzstan.", [(None, ("Kyrgyzstan",), "completed")]),
        (
            (
                "Sixty-six airmen from the 9th Squadron returned home to Ohio on Friday after being deployed for four "
                "months to Lipa Air Base, Qatar."
            ),
            [("Sixty-six", ("Qatar",), "completed")],
        ),
        (
            (
                "A welcome home ceremony for 38 soldiers of the Ohio Army National Guard will be held on Wednesday in "
                "Dayton. The unit is returning from a 10-month deployment to Kuwait."
            ),
            [("38", ("Kuwait",), "completed")],
        ),
        (
            (
                "Members of the Ohio National Guard are returning home this week from their Kuwait deployment. A "
                "welcome home ceremony for 38 soldiers will be on Wednesday."
            ),
            [("38", ("Kuwait",), "completed")],
        ),
        (
            "Families gathered on Saturday to welcome home nearly 200 airmen returning from Oman.",
            [("nearly 200", ("Oman",), "completed")],
        ),
        (
            "All Peruvian troops will be withdrawn from Mali by May, the ministry said.",
            [(None, ("Mali",), "planned")],
        ),
        ("The US will withdraw all its troops from Chad in May.", [(None, ("Chad",), "planned")]),
        ("About 900 Danish troops will leave Chad by May.", [("About 900", ("Chad",), "planned")]),
        ("Twenty Peruvian nurses left Peru for Oman.", [("Twenty", ("Oman",), "under_way")]),
        ("Forty Chilean cooks left Oman for Togo.", [("Forty", ("Togo",), "under_way")]),
        (
            "Around 150 reserve airmen of the 45th Wing have spent four months at Al Lipa Air Base in Qatar.",
            [("Around 150", ("Qatar",), "under_way")],
        ),
        ("The band returned from a tour of Spain. The team came home from Peru with a draw.", []),
        ("A delegation returned from a trade mission to Oman. Officers returned to the scene in Lima Street.", []),
        ("The coach withdrew three players from the squad in Spain. Peru withdrew its bid in Chile.", []),
    ],
)
def test_people_who_come_home(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
