"""What a command reads: a file, or standard input."""

from __future__ import annotations

import sys
from pathlib import Path

from factlift.errors import NotTextError
from factlift.settings import Settings


def read_text(name: str) -> str:
    """Returns the text of a file or, for `-`, of standard input.

    Raises:
        NotTextError: there is no such file, or its bytes are no UTF-8 or UTF-16 text.
        ArticleTooLargeError: later, by `Article.read`.
    """
    if name.startswith(("http://", "https://")):
        raise NotTextError(f"{name} is an address; factlift fetches nothing: save the article's text to a file first")
    # A code point takes at most 4 bytes in either encoding: more than that can't be read as an article anyway.
    most = 4 * Settings().max_chars + 4
    try:
        data = sys.stdin.buffer.read(most) if name == "-" else _file_bytes(Path(name), most)
    except OSError as error:
        raise NotTextError(f"{name}: {error.strerror or error}") from None
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotTextError(f"{name} is no UTF-8 or UTF-16 text; convert it first") from None


def _file_bytes(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)
