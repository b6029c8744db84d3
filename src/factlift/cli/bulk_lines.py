"""Facts as lines of JSON, into a file that is whole or not there."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from factlift.bulk import Outcome
from factlift.cli.printing import UsageError, in_utf8
from factlift.errors import OutputError
from factlift.files import is_stream, resolved

_ELSEWHERE = {
    ".parquet": "factlift export facts.jsonl --to parquet -o facts.parquet",
    ".html": "factlift review facts.jsonl ARTICLE -o review.html",
    **dict.fromkeys((".tsv", ".xlsx", ".xls", ".ods"), "factlift export facts.jsonl -o facts.csv, which opens as well"),
}


def check_ending(output: Path | None) -> None:
    """Refuses a file whose name says a form that facts are not written in here.

    Raises:
        UsageError: it does; which command makes such a file is said.
    """
    ending = output.suffix.lower() if output else ""
    if ending in _ELSEWHERE:
        raise UsageError(f"facts are not written as {ending} here; write -o facts.jsonl, then: {_ELSEWHERE[ending]}")


def check_lines(output: Path | None, form: str | None = None) -> None:
    """Refuses a file, or a form that was asked for, that says another form than JSONL, as several articles have.

    Raises:
        UsageError: it does.
    """
    if form is None:
        check_ending(output)
        ending = output.suffix.lower() if output else ""
        form = ending.removeprefix(".") if ending in (".json", ".csv") else None
    if form not in (None, "jsonl"):
        then = "; `factlift export` makes a CSV of them" if form == "csv" else ""
        raise UsageError(f"several articles are written as jsonl, not as {form}: -o facts.jsonl{then}")


def line_of(outcome: Outcome[Any], *, with_text: bool = False) -> str:
    """Returns an article's facts as one line of JSON, its id first, or the error that stands in their place.

    `with_text` puts the article's text beside them, which offsets are those of: that of a web page stands nowhere else.
    """
    if outcome.facts is None:
        return json.dumps({"id": outcome.id, "error": outcome.reason}) + "\n"
    text = f'"text":{json.dumps(outcome.facts.article_text)},' if with_text else ""
    return f'{{"id":{json.dumps(outcome.id)},{text}{outcome.facts.model_dump_json()[1:]}\n'


class Lines:
    """Lines that go to `PATH.part`, which becomes PATH when the run is over; without a path, to standard output.

    So PATH is never half of a run, and of two runs at a time to one PATH the second is refused. What a run that ended
    early wrote stays in `PATH.part`, until the next begins.
    A PATH that is no file (`/dev/stdout`, a pipe) is written to as it stands.

    Raises:
        OutputError: the file can't be written; PATH is as it was.
    """

    def __init__(self, path: Path | None) -> None:
        self._path, self._written = path, 0
        self._file: IO[str] = sys.stdout if path else in_utf8()
        self._part: Path | None = None
        if path and not is_stream(path):
            self._path = resolved(path)
            self._part = self._path.with_name(f"{self._path.name}.part")

    def __enter__(self) -> Self:
        if self._path:
            try:
                self._file = _alone(self._part) if self._part else self._path.open("w", encoding="utf-8")
            except OSError as error:
                raise self._error(error) from None
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._path and not self._file.closed:
            try:
                self._file.close()
            except OSError as failure:
                if error is None:
                    raise self._error(failure) from None
        if self._part and error is not None and not self._written:
            self._part.unlink(missing_ok=True)  # nothing came of it

    def write(self, line: str) -> None:
        """Writes a line; whoever reads along sees whole lines only."""
        try:
            self._file.write(line)
            self._file.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self._error(error) from None
        self._written += 1

    def publish(self) -> None:
        """Puts the file in its place."""
        if not self._part or not self._path:
            return
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            if os.name == "nt":
                self._file.close()  # what is open can't be moved there; elsewhere it is locked until it is in its place
            self._part.replace(self._path)
            self._file.close()
        except OSError as error:
            raise self._error(error) from None

    def left_behind(self) -> str:
        """Returns where the lines of a run that ended early are, as a part of a sentence."""
        return f", written to {self._part}" if self._part and self._written else ""

    def _error(self, error: OSError) -> OutputError:
        where = self._part or self._path or "standard output"
        return OutputError(f"{where}: {error.strerror or error}; make room or name another")


def _alone(path: Path) -> IO[str]:
    """Returns a file that is empty, and is written to by nobody else.

    Raises:
        OutputError: another run writes to it.
    """
    while True:
        file = path.open("a", encoding="utf-8")  # what another run wrote is not cut off before it is known to be over
        try:
            _lock(file, path)
            now = os.fstat(file.fileno())
            if not path.exists() or not os.path.samestat(now, path.stat()):
                file.close()  # the other run was over just now, and this file is its result
                continue
            if stat.S_ISREG(now.st_mode):
                file.truncate(0)
        except BaseException:
            file.close()
            raise
        return file


def _lock(file: IO[str], path: Path) -> None:
    try:
        import fcntl
    except ImportError:  # another system than Unix
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise OutputError(f"{path} is written to by another run; wait until that is over, or name another") from None
    except OSError:  # a disk that knows no locks
        return
