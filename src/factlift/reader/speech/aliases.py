"""The name that somebody without one goes by: "a cook who gave her name only as Maria"."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import BE
from factlift.reader.words.capitals import begins_name, is_person, name_end
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_ALIAS = 24  # tokens behind a phrase that are searched for the name that it goes by
_CALLED = frozenset({"called", "named"})
_ALIASED = frozenset("name names identified known herself himself themselves only".split())
_GOES_BY = frozenset(  # "who asked to be called Faith", "who goes by Faith"
    {("be", "called"), ("be", "named"), ("goes", "by"), ("went", "by"), ("calls", "herself"), ("calls", "himself")}
)


def alias_after(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the token range of the name that somebody goes by ("a cook who gave her name only as Maria")."""
    at += at + 1 < len(tokens) and tokens[at].lower in {"is", "was"} and tokens[at + 1].lower in {"named", "called"}
    if at + 1 < len(tokens) and tokens[at].lower in {"named", "called"} and begins_name(tokens, at + 1):
        return (at + 1, name_end(tokens, at + 1))
    if at + 3 < len(tokens) and tokens[at].text == "," and tokens[at + 1].lower in _CALLED:
        end = name_end(tokens, at + 2) if begins_name(tokens, at + 2) else at
        if end > at and end < len(tokens) and tokens[end].text == ",":
            return (at + 2, end)  # "The cook, called Ann, left"
    if at + 4 < len(tokens) and tokens[at].text == "," and tokens[at + 1].lower in {"a", "an"}:
        called = next((i for i in range(at + 3, min(len(tokens) - 1, at + 7)) if tokens[i].lower in _CALLED), None)
        plain = called is not None and all(token.word for token in tokens[at + 1 : called])
        if called is not None and plain and begins_name(tokens, called + 1):
            return (called + 1, name_end(tokens, called + 1))  # "the agent, a man called Ssempijja"
    if (given := _given_by_writer(tokens, at)) is not None:
        return given
    for i in range(at, min(len(tokens) - 1, at + MAX_ALIAS)):
        if tokens[i].masked or tokens[i].text in ".;:":
            return None
        named = tokens[i].lower == "as" or (tokens[i].text == "," and tokens[i - 1].lower in {"name", "initial"})
        named = named and any(t.lower in _ALIASED for t in tokens[max(at, i - 8) : i])
        named = named or (tokens[i - 1].lower, tokens[i].lower) in _GOES_BY
        himself = tokens[i + 1].capital and tokens[i - 1].lower in {"himself", "herself"}
        if named and (begins_name(tokens, i + 1) or himself):  # "identified himself as Sunday"
            return (i + 1, name_end(tokens, i + 1))
    return None


def _given_by_writer(tokens: Sequence[Token], at: int) -> tuple[int, int] | None:
    """Return the name that a writer gives somebody right behind the phrase ("a man I will call Teodoro")."""
    at += at < len(tokens) and tokens[at].text == ","
    at += at < len(tokens) and tokens[at].lower in {"whom", "who", "that"}
    if at >= len(tokens) or tokens[at].lower not in _WRITERS:
        return None
    call = next((i for i in range(at + 1, min(len(tokens) - 1, at + MAX_CALL)) if tokens[i].lower in _CALLS), None)
    plain = call is not None and all(t.lower in _SHALL or t.text in {"’", "'"} for t in tokens[at + 1 : call])
    if call is None or not plain or not begins_name(tokens, call + 1):
        return None
    return (call + 1, name_end(tokens, call + 1))


def aliased(tokens: Sequence[Token], opening: Phrase, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return who is said at a sentence's end to be its subject, and goes by a name ("One is a broker we call Piao").

    "One of its oldest customers is a broker, a heavy man of 58 who asked to be called Mr. Piao."
    """
    linked = opening.last < len(tokens) and any(t.lower in BE for t in tokens[opening.last : opening.last + MAX_LINK])
    if not linked or alias_after(tokens, opening.last) is None:
        return None
    people = (p for p in phrases if p.first > opening.last and p.kind == "common" and not p.body)
    return next((p for p in people if is_person(tokens[p.head].lower) and alias_after(tokens, p.last)), None)


def self_named(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the name that "he" or "she" of a sentence is said to give, and no more ("He gave only his name, Jun.")."""
    words = [token.lower for token in tokens[:MAX_GIVEN]]
    if words[:1] not in (["he"], ["she"]) or _GIVES.isdisjoint(words) or not _NAMES & set(words):
        return None
    at = max(i for i, word in enumerate(words) if word in _NAMES) + 1
    at += sum(word in {"only", "was", "is"} for word in words[at : at + 1])
    at += words[at : at + 1] in ([","], ["as"], [":"])
    end = name_end(tokens, at) if at < len(tokens) and begins_name(tokens, at) else at
    return (at, end) if end > at and (end == len(tokens) or tokens[end].text in {".", ",", ";"}) else None


_GIVES = frozenset("gave gives give used uses offered offers".split())
_NAMES = frozenset({"name", "surname", "forename", "nickname"})
_WRITERS = frozenset({"i", "we", "i’ll", "i'll", "we’ll", "we'll", "i’ve", "we’ve"})
_SHALL = frozenset("will shall am are have here ll ve going to".split())
_CALLS = frozenset("call called name named calling naming".split())
MAX_CALL = 6  # tokens from "I" to "call"
MAX_GIVEN = 12  # tokens of "He would give only his first name, Jun"
MAX_LINK = 8  # tokens behind a subject among which "is" stands
