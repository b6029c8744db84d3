"""Rows of tables pasted as lines: "Rwanda | 154 | 12" under "Country | Nurses | Doctors"."""

from __future__ import annotations

import re

from factlift.article import Stretch
from factlift.places import Mention
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import SENT, WEAK

MAX_ROW = 300  # characters of a line that may be a row
_GAP = re.compile(r"[ \u00a0]{0,9}[|\t][ \u00a0|\t]{0,9}|[ \u00a0]{3,40}")
_PEOPLE = SENT | WEAK
_OTHER = frozenset(
    "applied applicants applications interviewed requested asked wanted needed vacancies demand wage wages pay salary "
    "salaries fee fees cost costs price remittances population gdp share percent percentage change rate rank age hours "
    "days tonnes tons schools hospitals cases deaths dead injured killed wounded ships visas points votes".split()
)


def cells_of(text: str, scene: Scene) -> list[Stretch]:
    """Return the cells of a row, or nothing where the line is none."""
    return cells_between(text, scene.sentence.start, scene.sentence.end)


def cells_between(text: str, start: int, end: int) -> list[Stretch]:
    """Return the cells of the row between two offsets, or nothing where the line is none.

    A cell ends at a bar, a tab, or three spaces; a row has three cells or more, since two are read as a list.
    """
    if end - start > MAX_ROW or not ("|" in text[start:end] or "\t" in text[start:end] or "   " in text[start:end]):
        return []
    cells: list[Stretch] = []
    at = start
    for gap in _GAP.finditer(text, start, end):
        if gap.start() > at:
            cells.append(Stretch(at, gap.start()))
        at = gap.end()
    if at < end:
        cells.append(Stretch(at, end))
    return cells if len(cells) > 2 else []


def aligned(text: str, scene: Scene, cells: list[Stretch], columns: int) -> list[Stretch]:
    """Return as many cells as a table has columns, empty ones too, or the cells as they are: "Total | 40 |"."""
    start, end = scene.sentence.start, scene.sentence.end
    mark = "|" if "|" in text[start:end] else "\t"
    found, at = list[Stretch](), start
    for part in text[start:end].split(mark) if len(cells) < columns else ():
        lead = len(part) - len(part.lstrip())
        found.append(Stretch(at + lead, at + lead + len(part.strip())))
        at += len(part) + 1
    return found[:columns] if len(found) >= columns else cells


def count_in(scene: Scene, cell: Stretch) -> Count | None:
    """Return the number of a cell; one that fills it counts people where the head says so, whatever the next cell says.

    "Oman | 40 | vineyards": nobody counts vineyards.
    """
    known = next((count for count in scene.counts if cell.start <= count.start and count.end <= cell.end), None)
    alone = (numeral for numeral in scene.numerals if (numeral.start, numeral.end) == (cell.start, cell.end))
    if known is None and (numeral := next(alone, None)) is not None:
        return Count(numeral._replace(unit_start=numeral.end, unit_end=numeral.end), "bare")
    return known


def counts_in(scene: Scene, cells: list[Stretch]) -> list[Count]:
    """Return the numbers of a row in their order, with those that fill a cell."""
    found = [count for cell in cells if (count := count_in(scene, cell)) and count not in scene.counts]
    return sorted([*scene.counts, *found], key=lambda count: count.start)


def tells_other(head: str) -> bool:
    """Return whether the head of a column tells of anything but people sent ("Nurse wage", "Nurses, %")."""
    words = frozenset(re.findall(r"[a-z]+", head.lower()))
    return not words.isdisjoint(_OTHER) or any(mark in head for mark in "%$€£")


def headings_of(text: str, scene: Scene, cells: list[Stretch]) -> list[str | None]:
    """Return who each column behind the first counts; nothing where the row heads no table of people."""
    heads = [text[cell.start : cell.end] for cell in cells]
    people = [scene.has(_PEOPLE, cell.start, cell.end) for cell in cells]
    found = [head if who and not tells_other(head) else None for head, who in zip(heads, people, strict=True)]
    plain = not scene.counts and all(count_in(scene, cell) is None for cell in cells)
    return found if any(found[1:]) and plain else []


def columns_of(text: str, scene: Scene, cells: list[Stretch]) -> tuple[int, int] | None:
    """Return which columns of a table of senders tell how many and where: "Team | Number | Location"."""
    words = [frozenset(text[cell.start : cell.end].lower().split()) for cell in cells]
    number = next((at for at, found in enumerate(words) if at and not found.isdisjoint(_NUMBER)), None)
    where = next((at for at, found in enumerate(words) if at and not found.isdisjoint(_WHERE)), None)
    return (
        (number, where) if number is not None and where is not None and number != where and not scene.counts else None
    )


_NUMBER = frozenset("number numbers strength headcount personnel staff people total deployed size".split())
_WHERE = frozenset("location where place site area province town duty destination station base".split())


def town_of(scene: Scene, cell: Stretch) -> PlaceGroup | None:
    """Return the place that a cell names, though no table may know it."""
    known = next((g for g in scene.groups if g.start >= cell.start and g.end <= cell.end), None)
    words = scene.text_of(cell.start, cell.end)
    if known is not None and known.start == cell.start:
        return known._replace(part="goal")
    if not words[:1].isupper() or any(letter.isdigit() for letter in words):
        return None
    mention = Mention(cell.start, cell.end, None, "capital")
    return PlaceGroup(cell.start, cell.end, (mention,), "goal")


def place_of(scene: Scene, cells: list[Stretch]) -> PlaceGroup | None:
    """Return the places that the first cell of a row names."""
    return next((g for g in scene.groups if g.start >= cells[0].start and g.end <= cells[0].end), None)
