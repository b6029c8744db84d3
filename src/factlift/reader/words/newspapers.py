"""Newspapers that bear a word for people as their name ("the Oton Observer")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import words_of
from factlift.reader.words.capitals import BODY_NAMES, is_office
from factlift.reader.words.tokens import Token

_NAMES = words_of("speaker_nouns", "newspaper")
_ALONE = frozenset("Courier Observer Examiner Economist Spectator Scotsman Watchman".split())  # "the Courier said"
_BODIES = BODY_NAMES - {"Daily"}


def is_newspaper(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a capitalised run behind "the" is a newspaper's name.

    A trade alone is none ("the Farmer"), nor is one behind an office or a body ("the Chief Engineer").
    """
    if first == 0 or tokens[first - 1].lower != "the" or tokens[last - 1].text not in _NAMES:
        return False
    if last == first + 1:
        return tokens[first].text in _ALONE
    return not any(is_office(token, opens=True) or token.text in _BODIES for token in tokens[first : last - 1])
