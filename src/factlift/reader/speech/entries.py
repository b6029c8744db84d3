"""Where a long text begins anew: the entries of a live blog, and sections with a number."""

from __future__ import annotations

import re

from factlift.article import Article

MIN_ENTRIES = 3  # paragraphs that open with a time, or headings with a number, that make a text of entries
MAX_HEADING = 100  # code points of a heading
_CLOCK = re.compile(
    r"[^\w\s]{0,2}(?:(?:Posted|Updated|UPDATED?|LIVE)(?: at)? )?(?:[01]?\d|2[0-4])[.:h][0-5]\d ?(?:am|pm|a\.m\.|p\.m\.|"
    r"hrs|h)?(?: (?:[A-Z]{2,5}|[Ll]ocal time))?[\]):]?(?= ?$| ?[-–—|:] ?\S| [A-Z“\"‘])"
)
_NUMBERED = re.compile(r"(?:(?:CHAPTER|PART|SECTION|Chapter|Part|Section|DAY|Day) )?(\d{1,2}|[IVX]{1,5})[.:)]? (?=\S)")
_PART = re.compile(r"(?:CHAPTER|PART|Chapter|Part) (?:\d{1,2}|[IVX]{1,5}|[A-Za-z]{3,6})\b(?: ?$|[.:] ?\S?| [–—-] )")


def entry_starts(article: Article) -> frozenset[int]:
    """Return the sentences with which entries and numbered sections begin, empty for a text of one piece."""
    clocks: list[int] = []
    headings: list[int] = []
    parts: list[int] = []
    number = 0
    for at, paragraph in enumerate(article.paragraphs):
        words = article.flat[paragraph.start : min(paragraph.end, paragraph.start + 2 * MAX_HEADING)]
        if _CLOCK.match(words):
            clocks.append(at)
        elif len(words) <= MAX_HEADING and _PART.match(words):
            parts.append(at)
        elif len(words) <= MAX_HEADING and words[-1:] not in {".", ";", ",", ":"} and (told := _NUMBERED.match(words)):
            value = int(told[1]) if told[1].isdigit() else _roman(told[1])
            if value in {number, number + 1}:
                headings += [at] if not headings or at - headings[-1] > 1 else []
                number = value
    found = clocks if len(clocks) >= MIN_ENTRIES else []
    found += parts if len(parts) >= MIN_ENTRIES else []
    found += headings if len(headings) >= MIN_ENTRIES else []
    firsts = (next((s.number for s in article.sentences_of(at)), None) for at in found)
    return frozenset(number for number in firsts if number is not None)


def _roman(letters: str) -> int:
    """Return the value of a Roman number.

    >>> _roman("IX"), _roman("VIII")
    (9, 8)
    """
    values = [{"I": 1, "V": 5, "X": 10}[letter] for letter in letters]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
