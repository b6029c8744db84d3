"""When a sentence of a story about people sent away lays a condition down, whoever its subject is."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

STORY = (
    "Moldova will send 240 scaffolders to Norway in May, the labour ministry said. The first 60 scaffolders leave for "
    "Bergen on Monday.\n\nApplicants are chosen in Cahul. "
)


def conditions_of(text: str) -> list[tuple[str, str]]:
    found = read_article(Article.read(text))["criteria"]
    return [(fact["kind"][:3], fact["text"]) for fact in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("He also asks for a voter card and a letter from a midwife.",
         [("req", "a voter card"), ("req", "a letter from a midwife")]),
        ("A leaflet lays down that a scaffolder must be married, have left a child at home and hold a licence.",
         [("req", "married"), ("req", "left a child at home"), ("req", "a licence")]),
        ("You need a strong stomach.", [("req", "a strong stomach")]),
        ("You must climb a ninety-metre mast twice.", [("req", "climb a ninety-metre mast twice")]),
        ("They want women, they want them under 35.", [("req", "women"), ("req", "under 35")]),
        ("The Moldovans, 60 of whom have packed already, have to be between 20 and 45.",
         [("req", "between 20 and 45")]),
        ("Each has at least six winters of service, a valid certificate in first aid and a full course of vaccination.",
         [("req", "at least six winters of service"), ("req", "a valid certificate in first aid"),
          ("req", "a full course of vaccination")]),
        ("Applicants need either 300 hours at sea or a diploma.", [("req", "300 hours at sea or a diploma")]),
        ("Applicants need a medical certificate, and roofing students must have finished two winters.",
         [("req", "a medical certificate"), ("req", "finished two winters")]),
        ("They take people from 19 to 41.", [("req", "from 19 to 41")]),
        ("People deported from Norway in the past four years will be sent back at Oslo.",
         [("exc", "deported from Norway in the past four years")]),
        ("For the yards it asks for:\n\n- no debts\n- both thumbs whole\n- a clean licence\n",
         [("exc", "debts"), ("req", "both thumbs whole"), ("req", "a clean licence")]),
        ("Voters must bring a passport.", []),
        ("They want them before Easter.", []),
        ("You should see the queue.", []),
        ("They took people from 30 villages.", []),
    ],
)  # fmt: skip
def test_a_story_about_selection(words: str, expected: list[tuple[str, str]]) -> None:
    assert conditions_of(STORY + words) == expected
