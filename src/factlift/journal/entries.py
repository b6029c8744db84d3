"""What a journal knows of the articles of a run, and of all asks together."""

from __future__ import annotations

import sqlite3
import time
import zlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from factlift.facts import Usage

FAILED = ("error", "failed", "refused", "truncated")
_COLUMNS = "id, article_sha256, model, schema, settings, status, error"
_PAGE = 100


@dataclass(frozen=True, slots=True)
class Entry:
    """An article of a run and how it ended: its report's status, or `error` where it has none.

    `schema` is the Facts class as `module:name`, `settings` those that were not the defaults, as JSON; `text` is None
    where there was none that could be read.
    """

    id: str
    article_sha256: str
    model: str
    schema: str
    settings: str
    status: str
    error: str | None = None
    text: str | None = field(default=None, repr=False)

    @property
    def failed(self) -> bool:
        """True where there is no full answer."""
        return self.status in FAILED


@dataclass(frozen=True, slots=True)
class Totals:
    """How a journal stands: asks with and without an answer, and what answers and failures cost.

    `batched` is the part of `usage` that came with batches.
    """

    asked: int
    answered: int
    failed: int
    requests: int
    usage: Usage
    batched: Usage = field(default_factory=Usage)


def note(db: sqlite3.Connection, entry: Entry) -> None:
    """Writes down how an article ended; what was known of it before is replaced."""
    about = (_packed(entry.id), entry.model, entry.schema)
    if entry.article_sha256:  # it could not be read before, and now it can
        db.execute("DELETE FROM articles WHERE id = ? AND model = ? AND schema = ? AND article_sha256 = ''", about)
    if entry.text is not None:
        body = zlib.compress(_packed(entry.text), 1)
        db.execute("INSERT OR IGNORE INTO texts (sha256, body) VALUES (?, ?)", (entry.article_sha256, body))
    db.execute(
        f"INSERT INTO articles ({_COLUMNS}, ended_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608  # a constant
        " ON CONFLICT (id, article_sha256, model, schema) DO UPDATE SET settings = excluded.settings,"
        " status = excluded.status, error = excluded.error, ended_at = excluded.ended_at",
        (about[0], entry.article_sha256, *about[1:], entry.settings, entry.status, writable(entry.error), time.time()),
    )


def is_noted(db: sqlite3.Connection, entry: Entry) -> bool:
    """Tells whether just this was written down before."""
    found = db.execute(
        "SELECT settings, status, error FROM articles WHERE id = ? AND article_sha256 = ? AND model = ? AND schema = ?",
        (_packed(entry.id), entry.article_sha256, entry.model, entry.schema),
    ).fetchone()
    return bool(found == (entry.settings, entry.status, writable(entry.error)))


def page(db: sqlite3.Connection, after: int, *, failed: bool) -> list[tuple[int, Entry]]:
    """Returns the next articles in the order in which they first ended, with their numbers; none at the end."""
    wanted = f"AND status IN {FAILED}" if failed else ""
    rows = db.execute(
        f"SELECT number, {_COLUMNS}, body FROM articles LEFT JOIN texts ON sha256 = article_sha256"  # noqa: S608  # constants
        f" WHERE number > ? {wanted} ORDER BY number LIMIT {_PAGE}",
        (after,),
    )
    return [(number, _entry(*columns)) for number, *columns in rows]


def _entry(name: bytes, sha256: str, model: str, *rest: Any) -> Entry:
    schema, settings, status, error, body = rest
    text = None if body is None else zlib.decompress(body).decode("utf-8", "surrogatepass")
    return Entry(name.decode("utf-8", "surrogatepass"), sha256, model, schema, settings, status, error, text)


def reopen(db: sqlite3.Connection, entry: Entry) -> None:
    """Moves the asks of an article that were answered, but not in full, to the failures, and opens them again."""
    db.execute(
        "INSERT INTO failures (key, failed_at, error, requests, usage, batch)"
        " SELECT key, answered_at, coalesce(error, finish), requests, usage, batch FROM asks"
        " WHERE article_sha256 = ? AND model = ? AND finish IN ('failed', 'refused', 'length')",
        (entry.article_sha256, entry.model),
    )
    db.execute(
        "UPDATE asks SET error = coalesce(error, finish), finish = NULL, content = NULL, answered_at = NULL,"
        " seconds = NULL, requests = 0, usage = NULL"
        " WHERE article_sha256 = ? AND model = ? AND finish IN ('failed', 'refused', 'length')",
        (entry.article_sha256, entry.model),
    )


def count_by_status(db: sqlite3.Connection) -> dict[str, int]:
    """Returns how many articles ended how."""
    return dict(db.execute("SELECT status, count(*) FROM articles GROUP BY status ORDER BY 2 DESC, 1").fetchall())


def add_up(db: sqlite3.Connection) -> dict[str, Totals]:
    """Returns how the asks stand, by model."""
    asked = db.execute(
        f"SELECT model, {_spent('asks')}, count(*), count(finish),"  # noqa: S608  # constants
        " count(CASE WHEN finish = 'failed' OR (finish IS NULL AND error IS NOT NULL) THEN 1 END)"
        " FROM asks GROUP BY model ORDER BY model"
    ).fetchall()
    lost = db.execute(
        f"SELECT model, {_spent('failures')} FROM failures JOIN asks USING (key) GROUP BY model"  # noqa: S608  # constants
    ).fetchall()
    more = {model: numbers for model, *numbers in lost}
    return {row[0]: _totals(row[1:6], more.get(row[0], [0] * 5), *row[6:]) for row in asked}


def _spent(table: str) -> str:
    """Returns columns that sum up what the rows of a table cost: requests, tokens in and out, those by batch again."""
    tokens = [f"json_extract({table}.usage, '$.{name}')" for name in ("input_tokens", "output_tokens")]
    batched = [f"CASE WHEN {table}.batch IS NOT NULL THEN {each} END" for each in tokens]
    return ", ".join(f"coalesce(sum({each}), 0)" for each in (f"{table}.requests", *tokens, *batched))


def _totals(spent: Sequence[int], lost: Sequence[int], asked: int, answered: int, failed: int) -> Totals:
    requests, tokens_in, tokens_out, batched_in, batched_out = map(sum, zip(spent, lost, strict=True))
    usage = Usage(input_tokens=tokens_in, output_tokens=tokens_out)
    batched = Usage(input_tokens=batched_in, output_tokens=batched_out)
    return Totals(asked, answered, failed, requests, usage, batched)


def usage_of(parts: Iterable[Usage]) -> Usage:
    """Returns the sum of several usages."""
    pairs = [(part.input_tokens, part.output_tokens) for part in parts]
    return Usage(input_tokens=sum(pair[0] for pair in pairs), output_tokens=sum(pair[1] for pair in pairs))


def writable(text: str | None) -> str | None:
    """Returns a text as SQLite takes it: a lone surrogate, as of a file's name, is written out."""
    return text if text is None else text.encode("utf-8", "backslashreplace").decode("utf-8")


def _packed(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")
