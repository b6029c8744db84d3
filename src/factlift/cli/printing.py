"""What a command says: to standard output, or one line to standard error."""

from __future__ import annotations

import sys


def say(text: str) -> None:
    """Writes text to standard output as it stands."""
    sys.stdout.write(text)


def complain(text: str) -> None:
    """Writes one line to standard error."""
    print(f"factlift: {' '.join(text.split())}", file=sys.stderr)
