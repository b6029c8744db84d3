"""How alike values of fields are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from evals.cases import Label
from evals.fields import alike_words, compare_facts, overlap, same_numbers, same_place, same_places, same_source
from hypothesis import given
from hypothesis import strategies as st

from factlift import Criterion, Deployment, Place, Quantity, Source, Span

CASES: list[dict[str, Any]] = json.loads(
    (Path(__file__).parent / "cases" / "evals" / "values.json").read_text(encoding="utf-8")
)
NAMES = st.sampled_from(
    ["Oda Brennvik", "Brennvik", "the ministry", "Tarn Labour Ministry", "Ms Farr", "a source", "?"]
)
WORDS = st.lists(st.sampled_from("the a in early March workers nurses 300 301 . ’".split()), max_size=4).map(" ".join)
SOURCES = st.builds(Source, name=NAMES, anonymous=st.booleans())
PLACES = st.builds(Place, name=st.sampled_from(["Oman", "Muscat", "abroad"]), code=st.sampled_from(["OM", "QA", None]))
NUMBERS = st.builds(
    Quantity,
    text=st.just("n"),
    value=st.sampled_from([None, 300, 300.0, 301]),
    max=st.sampled_from([None, 300]),
    qualifier=st.sampled_from(["exact", "about"]),
)


def compared(case: dict[str, Any]):
    one, other = case["text"]
    if case["compare"] == "source":
        first, second = case.get("anonymous", [False, False])
        return same_source(Source(name=one, anonymous=first), Source(name=other, anonymous=second))
    if case["compare"] == "place":
        first, second = case["codes"]
        return same_place(Place(name=one, code=first), Place(name=other, code=second))
    return alike_words(one, other)


@pytest.mark.parametrize("case", CASES, ids=[case["label"] for case in CASES])
def test_values(case: dict[str, Any]) -> None:
    """Each pair of values is as alike as the case says, whichever comes first."""
    expect = case["expect"]
    turned = {**case, **{key: case[key][::-1] for key in ("text", "codes", "anonymous") if key in case}}
    for mark in (compared(case), compared(turned)):
        assert (round(mark.score, 4), mark.right) == (expect["score"], expect["right"])


@given(
    st.one_of(
        st.tuples(st.just(alike_words), WORDS, WORDS),
        st.tuples(st.just(same_source), SOURCES, SOURCES),
        st.tuples(st.just(same_place), PLACES, PLACES),
        st.tuples(st.just(same_numbers), NUMBERS, NUMBERS),
        st.tuples(st.just(same_places), *[st.lists(PLACES, min_size=1, max_size=4).map(tuple)] * 2),
    )
)
def test_every_comparison_is_a_likeness(drawn: Any) -> None:
    """Scores lie in [0, 1], do not depend on the side, and are 1 and right for a value and itself."""
    compare, one, other = drawn
    there, back = compare(one, other), compare(other, one)
    assert 0 <= there.score <= 1
    assert there == back
    assert (compare(one, one).score, compare(one, one).right) == (1.0, True)


@pytest.mark.parametrize(
    "changed", [{"value": 301}, {"min": 300}, {"max": 300}, {"qualifier": "about"}, {"value": None}], ids=str
)
def test_numbers_are_exact(changed: dict[str, Any]) -> None:
    """A value, a bound or a qualifier that differs at all is wrong; how it is written is no difference."""
    three_hundred = Quantity(text="300", value=300)
    assert same_numbers(three_hundred, three_hundred.model_copy(update=changed)).score == 0
    assert same_numbers(three_hundred, Quantity(text="three hundred", value=300.0)).right


def test_places_of_a_list_are_counted_once_each() -> None:
    """Two cities of one country are not that country once, and the order is no difference."""
    oman, qatar = Place(name="Oman", code="OM"), Place(name="Qatar", code="QA")
    assert same_places((oman, qatar), (qatar, oman)).right
    assert same_places((oman,), (oman, oman)).score == 0.5
    assert same_places((oman, qatar), (oman,)).score == 0.5


def label_of(**also_ok: tuple[Any, ...]) -> Label:
    evidence = (Span(start=0, end=4, text="x" * 4),)
    fact = Deployment(evidence=evidence, count=Quantity(text="300", value=300, unit="men"), status="planned")
    return Label("d1", fact, also_ok=also_ok)


def test_further_right_values_count() -> None:
    """A value that a label also allows scores 1, null among them; without it the field is wrong."""
    found = Label("1", label_of().fact.model_copy(update={"count": None, "status": "unknown"}))
    assert not compare_facts(label_of(), found)["count"].right
    marks = compare_facts(label_of(count=(None,), status=("halted", "unknown")), found)
    assert marks["count"].right
    assert marks["count.unit"].right
    assert marks["status"].right


def test_fields_that_are_null_on_both_sides_have_no_mark() -> None:
    """What neither side has is no field; what one side has is a wrong one."""
    when = Label("1", label_of().fact.model_copy(update={"when": "in May"}))
    assert "when" not in compare_facts(label_of(), label_of())
    assert compare_facts(label_of(), when)["when"].score == 0


def condition(text: str, start: int, end: int) -> Label:
    fact = Criterion(evidence=(Span(start=start, end=end, text="x" * (end - start)),), kind="requirement", text=text)
    return Label("c", fact)


def test_conditions_are_one_by_words_or_by_place_and_a_word() -> None:
    """Like words suffice, and so does the same clause with a word in common, but not the same clause alone."""

    def text(one: Label, other: Label) -> bool:
        return compare_facts(one, other)["text"].right

    skills = condition("technical skills", 0, 20)
    assert text(skills, condition("the technical skills", 90, 110))
    assert text(skills, condition("must show very good skills", 5, 20))
    assert not text(skills, condition("must show very good skills", 19, 40))
    assert not text(skills, condition("no record", 0, 20))


def test_overlap_of_spans() -> None:
    """Spans that only touch do not overlap; a span overlaps with itself in full."""
    one, next_one = Span(start=0, end=3, text="abc"), Span(start=3, end=5, text="de")
    assert overlap(one, next_one) == 0
    assert overlap(one, one) == 1
