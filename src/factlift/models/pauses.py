"""When a request is sent again, and how long before: tenacity's part, and the pause that all workers share."""

from __future__ import annotations

import math
import random
import threading
import time
from collections.abc import Awaitable, Callable
from email.utils import parsedate_to_datetime

from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from factlift.models.faults import header_of, is_transient, status_of
from factlift.models.ledger import Ledger
from factlift.tracing import tell_retry

LONGEST_WAIT_S = 120.0
"""A server that asks for more is not waited for."""


class Gate:
    """Holds back every worker of one client, thread or task, while the server asks to be left alone.

    Args:
        asleep: what waits, given seconds.
    """

    def __init__(self, asleep: Callable[[float], Awaitable[None]]) -> None:
        self._asleep = asleep
        self._lock = threading.Lock()
        self._until = float("-inf")

    def hold(self, seconds: float) -> float:
        """Lets nobody through for so long, and returns until when, by `time.monotonic`."""
        until = time.monotonic() + seconds
        with self._lock:
            self._until = max(self._until, until)
        return until

    async def wait(self, ledger: Ledger) -> None:
        """Returns when nobody is held back any more; raises TimeoutError where that is past the ask's deadline."""
        while (until := self._until) > max(ledger.waited, now := time.monotonic()):
            if until > ledger.deadline:
                ledger.retry_after_s = until - now
                raise TimeoutError
            ledger.waited = until
            await self._asleep(until - now)


def attempts(
    most: int, ledger: Ledger, gate: Gate, asleep: Callable[[float], Awaitable[None]], model: str
) -> AsyncRetrying:
    """Returns the attempts at one answer: again after a passing fault, as long as there is time and a request left."""

    def stop(state: RetryCallState) -> bool:
        wait_s = state.upcoming_sleep or 0.0
        late = wait_s > LONGEST_WAIT_S or time.monotonic() + wait_s > ledger.deadline
        return late or ledger.spent or stop_after_attempt(most)(state)

    def wait(state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome else None
        asked = retry_after_s(error) if error else None
        ledger.retry_after_s = asked
        seconds = random.uniform(1.0, min(30.0, 2.0**state.attempt_number)) if asked is None else asked
        if error and status_of(error) == 429:
            ledger.waited = gate.hold(seconds)
        return seconds

    def tell(state: RetryCallState) -> None:
        error = state.outcome.exception() if state.outcome else None
        tell_retry(model, state.attempt_number, state.upcoming_sleep or 0.0, type(error).__name__)

    return AsyncRetrying(
        sleep=asleep, retry=retry_if_exception(is_transient), wait=wait, stop=stop, before_sleep=tell, reraise=True
    )


def retry_after_s(error: BaseException) -> float | None:
    """Returns how long the server asks to be left alone, in seconds, or None where it doesn't say so plainly."""
    try:
        if (ms := header_of(error, "retry-after-ms")) is not None:
            seconds = float(ms) / 1000
        elif (value := header_of(error, "retry-after")) is None:
            return None
        elif value[:1].isalpha():
            seconds = parsedate_to_datetime(value).timestamp() - time.time()
        else:
            seconds = float(value)
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0.0, seconds) if math.isfinite(seconds) else None
