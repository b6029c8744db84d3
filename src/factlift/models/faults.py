"""What a client's exception means: whether trying again may help, and which of our errors it is."""

from __future__ import annotations

import ssl
from collections.abc import Iterator

import openai

from factlift.errors import ModelError, ModelRejectedError, ModelUnreachableError
from factlift.models.bodies import BodyRefusedError
from factlift.models.ledger import Ledger, Malformed

DECLINED = "the model, or a content filter, declined to answer"
_TRANSIENT = frozenset({408, 409, 425, 429})
_PASSING_SSL = (ssl.SSLEOFError, ssl.SSLZeroReturnError, ssl.SSLSyscallError, ssl.SSLWantReadError)
_CONNECTION = frozenset({"APIConnectionError", "ConnectError"})
_ADVICE = {
    401: "check the key",
    403: "the key may not use this model",
    404: "check the model's name and the base URL",
    413: "the article is too large for this model",
    429: "the account has no quota left",
}


def status_of(error: BaseException) -> int | None:
    """Returns the HTTP status that an exception of any provider's client stands for, or None."""
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


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
        what = f"HTTP {status}" if status else type(cause).__name__
        sent = f"{ledger.requests} request{'s' * (ledger.requests != 1)}"
        return ModelUnreachableError(f"{name}: {what} after {sent}; try again later", **cost)  # type: ignore[arg-type]
    if isinstance(cause, BodyRefusedError):
        told = str(cause)
    elif _is_tls(cause):
        told = "no secure connection; check the base URL and the server's certificate"
    elif status is not None and 300 <= status < 400:
        told = f"HTTP {status}, the server points elsewhere; set the base URL to where it is"
    else:
        advice = _ADVICE.get(status or 0, "see the server's message")
        told = f"HTTP {status or '?'}, {advice}: {one_line(cause)}"
    return ModelRejectedError(f"{name}: {told}", **cost)  # type: ignore[arg-type]


def header_of(error: BaseException, name: str) -> str | None:
    """Returns a header of the response that an exception holds, or None."""
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = headers.get(name) if headers is not None else None
    return value.strip() if isinstance(value, str) else None


def one_line(error: BaseException, most: int = 200) -> str:
    """Returns an exception's message on one line, cut where it is long."""
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
