"""Whether a claim is credited to the one who makes it, and a condition asks or shuts out as the words do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Article, Sentence
from factlift.checks.speakers import are_told_together, is_named, is_vague, may_be_one
from factlift.facts import Criterion, Deployment, Flag, Source, Span
from factlift.opinions import Opinion

_CARRIED = 9
"""Sentences over which a claimant is believed to be carried without a word for it, items of a list not counted. Of 287
labelled claims that the rule reader does not bear out, some ten go farther; of 481 credited wrong, every second."""
_MOST = 100
"""Sentences that are looked at, items and all."""
_NEAR_CHARS = 4_000
"""How much of a sentence is looked at, its nearer end: one may be as long as the article."""
_BULLET = re.compile(r"[-–—•*·◦▪‣](?=\s)")


def check_claimant(opinion: Opinion, fact: Deployment | Criterion) -> Iterator[Flag]:
    """Yields a flag where the words around a claim name another claimant, or nothing near it names the one given."""
    if fact.attribution is None or not fact.evidence:
        return
    other = opinion.same(fact)
    read = other.attribution if other and not _are_answers(opinion, fact, other) else None
    if read is None or is_vague(read, fact.attribution):
        yield from check_told(opinion, fact.attribution, fact.evidence[0], "attribution")
    elif not may_be_one(fact.attribution, read) and not are_told_together(opinion, fact.attribution, read):
        yield _flag("claimant", "attribution", f"the words around it read as {read.name}’s claim")


def _are_answers(opinion: Opinion, one: Deployment | Criterion, other: Deployment | Criterion) -> bool:
    """Tells whether one is what somebody says, named beside it, and the other what is said to it: it is not so."""
    if not (isinstance(one, Deployment) and isinstance(other, Deployment) and one.attribution):
        return False
    text, claimant = opinion.article.flat, one.attribution
    return (one.modality == "denied") is not (other.modality == "denied") and any(
        is_named(claimant, text[home.start : min(home.end, home.start + _NEAR_CHARS)])
        for home in opinion.sentences_of(one)
    )


def check_told(opinion: Opinion, claimant: Source, claim: Span, field: str) -> Iterator[Flag]:
    """Yields a flag where a claimant is not named in the sentence of a claim, shortly before it or just behind it."""
    home = opinion.sentence(claim)
    if home is None or any(is_named(claimant, text) for text in _around(opinion.article, home, claim)):
        return
    if not _is_heard(opinion, claimant, home):
        yield _flag("claimant", field, f"“{claimant.name}” is not named near it")


def _is_heard(opinion: Opinion, claimant: Source, home: Sentence) -> bool:
    """Tells whether the rule reader hears somebody without a name near a sentence: "she", who is interviewed."""
    facts: tuple[Deployment | Criterion, ...] = (*opinion.deployments, *opinion.criteria)
    for fact in facts:
        if fact.attribution and may_be_one(claimant, fact.attribution):
            at = opinion.sentence(fact.evidence[0])
            if at and abs(at.number - home.number) <= _CARRIED:
                return True
    return False


def _around(article: Article, home: Sentence, claim: Span) -> Iterator[str]:
    """Yields the sentence of a claim, the next one, and those before it, the nearest first."""
    text, sentences = article.flat, article.sentences
    yield text[max(home.start, claim.start - _NEAR_CHARS) : min(home.end, claim.end + _NEAR_CHARS)]
    for item in sentences[home.number : home.number + 1]:
        yield text[item.start : min(item.end, item.start + _NEAR_CHARS)]
    left = _CARRIED
    for item in reversed(sentences[max(0, home.number - 1 - _MOST) : home.number - 1]):
        yield text[max(item.start, item.end - _NEAR_CHARS) : item.end]
        left -= not _BULLET.match(text, item.start)
        if not left:
            return


def check_kind(opinion: Opinion, fact: Criterion) -> Iterator[Flag]:
    """Yields a flag where a condition is marked as asked for, and reads as shutting out, or the other way round."""
    other = opinion.same(fact)
    if other and isinstance(other, Criterion) and {fact.kind, other.kind} == {"requirement", "exclusion"}:
        yield _flag("kind", "kind", f"“{fact.text}” is marked as {fact.kind}, and reads as {other.kind}")


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
