"""The option `--schema`: a Facts class of one's own."""

from __future__ import annotations

import argparse

from factlift.facts import ArticleFacts, Facts
from factlift.schemas import load_schema


def add_schema(parser: argparse.ArgumentParser) -> None:
    """Adds the option."""
    parser.add_argument(
        "--schema", metavar="MODULE:CLASS", help="your own Facts class, also as FILE.py:CLASS; default: ArticleFacts"
    )


def schema_of(options: argparse.Namespace) -> type[Facts]:
    """Returns the Facts class that is meant.

    Raises:
        SchemaError: there is no such class.
    """
    return ArticleFacts if options.schema is None else load_schema(options.schema)
