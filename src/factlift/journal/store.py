"""The open journal."""

from __future__ import annotations

import asyncio
import os
import sqlite3
import threading
import time
import weakref
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, suppress
from dataclasses import astuple
from functools import partial
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

from factlift.errors import JournalError
from factlift.facts import Usage
from factlift.journal import answers, batches, entries, leases
from factlift.journal.entries import Entry, Totals
from factlift.journal.grouping import Group, Work
from factlift.journal.keys import Key
from factlift.journal.layout import inspect_file, prepare
from factlift.pipeline import Answer

T = TypeVar("T")
_BUSY_S = 30.0
_LEASE_S = 60.0


class Journal:
    """An open journal; a context manager. Threads may share it, and so may processes that opened it each.

    An ask is leased to whoever writes its intent, until it is answered, has failed, or is given back. A lease holds
    while its process lives, at most `lease_s` seconds after that was last seen, and ends with `close`.

    Args:
        path: the SQLite file; made where there is none. One of an older version is brought up to date.
        lease_s: how long a lease holds without a sign of life of its process, which gives one every quarter of that.
        clock: returns seconds since 1970; tests pass a fake.

    Raises:
        JournalError: the file is no journal of ours, is damaged, or can't be opened or written. It is left as it was.
    """

    def __init__(
        self, path: str | PathLike[str], *, lease_s: float = _LEASE_S, clock: Callable[[], float] = time.time
    ) -> None:
        self.path = Path(path)
        self._lease_s, self._clock, self._pid = lease_s, clock, os.getpid()
        self._lock, self._reading = threading.RLock(), threading.RLock()
        self._owner, self._renewed = leases.Owner.here(), float("-inf")
        self._ended = threading.Event()
        self._groups: dict[asyncio.AbstractEventLoop, Group] = {}
        self._writer = ThreadPoolExecutor(1, "factlift-journal")
        with self._plainly("open", self._lock):
            inspect_file(self.path)
            self._db = self._connect()
        try:
            with self._plainly("open", self._lock):
                prepare(self._db)
                self._reader = self._connect()
        except JournalError:
            self._db.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Ends this journal's leases and closes the file; all that was answered is on disk already."""
        if self._ended.is_set():
            return
        self._ended.set()
        self._writer.shutdown()
        with suppress(JournalError):  # a full disk: the leases end with their time
            left = [work for group in self._groups.values() for work in group.take(self._closed())]
            self._write([*left, lambda db: leases.end_all(db, self._owner.token, self._clock())])
        with self._reading:  # a thread that reads meanwhile would end the interpreter
            self._reader.close()
        with self._lock:
            self._db.close()

    # ------------------------------------------------ asks and answers

    def find(self, key: Key) -> Answer | None:
        """Returns the answer to an ask, with the seconds that it took, or None where there is none yet."""
        found = self._read(
            "SELECT content, finish, requests, usage, error, seconds, batch FROM asks"
            " WHERE key = ? AND finish IS NOT NULL",
            key.digest,
        )
        if found is None:
            return None
        content, finish, requests, usage, error, seconds, batch = found
        spent = Usage.model_validate_json(usage)
        return Answer(content, finish, requests, spent, error, seconds, batched=batch is not None)

    def is_answered_otherwise(self, key: Key) -> bool:
        """Tells whether the model has answered for the same words already, by another prompt or other parameters."""
        found = self._read(
            "SELECT 1 FROM asks WHERE article_sha256 = ? AND prompt_sha256 = ? AND model = ? AND finish IS NOT NULL"
            " AND (prompt_version != ? OR parameters != ?) LIMIT 1",
            key.article_sha256,
            key.prompt_sha256,
            key.model,
            key.prompt_version,
            key.parameters,
        )
        return found is not None

    def intend(self, key: Key) -> bool:
        """Writes down that an ask is about to be sent, and leases it to this journal; returns whether it may be sent.

        False: it is answered already (see `find`), or leased (see `is_leased`), here or in another process.
        """
        return self.intend_all([key])[0]

    def intend_all(self, keys: Sequence[Key]) -> list[bool]:
        """Does what `intend` does for several asks, in one transaction."""
        return [bool(won) for won in self._write([partial(self._intend, key=key) for key in keys])]

    def commit(self, key: Key, answer: Answer, seconds: float) -> None:
        """Writes an answer with all that it cost, in one transaction; an answer that is there already stays."""
        self._write([partial(self._commit, key=key, answer=answer, seconds=seconds)])

    def fail(self, key: Key, error: Exception) -> None:
        """Writes down why an ask was not answered, and what that cost; it stays open for the next run."""
        self._write([partial(self._fail, key=key, error=error)])

    def release(self, key: Key) -> None:
        """Gives back an ask that was not sent to its end, as after an interrupt."""
        self.release_all([key])

    def release_all(self, keys: Sequence[Key]) -> None:
        """Does what `release` does for several asks, in one transaction."""
        self._write([partial(self._release, key=key) for key in keys])

    def failure_of(self, key: Key) -> str | None:
        """Returns why an ask that has no answer failed when it was last asked; None where it did not, or is asked."""
        found = self._read("SELECT error FROM asks WHERE key = ? AND finish IS NULL AND owner IS NULL", key.digest)
        return found[0] if found else None

    def is_leased(self, key: Key) -> bool:
        """Tells whether somebody, here or in another process, is at an ask that has no answer yet."""
        found = self._read("SELECT owner FROM asks WHERE key = ? AND finish IS NULL", key.digest)
        if found is None or found[0] is None:
            return False
        with self._plainly("read", self._reading):
            return self._holds(self._reader, found[0])

    def is_batched(self, key: Key) -> bool:
        """Tells whether an ask that has no answer yet is in a batch, which brings one within a day."""
        with self._plainly("read", self._reading):
            return batches.holds(self._reader, key.digest, self._clock())

    async def aintend(self, key: Key) -> bool:
        """Returns what `intend` returns, without blocking the event loop; writes that wait are done together."""
        won = False

        def intend(db: sqlite3.Connection) -> bool:
            nonlocal won
            won = self._intend(db, key)
            return won

        try:
            return bool(await self._do(intend))
        except asyncio.CancelledError:  # the work may be done all the same, with nobody there to send the ask
            self._post(lambda db: self._release(db, key) if won else None)
            raise

    async def acommit(self, key: Key, answer: Answer, seconds: float) -> None:
        """Does what `commit` does, without blocking the event loop; also where the awaiter is cancelled."""
        await self._do(partial(self._commit, key=key, answer=answer, seconds=seconds))

    async def afail(self, key: Key, error: Exception) -> None:
        """Does what `fail` does, without blocking the event loop."""
        await self._do(partial(self._fail, key=key, error=error))

    def drop(self, key: Key) -> None:
        """Does what `release` does, behind all that this event loop has written, without waiting for it."""
        self._post(partial(self._release, key=key))

    async def settle(self) -> None:
        """Returns when all that this event loop wrote is on disk."""
        if not self._ended.is_set():
            await self._group().settle()

    # ------------------------------------------------ articles and sums

    def note(self, entry: Entry) -> None:
        """Writes down how an article ended."""
        self.note_all([entry])

    def note_all(self, ended: Sequence[Entry]) -> None:
        """Does what `note` does for several articles, in one transaction."""
        if new := [partial(entries.note, entry=entry) for entry in ended if not self._knows(entry)]:
            self._write(new)

    async def anote(self, entry: Entry) -> None:
        """Does what `note` does, without blocking the event loop."""
        if not self._knows(entry):
            await self._do(partial(entries.note, entry=entry))

    def articles(self, *, failed: bool = False) -> Iterator[Entry]:
        """Yields the articles with their texts, in the order in which they first ended; only those that failed."""
        last = -1
        while found := self._page(last, failed=failed):
            for last, entry in found:  # noqa: B007  # where the next page begins
                yield entry

    def _page(self, after: int, *, failed: bool) -> list[tuple[int, Entry]]:
        """Returns a page of articles; no lock and no read stays behind while the caller works on it."""
        with self._plainly("read", self._reading):
            return entries.page(self._reader, after, failed=failed)

    def statuses(self) -> dict[str, int]:
        """Returns how many articles ended how."""
        with self._plainly("read", self._reading):
            return entries.count_by_status(self._reader)

    def reopen(self, entry: Entry) -> None:
        """Opens the asks of an article that have no full answer, so that they are asked again; what they cost stays."""
        self._write([partial(entries.reopen, entry=entry)])

    def totals(self) -> Totals:
        """Returns how the journal stands."""
        every = list(self.totals_by_model().values())
        return Totals(
            asked=sum(item.asked for item in every),
            answered=sum(item.answered for item in every),
            failed=sum(item.failed for item in every),
            requests=sum(item.requests for item in every),
            usage=entries.usage_of(item.usage for item in every),
            batched=entries.usage_of(item.batched for item in every),
        )

    def totals_by_model(self) -> dict[str, Totals]:
        """Returns how the journal stands for each model, by name."""
        with self._plainly("read", self._reading):
            return entries.add_up(self._reader)

    # ------------------------------------------------ for what else is kept here

    @property
    def owner(self) -> str:
        """The name that this journal's leases are in."""
        return self._owner.token

    def now(self) -> float:
        """Returns the seconds since 1970, by this journal's clock."""
        return self._clock()

    def transact(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Returns what the work returns, done in one transaction."""
        result: T = self._write([work])[0]
        return result

    def is_live(self, owner: str) -> bool:
        """Tells whether the leases of an owner, here or in another process, still hold."""
        with self._plainly("read", self._reading):
            return self._holds(self._reader, owner)

    # ------------------------------------------------ inside a transaction

    def _intend(self, db: sqlite3.Connection, key: Key) -> bool:
        digest = key.digest
        found = db.execute("SELECT finish, owner FROM asks WHERE key = ?", (digest,)).fetchone()
        if found and (found[0] is not None or (found[1] is not None and self._holds(db, found[1]))):
            return False
        self._renew(db)
        db.execute(
            "INSERT INTO asks (key, article_sha256, prompt_sha256, prompt_version, model, parameters, repeat, "
            "asked_at, owner) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO UPDATE SET asked_at = "
            "excluded.asked_at, owner = excluded.owner, error = NULL",
            (digest, *astuple(key), self._clock(), self._owner.token),
        )
        return True

    def _commit(self, db: sqlite3.Connection, key: Key, answer: Answer, seconds: float) -> None:
        answers.commit(db, key.digest, answer, now=self._clock(), seconds=seconds)

    def _fail(self, db: sqlite3.Connection, key: Key, error: Exception) -> None:
        answers.fail(db, key.digest, error, now=self._clock(), owner=self._owner.token)

    def _release(self, db: sqlite3.Connection, key: Key) -> None:
        answers.release(db, key.digest, self._owner.token)

    # ------------------------------------------------ leases

    def _holds(self, db: sqlite3.Connection, token: str) -> bool:
        return token == self._owner.token or leases.is_live(db, token, self._clock())

    def _renew(self, db: sqlite3.Connection) -> None:
        """Gives a sign of life where one is due; the first one starts the thread that gives the others."""
        now = self._clock()
        if now - self._renewed < self._lease_s / 4:
            return
        if self._renewed == float("-inf"):
            beat = (weakref.ref(self), self._ended, self._lease_s / 4)
            threading.Thread(target=_keep_renewing, args=beat, name="factlift-lease", daemon=True).start()
        leases.renew(db, self._owner, now + self._lease_s)
        self._renewed = now

    def keep_alive(self) -> None:
        """Makes this journal's leases hold for another `lease_s` seconds."""
        with suppress(JournalError):  # the next sign of life may get through
            self._write([self._renew])

    # ------------------------------------------------ the file

    def _connect(self) -> sqlite3.Connection:
        return sqlite3.connect(self.path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)

    def _knows(self, entry: Entry) -> bool:
        with self._plainly("read", self._reading):
            return entries.is_noted(self._reader, entry)

    def _read(self, query: str, *values: str) -> tuple[Any, ...] | None:
        with self._plainly("read", self._reading):
            row: tuple[Any, ...] | None = self._reader.execute(query, values).fetchone()
            return row

    def _write(self, works: Sequence[Work]) -> list[Any]:
        """Does works in one transaction, and returns what they return."""
        with self._plainly("write", self._lock):
            self._db.execute("BEGIN IMMEDIATE")
            try:
                results = [work(self._db) for work in works]
                self._db.execute("COMMIT")
            except BaseException:
                if self._db.in_transaction:
                    self._db.execute("ROLLBACK")
                self._renewed = min(self._renewed, 0.0)  # a sign of life may be among what was undone
                raise
            return results

    async def _do(self, work: Work) -> Any:
        if self._ended.is_set():
            raise self._closed()
        return await self._group().do(work)

    def _post(self, work: Work) -> None:
        if not self._ended.is_set():  # what was left then is done, and the leases are over
            self._group().post(work)

    def _group(self) -> Group:
        """Returns the writes of the running event loop; those of loops that have ended are forgotten."""
        loop = asyncio.get_running_loop()
        if loop not in self._groups:
            with self._lock:
                self._groups = {other: group for other, group in self._groups.items() if not other.is_closed()}
                self._groups[loop] = Group(self._write, self._writer)
        return self._groups[loop]

    def _closed(self) -> JournalError:
        return JournalError(f"the journal {self.path} is closed; take what a run yields before that, or give its path")

    @contextmanager
    def _plainly(self, doing: str, lock: threading.RLock) -> Iterator[None]:
        """Turns SQLite's errors into ours, with what to do next; one thread at a time."""
        if os.getpid() != self._pid:
            raise JournalError(f"the journal {self.path} was opened before a fork; open it anew in each process")
        with lock:
            try:
                yield
            except sqlite3.Error as error:
                if isinstance(error, sqlite3.ProgrammingError) and self._ended.is_set():
                    raise self._closed() from None
                barred = getattr(error, "sqlite_errorname", "").startswith("SQLITE_READONLY")
                way_out = "or copy it to a folder that you may write in" if barred else "or name a new file"
                raise JournalError(
                    f"cannot {doing} the journal {self.path}: {error}; check the path, free space and rights, {way_out}"
                ) from None


def _keep_renewing(reference: weakref.ref[Journal], ended: threading.Event, pause_s: float) -> None:
    """Gives signs of life until the journal is closed or forgotten."""
    while not ended.wait(pause_s):
        journal = reference()
        if journal is None:
            return
        journal.keep_alive()
        del journal
