"""A fact as a row: columns that a person reads, and the whole fact as JSON in the last one."""

from __future__ import annotations

import json
import typing
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeAlias

from pydantic import BaseModel

from factlift.facts import ArticleFacts, Fact, Facts
from factlift.records import Given, Record, fact_types, records_of

Cell: TypeAlias = str | int | float | bool | list[str] | None
Row: TypeAlias = dict[str, Cell]

FIRST = ("article", "article_status", "article_error", "type", "start", "end", "evidence", "flags")
"""The columns before a fact's own fields: `start`, `end` and `evidence` are those of its main evidence."""
LAST = ("article_model", "article_sha256", "fact")
_OWN = ("evidence", "spans", "flags")


def rows_of(records: Given | Iterable[Given]) -> Iterator[Row]:
    """Yields a row for each fact of an article, or of several; one without facts has one row, so that it is not lost.

    In that row `type` is null, and `article_status` and `article_error` say what became of the article.
    """
    for record in records_of(records, with_text=False):
        yield from _rows_of(record)


def _rows_of(record: Record) -> Iterator[Row]:
    if record.facts is None:
        yield {"article": record.id, "article_status": "failed", "article_error": record.error}
        return
    report = record.facts.report
    around: Row = {
        "article": record.id,
        "article_status": report.status,
        "article_error": report.error,
        "article_model": report.model,
        "article_sha256": report.article_sha256,
    }
    empty = True
    for name, facts in record.lists():
        for fact in facts:
            empty = False
            yield {**around, "type": name, **_cells_of(fact)}
    if empty:
        yield around


def _cells_of(fact: Fact) -> Row:
    dumped = fact.model_dump(mode="json")
    main = fact.evidence[0] if fact.evidence else None
    cells: Row = {
        "start": main.start if main else None,
        "end": main.end if main else None,
        "evidence": main.text if main else None,
        "flags": [flag.code for flag in fact.flags],
        "fact": json.dumps(dumped, ensure_ascii=False),
    }
    for name, value in dumped.items():
        if name not in _OWN and value is not None and value != []:  # what is not there needs no column of its own
            cells |= {_free(column): cell for column, cell in _flat(name, value)}
    return cells


def _free(column: str) -> str:
    """Returns a field's column; one that is called like a column of ours gets `fact.` before it."""
    return f"fact.{column}" if column in (*FIRST, *LAST) else column


def _flat(name: str, value: Any) -> Iterator[tuple[str, Cell]]:
    """Yields the cells of a field: parts of an object are `origin.name`, those of a list are lists.

    >>> list(_flat("to", [{"name": "Oman", "code": "OM"}, {"name": "Qatar", "code": None}]))
    [('to.name', ['Oman', 'Qatar']), ('to.code', ['OM', ''])]
    """
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _flat(f"{name}.{key}", part)
    elif isinstance(value, list) and value and all(isinstance(item, Mapping) for item in value):
        for key in dict.fromkeys(key for item in value for key in item):
            yield f"{name}.{key}", [word(item.get(key)) for item in value]
    elif isinstance(value, list):
        yield name, [word(item) for item in value]
    else:
        yield name, value


def word(value: Any) -> str:
    """Returns a value as text: a string as it is, nothing as "", anything else as JSON."""
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value, ensure_ascii=False)


# ---------------------------------------------------------------- columns


def columns_of(records: Iterable[Record]) -> list[str]:
    """Returns the columns of records in a fixed order: those of ArticleFacts first, of other types as they come.

    Where all facts are of other types, the columns of ArticleFacts are left out.
    """
    seen, ours, others = dict[str, None](), False, False
    for record in records:
        if type(record.facts) is ArticleFacts:  # a class of one's own that goes on from it may have more lists
            ours = True
        elif record.facts is not None:
            others = True
            seen |= dict.fromkeys(_known(type(record.facts)))
            seen |= dict.fromkeys(key for row in rows_of(record) for key in row)
    names = (*(_known(ArticleFacts) if ours or not others else ()), *seen)
    return list(dict.fromkeys((*FIRST, *(name for name in names if name not in LAST), *LAST)))


@cache
def _known(facts_type: type[Facts]) -> tuple[str, ...]:
    names: dict[str, None] = {}
    for _, fact_type in fact_types(facts_type):
        names |= dict.fromkeys(_fields(fact_type))
    return tuple(names)


def _fields(fact_type: type[BaseModel]) -> Iterator[str]:
    for name, field in fact_type.model_fields.items():
        if name in _OWN:
            continue
        inner = _model_in(field.annotation)
        if inner:
            yield from (f"{name}.{part}" for part in inner.model_fields)
        else:
            yield _free(name)


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """Returns the pydantic model that a field holds, alone, optional, or in a list."""
    for kind in (annotation, *typing.get_args(annotation)):
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            return kind
    return None
