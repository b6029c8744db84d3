"""The memory of a bulk run, by the number of articles: `python -m evals.speed.memory COUNT` in a process of its own.

`python -m evals.speed.memory COUNT bare` leaves out the rule reader, which takes most of the time.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from evals.cases import ROOT
from evals.speed.clients import MODEL
from evals.speed.material import FIRST, answers, article
from evals.speed.rounds import CLIENT_CORE, SERVER_CORE, environment
from evals.speed.serving import hold, running_stub
from factlift import Settings

IN_FLIGHT = 64
_STEPS = 10


@dataclass(frozen=True, slots=True)
class Level:
    """The memory after so many articles, in MB: what is resident, and the most that ever was.

    `coverage`: whether the rule reader read them too.
    """

    articles: int
    resident_mb: float
    peak_mb: float
    seconds: float
    coverage: bool = True


def watched(count: int, say: Callable[[str], None], *, coverage: bool = True) -> list[Level]:
    """Returns the memory of a run over so many articles with a journal, ten times on the way.

    Raises:
        RuntimeError: the run failed.
    """
    found: list[Level] = []
    with (
        running_stub(answers(), 0, core=SERVER_CORE) as stub,
        subprocess.Popen(  # noqa: S603  # our own module
            [sys.executable, "-m", "evals.speed.memory", str(count), *([] if coverage else ["bare"])],
            cwd=ROOT,
            env=environment(stub.url(0)),
            stdout=subprocess.PIPE,
            text=True,
        ) as process,
    ):
        hold(process.pid, CLIENT_CORE)
        assert process.stdout is not None  # noqa: S101  # a pipe
        for line in process.stdout:
            found.append(Level(**json.loads(line)))
            say(f"{found[-1].articles} articles: {found[-1].resident_mb:.0f} MB")
    if process.returncode or len(found) < _STEPS:
        raise RuntimeError(f"the run over {count} articles failed; its error stands above")
    return found


def growth_mb(levels: Sequence[Level]) -> float:
    """Returns by how much the memory grew after the first tenth of a run, which fills pools and caches, in MB."""
    return levels[-1].resident_mb - levels[0].resident_mb


def _run(count: int, settings: Settings) -> None:
    """Prints a level after each tenth of a run."""
    from factlift import extract_many
    from factlift.models.instructed import InstructedModel

    begun, step = time.monotonic(), max(1, count // _STEPS)
    with tempfile.TemporaryDirectory() as folder:
        outcomes = extract_many(
            map(article, range(count)),
            model=InstructedModel(f"openai/{MODEL}", settings),
            settings=settings,
            journal=Path(folder) / "run.db",
            concurrency=IN_FLIGHT,
        )
        for number, outcome in enumerate(outcomes, 1):
            if outcome.error:
                raise outcome.error
            if number % step == 0:
                level = Level(number, resident_mb(), peak_mb(), round(time.monotonic() - begun, 1), settings.coverage)
                print(json.dumps(asdict(level)), flush=True)


def resident_mb() -> float:
    """Returns what of this process is in memory, in MB; the most that ever was where the system doesn't say."""
    try:
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except OSError:
        return peak_mb()
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


def peak_mb() -> float:
    """Returns the most that was ever in memory of this process, in MB."""
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


if __name__ == "__main__":
    _run(int(sys.argv[1]), FIRST.model_copy(update={"coverage": "bare" not in sys.argv[2:]}))
