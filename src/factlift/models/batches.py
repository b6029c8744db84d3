"""OpenAI's `/v1/files` and `/v1/batches`: a file of requests goes up, a file of answers comes down, line by line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx2
import openai
from openai.types.chat import ChatCompletion

from factlift.errors import MissingKeyError, ModelError, ModelRejectedError, ModelUnreachableError
from factlift.models.faults import DECLINED, error_of, one_line
from factlift.models.ledger import Ledger, Malformed
from factlift.pipeline import Answer

LONGEST = 4_000_000
"""Bytes of a line that is read; a longer one is no answer of ours, which are capped at 2 MB."""
_CUT = b"\0"  # what stands for a line that is too long: no JSON
_MARK = "factlift"
_NAME = "OpenAI's Batch API"
_TOOL = "Answer"
_TRANSIENT = frozenset({408, 409, 425, 429})


@dataclass(frozen=True, slots=True)
class Remote:
    """A batch as the server tells of it; `files` are those with answers and errors, `error` is why it failed."""

    id: str
    status: str
    files: tuple[str, ...] = ()
    error: str | None = None

    @property
    def has_ended(self) -> bool:
        """True where nothing more comes of it."""
        return self.status in ("completed", "failed", "expired", "cancelled")


class BatchServer:
    """OpenAI's server, or one that speaks like it; nothing is sent twice by itself.

    Args:
        **client: passed to the client (`base_url`, `api_key`).

    Raises:
        MissingKeyError: there is no key.
    """

    def __init__(self, **client: Any) -> None:
        try:
            self._client = openai.OpenAI(max_retries=0, **client)
        except openai.OpenAIError:
            raise MissingKeyError(f"{_NAME} needs a key: export OPENAI_API_KEY=...") from None

    def upload(self, path: Path) -> str:
        """Returns the id of the file that a file of requests became.

        Raises:
            ModelRejectedError: the server refuses it.
            ModelUnreachableError: there was no answer that can be read; the server may have it.
        """
        with _plainly(), path.open("rb") as file:
            return _text(self._client.files.create(file=file, purpose="batch").id)

    def create(self, file_id: str, token: str) -> Remote:
        """Returns the batch that was made of a file; it carries the token. Raises what `upload` does."""
        with _plainly():
            return _remote(
                self._client.batches.create(
                    input_file_id=file_id,
                    endpoint="/v1/chat/completions",
                    completion_window="24h",
                    metadata={_MARK: token},
                )
            )

    def find(self, token: str) -> Remote | None:
        """Returns the batch that carries a token, or None where the server has none."""
        with _plainly():
            every = self._client.batches.list(limit=100)  # fetches the further pages itself
            return next((_remote(each) for each in every if (each.metadata or {}).get(_MARK) == token), None)

    def look(self, batch_id: str) -> Remote:
        """Returns how a batch stands."""
        with _plainly():
            return _remote(self._client.batches.retrieve(batch_id))

    def lines(self, file_id: str) -> Iterator[bytes]:
        """Yields the lines of a file as they come, in bounded memory; for one over `LONGEST` what is no JSON."""
        with _plainly(), self._client.files.with_streaming_response.content(file_id) as response:
            yield from _split(response.iter_bytes())


def _split(blocks: Iterator[bytes]) -> Iterator[bytes]:
    held, is_cut = b"", False
    for block in blocks:
        *whole, held = (held + block).split(b"\n")
        for line in whole:
            yield _CUT if is_cut or len(line) > LONGEST else line
            is_cut = False
        if len(held) > LONGEST:
            held, is_cut = b"", True
    if held or is_cut:
        yield _CUT if is_cut else held


@contextmanager
def _plainly() -> Iterator[None]:
    """Turns the client's exceptions into ours."""
    try:
        yield
    except openai.OpenAIError as error:
        raise error_of(_NAME, error, Ledger(float("inf"), 1, requests=1)) from None
    except httpx2.HTTPError as error:  # a connection that broke within a body
        raise ModelUnreachableError(f"{_NAME}: {type(error).__name__}; try again later", requests=1) from None
    except (AttributeError, TypeError, ValueError, RecursionError):
        told = "what came back can't be read; check the base URL, or try again later"
        raise ModelUnreachableError(f"{_NAME}: {told}", requests=1) from None


def _text(value: object) -> str:
    if not isinstance(value, str) or not value:
        raise TypeError("no id")
    return value


def _remote(batch: Any) -> Remote:
    files = (batch.output_file_id, batch.error_file_id)
    told = [f"{each.code}: {each.message}" for each in (batch.errors.data or [])[:1]] if batch.errors else []
    error = one_line(ValueError(told[0])) if told else None
    return Remote(_text(batch.id), _text(batch.status), tuple(each for each in files if each), error)


# ---------------------------------------------------------------- lines


def read_line(line: bytes) -> tuple[str | None, Answer | ModelError]:
    """Returns a line's custom_id, None where it has none, and the Answer or the error that it stands for."""
    try:
        told = json.loads(line)
    except (ValueError, RecursionError):
        told = None
    name = told.get("custom_id") if isinstance(told, dict) else None
    if not isinstance(told, dict) or not isinstance(name, str):
        return None, ModelRejectedError("a line of the batch can't be read; submit again")
    response = told.get("response")
    if isinstance(response, dict) and response.get("status_code") == 200:
        return name, _answer(response.get("body"))
    return name, _error(response, told.get("error"))


def _error(response: object, error: object) -> ModelError:
    """Returns what a line without a completion stands for; where there is no response the server never asked."""
    if not isinstance(response, dict):
        code = error.get("code") if isinstance(error, dict) else None
        return ModelUnreachableError(f"the batch brought no answer ({_short(code)}); submit again")
    status, body = response.get("status_code"), response.get("body")
    inner = body.get("error") if isinstance(body, dict) else None
    code = inner.get("code") if isinstance(inner, dict) else None
    told = f"the batch brought HTTP {_short(status)} ({_short(code)})"
    passing = isinstance(status, int) and (status in _TRANSIENT or status >= 500) and code != "insufficient_quota"
    if passing or not isinstance(status, int):
        return ModelUnreachableError(f"{told}; submit again", requests=1)
    return ModelRejectedError(f"{told}; see OpenAI's page of the batch, then submit again", requests=1)


def _short(value: object) -> str:
    return " ".join(str(value).split())[:80] if isinstance(value, (str, int)) else "no reason given"


def _answer(body: object) -> Answer | ModelError:
    """Returns what a completion comes to, as a live run reads it; only asking again is left to a further submit."""
    ledger = Ledger(float("inf"), 1, requests=1)
    try:
        ledger.record(ChatCompletion.construct(**body) if isinstance(body, dict) else None)
    except (Malformed, AttributeError, TypeError, ValueError, RecursionError):
        told = "the batch brought no completion; submit again"
        return ModelUnreachableError(told, requests=1, usage=ledger.usage)
    if ledger.declined:
        return ledger.answer(None, "refused", DECLINED)
    if ledger.tool is not None and ledger.tool != _TOOL:
        return ledger.answer(None, "failed", f"the model called {ledger.tool!r}, not {_TOOL!r}")
    if ledger.content is None:
        return ledger.answer(None, "failed", "the answer could not be read")
    return ledger.answer(ledger.content, "length" if ledger.finish == "length" else "stop")
