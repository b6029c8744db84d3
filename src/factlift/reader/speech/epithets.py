"""What somebody is like: "a gentle, sardonic man" tells no office, "a tireless, funny cook" a trade."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import AUX, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factlift.reader.words.capitals import is_person
from factlift.reader.words.tokens import Token

PLAIN_PEOPLE = frozenset("man woman fellow person".split())
MAX_ADJECTIVES = 3  # words before a comma between adjectives, and behind it
_NONE = AUX | CONJUNCTIONS | DETERMINERS | PREPOSITIONS


def adjectives_end(tokens: Sequence[Token], first: int, comma: int | None = None) -> int | None:
    """Return the noun that two adjectives with a comma between them stand before ("gentle, sardonic man"), or None.

    `first` is where the first one stands; with `comma`, only one that stands there is looked at.
    """
    at = first
    while at < min(len(tokens), first + MAX_ADJECTIVES) and _is_plain(tokens[at]):
        at += 1
    if at == first or at >= len(tokens) or tokens[at].text != "," or (comma is not None and comma != at):
        return None
    for noun in range(at + 2, min(len(tokens), at + 2 + MAX_ADJECTIVES)):
        if not _is_plain(tokens[noun - 1]):
            return None
        if is_person(tokens[noun].lower) and tokens[noun].text.islower():
            return noun
    return None


def _is_plain(token: Token) -> bool:
    """Return whether a token may be an adjective or what tells how much ("very quick")."""
    return token.text.islower() and token.word and not is_person(token.lower) and token.lower not in _NONE
