"""Where a clause begins and ends around words of a sentence."""

from __future__ import annotations

import re

from factlift.article import Stretch

_BREAK = re.compile(
    r"[;:—–()\[\]]|,(?!\d)(?=\s)|\s-\s|[“”\"«»]"
    r"|\s(?:and|but|while|whereas)\s|\s(?=(?:though|although|which|who|because|after|before|when|if|unless|as)\s)"
)
_EDGE = " \t\u00a0,;:–—-.…"
_OPENERS, _CLOSERS = '“"«‘„‹「『(', '”"»’“›」』)'


def expand_to_clause(text: str, words: Stretch, sentence: Stretch) -> Stretch:
    """Returns the clause of a sentence that holds the given words: from break to break around them.

    >>> text = "The ministry, he said, will send 40 nurses to Oman, and talks go on."
    >>> at = expand_to_clause(text, Stretch(33, 42), Stretch(0, len(text)))
    >>> text[at.start:at.end]
    'will send 40 nurses to Oman'
    """
    start, end = sentence.start, sentence.end
    for found in _BREAK.finditer(text, sentence.start, sentence.end):
        if found.end() <= words.start:
            start = found.end()
        elif found.start() >= words.end:
            end = found.start()
            break
    return trim_clause(text, Stretch(start, end))


def trim_clause(text: str, clause: Stretch) -> Stretch:
    """Returns a clause without white space, closing punctuation and unmatched quotation marks at its ends.

    >>> trim_clause("“Qatar gets 130.", Stretch(0, 16))
    Stretch(start=1, end=15)
    """
    start, end = clause.start, clause.end
    if start < end and text[start].isalnum() and text[end - 1].isalnum():
        return clause
    while start < end and (text[start] in _EDGE or _is_unmatched(text, start, start, end)):
        start += 1
    while end > start and (text[end - 1] in _EDGE or _is_unmatched(text, end - 1, start, end)):
        end -= 1
    return Stretch(start, end) if start < end else clause


def _is_unmatched(text: str, at: int, start: int, end: int) -> bool:
    """Tells whether the mark at the edge of `text[start:end]` has no partner at the other edge or inside."""
    mark, inside = text[at], text[start:end]
    if at == start and mark in _OPENERS:
        return not any(closer in inside[1:] for closer in _CLOSERS[_OPENERS.index(mark)])
    if at == end - 1 and mark in _CLOSERS and mark != "’":
        return not any(opener in inside[:-1] for opener in _OPENERS[_CLOSERS.index(mark)])
    return False
