"""Words that open a sentence with a capital without being a name: cut clauses, verbs before their subject, plurals."""

from __future__ import annotations

from collections.abc import Sequence, Set
from itertools import pairwise

from factlift.lexicon import AUX, DETERMINERS, PREPOSITIONS, words_of
from factlift.places import place_code
from factlift.reader.words.capitals import (
    FIELDS,
    HEADS,
    HONORIFICS,
    is_capital_word,
    is_office,
    is_person,
    leads_surname,
)
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.tokens import Token

_SPEECH = words_of("speech_verbs")
_INVERTING = words_of("speech_verbs", "inverting")
MAX_CUT = 20  # tokens of a clause that opens a sentence
_CUT = frozenset(
    "about on over by if whether why how what when where who for with at after in to from as again".split()
)
_OPENERS = words_of("speaker_nouns", "opener")
_ADVERBIAL = ("ically", "ially", "ually", "onally", "ently", "antly", "ively", "ously", "edly", "ingly", "nately")
_SIBLINGS = frozenset("brothers sisters twins cousins friends".split())
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
    """Return the words of a sentence that are surnames, since a first name is before them: " Baker".

    "Ann Baker", "Ann T. Baker".
    """
    pairs = ((before, token) for before, token in pairwise(tokens) if token.capital and before.capital)
    found = [" " + token.text for before, token in pairs if gender_of(before.text)]
    initials = (at for at in range(3, len(tokens)) if tokens[at - 1].text == "." and len(tokens[at - 2].text) == 1)
    lettered = (at for at in initials if tokens[at].capital and tokens[at - 2].capital)
    return [*found, *(" " + tokens[at].text for at in lettered if gender_of(tokens[at - 3].text))]


def is_surname_of(tokens: Sequence[Token], at: int, written: Set[str]) -> bool:
    """Return whether a word is a surname of the article's that speaks, whatever else it may be.

    "Ann Baker left. Baker said", "Tom English sat. “No,” said English."; not "English is spoken", "the French said".
    """
    token, following = tokens[at], tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if " " + token.text not in written:
        return False
    if following in _SPEECH or (token.lower in HEADS and following in AUX):
        return at == 0 or not (
            tokens[at - 1].lower in DETERMINERS or is_person(tokens[at - 1].lower) or tokens[at - 1].capital
        )
    before = [t.lower for t in tokens[max(0, at - 2) : at]]
    inverted = at > 1 and before[-1] in _SPEECH and tokens[at - 2].masked and not following[:1].isdigit()
    return inverted or before == ["according", "to"]


def is_done(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a noun for people behind a name is what somebody does ("Ann Ode cooks for us", "guards the gate").

    "Nestle workers in Lodwar" are people.
    """
    following = tokens[last + 1].lower if last + 1 < len(tokens) else ""
    full = last - first > 1 and tokens[last].lower.endswith("s")
    named = full and gender_of(tokens[first].text) is not None and following in PREPOSITIONS
    return named or (full and (following in DETERMINERS or (following == "for" and first == 0)))


def opens_plainly(tokens: Sequence[Token], at: int, written: Set[str]) -> bool:
    """Return whether a capital is only that of a sentence's first word, one that is written in lower case elsewhere."""
    if at and any(token.word for token in tokens[max(0, at - 3) : at]):
        return False
    if opens_cut(tokens, at) or opens_inverted(tokens, at):
        return True
    lower = tokens[at].lower
    several = at + 1 < len(tokens) and lower.endswith("s") and is_person(lower) and tokens[at + 1].capital
    if several and (lower in _SIBLINGS or gender_of(tokens[at + 1].text)):
        return True  # "Twins Ann and Eva Ode", "Ministers Ann Ode and Otto Lund"
    if is_surname_of(tokens, at, written) or (at and is_trade_name(tokens, at) and lower not in written):
        return False  # "“We leave,” Potter said"
    plain = (lower in written and lower.islower()) or lower in HEADS or lower in _OPENERS or lower.endswith(_ADVERBIAL)
    followed = at + 1 < len(tokens) and (is_capital_word(tokens[at + 1]) or _opens_office(tokens, at))
    followed = (
        followed
        or leads_surname(tokens, at)
        or (len(lower) == 1 and tokens[at + 1 : at + 2] != [] and tokens[at + 1].text == ".")
    )
    return plain and not followed and tokens[at].text not in HONORIFICS


def _opens_office(tokens: Sequence[Token], at: int) -> bool:
    """Return whether an office with its field opens the sentence ("Minister of Defence Ann Ode said")."""
    fields = tokens[at + 2 : at + 3] if tokens[at + 1].lower in {"of", "for"} else []
    return is_office(tokens[at]) and any(is_capital_word(word) and word.lower in FIELDS for word in fields)


def fronted_end(tokens: Sequence[Token], first: int, last: int, written: Set[str]) -> int:
    """Return where a name begins behind the place or the medium that opens a sentence, else `first`.

    "In Oslo Tanabe said", "On Facebook Ann Ode wrote", "In London President Lund is": no one is named "Oslo Tanabe".
    """
    verb = tokens[last].lower if last < len(tokens) else ""
    if last - first < 2 or tokens[first - 1].lower not in _PLACING or verb not in _SPEECH | AUX:
        return first
    if first > 1 and (tokens[first - 2].word or tokens[first - 2].text[0].isdigit()):
        return first
    texts = [token.text for token in tokens[first:last]]
    places = (at for at in range(last - 1, first, -1) if _is_where(" ".join(texts[: at - first])))
    if (place := next(places, first)) > first:
        return place
    full = len(texts) > 2 and gender_of(texts[-2]) is not None and texts[-2].istitle()
    return last - 2 if full else last - 1 if " " + texts[-1] in written else first


def _is_where(words: str) -> bool:
    return words in _MEDIA or place_code(words) is not None


_PLACING = frozenset("in at from on near outside".split())
_MEDIA = frozenset(
    "Facebook Twitter X Instagram Telegram WhatsApp TikTok LinkedIn YouTube Weibo WeChat Bluesky".split()
)


def is_lettered(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word is a plural in capitals for people or bodies ("MPs", "NGOs"), no part of a name."""
    text = tokens[at].text
    lettered = text.endswith("s") and text[:-1].isupper() and len(text) > 2 and tokens[at].lower in HEADS
    return lettered and not (at + 1 < len(tokens) and is_capital_word(tokens[at + 1]))


def loud_end(tokens: Sequence[Token], first: int) -> int:
    """Return where the words in capitals end that begin at a token, or `first` where they are a person's name."""
    end = next((i for i in range(first, len(tokens)) if not tokens[i].text.isupper()), len(tokens))
    return first if end - first == 2 and gender_of(tokens[first].text.title()) is not None else end
