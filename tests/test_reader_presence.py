"""People told of as present somewhere: by whose they are, by who has them, and by their strength."""

from __future__ import annotations

import pytest

from factlift import extract

Told = tuple[str | None, str | None, tuple[str, ...]]


def told(text: str) -> list[Told]:
    """Returns number, origin and destinations of each deployment of a text."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.code if fact.origin else None,
            tuple(place.code or place.name for place in fact.destinations),
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Oman is home to 40 Peruvian cooks.",
        "The hospital in Muscat is staffed by 40 Peruvians.",
        "The Peruvian contingent in Oman is 40 strong.",
        "The Omani government uses 40 Peruvian cooks.",
        "Peru, with 40 cooks in Oman, is one of the largest contributors.",
        "40 residents of Lima are working in Oman.",
    ],
)
def test_presence_is_told_from_either_side(text: str) -> None:
    """The people's home, their host and their strength each tell the same."""
    assert told(text) == [("40", "PE", ("OM",))]


@pytest.mark.parametrize(
    "text",
    [
        "The town is home to 40 bakers.",
        "The choir in Muscat is 40 strong.",
        "The Omani embassy has 40 rooms.",
        "40 residents of Lima are complaining of the noise.",
        "Peru, with 40 islands in its lakes, is one of the wettest countries.",
        "Peru will send 40 cooks to Oman. The cooks pack. The bus leaves. The bar is shut. There were 30 singers once.",
    ],
)
def test_not_all_who_are_somewhere_were_sent(text: str) -> None:
    """A town's own people, and those who only live there, are nobody's deployment."""
    assert [fact for fact in told(text) if fact[0] != "40" or fact[1] != "PE"] == []
    assert len(told(text)) == int("will send" in text)
