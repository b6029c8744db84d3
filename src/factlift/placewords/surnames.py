"""Names of places that are surnames too, and which of them a text has as those of people alone."""

from __future__ import annotations

import re
from functools import lru_cache

from factlift.lexicon import words_of
from factlift.placewords.table import table


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


HONORIFICS = _words("Mr Mrs Ms Miss Mx Dr Prof Sir Dame Lord Lady Judge Justice Detective Coach Sen Rep Gov")
FAMILY = _words(
    "Jordan Chad Israel England English Ireland Holland France French Spain Poland Brazil Berlin London Paris Rome "
    "Lima Santiago Wellington Colombo Wales Welsh Washington Georgia Oman Mali Malta Cuba German Jersey Vienna Benin "
    "Niger Guinea"
)
RANKS = _words(
    "General Gen Colonel Col Major Maj Captain Capt Lieutenant Lt Sergeant Sgt Corporal Cpl Inspector Constable "
    "Professor Senator Councillor Cllr Nurse Pastor Bishop Sister Brother"
)
_NAMED = re.compile(rf"(?<!\w)([^\W\d_][\w’'-]*)\.? ({'|'.join(sorted(FAMILY))})(?![\w-])")
_AS_PLACE = re.compile(
    rf"(?<!\w)(?:in|to|from|into|across|within|inside|of|through|near|at|for|with|by|and|between|the) "
    rf"({'|'.join(sorted(FAMILY))})(?!\w)|(?<!\w)({'|'.join(sorted(FAMILY))})(?:, [A-Z]|-[a-z]|[’']s "
    r"(?:\w+ )?(?:government|ministry|ministers?|parliament|president|army|police|navy|embassy|king|queen|mayor|"
    r"hospitals?|coast|border|capital|port|people)\b)"
)


@lru_cache(maxsize=32)  # asked again for each stretch of a text that has such a name
def persons_named(text: str) -> frozenset[str]:
    """The places' names that a text has as the surnames of people alone.

    >>> persons_named("Ann Jordan leads the guild. Jordan said no."), persons_named("Ann Jordan flew to Jordan.")
    (frozenset({'Jordan'}), frozenset())
    """
    some = any(name in text for name in FAMILY)  # a pattern takes ten times as long to see that none is there
    people = {found[2] for found in _NAMED.finditer(text) if _opens_a_name(found[1])} if some else set()
    if not people:
        return frozenset()
    places = {found[1] or found[2] for found in _AS_PLACE.finditer(text)}
    lands = table().names_of
    for name in people - places:
        meaning = table().meanings.get(name)
        others = lands.get(meaning[0] or "", []) if meaning else []
        if any(re.search(rf"(?<!\w){re.escape(other)}", text) for other in others if not name.startswith(other)):
            places.add(name)
    return frozenset(people - places)


def _opens_a_name(word: str) -> bool:
    """Whether a word before a surname is a first name, an initial, or a title."""
    titled = word in HONORIFICS or word in RANKS or (len(word) == 1 and word.isupper())
    return titled or word in table().first_names or word in words_of("forenames")
