"""Shares of a number that is no deployment itself: "It had 4,100 people abroad: 1,900 in Oman, 1,450 in Peru".

The whole may be told of people who are only had, in words that nobody sends, or far above: what the list says of itself
("the same total is made up of", "by nationality:"), or the number before its colon, makes what stands in it parts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from factlift.article import Sentence
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.records import Record, goes_on, names_people

SLACK = 1.02
"""By how much parts may exceed a whole that was rounded."""
_LEAST = 0.5  # of a whole, to which the shares of a list come
_WHOLE = r"(?:total|sum|figure|number|whole|contingent|force|mission|group|team|workforce|it|that|they|these|those)"
_MADE_UP = re.compile(
    r"\b" + _WHOLE + r" (?:[\w’'-]+ ){0,4}?(?:(?:is|was|are|were) (?:then |thus )?(?:made up|composed|divided|split|"
    r"broken down|distributed|shared out)|consist(?:s|ed)|compris(?:es|ed)|break(?:s)? down|broke down|divides?|"
    r"falls? into|fell into)\b[^.;]{0,60}$"
)
_BY_KIND = re.compile(
    r"\b(?:[Bb]y (?:their |its )?(?:country|countries|nationality|nationalities|origin|occupation|trade|profession|"
    r"destination|province|region|nation|sex|grade|rank)\b|[Bb]reakdown\b|[Bb]roken down\b|[Dd]ivided as\b|"
    r"[Ss]plit as\b)[^.;:]{0,60}[:.]?\s*$"
)
_HOME = frozenset("home back returned".split())
_MOST = 0.8  # of a whole, to which the rows of a list come
_ABOVE = 3  # sentences between a whole and the first row
_ROWS = 2  # least rows of a list


def set_divided(records: Sequence[Record], text: str, sentences: Sequence[Sentence]) -> None:
    """Mark the numbers of a list as parts where what stands before it tells that they divide a number."""
    for _, found in groupby(records, key=lambda record: record.scene.sentence.number):
        inside = [record for record in found if record.size]
        if len(inside) >= _ROWS and _is_divided(inside):
            _mark(inside)
    for whole, record in pairwise(records):
        if _are_home_of(whole, record):
            record.scope, whole.scope = "part", "total" if whole.scope == "single" else whole.scope
    for rows in _lists(records):
        if len(rows) >= _ROWS and _is_headed(rows[0], text, sentences):
            _mark(rows)
            _mark_whole(records, rows)


def _lists(records: Sequence[Record]) -> list[list[Record]]:
    """Return the lists that records are lines of, each in order."""
    lists: list[list[Record]] = []
    for record in filter(_is_row, records):
        if lists and _follows(lists[-1][-1], record):
            lists[-1].append(record)
        else:
            lists.append([record])
    return lists


def _are_home_of(whole: Record, record: Record) -> bool:
    """Return whether a number alone counts those who are home of the people told right before it.

    "Forty-five went in May. Three have come back": without a noun they can be no others.
    """
    if (
        record.scope != "single"
        or names_people(record)
        or record.yardstick
        or whole.status not in {"under_way", "planned"}
    ):
        return False
    near = 0 < record.scene.sentence.number - whole.scene.sentence.number <= 1 and goes_on(whole, record.scene)
    fits = near and 0 < record.size < whole.size and record.origin_code == whole.origin_code and not record.among
    same = record.codes in ((), whole.codes) and record.modality == whole.modality == "stated"
    other = not {"last", "all", "ago"}.isdisjoint(record.scene.words)  # "last year it was nine, and all came home"
    home = record.status == "completed" and not record.scene.words.isdisjoint(_HOME)
    return fits and same and home and not (other and not record.when)


def _mark(records: Sequence[Record]) -> None:
    for record in records:
        record.scope = "part" if record.scope in {"single", "total"} else record.scope


def _mark_whole(records: Sequence[Record], rows: Sequence[Record]) -> None:
    """Mark the number right above a list as the total that it divides, if the list comes to about as much."""
    number, told = rows[0].scene.sentence.number, sum(record.size for record in rows)
    near = (record for record in records if 0 < number - record.scene.sentence.number <= _ABOVE)
    whole = max(near, key=lambda record: record.scene.sentence.number, default=None)
    if whole is not None and whole.scope == "single" and whole.size * _MOST <= told <= whole.size * SLACK:
        whole.scope = "total"


def _is_divided(records: Sequence[Record]) -> bool:
    """Return whether the numbers of a sentence are those of a list: behind a colon, or of what a whole is made up."""
    scene, first = records[0].scene, records[0]
    at = scene.text_of(scene.sentence.start, scene.sentence.end).find(
        first.count or "", first.start - scene.sentence.start
    )
    start = scene.sentence.start + max(at, 0)
    if any(record.scope == "cohort" or record.yardstick for record in records):
        return False
    if _MADE_UP.search(scene.text_of(scene.sentence.start, start)):
        return True
    colons = [token.start for token in scene.tokens if token.text == ":" and token.start < start]
    if not colons:
        return False
    wholes = [_size(count) for count in scene.counts if count.end <= colons[-1]]
    told = sum(record.size for record in records)
    return bool(wholes) and max(wholes) * _LEAST <= told <= max(wholes) * SLACK and len(wholes) == 1


def _size(count: Count) -> float:
    return float(count.numeral.max or count.numeral.value or count.numeral.min or 0)


def _is_row(record: Record) -> bool:
    """Return whether a record is a line of a list."""
    return bool(record.size) and (record.scene.bullet or record.scene.stop not in {".", "!", "?", "”", '"', "’"})


def _follows(last: Record, record: Record) -> bool:
    return 0 <= record.scene.sentence.number - last.scene.sentence.number <= 1


def _is_headed(first: Record, text: str, sentences: Sequence[Sentence]) -> bool:
    """Return whether the sentence above a list says that a number is divided there ("By nationality:")."""
    at = first.scene.sentence.number - 2
    if at < 0:
        return False
    heading = text[sentences[at].start : sentences[at].end]
    return (_MADE_UP.search(heading.rstrip(" .:")) or _BY_KIND.search(heading)) is not None
