"""`factlift export`: facts in the forms that others read."""

from __future__ import annotations

import argparse
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import TypeAlias

from factlift import exports
from factlift.cli.kept import records_of
from factlift.cli.overwriting import keep_apart
from factlift.cli.printing import UsageError, complain, output_path, say_data, say_json
from factlift.cli.schemas import add_schema, schema_of
from factlift.facts import Facts
from factlift.files import is_stream, write_folder, write_together, write_whole
from factlift.inputs import read_inputs
from factlift.records import Record, read_records, with_texts

_Pieces: TypeAlias = Iterator[str]


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the commands of this module."""
    exporting = commands.add_parser("export", help="facts as CSV, Parquet, annotations or entities")
    exporting.add_argument("file", metavar="FACTS", help="what extract wrote as json or jsonl, a journal, or -")
    exporting.add_argument(
        "--to", choices=(*_PRINTED, *_WRITTEN), help="the form; of -o PATH.csv, .jsonl and .parquet the ending says it"
    )
    exporting.add_argument("-o", "--output", metavar="PATH", type=output_path, help="a file; for brat a folder")
    exporting.add_argument(
        "--articles",
        metavar="FILE|FOLDER",
        nargs="+",
        default=[],
        help="the articles' texts, found by their digests; brat and label-studio need them",
    )
    add_schema(exporting)
    exporting.set_defaults(run=_export)


class _Kept:
    """The records of a file, read anew each time they are gone through; standard input is read once and kept."""

    def __init__(self, name: str, articles: list[str], schema: type[Facts]) -> None:
        self._name, self._schema = name, schema
        self._texts = list(_texts(articles))
        self._once = list(read_records(name)) if name == "-" else None

    def __iter__(self) -> Iterator[Record]:
        found = records_of(self._name, self._schema) if self._once is None else iter(self._once)
        return with_texts(found, self._texts) if self._texts else found


def _texts(names: list[str]) -> Iterator[str]:
    """Yields the texts of files, folders and globs.

    Raises:
        ArticleError: a file that was named can't be read; in a folder, such a file is passed over.
    """
    for item in read_inputs(names):
        if item.text:
            yield item.text
        elif item.error and item.id in names:
            raise item.error


def _export(options: argparse.Namespace) -> int:
    options.to = _form_of(options.to, options.output)
    keep_apart((options.output,), (options.file, *options.articles))
    records = _Kept(options.file, options.articles, schema_of(options))
    if options.to in _WRITTEN:
        if options.output is None:
            raise UsageError(f"{options.to} is not printed: say where to write it (-o PATH)")
        _WRITTEN[options.to](records, options.output)
        return 0
    if options.to == "label-studio" and options.output is not None:
        _write_tasks(records, options.output)
        return 0
    pieces = _PRINTED[options.to](records)
    if options.output is None:
        for piece in pieces:
            (say_data if options.to == "csv" else say_json)(piece)
        if options.to == "label-studio":
            complain("-o tasks.json writes the labelling interface for these tasks too")
    else:
        write_whole(options.output, pieces)
    return 0


def _form_of(named: str | None, output: Path | None) -> str:
    """Returns the form that is named, or that the output's ending says.

    Raises:
        UsageError: neither says one, or the ending promises what is not written.
    """
    ending = output.suffix.lower() if output else ""
    if output and ending in (".xlsx", ".xls", ".ods"):
        raise UsageError(f"no {ending} is written: write {output.stem}.csv, which opens there too")
    form = named or {".ndjson": "jsonl"}.get(ending, ending.removeprefix("."))
    if form not in (*_PRINTED, *_WRITTEN):
        raise UsageError(f"say in which form: --to {', '.join((*_PRINTED, *_WRITTEN))}")
    return form


def _entities(records: Iterable[Record]) -> _Pieces:
    for entity in exports.to_entities(records):
        yield json.dumps(entity, ensure_ascii=False) + "\n"


def _tasks(records: Iterable[Record]) -> _Pieces:
    before = "["
    for task in exports.to_tasks(records):
        yield f"{before}\n{json.dumps(task, ensure_ascii=False)}"
        before = ","
    yield "\n]\n" if before == "," else "[]\n"


def _write_tasks(records: Iterable[Record], path: Path) -> None:
    """Writes the tasks and, beside them, the interface that shows them: both, or neither."""
    interface = path.with_suffix(".xml")
    if interface == path:
        raise UsageError(
            f"{path} is what the labelling interface is called; name the tasks otherwise, as in -o tasks.json"
        )
    files = [(path, _tasks(records))]
    if not is_stream(path):  # beside a device or a pipe there is no place
        files.append((interface, _interface(records)))
    write_together(files)
    if len(files) > 1:
        complain(f"the labelling interface for these tasks is in {interface}")


def _interface(records: Iterable[Record]) -> _Pieces:
    yield exports.label_config(exports.to_tasks(records))


def _write_parquet(records: Iterable[Record], path: Path) -> None:
    write_whole(path, exports.parquet_pieces(records))


def _write_brat(records: Iterable[Record], folder: Path) -> None:
    write_folder(folder, exports.to_brat(records))


_PRINTED: dict[str, Callable[[Iterable[Record]], _Pieces]] = {
    "jsonl": exports.to_jsonl,
    "csv": exports.to_csv,
    "w3c": exports.web_annotation_lines,
    "ftm": _entities,
    "label-studio": _tasks,
}
_WRITTEN: dict[str, Callable[[Iterable[Record], Path], None]] = {"parquet": _write_parquet, "brat": _write_brat}
