"""Offices of those posted abroad: where the place of the post ends and the name begins ("Envoy to Peru Ann Ode")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import CALENDAR, NO_NAME, words_of
from factlift.places import place_code
from factlift.reader.words.tokens import Token

_ENVOYS = frozenset(
    "ambassador ambassador-designate envoy commissioner consul consul-general general attaché attache representative "
    "delegate observer legate nuncio plenipotentiary correspondent affaires d’affaires d'affaires".split()
)
_RULERS = frozenset("president vice-president premier minister chancellor king queen emir sultan prince mayor".split())
_POSTED = frozenset({"to", "in", "at"})
_BODIES = frozenset({"United Nations", "UN", "European Union", "EU", "African Union", "AU", "Holy See", "NATO"})
_BODY_NAMES = words_of("speaker_nouns", "body_name")
MAX_POST = 5  # tokens of the place of a post


def post_end(tokens: Sequence[Token], at: int) -> int | None:
    """Return where the name begins behind the post of an envoy whose "to" stands at `at`; None where no name follows.

    So it is with the full name of who heads a country ("President of Peru Ann Ode"). Not "the ambassador to Peru said",
    nor "flew to Peru Monday".
    """
    rules = at > 0 and tokens[at].lower == "of" and tokens[at - 1].lower in _RULERS
    if at < 1 or not (rules or (tokens[at].lower in _POSTED and tokens[at - 1].lower in _ENVOYS)):
        return None
    first = at + 1 + (at + 1 < len(tokens) and tokens[at + 1].lower == "the")
    last = first
    while last < min(len(tokens), first + MAX_POST) and tokens[last].text[:1].isupper():
        last += 1
    for end in range(last - 1, first, -1):
        place = " ".join(token.text for token in tokens[first:end])
        if (place in _BODIES or place_code(place) is not None) and _is_name(tokens[end]):
            full = tokens[end + 1 : end + 2] != [] and _is_name(tokens[end + 1])
            bodily = any(token.text in _BODY_NAMES for token in tokens[end : end + 3])
            return end if not rules or (full and not bodily) else None
    return None


def _is_name(token: Token) -> bool:
    plain = token.word and token.text[:1].isupper() and not token.possessive
    return plain and token.lower not in CALENDAR and token.lower not in NO_NAME and place_code(token.text) is None


def named_behind_post(tokens: Sequence[Token], place: int) -> int:
    """Return where the name begins if a word of a capitalised run is the post of an envoy before it, else `place`."""
    at = place - 1 - (place > 0 and tokens[place - 1].lower == "the")
    return (post_end(tokens, at) or place) if at > 0 else place


def envoy_before(tokens: Sequence[Token], first: int) -> int | None:
    """Return the noun of the envoy whose post stands right before a name, or None."""
    for at in range(first - 2, max(0, first - MAX_POST - 2), -1):
        if tokens[at].lower in _POSTED:
            return at - 1 if post_end(tokens, at) == first and not tokens[at - 1].capital else None
    return None
