"""`factlift review`: facts beside their articles, as one page to look at and correct."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from factlift.article import Article
from factlift.cli.printing import complain, say
from factlift.errors import RecordError
from factlift.files import write_whole
from factlift.inputs import read_inputs
from factlift.records import Record, read_records, with_texts

_SQLITE = b"SQLite format 3\x00"


def add_to(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Adds the command of this module."""
    reviewing = commands.add_parser("review", help="a page to look at facts beside their article, and correct them")
    reviewing.add_argument(
        "facts", metavar="FACTS", type=Path, help="what extract wrote as json or jsonl, or the journal of a run"
    )
    reviewing.add_argument("articles", metavar="ARTICLE", nargs="*", help="their articles: files, folders, globs")
    reviewing.add_argument("-o", "--output", metavar="PATH", type=Path, help="default: beside FACTS, with .html")
    reviewing.set_defaults(run=_review)


def _review(options: argparse.Namespace) -> int:
    from factlift.review import render_page

    records = list(_kept(options.facts) if _is_journal(options.facts) else read_records(options.facts))
    records = list(with_texts(records, _texts(options.articles, records)))
    output: Path = options.output or options.facts.with_suffix(".html")
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


# ---------------------------------------------------------------- journals


def _is_journal(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE)) == _SQLITE
    except OSError:
        return False  # whoever reads it says why


def _kept(path: Path) -> Iterator[Record]:
    """Yields the articles of a run with their texts and their facts, grounded anew from the answers that were kept.

    Raises:
        JournalError: the file is no journal, or can't be read.
    """
    from factlift.bulk import reread
    from factlift.journal import Journal

    with Journal(path) as journal:
        texts = {entry.id: entry.text for entry in journal.articles()}
        for outcome in reread(journal):
            yield Record(outcome.id, outcome.facts, texts.get(outcome.id), outcome.reason if outcome.failed else None)
