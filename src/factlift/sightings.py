"""What code sees in an article, whoever asks: its numbers, sentence by sentence, and its places; each read once."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

from factlift.article import Article, Stretch
from factlift.places import Mention, places_in, without_kind

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
REPORT = 500_000
"""The same where the sentences are as long as those of news are: it is they that take room."""
STOPS = 12_000
"""Full stops and line ends of a report."""


def is_kept_whole(text: str) -> bool:
    """Return whether a text is so short that all that was read of it is kept, since reading it again takes longer."""
    if len(text) <= WHOLE:
        return True
    return len(text) <= REPORT and sum(map(text.count, ".!?\r\n")) <= STOPS


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


def last_place(article: Article, at: Stretch) -> Mention | None:
    """Return the one place that words name and end with, but for its kind ("Hebei province", "plants in China").

    Whose it is may stand before it: "Russian Karelia", "Chinese Taipei".
    """
    text, inside = article.flat, mentions_within(article, at.start, at.end)
    ends = {at.end, at.start + len(without_kind(text[at.start : at.end]))}
    return inside[-1] if inside and inside[-1].end in ends and _is_led_by_whose(text, inside) else None


def _is_led_by_whose(text: str, inside: list[Mention]) -> bool:
    return all(a.kind == "demonym" and text[a.end : b.start] == " " for a, b in pairwise(inside))


def land_of(article: Article, at: Stretch) -> str | None:
    """Return the code of the country that words without one name with them, or that stands behind them.

    "Doha, Qatar" and "Jharkhand, India" are one place each, and so is "Jasper" where ", Alberta" closes the phrase;
    "Kerala and Goa" are in one country.
    """
    text, inside = article.flat, mentions_within(article, at.start, at.end)
    if inside:
        return inside[0].code if _is_one(text, inside, at) or _are_parts_of_one(text, inside, at) else None
    return land_beside(article, at)


def land_beside(article: Article, at: Stretch) -> str | None:
    """Return the code of the country that stands behind a name, or before its kind: "Kiruna in northern Sweden"."""
    text = article.flat
    if not text[at.start].isupper():
        return None
    if (site := _LYING.match(text, at.end)) is not None:
        beside = mentions_within(article, site.end(), site.end() + _BEHIND)[:1]
        return beside[0].code if beside and beside[0].start == site.end() and beside[0].kind in _LANDS else None
    if (kind := _OF_KIND.search(text, max(0, at.start - _BEHIND), at.start)) is not None:
        before = [m for m in mentions_within(article, max(0, kind.start() - _BEHIND), kind.start()) if m.kind in _LANDS]
        return before[-1].code if before and before[-1].end == kind.start() else None  # "the Swedish town of Kiruna"
    if text[at.end : at.end + 2] != ", ":
        return None
    if (told := _A_PLACE.match(text, at.end)) is not None:
        inside = [m for m in mentions_within(article, at.end, told.end()) if m.kind == "demonym"]
        return inside[0].code if len(inside) == 1 else None  # "Kiruna, a Swedish mining town"
    behind = mentions_within(article, at.end + 2, at.end + _BEHIND)
    lands = [mention for mention in behind if mention.kind in {"country", "subdivision"}][:2]
    if not lands or lands[0].start != at.end + 2:
        return None
    own = len(lands) > 1 and lands[1].code == lands[0].code and text[lands[0].end : lands[1].start] == ", "
    end = lands[1].end if own else lands[0].end  # "Jasper, Alberta, Canada"
    return lands[0].code if _CLOSES.match(text, end) else None


def lists_places(article: Article, at: Stretch) -> bool:
    """Return whether words are nothing but several places with commas and "and" between them."""
    inside = mentions_within(article, at.start, at.end)
    if len(inside) < _SEVERAL or _is_led_by_whose(article.flat, inside):
        return False
    return _is_all(article.flat, inside, at) and not _is_one(article.flat, inside, at)


_SEVERAL = 2


def _is_all(text: str, inside: list[Mention], at: Stretch) -> bool:
    words = text[at.start : at.end]
    for mention in reversed(inside):
        words = words[: mention.start - at.start] + words[mention.end - at.start :]
    return not _BETWEEN.sub("", words)


def _is_one(text: str, inside: list[Mention], at: Stretch) -> bool:
    """Return whether all but the last of the places of some words are in that country, by commas or in brackets."""
    one = {mention.code for mention in inside} == {inside[-1].code} and inside[-1].kind == "country"
    joined = all(text[a.end : b.start] in {", ", " ("} for a, b in pairwise(inside))
    joined = joined and text[inside[-1].end : at.end] == (")" if "(" in text[at.start : at.end] else "")
    return one and joined and all(part.kind in _IN_COUNTRIES for part in inside[:-1])


def _are_parts_of_one(text: str, inside: list[Mention], at: Stretch) -> bool:
    return {(mention.code, mention.kind) for mention in inside} == {(inside[0].code, "subdivision")} and _is_all(
        text, inside, at
    )


_BETWEEN = re.compile(r"\b(?:and|or|the)\b|[\s,;/&]", re.IGNORECASE)
_IN_COUNTRIES = frozenset({"capital", "subdivision"})
_KINDS = "town|city|port|village|province|region|island|district|county|suburb|state|harbour|capital|resort|outpost"
_LYING = re.compile(
    r"(?:,? in | \()(?:the )?"
    r"(?:(?:far |deep )?(?:north|south|east|west|central|inner|outer|upper|lower)[a-z]{0,8}[ -]){0,2}"
)
"""What joins a town to its country: "Kiruna in northern Sweden", "Kiruna (Sweden)"."""
_OF_KIND = re.compile(rf"(?:[’']s?)? (?:[a-z]{{3,12}}[ -]){{0,2}}(?:{_KINDS}) of $")
_A_PLACE = re.compile(rf", (?:a|an|the) (?:[\w’-]{{2,16}} ){{1,4}}?(?:{_KINDS})\b")
_LANDS = frozenset({"country", "demonym"})
_BEHIND = 80
"""Code points behind a place in which its province and its country stand."""
_CLOSES = re.compile(
    r"[.;:)\u201d\"]|, (?![A-Z])(?!and |or )|\s*$|\n|"
    r" (?:in|on|by|from|to|for|at|this|next|last|where|with|as|during|after|before|until|under|since)\b"
)
"""What ends a phrase: a list of countries goes on with a capital or an "and", a sentence about one with its verb."""
