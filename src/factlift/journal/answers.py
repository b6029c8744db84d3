"""How an ask's answer, or its failure, is written: the same whether it came live or with a batch."""

from __future__ import annotations

import sqlite3

from factlift.errors import ModelError
from factlift.facts import Usage
from factlift.journal.entries import writable
from factlift.pipeline import Answer


def commit(
    db: sqlite3.Connection, digest: str, answer: Answer, *, now: float, seconds: float, batch: str | None = None
) -> None:
    """Writes an answer with all that it cost, and ends its lease; an answer that is there already stays.

    `batch` is the token of the batch that it came with, and so for half the price.
    """
    values = (answer.finish, answer.content, answer.requests, answer.usage.model_dump_json(), writable(answer.error))
    db.execute(
        "UPDATE asks SET answered_at = ?, seconds = ?, finish = ?, content = ?, requests = ?, usage = ?, error = ?,"
        " batch = ?, owner = NULL WHERE key = ? AND finish IS NULL",
        (now, seconds, *values, batch, digest),
    )


def fail(
    db: sqlite3.Connection, digest: str, error: Exception, *, now: float, owner: str, batch: str | None = None
) -> None:
    """Writes down why an ask was not answered, and what that cost, and ends the owner's lease."""
    told = writable(f"{type(error).__name__}: {error}")
    requests, usage = (error.requests, error.usage) if isinstance(error, ModelError) else (0, Usage())
    db.execute(
        "INSERT INTO failures (key, failed_at, error, requests, usage, batch) VALUES (?, ?, ?, ?, ?, ?)",
        (digest, now, told, requests, usage.model_dump_json(), batch),
    )
    db.execute("UPDATE asks SET error = ? WHERE key = ? AND finish IS NULL", (told, digest))
    release(db, digest, owner)


def release(db: sqlite3.Connection, digest: str, owner: str) -> None:
    """Ends an owner's lease of an ask."""
    db.execute("UPDATE asks SET owner = NULL WHERE key = ? AND owner = ?", (digest, owner))
