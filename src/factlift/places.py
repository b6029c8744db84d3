"""Countries, demonyms, capitals and regions in a text, each with its ISO 3166-1 or UN M49 code.

>>> [(m.code, m.kind) for m in places_in("Qatar and the UAE hired Kenyans; Pyongyang sends men abroad.")]
[('QA', 'country'), ('AE', 'country'), ('KE', 'demonym'), ('KP', 'capital'), (None, 'anywhere')]

How it works
    `placewords.table` has the names. One pass over the capitalised words looks each up in a dictionary of first words;
    a hit tries the names that begin with it, longest first. So the time is linear, whatever the text. Names that hold a
    place and are another thing ("New Mexico", "French fries") are in the table as decoys and are passed over whole.
    What the words around a name say of it is asked last, in `placewords.guards`.

What it can't know
    "Jordan said", three sentences after "Ann Jordan". "the North" and "the South" are never a Korea; "Congo" is the
    Democratic Republic; the Gulf and the Middle East, which M49 lacks, are 145.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factlift.placewords.guards import is_place
from factlift.placewords.table import WORD_RIGHT, Meaning, PlaceKind, find_first_words, fold_name, names_from, table

__all__ = ["Mention", "PlaceKind", "country_name", "place_code", "places_in", "places_within"]


LONGEST = 200
"""Code points of words that can be a name at all; the longest name has some 60."""


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes twice as long to make; nobody changes one
class Mention:
    """A place named in the text: where, without "the" and the possessive ending, its code, and by what sort of word.

    `code` is ISO 3166-1 alpha-2, or M49's three digits, or None for "abroad" and "overseas". An adjective or a noun
    made of a country's or a region's name is a `demonym`.
    """

    start: int
    end: int
    code: str | None
    kind: PlaceKind


def places_in(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """The places named in `text[start:end]`, in order, the longest name each, never overlapping.

    >>> text = "North Korea’s men in New Mexico, the Emirates’ Filipinas, US-based crews"
    >>> [text[m.start : m.end] for m in places_in(text)]
    ['North Korea', 'Emirates', 'Filipinas', 'US']
    """
    stop = len(text) if end is None else min(end, len(text))
    return _places_at(text, find_first_words(text, start, stop), stop)


def places_within(text: str, stretches: Iterable[tuple[int, int]]) -> list[list[Mention]]:
    """What `places_in` finds in each stretch of a text, for the price of one pass over the text.

    >>> text = "He left Chad. Peru and Cuba stayed."
    >>> [[m.code for m in found] for found in places_within(text, [(0, 13), (14, 35)])]
    [['TD'], ['PE', 'CU']]
    """
    words = find_first_words(text, 0, len(text))
    found: list[list[Mention]] = []
    for start, stop in stretches:
        first = bisect_left(words, (start,))
        last = bisect_left(words, (stop,), first)
        inside = words[first:last]
        cut = WORD_RIGHT.match(text, stop) is not None  # the end cuts a word
        found.append(places_in(text, start, stop) if cut else _places_at(text, inside, stop))
    return found


def _places_at(text: str, words: list[tuple[int, str]], stop: int) -> list[Mention]:
    """The places whose names begin at one of the words and end by `stop`."""
    meanings = table().meanings
    found: list[Mention] = []
    done = 0
    for start, first in words:
        if start < done or (match := names_from(first).match(text, start, stop)) is None:
            continue
        name, done = match[0], match.end()
        if done == stop and text[stop : stop + 1].isalnum():  # the end cuts a longer word
            continue
        meaning = meanings[name] if name in meanings else meanings.get(fold_name(name))
        if meaning is not None and is_place(text, start, done, meaning[1]):
            found.append(Mention(start, done, *meaning))
    return found


@lru_cache(maxsize=8192)
def place_code(words: str) -> Meaning | None:
    """Code and kind of a place by its exact words, with or without "the" and the possessive; None where not known.

    >>> place_code("the UAE"), place_code("North Korea’s"), place_code("overseas"), place_code("Atlantis")
    (('AE', 'country'), ('KP', 'country'), (None, 'anywhere'), None)
    """
    if len(words) > LONGEST:
        return None
    words = fold_name(words.strip())
    bare = re.sub(r"^(?:the|The|THE) ", "", words)
    for form in (words, bare, re.sub(r"(?:'s|'S|(?<=s)')$", "", bare)):
        if (meaning := table().meanings.get(form)) is not None:
            return meaning
    return None


def country_name(code: str) -> str | None:
    """The name of a country or region in news English, None for no such code.

    >>> country_name("AE"), country_name("KP"), country_name("035"), country_name("ZZ")
    ('United Arab Emirates', 'North Korea', 'Southeast Asia', None)
    """
    return table().canonical.get(code)
