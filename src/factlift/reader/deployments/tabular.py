"""Deployments told in the rows of a table: who goes where, or who sent how many to which place."""

from __future__ import annotations

from factlift.article import Article, Stretch
from factlift.facts import Status
from factlift.reader.deployments.captions import caption_of
from factlift.reader.deployments.closing import are_who_is_back, is_over_next, over_at
from factlift.reader.deployments.discourse import ENDS
from factlift.reader.deployments.uncounted import Uncounted
from factlift.reader.scenes.countrylists import host_above
from factlift.reader.scenes.distractors import counts_others
from factlift.reader.scenes.grids import YEAR, Grid, counts_dead, grid_above, is_total
from factlift.reader.scenes.homes import Origin, sender_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.rows import (
    aligned,
    cells_of,
    columns_of,
    count_in,
    counts_in,
    headings_of,
    place_of,
    town_of,
)
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.states import status_of
from factlift.reader.scenes.times import time_of
from factlift.reader.speech.claims import Claims
from factlift.reader.speech.sources import Speakers
from factlift.reader.words.cues import BODY, SENT
from factlift.reader.words.tokens import clip_sentence

MAX_ROWS = 30  # lines of a table over which its caption holds


class Tabular(Uncounted):
    """Makes records of the rows of tables."""

    def __init__(self, article: Article, claims: Claims, speakers: Speakers) -> None:
        super().__init__(article, claims, speakers)
        self._headings: list[str | None] = []  # who the columns of a table count
        self._columns: tuple[int, int] | None = None  # of a table of senders: how many, and where
        self._grid: Grid | None = None  # what the columns of a table of countries count
        self._host: PlaceGroup | None = None  # where those are whom its countries send
        self._rows: list[dict[int, Record]] = []  # its rows so far, each by its columns
        self._numbered: dict[int, Scene] = {}

    def _row(self, scene: Scene, cells: list[Stretch]) -> list[Record]:
        """Return the deployments of a table's row, one a number, or keep what its columns count."""
        self._head(scene)
        if self._grid is not None or self._headings:
            scene.counts = counts_in(scene, cells)
        if self._grid is not None:
            row = aligned(self._text, scene, cells, len(self._grid.columns))
            if len(row) == len(self._grid.columns):
                return self._grid_row(scene, row, self._grid)
        self._grid = None
        if headings := headings_of(self._text, scene, cells):
            self._headings = [] if counts_dead(self._text, cells[0].start) else headings
            return []
        if columns := columns_of(self._text, scene, cells):
            self._columns = columns
            return []
        if self._columns is not None:
            return self._sender_row(scene, cells, *self._columns)
        goal = place_of(scene, cells)
        if goal is None or len(self._headings) != len(cells) or (self._origin and goal.codes == (self._origin[1],)):
            return []
        made: list[Record] = []
        for cell, group in zip(cells, self._headings, strict=True):
            count = count_in(scene, cell)
            if count is None or group is None:
                continue
            record = self._draft(scene, (goal.start, count.end), self._topic, cohort=False)
            record.start, record.end = goal.start, count.end
            record.status = self._captioned(scene)
            self._set_captioned(record, scene)
            record.origin, record.origin_code = self._origin or (None, None)
            self._set_goal(record, goal)
            self._set_count(record, count, self._topic)
            record.group = group
            made.append(record)
        return made

    def _head(self, scene: Scene) -> None:
        """Keep what a line right above a row says that its columns count."""
        if grid := grid_above(self._article, scene, home=self._origin is not None):
            self._grid, self._rows = grid, []
            number = scene.sentence.number
            above = [told for at, told in self._numbered.items() if at < number and not cells_of(self._text, told)]
            self._host = host_above(above) if grid.sends else None

    def _sender_row(self, scene: Scene, cells: list[Stretch], number: int, where: int) -> list[Record]:
        """Return the people whom a sender has in a place, by a table's row: "Cuba (medical brigade) | 70 | Oton"."""
        sender, goal = place_of(scene, cells), town_of(scene, cells[where]) if where < len(cells) else None
        cell = cells[number] if number < len(cells) else cells[0]
        count = count_in(scene, cell)
        if sender is None or goal is None or count is None:
            return []
        record = self._draft(scene, (cells[0].start, cells[where].end), self._topic, cohort=False)
        record.start, record.end, record.status = cells[0].start, max(count.end, goal.end), self._captioned(scene)
        record.origin, record.origin_code = sender_of(self._text, sender)
        self._set_goal(record, goal)
        self._set_count(record, count, self._topic)
        inside = [token for token in scene.between(sender.end, cells[0].end) if token.word]
        if inside and any(token.lower in SENT | BODY for token in inside):
            record.group = self._text[inside[0].start : inside[-1].end]
        return [record]

    def _grid_row(self, scene: Scene, cells: list[Stretch], grid: Grid) -> list[Record]:
        """Return those whom a country sends or takes, one a column that counts people: "Samoa | 1,980 | 2,100"."""
        place, sends = place_of(scene, cells), grid.sends
        total = place is None and is_total(self._text, cells[0])
        home = place is not None and self._origin is not None and place.codes == (self._origin[1],)
        if (place is None and not total) or (home and not sends):
            return []
        made: dict[int, Record] = {}
        for at, (cell, column) in enumerate(zip(cells, grid.columns, strict=True)):
            count = count_in(scene, cell)
            if count is None or column is None:
                continue
            record = self._draft(scene, (cells[0].start, count.end), self._topic, cohort=False)
            record.start, record.end, record.status = cells[0].start, count.end, column.status
            record.origin, record.origin_code = (None, None) if sends else self._origin or (None, None)
            if place is not None and sends:
                record.origin, record.origin_code = sender_of(self._text, place)
                self._set_goal(record, self._host if self._host and self._host.codes != place.codes else None)
            elif place is not None:
                self._set_goal(record, place._replace(part="goal"))
            self._set_count(record, count, self._topic)
            record.when = self._text[column.when.start : column.when.end] if column.when else record.when
            if not (column.told or column.when):
                self._set_captioned(record, scene)
            record.group = self._text[column.group.start : column.group.end] if column.group else record.group
            made[at] = record
        if total:
            for row in self._rows:
                for at in made.keys() & row.keys():
                    made[at].scope, row[at].scope = "total", "part"
        self._rows = [] if total else [*self._rows, made]
        return list(made.values())

    def _set_captioned(self, record: Record, scene: Scene) -> None:
        """Give the record of a line the status and the time of the caption above it ("Planned for 2027:")."""
        number, start, end = scene.sentence.number, scene.sentence.start, scene.sentence.end
        caption = caption_of(self._article, number) if record.modality == "stated" else None
        if caption is not None and status_of(scene, start, end) is None:
            record.status, above = caption
            if record.when is None:
                lead = Scene(self._text, clip_sentence(above))
                year = YEAR.search(self._text, above.start, above.end)
                time = time_of(self._text, lead, above.start, above.end)
                found = (time.start, time.end) if time else year.span() if year else (0, 0)
                record.when = self._text[found[0] : found[1]] or None

    def _captioned(self, scene: Scene) -> Status:
        """Return how far those have come whom a table counts: as the line above it says, or else they are there."""
        for number in range(scene.sentence.number - 1, max(0, scene.sentence.number - MAX_ROWS), -1):
            above = self._numbered.get(number)
            if above is not None and not cells_of(self._text, above):
                told = status_of(above, above.sentence.start, above.sentence.end)
                return told if told in {"planned", "completed", "halted"} else "under_way"
        return "under_way"

    def _counts_on_others(self, scene: Scene, frame: Record | None) -> bool:
        """Return whether the sentence before counts people whom nobody sends, so that shares are shares of them."""
        before = self._numbered.get(scene.sentence.number - 1)
        told = frame is not None and before is not None and frame.scene is before
        return before is not None and not told and counts_others(before)

    def _of_heading(self, scene: Scene) -> Origin:
        """Return whose people the headline right above a brief tells of."""
        number = scene.sentence.number
        above = self._numbered.get(number - 1) or self._numbered.get(number - 2)  # a dateline may stand alone
        if above is None or above.stop in ENDS:
            return None, None
        origin = next((group for group in above.groups if group.part == "origin"), None)
        return sender_of(self._text, origin) if origin is not None else (None, None)

    def _close(self, last: Record) -> None:
        """Mark the deployment as completed whose people the words behind it bring home."""
        number = last.scene.sentence.number
        following = self._article.sentences[min(number, len(self._article.sentences) - 1)]
        at = over_at(self._text, last.end, following.end) if last.status == "under_way" else None
        other = self._numbered.get(following.number) if at is not None and at >= following.start else None
        home = at is not None and not (other is not None and any(count.start < at for count in other.counts))
        over = last.status == "under_way" and is_over_next(self._text, following.start, following.end)
        over = over or (
            last.status == "under_way" and are_who_is_back(self._text[last.start : last.scene.sentence.end])
        )
        last.status = "completed" if home or over else last.status
