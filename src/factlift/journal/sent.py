"""The batches of an open journal: each change is one transaction, which is on disk when the call returns."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from functools import partial
from typing import Literal, TypeAlias

from factlift.errors import ModelError
from factlift.journal import answers, batches
from factlift.journal.batches import Batch
from factlift.journal.keys import Key
from factlift.journal.store import Journal
from factlift.pipeline import Answer

Taken: TypeAlias = Literal["answered", "failed", "again", "unknown"]
"""What a line was to a journal: an answer or a failure that it took, one that it had, or one of no ask of the batch."""


class SentBatches:
    """The batches that a journal knows of."""

    def __init__(self, journal: Journal) -> None:
        self._journal = journal

    def all(self) -> list[Batch]:
        """Returns all batches, the oldest first."""
        return self._journal.transact(batches.every)

    def add(self, batch: Batch, keys: Sequence[Key]) -> None:
        """Writes down a batch that is about to be sent, and turns this journal's leases of its asks over to it."""
        digests, sender = [key.digest for key in keys], self._journal.owner
        self._journal.transact(lambda db: batches.add(db, batch, digests, sender))

    def record(self, token: str, batch_id: str, status: str, file_id: str | None = None) -> None:
        """Writes down what the server says of a batch."""
        self._journal.transact(lambda db: batches.record(db, token, batch_id, file_id, status))

    def complain(self, token: str, error: str) -> None:
        """Writes down why a batch failed, or why nothing is known of it."""
        self._journal.transact(lambda db: batches.complain(db, token, error))

    def disown(self, token: str) -> None:
        """Writes down that nobody is sending a batch any more, and that it may have been made."""
        self._journal.transact(lambda db: batches.disown(db, token))

    def forget(self, token: str) -> None:
        """Forgets a batch that was never made; its asks may be sent again."""
        self._journal.transact(lambda db: batches.forget(db, token))

    def is_being_sent(self, token: str) -> bool:
        """Tells whether whoever is sending a batch is still there."""
        sender = self._journal.transact(lambda db: batches.sender_of(db, token))
        return sender is not None and self._journal.is_live(sender)

    def take(self, token: str, lines: Sequence[tuple[str, Answer | ModelError]]) -> list[Taken]:
        """Writes what a batch brought, in one transaction, and returns what each line was; an ask is answered once."""
        return self._journal.transact(lambda db: [self._take(db, token, *line) for line in lines])

    def _take(self, db: sqlite3.Connection, token: str, digest: str, answer: Answer | ModelError) -> Taken:
        came = batches.has_come(db, token, digest)
        if came is None:
            return "unknown"
        if came:
            return "again"
        if isinstance(answer, Answer):
            answers.commit(db, digest, answer, now=self._journal.now(), seconds=0.0, batch=token)
            batches.mark(db, token, digest)
            return "answered"
        self._fail(db, token, answer, digest)
        return "failed"

    def _fail(self, db: sqlite3.Connection, token: str, error: ModelError, digest: str) -> None:
        answers.fail(db, digest, error, now=self._journal.now(), owner=token, batch=token)
        batches.mark(db, token, digest)

    def end(self, token: str, error: ModelError) -> int:
        """Writes down that nothing more comes of a batch; returns how many of its asks no line came for.

        They fail with the error. Like all asks of the batch without an answer they may be sent again.
        """
        return self._journal.transact(partial(self._end, token=token, error=error))

    def _end(self, db: sqlite3.Connection, token: str, error: ModelError) -> int:
        missing = batches.missing(db, token)
        for digest in missing:
            self._fail(db, token, error, digest)
        batches.end(db, token)
        return len(missing)
