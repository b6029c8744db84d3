"""Several senders of as many people each."""

from __future__ import annotations

import pytest

from factlift import extract


def senders(text: str) -> list[tuple[str | None, str | None]]:
    facts = extract(text, model="builtin").deployments
    return [(f.origin.name if f.origin else None, f.count.text if f.count else None) for f in facts]


def test_each_of_two_senders_has_its_own_deployment() -> None:
    text = "Peru and Chile will send 10 nurses each to Oman, the ministry said. Fiji will send 30 nurses."
    assert senders(text) == [("Peru", "10"), ("Chile", "10"), ("Fiji", "30")]


@pytest.mark.parametrize(
    "text",
    ["Peru and Chile will send 10 nurses to Oman.", "Peru will send 10 nurses to Oman, each of them for two years."],
)
def test_what_senders_share_is_one(text: str) -> None:
    assert len(senders(text)) == 1
