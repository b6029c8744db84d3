"""Sendings of a past that a year closes, and what calls talk of a sending false."""

from __future__ import annotations

import pytest

from factlift import extract


def states_in(text: str) -> list[tuple[str | None, str, str, str | None]]:
    """Return number, status, modality and time of each deployment."""
    return [
        (told.count.text if told.count else None, told.status, told.modality, told.when)
        for told in extract(text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "status", "when"),
    [
        (
            "Between March 1941 and the end of 1944 the island sent 340 men to Egypt.",
            "completed",
            "Between March 1941 and the end of 1944",
        ),
        (
            "From May 1941 until the spring of 1943 the corps sent 900 men to Egypt.",
            "completed",
            "From May 1941 until the spring of 1943",
        ),
        (
            "Between May 2025 and the end of 2026 the firm will send 400 cooks to Malta.",
            "planned",
            "Between May 2025 and the end of 2026",
        ),
        ("Some 200 nurses left Peru for Oman on 9 March.", "under_way", "9 March"),
        ("Since March 1994 Peru has sent 200 nurses to Oman.", "under_way", "Since March 1994"),
    ],
)
def test_a_year_closes_a_past(text: str, status: str, when: str) -> None:
    assert [each[1::2] for each in states_in(text)] == [(status, when)]


def test_that_same_year_closes_it_too() -> None:
    text = "In 1942 the army sent 300 men to Burma. That same year the navy moved 60 of its best stokers to Malta."
    found = extract(text, model="builtin").deployments
    assert [(told.status, told.group, told.when) for told in found] == [
        ("completed", "men", "1942"),
        ("completed", "stokers", "That same year"),
    ]


def test_what_goes_to_the_same_place_is_over_too() -> None:
    text = "In 1942 Peru sent 300 men to Burma. If one counts those hired privately, nearer 400 men went to Burma."
    assert [each[:3] for each in states_in(text)] == [
        ("300", "completed", "stated"),
        ("nearer 400", "completed", "stated"),
    ]
    assert states_in("In 1942 Peru sent 300 men to Burma. Some 40 nurses are in Burma now.")[1][1] == "under_way"
    assert states_in("Peru sent 300 men to Oman. If the treaty holds, 400 men will go to Oman.")[1][2] == "possible"


def test_what_was_to_have_been_is_halted() -> None:
    assert states_in("Peru was to have sent 90 cooks to Oman in March.")[0][1] == "halted"
    assert states_in("Peru was to send 90 cooks to Oman in March.")[0][1] == "planned"


def test_a_reason_opens_no_question() -> None:
    lead = "Peru sent 40 cooks to Chile. "
    told = "Some 17 cooks were still working in Oman because they could not pay for a ticket."
    assert states_in(lead + told)[1][1:3] == ("under_way", "stated")
    assert states_in(lead + "Some 17 cooks could go to Oman.")[1][1:3] == ("planned", "possible")


@pytest.mark.parametrize(
    "claim",
    [
        "According to him, the reports that Peruvian citizens will be sent to Oman do not correspond to reality.",
        "Reports that Peruvian nurses will be sent to Oman do not reflect reality, the agency said.",
        "A voice note that 400 welders were to be recruited from Oman was dismissed as fiction by the ministry.",
    ],
)
def test_talk_that_is_called_false_is_denied(claim: str) -> None:
    assert [each[2] for each in states_in("Peru will send 40 cooks to Chile. " + claim)] == ["stated", "denied"]


def test_a_rumour_hands_no_origin_on_and_no_time() -> None:
    text = (
        "Oman will bring in 900 cooks from Peru. The minister dismissed a rumour going round this week that 60 nurses "
        "were to be recruited from Ghana. The ministry needs 90 teachers."
    )
    found = extract(text, model="builtin").deployments
    assert found[1].origin is not None
    assert (found[1].origin.code, found[1].when, found[1].modality) == ("GH", None, "denied")
    assert all(told.origin is None or told.origin.code != "GH" for told in found[2:])


def test_what_reflects_the_truth_is_not_denied() -> None:
    text = "Peru will send 40 cooks to Chile. Reports that 60 nurses left for Oman reflect the truth, he said."
    assert {each[2] for each in states_in(text)} == {"stated"}


def test_a_time_is_of_its_own_clause() -> None:
    text = "Oman will bring in 900 cooks. Rift Air takes nine aircraft this autumn and is looking for 120 pilots."
    assert states_in(text)[1] == ("120", "selecting", "stated", None)
