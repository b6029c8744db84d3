"""Who is at an ask: each is sent by one, and by another only when that one has ended."""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, consumes, initialize, invariant, rule

from factlift import ScriptedModel, Settings, aextract, extract
from factlift.errors import JournalError, ModelUnreachableError
from factlift.facts import Usage
from factlift.journal import HeldError, Journal, JournaledModel, Key, leases
from factlift.pipeline import Answer

ANSWER = Answer('{"quotes": []}', requests=1, usage=Usage(input_tokens=3))
CHILD = """
import sys, time
from factlift.journal import Journal, Key
journal = Journal(sys.argv[1])
print(journal.intend(Key("1", "p", "v", "m", "{}")), flush=True)
time.sleep(600)
"""


def a_key(number: int = 1) -> Key:
    return Key(f"{number}", "p", "v", "m", "{}")


class Clock:
    """A clock that stands still until it is set."""

    def __init__(self) -> None:
        self.now = 1_000_000.0

    def __call__(self) -> float:
        return self.now


def test_an_ask_is_leased_to_the_first(tmp_path: Path) -> None:
    """The second to write its intent is told that another is at it, in the same journal and over the same file."""
    with Journal(tmp_path / "run.db") as one, Journal(tmp_path / "run.db") as two:
        assert one.intend(a_key())
        assert not one.intend(a_key())
        assert not two.intend(a_key())
        assert one.is_leased(a_key())
        assert two.is_leased(a_key())
        assert not two.is_leased(a_key(2))


@pytest.mark.parametrize("end", ["commit", "fail", "release", "close"])
def test_a_lease_ends(tmp_path: Path, end: str) -> None:
    """Answered, failed, given back or closed: the lease is over, and only an answer closes the ask."""
    with Journal(tmp_path / "run.db") as one, Journal(tmp_path / "run.db") as two:
        one.intend(a_key())
        {
            "commit": lambda: one.commit(a_key(), ANSWER, 0.1),
            "fail": lambda: one.fail(a_key(), ModelUnreachableError("gone")),
            "release": lambda: one.release(a_key()),
            "close": one.close,
        }[end]()
        assert not two.is_leased(a_key())
        assert two.intend(a_key()) == (end != "commit")


def test_nobody_gives_back_anothers_lease(tmp_path: Path) -> None:
    """A lease is released by who holds it only."""
    with Journal(tmp_path / "run.db") as one, Journal(tmp_path / "run.db") as two:
        one.intend(a_key())
        two.release(a_key())
        assert two.is_leased(a_key())


def test_a_lease_ends_with_its_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where its process can't be seen a lease ends when no sign of life has come for long enough."""
    clock = Clock()
    with Journal(tmp_path / "run.db", clock=clock) as one, Journal(tmp_path / "run.db", clock=clock) as two:
        monkeypatch.setattr(leases, "_place", lambda: "elsewhere")
        one.intend(a_key())
        clock.now += 59
        assert two.is_leased(a_key())
        one.keep_alive()
        clock.now += 59
        assert two.is_leased(a_key())
        clock.now += 2
        assert not two.is_leased(a_key())
        assert two.intend(a_key())


def test_signs_of_life_come_by_themselves(tmp_path: Path) -> None:
    """A journal that holds a lease renews it without being called, and stops when it is closed."""
    beats = threading.Semaphore(0)

    class Watched(Journal):
        def keep_alive(self) -> None:
            super().keep_alive()
            beats.release()

    with Watched(tmp_path / "run.db", lease_s=0.04) as journal:
        journal.intend(a_key())
        for _ in range(3):
            assert beats.acquire(timeout=30)
    assert not any(thread.name == "factlift-lease" and thread.join(30) for thread in threading.enumerate())


@pytest.mark.skipif(sys.platform == "win32", reason="a process that has ended is told by its time there")
def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    """Its leases hold while it lives, and end with it, without waiting for their time."""
    path = tmp_path / "run.db"
    with (
        subprocess.Popen([sys.executable, "-c", CHILD, path], stdout=subprocess.PIPE) as child,
        Journal(path) as journal,
    ):
        assert child.stdout is not None
        assert child.stdout.readline() == b"True\n"
        assert not journal.intend(a_key())
        child.kill()
        child.wait()
        assert not journal.is_leased(a_key())
        assert journal.intend(a_key())


def test_a_pid_that_was_given_to_another_is_gone() -> None:
    """A process is known by when it was started as well."""
    assert not leases._is_gone(os.getpid(), leases._started(os.getpid()))
    if leases._started(os.getpid()):
        assert leases._is_gone(os.getpid(), "1")


def test_a_thread_waits_for_the_answer_of_another(tmp_path: Path) -> None:
    """Two threads that extract from the same article ask once, and have the same facts."""
    asked, go = threading.Event(), threading.Event()

    def given(_):
        asked.set()
        assert go.wait(30)
        return ANSWER

    model = ScriptedModel(given)
    results = []
    with Journal(tmp_path / "run.db") as journal:

        def work() -> None:
            results.append(extract("Nothing.", model=JournaledModel(model, journal)))

        threads = [threading.Thread(target=work) for _ in range(3)]
        threads[0].start()
        assert asked.wait(30)
        for thread in threads[1:]:
            thread.start()
        go.set()
        for thread in threads:
            thread.join(30)
    assert len(model.asks) == 1
    assert len({result.report.article_sha256 for result in results}) == 1
    assert len(results) == 3


def test_who_will_not_wait_is_told(tmp_path: Path) -> None:
    """Told not to wait, a model raises an error with the key; an answer that is there is given all the same."""
    with Journal(tmp_path / "run.db") as one, Journal(tmp_path / "run.db") as two:

        def given(_):
            with pytest.raises(HeldError) as held:
                extract("Nothing.", model=JournaledModel(ScriptedModel(ANSWER), two, waits=False))
            assert two.is_leased(held.value.key)
            return ANSWER

        extract("Nothing.", model=JournaledModel(ScriptedModel(given), one))
        nobody = ScriptedModel([])
        assert extract("Nothing.", model=JournaledModel(nobody, two, waits=False)).report.status == "empty"
        assert nobody.asks == []


def test_who_waits_gives_up_in_time(tmp_path: Path) -> None:
    """Another's answer is waited for no longer than the article may take, and nothing is asked."""
    late = Settings(timeout_s=0.001)
    with Journal(tmp_path / "run.db") as one, Journal(tmp_path / "run.db") as two:
        nobody = ScriptedModel([])

        def given(_):
            with pytest.raises(ModelUnreachableError, match="another run"):
                extract("Nothing.", model=JournaledModel(nobody, two), settings=late)
            return ANSWER

        extract("Nothing.", model=JournaledModel(ScriptedModel(given), one))
        assert nobody.asks == []


def test_a_cancelled_ask_is_given_back(tmp_path: Path) -> None:
    """After a task was cancelled while its model thought, the ask is free, and no failure."""

    class Hanging:
        name = "hanging"

        def __init__(self) -> None:
            self.asked = asyncio.Event()

        async def aanswer(self, _):
            self.asked.set()
            await asyncio.Event().wait()

    async def cancelled(journal: Journal) -> None:
        model = Hanging()
        task = asyncio.create_task(aextract("Nothing.", model=JournaledModel(model, journal)))
        await model.asked.wait()
        task.cancel()
        await asyncio.gather(task, return_exceptions=True)
        await journal.settle()

    with Journal(tmp_path / "run.db") as journal:
        asyncio.run(cancelled(journal))
        assert journal.totals().failed == 0
        model = ScriptedModel(ANSWER, name="hanging")
        assert extract("Nothing.", model=JournaledModel(model, journal, waits=False)).report.status == "empty"


def test_a_cancelled_intent_is_given_back(tmp_path: Path) -> None:
    """A task that is cancelled while its intent is being written leaves no lease; another's stays."""

    async def cancelled(journal: Journal) -> None:
        for key in (a_key(1), a_key(2)):
            task = asyncio.create_task(journal.aintend(key))
            await asyncio.sleep(0)
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        await journal.settle()

    with Journal(tmp_path / "run.db") as journal:
        journal.intend(a_key(2))
        asyncio.run(cancelled(journal))
        assert not journal.is_leased(a_key(1))
        assert journal.is_leased(a_key(2))


def test_an_answer_is_kept_where_its_awaiter_is_cancelled(tmp_path: Path) -> None:
    """What was paid for is written, also when nobody waits for the disk any more."""

    async def cancelled(journal: Journal) -> None:
        first = asyncio.create_task(journal.acommit(a_key(1), ANSWER, 0.1))
        await asyncio.sleep(0)
        await asyncio.sleep(0)  # the first is being written now, the second has to wait
        second = asyncio.create_task(journal.acommit(a_key(2), ANSWER, 0.1))
        await asyncio.sleep(0)
        first.cancel()
        second.cancel()

    with Journal(tmp_path / "run.db") as journal:
        journal.intend(a_key(1))
        journal.intend(a_key(2))
        asyncio.run(cancelled(journal))
    with Journal(tmp_path / "run.db") as journal:
        assert journal.find(a_key(1)) is not None
        assert journal.find(a_key(2)) is not None


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_a_forked_process_is_told_to_open_it_anew(tmp_path: Path) -> None:
    """A journal that was opened before a fork is refused in the child, and works on in the parent."""
    with Journal(tmp_path / "run.db") as journal:
        pid = os.fork()
        if not pid:
            try:
                journal.find(a_key())
            except JournalError:
                os._exit(7)
            os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 7
        assert journal.intend(a_key())


class Processes(RuleBasedStateMachine):
    """Any number of journals over one file, that intend, answer, fail, close and crash: one holds an ask at a time."""

    journals = Bundle("journals")

    @initialize(target=journals)
    def start(self) -> Journal:
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "run.db"
        self.clock = Clock()
        self.everyone: list[Journal] = []
        self.holder: dict[int, Journal] = {}
        self.answered: dict[int, str] = {}
        self.failures = 0
        return self._opened()

    def _opened(self) -> Journal:
        journal = Journal(self.path, clock=self.clock)
        # Each plays a process of its own, which the others can't see: its leases end by time only.
        self.everyone.append(journal)
        return journal

    @rule(target=journals)
    def another(self) -> Journal:
        return self._opened()

    @rule(journal=journals, number=st.integers(0, 3))
    def intend(self, journal: Journal, number: int) -> None:
        free = number not in self.answered and number not in self.holder
        assert journal.intend(a_key(number)) == free
        if free:
            self.holder[number] = journal

    @rule(number=st.integers(0, 3), content=st.text(max_size=5))
    def answer(self, number: int, content: str) -> None:
        if journal := self.holder.pop(number, None):
            journal.commit(a_key(number), Answer(content, requests=1), 0.1)
            self.answered[number] = content

    @rule(number=st.integers(0, 3))
    def fail(self, number: int) -> None:
        if journal := self.holder.pop(number, None):
            journal.fail(a_key(number), ModelUnreachableError("gone", requests=2))
            self.failures += 1

    @rule(journal=consumes(journals))
    def close(self, journal: Journal) -> None:
        journal.close()
        self._forget(journal)

    @rule(journal=consumes(journals))
    def crash(self, journal: Journal) -> None:
        """It gives no sign of life any more, while all others do."""
        self._forget(journal)
        journal._ended.set()
        journal._db.close()
        journal._reader.close()
        self.clock.now += 40
        for other in self.everyone:
            other.keep_alive() if other in self.holder.values() else None
        self.clock.now += 40

    def _forget(self, journal: Journal) -> None:
        self.everyone.remove(journal)
        self.holder = {number: other for number, other in self.holder.items() if other is not journal}

    @invariant()
    def is_as_it_should_be(self) -> None:
        with Journal(self.path, clock=self.clock) as looking:
            for number in range(4):
                found = looking.find(a_key(number))
                assert (found.content if found else None) == self.answered.get(number)
                assert looking.is_leased(a_key(number)) == (number in self.holder)
            assert looking.totals().requests == len(self.answered) + 2 * self.failures

    def teardown(self) -> None:
        for journal in self.everyone:
            journal.close()
        self.folder.cleanup()


TestProcesses = Processes.TestCase
TestProcesses.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
