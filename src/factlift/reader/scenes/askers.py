"""States whose bodies ask for people, or at whose wish people come: these are no people of theirs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.words.cues import SENT, STATE

if TYPE_CHECKING:
    from factlift.places import Mention

_WISHES = frozenset("request invitation behest expense insistence urging".split())
_ASKED_BY = re.compile(r"\b(?:requested|invited|asked|alerted|called in|summoned) by (?:the )?$")
_BODY = re.compile(
    r"(?:[’']s)?(?P<body>(?: [a-z-]{2,15}){0,3}?)(?: ha[sd]| have| then)? "
    r"(?=asked|appealed|called|requested|invited)"
)
_WANTED = (
    r"(?:them|it|us|him|her|help|assistance|aid|support|relief|reinforcements|international|foreign|outside|rescue|"
    r"rescuers|(?:the |a |our |their |such |more )?(?:teams?|volunteers|helpers|experts|specialists|mission))\b"
)
_ASKS = re.compile(rf"(?:(?:asked|appealed|called) (?:[a-z]+ ){{0,2}}?for|requested|invited|called in) {_WANTED}")
_ASKS_MANY = re.compile(
    r"(?:asked for|requested) (?:another |some |about |up to )?(?:\d[\d,]*|an? (?:dozen|hundred)|[a-z]{3,6}|"
    r"[a-z]+(?:teen|ty)(?:-[a-z]+)?) (?:more )?(?:[a-z-]+ ){0,2}?(?P<who>[a-z-]{3,}s)\b"
)
MAX_LEAD = 40  # code points before a state in which it is told that its wish is meant


def is_asker(text: str, mention: Mention) -> bool:
    """Return whether a state is named as one that asks for people, or at whose wish they come.

    >>> from factlift.places import places_in
    >>> [is_asker(words, places_in(words)[0]) for words in (
    ...     "The Peruvian government had asked for help.", "It was requested by the Peruvian authorities.",
    ...     "The Peruvian government had asked for more pay.")]
    [True, True, False]
    """
    before = text[max(0, mention.start - MAX_LEAD) : mention.start]
    if not _WISHES.isdisjoint(before.lower().split()[-4:]) or _ASKED_BY.search(before):
        return True
    found = _BODY.match(text, mention.end)
    if found is None or not (found["body"] == "" or found["body"].split()[-1] in STATE):
        return False
    many = _ASKS_MANY.match(text, found.end()) if found["body"] == "" else None
    counted = many is not None and many["who"] in SENT  # "has asked for ten nurses"
    return counted or _ASKS.match(text, found.end()) is not None
