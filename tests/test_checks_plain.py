"""Plain sentences of known truth: the right fact bears no flag, and each wrong reading of it bears one."""

from __future__ import annotations

from typing import Any

import pytest

from factlift import ScriptedModel, Settings, extract
from factlift.article import Article


def flagged(text: str, item: dict[str, Any], *sources: str) -> set[str | None]:
    """Returns the fields that are flagged in the fact of one draft; its sentence is the one its clause stands in."""
    answer: dict[str, Any] = {"sources": [{"name": name} for name in sources]}
    if "q" in item:
        answer["quotes"] = [item]
    else:
        words = item.get("clause", item.get("text"))
        number = next(at.number for at in Article.read(text).sentences if at.end > text.index(words))
        answer["criteria" if "text" in item else "deployments"] = [{"s": number, **item}]
    facts = extract(text, model=ScriptedModel({"deployments": [], **answer}), settings=Settings(looks=0))
    assert facts.report.rejected == ()
    fact = next(iter([*facts.deployments, *facts.criteria, *facts.quotes]))
    return {flag.field for flag in fact.flags if flag.code != "carried"}


ENDS = [
    ("Forty Peruvian nurses are working in Chile", "under_way", "completed"),
    ("Forty Peruvian nurses landed in Chile on Monday", "under_way", "completed"),
    ("Peru flew 40 nurses to Chile last week", "under_way", "completed"),
    ("There are 40 Peruvian nurses in Chile", "under_way", "completed"),
    ("Forty Peruvian nurses have returned from Chile", "completed", "under_way"),
    ("Forty Peruvian nurses flew home from Chile on Friday", "completed", "under_way"),
    ("Peru has brought home 40 nurses from Chile", "completed", "under_way"),
    ("Forty Peruvian nurses completed their tour in Chile", "completed", "under_way"),
    ("Forty Peruvian nurses served in Chile between 2010 and 2015", "completed", "under_way"),
    ("Peru called off the deployment of 40 nurses to Chile", "halted", "planned"),
    ("A deal to send 40 Peruvian nurses to Chile has collapsed", "halted", "completed"),
    ("Peru pulled out of a deal to send 40 nurses to Chile", "halted", "under_way"),
    ("The dispatch of 40 Peruvian nurses to Chile has been put on hold", "halted", "selecting"),
]


@pytest.mark.parametrize(("clause", "right", "wrong"), ENDS, ids=[row[0] for row in ENDS])
def test_who_is_there_is_not_back(clause: str, right: str, wrong: str) -> None:
    """What tells that people are there, are back or were stopped decides on the status, and a bare past does not."""
    assert flagged(f"{clause}.", {"clause": clause, "status": right}) == set()
    assert flagged(f"{clause}.", {"clause": clause, "status": wrong}) == {"status"}


@pytest.mark.parametrize("status", ["under_way", "completed"])
@pytest.mark.parametrize(
    "clause", ["Peru sent 40 nurses to Chile last year", "The 40 nurses now in Chile will come home in May"]
)
def test_what_may_be_over_or_not_is_believed(clause: str, status: str) -> None:
    """A bare past, and those who are still to come home, leave it open."""
    assert "status" not in flagged(f"{clause}.", {"clause": clause, "status": status})
