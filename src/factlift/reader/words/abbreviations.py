"""Abbreviations whose points end nothing ("a B.Sc. or a diploma", "a job in the U.K."), for rules that stop at one."""

from __future__ import annotations

import copy
import re
from typing import Any

from factlift.article import Article

POINT = "ꞏ"  # a letter, so that "BꞏScꞏ" is one word; no article has it
_ENDED = re.compile(  # a degree, the initials of a country or of a body
    r"(?<![\w.])(?:(?:B|M|D|Ph|LL|M\.Ph)\.(?:B\.B\.S|Sc|Tech|Ed|Com|Comm|Eng|Pharm|Phil|Arch|Lib|Litt|Div|Th|Mus|Nurs|"
    r"[ADSBM])\b\.?|[A-Z]\.(?:[A-Z]\.){1,4})(?!\w)"
)


def without_points(article: Article) -> Article:
    """Return the article as it is, or one whose abbreviations have letters for points, if it has any.

    >>> without_points(Article.read("A B.Sc. is asked for, and a job in the U.K. costs $90.")).flat
    'A BꞏScꞏ is asked for, and a job in the UꞏKꞏ costs $90.'
    """
    text = article.flat
    if POINT in text or _ENDED.search(text) is None:
        return article
    ends = {sentence.end for sentence in article.sentences}
    view = copy.copy(article)
    view.__dict__.update(sentences=article.sentences, passages=article.passages, paragraphs=article.paragraphs)
    view.__dict__["flat"] = _ENDED.sub(lambda found: _joined(found, ends), text)
    return view


def with_points(facts: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return facts whose words have their points again."""
    return [{key: _pointed(value) for key, value in fact.items()} for fact in facts]


def _joined(found: re.Match[str], ends: set[int]) -> str:
    """Return an abbreviation with letters for its points, but for the one that ends a sentence."""
    words = found[0].replace(".", POINT)
    return words[:-1] + "." if found.end() in ends and words.endswith(POINT) else words


def _pointed(value: Any) -> Any:
    if isinstance(value, str):
        return value.replace(POINT, ".")
    return [_pointed(each) for each in value] if isinstance(value, list) else value
