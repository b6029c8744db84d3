"""From what a person names to the articles: files, folders, globs, standard input."""

from __future__ import annotations

import glob
import io
import logging
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TypeAlias, cast

from factlift.article import MAX_CHARS
from factlift.errors import ArticleError, NotTextError
from factlift.files import is_stream
from factlift.inputs.frames import read_parquet
from factlift.inputs.ids import UniqueIds
from factlift.inputs.input import Input, Rows
from factlift.inputs.own import is_ours
from factlift.inputs.pages import is_page, read_page, read_plain
from factlift.inputs.rows import read_csv, read_jsonl

logger = logging.getLogger(__name__)

_Reader: TypeAlias = Callable[[io.BufferedReader, str, Rows], Iterator[Input]]

FORMS: dict[str, _Reader] = {
    "txt": read_plain,
    "html": read_page,
    "jsonl": read_jsonl,
    "csv": read_csv,
    "tsv": partial(read_csv, delimiter="\t"),
    "parquet": read_parquet,
}
"""The forms that articles are read in, by name."""

_START = 1024  # bytes that tell a page from text
_HEADER = re.compile(
    rb'(?:\xef\xbb\xbf)?(?=[^\r\n]{0,999}\b(?:text|body)\b)"?\w{1,40}"?(?:[,;\t]"?\w{1,40}"?){1,20}\r?\n', re.IGNORECASE
)
_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*(?:\[\s*)?\{\s*"(?:[^"\\]|\\.)*"\s*:')
_FORM_OF = {
    ".txt": "txt",
    ".md": "txt",
    ".markdown": "txt",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".csv": "csv",
    ".tsv": "tsv",
    ".parquet": "parquet",
}
_ADDRESSES = ("http://", "https://", "ftp://", "file://", "www.")
_REFUSED = {
    ".pdf": "text taken from a PDF jumbles columns and drops marks unseen: copy the article's text to a .txt file",
    ".json": "write one object a line, as .jsonl: {'id': ..., 'text': ...}",
    **dict.fromkeys((".docx", ".doc", ".odt", ".rtf", ".pages", ".epub"), "save it as plain text (.txt) first"),
    **dict.fromkeys(
        (".eml", ".msg", ".mbox"), "a message is packed for its way: save the article's text to a .txt file"
    ),
    **dict.fromkeys((".mht", ".mhtml", ".webarchive"), "save the page as HTML only (.html), or its text as .txt"),
    ".xml": "its tags would be read as text: save the article's text to a .txt file",
    **dict.fromkeys((".gz", ".zip", ".zst", ".bz2", ".xz"), "unpack it first"),
    **dict.fromkeys((".xlsx", ".xls", ".ods"), "save it as .csv first"),
}


Name: TypeAlias = str | os.PathLike[str]


def read_inputs(
    names: Name | Iterable[Name],
    *,
    text: str = "text",
    id: str = "id",  # noqa: A002  # what the column is called
    form: str | None = None,
    max_chars: int = MAX_CHARS,
) -> Iterator[Input]:
    """Yields the articles of files, folders and globs, and of standard input for `-`, one at a time.

    Streams of any length take constant memory. What can't be read is an Input with an error, never the end of the
    run. No two Inputs have the same id: what is called as one before it is called `ID#2`, which a warning in the log
    of `factlift.inputs.ids` says.

    Args:
        names: a path, a pattern (`news/**/*.txt`) or `-`, or several. Of a folder all files are read whose form is
            known by their name, folders in it too, in order of their names, but for hidden ones, pipes and what
            factlift wrote; a warning in the log of `factlift.inputs.names` says which others may hold articles, which
            folders are links, which are not followed, which files have no rows, and in which no id is under `id`. An
            address is refused.
        text: the column or key that holds the article, in JSONL, CSV and Parquet.
        id: the column or key that holds what it is called.
        form: read every file in this form (see `FORMS`), whatever its name. Without it standard input is plain text,
            and what begins as a web page is read as one, whatever its name.
        max_chars: the longest article, in code points.

    Raises:
        ValueError: there is no such form.
    """
    if form is not None and form not in FORMS:
        raise ValueError(f"there is no form {form!r}; give one of {', '.join(FORMS)}, or leave it out")
    rows, bare = Rows(text, id, max_chars), _Left()
    with UniqueIds() as ids:
        for found in _found(names, warn=True):
            articles = iter((found,)) if isinstance(found, Input) else _read(found, form, rows)
            item = None
            for item in articles:
                yield replace(item, id=ids.name(item.id))
            if item is None:
                bare.add("stdin" if found == "-" else str(found))
    _tell(bare, "no rows in it; look whether it was written to its end")


def is_among(path: Path, names: Name | Iterable[Name]) -> bool:
    """Tells whether a file is one of those that names stand for."""
    if not path.is_file():
        return False
    paths = (Path(found) for found in _found(names) if isinstance(found, str) and found != "-")
    return any(other.name == path.name and other.is_file() and other.samefile(path) for other in paths)


def _found(names: Name | Iterable[Name], *, warn: bool = False) -> Iterator[str | Input]:
    """Yields the files that names stand for, and an Input with an error for a name that stands for none."""
    for given in [names] if isinstance(names, (str, bytes, os.PathLike)) else names:
        name = os.fspath(given)
        if not isinstance(name, str):
            raise TypeError(f"give names as str or Path, not {type(given).__name__}")
        if name.lower().startswith(_ADDRESSES) and (not name.lower().startswith("www.") or not os.path.exists(name)):  # noqa: PTH110
            reason = "is an address; factlift fetches nothing: save the article's text to a file first"
            yield Input(name, None, NotTextError(f"{name} {reason}"))
        elif name == "-":
            yield name
        elif os.path.isdir(name):  # noqa: PTH112  # False for a name with a NUL, where Path raises
            yield from _in_folder(name, warn=warn)
        elif glob.has_magic(name) and not os.path.exists(name):  # noqa: PTH110
            yield from _matching(name, warn=warn)
        else:
            yield name


def _matching(pattern: str, *, warn: bool = False) -> Iterator[str | Input]:
    found = glob.glob(pattern, recursive=True)  # noqa: PTH207  # as typed, with or without a folder before it
    files = [name for name in sorted(found) if not Path(name).is_dir() and not is_stream(Path(name))]
    if not files:
        yield Input(pattern, None, NotTextError(f"{pattern} matches no file; look at the pattern, and quote it"))
    again = _reached_again({os.path.dirname(name) for name in files})  # noqa: PTH120  # as typed
    if warn:
        left = _Left()
        for folder in sorted(again):
            left.add(folder)
        _tell(left, "links to folders that are read under another name")
    yield from (name for name in files if os.path.dirname(name) not in again)  # noqa: PTH120


def _reached_again(folders: Iterable[str]) -> set[str]:
    """Returns those of some folders that are another one of them, under a longer name: a link may lead back to it."""
    first: dict[str, str] = {}
    for folder in sorted(folders, key=lambda name: (name.count(os.sep), name)):
        first.setdefault(os.path.realpath(folder), folder)
    return set(folders) - set(first.values())


@dataclass(slots=True)
class _Left:
    """What of a folder is not read, though there may be articles in it: how many, and the first few."""

    number: int = 0
    few: list[str] = field(default_factory=list)

    def add(self, name: str) -> None:
        """Counts one in."""
        self.number += 1
        if self.number <= 3:
            self.few.append(name)

    def told(self) -> str:
        """Returns which they are, in words."""
        more = f" and {self.number - len(self.few)} more" if self.number > len(self.few) else ""
        return f"{', '.join(self.few)}{more}"


def _in_folder(name: str, *, warn: bool = False) -> Iterator[str | Input]:
    empty, left, linked, barred = True, _Left(), _Left(), list[OSError]()
    for folder, inner, files in os.walk(name, onerror=barred.append):
        inner[:] = sorted(each for each in inner if not each.startswith("."))
        for each in inner:
            if Path(folder, each).is_symlink():
                linked.add(str(Path(folder, each)))
        for path in (Path(folder, each) for each in sorted(files) if not each.startswith(".")):
            if path.suffix.lower() in _REFUSED:
                left.add(str(path))
            elif _is_read(path):
                empty = False
                yield str(path)
    if warn:
        _tell(left, "no form that is read; save what is an article as .txt")
        _tell(linked, "links to folders; name the folders themselves to have them read")
    for error in barred:
        yield Input(str(error.filename), None, _unread(str(error.filename), error))
    if empty and not barred:
        known = ", ".join(_FORM_OF)
        yield Input(name, None, NotTextError(f"{name} is a directory without a file that can be read ({known})"))


def _is_read(path: Path) -> bool:
    """Tells whether a file of a folder is read: by its name; and a pipe, at which a run would wait for ever, is not."""
    return path.suffix.lower() in _FORM_OF and not is_stream(path) and not is_ours(str(path))


def _tell(left: _Left, why: str) -> None:
    if left.number:
        logger.warning("passed over %s: %s", left.told(), why)


def _read(name: str, form: str | None, rows: Rows) -> Iterator[Input]:
    shown = "stdin" if name == "-" else name
    try:
        reader = _reader_of(name, form)
        with _opened(name) as opened:
            file = opened
            if form is None and reader is read_plain:
                if name == "-" or is_stream(Path(name)):  # a slow pipe would let `peek` see the first few bytes only
                    file = cast("io.BufferedReader", io.BufferedReader(io.BytesIO(opened.read(rows.max_bytes + 1))))
                reader = _sniffed(file.peek(_START)[:_START], name)
            yield from _named(reader(file, shown, rows), shown, rows)
    except ArticleError as error:
        yield Input(shown, None, error)
    except OSError as error:
        yield Input(shown, None, _unread(shown, error))


def _named(articles: Iterator[Input], name: str, rows: Rows) -> Iterator[Input]:
    """Yields the articles; a warning says where what they are called was asked for by name, and is not there."""
    asked = rows.id != Rows().id
    for item in articles:
        if asked and item.text is not None and item.id.startswith(f"{name}#"):
            told = "%s is called so for want of an id under %r; say what holds it: --id NAME, or id= in Python"
            logger.warning(told, item.id, rows.id)
            asked = False
        yield item


def _unread(name: str, error: OSError) -> NotTextError:
    return NotTextError(f"{name}: {error.strerror or error}; check its name, and that you may read it")


def _sniffed(start: bytes, name: str) -> _Reader:
    """Returns the reader of what nobody gave a form: a page may be saved, or piped, under another name.

    Raises:
        NotTextError: it is JSON, or a table under a name that says nothing.
    """
    shown, is_named = ("stdin", False) if name == "-" else (name, Path(name).suffix.lower() in _FORM_OF)
    if _OBJECT.match(start):
        raise NotTextError(f"{shown} is JSON, no article: save rows to a .jsonl file, or give the text alone")
    if not is_named and _HEADER.match(start):
        raise NotTextError(f"{shown} is a table, no article: save it to a .csv or .tsv file, or give the text alone")
    return read_page if is_page(start) else read_plain


def _reader_of(name: str, form: str | None) -> _Reader:
    suffix = "" if name == "-" else Path(name).suffix.lower()
    if form is None and suffix in _REFUSED:
        raise NotTextError(f"{name} can't be read as an article: {_REFUSED[suffix]}")
    return FORMS[form or _FORM_OF.get(suffix, "txt")]


@contextmanager
def _opened(name: str) -> Iterator[io.BufferedReader]:
    if name == "-":
        yield from _standard_input()
        return
    try:
        file = open(name, "rb")  # noqa: SIM115, PTH123  # closed below, where its reader's own ValueErrors are not caught
    except ValueError:  # a NUL
        raise NotTextError("no file has such a name; look at it for characters that can't be seen") from None
    with file:
        yield file


def _standard_input() -> Iterator[io.BufferedReader]:
    if sys.stdin is None:  # its caller closed it
        raise NotTextError("standard input is closed; give a file, or pipe the article in")
    stream: object = sys.stdin.buffer
    if isinstance(stream, io.BufferedReader):
        yield stream
        return
    # A stream of another make gets a buffer of ours, which is taken off again, so that the stream is not closed.
    buffer = cast("io.BufferedReader", io.BufferedReader(cast("io.RawIOBase", stream)))
    try:
        yield buffer
    finally:
        buffer.detach()


def count_inputs(names: Name | Iterable[Name]) -> int | None:
    """Returns how many articles `read_inputs` will yield, or None where only reading them can tell.

    Files, folders and globs are looked up, and lines of JSONL are counted; rows of CSV and Parquet are not, and
    neither is standard input, nor what comes through a pipe, which can be read only once.
    """
    total = 0
    for found in _found(names):
        form = "" if isinstance(found, Input) else _FORM_OF.get(Path(found).suffix.lower(), "txt")
        if found == "-" or form in ("csv", "tsv", "parquet") or (form == "jsonl" and is_stream(Path(str(found)))):
            return None
        total += _lines_of(str(found)) if form == "jsonl" else 1
    return total


def _lines_of(name: str) -> int:
    """Returns how many lines a file has that are not empty; one where it can't be read, which is an article too."""
    try:
        with open(name, "rb") as file:  # noqa: PTH123  # as in `_opened`
            return sum(1 for line in file if line.strip())
    except (OSError, ValueError):
        return 1
