"""The article: its paragraphs, sentences and quoted passages, each with its place in code points.

The text is never altered (but for lone surrogates, which no file can hold: each becomes U+FFFD, one for one), so
`article.text[start:end]` is what stands there, whatever the line ends, scripts and emoji.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from factlift.emphasis import unmark
from factlift.errors import ArticleTooLargeError, EmptyArticleError, NotTextError
from factlift.facts import Span, make_span
from factlift.folding import Folded, fold
from factlift.insertions import ENTITY, decoded, whole_insertions
from factlift.margins import margin_of, put_in
from factlift.marks import INVISIBLE
from factlift.passages import Passage, Quotation, Stretch, quotations_in
from factlift.plain import PlainText
from factlift.sentences import split_line
from factlift.tags import BULLET, untag
from factlift.wrapping import JOINERS, SOFT_HYPHEN, UNJOINED, unwrap

__all__ = ["MAX_CHARS", "Article", "Passage", "Sentence", "Stretch"]

MAX_CHARS = 1_000_000
"""The longest text that `Article.read` takes unless told otherwise: some 2,000 pages."""

SURROGATE = re.compile("[\ud800-\udfff]")
_NAME = re.compile(
    r"\s*(?:(?P<address>(?:https?|ftp|file)://\S+)|\S+\.(?:txt|md|html?|pdf|docx?|eml|csv|jsonl?))\s*", re.IGNORECASE
)
_LONGEST_NAME = 2_000
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")


@dataclass(slots=True, unsafe_hash=True)
class Sentence(Stretch):
    """A sentence without the white space around it; it spans no line break but a soft one.

    `number` counts from 1 through the article, `paragraph` is an index into `Article.paragraphs`.
    """

    number: int
    paragraph: int


@dataclass(frozen=True, repr=False)
class Article:
    """A text that facts are taken from, and its parts; the parts are found when first asked for.

    Two articles with the same text are equal. Of what is no text a NotTextError is raised.

    >>> article = Article("Tarn will send 40 nurses. “They leave in May,” Ode Farr said.")
    >>> [article.text[s.start : s.end] for s in article.sentences]
    ['Tarn will send 40 nurses.', '“They leave in May,” Ode Farr said.']
    >>> [(p.number, article.text[p.inner_start : p.inner_end], p.sentence) for p in article.passages]
    [(1, 'They leave in May,', 2)]
    """

    text: str

    def __post_init__(self) -> None:
        text = _as_str(self.text)
        if not text.isascii() and SURROGATE.search(text):
            text = SURROGATE.sub("\ufffd", text)
        if text is not self.text:
            object.__setattr__(self, "text", text)

    def __repr__(self) -> str:
        return f"Article({len(self.text)} characters, sha256 {self.sha256[:12]})"

    @classmethod
    def read(cls, text: str, max_chars: int = MAX_CHARS) -> Article:
        """The article of a text that was checked to be one.

        Raises:
            NotTextError: it is no `str`, an address or a file's name alone, or full of control characters.
            ArticleTooLargeError: it is longer than `max_chars`.
            EmptyArticleError: it has no visible character.
        """
        text = _as_str(text)
        if len(text) > max_chars:
            raise ArticleTooLargeError(
                f"the text has {len(text):,} characters, over max_chars={max_chars:,}: split it, or raise max_chars"
            )
        if all(char.isspace() or char in INVISIBLE for char in text):
            raise EmptyArticleError("the text is empty or white space only: pass the article's text")
        if len(text) < _LONGEST_NAME and (found := _NAME.fullmatch(text)):
            what = "an address" if found["address"] else "the name of a file"
            raise NotTextError(f"the text is {what}, no article: give the text that stands there")
        if _is_binary(text):
            raise NotTextError("the text is full of control characters: decode it, or extract its text first")
        article = cls(text)
        if "<" in text and all(char.isspace() or char in INVISIBLE for char in article._untagged):
            raise EmptyArticleError("the text is empty but for tags of HTML: pass the article's text")
        return article

    @cached_property
    def sha256(self) -> str:
        """The digest of the text encoded as UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @cached_property
    def kept(self) -> dict[str, object]:
        """What others have read in the article and keep for whoever asks next, each under its own name."""
        return {}

    @cached_property
    def flat(self) -> str:
        """The text with lines that were wrapped put together: of the same length, a space for each soft line break.

        Tags of HTML, emphasis, marks of block quotes, of notes and before all paragraphs, and no-break spaces are white
        space in it too. It is what patterns are looked for in, `text` what spans and quotations are cut from.
        """
        text = put_in(self._untagged, self._margin, lambda mark: " " * (mark.end - mark.start))
        return unwrap(decoded(unmark(text)))

    @cached_property
    def folded(self) -> Folded:
        """The folded copy of the text that words are found in, with the marks before its paragraphs or without."""
        if self.flat is self.text:
            return fold(self.text)
        lost = self._plain.lost if self._plain else []
        joined = put_in(self.flat, lost, lambda each: SOFT_HYPHEN * (each.end - each.start))
        entities = ENTITY.finditer(self._untagged) if "&" in self.text else ()  # which are folded in their own way
        kept = sorted([*self._margin, *(Stretch(*each.span()) for each in entities)], key=lambda each: each.start)
        return fold(put_in(joined, kept, lambda each: self._untagged[each.start : each.end]))

    @cached_property
    def _margin(self) -> list[Stretch]:
        return margin_of(self._untagged)

    @property
    def numbered(self) -> list[int]:
        """The paragraphs that have a number or a letter before them which is read over, by their index."""
        starts = [paragraph.start for paragraph in self.paragraphs]
        return [bisect_left(starts, mark.end) for mark in self._margin]

    @cached_property
    def _untagged(self) -> str:
        return untag(self.text)

    @cached_property
    def plain(self) -> Article:
        """The article as one reads it, without what `flat` has white space for: what patterns fit best.

        It has the same paragraphs, sentences and passages, by their numbers; the article itself where it has no marks.
        """
        if self._plain is None:
            return self
        plain = Article(self._plain.text)
        plain.__dict__["flat"] = plain.text  # what was put together by taking a mark out is no mark
        return plain

    @cached_property
    def _plain(self) -> PlainText | None:
        return PlainText.read(self.text, self.flat)

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """The lines that hold more than white space, without the white space around them; wrapped lines are one."""
        if self._plain:
            return tuple(Stretch(*self._plain.origin(each.start, each.end)) for each in self.plain.paragraphs)
        return tuple(_lines(self.flat))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; together they hold every character that is not white space in `flat`."""
        if self._plain:
            told = self.plain.sentences
            return tuple(Sentence(*self._plain.origin(s.start, s.end), s.number, s.paragraph) for s in told)
        found: list[Sentence] = []
        for index, line in enumerate(self.paragraphs):
            for start, end in split_line(self.flat, line.start, line.end):
                found.append(Sentence(start, end, len(found) + 1, index))
        return tuple(found)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in quotation marks, in order of their start, properly nested."""
        if self._plain:
            return tuple(_moved(passage, self._plain) for passage in self.plain.passages)
        found: list[Passage] = []
        for line in self.paragraphs:
            if quotations := quotations_in(self.flat, line.start, line.end):
                found += self._numbered(quotations, len(found))
        return tuple(found)

    def _numbered(self, quotations: list[Quotation], before: int) -> Iterator[Passage]:
        """The passages of a paragraph, numbered on from those before it."""
        for number, (quotation, depth, parent) in enumerate(_nest(quotations), before + 1):
            yield Passage(
                start=quotation.start,
                end=quotation.end,
                number=number,
                inner_start=quotation.inner_start,
                inner_end=quotation.inner_end,
                depth=depth,
                parent=None if parent is None else before + parent + 1,
                closed=quotation.closed,
                sentence=self._number_at(quotation.start),
                last_sentence=self._number_at(quotation.end - 1),
                opens_paragraph=quotation.opens_paragraph,
            )

    @cached_property
    def _has_tags(self) -> bool:
        return "<" in self.text

    @cached_property
    def _has_insertions(self) -> bool:
        return "&" in self.text or "](" in self.text

    def span(self, start: int, end: int) -> Span:
        """The Span of a stretch, with its text; it cuts no entity ("&ldquo;"), no link, and no tag of an item."""
        if self._has_tags and self.flat[start : start + 1] == BULLET != self.text[start]:
            start = end - len(self.flat[start:end].lstrip(BULLET + " " + JOINERS))
        if self._has_insertions:
            start, end = whole_insertions(self.text, start, end)
        text = self.text[start:end]
        return (
            make_span(start, end, text)
            if 0 <= start <= end == start + len(text)
            else Span(start=start, end=end, text=text)
        )

    def whole(self, span: Span) -> Span:
        """The span in this text of what a span of `plain` holds."""
        return self.span(*self._plain.origin(span.start, span.end)) if self._plain else span

    def words(self, start: int, end: int) -> str:
        """The words of a stretch as one reads them: one space for more, and for a soft line break, none in a word."""
        words = self.flat[start:end]
        odd = "  " in words or not words.isascii() or words != self.text[start:end]
        return " ".join(words.translate(UNJOINED).split()) if odd else words

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`; None between sentences and outside the text."""
        index = bisect_right(self._sentence_starts, offset) - 1
        if index < 0:
            return None
        sentence = self.sentences[index]
        return sentence if offset < sentence.end else None

    def sentences_of(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of a paragraph, by its index; empty where there is no such paragraph."""
        first = bisect_left(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)
        after = bisect_right(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)
        return self.sentences[first:after]

    def passages_of(self, first: int, last: int) -> tuple[Passage, ...]:
        """The passages that begin in the sentences from number `first` to `last`."""
        start = bisect_left(self.passages, first, key=lambda passage: passage.sentence)
        after = bisect_right(self.passages, last, start, key=lambda passage: passage.sentence)
        return self.passages[start:after]

    def _number_at(self, offset: int) -> int:
        """The number of the last sentence that starts at or before `offset`; 0 where there is none."""
        return bisect_right(self._sentence_starts, offset)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


def _moved(passage: Passage, plain: PlainText) -> Passage:
    """A passage of the plain text in the whole one."""
    start, end = plain.origin(passage.start, passage.end)
    first, last = plain.origin(passage.inner_start, passage.inner_end)
    return replace(passage, start=start, end=end, inner_start=first, inner_end=last)


def _nest(quotations: list[Quotation]) -> Iterator[tuple[Quotation, int, int | None]]:
    """Each quotation with its depth and the index of the one around it, for quotations in order of their start.

    >>> [(depth, parent) for _, depth, parent in _nest(quotations_in('"They said ‘no’ to us," he said.'))]
    [(0, None), (1, 0)]
    """
    around: list[int] = []
    for index, quotation in enumerate(quotations):
        while around and quotations[around[-1]].end <= quotation.start:
            around.pop()
        yield quotation, len(around), around[-1] if around else None
        around.append(index)


def _as_str(text: object) -> str:
    """Returns a text as a `str` and no more: parsers of pages give subclasses that hold a page, or can't be pickled."""
    if not isinstance(text, str):
        hint = "give its text" if isinstance(text, Article) else "decode bytes, read files first"
        raise NotTextError(f"an article is a str, not {type(text).__name__}: {hint}")
    return text if type(text) is str else str.__str__(text)


def _is_binary(text: str) -> bool:
    """Whether more than one character in 20 is a control character, and these are more than a slip or two.

    Of bytes at random a tenth or more are, however they were decoded.
    """
    controls = sum(1 for _ in CONTROL.finditer(text))
    return controls > 8 and controls * 20 > len(text)


def _lines(text: str) -> Iterator[Stretch]:
    """The lines of a text that hold more than white space, trimmed."""
    at = 0
    for line in text.splitlines(keepends=True):
        words = line.strip()
        if words:
            start = at + len(line) - len(line.lstrip())
            yield Stretch(start, start + len(words))
        at += len(line)
