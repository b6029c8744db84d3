"""`factlift review`: facts beside their articles, as one page to look at and correct."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factlift.article import Article
from factlift.cli.kept import records_of
from factlift.cli.overwriting import keep_apart
from factlift.cli.printing import UsageError, complain, say
from factlift.cli.schemas import add_schema, schema_of
from factlift.errors import RecordError
from factlift.files import write_whole
from factlift.inputs import read_inputs
from factlift.records import Record, with_texts


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    reviewing = commands.add_parser("review", help="a page to look at facts beside their article, and correct them")
    reviewing.add_argument(
        "facts", metavar="FACTS", type=Path, help="what extract wrote as json or jsonl, or the journal of a run"
    )
    reviewing.add_argument("articles", metavar="ARTICLE", nargs="*", help="their articles: files, folders, globs")
    reviewing.add_argument("-o", "--output", metavar="PATH", type=Path, help="default: beside FACTS, with .html")
    add_schema(reviewing)
    reviewing.set_defaults(run=_review)


def _review(options: argparse.Namespace) -> int:
    from factlift.review import render_page

    if options.output == Path("-"):
        raise UsageError("the page is not printed: say where to write it (-o PATH)")
    if options.output is None and options.facts == Path("-"):
        raise UsageError("standard input has no name to write the page beside: say where to write it (-o PATH)")
    output: Path = options.output or options.facts.with_suffix(".html")
    keep_apart((output,), (options.facts, *options.articles))
    records = list(records_of(options.facts, schema_of(options)))
    records = list(with_texts(records, _texts(options.articles, records)))
    write_whole(output, render_page(records))
    if bare := sum(record.text is None and record.facts is not None for record in records):
        complain(
            f"{bare} of {len(records)} articles have no text, so the page shows the words that facts point at; "
            "give their files behind FACTS to see them whole"
        )
    say(f"{output}\n")
    return 0


def _texts(names: Sequence[str], records: Iterable[Record]) -> Iterator[str]:
    """Yields the texts of files, folders and globs that belong to the records.

    Raises:
        ArticleError: a file that was named can't be read; in a folder, such a file is passed over.
        RecordError: a name brought no text of the records.
    """
    known = {record.facts.report.article_sha256 for record in records if record.facts}
    for name in names:
        brought = False
        for item in read_inputs([name]):
            if item.text is not None and Article(item.text).sha256 in known:
                brought = True
                yield item.text
            elif item.error and item.id == name:
                raise item.error
        if not brought:
            raise RecordError(
                f"{name} is the text of none of these facts (its sha256 is another); give the article as it was when "
                "its facts were extracted"
            )
