"""Article: paragraphs, sentences, quoted passages, and that their offsets hold on any text."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import pickle
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import sentences
from factlift.article import MAX_CHARS, Article, Passage
from factlift.errors import ArticleError, ArticleTooLargeError, EmptyArticleError, NotTextError
from factlift.passages import MAX_MARKS, quotations_in

HERE = Path(__file__).parent
CASES: dict[str, list[dict[str, Any]]] = json.loads((HERE / "cases" / "article.json").read_text(encoding="utf-8"))

MARKS = "“”„‟‘’‚‛'\"«»‹›「」『』"
PIECES = [
    *MARKS,
    "‘‘",
    "’’",
    "``",
    "''",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x0b",
    "\x85",
    "\x1c",
    "\x00",
    "\ufeff",
]
PIECES += [
    "\u200f",
    "\u00a0",
    "\ud800",
    "\udc00",
    "😀",
    "e\u0301",
    "\u0301",
    "İ",
    "שלום",
    "سلام",
    "他说",
    "。",
    "5",
    "'90s",
]
PIECES += [
    "word",
    "Word",
    "workers",
    "n",
    "s",
    "tis",
    ".",
    ",",
    "?",
    "!",
    ":",
    "—",
    "…",
    "(",
    ")",
    "[",
    "U.S. ",
    "Mr. ",
    "He left. ",
    "? Tarn",
    "?” Tarn",
    ".” said",
    "Lt. Col. ",
]

texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def cases_of(kind: str) -> Any:
    return pytest.mark.parametrize("case", CASES[kind], ids=[case["label"] for case in CASES[kind]])


def passages_of(text: str) -> list[tuple[str, int]]:
    return [(text[p.start : p.end], p.depth) for p in Article(text).passages]


# ---------------------------------------------------------------- cases


@cases_of("passages")
def test_passages_are_found(case: dict[str, Any]) -> None:
    """Each passage comes out with its marks and at its depth, and what is an apostrophe comes out as nothing."""
    found = [[case["text"][p.start : p.end], p.depth] for p in Article(case["text"]).passages]
    assert found == [[words, depth] for words, depth, *_ in case["expect"]]


@cases_of("passages")
def test_passages_know_whether_they_are_closed(case: dict[str, Any]) -> None:
    """A passage is closed unless its case says `open`."""
    assert [p.closed for p in Article(case["text"]).passages] == ["open" not in rest for _, _, *rest in case["expect"]]


@cases_of("sentences")
def test_sentences_are_found(case: dict[str, Any]) -> None:
    """A line is cut where its sentences end, and nowhere else."""
    article = Article(case["text"])
    assert [article.text[s.start : s.end] for s in article.sentences] == case["expect"]


@cases_of("paragraphs")
def test_paragraphs_are_found(case: dict[str, Any]) -> None:
    """Every kind of line end ends a paragraph, and blank lines are none."""
    article = Article(case["text"])
    assert [article.text[p.start : p.end] for p in article.paragraphs] == case["expect"]


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
def test_paragraphs_hold_all_that_is_visible(text: str) -> None:
    """What is outside the paragraphs is white space, and no paragraph has a line break or a blank edge."""
    article = Article(text)
    lines = [article.text[p.start : p.end] for p in article.paragraphs]
    assert lines == [line.strip() for line in article.text.splitlines() if line.strip()]
    assert "".join("".join(lines).split()) == "".join(article.text.split())


@settings(deadline=None)
@given(texts)
def test_sentences_cover_the_paragraphs(text: str) -> None:
    """Sentences are ordered, never overlap or span paragraphs, have no blank edges, and hold all that is visible."""
    article = Article(text)
    sentences = article.sentences
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(sentences))
    for sentence in sentences:
        words, line = article.text[sentence.start : sentence.end], article.paragraphs[sentence.paragraph]
        assert words == words.strip() != ""
        assert line.start <= sentence.start < sentence.end <= line.end
    said = "".join(article.text[s.start : s.end] for s in sentences)
    assert "".join(said.split()) == "".join(article.text.split())


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


@settings(deadline=None)
@given(texts, st.integers(-5, 100), st.integers(0, 40))
def test_a_sentence_is_found_by_its_offset(text: str, offset: int, paragraph: int) -> None:
    """`sentence_at` and `sentences_of` agree with a look at every sentence."""
    article = Article(text)
    holding = [s for s in article.sentences if s.start <= offset < s.end]
    assert article.sentence_at(offset) == (holding[0] if holding else None)
    assert article.sentences_of(paragraph) == tuple(s for s in article.sentences if s.paragraph == paragraph)


@settings(deadline=None)
@given(texts)
def test_only_lone_surrogates_are_replaced(text: str) -> None:
    """Each surrogate becomes U+FFFD one for one, all else stays, and the digest is that of the UTF-8 text."""
    article = Article(text)
    expected = "".join("\ufffd" if "\ud800" <= char <= "\udfff" else char for char in text)
    assert article.text == expected
    assert article.sha256 == hashlib.sha256(expected.encode()).hexdigest()


@settings(deadline=None)
@given(texts, st.data())
def test_spans_show_the_article(text: str, data: st.DataObject) -> None:
    """`span` gives the words that stand between its offsets."""
    article = Article(text)
    start = data.draw(st.integers(0, len(article.text)))
    end = data.draw(st.integers(start, len(article.text)))
    span = article.span(start, end)
    assert (span.start, span.end, span.text) == (start, end, article.text[start:end])


@settings(deadline=None)
@given(texts)
def test_stops_beyond_doubt_are_as_nupunkt_sees_them(text: str) -> None:
    """A line cut without asking nupunkt has the sentences that it has with nupunkt asked for every stop."""
    judge = sentences._is_end

    def asked(text: str, start: int, stop: re.Match[str], end: int) -> bool | None:
        return (judge(text, start, stop, end) or None) if stop[0][0] == "." else None

    quick = Article(text).sentences
    with patch.object(sentences, "_is_end", asked):
        assert Article(text).sentences == quick


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


# ---------------------------------------------------------------- large and odd texts


@pytest.mark.parametrize("unit", ["“", "”", '"', "'", "‘a", "«»", "“‘", '."', ".)", "a’ ", "“ ", "7", "。", "\u0301"])
def test_long_runs_are_read(unit: str) -> None:
    """A long run of one thing is read to its end, which quadratic time would not allow."""
    article = Article(unit * (300_000 // len(unit)))
    assert article.sentences[-1].end == len(article.text.rstrip())
    assert len(article.passages) <= MAX_MARKS


def test_marks_beyond_the_limit_are_words() -> None:
    """A paragraph with more marks than any prose keeps the passages that came first."""
    text = "“a” " * (MAX_MARKS // 2 + 3)
    found = quotations_in(text)
    assert len(found) == MAX_MARKS // 2
    assert text[found[-1].start : found[-1].end] == "“a”"


def test_an_endless_word_hides_no_sentence() -> None:
    """A word longer than any other, as from a scraped page, leaves the sentences around it whole."""
    text = "Ode left. " + "x" * 5000 + '.")' * 900 + " Then Tarn came. Nobody spoke."
    article = Article(text)
    assert [article.text[s.start : s.end] for s in article.sentences][-1] == "Nobody spoke."
    assert article.text[article.sentences[0].start : article.sentences[0].end] == "Ode left."


# ---------------------------------------------------------------- read


@pytest.mark.parametrize("text", ["", " \n\t", "\ufeff", "\u2028\u00a0\u3000", "\u200b\n\u200f"])
def test_read_refuses_an_empty_text(text: str) -> None:
    """A text with nothing to see is an empty article."""
    with pytest.raises(EmptyArticleError):
        Article.read(text)


@pytest.mark.parametrize("thing", [b"Ode left.", None, 5, ["Ode left."], bytearray(b"Ode"), Path("ode.txt")])
def test_read_refuses_what_is_no_str(thing: Any) -> None:
    """Bytes, paths and the like are no text, and the message names their type."""
    with pytest.raises(NotTextError, match=type(thing).__name__):
        Article.read(thing)


@pytest.mark.parametrize("encoding", ["latin-1", "cp437"])
def test_read_refuses_binary(encoding: str) -> None:
    """Bytes of no text, decoded by force, are refused without a word of theirs in the message."""
    with pytest.raises(NotTextError) as caught:
        Article.read((bytes(range(256)) * 4).decode(encoding))
    assert "\x00" not in str(caught.value)


def test_read_refuses_text_decoded_with_the_wrong_width() -> None:
    """UTF-16 read as Latin-1 is every other character a NUL."""
    with pytest.raises(NotTextError):
        Article.read("Ode left at dawn.".encode("utf-16-le").decode("latin-1"))


def test_read_takes_a_text_with_a_few_control_characters() -> None:
    """A stray NUL, a form feed or an escape does not make a text binary, and stays where it is."""
    text = "Ode\x00 left.\x0cTarn stayed.\x1b[0m"
    assert Article.read(text).text == text


def test_read_takes_exactly_the_limit() -> None:
    """`max_chars` characters are taken, one more is not; the default is MAX_CHARS."""
    assert Article.read("ode", max_chars=3).text == "ode"
    with pytest.raises(ArticleTooLargeError, match="max_chars"):
        Article.read("odes", max_chars=3)
    assert len(Article.read("a" * MAX_CHARS).text) == MAX_CHARS
    with pytest.raises(ArticleTooLargeError):
        Article.read("a" * (MAX_CHARS + 1))


def test_errors_of_read_share_a_root() -> None:
    """One `except ArticleError` catches all that `read` raises."""
    assert all(issubclass(error, ArticleError) for error in (NotTextError, EmptyArticleError, ArticleTooLargeError))


# ---------------------------------------------------------------- the object


def test_an_article_cannot_be_changed() -> None:
    """Its text can't be set, and its parts are tuples made once."""
    article = Article("Ode left. “Bye.”")
    with pytest.raises(dataclasses.FrozenInstanceError):
        article.text = "other"  # type: ignore[misc]
    assert article.sentences is article.sentences
    assert article.passages is article.passages
    assert isinstance(article.paragraphs, tuple)


def test_articles_compare_by_text() -> None:
    """Equal texts make equal articles with equal hashes, whatever was computed before, and survive pickling."""
    one, other = Article("Ode left."), Article("Ode left.")
    assert one.sentences
    assert one == other
    assert hash(one) == hash(other)
    assert pickle.loads(pickle.dumps(one)) == one  # noqa: S301


def test_an_article_does_not_show_its_text() -> None:
    """The repr, which ends up in logs, holds the length and the digest."""
    article = Article("Ode left at dawn.")
    assert "Ode" not in repr(article)
    assert article.sha256[:12] in repr(article)


def test_threads_see_the_same_article() -> None:
    """Reading one article in many threads at once gives each the same parts."""
    article = Article("Ode left. “Bye,” she said. " * 50)
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: (article.sentences, article.passages), range(16)))
    assert all(parts == found[0] for parts in found)


def test_the_sentence_model_is_loaded_late() -> None:
    """Sentences that end beyond doubt do not import nupunkt; a stop that only it can tell does."""
    script = (
        "import sys; from factlift.article import Article\n"
        "Article('Mr. Ode left. Tarn came? “He did,” she said.').sentences; before = 'nupunkt' in sys.modules\n"
        "Article('It left the U.S. Tarn came.').sentences; print(before, 'nupunkt' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "True"]
