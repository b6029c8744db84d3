"""Files that hold one article: plain text, Markdown and web pages."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

from factlift.errors import ArticleError, EmptyArticleError
from factlift.inputs.encodings import decode, read_whole
from factlift.inputs.input import Input, Rows

_PAGE = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:[^-]|-(?!->))*-->\s*)*<(?:!doctype\s+html|html)[\s>]",
    re.IGNORECASE,
)


def read_plain(file: io.BufferedReader, name: str, rows: Rows) -> Iterator[Input]:
    """Yields the one article of a text file; Markdown stays as it is written, so that offsets are the file's own."""
    # A code point takes at most 4 bytes in either encoding.
    yield Input(name, decode(read_whole(file, name, 4 * rows.max_chars + 4), name))


def read_page(file: io.BufferedReader, name: str, rows: Rows) -> Iterator[Input]:
    """Yields the main text of a web page; the page's own encoding declaration is heeded.

    Offsets of its facts are those of this text, which differs from the page: keep it (`factlift extract --keep-text`).
    """
    data = read_whole(file, name, rows.max_bytes)
    yield Input(name, main_text(data, name), from_page=True)


def is_page(start: bytes) -> bool:
    r"""Tells whether a file that begins so is a web page.

    >>> is_page(b"\n<!-- saved --><!DOCTYPE html>"), is_page(b"<html lang=en>"), is_page(b"<html5> is no tag")
    (True, True, False)
    """
    return _PAGE.match(start) is not None


def main_text(page: bytes, name: str) -> str:
    """Returns the main text of a web page: paragraphs, lists and tables as lines, no menus, no scripts.

    Raises:
        ArticleError: trafilatura is not installed.
        EmptyArticleError: it finds no article in the page.
    """
    try:
        import trafilatura
    except ImportError:
        raise ArticleError(
            f"{name} is a web page, which needs a package: pip install 'factlift[html]', or save its text to a file"
        ) from None
    # Without deduplication: a sentence that a page repeats is repeated. Nothing is fetched.
    text: str | None = trafilatura.extract(
        page, output_format="txt", include_comments=False, include_tables=True, deduplicate=False
    )
    if not text:
        raise EmptyArticleError(f"{name}: no article found in the page; save the article's text to a .txt file")
    return text
