"""Files that are written whole or not at all.

What is no regular file (`/dev/stdout`, a pipe, a terminal) is written to as it stands, and never replaced; a symbolic
link stays one, and what it points at is replaced.
"""

from __future__ import annotations

import errno
import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import IO

from factlift.errors import OutputError

_ADVICE = "name a file in a folder that can be written"


def write_whole(path: Path, content: str | bytes | Iterable[str | bytes]) -> None:
    """Writes a file in one step: who reads it sees the old content or the new, on a full disk or after a crash too.

    Pieces are written as they come; where making them fails, the old file stands too.

    Raises:
        OutputError: the file can't be written; what was there before is unchanged.
    """
    pieces = (content,) if isinstance(content, str | bytes) else content
    try:
        if is_stream(path):
            with path.open("wb") as stream:
                _write(stream, pieces)
            return
        path = resolved(path)
        with tempfile.NamedTemporaryFile("wb", dir=path.parent, delete=False) as file:
            _write_and_move(file, path, pieces)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; {_ADVICE}") from None


def check_place(path: Path) -> None:
    """Says what `write_whole` would say of the place, before what is to be written there is made and paid.

    Raises:
        OutputError: nothing can be written there.
    """
    try:
        if is_stream(path):
            return
        path = resolved(path)
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        with tempfile.TemporaryFile(dir=path.parent):
            pass
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; {_ADVICE}") from None


def write_together(files: Iterable[tuple[Path, Iterable[str]]]) -> None:
    """Writes several files, in their order; where one can't be made, all that was there before stands.

    Raises:
        OutputError: one of them can't be written; the old files stand.
    """
    with ExitStack() as made:
        whole: list[tuple[Path, Path]] = []
        for path, pieces in files:
            if is_stream(path):
                write_whole(path, pieces)
                continue
            target = resolved(path)
            try:
                if target.is_dir():
                    raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
                folder = made.enter_context(tempfile.TemporaryDirectory(dir=target.parent, prefix=".factlift-"))
            except OSError as error:
                raise OutputError(f"{path}: {error.strerror or error}; {_ADVICE}") from None
            write_whole(Path(folder, target.name), pieces)
            whole.append((Path(folder, target.name), target))
        for part, target in whole:
            part.replace(target)


def is_stream(path: Path) -> bool:
    """Tells whether a path is there and is neither a file nor a folder: a device, a pipe, a terminal."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def resolved(path: Path) -> Path:
    """Returns the file that a symbolic link points at, so that the link is kept; any other path as it is."""
    return path.resolve() if path.is_symlink() else path


def write_folder(folder: Path, files: Iterable[tuple[str, str]]) -> None:
    """Writes named files into a folder, which is made where it is missing: all of them, or none where making one fails.

    They are made beside the folder, or in it, and moved when the last is whole.

    Raises:
        OutputError: they can't be written; what was there before is unchanged.
    """
    base = next(path for path in (folder, *folder.absolute().parents) if path.exists())
    try:
        with tempfile.TemporaryDirectory(dir=base, prefix=".factlift-") as made:
            names = []
            for name, content in files:
                write_whole(Path(made, name), content)
                names.append(name)
            folder.mkdir(parents=True, exist_ok=True)
            for name in names:
                Path(made, name).replace(folder / name)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}; name a folder that can be written") from None


def _write_and_move(file: IO[bytes], path: Path, pieces: Iterable[str | bytes]) -> None:
    try:
        _write(file, pieces)
        file.flush()
        os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(file.name).chmod(0o666 & ~mask)  # temporary files are private, what a user asked for is not
        Path(file.name).replace(path)
    except BaseException:
        Path(file.name).unlink(missing_ok=True)
        raise


def _write(file: IO[bytes], pieces: Iterable[str | bytes]) -> None:
    for piece in pieces:
        file.write(piece.encode("utf-8") if isinstance(piece, str) else piece)
