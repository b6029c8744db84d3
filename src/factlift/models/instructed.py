"""Any model that instructor knows, sync and async.

Each retry has one owner. instructor asks again (`Settings.reasks`) for an answer that can't be read, and for nothing
else. tenacity, underneath it, repeats one HTTP request (`Settings.attempts`) while the server is busy or
unreachable. The provider's own client repeats nothing. Every HTTP request and answer is counted before instructor
sees it, since instructor overwrites usage with running totals.
"""

from __future__ import annotations

import asyncio
import time
import weakref
from collections.abc import AsyncGenerator, AsyncIterable, Awaitable, Callable
from functools import wraps
from typing import Any

from instructor.core.exceptions import IncompleteOutputException, InstructorRetryException

from factlift.errors import ModelError, ModelUnreachableError
from factlift.models.asking import Create, over
from factlift.models.clients import Client, open_client
from factlift.models.faults import DECLINED, error_of, is_clients
from factlift.models.ledger import LEDGER, Declined, Ledger, Malformed, Spent
from factlift.models.loops import BACKGROUND
from factlift.models.pauses import Gate, attempts
from factlift.models.requests import arguments_of
from factlift.pipeline import Answer, Ask
from factlift.settings import Settings


class InstructedModel:
    """A model by its instructor name, `PROVIDER/MODEL`; threads and tasks may share it, and then pause together.

    Args:
        name: as `instructor.from_provider` takes it.
        settings: limits and parameters.
        sleep: called with seconds instead of waiting; for tests.
        asleep: what waits between attempts.
        **client: passed to the provider's async client (`base_url`, `api_key`, `http_client`).
    """

    def __init__(
        self,
        name: str,
        settings: Settings | None = None,
        *,
        sleep: Callable[[float], None] | None = None,
        asleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        **client: Any,
    ) -> None:
        self.name = name
        self.settings = settings or Settings()
        self._asleep = _waiting(sleep) if sleep else asleep
        self._gate = Gate(self._asleep)
        self._client_args = client
        self._creates: dict[asyncio.AbstractEventLoop, asyncio.Task[Create]] = {}

    # ------------------------------------------------ asking

    def answer(self, ask: Ask) -> Answer:
        """Returns the model's answer, or says how it failed.

        Raises:
            ModelRejectedError: the server refuses such requests (key, quota, size, name).
            ModelUnreachableError: no answer after all attempts, or none in time.
        """
        return BACKGROUND.run(self.aanswer(ask))

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns the model's answer as `answer` does, without blocking the event loop."""
        create = await self._create()
        ledger = self._ledger(ask)
        token = LEDGER.set(ledger)
        try:
            async with asyncio.timeout(ledger.deadline - time.monotonic()):
                parsed = await create(**arguments_of(ask, self.settings, self.name.partition("/")[2]))
            return _done(ask, parsed, ledger)
        except Exception as error:
            return self._outcome(error, ledger)
        finally:
            LEDGER.reset(token)

    def _ledger(self, ask: Ask) -> Ledger:
        deadline = time.monotonic() + self.settings.timeout_s
        most = self.settings.max_requests
        return Ledger(
            deadline if ask.deadline is None else min(deadline, ask.deadline),
            most if ask.requests_left is None else min(most, ask.requests_left),
        )

    # ------------------------------------------------ one client for each event loop

    async def _create(self) -> Create:
        """Returns instructor's create over ours over the client's, made once for the running loop."""
        loop = asyncio.get_running_loop()
        making = self._creates.get(loop)
        if making is None:
            making = self._creates[loop] = loop.create_task(self._make(loop))
        try:
            return await asyncio.shield(making)
        except ModelError:
            self.forget(loop)
            raise

    async def _make(self, loop: asyncio.AbstractEventLoop) -> Create:
        client = await asyncio.to_thread(self._open)
        closing = _closing(weakref.ref(self), loop, client)
        await anext(closing)
        # By name, since a function that holds the model would make a cycle: see _closing.
        most, gate, asleep, name = self.settings.attempts, self._gate, self._asleep, self.name
        ours = _counted(client.create, gate, lambda ledger: attempts(most, ledger, gate, asleep, name))
        ours.closing = closing  # type: ignore[attr-defined]  # lives as long as what needs it
        return over(ours, client.mode, client.provider)

    def _open(self) -> Client:
        """Returns a client, made anew; in a thread, since that may take long."""
        return open_client(self.name, self.settings, self._client_args)

    def forget(self, loop: asyncio.AbstractEventLoop) -> None:
        """Drops the client of a loop; the next call there opens another."""
        self._creates.pop(loop, None)

    # ------------------------------------------------ outcomes

    def _outcome(self, error: Exception, ledger: Ledger) -> Answer:
        """Returns the Answer that an exception of instructor's or the provider's stands for, or raises ours."""
        cause = error.__cause__ if isinstance(error, InstructorRetryException) and error.__cause__ else error
        if isinstance(cause, TimeoutError):
            raise self._late(ledger) from None
        if isinstance(cause, Spent) and ledger.content is None:
            raise self._spent(ledger) from None
        if isinstance(cause, ModelError) or ledger.requests == 0:
            raise cause  # ours already, or a fault of ours: nothing was sent
        if ledger.declined:
            return ledger.answer(None, "refused", DECLINED)
        if isinstance(cause, IncompleteOutputException):
            return ledger.answer(ledger.content, "length")
        if is_clients(cause):
            raise error_of(self.name, cause, ledger) from None
        if ledger.content is not None:
            return ledger.answer(ledger.content, "stop")
        return ledger.answer(None, "failed", f"the answer could not be read ({type(cause).__name__})")

    def _late(self, ledger: Ledger) -> ModelError:
        return ModelUnreachableError(
            f"{self.name} did not answer in the time that one article may take; raise Settings.timeout_s"
            f" ({self.settings.timeout_s:g} s), or try again later",
            requests=ledger.requests,
            usage=ledger.usage,
            retry_after_s=ledger.retry_after_s,
        )

    def _spent(self, ledger: Ledger) -> ModelError:
        return ModelUnreachableError(
            f"{self.name}: the requests that one article may take are used up; raise Settings.max_requests"
            f" ({self.settings.max_requests})",
            requests=ledger.requests,
            usage=ledger.usage,
        )


_OPEN: dict[int, tuple[asyncio.AbstractEventLoop, Client]] = {}


async def _closing(
    model: weakref.ref[InstructedModel], loop: asyncio.AbstractEventLoop, client: Client
) -> AsyncGenerator[None]:
    """Closes a client when its loop ends or its model is gone: that is when Python closes a generator that is open.

    It holds the model weakly, and the client is kept here until it is closed: where both are part of one cycle, as an
    exception with its traceback makes it, the connections would be collected, and complain, before they are closed.
    """
    for gone in [each for each, (where, _) in list(_OPEN.items()) if where.is_closed()]:
        _OPEN.pop(gone, None)  # nobody can close it any more
    _OPEN[id(client)] = (loop, client)
    try:
        yield
    finally:
        if living := model():
            living.forget(loop)
        await client.aclose()
        _OPEN.pop(id(client), None)


def _counted(raw: Create, gate: Gate, policy: Callable[[Ledger], AsyncIterable[Any]]) -> Create:
    """Returns a create that repeats, pauses and counts."""

    @wraps(raw)
    async def create(*args: Any, **kwargs: Any) -> Any:
        ledger, response = LEDGER.get(), None
        assert ledger is not None  # noqa: S101  # set by aanswer
        async for attempt in policy(ledger):
            with attempt:
                await gate.wait(ledger)
                ledger.send()
                try:
                    response = await raw(*args, **kwargs)
                except (ValueError, RecursionError) as error:
                    raise Malformed("the server's answer can't be read") from error
                ledger.record(response)
        if ledger.declined:
            raise Declined
        return response

    return create


def _done(ask: Ask, parsed: Any, ledger: Ledger) -> Answer:
    if ledger.tool is not None and ledger.tool != ask.answer_type.__name__:
        return ledger.answer(None, "failed", f"the model called {ledger.tool!r}, not {ask.answer_type.__name__!r}")
    plain = ledger.content is not None and ledger.content.lstrip().startswith("{")
    content = ledger.content if plain else parsed.model_dump_json()  # no fence, no words around it
    return ledger.answer(content, "length" if ledger.finish == "length" else "stop")


def _waiting(sleep: Callable[[float], None]) -> Callable[[float], Awaitable[None]]:
    async def asleep(seconds: float) -> None:
        sleep(seconds)

    return asleep
