"""The built-in reader in processes: the same facts, an end that waits for none, a loss of one article."""

from __future__ import annotations

import asyncio
import os
import pickle
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import aclosing
from pathlib import Path

import pytest

from factlift import ArticleFacts, Settings, extract
from factlift.bulk import aextract_many, extract_many
from factlift.errors import EmptyArticleError
from factlift.journal import Journal
from tests.many import texts


def test_rules_run_in_processes_give_what_they_give_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """With two workers the built-in reader's facts come from two processes, kept in the journal, and are the same."""
    monkeypatch.setattr("factlift.bulk.processes._FIRST", 0)
    articles = [
        (f"{n}", f"Oman will take {n + 40} nurses, Ann Wanja said. “They leave in May,” she said.") for n in range(6)
    ]
    alone = {name: extract(text, model="builtin").quotes for name, text in articles}
    for _ in range(2):
        path = tmp_path / "run.db"
        outcomes = list(extract_many([*articles, ("bad", "")], model="builtin", concurrency=2, journal=path))
        assert {o.id: o.facts.quotes for o in outcomes if o.facts} == alone
        assert [type(o.error) for o in outcomes if o.error] == [EmptyArticleError]
    with Journal(path) as journal:
        assert journal.totals().answered == 6
    assert all(len(facts) == 1 for facts in alone.values())


@pytest.mark.parametrize("workers", [1, 2])
def test_the_end_of_a_run_does_not_wait_for_a_long_article(monkeypatch: pytest.MonkeyPatch, workers: int) -> None:
    """An article that takes seconds is read in a process, also by a lone worker, and that is ended with the run."""
    from factlift.bulk.processes import Helpers

    started, begun, plain = [], threading.Event(), Helpers._start

    def start(self):
        started.append(plain(self))
        begun.set()
        return started[-1]

    monkeypatch.setattr(Helpers, "_start", start)
    long = "Oman will take 40 nurses, Ann Wanja said. “They leave in May,” she said.\n\n" * 5_000

    async def run() -> None:
        async with aclosing(aextract_many([long], model="builtin", concurrency=workers)) as outcomes:
            waiting = asyncio.create_task(anext(outcomes))
            assert await asyncio.to_thread(begun.wait, 20)
            waiting.cancel()
            await asyncio.gather(waiting, return_exceptions=True)

    asyncio.run(run())
    assert [process.returncode for process in started] == [-signal.SIGKILL]


def test_a_helper_that_dies_costs_one_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a process is killed its article is an error, and the next one has a new process."""
    from factlift.bulk.processes import Helpers

    monkeypatch.setattr("factlift.bulk.processes._FIRST", 0)
    started = []
    plain = Helpers._start

    def start(self):
        started.append(plain(self))
        if len(started) == 1:
            started[0].kill()
        return started[-1]

    monkeypatch.setattr(Helpers, "_start", start)
    outcomes = list(extract_many(texts(6), model="builtin", concurrency=2))
    assert [o.failed for o in outcomes].count(True) == 1
    assert "exit code" in next(o.reason for o in outcomes if o.failed)
    assert all(process.returncode is not None for process in started)


@pytest.mark.parametrize("program", [None, "", "/nonexistent/python", "false", "cat"])
def test_articles_are_read_here_where_no_helper_can_be_started(monkeypatch: pytest.MonkeyPatch, program) -> None:
    """Inside another program `sys.executable` is nothing, or is no Python: each article failed then."""
    monkeypatch.setattr("factlift.bulk.processes._FIRST", 0)
    monkeypatch.setattr(sys, "executable", shutil.which(program) if program in ("false", "cat") else program)
    outcomes = list(extract_many(texts(4), model="builtin", concurrency=2))
    assert [o.reason for o in outcomes] == [None] * 4


def test_a_frozen_program_starts_no_copy_of_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """There `sys.executable` is the program itself, which would be started again for each worker."""

    def started(*_args: object, **_options: object) -> None:
        raise AssertionError("something was started")

    monkeypatch.setattr("factlift.bulk.processes._FIRST", 0)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr("factlift.bulk.processes.subprocess.Popen", started)
    outcomes = list(extract_many(texts(4), model="builtin", concurrency=2))
    assert [o.reason for o in outcomes] == [None] * 4


class _Parsed(str):
    """As a parser of pages gives strings: with more inside than a text, and not to be pickled."""

    __slots__ = ()

    def __reduce__(self):
        raise TypeError("a piece of a page can't be pickled")


def test_a_string_of_a_parser_is_read_as_its_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """It was sent to the helper as it is, which could not be done, or ended the helper: "for want of memory"."""
    monkeypatch.setattr("factlift.bulk.processes._FIRST", 0)
    outcomes = list(extract_many([_Parsed(text) for _, text in texts(4)], model="builtin", concurrency=2))
    assert [o.reason for o in outcomes] == [None] * 4
    assert {type(o.facts.article_text) for o in outcomes if o.facts} == {str}


@pytest.mark.skipif(not hasattr(os, "getpgid"), reason="this system has no process groups")
def test_ctrl_c_in_a_terminal_is_not_for_helpers(monkeypatch: pytest.MonkeyPatch) -> None:
    """A terminal sends it to the group of who started them: a helper that was loading printed pages of traceback."""
    from factlift.bulk.processes import Helpers

    groups, plain = [], Helpers._begun

    def begun(self):
        helper = plain(self)
        groups.append(os.getpgid(helper.pid))
        return helper

    monkeypatch.setattr("factlift.bulk.processes._FIRST", 0)
    monkeypatch.setattr(Helpers, "_begun", begun)
    outcomes = list(extract_many(texts(2), model="builtin", concurrency=2))
    assert [o.reason for o in outcomes] == [None] * 2
    assert groups
    assert os.getpgid(0) not in groups


_ORDER = pickle.dumps((ArticleFacts, Settings(), None))


@pytest.mark.parametrize(
    "sent",
    [_ORDER, _ORDER + pickle.dumps("Oman will take 40 nurses."), b"", _ORDER[:-9], _ORDER + pickle.dumps("Oman")[:-3]],
    ids=["while it loads", "while it reads", "before all", "amid the order", "amid an article"],
)
def test_a_helper_ends_without_a_word_when_who_started_it_is_gone(sent: bytes) -> None:
    """Whoever ended a run by force found a traceback of each helper on the terminal, some time later."""
    from factlift.bulk.processes import _PROGRAM

    pipe = subprocess.PIPE
    with subprocess.Popen((sys.executable, "-c", _PROGRAM), stdin=pipe, stdout=pipe, stderr=pipe) as helper:
        assert helper.stdin
        assert helper.stdout
        assert helper.stderr
        helper.stdout.close()
        helper.stdin.write(sent)
        helper.stdin.close()
        assert helper.stderr.read() == b""
        assert helper.wait() == 0
