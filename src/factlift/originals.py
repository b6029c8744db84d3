"""Facts of an article as one reads it, put back into the text as it is."""

from __future__ import annotations

from typing import TypeVar

from factlift.article import Article
from factlift.facts import Fact, Gap
from factlift.plans import FieldPlan
from factlift.readonly import read_only

__all__ = ["original_fact", "original_gap"]

F = TypeVar("F", bound=Fact)


def original_fact(article: Article, fact: F, fields: tuple[FieldPlan, ...]) -> F:
    """Returns a fact of `article.plain` with the spans of the article, and a quotation as it stands there.

    >>> from factlift.facts import Quote
    >>> article = Article("“They <b>leave</b>,” he said.")
    >>> at = article.plain.span
    >>> fact = Quote(text="They leave,", kind="direct", evidence=(at(0, 13),), spans={"text": at(1, 12)})
    >>> original_fact(article, fact, ()).spans["text"].text
    'They <b>leave</b>,'
    """
    if article.plain is article:
        return fact
    spans = {key: article.whole(span) for key, span in fact.spans.items()}
    changed = {"evidence": tuple([article.whole(span) for span in fact.evidence]), "spans": read_only(spans)}
    quoted = {item.name: spans[item.name].text for item in fields if item.kind == "quoted" and item.name in spans}
    return fact.model_copy(update=changed | quoted)


def original_gap(article: Article, gap: Gap) -> Gap:
    """Returns a gap of `article.plain` with its words in the article."""
    return gap if article.plain is article else gap.model_copy(update={"span": article.whole(gap.span)})
