"""What a client's exception means: whether trying again may help, and which of our errors it is."""

from __future__ import annotations

import re
import ssl
from collections.abc import Iterator
from urllib.request import getproxies_environment, proxy_bypass

import openai

from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.models.bodies import BodyRefusedError
from factlift.models.ledger import Ledger, Malformed

DECLINED = "the model, or a content filter, declined to answer"
_TOO_LONG = frozenset({"exceed_context_size_error", "context_length_exceeded"})
"""What llama.cpp and OpenAI call a prompt that is longer than the model's context."""
_SAYS_TOO_LONG = re.compile(r"\bcontext (?:length|window|size)\b", re.IGNORECASE)
"""vLLM, Ollama and LM Studio only say it."""
_NO_TOOLS = re.compile(r"\btool(?:s|_choice|-call| calling| use)?\b", re.IGNORECASE)
"""In the message of a server that knows no tools, or was started without: vLLM's "--tool-call-parser"."""
_TRANSIENT = frozenset({408, 409, 425, 429})
_PASSING_SSL = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError, ssl.SSLWantReadError)
_NO_ADDRESS = "a base URL that is no address"
_CONNECTION = frozenset({"APIConnectionError", "ConnectError", "TransportError"})  # the last is httpx's own
_ADVICE = {
    401: "check the key",
    403: "the key may not use this model",
    404: "check the model's name and the base URL",
    413: "the article is too large for this model",
    429: "the account has no quota left",
}


def status_of(error: BaseException) -> int | None:
    """Returns the HTTP status that an exception of any provider's client stands for, or None."""
    found = (getattr(error, name, None) for name in ("status_code", "code"))  # google's clients call it a code
    return next((status for status in found if isinstance(status, int)), None)


def is_transient(error: BaseException) -> bool:
    """Tells whether the same request may succeed later."""
    status = status_of(error)
    if status is None:
        return isinstance(error, (Malformed, ConnectionError)) or (_is_broken_connection(error) and not _is_tls(error))
    if header_of(error, "x-should-retry") == "false" or getattr(error, "code", None) == "insufficient_quota":
        return False
    return status in _TRANSIENT or status >= 500


def is_clients(error: BaseException) -> bool:
    """Tells whether an exception comes from the provider's client or from the way to its server."""
    return status_of(error) is not None or is_transient(error) or isinstance(error, openai.OpenAIError)


def error_of(name: str, cause: BaseException, ledger: Ledger) -> ModelError:
    """Returns our error for an exception of a client's, with what the failure cost."""
    cost = {"requests": ledger.requests, "usage": ledger.usage, "retry_after_s": ledger.retry_after_s}
    status = status_of(cause)
    if is_transient(cause):
        sent = f"{ledger.requests} request{'s' * (ledger.requests != 1)}"
        told = f"{_what(cause)} after {sent}; {_way_out(name, cause)}"
        return ModelUnreachableError(f"{name}: {told}", **cost)  # type: ignore[arg-type]
    if isinstance(cause, BodyRefusedError):
        told = str(cause)
    elif _is_tls(cause):
        told = "no secure connection; check the base URL and the server's certificate"
    elif _is_too_long(cause):
        told = (
            "the article, or a part of it, is longer than the model's context; lower Settings.window_chars, or give the"
            f" model more room (Settings.context_tokens for llama-cpp/ files): {one_line(cause)}"
        )
    elif status is not None and 300 <= status < 400:
        told = f"HTTP {status}, the server points elsewhere; set the base URL to where it is"
    else:
        told = f"HTTP {status or '?'}, {_advice(cause)}: {_said(cause)}"
    return ModelRejectedError(f"{name}: {told}", **cost)  # type: ignore[arg-type]


def _is_too_long(cause: BaseException) -> bool:
    if not _TOO_LONG.isdisjoint((getattr(cause, "type", None), getattr(cause, "code", None))):
        return True
    return status_of(cause) in (400, 413, 422) and bool(_SAYS_TOO_LONG.search(_said(cause)))


def _advice(cause: BaseException) -> str:
    """Returns what to do about a request that the server does not take."""
    status = status_of(cause)
    if status in (400, 422) and _NO_TOOLS.search(_said(cause)):
        return "set Settings.mode (FACTLIFT_MODE) to json_schema, or start the server with tools"
    return _ADVICE.get(status or 0, "see the server's message")


def _what(cause: BaseException) -> str:
    """Returns what went wrong on the way to the server, in words."""
    if status := status_of(cause):
        return f"HTTP {status}"
    if isinstance(cause, Malformed):
        return str(cause)
    where = _where(cause)
    # A refused connection is a timeout too, as the fast way tells it.
    slow = isinstance(cause, openai.APITimeoutError) and not any(_is_unconnected(item) for item in _chain(cause))
    return f"no answer in time{where and f' from {where}'}" if slow else f"no connection{where and f' to {where}'}"


def _is_unconnected(cause: BaseException) -> bool:
    return type(cause).__name__ in ("ConnectTimeout", "ConnectError")


def _way_out(name: str, cause: BaseException) -> str:
    if status_of(cause):
        return "try again later"
    if isinstance(cause, Malformed):
        return "check the base URL (most end in /v1), or try again later"
    if _where(cause) == _NO_ADDRESS:
        return f"set {name.partition('/')[0].upper()}_BASE_URL to one that begins with http:// or https://, or unset it"
    if proxy := _proxy_of(cause):
        host = cause.request.url.host  # type: ignore[attr-defined]
        return f"{proxy} is set, so it was tried through that proxy: is it right? NO_PROXY={host} goes past it"
    return "is the server running, and the base URL right? or try again later"


def _proxy_of(cause: BaseException) -> str:
    """Returns the variable of the environment that names the proxy on the way to the address asked, or nothing."""
    if not _where(cause):
        return ""
    url, proxies = cause.request.url, getproxies_environment()  # type: ignore[attr-defined]
    found = next((scheme for scheme in (url.scheme, "all") if proxies.get(scheme)), None)
    return f"{found.upper()}_PROXY" if found and not proxy_bypass(url.host) else ""


def _where(cause: BaseException) -> str:
    """Returns the address that was asked, without what may be secret in it, or nothing."""
    try:
        url = cause.request.url  # type: ignore[attr-defined]
        if url.scheme not in ("http", "https") or not url.host:
            return _NO_ADDRESS
        return f"{url.scheme}://{url.host}{f':{url.port}' if url.port else ''}"
    except (AttributeError, RuntimeError):  # no request, or one that was never made
        return ""


def _said(cause: BaseException) -> str:
    """Returns the server's own message, without what the client packs around it."""
    body = getattr(cause, "body", None)
    own = body.get("message") if isinstance(body, dict) else None
    return one_line(own) if isinstance(own, str) and own.strip() else one_line(cause)


def header_of(error: BaseException, name: str) -> str | None:
    """Returns a header of the response that an exception holds, or None."""
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = headers.get(name) if headers is not None else None
    return value.strip() if isinstance(value, str) else None


def one_line(error: BaseException | str, most: int = 200) -> str:
    """Returns a message, or an exception's, on one line, cut where it is long."""
    text = " ".join(str(getattr(error, "message", None) or error).split())
    return text if len(text) <= most else text[: most - 3] + "..."


def _is_broken_connection(error: BaseException) -> bool:
    return not _CONNECTION.isdisjoint(kind.__name__ for kind in type(error).__mro__)


def _is_tls(error: BaseException) -> bool:
    """Tells whether a connection failed for good since the two ends can't agree on how to secure it."""
    return any(isinstance(cause, ssl.SSLError) and not isinstance(cause, _PASSING_SSL) for cause in _chain(error))


def _chain(error: BaseException | None) -> Iterator[BaseException]:
    for _ in range(10):  # an exception may be its own distant cause
        if error is None:
            return
        yield error
        error = error.__cause__ or error.__context__
