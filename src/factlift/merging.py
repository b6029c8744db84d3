"""One fact told twice becomes one fact with more evidence."""

from __future__ import annotations

from collections.abc import Iterable

from factlift.facts import Fact, Quote


def merge(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Returns the facts without repetitions, in the order of their first mention.

    Facts are the same where all fields but evidence, spans and flags agree; a quote is the same where its passage
    is. The first one's spans stand, and the others' evidence is added to its own.
    """
    kept: dict[object, Fact] = {}
    for fact in facts:
        key = _identity(fact)
        kept[key] = _joined(kept[key], fact) if key in kept else fact
    return tuple(kept.values())


def _identity(fact: Fact) -> object:
    if isinstance(fact, Quote):
        return type(fact), fact.evidence[0].start
    told = {name: getattr(fact, name) for name in type(fact).model_fields if name not in Fact.model_fields}
    return type(fact), repr(told)


def _joined(one: Fact, other: Fact) -> Fact:
    if isinstance(one, Quote):
        return one
    more = tuple(span for span in other.evidence if span not in one.evidence)
    flags = tuple(flag for flag in other.flags if flag not in one.flags)
    return one.model_copy(update={"evidence": one.evidence + more, "flags": one.flags + flags})
