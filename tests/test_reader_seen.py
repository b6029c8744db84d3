"""People whom somebody saw leave, or saw taken away: they are under way, whatever the form of the second verb."""

from __future__ import annotations

import pytest

from factlift import extract


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("Hanne watched the Marigold take our eleven pilots off to Nuuk.", "under_way"),
        ("The harbour master saw the ferry bring fourteen divers over to Malta.", "under_way"),
        ("We saw six nurses leave for Riyadh on Tuesday.", "under_way"),
        ("She will watch the Marigold take our eleven pilots off to Nuuk on Friday.", "planned"),
        ("The minister wants to see the navy take 40 divers to Nuuk.", "planned"),
        ("He saw the minister promise to send 40 nurses to Oman.", "planned"),
        ("A paper that our station has seen says Peru will send fifty cooks to Oman.", "planned"),
        ("Officials saw a chance to take 40 cooks to Oman next year.", "planned"),
    ],
)
def test_who_was_seen_to_leave_has_left(text: str, status: str) -> None:
    assert [fact.status for fact in extract(text, model="builtin").deployments] == [status]
