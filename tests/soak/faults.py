"""Articles against a server of which every fifth answer fails and every twentieth can't be read.

`python -m tests.soak.faults [ARTICLES]`: how many articles came to their facts, what they cost in requests, and whether
every token that the server billed was counted; exit code 1 where a bar is missed.
"""

from __future__ import annotations

import asyncio
import json
import sys
import warnings
from collections import Counter
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

from factlift import aextract, extract
from factlift.errors import ModelError
from factlift.facts import ArticleFacts, Usage
from factlift.models.instructed import InstructedModel
from tests.wire.stub import Stub, running_stub

ARTICLES = 2_000
AT_ONCE = 32
TRANSIENT = (
    *("429_ms", "429_seconds", "429_bare", "408", "409", "500", "502", "503", "529", "503_gzip"),
    *("reset_before", "reset_head", "reset_body", "closed", "html", "error_200", "empty", "truncated_json"),
    *("empty_choices", "null_message"),
)
UNREADABLE = ("wrong_schema", "not_json", "no_tool")
MIX = [(0.20, TRANSIENT), (0.05, UNREADABLE)]
FOUND = {"s": 1, "clause": "Kenya will send 900 nurses to Oman", "origin": "Kenya", "destinations": ["Oman"]}
ANSWER = {
    "sources": [],
    "deployments": [FOUND | {"count": "900", "group": "nurses", "status": "planned", "modality": "stated"}],
    "criteria": [],
    "quotes": [],
}


@dataclass
class Outcome:
    """What a run came to, by the client's count and by the server's."""

    articles: int = 0
    succeeded: int = 0
    requests: int = 0
    tokens: tuple[int, int] = (0, 0)
    failures: Counter[str] = field(default_factory=Counter)
    served: int = 0
    readable: tuple[int, int] = (0, 0)
    lost: tuple[int, int] = (0, 0)

    def add(self, found: ArticleFacts | ModelError) -> None:
        """Counts an article."""
        told = found if isinstance(found, ModelError) else found.report
        self.articles += 1
        self.requests += told.requests
        self.tokens = _sum(self.tokens, told.usage)
        if isinstance(found, ArticleFacts) and found.report.status == "ok" and len(found.deployments) == 1:
            self.succeeded += 1
        else:
            kind = type(found).__name__ if isinstance(found, ModelError) else found.report.status
            self.failures[kind] += 1

    def missed(self) -> list[str]:
        """Returns the bars that are missed."""
        bars = {
            "99.5 % of articles succeed": self.succeeded >= 0.995 * self.articles,
            "at most 1.4 requests an article": self.requests <= 1.4 * self.articles,
            "requests as the server counts them": self.requests == self.served,
            "tokens as the server counts them": self.tokens == self.readable,
        }
        return [bar for bar, met in bars.items() if not met]

    def __str__(self) -> str:
        return (
            f"{self.articles} articles, {self.succeeded / self.articles:.2%} succeeded, not {dict(self.failures)}; "
            f"{self.requests / self.articles:.3f} requests an article ({self.requests}, server {self.served}); "
            f"tokens in, out {self.tokens}, server {self.readable}, and {self.lost} of answers that broke on the way"
        )


def _sum(tokens: tuple[int, int], usage: Usage) -> tuple[int, int]:
    return tokens[0] + usage.input_tokens, tokens[1] + usage.output_tokens


def texts(articles: int) -> Iterable[str]:
    """Yields articles that differ, each with one fact to find and nothing else that looks like one."""
    for number in range(articles):
        file = "".join(chr(ord("a") + int(digit)) for digit in str(number))
        yield f"Kenya will send 900 nurses to Oman. The notice was posted under file {file}."


def soak(stub: Stub, articles: int, *, sync: bool, seed: int = 0) -> Outcome:
    """Returns what articles come to while the server fails; waiting takes no time."""
    plan = stub.plan(mix=MIX, seed=seed, answer=json.dumps(ANSWER))
    model = InstructedModel("openai/m", sleep=lambda _: None, api_key="sk-test", base_url=stub.url(plan))
    outcome = Outcome()
    for found in _by_threads(model, articles) if sync else asyncio.run(_by_tasks(model, articles)):
        outcome.add(found)
    ledger = stub.ledger(plan)
    outcome.served, outcome.readable = ledger["requests"], stub.readable(plan)
    outcome.lost = (ledger["lost"][0], ledger["lost"][1])
    return outcome


def _by_threads(model: InstructedModel, articles: int) -> list[ArticleFacts | ModelError]:
    warnings.simplefilter("ignore", UserWarning)  # each failure is counted

    def one(text: str) -> ArticleFacts | ModelError:
        try:
            return extract(text, model=model)
        except ModelError as error:
            return error

    with ThreadPoolExecutor(AT_ONCE) as pool:
        return list(pool.map(one, texts(articles)))


async def _by_tasks(model: InstructedModel, articles: int) -> list[ArticleFacts | ModelError]:
    warnings.simplefilter("ignore", UserWarning)
    found: list[ArticleFacts | ModelError] = []
    waiting = iter(texts(articles))

    async def work() -> None:
        for text in waiting:
            try:
                found.append(await aextract(text, model=model))
            except ModelError as error:
                found.append(error)

    await asyncio.gather(*(work() for _ in range(AT_ONCE)))
    return found


def main(arguments: list[str] | None = None) -> int:
    """Prints what sync and async runs came to, and returns 1 where a bar is missed."""
    articles = int((arguments or [str(ARTICLES)])[0])
    missed = []
    with running_stub() as stub:
        for sync in (False, True):
            outcome = soak(stub, articles, sync=sync, seed=int(sync))
            print(f"{'sync' if sync else 'async'}: {outcome}", flush=True)
            missed += outcome.missed()
    for bar in missed:
        print(f"missed: {bar}")
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
