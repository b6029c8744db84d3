"""A genuine llama.cpp server with a model of noise: its form is held to, its content never becomes a fact."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from factlift import Article, ArticleFacts, Settings, aextract, extract, extract_many
from factlift.cli import main
from factlift.drafts import read_answer
from factlift.errors import ModelRejectedError, ModelUnreachableError
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask
from tests.noise import write_noise
from tests.noise_server import Running, running_noise

for module in ("gguf", "xllamacpp"):
    pytest.importorskip(module, reason="no llama.cpp is here; `make servers` installs it")

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

TEXT = "Oman will take 40 nurses and Qatar 30 drivers, the minister said. Only men may apply."
"""Without a quoted passage: one is a quote as soon as its number is given."""
ASK = Ask(Article(TEXT), ArticleFacts)
MOST = {"timeout_s": 120, "looks": 0, "max_output_tokens": 1500, "temperature": 1.0}
"""Noise may go on for ever."""


@pytest.fixture(scope="module")
def noise(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The model's file."""
    return write_noise(tmp_path_factory.mktemp("noise") / "noise.gguf")


@pytest.fixture(scope="module")
def server(noise: Path) -> Iterator[Running]:
    """A server of it."""
    with running_noise(noise) as running:
        yield running


def model_at(running: Running, **settings: Any) -> InstructedModel:
    """Returns the model that a server serves."""
    return InstructedModel(
        "openai/noise", Settings(**MOST | settings), sleep=lambda _: None, base_url=running.url, api_key="none"
    )


both = pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])


@both
def test_an_answer_held_by_a_grammar_has_the_form_asked_for(sync, server):
    """In JSON_SCHEMA mode even noise is an answer of the schema at the first request, and its tokens are counted."""
    model = model_at(server, mode="json_schema")
    answer = model.answer(ASK) if sync else asyncio.run(model.aanswer(ASK))
    assert (answer.finish, answer.requests, answer.error) == ("stop", 1, None)
    assert json.loads(answer.content or "").keys() == ASK.schema["properties"].keys()
    assert read_answer(answer.content or "", ArticleFacts).malformed == ()
    assert answer.usage.input_tokens > len(TEXT)
    assert answer.usage.output_tokens > 20


@both
def test_noise_is_rejected_and_never_a_fact(sync, server):
    """Whatever noise says of an article is rejected with a reason; until five drafts are, not one fact comes out."""
    model, rejected, asked = model_at(server, mode="json_schema"), 0, 0
    while rejected < 5 and asked < 40:  # some answers of noise hold no draft at all
        asked += 1
        facts = extract(TEXT, model=model) if sync else asyncio.run(aextract(TEXT, model=model))
        assert facts.report.status in ("partial", "empty", "truncated")
        assert (facts.deployments, facts.criteria, facts.quotes) == ((), (), ())
        rejected += len(facts.report.rejected)
    assert rejected >= 5


def test_a_second_look_at_noise_is_held_too(server):
    """A second look has a schema of its own, which is held as well, and finds no fact either."""
    facts = extract(TEXT, model=model_at(server, mode="json_schema", looks=1))
    assert facts.report.asks == 2
    assert facts.report.error is None
    assert facts.deployments == facts.criteria == ()


@pytest.mark.parametrize("mode", ["tools", "md_json"])
@pytest.mark.filterwarnings("ignore:extraction failed:UserWarning")
def test_other_modes_are_not_held_and_end_plainly(mode, server):
    """What no grammar holds is asked for once more, and then the report says that it could not be read."""
    facts = extract(TEXT, model=model_at(server, mode=mode))
    assert (facts.report.status, facts.report.requests) == ("failed", 2)
    assert "no JSON object" in (facts.report.error or "")
    assert facts.report.usage.output_tokens > 0


def test_many_articles_at_once(server, tmp_path):
    """Twelve articles, six at a time, come back whole; with the journal they come again without a server."""
    articles = [(f"{number:02}.txt", f"{TEXT} Part {chr(97 + number)}.") for number in range(12)]  # no digit to hit on
    gone = Running("http://127.0.0.1:1/v1", server.process)
    runs = [
        sorted(extract_many(articles, model=model, journal=tmp_path / "run.db", concurrency=6), key=lambda out: out.id)
        for model in (model_at(server, mode="json_schema"), model_at(gone, mode="json_schema"))
    ]
    for (name, _), first, second in zip(articles, *runs, strict=True):
        assert name == first.id == second.id
        assert first.facts is not None
        assert second.facts is not None
        assert first.facts.deployments == first.facts.criteria == ()
        assert (first.facts.report.rejected, first.facts.report.usage) == (
            second.facts.report.rejected,
            second.facts.report.usage,
        )


def test_an_article_longer_than_the_context_is_refused_with_the_setting(server):
    """The server's refusal of a prompt that is too long says which setting makes it shorter."""
    with pytest.raises(ModelRejectedError, match=r"Settings\.window_chars") as raised:
        model_at(server).answer(Ask(Article(f"{TEXT} " * 400), ArticleFacts))
    assert raised.value.requests == 1


ASKS = [Ask(Article(f"No {number}. {TEXT}"), ArticleFacts) for number in range(500)]
"""So many that a request is under way at any moment."""


def ask_on(model: InstructedModel) -> None:
    """Asks about one article after another."""
    for ask in ASKS:
        model.answer(ask)


async def aask_on(model: InstructedModel) -> None:
    """Asks about one article after another, in one event loop."""
    for ask in ASKS:
        await model.aanswer(ask)


@both
def test_a_server_that_is_killed_in_the_middle_is_unreachable(sync, noise):
    """A server that dies while it answers costs a typed error at once, and no wait for the deadline."""
    with running_noise(noise) as running:
        # Nothing bounds the answer, so that it is under way for long.
        model = model_at(running, mode="tools", attempts=2, reasks=0, max_output_tokens=None, temperature=None)
        threading.Timer(1.0, running.process.kill).start()
        with pytest.raises(
            ModelUnreachableError, match=r"no connection to http.* after 2 requests; is the server running"
        ) as raised:
            ask_on(model) if sync else asyncio.run(aask_on(model))
        assert raised.value.requests == 2


def test_a_server_that_is_killed_ends_a_bulk_run(noise, tmp_path):
    """A bulk run whose server dies gives up after a few articles; another server and the same journal finish it."""
    articles = [(f"{number}.txt", f"{TEXT} No {number}.") for number in range(30)]
    options = {"mode": "json_schema", "attempts": 1, "give_up_after": 3}
    done = set()
    with running_noise(noise) as running:
        try:
            for outcome in extract_many(articles, model=model_at(running, **options), journal=tmp_path / "run.db"):
                done |= set() if outcome.failed else {outcome.id}
                if len(done) == 2:
                    running.process.kill()
        except ModelUnreachableError:
            pass
        else:
            pytest.fail("the run went on without a server")
    assert len(done) < len(articles)
    with running_noise(noise) as running:
        model = model_at(running, **options)
        outcomes = list(extract_many(articles, model=model, journal=tmp_path / "run.db"))
    assert len(outcomes) == len(articles)
    assert not any(outcome.failed for outcome in outcomes)


def test_the_command_asks_a_server_by_its_base_url(server, monkeypatch, capsys, tmp_path):
    """OPENAI_BASE_URL and FACTLIFT_MODE are all that a server of one's own takes."""
    monkeypatch.setenv("OPENAI_BASE_URL", server.url)
    monkeypatch.setenv("OPENAI_API_KEY", "none")
    for name, value in {"MODE": "json_schema", "LOOKS": "0", "MAX_OUTPUT_TOKENS": "1500"}.items():
        monkeypatch.setenv(f"FACTLIFT_{name}", value)
    article = tmp_path / "a.txt"
    article.write_text(TEXT, encoding="utf-8")
    main(["extract", str(article), "--model", "openai/noise", "--format", "json"])
    facts = json.loads(capsys.readouterr().out)
    assert (facts["report"]["model"], facts["report"]["requests"]) == ("openai/noise", 1)
    assert facts["deployments"] == facts["criteria"] == []
