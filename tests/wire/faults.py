"""What the stub server can do with a request: answer it, or one of the faults, each by its name."""

from __future__ import annotations

import asyncio
import gzip
import json
import socket
import struct
import time
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, field
from email.utils import formatdate
from typing import Any

ANSWER = {"sources": [], "deployments": [], "criteria": [], "quotes": []}
HUGE = 50_000_000
"""Bytes of the bodies that are too large."""
DRIP_S = 0.02
"""Between two bytes of a slow answer, in seconds."""


@dataclass
class Ledger:
    """What a plan was asked and what it billed; `lost` are billed tokens of answers that can't be read."""

    requests: int = 0
    billed: list[int] = field(default_factory=lambda: [0, 0])
    lost: list[int] = field(default_factory=lambda: [0, 0])
    sent: int = 0
    at_once: int = 0
    most_at_once: int = 0
    log: list[str] = field(default_factory=list)
    bodies: list[str] = field(default_factory=list)
    keys: dict[str, int] = field(default_factory=dict)


@dataclass
class Exchange:
    """One request, and the means to answer it."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    body: dict[str, Any]
    ledger: Ledger
    answer: str = json.dumps(ANSWER)
    tokens: tuple[int, int] | None = None
    open: bool = True

    # ------------------------------------------------ what is sent

    async def send(self, data: bytes) -> None:
        """Sends bytes as the client takes them, and counts them."""
        self.writer.write(data)
        await self.writer.drain()
        self.ledger.sent += len(data)

    async def respond(
        self,
        status: int,
        body: bytes | Mapping[str, Any],
        headers: Mapping[str, str] | None = None,
        *,
        length: int | None = None,
    ) -> None:
        """Sends a whole response; `length` is what its header says, where that is not the truth."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        head = {"content-type": "application/json", "content-length": str(len(data) if length is None else length)}
        lines = [f"HTTP/1.1 {status} Told", *(f"{key}: {value}" for key, value in (head | dict(headers or {})).items())]
        await self.send("\r\n".join([*lines, "", ""]).encode() + data)

    async def refuse(self, status: int, headers: Mapping[str, str] | None = None, code: str | None = None) -> None:
        """Sends an error as OpenAI's servers do."""
        await self.respond(status, {"error": {"message": "told you", "type": "stub", "code": code}}, headers)

    def reset(self) -> None:
        """Breaks the connection as a crashed server does."""
        self.writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.writer.transport.abort()
        self.open = False

    async def stall(self) -> None:
        """Sends nothing more until the client gives up."""
        await self.reader.read()
        self.open = False

    # ------------------------------------------------ completions, which cost

    def completion(self, arguments: str | None = None, **changes: Any) -> dict[str, Any]:
        """Returns a completion and bills its tokens; `changes` are to the choice's message, or to what is around it."""
        content = self.answer if arguments is None else arguments
        name = changes.pop("name", "Answer")
        finish = changes.pop("finish", "tool_calls" if "tools" in self.body else "stop")
        call = {"id": "c1", "type": "function", "function": {"name": name, "arguments": content}}
        spoken = {"content": None, "tool_calls": [call]} if "tools" in self.body else {"content": content}
        message = {"role": "assistant", "refusal": None} | spoken
        around = {key: changes.pop(key) for key in ("choices", "usage") if key in changes}
        message |= changes
        return {
            "id": "x",
            "object": "chat.completion",
            "created": 1,
            "model": self.body.get("model", "m"),
            "choices": [{"index": 0, "finish_reason": finish, "message": message}],
            "usage": self._bill(content),
        } | around

    def _bill(self, content: str) -> dict[str, int]:
        given = self.tokens or (len(json.dumps(self.body)) // 4, len(content) // 4 + 1)
        self.ledger.billed = [sum(pair) for pair in zip(self.ledger.billed, given, strict=True)]
        self._last = given
        return {"prompt_tokens": given[0], "completion_tokens": given[1], "total_tokens": sum(given)}

    def lose(self) -> None:
        """Writes down that the last completion billed won't be read."""
        self.ledger.lost = [sum(pair) for pair in zip(self.ledger.lost, self._last, strict=True)]


Fault = Callable[[Exchange], Awaitable[None]]
FAULTS: dict[str, Fault] = {}


def fault(work: Fault) -> Fault:
    """Keeps a fault under its name."""
    FAULTS[work.__name__.strip("_")] = work
    return work


def _answered(label: str, /, *arguments: Any, **changes: Any) -> None:
    async def work(exchange: Exchange) -> None:
        await exchange.respond(200, exchange.completion(*arguments, **changes))

    FAULTS[label] = work


def _refused(label: str, status: int, headers: Mapping[str, str] | None = None, code: str | None = None) -> None:
    async def work(exchange: Exchange) -> None:
        await exchange.refuse(status, headers, code)

    FAULTS[label] = work


# ---------------------------------------------------------------- answers that can be read, or nearly

NO_ITEM = json.dumps(ANSWER | {"deployments": [{"x": 1}]})

_answered("ok")
_answered("refusal", refusal="I can't", tool_calls=None, finish="stop")
_answered("length", '{"sources": [], "deployments": [], "quotes": [{"q": 1}', finish="length")
_answered("filter", content=None, tool_calls=None, finish="content_filter")
_answered("filter_arguments", finish="content_filter")
_answered("wrong_tool", name="Other")
_answered("wrong_schema", NO_ITEM)
_answered("not_json", "Certainly! Here are the facts.")
_answered("no_tool", content="I found nothing.", tool_calls=None, finish="stop")
_answered("deep_arguments", '{"deployments": ' + "[" * 100_000)
_answered("duplicate_keys", '{"quotes": 1, "sources": [], "deployments": [], "criteria": [], "quotes": []}')
_answered("nan", '{"sources": [{"name": "A", "s": NaN}], "deployments": [], "criteria": [], "quotes": []}')
_answered("arguments_null", tool_calls=[{"id": "c", "type": "function", "function": {"name": "Answer"}}])
_answered("empty_choices", choices=[])
_answered("null_choices", choices=None)
_answered("null_message", choices=[{"index": 0, "finish_reason": "stop", "message": None}])
_answered("odd_choices", choices=[{"index": 0, "finish_reason": "stop", "message": ["odd"]}])


@fault
async def no_usage(exchange: Exchange) -> None:
    """An answer in full that says nothing of tokens."""
    await exchange.respond(200, exchange.completion() | {"usage": None})
    exchange.lose()


@fault
async def odd_usage(exchange: Exchange) -> None:
    """An answer in full with figures that are none."""
    usage = {"prompt_tokens": "many", "completion_tokens": -3, "total_tokens": True}
    await exchange.respond(200, exchange.completion() | {"usage": usage})
    exchange.lose()


# ---------------------------------------------------------------- statuses

_refused("429_seconds", 429, {"retry-after": "2"})
_refused("429_ms", 429, {"retry-after-ms": "1500", "retry-after": "9"})
_refused("429_garbage", 429, {"retry-after": "soon"})
_refused("429_infinite", 429, {"retry-after": "inf"})
_refused("429_past", 429, {"retry-after": "Wed, 01 Jan 2020 00:00:00 GMT"})
_refused("429_long", 429, {"retry-after": "121"})
_refused("429_bare", 429)
_refused("429_quota", 429, {"retry-after": "1"}, "insufficient_quota")
_refused("503_no_retry", 503, {"x-should-retry": "false"})
for _status in (400, 401, 403, 404, 408, 409, 413, 425, 500, 502, 503, 529):
    _refused(str(_status), _status)
_refused("redirect", 307, {"location": "http://127.0.0.1:9/v1/chat/completions"})


@fault
async def _429_date(exchange: Exchange) -> None:
    """Busy until a time of day, 30 s from now."""
    await exchange.refuse(429, {"retry-after": formatdate(time.time() + 30, usegmt=True)})


@fault
async def _400_gzip(exchange: Exchange) -> None:
    """A refusal whose page a proxy compressed."""
    await _compress(exchange, 400)


@fault
async def _503_gzip(exchange: Exchange) -> None:
    """An error page that a proxy compressed."""
    await _compress(exchange, 503)


async def _compress(exchange: Exchange, status: int) -> None:
    page = gzip.compress(b"<html>busy</html>")
    await exchange.respond(status, page, {"content-encoding": "gzip", "content-type": "text/html"})


@fault
async def _503_huge(exchange: Exchange) -> None:
    """An error page without end."""
    await _pour(exchange, 503, chunked=True)


# ---------------------------------------------------------------- connections


@fault
async def reset_before(exchange: Exchange) -> None:
    """Broken before the first byte."""
    exchange.reset()


@fault
async def reset_head(exchange: Exchange) -> None:
    """Broken within the headers."""
    await exchange.send(b"HTTP/1.1 200 OK\r\ncontent-type: appl")
    exchange.reset()


@fault
async def reset_body(exchange: Exchange) -> None:
    """Broken within the body."""
    data = json.dumps(exchange.completion()).encode()
    exchange.lose()
    await exchange.respond(200, data[: len(data) // 2], length=len(data))
    exchange.reset()


@fault
async def reset_after(exchange: Exchange) -> None:
    """Broken when all was sent."""
    await exchange.respond(200, exchange.completion())
    await asyncio.sleep(0.05)  # a reset overtakes what the client has not read yet
    exchange.reset()


@fault
async def closed(exchange: Exchange) -> None:
    """Closed politely, without a word."""
    exchange.open = False


@fault
async def stall(exchange: Exchange) -> None:
    """Taken, and never answered."""
    await exchange.stall()


@fault
async def stall_body(exchange: Exchange) -> None:
    """Headers, and then nothing."""
    await exchange.respond(200, b"{", length=1000)
    await exchange.stall()


@fault
async def slow_head(exchange: Exchange) -> None:
    """Headers without end, byte by byte."""
    await exchange.send(b"HTTP/1.1 200 OK\r\nx-slow: ")
    await _drip(exchange)


@fault
async def slow_body(exchange: Exchange) -> None:
    """A body without end, byte by byte."""
    await exchange.send(b"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 1000000\r\n\r\n")
    await _drip(exchange)


async def _drip(exchange: Exchange) -> None:
    while not exchange.reader.at_eof():
        await exchange.send(b" ")
        await asyncio.sleep(DRIP_S)
    exchange.open = False


# ---------------------------------------------------------------- bodies


@fault
async def truncated_json(exchange: Exchange) -> None:
    """A body that ends early and says so in its length."""
    data = json.dumps(exchange.completion()).encode()
    exchange.lose()
    await exchange.respond(200, data[: len(data) // 2])


@fault
async def html(exchange: Exchange) -> None:
    """A page of a proxy's with status 200."""
    await exchange.respond(200, b"<html>one moment</html>", {"content-type": "text/html"})


@fault
async def error_200(exchange: Exchange) -> None:
    """An error with status 200."""
    await exchange.respond(200, {"error": {"message": "overloaded", "code": 502}})


@fault
async def empty(exchange: Exchange) -> None:
    """Nothing, with status 200."""
    await exchange.respond(200, b"")


@fault
async def json_list(exchange: Exchange) -> None:
    """JSON that is no object."""
    await exchange.respond(200, b"[]")


@fault
async def not_utf8(exchange: Exchange) -> None:
    """Bytes that are no text."""
    await exchange.respond(200, b'{"id": "\xff\xfe\xfa"}')


@fault
async def deep_body(exchange: Exchange) -> None:
    """Brackets enough to exhaust a parser's stack."""
    await exchange.respond(200, b"[" * 200_000)


@fault
async def gzipped(exchange: Exchange) -> None:
    """A good answer, compressed though none was asked for."""
    data = gzip.compress(json.dumps(exchange.completion()).encode())
    exchange.lose()
    await exchange.respond(200, data, {"content-encoding": "gzip"})


@fault
async def gzip_bomb(exchange: Exchange) -> None:
    """A small body that expands to a gigabyte."""
    block = gzip.compress(b" " * 10_000_000)
    await exchange.respond(200, block * 100, {"content-encoding": "gzip"})


@fault
async def huge(exchange: Exchange) -> None:
    """A body that is too large and says so."""
    await _pour(exchange, 200, chunked=False)


@fault
async def huge_chunked(exchange: Exchange) -> None:
    """A body that is too large and does not say how large."""
    await _pour(exchange, 200, chunked=True)


async def _pour(exchange: Exchange, status: int, *, chunked: bool) -> None:
    form = "transfer-encoding: chunked" if chunked else f"content-length: {HUGE}"
    await exchange.send(f"HTTP/1.1 {status} Told\r\ncontent-type: application/json\r\n{form}\r\n\r\n".encode())
    block = b" " * 65536
    for _ in range(HUGE // len(block)):
        await exchange.send(b"10000\r\n" + block + b"\r\n" if chunked else block)
    exchange.open = False
