"""Conditions of running copy: several in a sentence, with asides, exceptions and sums in a row."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Kenya will send 300 welders and nurses to Oman in May, the labour ministry said on Monday.\n\n"

ASIDES = [
    (
        "A welder has to pass a practical test in Balti, run by the yard's own foremen, and hold a trade card.",
        ["requirement pass a practical test in Balti", "requirement a trade card"],
    ),
    (
        "Applicants must be single, employed by a state hospital, and over 25.",
        ["requirement single", "requirement employed by a state hospital", "requirement over 25"],
    ),
    (
        "Applicants must show a reference, signed by a magistrate, and two photographs.",
        ["requirement a reference, signed by a magistrate", "requirement two photographs"],
    ),
    (
        "Candidates must furnish a medical certificate and the names of three referees, one of them a minister.",
        ["requirement a medical certificate", "requirement the names of three referees, one of them a minister"],
    ),
    ("All must hold a degree, except for the drivers.", ["requirement a degree"]),
    (
        "They want a licence, a clean record and, whatever the trade, a reference.",
        ["requirement a licence", "requirement a clean record", "requirement a reference"],
    ),
]
SUMS = [
    (
        "Everyone paid: Sh45,000 for the visa, Sh10,000 to the village broker and another Sh8,000 to a clinic.",
        ["payment Sh45,000 for the visa", "payment Sh10,000 to the village broker", "payment Sh8,000 to a clinic"],
    ),
    (
        "Each man had paid twice: R4,000 to the agent and R1,500 to the clerk who keeps the list.",
        ["payment R4,000 to the agent", "payment R1,500 to the clerk who keeps the list"],
    ),
    (
        "They paid K350,000 to a broker and K20,000 to the doctor.",
        ["payment paid K350,000 to a broker", "payment K20,000 to the doctor"],
    ),
    (
        "A worker pays the agent $800 and the village head $50.",
        ["payment pays the agent $800", "payment the village head $50"],
    ),
    ("They pay between $300 and $500 to the agent.", ["payment pay between $300 and $500 to the agent"]),
    ("A nurse pays $300 to the agent and earns $900 a month.", ["payment pays $300 to the agent"]),
    ("He handed P60,000 to a “coordinator” for a berth.", ["payment handed P60,000 to a “coordinator” for a berth"]),
    ("The fee of R1,200 is to be met by the board.", []),
    ("The Omani side pays for the tickets, while the agency covers the visa fee of $90.", []),
    ("Nurses must bear the visa fee of $90 themselves.", ["payment visa fee of $90 themselves"]),
    ("She paid 3,000 shillings to have her diploma translated.", []),
]


@pytest.mark.parametrize(("text", "conditions"), ASIDES + SUMS)
def test_each_condition_is_told_apart(text, conditions):
    """Each condition and each sum is one, without what is only said of it, and nothing else is."""
    facts = read_article(Article(LEAD + text))["criteria"]
    assert [f"{fact['kind']} {fact['text']}" for fact in facts] == conditions
