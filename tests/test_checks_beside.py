"""A word that denies, stops or leaves open counts where it governs the fact, and not in an aside or another clause."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import ScriptedModel, Settings, extract
from factlift.article import Article


def polarity(text: str, clause: str, **fields: Any) -> list[str | None]:
    """Returns the fields that the checks of modality and status flag in the fact of one draft."""
    number = next(at.number for at in Article.read(text).sentences if at.end > text.index(clause))
    draft = {"s": number, "clause": clause, **({"count": "40"} if "40" in clause else {"origin": "Peru"}), **fields}
    settings = Settings(looks=0, coverage=False)
    found = extract(text, model=ScriptedModel({"deployments": [draft]}), settings=settings).deployments
    return [flag.field for flag in found[0].flags if flag.code == "polarity"]


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Peru sent 40 nurses (not counted in May) to Chile.", "Peru sent 40 nurses (not counted in May) to Chile"),
        ("Peru put 40 nurses on wards that did not need them.", "Peru put 40 nurses on wards that did not need them"),
        ("Asked not to be named, a clerk said 40 nurses work in Chile.", "40 nurses work in Chile"),
        ("A clerk who would not be named, 40 nurses behind her, left.", "40 nurses behind her"),
        ("The nurses in Chile had never been above 40.", "The nurses in Chile had never been above 40"),
        ("Peru sent 40, perhaps a few more, to Chile.", "Peru sent 40, perhaps a few more, to Chile"),
    ],
)
def test_what_does_not_govern_the_fact_denies_nothing(text: str, clause: str) -> None:
    assert polarity(text, clause, modality="stated", status="under_way") == []


@pytest.mark.parametrize(
    ("text", "clause"),
    [
        ("Peru sent no nurses (40 were asked for) to Chile.", "Peru sent no nurses (40 were asked for) to Chile"),
        ("Peru never sent nurses to Chile.", "Peru never sent nurses to Chile"),
        ("It is not true that 40 nurses work in Chile.", "40 nurses work in Chile"),
    ],
)
def test_what_governs_it_does(text: str, clause: str) -> None:
    assert polarity(text, clause, modality="stated", status="under_way") == ["modality"]


SHELVED = "Peru was to lend 40 nurses to Chile. The wards were painted. The plan was shelved in May."


@pytest.mark.parametrize(
    ("text", "flagged"),
    [
        (SHELVED, []),
        (SHELVED.replace("shelved", "signed"), ["status"]),
        (SHELVED.replace("painted. The", "painted.\n\nThe"), ["status"]),
    ],
)
def test_the_paragraph_may_stop_a_plan(text: str, flagged: list[str]) -> None:
    assert polarity(text, "Peru was to lend 40 nurses to Chile", status="halted") == flagged


@pytest.mark.parametrize(
    ("text", "clause", "flagged"),
    [
        ("The minister hopes to see 40 nurses in Chile by May.", "40 nurses in Chile by May", []),
        ("Chile has put in for 40 nurses.", "Chile has put in for 40 nurses", []),
        ("The minister hopes to sleep, but 40 nurses are in Chile.", "40 nurses are in Chile", ["modality"]),
    ],
)
def test_what_leads_the_clause_leaves_it_open(text: str, clause: str, flagged: list[str]) -> None:
    found = polarity(text, clause, modality="possible")
    assert [field for field in found if field == "modality"] == flagged
