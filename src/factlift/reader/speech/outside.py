"""Phrases before a verb that are no subject of it (letters, what stands in brackets, objects), or one by their role."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import AUX, CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from factlift.reader.speech.acts import ADDRESSING
from factlift.reader.speech.roles import role_after
from factlift.reader.speech.unlisted import OPENERS
from factlift.reader.speech.usage import CLAIMING, INFORMING, before_fillers
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

GOVERNS = (PREPOSITIONS - {"as"}) | frozenset(
    "above below beneath beside around along amid opposite past unlike".split()
)
MAX_BRACKET = 8  # tokens of a bracket before and behind a phrase in it
_NO_OBJECTS = CONJUNCTIONS | CLAIMING | INFORMING | OPENERS
MAX_OBJECT = 3  # tokens between "who" and the object of its verb


def is_outside(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether a phrase before the verb at `at` belongs to a clause or an aside of its own."""
    return (
        _is_letters(tokens, phrase)
        or _is_related_to(tokens, phrase)
        or _is_told(tokens, phrase)
        or _is_whose(tokens, phrase, at)
        or _is_bracketed(tokens, phrase, at)
    )


def _is_related_to(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase is the object of a clause with "who" ("The judge who jailed Otto Lund said")."""
    bare = phrase.kind == "common" and phrase.first > 1 and tokens[phrase.first].lower not in DETERMINERS
    if (
        bare
        and tokens[phrase.first - 1].lower == "who"
        and tokens[phrase.first - 2].word
        and phrase.last > phrase.first + 1
    ):
        return True  # "the man who shot soldiers said"
    if phrase.kind == "pronoun" or (phrase.kind == "common" and not tokens[phrase.first - 1].lower.endswith("ed")):
        return False
    near = range(phrase.first - 2, max(0, phrase.first - 2 - MAX_OBJECT), -1)
    who = next((at for at in near if tokens[at].lower == "who"), None)
    between = tokens[who + 1 : phrase.first] if who is not None else []
    plain = all(t.word and not t.capital and t.lower not in _NO_OBJECTS for t in between)
    return bool(between) and plain and between[-1].lower not in AUX and tokens[who - 1 if who else 0].word


def _is_told(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether "that" behind a phrase opens what somebody is told ("told the Post that phones “sell”")."""
    verb = phrase.first - 1
    verb -= verb > 0 and tokens[verb].lower in DETERMINERS
    return verb >= 0 and tokens[verb].lower in ADDRESSING and tokens[phrase.last].lower == "that"


def _is_whose(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether a thing is somebody's in a clause between commas ("Ann Ode, whose firm, ..., said that")."""
    return phrase.first > 0 and tokens[phrase.first - 1].lower == "whose" and tokens[at - 1].text == ","


def _is_bracketed(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether a phrase stands in brackets that end before the verb ("Ann Ode (Independent, Clark) said")."""
    before = reversed(tokens[max(0, phrase.first - MAX_BRACKET) : phrase.first])
    behind = tokens[phrase.last : min(at, phrase.last + MAX_BRACKET)]
    return [next((t.text for t in near if t.text in "()"), "") for near in (before, behind)] == ["(", ")"]


def _is_letters(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """Return whether a phrase is the letters behind a name ("Ann Ode, MP, said")."""
    at = phrase.first
    lettered = phrase.last - at == 1 and tokens[at].text.isupper() and 1 < at < len(tokens) - 1
    return lettered and tokens[at - 1].text == "," and tokens[at + 1].text == "," and tokens[at - 2].capital


def is_described(tokens: Sequence[Token], phrase: Phrase, at: int) -> bool:
    """Return whether a name behind a passage has a role up to the verb (“No,” Ann Ode, a cook in Oton said)."""
    before = tokens[phrase.first - 1] if phrase.first else None
    ahead = [*tokens[at + 1 : at + 3], None]
    spoken = ahead[0] is not None and (
        ahead[0].masked or (ahead[0].text in {",", ":"} and ahead[1] and ahead[1].masked)
    )
    if phrase.kind != "name" or phrase.body or not before or not (before.masked or (spoken and before.text == ",")):
        return False
    role, end = role_after(tokens, phrase.last), before_fillers(tokens, phrase.last, at)
    end -= tokens[end - 1].text == "," and tokens[end - 2].text == ")"
    lettered = end > phrase.last + 3 and tokens[end - 3].text == "(" and tokens[end - 1].text == ")"  # "(HG)"
    return role is not None and role[1] == end - 3 * lettered
