"""What the tests of batches share: articles, a stub server, and the steps of a user with a journal."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from factlift import ArticleFacts, Settings
from factlift.batch import Collected, Finished, Limits, collect, refresh, submit
from factlift.bulk import Outcome
from factlift.inputs import Input
from factlift.journal import Batch, Journal
from factlift.models.batches import BatchServer
from factlift.models.instructed import InstructedModel
from tests.wire.stub import Stub

NAME = "openai/m"
TEXTS = [f"Norland will send {n} nurses to Sudland in May, the ministry said." for n in (310, 420, 530)]
INPUTS = [Input(f"a{n}", text) for n, text in enumerate(TEXTS)]
LOOKLESS = Settings(looks=0)
ANSWER = json.dumps(
    {"sources": [], "criteria": [], "quotes": []}
    | {"deployments": [{"s": 1, "count": "310 nurses", "origin": "Norland", "destinations": ["Sudland"]}]}
)
QUOTED = "“We leave in May,” said Ann Wanja. Norland will send 310 nurses to Sudland."
LOOK = json.dumps(
    {"sources": [{"name": "Ann Wanja", "s": 1}], "criteria": [], "deployments": [], "nothing": []}
    | {"quotes": [{"q": 1, "kind": "direct", "speaker": 1, "p": 1}]}
)


class User:
    """Somebody with a journal and a plan of the stub's."""

    def __init__(self, stub: Stub, plan: str, path: Path, *, clock: Any = None, name: str = NAME) -> None:
        self.stub, self.plan, self.path, self.name = stub, plan, path, name
        self.server = BatchServer(base_url=stub.url(plan), api_key="k")
        self._clock = {"clock": clock} if clock else {}

    def journal(self) -> Journal:
        """Returns the journal, open."""
        return Journal(self.path, **self._clock)

    def submit(
        self, articles: Iterable[Input] = INPUTS, settings: Settings = LOOKLESS, limits: Limits | None = None
    ) -> list[int]:
        """Returns how many asks each batch has that was sent."""
        return [batch.asks for batch in self.submitted(articles, settings, limits)]

    def submitted(
        self,
        articles: Iterable[Input] = INPUTS,
        settings: Settings = LOOKLESS,
        limits: Limits | None = None,
        on_unread: Any = lambda _: None,
    ) -> list[Batch]:
        """Returns the batches that were sent."""
        with self.journal() as journal:
            return list(
                submit(
                    articles,
                    ArticleFacts,
                    model=self.name,
                    server=self.server,
                    journal=journal,
                    settings=settings,
                    limits=limits,
                    on_unread=on_unread,
                )
            )

    def collect(self) -> Collected:
        """Returns what a collect came to."""
        with self.journal() as journal:
            return collect(journal, self.server)

    def refresh(self) -> list[Batch]:
        """Returns the batches as they stand."""
        with self.journal() as journal:
            return refresh(journal, self.server)

    def finished(self) -> tuple[dict[str, Outcome[ArticleFacts]], Finished[ArticleFacts]]:
        """Returns the outcomes by id, and what counted those that are none yet."""
        with self.journal() as journal:
            finished = Finished(journal, ArticleFacts)
            return {outcome.id: outcome for outcome in finished}, finished

    def statuses(self) -> dict[str, int]:
        """Returns how many articles stand how in the journal."""
        with self.journal() as journal:
            return journal.statuses()

    def made(self) -> list[str]:
        """Returns the batches that the server made, as its log has them."""
        return [line for line in self.stub.ledger(self.plan)["log"] if line.startswith("batch")]


def live(stub: Stub, plan: str, settings: Settings) -> InstructedModel:
    """Returns the model of a live run over the same stub, which never waits."""
    return InstructedModel(NAME, settings, sleep=lambda _: None, base_url=stub.url(plan), api_key="k")


def told(outcome: Outcome[ArticleFacts]) -> Any:
    """Returns what two runs have to agree on: all but the time that it took, or the kind of error."""
    if outcome.facts is None:
        return type(outcome.error).__name__
    return outcome.facts.model_copy(
        update={"report": outcome.facts.report.model_copy(update={"seconds": 0.0})}
    ).model_dump_json()
