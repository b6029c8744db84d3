"""Pathological texts of up to 10 MB: time, growth and memory of each kind, by the built-in reader and around a model.

`python -m tests.soak.texts [KIND]...` prints a table and ends with exit code 1 where a bar is missed. Each kind is
read in a process of its own, so that its memory is its own.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import dataclass

SIZES = (1_000_000, 10_000_000)
MOST_S_A_MB = 2.0
MOST_GROWTH = 2.5
"""What twice the text may take, as a multiple."""
MOST_MB = 150
MOST_MB_A_MB = 10
"""Memory: so much at all, and so much for each megabyte of the text as UTF-8."""
_TIMEOUT_S = 300


@dataclass(frozen=True, slots=True)
class Trial:
    """What one text took: its size as UTF-8 and the most memory in bytes, seconds of CPU for half of it and for all."""

    size: int
    half_s: float
    whole_s: float
    memory: int
    outcome: str

    def missed(self) -> list[str]:
        """Returns the bars that were missed."""
        megabytes = max(1.0, self.size / 1e6)
        growth = self.whole_s / self.half_s if self.half_s > 0.05 else 0.0
        bars = {
            "time": self.whole_s > MOST_S_A_MB * megabytes,
            "growth": growth > MOST_GROWTH,
            "memory": self.memory > 1e6 * (MOST_MB + MOST_MB_A_MB * megabytes),
            "error": self.outcome.startswith("!"),
        }
        return [name for name, is_missed in bars.items() if is_missed]


def main(arguments: list[str] | None = None) -> int:
    """Tries every kind of text, prints the table, and returns 1 where a bar is missed, else 0."""
    from tests.pathological import KINDS

    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="kinds of text; without one, all")
    parser.add_argument("--sizes", default=SIZES, type=lambda text: [int(part) for part in text.split(",")])
    chosen = parser.parse_args([] if arguments is None else arguments)
    print(f"{'text':22} {'model':9} {'MB':>6} {'s a MB':>7} {'growth':>7} {'memory MB':>10}  outcome")
    bad = 0
    for kind in chosen.kinds or KINDS:
        for model in ("builtin", "scripted"):
            for size in chosen.sizes:
                trial = _try_apart(kind, model, size)
                bad += bool(trial.missed())
                _show(kind, model, trial)
    print(f"{bad} bars missed" if bad else "all bars met")
    return 1 if bad else 0


def _show(kind: str, model: str, trial: Trial) -> None:
    megabytes = trial.size / 1e6
    growth = f"{trial.whole_s / trial.half_s:.1f}" if trial.half_s > 0.05 else "-"
    missed = f"  MISSED: {', '.join(trial.missed())}" if trial.missed() else ""
    print(
        f"{kind:22} {model:9} {megabytes:6.1f} {trial.whole_s / max(megabytes, 1e-6):7.2f} {growth:>7} "
        f"{trial.memory / 1e6:10.0f}  {trial.outcome}{missed}",
        flush=True,
    )


def _try_apart(kind: str, model: str, size: int) -> Trial:
    """Returns what a text took in a process of its own."""
    limit = int(_TIMEOUT_S * max(1, size / 1e6))
    command = [sys.executable, "-m", "tests.soak.texts_apart", kind, model, str(size)]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, check=False)  # our own module
    except subprocess.TimeoutExpired:
        return Trial(size, 0.0, float(limit), 0, f"! not done after {limit} s")
    if done.returncode:
        last = (done.stderr.strip().splitlines() or ["no output"])[-1]
        return Trial(size, 0.0, 0.0, 0, f"! {last[:80]}")
    return Trial(**json.loads(done.stdout))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
