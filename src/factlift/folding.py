"""Folded copies of a text with a map back to its offsets, and matching on them.

Folding forgives how something was typed, never what it says: white space, quotation marks, dashes, soft hyphens,
zero-width characters, ligatures, full-width forms, HTML entities, composed and decomposed letters, case. A match
has to start and end at the edges of tokens, and a number has to be matched whole: with its sign, its separators,
its scale ("5" is not in "5 million"), its percent mark and its currency.
"""

from __future__ import annotations

import html
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_INVISIBLE = "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff"
_DASH = "\\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d"
_BLANK = rf"(?:\s|[{_INVISIBLE}]|&nbsp;|&\#160;|&\#xa0;)"
# What has to be looked at; all else is ASCII and only lower-cased. Every branch is bounded by its own class.
_SPECIAL = re.compile(
    rf"(?P<spaced>{_BLANK}{{1,8}}[{_DASH}]{{1,3}}{_BLANK}{{1,8}})"
    rf"|(?P<blank>(?: {_BLANK}|[^\S ]|[{_INVISIBLE}]|&nbsp;|&\#160;|&\#xa0;){_BLANK}*)"
    r"|(?P<entity>&(?:[A-Za-z]{2,10}|\#[0-9]{1,7}|\#[xX][0-9A-Fa-f]{1,6});)"
    r"|(?P<dots>\.{3})|(?P<dashes>-{2,3})|(?P<quote>`)"
    rf"|(?P<other>[\x21-\x7e]?[^\x00-\x7f\s{_INVISIBLE}]+)"
)
_FOLDS = {
    **dict.fromkeys("‘’‚‛′ʼʹ´ˈ＇", "'"),
    **dict.fromkeys("“”„‟″«»‹›「」『』〝〞＂", '"'),
    **dict.fromkeys("‐‑‒–—―−﹘﹣－", "-"),
    "…": "...",
    "\u0e33": "\u0e4d\u0e32",
}
_LONGEST_CLUSTER = 30
"""Combining marks that are normalised together; NFC is quadratic in the length of a run."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded copy: `text[i]` stands for the original's `starts[i]` to `ends[i]`."""

    text: str
    starts: array[int]
    ends: array[int]

    def find(self, words: str, lo: int = 0, hi: int | None = None) -> Iterator[tuple[int, int]]:
        """Yields the (start, end) offsets in the original of `words` (folded already) within `lo` to `hi`, in order."""
        if not any(char.isalnum() for char in words):
            return
        at = bisect_left(self.starts, lo)
        stop = len(self.text) if hi is None else bisect_left(self.starts, hi)
        while (at := self.text.find(words, at, stop)) >= 0:
            end = at + len(words)
            if starts_token(self.text, at, end) and ends_token(self.text, at, end):
                yield self.starts[at], self.ends[end - 1]
            at += 1


def fold(text: str) -> Folded:
    r"""Returns the folded copy of a text.

    >>> folded = fold("“Workers’\u00a0wages”")
    >>> folded.text
    '"workers\' wages"'
    >>> next(folded.find("wages"))
    (10, 15)
    """
    pieces: list[str] = []
    starts, ends = array("q"), array("q")

    def add(piece: str, start: int, end: int) -> None:
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))

    def copy(start: int, end: int) -> None:
        pieces.append(text[start:end].lower())
        starts.extend(range(start, end))
        ends.extend(range(start + 1, end + 1))

    done = 0
    for found in _SPECIAL.finditer(text):
        start, end = found.span()
        copy(done, start)
        done = end
        match found.lastgroup:
            case "other":
                _fold_clusters(text, start, end, add)
            case "blank":
                add(_fold_blank(found[0]), start, end)
            case "entity":
                add(_fold_entity(found[0]), start, end)
            case kind:
                add({"spaced": "-", "dashes": "-", "dots": "...", "quote": "'"}[kind or ""], start, end)
    copy(done, len(text))
    return Folded("".join(pieces), starts, ends)


def fold_words(words: str) -> str:
    r"""Returns words folded for `Folded.find`, without white space around them.

    >>> fold_words("  Ｑatar\n and ")
    'qatar and'
    """
    return fold(words.strip()).text.strip()


def _fold_blank(run: str) -> str:
    """Returns what a run of blanks folds to: a space, a line feed for an empty line, nothing for the invisible."""
    if run.count("\n") > 1:
        return "\n"
    return " " if any(char.isspace() or char == "&" for char in run) else ""


def _fold_entity(entity: str) -> str:
    char = html.unescape(entity)
    return entity.lower() if char == entity else fold(char).text


def _fold_clusters(text: str, start: int, end: int, add: Callable[[str, int, int], None]) -> None:
    at = start
    while at < end:
        stop = at + 1
        while stop < end and stop - at < _LONGEST_CLUSTER and unicodedata.combining(text[stop]):
            stop += 1
        folded = _fold_cluster(text[at:stop])
        if folded:
            add(folded, at, stop)
        at = stop


def _fold_cluster(cluster: str) -> str:
    if len(cluster) > 1:
        cluster = unicodedata.normalize("NFC", cluster)
    return "".join(_FOLDS.get(char) or _fold_char(char) for char in cluster)


def _fold_char(char: str) -> str:
    code = ord(char)
    # Compatibility forms of letters only: NFKC of all would make "10²" into "102".
    if 0xFF00 <= code <= 0xFFEF or 0xFB00 <= code <= 0xFB06:
        char = unicodedata.normalize("NFKC", char)
    elif code >= 0xF900:
        char = unicodedata.normalize("NFC", char)
    return char.casefold()


# ---------------------------------------------------------------- the edges of tokens, on folded text

_SCALES = frozenset("hundred thousand million billion trillion dozen score lakh crore bn mn mln".split())
_TENS = frozenset("twenty thirty forty fifty sixty seventy eighty ninety".split())
_UNITS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen".split()
)
_NUMBER_WORDS = _SCALES | _TENS | _UNITS
_FLIPS = frozenset("non anti un ex pre post pro counter semi quasi former never mis dis sub".split())
_FLIPS_AFTER = frozenset("free less proof to".split())
_CURRENCY = "$€£¥₩₽₹₺₦₱₫฿¢"
_LAST_WORD = re.compile(r"([a-z]{1,12})$")
_FIRST_WORD = re.compile(r"([a-z]{1,12})")
_NUMBER_GOES_ON = re.compile(
    r"[.,'\u066b\u066c]\d| ?[%‰]|-\d| ?(?:per ?cent|percent|percentage|pct)\b| ?(?:hundred|thousand|million|billion|"
    rf"trillion|dozen|lakh|crore|bn|mn|mln)\b| ?[{_CURRENCY}]|-(?:year|month|week|day|hour|minute|km|kilomet|met|mile|"
    r"fold|point|percent|per)|/\d| \d{3}\b|:\d"
)
_WORD_GOES_ON = re.compile(
    r"[ -](?:hundred|thousand|million|billion|trillion|dozen)s?\b| per ?cent\b| percent\b| and a half\b| point \w"
)


def starts_token(text: str, at: int, end: int) -> bool:
    """Tells whether folded `text[at:end]` starts where a token or a whole number starts.

    >>> starts_token("some 24,200 workers", 8, 11), starts_token("some 24,200 workers", 5, 11)
    (False, True)
    """
    if at == 0:
        return True
    first, before, left = text[at], text[at - 1], text[max(0, at - 24) : at]
    if not first.isalnum():
        return not (first in "-+.,%" and before.isalnum())
    if before.isalnum():
        return _unspaced(before, first)
    if first.isdigit():
        return not _cuts_number(left)
    if before == "'" and left[-2:-1].isalnum():
        return False
    first_word = _FIRST_WORD.match(text, at, end)
    return not _cuts_words(left, first_word[1] if first_word else "")


def _cuts_number(left: str) -> bool:
    """Tells whether a number that follows `left` is only the end of one: "24,", "-", "$", "three hundred and "."""
    last, tail = left[-1], left[-2:-1]
    if last in "-+±~" or last in _CURRENCY or (last == " " and tail and tail in _CURRENCY):
        return True
    return last in ".,:/'" and tail.isdigit()


def _cuts_words(left: str, first_word: str) -> bool:
    """Tells whether a word that follows `left` belongs to what stands there: "non-", "twenty-", "three hundred"."""
    joined = _LAST_WORD.search(left[:-1])
    word = joined[1] if joined else ""
    if left[-1] == "-":
        return word in _FLIPS or word in _TENS
    if left[-1] != " " or first_word not in _NUMBER_WORDS:
        return False
    if word == "and":
        earlier = _LAST_WORD.search(left[: -len("and ") - 1])
        return bool(earlier) and earlier[1] in _SCALES  # type: ignore[index]  # bool(earlier) says it is there
    if first_word in _SCALES:
        return word in _NUMBER_WORDS | {"half", "several"} or left[-2:-1].isdigit()
    return word in _SCALES


def ends_token(text: str, at: int, end: int) -> bool:
    """Tells whether folded `text[at:end]` ends where a token or a whole number ends.

    >>> ends_token("5 million people", 0, 1), ends_token("Kenya's nurses", 0, 5), ends_token("can't go", 0, 3)
    (False, True, False)
    """
    if end >= len(text):
        return True
    last, after, right = text[end - 1], text[end], text[end : end + 16]
    if last.isdigit() and _NUMBER_GOES_ON.match(right):
        return False
    if not last.isalnum():
        return not (last in "-+.," + _CURRENCY and after.isdigit())
    if after.isalnum():
        return _unspaced(last, after)
    if after == "'" and right[1:2].isalnum():
        return right[1:2] == "s" and not right[2:3].isalnum()
    found = _LAST_WORD.search(text[max(at, end - 12) : end])
    word = found[1] if found else ""
    if word in _NUMBER_WORDS and _WORD_GOES_ON.match(right):
        return False
    following = _FIRST_WORD.match(right, 1)
    if after == "-" and following:
        return not (word in _TENS and following[1] in _UNITS) and following[1] not in _FLIPS_AFTER
    return True


def _unspaced(left: str, right: str) -> bool:
    """Tells whether two letters may belong to two tokens, as in scripts that put no spaces between words."""
    return any(_is_unspaced(char) for char in (left, right)) and not (left.isdigit() and right.isdigit())


def _is_unspaced(char: str) -> bool:
    code = ord(char)
    return 0x0E00 <= code <= 0x0EFF or 0x1000 <= code <= 0x109F or 0x1780 <= code <= 0x17FF or 0x2E80 <= code <= 0xD7FF
