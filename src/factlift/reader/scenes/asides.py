"""Where a sentence goes on behind those counted: past an aside, or past the whole that they are a share of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import AUX, words_of
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import SENDS_OR_GOES, SENT
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


def behind_stage(tokens: Sequence[Token], first: int) -> int | None:
    """Return where the verb stands behind an aside that tells how far people are by now: what they do is to come.

    "The first 60, now on a course in Oton, are due to leave": the offset of "are". None where no such aside opens at
    the token `first`, or the verb behind it does not look ahead.
    """
    words = [token.lower for token in tokens[first : first + MAX_STAGE]]
    if words[:1] != [","] or words[1:2] == [] or words[1] not in _SO_FAR or "," not in words[2:]:
        return None
    ahead = words[words.index(",", 2) + 1 :]
    to_come = ahead[:1] in (["will"], ["shall"]) or (ahead[:1] in (["are"], ["is"]) and ahead[1:2] in _DUE)
    goes = to_come and _BACK.isdisjoint(ahead[:6]) and not SENDS_OR_GOES.isdisjoint(ahead[1:6])
    return first + words.index(",", 2) + 1 if goes else None


MAX_STAGE = 20  # tokens of such an aside, with the verb behind it
_SO_FAR = frozenset("now currently presently still already".split())
_DUE = (["to"], ["due"], ["expected"], ["scheduled"], ["set"], ["booked"], ["bound"], ["about"])
_BACK = frozenset("home back return stay remain".split())


def share_aside(tokens: Sequence[Token], comma: int) -> int | None:
    """Return the comma that closes an aside that counts some of those before it, and a verb goes on behind it.

    "400 nurses, including some 100 from Lima, are to go": the comma before "are".
    """
    words = [token.lower for token in tokens[comma : comma + 3]]
    shared = words[1:2] == ["including"] or words[1:] in _AMONG
    shared = shared or (words[1:2] != [] and words[1] in _SOME and words[2:] in (["with"], ["of"]))
    if words[:1] != [","] or not shared:
        return None
    closing = next((i for i in range(comma + 2, min(len(tokens), comma + MAX_SHARE)) if tokens[i].text == ","), None)
    inside = tokens[comma + 2 : closing] if closing is not None else ()
    if words[1] not in _SOME and any(a.lower in _PLACING and b.capital for a, b in pairwise(inside)):
        return None  # "including 90 to Peru": of a place of their own
    ahead = [token.lower for token in tokens[closing + 1 : closing + 2]] if closing is not None else []
    return closing if ahead and ahead[0] in _GOES_ON else None


MAX_SHARE = 14  # tokens of such an aside
_AMONG = (["among", "them"], ["of", "whom"], ["amongst", "them"])
_SOME = frozenset("some many most half several all".split())  # "some with experience in Peru"
_PLACING = frozenset("to in into for at".split())
_GOES_ON = AUX | SENDS_OR_GOES | _PLACING
