"""What a first name tells: whether it is a woman's or a man's, and which ending of a name is an address."""

from __future__ import annotations

import re

from factlift.lexicon import words_of

_GENDERS = {
    **dict.fromkeys(words_of("forenames", "female"), "f"),
    **dict.fromkeys(words_of("forenames", "male"), "m"),
}
_ADDRESS = re.compile(r"-(?:san|sama|sensei|senpai|kun|chan|ssi|nim|ji|bey|bhai|ben|da)$")


def gender_of(name: str) -> str | None:
    """Return the gender that the first name of a full name tells, "m" or "f".

    >>> [gender_of(name) for name in ("Halima Ode", "Otto Tarn", "Ode")]
    ['f', 'm', None]
    """
    return _GENDERS.get(name.partition(" ")[0])


def without_address(name: str) -> str:
    """Return a name without the address that is tied to it.

    >>> without_address("Ode-san")
    'Ode'
    """
    return _ADDRESS.sub("", name)
