"""Bodies of people that are sent: a team or battalion is no number of people, and a deployment without one."""

from __future__ import annotations

import pytest

from factlift import extract

Found = list[tuple[str | None, str | None, str | None]]


def read(text: str) -> Found:
    """Return group, number and code of the destination of each deployment."""
    return [
        (fact.group, fact.count and fact.count.text, fact.destinations[0].code if fact.destinations else None)
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru will send a rescue team to Chad.", [("rescue team", None, "TD")]),
        ("Peru will send five rescue teams to Chad.", [("rescue teams", None, "TD")]),
        ("Peru sent two battalions to Chad.", [("battalions", None, "TD")]),
        ("A Peruvian medical team will be deployed to Chad.", [("medical team", None, "TD")]),
        ("Peru has deployed an army engineering unit to Chad.", [("army engineering unit", None, "TD")]),
        ("Three Cuban medical brigades left for Chad on Sunday.", [("medical brigades", None, "TD")]),
        ("Some 3,440 Cuban nurses in 38 brigades have travelled to Chad.", [("nurses", "Some 3,440", "TD")]),
        ("Peru sent a battalion of 600 to Chad.", [("battalion", "600", "TD")]),
        ("Peru will send a football team to Chad.", []),
        ("The rescue team sent a letter to Chad.", []),
        ("The unit was sent to Chad by post.", []),
    ],
)
def test_bodies_are_no_numbers_of_people(text: str, found: Found) -> None:
    assert read(text) == found
