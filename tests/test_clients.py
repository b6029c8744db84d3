"""What the code relies on in instructor and openai, and what it does where a new version lacks it; and logs."""

from __future__ import annotations

import json
import logging
from contextlib import suppress
from typing import Any

import instructor
import openai
import pytest
from openai.resources.chat.completions import AsyncCompletions
from openai.types.chat import ChatCompletion

from factlift import Settings
from factlift.errors import MissingKeyError, ModelError, ModelUnreachableError
from factlift.models import asking, clients, request_body, requests
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask
from tests.asked import ASK, model_at
from tests.wire.stub import Stub

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])


def sent(stub: Stub, settings: Settings, ask: Ask = ASK, *steps: str) -> list[str]:
    """Returns the bodies that an ask sends."""
    plan = stub.plan(*(steps or ("ok",)), keep_bodies=True)
    model_at(stub.url(plan), settings).answer(ask)
    bodies: list[str] = stub.ledger(plan)["bodies"]
    return bodies


def compact(body: dict[str, Any]) -> str:
    return json.dumps(body, separators=(",", ":"), ensure_ascii=False)


PARAMETERS = [
    Settings(),
    Settings(mode="json_schema"),
    Settings(mode="md_json"),
    Settings(temperature=0.0, max_output_tokens=500),
]


@pytest.mark.parametrize("settings", PARAMETERS, ids=["tools", "json_schema", "md_json", "parameters"])
def test_request_body_is_what_is_sent(settings, stub):
    """`request_body` returns the bytes on the wire, so that a batch asks exactly what a single call asks."""
    assert sent(stub, settings) == [compact(request_body(ASK, settings, "m"))]


def test_parameters_are_sent_where_they_are_set(stub):
    """Temperature, 0 too, and the longest answer reach the server; without a setting neither is named."""
    (body,) = sent(stub, Settings(temperature=0.0, max_output_tokens=500))
    assert {"temperature": 0.0, "max_tokens": 500}.items() <= json.loads(body).items()
    (body,) = sent(stub, Settings())
    assert json.loads(body).keys().isdisjoint({"temperature", "max_tokens", "max_completion_tokens"})


def test_request_body_is_fresh_each_time():
    """Whoever changes a body changes nobody else's."""
    first = request_body(ASK, Settings(), "m")
    first["messages"].clear()
    first["tools"].clear()
    assert request_body(ASK, Settings(), "m")["messages"]
    assert request_body(ASK, Settings(), "m")["tools"]


# ---------------------------------------------------------------- the fast way, and without it


@pytest.fixture
def created(monkeypatch) -> list[str]:
    """The calls of the client's own `create`."""
    calls: list[str] = []
    whole = AsyncCompletions.create

    async def create(self: Any, **kwargs: Any) -> Any:
        calls.append(kwargs["model"])
        return await whole(self, **kwargs)

    monkeypatch.setattr(AsyncCompletions, "create", create)
    return calls


def test_the_fast_way_is_taken(created, stub):
    """A request is posted as it is: the client's own `create` is not called."""
    sent(stub, Settings())
    assert created == []


@pytest.mark.parametrize("settings", PARAMETERS[:3], ids=["tools", "json_schema", "md_json"])
def test_the_plain_way_sends_the_same_bytes(settings, created, stub, monkeypatch):
    """Where the client's `post` takes no body any more its own `create` is called, and sends the same."""
    whole = openai.AsyncOpenAI.post

    async def post(self: Any, path: str, **rest: Any) -> Any:
        return await whole(self, path, **rest)

    fast = sent(stub, settings)
    monkeypatch.setattr(openai.AsyncOpenAI, "post", post)
    assert [json.loads(body) for body in sent(stub, settings)] == [json.loads(body) for body in fast]
    assert created == ["m"]


def test_requests_go_over_aiohttp_where_it_is(monkeypatch, stub):
    """The transport at half the cost is the one that is used."""
    made: list[dict[str, Any]] = []
    whole = openai.DefaultAioHttpClient

    def make(**options: Any) -> Any:
        made.append(options)
        return whole(**options)

    monkeypatch.setattr(openai, "DefaultAioHttpClient", make)
    sent(stub, Settings())
    assert [options["follow_redirects"] for options in made] == [False]


@pytest.mark.parametrize("gone", [RuntimeError("no aiohttp"), None], ids=["no aiohttp", "no such class"])
def test_without_aiohttp_the_usual_transport_is_used(gone, monkeypatch, stub):
    """A client library without that transport works as it did."""

    def make(**_: Any) -> Any:
        raise gone

    if gone:
        monkeypatch.setattr(openai, "DefaultAioHttpClient", make)
    else:
        monkeypatch.delattr(openai, "DefaultAioHttpClient")
    assert len(sent(stub, Settings())) == 1


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
def test_the_schema_is_made_once(mode, stub, monkeypatch):
    """Instructor takes our answer type as it is, so that no class is made for a request."""
    made: list[str] = []
    from instructor.v2.core import function_calls

    whole = function_calls.create_model
    monkeypatch.setattr(
        function_calls, "create_model", lambda *args, **more: made.append(args[0]) or whole(*args, **more)
    )
    plan = stub.plan("ok")
    model = model_at(stub.url(plan), Settings(mode=mode))
    requests._response_model.cache_clear()
    for _ in range(3):
        model.answer(ASK)
    assert made == ["Answer"]


def test_what_instructor_adds_is_worked_out_once(stub, monkeypatch):
    """Where instructor leaves the messages alone its whole create is not called for each request."""
    calls: list[Any] = []
    whole = asking.captured
    monkeypatch.setattr(asking, "captured", lambda *args, **more: calls.append(args) or whole(*args, **more))
    asking._added.cache_clear()
    model = model_at(stub.url(stub.plan("ok")))
    for _ in range(3):
        model.answer(ASK)
    assert len(calls) == 1


@pytest.mark.parametrize("settings", PARAMETERS[:3], ids=["tools", "json_schema", "md_json"])
@pytest.mark.parametrize("steps", [("ok",), ("not_json", "ok")], ids=["answered", "asked again"])
def test_instructors_whole_create_sends_the_same(settings, steps, stub, monkeypatch):
    """Where its function that asks again takes other arguments all of instructor is called, and sends the same."""
    fast = sent(stub, settings, ASK, *steps)

    async def retry_async(func: Any, model: Any) -> None:
        raise AssertionError("another signature, and called all the same")

    monkeypatch.setattr("instructor.core.retry.retry_async", retry_async)
    assert sent(stub, settings, ASK, *steps) == fast
    assert len(fast) == len(steps)


@pytest.mark.parametrize("mode", ["tools", "json_schema"])
def test_a_sound_answer_needs_nothing_that_asks_again(mode, stub, monkeypatch):
    """Instructor's reader reads the answer; its retrying is entered only for one that can't be read."""
    entered: list[Any] = []
    whole = asking._retry()

    async def retry_async(**arguments: Any) -> Any:
        entered.append(arguments["mode"])
        return await whole(**arguments)

    monkeypatch.setattr(asking, "_retry", lambda: retry_async)
    assert len(sent(stub, Settings(mode=mode), ASK, "ok")) == 1
    assert entered == []
    assert len(sent(stub, Settings(mode=mode), ASK, "not_json", "ok")) == 2
    assert len(entered) == 1


@pytest.mark.parametrize("steps", [("ok",), ("not_json", "ok"), ("length",)], ids=["sound", "asked again", "cut off"])
def test_without_instructors_reader_all_goes_through_its_retrying(steps, stub, monkeypatch):
    """Where a new version has no such reader the same is sent and answered, at a higher cost."""
    fast, named = answered(stub, *steps), (instructor.Mode.TOOLS, instructor.Provider.OPENAI)
    assert asking._reader(*named)
    with monkeypatch.context() as newer:
        newer.setattr("instructor.v2.core.registry.mode_registry", object())
        assert asking._reader(*named) is None
    monkeypatch.setattr(asking, "_reader", lambda *_: None)
    assert answered(stub, *steps) == fast


def answered(stub: Stub, *steps: str) -> tuple[Any, Any]:
    plan = stub.plan(*steps, keep_bodies=True)
    return model_at(stub.url(plan)).answer(ASK), stub.ledger(plan)["bodies"]


def test_completions_are_read_by_pydantic_and_odd_ones_as_the_client_does():
    """A sound completion becomes the client's own type; what pydantic refuses is taken as it came, and never raises."""
    build = clients._completion().build
    message = {"role": "assistant", "content": "{}"}
    sound = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "more": 7}
    sound["choices"] = [{"index": 0, "finish_reason": "stop", "message": message}]
    read = build(response=None, data=sound)
    assert isinstance(read, clients._completion())
    assert read.model_dump(exclude_unset=True) == ChatCompletion.construct(**sound).model_dump(exclude_unset=True)
    odd = sound | {"choices": [{"index": "x", "finish_reason": "eos", "message": message}]}
    assert build(response=None, data=odd).choices[0].finish_reason == "eos"
    assert build(response=None, data=["no", "object"]) == ["no", "object"]


def test_the_client_builds_completions_our_way(stub, monkeypatch):
    """The client of this version calls `build`; one that does not reads the same, slower."""
    built: list[Any] = []
    kind = clients._completion()
    whole = kind.build
    monkeypatch.setattr(kind, "build", lambda **given: built.append(given["data"]) or whole(**given))
    sent(stub, Settings())
    assert len(built) == 1


def test_messages_that_instructor_changes_are_left_to_it():
    """Its words about the form go into the messages in MD_JSON mode, so that nothing is worked out beforehand."""
    prepared = requests._response_model(ASK.answer_type)
    provider = instructor.Provider.OPENAI
    assert asking._added(prepared, instructor.Mode.MD_JSON, provider) is None
    assert asking._added(prepared, instructor.Mode.JSON, provider) is None
    assert asking._added(prepared, instructor.Mode.TOOLS, provider).keys() == {"tools", "tool_choice"}
    assert asking._added(prepared, instructor.Mode.JSON_SCHEMA, provider).keys() == {"response_format"}


def test_without_instructors_form_the_answer_type_goes_as_it_is(stub, monkeypatch):
    """Where instructor has no public way to prepare a type any more, requests are dearer and the same."""
    fast = sent(stub, Settings())
    requests._response_model.cache_clear()
    monkeypatch.setattr(requests, "_prepare", lambda: None)
    try:
        assert sent(stub, Settings()) == fast
    finally:
        requests._response_model.cache_clear()


def test_a_re_ask_sends_the_answer_and_what_was_wrong_with_it(stub):
    """The second request holds the first, the answer that could not be read, and why."""
    first, second = (json.loads(body)["messages"] for body in sent(stub, Settings(), ASK, "not_json", "ok"))
    assert second[: len(first)] == first
    assert [message["role"] for message in second[len(first) :]] == ["assistant", "tool"]
    assert "Invalid JSON" in second[-1]["content"]


def test_instructor_has_what_is_used():
    """The names that the code reaches for, so that a new version fails here and not in the field."""
    assert {mode.upper() for mode in ("tools", "json_schema", "md_json")} <= set(instructor.Mode.__members__)
    client = instructor.from_provider("openai/m", async_client=True, api_key="x")
    assert isinstance(client.client, openai.AsyncOpenAI)
    assert callable(client.create_fn.__wrapped__)


def test_a_key_that_is_missing_is_told(monkeypatch):
    """The provider's own complaint is one line of ours, each time it is asked."""
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    model = InstructedModel("openai/m")
    for _ in range(2):
        with pytest.raises(MissingKeyError, match="OPENAI_API_KEY"):
            model.answer(ASK)


# ---------------------------------------------------------------- logs


def test_no_log_above_debug_holds_an_article_an_answer_or_a_key(stub, caplog):
    """What instructor and openai tell of failures at their own levels never quotes what was sent or answered."""
    caplog.set_level(logging.DEBUG)
    for step in ("not_json", "wrong_schema", "refusal", "401", "503", "length"):
        plan = stub.plan(step)
        with suppress(ModelError):
            model_at(stub.url(plan), Settings(attempts=2)).answer(ASK)
    loud = " ".join(record.getMessage() for record in caplog.records if record.levelno > logging.DEBUG)
    for secret in ("nurses", "Certainly", "sk-test", "no item has"):
        assert secret not in loud
    assert caplog.records


def test_instructor_is_heard_outside_of_our_asks(caplog):
    """The logs of a program that uses instructor itself are left alone."""
    model = InstructedModel("openai/m", sleep=lambda _: None, api_key="x", base_url="http://127.0.0.1:1/v1")
    with pytest.raises(ModelUnreachableError):
        model.answer(ASK)
    logging.getLogger("instructor.v2.retry").error("heard")
    assert "heard" in caplog.messages
