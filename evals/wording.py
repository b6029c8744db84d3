"""Facts in a line, for tables, comparisons and the page."""

from __future__ import annotations

from typing import Any

from evals.cases import Label
from evals.fields import Field, fields_of
from evals.matching import Pair
from factlift.facts import Criterion, Deployment, Fact, Place, Quantity, Quote, Source

__all__ = ["differences_of", "in_short"]

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
        words = ", ".join(_shown(item.value(fact)) for item in fields_of(type(fact)) if not _is_part(item, fact))
    return f"{words} {at}"


def _is_part(item: Field, fact: Fact) -> bool:
    return item.base != item.name or item.value(fact) in (None, ())


def differences_of(pair: Pair) -> list[str]:
    """Returns each field that is not right, with what is labelled and what was found."""
    return [f"{name} {_value(name, pair.gold.fact)} ← {_value(name, pair.found.fact)}" for name in pair.wrong]


def _value(name: str, fact: Fact) -> str:
    if name == "evidence":
        return _cut(repr(fact.evidence[0].text))
    return _shown(next(item for item in fields_of(type(fact)) if item.name == name).value(fact))


def _shown(value: Any) -> str:
    if isinstance(value, tuple):
        return ", ".join(_shown(item) for item in value) or "none"
    if isinstance(value, Quantity):
        return f"{value.text} ({value.qualifier})"
    if isinstance(value, (Place, Source)):
        mark = value.code if isinstance(value, Place) else "anonymous" * value.anonymous
        return f"{value.name} ({mark})" if mark else value.name
    return "none" if value is None else _cut(str(value))


def _cut(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= WIDEST_WORDS else plain[: WIDEST_WORDS - 1] + "…"
