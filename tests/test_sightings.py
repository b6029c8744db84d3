"""What code sees in an article is read once, whoever asks."""

from __future__ import annotations

from collections import Counter

import pytest

from factlift import Article, ArticleFacts, ScriptedModel, extract, numerals
from factlift.drafts import read_answer
from factlift.folding import Folded
from factlift.grounding import ground_drafts
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


def test_words_are_looked_for_once_in_a_region(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article is searched a few times for each fact, and never twice for the same words at the same place."""
    article, looked = Article(TEXT), Counter[tuple[str, int, int]]()
    genuine = Folded.places

    def counted(self: Folded, words: str, at: int, stop: int, most: int) -> list[tuple[int, int]] | None:
        looked[words, at, stop] += 1
        return genuine(self, words, at, stop, most)

    answer = by_name("builtin").answer(Ask(article, ArticleFacts))
    assert answer.content
    drafts = read_answer(answer.content, ArticleFacts)
    monkeypatch.setattr(Folded, "places", counted)
    facts = ground_drafts(article, drafts).facts["deployments"]
    assert len(facts) > 1
    assert set(looked.values()) == {1}
    assert len(looked) <= 12 * len(facts)
