"""What code sees in an article, whoever asks: its numbers, sentence by sentence, and its places; each read once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.article import Article, Stretch
from factlift.places import Mention, places_in

if TYPE_CHECKING:
    from factlift.numerals import Numeral


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
            from factlift.numerals import numerals_in  # it compiles large patterns: not by `import factlift`

            self._found[place] = numerals_in(self.text, *place)
        return self._found[place]


def numbers_of(article: Article) -> Numbers:
    """Return the numbers of an article; whoever asks next gets those that were read before."""
    found = article.kept.get("numbers")
    if not isinstance(found, Numbers):
        found = article.kept["numbers"] = Numbers(article.text)
    return found


def mentions_of(article: Article) -> list[Mention]:
    """Return the places that an article names, in order."""
    found = article.kept.get("mentions")
    if not isinstance(found, list):
        found = article.kept["mentions"] = places_in(article.text)
    return found
