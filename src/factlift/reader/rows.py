"""Rows of tables pasted as lines: "Rwanda | 154 | 12" under "Country | Nurses | Doctors"."""

from __future__ import annotations

import re

from factlift.article import Stretch
from factlift.reader.cues import SENT, WEAK
from factlift.reader.parts import PlaceGroup
from factlift.reader.scenes import Scene

MAX_ROW = 300  # characters of a line that may be a row
_GAP = re.compile(r"[ \u00a0]{0,9}[|\t][ \u00a0|\t]{0,9}|[ \u00a0]{3,40}")
_PEOPLE = SENT | WEAK


def cells_of(text: str, scene: Scene) -> list[Stretch]:
    """Return the cells of a row, or nothing where the line is none.

    A cell ends at a bar, a tab, or three spaces; a row has three cells or more, since two are read as a list.
    """
    start, end = scene.sentence.start, scene.sentence.end
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


def headings_of(text: str, scene: Scene, cells: list[Stretch]) -> list[str | None]:
    """Return who each column behind the first counts; nothing where the row heads no table of people."""
    found = [text[c.start : c.end] if scene.has(_PEOPLE, c.start, c.end) else None for c in cells]
    return found if any(found[1:]) and not scene.counts else []


def place_of(scene: Scene, cells: list[Stretch]) -> PlaceGroup | None:
    """Return the places that the first cell of a row names."""
    return next((g for g in scene.groups if g.start >= cells[0].start and g.end <= cells[0].end), None)
