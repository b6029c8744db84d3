"""What the tests of articles and their passages share: cases, and texts of any characters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

HERE = Path(__file__).parent
CASES: dict[str, list[dict[str, Any]]] = json.loads((HERE / "cases" / "article.json").read_text(encoding="utf-8"))

MARKS = "“”„‟‘’‚‛'\"«»‹›「」『』"
PIECES = [
    *MARKS,
    "‘‘",
    "’’",
    "``",
    "''",
    " ",
    "  ",
    "\n",
    "\r\n",
    "\r",
    "\u2028",
    "\x0b",
    "\x85",
    "\x1c",
    "\x00",
    "\ufeff",
]
PIECES += [
    "\u200f",
    "\u00a0",
    "\ud800",
    "\udc00",
    "😀",
    "e\u0301",
    "\u0301",
    "İ",
    "שלום",
    "سلام",
    "他说",
    "。",
    "5",
    "'90s",
]
PIECES += [
    "word",
    "Word",
    "workers",
    "n",
    "s",
    "tis",
    ".",
    ",",
    "?",
    "!",
    ":",
    "—",
    "…",
    "(",
    ")",
    "[",
    "U.S. ",
    "Mr. ",
    "He left. ",
    "? Tarn",
    "?” Tarn",
    ".” said",
    "Lt. Col. ",
]


texts = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def cases_of(kind: str) -> Any:
    return pytest.mark.parametrize("case", CASES[kind], ids=[case["label"] for case in CASES[kind]])
