"""Anthropic's and Google's models by name, over their own clients with mock transports: sent, counted, mapped."""

from __future__ import annotations

import asyncio
import json
from typing import Any

import httpx2
import pytest

from factlift import Article, ArticleFacts, Settings
from factlift.errors import MissingExtraError, ModelError, ModelRejectedError, ModelUnreachableError
from factlift.models import by_name, naming
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Answer, Ask

TEXT = "Oman will take 40 nurses. {{7*7}} “Go,” he said."
ASK = Ask(Article(TEXT), ArticleFacts)
ANSWER: dict[str, Any] = {"sources": [], "deployments": [], "criteria": [], "quotes": [{"q": 1}]}


class Server:
    """Answers requests from a list, the last one for ever, and keeps what was sent and slept."""

    def __init__(self, *responses: Any) -> None:
        self.responses = list(responses)
        self.requests: list[httpx2.Request] = []
        self.slept: list[float] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        self.requests.append(request)
        given = self.responses.pop(0) if len(self.responses) > 1 else self.responses[0]
        if isinstance(given, Exception):
            raise given
        status, headers, body = given
        return httpx2.Response(status, headers=headers, json=body, request=request)

    @property
    def client(self) -> httpx2.AsyncClient:
        return httpx2.AsyncClient(transport=httpx2.MockTransport(self))


class Claude(Server):
    """Speaks as Anthropic's servers do."""

    name = "anthropic/claude-x"

    def model(self, settings: Settings | None) -> InstructedModel:
        return InstructedModel(self.name, settings, sleep=self.slept.append, http_client=self.client, api_key="k")

    @staticmethod
    def answer(given: Any = ANSWER, end: str = "tool_use") -> Any:
        block = {"type": "tool_use", "id": "t", "name": "Answer", "input": given}
        blocks = [{"type": "text", "text": given}] if isinstance(given, str) else [block]
        usage = {"input_tokens": 100, "output_tokens": 10}
        told = {"id": "m", "type": "message", "role": "assistant", "model": "claude-x", "stop_reason": end}
        return 200, {}, told | {"content": blocks, "usage": usage}

    @staticmethod
    def fault(status: int, headers: dict[str, str] | None = None) -> Any:
        return status, headers or {}, {"type": "error", "error": {"type": "some_error", "message": "told you"}}

    refusal, cut = "refusal", "max_tokens"


class Gemini(Server):
    """Speaks as Google's servers do."""

    name = "google/gemini-x"

    def model(self, settings: Settings | None) -> InstructedModel:
        options = {"httpx_async_client": self.client}
        return InstructedModel(self.name, settings, sleep=self.slept.append, http_options=options, api_key="k")

    @staticmethod
    def answer(given: Any = ANSWER, end: str = "STOP") -> Any:
        part = {"text": given} if isinstance(given, str) else {"functionCall": {"name": "Answer", "args": given}}
        usage = {"promptTokenCount": 100, "candidatesTokenCount": 7, "thoughtsTokenCount": 3}
        content = {"role": "model", "parts": [part]}
        return 200, {}, {"candidates": [{"content": content, "finishReason": end}], "usageMetadata": usage}

    @staticmethod
    def fault(status: int, headers: dict[str, str] | None = None) -> Any:
        return status, headers or {}, {"error": {"code": status, "status": "SOME", "message": "told you"}}

    refusal, cut = "SAFETY", "MAX_TOKENS"


@pytest.fixture(params=[Claude, Gemini], ids=["anthropic", "google"])
def kind(request) -> Any:
    """One provider's servers; skipped where its package is not installed."""
    package = {"Claude": "anthropic", "Gemini": "google.genai jsonref"}[request.param.__name__]
    if not naming._is_installed(package):
        pytest.skip("no client of it is here; `make providers` installs it")
    return request.param


def ask(server: Any, settings: Settings | None = None, *, sync: bool = True) -> Answer:
    model = server.model(settings)
    return model.answer(ASK) if sync else asyncio.run(model.aanswer(ASK))


@pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])
def test_an_answer_comes_back_with_its_cost(sync, kind):
    """One request holds the prompt as it is and the form asked for; its tokens are counted once."""
    server = kind(kind.answer())
    answer = ask(server, sync=sync)
    assert json.loads(answer.content or "") == ANSWER
    assert (answer.finish, answer.requests, len(server.requests)) == ("stop", 1, 1)
    assert (answer.usage.input_tokens, answer.usage.output_tokens) == (100, 10)
    body = server.requests[0].content.decode()
    for words in (ASK.prompt.system, ASK.prompt.user):
        assert json.dumps(words, ensure_ascii=False)[1:-1] in body or json.dumps(words)[1:-1] in body
    assert "deployments" in body


def test_parameters_are_sent_where_they_are_set(kind):
    """Temperature and the longest answer reach the server."""
    server = kind(kind.answer())
    ask(server, Settings(temperature=0.25, max_output_tokens=777))
    body = server.requests[0].content.decode()
    assert "0.25" in body
    assert "777" in body


@pytest.mark.parametrize("status", [429, 500, 503, 529])
def test_a_busy_server_is_asked_again_when_it_says(status, kind):
    """A passing fault is repeated by us alone, after as long as the server asks for."""
    server = kind(kind.fault(status, {"retry-after": "7"}), kind.answer())
    answer = ask(server)
    assert (answer.finish, answer.requests, len(server.requests), server.slept) == ("stop", 2, 2, [7.0])


@pytest.mark.parametrize("fault", [503, httpx2.ConnectError("refused"), httpx2.ReadTimeout("slow")])
def test_a_server_that_stays_away_is_unreachable(fault, kind):
    """`Settings.attempts` is all requests that are sent: the provider's client repeats none of its own."""
    server = kind(kind.fault(fault) if isinstance(fault, int) else fault)
    with pytest.raises(ModelUnreachableError) as raised:
        ask(server, Settings(attempts=3))
    assert (raised.value.requests, len(server.requests)) == (3, 3)


@pytest.mark.parametrize(("status", "told"), [(400, "HTTP 400"), (401, "check the key"), (404, "model's name")])
def test_a_refusal_of_the_request_is_told_in_one_line(status, told, kind):
    """A request that the server will not take is not repeated, and the error has no article and no key in it."""
    server = kind(kind.fault(status))
    with pytest.raises(ModelRejectedError, match=told) as raised:
        ask(server)
    assert (raised.value.requests, len(server.requests)) == (1, 1)
    assert "nurses" not in str(raised.value)
    assert "\n" not in str(raised.value)


def test_a_model_that_declines_is_refused(kind):
    """A filter's or the model's refusal is an outcome of its own, and is not asked again."""
    server = kind(kind.answer("I can't.", kind.refusal))
    answer = ask(server)
    assert (answer.finish, answer.requests, answer.usage.input_tokens) == ("refused", 1, 100)


def test_an_answer_that_is_cut_off_keeps_what_is_there(kind):
    """What was written before the limit is kept and marked."""
    answer = ask(kind(kind.answer(ANSWER, kind.cut)))
    assert answer.finish == "length"
    assert json.loads(answer.content or "") == ANSWER


def test_an_answer_without_form_is_asked_for_once_more(kind):
    """Instructor's re-ask works with the provider's messages, and both answers are counted."""
    server = kind(kind.answer({"quotes": "none"}), kind.answer())
    answer = ask(server)
    assert (answer.finish, answer.requests, answer.usage.input_tokens) == ("stop", 2, 200)
    assert json.loads(answer.content or "") == ANSWER


def test_requests_of_an_article_have_a_limit(kind):
    """`Settings.max_requests` holds for every provider."""
    server = kind(kind.fault(503))
    with pytest.raises(ModelError):
        ask(server, Settings(max_requests=2))
    assert len(server.requests) == 2


@pytest.mark.parametrize("name", ["anthropic", "google", "mistral", "groq", "bedrock"])
def test_a_missing_package_is_one_line(name, monkeypatch):
    """Without a provider's package its models say what to install."""
    monkeypatch.setattr(naming, "_is_installed", lambda _: False)
    with pytest.raises(MissingExtraError, match=r"need a package: pip install [a-z0-9 -]+$"):
        by_name(f"{name}/x")


def test_anthropics_answers_are_capped():
    """A compressed or huge answer of Anthropic's is refused at once, not taken for a broken connection."""
    pytest.importorskip("anthropic", reason="no client of it is here; `make providers` installs it")
    status, _, body = Claude.answer()
    server = Claude((status, {"content-encoding": "br"}, body))
    with pytest.raises(ModelRejectedError, match="compressed"):
        ask(server)
    assert len(server.requests) == 1
