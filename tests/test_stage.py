"""A batch goes in, the same batch with facts and errors comes out, whatever kind of table it is."""

from __future__ import annotations

import asyncio
import pickle
import sqlite3
import threading
from collections import Counter
from contextlib import closing

import pandas as pd
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import ArticleFacts, Settings, Usage
from factlift.errors import ModelRejectedError, ModelUnreachableError, NotTextError
from factlift.journal import Journal, Key
from factlift.pipeline import Answer, Ask
from factlift.stage import COLUMNS, Stage, Worker
from tests.many import Crowd
from tests.soak.bulk_server import NOTHING

TEXTS = [
    "Kenya will send 900 nurses to Oman, Ann Wanja said.",
    "Nothing was decided.",
    "Kenya will send 40 nurses to Oman.",
]


class CountingModel:
    """Says that there is nothing, to a crowd at a time where one is given; counts what it was asked."""

    name = "openai/counting"

    def __init__(self, crowd: Crowd | None = None) -> None:
        self.asked: Counter[str] = Counter()
        self.crowd = crowd or Crowd(1)

    async def aanswer(self, ask: Ask) -> Answer:
        self.asked[ask.article.text] += 1
        async with self.crowd:
            return Answer(NOTHING, requests=1, usage=Usage(input_tokens=100, output_tokens=10))

    def answer(self, ask: Ask) -> Answer:
        raise AssertionError("it can be awaited")


class FailingModel:
    """Fails as it is told."""

    name = "openai/failing"

    def __init__(self, error: Exception, but: str = "") -> None:
        self.error, self.but, self.asked = error, but, 0

    def answer(self, ask: Ask) -> Answer:
        self.asked += 1
        if self.but and self.but in ask.article.text:
            return Answer(NOTHING, requests=1)
        raise self.error


def table(texts: list[object]) -> pa.Table:
    return pa.table({"id": [f"a{n}" for n in range(len(texts))], "text": texts, "paper": ["Courier"] * len(texts)})


@pytest.mark.parametrize(
    "made",
    [table, lambda texts: table(texts).to_pandas(), lambda texts: table(texts).to_pydict()],
    ids=["arrow", "pandas", "dict"],
)
def test_a_batch_keeps_its_kind_and_rows(made):
    """Arrow, pandas and plain columns come back as they were, with our columns behind theirs."""
    batch = made(TEXTS)
    with Worker(Stage(model="builtin")) as worker:
        result = worker(batch)
    assert type(result) is type(batch)
    rows = (
        pd.DataFrame(result)
        if isinstance(result, dict)
        else result.to_pandas()
        if isinstance(result, pa.Table)
        else result
    )
    assert list(rows.columns) == ["id", "text", "paper", *COLUMNS]
    assert list(rows["text"]) == TEXTS
    facts = [ArticleFacts.model_validate_json(value) for value in rows["facts"]]
    assert [len(item.deployments) for item in facts] == [1, 0, 1]
    assert list(rows["status"]) == [item.report.status for item in facts]
    assert rows["error"].isna().all()


def test_types_are_the_same_without_any_value():
    """A batch in which every article failed has the columns and types of one in which none did."""
    with Worker(Stage(model="builtin")) as worker:
        good, bad, none = worker(table(TEXTS)), worker(table([None, "  "])), worker(table(TEXTS).slice(0, 0))
    assert good.schema.field("facts").type == pa.string()
    assert good.schema.names[3:] == bad.schema.names[3:] == none.schema.names[3:]
    assert good.schema.types[3:] == bad.schema.types[3:] == none.schema.types[3:]
    assert bad["error_type"].to_pylist() == ["NotTextError", "EmptyArticleError"]
    assert bad["requests"].to_pylist() == [0, 0]


def test_a_failure_costs_its_row_only():
    """A row that failed says why, and what it cost; the others have their facts."""
    error = ModelUnreachableError("gone", requests=3, usage=Usage(input_tokens=7, output_tokens=2))
    with Worker(Stage(model=FailingModel(error, but="Nothing"))) as worker:
        rows = worker(table(TEXTS)).to_pylist()
    assert [row["status"] for row in rows] == ["error", "empty", "error"]
    assert rows[0]["facts"] is None
    assert (rows[0]["error"], rows[0]["error_type"]) == ("gone", "ModelUnreachableError")
    assert (rows[0]["requests"], rows[0]["input_tokens"], rows[0]["output_tokens"]) == (3, 7, 2)


def test_a_refused_key_costs_a_few_requests_a_batch():
    """Where all would be refused alike the rest of the batch is not asked, and every row says so; the next is tried."""
    model = FailingModel(ModelRejectedError("HTTP 401"))
    with Worker(Stage(model=model, settings=Settings(give_up_after=3), concurrency=1)) as worker:
        rows = worker(table(["A hall."] * 40)).to_pylist()
        assert model.asked == 3
        worker(table(["A hall."]))
    assert {row["error_type"] for row in rows} == {"ModelRejectedError"}
    assert model.asked == 4


@pytest.mark.parametrize(
    ("stage", "kind"),
    [
        (Stage(model="nobody/x"), "UnknownModelError"),
        (Stage(model="builtin", journal="no/such/folder/run.db"), "JournalError"),
        (Stage(model="openai/x", settings=Settings(budget_tokens=0)), "MissingKeyError"),
    ],
)
def test_what_is_wrong_for_all_is_in_every_row(stage, kind, monkeypatch):
    """A model or a journal that can't be opened is an error of each row, never an exception."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    with Worker(stage) as worker:
        rows = worker(table(TEXTS)).to_pylist()
    assert [row["error_type"] for row in rows] == [kind] * 3
    assert all(row["error"] for row in rows)


def test_a_budget_is_for_the_worker():
    """What a worker may spend is counted over all of its batches; then rows say that it is spent."""
    model = CountingModel()
    with Worker(Stage(model=model, settings=Settings(budget_tokens=250), concurrency=1)) as worker:
        kinds = [row["error_type"] for _ in range(5) for row in worker(table(["A hall."])).to_pylist()]
    assert kinds == [None, None, None, "BudgetError", "BudgetError"]
    assert sum(model.asked.values()) == 3


@pytest.mark.parametrize(("batches", "most"), [(1, 4), (2, 4), (3, 3), (9, 4)])
def test_batches_at_once_share_one_bound(batches, most):
    """Batches under way at once have no more requests under way than one has, and use what they have."""
    crowd = Crowd(most)
    model = CountingModel(crowd)
    texts = [f"Hall {number}." for number in range(60)]
    with Worker(Stage(model=model, concurrency=4), batches) as worker:

        async def together() -> list[pa.Table]:
            return await asyncio.gather(*(worker.acall(table(texts[start::5])) for start in range(5)))

        tables = asyncio.run(together())
    assert crowd.most == most
    assert [found["text"].to_pylist() for found in tables] == [texts[start::5] for start in range(5)]
    assert set(model.asked.values()) == {1}


def test_an_answer_counts_as_under_way_until_the_journal_has_it(tmp_path, monkeypatch):
    """A worker that is killed has no more paid answers outside its journal than it may have requests under way."""
    model, journal = CountingModel(), str(tmp_path / "run.db")
    committed, most, crowd = 0, 0, Crowd(4)
    write = Journal.acommit

    async def slow(self: Journal, key: Key, answer: Answer, seconds: float) -> None:
        nonlocal committed, most
        async with crowd:
            most = max(most, sum(model.asked.values()) - committed)
        await write(self, key, answer, seconds)
        committed += 1

    monkeypatch.setattr(Journal, "acommit", slow)
    texts = [f"Hall {number}." for number in range(60)]
    with Worker(Stage(model=model, journal=journal, concurrency=4), 2) as worker:

        async def together() -> list[pa.Table]:
            return await asyncio.gather(*(worker.acall(table(texts[start::3])) for start in range(3)))

        asyncio.run(together())
    assert committed == 60
    assert most == 4


def test_a_model_that_cannot_be_awaited_has_its_threads():
    """A plain model is asked from as many threads as the stage allows."""
    together = threading.Barrier(12, timeout=20)

    class Plain:
        name = "plain"

        def answer(self, ask: Ask) -> Answer:
            together.wait()
            return Answer(NOTHING)

    with Worker(Stage(model=Plain(), concurrency=12)) as worker:
        rows = worker(table([f"Hall {number}." for number in range(12)])).to_pylist()
    assert {row["status"] for row in rows} == {"empty"}


def test_a_journal_keeps_what_was_paid(tmp_path):
    """Another worker with the same journal asks for nothing again; the journal knows the rows' ids."""
    path, model = str(tmp_path / "run.db"), CountingModel()
    asked = []
    for _ in range(2):
        with Worker(Stage(model=model, journal=path)) as worker:
            assert set(worker(table(TEXTS))["status"].to_pylist()) == {"empty"}
        asked.append(sum(model.asked.values()))
    assert asked[0] == asked[1] >= 3
    with closing(sqlite3.connect(path)) as db:
        assert sorted(row[0].decode() for row in db.execute("SELECT id FROM articles")) == ["a0", "a1", "a2"]


@given(st.lists(st.tuples(st.sampled_from(["a", "b", "a#2", "", None]), st.integers(0, 9)), max_size=12))
@settings(max_examples=30, deadline=None)
def test_rows_with_the_same_id_are_not_mixed_up(rows):
    """Whatever the ids are, each row has the facts of its own text."""
    batch = {
        "id": [name for name, _ in rows],
        "text": [f"Kenya will send {40 + number} nurses to Oman." for _, number in rows],
    }
    with Worker(Stage(model="builtin", concurrency=3)) as worker:
        result = worker(batch)
    found = [ArticleFacts.model_validate_json(value).deployments[0].count.value for value in result["facts"]]
    assert found == [40 + number for _, number in rows]


@pytest.mark.parametrize(
    ("batch", "told"),
    [
        ({"body": ["A hall."]}, "no column 'text'"),
        ({"text": ["A hall."], "status": ["live"]}, "a column 'status' already"),
    ],
)
def test_wrong_columns_are_told_before_anything_is_asked(batch, told):
    """A missing column and one that would be overwritten raise, with what to do."""
    model = CountingModel()
    with Worker(Stage(model=model)) as worker, pytest.raises(NotTextError, match=told):
        worker(batch)
    assert not model.asked


def test_a_stage_travels(tmp_path):
    """A stage survives pickling, and runs over frames as Spark hands them to a partition."""
    packed = pickle.dumps(Stage(model="builtin", settings=Settings(looks=0), journal=str(tmp_path / "j.db")))
    stage = pickle.loads(packed)  # noqa: S301  # our own
    frames = list(stage.each([table(TEXTS[:2]).to_pandas(), table(TEXTS[2:]).to_pandas()]))
    assert [list(frame["status"]) for frame in frames] == [["ok", "empty"], ["ok"]]


def test_a_bound_below_one_is_refused():
    """No request at a time is no stage."""
    for bound in (0, 1.5, "4", None):
        with pytest.raises(ValueError, match="whole number, at least 1"):
            Stage(concurrency=bound)


@pytest.mark.parametrize("batch", [TEXTS, [{"text": TEXTS[0]}], TEXTS[0], None, {"text": TEXTS[0]}, {"text": 5}])
def test_what_is_no_batch_is_told(batch):
    """A list of rows ended in an AttributeError, and a text for a column was an article for each letter."""
    with Worker(Stage(model="builtin")) as worker, pytest.raises(TypeError, match=r"give a list|a batch is"):
        worker(batch)


@pytest.mark.parametrize("model", [1, ArticleFacts, object()])
def test_a_model_that_is_none_is_told_in_each_row(model):
    """Nothing raises but wrong columns: a whole batch ended with an AttributeError."""
    with Worker(Stage(model=model)) as worker:
        found = worker({"text": TEXTS})
    assert found["error_type"] == ["UnknownModelError"] * len(TEXTS)
