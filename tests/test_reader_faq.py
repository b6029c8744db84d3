"""Pages of questions and answers: one that answers everybody's questions speaks for itself."""

from __future__ import annotations

from factlift import extract

PAGE = """The Aughty Trust
{heading}

{opening}

How many cooks are you sending?
We will send 84 cooks to Oman in May. Forty will go to Peru.

Who can apply?
You must have cooked for two years.
"""


def claimants(heading: str, opening: str) -> set[str | None]:
    """Returns who claims the facts of a page."""
    facts = extract(PAGE.format(heading=heading, opening=opening), model="builtin")
    return {fact.attribution.name if fact.attribution else None for fact in (*facts.deployments, *facts.criteria)}


def test_a_page_of_everybodys_questions_speaks_for_itself():
    """Its heading names no one who answers."""
    assert claimants("Cooks Abroad: your questions answered", "Applications open in May.") == {None}
    assert claimants("Cooks Abroad: frequently asked questions", "Applications open in May.") == {None}
    assert claimants("QUESTIONS AND ANSWERS: COOKS ABROAD", "Applications open in May.") == {None}


def test_who_answers_by_name_answers():
    """An interview, or a page answered by somebody, is that person's."""
    assert claimants("Cooks abroad", "The chairwoman, Ann Ode, talked to us in Leeds.") == {"Ann Ode"}
    assert claimants("Cooks abroad: your questions", "Answered by Ann Ode, who runs the desk.") == {"Ann Ode"}
