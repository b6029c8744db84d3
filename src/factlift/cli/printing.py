"""What a command says: to standard output, or one line to standard error; nothing that a terminal would obey."""

from __future__ import annotations

import io
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


def say_data(text: str) -> None:
    """Writes what is to be read on, such as a CSV, to standard output."""
    in_utf8()
    say(text)


def say_json(text: str) -> None:
    """Writes JSON to standard output, with escapes for what a terminal would obey."""
    in_utf8().write(shown_json(text))


def in_utf8() -> TextIO:
    """Returns standard output, in UTF-8 as files are, where it is no terminal, whose encoding may know no “."""
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
    return sys.stdout


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
