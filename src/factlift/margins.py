"""Marks before the paragraphs of a whole text: their numbers, or bullets before each.

A text without them has white space there, one for one, so that every offset holds. In a list the mark tells an item,
and is left; where most of a text's prose stands behind marks of one sort, they tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from statistics import median

from factlift.passages import Stretch

__all__ = ["is_counted", "margin_of", "put_in"]

LEAST = 3  # paragraphs with a mark of one sort
LEAST_WORDS = 12  # of such a paragraph, half of them: items of a list have fewer
LEAST_SHARE = 0.6  # of the text that stands behind marks of one sort
LEAST_SENTENCES = 0.75  # of the paragraphs that begin and end as sentences do
MOST_APART = 3  # numbers from one paragraph to the next: some are lost with a table or a footnote
_GAP = r"(?=[ \t\u2002\u2003])"
_NUMBER = r"(?P<number>\d{1,3})"
_SORTS = tuple(
    re.compile(rf"^[ \t]{{0,12}}(?P<mark>{mark})", re.MULTILINE)
    for mark in (
        rf"(?:[¶§] ?)?{_NUMBER}(?:\.(?!\d)|\.?\)){_GAP}",
        rf"[(\[]{_NUMBER}[)\]]{_GAP}",
        rf"[¶§] ?{_NUMBER}{_GAP}",
        rf"\d{{1,2}}\.{_NUMBER}\.?{_GAP}",
        rf"[-–—•·*◦▪‣●■►]{_GAP}",
    )
)
_SOME = re.compile(r"(?:^|\n)[ \t]{0,12}[¶§\d(\[–—•·*◦▪‣●■►-]")
"""What every mark of a margin holds, found faster."""
_OPENS = re.compile(r"[\s\d.):\]-]*[“\"‘'«(]?[A-Z0-9À-Þ]")
_ENDS = frozenset('.!?…”"’»)')


def margin_of(text: str) -> list[Stretch]:
    r"""Returns where the marks before a text's paragraphs stand, if most of them bear one.

    >>> told = "The ministry said on Monday that forty cooks were to leave for Oman in the spring."
    >>> margin_of(f"1. {told}\n\n2. {told}\n\n3. {told}")
    [Stretch(start=0, end=2), Stretch(start=87, end=89), Stretch(start=174, end=176)]
    >>> margin_of("1. Age over 21.\n2. No criminal record.\n3. A licence.")
    []
    """
    found: list[Stretch] = []
    if len(_SOME.findall(text)) < LEAST:
        return found
    for sort in _SORTS:
        marks = list(sort.finditer(text))
        if len(marks) >= LEAST and _is_margin(text, marks):
            found += [Stretch(*mark.span("mark")) for mark in marks]
    return sorted(found, key=lambda mark: mark.start)


def is_counted(text: str) -> bool:
    r"""Returns whether the paragraphs of a whole text bear numbers, as those of a report do.

    >>> told = "The ministry said on Monday that forty cooks were to leave for Oman in the spring."
    >>> is_counted(f"1. {told}\n\n2. {told}\n\n3. {told}"), is_counted(f"- {told}\n\n- {told}\n\n- {told}")
    (True, False)
    """
    return any(any(map(str.isdigit, text[mark.start : mark.end])) for mark in margin_of(text))


def put_in(text: str, stretches: list[Stretch], words: Callable[[Stretch], str]) -> str:
    """Returns the text with other words, as long as its own, in some stretches of it."""
    pieces: list[str] = []
    done = 0
    for each in stretches:
        pieces += text[done : each.start], words(each)
        done = each.end
    return "".join([*pieces, text[done:]])


def _is_margin(text: str, marks: list[re.Match[str]]) -> bool:
    """Returns whether marks of one sort stand before most of a text's paragraphs, and these are told in sentences."""
    if text[: marks[0].start()].rstrip().endswith(":"):
        return False  # what leads to a list
    if "number" in marks[0].groupdict():
        steps = [int(after["number"]) - int(mark["number"]) for mark, after in pairwise(marks)]
        if sum(0 < step <= MOST_APART for step in steps) < LEAST_SENTENCES * len(steps):
            return False
    parts = [text[mark.end() : after.start()] for mark, after in pairwise(marks)]
    behind = text[marks[-1].end() :].strip()
    reach = sum(map(len, parts)) / len(parts)  # of the last no end is told
    if sum(map(len, parts)) + min(len(behind), reach) < LEAST_SHARE * len(text.strip()):
        return False
    parts.append(behind.split("\n", 1)[0])
    told = sum(_OPENS.match(part) is not None and part.rstrip()[-1:] in _ENDS for part in parts)
    return told >= LEAST_SENTENCES * len(parts) and median(len(part.split()) for part in parts) >= LEAST_WORDS
