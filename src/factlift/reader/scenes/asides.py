"""Where a sentence goes on behind those counted: past an aside, or past the whole that they are a share of."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import words_of
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import SENT
from factlift.reader.words.tokens import Token

SPEECH = words_of("speech_verbs", "inverting")


def without_aside(tokens: Sequence[Token], at: int) -> Sequence[Token]:
    """Return the tokens from `at` on, without what stands between two dashes right there, or a whole ("of 900")."""
    at = behind_whole(tokens, at)
    if at < len(tokens) and tokens[at].text in {"–", "—", "-"}:
        closing = next((i for i in range(at + 1, min(len(tokens), at + 30)) if tokens[i].text == tokens[at].text), at)
        return tokens[closing + 1 : closing + 20]
    if at < len(tokens) and tokens[at].text == ",":  # "three hundred, it says, would go"
        closing = next((i for i in range(at + 2, min(len(tokens), at + 7)) if tokens[i].text == ","), at)
        if any(token.lower in SPEECH for token in tokens[at + 1 : closing]):
            return tokens[closing + 1 : closing + 20]
        closing = next((i for i in range(at + 2, min(len(tokens), at + 16)) if tokens[i].text == ","), at)
        if closing > at and tokens[at + 1].lower in _ALL:  # "the first 60, all of them trained here, will leave"
            return tokens[closing + 1 : closing + 20]
    return tokens[at : at + 20]


def behind_whole(tokens: Sequence[Token], first: int) -> int:
    """Return where the words go on behind the number that another is a share of ("720 out of the 5,000 promised")."""
    words = [token.lower for token in tokens[first : first + 12]]
    at = int(words[:1] == ["out"])
    if words[at : at + 1] != ["of"]:
        return first
    at = next((i for i in range(at + 1, len(words)) if words[i] not in _DETERMINERS), len(words))
    if at == len(words) or not is_numeral(tokens[first + at]):
        return first
    while at + 1 < len(words) and (words[at + 1] in SENT or words[at + 1] in _PROMISED):
        at += 1
    return first + at + 1


_DETERMINERS = frozenset("a an the its their our some about planned promised total".split())
WHOLES = _DETERMINERS | frozenset("out of quota target plan order".split())
_PROMISED = frozenset("who that which were had been promised planned agreed expected requested chosen".split())
_ALL = frozenset("all most many each both several".split())
