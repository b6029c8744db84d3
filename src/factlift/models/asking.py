"""instructor over a create of ours, with what it adds to a request worked out once for each type of answer.

On every call instructor walks the answer's type six times and makes the schema's part of the request anew, which costs
more than sending it. That part is the same each time where instructor leaves the messages alone, which is tried once;
then only its way of reading answers and asking again is called, else all of it is.
"""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from functools import lru_cache
from typing import Any

import instructor

from factlift.models.requests import captured

Create = Callable[..., Awaitable[Any]]

_TAKES = {"func", "response_model", "args", "kwargs", "max_retries", "mode", "provider"}


def over(create: Create, mode: Any, provider: Any) -> Create:
    """Returns instructor's create over ours: keyword arguments in, the parsed answer out.

    Args:
        create: sends one request.
        mode: how instructor asks.
        provider: whose form a request has.
    """
    patched: Create = instructor.patch(create=create, mode=mode, provider=provider)
    retry, read = _retry(), _reader(mode, provider)
    if retry is None:
        return patched

    async def ask(*, response_model: Any, max_retries: int, **arguments: Any) -> Any:
        added = _added(response_model, mode, provider)
        if added is None:
            return await patched(response_model=response_model, max_retries=max_retries, **arguments)
        body, asked = {**arguments, **added}, create
        if read:
            first = await create(**body)
            try:
                return read(response=first, response_model=response_model, strict=True)
            except Exception:  # noqa: BLE001  # whatever it is, retry meets it again in a moment, and deals with it
                asked = _after(first, create)
        return await retry(
            func=asked,
            response_model=response_model,
            args=(),
            kwargs=body,
            max_retries=max_retries,
            mode=mode,
            provider=provider,
        )

    return ask


def _after(first: Any, create: Create) -> Create:
    """Returns a create that gives a response which is there already, and asks from the second call on."""
    waiting = [first]

    async def asked(**body: Any) -> Any:
        return waiting.pop() if waiting else await create(**body)

    return asked


@lru_cache(maxsize=64)
def _added(response_model: Any, mode: Any, provider: Any) -> dict[str, Any] | None:
    """Returns what instructor adds to a request for such an answer, or None where it changes what was there."""
    told = [{"role": "system", "content": "told"}, {"role": "user", "content": "asked"}]
    body = captured(mode, provider, model="m", messages=told, response_model=response_model)
    if body.pop("model", None) != "m" or body.pop("messages", None) != told or not body:
        return None
    return body


def _retry() -> Create | None:
    """Returns instructor's function that reads answers and asks again, or None where it is another one now."""
    try:
        from instructor.core.retry import retry_async

        takes = inspect.signature(retry_async).parameters
    except (ImportError, ValueError, TypeError):
        return None
    return retry_async if takes.keys() >= _TAKES else None


def _reader(mode: Any, provider: Any) -> Callable[..., Any] | None:
    """Returns instructor's function that reads an answer, or None where it is another one now.

    By itself it costs a third of what it does behind all that is got ready for asking again.
    """
    try:
        from instructor.v2.core.registry import mode_registry

        read: Callable[..., Any] = mode_registry.get_handlers(provider, mode).response_parser
        takes = inspect.signature(read).parameters
    except (ImportError, AttributeError, KeyError, ValueError, TypeError):
        return None
    return read if takes.keys() >= {"response", "response_model", "strict"} else None
