"""What code sees in an article is read once, whoever asks."""

from __future__ import annotations

from collections import Counter

import pytest

from factlift import Article, ArticleFacts, ScriptedModel, extract, numerals
from factlift.models import by_name
from factlift.pipeline import Ask
from factlift.sightings import mentions_of, numbers_of

TEXT = (
    "Kenya will send 900 nurses abroad this year, the ministry said. Oman will take 600 of them and Qatar 300.\n\n"
    "Applicants must be under 35 and pay $40. “We leave in May,” said Ann Wanja, who leads 20 nurses."
)


def test_numbers_and_places_are_kept_with_their_article() -> None:
    """Two who ask about one article get the same reading of it."""
    article = Article(TEXT)
    first = numbers_of(article).within(article.sentences[0])
    assert numbers_of(article).within(article.sentences[0]) is first
    assert mentions_of(article) is mentions_of(article)
    assert numbers_of(Article(TEXT)) is not numbers_of(article)


def test_no_stretch_is_read_twice_for_its_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """Reader, grounding, checks and coverage read the numbers of a sentence once among them."""
    read: Counter[tuple[int, int | None]] = Counter()
    genuine = numerals.numerals_in

    def counted(text: str, start: int = 0, end: int | None = None) -> list[numerals.Numeral]:
        read.update([(start, end)] if text == TEXT else [])
        return genuine(text, start, end)

    answer = by_name("builtin").answer(Ask(Article(TEXT), ArticleFacts))
    monkeypatch.setattr(numerals, "numerals_in", counted)
    facts = extract(TEXT, model=ScriptedModel(answer))
    assert len(facts.deployments) > 1
    assert read
    assert set(read.values()) == {1}
