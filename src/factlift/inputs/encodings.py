"""Bytes as people have them: UTF-8 with or without a byte order mark, UTF-16 with one."""

from __future__ import annotations

import codecs
import io
import shlex
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from factlift.errors import ArticleTooLargeError, NotTextError

BROKEN = "\udcff"
"""What stands in a stream where bytes were no text; no decoded text can hold it."""

_BINARY = (b"%PDF-", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b")
"""How files begin that hold text in a wrapping of their own: PDF, .docx and .odt, .doc, gzip."""


def _mark(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return BROKEN, error.end


codecs.register_error("factlift.mark", _mark)


def read_whole(file: BinaryIO, name: str, max_bytes: int) -> bytes:
    """Returns the bytes of a file.

    Raises:
        ArticleTooLargeError: there are more than `max_bytes`; a part of an article is never read as the whole.
    """
    data = file.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise ArticleTooLargeError(
            f"{name} has more than {max_bytes:,} bytes, which no article within max_chars has: split it, or raise "
            "max_chars"
        )
    return data


def decode(data: bytes, name: str) -> str:
    """Returns the text of bytes, without a byte order mark.

    Raises:
        NotTextError: the bytes are no UTF-8, and no UTF-16 with a byte order mark.
    """
    try:
        return data.decode(encoding_of(data[:2]))
    except UnicodeDecodeError:
        if data.startswith(_BINARY) or b"\0" in data[:4096]:
            raise NotTextError(f"{name} is no text file; save the article's text to a file first") from None
        file = shlex.quote(name)
        raise NotTextError(
            f"{name} is no UTF-8 or UTF-16 text; convert it, as in: iconv -f WINDOWS-1252 -t UTF-8 {file} > utf8.txt"
        ) from None


def encoding_of(start: bytes) -> str:
    """Returns the encoding that the first two bytes of a text tell."""
    return "utf-16" if start in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"


@contextmanager
def text_of(file: io.BufferedReader) -> Iterator[io.TextIOWrapper]:
    """Gives a stream of text, line ends as they are, with `BROKEN` where the bytes are no text; `file` stays open."""
    stream = io.TextIOWrapper(file, encoding_of(file.peek(2)[:2]), errors="factlift.mark", newline="")
    try:
        yield stream
    finally:
        stream.detach()
