"""The tokens of a long article are cut again rather than kept, and the reader finds the same facts in it."""

from __future__ import annotations

import random
import tracemalloc
from pathlib import Path
from typing import Any

import pytest

from factlift import sightings
from factlift.article import Article
from factlift.reader import read_article
from factlift.reader.deployments import reader as deployments
from factlift.reader.scenes import scene as scenes
from factlift.reader.words import lines, tokens
from tests.pathological import KINDS

ARTICLES = sorted((Path(__file__).parents[1] / "examples" / "articles").glob("*.txt"))
LONG = "\n\n".join(path.read_text(encoding="utf-8") for path in ARTICLES)


def test_columns_are_read_like_lists() -> None:
    """A column has the items, the length and the slices of a list, whatever is kept of it."""
    column = lines.Column(150, lambda block: list(map(str, range(block * 64, min(150, block * 64 + 64)))), 3)
    numbers = [str(number) for number in range(150)]
    assert list(column) == [column[at] for at in range(150)] == numbers
    assert column[60:70] == numbers[60:70]
    assert len(column) == 150
    with pytest.raises(IndexError):
        column[150]
    column.release()
    assert not column._kept
    assert list(column) == numbers


def test_little_is_kept_of_the_tokens_of_a_long_text() -> None:
    """To read all tokens of a text takes a small part of the memory that they would take together."""
    found = lines.read_lines(Article(KINDS["quotations"](150_000)))
    tracemalloc.start()
    count = sum(map(len, found.whole))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count > 50_000
    assert peak < 150 * count  # a token takes 200 to 300 bytes


def test_facts_are_the_same_however_little_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """An article of which only a few sentences are held at a time is read as one that is held whole."""
    whole = read_article(Article(LONG))
    monkeypatch.setattr(lines, "ROOM", 10)
    monkeypatch.setattr(scenes, "MAX_OPEN", 3)
    monkeypatch.setattr(sightings, "KEPT", 2)
    monkeypatch.setattr(sightings, "WHOLE", 0)
    monkeypatch.setattr(sightings, "REPORT", 0)
    assert read_article(Article(LONG)) == whole
    assert whole["deployments"]
    assert whole["criteria"]
    assert whole["quotes"]


def test_few_sentences_hold_their_numbers_while_an_article_is_weighed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Before the home of a long article is looked for, most sentences have let go of what they hold but its places."""
    held: list[set[str]] = []
    genuine = deployments.weigh_places

    def weigh(article: Article, topical: list[scenes.Scene], told: list[scenes.Scene]) -> dict[str, Any]:
        held.extend(set(vars(scene)) for scene in told)
        return genuine(article, topical, told)

    monkeypatch.setattr(deployments, "weigh_places", weigh)
    monkeypatch.setattr(scenes, "MAX_OPEN", 3)
    monkeypatch.setattr(sightings, "WHOLE", 0)
    monkeypatch.setattr(sightings, "REPORT", 0)
    assert read_article(Article(KINDS["deployments"](2_000)))["deployments"]
    assert len(held) > 30
    assert sum("counts" in names or "tokens" in names for names in held) <= 3
    assert sum("groups" in names for names in held) > 30


def test_a_closed_sentence_can_be_read_again() -> None:
    """A sentence that let go of what it holds ends and reads as before."""
    text = "Peru will send 40 cooks to Oman."
    scene = scenes.Scene(text, Article(text).sentences[0])
    places, counts, words = scene.groups, scene.counts, scene.words
    scene.close(read=True)
    assert "tokens" not in vars(scene)
    assert "groups" not in vars(scene)
    assert scene.stop == "."
    assert (scene.groups, scene.counts, scene.words) == (places, counts, words)


def test_masked_tokens_are_those_of_the_masked_text() -> None:
    """What is taken from the tokens as they stand is what the masked text would be cut into, whatever its marks."""
    chance = random.Random(3)
    checked = 0
    for _ in range(150):
        article = Article("".join(chance.choice("ab A’‘'“”\".,-&5 s\u00ad?!") for _ in range(200)))
        masked = tokens.mask_passages(article)
        for sentence in article.sentences:
            stretch = sentence.start, sentence.end
            found = tokens.mask_tokens(masked, *stretch, tokens.split_tokens(article.flat, *stretch))
            assert found == tokens.split_tokens(masked, *stretch)
            checked += tokens.MASK in masked[slice(*stretch)]
    assert checked > 50
