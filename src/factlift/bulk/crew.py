"""The workers of a run: each takes an article, does it, hands over its outcome, and takes the next.

No more than that many articles are in memory, but for a few that another run over the same journal is at: those are
set aside, and looked at again when it has answered them, or has died.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Generic, Protocol, TypeVar

from factlift.article import Article
from factlift.bulk.jobs import Job
from factlift.bulk.outcomes import Outcome
from factlift.bulk.patience import Patience
from factlift.errors import BudgetError, JournalError, SchemaError
from factlift.facts import Facts, keep_text
from factlift.inputs import Input
from factlift.journal import HeldError, Key
from factlift.tracing import named

F = TypeVar("F", bound=Facts)
_ASIDE = 64
_SHORTEST_S, _LONGEST_S = 0.05, 1.0


class Desk(Protocol[F]):
    """Where articles come from and outcomes go."""

    async def take(self) -> Input | None:
        """Returns the next article, or None at the end."""
        ...

    async def give(self, outcome: Outcome[F]) -> None:
        """Hands over an outcome; returns when there is room for another."""
        ...


class Crew(Generic[F]):
    """Up to `size` workers at one desk, each hired when the one before has found something to do."""

    def __init__(self, job: Job[F], desk: Desk[F], size: int, patience: Patience) -> None:
        self._job, self._desk, self._size, self._patience = job, desk, size, patience
        self._aside: deque[tuple[Input, Key]] = deque()
        self._at_end, self._hired = False, 0
        self._workers: set[asyncio.Task[None]] = set()
        self._spent: BudgetError | None = None

    async def run(self) -> None:
        """Returns when every article has its outcome; where it is ended before, no worker is left behind.

        Raises:
            BudgetError: the budget is spent, and what was under way is done.
            ModelError: all would be refused alike.
            JournalError: the journal can't be read or written.
            SchemaError: the model can't fill the Facts class.
        """
        self._over: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        try:
            self._hire()
            await self._over
        finally:
            for worker in self._workers:
                worker.cancel()
            await asyncio.gather(*self._workers, return_exceptions=True)
            if self._over.done() and not self._over.cancelled():
                self._over.exception()  # as below, where the run itself was cancelled meanwhile
        if self._spent:
            raise self._spent

    def _hire(self) -> None:
        self._hired += 1
        worker = asyncio.create_task(self._work())
        self._workers.add(worker)
        worker.add_done_callback(self._leave)

    def _leave(self, worker: asyncio.Task[None]) -> None:
        """Ends the run where the last worker is through, or where one of them failed."""
        self._workers.discard(worker)
        error = None if worker.cancelled() else worker.exception()  # else asyncio logs that nobody asked for it
        if self._over.done() or worker.cancelled():
            return
        if error:
            self._over.set_exception(error)
        elif not self._workers:
            self._over.set_result(None)

    async def _work(self) -> None:
        newest = True
        try:
            while item := await self._next():
                if newest and self._hired < self._size:  # as many as there are articles, where those are fewer
                    self._hire()
                newest = False
                outcome = await self._outcome_of(item)
                if outcome:
                    await self._desk.give(outcome)
                    self._patience.judge(outcome.error)
        except BudgetError as error:
            self._spent = error

    async def _outcome_of(self, item: Input) -> Outcome[F] | None:
        """Returns how an article ended, or None where it was set aside."""
        article: Article | None = None
        try:
            article = self._article_of(item)
            with named(item.id):
                outcome = Outcome(item.id, keep_text(await self._job.facts_of(article), article.text))
        except HeldError as held:
            self._aside.append((item, held.key))
            return None
        except (JournalError, SchemaError, BudgetError, MemoryError):
            raise  # not this article's fault
        except Exception as error:  # noqa: BLE001  # whatever it is, it costs only this article
            outcome = Outcome(item.id, None, error)
        await self._job.note(outcome, article)
        return outcome

    def _article_of(self, item: Input) -> Article:
        if item.error or item.text is None:
            raise item.error or TypeError("an Input has a text or an error")
        return self._job.article_of(item.text)

    # ------------------------------------------------ which article is next

    async def _next(self) -> Input | None:
        while not self._spent:
            if self._aside and not self._job.is_leased(self._aside[0][1]):
                return self._aside.popleft()[0]
            if self._aside and (self._at_end or len(self._aside) > _ASIDE):
                return await self._wait_for(*self._aside.popleft())
            if self._at_end:
                return None
            if item := await self._desk.take():
                return item
            self._at_end = True
        return None

    async def _wait_for(self, item: Input, key: Key) -> Input:
        """Returns an article when nobody else is at it any more."""
        pause_s = _SHORTEST_S
        while self._job.is_leased(key) and not self._spent:
            await asyncio.sleep(pause_s)
            pause_s = min(2 * pause_s, _LONGEST_S)
        return item
