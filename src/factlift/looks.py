"""The second look: what was rejected and what no fact covers, as numbered points, and the sentences around them."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from factlift.article import Article
from factlift.facts import Gap, Rejection

MOST_POINTS = 60
"""Points of one look; what is beyond them stays as it is."""

_LONGEST_DRAFT = 400
_LONGEST_WORDS = 60
_MISSING = {"quote": "quotes", "count": "deployments", "condition": "criteria"}


@dataclass(frozen=True, slots=True)
class Point:
    """One thing to look at again: its 1-based number, what is said about it, and the sentences that it is about.

    Either `rejection` or `gap` is set.
    """

    number: int
    told: str
    sentences: tuple[int, ...]
    rejection: Rejection | None = None
    gap: Gap | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """One second look: its points, and the sentences and passages that are shown, by number, in order."""

    points: tuple[Point, ...]
    sentences: tuple[int, ...]
    passages: tuple[int, ...]


def look_at(article: Article, rejections: Sequence[Rejection], gaps: Sequence[Gap]) -> Look | None:
    """Returns the second look at rejections and gaps that are open, or None where there are none."""
    points: list[Point] = []
    for rejection in rejections:
        if rejection.outcome == "open":
            told = f"rejected item of {rejection.type}: {_shortened(rejection.draft)}: {rejection.reason}"
            points.append(Point(len(points) + 1, told, _cited(article, rejection), rejection=rejection))
        if len(points) == MOST_POINTS:
            break
    for gap in gaps:
        if len(points) == MOST_POINTS:
            break
        if not gap.confirmed:
            points.append(_gap_point(article, len(points) + 1, gap))
    if not points:
        return None
    shown = sorted(_with_neighbours(article, (number for point in points for number in point.sentences)))
    return Look(tuple(points), tuple(shown), tuple(_passages_at(article, shown)))


def _passages_at(article: Article, sentences: Sequence[int]) -> Iterator[int]:
    """Yields the numbers of the passages that stand in some sentences, given in order; each ends in its paragraph."""
    found: set[int] = set()
    for paragraph in sorted({article.sentences[number - 1].paragraph for number in sentences}):
        inside = article.sentences_of(paragraph)
        for passage in article.passages_of(inside[0].number, inside[-1].number):
            at = bisect_left(sentences, passage.sentence)
            if at < len(sentences) and sentences[at] <= passage.last_sentence:
                found.add(passage.number)
    yield from sorted(found)


def _gap_point(article: Article, number: int, gap: Gap) -> Point:
    sentence = article.sentence_at(gap.span.start)
    at = sentence.number if sentence else 1
    last = article.sentence_at(gap.span.end - 1)
    if gap.kind == "quote":
        passage = next(item.number for item in article.passages_of(at, at) if item.start == gap.span.start)
        what = f"passage (q{passage})"
    else:
        words = " ".join(gap.span.text.split())
        words = words if len(words) <= _LONGEST_WORDS else words[:_LONGEST_WORDS] + "…"
        what = f"“{words}” in [{at}]"
    numbers = tuple(range(at, (last.number if last else at) + 1))
    return Point(number, f"{what} is in no item of {_MISSING[gap.kind]}", numbers, gap=gap)


def _cited(article: Article, rejection: Rejection) -> tuple[int, ...]:
    """Returns the sentences that a rejected draft cites, as far as they exist."""
    draft = rejection.draft if isinstance(rejection.draft, dict) else {}
    cited, passage = draft.get("s"), draft.get("q")
    if isinstance(passage, int) and 1 <= passage <= len(article.passages):
        found = article.passages[passage - 1]
        return tuple(range(found.sentence, found.last_sentence + 1))
    return (cited,) if isinstance(cited, int) and 1 <= cited <= len(article.sentences) else ()


def _with_neighbours(article: Article, numbers: Iterable[int]) -> set[int]:
    return {
        near for number in numbers for near in (number - 1, number, number + 1) if 1 <= near <= len(article.sentences)
    }


def _shortened(draft: object) -> str:
    written = json.dumps(draft, ensure_ascii=False, separators=(",", ":"))
    return written if len(written) <= _LONGEST_DRAFT else written[:_LONGEST_DRAFT] + "…"
