"""The folded copy of a text, with a map back to its offsets.

First the text is levelled: every character becomes one character, so that offsets hold. What a text folds to is
then read off the level copy, run by run.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from dataclasses import dataclass, field
from functools import lru_cache

from factlift.emphasis import unmark
from factlift.folding.edges import ANY_DENSE, DENSE, MONEY
from factlift.folding.matches import Folded
from factlift.insertions import ENTITY
from factlift.tags import untag

# The level copy has marks of its own, which only the edges look at:
_FILL, _PAD = "\x00", "\x01"
"""What is invisible, and what is left of the length of an entity or a cluster after its character."""
_WIDE = "\t"
"""A line break, a tab or several spaces: a gap that never stands within a number."""
_SPACED, _LONG, _BREAK, _SLASH = "–", "—", "―", "\u2215"
"""A dash between spaces, an em dash, an em dash between spaces or a dash that begins a line, a slash between spaces."""
_MINUS = frozenset("-\u2010\u2011\u2012\u2212")
"""Dashes that may be a minus sign before a currency's: "-$5"."""
_PLAIN = ((_WIDE, " "), (_SPACED, "-"), (_LONG, "-"), (_BREAK, "-"), (_SLASH, "/"))

_INVISIBLE = re.compile(
    "[\u00ad\u034f\u0640\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\x00]"
)
_FOLDS = {
    **dict.fromkeys("`‘’‚‛′ʼʹ´ˈ＇‹›", "'"),
    **dict.fromkeys("“”„‟″«»「」『』〝〞＂", '"'),
    **dict.fromkeys("‐‑‒–−﹘﹣－", "-"),
    **dict.fromkeys("—―⸺", _LONG),
    **dict.fromkeys("\u0130\u0131", "i"),  # which of them is the capital of which depends on the language
    "\u2044": "/",
    "…": "...",
    "\u0e33": "\u0e4d\u0e32",
}
# Compatibility forms of letters and marks only: NFKC of all would make "10²" into "102".
_COMPATIBLE = re.compile("[\ufb00-\ufdf9\ufe50-\ufefc\uff00-\uffdf]")
_FRACTION = re.compile("[¼-¾⅐-⅞]")
_ASCII = {
    **{code: chr(code).lower() for code in range(128)},
    **dict.fromkeys((*range(9, 14), *range(28, 32)), _WIDE),
    0: _FILL,
    1: _PAD,
    ord("`"): "'",
}
_QUOTE = re.compile(r'"(?<![0-9]")')
_UNFOLDED = re.compile(r"[A-Za-z0-9]+(?>(?:(?:[ ',.\-]|[.,] )[A-Za-z0-9]+)*)[.,]?")
"""Words that fold to themselves in small letters, as most do; the quotation mark is straight already."""
PLAIN = re.compile("[ -%'-~\\n‘’“”–—•…\u00c0-\u00d6\u00d8-\u00de\u00e0-\u00f6\u00f8-\u00ff]*+")
"""Text whose words and numbers folding leaves as they are, but for capitals: no entity, no mark, nothing hidden."""
_FEW = 64
"""Up to so many characters are replaced one after another, which is faster than `translate`."""
_JOINTS = rf" \t{_FILL}{_PAD}\-—/"
_JOINT = re.compile(
    "(?P<lead>[ \t\x00\x01]*+)(?P<mark>-{2,}+|[-—/])\x01*+(?P<trail>[ \t\x00\x01]*+)|(?P<gap>[ \t\x00\x01]++)"
)


def fold(text: str) -> Folded:
    r"""Returns the folded copy of a text.

    >>> folded = fold("“Workers’\u00a0wages”")
    >>> folded.text
    "'workers' wages'"
    >>> next(folded.find("wages"))
    (10, 15)
    """
    level, odd = _level(_compose(_decode(text.replace(_PAD, _FILL))))
    draft = _Draft(text, level)
    for found in _runs(odd, not text.isascii() and bool(ANY_DENSE.search(level))).finditer(level):
        draft.take(*found.span())
    return draft.folded()


@lru_cache(maxsize=1024)
def fold_words(words: str) -> str:
    r"""Returns words folded for `Folded.find`, without white space around them.

    >>> fold_words("  Ｑatar\n and ")
    'qatar and'
    """
    words = unmark(untag(words, part=True))
    plain = words.strip().replace("’", "'")
    if _UNFOLDED.fullmatch(plain):
        return plain.lower()
    folded = fold(words.strip())
    # A dash before a number in a list is no minus sign.
    is_bullet = folded.marked[:1] in tuple("–—―") and folded.marked[1:2].isdigit()
    return folded.text[is_bullet:].strip()


def _decode(text: str) -> str:
    """Returns a text with its entities as their characters, padded to their length."""
    if "&" not in text:
        return text
    return ENTITY.sub(lambda found: _padded(html.unescape(html.unescape(found[0])), found[0]), text)


def _compose(text: str) -> str:
    """Returns a text with letters and their marks composed, padded to their length."""
    if text.isascii() or ("\u0307" not in text and unicodedata.is_normalized("NFC", text) and "\uff9e" not in text):
        return text
    marks = "".join(sorted(char for char in set(text) if _joins(char)))
    if not marks:
        return text
    marks = re.escape(marks)
    # Bounded: NFC is quadratic in the length of a run of marks.
    joined = re.compile(f"[{marks}](?<=[^{marks}\\s](?s:.))[{marks}]{{0,29}}")
    pieces: list[str] = []
    done = 0
    for found in joined.finditer(text):
        start, end = found.start() - 1, found.end()
        cluster = text[start:end]
        pieces += text[done:start], _padded(_composed(cluster), cluster)
        done = end
    return "".join([*pieces, text[done:]])


def _joins(char: str) -> bool:
    """Tells whether a character may be composed with the one before it: marks, and vowels and finals of Hangul."""
    return unicodedata.category(char)[0] == "M" or "\u1160" <= char <= "\u11ff" or char in "\uff9e\uff9f"


def _composed(cluster: str) -> str:
    if "\uff9e" in cluster or "\uff9f" in cluster:  # the voice marks of half-width katakana
        cluster = unicodedata.normalize("NFKC", cluster)
    return unicodedata.normalize("NFC", cluster).replace("i\u0307", "i")


def _padded(piece: str, original: str) -> str:
    return original if len(piece) > len(original) else piece + _PAD * (len(original) - len(piece))


def _level(text: str) -> tuple[str, str]:
    """Returns a text folded where one character folds to one, and the characters left that fold to more or fewer."""
    if text.isascii():
        return text.translate(_ASCII), ""
    folds = {char: _fold_char(char) for char in set(text)}
    changed = {char: piece for char, piece in folds.items() if len(piece) == 1 and piece != char}
    odd = "".join(sorted({form for char, piece in folds.items() if len(piece) != 1 for form in (char, char.lower())}))
    others = [char for char in changed if not "A" <= char <= "Z"]
    if len(others) > _FEW:
        return text.translate({ord(char): piece for char, piece in changed.items()}), odd
    for char in others:
        text = text.replace(char, changed[char])
    return (text.lower() if len(others) < len(changed) else text), odd


@lru_cache(maxsize=65_536)
def _fold_char(char: str) -> str:
    if char in _FOLDS:
        return _FOLDS[char]
    if char == _PAD or (char.isalnum() and char.isascii()):
        return char.lower()
    if char.isspace():
        return " " if unicodedata.category(char) == "Zs" else _WIDE
    if _INVISIBLE.match(char):
        return _FILL
    if _FRACTION.match(char):
        return unicodedata.normalize("NFKC", char).replace("\u2044", "/")
    return unicodedata.normalize("NFKC" if _COMPATIBLE.match(char) else "NFC", char).casefold()


@lru_cache(maxsize=64)
def _runs(odd: str, dense: bool) -> re.Pattern[str]:
    """Returns the pattern of the runs of a level text that do not stay as they are.

    It starts with one set of characters, which the engine looks for fast.
    """
    odd = re.escape(odd)
    alone = f"|(?<=[ \t])(?:(?<=[{DENSE}].)|(?=[{DENSE}]))" if dense else ""
    special = f"|(?<=[{odd}])\x01*" if odd else ""
    return re.compile(
        f"[{_JOINTS}'{odd}](?:(?<=[ \t\\-—/])[{_JOINTS}]+|(?<=[{_FILL}{_PAD}])[{_JOINTS}]*|(?<=')'{alone}{special})"
    )


@dataclass(slots=True)
class _Draft:
    """A folded copy in the making."""

    original: str
    level: str
    pieces: list[str] = field(default_factory=list)
    at: array[int] = field(default_factory=lambda: array("q"))
    source: array[int] = field(default_factory=lambda: array("q"))
    stop: array[int] = field(default_factory=lambda: array("q"))
    length: int = 0
    done: int = 0
    spread: bool = False

    def copy(self, end: int) -> None:
        """Adds the level text up to `end` as it is."""
        if end > self.done:
            self._add(self.level[self.done : end], self.done, -1)
            self.done = end

    def put(self, piece: str, start: int, end: int) -> None:
        """Adds what the original from `start` to `end` folds to."""
        if piece:
            self._add(piece, start, end)
            self.spread = self.spread or len(piece) > 1

    def _add(self, piece: str, start: int, stop: int) -> None:
        self.pieces.append(piece)
        self.at.append(self.length)
        self.source.append(start)
        self.stop.append(stop)
        self.length += len(piece)

    def take(self, start: int, end: int) -> None:
        """Adds the level text up to `start`, and what the run from `start` to `end` folds to."""
        first = self.level[start]
        if first == _PAD:  # it belongs to the character before
            pads = end - start - len(self.level[start:end].lstrip(_PAD))
            if self.done < start:
                self.copy(start - 1)
                self.put(self.level[start - 1], start - 1, start + pads)
            self.done = start = start + pads
        self.copy(start)
        self.done = end
        if first == "'":
            self.put('"', start, end)
        elif first in " \t\x00\x01-—/":
            for found in _JOINT.finditer(self.level, start, end):
                self._join(found)
        else:
            piece = _fold_char(first)
            after_digit = start > 0 and self.level[start - 1].isdigit() and _FRACTION.match(first)
            self.put(" " + piece if after_digit else piece, start, end)

    def _join(self, found: re.Match[str]) -> None:
        """Adds what a gap, or a dash or slash and the gaps around it, folds to."""
        if found["mark"] is None:
            self.put(self._gap(*found.span()), *found.span())
            return
        lead, (start, end) = self._gap(*found.span("lead")), found.span("mark")
        before = bool(lead) or start == 0
        after = bool(self._gap(*found.span("trail"))) or found.end() == len(self.level)
        mark = found["mark"]
        if mark == "/":
            self.put(_SLASH if before or after else "/", start, end)
            return
        is_sign = before and mark == "-" and self._is_sign(found, after)
        if lead == "\n" or is_sign:
            self.put(lead, *found.span("lead"))
        if mark == "-":
            starts_line = len(self.original[found.start("lead") : start].splitlines()) > 1 or lead == "\n"
            spaced = _BREAK if starts_line else _SPACED
            self.put("-" if is_sign or not before else spaced, start, end)
        else:
            self.put(_BREAK if before or after else _LONG, start, end)

    def _is_sign(self, found: re.Match[str], after: bool) -> bool:
        """Tells whether a dash after a gap is a minus sign."""
        if after:
            return (
                self.original[found.start("mark")] == "\u2212"
                and not self.level[max(0, found.start() - 1) : found.start()].isdigit()
            )
        if self.original[found.start("mark")] in _MINUS and MONEY.match(self.level, found.end()):
            return True
        return self.level[found.end()].isdigit()

    def _gap(self, start: int, end: int) -> str:
        """Returns what a gap folds to: a space, a line feed for an empty line, nothing for the invisible."""
        level = self.level[start:end]
        blanks = level.count(" ") + level.count(_WIDE)
        if not blanks:
            return ""
        if blanks > 1 and len(f"x{self.original[start:end]}x".splitlines()) > 2:
            return "\n"
        if start > 0 and end < len(self.level) and self._spaces_nothing(start, end):
            return ""
        return " " if level.count(" ") == blanks == 1 else _WIDE

    def _spaces_nothing(self, start: int, end: int) -> bool:
        before, after = self.level[start - 1], self.level[end]
        return bool(ANY_DENSE.match(before) or ANY_DENSE.match(after))

    def folded(self) -> Folded:
        """Returns the folded copy, with the rest of the level text."""
        self.copy(len(self.level))
        text = marked = "".join(self.pieces)
        for mark, plain in _PLAIN:
            text = text.replace(mark, plain)
        # Single and double quotation marks are one; after a digit they may be feet and inches.
        text = _QUOTE.sub("'", text)
        return Folded(text, marked, self.at, self.source, self.stop, self.spread)
