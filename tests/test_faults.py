"""Each fault of a server, over real sockets: how many requests it costs, what comes of it, what is counted."""

from __future__ import annotations

import asyncio
import re
import socket
import ssl
import tracemalloc
from dataclasses import dataclass
from typing import Any

import httpx2
import openai
import pytest

from factlift import Settings
from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.facts import Usage
from factlift.models.instructed import InstructedModel
from factlift.pipeline import Ask
from tests.asked import ASK, TOKENS, both, model_of
from tests.soak.faults import soak
from tests.wire.faults import HUGE
from tests.wire.stub import Stub

pytestmark = pytest.mark.block_network(allowed_hosts=["127.0.0.1"])

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
    case("arguments_null", "unreachable", 1, 1, told="raise Settings.max_requests (1)", max_requests=1),
    case("html", "unreachable", 5, 0, 4, "no JSON object after 5 requests; check the base URL"),
    case("empty_choices", "unreachable", 5, 5, 4),
    case("reset_before", "unreachable", 5, 0, 4),
    case("429_long", "unreachable", 1, 0),
    case("429_seconds", "unreachable", 1, 0, timeout_s=1),
]


FINAL = [
    case("400", "rejected", 1, 0, told="HTTP 400, see the server's message: told you"),
    case("400_gzip", "rejected", 1, 0, told="HTTP 400, see the server's message: Error code: 400"),
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
    told = answered(model, sync=True)[-1]
    assert "no address after 1 request; set OPENAI_BASE_URL to one that begins with http://" in told


@pytest.mark.parametrize(("name", "bypassed"), [("http_proxy", False), ("ALL_PROXY", False), ("HTTP_PROXY", True)])
def test_a_proxy_on_the_way_is_named(name, bypassed, monkeypatch):
    """A proxy of the environment stands between a program and its own machine too; its password is not told."""
    lose_the_fast_way(monkeypatch)
    monkeypatch.setenv(name, f"http://ode:secret@127.0.0.1:{closed_port()}")
    monkeypatch.setenv("NO_PROXY", "127.0.0.1" if bypassed else "elsewhere.example")
    model, _ = model_of(f"http://127.0.0.1:{closed_port()}/v1", Settings(attempts=1))
    told = answered(model, sync=True)[-1]
    assert ("is the server running" in told) == bypassed
    assert (f"{name.upper()} is set" in told and "NO_PROXY=127.0.0.1 goes past it" in told) != bypassed
    assert "secret" not in told


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
