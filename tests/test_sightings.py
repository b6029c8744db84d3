"""What code sees in an article is read once, whoever asks."""

from __future__ import annotations

from collections import Counter

import pytest

from factlift import Article, ArticleFacts, ScriptedModel, extract, numerals
from factlift.article import Stretch
from factlift.drafts import read_answer
from factlift.folding import Folded
from factlift.grounding import ground_drafts
from factlift.models import by_name
from factlift.opinions import Opinion
from factlift.pipeline import Ask
from factlift.pointing import Locator
from factlift.sightings import is_kept_whole, mentions_of, numbers_of

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
    assert len(looked) <= 8 * len(facts)


def test_words_of_a_clause_are_looked_for_in_its_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """What was found in a sentence is not looked for again in a part of it, and only what the part holds is given."""
    article, looked = Article("Kenya sends 900 nurses, and Oman 900 cooks. Peru sends 900."), list[str]()
    genuine = Folded.places

    def counted(self: Folded, words: str, at: int, stop: int, most: int) -> list[tuple[int, int]] | None:
        looked.append(words)
        return genuine(self, words, at, stop, most)

    monkeypatch.setattr(Folded, "places", counted)
    locator = Locator(article)
    assert [at.start for at in locator.within("900", article.sentences[0])] == [12, 33]
    assert [at.start for at in locator.within("900", Stretch(24, 42))] == [33]
    assert locator.within("900", Stretch(13, 33)) == []
    assert looked == ["900"]
    assert [at.start for at in locator.within("900", Stretch(24, 58))] == [33, 55]  # it lies in no one sentence
    assert looked == ["900", "900"]


def test_no_more_than_some_regions_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """A long article with many facts does not keep every sentence that was looked at."""
    monkeypatch.setattr("factlift.pointing._MOST_REGIONS", 4)
    article = Article("Kenya sends 900 nurses. " * 20)
    locator = Locator(article)
    for sentence in article.sentences:
        assert [at.start - sentence.start for at in locator.within("900", sentence)] == [12]
        assert [
            at.start - sentence.start for at in locator.within("900", Stretch(sentence.start, sentence.end - 1))
        ] == [12]
    assert len(locator._regions) <= 6


def test_few_of_the_sentences_of_a_long_text_keep_their_numbers(monkeypatch: pytest.MonkeyPatch) -> None:
    """The numbers of the sentences asked about last are kept, and those of the others are read again, alike."""
    monkeypatch.setattr("factlift.sightings.KEPT", 2)
    monkeypatch.setattr("factlift.sightings.WHOLE", 0)
    monkeypatch.setattr("factlift.sightings.REPORT", 0)
    article = Article("Peru sent 40 cooks. Oman took 30 of them. Chile sent 20 cooks. They cost $5.")
    numbers = numbers_of(article)
    first = [numbers.within(sentence) for sentence in article.sentences]
    assert len(numbers._found) == 2
    assert numbers.within(article.sentences[3]) is first[3]
    assert [numbers.within(sentence) for sentence in article.sentences] == first


def test_the_words_of_few_sentences_of_a_long_text_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """The checks find the same words, however few of them are kept."""
    monkeypatch.setattr("factlift.opinions._KEPT", 2)
    article = Article("Peru sent cooks. Oman took them. Chile sent nurses. They left.")
    opinion = Opinion(article)
    words = [opinion.vocabulary(sentence) for sentence in article.sentences]
    assert len(opinion._words) <= 2
    assert len(opinion._vocabularies) <= 2
    assert [opinion.vocabulary(sentence) for sentence in article.sentences] == words
    assert words[1] == {"oman", "took", "them"}


def test_a_report_is_kept_whole_and_a_book_or_a_list_is_not() -> None:
    """What takes room are sentences, so a text of short ones is a long text sooner."""
    news = "The ministry said on Friday that forty more cooks would leave for the camps in June. "
    assert is_kept_whole(news * 5_000)
    assert not is_kept_whole(news * 7_000)
    assert not is_kept_whole("Peru sent 40 cooks.\n" * 20_000)
    assert is_kept_whole("Peru sent 40 cooks.\n" * 9_000)
