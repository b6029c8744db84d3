"""A folded copy of a text, and where words stand in it."""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from factlift.folding.edges import DIGITS, SMALL, SURE_BEFORE, SURE_BEFORE_DIGIT, SURE_END, ends_token, starts_token

MOST_MISSES = 1_000
"""Spots inside longer tokens after which words are looked for no further: the right one comes before."""
_NEAR = 64
"""Spots before a place that are looked at one by one; where none is whole, those from the start on are."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded copy of a text, and where each of its characters comes from.

    `text` is what words are looked for in; `marked` has the same length and tells more, for the edges of tokens.
    From `at[i]` on, up to `at[i + 1]`, the characters stand for those from `source[i]` on one by one, or, where
    `stop[i]` is no -1, each for all from `source[i]` to `stop[i]`. `spread`: some character folds to more than one.
    """

    text: str
    marked: str
    at: array[int]
    source: array[int]
    stop: array[int]
    spread: bool = True

    @property
    def starts(self) -> array[int]:
        """Where each folded character starts in the original."""
        return array("q", (self._origin(i)[0] for i in range(len(self.text))))

    @property
    def ends(self) -> array[int]:
        """Where each folded character ends in the original."""
        return array("q", (self._origin(i)[1] for i in range(len(self.text))))

    def find(self, words: str, lo: int = 0, hi: int | None = None) -> Iterator[tuple[int, int]]:
        """Yields the (start, end) offsets in the original of `words` (folded already) within `lo` to `hi`, in order."""
        if not any(char.isalnum() for char in words):
            return
        stop = len(self.text) if hi is None else self._folded_from(hi)
        misses = 0
        for at in self._spots(words, self._folded_from(lo), stop):
            if place := self.span_of(at, at + len(words)):
                yield place
            else:
                misses += 1
                if misses == MOST_MISSES:
                    return

    def bounds(self, lo: int, hi: int) -> tuple[int, int]:
        """Returns the folded positions of a region of the original, for `places`."""
        return self._folded_from(lo), self._folded_from(hi)

    def places(self, words: str, at: int, stop: int, most: int) -> list[tuple[int, int]] | None:
        """Returns all that `find` yields between two folded positions; None where words stand in `most` spots or more.

        It is what is asked for most often.
        """
        if not words[:1].isalnum() and not any(map(str.isalnum, words)):
            return []
        found: list[tuple[int, int]] = []
        find, length = self.text.find, len(words)
        at = find(words, at, stop)
        while at >= 0:
            if place := self.span_of(at, at + length):
                found.append(place)
            most -= 1
            if most <= 0:
                return None
            at = find(words, at + 1, stop)
        return found

    def span_of(self, at: int, end: int) -> tuple[int, int] | None:
        """Returns where folded `at` to `end` stands in the original, or None where it cuts a token."""
        marked = self.marked
        first = marked[at]
        sure = SURE_BEFORE if first in SMALL else SURE_BEFORE_DIGIT if first in DIGITS else ()
        if marked[at - 3 : at] not in sure and not starts_token(marked, at, end):
            return None
        if marked[end - 2 : end + 1] not in SURE_END and not ends_token(marked, at, end):
            return None
        i = bisect_right(self.at, at) - 1
        if self.stop[i] < 0 and (i + 1 == len(self.at) or self.at[i + 1] >= end):  # in one piece, as most are
            start = self.source[i] + at - self.at[i]
            return start, start + end - at
        if self.spread and not self._is_whole(at, end):
            return None
        return self._origin(at)[0], self._origin(end - 1)[1]

    def find_back(self, words: str, lo: int, hi: int) -> Iterator[tuple[int, int]]:
        """Yields what `find` does, in the opposite order."""
        if not any(char.isalnum() for char in words):
            return
        start, at = self._folded_from(lo), self._folded_from(hi)
        for _ in range(_NEAR):
            at = self.text.rfind(words, start, at)
            if at < 0:
                return
            if place := self.span_of(at, at + len(words)):
                yield place
            at += len(words) - 1
        yield from reversed(list(self.find(words, lo, self._origin(at - 1)[1] if at else lo)))

    def _spots(self, words: str, at: int, stop: int) -> Iterator[int]:
        """Yields where words stand; from the hundredth spot on only those that no letters adjoin, which is faster."""
        for _ in range(100):
            at = self.text.find(words, at, stop)
            if at < 0:
                return
            yield at
            at += 1
        before = "(?<![a-z0-9])" if words[0].isascii() and words[0].isalnum() else ""
        after = "(?![a-z0-9])" if words[-1].isascii() and words[-1].isalnum() else ""
        spots = re.compile(before + re.escape(words) + after)
        while found := spots.search(self.text, at, stop):
            yield found.start()
            at = found.start() + 1

    def _origin(self, position: int) -> tuple[int, int]:
        i = bisect_right(self.at, position) - 1
        if self.stop[i] >= 0:
            return self.source[i], self.stop[i]
        start = self.source[i] + position - self.at[i]
        return start, start + 1

    def _folded_from(self, offset: int) -> int:
        """Returns the first folded position that starts at an offset of the original, or after it."""
        i = bisect_right(self.source, offset) - 1
        if i < 0:
            return 0
        after = self.at[i + 1] if i + 1 < len(self.at) else len(self.text)
        if self.stop[i] >= 0:
            return self.at[i] if self.source[i] == offset else after
        return min(self.at[i] + offset - self.source[i], after)

    def _is_whole(self, at: int, end: int) -> bool:
        """Tells whether a match takes no part of what one character folds to ("½" is "1/2")."""
        for edge in (at, end):
            i = bisect_left(self.at, edge)
            inside = edge < len(self.text) and (i == len(self.at) or self.at[i] != edge)
            if inside and self.stop[i - 1] >= 0:
                return False
        return True
