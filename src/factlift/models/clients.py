"""The provider's client behind instructor, made for one event loop: no retries of its own, bodies capped.

Two ways lead to a server that speaks OpenAI's protocol. The fast one posts the body as instructor made it, over
aiohttp; the plain one calls the client's own `create`, which checks and copies the body first. They send the same
bytes, and where the fast way's means are gone from a new version of the client, the plain way is taken.
"""

from __future__ import annotations

import inspect
import logging
import os
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import httpx2
import instructor
import openai
from pydantic import ValidationError

from factlift.errors import MissingKeyError, UnknownModelError
from factlift.models.asking import Create
from factlift.models.bodies import BodyRefusedError, guard
from factlift.models.faults import one_line
from factlift.models.ledger import LEDGER
from factlift.models.requests import mode_of
from factlift.settings import Settings

READ_S = 60.0
CONNECT_S = 5.0
ANTHROPIC_TOKENS = 8_192
"""Most tokens of an answer where `Settings.max_output_tokens` is not set; Anthropic's protocol has no default."""
_CONNECTIONS = httpx2.Limits(max_connections=1000, max_keepalive_connections=1000)


@dataclass(frozen=True, slots=True)
class Client:
    """A client: `create` sends one request, `mode` and `provider` are instructor's names, `aclose` ends connections."""

    create: Create
    mode: Any
    provider: Any
    aclose: Callable[[], Awaitable[None]]


def open_client(name: str, settings: Settings, arguments: dict[str, Any], *, read_s: float | None = None) -> Client:
    """Returns the client of a model, as instructor builds it from `arguments`, set up our way.

    `read_s` is how long a server may say nothing; without it a third of an article's time, and 60 s at least.

    Raises:
        MissingKeyError: the provider's client says that it has no key.
        UnknownModelError: instructor can't make a client of that name, or its package is missing.
    """
    _quieten()
    read_s = read_s or max(READ_S, settings.timeout_s / 3)
    own = arguments.get("http_client")
    if name.startswith(("openai/", "anthropic/")):
        arguments = {key: value for key, value in arguments.items() if key != "http_client"}
    if name.startswith("openai/"):  # given at once, since the client makes a dear one of its own where it gets none
        arguments = arguments | {"http_client": own or _http_client()}
    try:
        build: Any = instructor.from_provider  # its overloads list every model by name
        built = build(name, async_client=True, mode=mode_of(settings), **arguments)
    except openai.OpenAIError as error:
        raise MissingKeyError(f"{name}: {one_line(error)}") from None
    except Exception as error:
        raise UnknownModelError(f"{name}: {one_line(error)}") from None
    given = getattr(built, "client", None)
    if isinstance(given, openai.AsyncOpenAI):
        return _openai(given, built, read_s, arguments.get("http_client") or _http_client(), ours=own is None)
    if name.startswith("anthropic/"):
        return _anthropic(given, built, read_s, own or _http_client(), ours=own is None)
    return Client(built.create_fn.__wrapped__, built.mode, built.provider, _nothing)


def _anthropic(given: Any, built: Any, read_s: float, http: httpx2.AsyncClient, *, ours: bool) -> Client:
    """Returns the client for Anthropic's protocol, which wants to be told how long an answer may be."""
    client = given.with_options(
        max_retries=0,
        timeout=httpx2.Timeout(read_s, connect=CONNECT_S),
        http_client=_guarded(http),
        default_headers={"Accept-Encoding": "identity"},
    )

    async def create(**body: Any) -> Any:
        if "temperature" in body:  # the client knows it no more; models that take it still do
            body["extra_body"] = {"temperature": body.pop("temperature")}
        try:
            return await client.messages.create(**{"max_tokens": ANTHROPIC_TOKENS} | body)
        except Exception as error:
            if isinstance(error.__cause__, BodyRefusedError):  # the client takes it for a broken connection
                raise error.__cause__ from None
            raise

    return Client(create, built.mode, built.provider, http.aclose if ours else _nothing)


def _guarded(http: httpx2.AsyncClient) -> httpx2.AsyncClient:
    if guard not in http.event_hooks["response"]:
        http.event_hooks["response"].append(guard)
    return http


def _openai(given: openai.AsyncOpenAI, built: Any, read_s: float, http: httpx2.AsyncClient, *, ours: bool) -> Client:
    """Returns the client for a server that speaks OpenAI's protocol."""
    client = given.with_options(
        max_retries=0,
        timeout=openai.Timeout(read_s, connect=CONNECT_S),
        http_client=_guarded(http),
        # Uncompressed answers only: a small compressed one can expand to fill the memory.
        default_headers={"Accept-Encoding": "identity"},
    )
    create = _posting(client) or client.chat.completions.create
    return Client(create, built.mode, built.provider, http.aclose if ours else _nothing)


def _http_client() -> httpx2.AsyncClient:
    """Returns an HTTP client over aiohttp, at half the cost, else the usual one; neither follows a redirect."""
    trusted = _trusted(os.environ.get("SSL_CERT_FILE"), os.environ.get("SSL_CERT_DIR"))
    options: dict[str, Any] = {"limits": _CONNECTIONS, "follow_redirects": False, "verify": trusted}
    try:
        return openai.DefaultAioHttpClient(**options)
    except (AttributeError, RuntimeError):  # no such transport in this version, or no aiohttp
        return httpx2.AsyncClient(**options)


@lru_cache(maxsize=4)
def _trusted(*_: str | None) -> ssl.SSLContext:
    """Returns whom the environment trusts; read once, since the certificates take a tenth of a second to load."""
    return httpx2.create_ssl_context()


def _posting(client: openai.AsyncOpenAI) -> Create | None:
    """Returns a create that posts its arguments as they are, or None where the client has lost what that takes."""
    try:
        takes = inspect.signature(client.post).parameters
        completion = _completion()
    except (ImportError, AttributeError, ValueError, TypeError):
        return None
    if not {"path", "cast_to", "body"} <= takes.keys():
        return None

    async def create(**body: Any) -> Any:
        return await client.post("/chat/completions", body=body, cast_to=completion)

    return create


@lru_cache(maxsize=1)
def _completion() -> type[Any]:
    """Returns the client's type of a completion, with a `build` that the client calls where a type has one.

    The client's own way walks the fields in Python, whatever they hold; pydantic reads a sound completion in a tenth
    of the time, and only what it refuses goes that way.
    """
    from openai.types.chat import ChatCompletion

    class Completion(ChatCompletion):
        @classmethod
        def build(cls, *, response: Any, data: Any) -> Any:  # noqa: ARG003  # the client's names
            try:
                return cls.model_validate(data)
            except ValidationError:
                return ChatCompletion.construct(**data) if isinstance(data, dict) else data

    return Completion


async def _nothing() -> None:
    """Leaves a client open that is not ours to close."""


class _Unheard(logging.Filter):
    """Drops what instructor tells of an ask of ours above DEBUG: its errors quote the model's raw answer."""

    def filter(self, record: logging.LogRecord) -> bool:
        return record.levelno <= logging.DEBUG or LEDGER.get() is None


_UNHEARD = _Unheard()


def _quieten() -> None:
    for name in ("instructor", "instructor.v2", "instructor.v2.retry"):
        logging.getLogger(name).addFilter(_UNHEARD)  # a filter that is there already is not added again
