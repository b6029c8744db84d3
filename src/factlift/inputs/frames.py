"""Articles in Parquet files, a small batch in memory at a time."""

from __future__ import annotations

import io
from collections.abc import Iterator

from factlift.errors import ArticleError, NotTextError
from factlift.inputs.input import Input, Rows
from factlift.inputs.rows import NAMING, from_row

_BATCH = 64


def read_parquet(file: io.BufferedReader, name: str, rows: Rows) -> Iterator[Input]:
    """Yields an article a row; only the two columns are read.

    Raises:
        ArticleError: pyarrow is not installed.
        NotTextError: the file is no Parquet file, or has no column for the article.
    """
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        raise ArticleError(f"{name} is a Parquet file, which needs a package: pip install 'factlift[frames]'") from None
    try:
        table = parquet.ParquetFile(file)
        columns = [column for column in (rows.id, rows.text) if column in table.schema_arrow.names]
        if rows.text not in columns:
            named = ", ".join(repr(column[:40]) for column in table.schema_arrow.names[:8])
            raise NotTextError(f"{name} has no column {rows.text!r}, but {named}; {NAMING}")
        number = 0
        for batch in table.iter_batches(_BATCH, columns=columns):
            for row in batch.to_pylist():
                number += 1
                yield from_row(row, f"{name}#{number}", f"{name}, row {number}", rows)
    except (ArrowException, OSError) as error:
        raise NotTextError(f"{name} can't be read as Parquet ({type(error).__name__}); write it again") from None
