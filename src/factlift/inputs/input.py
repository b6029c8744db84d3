"""One article as it came in, or why it can't be read."""

from __future__ import annotations

from dataclasses import dataclass, field

from factlift.article import MAX_CHARS
from factlift.errors import ArticleError


@dataclass(frozen=True, slots=True)
class Input:
    """An article that was read, under an id of its own, or the error that stands in its place.

    `id` is the file's path as it was named or found, or what a row calls itself; a row that does not say is called by
    its file and number, `news.jsonl#17`. Exactly one of `text` and `error` is None.
    `from_page`: the text was taken from a web page, and offsets are the text's, not the page's.
    """

    id: str
    text: str | None
    error: ArticleError | None = None
    from_page: bool = field(default=False, repr=False)


@dataclass(frozen=True, slots=True)
class Rows:
    """How rows are read: which column holds the article, which what it is called, and the longest article."""

    text: str = "text"
    id: str = "id"
    max_chars: int = MAX_CHARS

    @property
    def max_bytes(self) -> int:
        """The longest file or row: a code point takes at most 12 bytes, as two JSON escapes; other columns the rest."""
        return 16 * self.max_chars + 65_536
