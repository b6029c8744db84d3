"""Quoted passages: which there are, what each tells, and that their offsets hold on any text."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from factlift.article import Article, Passage
from factlift.passages import MAX_MARKS, quotations_in
from tests.odd_texts import CASES, MARKS, cases_of, texts


def passages_of(text: str) -> list[tuple[str, int]]:
    return [(text[p.start : p.end], p.depth) for p in Article(text).passages]


@cases_of("passages")
def test_passages_are_found(case: dict[str, Any]) -> None:
    """Each passage comes out with its marks and at its depth, and what is an apostrophe comes out as nothing."""
    found = [[case["text"][p.start : p.end], p.depth] for p in Article(case["text"]).passages]
    assert found == [[words, depth] for words, depth, *_ in case["expect"]]


@cases_of("passages")
def test_passages_know_whether_they_are_closed(case: dict[str, Any]) -> None:
    """A passage is closed unless its case says `open`."""
    assert [p.closed for p in Article(case["text"]).passages] == ["open" not in rest for _, _, *rest in case["expect"]]


# ---------------------------------------------------------------- what a passage tells


def test_a_passage_bounds_its_words() -> None:
    """`inner_start` and `inner_end` leave out the marks and the spaces that French sets inside them."""
    text = "Il a dit : « Nous partons » hier."
    (passage,) = Article(text).passages
    assert text[passage.inner_start : passage.inner_end] == "Nous partons"


def test_a_nested_passage_names_its_parent() -> None:
    """`parent` is the number of the enclosing passage, counted through the whole article."""
    passages = Article("“One,” she said.\n“They call it ‘fun,’” he said. “‘No’ is no word.”").passages
    assert [(p.number, p.depth, p.parent) for p in passages] == [
        (1, 0, None),
        (2, 0, None),
        (3, 1, 2),
        (4, 0, None),
        (5, 1, 4),
    ]


def test_a_passage_knows_its_sentences() -> None:
    """A passage over two sentences begins in one and ends in the other."""
    (passage,) = Article("Ode spoke first. “We leave at dawn. Nobody stays behind,” Ode said.").passages
    assert (passage.sentence, passage.last_sentence) == (2, 3)


def test_a_speech_over_paragraphs_is_one_passage_each() -> None:
    """Marks that open each paragraph and close only the last give one passage a paragraph, the last one closed."""
    text = "“First, we wait.\n“Then we go.\n“At last we rest,” Ode said."
    passages = Article(text).passages
    assert [(p.closed, p.opens_paragraph, p.depth) for p in passages] == [
        (False, True, 0),
        (False, True, 0),
        (True, True, 0),
    ]
    assert text[passages[0].inner_start : passages[0].inner_end] == "First, we wait."


def test_a_passage_in_mid_paragraph_does_not_open_it() -> None:
    """`opens_paragraph` is false after words, and true after a mark of order that nobody sees."""
    assert [p.opens_paragraph for p in Article("Ode: “Yes.”\n\ufeff“No.”\n\u200f ‘Go.’").passages] == [
        False,
        True,
        True,
    ]


# ---------------------------------------------------------------- the seed article


def test_the_seed_articles_passages(seed: Article) -> None:
    """All outer passages of the labelled article come out exactly, one of them without its closing mark."""
    outer = [p for p in seed.passages if p.depth == 0]
    assert [[p.start, p.end] for p in outer] == CASES["seed"][0]["expect"]
    assert [p.number for p in outer if not p.closed] == CASES["seed"][0]["unclosed"]


# ---------------------------------------------------------------- offsets hold on any text


@settings(deadline=None)
@given(texts)
def test_passages_nest(text: str) -> None:
    """Passages are numbered by their start, keep to one paragraph, and lie apart or inside their parent's words."""
    article = Article(text)
    passages = article.passages
    assert [p.number for p in passages] == list(range(1, len(passages) + 1))
    assert all(a.start < b.start for a, b in pairwise(passages))
    last_at: dict[int, Passage] = {}
    for passage in passages:
        assert passage.start < passage.inner_start < passage.inner_end <= passage.end
        assert passage.closed == (passage.inner_end < passage.end)
        assert article.text[passage.start : passage.inner_start].strip()[0] in MARKS + "`,"
        parent = passages[passage.parent - 1] if passage.parent else None
        assert passage.depth == (parent.depth + 1 if parent else 0)
        if parent:
            assert parent.inner_start <= passage.start
            assert passage.end <= parent.inner_end
        before = last_at.get(passage.depth)
        assert before is None or before.end <= passage.start
        last_at[passage.depth] = passage
        assert any(line.start <= passage.start and passage.end <= line.end for line in article.paragraphs)


@settings(deadline=None)
@given(texts)
def test_passages_point_at_their_sentences(text: str) -> None:
    """`sentence` holds the passage's first character, `last_sentence` its last, and the words have no blank edges."""
    article = Article(text)
    for passage in article.passages:
        first, last = article.sentence_at(passage.start), article.sentence_at(passage.end - 1)
        assert first is not None
        assert last is not None
        assert (first.number, last.number) == (passage.sentence, passage.last_sentence)
        words = article.text[passage.inner_start : passage.inner_end]
        assert words == words.strip() != ""


@settings(deadline=None)
@given(texts)
def test_a_passage_that_opens_its_paragraph_has_nothing_visible_before_it(text: str) -> None:
    """`opens_paragraph` agrees with the paragraph's first visible character."""
    article = Article(text)
    starts = {p.start for p in article.paragraphs}
    assert all(p.opens_paragraph for p in article.passages if p.start in starts)
    for passage in article.passages:
        line = next(p for p in article.paragraphs if p.start <= passage.start < p.end)
        if any(char.isalnum() for char in article.text[line.start : passage.start]):
            assert not passage.opens_paragraph


words = st.lists(st.sampled_from(["we", "leave", "at", "dawn", "it’s", "over", "Ode"]), min_size=1, max_size=6).map(
    " ".join
)
pairs = st.sampled_from(["“”", "‘’", '""', "''", "«»", "»«", "„“", "„”", "‚‘", "‹›", "「」", "『』", "””"])


@settings(deadline=None)
@given(st.lists(st.tuples(words, pairs, words), min_size=1, max_size=4))
def test_passages_in_any_marks_come_back(parts: list[tuple[str, str, str]]) -> None:
    """Sentences written around quoted words, each in some pair of marks, give back just those words."""
    text = " ".join(f"{lead} {marks[0]}{quoted},{marks[1]} {lead}." for lead, marks, quoted in parts)
    text = text if "it’s" not in text else text.replace("it’s", "it")
    quoted_words = [f"{marks[0]}{quoted},{marks[1]}".replace("it’s", "it") for _, marks, quoted in parts]
    assert [words for words, depth in passages_of(text) if depth == 0] == quoted_words


# ---------------------------------------------------------------- odd texts


def test_marks_beyond_the_limit_are_words() -> None:
    """A paragraph with more marks than any prose keeps the passages that came first."""
    text = "“a” " * (MAX_MARKS // 2 + 3)
    found = quotations_in(text)
    assert len(found) == MAX_MARKS // 2
    assert text[found[-1].start : found[-1].end] == "“a”"
