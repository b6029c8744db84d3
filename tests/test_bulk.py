"""Many articles: outcomes as they finish, each article for itself, bounded memory, nothing paid twice."""

from __future__ import annotations

import asyncio
import itertools
import signal
import threading
from collections.abc import Iterator
from contextlib import aclosing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import Fact, Facts, ScriptedModel, Settings, Words, extract
from factlift.bulk import Outcome, aextract_many, extract_many, reread
from factlift.bulk.outcomes import input_of
from factlift.bulk.patience import Patience
from factlift.errors import (
    ArticleTooLargeError,
    BudgetError,
    EmptyArticleError,
    FactliftError,
    JournalError,
    MissingKeyError,
    ModelError,
    ModelRejectedError,
    ModelUnreachableError,
    NotTextError,
    SchemaError,
)
from factlift.facts import Usage
from factlift.inputs import Input
from factlift.journal import Journal
from factlift.pipeline import Answer, Ask

NOTHING = {"sources": [], "deployments": [], "criteria": [], "quotes": []}
REPLY = Answer('{"quotes": []}', requests=1, usage=Usage(input_tokens=90, output_tokens=10))


def texts(number: int) -> Iterator[tuple[str, str]]:
    return ((f"a{n}", f"Nothing was decided on day {n}.") for n in range(number))


def number_of(ask: Ask) -> int:
    return int(ask.article.text.split()[-1].rstrip("."))


class AsyncModel:
    """Answers from a function, on the event loop, and counts how many asks are under way."""

    def __init__(self, answer=lambda _: REPLY, name: str = "openai/gpt-5-mini") -> None:
        self.name = name
        self.given, self.asked, self.under_way, self.most = answer, 0, 0, 0

    def answer(self, ask: Ask) -> Answer:
        raise AssertionError("a model that can be awaited is awaited")

    async def aanswer(self, ask: Ask) -> Answer:
        self.asked += 1
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        try:
            await asyncio.sleep(0)
            given = self.given(ask)
            if isinstance(given, Exception):
                raise given
            return await given if asyncio.iscoroutine(given) else given
        finally:
            self.under_way -= 1


def left_threads() -> list[str]:
    return [thread.name for thread in threading.enumerate() if thread.name.startswith("factlift-run")]


def failing(bad: set[int], error: Exception):
    return lambda ask: error if number_of(ask) in bad else REPLY


# ---------------------------------------------------------------- what goes in, what comes out


def test_every_article_has_one_outcome() -> None:
    """All articles come out under their ids, whatever the order."""
    outcomes = list(extract_many(texts(50), model=AsyncModel(), concurrency=7))
    assert sorted(outcome.id for outcome in outcomes) == sorted(f"a{n}" for n in range(50))
    assert all(outcome.facts is not None and outcome.error is None for outcome in outcomes)
    assert left_threads() == []


def test_outcomes_know_their_article_and_models_their_limits(tmp_path: Path) -> None:
    """Facts of a run, and those read again, have the article beside them; a model's own limits hold for it."""
    model = AsyncModel()
    model.settings = Settings(max_chars=40)
    with Journal(tmp_path / "run.db") as journal:
        outcomes = list(extract_many([*texts(1), "Nothing " * 9], model=model, journal=journal))
        again = list(reread(journal))
    assert [outcome.facts.article_text for outcome in [*outcomes, *again] if outcome.facts] == [next(texts(1))[1]] * 2
    assert [type(outcome.error) for outcome in outcomes if outcome.error] == [ArticleTooLargeError]


def test_async_and_sync_give_the_same() -> None:
    """`aextract_many` over an async iterable gives what `extract_many` gives over a plain one."""

    async def articles():
        for article in texts(9):
            yield article

    async def collected() -> list[Outcome]:
        return [outcome async for outcome in aextract_many(articles(), model=AsyncModel())]

    def shown(outcomes: list[Outcome]) -> list[tuple[str, str]]:
        return sorted((outcome.id, outcome.facts.report.article_sha256) for outcome in outcomes)

    assert shown(asyncio.run(collected())) == shown(list(extract_many(texts(9), model=AsyncModel())))


def test_the_sync_form_works_inside_a_running_loop() -> None:
    """As in a notebook: a loop that is running in this thread is not in the way."""

    async def inside() -> int:
        return len(list(extract_many(texts(5), model=AsyncModel())))

    assert asyncio.run(inside()) == 5


@pytest.mark.parametrize(
    ("article", "name", "kind"),
    [
        ("A text.", "3", None),
        (("x", "A text."), "x", None),
        ({"id": 7, "text": "A text.", "more": 1}, "7", None),
        ({"text": "A text."}, "3", None),
        (Input("i", "A text."), "i", None),
        (Input("i", None, EmptyArticleError("empty")), "i", EmptyArticleError),
        ({"id": "no text"}, "no text", NotTextError),
        (("x", None), "x", NotTextError),
        (None, "3", NotTextError),
        (b"bytes", "3", NotTextError),
        (("a", "b", "c"), "3", NotTextError),
    ],
)
def test_articles_come_in_many_forms(article: object, name: str, kind: type | None) -> None:
    """Each form has its id and text, and what is no article has an error in its place."""
    item = input_of(article, 3)
    assert item.id == name
    assert (item.text is None) == (kind is not None)
    assert type(item.error) is (kind or type(None))


@settings(deadline=None)
@given(st.lists(st.tuples(st.text(), st.one_of(st.text(), st.none(), st.integers())), max_size=8))
def test_any_id_and_any_text_has_an_outcome(articles: list) -> None:
    """Ids and texts of any characters, surrogates too, come out once each, with facts or a typed error."""
    with_odd = [*articles, ("\ud800", "\ud800 said nothing."), ("", "")]
    outcomes = list(extract_many(with_odd, model=AsyncModel(), concurrency=2))
    assert sorted(outcome.id for outcome in outcomes) == sorted(name for name, _ in with_odd)
    assert all((outcome.facts is None) != (outcome.error is None) for outcome in outcomes)
    assert all(isinstance(outcome.error, FactliftError) for outcome in outcomes if outcome.error)


def test_one_failure_costs_only_itself(tmp_path: Path) -> None:
    """A bad article, a refused request, an unreachable server, a bug: each is one outcome, the rest have facts."""

    def given(ask: Ask) -> Answer | Exception:
        errors = {
            3: ModelRejectedError("m: HTTP 400"),
            9: ModelUnreachableError("m: HTTP 503"),
            14: ZeroDivisionError("a bug"),
        }
        return errors.get(number_of(ask), REPLY)

    articles = [*texts(20), ("empty", " "), ("binary", "\x01" * 99)]
    outcomes = {outcome.id: outcome for outcome in extract_many(articles, model=AsyncModel(given))}
    errors = {name: type(outcome.error) for name, outcome in outcomes.items() if outcome.error}
    assert errors == {
        "a3": ModelRejectedError,
        "a9": ModelUnreachableError,
        "a14": ZeroDivisionError,
        "empty": EmptyArticleError,
        "binary": NotTextError,
    }
    assert len(outcomes) == 22


def test_a_failed_report_is_told_from_an_empty_one() -> None:
    """A refusal has facts with a report, and is a failure with a reason."""
    refusing = ScriptedModel(Answer(None, "refused", 1, Usage(), "declined"))
    (outcome,) = extract_many(["A text."], model=refusing)
    assert (outcome.failed, outcome.reason) == (True, "declined")
    (outcome,) = extract_many(["A text."], model=ScriptedModel(NOTHING))
    assert (outcome.failed, outcome.reason) == (False, None)


def test_a_model_without_aanswer_runs_in_as_many_threads(monkeypatch: pytest.MonkeyPatch) -> None:
    """Twenty asks of a plain model are under way at once where the concurrency is twenty."""
    gate = threading.Barrier(20, timeout=10)

    class Plain:
        name = "plain"

        def answer(self, ask: Ask) -> Answer:
            gate.wait()
            return REPLY

    outcomes = list(extract_many(texts(40), model=Plain(), concurrency=20))
    assert [outcome.error for outcome in outcomes] == [None] * 40


# ---------------------------------------------------------------- bounds


def test_an_endless_iterator_is_read_as_far_as_needed() -> None:
    """Of an endless stream no more is read than was handed over and the workers hold."""
    read = itertools.count()
    last = 0

    def endless() -> Iterator[str]:
        nonlocal last
        for last in read:
            yield f"Nothing was decided on day {last}."

    outcomes = extract_many(endless(), model=AsyncModel(), concurrency=4)
    for _ in range(100):
        next(outcomes)
    outcomes.close()
    assert last <= 100 + 2 * 4


def test_no_more_than_the_concurrency_is_under_way() -> None:
    """A model sees at most as many asks at once as were allowed, and as many as that."""
    model = AsyncModel()
    assert len(list(extract_many(texts(60), model=model, concurrency=5))) == 60
    assert model.most == 5


def test_a_slow_reader_holds_the_workers_back() -> None:
    """Outcomes that nobody takes keep further articles from being asked about."""
    model = AsyncModel()

    async def slowly() -> int:
        async with aclosing(aextract_many(texts(1000), model=model, concurrency=3)) as outcomes:
            await anext(outcomes)
            for _ in range(500):
                await asyncio.sleep(0)
            return model.asked

    assert asyncio.run(slowly()) <= 1 + 3 * 2 + 1


def test_the_articles_are_read_in_the_callers_thread() -> None:
    """A source that is bound to its thread, as a database cursor is, can be given."""
    threads = set()

    def source() -> Iterator[str]:
        for n in range(5):
            threads.add(threading.current_thread())
            yield f"Nothing was decided on day {n}."

    list(extract_many(source(), model=AsyncModel()))
    assert threads == {threading.current_thread()}


# ---------------------------------------------------------------- ends


def test_a_key_that_is_refused_ends_the_run() -> None:
    """After a few refusals in a row the run ends with a plain reason, and asks no more."""
    model = AsyncModel(lambda _: ModelRejectedError("m: HTTP 401, check the key"))
    outcomes: list[Outcome] = []
    with pytest.raises(ModelRejectedError, match=r"5 articles in a row were refused, .*check the key"):
        outcomes.extend(extract_many(texts(1000), model=model, concurrency=2))
    assert 5 <= len(outcomes) <= 5 + 2
    assert model.asked <= 5 + 2
    assert left_threads() == []


def test_all_workers_are_told_the_first_reason() -> None:
    """A worker whose article ends after the run was given up gets the same error, and counts no further."""
    patience = Patience(refusals=2, workers=2)
    refused = ModelRejectedError("m: HTTP 401")
    patience.judge(refused)
    with pytest.raises(ModelRejectedError, match="2 articles in a row") as first:
        patience.judge(refused)
    for later in (refused, None, ModelUnreachableError("m: ConnectError")):
        with pytest.raises(ModelRejectedError) as again:
            patience.judge(later)
        assert again.value is first.value


def test_refusals_with_answers_between_end_nothing() -> None:
    """Refused articles here and there are their own affair, and so are those that are too large."""
    every_other = AsyncModel(failing({n for n in range(60) if n % 3}, ModelRejectedError("m: HTTP 400")))
    assert len(list(extract_many(texts(60), model=every_other, concurrency=1))) == 60
    too_large = AsyncModel(lambda _: ModelRejectedError("m: HTTP 413, the article is too large for this model"))
    assert len(list(extract_many(texts(60), model=too_large))) == 60


def test_a_server_that_is_gone_ends_the_run_later() -> None:
    """Where nobody answers any more, the run ends after more than two rounds of all workers."""
    model = AsyncModel(lambda _: ModelUnreachableError("m: ConnectError"))
    with pytest.raises(ModelUnreachableError, match="got no answer"):
        list(extract_many(texts(1000), model=model, concurrency=10))
    assert 25 <= model.asked <= 25 + 10


def test_a_key_that_is_missing_ends_the_run_at_once() -> None:
    """What no article can change is not tried twice."""
    model = AsyncModel(lambda _: MissingKeyError("export OPENAI_API_KEY=..."))
    with pytest.raises(MissingKeyError):
        list(extract_many(texts(100), model=model, concurrency=1))
    assert model.asked == 1


@pytest.mark.parametrize("budget", [{"budget_tokens": 1000}, {"budget_usd": 0.000425}], ids=["tokens", "usd"])
def test_a_budget_ends_the_run_and_a_second_run_goes_on(tmp_path: Path, budget: dict) -> None:
    """What was under way is handed over; the same call goes on behind it, and nothing is asked twice."""
    model, done = AsyncModel(), set()
    order = {"settings": Settings(**budget), "journal": tmp_path / "run.db", "concurrency": 3}
    # 1,000 tokens are 10 articles of 100; $0.000425 buys as many at $0.25 and $2 a million.
    with pytest.raises(BudgetError, match="is spent"):
        list(extract_many(texts(40), model=model, **order))
    assert 10 <= model.asked <= 10 + 2
    while len(done) < 40:
        with suppress(BudgetError):
            for outcome in extract_many(texts(40), model=model, **order):
                done.add(outcome.id)
    assert model.asked == 40


def test_what_fails_is_paid_for_too() -> None:
    """The tokens of failures count against the budget."""
    costly = ModelUnreachableError("m: HTTP 503", requests=5, usage=Usage(input_tokens=500))
    model = AsyncModel(lambda _: costly)
    with pytest.raises(BudgetError):
        list(extract_many(texts(40), model=model, settings=Settings(budget_tokens=1000), concurrency=1))
    assert model.asked == 2


def test_a_budget_in_dollars_needs_a_price() -> None:
    """For a model whose price nobody knows a budget in dollars is an error before anything is asked."""
    model = AsyncModel(name="nobody/knows")
    with pytest.raises(ModelError, match="budget in tokens"):
        list(extract_many(texts(3), model=model, settings=Settings(budget_usd=1.0)))
    assert model.asked == 0


def test_closing_the_iterator_leaves_nothing_behind(tmp_path: Path) -> None:
    """Closed, or left by an exception: no task, no thread, the asks under way given back, the rest kept."""
    cancelled = []

    async def hangs(ask: Ask) -> Answer:
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            cancelled.append(number_of(ask))
            raise
        return REPLY

    model = AsyncModel(lambda ask: hangs(ask) if number_of(ask) >= 3 else REPLY)
    with Journal(tmp_path / "run.db") as journal:
        outcomes = extract_many(texts(1000), model=model, journal=journal, concurrency=4)
        assert {next(outcomes).id for _ in range(3)} == {"a0", "a1", "a2"}
        outcomes.close()
        assert model.under_way == 0
        assert set(cancelled) <= {3, 4, 5, 6}
        assert left_threads() == []
        assert journal.totals().answered == 3
        again = AsyncModel()
        assert len(list(extract_many(texts(7), model=again, journal=journal))) == 7
        assert again.asked == 4


def test_closing_the_async_iterator_leaves_no_task() -> None:
    """After `aclose` only the caller's own task is left."""

    async def early() -> int:
        async with aclosing(aextract_many(texts(1000), model=AsyncModel(), concurrency=4)) as outcomes:
            async for _ in outcomes:
                break
        return len(asyncio.all_tasks())

    assert asyncio.run(early()) == 1


def test_an_interrupt_in_the_loop_ends_the_run() -> None:
    """Ctrl-C while an outcome is being waited for, or worked on, ends the run and is raised."""

    def source() -> Iterator[str]:
        yield "Nothing was decided on day 1."
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(extract_many(source(), model=AsyncModel()))
    assert left_threads() == []


def test_a_source_that_breaks_is_told() -> None:
    """An exception of the source's own comes out, and nothing is left running."""

    def source() -> Iterator[str]:
        yield "Nothing was decided on day 1."
        raise OSError("gone")

    async def collected() -> None:
        async for _ in aextract_many(source(), model=AsyncModel()):
            pass

    with pytest.raises(OSError, match="gone"):
        list(extract_many(source(), model=AsyncModel()))
    with pytest.raises(OSError, match="gone"):
        asyncio.run(collected())
    assert left_threads() == []


def test_what_can_be_known_before_is_told_before() -> None:
    """A bad schema, model or number is told by the call, not by the first outcome."""
    with pytest.raises(SchemaError):
        extract_many([], Facts)
    with pytest.raises(ModelError):
        extract_many([], model="nobody")
    with pytest.raises(ValueError, match="at least 1"):
        extract_many([], model="builtin", concurrency=0)


# ---------------------------------------------------------------- the journal


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


# ---------------------------------------------------------------- rules in processes


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


@pytest.mark.parametrize("one", ["Oman will take 40 nurses.", b"Oman"])
def test_one_text_is_not_several(one) -> None:
    """A text in the place of articles is a mistake, and not an article for each letter."""
    for function in (extract_many, aextract_many):
        with pytest.raises(TypeError, match=r"\[text\]"):
            function(one, model="builtin")


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
