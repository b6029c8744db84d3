"""The stub's `/v1/files` and `/v1/batches`: what is sent is kept, and answered when a batch is made of it.

`Plan.batch` says what happens:
- `lines`: what becomes of the lines, in order, one name each; further ones are answered. A name of `tests.wire.faults`
  is that answer or status, or one of `missing`, `duplicate`, `unknown`, `unreadable`, `no_id`, `list`, `long`, `blank`,
  `never` (the window ended before), `odd` (no response, and no reason);
- `status`: how batches end; `pending`: how often one is looked at before; `errors`: why one failed;
- `steps`: for `upload`, `create`, `look`, `list`, `content` a list of what befalls the next such requests: a status,
  `reset` (nothing was done), `lost` (it was done, and the sender not told), `html`, `cut` (broken off within the body),
  or null for nothing;
- `page`: how many batches a page of the list holds.

Lines that were not answered go into a file of errors, as OpenAI's do. The ledger's log tells of uploads and batches.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.wire.faults import FAULTS, Exchange

_HTML = b"<html>Welcome to the network</html>"


@dataclass
class Shelf:
    """Files and batches of a plan."""

    files: dict[str, bytes] = field(default_factory=dict)
    batches: dict[str, dict[str, Any]] = field(default_factory=dict)
    looks: dict[str, int] = field(default_factory=dict)


@dataclass
class Heard(Exchange):
    """An exchange whose response is kept instead of sent."""

    status: int = 0
    told: Any = None

    async def respond(self, status: int, body: Any, headers: Any = None, *, length: int | None = None) -> None:
        """Keeps a response."""
        self.status, self.told = status, body


def is_batched(path: str) -> bool:
    """Tells whether a path is of files or batches."""
    return bool(re.search(r"/v1/(files|batches)\b", path))


@dataclass
class Counter:
    """Where files are handed in and batches ordered: one request."""

    exchange: Exchange
    shelf: Shelf
    plan: dict[str, Any]
    answers: Any
    """Given an ask's body, returns an exchange that answers it."""

    async def serve(self, method: str, path: str, body: bytes) -> None:
        """Answers a request about files or batches."""
        url = urlsplit(path)
        what, *names = url.path.partition("/v1/")[2].split("/")
        step = {"files": "content", "batches": "look" if names else "list"}[what]
        if method == "POST":
            step = "upload" if what == "files" else "create"
        steps = self.plan.get("steps", {}).get(step, [])
        befalls = steps.pop(0) if steps else None
        if isinstance(befalls, int):
            await self.exchange.refuse(befalls)
        elif befalls == "reset":
            self.exchange.reset()
        elif befalls == "html":
            await self.exchange.respond(200, _HTML, {"content-type": "text/html"})
        else:
            done = await self._do(step, names, body, parse_qs(url.query))
            await self._tell(done, befalls)

    async def _tell(self, done: bytes | dict[str, Any], befalls: str | None) -> None:
        if befalls == "lost":
            self.exchange.reset()
        elif befalls == "cut" and isinstance(done, bytes):
            await self.exchange.respond(200, done[: len(done) * 2 // 3], length=len(done))
            self.exchange.open = False  # a reset would overtake what was sent
        else:
            await self.exchange.respond(200, done)

    async def _do(self, step: str, names: list[str], body: bytes, query: dict[str, list[str]]) -> Any:
        if step == "upload":
            return self._upload(body)
        if step == "create":
            return await self._create(json.loads(body))
        if step == "list":
            return self._list(query.get("after", [""])[0])
        return self.shelf.files[names[0]] if step == "content" else self._look(names[0])

    def _upload(self, body: bytes) -> dict[str, Any]:
        name = f"file-{len(self.shelf.files)}"
        part = body.partition(b'filename="asks.jsonl"')[2].partition(b"\r\n\r\n")[2]
        data = self.shelf.files[name] = part.partition(b"\r\n--")[0]
        self.exchange.ledger.log.append(f"upload {len(data)}")
        about = {"id": name, "object": "file", "bytes": len(data), "created_at": 1, "filename": "asks.jsonl"}
        return about | {"purpose": "batch", "status": "processed"}

    async def _create(self, order: dict[str, Any]) -> dict[str, Any]:
        name = f"batch_{len(self.shelf.batches)}"
        made = {"id": name, "object": "batch", "created_at": 1, "errors": None} | order
        made |= {"output_file_id": None, "error_file_id": None, "status": "validating"}
        self.shelf.batches[name] = made
        self.exchange.ledger.log.append(name)
        good, bad = [], []
        for line in self.shelf.files[order["input_file_id"]].splitlines():
            lines, is_answered = await self._lines(json.loads(line))
            (good if is_answered else bad).extend(lines)
        for key, lines in (("output", good), ("error", bad)):
            if lines and self.plan.get("status") != "failed":
                made[f"{key}_file_id"] = f"{name}-{key}"
                self.shelf.files[f"{name}-{key}"] = b"".join(each.encode() + b"\n" for each in lines)
        return self._shown(made, "validating")

    def _look(self, name: str) -> dict[str, Any]:
        made, looks = self.shelf.batches[name], self.shelf.looks.get(name, 0)
        self.shelf.looks[name] = looks + 1
        if looks < self.plan.get("pending", 0):
            return self._shown(made, "in_progress")
        errors = self.plan.get("errors")
        told = made | {"errors": {"object": "list", "data": errors}} if errors else made
        return told | {"status": self.plan.get("status", "completed")}

    @staticmethod
    def _shown(made: dict[str, Any], status: str) -> dict[str, Any]:
        return made | {"status": status, "output_file_id": None, "error_file_id": None}

    def _list(self, after: str) -> dict[str, Any]:
        newest = [self._shown(each, "in_progress") for each in reversed(self.shelf.batches.values())]
        start = next((at for at, each in enumerate(newest, 1) if each["id"] == after), 0)
        page = newest[start : start + self.plan.get("page", 100)]
        return {"object": "list", "data": page, "has_more": start + len(page) < len(newest)}

    # ------------------------------------------------ lines

    async def _lines(self, ask: dict[str, Any]) -> tuple[list[str], bool]:
        """Returns the lines that an ask comes to, and whether they are answers."""
        names = self.plan.get("lines", [])
        name = names.pop(0) if names else "ok"
        if name in ("never", "odd"):
            error = {"code": "batch_expired", "message": "too late"} if name == "never" else None
            return [_line(ask["custom_id"], None, error)], False
        heard: Heard = self.answers(ask["body"])
        if name in FAULTS:
            await FAULTS[name](heard)
            response = {"status_code": heard.status, "request_id": "r", "body": heard.told}
            return [_line(ask["custom_id"], response)], heard.status == 200
        await FAULTS["ok"](heard)
        line = _line(ask["custom_id"], {"status_code": 200, "request_id": "r", "body": heard.told})
        return _damaged(name, line, ask["custom_id"]), True


def _line(custom_id: str, response: object, error: object = None) -> str:
    return json.dumps({"id": "batch_req", "custom_id": custom_id, "response": response, "error": error})


def _damaged(name: str, line: str, custom_id: str) -> list[str]:
    return {
        "missing": [],
        "duplicate": [line, line],
        "unknown": [line, line.replace(custom_id, "0" * 64)],
        "unreadable": [line, line[:-40]],
        "no_id": [line, line.replace("custom_id", "id_of_ours")],
        "list": [line, f"[{line}]"],
        "long": [line, " " * 4_100_000 + line],
        "blank": [line, "", "  "],
    }[name]
