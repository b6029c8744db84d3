"""What belongs to a page and not to its article: links to other articles, notices, counters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.reader.words.tokens import Token

_FURNITURE = re.compile(
    r"(?:(?:also |see |read |must )+(?:also|more|read|next|now)\b|related\b\s?[:|]|watch\s?:|listen\s?:|"
    r"(?:©|\(c\)\s\d{4}|copyright\b|all rights reserved)|"
    r"(?:you may also like|more from|most read|trending|sponsored)\b|"
    r"advertisement\b|comments \(\d)",
    re.IGNORECASE,
)


def is_furniture(text: str, start: int, end: int) -> bool:
    """Return whether a line is a link or a notice of the page.

    >>> is_furniture("READ MORE: 40 cooks leave", 0, 25), is_furniture("Read the rules first.", 0, 21)
    (True, False)
    """
    return _FURNITURE.match(text, start, end) is not None


_SHARES = (
    r"(?:Send|Share|Facebook|Twitter|Google\+?|Whats[Aa]pp|Tumblr|[Ll]inked[Ii]n|[Ss]tumble(?:Upon)?|Digg|[Rr]eddit|"
    r"Newsvine|Pinterest|Instagram|Messenger|Telegram|Email|E-mail|Print|Permalink(?: https?://\S{1,80})?)"
)
_NOTICE = re.compile(
    rf"\b{_SHARES}(?:\s{_SHARES}){{2,12}}(?!\w)|"
    r"\bMedia playback is (?:not |un)supported on (?:this|your) device\b|"
    r"\bThis content will not .{5,30}, please check Java.{10,50}(?:enabled|browser)\b|"
    r"\bImage (?:copyright|caption)\b|\bShare this with(?= (?:Media|Facebook|Image))|"
    r"\b(?:READ MORE|ALSO READ|SEE ALSO|INTERACTIVE|IN PICTURES|PICTURES|OPINION|WATCH|LISTEN|GALLERY|EXPLAINER):"
)


def find_notices(text: str) -> list[tuple[int, int]]:
    """Return the stretches of a text that are notices, share buttons and labels of links run in with its sentences.

    >>> text = "Share Facebook Twitter Email Ann Ode left."
    >>> [text[start:end] for start, end in find_notices(text)]
    ['Share Facebook Twitter Email']
    """
    return [found.span() for found in _NOTICE.finditer(text)]


def without_notices(tokens: list[Token], notices: Sequence[tuple[int, int]]) -> list[Token]:
    """Return the tokens of a sentence that stand in no notice, or all where none would be left."""
    first, last = tokens[0].start, tokens[-1].end
    near = [notice for notice in notices if notice[0] < last and notice[1] > first]
    if not near:
        return tokens
    return [t for t in tokens if not any(start <= t.start < end for start, end in near)] or tokens
