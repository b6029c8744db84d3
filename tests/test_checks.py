"""What words alone don't show, and what the checks say of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from factlift import ArticleFacts, ScriptedModel, Settings, extract

CASES: list[dict[str, Any]] = json.loads((Path(__file__).parent / "cases" / "checks.json").read_text(encoding="utf-8"))
CHECKS = {"polarity", "pairing", "number_kind", "speaker", "parts_above_total", "scope"}


def facts_of(text: str, answer: dict[str, Any]) -> ArticleFacts:
    return extract(text, model=ScriptedModel({"deployments": [], **answer}), settings=Settings(looks=0))


def flags_of(facts: ArticleFacts) -> list[list[str]]:
    """Returns the codes that the checks gave, fact by fact."""
    every = (*facts.deployments, *facts.criteria, *facts.quotes)
    return [[flag.code for flag in fact.flags if flag.code in CHECKS] for fact in every]


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_flags_what_the_words_do_not_bear_out(case: dict[str, Any]) -> None:
    """Each draft, true or false, gets the flags that a careful reader would give it, and is kept."""
    facts = facts_of(case["text"], case["answer"])
    assert facts.report.rejected == ()
    assert flags_of(facts) == case["expect"]


def test_words_alone_are_checked_without_coverage() -> None:
    """Without the rules' own reading, a denial that no word bears out is flagged all the same."""
    answer = {
        "deployments": [{"s": 1, "clause": "Peru will send 600 nurses", "count": "600 nurses", "modality": "denied"}]
    }
    model = ScriptedModel(answer)
    facts = extract("Peru will send 600 nurses abroad.", model=model, settings=Settings(coverage=False))
    assert flags_of(facts) == [["polarity"]]


def test_parts_above_their_total_show_the_arithmetic() -> None:
    """The sum is told with its numbers, and no number is changed."""
    text = "Peru will send 600 nurses abroad: 400 to Chile and 300 to Spain."
    parts = [("400 to Chile", "Chile", "400"), ("300 to Spain", "Spain", "300")]
    answer = {
        "deployments": [
            {"s": 1, "clause": "Peru will send 600 nurses abroad", "count": "600 nurses", "scope": "total"},
            *(
                {"s": 1, "clause": clause, "destinations": [place], "count": count, "scope": "part"}
                for clause, place, count in parts
            ),
        ]
    }
    total = facts_of(text, answer).deployments[0]
    assert [flag.reason for flag in total.flags] == ["its parts are more: 400 + 300 = 700 > 600"]
    assert total.count is not None
    assert total.count.value == 600
