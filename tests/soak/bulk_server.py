"""A stub of OpenAI's chat completions in a process of its own, which counts the requests for each article.

`python -m tests.soak.bulk_server LATENCY_S` prints its port. It outlives whoever is killed while asking it, so its
counts are what was paid. `GET /counts` gives them by the first 16 hex digits of the article's sha256.
"""

from __future__ import annotations

import http.client
import json
import re
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

USAGE = {"prompt_tokens": 100, "completion_tokens": 10, "total_tokens": 110}
NOTHING = json.dumps({"sources": [], "deployments": [], "criteria": [], "quotes": []})
_TOOL = re.compile(rb'"function": ?{"name": ?"(\w+)"')
_ARTICLE = re.compile(rb"--- article ([0-9a-f]{16}) ---")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    counts: ClassVar[Counter[str]] = Counter()
    lock = threading.Lock()
    latency_s = 0.0

    def do_POST(self) -> None:
        length = int(self.headers["Content-Length"])
        body = self.rfile.read(length)
        if len(body) < length:
            self.close_connection = True  # whoever asked was killed before it had
            return
        found = _ARTICLE.search(body)
        with self.lock:
            self.counts[found[1].decode() if found else ""] += 1
        time.sleep(self.latency_s)
        tool = _TOOL.search(body)
        name = tool[1].decode() if tool else ""
        call = {"id": "c", "type": "function", "function": {"name": name, "arguments": NOTHING}}
        message = {"role": "assistant", "content": None, "tool_calls": [call]}
        choice = {"index": 0, "message": message, "finish_reason": "tool_calls"}
        self._send(
            {"id": "x", "object": "chat.completion", "created": 0, "model": "m", "choices": [choice], "usage": USAGE}
        )

    def do_GET(self) -> None:
        with self.lock:
            counts = dict(self.counts)
        self._send(counts)

    def _send(self, answer: object) -> None:
        data = json.dumps(answer).encode()
        try:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except OSError:
            self.close_connection = True  # whoever asked was killed

    def handle(self) -> None:
        with suppress(OSError):
            super().handle()

    def log_message(self, *_: object) -> None:
        pass


class Server:
    """The running stub."""

    def __init__(self, port: int) -> None:
        self.port = port

    @property
    def environment(self) -> dict[str, str]:
        """What makes a client ask it."""
        return {"STUB": str(self.port), "OPENAI_BASE_URL": f"http://127.0.0.1:{self.port}/v1", "OPENAI_API_KEY": "none"}

    def counts(self) -> dict[str, int]:
        """Returns the requests so far, by article."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", "/counts")
            counts: dict[str, int] = json.loads(connection.getresponse().read())
            return counts
        finally:
            connection.close()


@contextmanager
def serving(latency_s: float = 0.0) -> Iterator[Server]:
    """Gives a running stub."""
    command = [sys.executable, "-m", "tests.soak.bulk_server", str(latency_s)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        try:
            yield Server(int(process.stdout.readline()))
        finally:
            process.kill()


def main() -> None:
    """Serves until killed."""
    _Handler.latency_s = float(sys.argv[1])
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    print(server.server_address[1], flush=True)
    server.serve_forever()


if __name__ == "__main__":
    main()
