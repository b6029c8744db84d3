"""Articles in rows: JSONL and CSV, one row in memory at a time."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from factlift.errors import ArticleError, NotTextError
from factlift.inputs.encodings import BROKEN, encoding_of, text_of
from factlift.inputs.input import Input, Rows
from factlift.inputs.lines import NO_TEXT, BoundedLines, located

NAMING = "say which one holds the article: --text NAME, or text= in Python"

_TOLD = re.compile("sep=([,;|\\t])")
"""What spreadsheets write, and read, above the first row."""


def read_jsonl(file: io.BufferedReader, name: str, rows: Rows) -> Iterator[Input]:
    """Yields an article a line; empty lines are passed over, a line that can't be read is an Input with an error."""
    with text_of(file) as stream:
        lines = BoundedLines(stream, rows.max_bytes)
        while True:
            try:
                line = next(lines)
            except StopIteration:
                return
            except ArticleError as error:
                yield Input(f"{name}#{lines.number}", None, located(f"{name}, line {lines.number}", error))
                continue
            if line.strip():
                yield _from_line(line, name, lines.number, rows)


def _from_line(line: str, name: str, number: int, rows: Rows) -> Input:
    where = f"{name}, line {number}"
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return Input(f"{name}#{number}", None, NotTextError(f"{where}: no JSON; write one object a line"))
    if not isinstance(row, dict):
        error = NotTextError(f"{where}: no JSON object; write it as {{{rows.id!r}: ..., {rows.text!r}: ...}}")
        return Input(f"{name}#{number}", None, error)
    return from_row(row, f"{name}#{number}", where, rows)


def from_row(row: Mapping[str, Any], fallback: str, where: str, rows: Rows) -> Input:
    """Returns the article of a row, or the error in its place.

    >>> from_row({"id": 7, "text": "Ten nurses left."}, "a.jsonl#1", "a.jsonl, line 1", Rows())
    Input(id='7', text='Ten nurses left.', error=None)
    """
    name = _id(row.get(rows.id), fallback)
    text = row.get(rows.text)
    if isinstance(text, str):
        return Input(name, text)
    empty = "it is null" if rows.text in row else f"the row has {_names(row)}"
    found = f"it is no text but {type(text).__name__}" if text is not None else empty
    way_out = "" if rows.text in row else f"; {NAMING}"
    return Input(name, None, NotTextError(f"{where}: no article under {rows.text!r}; {found}{way_out}"))


def _id(value: object, fallback: str) -> str:
    """Returns a row's own id; numbers are written out, anything else but a string is none."""
    if isinstance(value, str):
        return value or fallback
    if isinstance(value, int | float) and not isinstance(value, bool) and value == value:  # NaN is none
        return str(value)
    return fallback


def _names(names: Mapping[str, Any] | list[str]) -> str:
    shown = [repr(name[:40]) for name in list(names)[:8]]
    return ", ".join(shown) + (", ..." if len(names) > len(shown) else "") if shown else "no columns"


def read_csv(file: io.BufferedReader, name: str, rows: Rows, delimiter: str = ",") -> Iterator[Input]:
    """Yields an article a row; the first row names the columns. A bad row is an Input with an error.

    Where spreadsheets have a decimal comma they write `;` between the cells, others tabs: the first row shows it, or a
    line `sep=;` above it.

    `csv`'s limit on a field, which holds for the whole process, is raised where an article may be longer.
    """
    csv.field_size_limit(max(csv.field_size_limit(), rows.max_bytes))
    first = _first_line(file)
    told = _TOLD.fullmatch(first)
    if told or delimiter == ",":
        delimiter = told[1] if told else _delimiter_of(first, rows.text)
    with text_of(file) as stream:
        lines = BoundedLines(stream, rows.max_bytes, marked=True)
        if told:
            next(lines, None)
        header: list[str] | None = None
        for number, start, row in _numbered(csv.reader(lines, delimiter=delimiter, strict=True), lines):
            where = f"{name}, line {start}"
            if not isinstance(row, list):
                yield Input(f"{name}#{number}", None, _broken(row, where))
            elif header is not None:
                yield _from_cells(header, row, f"{name}#{number}", where, rows)
            elif row.count(rows.text) == 1:
                header = row
            else:
                yield Input(name, None, NotTextError(f"{name} {_no_header(row, rows.text)}"))
                return


def _no_header(row: list[str], column: str) -> str:
    if column in row:
        return f"has {row.count(column)} columns {column!r}; give all but the article's another name"
    return f"has no column {column!r}, but {_names(row)}; {NAMING}"


def _first_line(file: io.BufferedReader) -> str:
    start = file.peek(4096)[:4096]
    return next(iter(start.decode(encoding_of(start[:2]), errors="ignore").splitlines()), "")


def _delimiter_of(first: str, column: str) -> str:
    """Returns the first of comma, semicolon and tab between which the first row names a column, or most columns."""
    named = {mark: next(csv.reader([first], delimiter=mark), []) for mark in ",;\t"}
    return next((mark for mark in named if column in named[mark]), max(named, key=lambda mark: len(named[mark])))


def _numbered(
    reader: Iterator[list[str]], lines: BoundedLines
) -> Iterator[tuple[int, int, list[str] | ArticleError | csv.Error]]:
    """Yields number, first line, and what is in it or wrong with it, of each row that is not empty; the header is 0."""
    number = 0
    while True:
        start = lines.number + 1
        try:
            row = next(reader)
        except StopIteration:
            return
        except (ArticleError, csv.Error) as error:
            yield number, start, error
        else:
            if not row:
                continue
            yield number, start, row
        number += 1


def _from_cells(header: list[str], row: list[str], fallback: str, where: str, rows: Rows) -> Input:
    cells = dict(zip(header, row, strict=False))
    if len(row) != len(header):
        told = f"{len(row)} fields under {len(header)} columns; put a field with a comma in quotes"
    elif any(BROKEN in cells.get(name, "") for name in (rows.text, rows.id)):
        told = NO_TEXT
    else:
        return from_row(cells, fallback, where, rows)
    return Input(fallback, None, NotTextError(f"{where}: {told}"))


def _broken(error: ArticleError | csv.Error, where: str) -> ArticleError:
    if isinstance(error, ArticleError):
        return located(where, error)
    return NotTextError(f"{where}: no CSV ({error}); double each quotation mark inside a quoted field")
