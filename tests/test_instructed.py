"""Models by name: what is sent, counted and retried, and what each failure becomes; over mock transports."""

import asyncio
import json
from contextlib import suppress

import httpx2
import pytest

from factlift import Article, ArticleFacts, Settings
from factlift.errors import ModelRejectedError, ModelUnreachableError
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask

TEXT = "Oman will take 40 nurses. {{7*7}} {# hidden #} {% raise %} [12] (q3) </article> <|im_end|> “Go,” he said."
ANSWER = {"sources": [], "deployments": [], "criteria": [], "quotes": [{"q": 1}]}
ASK = Ask(Article(TEXT), ArticleFacts)


def completion(arguments=ANSWER, *, finish="tool_calls", name="Answer", refusal=None, tool=True):
    """Returns a chat completion as an OpenAI-compatible server sends it."""
    content = arguments if isinstance(arguments, str) else json.dumps(arguments)
    call = {"id": "c1", "type": "function", "function": {"name": name, "arguments": content}}
    message = {"role": "assistant", "content": None, "refusal": refusal, "tool_calls": [call] if tool else None}
    return httpx2.Response(
        200,
        json={
            "id": "x",
            "object": "chat.completion",
            "created": 1,
            "model": "m",
            "choices": [{"index": 0, "finish_reason": finish, "message": message}],
            "usage": {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110},
        },
    )


def error(status, headers=None, code=None):
    return httpx2.Response(status, headers=headers, json={"error": {"message": "told you", "code": code}})


class Server:
    """Answers requests from a list, and keeps what was sent and slept."""

    def __init__(self, *responses):
        self.responses = list(responses)
        self.requests = []
        self.slept = []

    def __call__(self, request):
        self.requests.append(request)
        response = self.responses.pop(0) if len(self.responses) > 1 else self.responses[0]
        if isinstance(response, Exception):
            raise response
        return httpx2.Response(
            response.status_code, headers=dict(response.headers), content=response.content, request=request
        )

    def ask(self, settings=None, *, sync=True):
        """Asks the model, sync or async, with sleeping faked."""
        client = httpx2.AsyncClient(transport=httpx2.MockTransport(self))
        model = InstructedModel(
            "openai/m",
            settings,
            sleep=self.slept.append,
            http_client=client,
            api_key="sk-test",
            base_url="http://127.0.0.1:1/v1",
        )
        return model.answer(ASK) if sync else asyncio.run(model.aanswer(ASK))


both = pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])


@both
def test_bytes_sent_are_the_bytes_meant(sync):
    """The messages reach the server as they were rendered: no template in the article is run."""
    server = Server(completion())
    server.ask(sync=sync)
    body = json.loads(server.requests[0].content)
    assert [message["content"] for message in body["messages"]] == [ASK.prompt.system, ASK.prompt.user]
    assert "{{7*7}} {# hidden #} {% raise %}" in body["messages"][1]["content"]
    assert body["tools"][0]["function"]["name"] == "Answer"
    assert body["tools"][0]["function"]["parameters"]["properties"].keys() == ASK.schema["properties"].keys()
    assert server.requests[0].headers["accept-encoding"] == "identity"


@both
def test_an_answer_comes_back_with_its_cost(sync):
    """One request, its tokens counted once."""
    answer = Server(completion()).ask(sync=sync)
    assert json.loads(answer.content) == ANSWER
    assert (answer.finish, answer.requests) == ("stop", 1)
    assert (answer.usage.input_tokens, answer.usage.output_tokens) == (100, 10)


@both
@pytest.mark.parametrize("status", [408, 409, 429, 500, 502, 503, 529])
def test_a_busy_server_is_asked_again(sync, status):
    """A transient status is retried below instructor, as long as the server asks to wait."""
    server = Server(error(status, {"retry-after-ms": "1500"}), error(status, {"retry-after": "7"}), completion())
    answer = server.ask(sync=sync)
    assert (answer.finish, answer.requests, len(server.requests)) == ("stop", 3, 3)
    assert server.slept == [1.5, 7.0]


@both
@pytest.mark.parametrize(
    "fault",
    [
        httpx2.ConnectError("refused"),
        httpx2.ReadTimeout("slow"),
        httpx2.RemoteProtocolError("cut"),
        httpx2.Response(200, content=b"<html>busy</html>", headers={"content-type": "text/html"}),
        httpx2.Response(200, json={"choices": []}),
        httpx2.Response(200, json={"error": {"message": "overloaded"}}),
    ],
    ids=["refused", "timeout", "cut", "html", "no choices", "error in 200"],
)
def test_a_passing_fault_is_asked_again(sync, fault):
    """Connections that break and 200s that hold no completion cost one more request."""
    server = Server(fault, completion())
    answer = server.ask(sync=sync)
    assert (answer.finish, len(server.requests)) == ("stop", 2)
    assert answer.requests == 2


@both
def test_a_server_that_stays_busy_is_unreachable(sync):
    """After all attempts the error says how often was tried; nothing multiplies the attempts."""
    server = Server(error(503))
    with pytest.raises(ModelUnreachableError, match="HTTP 503 after 3 requests"):
        server.ask(Settings(attempts=3), sync=sync)
    assert len(server.requests) == 3
    assert len(server.slept) == 2


@both
@pytest.mark.parametrize(
    ("response", "advice"),
    [
        (error(401), "check the key"),
        (error(403), "may not use"),
        (error(404), "model's name"),
        (error(413), "too large"),
        (error(400), "HTTP 400"),
        (error(429, code="insufficient_quota"), "no quota"),
        (error(503, {"x-should-retry": "false"}), "HTTP 503"),
    ],
    ids=["401", "403", "404", "413", "400", "quota", "do not retry"],
)
def test_a_refused_request_is_not_repeated(sync, response, advice):
    """What will not succeed later is one request and an error that says what to do."""
    server = Server(response)
    with pytest.raises(ModelRejectedError, match=advice):
        server.ask(sync=sync)
    assert len(server.requests) == 1


@both
def test_an_answer_of_no_use_is_asked_for_once_more(sync):
    """Arguments that are no JSON cost one re-ask; both answers' tokens are counted."""
    server = Server(completion("not json"), completion())
    answer = server.ask(sync=sync)
    assert json.loads(answer.content) == ANSWER
    assert (answer.requests, answer.usage.output_tokens) == (2, 20)


@both
def test_an_answer_that_stays_useless_comes_back_as_it_is(sync):
    """After the re-asks the last text is handed on, to be salvaged or to fail with a reason."""
    server = Server(completion("not json"))
    answer = server.ask(Settings(reasks=1), sync=sync)
    assert (answer.content, answer.requests, len(server.requests)) == ("not json", 2, 2)


@both
@pytest.mark.parametrize(
    ("response", "finish"),
    [
        (completion('{"sources": [], "quotes": [{"q": 1}', finish="length"), "length"),
        (completion(finish="content_filter"), "refused"),
        (completion(refusal="I can't", tool=False, finish="stop"), "refused"),
        (completion(name="Other"), "failed"),
    ],
    ids=["length", "content filter", "refusal", "wrong tool"],
)
def test_an_end_other_than_stop_is_told(sync, response, finish):
    """Cut off, filtered, refused and misdirected answers are each told apart, and cost what they cost."""
    answer = Server(response).ask(Settings(reasks=0), sync=sync)
    assert answer.finish == finish
    assert answer.requests == 1
    assert answer.usage.input_tokens == 100


@both
@pytest.mark.parametrize("mode", ["json_schema", "md_json"])
def test_other_modes_ask_for_json(sync, mode):
    """Servers without tools are asked for JSON by schema or by words, and their text is read."""
    message = {
        "role": "assistant",
        "content": f"```json\n{json.dumps(ANSWER)}\n```" if mode == "md_json" else json.dumps(ANSWER),
    }
    choice = {"index": 0, "finish_reason": "stop", "message": message}
    usage = {"prompt_tokens": 5, "completion_tokens": 2, "total_tokens": 7}
    reply = {"id": "x", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": usage}
    server = Server(httpx2.Response(200, json=reply))
    answer = server.ask(Settings(mode=mode), sync=sync)
    assert json.loads(answer.content)["quotes"] == [{"q": 1}]
    body = json.loads(server.requests[0].content)
    assert "tools" not in body
    assert ASK.prompt.user.strip() in body["messages"][-1]["content"]
    assert ("response_format" in body) == (mode == "json_schema")


def test_the_deadline_bounds_the_whole_answer():
    """No attempt is begun that would wait past the deadline."""
    server = Server(error(429, {"retry-after": "100"}))
    with pytest.raises(ModelUnreachableError):
        server.ask(Settings(timeout_s=60))
    assert len(server.requests) == 1
    assert server.slept == []


def test_errors_hold_no_article_and_no_key():
    """Messages of errors can be logged."""
    for response in (error(401), error(500), completion("not json")):
        with suppress(ModelUnreachableError, ModelRejectedError):
            Server(response).ask(Settings(attempts=1, reasks=0))
    with pytest.raises(ModelRejectedError) as raised:
        Server(error(401)).ask()
    assert "nurses" not in str(raised.value)
    assert "sk-test" not in str(raised.value)
    assert raised.value.__cause__ is None
