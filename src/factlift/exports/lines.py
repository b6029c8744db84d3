"""JSONL: an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factlift.records import Given, records_of


def to_jsonl(records: Given | Iterable[Given]) -> Iterator[str]:
    """Yields a line for each article: its id, its facts and report, or its error; `read_records` reads them back.

    An article's text is in it where a Record brings it.
    """
    for record in records_of(records, with_text=False):
        around: dict[str, Any] = {"id": record.id}
        if record.text is not None:
            around["text"] = record.text
        if record.facts is not None:
            around |= record.facts.model_dump(mode="json")
        else:
            around["error"] = record.error or "no facts"
        yield json.dumps(around, ensure_ascii=False) + "\n"
