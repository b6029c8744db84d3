"""Verbs that tell what a thing is called, by anybody ("the scheme, dubbed “Fair Winds”,")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import words_of
from factlift.reader.words.tokens import Token

NAMING = words_of("speech_uses", "naming")
_NAMED = frozenset({"called", "named", "nicknamed"})
_CLAUSES = frozenset("what which that whom who where because".split())
_BEFORE = 7  # tokens before such a verb among which its clause begins


def is_named_so(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of naming tells what a thing is called by anybody ("the scheme, dubbed “Fair Winds”,")."""
    if _is_by_name(tokens, at):
        return True
    following = tokens[min(at + 1, len(tokens) - 1)]
    ahead = next((t for t in tokens[at + 1 : at + 3] if t.lower not in {"the", "a"}), following)  # ", dubbed the “X”"
    named = (ahead.masked or following.lower == "as") and tokens[at - 1].text == ","
    if tokens[at].lower == "called" and tokens[at - 1].text == "," and at + 2 < len(tokens):
        named = named or (tokens[at + 1].text[:1].isupper() and tokens[at + 2].text == ",")  # ", called Ode,"
    return named and tokens[at].lower in NAMING and tokens[at].lower.endswith("ed")


def _is_by_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody's name, whom "a" brings in, stands right behind the verb ("an agent called “Bay”")."""
    if tokens[at].lower not in _NAMED or at + 1 >= len(tokens) or not tokens[at + 1].masked or at < 2:
        return False
    before = [token.lower for token in tokens[max(0, at - _BEFORE) : at]]
    noun = tokens[at - 1].word and not tokens[at - 1].capital
    brought_in = sum(word in {"a", "an"} for word in before) == 1 and not {"a", "an"}.isdisjoint(before[-3:-1])
    return noun and brought_in and _CLAUSES.isdisjoint(before)  # not "a move a union called “a sale”"
