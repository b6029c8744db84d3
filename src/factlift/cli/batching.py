"""`factlift batch`: OpenAI's Batch API, at half the price."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factlift.cli.bulk import Failures
from factlift.cli.bulk_lines import Lines, check_lines, line_of
from factlift.cli.bulk_progress import Tally, short
from factlift.cli.overwriting import keep_apart
from factlift.cli.printing import complain, output_path, say
from factlift.cli.schemas import add_schema, schema_of
from factlift.errors import JournalError
from factlift.inputs import read_inputs
from factlift.journal import Journal
from factlift.settings import Settings

if TYPE_CHECKING:
    from factlift.batch import Collected, Finished
    from factlift.models.batches import BatchServer


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    steps = commands.add_parser("batch", help="OpenAI's Batch API: half the price, within a day").add_subparsers(
        required=True, metavar="STEP"
    )
    submit = steps.add_parser("submit", help="send what has no answer yet")
    submit.add_argument("files", nargs="+", metavar="INPUT", help="files, folders, globs, .jsonl, .csv, .parquet")
    submit.add_argument("--model", metavar="NAME", required=True, help="openai/NAME")
    submit.add_argument("--looks", metavar="N", type=int, help="second looks at each part of an article; 0: none")
    submit.add_argument("--text", metavar="KEY", default="text", help="key or column of the article; default: text")
    submit.add_argument("--id", metavar="KEY", default="id", help="key or column of what it is called; default: id")
    add_schema(submit)
    submit.set_defaults(run=_submit)
    status = steps.add_parser("status", help="how the batches stand")
    status.set_defaults(run=_status)
    collect = steps.add_parser("collect", help="fetch answers, and write the facts of articles that are done")
    collect.add_argument(
        "-o", "--output", metavar="PATH", type=output_path, help="write JSONL there instead of printing it"
    )
    add_schema(collect)
    collect.set_defaults(run=_collect)
    for step in (submit, status, collect):
        step.add_argument("--journal", metavar="PATH", type=Path, required=True, help="keeps batches and answers")


def _server() -> BatchServer:
    from factlift.models.batches import BatchServer  # slow: it brings the client

    return BatchServer()


def _submit(options: argparse.Namespace) -> int:
    from factlift.batch import check_model, submit

    given = {} if options.looks is None else {"looks": options.looks}
    settings, failures, sent = Settings.from_environment(**given), Failures(), 0
    inputs = read_inputs(options.files, text=options.text, id=options.id, max_chars=settings.max_chars)
    check_model(options.model)
    server = _server()  # before the journal: what can't be sent leaves no file
    with Journal(options.journal) as journal:
        for batch in submit(
            inputs,
            schema_of(options),
            model=options.model,
            server=server,
            journal=journal,
            settings=settings,
            on_unread=failures.note,
        ):
            sent += batch.asks
            say(f"{batch.batch_id}\t{_count(batch.asks, 'ask')}\t{batch.status}\n")
    failures.tell(options.journal)
    rest = "the rest is answered, or under way" if failures.number else "all is answered, or under way"
    complain(f"{_count(sent, 'ask')} sent" if sent else f"nothing to send: {rest}")
    return 1 if failures.number else 0


def _status(options: argparse.Namespace) -> int:
    from factlift.batch import refresh

    with _existing(options.journal) as journal:
        batches = refresh(journal, _server())
        if not batches:
            complain("no batch was sent with this journal; send one with batch submit")
        for batch in batches:
            done, why = ", collected" * batch.collected, f"\t{short(batch.error)}" if batch.error else ""
            say(f"{batch.batch_id or '-'}\t{batch.model}\t{_count(batch.asks, 'ask')}\t{batch.status}{done}{why}\n")
    return 0


def _collect(options: argparse.Namespace) -> int:
    from factlift.batch import Finished, collect

    check_lines(options.output)
    keep_apart((options.output,), (options.journal,))
    tally, failures = Tally(), Failures()
    with _existing(options.journal) as journal:
        collected, finished = collect(journal, _server()), Finished[Any](journal, schema_of(options))
        with Lines(options.output) as lines:
            for outcome in finished:
                lines.write(line_of(outcome))
                tally.count(outcome)
                failures.note(outcome)
            lines.publish()
    failures.tell(options.journal)
    _tell(collected, finished)
    complain(tally.told())
    return 1 if tally.failed or collected.told else 0


def _tell(collected: Collected, finished: Finished[Any]) -> None:
    """Says what came, and what is left to do."""
    for line in collected.told:
        complain(short(line))
    from factlift.batch import KINDS

    ended = f"batches: {collected.ended:,} collected, {collected.under_way:,} under way"
    complain(f"{ended}; lines: {', '.join(f'{collected.kinds[kind]:,} {kind}' for kind in KINDS)}")
    if finished.under_way:
        complain(f"{_count(finished.under_way, 'article')} under way: collect again later")
    if finished.unsent:
        told = "not done, mostly for want of a second look: submit the same again, or with --looks 0 do without"
        complain(f"{_count(finished.unsent, 'article')} {told}")
    if finished.others:
        complain(f"{_count(finished.others, 'article')} of another Facts class not done: collect with its --schema")


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'s' * (number != 1)}"


def _existing(path: Path) -> Journal:
    if not path.is_file():
        what = "a folder" if path.is_dir() else "no such file"
        raise JournalError(f"{path}: {what}; give the file that batch submit wrote")
    return Journal(path)
