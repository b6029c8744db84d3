"""`factlift review`: facts beside their articles, as one page to look at and correct."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from factlift.cli.printing import complain
from factlift.files import write_whole
from factlift.inputs import read_inputs


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    reviewing = commands.add_parser("review", help="a page to look at facts beside their article, and correct them")
    reviewing.add_argument("facts", metavar="FACTS", type=Path, help="what extract wrote as json or jsonl")
    reviewing.add_argument("articles", metavar="ARTICLE", nargs="*", help="their articles: files, folders, globs")
    reviewing.add_argument("-o", "--output", metavar="PATH", type=Path, help="default: beside FACTS, with .html")
    reviewing.set_defaults(run=_review)


def _review(options: argparse.Namespace) -> int:
    from factlift.review import read_records, render_page, with_texts

    records = with_texts(read_records(options.facts), _texts(options.articles))
    output: Path = options.output or options.facts.with_suffix(".html")
    write_whole(output, render_page(records))
    bare = sum(record.text is None for record in records)
    if bare:
        complain(
            f"{bare} of {len(records)} articles have no text, so the page shows the words that facts point at; "
            "give their files behind FACTS to see them whole"
        )
    print(output)
    return 0


def _texts(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yields the texts of files, folders and globs, each with the name that was given for it.

    Raises:
        ArticleError: a file that was named can't be read; in a folder, such a file is passed over.
    """
    for name in names:
        for item in read_inputs([name]):
            if item.text is not None:
                yield name, item.text
            elif item.error and item.id == name:
                raise item.error
