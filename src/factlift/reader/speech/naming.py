"""Verbs that tell what a thing is called, by anybody ("the scheme, dubbed “Fair Winds”,")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import words_of
from factlift.reader.words.tokens import Token

NAMING = words_of("speech_uses", "naming")


def is_named_so(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of naming tells what a thing is called by anybody ("the scheme, dubbed “Fair Winds”,")."""
    following = tokens[min(at + 1, len(tokens) - 1)]
    ahead = next((t for t in tokens[at + 1 : at + 3] if t.lower not in {"the", "a"}), following)  # ", dubbed the “X”"
    named = (ahead.masked or following.lower == "as") and tokens[at - 1].text == ","
    if tokens[at].lower == "called" and tokens[at - 1].text == "," and at + 2 < len(tokens):
        named = named or (tokens[at + 1].text[:1].isupper() and tokens[at + 2].text == ",")  # ", called Ode,"
    return named and tokens[at].lower in NAMING and tokens[at].lower.endswith("ed")
