"""What is sent, and what is numbered, is not always people."""

from __future__ import annotations

import pytest

from factlift.article import Article
from factlift.reader import read_article

LEAD = "Ghana will send 40 fitters to Oman, the labour ministry said.\n\n"


def told(text: str) -> list[tuple[str | None, tuple[str, ...]]]:
    found = read_article(Article.read(text))["deployments"]
    return [(fact.get("count"), tuple(fact.get("destinations", ()))) for fact in found]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        # messages, money and machines
        ("The fitters sent a plain message to Chad.", []),
        ("The minister sent his condolences after a lorry hit fitters in Chad.", []),
        ("The parts were sent to Chad with the help of fitters.", []),
        ("Ghana has sent fitters to Chad.", [(None, ("Chad",))]),
        ("Ghana has sent a ship and its fitters to Chad.", [(None, ("Chad",))]),
        # where talks are held, and what they are on
        ("Talks in Chad will go on.", []),
        ("Trade talks with Chad drag on.", []),
        ("The ministry is in talks with Chad.", [(None, ("Chad",))]),
        # numbers in names
        ("The fitters dined at Casa Rosa 88 in Chad.", []),
        ("The lines were: Bono East 12, Ahafo 20.", [("12", ("Bono East",)), ("20", ("Ahafo",))]),
        ("Wien Bau takes 450 fitters and Linz Bau 390.", [("450 fitters", ("Wien Bau",)), ("390", ())]),
        ("The wreck raised the number of Ghanaian fitters killed in Chad to 12.", []),
        ("That raised the number of its fitters in Chad to 12.", [("12", ("Chad",))]),
    ],
)
def test_a_sentence_behind_a_deployment(words: str, expected: list[tuple[str | None, tuple[str, ...]]]) -> None:
    assert told(LEAD + words)[1:] == expected
