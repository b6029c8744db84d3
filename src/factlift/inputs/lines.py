"""Lines of a stream that never take more memory than one article may."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TextIO

from factlift.errors import ArticleError, ArticleTooLargeError, NotTextError
from factlift.inputs.encodings import BROKEN

NO_TEXT = "no UTF-8 or UTF-16 text; convert the file: iconv -f WINDOWS-1252 -t UTF-8 IN > OUT"


class BoundedLines:
    """The lines of a text stream; what can't be given as a line is raised, and the next call goes on behind it.

    `number` is the number of the line that was given last, from 1. `marked` lines are given with `BROKEN` in them: who
    puts several together has to see all of them.
    """

    def __init__(self, stream: TextIO, most: int, *, marked: bool = False) -> None:
        self._stream = stream
        self._most = most
        self._marked = marked
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        """Returns the next line with its end.

        Raises:
            ArticleTooLargeError: it is too long; it is skipped.
            NotTextError: its bytes are no text.
        """
        line = self._stream.readline(self._most)
        if not line:
            raise StopIteration
        self.number += 1
        if len(line) == self._most and not line.endswith(("\n", "\r")):
            self._skip()
            raise ArticleTooLargeError(f"over {self._most:,} characters: leave out what is no article, or split it")
        if BROKEN in line and not self._marked:
            raise NotTextError(NO_TEXT)
        return line

    def _skip(self) -> None:
        """Reads on to the end of the line."""
        while (rest := self._stream.readline(65_536)) and not rest.endswith(("\n", "\r")):
            pass


def located(where: str, error: ArticleError) -> ArticleError:
    """Returns the same kind of error, with where it happened before what happened."""
    return type(error)(f"{where}: {error}")
