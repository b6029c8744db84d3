"""People who are counted in an article about people sent, and are none of them."""

from __future__ import annotations

import pytest

from factlift import extract

LEAD = "Malta will send 60 cooks to Oman. "


def told(text: str) -> list[tuple[str | None, str, str | None]]:
    """Returns number, modality and claimant of each deployment of a text."""
    return [
        (
            fact.count.text if fact.count else None,
            fact.modality,
            fact.attribution.name if fact.attribution else None,
        )
        for fact in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    "text",
    [
        "A man was charged with taking $300 apiece from 17 jobseekers for papers.",
        "A clerk who had asked two candidates for 3 million euros was dismissed.",
        "Nearly one worker in ten walked off the job.",
        "One nurse in five has left.",
        "By her estimate, 90,000 Peruvians work in Oman without the help of any agency.",
    ],
)
def test_who_pays_or_goes_alone_is_not_sent(text: str) -> None:
    """Victims of fees, shares of all workers, and those whom nobody placed are no deployments."""
    assert told(LEAD + text) == [("60", "stated", None)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Chad takes 17 jobseekers from Peru this year.", "17"),
        ("The ministry had asked 12 nurses to leave for Oman in May.", "12"),
        ("Nine nurses in five towns of Oman are from Peru.", "Nine"),
        ("Peru sent 40 bakers to Oman, two of them without a contract.", "40"),
    ],
)
def test_who_is_sent_stays_sent(text: str, number: str) -> None:
    """The same words around other people."""
    assert number in [fact[0] for fact in told(LEAD + text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The firm dismissed a newspaper report that it was in talks to hire 1,000 Peruvians.",
            [("1,000", "denied", "The firm")],
        ),
        (
            "The Ministry rejects reports on some websites that 120 Maltese soldiers are to be sent to Chad.",
            [("120", "denied", "Ministry")],
        ),
        (
            "Canberra denied a report in the Otonville Courant that Australia planned to send 50 trainers to Peru.",
            [("50", "denied", "Canberra"), ("50", "stated", "Otonville Courant")],
        ),
    ],
)
def test_a_report_by_nobody_named_is_only_denied(text: str, expected: list[tuple[str, str, str]]) -> None:
    """What a nameless report said is told to be denied; a paper with a name stands by its own."""
    assert told(LEAD + text)[1:] == expected
