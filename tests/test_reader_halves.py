"""Sentences that tell of people twice: each main clause keeps its own count, countries, status and modality."""

from __future__ import annotations

import pytest

from factlift import extract
from factlift.article import Article
from factlift.reader.scenes.halves import halves
from factlift.reader.scenes.scene import Scene

LEAD = "Much is changing on the labour market. "


def told(text: str) -> list[tuple[str | None, str | None, list[str], str, str]]:
    return [
        (
            fact.count.text if fact.count else None,
            fact.origin.name if fact.origin else None,
            [place.name for place in fact.destinations],
            fact.status,
            fact.modality,
        )
        for fact in extract(LEAD + text, model="builtin").deployments
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "No Chilean divers will go to Malta, and 40 Peruvian cooks flew to Oman on Friday.",
            [(None, "Chilean", ["Malta"], "planned", "denied"), ("40", "Peruvian", ["Oman"], "under_way", "stated")],
        ),
        (
            "Peru has denied that it sent 40 cooks to Oman, but Chile had 90 divers in Malta in 2016.",
            [("40", "Peru", ["Oman"], "under_way", "denied"), ("90", "Chile", ["Malta"], "completed", "stated")],
        ),
        (
            "Malta took 40 Chilean divers last year, and Peru has withdrawn its 90 cooks from Oman.",
            [("40", "Chilean", ["Malta"], "completed", "stated"), ("90", "Peru", ["Oman"], "completed", "stated")],
        ),
        (
            "Peru has sent cooks to Oman; Chile will send 90 divers to Malta by May.",
            [(None, "Peru", ["Oman"], "under_way", "stated"), ("90", "Chile", ["Malta"], "planned", "stated")],
        ),
        (
            "Peru has withdrawn its 40 cooks from Oman, and it will send 90 divers to Malta.",
            [("40", "Peru", ["Oman"], "completed", "stated"), ("90", "Peru", ["Malta"], "planned", "stated")],
        ),
        (
            "Peru has suspended the sending of 40 cooks to Oman, while 90 divers are still in Malta.",
            [("40", "Peru", ["Oman"], "halted", "stated"), ("90", "Peru", ["Malta"], "under_way", "stated")],
        ),
        (
            "Peru will send cooks to Oman, and 90 divers have left for Malta.",
            [(None, "Peru", ["Oman"], "planned", "stated"), ("90", "Peru", ["Malta"], "under_way", "stated")],
        ),
        (
            "Peru has 40 cooks in Oman, and the cooks are to move to Malta in May.",
            [("40", "Peru", ["Oman"], "under_way", "stated")],
        ),
        (
            "Peru will send 40 cooks to Oman while Chilean divers are working in Malta.",
            [("40", "Peru", ["Oman"], "planned", "stated"), (None, "Chilean", ["Malta"], "under_way", "stated")],
        ),
        (
            "Peru agreed to send 40 cooks to Oman, but last week 90 Chilean divers arrived in Malta.",
            [("40", "Peru", ["Oman"], "planned", "stated"), ("90", "Chilean", ["Malta"], "under_way", "stated")],
        ),
        (
            "A group of 40 Peruvian cooks is in Oman and Chile may send 90 divers to Malta.",
            [("40", "Peruvian", ["Oman"], "under_way", "stated"), ("90", "Chile", ["Malta"], "planned", "possible")],
        ),
    ],
)
def test_each_main_clause_is_read_alone(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Peru will send 40 cooks to Oman and 90 divers to Malta.",
        "Peru will send 40 cooks to Oman, and Chile 90 divers to Malta.",
        "Oman will take 40 Peruvian cooks and 90 Chilean divers who worked in Malta.",
        "Forty cooks from Peru who are in Oman and Malta will be joined by Chilean divers.",
        "If the talks succeed, Peru will send 40 cooks to Oman and Chile will send 90 divers to Malta.",
        "The ministry denied that Peru sent 40 cooks to Oman and Chile sent 90 divers to Malta.",
        "Peru has sent 40 cooks to Oman, and Chile has asked Malta for a loan.",
        "Peru will send 40 cooks to Oman and will pay their fares to Malta.",
    ],
)
def test_clauses_that_share_words_stay_together(text):
    """What a clause leaves to the other, or what is said of both, needs the whole sentence."""
    assert len(halves(Scene(text, Article.read(text).sentences[0]))) == 1


def test_three_clauses_are_three():
    text = "Peru has 40 cooks in Oman, and Fiji will send 30 nurses to Chad; Togo has 9 cooks in Iran."
    assert len(halves(Scene(text, Article.read(text).sentences[0]))) == 3


def test_what_is_longer_than_a_sentence_is_not_parted() -> None:
    """Otherwise a text of nothing but joints would take a time that grows by squares."""
    twice = "Peru sent 40 cooks to Oman and Chile has 90 divers in Malta"
    for text, parts in ((f"{twice}.", 2), (" and ".join([twice] * 20) + ".", 1)):
        article = Article(text)
        assert len(halves(Scene(article.flat, article.sentences[0]))) == parts
