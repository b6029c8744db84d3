"""Runs over many articles: which they are, what is written, what is said at the end."""

from __future__ import annotations

import argparse
import glob
import math
import os
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factlift.bulk import Outcome, extract_many
from factlift.cli.bulk_lines import Lines, check_lines, line_of
from factlift.cli.bulk_progress import Progress, Tally, short
from factlift.cli.printing import UsageError, complain
from factlift.cli.schemas import schema_of
from factlift.errors import FactliftError
from factlift.facts import ArticleFacts, Facts
from factlift.inputs import Input, count_inputs, read_inputs
from factlift.settings import Settings

_ROWS = (".jsonl", ".ndjson", ".csv", ".tsv", ".parquet")
_MOST_TOLD = 20


def add_options(parser: argparse.ArgumentParser) -> None:
    """Adds the options of runs over several articles."""
    many = parser.add_argument_group("several articles (files, folders, globs, .jsonl, .csv, .parquet)")
    many.add_argument("--journal", metavar="PATH", help="keeps every answer there; started again, the run goes on")
    many.add_argument("--text", metavar="KEY", default="text", help="key or column of the article; default: text")
    many.add_argument("--id", metavar="KEY", default="id", help="key or column of what it is called; default: id")
    add_budget(many)


def add_budget(parser: argparse._ActionsContainer) -> None:
    """Adds the options that say what a run may spend, and how many articles are under way."""
    parser.add_argument("--concurrency", metavar="N", type=_positive, help="articles under way at a time")
    parser.add_argument("--budget-tokens", metavar="N", type=_positive, help="end the run when so many are spent")
    parser.add_argument("--budget-usd", metavar="X", type=_dollars, help="end the run when so many dollars are spent")


def budget_of(options: argparse.Namespace) -> dict[str, Any]:
    """Returns the settings that `add_budget` gives."""
    given = {"budget_tokens": options.budget_tokens, "budget_usd": options.budget_usd}
    return {name: value for name, value in given.items() if value is not None}


def _positive(text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = 0
    if number < 1:
        raise argparse.ArgumentTypeError(f"give a whole number of at least 1, not {text!r}")
    return number


def _dollars(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < math.inf:
        raise argparse.ArgumentTypeError(f"give dollars as a number, as in 2.50, not {text!r}")
    return number


def are_many(names: list[str]) -> bool:
    """Tells whether names stand for more than one article, or may."""
    first = names[0]
    return (
        len(names) > 1
        or os.path.isdir(first)  # noqa: PTH112  # False for a name with a NUL, where Path raises
        or Path(first).suffix.lower() in _ROWS
        or (glob.has_magic(first) and not os.path.exists(first))  # noqa: PTH110
    )


@dataclass(frozen=True, slots=True)
class Run:
    """A run over articles: who answers, what is kept, where facts go."""

    model: str
    settings: Settings = field(default_factory=Settings)
    journal: Any = None
    concurrency: int | None = None
    output: Path | None = None
    total: int | None = None
    schema: type[Facts] = ArticleFacts


def run_many(options: argparse.Namespace, model: str) -> Tally:
    """Extracts the facts of several articles as JSONL; returns what came of them.

    Raises:
        UsageError: an option is for one article only.
    """
    _check_options(options)
    settings = Settings.from_environment(**budget_of(options))
    inputs = read_inputs(options.files, text=options.text, id=options.id, max_chars=settings.max_chars)
    total = count_inputs(options.files) if sys.stderr.isatty() else None
    order = Run(model, settings, options.journal, options.concurrency, options.output, total, schema_of(options))
    return carry_out(order, inputs)


def _check_options(options: argparse.Namespace) -> None:
    check_lines(options.output, options.format)
    if options.keep_text:
        raise UsageError("--keep-text is for one article; leave it out, or give the articles one by one")


def carry_out(order: Run, inputs: Iterable[Input]) -> Tally:
    """Writes the facts of articles as they finish, and says at the end how it went; returns what came of them.

    Raises:
        FactliftError: the run ended early; what was done until then is told first.
    """
    tally, failures, notes = Tally(), Failures(), Counter[str]()
    pages: set[str] = set()  # under way
    with Lines(order.output) as lines, Progress(sys.stderr, order.total) as progress:
        outcomes = extract_many(
            _noting(inputs, pages),
            order.schema,
            model=order.model,
            settings=order.settings,
            journal=order.journal,
            concurrency=order.concurrency,
        )
        try:
            for outcome in outcomes:
                lines.write(line_of(outcome, with_text=outcome.id in pages))
                pages.discard(outcome.id)
                tally.count(outcome)
                failures.note(outcome)
                notes.update(outcome.facts.report.notes if outcome.facts is not None else ())
                progress.show(tally)
            lines.publish()
        except (FactliftError, KeyboardInterrupt) as end:
            progress.close()
            told = f"ended early after {tally.told()}{lines.left_behind()}{_how_to_go_on(order)}"
            if tally.articles and isinstance(end, KeyboardInterrupt):
                raise KeyboardInterrupt(told) from None  # which is printed, once
            if tally.articles:
                complain(told)
            raise
        finally:
            outcomes.close()
    failures.tell(order.journal)
    for note, number in notes.items():
        complain(f"of {number:,} article{'s' * (number != 1)}: {note}")
    complain(tally.told())
    return tally


def _noting(inputs: Iterable[Input], pages: set[str]) -> Iterator[Input]:
    """Yields the articles, and puts into `pages` what those from web pages are called."""
    for item in inputs:
        if item.from_page:
            pages.add(item.id)
        yield item


def _how_to_go_on(order: Run) -> str:
    if order.journal is None:
        return "; with --journal PATH a run goes on where it ended"
    return "; the journal has what was answered, so the same command goes on from there"


@dataclass(slots=True)
class Failures:
    """The first articles that failed, and how many did."""

    told: list[str] = field(default_factory=list)
    number: int = 0

    def note(self, outcome: Outcome[Any]) -> None:
        """Counts an outcome in."""
        if outcome.failed:
            self.number += 1
            if len(self.told) < _MOST_TOLD:
                reason = outcome.reason or ""
                self.told.append(reason if reason.startswith(outcome.id) else f"{outcome.id}: {reason}")

    def tell(self, journal: object) -> None:
        """Says why the first failed, and where the others are: in the journal, or in the output."""
        for line in self.told:
            complain(short(line))
        if self.number > len(self.told):
            where = f": factlift journal {journal} --failures" if journal else ", in the output"
            complain(f"and {self.number - len(self.told)} more{where}")
