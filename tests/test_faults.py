"""Each fault of a server, over real sockets: how many requests it costs, what comes of it, what is counted."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import time
import tracemalloc
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import httpx2
import openai
import pytest

from factlift import Article, ArticleFacts, Settings, aextract, extract
from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.facts import Usage
from factlift.models import pauses
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask
from tests.soak.faults import soak
from tests.wire.faults import HUGE
from tests.wire.stub import Stub, running_stub

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

ASK = Ask(Article("Oman will take 40 nurses. “Go,” he said."), ArticleFacts)
TOKENS = (100, 10)
"""What the stub bills for each answer here."""
QUICK = {"timeout_s": 0.4}
"""For servers that never come to an end."""


@dataclass(frozen=True)
class Case:
    """A fault: what the server does in turn, and what has to come of it.

    `outcome`: how the answer ended, or which error. `counted`: answers whose tokens are counted.
    `waits`: seconds, or how many waits.
    """

    steps: str
    outcome: str
    requests: int
    counted: int
    waits: tuple[float, ...] | int = 0
    settings: tuple[tuple[str, Any], ...] = ()
    told: str = ""

    @property
    def name(self) -> str:
        return self.steps.replace(" ", "+")


def case(
    steps: str, outcome: str, requests: int, counted: int, waits: Any = 0, told: str = "", **settings: Any
) -> Case:
    """Returns a row of the table."""
    return Case(steps, outcome, requests, counted, waits, tuple(settings.items()), told=told)


ANSWERED = [
    case("ok", "stop", 1, 1),
    case("refusal", "refused", 1, 1),
    case("length", "length", 1, 1),
    case("filter", "refused", 1, 1),
    case("filter_arguments", "refused", 1, 1),
    case("wrong_tool", "failed", 1, 1),
    case("wrong_schema ok", "stop", 2, 2),
    case("wrong_schema", "stop", 2, 2),
    case("wrong_schema", "stop", 3, 3, reasks=2),
    case("wrong_schema", "stop", 1, 1, max_requests=1),
    case("not_json ok", "stop", 2, 2),
    case("not_json 503 ok", "stop", 3, 2, 1),
    case("not_json 503", "unreachable", 6, 1, 4),
    case("not_json 401", "rejected", 2, 1),
    case("no_tool ok", "stop", 2, 2),
    case("no_tool", "stop", 2, 2),
    case("deep_arguments ok", "stop", 2, 2),
    case("arguments_null ok", "stop", 2, 2),
    case("arguments_null", "failed", 2, 2),
    case("duplicate_keys", "stop", 1, 1),
    case("nan", "stop", 1, 1),
    case("no_usage", "stop", 1, 0),
    case("odd_usage", "stop", 1, 0),
]
PASSING = [
    case("429_seconds ok", "stop", 2, 1, (2.0,)),
    case("429_ms ok", "stop", 2, 1, (1.5,)),
    case("429_date ok", "stop", 2, 1, 1),
    case("429_past ok", "stop", 2, 1, (0.0,)),
    case("429_garbage ok", "stop", 2, 1, 1),
    case("429_infinite ok", "stop", 2, 1, 1),
    case("429_bare ok", "stop", 2, 1, 1),
    case("429_bare 429_seconds ok", "stop", 3, 1, 2),
    *(
        case(f"{name} ok", "stop", 2, 1, 1)
        for name in ("408", "409", "425", "500", "502", "503", "529", "503_gzip", "503_huge")
    ),
    *(
        case(f"{name} ok", "stop", 2, 1, 1)
        for name in (
            "reset_before",
            "reset_head",
            "reset_body",
            "closed",
            "truncated_json",
            "html",
            "error_200",
            "empty",
        )
    ),
    *(case(f"{name} ok", "stop", 2, 1, 1) for name in ("json_list", "not_utf8", "deep_body")),
    *(case(f"{name} ok", "stop", 2, 2, 1) for name in ("empty_choices", "null_choices", "null_message", "odd_choices")),
    case("reset_after ok", "stop", 1, 1),
    case("503", "unreachable", 5, 0, 4, "HTTP 503 after 5 requests"),
    case("503", "unreachable", 2, 0, 1, attempts=2),
    case("503", "unreachable", 3, 0, 2, max_requests=3),
    case("html", "unreachable", 5, 0, 4, "no JSON object after 5 requests; check the base URL"),
    case("empty_choices", "unreachable", 5, 5, 4),
    case("reset_before", "unreachable", 5, 0, 4),
    case("429_long", "unreachable", 1, 0),
    case("429_seconds", "unreachable", 1, 0, timeout_s=1),
]
FINAL = [
    case("400", "rejected", 1, 0, told="HTTP 400, see the server's message: told you"),
    case("401", "rejected", 1, 0, told="check the key"),
    case("403", "rejected", 1, 0, told="may not use"),
    case("404", "rejected", 1, 0, told="base URL"),
    case("413", "rejected", 1, 0, told="too large"),
    case("429_quota", "rejected", 1, 0, told="no quota"),
    case("503_no_retry", "rejected", 1, 0, told="HTTP 503"),
    case("redirect", "rejected", 1, 0, told="points elsewhere"),
    case("gzipped", "rejected", 1, 0, told="compressed"),
    case("gzip_bomb", "rejected", 1, 0, told="compressed"),
    case("huge", "rejected", 1, 0, told="larger than 2 MB"),
    case("huge_chunked", "rejected", 1, 0, told="larger than 2 MB"),
]
ENDLESS = [
    case(name, "unreachable", 1, 0, told="in the time", **QUICK)
    for name in ("stall", "stall_body", "slow_head", "slow_body")
]
TABLE = ANSWERED + PASSING + FINAL + ENDLESS

both = pytest.mark.parametrize("sync", [True, False], ids=["sync", "async"])


@pytest.fixture(scope="module")
def stub() -> Iterator[Stub]:
    """The fault-injecting server, in its own process."""
    with running_stub() as running:
        yield running


def model_of(url: str, settings: Settings | None = None, **more: Any) -> tuple[InstructedModel, list[float]]:
    """Returns a model at a URL, and the list of its waits, which take no time."""
    waits: list[float] = []
    return InstructedModel("openai/m", settings, sleep=waits.append, api_key="sk-test", base_url=url, **more), waits


def answered(model: InstructedModel, ask: Ask = ASK, *, sync: bool) -> tuple[str, int, Usage, str]:
    """Returns how it ended, in one word, with requests, tokens and the error's message."""
    try:
        answer = model.answer(ask) if sync else asyncio.run(model.aanswer(ask))
    except ModelError as error:
        kind = {ModelRejectedError: "rejected", ModelUnreachableError: "unreachable"}[type(error)]
        return kind, error.requests, error.usage, str(error)
    return answer.finish, answer.requests, answer.usage, answer.error or ""


def check(row: Case, stub: Stub, *, sync: bool) -> None:
    """Plays a row of the table and compares all of it."""
    plan = stub.plan(*row.steps.split(), tokens=TOKENS)
    model, waits = model_of(stub.url(plan), Settings(**dict(row.settings)))
    outcome, requests, usage, told = answered(model, sync=sync)
    assert (outcome, requests) == (row.outcome, row.requests), told
    assert row.told in told
    assert stub.ledger(plan)["requests"] == row.requests
    assert (usage.input_tokens, usage.output_tokens) == (100 * row.counted, 10 * row.counted)
    assert (usage.input_tokens, usage.output_tokens) == stub.readable(plan)
    if isinstance(row.waits, int):
        assert len(waits) == row.waits
    else:
        assert waits == [pytest.approx(seconds) for seconds in row.waits]


rows = pytest.mark.parametrize(
    "row", TABLE, ids=lambda row: row.name + "".join(f",{key}={value}" for key, value in row.settings)
)


@both
@rows
def test_each_fault(row, sync, stub):
    """Every fault costs exactly the requests of its row, has its one typed outcome, and its tokens are counted."""
    check(row, stub, sync=sync)


@rows
def test_each_fault_the_plain_way(row, stub, monkeypatch):
    """Without the fast way, over the client's own create and transport, every fault comes to the same."""
    lose_the_fast_way(monkeypatch)
    check(row, stub, sync=False)


def lose_the_fast_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leaves a client library that has neither a transport over aiohttp nor a `post` that takes a body."""

    def missing(**_: Any) -> Any:
        raise RuntimeError("no aiohttp")

    whole = openai.AsyncOpenAI.post

    async def post(self: Any, path: str, **rest: Any) -> Any:
        return await whole(self, path, **rest)

    monkeypatch.setattr(openai, "DefaultAioHttpClient", missing)
    monkeypatch.setattr(openai.AsyncOpenAI, "post", post)


# ---------------------------------------------------------------- faults that need no server, or the wrong one


def closed_port() -> int:
    """Returns a port that nobody listens at."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@both
@pytest.mark.parametrize("fast", [True, False], ids=["fast", "plain"])
def test_nobody_at_the_port(sync, fast, monkeypatch):
    """A refused connection may be a server that restarts: it is tried again, and each try is told."""
    if not fast:
        lose_the_fast_way(monkeypatch)
    port = closed_port()
    model, waits = model_of(f"http://127.0.0.1:{port}/v1", Settings(attempts=3))
    outcome, requests, usage, told = answered(model, sync=sync)
    assert (outcome, requests, len(waits), usage) == ("unreachable", 3, 2, Usage())
    assert f"no connection to http://127.0.0.1:{port} after 3 requests; is the server running" in told


@pytest.mark.parametrize("url", ["127.0.0.1:8000/v1", "localhost", "ftp://127.0.0.1/v1"])
def test_a_base_url_that_is_no_address(url):
    """A forgotten http:// is told as such."""
    model, _ = model_of(url, Settings(attempts=1))
    assert "no address after 1 request; an address begins with http://" in answered(model, sync=True)[-1]


def test_no_secret_of_an_address_is_told():
    """An error names the server, and neither the name, the password nor the path and query of its address."""
    model, _ = model_of(f"http://us3r:pa55@127.0.0.1:{closed_port()}/s3cret?key=s3cret", Settings(attempts=1))
    told = answered(model, sync=True)[-1]
    assert "http://127.0.0.1:" in told
    assert not {"us3r", "pa55", "s3cret"} & set(re.findall(r"\w+", told))


@both
@pytest.mark.parametrize("fast", [True, False], ids=["fast", "plain"])
def test_a_name_that_resolves_to_nothing(sync, fast, monkeypatch):
    """A host that isn't found may be a network that is down: it is tried again."""
    if not fast:
        lose_the_fast_way(monkeypatch)
    looked_up: list[str] = []

    def getaddrinfo(host: Any, *_: Any, **__: Any) -> Any:
        looked_up.append(host)
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    model, waits = model_of("http://nowhere.invalid/v1", Settings(attempts=3))
    outcome, requests, _, _ = answered(model, sync=sync)
    assert (outcome, requests, len(waits)) == ("unreachable", 3, 2)
    assert len(looked_up) == 3


@both
@pytest.mark.parametrize("fast", [True, False], ids=["fast", "plain"])
def test_a_server_that_speaks_no_tls(sync, fast, stub, monkeypatch):
    """A connection that can't be secured won't be later: one try, and what to check."""
    if not fast:
        lose_the_fast_way(monkeypatch)
    model, waits = model_of(stub.url(stub.plan("ok")).replace("http:", "https:"))
    outcome, requests, _, told = answered(model, sync=sync)
    assert (outcome, requests, waits) == ("rejected", 1, [])
    assert "secure" in told


@both
def test_a_certificate_that_is_not_trusted(sync):
    """A certificate won't be better later: one try, and what to check."""

    def untrusted(_: httpx2.Request) -> httpx2.Response:
        raise httpx2.ConnectError("failed") from ssl.SSLCertVerificationError("self-signed certificate")

    http = httpx2.AsyncClient(transport=httpx2.MockTransport(untrusted))
    model, waits = model_of("https://127.0.0.1:1/v1", http_client=http)
    outcome, requests, _, told = answered(model, sync=sync)
    assert (outcome, requests, waits) == ("rejected", 1, [])
    assert "certificate" in told


# ---------------------------------------------------------------- memory


@pytest.mark.parametrize("fast", [True, False], ids=["fast", "plain"])
@pytest.mark.parametrize("name", ["gzip_bomb", "huge", "huge_chunked", "503_huge"])
def test_a_body_never_fills_the_memory(name, fast, stub, monkeypatch):
    """Of 50 MB, or of a gigabyte in disguise, a few MB at most are held, and the server is stopped."""
    if not fast:
        lose_the_fast_way(monkeypatch)
    warm, _ = model_of(stub.url(stub.plan("ok")))
    warm.answer(ASK)
    plan = stub.plan(name)
    model, _ = model_of(stub.url(plan), Settings(attempts=1))
    tracemalloc.start()
    try:
        outcome, requests, _, _ = answered(model, sync=True)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert (outcome, requests) == ("unreachable" if name == "503_huge" else "rejected", 1)
    assert peak < 12_000_000
    assert stub.ledger(plan)["sent"] < HUGE


# ---------------------------------------------------------------- many articles


@both
def test_many_articles_at_a_server_that_fails(sync, stub):
    """A fifth of all answers fail, a twentieth can't be read: nearly all articles come through, all is counted."""
    outcome = soak(stub, 150, sync=sync)
    assert (outcome.requests, outcome.tokens) == (outcome.served, outcome.readable)
    assert outcome.succeeded >= 148
    assert outcome.requests <= 1.4 * outcome.articles


# ---------------------------------------------------------------- one pause for all


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


# ---------------------------------------------------------------- an article as a whole

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
