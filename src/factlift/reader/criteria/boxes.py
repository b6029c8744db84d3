"""Conditions that a box of points tells and the article tells again: one record each, where the article tells it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from factlift.article import Sentence
from factlift.reader.criteria.headings import heads_summary

MAX_POINT = 200  # code points of a point
MAX_POINTS = 12  # below the heading of a box
_LEAST = 2  # conditions, one of which may repeat the other
_POINT = re.compile(r"\s*[-•*–—·◦▪✓✔➢►●■‣⁃]\s*\w")
_STOPS = frozenset('.!?”"')
_WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")


def without_boxed(text: str, sentences: Sequence[Sentence], criteria: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return the criteria without those of a box of points that a sentence outside it states in as many words or more.

    Two boxes, or two sentences, that say the same are left as they are: each may be a claim of its own.
    """
    if len(criteria) < _LEAST or not (boxed := _boxed(text, sentences)):
        return criteria
    outside = [(fact["kind"], _padded(fact["text"])) for fact in criteria if fact["s"] not in boxed]
    return [
        fact
        for fact in criteria
        if fact["s"] not in boxed
        or not any(kind == fact["kind"] and _padded(fact["text"]) in words for kind, words in outside)
    ]


def _padded(words: str) -> str:
    return f" {' '.join(_WORD.findall(words.lower().removeprefix('a ').removeprefix('an ').removeprefix('the ')))} "


def _boxed(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of the sentences that are points of a box."""
    found: set[int] = set()
    run: list[int] = []
    headed, body = False, False
    for sentence in sentences:
        if _POINT.match(text, sentence.start, sentence.end) and sentence.end - sentence.start <= MAX_POINT:
            run.append(sentence.number)
            continue
        words = text[sentence.start : sentence.end].rstrip()
        found.update(run if headed and len(run) <= MAX_POINTS else ())
        body = body or bool(run) or words[-1:] in _STOPS
        run, headed = [], heads_summary(words) or not (body or words.endswith(":"))  # or right below the headline
    return frozenset(found.union(run if headed and len(run) <= MAX_POINTS else ()))
