"""Tables of how many people a country sends, or gets, by year or by stage: "Country | 2026 arrivals | 2027 places".

What is counted stands above the numbers, and whether the countries send or take people above the countries, or in the
lines above the table. A table that says neither is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from factlift.article import Article, Stretch
from factlift.facts import Status
from factlift.reader.scenes.countrylists import tells_hosts, tells_senders
from factlift.reader.scenes.rows import cells_between, cells_of, count_in, tells_other
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import CASUALTY, PEOPLE, SENT

_CAPTION = 600  # code points above a table in which it is told what it counts
_HEAD_LINES = 2  # of a head, and the line below it
_RULED = re.compile(r"[-–—=+|:\s]{3,}")
_TOTALS = frozenset({"total", "totals", "all", "overall", "sum"})
_WORD = re.compile(r"[A-Za-z]+")
YEAR = re.compile(r"\b(?:19|20)\d\d(?:[/–-]\d\d(?:\d\d)?)?\b")
_SENDER_HEADS = re.compile(
    r"(?:sending|source|contributing|supplying|home) (?:country|state|nation)|(?:country |place )?of origin|origin|"
    r"nationality|sender|contributor|from|(?:troop|police) contributor|country of (?:nationality|recruitment)",
    re.IGNORECASE,
)
_HOST_HEADS = re.compile(
    r"(?:host|receiving|destination) (?:country|state|nation)|(?:country of )?destination|host|posting|mission|to|"
    r"duty station|country of (?:employment|work|deployment|assignment)",
    re.IGNORECASE,
)
_PLACE_HEADS = re.compile(r"(?:country|countries|nation|state|island|province|region|market|)s?", re.IGNORECASE)
_PLANNED = frozenset(
    "places place quota quotas planned plan plans allocation allocations allocated allotted approved target targets "
    "expected cap caps ceiling pledged pledge promised agreed due budgeted forecast offered".split()
)
_THERE = frozenset(
    "arrivals arrived deployed present current currently now serving strength recruited hired sent departed departures "
    "left placed working employed posted seconded stationed deployments placements admitted admissions".split()
)
_OVER = frozenset("returned repatriated withdrawn returnees completed finished".split())
_ABOUT = (SENT | PEOPLE) | frozenset("scheme programme program quota deployment deployments allocations".split())
_SENDING = frozenset(
    "abroad overseas foreign migrant seasonal sending sent deployed deployment deployments mission missions "
    "peacekeeping contributing contributions contributors recruitment recruited placements placed seconded posted "
    "leaving leave going departing bilateral scheme labour labor quota quotas arrivals departures dispatched guest "
    "visiting".split()
)


class Column(NamedTuple):
    """What a column of numbers counts: how far its people have come, the words for the year, and who they are."""

    status: Status
    when: Stretch | None
    group: Stretch | None
    told: bool = True  # its head says how far


class Grid(NamedTuple):
    """The head of a table: whether its countries send people, or take them, and what its columns count, or None."""

    sends: bool
    columns: tuple[Column | None, ...]


def grid_above(article: Article, scene: Scene, *, home: bool = False) -> Grid | None:
    """Return what the line above the first row of a table heads, if the sentence is such a row."""
    text, number = article.flat, scene.sentence.number
    if not any(count_in(scene, cell) for cell in cells_of(text, scene)):
        return None
    for above in reversed(article.sentences[max(0, number - 1 - _HEAD_LINES) : number - 1]):
        if not _RULED.fullmatch(text, above.start, above.end):  # "|---|---|"
            cells = cells_between(text, above.start, above.end)
            return _grid_of(text, cells, home=home) if cells else None
    return None


def _grid_of(text: str, cells: Sequence[Stretch], *, home: bool) -> Grid | None:
    """Return what the first row of a table heads; None where it does not say that countries send or take people.

    `home`: one country's people are told of, so that other countries are those that they go to.
    """
    label = text[cells[0].start : cells[0].end].strip(" :|")
    above = _above(text, cells[0].start)
    heads = [text[cell.start : cell.end] for cell in cells[1:]]
    if not heads or any(_numbers(head) for head in heads) or any(char.isdigit() for char in label):
        return None
    words = frozenset(re.findall(r"[a-z]+", f"{above} {' '.join(heads)}".lower()))
    if words.isdisjoint(_ABOUT) or words.isdisjoint(_SENDING) or not words.isdisjoint(CASUALTY):
        return None
    sends: bool | None = None
    if _SENDER_HEADS.fullmatch(label) or (_PLACE_HEADS.fullmatch(label) and tells_senders(above)):
        sends = True
    elif _HOST_HEADS.fullmatch(label) or (_PLACE_HEADS.fullmatch(label) and (tells_hosts(above) or home)):
        sends = False
    columns = (None, *(_column(text, cell) for cell in cells[1:]))
    return Grid(sends, columns) if sends is not None and any(columns) else None


def _above(text: str, start: int) -> str:
    return text[max(0, start - _CAPTION) : start]


def counts_dead(text: str, start: int) -> bool:
    """Return whether the words above a table say that it counts the dead or wounded."""
    return not CASUALTY.isdisjoint(re.findall(r"[a-z]+", _above(text, start).lower()))


def _numbers(head: str) -> bool:
    """Return whether a cell has a number that is no year, and so is none of a head."""
    return any(char.isdigit() for char in YEAR.sub("", head))


def _column(text: str, cell: Stretch) -> Column | None:
    """Return what a column counts by the words of its head."""
    head = text[cell.start : cell.end]
    words = frozenset(re.findall(r"[a-z]+", head.lower()))
    year, trade = YEAR.search(head), next((word for word in _WORD.finditer(head) if word[0].lower() in SENT), None)
    when = Stretch(cell.start + year.start(), cell.start + year.end()) if year else None
    group = Stretch(cell.start + trade.start(), cell.start + trade.end()) if trade else None
    if tells_other(head):
        return None
    for known, status in ((_OVER, "completed"), (_PLANNED, "planned"), (_THERE, "under_way")):
        if not words.isdisjoint(known):
            return Column(status, when, group)  # type: ignore[arg-type]  # one of the three
    people = not words.isdisjoint(PEOPLE | {"number", "total", "headcount", "personnel", "staff"})
    plain = year is not None and not words
    return Column("under_way", when, group, told=False) if people or plain else None


def is_total(text: str, cell: Stretch) -> bool:
    """Return whether a row sums up those above it."""
    words = text[cell.start : cell.end].strip(" :|*").lower().split()
    return words[:1] != [] and words[0] in _TOTALS
