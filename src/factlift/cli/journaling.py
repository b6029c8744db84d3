"""`factlift journal`: how a run stands, what failed, failed articles once more, all facts from the kept answers."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator
from pathlib import Path

from factlift.bulk import reread
from factlift.cli.bulk import Run, add_budget, budget_of, carry_out
from factlift.cli.bulk_lines import Lines, check_lines, line_of
from factlift.cli.bulk_progress import Tally, short
from factlift.cli.kept import check_schema
from factlift.cli.overwriting import keep_apart
from factlift.cli.printing import UsageError, complain, output_path, say
from factlift.cli.schemas import add_schema, schema_of
from factlift.errors import JournalError
from factlift.inputs import Input
from factlift.journal import Entry, Journal
from factlift.prices import cost_of
from factlift.schemas import schema_name
from factlift.settings import Settings

_FEW = 10


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    parser = commands.add_parser("journal", help="how a run stands: what is done, what failed, what it cost")
    parser.add_argument("file", metavar="JOURNAL", type=Path, help="the file given to extract --journal")
    doing = parser.add_mutually_exclusive_group()
    doing.add_argument("--failures", action="store_true", help="every article that failed: id, status, reason")
    doing.add_argument("--retry-failed", action="store_true", help="ask again about the articles that failed")
    doing.add_argument("--export", action="store_true", help="all facts as JSONL, from the kept answers; asks nobody")
    add_budget(parser.add_argument_group("with --retry-failed"))
    add_schema(parser)
    parser.add_argument(
        "-o", "--output", metavar="PATH", type=output_path, help="write JSONL there instead of printing it"
    )
    parser.set_defaults(run=_journal)


def _journal(options: argparse.Namespace) -> int:
    if not options.file.is_file():
        what = "a folder" if options.file.is_dir() else "no such file"
        raise JournalError(f"{options.file}: {what}; give the file that extract --journal wrote")
    _check_options(options)
    keep_apart((options.output,), (options.file,))
    with Journal(options.file) as journal:
        if options.retry_failed:
            return _retry(journal, options)
        if options.export:
            return _export(journal, options)
        return _list(journal) if options.failures else _summarise(journal)


def _check_options(options: argparse.Namespace) -> None:
    if options.output and not (options.export or options.retry_failed):
        raise UsageError("-o is for facts: add --export, or --retry-failed")
    if not options.retry_failed and (options.concurrency or budget_of(options)):
        raise UsageError("--concurrency and budgets are for asking: add --retry-failed, or leave them out")
    check_lines(options.output)


def _summarise(journal: Journal) -> int:
    statuses = journal.statuses()
    say(f"{sum(statuses.values()):,} articles")
    say("".join(f", {number:,} {status}" for status, number in statuses.items()) + "\n")
    for name, totals in journal.totals_by_model().items():
        usd = cost_of(name, totals.usage, batched=totals.batched)
        tokens = f"{totals.usage.input_tokens:,} + {totals.usage.output_tokens:,} tokens"
        say(
            f"{short(name)}: {totals.answered:,} of {totals.asked:,} asks answered, {totals.requests:,} requests,"
            f" {tokens}{'' if usd is None else f', ${usd:,.4f}'}\n"
        )
    failed = list(itertools.islice(journal.articles(failed=True), _FEW + 1))
    for entry in failed[:_FEW]:
        say(_line(entry))
    if len(failed) > _FEW:
        say("... (all of them: --failures)\n")
    return 0


def _list(journal: Journal) -> int:
    failed = False
    for entry in journal.articles(failed=True):
        failed = True
        say(_line(entry))
    if not failed:
        complain("nothing failed")
    return 0


def _line(entry: Entry) -> str:
    return f"{short(entry.id)}\t{entry.status}\t{short(entry.error or '')}\n"


def _export(journal: Journal, options: argparse.Namespace) -> int:
    tally, schema, reason = Tally(), schema_of(options), ""
    check_schema(journal, schema)
    with Lines(options.output) as lines:
        for outcome in reread(journal, schema):
            lines.write(line_of(outcome))
            tally.count(outcome)
            reason = outcome.reason or reason
        if options.output and options.output.is_file() and tally.articles == tally.failed > 0:
            raise JournalError(
                f"no article has facts by its kept answers ({reason}); {options.output} is left as it was"
            )
        lines.publish()
    if tally.failed:
        complain(f"{tally.failed:,} of {tally.articles:,} articles have no facts; their lines say why")
    return 1 if tally.failed else 0


def _retry(journal: Journal, options: argparse.Namespace) -> int:
    """Asks again, each article with the model and the settings of its own; returns 1 where one still fails."""
    schema = schema_of(options)
    code, orders = 0, dict.fromkeys((entry.model, entry.settings) for entry in journal.articles(failed=True))
    if len(orders) > 1 and options.output:
        raise JournalError("the failed articles are of several models or settings; leave -o out, and --export later")
    if not orders:
        complain("nothing failed")
    for model, settings in orders:
        order = Run(
            model=model,
            settings=Settings.from_kept(settings).model_copy(update=budget_of(options)),
            journal=journal,
            concurrency=options.concurrency,
            output=options.output,
            schema=schema,
        )
        code = max(code, carry_out(order, _failed(journal, order, settings)).code)
    return code


def _failed(journal: Journal, order: Run, settings: str) -> Iterator[Input]:
    """Yields the failed articles of an order, opened again; those that could not be read have to be given anew."""
    schema = schema_name(order.schema)
    for entry in journal.articles(failed=True):
        if (entry.model, entry.settings, entry.schema) != (order.model, settings, schema):
            continue
        if entry.text is None:
            complain(short(f"{entry.id}: it could not be read; give it to extract once more"))
            continue
        journal.reopen(entry)
        yield Input(entry.id, entry.text)
