"""Countries, their parts, demonyms, capitals and regions in a text, each with its ISO 3166-1 or UN M49 code.

>>> [(m.code, m.kind) for m in places_in("Qatar and the UAE hired Kenyans; Pyongyang sends men abroad.")]
[('QA', 'country'), ('AE', 'country'), ('KE', 'demonym'), ('KP', 'capital'), (None, 'anywhere')]
>>> [(m.code, m.kind) for m in places_in("Masons from Jharkhand")]
[('IN', 'subdivision')]

How it works
    `placewords.table` has the names. One pass over the capitalised words looks each up in a dictionary of first words;
    a hit tries the names that begin with it, longest first. So the time is linear, whatever the text. Names that hold a
    place and are another thing ("New Mexico", "French fries") are in the table as decoys and are passed over whole.
    What the words around a name say of it is asked last, in `placewords.guards`. A province or state that has its
    name from a word, or shares it with another country's, counts only where the whole text names its country.

What it can't know
    "Jordan said", three sentences after "Ann Jordan". "the North" and "the South" are never a Korea; "Congo" is the
    Democratic Republic, unless a text names Brazzaville and nothing of that; the Gulf and the Middle East, which M49
    lacks, are 145. Punjab, where India and Pakistan are both named, is neither's.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from factlift.placewords.guards import is_american_georgia, is_other_congo, is_place
from factlift.placewords.parts import end_with_kind, without_kind
from factlift.placewords.table import WORD_RIGHT, Meaning, PlaceKind, find_first_words, fold_name, names_from, table

__all__ = ["Mention", "PlaceKind", "country_name", "place_code", "places_in", "places_within", "without_kind"]


LONGEST = 200
"""Code points of words that can be a name at all, written with many marks."""
LONGEST_NAME = 60
"""Code points of the longest name."""
BESIDE = 60
"""Code points around a name in which its country is beside it."""
MOST_TRIED = 20
"""Times that a country's name is looked at in a text, until it is one and no part of another."""


@dataclass(slots=True, unsafe_hash=True)  # not frozen, which takes twice as long to make; nobody changes one
class Mention:
    """A place named in the text: where, without "the" and the possessive ending, its code, and by what sort of word.

    `code` is ISO 3166-1 alpha-2, or M49's three digits, or None for "abroad" and "overseas"; that of a state that is no
    more is ISO 3166-3's (`SUHH`), which keeps it apart from others, and which no fact shows. An adjective or a noun
    made of a country's or a region's name is a `demonym`; a province or state is a `subdivision`, with its country's
    code.
    """

    start: int
    end: int
    code: str | None
    kind: PlaceKind


def places_in(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """The places named in `text[start:end]`, in order, the longest name each, never overlapping.

    >>> text = "North Korea’s men in New Mexico, the Emirates’ Filipinas, US-based crews"
    >>> [text[m.start : m.end] for m in places_in(text)]
    ['North Korea', 'New Mexico', 'Emirates', 'Filipinas', 'US']
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


def _places_at(text: str, words: list[tuple[int, str]], stop: int, *, claims: bool = True) -> list[Mention]:
    """The places whose names begin at one of the words and end by `stop`; names that need their country by `claims`."""
    meanings, claimed = table().meanings, table().claimed
    found: list[Mention] = []
    done = 0
    for start, first in words:
        if start < done or (match := names_from(first).match(text, start, stop)) is None:
            continue
        name, end = match[0], match.end()
        if end == stop and text[stop : stop + 1].isalnum():  # the end cuts a longer word
            done = end
            continue
        name = name if name in meanings else fold_name(name)
        meaning = meanings.get(name)
        if name in claimed:
            meaning = _owner(text, name, start, end) if claims else None
            if meaning is None:
                continue
        if meaning is not None and meaning[1] == "subdivision":
            end = end_with_kind(text, end, meaning[0], stop)
        elif meaning is not None and meaning[0] == "GE" and is_american_georgia(text, start, end):
            meaning = ("US", "subdivision")
        elif meaning is not None and name.title() == "Congo" and is_other_congo(text):
            meaning = ("CG", "country")
        done = end
        if meaning is not None and is_place(text, start, end, meaning[1]):
            found.append(Mention(start, end, *meaning))
    return found


@lru_cache(maxsize=32)  # asked again for each stretch of a text that has such a name
def _owner(text: str, name: str, start: int, end: int) -> Meaning | None:
    """What a name means that several countries have, or that is a word too: a part of the one country that is named.

    Of several that are named, or none, the one beside it is meant: "Punjab and Haryana", "Pakistan's Punjab".
    """
    claimed = table().claimed[name]
    owners = {code for code in claimed if _is_named(text, code)}
    if len(owners) != 1:
        near = _sure_places(text, start - BESIDE, end + BESIDE)
        owners = {m.code for m in near if m.code in claimed and (m.end <= start or end <= m.start)}
    return (owners.pop(), "subdivision") if len(owners) == 1 else table().meanings.get(name)


@lru_cache(maxsize=32)
def _is_named(text: str, code: str) -> bool:
    """Whether a text names a country."""
    for name in table().names_of[code]:
        at = text.find(name)
        for _ in range(MOST_TRIED):
            if at < 0:
                break
            found = _sure_places(text, at - LONGEST_NAME, at + LONGEST_NAME)
            if any(mention.code == code and mention.start <= at < mention.end for mention in found):
                return True
            at = text.find(name, at + len(name))
    return False


def _sure_places(text: str, start: int, end: int) -> list[Mention]:
    """The places whose names begin between two offsets, but for those that need their country."""
    return _places_at(text, find_first_words(text, max(0, start), min(end, len(text))), len(text), claims=False)


@lru_cache(maxsize=8192)
def place_code(words: str) -> Meaning | None:
    """Code and kind of a place by its exact words, with or without "the" and the possessive; None where not known.

    What counts only where the text names its country is not known by its words alone.

    >>> place_code("the UAE"), place_code("North Korea’s"), place_code("overseas"), place_code("Atlantis")
    (('AE', 'country'), ('KP', 'country'), (None, 'anywhere'), None)
    """
    if len(words) > LONGEST:
        return None
    words = fold_name(words.strip())
    bare = re.sub(r"^(?:the|The|THE) ", "", words)
    whole = re.sub(r"(?:'s|'S|(?<=s)')$", "", bare)
    for form in (words, bare, whole):
        if (meaning := table().meanings.get(form)) is not None:
            return meaning
    part = table().meanings.get(without_kind(whole))
    return part if part is not None and part[1] == "subdivision" else None


def country_name(code: str) -> str | None:
    """The name of a country or region in news English, None for no such code.

    >>> country_name("AE"), country_name("KP"), country_name("035"), country_name("ZZ")
    ('United Arab Emirates', 'North Korea', 'Southeast Asia', None)
    """
    return table().canonical.get(code)
