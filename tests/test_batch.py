"""Batches: the same asks and answers as of a live run, in files, for half the price."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from factlift import ArticleFacts, Settings, extract_many
from factlift.batch import Finished, Limits, collecting, submit
from factlift.bulk import Outcome, reread
from factlift.errors import ArticleTooLargeError, EmptyArticleError, NotTextError, UnknownModelError
from factlift.facts import Usage
from factlift.inputs import Input
from factlift.journal import Journal, SentBatches
from factlift.pipeline import Answer
from factlift.prices import cost_of
from tests.batched import ANSWER, INPUTS, LOOK, LOOKLESS, NAME, QUOTED, TEXTS, User, live, told
from tests.wire.stub import Stub

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

LONG = "\n\n".join(f"“We leave in May {n},” said Ann Wanja. {'Nothing else was said there. ' * 30}" for n in range(3))


def user_of(stub: Stub, tmp_path: Path, plan: str | None = None, **options) -> User:
    return User(stub, plan or stub.plan(answer=ANSWER, tokens=[100, 10]), tmp_path / "run.db", **options)


# ---------------------------------------------------------------- the same as a live run


@pytest.mark.parametrize(
    ("text", "settings", "rounds"),
    [
        (TEXTS[0], LOOKLESS, 1),
        (QUOTED, Settings(), 2),
        (LONG, Settings(window_chars=1000), 4),
        (LONG, Settings(window_chars=1000, mode="json_schema"), 4),
        (QUOTED, Settings(mode="md_json", temperature=0.5, max_output_tokens=900), 2),
    ],
)
def test_a_batch_comes_to_the_facts_of_a_live_run(stub, tmp_path, text, settings, rounds):
    """Facts, report and bodies are those of a live run over the same server; each second look takes a round more."""
    plan = stub.plan(answer=ANSWER, look_answer=LOOK, tokens=[100, 10], keep_bodies=True)
    user = user_of(stub, tmp_path, plan)
    needed = 0
    while sent := user.submit([Input("a", text)], settings):
        needed += 1
        assert user.collect().kinds == {"answered": sum(sent), "missing": 0, "unreadable": 0}
    outcomes, finished = user.finished()
    same = stub.plan(answer=ANSWER, look_answer=LOOK, tokens=[100, 10], keep_bodies=True)
    (expected,) = extract_many([("a", text)], model=live(stub, same, settings), settings=settings)
    assert told(outcomes["a"]) == told(expected)
    assert expected.facts is not None
    assert expected.facts.quotes if rounds > 1 else expected.facts.deployments
    assert outcomes["a"].facts.article_text == text
    assert needed == rounds
    assert (finished.under_way, finished.unsent) == (0, 0)
    bodies = [[json.loads(body) for body in stub.ledger(each)["bodies"]] for each in (plan, same)]
    assert sorted(bodies[0], key=str) == sorted(bodies[1], key=str)


@pytest.mark.parametrize(
    "name",
    (
        "ok refusal length filter filter_arguments wrong_tool wrong_schema not_json no_tool deep_arguments"
        " duplicate_keys nan no_usage odd_usage empty_choices null_message 400 500"
    ).split(),
)
def test_an_odd_answer_means_what_it_means_live(stub, tmp_path, name):
    """An answer that is refused, cut off, odd or none comes to the outcome that a live run has, cost included."""
    user = user_of(stub, tmp_path, stub.plan(answer=ANSWER, tokens=[100, 10], batch={"lines": [name]}))
    user.submit(INPUTS[:1])
    user.collect()
    outcomes, _ = user.finished()
    settings = Settings(looks=0, reasks=0, attempts=1)
    model = live(stub, stub.plan(name, answer=ANSWER, tokens=[100, 10]), settings)
    (expected,) = extract_many(INPUTS[:1], model=model, settings=settings)
    assert told(outcomes["a0"]) == told(expected)


def test_what_was_answered_live_is_not_asked_in_a_batch_nor_the_other_way_round(stub, tmp_path):
    """Batches and live runs share the answers of a journal."""
    user = user_of(stub, tmp_path)
    model = live(stub, user.plan, LOOKLESS)
    first = list(extract_many(INPUTS[:1], model=model, settings=LOOKLESS, journal=user.path))
    assert user.submit() == [2]
    user.collect()
    outcomes = list(extract_many(INPUTS, model=model, settings=LOOKLESS, journal=user.path))
    assert stub.ledger(user.plan)["requests"] == 1
    found, _ = user.finished()
    assert {each.id: told(each) for each in outcomes} == {name: told(each) for name, each in found.items()}
    assert told(found["a0"]) == told(first[0])


def test_a_live_run_leaves_alone_what_is_in_a_batch(stub, tmp_path):
    """It says so at once, asks the rest, and what it wrote down of such an article is mended by the collect."""
    user = user_of(stub, tmp_path)
    user.submit(INPUTS[:2])
    outcomes = extract_many(INPUTS, model=live(stub, user.plan, LOOKLESS), settings=LOOKLESS, journal=user.path)
    reasons = {each.id: each.reason for each in outcomes}
    assert [name for name, reason in reasons.items() if reason is None] == ["a2"]
    assert "factlift batch collect" in reasons["a0"]
    assert stub.ledger(user.plan)["requests"] == 1
    assert user.statuses()["error"] == 2
    outcomes, finished = user.finished()
    assert (list(outcomes), finished.under_way) == (["a2"], 2)
    user.collect()
    assert len(user.finished()[0]) == 3
    assert "error" not in user.statuses()


# ---------------------------------------------------------------- what is sent


def test_files_keep_to_the_number_of_asks(stub, tmp_path):
    """A file that is full is followed by another."""
    user = user_of(stub, tmp_path)
    assert user.submit(limits=Limits(asks=2)) == [2, 1]
    assert user.collect().ended == 2
    assert len(user.finished()[0]) == 3


@pytest.mark.parametrize(("room", "expected"), [(2.5, [2, 1]), (1.0, [1, 1, 1]), (0.0, [1, 1, 1]), (3.1, [3])])
def test_files_keep_to_the_number_of_bytes(stub, tmp_path, room, expected):
    """No file is larger than allowed, but for one with a single ask."""
    user = user_of(stub, tmp_path)
    user.submit(INPUTS[:1])
    (log,) = [line for line in stub.ledger(user.plan)["log"] if line.startswith("upload")]
    size = int(log.split()[1]) + 1  # the stub keeps no last line break
    other = user_of(stub, tmp_path / "other")
    other.path.parent.mkdir()
    assert other.submit(limits=Limits(size=int(size * room))) == expected
    sizes = [int(line.split()[1]) for line in stub.ledger(other.plan)["log"] if line.startswith("upload")]
    assert all(each <= size * room or count == 1 for each, count in zip(sizes, expected, strict=True))


def test_an_article_that_comes_twice_is_asked_about_once(stub, tmp_path):
    """Two ids of the same text share the answer."""
    user = user_of(stub, tmp_path)
    assert user.submit([*INPUTS, Input("again", TEXTS[0])]) == [3]
    user.collect()
    assert len(user.finished()[0]) == 4


def test_nothing_is_asked_while_a_batch_is_under_way(stub, tmp_path):
    """A second submit sends nothing while the first is not collected, and the articles are told to wait."""
    user = user_of(stub, tmp_path, stub.plan(answer=ANSWER, batch={"pending": 3}))
    assert [batch.status for batch in user.submitted()] == ["validating"]
    assert user.submit() == []
    assert [batch.status for batch in user.refresh()] == ["in_progress"]
    collected = user.collect()
    assert (collected.ended, collected.under_way, dict(collected.kinds)) == (0, 1, {})
    outcomes, finished = user.finished()
    assert (outcomes, finished.under_way, finished.unsent) == ({}, 3, 0)
    user.collect()
    assert user.collect().ended == 1
    assert user.collect().ended == 0
    assert len(user.made()) == 1


def test_an_article_that_cannot_be_read_costs_only_itself(stub, tmp_path):
    """Empty, too large, or gone: each is told, written down, and an outcome; the rest is sent."""
    user = user_of(stub, tmp_path)
    unread: list[Outcome] = []
    odd = [Input("empty", " \n"), Input("large", "x" * 2000), Input("gone", None, NotTextError("no file"))]
    settings = Settings(looks=0, max_chars=1500)
    sent = user.submitted([INPUTS[0], *odd, INPUTS[1]], settings, on_unread=unread.append)
    assert [batch.asks for batch in sent] == [2]
    kinds = [EmptyArticleError, ArticleTooLargeError, NotTextError]
    assert [(each.id, type(each.error)) for each in unread] == list(zip(("empty", "large", "gone"), kinds, strict=True))
    user.collect()
    outcomes, _ = user.finished()
    assert {name for name, each in outcomes.items() if each.failed} == {"empty", "large", "gone"}
    assert "max_chars" in outcomes["large"].reason
    assert user.statuses()["error"] == 3
    assert user.submit([Input("empty", TEXTS[2])]) == [1]


def test_a_model_of_another_provider_is_refused(stub, tmp_path):
    """Only OpenAI's models go into its batches; the message names one."""
    user = user_of(stub, tmp_path, name="anthropic/claude")
    with pytest.raises(UnknownModelError, match="openai/"):
        user.submit()


def test_articles_are_read_as_files_fill(stub, tmp_path):
    """Of an endless iterable no more is read than a file and a little needs."""
    user = user_of(stub, tmp_path)
    read: list[int] = []

    def endless():
        number = 0
        while True:
            read.append(number)
            yield Input(f"n{number}", f"{TEXTS[0]} It is number {number}.")
            number += 1

    with user.journal() as journal:
        options = {"model": NAME, "server": user.server, "journal": journal, "settings": LOOKLESS}
        sending = submit(endless(), ArticleFacts, **options, limits=Limits(asks=150))
        assert next(sending).asks == 150
        sending.close()
        assert len(read) <= 300


# ---------------------------------------------------------------- what the journal keeps


def test_settings_are_those_of_the_submit(stub, tmp_path):
    """Who collects need not know the looks or the windows that an article was submitted with."""
    user = user_of(stub, tmp_path)
    user.submit([Input("short", QUOTED)], Settings(looks=0))
    user.submit([Input("long", LONG)], Settings(looks=0, window_chars=1000))
    assert user.collect().kinds["answered"] == 4
    outcomes, finished = user.finished()
    assert {name: each.facts.report.asks for name, each in outcomes.items()} == {"short": 1, "long": 3}
    assert finished.unsent == 0


def test_an_article_without_its_second_look_waits_or_does_without(stub, tmp_path):
    """A second look that was not sent is told apart from one that is under way; submitted without looks it is done."""
    user = user_of(stub, tmp_path)
    user.submit([Input("a", QUOTED)], Settings())
    user.collect()
    outcomes, finished = user.finished()
    assert (outcomes, finished.under_way, finished.unsent) == ({}, 0, 1)
    assert user.statuses() == {"waiting": 1}
    assert user.submit([Input("a", QUOTED)], Settings(looks=0)) == []
    outcomes, finished = user.finished()
    assert (list(outcomes), finished.unsent) == (["a"], 0)
    assert outcomes["a"].facts.report.gaps


def test_a_repeated_submit_leaves_finished_articles_finished(stub, tmp_path):
    """Their status in the journal is that of their report, not `waiting` again."""
    user = user_of(stub, tmp_path)
    user.submit()
    assert user.statuses() == {"waiting": 3}
    user.collect()
    user.finished()
    before = user.statuses()
    assert "waiting" not in before
    assert user.submit() == []
    assert user.statuses() == before


def test_articles_of_another_facts_class_are_counted(stub, tmp_path):
    """Those of another class that wait are not silently left out."""
    from examples.prices import PriceFacts

    user = user_of(stub, tmp_path)
    user.submit()
    with user.journal() as journal:
        finished = Finished(journal, PriceFacts)
        assert list(finished) == []
        assert finished.others == 3


def test_lines_are_written_some_hundred_at_a_time(stub, tmp_path, monkeypatch):
    """A group of lines is one transaction."""
    user = user_of(stub, tmp_path)
    user.submit()
    groups: list[int] = []
    take = SentBatches.take

    def counted(self, token, lines):
        groups.append(len(lines))
        return take(self, token, lines)

    monkeypatch.setattr(SentBatches, "take", counted)
    monkeypatch.setattr(collecting, "_MOST_LINES", 2)
    assert user.collect().kinds["answered"] == 3
    assert groups == [2, 1]
    assert len(user.finished()[0]) == 3


# ---------------------------------------------------------------- what it costs


def test_a_batch_costs_half(stub, tmp_path):
    """Report, bulk run, export and the journal's sums price what came by batch at half, and what came live in full."""
    user = user_of(
        stub, tmp_path, stub.plan(answer=ANSWER, look_answer=LOOK, tokens=[1000, 100]), name="openai/gpt-5-mini"
    )
    each = cost_of("openai/gpt-5-mini", Usage(input_tokens=1000, output_tokens=100))
    user.submit([Input("a", QUOTED)], Settings())
    user.collect()
    with user.journal() as journal:
        assert _sums(journal) == (1000, 100, 1000, 100)
        model = _named("openai/gpt-5-mini", Answer(LOOK, "stop", 1, Usage(input_tokens=1000, output_tokens=100)))
        (outcome,) = extract_many([("a", QUOTED)], model=model, journal=journal)
        assert outcome.facts.report.usage == Usage(input_tokens=2000, output_tokens=200)
        assert outcome.facts.report.cost_usd == pytest.approx(1.5 * each)
        assert [again.facts.report.cost_usd for again in reread(journal)] == [pytest.approx(1.5 * each)]
        assert _sums(journal) == (2000, 200, 1000, 100)
    assert user.finished()[0]["a"].facts.report.cost_usd == pytest.approx(1.5 * each)


def test_an_answer_that_is_asked_for_again_live_costs_in_full(stub, tmp_path):
    """A retry's answer is no batch's any more; what the batch's cost stays counted as such."""
    user = user_of(stub, tmp_path, stub.plan(answer=ANSWER, tokens=[100, 10], batch={"lines": ["wrong_tool"]}))
    user.submit(INPUTS[:1])
    user.collect()
    with user.journal() as journal:
        (failed,) = list(journal.articles())
        journal.reopen(failed)
        assert _sums(journal) == (100, 10, 100, 10)
        list(extract_many(INPUTS[:1], model=live(stub, user.plan, LOOKLESS), settings=LOOKLESS, journal=journal))
        assert _sums(journal) == (200, 20, 100, 10)


def _sums(journal: Journal) -> tuple[int, ...]:
    totals = journal.totals()
    both = (totals.usage, totals.batched)
    return tuple(number for usage in both for number in (usage.input_tokens, usage.output_tokens))


def _named(name: str, answer: Answer):
    from factlift import ScriptedModel

    return ScriptedModel(answer, name=name)
