"""Whether words name people of a kind, a trade, or something that somebody has: what a verdict can be passed on."""

from __future__ import annotations

import re
from collections.abc import Callable

from factlift.places import places_in
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import ANYONE, APPLICANT, is_people
from factlift.reader.words.cues import BODY

_LIMITER = re.compile(
    r"\b(?:with|without|who(?:se|m)?|aged|over|under|above|below|older|younger|between|from|facing|suffering|lacking|"
    r"holding|having|[a-z]{3,}(?:ed|en) (?:to|in|at|as|by|with|against)|willing|unwilling|able|unable|ready|fit|free|"
    r"married|living|born|awaiting|carrying|on|of|in|not|no|that|convicted|accused|suspected|"
    r"related)\b"
)
_POINTED = frozenset("the these this it his her their our its my some many two three several i he she they we".split())
_BY_TRAIT = re.compile(r"(?:blind|sighted|deaf|lame|married|divorced|tattooed|pregnant|illiterate|childless|weight)$")
_PLAIN = frozenset("skilled trained qualified foreign local more extra other new few many most some any".split())


_ASKED = frozenset("certified licensed registered return returning repeat".split())


def is_asked_of(words: str) -> bool:
    """Return whether the word before some people says what is asked of them ("bilingual drivers")."""
    before = words.lower().split()[:-1]
    if len(before) != 1 or before[0] in _PLAIN:
        return False
    return category_of(before[0]) in {"skills", "experience"} or before[0] in _ASKED


def names_group(words: str, tokens: list[str]) -> bool:
    """Return whether words name people of some trade, or of a kind, whom the text does not only point at.

    >>> [names_group(words, words.lower().split()) for words in ("Snipers and drone operators", "the nurses", "Trucks")]
    [True, False, False]
    """
    if tokens[0] in _POINTED or tokens[0][0].isdigit() or tokens[0] in {"all", "every", "each"}:
        return names_kind(words, tokens)
    people = any(word in ANYONE or word in APPLICANT or is_people(word) for word in tokens[:5])
    return people or names_kind(words, tokens) or _names_nation(words)


def _names_nation(words: str) -> bool:
    """Return whether words open with the people of a country ("Poles")."""
    if not words[0].isupper() or not words.partition(" ")[0].endswith(("s", "ese")):
        return False
    return any(place.kind == "demonym" and place.start == 0 for place in places_in(words))


def names_kind(words: str, tokens: list[str]) -> bool:
    """Return whether words name people of a kind: with a limit, or by a noun or an adjective that is one.

    >>> [names_kind(words, words.lower().split()) for words in ("anyone over 29", "the nurses", "bachelors")]
    [True, False, True]
    """
    people = any(word in ANYONE or word in APPLICANT or is_people(word) for word in tokens[:4])
    people = people or (tokens[0].endswith("s") and tokens[1:2] in (["who"], ["whose"], ["over"], ["under"], ["aged"]))
    limited = _LIMITER.search(words, len(tokens[0])) is not None
    if tokens[0] == "the" and len(tokens) == 2 and _BY_TRAIT.search(tokens[1]):
        return category_of(tokens[1]) != "other"  # "the colour-blind"
    if tokens[0] == "the" and "of" in tokens[2:6] and is_people(tokens[1]):
        return category_of(tokens[1]) == "family"  # "the sons of party members"
    if tokens[0] in _POINTED:
        return (
            people
            and limited
            and not BODY.issuperset(tokens[1:2])
            and re.search(r"\b(?:who|with|whose)\b", words) is not None
        )
    if tokens[0][0].isdigit():
        return False
    if tokens[0] == "ethnic":
        return True
    kind = category_of(words) != "other"
    return (
        (people and (limited or kind))
        or (tokens[0] in {"no", "none", "any", "all"} and _LIMITER.match(words, len(tokens[0]) + 1) is not None)
        or (kind and not limited)
    )


_BRUSH = re.compile(
    r"\b(?:convictions?|offen[cs]es?|arrests?|warrants?|summons|history of|unpaid (?:fines?|debts?|loans?|tax(?:es)?)|"
    r"bankruptcy|expulsion|desertion)\b",
    re.IGNORECASE,
)


_TRAITS = re.compile(  # of people, whatever they are put into
    r"\b(?:honesty|manners|tempers?|sobriety|(?:good|clean|spotless|sound) (?:name|reputation|character)|connections|"
    r"residence in|own (?:tools|transport|car|boots|vehicle|house|land))\b",
    re.IGNORECASE,
)


def _known(words: str, _: list[str]) -> bool:
    return category_of(words) != "other" or _BRUSH.search(words) is not None or _TRAITS.search(words) is not None


_LEARNED = frozenset({"documents", "health", "skills", "experience"})
TESTS: dict[str, Callable[[str, list[str]], bool]] = {
    "": lambda _, tokens: bool(tokens),
    "people": names_kind,
    "sole": names_kind,
    "group": names_group,
    "known": _known,
    "either": lambda words, tokens: names_kind(words, tokens) or _known(words, tokens),
    "limited": lambda words, _: _LIMITER.search(words) is not None,
    "led": lambda _, tokens: category_of(" ".join(tokens[:2])) != "other" and not is_people(tokens[0]),
    "learned": lambda words, _: category_of(words) in _LEARNED or is_asked_of(words),
    "papers": lambda words, _: category_of(words) in {"documents", "health"},
}
