"""Facts as tables for a terminal."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from typing import IO

from rich.console import Console
from rich.table import Table
from rich.text import Text

from factlift.facts import ArticleFacts, Deployment, Fact, Flag, Source

_LONGEST = 300


def render_table(facts: ArticleFacts, file: IO[str]) -> None:
    """Writes the facts, the rejections and the report as tables; colours only where `file` is a terminal."""
    console = Console(file=file, highlight=False, markup=False, emoji=False)
    if not console.is_terminal:
        console.width = 140
    if facts.deployments:
        rows = [_deployment(item) for item in facts.deployments]
        _print(console, "Deployments", ("from", "to", "count", "who", "status", "scope", "says", "at"), rows)
    if facts.criteria:
        rows = [(c.kind, c.text, c.category, _name(c.attribution), _at(c)) for c in facts.criteria]
        _print(console, "Criteria", ("kind", "condition", "category", "says", "at"), rows)
    if facts.quotes:
        rows = [
            (_name(q.speaker), q.text, q.kind + (", continues" if q.continues else ""), _at(q)) for q in facts.quotes
        ]
        _print(console, "Quotes", ("speaker", "words", "kind", "at"), rows)
    _print_notes(console, facts)


def _deployment(item: Deployment) -> tuple[str, ...]:
    where = ", ".join(_code(place.name, place.code) for place in item.destinations)
    count = item.count.text if item.count else ""
    status = item.status if item.modality == "stated" else f"{item.status}, {item.modality}"
    origin = _code(item.origin.name, item.origin.code) if item.origin else ""
    return origin, where, count, item.group or "", status, item.scope, _name(item.attribution), _at(item)


def _code(name: str, code: str | None) -> str:
    return f"{name} [{code}]" if code else name


def _name(source: Source | None) -> str:
    return source.name if source else ""


def _at(fact: Fact) -> str:
    """Returns where the main evidence stands, in characters, with a mark where a flag asks for a look."""
    return f"{fact.evidence[0].start}-{fact.evidence[0].end}{' !' if fact.flags else ''}"


def _print(console: Console, title: str, columns: Iterable[str], rows: Iterable[tuple[str, ...]]) -> None:
    table = Table(title=title, title_justify="left", title_style="bold", show_edge=False, pad_edge=False)
    for column in columns:
        table.add_column(column, overflow="fold", no_wrap=column == "at")
    for row in rows:
        table.add_row(*(_clean(cell) for cell in row))
    console.print(table)
    console.print()


def _print_notes(console: Console, facts: ArticleFacts) -> None:
    report = facts.report
    every: list[Fact] = [*facts.deployments, *facts.criteria, *facts.quotes]
    for fact in every:
        for flag in fact.flags:
            console.print(_clean(_flag_line(fact, flag)), soft_wrap=True)
    for bad in report.rejected:
        console.print(
            _clean(f"rejected, {bad.type}{f' ({bad.field})' if bad.field else ''}: {bad.reason}"), soft_wrap=True
        )
    for gap in report.gaps:
        console.print(
            _clean(f"not covered, {gap.kind} at {gap.span.start}-{gap.span.end}: {gap.span.text}"), soft_wrap=True
        )
    tokens = report.usage.input_tokens + report.usage.output_tokens
    line = f"{report.status}: {len(every)} facts by {report.model}, {report.seconds:.2f} s"
    console.print(_clean(line + (f", {report.requests} requests, {tokens} tokens" if report.requests else "")))


def _flag_line(fact: Fact, flag: Flag) -> str:
    return f"! {fact.evidence[0].start}-{fact.evidence[0].end} {flag.field or ''} {flag.code}: {flag.reason}"


def _clean(words: str) -> Text:
    """Returns words that can do nothing to a terminal: no control, format or direction characters, no markup."""
    flat = " ".join(words.split())
    shown = "".join(char for char in flat if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co", "Cn"))
    return Text(shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…")
