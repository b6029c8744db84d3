"""Names in quotation marks: titles of works, ships, horses and houses, which are nobody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factlift.lexicon import CONJUNCTIONS, DETERMINERS, PREPOSITIONS, words_of

MAX_TITLE = 100  # words that are looked at to tell a title from speech
MAX_EMBEDDED = 8  # words of a title in the middle of a sentence
_NAMING = frozenset(
    "titled entitled headlined named called subtitled christened codenamed code-named nicknamed rechristened renamed "
    "retitled".split()
)
_ENTITLED = frozenset("titled entitled headlined subtitled retitled".split())  # a title may be a sentence
WORKS = words_of("titled", "work")
_PERFORMS = words_of("titled", "performed")
_PARTS = words_of("titled", "part")
_LINKS = frozenset("of to in from with".split())
_SINGS = frozenset("sang sings sing singing sung recited recites reciting".split())
_SHOWS = words_of("titled", "shown")
_CRIES = words_of("titled", "cry")
_FOREIGN = frozenset(
    "de du des la le les el los las en et y e un une una der die das und von zu im di del della il lo gli sur sous au "
    "aux dans pour por para con sans am zum zur um af och för på".split()
)  # small words of foreign titles
_SMALL = DETERMINERS | PREPOSITIONS | CONJUNCTIONS | _FOREIGN | frozenset("& n vs v versus down up out off not".split())
_VERBS = words_of("speech_verbs")
_CARRIERS = words_of("speech_uses", "carrier")
_BEARERS = frozenset(
    "sign signs placard placards banner banners poster posters board boards notice notices shirt shirts t-shirt label "
    "labels badge badges sticker stickers plaque".split()
) | words_of("speech_uses", "carrier")  # things that words stand on
_NEVER_BEFORE = frozenset(
    "read reads cited told tells telling".split()
)  # words are told to somebody: “Bild am Sonntag”
_FILE = re.compile(r"[\w./~-]+\.[A-Za-z][A-Za-z0-9]{1,4}|[\w.+-]+@[\w.-]+|(?:https?://|www\.)\S+|[#@]\w+|\w+_\w+")
_WORD = re.compile(r"\W*([^\W\d_]+)")
_NAME_BEFORE = re.compile(r"(?:^|[\s(])(?:[^\W\d_]\.|[A-ZÀ-Þ][\w’'.-]+)$")
_NUMBERED = re.compile(r"\b(?:episode|chapter|part|volume|lesson|lecture|season|track) [\w.]{1,8}:$", re.IGNORECASE)
_NAME_BEHIND = re.compile(r"\s[A-ZÀ-Þ][\w’'-]+")
MAX_NICKNAME = 4  # words
MAX_INITIALS = 2  # words in capitals that a name may have
_BEFORE_COMMA = 2  # the noun before a comma and the passage


class Setting(NamedTuple):
    """Where a passage stands: the words before it in lower case, the text up to it, the text behind it."""

    before: Sequence[str]
    lead: str
    behind: str
    spoken: bool  # whether a verb of speech of its sentence introduces it


def is_title(inner: str, at: Setting) -> bool:
    """Return whether a passage is a title or a name.

    >>> is_title("Haddock", Setting(["her", "second", "book", ","], "Her second book,", ".", False))
    True
    >>> is_title("It is late", Setting(["said", ":"], "He said:", ".", True))
    False
    """
    if _FILE.fullmatch(inner.strip()):
        return True
    if _NAME_BEFORE.search(at.lead) and _NAME_BEHIND.match(at.behind) and len(inner.split()) <= MAX_NICKNAME:
        return True  # "Mick “the Ferret” Delahunty"
    if at.lead.endswith("(") and at.behind[:1] == "," and not at.spoken:
        return True  # "your report (“Relief at last”, 4 May)"
    words = [word.strip(".,;:!?’'()") for word in inner.split(maxsplit=MAX_TITLE)[:MAX_TITLE]]
    if words and words[0].islower():
        return False
    named = [w for w in words if w.lower() not in _SMALL and any(char.isalnum() for char in w)]
    capital = [w[:1].isupper() or w[:1].isdigit() for w in named]
    last = at.before[-1] if at.before else ""
    if last in WORKS and not at.lead.endswith(":"):
        return bool(capital) and capital[0]
    if last in _NAMING and capital and (all(capital) or (last in _ENTITLED and capital[0])):
        return True
    if words and words[0][:1].isupper() and not at.spoken and _is_of_work(at.before):
        return True
    if capital and all(capital) and _NUMBERED.search(at.lead):
        return True  # "Episode 14: “Six Months on the Ice”"
    return _is_capitalised_name(inner, words, capital, at)


def _is_of_work(before: Sequence[str]) -> bool:
    """Return whether a part or a performance of a work stands before a passage ("a sequel to", "sang", "copies of")."""
    last = before[-1] if before else ""
    if (last in _PERFORMS - _VERBS or last in _SINGS) and not (last == "reading" and not _CARRIERS.isdisjoint(before)):
        return True
    return last in _LINKS and not _PARTS.isdisjoint(before[-4:-1])


def _is_capitalised_name(inner: str, words: Sequence[str], capital: Sequence[bool], at: Setting) -> bool:
    """Return whether a passage is a name by its capitals and its place in the sentence."""
    cries = inner.isupper() and len(words) > MAX_INITIALS  # "I TOLD YOU SO"
    whole = bool(capital) and all(capital) and not cries
    if at.lead.endswith(","):
        work = len(at.before) >= _BEFORE_COMMA and at.before[-_BEFORE_COMMA] in WORKS
        if work and whole and len(capital) >= 2 and inner.rstrip()[-1:] not in {".", "?", "!", "…"}:
            return True  # "wrote a poem, “Cold Deck”, about ..."
        if work and capital and capital[0] and not at.spoken:
            return True
        if not at.spoken and whole and (len(capital) >= 2 or _goes_on(inner, at)):
            return True  # "a leaflet, ‘Know Your Rights’, ..."
    ends = inner.rstrip()[-1:] in {"?", "!"}
    lettered = any(word[:1].isupper() for word in words)  # a number alone is no title: “under 200”
    if not whole or ends or len(words) > MAX_EMBEDDED or not lettered:
        return False
    if at.lead == "" or at.lead.endswith(";"):
        return not at.spoken and _is_subject(capital, at.behind)
    last = at.before[-1] if at.before else ""
    spoken = last in _VERBS - _NEVER_BEFORE - _PERFORMS
    spoken = spoken or (last in {"read", "reads"} and not _BEARERS.isdisjoint(at.before[-6:]))
    return not at.lead.endswith((":", ",")) and not spoken


def _goes_on(inner: str, at: Setting) -> bool:
    """Return whether the sentence goes on behind a name in commas ("the onion, “Kelsae”, won")."""
    return inner.rstrip()[-1:] not in {",", ".", "?", "!", "…"} and at.behind[:1] == ","


def _is_subject(capital: Sequence[bool], behind: str) -> bool:
    """Return whether a name opens the sentence whose subject it is ("“Orient Plover” ran aground")."""
    found = _WORD.match(behind)
    following = found[1] if found else ""
    if not following.islower() or behind[:1] != " " or following in _CRIES or following in _VERBS - _SHOWS:
        return False
    return len(capital) >= 2 or following in _SHOWS
