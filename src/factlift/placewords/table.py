"""The table of names (`data/places.json`, written by `scripts/make_places.py`), and where a text may hold one."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, TypeAlias

PlaceKind: TypeAlias = Literal["country", "demonym", "capital", "region", "anywhere"]
Meaning: TypeAlias = tuple[str | None, PlaceKind]


@dataclass(frozen=True, slots=True)
class Table:
    """`meanings`: folded name -> code and kind, None for a decoy. `begins`: first word -> the names that begin so.

    `small`: the first words without a capital, of which there are few.
    """

    canonical: dict[str, str]
    meanings: dict[str, Meaning | None]
    begins: dict[str, set[str]]
    small: tuple[str, ...]
    first_names: frozenset[str]
    no_names: frozenset[str]
    languages: frozenset[str]


_MARKS = "\u0300-\u036f"  # combining: an accent of decomposed text belongs to its word
SPACE = "[ \u00a0\u2009\u202f\u2010\u2011\u2013-]"  # a space of a name may be written as any of these
_HYPHEN = "[-\u2010\u2011\u2013]"
_APOSTROPHE = "['\u2019\u02bc]"
# A word with a capital; it starts with the set of capitals, which the engine looks for fast.
_CAPITALISED = re.compile(rf"[A-Z\u00c0-\u00de\u0218](?<![\w@{_MARKS}](?s:.))[\w{_MARKS}]*+")
_WORD_LEFT, WORD_RIGHT = re.compile(rf"[\w@{_MARKS}]"), re.compile(rf"[\w{_MARKS}]")
_ANY_SPACE, _ANY_APOSTROPHE = re.compile(SPACE), re.compile(_APOSTROPHE)


def fold_name(words: str) -> str:
    """One spelling for all that the pattern lets pass: composed, plain space, hyphen and apostrophe.

    >>> fold_name("Cote d\u2019Ivoire"), fold_name("Guinea\u2013Bissau")
    ("Cote d'Ivoire", 'Guinea Bissau')
    """
    words = unicodedata.normalize("NFC", words)
    return _ANY_SPACE.sub(" ", _ANY_APOSTROPHE.sub("'", words))


def _name_pattern(name: str) -> str:
    """The pattern of a name: typographic marks are free, letters and accents are not."""
    escaped = re.escape(name).replace(r"\ ", " ")
    escaped = re.sub(r" (?:\\&)? ?", lambda m: SPACE + (f"&{SPACE}" if "&" in m[0] else ""), escaped)
    return re.sub(r"\\-", lambda _: _HYPHEN, re.sub(r"'", lambda _: _APOSTROPHE, escaped))


def _spellings(name: str) -> set[str]:
    """The name, decomposed, and in the capitals of datelines and headlines unless it is short or a common word so."""
    forms = {name}
    if sum(c.isalpha() for c in name) >= 4 and name != "Polish" and "." not in name:
        forms.add(name.upper())
    return forms | {unicodedata.normalize("NFD", form) for form in forms}


@cache
def names_from(first: str) -> re.Pattern[str]:
    """One pattern of the names that begin with a word, the longest first; made when the word is first met."""
    longest_first = sorted(table().begins[first], key=lambda name: (-len(name), name))
    return re.compile(f"(?:{'|'.join(map(_name_pattern, longest_first))})(?![\\w{_MARKS}])")


@cache
def table() -> Table:
    """The table, read on first use."""
    data = json.loads(files("factlift").joinpath("data/places.json").read_text(encoding="utf-8"))
    named: dict[str, Meaning | None] = dict.fromkeys(data["decoys"])
    named |= {name: (code, kind) for kind, of in data["names"].items() for code in of for name in of[code]}
    named |= {form: (None, "anywhere") for word in data["anywhere"] for form in (word, word.title())}
    meanings: dict[str, Meaning | None] = {}
    begins: dict[str, set[str]] = defaultdict(set)
    for name, meaning in named.items():
        for form in _spellings(name):
            meanings[fold_name(form)] = meaning
            begins[re.split(rf"[^\w{_MARKS}]", form, maxsplit=1)[0]].add(form)
    small = tuple(sorted(word for word in begins if word[0].islower()))
    sets = (frozenset(data[words]) for words in ("first_names", "no_names", "languages"))
    return Table(data["canonical"], meanings, dict(begins), small, *sets)


def find_first_words(text: str, start: int, stop: int) -> list[tuple[int, str]]:
    """Where words stand in `text[start:stop]` that a name may begin with, in order.

    >>> find_first_words("They left Sri Lanka for good.", 0, 29)
    [(10, 'Sri')]
    """
    begins = table().begins
    found = [(word.start(), word[0]) for word in _CAPITALISED.finditer(text, start, stop) if word[0] in begins]
    capitals = len(found)
    for small in table().small:
        at = text.find(small, start, stop)
        while at >= 0:
            after = at + len(small)
            if not (at and _WORD_LEFT.match(text, at - 1)) and not WORD_RIGHT.match(text, after, stop):
                found.append((at, small))
            at = text.find(small, after, stop)
    return sorted(found) if len(found) > capitals else found
