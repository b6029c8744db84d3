"""Runs are kept, and scored again without a model."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from evals.cases import Case, CaseError, load_cases
from evals.grounds import ungrounded_in
from evals.results import load_run
from evals.running import Order, price_of, run_model
from evals.summary import as_data, score_run

from factlift import ScriptedModel, Settings, extract
from factlift.errors import JournalError, ModelRejectedError, ModelUnreachableError
from factlift.facts import Report, Usage
from factlift.journal import Journal
from factlift.models import by_name
from factlift.pipeline import Answer, Ask
from tests.evaluated import TEXTS, empty_answers, labelled_in, scored


def first_only(*args: Any, **kwargs: Any) -> Order:
    """Returns an order without second looks, so that each case is one ask."""
    return Order(*args, settings=Settings(looks=0), **kwargs)


@pytest.fixture
def folder(tmp_path) -> Path:
    """Three cases whose labels are what the built-in reader finds, one of them stand-off."""
    return labelled_in(tmp_path)


@pytest.fixture
def cases(folder) -> list[Case]:
    """The three cases."""
    return load_cases(str(folder))[0]


# ---------------------------------------------------------------- running


def test_a_run_scores_full_marks_against_its_own_facts(cases) -> None:
    """Labels that say what the model says give 1 everywhere, for stand-off labels too."""
    score = scored(cases)
    assert [case.case.name for case in score.cases] == ["hostile", "nurses", "quotes"]
    assert as_data(score)["f1"]["all"] == {kind: [1.0, 1.0, 1.0] for kind in ("soft", "strict", "grounded")}
    assert score.counts().of == 3
    assert sum(len(attempt.ungrounded) for attempt in score.attempts) == 0


def test_an_article_that_failed_counts_as_nothing(cases) -> None:
    """An answer that can't be read, a refusal and an error are each a 0, beside the others' 1, and never left out."""
    answers = iter(["nonsense", Answer(None, "refused", 1), ModelUnreachableError("gone")])
    score = scored(cases, ScriptedModel(lambda _: next(answers)), at_once=1)
    assert [attempt.status for attempt in score.attempts] == ["failed", "refused", "error"]
    data = as_data(score)
    assert (data["failed"], data["schema_failures"], data["articles"]) == (3, 1, 3)
    assert {data["f1"][name]["soft"][0] for name in ("deployments", "criteria", "quotes", "all")} == {0.0}


def test_a_model_that_fails_costs_too_and_is_not_asked_for_ever(cases) -> None:
    """What a failed answer cost is counted; a server that refuses article after article ends the run with its words."""

    def refused(_: Ask) -> Answer:
        raise ModelRejectedError("HTTP 401, check the key", requests=2, usage=Usage(input_tokens=7))

    run = scored(cases, ScriptedModel(refused)).run
    data = as_data(score_run(run, cases))
    assert (data["failed"], data["requests"], data["input_tokens"]) == (3, 6, 21)
    model = ScriptedModel(refused)
    with pytest.raises(ModelRejectedError, match=r"5 articles in a row were refused, .* check the key"):
        run_model(first_only("builtin", cases, repeats=9), "one", model=model)
    assert len(model.asks) < 27


def test_what_it_took_is_counted(cases) -> None:
    """Requests, tokens and dollars are those of the answers; the price is the model's, where it is known."""
    model = empty_answers(requests=2, usage=Usage(input_tokens=1000, output_tokens=200))
    run = run_model(first_only("openai/gpt-5-mini", cases, repeats=2), "one", model=model)
    data = as_data(score_run(run, cases))
    assert (data["requests"], data["input_tokens"], data["output_tokens"]) == (12, 6000, 1200)
    (price,) = {attempt.cost_usd for case in run.cases for attempt in case.attempts}
    assert data["usd_per_article"] == price > 0
    assert data["f1"]["all"]["soft"][0] == 0


def test_a_price_that_nobody_knows_is_none() -> None:
    """An unknown model, or an answer whose tokens nobody counted, has no price rather than a price of 0."""
    report = Report(status="ok", model="m", prompt_version="p", article_sha256="s", usage=Usage(output_tokens=9))
    assert price_of("relay/assistant", report) is None
    assert price_of("openai/gpt-5-mini", report.model_copy(update={"usage": Usage()})) is None
    assert price_of("openai/gpt-5-mini", report) is not None


def test_a_second_run_asks_nothing_and_each_repeat_is_asked(cases, tmp_path) -> None:
    """With a journal every repeat is one ask, and the same run again takes all answers from there."""
    model = empty_answers(requests=1)
    with Journal(tmp_path / "journal.db") as journal:
        for _ in range(2):
            run = run_model(first_only("openai/gpt-5-mini", cases, 3, journal=journal), "one", model=model)
            assert [len(case.attempts) for case in run.cases] == [3, 3, 3]
    assert len(model.asks) == 9


def test_a_journal_that_fails_stops_the_run(cases, tmp_path) -> None:
    """A journal that can't be written is no failed article: the run stops with that error."""
    journal = Journal(tmp_path / "journal.db")
    journal.close()
    with pytest.raises(JournalError):
        run_model(first_only("openai/gpt-5-mini", cases, journal=journal), "one", model=empty_answers())


def test_stability_over_repeats(cases) -> None:
    """A fact that is found every second time is found in both repeats by chance only: pass^1 is a half, pass^2 is 0."""
    (case,) = (case for case in cases if case.name == "nurses")
    empty = empty_answers().answer
    reader = by_name("builtin").answer
    turns = iter([reader, empty])

    def answer(ask: Ask) -> Answer:
        return next(turns)(ask)

    score = scored([case], ScriptedModel(answer), repeats=2, at_once=1)
    assert score.stability() == {1: 0.5, 2: 0.0}
    assert score.macro().mean == 0.5
    assert score.macro().n == 1


def test_ungrounded_words_are_found_without_trust() -> None:
    """A span that does not hold its words, and words that the article does not have, are told by their path."""
    facts = extract(TEXTS["nurses"], model="builtin")
    first = facts.deployments[0].model_copy(update={"when": "next year"})
    moved = {
        name: span.model_copy(update={"start": span.start + 1, "end": span.end + 1})
        for name, span in first.spans.items()
    }
    broken = facts.model_copy(update={"deployments": (first.model_copy(update={"spans": moved}),)})
    paths = ungrounded_in(broken, TEXTS["nurses"])
    assert "deployments.0.when" in paths
    assert "deployments.0.spans.count" in paths
    assert ungrounded_in(facts, TEXTS["nurses"]) == ()


# ---------------------------------------------------------------- the record


def test_a_record_comes_back_as_it_was_and_scores_the_same(cases, tmp_path) -> None:
    """Written and read, a run is the same, and its scores need no model."""
    score = scored(cases)
    run = score.run.model_copy(update={"scores": as_data(score)})
    run.write(tmp_path / "runs" / "one.json")
    assert load_run("one", (tmp_path / "runs",)) == load_run(str(tmp_path / "runs" / "one.json"), ()) == run
    assert as_data(score_run(run, cases)) == run.scores


def test_a_record_holds_no_passage_of_a_text_that_is_not_ours(cases, tmp_path) -> None:
    """For stand-off labels no more than three words in a row of the article are in the file; its facts are whole."""
    run = scored(cases).run
    run.write(tmp_path / "one.json")
    written = (tmp_path / "one.json").read_text(encoding="utf-8")
    words = TEXTS["quotes"].split()
    assert not [at for at in range(len(words) - 3) if " ".join(words[at : at + 4]) in written]
    assert "“They <b>leave</b>" not in written  # evidence is offsets for our own texts too
    assert as_data(score_run(run, cases))["f1"]["quotes"]["strict"][0] == 1


def test_reasons_quote_nothing_of_a_text_that_is_not_ours(cases) -> None:
    """What was rejected keeps its reason for our texts only."""
    fact = {"s": 1, "clause": "Words", "count": "777", "status": "planned", "modality": "stated", "scope": "single"}
    answer = {"sources": [], "deployments": [fact], "criteria": [], "quotes": []}
    run = scored(cases, ScriptedModel(answer)).run
    reasons = {case.name: [item["reason"] for item in case.attempts[0].rejected] for case in run.cases}
    assert reasons["quotes"] == [None]
    assert all(reasons["nurses"])


@pytest.mark.parametrize("written", ["", "{}", "[1]", '{"name": "x"}'])
def test_a_file_that_is_no_record_is_named(tmp_path, written) -> None:
    """A file that holds no run, and a name that no run has, are errors that say so."""
    (tmp_path / "x.json").write_text(written, encoding="utf-8")
    with pytest.raises(CaseError, match=r"no record of a run; its .{1,150}; give what .python -m evals run. wrote$"):
        load_run("x", (tmp_path,))
    with pytest.raises(CaseError, match="no run 'y'"):
        load_run("y", (tmp_path,))


def test_cases_that_changed_are_left_out_in_a_line(cases) -> None:
    """A run is never scored against another text than the one that was run."""
    run = scored(cases).run
    changed = [Case("nurses", "Another text.", {}), *(case for case in cases if case.name == "quotes")]
    score = score_run(run, changed)
    assert [case.case.name for case in score.cases] == ["quotes"]
    assert len(score.left_out) == 2
    assert "its text is another" in score.left_out[1]
