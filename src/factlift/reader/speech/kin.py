"""Whose kin somebody is: "Ann Ode’s husband", and what that tells of Ann Ode."""

from __future__ import annotations

from collections.abc import Sequence, Set

from factlift.lexicon import NO_NAME, words_of
from factlift.reader.words.capitals import (
    HONORIFICS,
    begins_name,
    is_capital_word,
    is_demonym,
    is_head,
    is_person,
    titles_end,
)
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_APART = 4  # tokens between the owner and the kin ("Ann Ode’s nine-year-old daughter")
KINSFOLK = frozenset(
    "husband wife widow widower fiancé fiancée fiance fiancee boyfriend girlfriend partner son daughter sons "
    "daughters brother sister brothers sisters mother father mum mom dad parents parent cousin cousins uncle "
    "aunt nephew niece grandson granddaughter grandmother grandfather grandma grandad twin child children family "
    "eldest youngest boy girl boys girls toddler baby stepson stepdaughter son-in-law daughter-in-law".split()
)
SPOUSES = {
    **dict.fromkeys("husband widower fiancé fiance boyfriend".split(), "f"),
    **dict.fromkeys("wife widow fiancée fiancee girlfriend".split(), "m"),
}  # the gender of whose spouse it is, as a rule
_BODY_NAMES = words_of("speaker_nouns", "body_name")


def owners(tokens: Sequence[Token], lone: Set[str] = frozenset()) -> list[Phrase]:
    """Return who is named in full as an owner only ("outside Health Minister Ann Ode’s office").

    Of `lone` are the names of one word in the article: before one of them a word that no table lists is a first name.
    """
    found = []
    for at, token in enumerate(tokens):
        if not (token.possessive and token.capital and at and tokens[at - 1].capital):
            continue
        first = at
        while first > 0 and is_capital_word(tokens[first - 1]) and tokens[first - 1].lower not in NO_NAME:
            first -= 1
        name = titles_end(tokens, first, at + 1)
        closed = at + 1 < len(tokens) and tokens[at + 1].word and not tokens[at + 1].capital
        titled = name > first or gender_of(tokens[name].text) is not None
        titled = titled or (token.text.rstrip("s").rstrip("’'") in lone and _may_be_first(tokens, name))
        if closed and name == at - 1 and titled:
            found.append(Phrase(first, at + 1, "name", name, (first, name) if name > first else None))
    return found


def _may_be_first(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word in a capital may be a first name ("Geert", not "Yesterday", "Kenyan" or "Union")."""
    word = tokens[at]
    opens = at == 0 or not tokens[at - 1].word
    plain = word.lower.endswith(_PLAIN_ENDS) or is_person(word.lower) or is_head(word.lower)
    twice = tokens[at + 1].lower.startswith(word.lower)  # "Adele Adele’s speech", of a caption
    return (
        not twice
        and begins_name(tokens, at)
        and not is_demonym(word.text)
        and not (plain or (opens and word.lower in _PLAIN))
    )


_PLAIN_ENDS = ("ly", "ing", "ed", "day")
_PLAIN = frozenset("former outgoing early late unlike senior chief even only inside outside under like both".split())


def kin_owner(tokens: Sequence[Token], phrase: Phrase) -> Phrase | None:
    """Return the name of whose kin a common noun speaks ("Ann Ode’s husband"), else None."""
    if tokens[phrase.head].lower not in KINSFOLK:
        return None
    near = range(phrase.head - 1, max(phrase.first, phrase.head - MAX_APART) - 1, -1)
    owner = next((at for at in near if tokens[at].possessive), None)
    if owner is None or not is_capital_word(tokens[owner]) or tokens[owner].text in _BODY_NAMES:
        return None
    first = owner
    while first > 0 and is_capital_word(tokens[first - 1]) and tokens[first - 1].text not in _BODY_NAMES:
        first -= 1
    name = first + sum(token.text in HONORIFICS for token in tokens[first:owner])
    return Phrase(first, owner + 1, "name", name)
