"""Facts as a data frame, and as Parquet: the rows of the CSV with typed columns."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from factlift.errors import MissingExtraError
from factlift.exports.rows import Cell, Row, columns_of, rows_of, word
from factlift.facts import Facts
from factlift.records import Record

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_OURS: dict[type, frozenset[str]] = {
    list: frozenset({"flags", "destinations.name", "destinations.code"}),
    int: frozenset({"start", "end"}),
    float: frozenset(f"{name}.{part}" for name in ("count", "destination_count") for part in ("value", "min", "max")),
    bool: frozenset({"attribution.anonymous", "speaker.anonymous", "continues"}),
}
"""The columns of ours that hold no text."""


def to_frame(facts: Facts | Record | Iterable[Record]) -> pd.DataFrame:
    """Returns a pandas DataFrame with a fact a row, of one article or of several; columns keep their Arrow types.

    Raises:
        MissingExtraError: pandas or pyarrow is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError("data frames need packages: pip install 'factlift[frames]'") from None
    table = _table(list(_records(facts)))
    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def to_parquet(records: Iterable[Record]) -> bytes:
    """Returns a Parquet file with a fact a row.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    table = _table(list(records))
    import pyarrow as pa
    from pyarrow import parquet

    sink = pa.BufferOutputStream()
    parquet.write_table(table, sink, compression="zstd")
    data: bytes = sink.getvalue().to_pybytes()
    return data


def _records(facts: Facts | Record | Iterable[Record]) -> Iterable[Record]:
    if isinstance(facts, Facts):
        return (Record(facts.report.article_sha256, facts),)
    return (facts,) if isinstance(facts, Record) else facts


def _table(records: list[Record]) -> pa.Table:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("Parquet needs a package: pip install 'factlift[frames]'") from None
    rows = [row for record in records for row in rows_of(record)]
    names = columns_of(records)
    types = [_type(name, rows, pa) for name in names]
    columns = zip(names, types, strict=True)
    arrays = [pa.array([_fitting(row.get(name), kind, pa) for row in rows], kind) for name, kind in columns]
    return pa.Table.from_arrays(arrays, names=names)


def _fitting(value: Cell, kind: Any, pa: Any) -> Cell:
    """Returns a cell as its column's type wants it: fields of own schemas may be called as ours and hold others."""
    if value is None or kind == pa.bool_() or kind == pa.int64():
        return value
    if kind == pa.float64():
        return float(value) if isinstance(value, int | float) else None
    if kind == pa.string():
        return word(value)
    return value if isinstance(value, list) else [word(value)]


def _type(name: str, rows: list[Row], pa: Any) -> Any:
    """Returns the type of a column: ours are the same whatever stands in them, those of own schemas as found."""
    found = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), str: pa.string(), list: pa.list_(pa.string())}
    kinds = {type(value) for row in rows if (value := row.get(name)) is not None}
    ours = next((kind for kind, names in _OURS.items() if name in names), None)
    if ours and all(kind is ours or (kind, ours) == (int, float) for kind in kinds):
        return found[ours]
    if kinds == {int, float}:
        return pa.float64()
    return found[kinds.pop()] if len(kinds) == 1 else pa.string()
