"""The bars that a figure has to reach, and whether it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.speed.memory import Level, growth_mb
from evals.speed.own import Work
from evals.speed.rounds import Cell

OURS = {"factlift": "", "factlift-no-coverage": "without coverage, "}
"""What is judged: all of it, and all but the rule reader's reading, with how a bar tells them apart."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A figure beside its bar, `at_most` or at least."""

    what: str
    figure: float
    bar: float
    at_most: bool = True
    unit: str = ""

    @property
    def met(self) -> bool:
        """True where the figure is on the right side of its bar."""
        return self.figure <= self.bar if self.at_most else self.figure >= self.bar


def bars_of(cells: Sequence[Cell], works: Sequence[Work], levels: Sequence[Level]) -> Iterator[Bar]:
    """Yields the bars that these figures bear on."""
    by_place = {(cell.client, cell.latency_ms, cell.in_flight): cell for cell in cells}
    for latency_ms, in_flight in sorted({(cell.latency_ms, cell.in_flight) for cell in cells}):
        at = {name: cell for (name, *place), cell in by_place.items() if place == [latency_ms, in_flight]}
        for name, how in OURS.items():
            if ours := at.get(name):
                yield from _beside_peers(ours, at, f"{how}{in_flight} in flight, {latency_ms} ms")
    yield from _own(works)
    if levels:
        what = f"memory grows from article {levels[0].articles:,} to {levels[-1].articles:,}, by its share"
        yield Bar(what, 100 * growth_mb(levels) / levels[0].resident_mb, 5.0, unit=" %")


def _beside_peers(ours: Cell, at: dict[str, Cell], where: str) -> Iterator[Bar]:
    if plain := at.get("instructor"):
        yield Bar(f"CPU of instructor TOOLS, {where}", ours.cpu_ms / plain.cpu_ms, 0.75)
    if aligned := at.get("langextract"):
        yield Bar(f"CPU of langextract, {where}", ours.cpu_ms / aligned.cpu_ms, 0.125)
    if (bare := at.get("openai-aiohttp")) and ours.in_flight >= 256:
        yield Bar(f"requests/s of AsyncOpenAI over aiohttp, {where}", ours.rate / bare.rate, 0.8, at_most=False)


def _own(works: Sequence[Work]) -> Iterator[Bar]:
    for work in works:
        how = "with coverage" if work.coverage else "without coverage"
        if work.chars < 10_000:
            yield Bar(f"own work on {work.chars:,} characters, {how}", work.ms, 1.0, unit=" ms")
        elif work.chars < 200_000:
            what = f"own work on {work.chars:,} characters, {work.records} records, {how}"
            yield Bar(what, work.ms, 20.0, unit=" ms")
    for coverage in (True, False):
        long = sorted((work for work in works if work.coverage == coverage and work.chars > 10_000), key=_chars)
        if len(long) > 1:
            each = [work.ms / work.chars for work in long]
            how = "with coverage" if coverage else "without coverage"
            what = f"a character of {long[-1].chars:,} beside one of {long[0].chars:,}, {how}"
            yield Bar(what, each[-1] / each[0], 1.25)


def _chars(work: Work) -> int:
    return work.chars
