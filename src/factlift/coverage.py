"""What no fact covers: quoted passages, counts of people and words that read like a condition, found by code."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from factlift.article import Article, Stretch
from factlift.facts import Deployment, Fact, Gap, Quote, Span
from factlift.lexicon import words_of


class Coverage:
    """What looks like a fact in an article, of the types asked for, and which of it facts cover.

    A passage inside a passage is not looked for, nor a count whose noun names no people who may be sent.
    """

    def __init__(self, article: Article, asked: Iterable[type[Fact]]) -> None:
        types = tuple(asked)
        points: list[Gap] = []
        if any(issubclass(item, Quote) for item in types):
            points += _passages(article)
        if any(issubclass(item, Deployment) for item in types):
            points += _counts(article)
        self.points = tuple(sorted(points, key=lambda point: (point.span.start, point.kind)))

    def gaps(self, facts: Iterable[Fact], within: Stretch | None = None) -> tuple[Gap, ...]:
        """Returns the points, or those that start within a stretch, that no fact covers, in the article's order."""
        points = self.points
        if within:
            first = bisect_left(points, within.start, key=lambda point: point.span.start)
            points = points[first : bisect_left(points, within.end, key=lambda point: point.span.start)]
        facts = list(facts)
        quoted = {fact.evidence[0].start for fact in facts if isinstance(fact, Quote)}
        # That somebody said it makes it no deployment and no criterion.
        told = _merged(span for fact in facts if not isinstance(fact, Quote) for span in _spans(fact))
        starts = [start for start, _ in told]
        return tuple(
            point
            for point in points
            if (point.span.start not in quoted if point.kind == "quote" else not _touched(point.span, told, starts))
        )

    def share(self, gaps: tuple[Gap, ...]) -> float:
        """Returns which share of the points is covered where these gaps stand; 1 where there are no points."""
        return round(1 - len(gaps) / len(self.points), 4) if self.points else 1.0


def _passages(article: Article) -> Iterator[Gap]:
    for passage in article.passages:
        if passage.depth == 0:
            yield Gap(kind="quote", span=article.span(passage.start, passage.end))


def _counts(article: Article) -> Iterator[Gap]:
    from factlift.numerals import counts_in  # it compiles large patterns: not by `import factlift`

    sendable = words_of("people_nouns", "sent")
    for numeral in counts_in(article.text):
        if article.text[numeral.unit_start : numeral.unit_end].lower() in sendable:
            yield Gap(kind="count", span=article.span(numeral.start, numeral.unit_end))


def _spans(fact: Fact) -> Iterator[Span]:
    yield from fact.evidence
    yield from fact.spans.values()


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _touched(span: Span, told: list[tuple[int, int]], starts: list[int]) -> bool:
    """Tells whether any of the merged stretches shares a character with a span."""
    last = bisect_left(starts, span.end) - 1
    return last >= 0 and told[last][1] > span.start
