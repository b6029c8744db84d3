"""What the paragraphs of a page are, taken by themselves: headlines, prose, credits; and the names in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.article import Stretch
from factlift.lexicon import CALENDAR, words_of
from factlift.places import places_in
from factlift.reader.words.furniture import is_furniture
from factlift.reader.words.notices import is_notice

LONGEST_HEADLINE = 150
_LEAST_PROSE = 30  # code points of a paragraph of a story
_LONGEST_CREDIT = 120
_STOPS = frozenset(".!?”\"’'»)…")
BULLET = re.compile(r"[-•*·◦▪–—>#|(\[]|\(?(?:\d{1,3}|[a-zA-Z])[.)]\s|https?:|www\.")
_SECTION = re.compile(  # the heading of a part of a document: "2.2 ", "IV. ", "Box 3: ", "Annex "
    r"\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[IVX]{1,5}[.)]\s|(?:Case [Ss]tudy|Annex|Appendix|CASE STUDY|ANNEX|APPENDIX)\b|"
    r"(?:Box|Chapter|Part|Section|Table|Figure|Exhibit|Finding|Recommendation|Schedule|BOX|CHAPTER|PART|SECTION|TABLE|"
    r"FIGURE)\s?(?:(?:[A-Z]|\d{1,2}|[IVX]+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix)\b\s?[:.–—]?|[:.–—])(?:\s|$)"
)
_PULLED = re.compile(r"[“\"‘'«].*[”\"’'»]\S?")
RULE = re.compile(r"[-–—_=*#~· ]{3,}")
_ENDS = re.compile(r"[-–—# ]*(?:ends?|30|xxx)[-–—# ]*", re.IGNORECASE)
NAME = re.compile(r"(?<=[^\s.!?:–—] )([A-Z][\w’'-]{2,40})")
ANY_NAME = re.compile(r"(?<![\w’'-])([A-Z][\w’'-]{2,40})")
_COMMON = (
    CALENDAR
    | words_of("speaker_nouns", "person", "body", "rank")
    | frozenset(
        "the and for mr mrs ms dr government state states republic kingdom north south east west northern southern "
        "eastern western english european europe african africa asian asia american union united nations new national "
        "international university hospital school centre center street daily news press times".split()
    )
)
"""Words with a capital that stand in any story."""


def names_in(text: str, lines: Sequence[Stretch], pattern: re.Pattern[str]) -> set[str | None]:
    """Return the countries of paragraphs, by their codes, and the other words with a capital that a pattern finds."""
    found: set[str | None] = set()
    for line in lines:
        places = places_in(text, line.start, line.end)
        names = {_bare(word) for word in pattern.findall(text, line.start, line.end)} - _COMMON
        found |= names - {_bare(word) for place in places for word in text[place.start : place.end].split()}
        found |= {place.code for place in places}
    return found - {None}


def _bare(name: str) -> str:
    return name.casefold().removesuffix("’s").removesuffix("'s")


def is_headline(text: str, line: Stretch) -> bool:
    """Return whether a line may be a headline: short, no sentence, no question, no item, no words pulled out."""
    if line.end - line.start > LONGEST_HEADLINE or text[line.end - 1] in '.!?…:;,”"':
        return False
    words = text[line.start : line.end]
    if not (words[0].isupper() or words[0].isdigit() or words[0] in "“‘\"'«") or words[:3].casefold() == "by ":
        return False
    if any(mark in words for mark in ("|", "·", "  ")) or BULLET.match(words) or _SECTION.match(words):
        return False
    if _PULLED.fullmatch(words) or _ENDS.fullmatch(words):
        return False
    return not (is_notice(words) or is_furniture(text, line.start, line.end))


def count_words(text: str, line: Stretch) -> int:
    """Return how many words a line has."""
    return len(text[line.start : line.end].split())


def is_prose(text: str, line: Stretch) -> bool:
    """Return whether a paragraph is one of whole sentences: no item of a list, and no words pulled out."""
    if line.end - line.start < _LEAST_PROSE or text[line.end - 1] not in _STOPS:
        return False
    pulled = line.end - line.start <= LONGEST_HEADLINE and _PULLED.fullmatch(text, line.start, line.end)
    return not (pulled or BULLET.match(text, line.start))


def is_credit(text: str, line: Stretch) -> bool:
    """Return whether a line stands behind a story: who wrote it, that it ends, a rule of stars."""
    words = text[line.start : min(line.end, line.start + _LONGEST_CREDIT)]
    if line.end - line.start > _LONGEST_CREDIT:
        return False
    closed = words[0] == "(" and words[-1] == ")"
    known = is_notice(words) or is_furniture(text, line.start, line.end)
    return closed or known or RULE.fullmatch(words) is not None or _ENDS.fullmatch(words) is not None
