"""Whether a claim is credited to the one who makes it, and a condition asks or shuts out as the words do."""

from __future__ import annotations

from collections.abc import Iterator

from factlift.checks.speakers import may_be_one
from factlift.facts import Criterion, Deployment, Flag
from factlift.opinions import Opinion


def check_claimant(opinion: Opinion, fact: Deployment | Criterion) -> Iterator[Flag]:
    """Yields a flag where the words around a claim name another claimant; one may be carried over any distance."""
    if fact.attribution is None or not fact.evidence:
        return
    other = opinion.same(fact)
    if other and other.attribution and not may_be_one(fact.attribution, other.attribution):
        yield _flag("claimant", "attribution", f"the words around it read as {other.attribution.name}’s claim")


def check_kind(opinion: Opinion, fact: Criterion) -> Iterator[Flag]:
    """Yields a flag where a condition is marked as asked for, and reads as shutting out, or the other way round."""
    other = opinion.same(fact)
    if other and isinstance(other, Criterion) and {fact.kind, other.kind} == {"requirement", "exclusion"}:
        yield _flag("kind", "kind", f"“{fact.text}” is marked as {fact.kind}, and reads as {other.kind}")


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
