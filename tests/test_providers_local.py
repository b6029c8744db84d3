"""Answers in the shapes that local servers of OpenAI's protocol are known for: stand-ins, no servers of theirs."""

from __future__ import annotations

import json
from typing import Any

import httpx2
import pytest

from factlift import Article, ArticleFacts, Settings
from factlift.bulk.patience import Patience
from factlift.errors import ModelRejectedError
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask

ASK = Ask(Article("Oman will take 40 nurses. “Go,” he said."), ArticleFacts)
ANSWER = {"sources": [], "deployments": [], "criteria": [], "quotes": [{"q": 1}]}
WRITTEN = json.dumps(ANSWER)
CALL = {"id": "call_1", "index": 0, "type": "function", "function": {"name": "Answer", "arguments": WRITTEN}}
VLLM_TOO_LONG = (
    "This model's maximum context length is 32000 tokens. However, your prompt contains at least 32001 input tokens, "
    "which exceeds this limit even without any output tokens."
)
"""As vLLM 0.32 says it."""
USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
MESSAGES: dict[str, tuple[str, dict[str, Any], str]] = {
    # mode, message, finish_reason
    "ollama": ("json_schema", {"content": WRITTEN}, "stop"),
    "ollama, thinking": ("json_schema", {"content": WRITTEN, "reasoning": "Let me see {"}, "stop"),
    "ollama, tools": ("tools", {"content": "", "tool_calls": [CALL]}, "tool_calls"),
    "vllm": ("json_schema", {"content": WRITTEN, "tool_calls": [], "reasoning_content": None}, "stop"),
    "vllm, forced tool": ("tools", {"content": "", "tool_calls": [CALL]}, "stop"),
    "lm studio": ("json_schema", {"content": f"{WRITTEN}\n", "tool_calls": []}, "stop"),
    "lm studio, fenced": ("md_json", {"content": f"```json\n{WRITTEN}\n```"}, "stop"),
}


def ask(mode: Any, status: int, body: dict[str, Any]) -> Any:
    """Returns the answer of a model whose server gives one response."""
    transport = httpx2.MockTransport(lambda request: httpx2.Response(status, json=body, request=request))
    client = httpx2.AsyncClient(transport=transport)
    settings = Settings(mode=mode)
    model = InstructedModel(
        "openai/m",
        settings,
        sleep=lambda _: None,
        http_client=client,
        api_key="none",
        base_url="http://127.0.0.1:1/v1",
    )
    return model.answer(ASK)


@pytest.mark.parametrize(("mode", "message", "finish"), MESSAGES.values(), ids=MESSAGES.keys())
def test_a_local_servers_answer_is_read(mode, message, finish):
    """Each shape is read at the first request, and its tokens are counted."""
    choice = {"index": 0, "finish_reason": finish, "logprobs": None, "message": {"role": "assistant"} | message}
    body = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": USAGE}
    answer = ask(mode, 200, body | {"system_fingerprint": "fp", "stats": {}, "prompt_logprobs": None})
    assert (answer.finish, answer.requests, answer.usage.input_tokens) == ("stop", 1, 100)
    assert json.loads(answer.content) == ANSWER


@pytest.mark.parametrize(
    "error",
    [
        {"error": {"code": 400, "message": "request exceeds", "type": "exceed_context_size_error", "n_ctx": 512}},
        {"error": {"code": "context_length_exceeded", "message": "maximum context length", "type": "invalid"}},
        {"error": {"code": 400, "message": VLLM_TOO_LONG, "type": "BadRequestError", "param": "input_tokens"}},
    ],
    ids=["llama.cpp", "openai", "vllm"],
)
def test_a_prompt_longer_than_the_context_says_which_setting(error):
    """The servers' own words for it become one error that names the settings."""
    with pytest.raises(ModelRejectedError, match=r"Settings\.window_chars"):
        ask("tools", 400, error)


@pytest.mark.parametrize(
    ("status", "message"),
    [
        (400, 'tool_choice=function "Answer" requires --tool-call-parser to be set'),
        (400, "registry.example/library/tiny:latest does not support tools"),
        (422, "the field tool_choice is not known here"),
    ],
    ids=["vllm", "ollama", "strict"],
)
def test_a_server_without_tools_says_which_mode_it_takes(status, message):
    """A server that takes no forced tool leads to the mode that needs none; another refusal does not."""
    mode = r"set Settings\.mode \(FACTLIFT_MODE\) to json_schema"
    with pytest.raises(ModelRejectedError, match=f"HTTP {status}, {mode}"):
        ask("tools", status, {"error": {"code": status, "message": message, "type": "BadRequestError"}})
    with pytest.raises(ModelRejectedError, match="HTTP 400, see the server's message: temperature is too high"):
        ask("tools", 400, {"error": {"code": 400, "message": "temperature is too high", "type": "BadRequestError"}})


def test_articles_longer_than_the_context_end_no_run():
    """Such a refusal is about its article alone, so that a bulk run goes on, as with one that is too large."""
    with pytest.raises(ModelRejectedError) as raised:
        ask("tools", 400, {"error": {"code": 400, "message": "exceeds", "type": "exceed_context_size_error"}})
    patience = Patience(1, 1)
    for _ in range(20):
        patience.judge(raised.value)
    with pytest.raises(ModelRejectedError, match="in a row"):
        patience.judge(ModelRejectedError("openai/m: HTTP 400, see the server's message"))
