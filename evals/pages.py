"""Generated tables on pages that people write: each stands between two marks."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["marks_of", "put_into"]


def marks_of(name: str) -> tuple[str, str]:
    """Returns the marks before and behind a table.

    >>> marks_of("leaderboard")
    ('<!-- leaderboard -->', '<!-- /leaderboard -->')
    """
    return f"<!-- {name} -->", f"<!-- /{name} -->"


def put_into(page: Path, name: str, table: str) -> bool:
    """Writes a table between its marks on a page; returns whether the page has them."""
    begin, end = marks_of(name)
    block = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    text = page.read_text(encoding="utf-8")
    if not block.search(text):
        return False
    page.write_text(block.sub(lambda _: f"{begin}\n{table.strip()}\n{end}", text, count=1), encoding="utf-8")
    return True
