"""A second opinion on an article: what the rule reader makes of the same words, grounded the same way."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import accumulate, chain
from operator import itemgetter
from typing import Any, Generic, TypeVar

from factlift.article import Article, Sentence
from factlift.drafts import read_items
from factlift.errors import ReaderError
from factlift.facts import ArticleFacts, Criterion, Deployment, Fact, Quote, Source, Span
from factlift.grounding import ground_drafts
from factlift.plans import plan_of

F = TypeVar("F", bound=Fact)

_CLAUSE = 1_000
"""Characters of a stretch whose words are kept, since each check asks for those of a clause."""
_BLOCK = 100_000
"""Characters whose words are read at once."""
_KEPT = 2_000
"""Stretches, and sentences, whose words are kept at a time: more than most articles have."""
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

    @property
    def fault(self) -> str | None:
        """Why the reader has no opinion: it failed on this article. None where it has one."""
        return self._read[1]

    @property
    def _facts(self) -> Mapping[str, Sequence[Fact]]:
        return self._read[0]

    @cached_property
    def _read(self) -> tuple[Mapping[str, Sequence[Fact]], str | None]:
        """What the reader finds, and why it finds nothing where it failed: that costs no facts of a model."""
        if self._found is not None:
            return self._found, None
        from factlift.reader import read_article  # its patterns take a while to compile, so not by `import factlift`

        try:
            answer = read_article(self.article)
        except ReaderError as error:
            return {}, str(error)
        return ground_drafts(self.article, read_items(plan_of(ArticleFacts), answer)).facts, None

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

    def quote_around(self, span: Span) -> Quote | None:
        """The quote that the reader finds around a span."""
        return next(iter(self._quoted.at(span)), None)

    @cached_property
    def _quoted(self) -> _Spots[Quote]:
        return _Spots((fact, fact.evidence[0]) for fact in self.quotes.values())

    def counted_at(self, span: Span) -> list[Deployment]:
        """The deployments whose number the reader finds at a spot."""
        return self._counted.at(span)

    @cached_property
    def senders(self) -> frozenset[str | None]:
        """The codes of all senders that the reader finds, None where one of them has no code."""
        return frozenset(fact.origin.code for fact in self.deployments if fact.origin)

    def senders_in(self, sentence: Sentence) -> Sequence[Span]:
        """The words of a sentence that the reader takes for senders."""
        return self._sent_from.get(sentence.number, ())

    @cached_property
    def _sent_from(self) -> Mapping[int, Sequence[Span]]:
        found: dict[int, list[Span]] = {}
        for fact in self.deployments:
            at = fact.spans.get("origin")
            home = self.sentence(at) if at else None
            if at and home and at not in found.setdefault(home.number, []):
                found[home.number].append(at)
        return found

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Everybody whom the reader hears say something in the article."""
        heard = [fact.speaker for fact in self.quotes.values()]
        heard += [fact.attribution for fact in self.deployments]
        heard += [fact.attribution for fact in self.criteria]
        return tuple({source.name: source for source in heard if source}.values())

    def same(self, fact: Deployment | Criterion) -> Deployment | Criterion | None:
        """What the reader makes of the same words: a fact's number or condition, or the clause where it has none."""
        key = "text" if isinstance(fact, Criterion) else "count"
        at = fact.spans.get(key)
        spots: tuple[_Spots[Any], _Spots[Any]] = (
            (self._conditions, self._unworded) if isinstance(fact, Criterion) else (self._counted, self._uncounted)
        )
        return next(iter(spots[0].at(at) if at else spots[1].at(fact.evidence[0])), None)

    @cached_property
    def _counted(self) -> _Spots[Deployment]:
        return _Spots((fact, fact.spans["count"]) for fact in self.deployments if "count" in fact.spans)

    @cached_property
    def _uncounted(self) -> _Spots[Deployment]:
        return _Spots((fact, fact.evidence[0]) for fact in self.deployments if "count" not in fact.spans)

    def placed_with(self, span: Span) -> list[Deployment]:
        """The deployments for which the reader takes a spot for a place, or for who sends."""
        return self._placed_with.at(span)

    @cached_property
    def _placed_with(self) -> _Spots[Deployment]:
        spots = ((fact, key.partition(".")[0], at) for fact in self.deployments for key, at in fact.spans.items())
        return _Spots((fact, at) for fact, field, at in spots if field in ("destinations", "origin"))

    @cached_property
    def _conditions(self) -> _Spots[Criterion]:
        return _Spots((fact, fact.spans["text"]) for fact in self.criteria if "text" in fact.spans)

    @cached_property
    def _unworded(self) -> _Spots[Criterion]:
        return _Spots((fact, fact.evidence[0]) for fact in self.criteria if "text" not in fact.spans)

    def sentence(self, span: Span) -> Sentence | None:
        """The sentence in which a span starts."""
        return self.article.sentence_at(span.start)

    def words(self, start: int, end: int) -> list[str]:
        """The words of a stretch, in lower case, with straight apostrophes; the month of May keeps its capital."""
        known = self._words.get((start, end))
        if known is None:
            flat = self.article.flat
            found = _WORD.findall(flat, start, end)
            known = list(map(str.lower, found))
            if flat.find("’", start, end) >= 0:
                known = [word.replace("’", "'") for word in known]
            if "May" in found:
                known = [word if word == "May" else lower for word, lower in zip(found, known, strict=True)]
            if end - start < _CLAUSE:
                if len(self._words) >= _KEPT:
                    self._words.clear()
                self._words[start, end] = known
        return known

    @cached_property
    def _words(self) -> dict[tuple[int, int], list[str]]:
        return {}

    def has(self, fact: Fact, words: frozenset[str]) -> bool:
        """Tells whether a sentence that a fact's evidence stands in has one of some words."""
        return any(not self.vocabulary(sentence).isdisjoint(words) for sentence in self.sentences_of(fact))

    def vocabulary(self, sentence: Sentence) -> frozenset[str]:
        """The words of a sentence, as `words` has them."""
        known = self._vocabularies.get(sentence.number)
        if known is None:
            if len(self._vocabularies) >= _KEPT:
                self._vocabularies.clear()
            blocks = range(sentence.start, sentence.end, _BLOCK)  # a sentence may be as long as the article
            read = (self.words(at, min(at + _BLOCK, sentence.end)) for at in blocks)
            known = self._vocabularies[sentence.number] = frozenset(chain.from_iterable(read))
        return known

    @cached_property
    def _vocabularies(self) -> dict[int, frozenset[str]]:
        return {}

    def sentences_of(self, fact: Fact) -> Iterator[Sentence]:
        """The sentences that a fact's evidence stands in, the main one first."""
        seen: set[int] = set()
        for span in fact.evidence:
            sentence = self.sentence(span)
            if sentence and sentence.number not in seen:
                seen.add(sentence.number)
                yield sentence


class _Spots(Generic[F]):
    """Facts by a span of each; those at a spot are found without looking at them all."""

    def __init__(self, placed: Iterable[tuple[F, Span]]) -> None:
        order = enumerate(placed)
        self._placed = sorted(
            ((span.start, span.end, number, fact) for number, (fact, span) in order), key=itemgetter(0, 2)
        )
        self._starts = [start for start, _, _, _ in self._placed]
        self._reach = list(accumulate((end for _, end, _, _ in self._placed), max))

    def at(self, span: Span) -> list[F]:
        """Returns the facts whose span shares a character with this one, in the order given."""
        if not self._placed:
            return []
        found: list[tuple[int, F]] = []
        at = bisect_left(self._starts, span.end) - 1
        while at >= 0 and self._reach[at] > span.start:
            _, end, number, fact = self._placed[at]
            found += [(number, fact)] if end > span.start else []
            at -= 1
        return [fact for _, fact in sorted(found, key=itemgetter(0))]


def touches(one: Span, other: Span) -> bool:
    """Tells whether two spans share a character."""
    return one.start < other.end and other.start < one.end
