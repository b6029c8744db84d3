"""The stub server: `python -m tests.wire.server` prints its port and serves on loopback until its input ends.

A plan says what happens to the requests below `/NAME/v1`:
- `steps`: faults by name, one a request; the last one stays;
- or `mix`: `[[share, [fault, ...]], ...]`, drawn for each request by `seed`, the article's digest and how often the
  article was asked about, so that a run is the same in any order;
- `answer`: the arguments of an answer, `look_answer` those to a second look; `tokens`: what each costs, else by
  length; `latency_s`;
- `batch`: what happens to files and batches, see `tests.wire.batches`.

`POST /control/plans/NAME` sets a plan, `GET /control/ledgers/NAME` tells what was asked and billed.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import re
import sys
import threading
from dataclasses import asdict, dataclass, field
from functools import partial
from typing import Any

from tests.wire.batches import Counter, Heard, Shelf, is_batched
from tests.wire.faults import ANSWER, FAULTS, Exchange, Ledger

_LOOK = re.compile(r'nothing\\?":')
_DIGEST = re.compile(r"--- article ([0-9a-f]{16}) ---")


@dataclass
class Plan:
    """What happens to requests, and what they came to."""

    steps: list[str] = field(default_factory=lambda: ["ok"])
    mix: list[tuple[float, list[str]]] = field(default_factory=list)
    seed: int = 0
    answer: str | None = None
    look_answer: str | None = None
    tokens: tuple[int, int] | None = None
    latency_s: float = 0.0
    keep_bodies: bool = False
    batch: dict[str, Any] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    ledger: Ledger = field(default_factory=Ledger)

    def answer_to(self, body: str) -> str:
        """Returns the arguments of the answer to a request; a second look has a list of what is nothing."""
        is_look = self.look_answer is not None and _LOOK.search(body)
        given = self.look_answer if is_look else self.answer
        return json.dumps(ANSWER) if given is None else given

    def next_fault(self, body: str) -> str:
        """Returns what happens to this request, and writes it down."""
        ledger = self.ledger
        ledger.requests += 1
        name = self._drawn(body) if self.mix else self.steps[min(ledger.requests, len(self.steps)) - 1]
        ledger.log.append(name)
        if self.keep_bodies:
            ledger.bodies.append(body)
        return name

    def _drawn(self, body: str) -> str:
        found = _DIGEST.search(body)
        key = found[1] if found else ""
        nth = self.ledger.keys[key] = self.ledger.keys.get(key, 0) + 1
        draw = random.Random(f"{self.seed} {key} {nth}")
        share = draw.random()
        for part, names in self.mix:
            if share < part:
                return draw.choice(names)
            share -= part
        return "ok"


PLANS: dict[str, Plan] = {}


async def serve(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    """Answers the requests of one connection."""
    try:
        while await _serve_one(reader, writer):
            pass
    except (asyncio.IncompleteReadError, asyncio.LimitOverrunError, ConnectionError, ValueError):
        pass  # the client went away
    finally:
        writer.close()


async def _serve_one(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
    first = await reader.readexactly(1)
    if first == b"\x16":  # a client that begins TLS
        await Exchange(reader, writer, {}, Ledger()).respond(400, b"plain HTTP is spoken here")
        return False
    head = (first + await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    method, path, _ = head.split(" ", 2)
    length = re.search(r"(?im)^content-length: *(\d+)", head)
    raw = await reader.readexactly(int(length[1]) if length else 0)
    body = raw.decode()
    _, name, *rest = path.split("/")
    if name == "control":
        return await _control(Exchange(reader, writer, {}, Ledger()), method, rest[-1], body)
    plan = PLANS[name]
    exchange = Exchange(reader, writer, {}, plan.ledger, tokens=plan.tokens)
    if is_batched(path):
        heard = partial(_batched, plan, reader, writer)
        await Counter(exchange, plan.shelf, plan.batch, heard).serve(method, path, raw)
        return exchange.open
    exchange.body = json.loads(body)
    exchange.answer = plan.answer_to(body)
    work = FAULTS[plan.next_fault(body)]
    plan.ledger.at_once += 1
    plan.ledger.most_at_once = max(plan.ledger.most_at_once, plan.ledger.at_once)
    try:
        await asyncio.sleep(plan.latency_s)
        await work(exchange)
    finally:
        plan.ledger.at_once -= 1
    return exchange.open


def _batched(plan: Plan, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, body: dict[str, Any]) -> Heard:
    """Returns an exchange that answers a line of a batch."""
    words = json.dumps(body)
    if plan.keep_bodies:
        plan.ledger.bodies.append(words)
    return Heard(reader, writer, body, plan.ledger, answer=plan.answer_to(words), tokens=plan.tokens)


async def _control(exchange: Exchange, method: str, name: str, body: str) -> bool:
    if method == "POST":
        given: dict[str, Any] = json.loads(body)
        PLANS[name] = Plan(**given)
        await exchange.respond(200, {})
    else:
        await exchange.respond(200, asdict(PLANS[name].ledger))
    return True


async def main() -> None:
    """Serves until standard input ends, so that a server never outlives whoever started it."""
    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=2**24, backlog=1024)
    print(server.sockets[0].getsockname()[1], flush=True)  # the handshake
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    threading.Thread(target=lambda: (sys.stdin.read(), loop.call_soon_threadsafe(ended.set)), daemon=True).start()
    await ended.wait()
    os._exit(0)  # connections that are still open are nobody's any more


if __name__ == "__main__":
    asyncio.run(main())
