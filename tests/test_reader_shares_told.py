"""Shares of a nation, people who are back by their own clause, and who is expected from where."""

from __future__ import annotations

import pytest

from factlift import extract

Told = tuple[str | None, str | None, tuple[str, ...], str]


def told(text: str) -> list[Told]:
    """Returns number, origin, destinations and status of each deployment of a text."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.code if fact.origin else None,
            tuple(place.code or place.name for place in fact.destinations),
            fact.status,
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Of the 90 cooks in Oman, 40 are Peruvian.", ("40", "PE", ("OM",), "under_way")),
        ("Oman has 90 foreign cooks, 40 of whom are from Peru.", ("40", "PE", ("OM",), "under_way")),
        ("Peru sent 40 cooks to Oman, who are now back.", ("40", "PE", ("OM",), "completed")),
        ("Peru sent 40 cooks to Oman, who have since returned.", ("40", "PE", ("OM",), "completed")),
        ("Peru promised 40 cooks to Oman, but they never left.", ("40", "PE", ("OM",), "halted")),
        ("The 40 cooks whom Peru promised to Oman never left.", ("40", "PE", ("OM",), "halted")),
        ("40 cooks from Peru are training in Oman.", ("40", "PE", ("OM",), "under_way")),
        ("Oman expects 40 cooks from Peru next week.", ("40", "PE", ("OM",), "planned")),
        ("Oman expects 40 Peruvian cooks next week.", ("40", "PE", ("OM",), "planned")),
        # And what each of these must not take.
        ("Peru sent 40 cooks to Oman, who are now back on their feet.", ("40", "PE", ("OM",), "under_way")),
        (
            "Peru sent 40 cooks to Oman in March; the 12 who never left Lima are sorry.",
            ("40", "PE", ("OM",), "under_way"),
        ),
        ("Peru expects 40 cooks to leave for Oman next week.", ("40", "PE", ("OM",), "planned")),
    ],
)
def test_status_and_origin_are_told_of_the_same_people(text: str, expected: Told) -> None:
    """The last words of a sentence tell of those whom it counts."""
    assert [fact for fact in told(text) if fact[0] == "40"] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "Of the 90 guests in the hall, 40 are Peruvian.",
        "Of the 90 islands in Oman, 40 are inhabited.",
    ],
)
def test_a_share_of_nobody_sent_is_nobody_sent(text: str) -> None:
    """Guests and islands are no deployments."""
    assert told(text) == []


def test_a_number_alone_is_no_condition() -> None:
    """Whoever asks for sixty asks for people."""
    text = "Peru will send 40 cooks to Oman. “We asked for sixty,” said the mayor of Muscat."
    assert list(extract(text, model="builtin").criteria) == []
