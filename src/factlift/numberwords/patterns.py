"""Patterns that cost nothing until they are first asked for: an import compiles none of them.

>>> Lazy("[a-z]+").match("ab1")
<re.Match object; span=(0, 2), match='ab'>
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Protocol

from factlift.numberwords.tables import SPACE


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
    its time on; one look at the last word spares nearly all of it. Where all words of the pattern are known, the search
    begins at the last word that is none of them.
    """

    __slots__ = ("_lazy", "_marks", "_words", "ends")

    def __init__(
        self, pattern: str, ends: Iterable[str], marks: str = "", flags: int = re.IGNORECASE, words: Iterable[str] = ()
    ) -> None:
        """`ends`: the lower-case words that may come last; `marks`: the signs that may stand there instead.

        `words`: all words and signs, in lower case, that a match may hold, for patterns that begin with a word.
        """
        self._lazy = Lazy(pattern, flags)
        self.ends = frozenset({*ends, ""} if marks else ends)  # no word is last where a sign is
        self._marks = marks
        self._words = tuple(words)

    def search(self, before: str, last: str | None = None) -> re.Match[str] | None:
        """Returns the match at the end of `before`, or None; `last` is its last word, if it is known already."""
        last = last_word(before) if last is None else last
        if last not in self.ends or (not last and before.rstrip()[-1:] not in self._marks):
            return None
        return self._lazy.search(before, _known_from(before, self._words) if self._words else 0)


_UP_TO_GAP = re.compile(SPACE + "{0,3}")
_ODD_SPACE = re.compile(r"[^\S ]")


def _known_from(before: str, words: tuple[str, ...]) -> int:
    """Returns where the words begin that end like `words`, at the end of `before`; 0 if all do."""
    end = len(before.rstrip())
    while end > 0:
        start = before.rfind(" ", 0, end) + 1
        word = before[start:end]
        if word and not word.rstrip(".:").lower().endswith(words):
            if _ODD_SPACE.search(word):
                return 0
            return end if word.isalpha() else start
        end = start - 1
    return 0


def last_word(before: str) -> str:
    """Returns the last word in lower case, spaces and a full stop behind it left out; "" where a sign comes last.

    >>> last_word("no more than "), last_word("(c. "), last_word("paid $")
    ('than', 'c', '')
    """
    word = before.rstrip().removesuffix(".").rpartition(" ")[2]
    if not word.isalpha():
        start = end = len(word)
        while start and word[start - 1].isalpha():
            start -= 1
        word = word[start:end]
    return word.lower()


def sign_after(text: str, end: int) -> str:
    """Returns the first character after `end` and at most three spaces; "" at the end of the text.

    Most of what may follow a number begins with one of a few letters, so that one look rules out most patterns.

    >>> sign_after("40 men", 2), sign_after("40%", 2), sign_after("40", 2)
    ('m', '%', '')
    """
    if text[end : end + 1] == " " and not text[end + 1 : end + 2].isspace():
        return text[end + 1 : end + 2]
    gap = _UP_TO_GAP.match(text, end)
    return text[gap.end() : gap.end() + 1] if gap else ""


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
