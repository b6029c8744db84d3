"""The table: every client at every concurrency and latency, several rounds, the best of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from evals.cases import ROOT
from evals.speed.clients import CLIENTS, missing
from evals.speed.material import answers
from evals.speed.measuring import Window
from evals.speed.serving import Stub, hold, running_stub

SERVER_CORE, CLIENT_CORE = 0, 1
MOST_BATCHED = 32
"""A client that does a whole batch at a time has one round where more are under way: each takes a minute."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What is measured: client names, milliseconds, requests under way, rounds, seconds a window."""

    clients: Sequence[str]
    latencies: Sequence[int] = (0, 100)
    in_flight: Sequence[int] = (1, 32, 256, 1000)
    rounds: int = 3
    seconds: float = 3.0


@dataclass(frozen=True, slots=True)
class Cell:
    """What one client came to at one latency and concurrency: the least processor time and the highest rate."""

    client: str
    latency_ms: int
    in_flight: int
    cpu_ms: float
    rate: float


def measurable(names: Sequence[str], say: Callable[[str], None]) -> list[str]:
    """Returns the clients that can be measured here, and says what is missing for the others."""
    for name in names:
        if why := missing(CLIENTS[name]):
            say(f"{name} is left out: {why}")
    return [name for name in names if not missing(CLIENTS[name])]


def run_rounds(plan: Plan, say: Callable[[str], None]) -> tuple[list[Cell], str]:
    """Returns the cells of the table, and which stub answered. Clients take turns, so that a busy minute hits all."""
    cells: list[Cell] = []
    kind = ""
    for latency_ms in plan.latencies:
        with running_stub(answers(), latency_ms, core=SERVER_CORE) as stub:
            kind = stub.kind
            for in_flight in plan.in_flight:
                found = _turns(plan, stub, in_flight, say)
                cells += [best(name, latency_ms, in_flight, windows) for name, windows in found.items() if windows]
    return cells, kind


def _turns(plan: Plan, stub: Stub, in_flight: int, say: Callable[[str], None]) -> dict[str, list[Window]]:
    found: dict[str, list[Window]] = {name: [] for name in plan.clients}
    for number in range(plan.rounds):
        for name in plan.clients:
            if number and CLIENTS[name].batches and in_flight > MOST_BATCHED:
                continue
            window = measured(name, stub.url(CLIENTS[name].answer), in_flight, plan.seconds)
            found[name].append(window)
            say(f"round {number + 1}, {in_flight} in flight: {name} {window.cpu_ms:.2f} ms, {window.rate:.0f}/s")
    return found


def measured(name: str, url: str, in_flight: int, seconds: float) -> Window:
    """Returns one window of a client.

    Raises:
        RuntimeError: the client failed.
    """
    return Window(**json.loads(output_of(name, url, in_flight, seconds)))


def output_of(name: str, url: str, in_flight: int, seconds: float) -> str:
    """Returns what `evals.speed.measuring` prints, in a process of its own on a core of its own.

    Raises:
        RuntimeError: the client failed.
    """
    command = [sys.executable, "-m", "evals.speed.measuring", name, str(in_flight), str(seconds)]
    with subprocess.Popen(  # noqa: S603  # our own module
        command, cwd=ROOT, env=environment(url), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        hold(process.pid, CLIENT_CORE)
        out, errors = process.communicate()
    if process.returncode:
        raise RuntimeError(f"{name} with {in_flight} in flight failed: {' '.join(errors.strip().splitlines()[-1:])}")
    return out


def environment(url: str) -> dict[str, str]:
    """Returns the environment of a client: the stub for a server, and keys that it never looks at."""
    keys = {"OPENAI_API_KEY": "stub", "LANGEXTRACT_API_KEY": "stub"}
    return os.environ | keys | {"OPENAI_BASE_URL": url}


def best(client: str, latency_ms: int, in_flight: int, windows: Sequence[Window]) -> Cell:
    """Returns the best of some rounds: what else the machine did makes a round worse, never better."""
    least, most = min(window.cpu_ms for window in windows), max(window.rate for window in windows)
    return Cell(client, latency_ms, in_flight, least, most)


def merged(old: Sequence[Cell], new: Sequence[Cell]) -> list[Cell]:
    """Returns old cells and new ones; a new one takes the place of the old one for the same."""
    by_place = {(cell.client, cell.latency_ms, cell.in_flight): cell for cell in (*old, *new)}
    return list(by_place.values())


def rows(cells: Sequence[Cell], latency_ms: int) -> Iterator[tuple[str, dict[int, Cell]]]:
    """Yields the clients at one latency in the table's order, each with its cells by concurrency."""
    for name, client in CLIENTS.items():
        found = {cell.in_flight: cell for cell in cells if (cell.client, cell.latency_ms) == (name, latency_ms)}
        if found:
            yield client.label, found
