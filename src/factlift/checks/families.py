"""What people's names tell of them: a woman or a man, and two people of one family where a word is in common."""

from __future__ import annotations

import re
from functools import lru_cache

from factlift.lexicon import words_of

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011’'][^\W\d_]+)*")
_GENDERS = {
    "mr": "he",
    "sir": "he",
    "lord": "he",
    "mrs": "she",
    "ms": "she",
    "miss": "she",
    "lady": "she",
    "dame": "she",
}
_YOUNGER = frozenset({"jr", "sr", "junior", "senior", "ii", "iii", "iv"})
_SEVERAL = 2


def are_relatives(one: str, other: str) -> bool:
    """Tells whether names are of two people: their first names, what they are called by, or their "Jr." are others.

    >>> are_relatives("Ann Wanja", "Peter Wanja"), are_relatives("Mr. Lim", "Ms. Lim")
    (True, True)
    >>> are_relatives("Kim Jong-un", "Kim Yo-jong"), are_relatives("Ann Wanja", "Secretary Wanja")
    (True, False)
    """
    ours, theirs = _read(one), _read(other)
    for mine, its in zip(ours, theirs, strict=True):
        if mine and its and not (mine.startswith(its) or its.startswith(mine)):
            return True
    return False


@lru_cache(maxsize=256)
def _read(name: str) -> tuple[str, str, str]:
    """Returns the first name, the pronoun, and the "Jr." of a name; each empty where it does not tell."""
    words = _WORD.findall(name)
    gender = _GENDERS.get(words[0].lower(), "") if words else ""
    words = words[1:] if gender else words
    suffix = words[-1].lower() if words and words[-1].lower() in _YOUNGER else ""
    words = words[:-1] if suffix else words
    given = _given(words) if len(words) >= _SEVERAL else ""
    return given.lower(), gender or pronoun_of(" ".join(words)) or "", suffix


def pronoun_of(name: str) -> str | None:
    """Returns the pronoun for whoever bears a first name and a surname, where the first name tells.

    >>> pronoun_of("Ann Wanja"), pronoun_of("Wanja")
    ('she', None)
    """
    words = [word for word in name.split() if not word.endswith(".")]
    if len(words) < _SEVERAL:
        return None
    ways = {"she": words_of("forenames", "female"), "he": words_of("forenames", "male")}
    return next((pronoun for pronoun, names in ways.items() if words[0] in names), None)


def _given(words: list[str]) -> str:
    """Returns the first name where it is known as one, or stands behind the family's: `Kim Jong-un`."""
    if words[0] in words_of("forenames"):
        return words[0]
    return words[1] if len(words) == _SEVERAL and "-" in words[1] and words[1][0].isupper() else ""
