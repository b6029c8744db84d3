"""Bulk runs under fire, with what they cost: `python -m tests.soak.bulk [kills|full|memory]...`.

- `kills`: 20 SIGKILLs during a run of 10,000 articles, against a stub in a process of its own.
- `full`: a disk that fills up (a small tmpfs where we are root, else a limit on the size of files), then grows.
- `memory`: 100,000 articles through `extract_many`, with and without a journal.
"""

from __future__ import annotations

import hashlib
import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from factlift.bulk import extract_many
from factlift.pipeline import Answer, Ask
from tests.soak.bulk_server import NOTHING, Server, serving


def text_of(number: int) -> str:
    """Returns an article in which nothing looks like a fact, so that it takes one request."""
    return f"Nothing was decided on day {number}, and the hall was closed."


def digest_of(number: int) -> str:
    """Returns what the stub knows an article by."""
    return hashlib.sha256(text_of(number).encode()).hexdigest()[:16]


@dataclass(frozen=True)
class Command:
    """`factlift extract` over articles of a JSONL file."""

    code: ClassVar[str] = "import sys; from factlift.cli import main; sys.exit(main())"

    folder: Path
    server: Server
    concurrency: int = 8
    output: str = "facts.jsonl"

    @property
    def journal(self) -> Path:
        """The run's journal."""
        return self.folder / "run.db"

    @property
    def written(self) -> Path:
        """The run's output."""
        return self.folder / self.output

    def articles(self, number: int) -> None:
        """Writes the articles."""
        lines = (json.dumps({"id": f"a{n}", "text": text_of(n)}) + "\n" for n in range(number))
        (self.folder / "articles.jsonl").write_text("".join(lines), encoding="utf-8")

    def start(self, before: Callable[[], None] | None = None) -> subprocess.Popen[bytes]:
        """Starts it; `before` is called in the new process."""
        arguments = ["extract", "articles.jsonl", "--model", "openai/stub", "--journal", str(self.journal)]
        return subprocess.Popen(
            [
                sys.executable,
                "-c",
                self.code,
                *arguments,
                "--concurrency",
                str(self.concurrency),
                "-o",
                str(self.written),
            ],
            cwd=self.folder,
            env={**os.environ, **self.server.environment},
            stderr=subprocess.PIPE,
            preexec_fn=before,  # noqa: PLW1509  # no thread runs here
        )

    def ids(self) -> list[str]:
        """Returns the ids in the output, with repetitions; each must have facts."""
        lines = [json.loads(line) for line in self.written.read_text(encoding="utf-8").splitlines()]
        assert all(line["report"]["status"] == "empty" for line in lines)
        return [line["id"] for line in lines]

    def committed(self) -> set[str]:
        """Returns the articles that the journal has an answer for, as the stub knows them."""
        with closing(sqlite3.connect(f"file:{self.journal}?mode=ro", uri=True, timeout=30)) as db:
            return {row[0][:16] for row in db.execute("SELECT article_sha256 FROM asks WHERE finish IS NOT NULL")}


@dataclass(frozen=True, slots=True)
class Result:
    """What came of a run that was killed again and again."""

    lost: int
    committed_paid_again: int
    paid_twice: int
    seconds: float


def kill_and_resume(command: Command, articles: int, kills: int) -> Result:
    """Runs the command, kills it so many times on the way, lets it end, and counts."""
    started = time.monotonic()
    command.articles(articles)
    chance = random.Random(7)
    stops = sorted(chance.sample(range(articles // 20, articles * 19 // 20), kills))
    counts_at_kill: dict[str, int] = {}
    for stop in stops:
        with command.start() as process:
            while len(command.server.counts()) < stop and process.poll() is None:
                time.sleep(0.005)
            process.send_signal(signal.SIGKILL)
            process.communicate()
        counts = command.server.counts()
        counts_at_kill |= {key: counts[key] for key in command.committed() if key not in counts_at_kill}
    with command.start() as process:
        _, error = process.communicate()
        assert process.returncode == 0, error.decode()
    counts = command.server.counts()
    ids = command.ids()
    assert len(ids) == len(set(ids))
    return Result(
        lost=articles - len(ids),
        committed_paid_again=sum(counts[key] != number for key, number in counts_at_kill.items()),
        paid_twice=sum(counts.values()) - articles,
        seconds=time.monotonic() - started,
    )


def soak_kills(articles: int = 10_000, kills: int = 20) -> None:
    """Prints what 20 SIGKILLs during 10,000 articles cost."""
    with tempfile.TemporaryDirectory() as folder, serving(0.005) as server:
        command = Command(Path(folder), server)
        result = kill_and_resume(command, articles, kills)
        bound = command.concurrency * kills
    print(
        f"kills: {articles:,} articles, {kills} SIGKILLs: {result.lost} lost, {result.committed_paid_again} committed"
        f" paid again, {result.paid_twice} paid twice (bound {bound}), {result.seconds:.0f} s"
    )
    assert result.lost == result.committed_paid_again == 0
    assert result.paid_twice <= bound


# ---------------------------------------------------------------- a full disk


@contextmanager
def small_disk(folder: Path, kilobytes: int) -> Iterator[None]:
    """Makes the folder a disk of its own."""
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(folder)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=False)


def can_mount() -> bool:
    """Tells whether a tmpfs can be made here."""
    if os.geteuid():
        return False
    with tempfile.TemporaryDirectory() as folder:
        done = subprocess.run(["mount", "-t", "tmpfs", "tmpfs", folder], capture_output=True, check=False)
        if done.returncode == 0:
            subprocess.run(["umount", folder], check=False)
        return done.returncode == 0


def limit_files(kilobytes: int) -> Callable[[], None]:
    """Returns what keeps a process's files below a size: the journal's log is the first to meet it."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))


def fill_and_resume(
    command: Command, articles: int, kilobytes: int, grow: Callable[[], None] | None
) -> tuple[int, int]:
    """Runs out of space, then goes on with more; returns what was committed before, and the exit code.

    `grow` makes room on a small disk; without it, a limit on the size of files stood in for the disk.
    """
    command.articles(articles)
    with command.start(None if grow else limit_files(kilobytes)) as process:
        _, error = process.communicate()
    code = process.returncode
    assert b"Traceback" not in error, error.decode()
    committed, counts = command.committed(), command.server.counts()
    if grow:
        grow()
    with command.start() as process:
        _, error = process.communicate()
        assert process.returncode == 0, error.decode()
    assert sorted(command.ids()) == sorted(f"a{number}" for number in range(articles))
    after = command.server.counts()
    assert all(after[key] == counts[key] for key in committed)
    return len(committed), code


def soak_full(articles: int = 2_000, kilobytes: int = 1_500) -> None:
    """Prints how a run ended whose disk was full."""
    with tempfile.TemporaryDirectory() as name, serving() as server:
        folder = Path(name)
        real = can_mount()
        with small_disk(folder, kilobytes) if real else nullcontext():
            grow = (
                (lambda: subprocess.run(["mount", "-o", "remount,size=200m", name], check=True) and None)
                if real
                else None
            )
            committed, code = fill_and_resume(Command(folder, server), articles, kilobytes, grow)
    kind = "tmpfs" if real else "limit on files"
    print(f"full ({kind}, {kilobytes} kB): exit code {code}, {committed} of {articles:,} committed, none paid again")
    assert code == 5
    assert committed


# ---------------------------------------------------------------- memory


class InstantModel:
    """Answers at once that there is nothing."""

    name = "instant"

    def answer(self, ask: Ask) -> Answer:
        """Returns the one answer."""
        return Answer(NOTHING, requests=1)

    async def aanswer(self, ask: Ask) -> Answer:
        """Returns the one answer."""
        return self.answer(ask)


def memory_mb() -> float:
    """Returns this process's resident memory."""
    fields = Path("/proc/self/statm").read_text(encoding="utf-8").split()
    return int(fields[1]) * resource.getpagesize() / 1e6


def soak_memory(articles: int = 100_000) -> None:
    """Prints how memory stands after each fifth of a long run; it must not grow after the first."""
    for kept in (False, True):
        with tempfile.TemporaryDirectory() as folder:
            journal = Path(folder) / "run.db" if kept else None
            shown, started = [], time.monotonic()
            texts = (text_of(number) for number in range(articles))
            for done, outcome in enumerate(extract_many(texts, model=InstantModel(), journal=journal), 1):
                assert outcome.facts is not None
                if done % (articles // 5) == 0:
                    shown.append(memory_mb())
            rate = articles / (time.monotonic() - started)
        print(
            f"memory: {articles:,} articles {'with' if kept else 'without'} a journal:"
            f" {', '.join(f'{mb:.0f}' for mb in shown)} MB, {rate:.0f} articles/s"
        )
        assert shown[-1] - shown[0] < 10


if __name__ == "__main__":
    names = sys.argv[1:] or ["kills", "full", "memory"]
    for name in names:
        {"kills": soak_kills, "full": soak_full, "memory": soak_memory}[name]()
