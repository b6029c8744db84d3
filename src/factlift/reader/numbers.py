"""The numbers of an article, read sentence by sentence, each sentence once."""

from __future__ import annotations

from factlift.article import Stretch
from factlift.numerals import Numeral, numerals_in


class Numbers:
    """Reads the numbers of a sentence when they are first asked for, since no other part of it costs as much.

    >>> numbers = Numbers("She paid $300 for 2 visas.")
    >>> [numeral.kind for numeral in numbers.within(Stretch(0, 26))]
    ['money', 'count']
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self._found: dict[tuple[int, int], list[Numeral]] = {}

    def within(self, stretch: Stretch) -> list[Numeral]:
        """Return the numbers of a stretch, read without regard to what stands around it."""
        place = stretch.start, stretch.end
        if place not in self._found:
            self._found[place] = numerals_in(self.text, *place)
        return self._found[place]
