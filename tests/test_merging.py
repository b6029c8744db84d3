"""One fact told twice is one fact with more evidence; what contradicts stays apart."""

from __future__ import annotations

from typing import Any

import pytest

from factlift.facts import Deployment, Place, Quantity, Quote, Source, Span
from factlift.merging import merge, name_in_full

OMAN, QATAR = Place(name="Oman", code="OM"), Place(name="Qatar", code="QA")
ANN, JOSEPH = Source(name="Ann Wanja"), Source(name="Joseph Odera")


def a_deployment(at: int, **fields: Any) -> Deployment:
    values = {"destinations": (OMAN,), "count": Quantity(text="600", value=600, unit="nurses"), **fields}
    return Deployment(evidence=(Span(start=at, end=at + 3, text="abc"),), **values)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({}, {}),
        ({}, {"when": "May"}),
        ({"attribution": ANN}, {}),
        ({"status": "planned"}, {"group": "nurses"}),
        ({"origin": Place(name="Kenya", code="KE")}, {"origin": Place(name="Kenyan", code="KE")}),
    ],
    ids=["the same words", "a time added", "a claimant on one side", "status and group", "two names of one sender"],
)
def test_told_twice_is_one(one: dict[str, Any], other: dict[str, Any]) -> None:
    """The same number to the same place, in details that complete each other: all of them, and both clauses."""
    (merged,) = merge([a_deployment(0, **one), a_deployment(50, **other)])
    assert [span.start for span in merged.evidence] == [0, 50]
    for name, value in {**other, **one}.items():
        assert getattr(merged, name) == value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ({"attribution": ANN}, {"attribution": JOSEPH}),
        ({"modality": "stated"}, {"modality": "denied"}),
        ({"when": "May"}, {"when": "June"}),
        ({"destinations": (OMAN,)}, {"destinations": (OMAN, QATAR)}),
        ({"count": Quantity(text="600", value=600)}, {"count": Quantity(text="601", value=601)}),
        ({"destinations": ()}, {"destinations": ()}),
        ({"status": "planned"}, {"status": "halted"}),
    ],
    ids=["two claimants", "denied", "two times", "joint places", "two numbers", "no place", "planned and halted"],
)
def test_what_differs_stays_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    """Two claimants, places, times, numbers or answers are two records, and so are numbers without a place."""
    stage = {"stage": "awaiting visas"} if one == other else {}
    assert len(merge([a_deployment(0, **one), a_deployment(50, **{**other, **stage, "when": other.get("when")})])) == 2


def test_places_that_share_a_number_are_told_together() -> None:
    """One clause and one number of the article, told once for each place: one record with both, each place once."""
    spans = {"count": Span(start=0, end=1, text="a"), "destinations.0": Span(start=1, end=2, text="b")}
    qatar = {**spans, "destinations.0": Span(start=2, end=3, text="c")}
    told = [
        a_deployment(0, spans=spans),
        a_deployment(0, spans=qatar, destinations=(QATAR,)),
        a_deployment(0, spans=spans),
    ]
    (merged,) = merge(told)
    assert isinstance(merged, Deployment)
    assert merged.destinations == (OMAN, QATAR)
    assert merged.spans["destinations.1"].text == "c"
    elsewhere = {**spans, "count": Span(start=1, end=2, text="b")}
    (first,) = merge([told[0], a_deployment(0, spans=elsewhere, destinations=(QATAR,))])
    assert isinstance(first, Deployment)
    assert first.destinations == (OMAN,)


def test_merging_is_independent_of_repetition() -> None:
    """Merged facts merge to themselves."""
    facts = [a_deployment(at, when=when) for at, when in ((0, None), (9, "May"), (20, None), (40, "June"))]
    once = merge(facts)
    assert merge(once) == once


def test_a_surname_is_named_in_full_where_one_person_has_it() -> None:
    """Two people of one surname leave it as written; no place or body takes a person's name."""
    spoken = [("Ann Wanja", 0), ("Wanja", 10), ("Oman", 20), ("Oman Health Ministry", 30)]
    quotes = [
        Quote(evidence=(Span(start=at, end=at + 1, text="x"),), text="x", speaker=Source(name=name))
        for name, at in spoken
    ]
    named = [quote.speaker.name for quote in name_in_full({"quotes": quotes})["quotes"]]
    assert named == ["Ann Wanja", "Ann Wanja", "Oman", "Oman Health Ministry"]
    other = Quote(evidence=(Span(start=40, end=41, text="x"),), text="x", speaker=Source(name="Joy Wanja"))
    named = [quote.speaker.name for quote in name_in_full({"quotes": [*quotes, other]})["quotes"]]
    assert named[1] == "Wanja"
    unnamed = Quote(
        evidence=(Span(start=50, end=51, text="x"),), text="x", speaker=Source(name="Wanja", anonymous=True)
    )
    assert [quote.speaker.name for quote in name_in_full({"quotes": [quotes[0], unnamed]})["quotes"]][1] == "Wanja"


@pytest.mark.parametrize(
    ("short", "full"), [("Kenya", "Kenya Airways"), ("Oman", "Ann Oman"), ("Africa", "Africa Watch")]
)
def test_a_place_that_speaks_is_not_who_has_its_name(short: str, full: str) -> None:
    """What a state says in one part of an article is no word of the airline that is called like it."""
    facts = [a_deployment(0, attribution=Source(name=short)), a_deployment(50, attribution=Source(name=full))]
    named = name_in_full({"deployments": facts})["deployments"]
    assert [fact.attribution.name for fact in named] == [short, full]


def test_told_often_is_one_with_each_clause_once() -> None:
    """A claim told over and over keeps each clause that lies in no other, in the order in which they were told."""
    again = [a_deployment(at) for at in range(0, 3_000, 3)]
    wide = again[0].model_copy(update={"evidence": (Span(start=0, end=9, text="abcabcabc"),)})
    (merged,) = merge([*again, *again, wide, a_deployment(3)])
    assert [span.start for span in merged.evidence] == [*range(0, 3_000, 3), 0]
    (within,) = merge([wide, *again[:4]])
    assert [(span.start, span.end) for span in within.evidence] == [(0, 9), (9, 12)]
