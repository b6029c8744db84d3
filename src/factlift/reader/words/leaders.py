"""Offices right before a name, their field, the body that they lead or are of ("Head of Peru’s fleet Ann Ode")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import (
    ADVERBS,
    AUX,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    NO_NAME,
    PREPOSITIONS,
    PRONOUNS,
    words_of,
)
from factlift.reader.words.capitals import (
    BODY,
    BODY_NAMES,
    is_capital_word,
    is_head,
    is_office,
    is_person,
    titles_end,
)
from factlift.reader.words.tokens import Token

MAX_FIELD = 7  # tokens of an office with its field
MAX_LED = 14  # tokens of an office with the body that it leads
_FULL = range(2, 4)  # words of a full name
_SPEECH = words_of("speech_verbs")
BEFORE_NAMES = frozenset(
    "what whatever how why met meets saw sees found brought hired took gave alongside holding waving".split()
)
_NO_FIELDS = (
    BEFORE_NAMES
    | frozenset("off out up down away".split())
    | (AUX | PREPOSITIONS | CONJUNCTIONS | ADVERBS | PRONOUNS | CALENDAR | DETERMINERS | _SPEECH)
) - {"and"}
STATELY = frozenset("ministry embassy consulate secretariat".split())  # beside a name they are never its own
OFFICE_FIELDS = STATELY | frozenset("staff mission delegation government state".split())  # "chief of staff Ann Ode"
_BENCHES = frozenset({"Opposition", "House"})  # "Leader of the Opposition Ann Ode"
_LED = frozenset("government fleet ministry agency service department centre center".split()) | (BODY - OFFICE_FIELDS)
_NO_PARTS = (AUX | ADVERBS | PRONOUNS | CALENDAR | _SPEECH | (CONJUNCTIONS - {"and"})) - {"to"}


def office_before(tokens: Sequence[Token], first: int) -> int | None:
    """Return the noun of an office with its field, right before a name ("head of operations Ann Ode")."""
    for at in range(first - 3, max(-1, first - MAX_FIELD), -1):
        between = tokens[at + 2 : first]
        if tokens[at + 1].lower not in {"of", "for"} or not all(t.word and t.text.islower() for t in between):
            continue
        plain = not any(t.lower in _NO_FIELDS for t in between)
        bodily = tokens[first - 1].lower in BODY - OFFICE_FIELDS
        return at if plain and is_person(tokens[at].lower) and not bodily else None
    return None


def led_body(tokens: Sequence[Token], first: int, last: int) -> tuple[int, int] | None:
    """Return the office, with the body that it leads, that opens a sentence before a full name; its end is the name.

    "Head of the Oton Company Otto Lund", "Chairman of Peru’s fishing agency Ann Ode". The run of capitals from `first`
    to `last` is the name, or begins with the body. Not "the head of the Oton Company", nor "the clerk of Oton Mills".
    """
    inside = [i + 1 for i in range(first, last - 1) if tokens[i].text in BODY_NAMES | _BENCHES]
    name = inside[-1] if inside else first
    led = bool(inside) or (first > 0 and tokens[first - 1].lower in _LED)
    words = tokens[name:last]
    if not led or len(words) not in _FULL or not all(_is_plain(t) for t in words):
        return None
    for at in range(name - 2, max(0, name - MAX_LED), -1):
        if not tokens[at].word or tokens[at].lower in _NO_PARTS:
            return None
        if tokens[at].lower == "of" and is_person(tokens[at - 1].lower) and not tokens[at - 1].lower.endswith("s"):
            start = at - 1
            while start and is_capital_word(tokens[start - 1]):
                start -= 1
            opens = tokens[start].capital and (start == 0 or not tokens[start - 1].word)
            settled = tokens[start].lower in DETERMINERS or tokens[start].possessive
            return (start, name) if opens and not settled else None
    return None


def _is_plain(token: Token) -> bool:
    return (
        is_capital_word(token) and not token.possessive and token.text not in BODY_NAMES and token.lower not in NO_NAME
    )


def owner_end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where the name begins behind the body that it belongs to ("the Left Bloc's Ann Ode"), or `first`."""
    owner = next((at for at in range(last - 3, first - 1, -1) if tokens[at].possessive), None)
    if owner is None or not all(is_capital_word(token) for token in tokens[owner + 1 : owner + 3]):
        return first
    named = tokens[owner + 1 : last]
    if is_office(tokens[owner + 1]) or titles_end(tokens, owner + 1, last) > owner + 1:
        return first  # "President's Counsel Ann Ode"
    bodily = any(token.text in BODY_NAMES or token.text.isupper() or is_head(token.lower) for token in named)
    return first if bodily else owner + 1
