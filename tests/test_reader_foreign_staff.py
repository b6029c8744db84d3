"""People from abroad whom somebody has by now, those offered a job, and a number that follows a plan."""

from __future__ import annotations

import pytest

from factlift import extract

PLAN = "Oton hospital is to bring 40 Kenyan nurses to Oman in May. "
SENT = "40 KE planned stated single"
STAFF = [
    ("It already has 90 overseas nurses on its books.", [SENT, "90 - under_way stated single"]),
    ("There are now 90 foreign nurses on its wards.", [SENT, "90 - under_way stated single"]),
    ("The yard next door currently employs 90 migrant welders.", [SENT, "90 - under_way stated single"]),
    ("It has 90 nurses on its books.", [SENT]),  # who may be its own people
    ("It no longer has 90 foreign nurses on its books.", [SENT]),
    ("It now has 90 foreign callers a day.", [SENT]),
    ("Fourteen of those offered a job are still waiting for a visa.", [SENT, "Fourteen KE selecting stated cohort"]),
    ("Fourteen of those who were offered posts are awaiting visas.", [SENT, "Fourteen KE selecting stated cohort"]),
]
NUMBERED = [
    (
        "Kenya may send a second unit, the 64th Engineer Detachment, to Chad. About 50 soldiers would be involved.",
        ["About 50 KE planned possible single"],
    ),
    (
        "Kenya is considering sending welders to Chad. Some 60 engineers would take part.",
        ["Some 60 KE planned possible single"],
    ),
    (
        "Kenya may send a unit of sappers to Chad. About 50 soldiers took part in a race.",
        ["- KE planned possible single"],
    ),
    ("Kenya may send welders to Chad. Nine villages would be involved.", ["- KE planned possible single"]),
]


def rows(text: str) -> list[str]:
    """Return the deployments of a text, one line each."""
    return [
        f"{fact.count.text if fact.count else '-'} {fact.origin.code if fact.origin else '-'} {fact.status} "
        f"{fact.modality} {fact.scope}"
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(("text", "expected"), STAFF)
def test_foreign_staff_of_no_told_nation_have_no_origin(text: str, expected: list[str]) -> None:
    assert rows(PLAN + text) == expected


@pytest.mark.parametrize(("text", "expected"), NUMBERED)
def test_a_number_behind_a_plan_is_that_of_the_plan(text: str, expected: list[str]) -> None:
    assert rows(text) == expected
