"""What no fact covers: quoted passages, counts of people and words that read like a condition, found by code."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from factlift.article import Stretch
from factlift.facts import Criterion, Deployment, Fact, Gap, Quote, Span
from factlift.lexicon import words_of
from factlift.opinions import Opinion
from factlift.sightings import numbers_of


class Coverage:
    """What looks like a fact in an article, of the types asked for, and which of it facts cover.

    Looked for are the passages that the rule reader takes for quotes, the numbers that it takes for people who are
    sent, or that stand beside a verb of sending or taking, and the words that it takes for a condition.
    """

    def __init__(self, opinion: Opinion, asked: Iterable[type[Fact]]) -> None:
        types = tuple(asked)
        points: list[Gap] = []
        if any(issubclass(item, Quote) for item in types):
            points += _passages(opinion)
        if any(issubclass(item, Deployment) for item in types):
            points += _counts(opinion)
        if any(issubclass(item, Criterion) for item in types):
            points += _conditions(opinion)
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


def _passages(opinion: Opinion) -> Iterator[Gap]:
    for quote in opinion.quotes.values():
        yield Gap(kind="quote", span=quote.evidence[0])


_SENDABLE = words_of("people_nouns", "sent")
_SENDING = words_of("deployment_verbs", "send") | words_of("deployment_verbs", "receive")


def _counts(opinion: Opinion) -> Iterator[Gap]:
    article = opinion.article
    read = {opinion.sentence(fact.spans["count"]) for fact in opinion.deployments if "count" in fact.spans}
    for sentence in article.sentences:
        words = frozenset(opinion.words(sentence.start, sentence.end))
        telling = not (words.isdisjoint(_SENDING) or words.isdisjoint(_SENDABLE))
        if not telling and sentence not in read:
            continue
        for numeral in numbers_of(article).within(sentence):
            if numeral.kind != "count":
                continue
            span = article.span(numeral.start, max(numeral.end, numeral.unit_end))
            noun = article.text[numeral.unit_start : numeral.unit_end].lower()
            if opinion.counted_at(span) or (telling and noun in _SENDABLE):
                yield Gap(kind="count", span=span)


def _conditions(opinion: Opinion) -> Iterator[Gap]:
    for fact in opinion.criteria:
        yield Gap(kind="condition", span=fact.spans["text"])


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
