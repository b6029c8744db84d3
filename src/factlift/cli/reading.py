"""What a command reads: a file, or standard input."""

from __future__ import annotations

from pathlib import Path

from factlift.cli.printing import complain
from factlift.errors import NotTextError
from factlift.files import write_whole
from factlift.inputs import Input, read_inputs
from factlift.settings import Settings

_PAGES = (".html", ".htm", ".xhtml")


def read_one(name: str) -> Input:
    """Returns the one article of a file or, for `-`, of standard input, and what it is called.

    Raises:
        ArticleError: it can't be read, or there are several.
    """
    articles = read_inputs([name], max_chars=Settings.from_environment().max_chars)
    first = next(articles, None)
    if first is None:
        raise NotTextError(f"{name} holds no article; put one in each row")
    if first.error:
        raise first.error
    if next(articles, None):
        raise NotTextError(f"{name} holds several articles; `factlift extract` takes them, this command takes one")
    return first


def read_text(name: str) -> str:
    """Returns the text of a file's one article or, for `-`, of standard input.

    Raises:
        ArticleError: it can't be read, or there are several.
    """
    return read_one(name).text or ""


def keep_text(item: Input, path: Path | None) -> None:
    """Writes an article's text to a file, as offsets count in it; a page whose text is not kept is told of.

    Raises:
        OutputError: the file can't be written.
    """
    if path is not None:
        write_whole(path, item.text or "")
    elif Path(item.id).suffix.lower() in _PAGES:
        complain(f"offsets are those of the text taken from {item.id}; --keep-text PATH keeps it")
