"""Facts as tables for a terminal."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from shutil import get_terminal_size
from typing import IO

from rich.box import Box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from factlift.facts import ArticleFacts, Criterion, Deployment, Fact, Facts, Place, Quantity, Quote, Report, Source
from factlift.lexicon import CURRENCY_SIGNS
from factlift.printable import shown
from factlift.records import Record

_LONGEST = 300
_PIPED_WIDTH = 140
_LEAST_WIDTH = 20
_NARROW = 60
"""Below it columns would be a few letters wide, so that each value has a line of its own."""
_WIDE = 110
"""From here on there is room for codes and roles."""

_LINES = Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_STATUS_STYLES = {"ok": "bold green", "empty": "bold", "partial": "bold yellow"}


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    width: int | None = None
    ratio: int | None = None
    style: str = ""
    right: bool = False


def render_table(facts: Facts, file: IO[str]) -> None:
    """Writes the facts, what to look at, and how it went.

    Colours only where `file` is a terminal and NO_COLOR is not set; as wide as the terminal or COLUMNS say, 140 in a
    pipe, where lines end without blanks.
    """
    console = _Console(file=file, highlight=False, markup=False, emoji=False)
    columns = os.environ.get("COLUMNS", "")
    told = int(columns) if columns.isdecimal() else 0
    if not told:  # 0, as some shells and containers set it, is no width
        console.width = get_terminal_size().columns if console.is_terminal else _PIPED_WIDTH
    console.width = max(console.width, _LEAST_WIDTH)
    if console.is_terminal:
        _Page(console).print(facts)
        return
    with console.capture() as printed:  # what is pasted into a letter has no need of the blanks that fill a line
        _Page(console).print(facts)
    file.write("".join(f"{line.rstrip(' ')}\n" for line in printed.get().split("\n")[:-1]))


class _Console(Console):
    """A console whose reader may leave early, as `head` does; rich would end the program with 1."""

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


@dataclass(frozen=True, slots=True)
class _Page:
    console: Console

    def print(self, facts: Facts) -> None:
        """Prints all there is to say about an article."""
        if isinstance(facts, ArticleFacts):
            self._deployments(facts.deployments)
            self._criteria(facts.criteria)
            self._quotes(facts.quotes)
        else:
            self._others(facts)
        self._notes(facts)
        self._end(facts)

    @property
    def _is_wide(self) -> bool:
        return self.console.width >= _WIDE

    def _deployments(self, facts: Sequence[Deployment]) -> None:
        columns = (
            _Column("people", ratio=4, style="bold"),
            _Column("from", ratio=3),
            _Column("to", ratio=5 if self._is_wide else 4),
            _Column("status", width=18 if self._is_wide else 11),  # "selecting," on one line
            _Column("says", ratio=5),
            _Column("at", style="dim", right=True),
        )
        self._table("Deployments", columns, (self._deployment(fact) for fact in facts))

    def _deployment(self, fact: Deployment) -> tuple[str, ...]:
        number = fact.count.text if fact.count else ""
        group = fact.group or (fact.count.unit if fact.count else None) or ""
        status = [fact.status.replace("_", " "), fact.modality if fact.modality != "stated" else ""]
        status.append(fact.scope if fact.scope != "single" else "")
        where = ", ".join(self._place(place) for place in fact.destinations)
        return (
            f"{number} {group}".strip(),
            self._place(fact.origin) if fact.origin else "",
            where or (f"{fact.destination_count.text} places" if fact.destination_count else ""),
            ", ".join(filter(None, status)),
            self._source(fact.attribution),
            _at(fact),
        )

    def _criteria(self, facts: Sequence[Criterion]) -> None:
        columns = (
            _Column("kind", width=11),
            _Column("condition", ratio=5, style="bold"),
            _Column("category", width=11),
            _Column("says", ratio=3),
            _Column("at", style="dim", right=True),
        )
        rows = ((c.kind, c.text, c.category, self._source(c.attribution), _at(c)) for c in facts)
        self._table("Criteria", columns, rows)

    def _quotes(self, facts: Sequence[Quote]) -> None:
        columns = (
            _Column("speaker", ratio=2),
            _Column("words", ratio=5, style="bold"),
            _Column("kind", width=7),
            _Column("at", style="dim", right=True),
        )
        rows = ((self._source(q.speaker), f"{'… ' if q.continues else ''}“{q.text}”", q.kind, _at(q)) for q in facts)
        self._table("Quotes", columns, rows)

    def _others(self, facts: Facts) -> None:
        """Prints facts of an own class: a column for each field that is set anywhere."""
        for name, items in Record("", facts).lists():
            named = dict.fromkeys(
                key for item in items for key in (*type(item).model_fields, *(item.model_extra or ()))
            )
            given = [key for key in named if any(_is_given(item, key) for item in items)]
            columns = [*(_Column(key.replace("_", " "), ratio=1) for key in given), _Column("at", style="dim")]
            rows = ([*(self._value(getattr(item, key, None)) for key in given), _at(item)] for item in items)
            self._table(name.replace("_", " ").capitalize(), columns, rows)

    def _value(self, value: object) -> str:
        """Returns any field's value in few words."""
        match value:
            case None:
                return ""
            case Place():
                return self._place(value)
            case Source():
                return self._source(value)
            case Quantity():
                unit = value.unit or ""
                return f"{unit}{value.text}" if unit in CURRENCY_SIGNS else f"{value.text} {unit}".strip()
            case list() | tuple():
                return ", ".join(self._value(item) for item in value)
            case dict():
                return ", ".join(f"{key} {self._value(item)}" for key, item in value.items() if item is not None)
            case bool():
                return "yes" if value else "no"
        return str(value)

    def _place(self, place: Place) -> str:
        return f"{place.name} ({place.code})" if place.code and self._is_wide else place.name

    def _source(self, source: Source | None) -> str:
        if source is None:
            return ""
        return f"{source.name}, {source.role}" if source.role and self._is_wide else source.name

    def _table(self, title: str, columns: Iterable[_Column], rows: Iterable[Sequence[str]]) -> None:
        cells = [[_clean(cell) for cell in row] for row in rows]
        if not cells:
            return
        if self.console.width < _NARROW:
            self._list(title, columns, cells)
            return
        table = Table(title=f"{title} ({len(cells)})", title_justify="left", title_style="bold cyan", box=_LINES)
        table.show_edge, table.padding, table.expand, table.header_style = False, (0, 1, 0, 0), True, "dim"
        for column in columns:
            table.add_column(
                column.name,
                width=column.width,
                ratio=column.ratio,
                style=column.style,
                justify="right" if column.right else "left",
                no_wrap=column.right,
                overflow="fold",
            )
        for row in cells:
            table.add_row(*row)
        self.console.print(table)
        self.console.print()

    def _list(self, title: str, columns: Iterable[_Column], rows: Sequence[Sequence[Text]]) -> None:
        """Prints rows with a line for each value."""
        named = list(columns)
        self.console.print(Text(f"{title} ({len(rows)})", "bold cyan"))
        for row in rows:
            for column, cell in zip(named, row, strict=True):
                if cell.plain:
                    cell.style = column.style
                    self.console.print(Text.assemble((f"{column.name}: ", "dim"), cell))
            self.console.print()

    def _notes(self, facts: Facts) -> None:
        for note in _Notes(facts).lines():
            self.console.print(note, soft_wrap=False)

    def _end(self, facts: Facts) -> None:
        report = facts.report
        line = Text()
        line.append(report.status, _STATUS_STYLES.get(report.status, "bold red"))
        line.append_text(_clean(_summary(facts, report)))
        if report.error:
            line.append_text(_clean(f": {report.error}"))
        self.console.print(line)


@dataclass(slots=True)
class _Notes:
    """What a reader should look at, a line for each kind of it."""

    facts: Facts
    flags: dict[tuple[str, str, str], list[int]] = field(default_factory=dict)

    def lines(self) -> Iterator[Text]:
        """Yields the flags, where facts share one on one line, then what was rejected, then what nothing covers."""
        for _, facts in Record("", self.facts).lists():
            for fact in facts:
                for flag in fact.flags:
                    place = fact.evidence[0].start if fact.evidence else 0
                    self.flags.setdefault((flag.code, flag.field or "", flag.reason), []).append(place)
        for (code, where, reason), places in self.flags.items():
            yield _note("!", "yellow", f"{code}{f', {where}' if where else ''}: {reason} (at {_places(places)})")
        for bad in self.facts.report.rejected:
            fate = "" if bad.outcome == "open" else f", {bad.outcome}"
            where = f", {bad.field}" if bad.field else ""
            yield _note("rejected", "red", f"{bad.type}{where}: {bad.reason}{fate}")
        for gap in self.facts.report.gaps:
            said = ", no fact says the model" if gap.confirmed else ""
            yield _note(
                "not covered", "yellow", f"{gap.kind} at {gap.span.start}-{gap.span.end}{said}: {gap.span.text}"
            )
        if self.flags or self.facts.report.rejected or self.facts.report.gaps:
            yield Text()


def _note(mark: str, style: str, text: str) -> Text:
    return Text.assemble((mark, f"bold {style}"), " ", _clean(text))


def _places(places: Sequence[int], most: int = 4) -> str:
    shown_places = ", ".join(str(place) for place in places[:most])
    return shown_places + (f" and {len(places) - most} more" if len(places) > most else "")


def _summary(facts: Facts, report: Report) -> str:
    every = sum(len(items) for _, items in Record("", facts).lists())
    asked = ""
    if report.requests:
        tokens = report.usage.input_tokens + report.usage.output_tokens
        cost = f", ${report.cost_usd:.4f}" if report.cost_usd is not None else ""
        asked = f", {report.requests} request{'s' * (report.requests != 1)}, {tokens:,} tokens{cost}"
    return f": {every} fact{'s' * (every != 1)} by {report.model}, {report.seconds:.2f} s{asked}"


def _at(fact: Fact) -> str:
    """Returns where the main evidence stands, in characters, with a mark where a flag asks for a look."""
    if not fact.evidence:
        return ""
    return f"{'! ' if fact.flags else ''}{fact.evidence[0].start}-{fact.evidence[0].end}"


def _is_given(fact: Fact, field: str) -> bool:
    return field not in Fact.model_fields and getattr(fact, field, None) not in (None, (), [], "")


def _clean(words: str) -> Text:
    """Returns words that can do nothing to a terminal, cut where they are very long; never read as markup."""
    safe = shown(words[: 10 * _LONGEST])
    return Text(safe if len(safe) <= _LONGEST else safe[: _LONGEST - 1] + "…")
