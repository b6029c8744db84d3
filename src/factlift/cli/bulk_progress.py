"""How a run is going: counts, and a line that keeps up with them on a terminal."""

from __future__ import annotations

import time
from dataclasses import dataclass, field
from types import TracebackType
from typing import IO, TYPE_CHECKING, Any, Self

from factlift.bulk import Outcome
from factlift.errors import ModelError
from factlift.facts import Usage
from factlift.printable import shown

if TYPE_CHECKING:
    from rich.progress import Progress as Bar


@dataclass(slots=True)
class Tally:
    """What came of the articles so far, and what that cost, kept answers included."""

    articles: int = 0
    failed: int = 0
    partial: int = 0
    tokens: int = 0
    usd: float | None = None
    started: float = field(default_factory=time.monotonic)

    def count(self, outcome: Outcome[Any]) -> None:
        """Counts an outcome in."""
        self.articles += 1
        self.failed += outcome.failed
        if outcome.facts is not None:
            self.partial += outcome.facts.report.status == "partial"
            self._spend(outcome.facts.report.usage, outcome.facts.report.cost_usd)
        elif isinstance(outcome.error, ModelError):
            self._spend(outcome.error.usage, None)

    def _spend(self, usage: Usage, usd: float | None) -> None:
        self.tokens += usage.input_tokens + usage.output_tokens
        if usd is not None:
            self.usd = (self.usd or 0.0) + usd

    @property
    def code(self) -> int:
        """The exit code: 1 where an article failed."""
        return 1 if self.failed else 0

    def told(self) -> str:
        """Returns the counts in words."""
        parts = [f"{self.articles:,} article{'s' * (self.articles != 1)}", f"{self.failed:,} failed"]
        if self.partial:
            parts.append(f"{self.partial:,} partial")
        if self.tokens:
            parts.append(f"{self.tokens:,} tokens")
        if self.usd is not None:
            parts.append(f"${self.usd:,.4f}")
        return ", ".join([*parts, f"{time.monotonic() - self.started:.1f} s"])


class Progress:
    """A line on a terminal, with rate, time left where the number of articles is known, tokens, cost and failures.

    Nothing is written where `stream` is no terminal.
    """

    def __init__(self, stream: IO[str], total: int | None) -> None:
        self._bar: Bar | None = None
        self._total, self._stream = total, stream

    def __enter__(self) -> Self:
        if self._stream.isatty():
            self._bar = _bar(self._stream)
            self._bar.add_task("", total=self._total, told="")
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def show(self, tally: Tally) -> None:
        """Brings the line up to date."""
        if self._bar:
            rate = tally.articles / max(time.monotonic() - tally.started, 0.001)
            told = f"{tally.told().rpartition(', ')[0]}, {rate:.1f}/s"
            self._bar.update(self._bar.task_ids[0], completed=tally.articles, told=told)

    def close(self) -> None:
        """Leaves the terminal as it was; a second time does nothing."""
        if self._bar:
            self._bar.stop()
            self._bar = None


def _bar(stream: IO[str]) -> Bar:
    from rich.console import Console
    from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
    from rich.progress import Progress as Bar

    columns = (
        SpinnerColumn(),
        BarColumn(bar_width=20),
        TextColumn("{task.fields[told]}", markup=False),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    return Bar(*columns, console=Console(file=stream), transient=True)


def short(words: str, most: int = 300) -> str:
    """Returns words on one line that do nothing to a terminal, cut where they are long."""
    kept = shown(words)
    return kept if len(kept) <= most else kept[: most - 1] + "…"
