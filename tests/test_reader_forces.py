"""Forces that are sent, pulled out, or at work in another country, with and without a number."""

from __future__ import annotations

import pytest

from factlift import extract

Told = tuple[str | None, list[str], str | None, str, str]


def told(text: str) -> list[Told]:
    return [
        (
            fact.origin.code if fact.origin else None,
            [place.name for place in fact.destinations],
            fact.count.text if fact.count else None,
            fact.status,
            fact.modality,
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In 2011, Ghana sent nearly 120 special forces to Mali.",
         [("GH", ["Mali"], "nearly 120", "completed", "stated")]),
        ("Ghana has deployed special forces to Mali.", [("GH", ["Mali"], None, "under_way", "stated")]),
        ("Ghana has not stationed special forces in Mali.", [("GH", ["Mali"], None, "under_way", "denied")]),
        ("Ghana sent files on 43 police forces to Mali.", []),
        ("Two opposing Ghanaian forces met at sea off Mali.", []),
        # out of a place, or out of a part of it
        ("Ghana pulled its troops out of Mali in May.", [("GH", ["Mali"], None, "completed", "stated")]),
        ("Ghana pulled its troops out of the queue for Mali.", []),
        ("Ghana would withdraw all soldiers from the upper districts of eastern Mali.",
         [("GH", ["Mali"], None, "planned", "stated")]),
        (("Ghana sends fitters abroad. The firm runs three yards in Mali with around 1,100 Ghanaian fitters, and "
          "pulled its last 70 engineers out of Chad in March."),
         [("GH", ["Mali"], "around 1,100", "under_way", "stated"), ("GH", ["Chad"], "70", "completed", "stated")]),
        # at work there
        ("Ghanaian troops have been guarding a bridge in Mali since 2013.",
         [("GH", ["Mali"], None, "under_way", "stated")]),
        ("Ghanaian troops have been jealous of Mali since 2013.", []),
        # what is weighed is not under way, what has begun is
        ("Ghana is considering sending more soldiers to Mali.", [("GH", ["Mali"], None, "planned", "possible")]),
        ("Ghana began sending soldiers to Mali in May.", [("GH", ["Mali"], None, "under_way", "stated")]),
        ("Ghana began recruiting 40 soldiers for Mali.", [("GH", ["Mali"], "40", "selecting", "stated")]),
    ],
)  # fmt: skip
def test_forces(text: str, expected: list[Told]) -> None:
    assert told(text) == expected
