"""Words that open a sentence with a capital without being a name: cut clauses, verbs before their subject, plurals."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from factlift.lexicon import AUX, DETERMINERS, words_of
from factlift.reader.words.capitals import HEADS, is_capital_word, is_office, is_person
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.tokens import Token

_SPEECH = words_of("speech_verbs")
_INVERTING = words_of("speech_verbs", "inverting")
MAX_CUT = 20  # tokens of a clause that opens a sentence
_CUT = frozenset(
    "about on over by if whether why how what when where who for with at after in to from as again".split()
)
_NAMED_SO = frozenset(
    "ahmed mohammed mohamed muhammed hamed reed fred ted saeed sayed waleed walid javed naveed khaled mahmoud alfred "
    "wilfred manfred winifred mildred ned jared rashed majed united".split()
)  # names that end as participles do


def opens_inverted(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb of speech opens a sentence, before its subject ("Recalls Ann Ode: “It was dark.”")."""
    token = tokens[at]
    if token.lower not in _INVERTING or not token.capital or at + 2 >= len(tokens):
        return False
    if token.lower == "said" and tokens[at + 1].capital:
        return False  # a forename
    stop = next((i for i in range(at + 2, min(len(tokens), at + MAX_CUT)) if tokens[i].masked), 0)
    settled = tokens[at + 1].capital or tokens[at + 1].lower in DETERMINERS or is_person(tokens[at + 1].lower)
    parted = stop > 0 and tokens[stop - 1].text in {":", ","}
    return parted and settled and not any(t.lower in _SPEECH for t in tokens[at + 1 : stop])


def opens_cut(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a clause cut down to its participle begins at a token ("Pressed about the fire, Ann Ode said")."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    formed = tokens[at].lower.endswith("ed") and tokens[at].lower not in _NAMED_SO and following in _CUT
    formed = formed or (tokens[at].lower.endswith("ing") and following in DETERMINERS)  # "Clarifying the issue, "
    return formed and any(token.text == "," for token in tokens[at + 2 : at + 2 + MAX_CUT])


def is_trade_name(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a capitalised trade right between a passage and its verb of speech is a surname."""
    token = tokens[at]
    speaks = tokens[at - 1].masked and at + 1 < len(tokens) and tokens[at + 1].lower in _SPEECH
    return (
        speaks and is_person(token.lower) and token.text.istitle() and not (is_office(token) or token.lower[-1] == "s")
    )


def surnames_of(tokens: Sequence[Token]) -> list[str]:
    """Return the trades of a sentence that are surnames behind a first name ("Ann Baker"), marked by a space."""
    return [
        " " + token.text
        for before, token in pairwise(tokens)
        if token.capital and before.capital and token.lower in HEADS and gender_of(before.text)
    ]


def is_surname_of(tokens: Sequence[Token], at: int, written: Set[str]) -> bool:
    """Return whether a trade before a verb of speech is a surname of the article's ("Ann Baker left. Baker said")."""
    speaks = at + 1 < len(tokens) and tokens[at + 1].lower in _SPEECH | AUX
    return speaks and " " + tokens[at].text in written


def is_lettered(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word is a plural in capitals for people or bodies ("MPs", "NGOs"), no part of a name."""
    text = tokens[at].text
    lettered = text.endswith("s") and text[:-1].isupper() and len(text) > 2 and tokens[at].lower in HEADS
    return lettered and not (at + 1 < len(tokens) and is_capital_word(tokens[at + 1]))
