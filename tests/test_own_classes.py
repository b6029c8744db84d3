"""Classes of one's own with what pydantic allows beside plain fields: a SchemaError that tells what to do, or facts."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

import pytest
from pydantic import field_serializer, model_serializer, model_validator

from factlift import Fact, Facts, Place, ScriptedModel, Words, extract
from factlift.errors import SchemaError
from factlift.facts import Criterion, Deployment, Quote

T = TypeVar("T")
TEXT = "Kenya will send 900 nurses to Oman, the court said. “It is fair,” Ann Wanja said."


class Fine(Fact):
    """Who is sent."""

    who: Words
    choice: Literal["a b", "A B", "c"] | None = None


def facts_of(fact_type: type[Fact]) -> type[Facts]:
    """Returns a class with a list of a fact type."""
    made = {"__annotations__": {"fines": tuple[fact_type, ...]}, "fines": (), "__module__": __name__}  # type: ignore[valid-type]
    return type("FineFacts", (Facts,), made)


def told(fact_type: type[Fact], **fields: Any) -> Any:
    """Returns what becomes of one item of a list of a fact type."""
    item = {"s": 1, "clause": "Kenya will send 900 nurses", "who": "nurses", **fields}
    return extract(TEXT, facts_of(fact_type), model=ScriptedModel({"fines": [item]}))


class Counted(Deployment):
    count: Words | None = None  # type: ignore[assignment]


class Placed(Deployment):
    destinations: Place | None = None  # type: ignore[assignment]


class Vague(Criterion):
    text: Words | None = None  # type: ignore[assignment]


class Spoken(Quote):
    text: Words


@pytest.mark.parametrize("fact_type", [Counted, Placed, Vague, Spoken])
def test_a_class_that_makes_something_else_of_a_field_of_ours_is_refused(fact_type):
    """The checks read those fields: the whole article was lost with an AttributeError."""
    with pytest.raises(SchemaError, match="of its own; leave it as it is and take another name"):
        told(fact_type)


def test_a_class_that_goes_on_from_ours_may_say_more():
    """A field that has to be there, fewer choices and further fields make nothing else of it."""

    class More(Deployment):
        status: Literal["planned", "halted"] = "planned"
        who: Words

    (fact,) = told(More, count="900", destinations=["Oman"]).fines
    assert (fact.count.value, fact.who, fact.status) == (900, "nurses", "planned")


def test_a_validator_that_returns_nothing_rejects_its_fact():
    """A forgotten `return self` put None into the list of facts, and flags and exports failed on it."""

    class Forgetful(Fine):
        @model_validator(mode="after")
        def check(self) -> Any:
            assert self.who

    report = told(Forgetful).report
    assert report.rejected[0].reason == ("a validator of Forgetful gives back a NoneType; end it with `return self`")


def test_a_class_that_writes_facts_in_another_form_is_refused():
    """Files of its facts could not be read back, as those of a computed field."""

    class Loud(Fine):
        @field_serializer("who")
        def shout(self, who: str) -> str:
            return who.upper()

    class Bare(Fine):
        @model_serializer
        def shorten(self) -> str:
            return self.who

    for fact_type in (Loud, Bare):
        with pytest.raises(SchemaError, match="could not be read back"):
            told(fact_type)


@pytest.mark.parametrize(("given", "choice"), [("A B", "A B"), ("a b", "a b"), ("C", "c")])
@pytest.mark.parametrize("rest", [{}, {"more": None}])
def test_choices_that_differ_in_case_alone_are_kept_apart(given, choice, rest):
    """An item in which something is to be mended had the first of the two for both."""
    (fact,) = told(Fine, choice=given, **rest).fines
    assert fact.choice == choice


def test_a_choice_that_may_be_two_is_none():
    """A model's own spelling of two values is neither."""
    assert told(Fine, choice="A b").report.rejected[0].field == "choice"


def test_generic_classes_are_read_with_their_types():
    """A class of a type that is given when it is used."""

    class Where(Fact, Generic[T]):
        who: Words
        at: T | None = None

    (fact,) = told(Where[Place], at="Kenya").fines
    assert fact.at.code == "KE"
    with pytest.raises(SchemaError, match="no words of an article can fill ~T"):
        told(Where)
