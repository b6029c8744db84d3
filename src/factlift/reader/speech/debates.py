"""Records of a parliament: whose words each paragraph is, by labels with an office ("The MINISTER (Mrs Ode):")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from factlift.article import Article
from factlift.reader.words.capitals import HONORIFICS

MIN_LABELS = 2  # labelled paragraphs that make a record
MAX_LABEL = 160  # code points of a label
_SMALL = frozenset("of the and for in to & at on".split())  # of an office, in lower case
_OFFICE = re.compile(
    r"\b(?:minister|secretary|attorney|premier|chancellor|treasurer|chair\w*|speaker)\b", re.IGNORECASE
)
_CHAIR = re.compile(r"\b(?:speaker|president of the senate|chair\w*|clerk)\b", re.IGNORECASE)
_NUMBER = r"(?:\*?(?:Q\.? ?)?\d{1,4}\. )?"
_LABEL = re.compile(
    _NUMBER + r"([^\n:()\[\]?!“”\"]{2,80}?)(?: ?[(\[]([^\n()\[\]]{2,70})[)\]])?"
    r"(?:,? (?:replied|answered|responded|said|stated))? ?:(?=\s|$)"
)
_HOLDER = re.compile(r"[(\[]([^\n()\[\]]{4,60})[)\]] ?:?")  # "[SHRI OTTO LUND]", a line under the office
_TITLES = frozenset(title.casefold() for title in HONORIFICS) | frozenset(
    "shri smt sri kum km the hon honourable adv".split()
)
_NARRATED = re.compile(
    r"(?:Mr|Mrs|Ms|Dr|The|Hon)\.? (?:[A-Z]\. ?){0,2}[^\W\d_]+(?:['’]s\b| (?:was|were|rose|moved|withdrew|then|asked)\b|"
    r", (?:in|on|as) an? [\w ]{4,40}, (?:asked|wanted|rose)\b)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """Who speaks from a paragraph on: a name, None for the chair, and the office of a label."""

    name: str | None
    role: str | None


def debate_turns(article: Article) -> dict[int, Turn]:
    """Return whose words each paragraph of a record is, empty where the article is none.

    It is one where two labels stand, at least one of an office with its holder in brackets.
    """
    found = dict(_labels(article))
    held = [turn for turn in found.values() if turn.role and turn.name]
    if len(found) < MIN_LABELS or not held:
        return {}
    names = [turn.name for turn in found.values() if turn.name and " " in turn.name]
    turns: dict[int, Turn] = {}
    current: Turn | None = None
    for at, paragraph in enumerate(article.paragraphs):
        words = article.flat[paragraph.start : paragraph.end]
        if at in found:
            label = found[at]
            current = Turn(_whole(label.name, names), label.role) if label.name else label
        elif words.isupper() or (words[:1] in "[(*" and words[-1:] in "])*") or _NARRATED.match(words):
            current = None  # a heading, or what the clerk tells
        if current is not None:
            turns[at] = current
    return turns


def _labels(article: Article) -> Iterator[tuple[int, Turn]]:
    flat, paragraphs = article.flat, article.paragraphs
    offices: dict[str, Turn] = {}  # with their holders, named once
    for at, paragraph in enumerate(paragraphs):
        end = min(paragraph.end, paragraph.start + MAX_LABEL)
        if found := _LABEL.match(flat, paragraph.start, end):
            turn = _turn(found[1], found[2]) or offices.get(found[1].casefold())
            if turn is not None:
                yield at, turn
                if turn.role:
                    offices[found[1].casefold()] = turn
            continue
        holder = _HOLDER.fullmatch(flat, paragraph.start, paragraph.end) if at else None
        above = flat[paragraphs[at - 1].start : paragraphs[at - 1].end] if at else ""
        if holder and above.isupper() and _OFFICE.search(above) and _is_person(holder[1]):
            yield at, Turn(_bare(holder[1]), above.removeprefix("THE ").rstrip(":"))


def _turn(words: str, bracket: str | None) -> Turn | None:
    """Return the turn that a label opens, or None where the words are no label of a record."""
    plain = words.replace(".", " ").split()
    if not plain or any(not (word[0].isupper() or word in _SMALL) for word in plain):
        return None
    office = _OFFICE.search(words) is not None
    if office and bracket and _is_person(bracket):
        return Turn(_bare(bracket), words.removeprefix("The ").removeprefix("THE ").strip())
    titled = plain[0].casefold() in _TITLES
    shouted = any(len(word) > 2 and word.isupper() for word in plain)
    if _CHAIR.search(words) and (titled or shouted):
        return Turn(None, None)
    return Turn(_bare(words), None) if titled and shouted and not office else None


def _is_person(words: str) -> bool:
    """Return whether a bracket names the holder of an office by a title ("Mrs Ann Ode", "SHRI OTTO LUND")."""
    name = _bare(words)
    return name != words.strip() and all(word[0].isupper() for word in name.split())


def _bare(words: str) -> str:
    """Return a name without the titles before it.

    >>> _bare("SHRI P. K. MENON")
    'P. K. MENON'
    """
    parts = words.split()
    while len(parts) > 1 and parts[0].strip(".").casefold() in _TITLES:
        parts.pop(0)
    return " ".join(parts)


def _whole(name: str, names: list[str]) -> str:
    """Return the full name that ends in a surname ("PEART": Yvette PEART), if just one does."""
    full = {other for other in names if other.casefold().endswith(" " + name.casefold())}
    return next(iter(full)) if len(full) == 1 else name
