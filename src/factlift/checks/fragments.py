"""Whether a condition's words begin, or end, in the midst of what they tell, by the words right beside them."""

from __future__ import annotations

import re

from factlift.facts import Span
from factlift.opinions import Opinion

_NEAR = 40
"""Characters before and behind a condition's words that are looked at."""
_LEFT = re.compile(
    r"(?<![\w.,])(\d(?:[\d,]{0,9}\d)?|two|three|four|five|six|seven|eight|nine|ten|twelve|over|under|least|than|below|above|"
    r"minimum of) $",
    re.IGNORECASE,
)
"""What a condition's words can't do without: how many, and from where on."""
_BOUND = re.compile(r"\b(between|minimum|maximum|up to|almost|nearly|beyond|a max(?:imum)? of) $", re.IGNORECASE)
_NUMBER = re.compile(
    r"\d|[$€£₹¥]|[A-Z]{2,3} ?[$\d]|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|"
    r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\w+)?)\b",
    re.IGNORECASE,
)
"""What a bound is of: `between 20 and 28` is no `20 and 28`."""
_LATE = re.compile(r"(?:of|than|or|and|(?:in|within|during|over) the (?:past|last|previous|preceding)) ")
"""What a condition does not begin with."""
_THEIRS = re.compile(
    r"\b(?:child|children|relatives?|brothers?|sisters?|husbands?|wi(?:fe|ves)|spouses?|sons?|daughters?) (?:who|that|"
    r"whose) $|\b(?:[Mm]others|[Ff]athers|[Pp]arents) of (?:[a-z]+ ){0,2}$|\bexceed(?:s|ing)? $"
)
"""What a condition is told of, where it is not those who apply: `a child who` before `remains at home`."""
_NAME_BEGINS = re.compile(r"(?<=[a-z] )[A-Z][a-z]+ $")
_RIGHT = re.compile(
    r",? (unless|except)\b| (of|than|to|for|whose|that|years?|months?|old)\b|"
    r" (?:in|within|during|over|for) (?:the|his|her|their) (?:past|last|previous|preceding)\b"
)
_OPEN = re.compile(r"\b(?:of|than|to|with|from|an?|the|and|or|their|its|his)$")
_RANGE = re.compile(r"\bbetween [\w-]+$", re.IGNORECASE)
_HANGING = re.compile(
    r"\b(?:in|on|for|at|by|as|into|under|over|between|that|who|whose|which|be|been|not|no|has|have|had|is|are|was|were|"
    r"another|any|some|saying|covering|valid|able to|enough to|worth|until|around|about|up to|to have|to be)$"
)
"""A word that asks for what comes behind it."""
_GOES_ON = re.compile(r" [\w‘“'\"]")
_OF_AGE = re.compile(r"\b(?:child|children|kids?|sons?|daughters?|bab(?:y|ies)|infants?)$", re.IGNORECASE)
_AGED = re.compile(r" (?:under|over|below|above|aged|younger than|older than) \w")
"""What tells whose children are meant: `a child under two`."""
_NAME = re.compile(r"[A-Z][a-z]+")
_NAME_GOES_ON = re.compile(r" [A-Z][a-z]")


def cut_before(opinion: Opinion, at: Span, words: str) -> str | None:
    """Returns a reason where words lack what stands right before them: how many, of what, or whose."""
    text, start = opinion.article.flat, max(0, at.start - _NEAR)
    if found := _LEFT.search(text, start, at.start):
        return f"its words leave out the “{found.group(1)}” before them"
    if _NUMBER.match(words) and (found := _BOUND.search(text, start, at.start)):
        return f"its words leave out the “{found.group(1)}” before them"
    if found := _LATE.match(words):
        return f"its words begin at “{found.group().strip()}”, behind what it belongs to"
    if found := _THEIRS.search(text, start, at.start):
        return f"its words leave out the “{found.group().strip()}” before them"
    if words[:1].isupper() and _NAME_BEGINS.search(text, start, at.start):
        return "its words begin in the midst of a name"
    return None


def cut_behind(opinion: Opinion, at: Span, words: str, is_payment: bool) -> str | None:
    """Returns a reason where words lack what stands right behind them; a payment may leave out what it is for."""
    text, end = opinion.article.flat, at.end + _NEAR
    open_ended = (
        _OPEN.search(words) or _RANGE.search(words) or (_GOES_ON.match(text, at.end) and _HANGING.search(words))
    )
    if open_ended:
        return f"its words break off at “{open_ended.group()}”"
    found = None if is_payment else _RIGHT.match(text, at.end, end)
    found = found or (_AGED.match(text, at.end, end) if _OF_AGE.search(words) else None)
    if found:
        return f"its words leave out what “{found.group().strip(' ,')}” adds behind them"
    if _NAME.fullmatch(words.rpartition(" ")[2]) and _NAME_GOES_ON.match(text, at.end, end):
        return "its words break off in the midst of a name"
    return None
