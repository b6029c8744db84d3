"""The command `factlift`: arguments and printing only, one module for each group of commands.

Exit codes: 0 done; 1 the extraction failed, was refused or cut off, of one article at least; 2 wrong usage, a setting
or a --schema that is none; 3 the file can't be read as an article; 4 the model can't be asked; 5 the answer, the
journal or the output can't be read or written; 6 the budget is spent.
"""

from __future__ import annotations

import argparse
import io
import logging
import os
import sys
import warnings
from collections.abc import Sequence
from typing import TYPE_CHECKING, TextIO

from factlift.cli import asking, batching, exporting, extracting, journaling, reviewing, starting
from factlift.cli.printing import UsageError, complain, drop_output
from factlift.errors import (
    ArticleError,
    BudgetError,
    FactliftError,
    ModelError,
    ReaderError,
    SchemaError,
    SettingsError,
)
from factlift.printable import shown_lines
from factlift.settings import Settings
from factlift.version import __version__

if TYPE_CHECKING:
    from _typeshed import SupportsWrite

_GROUPS = (extracting, batching, reviewing, exporting, journaling, asking, starting)
_CODES: tuple[tuple[type[FactliftError], int], ...] = (
    (UsageError, 2),
    (SettingsError, 2),
    (SchemaError, 2),
    (ArticleError, 3),
    (ModelError, 4),
    (ReaderError, 1),
    (BudgetError, 6),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    _open_closed_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no “ is no reason to fail
    try:
        return _run(argv)
    except FactliftError as error:
        complain(str(error))
        return next((code for kind, code in _CODES if isinstance(error, kind)), 5)
    except BrokenPipeError:
        drop_output(sys.stdout)
        return 0
    except OSError as error:
        complain(f"{error.filename or 'standard output'}: {error.strerror or error}; make room, or write with -o PATH")
        drop_output(sys.stdout)
        return 5
    except KeyboardInterrupt as interruption:
        complain(str(interruption) or "interrupted")
        return 130


def _run(argv: Sequence[str] | None) -> int:
    parser = _parser()
    if not (sys.argv[1:] if argv is None else argv):
        parser.print_help(sys.stderr)
        return 2
    options = parser.parse_args(argv)
    warnings.simplefilter("ignore", UserWarning)  # what they say is printed, in one line
    for name in ("factlift.inputs", "factlift.journal"):
        logging.getLogger(name).addHandler(_TELLING)  # a handler that is there already is not added again
    for name, meant in Settings.strangers():
        complain(f"{name} in the environment is no setting, and is passed over; {meant} is one")
    code = int(options.run(options))
    sys.stdout.flush()
    return code


def _open_closed_streams() -> None:
    """Gives the command streams of its own where its caller closed them: what is printed there is an error then."""
    if sys.stdout is None:
        sys.stdout = open(os.devnull, encoding="utf-8")  # noqa: SIM115, PTH123  # to be read only: writing fails
    if sys.stderr is None:
        sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: SIM115, PTH123


class _Telling(logging.Handler):
    """Says what the log warns of, in one line."""

    def emit(self, record: logging.LogRecord) -> None:
        complain(record.getMessage())


_TELLING = _Telling(logging.WARNING)


class _Parser(argparse.ArgumentParser):
    """A parser whose messages do nothing to a terminal, whatever the arguments are that they repeat."""

    def _print_message(self, message: str, file: SupportsWrite[str] | None = None) -> None:
        to_stdout = file is sys.stdout
        stream: TextIO = sys.stdout if to_stdout else sys.stderr
        try:
            stream.write(shown_lines(message))
            if to_stdout:
                stream.flush()  # a full disk is told here, not passed over at the interpreter's end
        except OSError:
            if to_stdout:
                raise
            drop_output(stream)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="factlift", description="Typed, grounded facts from a news article.")
    parser.add_argument("--version", action="version", version=f"factlift {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    for group in _GROUPS:
        group.add_to(commands)
    return parser
