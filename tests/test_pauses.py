"""A server that asks to be left alone: all who share a client wait, as long as it says."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import httpx2
import openai
import pytest

from factlift import Settings
from factlift.errors import ModelUnreachableError
from factlift.models import pauses
from factlift.models.instructed import InstructedModel
from tests.asked import ASK, model_of

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])


def test_a_429_pauses_every_task_of_a_client(stub):
    """While the server asks to be left alone no other task sends anything; then all go on."""
    plan = stub.plan("429_seconds", "ok")
    held, sent_when_held = asyncio.Event(), []

    async def asleep(seconds: float) -> None:
        assert 0 < seconds <= 2
        sent_when_held.append(stub.ledger(plan)["requests"])
        held.set()
        await asyncio.sleep(0)

    async def all_tasks() -> list[Any]:
        model = InstructedModel("openai/m", asleep=asleep, api_key="sk-test", base_url=stub.url(plan))
        first = asyncio.create_task(model.aanswer(ASK))
        await held.wait()
        return await asyncio.gather(first, *(model.aanswer(ASK) for _ in range(8)))

    answers = asyncio.run(all_tasks())
    assert [answer.requests for answer in answers] == [2] + [1] * 8
    assert sent_when_held[0] == 1
    assert len(sent_when_held) == 9


def test_a_429_pauses_every_thread_of_a_client(stub):
    """Threads that share a model wait for the pause that one of them was told of."""
    plan = stub.plan("429_seconds", "ok")
    model, waits = model_of(stub.url(plan))
    assert model.answer(ASK).requests == 2
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(lambda _: model.answer(ASK), range(4)))
    assert [answer.requests for answer in answers] == [1] * 4
    assert len(waits) == 5
    assert all(0 < seconds <= 2 for seconds in waits)


def test_a_pause_longer_than_the_time_left_ends_the_ask(stub):
    """A worker that would be held past its deadline says so at once, sends nothing, and hands on how long to wait."""
    plan = stub.plan("429_long", "ok")
    model, waits = model_of(stub.url(plan), Settings(timeout_s=60))
    for requests in (1, 0):
        with pytest.raises(ModelUnreachableError) as raised:
            model.answer(ASK)
        assert raised.value.requests == requests
        assert raised.value.retry_after_s == pytest.approx(121, abs=60)
    assert waits == []
    assert stub.ledger(plan)["requests"] == 1


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({"retry-after": "2"}, 2.0),
        ({"retry-after": " 2.5 "}, 2.5),
        ({"retry-after-ms": "1500", "retry-after": "9"}, 1.5),
        ({"retry-after": "Thu, 01 Jan 1970 00:16:50 GMT"}, 10.0),
        ({"retry-after": "Thu, 01 Jan 1970 00:00:00 GMT"}, 0.0),
        ({"retry-after": "-5"}, 0.0),
        ({"retry-after": "soon"}, None),
        ({"retry-after": "nan"}, None),
        ({"retry-after": "inf"}, None),
        ({"retry-after": "1e999"}, None),
        ({"retry-after": ""}, None),
        ({"retry-after": "Thu, 99 Foo"}, None),
        ({}, None),
    ],
)
def test_how_long_a_server_asks_to_wait(headers, seconds, monkeypatch):
    """Seconds, milliseconds and dates are read; what is none of them is no answer."""
    monkeypatch.setattr(pauses.time, "time", lambda: 1000.0)
    request = httpx2.Request("POST", "http://127.0.0.1/")
    error = openai.RateLimitError("busy", response=httpx2.Response(429, headers=headers, request=request), body=None)
    assert pauses.retry_after_s(error) == seconds
