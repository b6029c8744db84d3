"""Patterns that cost nothing until they are first asked for: an import compiles none of them.

>>> Lazy("[a-z]+").match("ab1")
<re.Match object; span=(0, 2), match='ab'>
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Protocol


class _Matching(Protocol):
    def __call__(self, string: str, pos: int = 0, endpos: int = sys.maxsize) -> re.Match[str] | None: ...


class Lazy:
    """A pattern that is compiled on first use; from then on its methods are those of the compiled one."""

    __slots__ = ("_flags", "finditer", "fullmatch", "match", "pattern", "search", "sub")
    match: _Matching
    search: _Matching
    fullmatch: _Matching
    finditer: Callable[[str], Iterator[re.Match[str]]]
    sub: Callable[[str, str], str]

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:  # called for a slot that is still empty
        if name not in self.__slots__:
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self._flags)
        self.match, self.search = compiled.match, compiled.search
        self.fullmatch, self.finditer, self.sub = compiled.fullmatch, compiled.finditer, compiled.sub
        return getattr(self, name)


class Ending:
    """A pattern that ends with its text: asked only where the last word is one that it can end with.

    Searching a window from its left for something that must stand at its right end is what reading numbers spends
    its time on; one look at the last word spares nearly all of it.
    """

    __slots__ = ("_ends", "_lazy", "_marks")

    def __init__(self, pattern: str, ends: Iterable[str], marks: str = "", flags: int = re.IGNORECASE) -> None:
        """`ends`: the lower-case words that may come last; `marks`: the signs that may stand there instead."""
        self._lazy = Lazy(pattern, flags)
        self._ends = frozenset(ends)
        self._marks = marks

    def search(self, before: str) -> re.Match[str] | None:
        """Returns the match at the end of `before`, or None."""
        if last_word(before) in self._ends or (self._marks and before.rstrip()[-1:] in self._marks):
            return self._lazy.search(before)
        return None


@lru_cache(maxsize=64)  # several patterns ask for the same window, one after another
def last_word(before: str) -> str:
    """Returns the last word in lower case, spaces and a full stop behind it left out; "" where a sign comes last.

    >>> last_word("no more than "), last_word("(c. "), last_word("paid $")
    ('than', 'c', '')
    """
    end = len(before.rstrip())
    if end and before[end - 1] == ".":
        end -= 1
    start = end
    while start and before[start - 1].isalpha():
        start -= 1
    return before[start:end].lower()


def words_pattern(words: Iterable[str]) -> str:
    """Returns a pattern of the words as a tree of letters, in either case, which a search runs through fast.

    >>> words_pattern(["ten", "tens", "two"])
    '[tT](?:[eE][nN](?:[sS]|)|[wW][oO])'
    """
    tree: dict[str, Any] = {}
    for word in sorted(words):
        node = tree
        for letter in [*word, ""]:
            node = node.setdefault(letter, {})
    return _branches(tree)


def _branches(node: dict[str, Any]) -> str:
    parts = [f"[{c}{c.upper()}]{_branches(below)}" for c, below in sorted(node.items(), reverse=True) if c]
    parts = sorted(parts) + [""] * ("" in node)
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"
