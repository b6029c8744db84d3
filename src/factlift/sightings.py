"""What code sees in an article, whoever asks: its numbers, sentence by sentence, and its places; each read once."""

from __future__ import annotations

import sys
from bisect import bisect_left
from operator import attrgetter
from typing import TYPE_CHECKING

from factlift.article import Article, Stretch
from factlift.places import Mention, places_in

if TYPE_CHECKING:
    from factlift.numerals import Numeral

MAX_STRETCH = 3_000
"""Code points of a sentence whose numbers are all read at once; what is longer is no sentence."""
NEAR = 500
"""Code points around a spot in what is longer."""
KEPT = 20_000
"""Numbers of a long text, and stretches without one, that are kept at a time; what is asked for again is read again."""
WHOLE = 200_000
"""Code points of a text of which all that is read is kept until its facts are told: any article, no book."""


def is_kept_whole(text: str) -> bool:
    """Return whether a text is so short that all that was read of it is kept, since reading it again takes longer."""
    return len(text) <= WHOLE


class Numbers:
    """Reads the numbers of a sentence when they are first asked for, since no other part of it costs as much.

    >>> numbers = Numbers("She paid $300 for 2 visas.")
    >>> [numeral.kind for numeral in numbers.within(Stretch(0, 26))]
    ['money', 'count']
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._room = sys.maxsize if is_kept_whole(text) else KEPT
        self._found: dict[tuple[int, int], list[Numeral]] = {}

    def within(self, stretch: Stretch) -> list[Numeral]:
        """Return the numbers of a stretch, read without regard to what stands around it."""
        place = stretch.start, stretch.end
        if place not in self._found:
            from factlift.numerals import numerals_in  # it compiles large patterns: not by `import factlift`

            found = self._found[place] = numerals_in(self.text, *place)
            self._room -= len(found) or 1
            while self._room < 0 and len(self._found) > 1:
                self._room += len(self._found.pop(next(iter(self._found)))) or 1
        return self._found[place]

    def touching(self, stretch: Stretch, start: int, end: int) -> list[Numeral]:
        """Return those numbers of a stretch that share a character with `start` to `end`."""
        if stretch.end - stretch.start > MAX_STRETCH:  # no sentence: what stands nearby is all that is read
            stretch = self._around(stretch, start, end)
        found = self.within(stretch)
        first = bisect_left(found, (start,))
        first -= first > 0 and found[first - 1].end > start
        return found[first : bisect_left(found, (end,))]

    def _around(self, stretch: Stretch, start: int, end: int) -> Stretch:
        """Return the part of a long stretch around two offsets, from a space to a space."""
        first = self.text.find(" ", max(stretch.start, start - NEAR), max(stretch.start, start)) + 1
        last = self.text.rfind(" ", end, min(stretch.end, end + NEAR))
        return Stretch(
            first if first and start - NEAR > stretch.start else max(stretch.start, start - NEAR),
            last if last > 0 and end + NEAR < stretch.end else min(stretch.end, end + NEAR),
        )


def numbers_of(article: Article) -> Numbers:
    """Return the numbers of an article; whoever asks next gets those that were read before."""
    found = article.kept.get("numbers")
    if not isinstance(found, Numbers):
        found = article.kept["numbers"] = Numbers(article.flat)
    return found


def mentions_of(article: Article) -> list[Mention]:
    """Return the places that an article names, in order."""
    found = article.kept.get("mentions")
    if not isinstance(found, list):
        found = article.kept["mentions"] = places_in(article.flat)
    return found


def mentions_within(article: Article, start: int, end: int) -> list[Mention]:
    """Return the places that stand between two offsets of an article, whole."""
    mentions = mentions_of(article)
    first = bisect_left(mentions, start, key=attrgetter("start"))
    last = bisect_left(mentions, end, first, key=attrgetter("start"))
    return [mention for mention in mentions[first:last] if mention.end <= end]
