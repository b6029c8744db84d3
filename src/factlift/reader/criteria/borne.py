"""Costs that buy no place: what employers and states bear, papers that are translated, sums far too large."""

from __future__ import annotations

import re

from factlift.lexicon import words_of
from factlift.reader.words.tokens import split_tokens

PAYEES = words_of("criteria_cues", "payee")
PAYERS = words_of("criteria_cues", "payer")
_SIDES = PAYERS | PAYEES | {"side", "it"}
MILLIONS = re.compile(
    r"(?:[$€£]|\b(?:dollars|euros|pounds) )\s?\d[\d.,]* ?(?:million|billion|m|bn)\b|\d ?(?:million|billion|"
    r"bn) (?:dollars|euros|pounds)\b"
)
_NOT_HIS = re.compile(
    r"\bpa(?:y|ys|id) (?:him|her|them|it|us|the (?:agency|agent|firm|recruiter|broker)) [^;]{2,40} (?:for (?:each|"
    r"every)|per) \w+|"
    r"\b(?:[Gg]overnment|[Ee]mbassy|[Cc]onsulate|[Hh]igh [Cc]ommission|Home Office|[Tt]reasury) (?:now )?"
    r"(?:charges?|charged|levies|levied|collects?)\b|\bhealth(?:care)? surcharge\b|"
    r"^.{0,40}\b(?:[Oo]ffenders|[Vv]iolators|[Cc]ulprits|fined)\b|^ ?[Ff]or (?:each|every) (?:placement|worker|"
    r"nurse|recruit|maid|man|woman|head|one)\b|"
    r"\b(?:met|paid|borne|covered|footed|refunded|reimbursed) by (?:the |its |their |his |her )?(?:\w+ )?"
    r"(?:board|employers?|council|company|firm|hospital|ministry|state|government|owner|host)\b"
)
_BORNE = re.compile(  # by whoever sends or employs, not by those who go
    r"\b(?:covers?|covered|bears?|bore|meets?|foots?|footed|reimburses?|reimbursed|refunds?|refunded|"
    r"absorbs?|absorbed) "
    r"(?:[\w’'-]+ ){0,4}?(?:fees?|costs?|charges?|expenses?|tickets?|fares?|deposit)\b"
)
_UPKEEP = re.compile(
    r"\bto have (?:his|her|their|my|our|the) [^;]{2,30}? (?:translated|typed|copied|printed|laminated)\b"
)


def is_borne(text: str, start: int, end: int) -> bool:
    """Return whether others than those who go bear what a clause names, or it buys no place.

    >>> [is_borne(words, 0, len(words)) for words in ("the agency covers the fee of $90", "nurses bear the fee of $90")]
    [True, False]
    """
    if _NOT_HIS.search(text, start, end) or _UPKEEP.search(text, start, end):
        return True
    borne = _BORNE.search(text, start, end)
    return borne is not None and not _SIDES.isdisjoint(
        token.lower for token in split_tokens(text, start, borne.start())
    )
