"""The durable record of what a model was asked and what it answered: resume and cache in one SQLite file.

An intent is written before each request, and the raw answer with its usage in one transaction behind it. So a run
that was killed goes on where it stopped, nothing that was answered is paid twice, and a better grounding reads the
same answers again for nothing.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, astuple, dataclass
from os import PathLike
from pathlib import Path
from types import TracebackType
from typing import Self

from factlift.errors import JournalError, ModelError
from factlift.facts import Usage
from factlift.pipeline import Answer, Ask, Model, aanswer_of
from factlift.settings import Settings

APPLICATION_ID = 0x666C6A31  # "flj1", so that another program's database is never written to
SCHEMA_VERSION = 1
_BUSY_S = 30.0
_TABLES = """
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
) STRICT, WITHOUT ROWID;
"""


@dataclass(frozen=True, slots=True)
class Key:
    """What makes two asks the same one; `digest` is its sha256.

    `repeat` tells apart asks that are to be answered anew each: 0 for the first.
    """

    article_sha256: str
    prompt_sha256: str
    prompt_version: str
    model: str
    parameters: str
    repeat: int = 0

    @property
    def digest(self) -> str:
        """64 hex digits."""
        return hashlib.sha256(json.dumps(asdict(self), sort_keys=True).encode()).hexdigest()


def key_of(ask: Ask, model: Model, settings: Settings, repeat: int = 0) -> Key:
    """Returns the key of an ask: article, prompt and schema, model, and the parameters that bear on its answer.

    A model whose answers change with more than its name says so in an attribute `version`, as the built-in reader does.
    """
    prompt = ask.prompt
    parameters = settings.model_dump(include={"mode", "temperature", "max_output_tokens"})
    if version := getattr(model, "version", None):
        parameters["version"] = version
    return Key(
        article_sha256=ask.article.sha256,
        prompt_sha256=hashlib.sha256(prompt.user.encode("utf-8", "surrogatepass")).hexdigest(),
        prompt_version=prompt.version,
        model=model.name,
        parameters=json.dumps(parameters, sort_keys=True),
        repeat=repeat,
    )


@dataclass(frozen=True, slots=True)
class Totals:
    """How a journal stands: asks with and without an answer, and what the answers cost."""

    asked: int
    answered: int
    failed: int
    requests: int
    usage: Usage


class Journal:
    """An open journal; a context manager. Threads may share it, and so may processes.

    Args:
        path: the SQLite file; made where there is none.

    Raises:
        JournalError: the file is no journal of ours, is damaged, or can't be opened or written. It is left as it was.
    """

    def __init__(self, path: str | PathLike[str]) -> None:
        self.path = Path(path)
        self._lock = threading.RLock()
        with self._plainly("open"):
            self._db = sqlite3.connect(self.path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)
        try:
            with self._plainly("open"):
                self._prepare()
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
        """Closes the file; all that was answered is on disk already."""
        self._db.close()

    def find(self, key: Key) -> Answer | None:
        """Returns the answer to an ask, with the seconds that it took, or None where there is none yet."""
        columns = "content, finish, requests, usage, error, seconds"
        with self._plainly("read"):
            found = self._db.execute(
                f"SELECT {columns} FROM asks WHERE key = ? AND finish IS NOT NULL",  # noqa: S608  # a constant
                (key.digest,),
            ).fetchone()
        if found is None:
            return None
        content, finish, requests, usage, error, seconds = found
        return Answer(content, finish, requests, Usage.model_validate_json(usage), error, seconds)

    def intend(self, key: Key) -> None:
        """Writes down that an ask is about to be sent."""
        with self._plainly("write"):
            self._db.execute(
                "INSERT INTO asks"
                " (key, article_sha256, prompt_sha256, prompt_version, model, parameters, repeat, asked_at)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT (key) DO UPDATE SET asked_at = excluded.asked_at, error = NULL WHERE finish IS NULL",
                (key.digest, *astuple(key), time.time()),
            )

    def commit(self, key: Key, answer: Answer, seconds: float) -> None:
        """Writes an answer with all that it cost, in one transaction; an answer that is there already stays."""
        usage = answer.usage.model_dump_json()
        with self._plainly("write"):
            self._db.execute(
                "UPDATE asks SET answered_at = ?, seconds = ?, finish = ?, content = ?, requests = requests + ?,"
                " usage = ?, error = ? WHERE key = ? AND finish IS NULL",
                (time.time(), seconds, answer.finish, answer.content, answer.requests, usage, answer.error, key.digest),
            )

    def fail(self, key: Key, error: Exception) -> None:
        """Writes down why an ask was not answered; it stays open, and is asked again by the next run."""
        with self._plainly("write"):
            self._db.execute(
                "UPDATE asks SET error = ? WHERE key = ? AND finish IS NULL",
                (f"{type(error).__name__}: {error}", key.digest),
            )

    def totals(self) -> Totals:
        """Returns how the journal stands."""
        with self._plainly("read"):
            rows = self._db.execute("SELECT finish, requests, usage, error FROM asks").fetchall()
        usages = [Usage.model_validate_json(usage) for _, _, usage, _ in rows if usage]
        return Totals(
            asked=len(rows),
            answered=sum(finish is not None for finish, *_ in rows),
            failed=sum(finish == "failed" or (finish is None and error is not None) for finish, _, _, error in rows),
            requests=sum(requests for _, requests, *_ in rows),
            usage=Usage(
                input_tokens=sum(usage.input_tokens for usage in usages),
                output_tokens=sum(usage.output_tokens for usage in usages),
            ),
        )

    # ------------------------------------------------ the file

    def _prepare(self) -> None:
        """Makes the tables in an empty file, and refuses any file that is not ours."""
        (application,) = self._db.execute("PRAGMA application_id").fetchone()
        (version,) = self._db.execute("PRAGMA user_version").fetchone()
        (tables,) = self._db.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        if application == 0 and version == 0 and tables == 0:
            self._make()
        elif application != APPLICATION_ID:
            raise JournalError(f"{self.path} is another program's database; name a new file for the journal")
        elif version != SCHEMA_VERSION:
            raise JournalError(f"{self.path} was written by another version of factlift; name a new file")
        elif (checked := self._db.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
            raise JournalError(f"{self.path} is damaged ({checked}); restore a copy, or name a new file")
        self._db.execute("PRAGMA synchronous = FULL")

    def _make(self) -> None:
        self._db.execute("PRAGMA journal_mode = WAL")
        self._db.execute("BEGIN IMMEDIATE")
        if self._db.execute("PRAGMA user_version").fetchone()[0] == 0:  # another process may have been first
            self._db.execute(_TABLES)
            self._db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            self._db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        self._db.execute("COMMIT")

    @contextmanager
    def _plainly(self, doing: str) -> Iterator[None]:
        """Turns SQLite's errors into ours, with what to do next; one thread at a time."""
        with self._lock:
            try:
                yield
            except sqlite3.Error as error:
                raise JournalError(
                    f"cannot {doing} the journal {self.path}: {error}; check the path, free space and rights, "
                    "or name a new file"
                ) from None


class JournaledModel:
    """A model whose every answer is kept in a journal, and looked up there first.

    Args:
        model: whoever answers what the journal doesn't know.
        journal: an open journal.
        settings: as given to `extract`; its parameters are part of an ask's key.
        repeat: another number is another sample of the same ask.
    """

    def __init__(self, model: Model, journal: Journal, settings: Settings | None = None, repeat: int = 0) -> None:
        self.name, self.at_once = model.name, getattr(model, "at_once", False)
        self._model, self._journal = model, journal
        self._settings, self._repeat = settings or Settings(), repeat

    def answer(self, ask: Ask) -> Answer:
        """Returns the journal's answer, else the model's, which is written down first.

        Raises:
            ModelError: as the model's own `answer`; the ask stays open.
            JournalError: the journal can't be read or written.
        """
        key = key_of(ask, self._model, self._settings, self._repeat)
        if found := self._journal.find(key):
            return found
        with self._recording(key) as record:
            return record(self._model.answer(ask))

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns what `answer` returns, without blocking the event loop while the model thinks."""
        key = key_of(ask, self._model, self._settings, self._repeat)
        if found := self._journal.find(key):
            return found
        with self._recording(key) as record:
            return record(await aanswer_of(self._model, ask))

    @contextmanager
    def _recording(self, key: Key) -> Iterator[Callable[[Answer], Answer]]:
        """Yields what takes the answer down; an error of the model's is noted, and leaves the ask open."""
        self._journal.intend(key)
        started = time.monotonic()

        def record(answer: Answer) -> Answer:
            self._journal.commit(key, answer, round(time.monotonic() - started, 6))
            return answer

        try:
            yield record
        except ModelError as error:
            self._journal.fail(key, error)
            raise
