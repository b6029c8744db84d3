"""Facts as a command is given them: a file of facts, standard input, or the journal of a run."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from factlift.errors import SchemaError
from factlift.facts import Facts
from factlift.records import Record, read_records
from factlift.schemas import schema_name

if TYPE_CHECKING:
    from factlift.journal import Journal

_SQLITE = b"SQLite format 3\x00"


def records_of(name: str | Path, schema: type[Facts]) -> Iterator[Record]:
    """Yields the articles of a file of facts, of standard input for `-`, or of a journal, of it those of a Facts class.

    Raises:
        RecordError: the file can't be read, or holds anything else.
        JournalError: it is a journal that can't be read.
        SchemaError: it is a journal of other Facts classes.
    """
    return _kept(Path(name), schema) if _is_journal(Path(name)) else read_records(name)


def _is_journal(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False  # whoever reads it says why


def _kept(path: Path, schema: type[Facts]) -> Iterator[Record]:
    """Yields the articles of a run with their texts and their facts, grounded anew from the answers that were kept."""
    from factlift.bulk import reread
    from factlift.journal import Journal

    with Journal(path) as journal:
        check_schema(journal, schema)
        texts = {entry.id: entry.text for entry in journal.articles()}
        for outcome in reread(journal, schema):
            yield Record(outcome.id, outcome.facts, texts.get(outcome.id), outcome.reason if outcome.failed else None)


def check_schema(journal: Journal, schema: type[Facts]) -> None:
    """Lets a journal pass that has articles of a Facts class, or none at all.

    Raises:
        SchemaError: all of its articles are of other classes.
    """
    kept = {entry.schema for entry in journal.articles()}
    if kept and schema_name(schema) not in kept:
        raise SchemaError(
            f"the journal has no articles of {schema.__qualname__}, but of {', '.join(sorted(kept))}; give --schema"
        )
