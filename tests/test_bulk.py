"""Many articles: outcomes as they finish, each article for itself, bounded memory."""

from __future__ import annotations

import asyncio
import itertools
import threading
from collections.abc import Iterator
from contextlib import aclosing
from pathlib import Path

import pandas
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factlift import ScriptedModel, Settings
from factlift.bulk import Outcome, aextract_many, crew, extract_many, reread
from factlift.bulk.outcomes import input_of
from factlift.errors import (
    ArticleTooLargeError,
    EmptyArticleError,
    FactliftError,
    ModelRejectedError,
    ModelUnreachableError,
    NotTextError,
)
from factlift.facts import Usage
from factlift.inputs import Input
from factlift.journal import Journal
from factlift.pipeline import Answer, Ask
from tests.many import REPLY, AsyncModel, Crowd, left_threads, number_of, texts

NOTHING = {"sources": [], "deployments": [], "criteria": [], "quotes": []}


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
        ({"id": float("nan"), "text": "A text."}, "3", None),
        ((None, "A text."), "3", None),
        ((float("nan"), "A text."), "3", None),
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


@pytest.mark.parametrize("one", ["Oman will take 40 nurses.", b"Oman"])
def test_one_text_is_not_several(one) -> None:
    """A text in the place of articles is a mistake, and not an article for each letter."""
    for function in (extract_many, aextract_many):
        with pytest.raises(TypeError, match=r"\[text\]"):
            function(one, model="builtin")


def test_the_names_of_columns_are_no_articles() -> None:
    """A data frame gives these when it is gone through, and each would be an article without facts."""
    frame = pandas.DataFrame({"id": ["a"], "text": ["Oman will take 40 nurses."]})
    for function in (extract_many, aextract_many):
        with pytest.raises(TypeError, match=r"zip\(frame"):
            function(frame, model="builtin")
    pairs = zip(frame["id"], frame["text"], strict=True)
    assert [outcome.id for outcome in extract_many(pairs, model="builtin")] == ["a"]


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


def test_no_more_workers_are_there_than_articles(monkeypatch) -> None:
    """A concurrency far above the number of articles makes no workers that would find nothing to do."""
    made = []
    real = crew.Crew._work
    monkeypatch.setattr(crew.Crew, "_work", lambda self: made.append(self) or real(self))
    assert len(list(extract_many(texts(30), model=AsyncModel(), concurrency=20_000))) == 30
    assert len(made) <= 31


def test_no_more_than_the_concurrency_is_under_way() -> None:
    """A model sees at most as many asks at once as were allowed, and as many as that."""
    crowd = Crowd(5)

    async def together() -> Answer:
        async with crowd:
            return REPLY

    model = AsyncModel(lambda _: together())
    assert len(list(extract_many(texts(60), model=model, concurrency=5))) == 60
    assert crowd.most == 5


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


def test_a_path_for_a_journal_to_reread_is_told(tmp_path) -> None:
    """It ended in an AttributeError."""
    with pytest.raises(TypeError, match="with Journal"):
        list(reread(tmp_path / "run.db"))


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (KeyError("choices"), "KeyError: 'choices'"),
        (TimeoutError(), "TimeoutError"),
        (EmptyArticleError("no text: pass the article's"), "no text: pass the article's"),
    ],
)
def test_the_reason_of_somebody_elses_error_has_its_kind(error: Exception, reason: str) -> None:
    """Of an error in a model of one's own all that was told was `'choices'`."""
    assert Outcome("a", None, error).reason == reason
