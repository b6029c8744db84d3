"""What a command reads: a file, or standard input."""

from __future__ import annotations

import sys
from contextlib import nullcontext
from pathlib import Path

from factlift.cli.printing import complain
from factlift.errors import AnswerError, ArticleError, NotTextError
from factlift.files import write_whole
from factlift.inputs import Input, read_inputs
from factlift.inputs.encodings import decode, read_whole
from factlift.settings import Settings

_LONGEST_ANSWER = 64_000_000
_LONGEST_LINES = {"linux": 4_095, "darwin": 1_023}
"""The most bytes of a line that a terminal passes on to a program."""


def read_one(name: str) -> Input:
    """Returns the one article of a file or, for `-`, of standard input, and what it is called.

    Raises:
        ArticleError: it can't be read, or there are several.
    """
    typed = _invites(name, "article")
    articles = read_inputs([name], max_chars=Settings.from_environment().max_chars)
    first = next(articles, None)
    if first is None:
        raise NotTextError(f"{name} holds no article; put one in each row")
    if first.error:
        raise first.error
    if next(articles, None):
        raise NotTextError(f"{name} holds several articles; `factlift extract` takes them, this command takes one")
    if typed:
        _refuse_cut(first.text or "")
    return first


def read_text(name: str) -> str:
    """Returns the text of a file's one article or, for `-`, of standard input.

    Raises:
        ArticleError: it can't be read, or there are several.
    """
    return read_one(name).text or ""


def read_answer_text(name: str) -> str:
    """Returns the text of a file as it stands or, for `-`, of standard input: a model's answer, JSON or prose.

    Raises:
        AnswerError: it can't be read, is too large for an answer, or is no text.
    """
    if name == "-" and sys.stdin is None:  # its caller closed it
        raise AnswerError("standard input is closed; give a file, or pipe the answer in")
    typed = _invites(name, "answer")
    try:
        with nullcontext(sys.stdin.buffer) if name == "-" else Path(name).open("rb") as file:
            text = decode(read_whole(file, name, _LONGEST_ANSWER), name)
        if typed:
            _refuse_cut(text)
        return text
    except OSError as error:
        raise AnswerError(f"{name}: {error.strerror or error}; check its name, and that you may read it") from None
    except ArticleError as error:
        raise AnswerError(str(error)) from None


def _invites(name: str, what: str) -> bool:
    """Says how to end what is pasted, where standard input is a terminal; tells whether it is."""
    if name != "-" or sys.stdin is None or not sys.stdin.isatty():
        return False
    end = "Ctrl-Z and Enter" if sys.platform == "win32" else "Ctrl-D"
    complain(f"paste the {what}, then press Enter and {end}")
    return True


def _refuse_cut(text: str) -> None:
    """Lets pass what was pasted whole.

    Raises:
        NotTextError: a line is as long as a terminal passes on; what came behind it is lost, and nobody is told.
    """
    most = _LONGEST_LINES.get(sys.platform)
    for number, line in enumerate(text.splitlines() if most else (), 1):
        if most and len(line.encode("utf-8")) >= most:
            raise NotTextError(
                f"a terminal passes on {most:,} bytes of a line, and line {number} was cut there: save the text to a "
                "file, and give that"
            )


def keep_text(item: Input, path: Path | None) -> None:
    """Writes an article's text to a file, as offsets count in it; a page whose text is not kept is told of.

    Raises:
        OutputError: the file can't be written.
    """
    if path is not None:
        write_whole(path, item.text or "")
    elif item.from_page:
        complain(f"offsets are those of the text taken from {item.id}; --keep-text PATH keeps it")
