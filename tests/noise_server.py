"""A genuine llama.cpp server in a process of its own: `python -m tests.noise_server MODEL.gguf CONTEXT`.

It prints its address and serves on loopback until its input ends, so that it never outlives whoever started it.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Running:
    """A server that runs, until it is killed."""

    url: str
    process: subprocess.Popen[str]


@contextmanager
def running_noise(path: Path, context: int = 32_768) -> Iterator[Running]:
    """Yields a server of a model file; it ends with the block."""
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.noise_server", str(path), str(context)],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    try:
        yield Running(f"{process.stdout.readline().strip()}/v1", process)
    finally:
        process.stdin.close()
        process.wait(timeout=20)
        process.stdout.close()


def main() -> None:
    """Serves a model, two requests at once, with one thread: spinning ones wait for each other on a busy machine."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path, params.n_ctx = sys.argv[1], int(sys.argv[2])
    params.n_parallel, params.kv_unified = 2, True
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1
    params.ui, params.verbosity = False, -1
    server = xllamacpp.Server(params)
    print(server.listening_address, flush=True)  # noqa: T201  # the handshake
    sys.stdin.read()
    del server


if __name__ == "__main__":
    main()
