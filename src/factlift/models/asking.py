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
    retry = _retry()
    if retry is None:
        return patched

    async def ask(*, response_model: Any, max_retries: int, **arguments: Any) -> Any:
        added = _added(response_model, mode, provider)
        if added is None:
            return await patched(response_model=response_model, max_retries=max_retries, **arguments)
        return await retry(
            func=create,
            response_model=response_model,
            args=(),
            kwargs={**arguments, **added},
            max_retries=max_retries,
            mode=mode,
            provider=provider,
        )

    return ask


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
