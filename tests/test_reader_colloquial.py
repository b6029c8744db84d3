"""Conditions as they are put in colloquial copy: an alternative that is none, who was turned round, what is wanted."""

from __future__ import annotations

import pytest

from factlift import extract

SENDS = "The agency in Suva is sending 40 welders to Malta. "


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It is ten winters at the tiller or nothing, the agent told me.", ["ten winters at the tiller"]),
        ("Five years on the torch or stay at home, says the foreman.", ["Five years on the torch"]),
        ("It was a clean lung or no ticket.", ["a clean lung"]),
        ("It is rain or nothing in March, she said.", []),
        ("The colour-blind were turned round at the gate, as was anyone with a limp.", ["The colour-blind", "a limp"]),
        ("The injured were turned round at the door.", []),
        ("The drunks were turned round at the door of the bar.", []),
        (
            "What is wanted: own hammer, own boots and a craft certificate.",
            ["own hammer", "own boots", "a craft certificate"],
        ),
        ("What is wanted: a quicker ferry.", []),
        ("Anyone over 45 need not send in their papers.", ["over 45"]),
    ],
)  # fmt: skip
def test_reads_conditions_as_people_put_them(text: str, told: list[str]) -> None:
    assert [fact.text for fact in extract(SENDS + text, model="builtin").criteria] == told
