"""Papers that tell: a register, a contract or a sheet is the claimant of the number that it shows."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.scenes.sections import labels_of

HEAD = (
    "Peruvian cooks in Oman\n\nBetween 2021 and 2023 more than 3,000 Peruvian cooks were recruited in Lima and sent to "
    "hotels in Oman. The agency deployed another 700 to ships.\n\n"
)
PAPERS = (
    ("A contract dated 11 October and seen by Lima Watch provides for 400 Peruvian cooks.", "400", "contract"),
    ("Payroll sheets provided to our researchers list 58 Peruvian cooks in Salalah.", "58", "Payroll sheets"),
    ("The agreement signed in May foresees 500 Peruvian cooks for Oman each year.", "500", "agreement"),
    ("The table above, compiled from permits, shows 316 Peruvian cooks in Salalah.", "316", "table"),
    ("Records obtained by Lima Watch indicate that 130 cooks were sent on to Chad.", "130", "Records"),
    ("Official statistics record 1,204 Peruvian cooks in Oman.", "1,204", "statistics"),
    ("A notice posted at the gate announced that 48 cooks would be sent to Chad.", "48", "notice"),
    ("The clerk's notebook, photographed by Lima Watch, has the names of 74 cooks taken to Chad.", "74", "notebook"),
    ("The list that Ann Ode kept, a school book, names 212 cooks sent to Oman.", "212", "list"),
    # somebody else tells what the paper holds, or does so himself
    ("The union said that a list found in May showed 90 cooks bound for Chad.", "90", "union"),
    ("According to the ministry, a contract signed in May provides for 400 cooks in Chad.", "400", "ministry"),
    # a paper that does something, has no say
    ("The agreement has brought 400 Peruvian cooks to Oman.", "400", None),
    ("The report was ignored, and hotels in Oman have 400 Peruvian cooks.", "400", None),
    ("The contract workers left; the hotels in Oman have 400 Peruvian cooks.", "400", None),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "name"), PAPERS)
def test_which_paper_tells(text: str, count: str, name: str | None) -> None:
    """A paper is the claimant where it shows a number and nobody else tells of it."""
    assert _claimant(HEAD + text, count) == name or (name is not None and name in (_claimant(HEAD + text, count) or ""))


def _claimant(text: str, count: str) -> str | None:
    answer = read_article(Article.read(text))
    found = next(item for item in answer["deployments"] if count in item.get("count", ""))
    return answer["sources"][found["attribution"] - 1]["name"] if "attribution" in found else None


SET = (
    ("A review suggests that 3,400 cooks were there in May; the Cooks' Board puts it at 900.", "3,400", "review"),
    ("A review suggests that 3,400 cooks were there in May; the Cooks' Board puts it at 900.", "900", "Board"),
    ("The union put the number of cooks there at 1,200. The ministry, in written replies, gave 940.", "940", "mini"),
    ("The ministry says 2,400 cooks left for Chad, but the register shows 1,600 cooks.", "1,600", "register"),
)  # fmt: skip


@pytest.mark.parametrize(("text", "count", "name"), SET)
def test_who_sets_a_number_against_another(text: str, count: str, name: str) -> None:
    """Each of two clauses that stand against each other has its own claimant."""
    assert name in (_claimant(HEAD + text, count) or "")


def test_a_lettered_heading_names_a_place() -> None:
    """A place behind "B." heads what stands below it."""
    text = "Posts abroad\n\nA. Chad\n\nNine cooks are there. They bake.\n\n2.1 Oman\n\nWe lent six. They bake."
    assert [text[place.start : place.end] for place in labels_of(Article.read(text)).values()] == ["Chad", "Oman"]
