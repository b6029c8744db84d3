"""The stub server from the outside: start it, give it plans, read its ledger."""

from __future__ import annotations

import json
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from typing import Any

_ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True)
class Stub:
    """A running stub server."""

    port: int
    _numbers: Iterator[int] = field(default_factory=count)

    def plan(self, *steps: str, **options: Any) -> str:
        """Returns the name of a new plan; `options` as `tests.wire.server.Plan` has them."""
        name = f"plan{next(self._numbers)}"
        self._control("plans", name, options | ({"steps": steps} if steps else {}))
        return name

    def url(self, plan: str) -> str:
        """Returns the base URL of a plan."""
        return f"http://127.0.0.1:{self.port}/{plan}/v1"

    def ledger(self, plan: str) -> dict[str, Any]:
        """Returns what a plan was asked and what it billed."""
        return self._control("ledgers", plan)

    def readable(self, plan: str) -> tuple[int, int]:
        """Returns the tokens billed for answers that say so and can be read: what a client has to have counted."""
        ledger = self.ledger(plan)
        billed, lost = ledger["billed"], ledger["lost"]
        return billed[0] - lost[0], billed[1] - lost[1]

    def _control(self, what: str, name: str, body: dict[str, Any] | None = None) -> Any:
        data = None if body is None else json.dumps(body).encode()
        url = f"http://127.0.0.1:{self.port}/control/{what}/{name}"
        with urllib.request.urlopen(urllib.request.Request(url, data), timeout=10) as response:  # loopback
            return json.load(response)


@contextmanager
def running_stub() -> Iterator[Stub]:
    """Yields a stub server in a process of its own; it ends with the block, and with this process."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.wire.server"],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stdout is not None
        yield Stub(int(process.stdout.readline()))
    finally:
        assert process.stdin is not None
        process.stdin.close()
        process.wait(timeout=10)
        assert process.stdout is not None
        process.stdout.close()
