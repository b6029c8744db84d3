"""The file: its tables, how an older one is brought up to date, and what is refused before anything is touched."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from factlift.errors import JournalError
from factlift.journal.batches import TABLES

APPLICATION_ID = 0x666C6A31  # "flj1", so that another program's database is never written to
SCHEMA_VERSION = 3

_ASKS = """
CREATE TABLE asks (
    key TEXT PRIMARY KEY,
    article_sha256 TEXT NOT NULL,
    prompt_sha256 TEXT NOT NULL,
    prompt_version TEXT NOT NULL,
    model TEXT NOT NULL,
    parameters TEXT NOT NULL,
    repeat INTEGER NOT NULL,
    asked_at REAL NOT NULL,
    answered_at REAL,
    seconds REAL,
    finish TEXT,
    content TEXT,
    requests INTEGER NOT NULL DEFAULT 0,
    usage TEXT,
    error TEXT
) STRICT, WITHOUT ROWID
"""
# `owner` holds an ask's lease. Ids are bytes, since a file's name need not be Unicode; texts are packed by zlib.
_SECOND = (
    "ALTER TABLE asks ADD COLUMN owner TEXT",
    "CREATE INDEX asks_of_article ON asks (article_sha256)",
    """
CREATE TABLE failures (
    key TEXT NOT NULL,
    failed_at REAL NOT NULL,
    error TEXT NOT NULL,
    requests INTEGER NOT NULL,
    usage TEXT NOT NULL
) STRICT
""",
    """
CREATE TABLE owners (
    owner TEXT PRIMARY KEY,
    place TEXT NOT NULL,
    pid INTEGER NOT NULL,
    started TEXT NOT NULL,
    until REAL NOT NULL
) STRICT, WITHOUT ROWID
""",
    "CREATE TABLE texts (sha256 TEXT PRIMARY KEY, body BLOB NOT NULL) STRICT",
    """
CREATE TABLE articles (
    number INTEGER PRIMARY KEY,
    id BLOB NOT NULL,
    article_sha256 TEXT NOT NULL,
    model TEXT NOT NULL,
    schema TEXT NOT NULL,
    settings TEXT NOT NULL,
    status TEXT NOT NULL,
    error TEXT,
    ended_at REAL NOT NULL,
    UNIQUE (id, article_sha256, model, schema)
) STRICT
""",
)


def inspect_file(path: Path) -> None:
    """Refuses a file that is no sound journal of ours; neither it nor its folder is changed.

    Raises:
        JournalError: another program's database, another version's, or damaged.
    """
    try:
        named = os.fsencode(path)
    except UnicodeEncodeError:
        named = b"\0"
    if b"\0" in named:
        raise JournalError(f"{str(path)!r} is no name that a file can have; take another for the journal")
    if path.is_dir():
        raise JournalError(f"{path} is a folder; name a file for the journal")
    if str(path) == ":memory:":
        raise JournalError("a journal is a file, and this names none; leave it out, and nothing is kept")
    if not path.exists() or path.stat().st_size == 0:
        return
    fault = _fault_of(path)
    if fault and Path(f"{path}-wal").exists():  # perhaps another process had just begun to write
        fault = _fault_of(path)
    if fault:
        raise JournalError(f"{path} {fault}")


def _fault_of(path: Path) -> str | None:
    """Returns what is wrong with a file, as the end of a sentence."""
    # Where no log stands beside it nobody has it open: `immutable` then reads it without making one.
    mode = "mode=ro" if Path(f"{path}-wal").exists() else "mode=ro&immutable=1"
    with closing(sqlite3.connect(f"file:{quote(str(path))}?{mode}", uri=True, timeout=30.0)) as db:
        application, version, tables = _marks(db)
        if (application, version, tables) == (0, 0, 0):
            return None
        if application != APPLICATION_ID:
            return "is another program's database; name a new file for the journal"
        if not 1 <= version <= SCHEMA_VERSION:
            return "was written by another version of factlift; name a new file"
        try:
            checked = str(db.execute("PRAGMA quick_check(1)").fetchone()[0])
        except sqlite3.DatabaseError as error:
            checked = str(error)
        if checked != "ok":
            return f"is damaged ({' '.join(checked.split())}); restore a copy, or name a new file"
    return None


def _marks(db: sqlite3.Connection) -> tuple[int, int, int]:
    (application,) = db.execute("PRAGMA application_id").fetchone()
    (version,) = db.execute("PRAGMA user_version").fetchone()
    (tables,) = db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    return application, version, tables


def prepare(db: sqlite3.Connection) -> None:
    """Makes the tables in an empty file, and adds to an older version's what it lacks, in one transaction."""
    if _marks(db)[1] != SCHEMA_VERSION:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("BEGIN IMMEDIATE")
        version = _marks(db)[1]  # another process may have been first
        for added in ((_ASKS,), _SECOND, TABLES)[version:]:  # what each version added
            for step in added:
                db.execute(step)
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        db.execute("COMMIT")
    db.execute("PRAGMA synchronous = FULL")
