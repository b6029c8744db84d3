"""What factlift writes, and leaves in a folder of articles: facts as JSONL or CSV, review pages."""

from __future__ import annotations

import re
from pathlib import Path

GENERATOR = '<meta name="generator" content="factlift review">'
"""Stands in the first bytes of a review page."""
CELLS = "article,article_status,article_error,"
"""How the first row of a CSV of facts begins."""

_LONGEST = 4_000_000
_FACTS = re.compile(rb'"report": ?\{"status": ?"|\{"id": "(?:[^"\\]|\\.)*", "error": ?"(?:[^"\\]|\\.)*"\}\s*\Z')


def is_ours(name: str) -> bool:
    """Tells whether a file holds what factlift wrote, by its first line; a file that can't be opened does not."""
    suffix = Path(name).suffix.lower()
    if suffix not in (".jsonl", ".csv", ".html"):
        return False
    try:
        with Path(name).open("rb") as file:
            start = file.readline(_LONGEST) if suffix == ".jsonl" else file.read(1024)
    except OSError:
        return False
    if suffix == ".jsonl":
        return _FACTS.search(start) is not None
    return start.startswith(CELLS.encode()) if suffix == ".csv" else GENERATOR.encode() in start
