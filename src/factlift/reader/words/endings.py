"""Where the words behind a noun end that still belong to it ("a man in a hat", "a note of 11 March")."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import (
    ADVERBS,
    AUX,
    CALENDAR,
    CONJUNCTIONS,
    DETERMINERS,
    PREPOSITIONS,
    QUESTION_WORDS,
    TAILS,
    words_of,
)
from factlift.reader.words.forenames import gender_of
from factlift.reader.words.tokens import Token

_SPEECH = words_of("speech_verbs")
_BEFORE_NOUNS = PREPOSITIONS | DETERMINERS | frozenset({"and"})
_SAYING = words_of("speech_uses", "plain_base")
_PASTS = words_of("speech_uses", "ender")
_NUMBERS = frozenset("two three four five six seven eight nine ten".split())
_FINITE = AUX - {"to"}
_PARTS = CONJUNCTIONS - {"and"}
_LOOSE = PREPOSITIONS | DETERMINERS | {"and"}  # what no tail ends with
COUNTED = 2  # tokens of "of three"
SPEAKER_TAILS = TAILS | frozenset("beside outside inside behind above over aged among to across".split())
"""What may begin the words behind a noun that still belong to a speaker ("a man beside me")."""


def tail_end(tokens: Sequence[Token], at: int, tails: frozenset[str]) -> int:
    """Return the end of the prepositional tail that begins at `at` ("in Mombasa"), or `at` where there is none."""
    if at >= len(tokens) or tokens[at].lower not in tails or tokens[at].lower in {"who", "that"}:
        return at
    end = first = _date_end(tokens, at)
    for token in tokens[first : first + 12]:
        named = token.capital and end > first and tokens[end - 1].capital  # "the Overseas Works Directorate"
        dated = (token.lower in CALENDAR or token.lower in _FINITE) and not _is_surname(tokens, end)
        spoken = token.lower in _SPEECH and not named
        ends = token.masked or token.text in ",.;:()—–" or spoken or dated
        if token.lower in _PASTS and not named and end > at and tokens[end - 1].lower not in _BEFORE_NOUNS:
            break  # "a girl of ten took the microphone"
        shows = [t.lower for t in tokens[end : end + 2]] == ["show", "that"]  # "figures from the ministry show that"
        if (shows or token.lower in _SAYING) and end > at and tokens[end - 1].lower not in _BEFORE_NOUNS:
            break  # "friends of the minister insist"
        verb = (
            token.lower.endswith("ed")
            and not token.capital
            and end > at
            and tokens[end - 1].lower not in PREPOSITIONS | DETERMINERS  # "the kin of the deceased"
        )
        aged = token.text.endswith("s") and tokens[end - 1].lower in {"his", "her", "their", "mid", "late", "early"}
        if verb or (token.text[0].isdigit() and not tokens[end - 1].capital and not (end > at and aged)):
            break
        asks = token.lower in QUESTION_WORDS and not token.capital  # "I asked a clerk from Oton why he came"
        if ends or asks or token.lower in _PARTS or token.lower in ADVERBS:
            break
        end += 1
    counted = end + 2 < len(tokens) and [t.lower for t in tokens[end - 2 : end + 1]] == ["one", "of", "the"]
    counted = counted or (end + 1 < len(tokens) and [t.lower for t in tokens[end - 3 : end]] == ["one", "of", "the"])
    if counted and first < end and tokens[end].text.isdigit():
        return end + 1  # "the mother of one of the 24"
    if end - first == COUNTED and tokens[first].lower == "of" and tokens[end - 1].lower in _NUMBERS:
        return end  # "the mother of three"
    paired = end - first == 3 and tokens[first].lower == "of" and tokens[end - 2].lower == "the"  # "of the two"
    while end > first and not paired and tokens[end - 1].lower in _LOOSE:
        end -= 1
    return end


def _is_surname(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a month or a verb is the surname behind a first name ("aides of Otto May")."""
    return tokens[at].text == "May" and at > 0 and gender_of(tokens[at - 1].text) is not None


def _date_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the date of a paper that begins at `at` ("a note of 11 March 2020"), else `at`."""
    dated = at + 2 < len(tokens) and tokens[at].lower == "of" and tokens[at + 1].text.isdigit()
    if not dated or tokens[at + 2].lower not in CALENDAR:
        return at
    return at + 3 + (at + 3 < len(tokens) and tokens[at + 3].text.isdigit())


def home_end(tokens: Sequence[Token], last: int) -> int:
    """Return where the town behind a name ends ("PW2, Ann Ode of Oton, said"), else `last`."""
    end = last + 1
    while end < len(tokens) and tokens[end].word and tokens[end].capital and end - last <= MAX_HOME:
        end += 1
    return end if tokens[last].lower in {"of", "from"} and end - last > 1 else last


MAX_HOME = 3  # words of a town's name


def before_age(tokens: Sequence[Token], end: int) -> int:
    """Return where a name ends before the age behind it ("Ann Ode, 34", "Ann Ode (34)"), else `end`."""
    if end > 2 and tokens[end - 1].text.isdigit() and tokens[end - 2].text == ",":
        return end - 2
    return end - 3 if end > 3 and tokens[end - 1].text == ")" and tokens[end - 2].text.isdigit() else end
