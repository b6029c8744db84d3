"""What a journal knows of batches: which were sent, which asks went with each, and how each stands.

A batch's token is made before anything is sent and goes with it as metadata, so that a batch whose sender was killed
is found again at the server. The asks of a batch are leased to it, so that no live run asks them meanwhile.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

HOLD_S = 30 * 86_400.0
"""How long the asks of a batch are held for it, in seconds: as long as OpenAI keeps a batch's output."""
PLACE = "batch"
"""Where a batch's lease says that its process runs; no machine is called so."""
_COLUMNS = "token, model, status, submitted_at, asks, batch_id, file_id, error, collected"

# `batch` is the token of the batch that an answer or a failure came with, NULL where it came live. `sender` is the
# owner that is about to send a batch, NULL where nobody is. `state` is 0 until a line came for the ask.
TABLES = (
    "ALTER TABLE asks ADD COLUMN batch TEXT",
    "ALTER TABLE failures ADD COLUMN batch TEXT",
    """
CREATE TABLE batches (
    token TEXT PRIMARY KEY,
    model TEXT NOT NULL,
    status TEXT NOT NULL,
    submitted_at REAL NOT NULL,
    asks INTEGER NOT NULL,
    batch_id TEXT,
    file_id TEXT,
    error TEXT,
    collected INTEGER NOT NULL DEFAULT 0,
    sender TEXT
) STRICT, WITHOUT ROWID
""",
    """
CREATE TABLE batch_asks (
    token TEXT NOT NULL,
    key TEXT NOT NULL,
    state INTEGER NOT NULL DEFAULT 0,
    PRIMARY KEY (token, key)
) STRICT, WITHOUT ROWID
""",
)


@dataclass(frozen=True, slots=True)
class Batch:
    """A batch; `status` is the server's word, or `sending` until its answer to the creation was written down.

    `submitted_at` is in seconds since 1970. `error` says why a batch failed, or why the server tells nothing of it.
    """

    token: str
    model: str
    status: str
    submitted_at: float
    asks: int
    batch_id: str | None = None
    file_id: str | None = None
    error: str | None = None
    collected: bool = False


def add(db: sqlite3.Connection, batch: Batch, keys: Iterable[str], sender: str) -> None:
    """Writes down a batch that is about to be sent, and turns the sender's leases of its asks over to it."""
    db.execute(
        "INSERT INTO batches (token, model, status, submitted_at, asks, sender) VALUES (?, ?, ?, ?, ?, ?)",
        (batch.token, batch.model, batch.status, batch.submitted_at, batch.asks, sender),
    )
    db.execute(
        "INSERT INTO owners (owner, place, pid, started, until) VALUES (?, ?, 0, '', ?)",
        (batch.token, PLACE, batch.submitted_at + HOLD_S),
    )
    for key in keys:
        db.execute("INSERT INTO batch_asks (token, key) VALUES (?, ?)", (batch.token, key))
        db.execute("UPDATE asks SET owner = ? WHERE key = ? AND owner = ?", (batch.token, key, sender))


def record(db: sqlite3.Connection, token: str, batch_id: str, file_id: str | None, status: str) -> None:
    """Writes down what the server says of a batch."""
    db.execute(
        "UPDATE batches SET batch_id = ?, file_id = coalesce(?, file_id), status = ?, error = NULL, sender = NULL"
        " WHERE token = ?",
        (batch_id, file_id, status, token),
    )


def complain(db: sqlite3.Connection, token: str, error: str) -> None:
    """Writes down why a batch failed, or why nothing is known of it."""
    db.execute("UPDATE batches SET error = ? WHERE token = ?", (error, token))


def disown(db: sqlite3.Connection, token: str) -> None:
    """Writes down that nobody is sending a batch any more, and that it may have been made."""
    db.execute("UPDATE batches SET sender = NULL WHERE token = ?", (token,))


def forget(db: sqlite3.Connection, token: str) -> None:
    """Forgets a batch that was never made; its asks may be sent again."""
    _free(db, token)
    db.execute("DELETE FROM batch_asks WHERE token = ?", (token,))
    db.execute("DELETE FROM batches WHERE token = ?", (token,))


def end(db: sqlite3.Connection, token: str) -> None:
    """Writes down that nothing more comes of a batch; its asks without an answer may be sent again."""
    _free(db, token)
    db.execute("UPDATE batches SET collected = 1 WHERE token = ?", (token,))


def _free(db: sqlite3.Connection, token: str) -> None:
    asks = "SELECT key FROM batch_asks WHERE token = ?"
    db.execute(f"UPDATE asks SET owner = NULL WHERE owner = ? AND key IN ({asks})", (token, token))  # noqa: S608  # a constant
    db.execute("DELETE FROM owners WHERE owner = ?", (token,))


def every(db: sqlite3.Connection) -> list[Batch]:
    """Returns all batches, the oldest first."""
    rows = db.execute(f"SELECT {_COLUMNS} FROM batches ORDER BY submitted_at, token")  # noqa: S608  # a constant
    return [_batch(*columns) for columns in rows]


def _batch(*columns: Any) -> Batch:
    *others, collected = columns
    return replace(Batch(*others), collected=bool(collected))


def sender_of(db: sqlite3.Connection, token: str) -> str | None:
    """Returns the owner that is about to send a batch."""
    row = db.execute("SELECT sender FROM batches WHERE token = ?", (token,)).fetchone()
    return row[0] if row else None


def has_come(db: sqlite3.Connection, token: str, key: str) -> bool | None:
    """Tells whether a line came for an ask of a batch; None where the batch has no such ask."""
    row = db.execute("SELECT state FROM batch_asks WHERE token = ? AND key = ?", (token, key)).fetchone()
    return None if row is None else bool(row[0])


def mark(db: sqlite3.Connection, token: str, key: str) -> None:
    """Writes down that a line came for an ask of a batch."""
    db.execute("UPDATE batch_asks SET state = 1 WHERE token = ? AND key = ?", (token, key))


def missing(db: sqlite3.Connection, token: str) -> list[str]:
    """Returns the asks of a batch that no line came for."""
    return [key for (key,) in db.execute("SELECT key FROM batch_asks WHERE token = ? AND state = 0", (token,))]


def holds(db: sqlite3.Connection, key: str, now: float) -> bool:
    """Tells whether an ask without an answer is in a batch that may still bring one."""
    return (
        db.execute(
            "SELECT 1 FROM asks JOIN owners USING (owner) WHERE key = ? AND finish IS NULL AND place = ? AND until > ?",
            (key, PLACE, now),
        ).fetchone()
        is not None
    )
