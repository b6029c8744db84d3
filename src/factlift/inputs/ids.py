"""Ids that are told apart however many there are."""

from __future__ import annotations

import hashlib
import logging
import sqlite3
from types import TracebackType
from typing import Self

logger = logging.getLogger(__name__)


class UniqueIds:
    """Names each article once: an id that came before gets a number behind it.

    What came before is kept as digests in a private database of SQLite's, which moves to disk as it grows: memory
    stays the same over any number of ids.

    >>> with UniqueIds() as ids:
    ...     [ids.name("a"), ids.name("b"), ids.name("a"), ids.name("a")]
    ['a', 'b', 'a#2', 'a#3']
    """

    def __init__(self) -> None:
        # "" is a temporary database on disk, deleted on closing. The generator that holds it may be pulled by threads
        # in turn, never by two at once.
        self._seen = sqlite3.connect("", check_same_thread=False, isolation_level=None)
        self._seen.execute("CREATE TABLE seen (digest BLOB PRIMARY KEY, times INTEGER NOT NULL) WITHOUT ROWID")
        self._seen.execute("PRAGMA journal_mode=OFF")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._seen.close()

    def name(self, wanted: str) -> str:
        """Returns the id, with `#2`, `#3`, ... behind it where it was given before; logs a warning that says so."""
        times = self._count(wanted)
        if times == 1:
            return wanted
        name = f"{wanted}#{times}"
        while self._count(name) > 1:
            times = self._count(wanted)
            name = f"{wanted}#{times}"
        logger.warning("the id %r came before; this one is called %r", wanted, name)
        return name

    def _count(self, name: str) -> int:
        digest = hashlib.blake2b(name.encode("utf-8", "surrogatepass"), digest_size=16).digest()
        row = self._seen.execute(
            "INSERT INTO seen VALUES (?, 1) ON CONFLICT DO UPDATE SET times = times + 1 RETURNING times", (digest,)
        ).fetchone()
        return int(row[0])
