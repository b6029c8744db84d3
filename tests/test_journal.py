"""The run journal: what was answered is never asked, or paid, again."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from factlift import ArticleFacts, ScriptedModel, Settings, aextract, extract
from factlift.article import Article
from factlift.errors import ModelUnreachableError
from factlift.facts import Usage
from factlift.journal import Batch, Journal, JournaledModel, SentBatches, key_of
from factlift.models.builtin import BuiltinModel
from factlift.pipeline import Answer, Ask
from tests.journaled import REPLY, a_key

TEXT = "“We leave in May,” said Ann Wanja."


def test_an_answer_is_asked_for_once(tmp_path: Path) -> None:
    """A second run, with the file opened anew, asks nothing and reports the same facts, requests and tokens."""
    model = ScriptedModel(REPLY)
    with Journal(tmp_path / "run.db") as journal:
        first = extract(TEXT, model=JournaledModel(model, journal))
    with Journal(tmp_path / "run.db") as journal:
        second = extract(TEXT, model=JournaledModel(model, journal))
    assert len(model.asks) == 1
    assert second.quotes == first.quotes
    assert len(second.quotes) == 1
    assert (second.report.requests, second.report.usage) == (2, REPLY.usage)


def test_async_and_sync_share_answers(tmp_path: Path) -> None:
    """What `aextract` had answered, `extract` finds."""
    model = ScriptedModel(REPLY)
    with Journal(tmp_path / "run.db") as journal:
        kept = JournaledModel(model, journal)
        first = asyncio.run(aextract(TEXT, model=kept))
        assert extract(TEXT, model=kept).quotes == first.quotes
    assert len(model.asks) == 1


def test_answers_of_no_use_any_more_are_told_of(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """A run that pays for kept articles anew says so, once; a new article, a second look and a repeat are none."""

    def asked(text: str, settings: Settings, repeat: int = 0) -> list[str]:
        caplog.clear()
        extract(text, model=JournaledModel(ScriptedModel(REPLY), journal, settings, repeat), settings=settings)
        return [record.getMessage() for record in caplog.records if record.name.startswith("factlift.journal")]

    with Journal(tmp_path / "run.db") as journal:
        assert asked(TEXT, Settings()) == []
        assert asked(TEXT, Settings()) == []
        assert asked(TEXT, Settings(), repeat=1) == []
        assert asked(TEXT + " “No,” he said.", Settings(looks=1)) == []
        (told,) = asked(TEXT, Settings(temperature=0.5))
        assert "run.db has answers of scripted by another prompt" in told
        assert "paid, anew" in told
        assert asked(TEXT, Settings(temperature=0.5)) == []
        model = JournaledModel(ScriptedModel(REPLY), journal, Settings(temperature=0.7))
        for text in (TEXT, TEXT + " “No,” he said."):
            extract(text, model=model, settings=Settings(temperature=0.7))
        assert sum("anew" in record.getMessage() for record in caplog.records) == 1


@pytest.mark.parametrize(
    ("text", "settings", "repeat", "name"),
    [
        (TEXT + " ", Settings(), 0, "scripted"),
        (TEXT, Settings(temperature=0.5), 0, "scripted"),
        (TEXT, Settings(mode="json_schema"), 0, "scripted"),
        (TEXT, Settings(max_output_tokens=99), 0, "scripted"),
        (TEXT, Settings(), 1, "scripted"),
        (TEXT, Settings(), 0, "other"),
    ],
    ids=["text", "temperature", "mode", "length", "repeat", "model"],
)
def test_what_bears_on_an_answer_is_in_its_key(
    tmp_path: Path, text: str, settings: Settings, repeat: int, name: str
) -> None:
    """Another text, parameter, model or repeat is another ask."""
    with Journal(tmp_path / "run.db") as journal:
        extract(TEXT, model=JournaledModel(ScriptedModel(REPLY), journal))
        other = ScriptedModel(REPLY, name=name)
        extract(text, model=JournaledModel(other, journal, settings, repeat))
        assert len(other.asks) == 1
        assert journal.totals().answered == 2


def test_a_key_is_the_same_in_every_version() -> None:
    """Whoever changes how a key is written makes all that journals hold worth nothing, and every article paid anew."""
    assert a_key(7).digest == "1025c2df74f0031e8d40878e51cf386f40e4f00487bb199c4445a6abf0ecfe18"
    key = key_of(Ask(Article.read(TEXT), ArticleFacts), ScriptedModel(REPLY), Settings(temperature=0.5))
    assert key.parameters == '{"max_output_tokens": null, "mode": "tools", "temperature": 0.5}'


def test_what_does_not_bear_on_an_answer_is_not_in_its_key() -> None:
    """More patience is no reason to pay again."""
    ask = Ask(Article.read(TEXT), ArticleFacts)
    model = ScriptedModel(REPLY)
    assert key_of(ask, model, Settings()) == key_of(ask, model, Settings(timeout_s=5, attempts=9, reasks=3))


def test_another_version_of_the_reader_reads_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    """The built-in reader's answers are kept for its version only."""
    ask = Ask(Article.read(TEXT), ArticleFacts)
    before = key_of(ask, BuiltinModel(), Settings())
    assert key_of(ask, BuiltinModel(), Settings()) == before
    monkeypatch.setattr("factlift.models.builtin.__version__", "99")
    assert key_of(ask, BuiltinModel(), Settings()) != before


def test_an_ask_without_an_answer_stays_open(tmp_path: Path) -> None:
    """A server that can't be reached is noted, and asked again by the next run."""
    with Journal(tmp_path / "run.db") as journal:
        gone = ScriptedModel(ModelUnreachableError("m: HTTP 503 after 5 requests; try again later"))
        with pytest.raises(ModelUnreachableError):
            extract(TEXT, model=JournaledModel(gone, journal))
        assert (journal.totals().asked, journal.totals().answered, journal.totals().failed) == (1, 0, 1)
        assert extract(TEXT, model=JournaledModel(ScriptedModel(REPLY), journal)).report.status == "ok"
        assert (journal.totals().answered, journal.totals().failed) == (1, 0)


def test_a_refusal_is_an_answer(tmp_path: Path) -> None:
    """A refused or cut-off answer was paid for, and is kept with its end."""
    model = ScriptedModel(Answer(None, "refused", 1, Usage(input_tokens=5), "declined"))
    with Journal(tmp_path / "run.db") as journal:
        for _ in range(2):
            with pytest.warns(UserWarning, match="refused"):
                facts = extract(TEXT, model=JournaledModel(model, journal))
            assert (facts.report.status, facts.report.error) == ("refused", "declined")
    assert len(model.asks) == 1


def test_a_later_answer_never_replaces_one(tmp_path: Path) -> None:
    """Two who answered the same ask: the first stays, and is counted once."""
    with Journal(tmp_path / "run.db") as journal:
        journal.intend(a_key())
        journal.commit(a_key(), REPLY, 1.5)
        journal.intend(a_key())
        journal.commit(a_key(), Answer("{}", requests=9), 2.0)
        found = journal.find(a_key())
        assert found is not None
        assert (found.content, found.seconds) == (REPLY.content, 1.5)
        assert journal.totals().requests == 2


def test_threads_share_a_journal(tmp_path: Path) -> None:
    """Eight threads write 200 answers, and all are there."""
    with Journal(tmp_path / "run.db") as journal:

        def work(number: int) -> None:
            journal.intend(a_key(number))
            journal.commit(a_key(number), REPLY, 0.1)

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(work, range(200)))
        assert journal.totals().answered == 200
        assert journal.totals().usage.input_tokens == 200 * 700


def test_the_asks_of_a_batch_are_its_own_for_a_month(tmp_path: Path) -> None:
    """Nobody else may ask them, also when its sender has ended; after that time they are open again."""
    now = [1_800_000_000.0]
    with Journal(tmp_path / "run.db", clock=lambda: now[0]) as journal:
        journal.intend(a_key())
        SentBatches(journal).add(Batch("t", "m", "sending", now[0], 1), [a_key()])
    with Journal(tmp_path / "run.db", clock=lambda: now[0]) as journal:
        now[0] += 29 * 86_400
        assert (journal.intend(a_key()), journal.is_batched(a_key())) == (False, True)
        now[0] += 2 * 86_400
        assert (journal.is_batched(a_key()), journal.intend(a_key())) == (False, True)


def test_a_batch_ends_once(tmp_path: Path) -> None:
    """Two processes that collect the same batch count its missing asks once."""
    with Journal(tmp_path / "run.db") as journal:
        sent = SentBatches(journal)
        journal.intend_all([a_key(1), a_key(2)])
        sent.add(Batch("t", "m", "sending", journal.now(), 2), [a_key(1), a_key(2)])
        assert sent.take("t", [(a_key(1).digest, REPLY), (a_key(3).digest, REPLY)]) == ["answered", "unknown"]
        assert sent.take("t", [(a_key(1).digest, REPLY)]) == ["again"]
        assert sent.end("t", ModelUnreachableError("no line")) == 1
        assert sent.end("t", ModelUnreachableError("no line")) == 0
        assert (journal.totals().answered, journal.totals().failed) == (1, 1)
        assert journal.failure_of(a_key(2)) == "ModelUnreachableError: no line"
        assert journal.intend(a_key(2))
        assert journal.failure_of(a_key(2)) is None


def test_what_a_failure_cost_is_counted(tmp_path: Path) -> None:
    """Requests and tokens of failed tries are added to the totals, not to the answer that came at last."""
    with Journal(tmp_path / "run.db") as journal:
        for _ in range(2):
            journal.intend(a_key())
            journal.fail(a_key(), ModelUnreachableError("busy", requests=5, usage=Usage(input_tokens=11)))
        journal.intend(a_key())
        journal.commit(a_key(), REPLY, 0.1)
        found = journal.find(a_key())
        assert found is not None
        assert (found.requests, found.usage) == (2, REPLY.usage)
        assert journal.totals().requests == 12
        assert journal.totals().usage == Usage(input_tokens=722, output_tokens=40)


def test_writes_that_wait_share_a_transaction(tmp_path: Path) -> None:
    """A hundred tasks that write at once need a few transactions, and each is on disk when its task goes on."""
    commits = 0

    class Counted(Journal):
        def _write(self, works):
            nonlocal commits
            commits += 1
            return super()._write(works)

    async def one(journal: Journal, number: int) -> None:
        assert await journal.aintend(a_key(number))
        await journal.acommit(a_key(number), REPLY, 0.1)
        assert journal.find(a_key(number)) is not None

    async def every(journal: Journal) -> None:
        await asyncio.gather(*(one(journal, number) for number in range(100)))

    with Counted(tmp_path / "run.db") as journal:
        asyncio.run(every(journal))
        assert journal.totals().answered == 100
        assert commits <= 10


class Runs(RuleBasedStateMachine):
    """Start, ask, answer, crash and resume in any order: the journal always knows exactly what was committed."""

    @initialize()
    def start(self) -> None:
        import tempfile

        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "run.db"
        self.journal = Journal(self.path)
        self.answered: dict[int, str] = {}
        self.intended: set[int] = set()

    @rule(number=st.integers(0, 5))
    def intend(self, number: int) -> None:
        self.journal.intend(a_key(number))
        self.intended.add(number)

    @rule(number=st.integers(0, 5), content=st.text(max_size=9))
    def commit(self, number: int, content: str) -> None:
        self.journal.commit(a_key(number), Answer(content, requests=1), 0.1)
        if number in self.intended:
            self.answered.setdefault(number, content)

    @rule()
    def crash_and_resume(self) -> None:
        left = self.journal  # never closed: what a crash leaves behind
        self.journal = Journal(self.path)
        left.close()

    @invariant()
    def knows_what_was_committed(self) -> None:
        for number in range(6):
            found = self.journal.find(a_key(number))
            assert (found.content if found else None) == self.answered.get(number)
        totals = self.journal.totals()
        assert (totals.asked, totals.answered) == (len(self.intended), len(self.answered))
        assert totals.requests == len(self.answered)

    def teardown(self) -> None:
        self.journal.close()
        self.folder.cleanup()


TestRuns = Runs.TestCase
TestRuns.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
