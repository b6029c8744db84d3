"""Ray under fire, with what it costs: `python -m tests.soak.ray [ROWS [NAME]...]`; skipped plainly without Ray.

Articles come from Parquet and go to Parquet, through two workers on two cores, against a stub that takes 100 ms:

- `single`: one process with the same journal and as many requests under way, for comparison.
- `whole`: the job, left alone.
- `kill_worker`: a worker is killed by SIGKILL in the middle. Every row is there once; what was paid twice is at most
  what the worker had under way.
- `kill_job`: the whole job is killed, and goes on by Ray's checkpoint and the journal.
"""

from __future__ import annotations

import os
import re
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from tests.soak.bulk import text_of
from tests.soak.bulk_server import Server, serving

_ROOT = Path(__file__).resolve().parents[2]
WORKERS, CONCURRENCY = 2, 32
_QUIET = {"RAY_USAGE_STATS_ENABLED": "0", "RAY_DATA_DISABLE_PROGRESS_BARS": "1"}


@dataclass(frozen=True)
class Job:
    """A Ray job over `articles.parquet` of a folder, in a process of its own."""

    folder: Path
    server: Server

    @property
    def journal(self) -> Path:
        """The journal that its workers share."""
        return self.folder / "run.db"

    def prepare(self, rows: int) -> None:
        """Writes the articles, in one block."""
        import pyarrow as pa
        from pyarrow import parquet

        columns = {"id": [f"a{n}" for n in range(rows)], "body": [text_of(n) for n in range(rows)]}
        (self.folder / "in").mkdir()
        parquet.write_table(pa.table(columns), self.folder / "in" / "articles.parquet")

    @contextmanager
    def running(self, kind: str = "--ray") -> Iterator[subprocess.Popen[bytes]]:
        """Starts the job; where the block ends, it is killed with all that is in its process group."""
        with (self.folder / "log").open("ab") as log:
            process = subprocess.Popen(
                [sys.executable, "-m", "tests.soak.ray", kind, str(self.folder)],
                cwd=_ROOT,
                env={**os.environ, **self.server.environment, **_QUIET},
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        try:
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            process.wait()

    def finish(self, process: subprocess.Popen[bytes]) -> None:
        """Waits for the job's end, which must be a good one."""
        told = "" if process.wait() == 0 else (self.folder / "log").read_text(encoding="utf-8")
        assert not told, told[-3000:]

    def wait_for(self, requests: int, process: subprocess.Popen[bytes]) -> None:
        """Returns when the stub was asked so often."""
        while sum(self.server.counts().values()) < requests:
            assert process.poll() is None, "the job ended before it was to be killed"
            time.sleep(0.02)

    def busiest(self) -> int:
        """Returns the process of the worker that has the most requests under way, by the leases in the journal."""
        query = (
            "SELECT pid FROM owners JOIN asks USING (owner) WHERE finish IS NULL"
            " GROUP BY owner ORDER BY count(*) DESC LIMIT 1"
        )
        with closing(sqlite3.connect(f"file:{self.journal}?mode=ro", uri=True, timeout=30)) as db:
            while (found := db.execute(query).fetchone()) is None:
                time.sleep(0.01)
            return int(found[0])

    def ids(self) -> list[str]:
        """Returns the ids in the result, sorted, with repetitions; each must have facts."""
        from pyarrow import parquet

        table = parquet.read_table(self.folder / "out", columns=["id", "status"])
        assert set(table["status"].to_pylist()) == {"empty"}
        return sorted(table["id"].to_pylist())


def run_ray(folder: Path) -> None:
    """What the job's process does."""
    import ray
    from ray.data.checkpoint import CheckpointConfig

    from factlift.ray import extract

    started = time.monotonic()
    # One for reading, one for the filter of a checkpoint, which takes a whole one, and half a one for each worker.
    ray.init(num_cpus=3, include_dashboard=False, logging_level="ERROR")
    ray.data.DataContext.get_current().checkpoint_config = CheckpointConfig(
        id_column="id", checkpoint_path=str(folder / "checkpoint"), delete_checkpoint_on_success=False
    )
    print(f"Ray began within {time.monotonic() - started:.1f} s", flush=True)
    found = extract(
        ray.data.read_parquet(str(folder / "in")),
        text="body",
        model="openai/stub",
        journal=folder / "run.db",
        workers=WORKERS,
        concurrency=CONCURRENCY,
    )
    found.write_parquet(str(folder / "out"))
    ray.shutdown()


def run_single(folder: Path) -> None:
    """The same in one process, by the same step without Ray."""
    from pyarrow import parquet

    from factlift.stage import Stage, Worker

    stage = Stage(text="body", model="openai/stub", journal=str(folder / "run.db"), concurrency=WORKERS * CONCURRENCY)
    with Worker(stage) as worker:
        (folder / "out").mkdir()
        parquet.write_table(worker(parquet.read_table(folder / "in")), folder / "out" / "facts.parquet")


# ---------------------------------------------------------------- what is tried


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a job."""

    rows: int
    ids: int
    distinct: int
    paid_twice: int
    seconds: float
    start_s: float

    @classmethod
    def of(cls, job: Job, rows: int, started: float) -> Result:
        """Counts in the result, and at the stub."""
        ids = job.ids()
        paid = sum(job.server.counts().values())
        seconds = time.monotonic() - started
        began = re.findall(r"Ray began within ([0-9.]+) s", (job.folder / "log").read_text(encoding="utf-8"))
        return cls(rows, len(ids), len(set(ids)), paid - rows, seconds, sum(map(float, began)))


def single(job: Job, _: int) -> None:
    """Does without Ray."""
    with job.running("--single") as process:
        job.finish(process)


def whole(job: Job, _: int) -> None:
    """Runs the job, and leaves it alone."""
    with job.running() as process:
        job.finish(process)


def kill_worker(job: Job, rows: int) -> None:
    """Runs the job, and kills a worker in the middle."""
    with job.running() as process:
        job.wait_for(rows * 2 // 5, process)
        os.kill(job.busiest(), signal.SIGKILL)
        job.finish(process)


def kill_job(job: Job, rows: int) -> None:
    """Kills the whole job in the middle, and runs it again."""
    with job.running() as process:
        job.wait_for(rows * 2 // 5, process)
    whole(job, rows)


def try_job(rows: int, how: Callable[[Job, int], None], latency_s: float = 0.1) -> Result:
    """Returns what comes of a job that is treated so."""
    with tempfile.TemporaryDirectory() as folder, serving(latency_s) as server:
        job = Job(Path(folder), server)
        job.prepare(rows)
        started = time.monotonic()
        how(job, rows)
        return Result.of(job, rows, started)


def soak(rows: int, names: list[str]) -> None:
    """Prints how it went, and fails where a bar is missed."""
    for how, kills in ((single, 0), (whole, 0), (kill_worker, 1), (kill_job, WORKERS)):
        if names and how.__name__ not in names:
            continue
        result = try_job(rows, how)
        bound = CONCURRENCY * kills
        print(
            f"{how.__name__}: {rows:,} rows, {result.ids:,} in the result, {result.distinct:,} of them distinct,"
            f" {result.paid_twice} paid twice (bound {bound}), {result.seconds:.1f} s in all"
            f" ({result.start_s:.1f} s for Ray to begin)",
            flush=True,
        )
        assert result.ids == result.distinct == rows
        assert 0 <= result.paid_twice <= bound


if __name__ == "__main__":
    if sys.argv[1:2] == ["--ray"]:
        run_ray(Path(sys.argv[2]))
    elif sys.argv[1:2] == ["--single"]:
        run_single(Path(sys.argv[2]))
    elif find_spec("ray") is None:
        print("ray: not tried, since it is not installed (pip install 'factlift[ray]')")
    else:
        soak(int(sys.argv[1]) if sys.argv[1:] else 5_000, sys.argv[2:])
