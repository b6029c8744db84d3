"""Parts told in lines below a number that add up to it: "60 workers. The posts are: a. Cook - 45; b. Cleaner - 15"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from factlift.article import Sentence
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene

_ROW = re.compile(
    r"\W{0,3}(?:(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s{1,3})?(?P<row>(?P<people>[^\W\d_][^\d:;()|\n]{1,50}?)"
    r"(?: ?[:–—|] ?| - | ?\(|\t{1,3}|\s?\.{3,40}\s?| {2,40})(?P<number>\d{1,3}(?:,\d{3}){1,2}|\d{1,6})\)?)"
    r"(?: (?:posts|positions|vacancies|places|persons|people|workers))?\s?[;,.]?(?: and)?"
)
_LEAST = 2  # lines that share a number out
_MOST = 30
_APART = 2  # sentences from the number to the first of the lines, of which one may head them


def with_allotted(records: Sequence[Record], text: str, sentences: Sequence[Sentence]) -> list[Record]:
    """Return the records, each whole with the parts that the lines below it make of it, if these add up to it."""
    taken = {record.scene.sentence.number for record in records}
    made: list[Record] = []
    for record in records:
        made.append(record)
        rows = _rows_below(record, text, sentences, taken) if record.size and record.scope != "part" else []
        if not rows:
            continue
        record.scope = "total"
        for number, row in rows:
            taken.add(number)
            start = sentences[number - 1].start
            made.append(
                replace(
                    record,
                    start=start + row.start("row"),
                    end=start + row.end("row"),
                    clause=None,
                    more=[],
                    when=None,
                    scene=Scene(text, sentences[number - 1]),
                    scope="part",
                    count=row["number"],
                    size=_size(row),
                    group=row["people"].strip(),
                    destination_count=None,
                )
            )
    return made


def _rows_below(
    record: Record, text: str, sentences: Sequence[Sentence], taken: set[int]
) -> list[tuple[int, re.Match[str]]]:
    """Return the lines below a number that name people and give them numbers, if these add up to it."""
    first = record.scene.sentence.number
    rows: list[tuple[int, re.Match[str]]] = []
    for sentence in sentences[first : first + _APART + _MOST]:
        row = _ROW.fullmatch(text[sentence.start : sentence.end].rstrip())
        if row is None and (rows or sentence.number - first >= _APART):
            break
        if row is not None and sentence.number in taken:
            return []
        rows += [(sentence.number, row)] if row is not None else []
    return rows if len(rows) >= _LEAST and sum(_size(row) for _, row in rows) == record.size else []


def _size(row: re.Match[str]) -> float:
    return float(row["number"].replace(",", ""))
