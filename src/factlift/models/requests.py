"""What is sent: an ask as the keyword arguments of a chat completion, and as the JSON body that they become."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic import BaseModel

from factlift.pipeline import Ask
from factlift.settings import Settings


class _Captured(BaseException):
    """Ends a call of instructor's where it would send; no Exception, which instructor would take for the server's."""

    def __init__(self, body: dict[str, Any]) -> None:
        self.body = body


def arguments_of(ask: Ask, settings: Settings, model_name: str) -> dict[str, Any]:
    """Returns an ask as the keyword arguments of instructor's create.

    Args:
        ask: the question.
        settings: its parameters.
        model_name: as the server knows it, without the provider.
    """
    prompt = ask.prompt
    arguments: dict[str, Any] = {
        "model": model_name,
        "messages": [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
        "response_model": _response_model(ask.answer_type),
        "max_retries": settings.reasks,
    }
    if settings.temperature is not None:
        arguments["temperature"] = settings.temperature
    if settings.max_output_tokens is not None:
        arguments["max_tokens"] = settings.max_output_tokens
    return arguments


def request_body(ask: Ask, settings: Settings, model_name: str) -> dict[str, Any]:
    """Returns the exact JSON body that is sent to `/chat/completions` for an ask, ready for a file of the Batch API.

    Args:
        ask: the question.
        settings: its parameters; `mode` decides how the answer's form is asked for.
        model_name: as the server knows it, without the provider: `gpt-5-mini`.
    """
    return captured(mode_of(settings), None, **arguments_of(ask, settings, model_name))


def captured(mode: Any, provider: Any, **arguments: Any) -> dict[str, Any]:
    """Returns what instructor would send for such arguments to its create; no `provider` is OpenAI."""
    import instructor  # slow, and not needed before the first request

    def capture(**body: Any) -> Any:
        raise _Captured(body)

    patch: Any = instructor.patch
    create = patch(create=capture, mode=mode, **({"provider": provider} if provider else {}))
    try:
        create(**arguments)
    except _Captured as end:
        return end.body
    raise AssertionError("instructor answered without asking; use the version that pyproject.toml names")


def mode_of(settings: Settings) -> Any:
    """Returns instructor's mode for the one of the settings."""
    import instructor

    return instructor.Mode[settings.mode.upper()]


@lru_cache(maxsize=64)
def _response_model(answer_type: type[BaseModel]) -> type[BaseModel]:
    """Returns an answer's type in the form that instructor makes of it, once: else it does so on every call.

    What it is given in its own form it takes as it is, and its cache of schemas, which is kept by type, then hits.
    Where it has no such form any more the type itself goes the slower way.
    """
    prepare = _prepare()
    return prepare(answer_type) if prepare else answer_type


def _prepare() -> Any:
    import instructor

    return getattr(instructor, "openai_schema", None)
