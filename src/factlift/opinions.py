"""A second opinion on an article: what the rule reader makes of the same words, grounded the same way."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

from factlift.article import Article, Sentence
from factlift.drafts import read_items
from factlift.facts import ArticleFacts, Criterion, Deployment, Fact, Quote, Span
from factlift.grounding import ground_drafts
from factlift.plans import plan_of
from factlift.reader import read_article

_WORD = re.compile(r"\w+(?:[’'-]\w+)*")


class Opinion:
    """What the built-in reader finds in an article, found when first wanted.

    Args:
        article: the article.
        found: what the reader has found in it already, by list.
    """

    def __init__(self, article: Article, found: Mapping[str, Sequence[Fact]] | None = None) -> None:
        self.article = article
        self._found = found

    @cached_property
    def _facts(self) -> Mapping[str, Sequence[Fact]]:
        if self._found is not None:
            return self._found
        return ground_drafts(self.article, read_items(plan_of(ArticleFacts), read_article(self.article))).facts

    @cached_property
    def deployments(self) -> tuple[Deployment, ...]:
        """The deployments that the reader finds."""
        return tuple(fact for fact in self._facts.get("deployments", ()) if isinstance(fact, Deployment))

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that the reader finds."""
        return tuple(fact for fact in self._facts.get("criteria", ()) if isinstance(fact, Criterion))

    @cached_property
    def quotes(self) -> dict[int, Quote]:
        """The quotes that the reader finds, by the offset where their passage starts."""
        return {fact.evidence[0].start: fact for fact in self._facts.get("quotes", ()) if isinstance(fact, Quote)}

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence in which a span starts."""
        return self.article.sentence_at(span.start)

    def words(self, start: int, end: int) -> list[str]:
        """The words of a stretch, in lower case, with straight apostrophes; the month of May keeps its capital."""
        found = _WORD.findall(self.article.text[start:end])
        return [word if word == "May" else word.replace("’", "'").lower() for word in found]

    def sentences_of(self, fact: Fact) -> Iterator[Sentence]:
        """The sentences that a fact's evidence stands in, the main one first."""
        seen: set[int] = set()
        for span in fact.evidence:
            sentence = self.sentence(span)
            if sentence and sentence.number not in seen:
                seen.add(sentence.number)
                yield sentence


def touches(one: Span, other: Span) -> bool:
    """Tells whether two spans share a character."""
    return one.start < other.end and other.start < one.end
