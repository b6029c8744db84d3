"""Many articles with a journal: nothing is paid twice, and facts are read again from answers."""

from __future__ import annotations

import asyncio
import sqlite3
from pathlib import Path
from typing import Any

import pytest

from factlift import Fact, Facts, ScriptedModel, Words
from factlift.bulk import extract_many, reread
from factlift.cli import main
from factlift.errors import JournalError, ModelUnreachableError
from factlift.facts import Usage
from factlift.journal import Journal
from factlift.pipeline import Answer
from tests.journaled import a_key
from tests.many import REPLY, AsyncModel, failing, texts


def test_a_second_run_asks_nothing(tmp_path: Path) -> None:
    """What the journal holds comes out again, whole, with what it cost, and nobody is asked."""
    first, second = AsyncModel(), AsyncModel()
    before = {o.id: o.facts.report.usage for o in extract_many(texts(30), model=first, journal=tmp_path / "run.db")}
    after = {o.id: o.facts.report.usage for o in extract_many(texts(30), model=second, journal=tmp_path / "run.db")}
    assert (first.asked, second.asked) == (30, 0)
    assert before == after
    assert set(after.values()) == {REPLY.usage}


def test_the_same_article_twice_at_once_is_asked_about_once(tmp_path: Path) -> None:
    """Copies of an article in one run wait for its one answer, and all come out."""
    model = AsyncModel()
    copies = [(f"copy {n}", "Nothing was decided on day 1.") for n in range(200)]
    outcomes = list(extract_many(copies, model=model, journal=tmp_path / "run.db", concurrency=8))
    assert len(outcomes) == 200
    assert model.asked == 1


def test_the_journal_knows_how_each_article_ended(tmp_path: Path) -> None:
    """Ids, statuses and reasons of all articles are kept, of those that could not be read too."""
    model = AsyncModel(failing({1}, ModelUnreachableError("m: HTTP 503", requests=5, usage=Usage(input_tokens=7))))
    with Journal(tmp_path / "run.db") as journal:
        list(
            extract_many(
                [*texts(3), ("bad", " "), ("\ud800\x00", "Nothing was decided on day 9.")], model=model, journal=journal
            )
        )
        entries = {entry.id: (entry.status, entry.error) for entry in journal.articles()}
        assert entries["a0"] == ("empty", None)
        assert entries["a1"] == ("error", "ModelUnreachableError: m: HTTP 503")
        assert entries["bad"][0] == "error"
        assert entries["\ud800\x00"] == ("empty", None)
        assert {entry.id for entry in journal.articles(failed=True)} == {"a1", "bad"}
        totals = journal.totals()
        assert (totals.requests, totals.usage.input_tokens) == (3 + 5, 3 * 90 + 7)
        assert journal.statuses() == {"empty": 3, "error": 2}


def test_an_article_that_is_mended_is_no_failure_any_more(tmp_path: Path) -> None:
    """A later run's outcome takes the place of the earlier one, also where there was no text before."""
    path = tmp_path / "run.db"
    down = AsyncModel(failing({1}, ModelUnreachableError("m: HTTP 503")))
    list(extract_many([*texts(3), ("bad", " ")], model=down, journal=path))
    list(extract_many([*texts(3), ("bad", "Nothing.")], model=AsyncModel(), journal=path))
    with Journal(path) as journal:
        assert list(journal.articles(failed=True)) == []
        assert journal.statuses() == {"empty": 4}


def test_a_full_journal_ends_the_run(tmp_path: Path) -> None:
    """Where the journal can't be written the run ends with a plain error, and what was committed is found again."""
    with Journal(tmp_path / "run.db") as journal:
        journal._db.execute("PRAGMA max_page_count = 60")
        with pytest.raises(JournalError, match="free space"):
            list(extract_many(texts(1000), model=AsyncModel(), journal=journal))
    model = AsyncModel()
    with Journal(tmp_path / "run.db") as journal:
        answered = journal.totals().answered
        assert answered > 10
        list(extract_many(texts(1000), model=model, journal=journal))
    assert model.asked == 1000 - answered


class Sanction(Fact):
    """A sanction."""

    target: Words


class SanctionFacts(Facts):
    """Report each sanction."""

    sanctions: tuple[Sanction, ...] = ()


def test_facts_are_read_again_from_answers(tmp_path: Path) -> None:
    """Without any request the same facts come out, of a schema of one's own too; what failed says why."""
    answer = Answer('{"sanctions": [{"s": 1, "clause": "fined Delmar", "target": "Delmar"}]}', requests=1)
    down = ModelUnreachableError("m: HTTP 503")
    model = ScriptedModel(lambda ask: down if "2" in ask.article.text else answer)
    articles = {"a": "The ministry fined Delmar.", "b": "The ministry fined Delmar 2.", "c": ""}
    with Journal(tmp_path / "run.db") as journal:
        first = list(extract_many(articles.items(), SanctionFacts, model=model, journal=journal))
        asked = len(model.asks)
        second = {outcome.id: outcome for outcome in reread(journal, SanctionFacts)}
        assert list(reread(journal)) == []
    assert len(model.asks) == asked
    assert second["a"].facts.sanctions == next(o.facts.sanctions for o in first if o.id == "a")
    assert second["a"].facts.sanctions[0].target == "Delmar"
    assert "HTTP 503" in second["b"].reason
    assert second["c"].failed


def test_settings_of_another_version_are_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A journal may hold a setting that this version has not: its articles are told, where there was a traceback."""
    path = tmp_path / "run.db"
    list(extract_many(texts(2), model=AsyncModel(), journal=path))
    with sqlite3.connect(path) as db:
        db.execute("""UPDATE articles SET settings = '{"window_size": 3}', status = 'failed'""")
    db.close()
    told = "the journal's setting window_size is of another version of factlift"
    with Journal(path) as journal:
        assert [told in (outcome.reason or "") for outcome in reread(journal)] == [True, True]
    assert main(["journal", str(path), "--retry-failed"]) == 2
    assert told in capsys.readouterr().err


def test_a_journal_that_is_closed_too_early_ends_the_run(tmp_path: Path) -> None:
    """A write that waited then was waited for without end; now the run says why it ended, and closing it is quiet."""

    async def closing() -> None:
        with Journal(tmp_path / "run.db") as journal:
            waiting = asyncio.create_task(journal.aintend(a_key()))
            cancelled = asyncio.create_task(journal.aintend(a_key(1)))
            await asyncio.sleep(0)
        cancelled.cancel()
        async with asyncio.timeout(60):
            with pytest.raises(JournalError, match="is closed; take what a run yields before"):
                await waiting
            with pytest.raises(asyncio.CancelledError):
                await cancelled
            with pytest.raises(JournalError, match="is closed"):
                await journal.aintend(a_key(2))
            journal.drop(a_key(2))
            await journal.settle()

    asyncio.run(closing())


@pytest.mark.parametrize("model", ["builtin", AsyncModel()])
def test_what_is_taken_from_a_run_behind_its_journal(tmp_path: Path, model) -> None:
    """The advice was to check the path, free space and rights."""
    with Journal(tmp_path / "run.db") as journal:
        outcomes = extract_many(texts(30), model=model, journal=journal, concurrency=2)
        next(outcomes)
    with pytest.raises(JournalError, match=r"run\.db is closed; take what a run yields before that, or give its path"):
        list(outcomes)


def test_a_journal_is_closed_where_nobody_reads_in_it(tmp_path: Path) -> None:
    """SQLite ended the whole interpreter where another thread read just then."""

    class Watched:
        def __init__(self, connection: sqlite3.Connection, lock: Any) -> None:
            self._connection, self._lock, self.held = connection, lock, False

        def __getattr__(self, name: str) -> Any:
            return getattr(self._connection, name)

        def close(self) -> None:
            self.held = self._lock._is_owned()
            self._connection.close()

    journal: Any = Journal(tmp_path / "run.db")
    both = Watched(journal._reader, journal._reading), Watched(journal._db, journal._lock)
    journal._reader, journal._db = both
    journal.close()
    assert [each.held for each in both] == [True, True]
