"""Batches that go wrong: each line and each batch has one typed outcome, and no ask is lost or paid twice."""

from __future__ import annotations

import subprocess
import sys
import tempfile
from contextlib import nullcontext
from pathlib import Path

import pytest

from factlift import ArticleFacts, Settings, extract_many
from factlift.batch import collecting, submit
from factlift.batch.standing import GRACE_S
from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.inputs import Input
from factlift.journal import Journal, SentBatches
from tests.batched import ANSWER, INPUTS, LOOK, LOOKLESS, NAME, QUOTED, User, live
from tests.wire.stub import Stub

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

KILLED = """
import os, sys
from factlift import ArticleFacts, Settings
from factlift.batch import submit
from factlift.inputs import Input
from factlift.journal import Journal, SentBatches
from factlift.models.batches import BatchServer
where, path, url, *texts = sys.argv[1:]
setattr(SentBatches, where, lambda *_: os._exit(9))
inputs = [Input(f"a{n}", text) for n, text in enumerate(texts)]
server = BatchServer(base_url=url, api_key="k")
settings = Settings(looks=0)
list(submit(inputs, ArticleFacts, model="openai/m", server=server, journal=Journal(path), settings=settings))
"""


class Clock:
    """Seconds since 1970, set by hand."""

    def __init__(self) -> None:
        self.now = 1_800_000_000.0

    def __call__(self) -> float:
        return self.now


def user_of(stub: Stub, tmp_path: Path, *, clock: Clock | None = None, **batch) -> User:
    return User(stub, stub.plan(answer=ANSWER, tokens=[100, 10], batch=batch), tmp_path / "run.db", clock=clock)


# ---------------------------------------------------------------- lines


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("missing", {"answered": 2, "missing": 1}),
        ("duplicate", {"answered": 3, "duplicate": 1}),
        ("unknown", {"answered": 3, "unknown": 1}),
        ("unreadable", {"answered": 3, "unreadable": 1}),
        ("no_id", {"answered": 3, "unreadable": 1}),
        ("list", {"answered": 3, "unreadable": 1}),
        ("long", {"answered": 3, "unreadable": 1}),
        ("blank", {"answered": 3}),
        ("never", {"answered": 2, "failed": 1}),
        ("400", {"answered": 2, "failed": 1}),
    ],
)
def test_each_line_is_one_thing(stub, tmp_path, line, kinds):
    """Odd lines are counted by what is odd with them; an ask without an answer can be submitted again, alone."""
    user = user_of(stub, tmp_path, lines=[line])
    assert user.submit() == [3]
    assert +user.collect().kinds == kinds
    outcomes, finished = user.finished()
    assert (len(outcomes), finished.unsent, finished.under_way) == (3, 0, 0)
    assert sum(each.failed for each in outcomes.values()) == 3 - kinds["answered"]
    assert user.submit() == [1] * (3 - kinds["answered"])
    user.collect()
    outcomes, _ = user.finished()
    assert not any(each.failed for each in outcomes.values())
    assert "error" not in user.statuses()
    with user.journal() as journal:
        assert journal.totals().usage.input_tokens == 300


@pytest.mark.parametrize(
    ("line", "kind", "words", "requests"),
    [
        ("missing", ModelUnreachableError, "no line", 0),
        ("never", ModelUnreachableError, "batch_expired", 0),
        ("odd", ModelUnreachableError, "no reason", 0),
        ("500", ModelUnreachableError, "HTTP 500", 1),
        ("503", ModelUnreachableError, "HTTP 503", 1),
        ("429_bare", ModelUnreachableError, "HTTP 429", 1),
        ("429_quota", ModelRejectedError, "insufficient_quota", 1),
        ("400", ModelRejectedError, "HTTP 400", 1),
        ("404", ModelRejectedError, "HTTP 404", 1),
        ("empty_choices", ModelUnreachableError, "no completion", 1),
    ],
)
def test_an_ask_that_failed_says_whether_trying_again_may_help(stub, tmp_path, line, kind, words, requests):
    """Each failure is of one class, says what to do, and stands in the journal with what it cost."""
    user = user_of(stub, tmp_path, lines=[line])
    user.submit(INPUTS[:1])
    user.collect()
    (outcome,) = user.finished()[0].values()
    assert type(outcome.error) is kind
    assert words in outcome.reason
    assert "submit again" in outcome.reason
    with user.journal() as journal:
        assert (journal.totals().failed, journal.totals().requests) == (1, requests)
        assert [entry.status for entry in journal.articles(failed=True)] == ["error"]
    assert "a0" in user.finished()[0]


def test_answers_and_errors_come_in_files_of_their_own(stub, tmp_path):
    """Both are read; a batch whose every ask failed has no file of answers at all."""
    user = user_of(stub, tmp_path, lines=["ok", "500", "400", "500"])
    user.submit()
    assert +user.collect().kinds == {"answered": 1, "failed": 2}
    user.submit(INPUTS[1:2])
    assert +user.collect().kinds == {"failed": 1}


def test_a_second_look_that_failed_leaves_what_was_found(stub, tmp_path):
    """As in a live run the first answer's facts stand, the report says what failed, and the look can be sent again."""
    article = [Input("a", QUOTED)]
    plan = stub.plan(answer=ANSWER, look_answer=LOOK, batch={"lines": ["ok", "500", "ok"]})
    user = User(stub, plan, tmp_path / "run.db")
    for _ in range(2):
        user.submit(article, Settings())
        user.collect()
    facts = user.finished()[0]["a"].facts
    assert (len(facts.deployments), len(facts.quotes)) == (1, 0)
    assert "HTTP 500" in facts.report.error
    assert user.submit(article, Settings()) == [1]
    user.collect()
    assert len(user.finished()[0]["a"].facts.quotes) == 1


# ---------------------------------------------------------------- batches


@pytest.mark.parametrize(
    ("status", "lines", "kinds", "error"),
    [
        ("expired", ["ok", "never", "never"], {"answered": 1, "failed": 2}, ModelUnreachableError),
        ("expired", ["ok", "missing", "missing"], {"answered": 1, "missing": 2}, ModelUnreachableError),
        ("cancelled", ["ok", "ok", "missing"], {"answered": 2, "missing": 1}, ModelUnreachableError),
        ("failed", [], {"missing": 3}, ModelRejectedError),
    ],
)
def test_a_batch_that_did_not_complete_keeps_what_it_brought(stub, tmp_path, status, lines, kinds, error):
    """What was answered is paid and kept, the rest fails with the reason and can be submitted again."""
    errors = [{"code": "model_not_found", "message": "no\nsuch model", "line": 1, "param": None}]
    more = {"errors": errors} if status == "failed" else {}
    user = user_of(stub, tmp_path, status=status, lines=lines, **more)
    user.submit()
    collected = user.collect()
    assert (+collected.kinds, collected.ended) == (kinds, 1)
    assert status in collected.told[0]
    if status == "failed":
        assert "model_not_found: no such model" in collected.told[0]
    outcomes, _ = user.finished()
    failed = [each for each in outcomes.values() if each.failed]
    assert len(failed) == 3 - kinds.get("answered", 0)
    assert {type(each.error) for each in failed} == {error}
    assert [(batch.status, batch.collected) for batch in user.refresh()] == [(status, True)]
    assert sum(user.submit()) == len(failed)


@pytest.mark.parametrize(("step", "status"), [("look", 404), ("content", 404)])
def test_a_batch_that_the_server_tells_nothing_of_costs_only_itself(stub, tmp_path, step, status):
    """The others are collected; of this one it is told why, its asks stay with it, and a later collect takes it."""
    user = user_of(stub, tmp_path, steps={step: [status]})
    user.submit(INPUTS[:1])
    user.submit(INPUTS[1:])
    collected = user.collect()
    assert (collected.ended, collected.under_way, collected.kinds["answered"]) == (1, 1, 2)
    assert "HTTP 404" in collected.told[0]
    assert user.submit() == []
    collected = user.collect()
    assert (collected.kinds["answered"], collected.told) == (1, [])


def test_a_collect_that_was_cut_off_goes_on(stub, tmp_path, monkeypatch):
    """What it read before the connection broke is kept, is read again without being counted, and nothing is doubled."""
    monkeypatch.setattr(collecting, "_MOST_LINES", 1)
    user = user_of(stub, tmp_path, steps={"content": ["cut"]})
    user.submit()
    with pytest.raises(ModelUnreachableError, match="try again"):
        user.collect()
    with user.journal() as journal:
        assert 1 <= journal.totals().answered < 3
    collected = user.collect()
    assert (collected.ended, collected.kinds["duplicate"], collected.kinds["missing"]) == (1, 0, 0)
    with user.journal() as journal:
        assert (journal.totals().answered, journal.totals().usage.input_tokens) == (3, 300)


@pytest.mark.parametrize("page", [1, 2, 100])
def test_a_batch_is_found_on_any_page_of_the_list(stub, tmp_path, page):
    """All pages of the server's list are looked through for a batch whose sender was not told."""
    user = user_of(stub, tmp_path, steps={"create": ["lost"]}, page=page)
    with pytest.raises(ModelError):
        user.submit(INPUTS[:1])
    for n in range(3):
        other = User(stub, user.plan, tmp_path / f"other{n}.db")
        other.submit(INPUTS[1:])
    assert user.submit(INPUTS[:1]) == []
    assert user.refresh()[0].batch_id == "batch_0"
    user.collect()
    assert list(user.finished()[0]) == ["a0"]


# ---------------------------------------------------------------- crashes between upload and record


@pytest.mark.parametrize("step", ["upload", "create"])
@pytest.mark.parametrize("fault", [400, 401])
def test_what_the_server_refused_can_be_asked_again_at_once(stub, tmp_path, step, fault):
    """No lease stays behind: a live run asks, another submit sends, in the same process too."""
    user = user_of(stub, tmp_path, steps={step: [fault]})
    with user.journal() as journal:
        options = {"model": NAME, "server": user.server, "journal": journal, "settings": LOOKLESS}
        with pytest.raises(ModelRejectedError, match=str(fault)):
            list(submit(INPUTS, ArticleFacts, **options))
        assert SentBatches(journal).all() == []
        model = live(stub, user.plan, LOOKLESS)
        (outcome,) = extract_many(INPUTS[:1], model=model, settings=LOOKLESS, journal=journal)
        assert not outcome.failed
        assert [batch.asks for batch in submit(INPUTS, ArticleFacts, **options)] == [2]


@pytest.mark.parametrize("fault", ["reset", "lost", "html", 503])
def test_an_upload_that_broke_leaves_nothing_behind(stub, tmp_path, fault):
    """A file alone asks nothing, so its asks are sent again at once."""
    user = user_of(stub, tmp_path, steps={"upload": [fault]})
    with pytest.raises(ModelUnreachableError):
        user.submit()
    assert user.submit() == [3]
    assert len(user.made()) == 1


def test_a_batch_whose_sender_was_not_told_is_taken_over(stub, tmp_path):
    """A batch that was made is found by its token and not paid again, by the same open journal or by another."""
    user = user_of(stub, tmp_path, steps={"create": ["lost"]})
    with user.journal() as journal:
        options = {"model": NAME, "server": user.server, "journal": journal, "settings": LOOKLESS}
        with pytest.raises(ModelUnreachableError):
            list(submit(INPUTS, ArticleFacts, **options))
        assert [batch.status for batch in SentBatches(journal).all()] == ["sending"]
        assert list(submit(INPUTS, ArticleFacts, **options)) == []
        assert [batch.batch_id for batch in SentBatches(journal).all()] == ["batch_0"]
    assert user.submit() == []
    assert user.made() == ["batch_0"]
    assert user.collect().kinds["answered"] == 3


@pytest.mark.parametrize("fault", ["reset", "html", 503])
def test_a_batch_that_was_never_made_is_sent_again_after_a_while(stub, tmp_path, fault):
    """The server is given time to know of it; then its asks are open again, and are paid once."""
    clock = Clock()
    user = user_of(stub, tmp_path, clock=clock, steps={"create": [fault]})
    with pytest.raises(ModelUnreachableError):
        user.submit()
    assert user.submit() == []
    clock.now += GRACE_S - 1
    assert user.submit() == []
    assert user.collect().under_way == 1
    clock.now += 2
    assert user.submit() == [3]
    assert user.made() == ["batch_0"]


@pytest.mark.parametrize(
    ("where", "made"),
    [("add", 0), ("record", 1)],
)
def test_a_kill_while_sending_pays_nothing_twice(stub, tmp_path, where, made):
    """Killed before the batch was written down, its asks are sent by the next; killed after, the batch is adopted."""
    user = user_of(stub, tmp_path)
    arguments = [where, str(user.path), stub.url(user.plan), *(str(item.text) for item in INPUTS)]
    assert subprocess.run([sys.executable, "-c", KILLED, *arguments], timeout=120, check=False).returncode == 9
    assert len(user.made()) == made
    assert user.submit() == [3] * (1 - made)
    assert user.made() == ["batch_0"]
    assert user.collect().kinds["answered"] == 3
    assert stub.ledger(user.plan)["billed"] == [300, 30]


def test_a_batch_that_is_being_sent_is_left_to_its_sender(stub, tmp_path, monkeypatch):
    """Another process that submits, or collects, meanwhile does not take it for lost."""
    clock = Clock()
    user = user_of(stub, tmp_path, clock=clock)
    seen: list[object] = []
    upload = user.server.upload

    def slowly(path: Path) -> str:
        clock.now += GRACE_S + 1
        with user.journal() as other:
            seen.append(list(submit(INPUTS, ArticleFacts, model=NAME, server=user.server, journal=other)))
            seen.append([batch.status for batch in SentBatches(other).all()])
        return upload(path)

    monkeypatch.setattr(user.server, "upload", slowly)
    with Journal(user.path, clock=clock, lease_s=3600) as journal:
        options = {"model": NAME, "server": user.server, "journal": journal, "settings": LOOKLESS}
        assert [batch.asks for batch in submit(INPUTS, ArticleFacts, **options)] == [3]
    assert seen == [[], ["sending"]]


@pytest.mark.parametrize("where", ["articles", "file"])
def test_a_submit_that_ended_while_it_filled_a_file_holds_nothing(stub, tmp_path, monkeypatch, where):
    """Where reading an article raises, or the disk is full, the asks that were leased are open again."""
    user = user_of(stub, tmp_path)

    def articles():
        yield from INPUTS * 200  # more than are read ahead
        raise OSError("gone")

    if where == "file":
        if not Path("/dev/full").exists():
            pytest.skip("this system has no /dev/full")
        (tmp_path / "asks.jsonl").symlink_to("/dev/full")
        monkeypatch.setattr(tempfile, "TemporaryDirectory", lambda **_: nullcontext(str(tmp_path)))
    with user.journal() as journal:
        options = {"model": NAME, "server": user.server, "journal": journal, "settings": LOOKLESS}
        leased: list[int] = []
        intend_all = journal.intend_all
        monkeypatch.setattr(journal, "intend_all", lambda keys: leased.append(len(keys)) or intend_all(keys))
        with pytest.raises(OSError, match="gone" if where == "articles" else "No space"):
            list(submit(articles() if where == "articles" else INPUTS, ArticleFacts, **options))
        monkeypatch.undo()
        assert leased
        assert journal.transact(lambda db: db.execute("SELECT count(owner) FROM asks").fetchone()) == (0,)
        assert [batch.asks for batch in submit(INPUTS, ArticleFacts, **options)] == [3]
