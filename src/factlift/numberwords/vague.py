"""Numbers without a figure ("thousands", "several hundred") and parts of a large one ("half a million")."""

from __future__ import annotations

import re
from decimal import Decimal

from factlift.numberwords.patterns import Lazy
from factlift.numberwords.readings import Reading, as_number
from factlift.numberwords.tables import GAP, HYPHEN, PLURALS, SCALES

_PART_OF = Lazy(
    rf"(?:(?:a{GAP})?(half)(?:{GAP}|{HYPHEN})(?:an?(?:{GAP}|{HYPHEN}))?|(?:(a|one|three)(?:{GAP}|{HYPHEN}))?(quarters?)(?:{GAP}|{HYPHEN})(?:of{GAP})?(?:an?{GAP})?)"
    rf"({'|'.join(SCALES)})(?!\w)",
    re.IGNORECASE,
)
_LARGE = "|".join(sorted(PLURALS, key=len, reverse=True))
_LARGE_ONE = "|".join(SCALES)
_VAGUE = Lazy(
    rf"(?:(?:many|several|some|countless|untold){GAP})?"
    rf"(?P<first>{_LARGE})(?P<second>{GAP}(?:or|to|if{GAP}not){GAP}(?:(?:even|perhaps|possibly){GAP})?(?:{_LARGE}))?"
    rf"(?P<of>{GAP}(?:of|(?:up)?on){GAP}(?:{_LARGE}))?(?!\w)",
    re.IGNORECASE,
)
_SEVERAL = Lazy(
    rf"(?:several|many|(?:a{GAP})?(?:good{GAP})?few|a{GAP}handful{GAP}of|a{GAP}number{GAP}of)(?:{GAP}|{HYPHEN})(?P<many>"
    rf"tens{GAP}of{GAP}(?:{_LARGE})|(?P<scale>{_LARGE_ONE})(?P<more>{GAP}(?:{_LARGE_ONE}))?|{_LARGE})(?!\w)",
    re.IGNORECASE,
)
_COUPLE = Lazy(
    rf"(?:a{GAP})?couple(?:{GAP}(?P<of>of))?(?:{GAP}(?P<scale>{_LARGE_ONE})(?P<more>{GAP}(?:{_LARGE_ONE}))?)?(?!\w)",
    re.IGNORECASE,
)
_OF = Lazy(rf"{GAP}of(?!\w)")
_SCALE_WORD = Lazy(_LARGE, re.IGNORECASE)


def read_part(text: str, pos: int) -> Reading | None:
    """As in "half a million", "half a dozen", "a quarter of a million", "three quarters of a million"."""
    match = _PART_OF.match(text, pos)
    if match is None or (match[3] and match[2] is None and match[3].lower() == "quarters"):
        return None
    part = Decimal("0.5") if match[1] else Decimal("0.25") * (3 if (match[2] or "").lower() == "three" else 1)
    scale = SCALES[match[4].lower()]
    return Reading(pos, match.end(), as_number(part * scale), "words", coefficient=as_number(part), scale=scale)


def read_vague(text: str, pos: int) -> Reading | None:
    """As in "thousands", "tens of thousands", "several hundred", "a few dozen": a floor, no value.

    The floor is the scale itself, as the guide has it for "thousands" (1,000).
    """
    match = _SEVERAL.match(text, pos)
    if match:
        return Reading(pos, match.end(), None, "vague", floor=_product(match["many"]))
    match = _VAGUE.match(text, pos)
    if match is None:
        return None
    first, of = match["first"].lower(), match["of"]
    if first == "tens" and not of and not match["second"] and not _OF.match(text, match.end()):
        return None  # "in tens", "the tens": no number
    size = PLURALS[first]
    if of and not re.search(r"on\s", of):  # "thousands upon thousands" is still thousands
        size *= _product(of)
    return Reading(pos, match.end(), None, "vague", floor=size)


def _product(words: str) -> int:
    size = 1
    for match in _SCALE_WORD.finditer(words.lower() if words.isascii() else ""):
        size *= PLURALS[match[0]]
    singles = re.findall(rf"\b(?:{_LARGE_ONE})\b", words, re.IGNORECASE)
    for single in singles:
        size *= SCALES[single.lower()]
    return size


def read_couple(text: str, pos: int) -> Reading | None:
    """As in "a couple of thousand" is about 2,000, "a couple of nurses" about 2."""
    match = _COUPLE.match(text, pos)
    if match is None or not (match["of"] or match["scale"]):
        return None
    size = _product(match["scale"] + (match["more"] or "")) if match["scale"] else 1
    end = match.end() if match["scale"] else match.start("of") - 1
    end = pos + len(text[pos:end].rstrip())
    return Reading(pos, end, 2 * size, "words", coefficient=2, scale=size, about=True)
