"""Facts as a data frame, and as Parquet: the rows of the CSV with typed columns."""

from __future__ import annotations

import io
import itertools
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from factlift.errors import MissingExtraError
from factlift.exports.rows import Cell, columns_of, rows_of, word
from factlift.facts import ArticleFacts
from factlift.records import Given, Record, records_of

if TYPE_CHECKING:
    import pandas as pd
    import pyarrow as pa

_ROWS = 5_000  # held at a time, and in a row group of Parquet
_OURS: dict[type, frozenset[str]] = {
    list: frozenset({"flags", "destinations.name", "destinations.code"}),
    int: frozenset({"start", "end"}),
    float: frozenset(f"{name}.{part}" for name in ("count", "destination_count") for part in ("value", "min", "max")),
    bool: frozenset({"attribution.anonymous", "speaker.anonymous", "continues"}),
}
"""The columns of ours that hold no text."""


def to_frame(facts: Given | Iterable[Given]) -> pd.DataFrame:
    """Returns a pandas DataFrame with a fact a row, of one article or of several; columns keep their Arrow types.

    Raises:
        MissingExtraError: pandas or pyarrow is not installed.
    """
    try:
        import pandas as pd
    except ImportError:
        raise MissingExtraError("data frames need packages: pip install 'factlift[frames]'") from None
    pa = _arrow()
    held = _again(facts)
    schema = _schema(held, pa)
    table = pa.Table.from_batches(_batches(held, schema, pa), schema)
    frame: pd.DataFrame = table.to_pandas(types_mapper=pd.ArrowDtype)
    return frame


def to_parquet(records: Given | Iterable[Given]) -> bytes:
    """Returns a Parquet file with a fact a row.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    return b"".join(parquet_pieces(records))


def parquet_pieces(records: Given | Iterable[Given]) -> Iterator[bytes]:
    """Yields a Parquet file with a fact a row, piece by piece, some thousand rows at a time.

    The columns' types have to be known before the first row, so the records are gone through twice: an iterator is
    kept in memory, anything else that can be iterated over again is not.

    Raises:
        MissingExtraError: pyarrow is not installed.
    """
    pa = _arrow()
    from pyarrow import parquet

    held = _again(records)
    schema = _schema(held, pa)
    sink = _Sink()
    with parquet.ParquetWriter(pa.PythonFile(sink, mode="w"), schema, compression="zstd") as writer:
        for batch in _batches(held, schema, pa):
            writer.write_batch(batch)
            yield sink.taken()
    yield sink.taken()


class _Sink(io.RawIOBase):
    """A file that hands on what is written to it."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        self._pieces.append(bytes(data))
        return len(data)

    def taken(self) -> bytes:
        """Returns what was written since it was last asked."""
        data, self._pieces = b"".join(self._pieces), []
        return data


def _arrow() -> Any:
    try:
        import pyarrow as pa
    except ImportError:
        raise MissingExtraError("Parquet needs a package: pip install 'factlift[frames]'") from None
    return pa


def _again(given: Given | Iterable[Given]) -> Iterable[Record]:
    records = records_of(given, with_text=False)
    return list(records) if isinstance(records, Iterator) else records


def _schema(records: Iterable[Record], pa: Any) -> pa.Schema:
    """Returns the columns and their types; only those of own schemas depend on what stands in them."""
    kinds: dict[str, set[type]] = {}
    if any(record.facts is not None and not isinstance(record.facts, ArticleFacts) for record in records):
        for record in records:
            for row in rows_of(record):
                for name, value in row.items():
                    if value is not None:
                        kinds.setdefault(name, set()).add(type(value))
    return pa.schema([(name, _type(name, kinds.get(name, set()), pa)) for name in columns_of(records)])


def _batches(records: Iterable[Record], schema: pa.Schema, pa: Any) -> Iterator[pa.RecordBatch]:
    rows = (row for record in records for row in rows_of(record))
    while some := list(itertools.islice(rows, _ROWS)):
        columns = [
            pa.array([_fitting(row.get(name), kind, pa) for row in some], kind)
            for name, kind in zip(schema.names, schema.types, strict=True)
        ]
        yield pa.RecordBatch.from_arrays(columns, schema=schema)


def _fitting(value: Cell, kind: Any, pa: Any) -> Cell:
    """Returns a cell as its column's type wants it: fields of own schemas may be called as ours and hold others."""
    if value is None or kind == pa.bool_() or kind == pa.int64():
        return value
    if kind == pa.float64():
        return float(value) if isinstance(value, int | float) else None
    if kind == pa.string():
        return word(value)
    return value if isinstance(value, list) else [word(value)]


def _type(name: str, kinds: set[type], pa: Any) -> Any:
    """Returns the type of a column: ours are the same whatever stands in them, those of own schemas as found."""
    found = {bool: pa.bool_(), int: pa.int64(), float: pa.float64(), str: pa.string(), list: pa.list_(pa.string())}
    ours = next((kind for kind, names in _OURS.items() if name in names), None)
    if ours and all(kind is ours or (kind, ours) == (int, float) for kind in kinds):
        return found[ours]
    if kinds == {int, float}:
        return pa.float64()
    return found[next(iter(kinds))] if len(kinds) == 1 else pa.string()
