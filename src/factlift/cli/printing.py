"""What a command says: to standard output, or one line to standard error; nothing that a terminal would obey."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from factlift.errors import FactliftError
from factlift.printable import shown, shown_json, shown_lines


class UsageError(FactliftError):
    """Options that do not go together; the exit code is 2."""


def output_path(name: str) -> Path | None:
    """Returns where to write; None, which prints, for `-`."""
    return None if name == "-" else Path(name)


def say(text: str) -> None:
    """Writes text to standard output: as it stands where it is piped, else what of it shows itself."""
    sys.stdout.write(shown_lines(text) if sys.stdout.isatty() else text)


def say_json(text: str) -> None:
    """Writes JSON to standard output, with escapes for what a terminal would obey."""
    sys.stdout.write(shown_json(text))


def complain(text: str) -> None:
    """Writes one line to standard error; where that can't be written to, the exit code still tells."""
    try:
        print(f"factlift: {shown(text)}", file=sys.stderr)
    except OSError:
        drop_output(sys.stderr)


def drop_output(stream: TextIO) -> None:
    """Sends what is still to be written to a stream nowhere, so that the interpreter does not fail of it at its end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
