"""Talk of people sent that somebody calls false: asked about it, or in the sentence behind it."""

from __future__ import annotations

import pytest

from factlift import extract

ASKED = [
    ("Asked about press reports that Peru would send cooks to Chad, Ann Ode said they were “sheer fabrication”.",
     ["denied Ann Ode"]),
    ("Responding to a claim that Peru would send 40 cooks to Chad, Ann Ode said it was a complete lie.",
     ["denied Ann Ode"]),
    ("Asked about reports that Peru would send 40 cooks to Chad, Ann Ode said the reports were early.",
     ["stated reports"]),
]  # fmt: skip
BEHIND = [
    ("The Post said that 40 Peruvian cooks would be sent to Chad. Maj. Ann Ode, a clerk, said that was not true.",
     ["stated Post", "denied Ann Ode"]),
    ("Rumours have spread that a Peruvian battalion would go to Chad. Ann Ode said there was “no truth in that”.",
     ["stated None", "denied Ann Ode"]),
    ("Peru will send 40 cooks to Chad. The union said this was wrong.", ["stated None"]),  # it blames what is so
    ("Peru will send 40 cooks to Chad. Ann Ode said it was not true that they agreed.", ["stated None"]),
    ("Peru will send 40 cooks to Chad. Ann Ode said that was false economy.", ["stated None"]),
    ("Peru will send 40 cooks to Chad. The minister said it was not the case in April.", ["stated None"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [*ASKED, *BEHIND])
def test_who_calls_talk_false_denies_it(text: str, expected: list[str]) -> None:
    facts = extract(text, model="builtin").deployments
    assert [f"{fact.modality} {fact.attribution and fact.attribution.name}" for fact in facts] == expected
