"""What no fact covers: quoted passages, counts of people and words that read like a condition, found by code."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from factlift.article import Stretch
from factlift.facts import Criterion, Deployment, Fact, Gap, Quote, Span
from factlift.lexicon import words_of
from factlift.opinions import Opinion
from factlift.sightings import numbers_of


class Coverage:
    """What looks like a fact in an article, of the types asked for, and which of it facts cover.

    Looked for are the passages that the rule reader takes for quotes, but no names in marks; the numbers that it takes
    for people who are sent, or that stand beside a verb of sending or taking; the words that it takes for a condition.
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

        self._starts = [point.span.start for point in self.points]
        self._longest = max((point.span.end - point.span.start for point in self.points), default=0)
        self._told: set[int] = set()

    def note(self, facts: Iterable[Fact]) -> None:
        """Takes in facts, so that what they cover is a gap no more."""
        self._told.update(at for fact in facts for at in self._covered_by(fact))

    def gaps(self, facts: Iterable[Fact] = (), within: Stretch | None = None) -> tuple[Gap, ...]:
        """Returns the points, or those that start within a stretch, that no fact covers, in the article's order.

        Covered is what these facts cover, and those that were noted before.
        """
        told = self._told.union(at for fact in facts for at in self._covered_by(fact))
        first = bisect_left(self._starts, within.start) if within else 0
        last = bisect_left(self._starts, within.end) if within else len(self.points)
        return tuple(self.points[at] for at in range(first, last) if at not in told)

    def _covered_by(self, fact: Fact) -> Iterator[int]:
        """Yields the points that a fact covers, by their place among the points."""
        quoted = isinstance(fact, Quote)
        # That somebody said it makes it no deployment and no criterion.
        for span in fact.evidence[:1] if quoted else _spans(fact):
            at = bisect_left(self._starts, span.end) - 1
            while at >= 0 and self._starts[at] > span.start - self._longest:
                point = self.points[at]
                same = point.span.start == span.start if quoted else point.span.end > span.start
                if same and quoted == (point.kind == "quote"):
                    yield at
                at -= 1

    def share(self, gaps: tuple[Gap, ...]) -> float:
        """Returns which share of the points is covered where these gaps stand; 1 where there are no points."""
        return round(1 - len(gaps) / len(self.points), 4) if self.points else 1.0


def _passages(opinion: Opinion) -> Iterator[Gap]:
    for quote in opinion.quotes.values():
        if quote.kind == "scare" and _is_name(quote.text):
            continue
        yield Gap(kind="quote", span=quote.evidence[0])


def _is_name(words: str) -> bool:
    """Tells whether words in marks are a title or a name, which is no quote: each but an article has a capital."""
    named = words.split()
    return all(word[:1].isupper() or word == "the" for word in named) and any(word[:1].isupper() for word in named)


_SENDABLE = words_of("people_nouns", "sent")
_LOOSE = frozenset(
    "account accounted accounts admit admits admitted admitting ask asked asking asks employ employed employing "
    "employs get gets getting got house housed houses need needed needs taken took want wanted wants".split()
)
"""Verbs of taking that mostly stand for much else: `the vote took an hour`, `it needs 300`."""
_SENDING = (words_of("deployment_verbs", "send") | words_of("deployment_verbs", "receive")) - _LOOSE
_LACKED = re.compile(
    r"\b(?:short of|shortage of|deaths? of|lack of|killed|injured|(?:survey|poll|study|sample) of|"
    r"(?:survey|poll|study) (?:covered|covers)|surveyed|polled|arrested|"
    r"(?:union|researchers?|court|committee|inquiry) (?:asked|heard)|"
    r"(?:fees?|money|wages|compensation|damages|dollars) to|"
    r"strike (?:of|by)|march of|compensat(?:e|ed|ing)|repa(?:y|id)) (?:about |some |its |at least |more than )?$"
)
"""What stands before people whom nobody sends."""
_OTHERWISE = re.compile(
    r" (?:[\w’'-]{1,20} ){0,3}?(?:took part in|took to the|went on strike|marched|protested|demonstrated|replied|"
    r"were (?:surveyed|polled|arrested)|(?:surveyed|polled)\b)"
)
"""What people do, or is done to them, who are counted for it and not for being sent."""
_LOOK_BACK = 60
_LOOK_ON = 90


def _counts(opinion: Opinion) -> Iterator[Gap]:
    article = opinion.article
    read = {opinion.sentence(fact.spans["count"]) for fact in opinion.deployments if "count" in fact.spans}
    for sentence in article.sentences:
        words = opinion.vocabulary(sentence)
        telling = not (words.isdisjoint(_SENDING) or words.isdisjoint(_SENDABLE))
        if not telling and sentence not in read:
            continue
        for numeral in numbers_of(article).within(sentence):
            if numeral.kind != "count":
                continue
            span = article.span(numeral.start, max(numeral.end, numeral.unit_end))
            noun = article.flat[numeral.unit_start : numeral.unit_end].lower()
            lacked = _LACKED.search(article.flat, max(sentence.start, numeral.start - _LOOK_BACK), numeral.start)
            last = min(sentence.end, span.end + _LOOK_ON)
            lacked = lacked or _OTHERWISE.match(article.flat, span.end, last)
            if not lacked and (opinion.counted_at(span) or (telling and noun in _SENDABLE)):
                yield Gap(kind="count", span=span)


def _conditions(opinion: Opinion) -> Iterator[Gap]:
    for fact in opinion.criteria:
        if not _TERM.search(fact.spans["text"].text):
            yield Gap(kind="condition", span=fact.spans["text"])


_TERM = re.compile(r"\b(?:serve|sentence|terms? of|jail|prison)\b.{0,30}\b(?:years?|months?)\b")
"""What is a time to be served, and no condition."""


def _spans(fact: Fact) -> Iterator[Span]:
    yield from fact.evidence
    yield from fact.spans.values()
