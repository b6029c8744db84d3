"""Lists of countries that send: "KENYA - 40 police, ...", paragraph by paragraph, "by country of origin".

A country before a colon or a dash is mostly where people are; here the words above the list say that it is who sends
them, and where all of them are.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from typing import TYPE_CHECKING

from factlift.article import Article
from factlift.places import Mention, places_in
from factlift.reader.scenes.parts import PlaceGroup

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

_LEAST = 3  # countries that make a list
_ABOVE = 700  # code points above the first in which it is told what the countries are
_LABEL = re.compile(r"[ \t]{0,3}(?::| ?[–—]| -|\.)[ \t]{1,3}(?=\S)")
_MARK = re.compile(r"(?:[-–—•*·■▪►] ?|\(?\d{1,2}[.)] ?)?")
_LANDS = r"(?:countr(?:y|ies)|nations?|states?|governments?)"
_SENDERS = re.compile(
    rf"\bby (?:their )?(?:{_LANDS}|place) of origin\b|\bby (?:nationality|origin|sender|contributor)\b|"
    rf"\b{_LANDS} of origin\b|\b(?:sending|sender|contributing|donor|supplying|source) {_LANDS}\b|"
    rf"\b{_LANDS} (?:that|which) (?:have |are |will )?(?:sen[dt]|sending|contribut|suppl|provid|offer|pledg|lend|lent|"
    r"deploy)|\bwho (?:is |are |has |have |will )?(?:sen(?:ds?|t|ding)|lends?|lent|lending|guards?|provid(?:es?|ing)|"
    r"suppl(?:ies|ying)|contribut(?:es?|ing)|pledged|offer(?:s|ed|ing)?)\b|"
    r"\bwhere (?:they|the \w+|its \w+) (?:all )?(?:come|came|are) from\b|\b(?:contributors|contributions)\b",
    re.IGNORECASE,
)
"""Words that say that the countries of a list are who sends."""
_HOSTS = re.compile(
    rf"\bby (?:{_LANDS} of )?destination\b|\b(?:host|receiving|destination) {_LANDS}\b|\b(?:abroad|overseas)\b",
    re.IGNORECASE,
)


def senders_listed(article: Article) -> Mapping[int, Mention]:
    r"""Return the country that sends those of a paragraph, by the number of the paragraph; nothing where no list is.

    >>> text = "Police in Haiti, by country of origin:\n\nKenya: 40.\n\nChad: 12 men.\n\nPeru: none."
    >>> [text[place.start : place.end] for place in senders_listed(Article(text)).values()]
    ['Kenya', 'Chad', 'Peru']
    """
    text, found, first = article.flat, dict[int, Mention](), 0
    for number, line in enumerate(article.paragraphs):
        start = _MARK.match(text, line.start, line.end).end()  # type: ignore[union-attr]  # it may be empty
        label = next(iter(places_in(text, start, min(line.end, start + _LONGEST))), None)
        if label and label.start == start and label.kind == "country" and _LABEL.match(text, label.end, line.end):
            first = first if found else line.start
            found[number] = label
    above = text[max(0, first - _ABOVE) : first]
    several = len({label.code for label in found.values()}) >= _LEAST
    return found if several and tells_senders(above) else {}


def tells_senders(above: str) -> bool:
    """Return whether the words above a list or table say that its countries are who sends."""
    return _SENDERS.search(above) is not None and not tells_hosts(above)


def tells_hosts(above: str) -> bool:
    """Return whether the words above a list or table say that its countries are where people go."""
    return _HOSTS.search(above) is not None


_LONGEST = 40  # code points of a country's name


def host_above(above: Sequence[Scene], codes: Set[str | None] = frozenset()) -> PlaceGroup | None:
    """Return the one place, of none of the countries of a list, that the sentences above it say where people are."""
    groups = [g for scene in above for g in scene.groups if len(g.places) == 1 and codes.isdisjoint(g.codes)]
    goals = [group for group in groups if group.part in {"goal", "receiver"}]
    goals = goals or [group for group in groups if group.places[0].kind != "demonym"]
    names = {above[0].text_of(group.start, group.end) for group in goals}
    return goals[-1]._replace(part="goal") if len(names) == 1 else None
