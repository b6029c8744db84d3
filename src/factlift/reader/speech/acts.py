"""What an act of speech is made of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Literal, NamedTuple, TypeAlias

from factlift.lexicon import BE, CALENDAR, words_of
from factlift.reader.words.cues import SENT
from factlift.reader.words.tokens import Token

ADDRESSING = frozenset("told tell tells telling informed informs assured assures reminded reminds notified".split())
"""Verbs behind which stands who is told, not who tells."""

_LANGUAGE = frozenset("speak speaks spoke read reads write writes".split())
_ANY_WHO = frozenset("those anyone anybody people men women candidates applicants one ones whoever".split())
"""Words before "who" of people told only by what they do ("those who speak Fijian")."""

WRITES = frozenset("pencilled penciled jotted inked biroed chalked daubed scratched underlined initialled".split())
"""Verbs that report words in marks right behind them, and mean other things elsewhere ("40 pencilled in for Oman")."""

ASKING = frozenset("ask asks asked asking wonder wonders wondered wondering".split())
"""Verbs that claim nothing: another one answers."""

Form: TypeAlias = Literal["before", "after", "participle", "according", "colon", "noun"]


class Saying(NamedTuple):
    """An act of speech: `start`, `end` are the cue's, `mention` the subject's, `source` indexes `Speakers.known`."""

    sentence: int
    start: int
    end: int
    cue: str | None
    mention: tuple[int, int]
    source: int
    form: Form


_CALLS = frozenset("ad ads advert adverts advertisement advertisements call appeal notice vacancy tender".split())


def is_asked(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a reply is to a call, or a passage a question's ("replying to a question if it was “late”")."""
    words = [token.lower for token in tokens[at + 1 : at + 7]]
    if not _CALLS.isdisjoint(words[:4]) and not any(token.masked for token in tokens):
        return True  # "900 people replied to its advertisement"
    last = next((i for i, word in enumerate(words, at + 2) if word in {"question", "questions"}), None)
    masked = next((i for i in range(at, len(tokens)) if tokens[i].masked), None)
    if words[:1] != ["to"] or last is None or masked is None:
        return False
    between = tokens[last:masked]
    return any(t.lower in {"whether", "if", "about"} for t in between[:1]) and not any(
        t.text in {",", ":"} or t.lower in {"with", "by"} for t in between
    )


def commits(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody says what will be, with a verb that may also give things ("promised that it would")."""
    if tokens[at].lower not in _COMMITS:
        return False
    behind = [token.lower for token in tokens[at + 1 : at + 8]]
    stated = behind[:1] == ["that"] or (behind[:1] != [] and behind[0] in _SUBJECTS)
    return stated and not _WILL.isdisjoint(behind)


_COMMITS = frozenset("promise promises promised vow vows vowed pledge pledges pledged swore swears".split())
_SUBJECTS = frozenset("it they he she we i there".split())
_WILL = frozenset("would will shall should could can".split())
REPLIES = frozenset("responding responded responds replying replied replies answering answered answers".split())

BEGINS = frozenset(
    "begin begins began begun beginning reflect reflects reflected reflecting phone phones phoned".split()
)  # they speak only with the passage right behind or before
AWAY = frozenset("to from away abroad overseas temporarily".split())
CONTINUES = frozenset("continue continues continued continuing".split())


def opens_marks(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a passage stands right beside a verb ("began: “…”", "began the talk with “…”", “…,” Ode began)."""
    ahead = [i for i in range(at + 1, min(len(tokens), at + _NEAR_MARKS)) if tokens[i].masked]
    before = any(token.masked for token in tokens[max(0, at - _NEAR_MARKS) : at])
    if not ahead:
        ends = at + 1 == len(tokens) or tokens[at + 1].text in {".", ","}
        return before or (ends and any(token.masked for token in tokens[:at]))
    mark = tokens[ahead[0] - 1]
    return before or mark.lower in {"with", "by", "that", "saying", ":"} or ahead[0] - at <= 1 + (mark.text == ",")


_NEAR_MARKS = 9  # tokens


def is_to_prove(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody has to show what he is, and says nothing ("must show that they have a clean record")."""
    return tokens[at].lower in _PROVES and not _ORDERS.isdisjoint(t.lower for t in tokens[max(0, at - 2) : at])


_PROVES = frozenset("show prove confirm demonstrate declare certify state".split())
_ORDERS = frozenset("must should shall need needs required have has".split())


def is_inserted(behind: Sequence[Token], verbs: frozenset[str]) -> bool:
    """Return whether a name behind a verb stands between commas, before a clause ("In May, said Ode, 40 went")."""
    comma = next((i for i, token in enumerate(behind[:MAX_NAME]) if token.text == ","), 0)
    clause = behind[comma + 1 : comma + MAX_NAME]
    return comma > 0 and behind[0].capital and any(token.lower in verbs for token in clause)


MAX_NAME = 14  # tokens in which a name ends, and of its clause those in which the verb stands


_INSISTS = frozenset("insist insists insisted insisting".split())


def insists_on(tokens: Sequence[Token], at: int) -> bool:
    """Return whether somebody insists on a thing ("recruiters insist on childless men")."""
    thing = tokens[at + 2 : at + 3]
    dated = any(token.lower in CALENDAR or token.text[0].isdigit() for token in thing)  # "insisted on Tuesday"
    return tokens[at].lower in _INSISTS and tokens[at + 1 : at + 2] != [] and tokens[at + 1].lower == "on" and not dated


def quotes_another(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a paper quotes somebody else ("a report quoted Ann Ode as saying", not "she was quoted as")."""
    words = [token.lower for token in tokens[at + 1 : at + 1 + MAX_QUOTED]]
    return ("as", "saying") in pairwise(words) and words[0] != "as" and tokens[at - 1].lower not in BE


MAX_QUOTED = 24  # tokens from "quoted" to "as saying"


_REJECTS = frozenset("reject rejects rejected rejecting".split())
_RULES = frozenset("rule rules ruled ruling".split())
_FOLK = SENT | words_of("criteria_cues", "anyone") | words_of("criteria_cues", "applicant")
_CLAIMED = frozenset(
    "claim claims allegation allegations charge charges accusation accusations suggestion suggestions report reports "
    "idea notion criticism rumour rumours rumor rumors argument assertion accounts that".split()
)


def picks_out(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb only tells whom somebody takes: who speaks a language, is rejected, is certified by others.

    >>> from factlift.reader.words.tokens import split_tokens
    >>> told = ("The board rejects deserters", "Nurses certified by the board", "The board rejects claims of deserters")
    >>> [picks_out(split_tokens(words, 0, len(words)), at) for words, at in zip(told, (2, 1, 2), strict=True)]
    [True, True, False]
    """
    following = [token.lower for token in tokens[at + 1 : at + 7]]
    out = tokens[at].lower in _RULES and following[:1] == ["out"]
    if out or tokens[at].lower in _REJECTS:
        return not _FOLK.isdisjoint(following[: 3 + out]) and _CLAIMED.isdisjoint(following)
    if at and following[:1] == ["by"] and tokens[at].lower.endswith("ed") and tokens[at - 1].lower in _FOLK:
        return True
    if following[:1] == ["of"] and any(token.lower == "what" for token in tokens[max(0, at - 4) : at]):
        return True  # "What they ask of a cook is a diploma"
    who = (
        at > 1 and tokens[at].lower in _LANGUAGE and tokens[at - 1].lower == "who" and tokens[at - 2].lower in _ANY_WHO
    )
    return who and at + 1 < len(tokens) and tokens[at + 1].capital
