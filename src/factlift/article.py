"""The article: its paragraphs, sentences and quoted passages, each with its place in code points.

The text is never altered (but for lone surrogates, which no file can hold: each becomes U+FFFD, one for one), so
`article.text[start:end]` is what stands there, whatever the line ends, scripts and emoji.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from factlift.errors import ArticleTooLargeError, EmptyArticleError, NotTextError
from factlift.facts import Span
from factlift.folding import Folded, fold
from factlift.passages import INVISIBLE, Passage, Stretch, nest, quotations_in

__all__ = ["MAX_CHARS", "Article", "Passage", "Sentence", "Stretch"]

MAX_CHARS = 1_000_000
"""The longest text that `Article.read` takes unless told otherwise: some 2,000 pages."""

SURROGATE = re.compile("[\ud800-\udfff]")
CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")

# Scripts that end sentences with marks of their own, mostly without a space after them; nupunkt knows Latin ones.
FULL_STOP = re.compile("[。！？｡؟۔।॥]+[」』”’\"'）】》〉»)\\]]*")

# nupunkt learned from court records, where "Poland.", "work." and "so." are short for reporters of law: before some
# names it sees no sentence end after such words. In news a plain word ends its sentence where a capital follows.
WORD_STOP = re.compile(r"(?<![\w.])([^\W\d_]{2,30})\.[”’»\"')\]]{0,3}(?=\s[“‘«„\"'(\[]{0,2}([^\W\d_]))")
SHORT_WORDS = frozenset("do go he if in is it me my no on so to up us we".split())
ABBREVIATIONS = frozenset(
    """
    Acad Admr Amb Assn Assoc Asst Atty Blvd Brig Bros Calif Capt Cmdr Cmte Colo Comdr Comm Cong Conn Corp Dept
    Dist Elem Engr Gens Govs Hosp Inst Insp Intl Kans Lieut Mass Messrs Mich Minn Miss Mlle Mont Msgr Natl Nebr
    Okla Penn Pres Prof Profs Reps Revd Sask Sens Sept Sgts Supt Tech Tenn Treas Univ Wash approx capt cent
    circa dept dist etc est fig figs govt incl intl max min natl pop prof resp sen supt tel univ vol vols viz
    """.split()
)
# It also cuts between some titles and the name after them ("Lt. Col. Tev").
TITLE = re.compile(
    r"(?<![\w.])(?:Mr|Mrs|Ms|Mx|Dr|Drs|Prof|Profs|Gen|Lt|Maj|Col|Sgt|Capt|Cpl|Cmdr|Adm|Brig|Pvt|Sen|Sens|Rep|Reps|Gov|Govs"
    r"|Rev|Hon|Pres|Supt|Insp|Det|Lieut|Amb|Msgr|Messrs|Mme|Mlle|Atty|Asst)(\.)\s{1,9}(?=\w)"
)

# nupunkt takes quadratic time over one long unspaced run such as .".".": 25 s for 200,000 characters. Runs
# longer than any word are hidden from it; they hold no sentence end that it would find.
LONG_RUN = re.compile(r"(?<!\S)\S{200,}")


@dataclass(frozen=True, slots=True)
class Sentence(Stretch):
    """A sentence without the white space around it; it never spans a line break.

    `number` counts from 1 through the article, `paragraph` is an index into `Article.paragraphs`.
    """

    number: int
    paragraph: int


@dataclass(frozen=True, repr=False)
class Article:
    """A text that facts are taken from, and its parts; the parts are found when first asked for.

    Two articles with the same text are equal.

    >>> article = Article("Tarn will send 40 nurses. “They leave in May,” Ode Farr said.")
    >>> [article.text[s.start : s.end] for s in article.sentences]
    ['Tarn will send 40 nurses.', '“They leave in May,” Ode Farr said.']
    >>> [(p.number, article.text[p.inner_start : p.inner_end], p.sentence) for p in article.passages]
    [(1, 'They leave in May,', 2)]
    """

    text: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", SURROGATE.sub("\ufffd", self.text))

    def __repr__(self) -> str:
        return f"Article({len(self.text)} characters, sha256 {self.sha256[:12]})"

    @classmethod
    def read(cls, text: str, max_chars: int = MAX_CHARS) -> Article:
        """The article of a text that was checked to be one.

        Raises:
            NotTextError: it is no `str`, or many of its characters are control characters.
            ArticleTooLargeError: it is longer than `max_chars`.
            EmptyArticleError: it has no visible character.
        """
        if not isinstance(text, str):
            raise NotTextError(f"an article is a str, not {type(text).__name__}: decode bytes, read files first")
        if len(text) > max_chars:
            raise ArticleTooLargeError(
                f"the text has {len(text):,} characters, over max_chars={max_chars:,}: split it, or raise max_chars"
            )
        if all(char.isspace() or char in INVISIBLE for char in text):
            raise EmptyArticleError("the text is empty or white space only: pass the article's text")
        if _is_binary(text):
            raise NotTextError("the text is full of control characters: decode it, or extract its text first")
        return cls(text)

    @cached_property
    def sha256(self) -> str:
        """The digest of the text encoded as UTF-8, in hexadecimal."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()

    @cached_property
    def folded(self) -> Folded:
        """The folded copy of the text that words are found in."""
        return fold(self.text)

    @cached_property
    def paragraphs(self) -> tuple[Stretch, ...]:
        """The lines that hold more than white space, without the white space around them."""
        return tuple(_lines(self.text))

    @cached_property
    def sentences(self) -> tuple[Sentence, ...]:
        """The sentences in order; together they hold every character that is not white space."""
        found: list[Sentence] = []
        for index, line in enumerate(self.paragraphs):
            for start, end in _sentence_stretches(self.text[line.start : line.end]):
                found.append(Sentence(line.start + start, line.start + end, len(found) + 1, index))
        return tuple(found)

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        """The passages in quotation marks, in order of their start, properly nested."""
        found: list[Passage] = []
        for line in self.paragraphs:
            before = len(found)
            for quotation, depth, parent in nest(quotations_in(self.text, line.start, line.end)):
                found.append(
                    Passage(
                        start=quotation.start,
                        end=quotation.end,
                        number=len(found) + 1,
                        inner_start=quotation.inner_start,
                        inner_end=quotation.inner_end,
                        depth=depth,
                        parent=None if parent is None else before + parent + 1,
                        closed=quotation.closed,
                        sentence=self._number_at(quotation.start),
                        last_sentence=self._number_at(quotation.end - 1),
                        opens_paragraph=quotation.opens_paragraph,
                    )
                )
        return tuple(found)

    def span(self, start: int, end: int) -> Span:
        """The Span of a stretch, with its text."""
        return Span(start=start, end=end, text=self.text[start:end])

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`; None between sentences and outside the text."""
        index = self._number_at(offset) - 1
        if index < 0 or offset >= self.sentences[index].end:
            return None
        return self.sentences[index]

    def sentences_of(self, paragraph: int) -> tuple[Sentence, ...]:
        """The sentences of a paragraph, by its index; empty where there is no such paragraph."""
        first = bisect_left(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)
        after = bisect_right(self.sentences, paragraph, key=lambda sentence: sentence.paragraph)
        return self.sentences[first:after]

    def _number_at(self, offset: int) -> int:
        """The number of the last sentence that starts at or before `offset`; 0 where there is none."""
        return bisect_right(self._sentence_starts, offset)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]


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


def _sentence_stretches(line: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a line, trimmed, in order."""
    start = 0
    for end in _sentence_ends(line):
        sentence = line[start:end]
        words = sentence.strip()
        if words:
            lead = len(sentence) - len(sentence.lstrip())
            yield start + lead, start + lead + len(words)
        start = end


def _sentence_ends(line: str) -> list[int]:
    """Where the sentences of a line end, in order, the last at the line's end."""
    from nupunkt import sent_spans  # not before a sentence is asked for: it loads a model

    hidden = LONG_RUN.sub(_mask, line)
    ends = {end for _, end in sent_spans(hidden)}
    for title in TITLE.finditer(line):
        ends -= {title.end(1), title.end()}
    ends.update(stop.end() for stop in FULL_STOP.finditer(line))
    ends.update(stop.end() for stop in WORD_STOP.finditer(line) if _ends_sentence(stop[1], stop[2]))
    ends.add(len(line))
    return sorted(end for end in ends if 0 < end <= len(line))


def _ends_sentence(word: str, following: str) -> bool:
    """Whether a full stop after `word` ends the sentence; short words with a capital are left to nupunkt.

    >>> [_ends_sentence(word, "N") for word in ("Poland", "so", "Prof", "Gen")]
    [True, True, False, False]
    """
    if not following.isupper() or word in ABBREVIATIONS:
        return False
    return word in SHORT_WORDS or len(word) >= (3 if word.islower() else 4)


def _mask(run: re.Match[str]) -> str:
    """Letters of the same length, the last two characters kept since they may end a sentence."""
    return "x" * (len(run.group()) - 2) + run.group()[-2:]
