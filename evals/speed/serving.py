"""The stub server in a process of its own: compiled where there is a compiler, else in Python."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from evals.cases import ROOT

_SOURCE = Path(__file__).with_name("stub.c")


@dataclass(frozen=True, slots=True)
class Stub:
    """A running stub server: its port, and whether it is `compiled` or `python`."""

    port: int
    kind: str

    def url(self, answer: int) -> str:
        """Returns the base URL below which that answer is given."""
        return f"http://127.0.0.1:{self.port}/{answer}/v1"


@contextmanager
def running_stub(
    bodies: Sequence[bytes], latency_ms: float = 0, *, compiler: str | None = "", core: int | None = None
) -> Iterator[Stub]:
    """Yields a stub server that gives these bodies; it ends with the block, and with this process.

    Args:
        bodies: the answers, by number.
        latency_ms: how long each answer takes.
        compiler: of C; "" is the machine's own, None takes the server in Python.
        core: the processor core that it is held on, where the system can do that.
    """
    compiler = shutil.which("cc") if compiler == "" else compiler
    with tempfile.TemporaryDirectory() as folder:
        command = _compiled(Path(folder), compiler) or [sys.executable, "-m", "evals.speed.stub"]
        paths = [Path(folder) / f"{number}.json" for number in range(len(bodies))]
        for path, body in zip(paths, bodies, strict=True):
            path.write_bytes(body)
        with subprocess.Popen(  # noqa: S603  # our own server
            [*command, str(latency_ms), *map(str, paths)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
        ) as process:
            assert process.stdout is not None  # noqa: S101  # a pipe
            assert process.stdin is not None  # noqa: S101  # a pipe
            hold(process.pid, core)
            port = int(process.stdout.readline())
            try:
                yield Stub(port, "python" if "-m" in command else "compiled")
            finally:
                process.stdin.close()


def _compiled(folder: Path, compiler: str | None) -> list[str] | None:
    """Returns the command of a server compiled here, or None where it can't be."""
    if not compiler:
        return None
    built = subprocess.run(  # noqa: S603  # the machine's own compiler
        [compiler, "-O2", "-o", str(folder / "stub"), str(_SOURCE)], capture_output=True, check=False
    )
    return [str(folder / "stub")] if built.returncode == 0 else None


def hold(pid: int, core: int | None) -> None:
    """Keeps a process (0: this one) on one core, where the system can do that and has several."""
    if core is not None and hasattr(os, "sched_setaffinity") and (os.cpu_count() or 1) > 1:
        os.sched_setaffinity(pid, {core % (os.cpu_count() or 1)})
