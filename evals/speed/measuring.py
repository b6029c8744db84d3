"""One client measured, in a process of its own: `python -m evals.speed.measuring CLIENT IN_FLIGHT SECONDS`.

It prints what one window of time came to as JSON, with the processor time of all threads. Before the window begins
the client has its connections open and its caches warm, and while it lasts the articles never end. With `profile` for
a client it prints where the time of factlift complete goes instead.
"""

from __future__ import annotations

import cProfile
import io
import itertools
import json
import logging
import pstats
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field

from evals.speed.clients import CLIENTS, Client, factlift_in_loop
from evals.speed.material import article

WARM_UP = 20
TOP = 25


@dataclass(frozen=True, slots=True)
class Window:
    """What a window came to: articles done, processor seconds and seconds by the clock."""

    count: int
    cpu_s: float
    wall_s: float

    @property
    def cpu_ms(self) -> float:
        """Processor milliseconds an article."""
        return 1000 * self.cpu_s / self.count

    @property
    def rate(self) -> float:
        """Articles a second."""
        return self.count / self.wall_s


@dataclass(slots=True)
class Stopwatch:
    """Begins when so many articles are done, ends with the first one that is done `seconds` and `least` articles later.

    Args:
        warm_up: articles.
        seconds: the least that the window lasts.
        least: articles that it has at least; where many are done at once, so many that one burst weighs little.
        clock: returns seconds.
        cpu_clock: returns processor seconds of all threads.
    """

    warm_up: int
    seconds: float
    least: int = 1
    clock: Callable[[], float] = time.perf_counter
    cpu_clock: Callable[[], float] = time.process_time
    window: Window | None = None
    _done: int = 0
    _begun: tuple[int, float, float] | None = field(default=None, init=False)

    @property
    def begun(self) -> bool:
        """True when the window has begun."""
        return self._begun is not None

    def done(self, more: int) -> None:
        """Takes note of articles that are done."""
        self._done += more
        if self._begun is None:
            if self._done >= self.warm_up:
                self._begun = (self._done, self.cpu_clock(), self.clock())
        elif self.window is None and (count := self._done - self._begun[0]) >= self.least:
            wall_s = self.clock() - self._begun[2]
            if wall_s >= self.seconds:
                self.window = Window(count, self.cpu_clock() - self._begun[1], wall_s)

    def articles(self) -> Iterator[str]:
        """Yields articles, no two alike, until the window is over."""
        for number in itertools.count():
            if self.window:
                return
            yield article(number)


def measure(client: Client, in_flight: int, seconds: float) -> Window:
    """Returns what a window of a client's time came to; the environment names the server."""
    warm_up = 1 if client.batches else WARM_UP + in_flight
    watch = Stopwatch(warm_up, seconds, least=1 if client.batches else in_flight)
    client.run(watch.articles(), in_flight, watch.done)
    assert watch.window is not None  # noqa: S101  # articles end with the window
    return watch.window


def profile(in_flight: int, seconds: float) -> str:
    """Returns where factlift complete spends its time: the functions with the most time of their own.

    The thread that writes the journal is not in it.
    """
    profiler, watch = cProfile.Profile(), Stopwatch(WARM_UP + in_flight, seconds)

    def done(more: int) -> None:
        watch.done(more)
        if watch.begun and not watch.window:
            profiler.enable()

    factlift_in_loop(watch.articles(), in_flight, done)
    profiler.disable()
    out = io.StringIO()
    pstats.Stats(profiler, stream=out).strip_dirs().sort_stats("tottime").print_stats(TOP)
    return out.getvalue()


if __name__ == "__main__":
    logging.disable(logging.WARNING)  # of this process only
    name, at_once, window_s = sys.argv[1], int(sys.argv[2]), float(sys.argv[3])
    if name == "profile":
        print(profile(at_once, window_s))
    else:
        print(json.dumps(asdict(measure(CLIENTS[name], at_once, window_s))))
