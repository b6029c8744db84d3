"""Whether the words of facts stand in the article, checked anew and without trust in their spans."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from evals.scored import FACT_TYPES, is_ours, scored
from factlift.article import Article
from factlift.facts import Fact, Facts, Span
from factlift.lexicon import CURRENCY_SIGNS
from factlift.plans import plan_of
from factlift.pointing import ground

__all__ = ["WORDS", "foreign_words", "ungrounded_in", "word_fields"]

SIGNS = frozenset(CURRENCY_SIGNS)
WORDS = frozenset({"text", "name", "role", "group", "stage", "when", "cue", "unit"})
"""The fields that hold words of the article."""


def word_fields() -> frozenset[str]:
    """Returns the fields that hold words of the article, those of the class that is scored too."""
    if is_ours():
        return WORDS
    plans = (item for facts in plan_of(scored()).lists for item in facts.fields)
    return WORDS | {item.name for item in plans if item.kind in ("words", "quoted")}


PLACE = frozenset({"name", "code"})


def ungrounded_in(facts: Facts, text: str) -> tuple[str, ...]:
    """Returns where facts have a span or words that the article does not have, checked anew, by path.

    Names of places are left out: a demonym or a capital gives the state's name.
    """
    article = Article(text)
    return tuple(
        f"{name}.{number}.{path}"
        for name in FACT_TYPES
        for number, fact in enumerate(getattr(facts, name))
        for path in (*_wrong_spans(fact, text), *foreign_words(fact, article))
    )


def _wrong_spans(fact: Fact, text: str) -> Iterator[str]:
    spans: dict[str, Span] = {f"evidence.{number}": span for number, span in enumerate(fact.evidence)}
    for path, span in {**spans, **{f"spans.{path}": span for path, span in fact.spans.items()}}.items():
        if text[span.start : span.end] != span.text:
            yield path


def foreign_words(fact: Fact, article: Article) -> Iterator[str]:
    """Returns which fields of a fact hold words that the article does not have, by path."""
    data = fact.model_dump(mode="json", exclude={"spans", "flags", "evidence"})
    for path, words in _strings(data):
        if ground(article, words) is None:
            yield path


def _strings(value: Any, path: str = "", key: str = "") -> Iterator[tuple[str, str]]:
    if isinstance(value, dict) and value.get("unit") in SIGNS:  # "€4.2 million" is one run of characters
        yield path, f"{value['unit']}{value['text']}"
    elif isinstance(value, dict) and value.keys() != PLACE:
        for name, item in value.items():
            yield from _strings(item, f"{path}.{name}".lstrip("."), name)
    elif isinstance(value, str) and key in word_fields():
        yield path, value
