"""Words that somebody heard another say: "heard the driver shout, “Down!”", "recalled her aunt telling her: “No.”"."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import DETERMINERS
from factlift.reader.speech.acts import ADDRESSING
from factlift.reader.speech.subjects import phrase_end
from factlift.reader.speech.usage import PARTICIPLES, VERBS
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MAX_HEARD = 8  # tokens between the hearing and the one who is heard
MAX_TO_MARKS = 8  # tokens between the heard verb and the passage
_HEARS = frozenset(
    "hear hears heard hearing overhear overhears overheard recall recalls recalled recalling remember remembers "
    "remembered remembering recollect recollects recollected see sees saw seen watch watches watched watching film "
    "filmed films record recorded records describe describes described describing show shows showed showing picture "
    "pictured catch caught capture captured captures imagine imagines imagined feature features featured with".split()
)


def heard(tokens: Sequence[Token], at: int, phrases: Sequence[Phrase]) -> Phrase | None:
    """Return the one whose words are heard, right before the verb at `at`, where a passage follows it."""
    if not any(token.masked for token in tokens[at + 1 : at + MAX_TO_MARKS]):
        return None
    phrase = next((p for p in reversed(phrases) if p.last <= at and p.kind != "pronoun"), None)
    if phrase is None or phrase_end(tokens, phrase) != at:
        return None
    start = phrase.first - (phrase.first > 0 and tokens[phrase.first - 1].lower in DETERMINERS)
    near = tokens[max(0, start - MAX_HEARD) : start]
    follows = bool(near) and (near[-1].lower in _HEARS or tokens[at].lower in PARTICIPLES)
    return phrase if follows and any(token.lower in _HEARS for token in near) else None


def is_hearer(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a noun is who is told something ("told the Lima Post that 40 went", "said to the Post that")."""
    first = at
    while first > 0 and (tokens[first - 1].capital or tokens[first - 1].lower in DETERMINERS):
        first -= 1
    if first > 1 and tokens[first - 1].lower == "to":
        return tokens[at].capital and tokens[first - 2].lower in VERBS
    return first > 0 and tokens[first - 1].lower in ADDRESSING
