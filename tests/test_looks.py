"""The second look: what it shows, what it wins back, and what it costs."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import pytest

from factlift import ArticleFacts, ScriptedModel, Settings, aextract, extract
from factlift.article import Article
from factlift.errors import ModelUnreachableError
from factlift.facts import Rejection, Usage
from factlift.looks import MOST_POINTS, look_at
from factlift.pipeline import Answer
from factlift.prompts import prompt_version, render, render_look

TEXT = (
    "Kenya will send 900 nurses to Oman this year, Ann Wanja said.\n\n"
    "“They leave with a contract,” Wanja said. Applicants must speak English.\n\n"
    "Nothing else was decided. The weather was fine. Talks go on in Muscat. A further 300 nurses will go to Qatar."
)
OMAN = {"s": 1, "clause": "Kenya will send 900 nurses to Oman", "destinations": ["Oman"], "count": "900 nurses"}
QATAR = {"s": 7, "clause": "A further 300 nurses will go to Qatar", "destinations": ["Qatar"], "count": "300 nurses"}
ENGLISH = {"s": 3, "clause": "Applicants must speak English", "text": "speak English", "kind": "requirement"}
QUOTE = {"q": 1, "cue": "said"}


def an_answer(**lists: Any) -> dict[str, Any]:
    return {"sources": [], "deployments": [], "criteria": [], "quotes": [], **lists}


def test_a_complete_answer_is_asked_for_once() -> None:
    """Without rejections and gaps there is no second look."""
    model = ScriptedModel(an_answer(deployments=[OMAN, QATAR], criteria=[ENGLISH], quotes=[QUOTE]))
    report = extract(TEXT, model=model).report
    assert (len(model.asks), report.asks, report.gaps, report.coverage) == (1, 1, (), 1.0)
    assert report.prompt_version == prompt_version(ArticleFacts)


def test_without_coverage_nobody_reads_along(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where coverage is not wanted the rules do not read, no gap is told or asked about, and rejections still are."""
    monkeypatch.setattr("factlift.reader.read_article", lambda _: pytest.fail("the rules read the article"))
    settings = Settings.from_environment({"FACTLIFT_COVERAGE": "0"})
    model = ScriptedModel(an_answer(deployments=[OMAN]))
    report = extract(TEXT, model=model, settings=settings).report
    assert (len(model.asks), report.status, report.gaps, report.coverage) == (1, "ok", (), None)
    model = ScriptedModel(an_answer(deployments=[OMAN, {**OMAN, "destinations": ["Peru"]}]))
    extract(TEXT, model=model, settings=settings)
    look = model.asks[1].look
    assert look is not None
    assert [point.gap for point in look.points] == [None]


def test_what_was_left_out_comes_back() -> None:
    """A second look shows what no fact covers, and its facts join the others; requests and tokens are added up."""
    first = Answer(json.dumps(an_answer(deployments=[OMAN])), requests=1, usage=Usage(input_tokens=900))
    again = an_answer(deployments=[{**QATAR, "p": 3}], criteria=[{**ENGLISH, "p": 2}], quotes=[{**QUOTE, "p": 1}])
    second = Answer(json.dumps(again), requests=2, usage=Usage(input_tokens=400, output_tokens=60))
    model = ScriptedModel([first, second])
    facts = extract(TEXT, model=model)
    look = model.asks[1].look
    assert look is not None
    assert [point.gap.kind for point in look.points if point.gap] == ["quote", "condition", "count"]
    assert [item.count.value for item in facts.deployments if item.count] == [900, 300]
    assert (len(facts.criteria), len(facts.quotes)) == (1, 1)
    report = facts.report
    assert (report.asks, report.requests, report.usage.input_tokens, report.usage.output_tokens) == (2, 3, 1300, 60)
    assert (report.status, report.gaps, report.coverage) == ("ok", (), 1.0)
    assert report.prompt_version == f"{prompt_version(ArticleFacts)}+{prompt_version(ArticleFacts, look=True)}"


def test_a_rejected_draft_is_mended_or_taken_back() -> None:
    """The reasons are shown; what is mended is a fact, and the rejection says what became of it."""
    wrong = {**OMAN, "count": "901 nurses"}
    lost = {**QATAR, "destinations": ["Bhutan"]}
    first = an_answer(deployments=[wrong, lost], criteria=[ENGLISH], quotes=[QUOTE])
    second = an_answer(deployments=[{**OMAN, "p": 1}], nothing=[2])
    model = ScriptedModel([first, second])
    facts = extract(TEXT, model=model)
    assert [item.outcome for item in facts.report.rejected] == ["fixed", "withdrawn"]
    assert "“901” does not stand in the article" in model.asks[1].prompt.user
    assert [item.count.value for item in facts.deployments if item.count] == [900]
    assert facts.report.status == "ok"


def test_what_stays_open_is_told() -> None:
    """A rejection that a look did not settle leaves the result partial; it is listed once, not twice."""
    wrong = {**OMAN, "count": "901 nurses"}
    model = ScriptedModel([an_answer(deployments=[wrong, QATAR], criteria=[ENGLISH], quotes=[QUOTE])] * 2)
    report = extract(TEXT, model=model).report
    assert [item.outcome for item in report.rejected] == ["open"]
    assert (report.status, len(report.gaps)) == ("partial", 1)


def test_nothing_here_is_written_down() -> None:
    """A gap that the model looked at and found empty is confirmed, and still counts as not covered."""
    first = an_answer(deployments=[OMAN, QATAR], criteria=[ENGLISH])
    report = extract(TEXT, model=ScriptedModel([first, an_answer(nothing=[1])])).report
    assert [(gap.kind, gap.confirmed) for gap in report.gaps] == [("quote", True)]
    assert report.coverage == 0.75
    assert report.status == "ok"


def test_looks_are_counted_by_settings() -> None:
    """None with 0, at most two with 2, and no more where nothing is open any longer."""
    for looks, asks in ((0, 1), (1, 2), (2, 3)):
        model = ScriptedModel(an_answer())
        extract(TEXT, model=model, settings=Settings(looks=looks))
        assert len(model.asks) == asks
    model = ScriptedModel([an_answer(), an_answer(nothing=[1, 2, 3, 4])])
    extract(TEXT, model=model, settings=Settings(looks=5))
    assert len(model.asks) == 2


@pytest.mark.parametrize(
    "second", [ModelUnreachableError("gone"), Answer(None, "refused", 1), Answer("no JSON", requests=1)]
)
def test_a_look_that_fails_costs_only_itself(second: Any) -> None:
    """What was found before stands, with its status; the report says that the look failed."""
    for run in (extract, lambda *args, **more: asyncio.run(aextract(*args, **more))):
        facts = run(TEXT, model=ScriptedModel([an_answer(deployments=[OMAN]), second]))
        assert len(facts.deployments) == 1
        assert facts.report.status == "ok"
        assert "the second look failed" in str(facts.report.error)


def test_a_failed_first_answer_is_not_looked_at_again() -> None:
    """Where nothing could be read there is nothing to show."""
    model = ScriptedModel([Answer(None, "refused", 1)])
    with pytest.warns(UserWarning, match="refused"):
        assert extract(TEXT, model=model).report.status == "refused"
    assert len(model.asks) == 1


def test_a_look_shows_only_what_is_open() -> None:
    """Sentences in question with their neighbours, under their own numbers; the rules come first, as in any ask."""
    model = ScriptedModel([an_answer(deployments=[OMAN], criteria=[ENGLISH], quotes=[QUOTE]), an_answer()])
    extract(TEXT, model=model)
    prompt = model.asks[1].prompt
    assert "[6] Talks go on in Muscat." in prompt.user
    assert "[7] A further 300 nurses" in prompt.user
    assert "[1]" not in prompt.user
    assert prompt.user.endswith("(p1) “300 nurses” in [7] is in no item of deployments\n")
    assert prompt.system.startswith(model.asks[0].prompt.system.rstrip())
    model = ScriptedModel([an_answer(deployments=[OMAN, QATAR], criteria=[ENGLISH]), an_answer()])
    extract(TEXT, model=model)
    assert model.asks[1].prompt.user.endswith("(p1) passage (q1) is in no item of quotes\n")
    assert len(prompt.user) < 0.8 * len(render(Article(TEXT)).user)


def test_a_look_is_bounded() -> None:
    """Thousands of rejections and endless drafts give a bounded look, each point on a line of its own."""
    article = Article(TEXT)
    rejections = [Rejection(type="quotes", draft={"x": "y\n(p1) z" * 999}, reason="no\nsuch") for _ in range(999)]
    look = look_at(article, rejections, ())
    assert look is not None
    assert len(look.points) == MOST_POINTS
    prompt = render_look(article, ArticleFacts, look)
    assert len(prompt.user) < 60 * 600
    assert sum(line.startswith("(p") for line in prompt.user.splitlines()) == MOST_POINTS
