"""CSV with one row a fact, which no spreadsheet takes for formulas, and which gives the facts back.

A cell of text that begins with `=`, `+`, `-`, `@`, a tab, a line break or an apostrophe, or with one of those signs in
full width, gets an apostrophe before it: spreadsheets then show it as it is and compute nothing. Taking one apostrophe
off each cell that begins with one undoes it, which is what `from_csv` does. Lists are separated by `; `; the last
column holds the whole fact as JSON.
"""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterable, Iterator
from itertools import chain

from factlift.errors import RecordError
from factlift.exports.rows import Cell, columns_of, rows_of
from factlift.facts import Fact
from factlift.records import Given, fact_of, records_of

_FORMULAS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "'")  # full width on purpose
_ADVICE = "give a CSV that `factlift export --to csv` wrote, unchanged"
_OPENED = "as of open(path, encoding='utf-8', newline='')"


def escape_cell(text: str) -> str:
    """Returns a text that no spreadsheet takes for a formula.

    >>> escape_cell("=1+1"), escape_cell("1,300")
    ("'=1+1", '1,300')
    """
    return f"'{text}" if text.startswith(_FORMULAS) else text


def unescape_cell(cell: str) -> str:
    """Returns the text that `escape_cell` made this cell of.

    >>> unescape_cell("'=1+1"), unescape_cell("1,300")
    ('=1+1', '1,300')
    """
    return cell.removeprefix("'")


def to_csv(records: Given | Iterable[Given]) -> Iterator[str]:
    """Yields the lines of a CSV, the header first; columns are those of the facts' types.

    All columns have to be known before the first line, so the records are gone through twice: an iterator is kept in
    memory, anything else that can be iterated over again is not.
    """
    known = records_of(records, with_text=False)
    held = list(known) if isinstance(known, Iterator) else known
    columns = columns_of(held)
    yield _line(columns)
    for record in held:
        for row in rows_of(record):
            yield _line([_cell(row.get(column)) for column in columns])


def _cell(value: Cell) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return escape_cell("; ".join(value))
    return escape_cell(value) if isinstance(value, str) else str(value)


def _line(cells: list[str]) -> str:
    buffer = io.StringIO()
    # Only with \r\n between lines does every version of csv put a cell with a lone \r in quotation marks.
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return f"{buffer.getvalue().removesuffix(chr(13) + chr(10))}\n"


def from_csv(lines: Iterable[str]) -> Iterator[tuple[str, str, Fact]]:
    """Yields each fact of a CSV that `to_csv` made: the article's id, the fact's type, and the fact.

    A spreadsheet may have saved it, with semicolons or tabs, a byte order mark, or its columns in another order.

    Raises:
        RecordError: the rows are not ours.
        TypeError: a path, or bytes, stand where lines are to be.
    """
    if isinstance(lines, (str, bytes, os.PathLike)):
        raise TypeError(f"give the lines of the CSV, {_OPENED}, not a {type(lines).__name__}")
    csv.field_size_limit(max(csv.field_size_limit(), 2**30))
    rest = iter(lines)
    header = next(rest, "")
    if not isinstance(header, str):
        raise TypeError(f"give the lines of the CSV as text, {_OPENED}, not {type(header).__name__}")
    header = header.removeprefix("\ufeff")
    reader = csv.DictReader(chain([header], rest), delimiter=_delimiter(header))
    for row in reader:
        if not row.get("type"):
            continue
        try:
            name = unescape_cell(row["type"])
            yield unescape_cell(row["article"]), name, fact_of(name, unescape_cell(row["fact"]))
        except (AttributeError, KeyError, ValueError) as error:
            raise RecordError(
                f"line {reader.line_num} holds no fact of factlift ({type(error).__name__}); {_ADVICE}"
            ) from None


def _delimiter(header: str) -> str:
    for delimiter in ",;\t":
        if {"article", "type", "fact"} <= set(next(csv.reader([header], delimiter=delimiter), [])):
            return delimiter
    raise RecordError(f"the first line has no columns article, type and fact; {_ADVICE}")
