"""Labels written as the drafts that a perfect model would answer with: sentence numbers and words of the article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evals.cases import Case, Label
from factlift import ground
from factlift.article import Article, Sentence
from factlift.facts import Criterion, Deployment, Fact, Place, Quote, Source, Span
from factlift.places import places_in

__all__ = ["Draft", "write_drafts"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A true fact as a model would point at it: the list it belongs to, the item, the sentence of its main evidence."""

    list_name: str
    item: Mapping[str, Any]
    label: Label
    sentence: Sentence


def write_drafts(case: Case, article: Article) -> tuple[list[dict[str, Any]], list[Draft]]:
    """Returns the sources and the drafts that a perfect model would answer with, optional facts left out."""
    sources: list[dict[str, Any]] = []
    drafts: list[Draft] = []
    for name, labels in case.labels.items():
        for label in labels:
            sentence = article.sentence_at(label.fact.evidence[0].start)
            if not label.optional and sentence:
                drafts.append(Draft(name, _item(article, label.fact, sentence, sources), label, sentence))
    return sources, drafts


def _item(article: Article, fact: Fact, sentence: Sentence, sources: list[dict[str, Any]]) -> dict[str, Any]:
    item: dict[str, Any] = {"s": sentence.number, "clause": fact.evidence[0].text}
    item["more"] = [span.text for span in fact.evidence[1:]]
    if isinstance(fact, Quote):
        # A labelled passage that the article's reading doesn't know can't be pointed at: 0 is rejected.
        number = next((p.number for p in article.passages if p.start == fact.evidence[0].start), 0)
        item = {"q": number, "mention": fact.evidence[1].text if len(fact.evidence) > 1 else None}
        item |= {"kind": fact.kind, "cue": fact.cue, "continues": fact.continues}
        item["speaker"] = _reference(sources, fact.speaker)
    elif isinstance(fact, Criterion):
        item |= {"kind": fact.kind, "text": fact.text, "category": fact.category}
        item["attribution"] = _reference(sources, fact.attribution)
    elif isinstance(fact, Deployment):
        item |= {key: getattr(fact, key) for key in ("group", "status", "modality", "scope", "stage", "when")}
        item["attribution"] = _reference(sources, fact.attribution)
        item["origin"] = _place_words(article, fact, fact.origin) if fact.origin else None
        item["destinations"] = [_place_words(article, fact, place) for place in fact.destinations]
        item["count"] = _count_words(fact)
        item["destination_count"] = fact.destination_count.text if fact.destination_count else None
    return {key: value for key, value in item.items() if value not in (None, [], False)}


def _reference(sources: list[dict[str, Any]], source: Source | None) -> int | None:
    if source is None:
        return None
    written = {"name": source.name, "role": source.role, "anonymous": source.anonymous}
    if written not in sources:
        sources.append(written)
    return sources.index(written) + 1


def _place_words(article: Article, fact: Fact, place: Place) -> str:
    """Returns the words that stand for a place, nearest to the fact's own evidence, else its name."""
    main = fact.evidence[0]
    stands = [
        mention
        for mention in places_in(article.text)
        if mention.code and mention.code == place.code and mention.kind in ("country", "demonym", "region")
    ]
    nearest = min(stands, key=lambda mention: _away(mention.start, mention.end, main), default=None)
    named = ground(article, place.name, near=main)
    if nearest is None or (named and _away(named.start, named.end, main) <= _away(nearest.start, nearest.end, main)):
        return place.name
    return article.text[nearest.start : nearest.end]


def _away(start: int, end: int, main: Span) -> int:
    """Returns how many characters lie between a stretch and the evidence; 0 or less where they touch."""
    return max(main.start - end, start - main.end)


def _count_words(fact: Deployment) -> str | None:
    if fact.count is None:
        return None
    with_unit = f"{fact.count.text} {fact.count.unit}"
    return with_unit if any(with_unit in span.text for span in fact.evidence) else fact.count.text
