"""The places of the table that the reader weighs: countries and what stands for them, apart from their parts."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.places import Mention, places_in
from factlift.reader.words.tokens import Token, join_tokens

PART = "subdivision"


def states_in(text: str, start: int = 0, end: int | None = None) -> list[Mention]:
    """Return the places named between two offsets but for provinces and states of countries.

    >>> [place.code for place in states_in("From Kerala and India to Oman")]
    ['IN', 'OM']
    """
    return [place for place in places_in(text, start, end) if place.kind != PART]


def is_owner(text: str, place: Mention) -> bool:
    """Return whether a place's name is in the possessive ("Peru’s", "the Philippines’ nurses")."""
    marked = text[place.end : place.end + 1] in {"’", "'"}
    return marked and (text[place.end + 1 : place.end + 2] == "s" or text[place.end - 1] == "s")


def join_names(tokens: list[Token], places: Sequence[Mention]) -> list[Token]:
    """Return the tokens, the words of each place's name as one, so that "Sri Lanka" is read as "Chad" is.

    >>> from factlift.reader.words.tokens import split_tokens
    >>> words = "Saint Kitts and Nevis’s 40 cooks, Sri Lanka 20"
    >>> [token.lower for token in join_names(split_tokens(words, 0, len(words)), places_in(words))]
    ['saint kitts and nevis', '40', 'cooks', ',', 'sri lanka', '20']
    """
    return join_tokens(tokens, [(place.start, place.end) for place in places])
