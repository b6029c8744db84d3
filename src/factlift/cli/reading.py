"""What a command reads: a file, or standard input."""

from __future__ import annotations

from factlift.errors import NotTextError
from factlift.inputs import Input, read_inputs


def read_one(name: str) -> Input:
    """Returns the one article of a file or, for `-`, of standard input, and what it is called.

    Raises:
        ArticleError: it can't be read, or there are several.
    """
    articles = read_inputs([name])
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
