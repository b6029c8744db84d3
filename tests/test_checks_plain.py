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


AROUND = [
    ("{}, the minister falsely claimed.", "denied", "stated"),
    ("{}, the radio said, wrongly.", "denied", "stated"),
    ("{}, a claim the ministry has dismissed.", "denied", "stated"),
    ("{}; the ministry denies it.", "denied", "stated"),
    ("It is not true. {}.", "denied", "stated"),
    ("{}. The ministry denied this.", "denied", "stated"),
    ("{}. “This is a lie,” said Ann Ode.", "denied", "stated"),
    ("Not a word is true of the report that {}.", "denied", "stated"),
    ("{} if asked.", "possible", "stated"),
    ("{}, should parliament agree.", "possible", "stated"),
    ("If parliament agrees, {}.", "possible", "stated"),
    ("It is unclear whether {}.", "possible", "stated"),
    ("Nobody knows whether {}.", "possible", "stated"),
    ("There is a chance that {}.", "possible", "stated"),
    ("{}, pending approval.", "possible", "stated"),
    ("The pay is low. It is not true that Chile is cold. {}.", "stated", "denied"),
    ("{}. The union calls the wages a lie.", "stated", "denied"),
    ("{}. Nobody was hurt.", "stated", "denied"),
    ("{}. The union would neither confirm nor deny this.", "stated", "denied"),
    ("{}, said the minister, who denied a rift with Bolivia.", "stated", "possible"),
]


@pytest.mark.parametrize(("frame", "right", "wrong"), AROUND, ids=[row[0] for row in AROUND])
def test_what_stands_around_a_clause_decides_too(frame: str, right: str, wrong: str) -> None:
    """Words before and behind the clause, and the sentence beside it, deny it or leave it open."""
    clause = "Peru will send 40 nurses to Chile"
    assert flagged(frame.format(clause), {"clause": clause, "modality": right}) == set()
    assert flagged(frame.format(clause), {"clause": clause, "modality": wrong}) == {"modality"}


def test_who_stands_by_a_claim_is_believed() -> None:
    """What one says and another denies are two records: the denial flags neither."""
    text = "Peru will send 40 nurses to Chile, said Ann Wanja. The ministry denied this."
    clause = "Peru will send 40 nurses to Chile"
    assert flagged(text, {"clause": clause, "attribution": 1}, "Ann Wanja") == set()


@pytest.mark.parametrize(
    "verb", ["would like to send", "is open to sending", "is looking into sending", "has been asked to send"]
)
def test_what_is_only_wished_is_possible(verb: str) -> None:
    """What a state would like, or is asked to do, is not settled."""
    clause = f"Peru {verb} 40 nurses to Chile"
    assert flagged(f"{clause}.", {"clause": clause, "modality": "possible"}) == set()
    assert flagged(f"{clause}.", {"clause": clause, "modality": "stated"}) == {"modality"}
