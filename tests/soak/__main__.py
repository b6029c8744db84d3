"""`python -m tests.soak [NAME]... [OPTION]...`: every soak in turn, each in its own process; exit code 1 if one fails.

A soak is a module of this package that is run as a program; those with `_` in their names are parts of others. What
begins with a dash, and all behind it, goes to the soaks: `python -m tests.soak texts --sizes 1000000`.
"""

from __future__ import annotations

import subprocess
import sys
from itertools import takewhile
from pathlib import Path

_HERE = Path(__file__).resolve().parent


def names() -> list[str]:
    """Returns the soaks there are."""
    return sorted(path.stem for path in _HERE.glob("*.py") if "_" not in path.stem)


def main(chosen: list[str]) -> int:
    """Runs soaks by name, all without one, and returns 1 where one failed."""
    named = list(takewhile(lambda word: not word.startswith("-"), chosen))
    failed = []
    for name in named or names():
        print(f"== {name}", flush=True)
        command = [sys.executable, "-m", f"tests.soak.{name}", *chosen[len(named) :]]
        if subprocess.run(command, cwd=_HERE.parents[1], check=False).returncode:
            failed.append(name)
    print(f"== missed: {', '.join(failed)}" if failed else "== every bar was met")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
