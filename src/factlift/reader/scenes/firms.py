"""Firms and agencies that are introduced as a country's: "Andes Crewing, of Lima", "the Peruvian recruiter Andes".

Whom such a firm sends, in whatever part of a text, are people of its country unless the words say otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from factlift.reader.words.cues import RECEIVE, RECRUIT
from factlift.reader.words.places import states_in

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.homes import Origin
    from factlift.reader.scenes.scene import Scene

MAX_FIRMS = 30  # of one article
_SEARCHED = 100_000  # code points in which firms are introduced
_BEFORE, _BEHIND = 90, 80  # code points around a place in which a firm is named
_BACK = 400  # code points back in which "the firm" was named
_NOUN = (
    r"(?:firm|company|agency|recruiter|contractor|outfit|bureau|exporter|corporation|enterprise|broker|supplier|"
    r"manning agent|placement office|labour office)"
)
_WORD = (
    r"(?:Manpower|Crewing|Crews?|Recruit(?:ment|ing|ers)|Staffing|Trading|Agency|Services|Overseas|Placements?|Personnel|"
    r"Shipping|Security|Holdings?|Company|Corporation|Corp|Ltd|Limited|Contractors?|Construction|Workforce|Maritime|"
    r"Marine|Employment|Careers|Export|Exports|Bureau)"
)
_PART = r"[A-Z][\w&’'-]{1,20}"
_NAME = rf"(?P<name>{_PART}(?: {_PART}){{0,4}})"
_KIND = r"(?:[a-z][\w-]{1,15} ){0,4}"
_NAMED = re.compile(
    rf"(?<![\w’'-])(?P<name>(?:{_PART} ){{1,3}}(?:Manpower|Crewing|Recruit\w{{1,6}}|Staffing|Trading))\b"
)
_IN = r"(?:in|from|of|based in|run from|registered in)"
_AHEAD = (
    re.compile(rf"(?P<name>(?:{_PART} ){{1,3}}{_WORD})(?:,? of| of|,? based in|, from| is based in| in) (?:the )?$"),
    re.compile(rf"{_NAME}(?:,| is| was) (?:an?|the) {_KIND}{_NOUN} {_IN} (?:the )?$"),
)
_OWNED = re.compile(rf"{_NAME}(?:,| is| was)(?: (?:an?|the|one of))? {_KIND}$")
_IS_FIRM = re.compile(rf"(?:[’']s?|-based)? {_KIND}{_NOUN}s?\b")
_BEHIND_PLACE = (
    re.compile(rf"(?:[’']s|-based)? {_KIND}{_NOUN},? (?:called |named |known as )?{_NAME}"),
    re.compile(rf"-based {_NAME}"),
    re.compile(rf"[’']s (?P<name>(?:{_PART} ){{1,3}}{_WORD})\b"),
)
_LED_BY = re.compile(rf"\b{_NOUN} {_IN} (?:the )?$")
_CALLED = re.compile(rf",? (?:called |named |known as ){_NAME}")
_NO_NAME = frozenset("The A An In It Its But And When Last This That On At For If As By He She They Under".split())
_PRONOUNS = frozenset("it its".split())
_SAME = frozenset("firm company agency recruiter contractor outfit bureau exporter corporation enterprise".split())
_TAKES = RECEIVE | RECRUIT


_LEAD = 5  # tokens of a sentence in which "it" takes up a firm


class Firm(NamedTuple):
    """A firm by the names that it goes by, where it is introduced, and whose people it sends."""

    names: tuple[str, ...]
    start: int
    origin: Origin


def firms_of(text: str) -> list[Firm]:
    """Return the firms that an article introduces as a country's, in the order in which it does.

    >>> text = "Andes Crewing, of Lima, sent 40. An Accra firm called Volta sent none."
    >>> [(firm.names[0], firm.origin[1]) for firm in firms_of(text)]
    [('Andes Crewing', 'PE'), ('Volta', 'GH')]
    """
    found: dict[str, Firm] = {}
    for place in states_in(text, 0, min(len(text), _SEARCHED)):
        if place.code is None or not place.code.isalpha():
            continue
        for name, start in _named_beside(text, place):
            if name not in found and len(found) < MAX_FIRMS:
                found[name] = Firm(_short_names(name), start, (text[place.start : place.end], place.code))
    return list(found.values())


def firms_in(text: str, start: int, end: int, origin: Origin) -> list[Firm]:
    """Return the firms that send people, by their names, of a stretch of text that is about one country's people."""
    found = {_clean(each["name"]): each.start() for each in _NAMED.finditer(text, start, min(end, start + _SEARCHED))}
    return [Firm(_short_names(name), at, origin) for name, at in found.items() if name][:MAX_FIRMS]


def _named_beside(text: str, place: Mention) -> list[tuple[str, int]]:
    """Return the names of the firms that are said to be of a place, with their offsets."""
    first = max(0, place.start - _BEFORE)
    before, behind = text[first : place.start], text[place.end : place.end + _BEHIND]
    matches = [(pattern.search(before), first) for pattern in _AHEAD]
    matches += [(pattern.match(behind), place.end) for pattern in _BEHIND_PLACE]
    if _IS_FIRM.match(behind):
        matches.append((_OWNED.search(before), first))
    if _LED_BY.search(before):
        matches.append((_CALLED.match(behind), place.end))
    return [(name, at + found.start("name")) for found, at in matches if found and (name := _clean(found["name"]))]


def _clean(name: str) -> str:
    """Return the name of a firm without the word that only begins its sentence; nothing where no name is left."""
    words = name.removesuffix("’s").removesuffix("'s").split()
    words = words[words[0] in _NO_NAME :]
    return " ".join(words) if words and (len(words) > 1 or len(words[0]) >= _LETTERS) else ""


_LETTERS = 4  # of a name of one word


def _short_names(name: str) -> tuple[str, ...]:
    """Return a firm's name and the shorter ones that it goes by: "Andes Crewing Services", "Andes Crewing"."""
    words = name.split()
    return tuple(dict.fromkeys((name, *(" ".join(words[:size]) for size in (2,) if len(words) > size))))


def firm_of(text: str, firms: Sequence[Firm], scene: Scene, count: Count) -> Firm | None:
    """Return the firm whose people a number counts: the last one named before it, or the one that "it" stands for."""
    first = scene.sentence.start
    if not firms:
        return None
    for firm in firms:
        if any(text.startswith(name, count.numeral.end + 1) for name in firm.names):
            return firm  # "174 Andes men"
    named = _last_named(text, firms, first, count.end)
    if named is None:
        opening = [token.lower for token in scene.tokens[:_LEAD] if token.start < count.end]
        led = not _PRONOUNS.isdisjoint(opening) or any(
            a in {"the", "this"} and b in _SAME for a, b in pairwise(opening)
        )
        named = _last_named(text, firms, max(0, first - _BACK), first) if led else None
        at = first
    else:
        at = named[1]
    if named is None or not _TAKES.isdisjoint(token.lower for token in scene.between(at, count.start)):
        return None
    firm = named[0]
    there = (group for group in scene.groups if firm.origin[1] in group.codes and group.start >= at)
    own = range(firm.start, firm.start + _BEFORE)  # where it is introduced
    return None if any(group.start not in own for group in there) else firm


def _last_named(text: str, firms: Sequence[Firm], start: int, end: int) -> tuple[Firm, int] | None:
    """Return the firm that a stretch names last, and the offset behind its name."""
    found = [
        (text.rfind(name, start, end), len(name), at)
        for at, firm in enumerate(firms) if firm.start < end
        for name in firm.names
    ]  # fmt: skip
    place, length, at = max(found, default=(-1, 0, 0))
    return (firms[at], place + length) if place >= 0 else None
