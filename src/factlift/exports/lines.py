"""JSONL: an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from factlift.records import Record


def to_jsonl(records: Iterable[Record]) -> Iterator[str]:
    """Yields a line for each article: its id, its facts and report, or its error; `read_records` reads them back."""
    for record in records:
        around: dict[str, Any] = {"id": record.id}
        if record.text is not None:
            around["text"] = record.text
        if record.facts is not None:
            around |= record.facts.model_dump(mode="json")
        else:
            around["error"] = record.error or "no facts"
        yield json.dumps(around, ensure_ascii=False) + "\n"
