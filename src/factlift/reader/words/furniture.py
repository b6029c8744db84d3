"""Lines that belong to a page and not to its article: links to other articles, notices, counters."""

from __future__ import annotations

import re

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
