"""What no fact covers: quoted passages and counts of people, found by code."""

from __future__ import annotations

from collections.abc import Iterable

from factlift.article import Article
from factlift.facts import Deployment, Fact, Gap, Quote, Span
from factlift.lexicon import words_of


def gaps_of(article: Article, facts: Iterable[Fact], asked: Iterable[type[Fact]]) -> tuple[Gap, ...]:
    """Returns what looks like a fact of the types asked for and is covered by none, in the article's order.

    A passage inside a passage is no gap, nor is a count whose noun names no people.
    """
    found, types = list(facts), tuple(asked)
    gaps: list[Gap] = []
    if any(issubclass(item, Quote) for item in types):
        gaps += _quote_gaps(article, found)
    if any(issubclass(item, Deployment) for item in types):
        gaps += _count_gaps(article, found)
    return tuple(sorted(gaps, key=lambda gap: (gap.span.start, gap.kind)))


def _quote_gaps(article: Article, facts: list[Fact]) -> list[Gap]:
    covered = {fact.evidence[0].start for fact in facts if isinstance(fact, Quote)}
    passages = (passage for passage in article.passages if passage.depth == 0 and passage.start not in covered)
    return [Gap(kind="quote", span=article.span(passage.start, passage.end)) for passage in passages]


def _count_gaps(article: Article, facts: list[Fact]) -> list[Gap]:
    from factlift.numerals import counts_in  # it compiles large patterns: not by `import factlift`

    facts = [fact for fact in facts if not isinstance(fact, Quote)]  # that somebody said it makes it no deployment
    sendable = words_of("people_nouns", "sent")
    covered = _merged(span for fact in facts for span in (*fact.evidence, *fact.spans.values()))
    gaps, at = [], 0
    for numeral in counts_in(article.text):
        noun = article.text[numeral.unit_start : numeral.unit_end].lower()
        if noun not in sendable:
            continue
        while at < len(covered) and covered[at][1] <= numeral.start:
            at += 1
        if at == len(covered) or covered[at][0] >= numeral.end:
            gaps.append(Gap(kind="count", span=article.span(numeral.start, numeral.unit_end)))
    return gaps


def _merged(spans: Iterable[Span]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
