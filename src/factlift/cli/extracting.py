"""`factlift extract` and `factlift parse`: an article's facts, by a model or from an answer that was pasted back."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from contextlib import closing
from pathlib import Path

from factlift.bulk import extract_many
from factlift.cli import bulk
from factlift.cli.bulk_lines import check_ending
from factlift.cli.overwriting import keep_apart
from factlift.cli.printing import UsageError, complain, output_path, say_data, say_json
from factlift.cli.reading import keep_text, read_answer_text, read_one, read_text
from factlift.cli.schemas import add_schema, schema_of
from factlift.extraction import extract, shortfall
from factlift.facts import Facts
from factlift.files import check_place, write_whole
from factlift.models.scripted import ScriptedModel
from factlift.pipeline import Answer
from factlift.records import Record
from factlift.settings import Settings
from factlift.tracing import named

_FORMATS = ("table", "json", "jsonl", "csv")
_FAILED = frozenset({"failed", "refused", "truncated"})


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    extracting = commands.add_parser("extract", help="facts of an article, or of many")
    extracting.add_argument("files", metavar="FILE", nargs="+", help="an article, - for standard input, or several")
    extracting.add_argument("--model", help="PROVIDER/MODEL or builtin; default $FACTLIFT_MODEL, else builtin")
    extracting.add_argument(
        "--keep-text", metavar="PATH", type=Path, help="write the article's text there, which offsets are those of"
    )
    add_schema(extracting)
    _add_output(extracting)
    bulk.add_options(extracting)
    extracting.set_defaults(run=_extract)

    parsing = commands.add_parser("parse", help="ground an answer that was pasted back")
    parsing.add_argument("file", metavar="FILE", help="the article")
    parsing.add_argument("answer", metavar="ANSWER", help="a file with the model's answer, or -")
    add_schema(parsing)
    _add_output(parsing)
    parsing.set_defaults(run=_parse)


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--format", choices=_FORMATS, help="default: what the ending of -o says, else table; of several articles jsonl"
    )
    parser.add_argument("-o", "--output", metavar="PATH", type=output_path, help="write there instead of printing")


def _extract(options: argparse.Namespace) -> int:
    name = options.model or os.environ.get("FACTLIFT_MODEL")
    _check_output(options)
    keep_apart((options.output, options.keep_text), options.files, options.journal)
    if bulk.are_many(options.files):
        tally = bulk.run_many(options, name or "builtin")
        code, answered = tally.code, tally.articles > tally.failed
    else:
        code, answered = _show(_facts_of(options, name or "builtin"), options), True
    if answered and not name:
        complain("no model is set, so the built-in rule reader answered (--model PROVIDER/MODEL to change that)")
    return code


def _facts_of(options: argparse.Namespace, model: str) -> Facts:
    """Returns the facts of the one article, from the journal where one is given."""
    budget = bulk.budget_of(options)
    item, settings = read_one(options.files[0]), Settings.from_environment(**budget)
    schema = schema_of(options)
    keep_text(item, options.keep_text)
    if options.journal is None and not budget:
        with named(item.id):
            return extract(item.text or "", schema, model=model, settings=settings)
    with closing(extract_many([item], schema, model=model, settings=settings, journal=options.journal)) as outcomes:
        outcome = next(outcomes)
    if outcome.facts is None:
        raise outcome.error or AssertionError(outcome)
    return outcome.facts


def _parse(options: argparse.Namespace) -> int:
    if options.file == options.answer == "-":
        raise UsageError("article and answer can't both come from standard input; give one as a file")
    _check_output(options)
    keep_apart((options.output,), (options.file, options.answer))
    model = ScriptedModel(Answer(read_answer_text(options.answer)), name="pasted")
    facts = extract(read_text(options.file), schema_of(options), model=model, settings=Settings.from_environment())
    return _show(facts, options)


def _show(facts: Facts, options: argparse.Namespace) -> int:
    form = options.format or _form_of(options.output)
    if form == "table":
        _table(facts, options.output)
    elif options.output is None:
        (say_data if form == "csv" else say_json)(_as_text(facts, form, options))
    else:
        write_whole(options.output, _as_text(facts, form, options))
    report = facts.report
    for note in report.notes:
        complain(note)
    if report.status not in _FAILED:
        return 0
    seen = form == "table" and options.output is None and sys.stdout.isatty() and sys.stderr.isatty()
    if not (seen and report.error):  # the table's last line says so on the same screen
        complain(f"{report.status}: {shortfall(report)}")
    return 1


def _check_output(options: argparse.Namespace) -> None:
    """Refuses an output that can't be written, or not in the form that its name says, before a model is asked."""
    if options.output is None:
        return
    if not options.format:
        check_ending(options.output)
    check_place(options.output)


def _form_of(output: Path | None) -> str:
    """Returns the form that a file's ending asks for, as `facts.json` does."""
    ending = output.suffix.lower().removeprefix(".") if output else ""
    ending = "jsonl" if ending == "ndjson" else ending
    return ending if ending in _FORMATS else "table"


def _as_text(facts: Facts, form: str, options: argparse.Namespace) -> str:
    if form == "csv":
        from factlift.exports import to_csv

        name = options.file if "file" in options else options.files[0]
        return "".join(to_csv([Record("stdin" if name == "-" else name, facts)]))
    return facts.model_dump_json(indent=2 if form == "json" else None) + "\n"


def _table(facts: Facts, output: Path | None) -> None:
    from factlift.tables import render_table

    if output is None:
        render_table(facts, sys.stdout)
        return
    with tempfile.TemporaryFile("w+", encoding="utf-8") as buffer:
        render_table(facts, buffer)
        buffer.seek(0)
        write_whole(output, buffer.read())
