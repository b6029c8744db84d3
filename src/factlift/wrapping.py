"""Texts whose lines were wrapped at a width: scans, e-mail, wire copy, text taken from PDF.

There a line's end is no paragraph's end. `unwrap` reads such lines as one: the text keeps its length, so that every
offset holds, and only what parted the lines is put in other characters.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

__all__ = ["JOINERS", "UNJOINED", "unwrap"]

LEAST_SURE = 3  # line ends within a sentence that make a text one of wrapped lines
NARROWEST, WIDEST = 24, 120  # characters of a wrapped line
SHARE_FULL = 0.8  # of those line ends that stand where the next word had no room
SHARE_LONG = 0.2  # of all lines that may be longer than the width, else the text is not wrapped at it
FULL, ROUGHLY_FULL = 0.85, 0.72  # of the width that a line fills, its next word counted, before its end is soft
SLACK = 1.25  # of the width that a line of set type may reach

SOFT_HYPHEN, NO_SPACE = "\u00ad", "\u200b"
JOINERS = SOFT_HYPHEN + NO_SPACE
"""What stands for a hyphen and a line's end within a word, in the text that is unwrapped."""
UNJOINED = dict.fromkeys(map(ord, JOINERS))
"""What `str.translate` takes them out with."""

_SMALL = re.compile(r"\n[ \t>]{0,12}[a-zß-öø-ÿ]")
"""What every `_SURE` holds, found faster."""
_SURE = re.compile(r"[^\W_][,’'\-]?[ \t]{0,4}\r?\n[ \t>]{0,12}[a-zß-öø-ÿ]")
_ITEM = re.compile(r"[-•*·◦▪–—]\s|\(?(?:[a-zA-Z]|\d{1,2}|[ivx]{1,4})[.)]\s|[QA][.:]\s")
_LABEL = re.compile(r"[A-Z][\w.’'-]{0,20}(?: [\w.’'-]{1,20}){0,3}:(?:\s|$)")
_TABLE = re.compile(r"\t|\S {3,}\S")
_LEAD = re.compile(r"[ \t]*(?:>[ \t]*)*")
_STOPS = frozenset('.!?…:;”"»)]|')
_PREFIXES = frozenset(
    "all anti co cross counter e ex far first fast fifth full half hard high ill inter long low mid multi near new non "
    "off old one over part post pre pro quasi second self semi short six so ten third three two under well".split()
)


@dataclass(frozen=True)
class _Line:
    """A line: where it starts, its characters without the line's end, and that end."""

    start: int
    text: str
    ending: str

    @cached_property
    def lead(self) -> int:
        """How many characters stand before its words: white space, and the marks of a mail that is quoted."""
        found = _LEAD.match(self.text)
        return found.end() if found else 0

    @cached_property
    def words(self) -> str:
        return self.text[self.lead :].rstrip()

    @property
    def width(self) -> int:
        return len(self.text.rstrip())

    @cached_property
    def first(self) -> str:
        """Its first word."""
        return self.words.split(None, 1)[0] if self.words else ""

    @property
    def is_item(self) -> bool:
        return _ITEM.match(self.words) is not None

    @property
    def is_open(self) -> bool:
        """Whether the line ends within a sentence, as far as its last character tells."""
        return bool(self.words) and self.words[-1] not in _STOPS


def unwrap(text: str) -> str:
    r"""Returns a text of the same length whose soft line breaks are spaces; the text itself where it is not wrapped.

    A hyphen that parts a word at a line's end is a soft hyphen then, and the line's end a zero-width space.

    >>> lines = "Tarn will send 40 skilled men of\nthe docks to Oman in the spring,\nunder a pact that was signed"
    >>> unwrap(lines + " this\nweek by both of the two minis-\ntries. They leave in May.")[58:137]
    'spring, under a pact that was signed this week by both of the two minis\xad\u200btries.'
    >>> unwrap("They need\na passport\na visa") == "They need\na passport\na visa"
    True
    """
    if len(_SMALL.findall(text)) < LEAST_SURE or len(_SURE.findall(text)) < LEAST_SURE:
        return text
    lines = list(_lines(text))
    width = _width_of(lines)
    if width is None:
        return text
    parts: list[str] = []
    for at, line in enumerate(lines):
        following = lines[at + 1] if at + 1 < len(lines) else None
        joined = following is not None and _is_soft(line, following, width)
        before = at > 0 and parts[-1][-1:] not in ("\n", "\r")
        lead = " " * line.lead if before else line.text[: line.lead]
        rest = line.text[line.lead :]
        parts.append(
            lead + (_joined(rest, line.ending, following, text) if joined and following else rest + line.ending)
        )
    return "".join(parts)


def _lines(text: str) -> Iterator[_Line]:
    at = 0
    for whole in text.splitlines(keepends=True):
        words = whole.rstrip("\r\n")
        yield _Line(at, words, whole[len(words) :])
        at += len(whole)


def _width_of(lines: list[_Line]) -> int | None:
    """Returns the width that lines were wrapped at; None where they were not."""
    sure = [(line, after) for line, after in itertools.pairwise(lines) if _is_sure(line, after)]
    if len(sure) < LEAST_SURE:
        return None
    width = sorted(line.width for line, _ in sure)[len(sure) * 9 // 10]
    full = sum(_fills(line, after, width, FULL) for line, after in sure)
    written = [line.width for line in lines if line.words]
    long = sum(wide > width * SLACK for wide in written)
    if width < NARROWEST or full < SHARE_FULL * len(sure) or long > SHARE_LONG * len(written):
        return None
    return width


def _is_sure(line: _Line, after: _Line) -> bool:
    """Whether a line's end stands within a sentence: it has no stop, and a small letter follows."""
    if not (line.is_open and after.words and after.words[0].islower() and NARROWEST // 2 < line.width <= WIDEST):
        return False
    return not (_TABLE.search(line.words) or after.is_item)


def _fills(line: _Line, after: _Line, width: int, share: float) -> bool:
    """Whether the next line's first word had no room in a line, as where it was parted."""
    if line.words[-2:-1].isalpha() and line.words[-1] == "-" and after.words[:1].islower():
        return True
    return line.width + 1 + len(after.first) > share * width


def _is_soft(line: _Line, after: _Line, width: int) -> bool:
    """Whether the end of a line only wraps it."""
    if not (line.words and after.words) or not line.ending or line.ending[0] not in "\r\n":
        return False
    if max(line.width, after.width) > width * SLACK or after.is_item:
        return False
    if _TABLE.search(line.words) or _TABLE.search(after.words):
        return False
    small = after.words[0].islower()
    if line.is_open and small:
        return _fills(line, after, width, ROUGHLY_FULL)
    if after.lead >= line.lead + 2 and not line.is_item:
        return False  # the first line of a paragraph is indented
    if line.words.isupper() != after.words.isupper() or (not line.is_open and _LABEL.match(after.words)):
        return False
    return _fills(line, after, width, ROUGHLY_FULL if line.is_open else FULL)


def _joined(words: str, ending: str, following: _Line | None, text: str) -> str:
    """Returns a line's words with what stands for its soft end."""
    bare = words.rstrip()
    if (
        following is None
        or len(bare) < 2
        or bare[-1] != "-"
        or not bare[-2].isalpha()
        or following.lead
        or bare != words
    ):
        gap = "\t" if bare[-1:].isdigit() and following is not None and following.first[:1].isdigit() else " "
        return words + gap * len(ending)  # two numbers don't become one: "in 2024\n200 men"
    left = re.split(r"[\s\-—–“\"(]", bare[:-1])[-1]
    right = re.match(r"[^\W\d_]*", following.words)
    whole = right is not None and right[0].islower() and left.lower() not in _PREFIXES
    kept = right is not None and f"{left}-{right[0]}" in text
    return (bare[:-1] + SOFT_HYPHEN if whole and not kept else bare) + NO_SPACE * len(ending)
