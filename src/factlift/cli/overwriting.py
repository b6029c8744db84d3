"""Where a command may write: not over what it reads, and not twice to one place."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from factlift.cli.printing import UsageError
from factlift.files import is_stream
from factlift.inputs.names import is_among


def keep_apart(
    writes: Iterable[Path | None], reads: Iterable[Path | str] = (), journal: Path | str | None = None
) -> None:
    """Lets pass what is written where nothing is read; `reads` may be files, folders and globs, and `-`.

    `journal` is one that is written too, if it is a journal: that the journal says itself.

    Raises:
        UsageError: a file would be written over one that is read, or that is written too.
    """
    names = [str(name) for name in reads]
    before = [] if journal is None else [Path(journal)]
    for path in writes:
        if path is None or is_stream(path):
            continue
        if is_among(path, names):
            raise UsageError(f"{path} is read, and would be written over; write to another file")
        if any(_is_same(path, other) for other in before):
            raise UsageError(f"{path} would be written twice; name two files")
        before.append(path)


def _is_same(path: Path, other: Path) -> bool:
    return path.samefile(other) if path.exists() and other.exists() else path.resolve() == other.resolve()
