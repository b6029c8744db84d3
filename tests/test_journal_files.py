"""The file of a journal: what a kill, a full disk, damage or an older version leaves of it."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from factlift.errors import JournalError, ModelUnreachableError
from factlift.facts import Usage
from factlift.journal import Batch, Entry, Journal, SentBatches, entries, layout
from factlift.pipeline import Answer
from tests.journaled import REPLY, a_key

CHILD = """
import sys
from factlift.facts import Usage
from factlift.journal import Journal, Key
from factlift.models.builtin import BuiltinModel
from factlift.pipeline import Answer
with Journal(sys.argv[1]) as journal:
    for number in range(int(sys.argv[2]), 100_000):
        key = Key(f"{number}", "p", "v", "m", "{}")
        journal.intend(key)
        journal.commit(key, Answer("{}" * 500, requests=1, usage=Usage(input_tokens=3)), 0.5)
        print(number, flush=True)
"""


def test_a_killed_process_loses_nothing(tmp_path: Path) -> None:
    """After each SIGKILL all that was committed is there, to the row and token."""
    path, done = tmp_path / "run.db", 0
    for _ in range(4):
        with subprocess.Popen([sys.executable, "-c", CHILD, path, str(done)], stdout=subprocess.PIPE) as child:
            assert child.stdout is not None
            for _ in range(20):
                done = int(child.stdout.readline()) + 1
            child.kill()
            done = max([done, *(int(line) + 1 for line in child.stdout.read().split(b"\n")[:-1])])
        with Journal(path) as journal:
            totals = journal.totals()
            assert done <= totals.answered <= done + 1
            assert totals.usage.input_tokens == 3 * totals.answered
            assert totals.asked - totals.answered <= 1


def fill(journal: Journal, rows: int = 1000) -> None:
    for number in range(rows):
        journal.intend(a_key(number))
        journal.commit(a_key(number), Answer("x" * 4000), 0.1)


def test_a_full_disk_stops_with_a_plain_error(tmp_path: Path) -> None:
    """Where no more can be written, the error says so, and what was committed is still there."""
    with Journal(tmp_path / "run.db") as journal:
        journal._db.execute("PRAGMA max_page_count = 40")
        with pytest.raises(JournalError, match="full"):
            fill(journal)
        answered = journal.totals().answered
    with Journal(tmp_path / "run.db") as journal:
        assert journal.totals().answered == answered
        assert answered > 10


def foreign(path: Path) -> None:
    with sqlite3.connect(path) as db:
        db.execute("CREATE TABLE theirs (x)")
    db.close()


def newer(path: Path) -> None:
    Journal(path).close()
    with sqlite3.connect(path) as db:
        db.execute("PRAGMA user_version = 99")
    db.close()


def damaged(path: Path) -> None:
    with Journal(path) as journal:
        for number in range(200):
            journal.intend(a_key(number))
    bytes_ = bytearray(path.read_bytes())
    bytes_[4096:12288] = b"\xa5" * 8192
    path.write_bytes(bytes_)


@pytest.mark.parametrize("spoil", [foreign, newer, damaged, lambda path: path.write_bytes(b"no database " * 400)])
def test_a_file_that_is_no_journal_is_left_alone(tmp_path: Path, spoil) -> None:
    """Another program's database, another version's, a damaged one and any other file are refused, not touched."""
    path = tmp_path / "run.db"
    spoil(path)
    before = {item.name: item.read_bytes() for item in tmp_path.iterdir()}
    with pytest.raises(JournalError, match=r"name a new file"):
        Journal(path)
    assert {item.name: item.read_bytes() for item in tmp_path.iterdir()} == before


def test_a_kill_before_the_tables_were_made_leaves_a_new_journal(tmp_path: Path) -> None:
    """A file in which SQLite has begun, with nothing in it yet, is taken for what it is: a journal to be made."""
    path = tmp_path / "run.db"
    begun = sqlite3.connect(path)
    begun.execute("PRAGMA journal_mode = WAL")
    begun.close()
    assert path.stat().st_size > 0
    with Journal(path) as journal:
        fill(journal, 1)
        assert journal.totals().answered == 1


def test_a_damaged_journal_with_a_log_is_left_alone(tmp_path: Path) -> None:
    """Where a crash left a write-ahead log beside a file that was damaged since, neither is touched."""
    path = tmp_path / "run.db"
    with Journal(path) as journal:
        fill(journal, 200)
    code = "import os, sys; from factlift.journal import *; j = Journal(sys.argv[1])\n"
    code += "for n in range(9): j.intend(Key(str(n), 'p', 'v', 'm', '{}'))\n"
    subprocess.run([sys.executable, "-c", code + "os._exit(9)", path], check=False)
    log = tmp_path / "run.db-wal"
    assert log.stat().st_size > 0
    with path.open("r+b") as file:
        file.seek(8 * 4096)
        file.write(b"\xa5" * 40 * 4096)
    before = path.read_bytes(), log.read_bytes()
    with pytest.raises(JournalError, match="damaged"):
        Journal(path)
    assert (path.read_bytes(), log.read_bytes()) == before


def test_a_journal_of_the_first_version_is_brought_up_to_date(tmp_path: Path) -> None:
    """Its answers are found, its failures stay open, and it can be written to."""
    path = tmp_path / "run.db"
    first = sqlite3.connect(path)
    first.execute("PRAGMA journal_mode = WAL")
    first.execute(layout._ASKS)
    first.execute(f"PRAGMA application_id = {layout.APPLICATION_ID}")
    first.execute("PRAGMA user_version = 1")
    usage = '{"input_tokens": 700, "output_tokens": 40}'
    columns = "article_sha256, prompt_sha256, prompt_version, model, parameters, repeat, asked_at, key"
    for number in (1, 2):
        first.execute(
            f"INSERT INTO asks ({columns}) VALUES (?, 'p', 'v', 'm', '{{}}', 0, 1.0, ?)",  # noqa: S608  # a constant
            (a_key(number).article_sha256, a_key(number).digest),
        )
    first.execute(
        "UPDATE asks SET finish = 'stop', content = '{}', requests = 2, usage = ?, seconds = 1.5 WHERE key = ?",
        (usage, a_key(1).digest),
    )
    first.execute("UPDATE asks SET error = 'ModelUnreachableError: gone' WHERE key = ?", (a_key(2).digest,))
    first.commit()
    first.close()
    for _ in range(2):
        with Journal(path) as journal:
            found = journal.find(a_key(1))
            assert found is not None
            assert (found.content, found.requests, found.usage.input_tokens) == ("{}", 2, 700)
            assert (journal.totals().asked, journal.totals().failed) == (2, 1)
            assert journal.intend(a_key(2))
            journal.fail(a_key(2), ModelUnreachableError("gone"))


def test_a_journal_of_the_second_version_is_brought_up_to_date(tmp_path: Path) -> None:
    """Its answers are found and were live, its failures and articles stay, and batches can be written to it."""
    path = tmp_path / "run.db"
    entry = Entry("a", "0" * 64, "m", "s", "{}", "error", "gone", "Text.")
    with sqlite3.connect(path) as second:
        for step in (layout._ASKS, *layout._SECOND):
            second.execute(step)
        columns = "article_sha256, prompt_sha256, prompt_version, model, parameters, repeat, asked_at, key"
        for number in (1, 2):
            second.execute(
                f"INSERT INTO asks ({columns}) VALUES (?, 'p', 'v', 'm', '{{}}', 0, 1.0, ?)",  # noqa: S608  # a constant
                (a_key(number).article_sha256, a_key(number).digest),
            )
        second.execute(
            "UPDATE asks SET finish = 'stop', content = '{}', requests = 2, usage = ?, seconds = 1.5 WHERE key = ?",
            ('{"input_tokens": 700, "output_tokens": 40}', a_key(1).digest),
        )
        failed = (a_key(2).digest, 1.0, "gone", 3, '{"input_tokens": 5, "output_tokens": 0}')
        second.execute("INSERT INTO failures (key, failed_at, error, requests, usage) VALUES (?, ?, ?, ?, ?)", failed)
        entries.note(second, entry)
        second.execute(f"PRAGMA application_id = {layout.APPLICATION_ID}")
        second.execute("PRAGMA user_version = 2")
    second.close()
    for _ in range(2):
        with Journal(path) as journal:
            found = journal.find(a_key(1))
            assert found is not None
            assert (found.content, found.batched) == ("{}", False)
            totals = journal.totals()
            assert (totals.requests, totals.usage.input_tokens, totals.batched) == (5, 705, Usage())
            assert list(journal.articles()) == [entry]
    with Journal(path) as journal:
        assert journal.intend(a_key(2))
        SentBatches(journal).add(Batch("t", "m", "sending", journal.now(), 1), [a_key(2)])
        assert journal.is_batched(a_key(2))
        assert SentBatches(journal).take("t", [(a_key(2).digest, REPLY)]) == ["answered"]
        found = journal.find(a_key(2))
        assert found is not None
        assert found.batched
        assert journal.totals().batched == REPLY.usage


def test_a_path_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    """A folder that is not there gives an error that names the file."""
    with pytest.raises(JournalError, match=r"nowhere.run\.db"):
        Journal(tmp_path / "nowhere" / "run.db")


def test_a_journal_that_can_only_be_read_is_to_be_copied(tmp_path: Path) -> None:
    """To name a new file is no help to somebody who wants what is in this one."""
    with Journal(tmp_path / "run.db") as journal:
        journal._db.execute("PRAGMA query_only = ON")
        with pytest.raises(JournalError, match="and rights, or copy it to a folder that you may write in"):
            journal.intend(a_key(1))
        journal._db.execute("PRAGMA query_only = OFF")


@pytest.mark.parametrize("name", ["\0", "a\0.db", "\ud800.db"])
def test_a_name_that_no_file_has_is_told(tmp_path: Path, name: str) -> None:
    """It was an error of SQLite's own types."""
    with pytest.raises(JournalError, match="is no name that a file can have"):
        Journal(tmp_path / name)
