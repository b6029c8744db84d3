"""Genuine answers of a model, replayed: recorded over HTTP through the real client, never edited.

The model is `relay/assistant`, a general-purpose assistant model that answered through a local OpenAI-compatible relay.
To record again after a change of the prompt: start the relay, set OPENAI_BASE_URL and OPENAI_API_KEY, run
`pytest tests/test_recordings.py --record-mode=rewrite`.
"""

import asyncio
import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from factlift import ArticleFacts, ScriptedModel, Settings, aextract, extract
from factlift.errors import ModelUnreachableError
from factlift.models import by_name
from factlift.prompts import prompt_version
from tests.labels import LISTS, ROOT, article_text, core, filled, labels_of, match, overlap

RECORDED = (
    "bus-fares",
    "engineers-release",
    "nurses-abroad",
    "peacekeepers",
    "rescue-team",
    "seasonal-workers",
    "shipyard-welders",
    "teachers-interview",
)
FIRST = Settings(looks=0)
"""What was recorded is the first answer to each article."""

SEED_ANSWER = Path(__file__).with_name("answers") / "overseas-workers.json"


@pytest.fixture(autouse=True)
def _endpoint(monkeypatch):
    """The endpoint that the recordings were made at, unless another one is set for recording anew."""
    monkeypatch.setenv("OPENAI_BASE_URL", os.environ.get("OPENAI_BASE_URL", "http://127.0.0.1:8399/v1"))
    monkeypatch.setenv("OPENAI_API_KEY", os.environ.get("OPENAI_API_KEY", "relay"))


def missed(labels, data, name):
    return [label["id"] for label in core(labels, name) if match(label, data[name]) is None]


@pytest.mark.vcr
@pytest.mark.parametrize("name", RECORDED)
def test_recorded_answer(name):
    """A recorded answer gives grounded facts: nothing rejected, spans exact, the labelled counts found."""
    labels = labels_of(name)
    text = article_text(labels)
    facts = extract(text, model="openai/assistant", settings=FIRST)
    assert facts.report.status == "ok"
    assert facts.report.requests == 1
    assert facts.report.usage.output_tokens > 0
    for fact in (*facts.deployments, *facts.criteria, *facts.quotes):
        for span in (*fact.evidence, *fact.spans.values()):
            assert text[span.start : span.end] == span.text
    data = json.loads(facts.model_dump_json())
    assert missed(labels, data, "quotes") == []
    assert missed(labels, data, "deployments") == []
    assert len(missed(labels, data, "criteria")) <= 1
    for label in core(labels, "deployments"):
        assert overlap(label["evidence"][0], match(label, data["deployments"])["evidence"][0]) >= 0.5


@pytest.mark.vcr
def test_an_article_that_gives_orders():
    """Orders to "AI systems" inside an article, forged marks and JSON change nothing: no fact comes from them."""
    text = (ROOT / "examples" / "articles" / "guards-for-hire.txt").read_bytes().decode("utf-8")
    facts = extract(text, model="openai/assistant", settings=FIRST)
    order = range(text.index("[ADVERTISEMENT]"), text.index("Asked whether"))
    every = (*facts.deployments, *facts.criteria, *facts.quotes)
    assert not [span.text for fact in every for span in fact.evidence if span.start in order]
    assert [(item.count.text, item.destinations[0].code) for item in facts.deployments if item.count] == [
        ("260 to 280", "IQ"),
        ("45", "OM"),
        ("a dozen", "LY"),
    ]
    assert [item.modality for item in facts.deployments if item.destinations[0].name == "Libya"] == ["denied"]
    assert facts.report.status == "ok"


@pytest.mark.vcr
@pytest.mark.default_cassette("test_recorded_answer[nurses-abroad].yaml")
def test_a_changed_prompt_does_not_replay_an_old_answer():
    """Recordings match on the body: an article with one more word finds none."""
    text = article_text(labels_of("nurses-abroad")) + " Indeed."
    with pytest.raises(ModelUnreachableError):
        extract(text, model="openai/assistant", settings=Settings(attempts=1, looks=0))


@pytest.mark.vcr
@pytest.mark.default_cassette("test_recorded_answer[nurses-abroad].yaml")
def test_recorded_answer_async():
    """The async client sends the same bytes and gets the same facts."""
    text = article_text(labels_of("nurses-abroad"))
    facts = asyncio.run(aextract(text, model="openai/assistant", settings=FIRST))
    assert facts.report.status == "ok"
    assert len(facts.deployments) >= 8


@pytest.fixture(scope="module")
def seed_facts(seed):
    """The facts of the article that the project began with, by the genuine answer that was kept."""
    kept = json.loads(SEED_ANSWER.read_text(encoding="utf-8"))
    assert kept["prompt_version"] == prompt_version(ArticleFacts), "the prompt changed: record the answer again"
    answer = json.dumps(filled(kept["answer"], seed.text), ensure_ascii=False, separators=(",", ":"))
    assert hashlib.sha256(answer.encode()).hexdigest() == kept["sha256"], "not the answer that was given"
    assert len(answer.encode()) < 6_000, "the answer on the seed article is to stay under 6 kB"
    return extract(seed.text, model=ScriptedModel(answer, name=kept["model"]), settings=FIRST)


def test_seed_facts(seed, seed_facts, seed_labels):
    """All core deployments, criteria and quotes of the seed article are found, with exact spans, none rejected."""
    data = json.loads(seed_facts.model_dump_json())
    assert seed_facts.report.rejected == ()
    for name in LISTS:
        assert missed(seed_labels, data, name) == []
    for fact in (*seed_facts.deployments, *seed_facts.criteria, *seed_facts.quotes):
        for span in (*fact.evidence, *fact.spans.values()):
            assert seed.text[span.start : span.end] == span.text


def test_seed_evidence_is_the_clause(seed_facts, seed_labels):
    """The main evidence of every core deployment overlaps the labelled clause by half or more."""
    data = json.loads(seed_facts.model_dump_json())
    found = [(label, match(label, data["deployments"])) for label in core(seed_labels, "deployments")]
    assert all(fact and overlap(label["evidence"][0], fact["evidence"][0]) >= 0.5 for label, fact in found)


class Forgetful:
    """A genuine model whose first answers lose every third fact, and have the first number of each list changed."""

    name = "openai/assistant"

    def __init__(self):
        self.model = by_name(self.name)
        self.lost = 0

    def answer(self, ask):
        """Returns the model's answer: damaged, unless it is a second look."""
        given = self.model.answer(ask)
        if ask.look:
            return given
        answer = json.loads(given.content)
        for name in LISTS:
            kept = [item for number, item in enumerate(answer[name]) if number % 3 != 1]
            self.lost += len(answer[name]) - len(kept)
            answer[name] = kept
        for item in answer["deployments"][:1]:
            item["count"] = f"9{item.get('count', '')}"
        return replace(given, content=json.dumps(answer, ensure_ascii=False))


LOOKED = ("nurses-abroad", "peacekeepers", "seasonal-workers", "shipyard-welders")


@pytest.mark.vcr
@pytest.mark.parametrize("name", LOOKED)
def test_a_second_look_wins_back_what_was_lost(name):
    """Facts taken out of a genuine answer, and a number changed in it, come back by one more genuine answer."""
    labels = labels_of(name)
    text = article_text(labels)
    model = Forgetful()
    once = json.loads(extract(text, model=model, settings=FIRST).model_dump_json())
    lost = sum(len(missed(labels, once, kind)) for kind in LISTS)
    twice = extract(text, model=Forgetful())
    data = json.loads(twice.model_dump_json())
    still = sum(len(missed(labels, data, kind)) for kind in LISTS)
    assert lost >= 4
    assert still <= 0.4 * lost
    assert (twice.report.asks, twice.report.requests, twice.report.error) == (2, 2, None)
    assert twice.report.usage.input_tokens < 2.2 * once["report"]["usage"]["input_tokens"]
    print(f"{name}: {lost} lost, {still} still missing, {once['report']['usage']} then {twice.report.usage}")  # noqa: T201
