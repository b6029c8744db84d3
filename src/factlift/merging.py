"""One fact told twice becomes one fact with more evidence.

The guide's rule: the same claim told twice, or told in details that complete each other, is one record; two claimants
who contradict each other are two, and so are two numbers, two places, two times.
"""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import chain
from typing import Any

from factlift.facts import Deployment, Fact, Flag, Place, Quote, Source, Span
from factlift.lexicon import words_of
from factlift.places import place_code
from factlift.readonly import ReadOnly

_STATES = {"status": "unknown", "scope": "single"}
"""Values that say nothing of their own, so that another one completes them."""


def merge(facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Returns the facts without repetitions, in the order of their first mention.

    Facts are the same where all fields but evidence, spans and flags agree; a quote is the same where its passage
    is. Deployments are also the same where number and places do, or the clause, and nothing else contradicts. The
    first one's values stand, what it lacks and the evidence of the others is added.
    """
    kept: list[_Kept] = []
    seen: dict[object, int] = {}
    facts = tuple(facts)
    alike = Counter(map(_glance, facts))
    if _are_apart(facts, alike):
        return facts
    for fact in facts:
        told = _told(fact)
        keys = list(_keys(fact, told if alike[_glance(fact)] > 1 else None))
        at = next((seen[key] for key in keys if key in seen and kept[seen[key]].agrees(told)), None)
        if at is None:
            at = len(kept)
            kept.append(_Kept(fact, told))
        else:
            kept[at].join(fact, told)
        for key in keys:
            seen.setdefault(key, at)
    return tuple(item.fact() for item in kept)


def _are_apart(facts: tuple[Fact, ...], alike: Mapping[object, int]) -> bool:
    """Tells at a glance that no two facts can be the same, as in most lists: no key of one is another's."""
    keys: set[object] = set()
    for fact in facts:
        if not isinstance(fact, Quote) and alike[_glance(fact)] > 1:
            return False
        for key in _keys(fact, None):
            if key in keys:
                return False
            keys.add(key)
    return True


@dataclass(slots=True)
class _Kept:
    """A fact in the making, to which others that say the same add what they have."""

    first: Fact
    values: dict[str, Any]
    added: set[str] = field(default_factory=set)
    evidence: list[Span] = field(default_factory=list)
    spans: dict[str, Span] = field(default_factory=dict)
    flags: dict[Flag, None] = field(default_factory=dict)
    outer: list[tuple[int, int]] | None = None  # the evidence that lies in no other, in order

    def agrees(self, told: Mapping[str, Any]) -> bool:
        """Tells whether no field of another fact contradicts this one's."""
        if not isinstance(self.first, Deployment):
            return True
        ours = self.values
        return all(_fits(name, ours[name], told[name]) for name in ours if name not in ("count", "destinations"))

    def join(self, other: Fact, told: Mapping[str, Any]) -> None:
        """Adds what another fact has: values that are lacking, and evidence that stands elsewhere."""
        if isinstance(self.first, Quote):
            return
        if self.outer is None:
            self._open()
        added = {
            name
            for name, value in (self.values.items() if isinstance(self.first, Deployment) else ())
            if _is_empty(name, value) and not _is_empty(name, told[name])
        }
        self.values |= {name: told[name] for name in added}
        self.added |= added
        if "destinations" not in added and self._shares_number(other):
            self._add_places(other)
        self.spans |= {key: span for key, span in other.spans.items() if key.split(".")[0] in added}
        self.flags |= dict.fromkeys(flag for flag in other.flags if _is_about(flag.field, added))
        new = [span for span in other.evidence if not self._covers(span)]
        for span in new:
            self.evidence.append(span)
            self._note(span)

    def _shares_number(self, other: Fact) -> bool:
        """Tells whether a deployment's number is one and the same in the article, so that its places share it."""
        count = self.spans.get("count")
        return isinstance(other, Deployment) and count is not None and count == other.spans.get("count")

    def _add_places(self, other: Fact) -> None:
        """Adds the places of a deployment that are not among this one's."""
        places: tuple[Place, ...] = self.values["destinations"]
        for number, place in enumerate(getattr(other, "destinations", ())):
            if any(_fits("destinations", known, place) for known in places):
                continue
            if at := other.spans.get(f"destinations.{number}"):
                self.spans[f"destinations.{len(places)}"] = at
            places = (*places, place)
            self.added.add("destinations")
        self.values["destinations"] = places

    def fact(self) -> Fact:
        """Returns the fact with all that was added."""
        if self.outer is None:
            return self.first
        changed: dict[str, Any] = {name: self.values[name] for name in self.added}
        changed |= {"evidence": tuple(self.evidence), "spans": ReadOnly(self.spans), "flags": tuple(self.flags)}
        return self.first.model_copy(update=changed)

    def _open(self) -> None:
        self.evidence, self.spans = list(self.first.evidence), dict(self.first.spans)
        self.flags, self.outer = dict.fromkeys(self.first.flags), []
        for span in self.evidence:
            self._note(span)

    def _covers(self, span: Span) -> bool:
        outer = self.outer or []
        at = bisect_right(outer, (span.start, sys.maxsize)) - 1
        return at >= 0 and span.end <= outer[at][1]

    def _note(self, span: Span) -> None:
        """Keeps `outer` in order of start and of end: what lies in the new evidence leaves it."""
        if self.outer is None or self._covers(span):
            return
        at = after = bisect_left(self.outer, (span.start, 0))
        while after < len(self.outer) and self.outer[after][1] <= span.end:
            after += 1
        self.outer[at:after] = [(span.start, span.end)]


def _glance(fact: Fact) -> object:
    """Returns what facts that agree in all fields have in common, at a glance: their words, which compare fast."""
    if isinstance(fact, Quote):
        return None
    values = fact.__dict__
    return type(fact), *[value for name in _fields(type(fact)) if type(value := values[name]) is str]


def _keys(fact: Fact, told: Mapping[str, Any] | None) -> Iterable[object]:
    """Yields what makes a fact a candidate to be the same as another; all it says (`told`) where another may say it."""
    if isinstance(fact, Quote):
        yield "passage", fact.evidence[0].start
        return
    if told is not None:
        yield "fields", type(fact), repr(told)
    if isinstance(fact, Deployment) and fact.count:
        numbers = (fact.count.value, fact.count.min, fact.count.max)
        if fact.destinations:
            yield "claim", numbers, frozenset(place.code or place.name.lower() for place in fact.destinations)
        if fact.evidence:
            yield "clause", numbers, fact.evidence[0].start, fact.evidence[0].end


def _told(fact: Fact) -> dict[str, Any]:
    values = fact.__dict__
    return {name: values[name] for name in _fields(type(fact))}


@lru_cache(maxsize=256)
def _fields(fact_type: type[Fact]) -> tuple[str, ...]:
    return tuple(name for name in fact_type.model_fields if name not in Fact.model_fields)


def _fits(name: str, one: Any, other: Any) -> bool:
    if _is_empty(name, one) or _is_empty(name, other):
        return True
    if isinstance(one, str) and isinstance(other, str):
        return one.lower() == other.lower()
    if isinstance(one, Place) and isinstance(other, Place):
        return bool(one.code and one.code == other.code) or one.name.lower() == other.name.lower()
    if isinstance(one, Source) and isinstance(other, Source):
        return one.name.lower() == other.name.lower()
    return bool(one == other)


def _is_empty(name: str, value: Any) -> bool:
    return value is None or value == () or value == _STATES.get(name)


def _is_about(field: str | None, added: AbstractSet[str]) -> bool:
    return field is None or field.split(".")[0] in added


def name_in_full(lists: Mapping[str, Iterable[Fact]]) -> dict[str, tuple[Fact, ...]]:
    """Returns the facts with each person's surname replaced by the one full name in them that ends, or begins, with it.

    A part of a long article may have only "Wanja" where an earlier one has "Ann Wanja". A place's name is nobody's
    surname: "Kenya" is not "Kenya Airways".
    """
    facts = {name: tuple(items) for name, items in lists.items()}
    sources = {source.name: source for fact in chain.from_iterable(facts.values()) for _, source in _sources(fact)}
    fuller = {name: full for name in sources if (full := _full_name(name, sources))}
    return {name: tuple(_renamed(fact, fuller) for fact in items) for name, items in facts.items()}


def _sources(fact: Fact) -> Iterable[tuple[str, Source]]:
    return ((name, value) for name, value in _told(fact).items() if isinstance(value, Source))


def _full_name(name: str, sources: Mapping[str, Source]) -> Source | None:
    if " " in name or sources[name].anonymous or place_code(name):
        return None
    found = [
        source for full, source in sources.items() if _is_persons(full) and name in (full.split()[0], full.split()[-1])
    ]
    return found[0] if len(found) == 1 else None


def _is_persons(name: str) -> bool:
    words = name.split()
    return 2 <= len(words) <= 4 and not words_of("speaker_nouns") & {word.lower() for word in words}


def _renamed(fact: Fact, fuller: Mapping[str, Source]) -> Fact:
    changed = {
        field: source.model_copy(update={"name": full.name, "role": source.role or full.role})
        for field, source in _sources(fact)
        if (full := fuller.get(source.name))
    }
    return fact.model_copy(update=changed) if changed else fact
