"""The briefs of a column: short stories in a layout that repeats, each with countries and names of its own.

A line of a title above each, a rule between them, a dateline or a number before each. A story whose parts are laid out
alike (crossheads, numbered paragraphs, countries one after the other) is none: it has told before them where it is, or
its names come again in most parts.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factlift.article import Article, Stretch
from factlift.places import places_in
from factlift.placewords.cities import city_code
from factlift.reader.words.headlines import ANY_NAME, NAME, RULE, count_words, is_headline, is_prose, names_in
from factlift.reader.words.leads import opens_dated

__all__ = ["briefs_of"]

_LEAST = 3  # briefs of a column
_MOST_BEFORE = 300  # code points of prose before the first: a greeting, what the column is
_LONGEST_TITLE = 12  # words
_LONGEST_BRIEF = 2_500  # code points on average: longer parts are chapters
_SHARED = 3  # one name in so many may stand in another brief, too
_NUMBER = re.compile(r"\(?(\d{1,2})[.)] ?(?=[A-Z“\"‘'])")
_MARKED = re.compile(r"[■▪►▶●•◆*] ?(?=[A-Z“\"‘'])")
_LOUD = re.compile(r"(?!Q:|A:)[A-Z][A-Z0-9’'&-]*(?: [A-Z0-9’'&-]+){1,9}(?:[.:!]| ?[–—]| -)(?= [A-Z“\"‘'])")
_LEAST_ITEM = 80  # code points: a shorter one is an item of a list


def briefs_of(article: Article, numbered: Sequence[int] = ()) -> list[int]:
    r"""Return the paragraphs with which the briefs of a column begin; none where a text is no column of briefs.

    `numbered` are the paragraphs that had a number or a letter before them, which is read over.

    >>> text = '''In brief
    ...
    ... Cooks for Oman
    ... Peru is to send 40 cooks to Muscat, its labour ministry said.
    ...
    ... Nurses stay
    ... The 12 Kenyan nurses in Leeds will stay for another year.
    ...
    ... Tug sold
    ... The port of Turku has sold a tug to Estonia.'''
    >>> briefs_of(Article(text))
    [1, 3, 5]
    """
    text, lines = article.flat, article.paragraphs
    if len(lines) <= _LEAST:
        return []
    listed = list(numbered) or _numbered(text, lines)
    loud, marked = _loud(text, lines), _marked(text, lines)
    for row in (_titled(text, lines), _ruled(text, lines), _dated(article), listed, marked, loud):
        if len(row) >= _LEAST and _is_column(text, lines, row):
            return row
    return []


def _titled(text: str, lines: Sequence[Stretch]) -> list[int]:
    """Return the lines that are a title right above a paragraph, below more room than is between the two."""
    gaps = [0, *(text.count("\n", before.end, line.start) for before, line in pairwise(lines)), 0]
    return [
        at
        for at in range(len(lines) - 1)
        if gaps[at + 1] == 1
        and gaps[at] != 1
        and count_words(text, lines[at]) <= _LONGEST_TITLE
        and is_headline(text, lines[at])
        and is_prose(text, lines[at + 1])
    ]


def _ruled(text: str, lines: Sequence[Stretch]) -> list[int]:
    """Return the titles below a rule, and the first one above them; rules without titles part a long story."""
    rules = [at for at, line in enumerate(lines) if RULE.fullmatch(text, line.start, line.end)]
    below = [at + 1 for at in rules if at + 1 < len(lines) and at + 1 not in rules]
    first = next((at for at, line in enumerate(lines) if is_prose(text, line)), 0) - 1
    row = sorted({first, *below}) if below and 0 <= first < rules[0] else below
    return row if all(is_headline(text, lines[at]) for at in row) else []


def _dated(article: Article) -> list[int]:
    """Return the paragraphs that open with a dateline."""
    return [
        sentence.paragraph
        for at, sentence in enumerate(article.sentences)
        if (at == 0 or article.sentences[at - 1].paragraph != sentence.paragraph)
        and opens_dated(article.flat, sentence)
    ]


def _numbered(text: str, lines: Sequence[Stretch]) -> list[int]:
    """Return the long paragraphs that are numbered one after the other from one on."""
    found: list[int] = []
    for at, line in enumerate(lines):
        number = _NUMBER.match(text, line.start, line.end) if line.end - line.start >= _LEAST_ITEM else None
        if number and int(number[1]) == len(found) + 1:
            found.append(at)
    return found


def _marked(text: str, lines: Sequence[Stretch]) -> list[int]:
    """Return the long paragraphs behind a bullet."""
    long = (at for at, line in enumerate(lines) if line.end - line.start >= _LEAST_ITEM)
    return [at for at in long if _MARKED.match(text, lines[at].start, lines[at].end)]


def _loud(text: str, lines: Sequence[Stretch]) -> list[int]:
    """Return the long paragraphs that begin with a title in capitals: "COOKS FOR OMAN. Peru is to send ..."."""
    long = (at for at, line in enumerate(lines) if line.end - line.start >= _LEAST_ITEM)
    return [at for at in long if _LOUD.match(text, lines[at].start, lines[at].end)]


def _is_column(text: str, lines: Sequence[Stretch], row: list[int]) -> bool:
    """Return whether what begins with the paragraphs of a row are stories of their own, and all there is."""
    before = lines[: row[0]]
    if sum(line.end - line.start for line in before if is_prose(text, line)) > _MOST_BEFORE:
        return False
    if _places(text, before) or any(city_code(str(name), ()) for name in names_in(text, before, ANY_NAME)):
        return False  # where the people of all parts are from, or go
    if lines[-1].end - lines[row[0]].start > _LONGEST_BRIEF * len(row):
        return False
    named = [{name for name in names_in(text, part, NAME) if name} for part in _parts(lines, row)]
    told = Counter(name for names in named for name in names)
    if any(count * 2 > len(row) and count > 2 for count in told.values()):
        return False  # whom the whole text is about
    rich = [names for names in named if len(names) > 1]
    apart = [names for names in rich if sum(told[name] > 1 for name in names) * _SHARED <= len(names)]
    placed = [part for part in _parts(lines, row) if _places(text, part)]
    return min(len(apart), len(placed)) * 3 >= len(row) * 2


def _parts(lines: Sequence[Stretch], row: list[int]) -> Iterator[Sequence[Stretch]]:
    """Yield the paragraphs from each of a row to before the next."""
    return (lines[first:after] for first, after in zip(row, [*row[1:], len(lines)], strict=True))


def _places(text: str, part: Sequence[Stretch]) -> bool:
    """Return whether paragraphs name a country, or a part of one."""
    return any(place.code for line in part for place in places_in(text, line.start, line.end))
