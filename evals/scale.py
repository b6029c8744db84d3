"""`python -m evals.scale`: what many articles take; rewrites the tables of docs/scale.md.

A job is simulated as a ring of slots, one for each request that may be under way. A slot waits for a processor of its
worker, for its turn at the server's rate limit, for the server, and for the journal of its machine; then it takes the
next article. Nothing in it is fitted to a whole run: it is given what single steps were measured to cost, and
`tests/test_evals_scale.py` holds what it says of whole runs against whole runs that were measured.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from evals.pages import put_into
from factlift import Usage
from factlift.prices import cost_of

_SAMPLE = 40
"""Rounds of all slots that are simulated; from there on a job goes on as it went."""


@dataclass(frozen=True, slots=True)
class Article:
    """What one article takes, on the average.

    Tokens are those of the 59 articles (2,799 characters, 23 facts each) whose answers of `relay/assistant` are in
    evals/results: one request each. `cpu_s` is the processor time of a client with all that factlift does, for 3,000
    characters; `kept_bytes` is what the journal holds, `sent_bytes` a request and its answer (24 recordings).
    """

    input_tokens: int = 3_421
    output_tokens: int = 940
    requests: float = 1.0
    cpu_s: float = 0.046
    kept_bytes: int = 6_500
    sent_bytes: int = 14_700


@dataclass(frozen=True, slots=True)
class Job:
    """A run over many articles; a limit that is 0 is none.

    `latency_s` is the server's time for an answer, `commit_s` the time that a machine's journal takes for an article.
    Each worker has a core of its own; `workers_of_machine` of them share a journal.
    """

    articles: int
    workers: int = 1
    concurrency: int = 64
    latency_s: float = 10.0
    start_s: float = 0.0
    requests_per_minute: float = 0.0
    tokens_per_minute: float = 0.0
    commit_s: float = 0.0006
    workers_of_machine: int = 8
    article: Article = Article()

    @property
    def per_second(self) -> float:
        """Articles a second that the server's limits let through; 0 where there is none."""
        each = self.article
        limits = (
            (self.requests_per_minute, each.requests),
            (self.tokens_per_minute, each.input_tokens + each.output_tokens),
        )
        return min((limit / 60 / cost for limit, cost in limits if limit), default=0.0)


@dataclass(frozen=True, slots=True)
class Forecast:
    """How long a job takes, and how busy what it waits for is, from 0 to 1."""

    seconds: float
    busy: dict[str, float]

    @property
    def first(self) -> str:
        """What breaks first: whatever is busiest."""
        return max(self.busy, key=self.busy.__getitem__)


def forecast(job: Job) -> Forecast:
    """Returns how a job goes.

    >>> round(forecast(Job(5_000, concurrency=64, latency_s=0.1, article=Article(cpu_s=0.001))).seconds, 1)
    8.0
    """
    machines = max(1, job.workers // job.workers_of_machine)
    sharing = job.workers / machines
    own = job.articles / job.workers  # workers are alike, so that one is enough to look at
    turn_s = job.workers / job.per_second if job.per_second else 0.0
    times = _ends(int(min(own, _SAMPLE * job.concurrency)), job, turn_s, job.commit_s * sharing)
    seconds = _extended(list(times), own, job.concurrency)
    rate = own / seconds
    busy = {
        "the server's time": rate * job.latency_s / job.concurrency,
        "processors": rate * job.article.cpu_s,
        "rate limit": rate * turn_s,
        "journal": rate * job.commit_s * sharing,
    }
    return Forecast(job.start_s + seconds, busy)


def _ends(articles: int, job: Job, turn_s: float, commit_s: float) -> Iterator[float]:
    """Yields when a worker's articles are done, in seconds from its first."""
    free = [0.0] * job.concurrency
    processor = gate = journal = 0.0
    for _ in range(articles):
        processor = max(heapq.heappop(free), processor) + job.article.cpu_s
        sent = max(processor, gate)
        gate = sent + turn_s
        journal = max(sent + job.latency_s, journal) + commit_s
        heapq.heappush(free, journal)
        yield journal


def _extended(ends: list[float], articles: float, concurrency: int) -> float:
    """Returns when the last of all articles is done, where only the first were simulated."""
    left = articles - len(ends)
    if left <= 0:
        return ends[-1]
    half = len(ends) // (2 * concurrency) * concurrency  # whole rounds
    return ends[-1] + left * (ends[-1] - ends[-1 - half]) / half


# ---------------------------------------------------------------- the table

MODEL = "openai/gpt-5-mini"
GPU_TOKENS_PER_S = 2_500
_LIGHT_CPU_S = 0.0078
"""Processor time of an article without the rule reader's second opinion."""
_ACCOUNT = Job(0, workers=4, concurrency=256, requests_per_minute=10_000, tokens_per_minute=10_000_000, start_s=30)
_OWN = Job(0, workers=4, concurrency=64, start_s=30)
_COUNTS = (1_000_000, 10_000_000, 100_000_000)


def render_table() -> str:
    """Returns the table of docs/scale.md."""
    lines = [
        "| | " + " | ".join(f"{count // 1_000_000} M articles" for count in _COUNTS) + " |",
        "|---|" + "---|" * len(_COUNTS),
    ]
    rows = [_cells(count) for count in _COUNTS]
    lines += [f"| {name} | " + " | ".join(row[name] for row in rows) + " |" for name in rows[0]]
    return "\n".join(lines)


def render_limits() -> str:
    """Returns the table of what breaks first: how many articles a second each thing lets through."""
    each = Article()
    rows = {
        "10 M tokens a minute": replace(_ACCOUNT, requests_per_minute=0).per_second,
        "10,000 requests a minute": replace(_ACCOUNT, tokens_per_minute=0).per_second,
        "a worker with 16 requests at a time, 10 s each": 16 / 10,
        "a worker's core": 1 / each.cpu_s,
        "a worker's core, `Settings(coverage=False)`": 1 / _LIGHT_CPU_S,
        f"a GPU that writes {GPU_TOKENS_PER_S:,} tokens/s": GPU_TOKENS_PER_S / each.output_tokens,
        "a machine's journal, 0.2 ms a write to disk": 1 / Job(0).commit_s,
        "a machine's journal, 4 ms a write to disk": 1 / (20 * Job(0).commit_s),
        "a network of 1 Gbit/s": 1e9 / 8 / each.sent_bytes,
    }
    lines = ["| limit | articles/s | days for 100 M |", "|---|---|---|"]
    ordered = sorted(rows.items(), key=lambda row: row[1])
    return "\n".join([*lines, *(f"| {name} | {rate:,.1f} | {1e8 / rate / 86_400:,.1f} |" for name, rate in ordered)])


def _cells(count: int) -> dict[str, str]:
    each = Article()
    account, spread = replace(_ACCOUNT, articles=count), replace(_OWN, articles=count, workers=_OWN.workers * 8)
    asked = Usage(input_tokens=count * each.input_tokens, output_tokens=count * each.output_tokens)
    dollars = cost_of(MODEL, asked)
    tokens = f"{asked.input_tokens / 1e9:.1f} / {asked.output_tokens / 1e9:.1f}"
    limited, free = forecast(account), forecast(spread)
    return {
        "requests": f"{count * each.requests / 1e6:,.0f} M",
        "tokens in / out, 10⁹": tokens,
        f"{MODEL}, US dollars (batch)": f"{dollars:,.0f} ({dollars / 2:,.0f})" if dollars else "price unknown",
        "hours, account of 10,000 requests and 10 M tokens a minute, 4 workers × 256": _hours(limited),
        "hours, no limit, 32 workers × 64": _hours(free),
        f"GPU hours at {GPU_TOKENS_PER_S:,} tokens/s written": f"{asked.output_tokens / GPU_TOKENS_PER_S / 3600:,.0f}",
        "processor hours of clients": f"{count * each.cpu_s / 3600:,.0f}",
        "journals, all machines": f"{count * each.kept_bytes / 1e9:,.0f} GB",
        "sent and received": f"{count * each.sent_bytes / 1e9:,.0f} GB",
    }


def _hours(found: Forecast) -> str:
    return f"{found.seconds / 3600:,.1f} ({found.first})"


def main() -> None:
    """Puts the table into docs/scale.md, and prints it."""
    page = Path(__file__).resolve().parents[1] / "docs" / "scale.md"
    for name, table in (("scale", render_table()), ("limits", render_limits())):
        put_into(page, name, table)
        print(table, end="\n\n")


if __name__ == "__main__":
    main()
