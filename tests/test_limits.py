"""Limits of an article as a whole: its time and its requests, over all its parts and second looks."""

from __future__ import annotations

import asyncio
import time

import pytest

from factlift import ArticleFacts, Settings, aextract, extract
from factlift.errors import ModelUnreachableError
from factlift.facts import Usage
from factlift.models.instructed import InstructedModel
from tests.asked import ASK, TOKENS, both, model_of

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

LONG = "\n\n".join(f"Oman will take {number} nurses. " + "Nothing else was said. " * 38 for number in (40, 50, 60))
PARTS = {"window_chars": 1_000, "looks": 0}


@both
@pytest.mark.parametrize("name", ["stall", "slow_head", "slow_body"])
def test_one_deadline_for_all_parts_of_an_article(name, sync, stub):
    """The parts of an article share its time, and the error says what all of them cost."""
    plan = stub.plan("ok", name, tokens=TOKENS)
    model, _ = model_of(stub.url(plan))
    settings = Settings(timeout_s=1.5, **PARTS)
    started = time.monotonic()
    with pytest.raises(ModelUnreachableError, match="in the time") as raised:
        extracted(LONG, model, settings, sync=sync)
    assert raised.value.requests == 2
    assert raised.value.usage == Usage(input_tokens=100, output_tokens=10)
    assert time.monotonic() - started < 30  # a read alone may take 60


@both
def test_one_deadline_for_second_looks_too(sync, stub):
    """A second look that takes too long costs only itself; what it cost is in the report."""
    plan = stub.plan("ok", "stall", tokens=TOKENS)
    model, _ = model_of(stub.url(plan))
    facts = extracted(ASK.article.text, model, Settings(timeout_s=1.5), sync=sync)
    assert facts.report.status == "empty"
    assert "in the time" in (facts.report.error or "")
    assert (facts.report.requests, facts.report.usage.input_tokens) == (2, 100)


@both
def test_one_cap_on_requests_for_all_parts_of_an_article(sync, stub):
    """What the parts send adds up; when it is used up no more is sent."""
    plan = stub.plan("503", "ok", tokens=TOKENS)
    model, _ = model_of(stub.url(plan))
    with pytest.raises(ModelUnreachableError, match="max_requests") as raised:
        extracted(LONG, model, Settings(max_requests=3, **PARTS), sync=sync)
    assert (raised.value.requests, stub.ledger(plan)["requests"]) == (3, 3)
    assert raised.value.usage == Usage(input_tokens=200, output_tokens=20)


@both
def test_what_a_failed_second_look_cost_is_counted(sync, stub):
    """Requests of a look that came to nothing are in the report, and its tokens."""
    plan = stub.plan("ok", "not_json", "401", tokens=TOKENS)
    model, _ = model_of(stub.url(plan))
    facts = extracted(ASK.article.text, model, Settings(), sync=sync)
    assert (facts.report.requests, facts.report.usage.output_tokens) == (3, 20)
    assert "check the key" in (facts.report.error or "")


def test_a_model_lends_its_settings(stub):
    """Limits that a model was made with hold where `extract` is given none."""
    plan = stub.plan("ok", "503")
    model, _ = model_of(stub.url(plan), Settings(looks=0))
    assert extract(ASK.article.text, model=model).report.requests == 1


def extracted(text: str, model: InstructedModel, settings: Settings, *, sync: bool) -> ArticleFacts:
    """Returns the facts of a text, asked for one way or the other."""
    if sync:
        return extract(text, model=model, settings=settings)
    return asyncio.run(aextract(text, model=model, settings=settings))
