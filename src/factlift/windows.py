"""A long article in parts: which sentences are asked about at once, and which are shown before them for context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlift.article import Article, Sentence, Stretch

CONTEXT_CHARS = 2_000
"""How much of what stands before a window is shown with it: who "he" is, what a list's heading says."""
_CLOSING = frozenset(".!?…;:”’\"'»)]")
"""What a paragraph ends with that is no heading, as its last character."""
_HEADING = 120
"""The longest heading, in code points."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of an article that is asked about at once, by 1-based numbers of sentences, both ends included.

    Facts are wanted of `first` to `last`; sentences from `shown` on stand before them for context.
    """

    first: int
    last: int
    shown: int
    part: int = 1
    parts: int = 1

    @property
    def is_whole(self) -> bool:
        """True where the window is the whole article."""
        return self.parts == 1

    def stretch(self, article: Article) -> Stretch:
        """Returns the characters that facts are wanted of."""
        sentences = article.sentences
        return Stretch(sentences[self.first - 1].start, sentences[self.last - 1].end)


def windows_of(article: Article, most_chars: int) -> tuple[Window, ...]:
    r"""Returns the windows of an article, in order: one, unless it is longer than `most_chars` code points.

    They are few, and about as long as each other, so that none asks for much more than another. A window ends with a
    paragraph where one ends in its second half, else with a sentence; a heading stays with what stands below it. A
    sentence that is longer than a window is a window of its own.

    >>> text = "One is here. Two is here.\n\nThree is here. Four is here."
    >>> [(window.first, window.last, window.shown) for window in windows_of(Article(text), 30)]
    [(1, 2, 1), (3, 4, 1)]
    """
    sentences = article.sentences
    if len(article.text) <= most_chars:
        return (Window(1, len(sentences), 1),)
    ends = list(_ends(article, most_chars))
    starts = [0, *ends[:-1]]
    return tuple(
        Window(first + 1, last, _shown(sentences, first), part, len(ends))
        for part, (first, last) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _ends(article: Article, most_chars: int) -> Iterator[int]:
    """Yields how many sentences lie before the end of each window, which are as even as paragraphs allow."""
    sentences, first = article.sentences, 0
    while first < len(sentences):
        start, left = sentences[first].start, sentences[-1].end - sentences[first].start
        parts = -(-left // most_chars)
        if parts <= 1:
            first = len(sentences)
        else:
            end = first + 1
            while end < len(sentences) and sentences[end].end - start <= most_chars:
                end += 1
            first = _parted(article, range(first + 1, end + 1), start + left // parts, start + left // parts // 2)
        yield first


def _parted(article: Article, ends: range, aim: int, early: int) -> int:
    """Returns behind how many sentences to part, nearest to `aim`: where a paragraph ends, no sooner than `early`.

    Behind a sentence where no paragraph ends, and never between a heading and what stands below it.
    """
    sentences = article.sentences
    paragraphs = [end for end in ends if sentences[end - 1].end >= early and _ends_paragraph(article, end)]
    return min(paragraphs or ends, key=lambda end: abs(sentences[end - 1].end - aim))


def _ends_paragraph(article: Article, end: int) -> bool:
    """Tells whether the first `end` sentences end with a paragraph that is no heading."""
    sentences = article.sentences
    if end < len(sentences) and sentences[end].paragraph == sentences[end - 1].paragraph:
        return False
    last = sentences[end - 1]
    return article.text[last.end - 1] in _CLOSING or last.end - last.start > _HEADING


def _shown(sentences: tuple[Sentence, ...], first: int) -> int:
    """Returns the number of the first sentence that is shown with a window that starts behind `first` sentences."""
    shown = first
    while shown > 0 and sentences[first].start - sentences[shown - 1].start <= CONTEXT_CHARS:
        shown -= 1
    return shown + 1
