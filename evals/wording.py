"""Facts in a line, for tables, comparisons and the page."""

from __future__ import annotations

from evals.cases import Label
from factlift.facts import Criterion, Deployment, Quote

__all__ = ["in_short"]

WIDEST_WORDS = 60


def in_short(label: Label) -> str:
    """Returns a fact in a line, with where it stands."""
    fact = label.fact
    at = f"[{fact.evidence[0].start}:{fact.evidence[0].end}]" if fact.evidence else ""
    if isinstance(fact, Deployment):
        places = ", ".join(place.name for place in fact.destinations) or "nowhere named"
        words = f"{fact.count.text if fact.count else 'no number'} to {places} ({fact.status}, {fact.scope})"
    elif isinstance(fact, Criterion):
        words = f"{fact.kind} {_cut(fact.text)} ({fact.category})"
    elif isinstance(fact, Quote):
        words = f"“{_cut(fact.text)}” by {fact.speaker.name if fact.speaker else 'nobody'}"
    else:
        words = type(fact).__name__
    return f"{words} {at}"


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= WIDEST_WORDS else plain[: WIDEST_WORDS - 1] + "…"
