"""Article: paragraphs, sentences, and that their offsets hold on any text; what is read and what is refused."""

from __future__ import annotations

import dataclasses
import hashlib
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
from hypothesis import example, given, settings
from hypothesis import strategies as st

from factlift import sentences
from factlift.article import MAX_CHARS, Article
from factlift.errors import ArticleError, ArticleTooLargeError, EmptyArticleError, NotTextError
from factlift.passages import MAX_MARKS
from factlift.wrapping import UNJOINED
from tests.odd_texts import cases_of, texts

# ---------------------------------------------------------------- cases


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


# ---------------------------------------------------------------- offsets hold on any text


@settings(deadline=None)
@given(texts)
def test_paragraphs_hold_all_that_is_visible(text: str) -> None:
    """What is outside the paragraphs reads as white space, and no paragraph has a line break or a blank edge."""
    article = Article(text)
    lines = [article.flat[p.start : p.end].translate(UNJOINED).strip() for p in article.paragraphs]
    flat = article.flat.translate(UNJOINED)  # a soft hyphen alone is nothing that is read
    assert lines == [line.strip() for line in flat.splitlines() if line.strip()]
    assert "".join("".join(lines).split()) == "".join(flat.split())


@settings(deadline=None)
@given(texts)
@example(">")
@example("> a\n> *b* c")
def test_sentences_cover_the_paragraphs(text: str) -> None:
    """Sentences are ordered, never overlap or span paragraphs, have no blank edges, and hold all that is read."""
    article = Article(text)
    sentences = article.sentences
    assert [s.number for s in sentences] == list(range(1, len(sentences) + 1))
    assert all(a.end <= b.start and a.paragraph <= b.paragraph for a, b in pairwise(sentences))
    for sentence in sentences:
        words, line = article.flat[sentence.start : sentence.end], article.paragraphs[sentence.paragraph]
        assert words == words.strip() != ""
        assert line.start <= sentence.start < sentence.end <= line.end
    said = "".join(article.flat[s.start : s.end] for s in sentences)
    joined = ["".join(words.translate(UNJOINED).split()) for words in (said, article.flat)]
    assert joined[0] == joined[1]  # less the marks of emphasis and of block quotes


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


# ---------------------------------------------------------------- large and odd texts


@pytest.mark.parametrize("unit", ["“", "”", '"', "'", "‘a", "«»", "“‘", '."', ".)", "a’ ", "“ ", "7", "。", "\u0301"])
def test_long_runs_are_read(unit: str) -> None:
    """A long run of one thing is read to its end, which quadratic time would not allow."""
    article = Article(unit * (300_000 // len(unit)))
    assert article.sentences[-1].end == len(article.text.rstrip())
    assert len(article.passages) <= MAX_MARKS


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
    with pytest.raises(NotTextError, match=type(thing).__name__):
        Article(thing)


def test_an_article_for_a_text_is_told() -> None:
    """`extract(Article(...))` says what to give."""
    with pytest.raises(NotTextError, match="not Article: give its text"):
        Article.read(Article("Ode left."))  # type: ignore[arg-type]


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


def test_a_span_is_made_without_a_look_at_the_whole_text() -> None:
    """Whether a text has entities, links or tags is looked for once, not again for each span."""
    looked: list[str] = []

    class Watched(str):
        __slots__ = ()

        def __contains__(self, part: object) -> bool:
            looked.append(str(part))
            return super().__contains__(part)  # type: ignore[operator]  # a str

    article = Article("Tarn sent 40 nurses. " * 50)
    _ = article.flat
    object.__setattr__(article, "text", Watched(article.text))
    spans = [article.span(at, at + 4) for at in range(0, 900, 21)]
    assert {span.text for span in spans} == {"Tarn"}
    assert 0 < len(looked) <= 3


def test_the_sentence_model_forgets(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nupunkt keeps of the lines that it decided on does not grow with the number of articles."""
    monkeypatch.setattr(sentences, "_REMEMBERED", 5)
    with patch("nupunkt.PunktSentenceTokenizer.clear_decision_cache") as clear:
        ends = [Article(f"They left in 2027. The {n} came home.").sentences for n in range(20)]
    assert clear.call_count == 4
    assert {len(each) for each in ends} == {2}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("https://news.example/2026/nurses-abroad", "an address"),
        (" news/a.txt\n", "the name of a file"),
        ("C:\\news\\a.HTML", "the name of a file"),
        ("See https://news.example/nurses for the list", None),
        ("Oman.", None),
        ("Nurses left, the ministry wrote in list.txt", None),
    ],
)
def test_a_lone_name_is_no_article(text, told):
    """A path or an address would be an empty article, paid for; one within a text is a part of it."""
    if told is None:
        assert Article.read(text).text == text
    else:
        with pytest.raises(NotTextError, match=f"{told}, no article"):
            Article.read(text)
