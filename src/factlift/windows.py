"""A long article in parts: which sentences are asked about at once, and which are shown before them for context."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from factlift.article import Article, Sentence, Stretch

CONTEXT_CHARS = 2_000
"""How much of what stands before a window is shown with it: who "he" is, what a list's heading says."""


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

    A window ends with a paragraph where one ends in its second half, else with a sentence. A sentence that is longer
    than a window is a window of its own.

    >>> text = "One is here. Two is here.\n\nThree is here. Four is here."
    >>> [(window.first, window.last, window.shown) for window in windows_of(Article(text), 30)]
    [(1, 2, 1), (3, 4, 1)]
    """
    sentences = article.sentences
    if len(article.text) <= most_chars:
        return (Window(1, len(sentences), 1),)
    ends = list(_ends(sentences, most_chars))
    starts = [0, *ends[:-1]]
    return tuple(
        Window(first + 1, last, _shown(sentences, first), part, len(ends))
        for part, (first, last) in enumerate(zip(starts, ends, strict=True), 1)
    )


def _ends(sentences: tuple[Sentence, ...], most_chars: int) -> Iterator[int]:
    """Yields how many sentences lie before the end of each window."""
    first = 0
    while first < len(sentences):
        start, end, paragraph_end = sentences[first].start, first + 1, 0
        while end < len(sentences) and sentences[end].end - start <= most_chars:
            if sentences[end].paragraph != sentences[end - 1].paragraph:
                paragraph_end = end
            end += 1
        half = start + most_chars // 2
        if end < len(sentences) and paragraph_end and sentences[paragraph_end - 1].end > half:
            end = paragraph_end
        yield end
        first = end


def _shown(sentences: tuple[Sentence, ...], first: int) -> int:
    """Returns the number of the first sentence that is shown with a window that starts behind `first` sentences."""
    shown = first
    while shown > 0 and sentences[first].start - sentences[shown - 1].start <= CONTEXT_CHARS:
        shown -= 1
    return shown + 1
