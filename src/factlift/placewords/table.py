"""The table of names (`places.json`, `subdivisions.json`, written by scripts), and where a text may hold one."""

from __future__ import annotations

import json
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, Literal, TypeAlias

PlaceKind: TypeAlias = Literal["country", "demonym", "capital", "subdivision", "region", "anywhere"]
Meaning: TypeAlias = tuple[str | None, PlaceKind]


@dataclass(frozen=True, slots=True)
class Table:
    """`meanings`: folded name -> code and kind, None for a decoy. `begins`: first word -> the names that begin so.

    `claimed`: folded name -> the countries of which the text has to name one for the name to be a part of it; where it
    has a meaning all the same, that is what it means elsewhere. `names_of`: country -> how its names, demonyms and
    capitals begin. `small`: the first words without a capital, of which there are few, each with what the text has to
    hold for it.
    """

    canonical: dict[str, str]
    meanings: dict[str, Meaning | None]
    claimed: dict[str, tuple[str, ...]]
    begins: dict[str, set[str]]
    names_of: dict[str, list[str]]
    small: tuple[tuple[str, str], ...]
    first_names: frozenset[str]
    no_names: frozenset[str]
    languages: frozenset[str]


_MARKS = "\u0300-\u036f"  # combining: an accent of decomposed text belongs to its word
SPACE = "[ \u00a0\u2009\u202f\u2010\u2011\u2013-]"  # a space of a name may be written as any of these
_HYPHEN = "[-\u2010\u2011\u2013]"
_APOSTROPHE = "['\u2019\u02bc]"
# A word with a capital; it starts with the set of capitals, which the engine looks for fast.
_CAPITALISED = re.compile(
    rf"[A-Z\u00c0-\u00de\u010c\u0110\u0141\u015a\u015e\u0160\u017d\u0218](?<![\w@{_MARKS}](?s:.))[\w{_MARKS}]*+"
)
_WORD_LEFT, WORD_RIGHT = re.compile(rf"[\w@{_MARKS}]"), re.compile(rf"[\w{_MARKS}]")
_FIRST = re.compile(rf"[\w{_MARKS}]+")
_SMALL_INSIDE = re.compile(r"\S [a-z]+ ")
_ANY_SPACE, _ANY_APOSTROPHE = re.compile(SPACE), re.compile(_APOSTROPHE)


def fold_name(words: str) -> str:
    """One spelling for all that the pattern lets pass: composed, plain space, hyphen and apostrophe.

    >>> fold_name("Cote d\u2019Ivoire"), fold_name("Guinea\u2013Bissau")
    ("Cote d'Ivoire", 'Guinea Bissau')
    """
    if words.isascii():
        return words.replace("-", " ")
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
    if len(name) >= 4 and sum(map(str.isalpha, name)) >= 4 and name != "Polish" and "." not in name:
        forms.add(name.upper())
    return forms if name.isascii() else forms | {unicodedata.normalize("NFD", form) for form in forms}


@cache
def names_from(first: str) -> re.Pattern[str]:
    """One pattern of the names that begin with a word, the longest first; made when the word is first met."""
    longest_first = sorted(table().begins[first], key=lambda name: (-len(name), name))
    return re.compile(f"(?:{'|'.join(map(_name_pattern, longest_first))})(?![\\w{_MARKS}])")


@cache
def table() -> Table:
    """The table, read on first use."""
    data, parts = _load("places"), _load("subdivisions")
    named: dict[str, Meaning | None] = dict.fromkeys((*data["decoys"], *parts["decoys"]))
    named |= {name: (code, "demonym") for code, names in parts["demonyms"].items() for name in names}
    named |= {name: (code, "subdivision") for code, names in parts["alone"].items() for name in names}
    named |= {name: (code, kind) for kind, of in data["names"].items() for code in of for name in of[code]}
    named |= {form: (None, "anywhere") for word in data["anywhere"] for form in (word, word.title())}
    meanings: dict[str, Meaning | None] = {}
    begins: dict[str, set[str]] = defaultdict(set)
    for name, meaning in named.items():
        for form in _spellings(name):
            meanings[fold_name(form)] = meaning
            begins[_first_word(form)].add(form)
    claimed: dict[str, tuple[str, ...]] = {}
    for name, codes in parts["where_named"].items():
        for form in (name,) if name.isascii() else (name, unicodedata.normalize("NFD", name)):
            claimed[fold_name(form)] = tuple(codes)
            begins[_first_word(form)].add(form)
    names_of = {
        code: _beginnings(name for of in data["names"].values() for name in of.get(code, ()))
        for code in data["canonical"]
    }
    small = tuple((word, _rarest(begins[word])) for word in sorted(begins) if word[0].islower())
    sets = (frozenset(data[words]) for words in ("first_names", "no_names", "languages"))
    return Table(data["canonical"], meanings, claimed, dict(begins), names_of, small, *sets)


def _beginnings(names: Iterable[str]) -> list[str]:
    """The names without those that begin with another of them: "Kenya" for "Kenyans" too."""
    kept: list[str] = []
    for name in sorted(names, key=len):
        if not name.startswith(tuple(kept)):
            kept.append(name)
    return kept


def _first_word(name: str) -> str:
    found = _FIRST.match(name)
    return found[0] if found else ""


def _rarest(names: set[str]) -> str:
    """The second word of all the names, where they have one ("Saharan" of "sub-Saharan Africa"), else the first."""
    words = [re.split(rf"[^\w{_MARKS}]", name, maxsplit=2) for name in names]
    second = {" ".join(parts[1:2]) for parts in words}
    return second.pop() if len(second) == 1 and second != {""} else words[0][0]


def _load(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads(files("factlift").joinpath(f"data/{name}.json").read_text(encoding="utf-8"))
    return data


def find_first_words(text: str, start: int, stop: int) -> list[tuple[int, str]]:
    """Where words stand in `text[start:stop]` that a name may begin with, in order.

    >>> find_first_words("They left Sri Lanka for good.", 0, 29)
    [(10, 'Sri')]
    """
    begins = table().begins
    found = [(word.start(), word[0]) for word in _CAPITALISED.finditer(text, start, stop) if word[0] in begins]
    capitals = len(found)
    for small, mark in table().small:
        if text.find(mark, start, stop) < 0:
            continue
        at = text.find(small, start, stop)
        while at >= 0:
            after = at + len(small)
            if not (at and _WORD_LEFT.match(text, at - 1)) and not WORD_RIGHT.match(text, after, stop):
                found.append((at, small))
            at = text.find(small, after, stop)
    return sorted(found) if len(found) > capitals else found


@cache
def joint_names() -> re.Pattern[str]:
    """What finds the names that hold a small word, such as "and", so that they are read as one.

    >>> joint_names().findall("Trinidad and Tobago and Peru, Tyne and Wear")
    ['Trinidad and Tobago', 'Tyne and Wear']
    """
    behind: dict[str, list[str]] = defaultdict(list)
    for name in sorted((name for name in table().meanings if _SMALL_INSIDE.search(name)), key=len, reverse=True):
        first, _, rest = name.partition(" ")
        behind[first].append(re.escape(rest))
    names = (f"{re.escape(first)} (?:{'|'.join(rests)})" for first, rests in behind.items())
    return re.compile(rf"(?:{'|'.join(names)})\b")  # no bound before it, with which the engine would be slow
