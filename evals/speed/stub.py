"""The stub server where there is no compiler: `python -m evals.speed.stub LATENCY_MS FILE...`, as `stub.c` says."""

from __future__ import annotations

import asyncio
import os
import re
import sys
import threading
from pathlib import Path

_LENGTH = re.compile(rb"(?i)\ncontent-length: *(\d+)")
_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


class Server(asyncio.Protocol):
    """One connection. A request to `/N/...` gets the N-th answer."""

    def __init__(self, answers: list[bytes], latency_s: float) -> None:
        self._answers, self._latency_s, self._heard = answers, latency_s, b""
        self._loop = asyncio.get_running_loop()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keeps where to write."""
        assert isinstance(transport, asyncio.Transport)  # noqa: S101  # of a TCP server
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answers each request that is there in full."""
        self._heard += data
        while (end := self._heard.find(b"\r\n\r\n")) >= 0:
            found = _LENGTH.search(self._heard, 0, end)
            length = end + 4 + (int(found[1]) if found else 0)
            if len(self._heard) < length:
                return
            answer = self._answers[int(self._heard.split(b"/", 2)[1])]
            self._heard = self._heard[length:]
            if self._latency_s:
                self._loop.call_later(self._latency_s, self._transport.write, answer)
            else:
                self._transport.write(answer)


async def main(latency_ms: float, paths: list[str]) -> None:
    """Serves until standard input ends."""
    bodies = [Path(path).read_bytes() for path in paths]
    answers = [_HEAD % len(body) + body for body in bodies]
    loop, ended = asyncio.get_running_loop(), asyncio.Event()
    server = await loop.create_server(lambda: Server(answers, latency_ms / 1000), "127.0.0.1", 0, backlog=4096)
    print(server.sockets[0].getsockname()[1], flush=True)
    threading.Thread(target=lambda: (sys.stdin.read(), loop.call_soon_threadsafe(ended.set)), daemon=True).start()
    await ended.wait()
    os._exit(0)  # connections that are still open are nobody's any more


if __name__ == "__main__":
    asyncio.run(main(float(sys.argv[1]), sys.argv[2:]))
