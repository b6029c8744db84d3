"""The command `factlift`: arguments and printing only.

Exit codes: 0 done; 1 the extraction failed, was refused or cut off; 2 wrong usage; 3 the file can't be read as an
article; 4 the model can't be asked; 5 the answer or the output can't be read or written.
"""

from __future__ import annotations

import argparse
import io
import json
import os
import sys
import tempfile
import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Any

from factlift import __version__
from factlift.article import Article
from factlift.drafts import answer_schema
from factlift.errors import AnswerError, ArticleError, FactliftError, ModelError, NotTextError
from factlift.extraction import extract
from factlift.facts import ArticleFacts
from factlift.models import listing
from factlift.models.scripted import ScriptedModel
from factlift.prompts import render
from factlift.settings import Settings

_CODES: tuple[tuple[type[FactliftError], int], ...] = ((ArticleError, 3), (ModelError, 4))
_FAILED = frozenset({"failed", "refused", "truncated"})


class _OutputError(FactliftError):
    """The output can't be written."""


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command and returns its exit code."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no “ is no reason to fail
    options = _parser().parse_args(argv)
    warnings.simplefilter("ignore", UserWarning)  # what they say is printed below, in one line
    try:
        return int(options.run(options))
    except FactliftError as error:
        _complain(str(error))
        return next((code for kind, code in _CODES if isinstance(error, kind)), 5)
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="factlift", description="Typed, grounded facts from a news article.")
    parser.add_argument("--version", action="version", version=f"factlift {__version__}")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    extracting = commands.add_parser("extract", help="facts of an article")
    extracting.add_argument("file", metavar="FILE", help="a text file, or - for standard input")
    extracting.add_argument("--model", help="PROVIDER/MODEL or builtin; default $FACTLIFT_MODEL, else builtin")
    _add_output(extracting)
    extracting.set_defaults(run=_extract)

    prompting = commands.add_parser("prompt", help="the exact prompt for an article, to paste into any chat")
    prompting.add_argument("file", metavar="FILE")
    prompting.set_defaults(run=_prompt)

    parsing = commands.add_parser("parse", help="ground an answer that was pasted back")
    parsing.add_argument("file", metavar="FILE", help="the article")
    parsing.add_argument("answer", metavar="ANSWER", help="a file with the model's answer, or -")
    _add_output(parsing)
    parsing.set_defaults(run=_parse)

    schema = commands.add_parser("schema", help="JSON Schema of the facts, or of a model's answer")
    schema.add_argument("--answer", action="store_true", help="the schema that a model's answer follows")
    schema.set_defaults(run=_schema)

    models = commands.add_parser("models", help="which models can be asked, and what is missing for the others")
    models.set_defaults(run=_models)
    return parser


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--format", choices=("table", "json", "jsonl"), default="table", help="default: table")
    parser.add_argument("-o", "--output", metavar="PATH", type=Path, help="write there instead of printing")


# ---------------------------------------------------------------- commands


def _extract(options: argparse.Namespace) -> int:
    name = options.model or os.environ.get("FACTLIFT_MODEL")
    facts = extract(_read(options.file), model=name or "builtin")
    if not name:
        _complain("no model is set, so the built-in rule reader answered (--model PROVIDER/MODEL to change that)")
    return _show(facts, options)


def _prompt(options: argparse.Namespace) -> int:
    prompt = render(Article.read(_read(options.file)))
    schema = json.dumps(answer_schema(ArticleFacts), separators=(",", ":"))
    _print(f"{prompt.system}\nJSON Schema of the answer\n{schema}\n\n{prompt.user}")
    return 0


def _parse(options: argparse.Namespace) -> int:
    if options.file == options.answer == "-":
        raise AnswerError("article and answer can't both come from standard input; give one as a file")
    facts = extract(_read(options.file), model=ScriptedModel(_read(options.answer), name="pasted"))
    return _show(facts, options)


def _schema(options: argparse.Namespace) -> int:
    schema = answer_schema(ArticleFacts) if options.answer else ArticleFacts.model_json_schema(mode="serialization")
    _print(json.dumps(schema, indent=2) + "\n")
    return 0


def _models(_: argparse.Namespace) -> int:
    chosen = os.environ.get("FACTLIFT_MODEL")
    _print(f"FACTLIFT_MODEL is {chosen}\n" if chosen else "FACTLIFT_MODEL is not set: the built-in reader answers\n")
    for item in listing():
        _print(f"{'ready  ' if item.ready else 'missing'}  {item.name:<13} {item.missing}".rstrip() + "\n")
    return 0


# ---------------------------------------------------------------- reading and writing


def _read(name: str) -> str:
    """Returns the text of a file or of standard input.

    Raises:
        NotTextError: there is no such file, or its bytes are no UTF-8 or UTF-16 text.
        ArticleTooLargeError: later, by `Article.read`.
    """
    if name.startswith(("http://", "https://")):
        raise NotTextError(f"{name} is an address; factlift fetches nothing: save the article's text to a file first")
    # A code point takes at most 4 bytes in either encoding: more than that can't be read as an article anyway.
    most = 4 * Settings().max_chars + 4
    try:
        data = sys.stdin.buffer.read(most) if name == "-" else _file_bytes(Path(name), most)
    except OSError as error:
        raise NotTextError(f"{name}: {error.strerror or error}") from None
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        raise NotTextError(f"{name} is no UTF-8 or UTF-16 text; convert it first") from None


def _file_bytes(path: Path, most: int) -> bytes:
    with path.open("rb") as file:
        return file.read(most)


def _show(facts: ArticleFacts, options: argparse.Namespace) -> int:
    if options.format == "table":
        _table(facts, options.output)
    elif options.output is None:
        _print(_as_text(facts, options.format))
    else:
        _write(options.output, _as_text(facts, options.format))
    report = facts.report
    if report.status in _FAILED:
        _complain(f"{report.status}: {report.error or 'the model gave no full answer'}")
        return 1
    return 0


def _as_text(facts: ArticleFacts, form: str) -> str:
    return facts.model_dump_json(indent=2 if form == "json" else None) + "\n"


def _table(facts: ArticleFacts, output: Path | None) -> None:
    from factlift.tables import render_table

    if output is None:
        render_table(facts, sys.stdout)
        return
    with tempfile.TemporaryFile("w+", encoding="utf-8") as buffer:
        render_table(facts, buffer)
        buffer.seek(0)
        _write(output, buffer.read())


def _write(path: Path, text: str) -> None:
    """Writes a file whole or not at all."""
    try:
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, delete=False) as file:
            _write_and_move(file, path, text)
    except OSError as error:
        raise _OutputError(f"{path}: {error.strerror or error}") from None


def _write_and_move(file: Any, path: Path, text: str) -> None:
    try:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
        mask = os.umask(0)
        os.umask(mask)
        Path(file.name).chmod(0o666 & ~mask)  # temporary files are private, what a user asked for is not
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink(missing_ok=True)
        raise


def _print(text: str, file: IO[str] | None = None) -> None:
    (file or sys.stdout).write(text)


def _complain(text: str) -> None:
    print(f"factlift: {' '.join(text.split())}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
