"""Any model that instructor knows, sync and async: the only importer of instructor, openai and tenacity.

Each retry has one owner. instructor asks again (`Settings.reasks`) for an answer that can't be read, and for nothing
else. tenacity, underneath it, repeats one HTTP request (`Settings.attempts`) while the server is busy or
unreachable. The provider's own client repeats nothing. Every HTTP request and answer is counted before instructor
sees it, since instructor overwrites usage with running totals.
"""

from __future__ import annotations

import asyncio
import random
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from functools import wraps
from typing import Any, Literal
from weakref import WeakKeyDictionary

import instructor
import openai
from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException
from tenacity import AsyncRetrying, RetryCallState, Retrying, retry_if_exception, stop_after_attempt

from factlift.errors import MissingKeyError, ModelError, ModelRejectedError, ModelUnreachableError, UnknownModelError
from factlift.facts import Usage
from factlift.pipeline import Answer, Ask
from factlift.settings import Settings

_MODES = {
    "tools": instructor.Mode.TOOLS,
    "json_schema": instructor.Mode.JSON_SCHEMA,
    "md_json": instructor.Mode.MD_JSON,
}
_LONGEST_WAIT_S = 120.0
_DECLINED = "the model, or a content filter, declined to answer"
_TRANSIENT = frozenset({408, 409, 425, 429})


class _Malformed(Exception):  # noqa: N818  # never leaves this module
    """An HTTP 200 that holds no completion: not JSON, no choices, no message."""


@dataclass(slots=True)
class _Ledger:
    """What one answer cost so far, and the last completion as the server sent it."""

    deadline: float
    requests: int = 0
    input_tokens: int = 0
    output_tokens: int = 0
    finish: str | None = None
    content: str | None = None
    tool: str | None = None
    refusal: str | None = None

    @property
    def declined(self) -> bool:
        """True where the model, or a filter before or behind it, would not answer."""
        return bool(self.refusal) or self.finish in ("content_filter", "refusal")

    def record(self, response: Any) -> None:
        """Counts a response's tokens, and keeps its text where it has the form of OpenAI's."""
        usage = getattr(response, "usage", None)
        self.input_tokens += _count(usage, "prompt_tokens", "input_tokens")
        self.output_tokens += _count(usage, "completion_tokens", "output_tokens")
        if not hasattr(response, "choices"):
            if isinstance(response, (str, bytes)):
                raise _Malformed("the server's answer is no JSON")
            self.finish = {"max_tokens": "length", "refusal": "refusal"}.get(
                getattr(response, "stop_reason", ""), "stop"
            )
            return
        if not response.choices or response.choices[0].message is None:
            raise _Malformed("the server's answer has no choices")
        choice = response.choices[0]
        call = (choice.message.tool_calls or [None])[0]
        function = getattr(call, "function", None)
        self.finish, self.refusal = choice.finish_reason, getattr(choice.message, "refusal", None)
        self.content = function.arguments if function else choice.message.content
        self.tool = function.name if function else None

    def answer(
        self, content: str | None, finish: Literal["stop", "length", "refused", "failed"], error: str | None = None
    ) -> Answer:
        """Returns the Answer that this call comes to."""
        return Answer(
            content,
            finish,
            self.requests,
            Usage(input_tokens=self.input_tokens, output_tokens=self.output_tokens),
            error,
        )


def _count(usage: Any, *names: str) -> int:
    return next((value for name in names if isinstance(value := getattr(usage, name, None), int)), 0)


_LEDGER: ContextVar[_Ledger] = ContextVar("factlift_ledger")


class InstructedModel:
    """A model by its instructor name, `PROVIDER/MODEL`.

    Args:
        name: as `instructor.from_provider` takes it.
        settings: limits and parameters.
        sleep, asleep: what waits between attempts; tests pass a fake.
        **client: passed to the provider's client (`base_url`, `api_key`, `http_client`).
    """

    def __init__(
        self,
        name: str,
        settings: Settings | None = None,
        *,
        sleep: Callable[[float], None] = time.sleep,
        asleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        **client: Any,
    ) -> None:
        self.name = name
        self._settings = settings or Settings()
        self._sleep, self._asleep, self._client_args = sleep, asleep, client
        self._create: Callable[..., Any] | None = None
        self._acreates: WeakKeyDictionary[asyncio.AbstractEventLoop, Callable[..., Any]] = WeakKeyDictionary()

    # ------------------------------------------------ asking

    def answer(self, ask: Ask) -> Answer:
        """Returns the model's answer, or says how it failed.

        Raises:
            ModelRejectedError: the server refuses such requests (key, quota, size, name).
            ModelUnreachableError: no answer after all attempts, or none in time.
        """
        if self._create is None:
            self._create = self._patched(async_client=False)
        ledger = _Ledger(time.monotonic() + self._settings.timeout_s)
        token = _LEDGER.set(ledger)
        try:
            return self._done(ask, self._create(**self._request(ask)), ledger)
        except Exception as error:
            return self._outcome(error, ledger)
        finally:
            _LEDGER.reset(token)

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns the model's answer as `answer` does, without blocking the event loop."""
        loop = asyncio.get_running_loop()
        if loop not in self._acreates:
            self._acreates[loop] = await asyncio.to_thread(self._patched, async_client=True)
        ledger = _Ledger(time.monotonic() + self._settings.timeout_s)
        token = _LEDGER.set(ledger)
        try:
            async with asyncio.timeout(self._settings.timeout_s):
                return self._done(ask, await self._acreates[loop](**self._request(ask)), ledger)
        except Exception as error:
            return self._outcome(error, ledger)
        finally:
            _LEDGER.reset(token)

    def _request(self, ask: Ask) -> dict[str, Any]:
        settings = self._settings
        prompt = ask.prompt
        request: dict[str, Any] = {
            "model": self.name.partition("/")[2],
            "messages": [{"role": "system", "content": prompt.system}, {"role": "user", "content": prompt.user}],
            "response_model": ask.answer_type,
            "max_retries": settings.reasks,
        }
        if settings.temperature is not None:
            request["temperature"] = settings.temperature
        if settings.max_output_tokens is not None:
            request["max_tokens"] = settings.max_output_tokens
        return request

    # ------------------------------------------------ clients

    def _patched(self, *, async_client: bool) -> Callable[..., Any]:
        """Returns instructor's create over ours over the provider's."""
        try:
            build: Any = instructor.from_provider  # its overloads list every model by name
            client = build(
                self.name, async_client=async_client, mode=_MODES[self._settings.mode], **self._provider_args()
            )
        except openai.OpenAIError as error:
            raise MissingKeyError(f"{self.name}: {_one_line(error)}") from None
        except Exception as error:
            raise UnknownModelError(f"{self.name}: {_one_line(error)}") from None
        raw = client.create_fn.__wrapped__
        ours = self._counted_async(raw) if async_client else self._counted(raw)
        patched: Callable[..., Any] = instructor.patch(create=ours, mode=client.mode, provider=client.provider)
        return patched

    def _provider_args(self) -> dict[str, Any]:
        args = dict(self._client_args)
        if self.name.partition("/")[0] == "openai":
            # Uncompressed answers only: a small compressed one can expand to fill the memory.
            headers = {"Accept-Encoding": "identity"} | args.pop("default_headers", {})
            args |= {"max_retries": 0, "timeout": openai.Timeout(60.0, connect=5.0), "default_headers": headers}
        return args

    def _counted(self, raw: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(raw)
        def create(*args: Any, **kwargs: Any) -> Any:
            ledger, response = _LEDGER.get(), None
            for attempt in Retrying(sleep=self._sleep, **self._policy(ledger)):
                with attempt:
                    ledger.requests += 1
                    response = raw(*args, **kwargs)
                    ledger.record(response)
            return response

        return create

    def _counted_async(self, raw: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        @wraps(raw)
        async def create(*args: Any, **kwargs: Any) -> Any:
            ledger, response = _LEDGER.get(), None
            async for attempt in AsyncRetrying(sleep=self._asleep, **self._policy(ledger)):
                with attempt:
                    ledger.requests += 1
                    response = await raw(*args, **kwargs)
                    ledger.record(response)
            return response

        return create

    def _policy(self, ledger: _Ledger) -> dict[str, Any]:
        def stop(state: RetryCallState) -> bool:
            late = time.monotonic() + (state.upcoming_sleep or 0.0) > ledger.deadline
            return late or stop_after_attempt(self._settings.attempts)(state)

        return {"retry": retry_if_exception(_is_transient), "wait": _wait, "stop": stop, "reraise": True}

    # ------------------------------------------------ outcomes, all in one place

    def _done(self, ask: Ask, parsed: Any, ledger: _Ledger) -> Answer:
        if ledger.declined:
            return ledger.answer(None, "refused", _DECLINED)
        if ledger.tool is not None and ledger.tool != ask.answer_type.__name__:
            return ledger.answer(None, "failed", f"the model called {ledger.tool!r}, not {ask.answer_type.__name__!r}")
        content = ledger.content if ledger.tool else parsed.model_dump_json()
        return ledger.answer(content, "length" if ledger.finish == "length" else "stop")

    def _outcome(self, error: Exception, ledger: _Ledger) -> Answer:
        """Returns the Answer that an exception of instructor's or the provider's stands for, or raises ours."""
        cause = error.__cause__ if isinstance(error, InstructorRetryException) and error.__cause__ else error
        if isinstance(cause, TimeoutError):
            raise ModelUnreachableError(f"{self.name} did not answer within {self._settings.timeout_s:g} s") from None
        if isinstance(cause, ModelError) or ledger.requests == 0:
            raise cause  # ours already, or a fault of ours: nothing was sent
        if ledger.declined:
            return ledger.answer(None, "refused", _DECLINED)
        if isinstance(cause, IncompleteOutputException):
            return ledger.answer(ledger.content, "length")
        if _status_of(cause) is not None or _is_transient(cause) or isinstance(cause, openai.OpenAIError):
            raise self._error(cause, ledger) from None
        if ledger.content is not None:
            return ledger.answer(ledger.content, "stop")
        return ledger.answer(None, "failed", f"the answer could not be read ({type(cause).__name__})")

    def _error(self, cause: BaseException, ledger: _Ledger) -> ModelError:
        status, requests = _status_of(cause), f"{ledger.requests} request{'s' * (ledger.requests != 1)}"
        if _is_transient(cause):
            what = f"HTTP {status}" if status else type(cause).__name__
            return ModelUnreachableError(f"{self.name}: {what} after {requests}; try again later")
        advice = {
            401: "check the key",
            403: "the key may not use this model",
            404: "check the model's name and the base URL",
            413: "the article is too large for this model",
            429: "the account has no quota left",
        }.get(status or 0, "see the server's message")
        return ModelRejectedError(f"{self.name}: HTTP {status or '?'}, {advice}: {_one_line(cause)}")


def _status_of(error: BaseException) -> int | None:
    status = getattr(error, "status_code", None)
    return status if isinstance(status, int) else None


def _is_transient(error: BaseException) -> bool:
    """Tells whether the same request may succeed later."""
    status = _status_of(error)
    if status is None:
        names = {kind.__name__ for kind in type(error).__mro__}
        return isinstance(error, (_Malformed, ConnectionError)) or bool(names & {"APIConnectionError", "ConnectError"})
    if _header(error, "x-should-retry") == "false" or getattr(error, "code", None) == "insufficient_quota":
        return False
    return status in _TRANSIENT or status >= 500


def _wait(state: RetryCallState) -> float:
    """Returns the server's own waiting time, in seconds, else full jitter from 1 to 30 s."""
    error = state.outcome.exception() if state.outcome else None
    asked = _retry_after(error) if error else None
    if asked is not None:
        return min(asked, _LONGEST_WAIT_S)
    return random.uniform(1.0, min(30.0, 2.0**state.attempt_number))


def _retry_after(error: BaseException) -> float | None:
    try:
        if (ms := _header(error, "retry-after-ms")) is not None:
            return max(0.0, float(ms) / 1000)
        value = _header(error, "retry-after")
        if value is None:
            return None
        if value.strip().replace(".", "", 1).isdigit():
            return float(value)
        return max(0.0, parsedate_to_datetime(value).timestamp() - time.time())
    except (ValueError, TypeError):
        return None


def _header(error: BaseException, name: str) -> str | None:
    headers = getattr(getattr(error, "response", None), "headers", None)
    value = headers.get(name) if headers is not None else None
    return value if isinstance(value, str) else None


def _one_line(error: BaseException, most: int = 200) -> str:
    text = " ".join(str(getattr(error, "message", None) or error).split())
    return text if len(text) <= most else text[: most - 3] + "..."
