"""Places that a preposition makes the spot of something: "in Peru", "to Chile and Peru", "in Oton, Peru"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.places import Mention
from factlift.reader.words.cues import GOALS, STATE
from factlift.reader.words.tokens import Token

LOCATED = GOALS | {"from"}
"""Words before a place that is where somebody or something is."""
_STOPS = frozenset('.!?”"’')


def is_located(text: str, mention: Mention) -> bool:
    """Return whether a preposition makes a place the spot of something ("in Peru", "to Chile and Peru")."""
    before = text[max(0, mention.start - 40) : mention.start].lower().split()
    before = before[:-1] if before[-1:] == ["the"] else before  # "to the Philippines"
    if _COMES_FROM.search(text, max(0, mention.start - 40), mention.start):
        return False  # "110 come from Peru"
    if mention.kind == "capital" and before[-1:] == ["in"] and not STATE.isdisjoint(before[-2:-1]):
        return False  # "the health ministry in Lima"
    joined = len(before) > 2 and before[-1] == "and" and before[-2][-1] not in _STOPS
    led = bool(before) and (before[-1] in LOCATED or (joined and not LOCATED.isdisjoint(before[-4:-2])))
    return led or _IN_TOWN.search(text, max(0, mention.start - 40), mention.start) is not None


_COMES_FROM = re.compile(r"\b(?:comes?|came|hails?|drawn) from (?:the )?$")
_IN_TOWN = re.compile(r"\b(?:in|to|at|for|near) (?:[A-Z][\w’'-]{1,20} ){0,2}[A-Z][\w’'-]{1,20}, $")


def is_ruled_out(tokens: Sequence[Token], first: int) -> bool:
    """Return whether people are said not to be in a place ("on no account in Peru itself", "but never in Peru")."""
    before = [token.lower for token in tokens[max(0, first - 3) : first]]
    if before[-1:] != [] and before[-1] in _BORDERS:
        return True  # "Peru, which borders Chile, has 40"
    led = before[-1:] != [] and before[-1] in _TO
    if led and before[-2:-1] == ["not"] and any(token.lower == "but" for token in tokens[first + 1 : first + _BUT]):
        return True  # "sent 40 not to Peru but to Chile"
    return before[-1:] in (["in"], ["to"]) and (before[:2] == ["no", "account"] or before[1:2] in (["never"], ["nor"]))


_BORDERS = frozenset("borders bordering adjoins neighbours neighbors abuts".split())
_TO = frozenset("to in for into".split())
_BUT = 4  # tokens behind "not to" and the place in which "but" stands
