"""How alike two facts are, field by field: a score from 0 to 1, and whether it counts as right.

Numbers, enums and booleans are equal or wrong: 301 for 300 is no near hit. Letter case, leading articles and
punctuation at the end are no difference anywhere. Nothing is computed by a model.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from operator import attrgetter
from typing import Any

import numpy as np
from scipy.optimize import linear_sum_assignment

from evals.cases import Label
from factlift.facts import Criterion, Deployment, Fact, Place, Quantity, Quote, Source, Span
from factlift.folding import fold_words
from factlift.lexicon import ARTICLES, words_of
from factlift.places import place_code
from factlift.plans import FieldPlan, fields_planned

__all__ = ["FIELDS", "Field", "Mark", "compare_facts", "fields_of", "overlap"]

TOKEN = re.compile(r"[^\W_]+(?:['.,-][^\W_]+)*+")
ALIKE_TEXT = 0.6
ALIKE_EVIDENCE = 0.5


@dataclass(frozen=True, slots=True)
class Mark:
    """How alike a field of two facts is; `right` is what a strict score asks for."""

    score: float
    right: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is compared: `compare` takes two facts of a type.

    `key`: without any likeness here it is not the same fact. `beside`: shown, but no part of the score.
    """

    name: str
    compare: Callable[[Fact, Fact], Mark]
    key: bool = False
    beside: bool = False

    @property
    def base(self) -> str:
        """The name of the fact's own field, which labels may give further values for."""
        return self.name.partition(".")[0]

    def value(self, fact: Fact) -> Any:
        """What a fact has there; None where a part is missing."""
        owner = getattr(fact, self.base)
        return owner if self.base == self.name or owner is None else attrgetter(self.name)(fact)


def compare_facts(one: Label, other: Label) -> dict[str, Mark]:
    """Returns the marks of two facts of a type, by field; fields that are null on both sides have none.

    Where a label allows further values, the best of them counts.
    """
    marks = {item.name: _mark(item, one, other) for item in fields_of(type(one.fact))}
    return {name: mark for name, mark in marks.items() if mark is not None}


def _mark(item: Field, one: Label, other: Label) -> Mark | None:
    if _is_null(item.value(one.fact)) and _is_null(item.value(other.fact)):
        return None
    marks = (_mark_of(item, left, right) for left in _ways(one, item.base) for right in _ways(other, item.base))
    return max(marks, key=lambda mark: (mark.score, mark.right))


def _mark_of(item: Field, one: Fact, other: Fact) -> Mark:
    nulls = _is_null(item.value(one)), _is_null(item.value(other))
    return _equal(*nulls) if any(nulls) else item.compare(one, other)


def _ways(label: Label, name: str) -> Iterator[Fact]:
    yield label.fact
    for value in label.also_ok.get(name, ()):
        yield label.fact.model_copy(update={name: value})


def _is_null(value: Any) -> bool:
    return value is None or value == ()


# ---------------------------------------------------------------- values


def _equal(one: object, other: object) -> Mark:
    return Mark(float(one == other), one == other)


def same_numbers(one: Quantity, other: Quantity) -> Mark:
    """Returns whether value, bounds and qualifier are all the same; the words that say so may differ.

    >>> same_numbers(Quantity(text="300", value=300), Quantity(text="301", value=301)).score
    0.0
    """
    return _equal(*((item.value, item.min, item.max, item.qualifier) for item in (one, other)))


def tokens_of(words: str) -> list[str]:
    """Returns the words without case, punctuation around them and leading articles.

    >>> tokens_of("The Mutua-Ochieng team’s 1,500.")
    ['mutua-ochieng', "team's", '1,500']
    """
    found = TOKEN.findall(fold_words(words))
    return found[1:] if len(found) > 1 and found[0] in ARTICLES else found


def alike_words(one: str, other: str) -> Mark:
    """Returns the share of words in common; right where one holds the other, whole and in order.

    >>> alike_words("in early March", "Early March")
    Mark(score=0.8, right=True)
    >>> alike_words("this year", "next year")
    Mark(score=0.5, right=False)
    """
    ours, theirs = tokens_of(one), tokens_of(other)
    if not ours or not theirs:
        return _equal(fold_words(one), fold_words(other))
    shared = (Counter(ours) & Counter(theirs)).total()
    return Mark(2 * shared / (len(ours) + len(theirs)), _holds(ours, theirs) or _holds(theirs, ours))


def _holds(longer: list[str], shorter: list[str]) -> bool:
    size = len(shorter)
    return any(longer[at : at + size] == shorter for at in range(len(longer) - size + 1))


def same_place(one: Place, other: Place) -> Mark:
    """Returns whether two places are one: by code where both have one, else by name; two parts of a country are two.

    >>> same_place(Place(name="Britain", code="GB"), Place(name="the United Kingdom", code="GB")).right
    True
    >>> same_place(Place(name="Ohio", code="US"), Place(name="Florida", code="US")).right
    False
    """
    if one.code and other.code and not _are_parts(one, other):
        return _equal(one.code, other.code)
    return _equal(tokens_of(one.name), tokens_of(other.name))


def _are_parts(one: Place, other: Place) -> bool:
    """Returns whether two places are provinces or states that no word of their names shows to be the same."""
    known = [place_code(place.name) for place in (one, other)]
    parts = all(meaning is not None and meaning[1] == "subdivision" for meaning in known)
    return parts and set(tokens_of(one.name)).isdisjoint(tokens_of(other.name))


def same_places(one: tuple[Place, ...], other: tuple[Place, ...]) -> Mark:
    """Returns the share of places in common, each counted once."""
    return _in_common(same_place, one, other)


def _in_common(compare: Callable[[Any, Any], Mark], one: Sequence[Any], other: Sequence[Any]) -> Mark:
    same = np.array([[compare(left, right).score for right in other] for left in one])
    shared = float(same[linear_sum_assignment(same, maximize=True)].sum())
    score = shared / (len(one) + len(other) - shared)
    return Mark(score, score == 1)


def same_source(one: Source, other: Source) -> Mark:
    """Returns whether two sources are one person or body, by name; a part of the words alone scores, but is not right.

    Right is the same name, with or without a title or a further word, and a person's surname alone. Anonymous
    sources are never named ones.

    >>> ann = Source(name="Ann Lee Wanja")
    >>> [same_source(ann, Source(name=name)).right for name in ("Ms Wanja", "Dr Ann Lee Wanja", "Ann Mensah")]
    [True, True, False]
    """
    if one.anonymous != other.anonymous:
        return Mark(0.0, right=False)
    ours, theirs = _name_of(one), _name_of(other)
    alike = alike_words(" ".join(ours), " ".join(theirs))
    names = ours == theirs or min(len(ours), len(theirs)) > 1 or _is_surname(ours, theirs) or _is_surname(theirs, ours)
    right = alike.right and names
    return Mark(1.0 if right else alike.score, right)


def _name_of(source: Source) -> list[str]:
    tokens = tokens_of(source.name)
    return tokens[1:] if len(tokens) > 1 and tokens[0] in _honorifics() else tokens


@cache
def _honorifics() -> frozenset[str]:
    return frozenset(fold_words(word) for word in words_of("speaker_nouns", "honorific"))


def _is_surname(part: list[str], name: list[str]) -> bool:
    """Tells whether one word is the first or last of a person's name; which comes first differs between peoples."""
    if len(part) != 1 or not 2 <= len(name) <= 4 or part[0] not in (name[0], name[-1]):
        return False
    return not words_of("speaker_nouns") & set(name)


def same_condition(one: Criterion, other: Criterion) -> Mark:
    """Returns whether two conditions are one: in like words, or in some of the same words at the same spot."""
    alike = alike_words(one.text, other.text).score
    there = alike > 0 and overlap(one.evidence[0], other.evidence[0]) >= ALIKE_EVIDENCE
    return _equal(there or alike >= ALIKE_TEXT, True)


def overlap(one: Span, other: Span) -> float:
    """Returns intersection over union of two spans.

    >>> overlap(Span(start=0, end=4, text="four"), Span(start=2, end=6, text="more"))
    0.3333333333333333
    """
    shared = min(one.end, other.end) - max(one.start, other.start)
    union = max(one.end, other.end) - min(one.start, other.start)
    return max(0, shared) / union if union else 1.0


# ---------------------------------------------------------------- the fields of each type


def _field(name: str, compare: Callable[[Any, Any], Mark], **marks: bool) -> Field:
    read = attrgetter(name)
    return Field(name, lambda one, other: compare(read(one), read(other)), **marks)


ATTRIBUTION = (_field("attribution", same_source), _field("attribution.role", alike_words, beside=True))

FIELDS: Mapping[type[Fact], tuple[Field, ...]] = {
    Deployment: (
        *ATTRIBUTION,
        _field("origin", same_place),
        _field("destinations", same_places),
        _field("count", same_numbers),
        _field("count.unit", alike_words),
        _field("destination_count", same_numbers),
        _field("group", alike_words),
        _field("status", _equal),
        _field("modality", _equal),
        _field("scope", _equal),
        _field("stage", alike_words),
        _field("when", alike_words),
    ),
    Criterion: (
        *ATTRIBUTION,
        _field("kind", _equal),
        Field("text", same_condition, key=True),  # type: ignore[arg-type]  # only criteria come here
        _field("category", _equal),
    ),
    Quote: (
        _field("text", alike_words, key=True),
        _field("speaker", same_source),
        _field("speaker.role", alike_words, beside=True),
        _field("kind", _equal),
        _field("cue", alike_words),
        _field("continues", _equal),
    ),
}
"""What is compared, by fact type. `count.text` is not: its numbers are."""

_COMPARED: Mapping[str, Callable[[Any, Any], Mark]] = {
    "words": alike_words,
    "quoted": alike_words,
    "quantity": same_numbers,
    "place": same_place,
    "source": same_source,
}


def fields_of(fact_type: type[Fact]) -> tuple[Field, ...]:
    """Returns what is compared of a fact type: ours as in `FIELDS`, any other by the types of its fields."""
    return FIELDS.get(fact_type) or _derived(fact_type)


@cache
def _derived(fact_type: type[Fact]) -> tuple[Field, ...]:
    return tuple(made for item in fields_planned(fact_type) for made in _fields_for(item))


def _fields_for(item: FieldPlan) -> Iterator[Field]:
    compare = _COMPARED.get(item.kind, _equal)
    if item.many:
        yield _field(item.name, partial(_in_common, compare))
        return
    yield _field(item.name, compare, key=item.kind == "quoted")
    if item.kind == "quantity":
        yield _field(f"{item.name}.unit", alike_words)
    elif item.kind == "source":
        yield _field(f"{item.name}.role", alike_words, beside=True)
