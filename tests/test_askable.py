"""Facts classes that could never be filled, or never be read back, are told before a model is asked."""

from __future__ import annotations

import enum
from typing import Annotated, Any, ClassVar, Literal

import pytest
from pydantic import ConfigDict, Field, computed_field, field_validator

from factlift import Fact, Facts, Place, Quantity, Quoted, ScriptedModel, Source, Words, extract, extract_many
from factlift.errors import AnswerError, SchemaError
from factlift.facts import Kinds, Minor, Reach, UnitFrom

TEXT = "Tarn fined Metal Bank $3,500 in May, Ode Farr said. “We pay,” Ada Bell said."
ANSWER = {"fines": [{"s": 1, "clause": "Tarn fined Metal Bank", "who": "Metal Bank"}]}


class Colour(enum.Enum):
    """Choices that JSON has no form for."""

    RED = "red"


def fact_with(**fields: Any) -> type[Fact]:
    """Returns a fact type; a field's value is its type, or its type and default."""
    given = {name: value if isinstance(value, tuple) else (value, ...) for name, value in fields.items()}
    space: dict[str, Any] = {name: default for name, (_, default) in given.items() if default is not ...}
    return type("Fine", (Fact,), {**space, "__annotations__": {name: kind for name, (kind, _) in given.items()}})


def facts_of(fact: type[Fact], name: str = "fines", **more: Any) -> type[Facts]:
    """Returns a Facts class with one list."""
    return type("Fines", (Facts,), {"__annotations__": {name: tuple[fact, ...]}, name: (), **more})


def extracted(facts_type: type[Facts], answer: Any = ANSWER) -> Any:
    """Returns what an answer comes to."""
    return extract(TEXT, facts_type, model=ScriptedModel(answer))


FINE = fact_with(who=Words)
REFUSED = {
    "sources in one field": (fact_with(who=Words, by=(tuple[Source, ...], ())), "takes one Source"),
    "passages in one field": (fact_with(said=tuple[Quoted, ...]), "takes one Quoted"),
    "two passages": (fact_with(said=Quoted, answered=Quoted), "answered would be said again"),
    "a choice that is no JSON": (fact_with(who=Literal[Colour.RED]), "no choice that a model can write"),
    "a unit from nowhere": (fact_with(sum=Annotated[Quantity, UnitFrom("whom")]), "names no field of one Words"),
    "no need of what has to be there": (fact_with(who=Annotated[Words, Minor()]), r"Annotated\[Words \| None, Minor"),
    "a unit from a place": (fact_with(sum=Annotated[Quantity, UnitFrom("at")], at=Place), "names no field of one"),
    "kinds of words": (fact_with(who=Annotated[Words, Kinds(("money",))]), "Kinds is for a Quantity"),
    "kinds in one string": (fact_with(sum=Annotated[Quantity, Kinds("money")]), r"write Kinds\(\('money',\)\)"),
    "a class for a mark": (fact_with(who=Annotated[Words, Reach]), r"write Reach\("),
    "a class for a mark inside": (fact_with(who=(Annotated[Words, Minor] | None, None)), r"write Minor\("),
    "another evidence": (fact_with(evidence=Words, who=Words), "every Fact has a 'evidence' of its own"),
    "an excluded field": (fact_with(who=(Words, Field(exclude=True))), "who is excluded from JSON"),
    "an excluded field with a default": (fact_with(who=(Words | None, Field(None, exclude=True))), "is excluded from"),
    "so many and no more": (fact_with(who=tuple[Words, Words]), r"use tuple\[X, \.\.\.\]"),
    "words and a place": (fact_with(who=tuple[Words, Place]), r"use tuple\[X, \.\.\.\]"),
    "a list of lists": (fact_with(who=tuple[tuple[Words, ...], ...]), "not a list of lists"),
    "an optional list of lists": (fact_with(who=(list[list[Place] | None], [])), "not a list of lists"),
    "an alias": (fact_with(who=(Words, Field(alias="target"))), "has an alias"),
}


@pytest.mark.parametrize("label", REFUSED)
def test_what_could_never_be_filled_is_told(label: str) -> None:
    """One sentence names the list, the field and what to write; no model is asked."""
    fact, told = REFUSED[label]
    model = ScriptedModel(ANSWER)
    with pytest.raises(SchemaError, match=told):
        extract(TEXT, facts_of(fact), model=model)
    assert model.asks == []


@pytest.mark.parametrize(
    "name", ["sources", "nothing", "article_text", "to_html", "to_frame", "rules", "id", "text", "facts", "error"]
)
@pytest.mark.filterwarnings("ignore:Field name")
def test_a_list_is_not_called_as_a_part_of_the_answer_or_of_facts(name: str) -> None:
    """A list `sources` was taken for the answer's own, so that every fact with a source was rejected."""
    with pytest.raises(SchemaError, match=f"has a '{name}' of its own"):
        extracted(facts_of(FINE, name))


def test_a_computed_field_is_told() -> None:
    """It would be written, and refused when the facts are read back."""

    class Fine(Fact):
        who: Words

        @computed_field  # type: ignore[prop-decorator]
        @property
        def length(self) -> int:
            """The length."""
            return len(self.who)

    with pytest.raises(SchemaError, match="length is a computed field"):
        extracted(facts_of(Fine))


def test_an_alias_beside_its_name_is_taken() -> None:
    """With populate_by_name a field has both."""
    fact = type("Fine", (FINE,), {"model_config": ConfigDict(populate_by_name=True)})
    fact = type(
        "Fine", (fact,), {"__annotations__": {"sum": Words | None}, "sum": Field(None, alias="amount")}
    )  # fmt: skip
    facts = extracted(facts_of(fact), {"fines": [{**ANSWER["fines"][0], "sum": "$3,500"}]})
    assert (facts.fines[0].who, facts.fines[0].sum) == ("Metal Bank", "$3,500")


@pytest.mark.parametrize(
    ("rules", "told"), [("rules.md", "looks like a file's name"), ("rules/fines.txt", "looks like"), (3, "give a str")]
)
def test_rules_that_are_a_file_s_name_are_told(rules: Any, told: str) -> None:
    """The name went to the model in the place of the rules."""
    with pytest.raises(SchemaError, match=told):
        extracted(facts_of(FINE, rules=rules))


def test_rules_that_end_with_a_file_s_name_are_rules() -> None:
    """Words with spaces are text."""
    assert extracted(facts_of(FINE, rules="Report as in notes.txt")).report.status == "ok"


@pytest.mark.parametrize("given", ["none", "None", ["none"]])
def test_none_is_a_value_where_it_is_one(given: Any) -> None:
    """A Literal with "none" or "n/a" lost it: the field was left out, or the fact rejected."""
    choice = Literal["none", "some", "n/a"]
    for kind in (choice, (choice | None, None)):
        item = {**ANSWER["fines"][0], "harm": given}
        facts = extracted(facts_of(fact_with(who=Words, harm=kind)), {"fines": [item]})
        assert facts.fines[0].harm == "none"


def test_none_is_a_value_in_a_list_and_blank_elsewhere() -> None:
    """What is no value of the Literal is blank as before."""
    fact = fact_with(who=Words, harms=(tuple[Literal["n/a", "some"], ...], ()), harm=(Literal["some"] | None, None))
    item = {**ANSWER["fines"][0], "harms": ["N/A", "", "some", None], "harm": "none"}
    facts = extracted(facts_of(fact), {"fines": [item]})
    assert (facts.fines[0].harms, facts.fines[0].harm) == (("n/a", "some"), None)


def test_a_validator_that_fails_costs_its_fact_only() -> None:
    """Whatever it raises: the answer is paid, and the other facts stand."""

    class Fine(Fact):
        who: Words
        known: ClassVar[dict[str, str]] = {"Metal Bank": "MB"}

        @field_validator("who")
        @classmethod
        def _is_known(cls, who: str) -> str:
            return cls.known[who] and who

    answer = {"fines": [ANSWER["fines"][0], {"s": 1, "clause": "Tarn fined Metal Bank", "who": "Tarn"}]}
    facts = extracted(facts_of(Fine), answer)
    assert [fact.who for fact in facts.fines] == ["Metal Bank"]
    assert "KeyError: 'Tarn'" in facts.report.rejected[0].reason
    (outcome,) = extract_many([TEXT], facts_of(Fine), model=ScriptedModel(answer))
    assert outcome.facts is not None


def test_a_list_of_so_many_facts_is_told() -> None:
    """A second fact ended the extraction after it was paid."""
    with pytest.raises(SchemaError, match=r"write `tuple\[MyFact, \.\.\.\] = \(\)`"):
        extracted(type("Fines", (Facts,), {"__annotations__": {"fines": tuple[FINE]}, "fines": ()}))


@pytest.mark.parametrize("given", [{}, {"at": None}, {"at": "null"}])
def test_a_field_without_a_default_that_may_be_none_is_none(given: dict[str, Any]) -> None:
    """`at: Place | None` asks for no default; each fact without the place was rejected, the ones with a null too."""
    fact = fact_with(who=Words, at=Place | None, kind=Literal["fine", None])
    item = {**ANSWER["fines"][0], **given}
    facts = extracted(facts_of(fact), {"fines": [item, {**item, "at": "Tarn", "kind": "fine"}]})
    assert [(fine.at and fine.at.name, fine.kind) for fine in facts.fines] == [(None, None), ("Tarn", "fine")]
    assert facts.report.rejected == ()


class ChargeFacts(Facts):
    """A class that names one which is defined below it."""

    fines: tuple[Charge, ...] = ()
    bans: tuple[Missing, ...] = ()  # type: ignore[name-defined]  # noqa: F821


class ChargesFacts(Facts):
    """The same, with nothing missing."""

    fines: tuple[Charge, ...] = ()


class Charge(Fact):
    """A fact type that is defined behind the class with its list."""

    who: Words


def test_a_fact_type_may_be_defined_below() -> None:
    """It was told that a ForwardRef is no list."""
    assert [charge.who for charge in extracted(ChargesFacts).fines] == ["Metal Bank"]
    with pytest.raises(SchemaError, match="ChargeFacts names Missing, which is not defined"):
        extracted(ChargeFacts)


@pytest.mark.parametrize("error", [ValueError("no Metal"), KeyError("Metal")])
def test_a_validator_of_a_facts_class_costs_its_article(error: Exception) -> None:
    """A typed error, and in a run an outcome; the message of pydantic's own held words of the article."""

    def refuse(_: Any, fines: Any) -> Any:
        if fines:
            raise error
        return fines

    facts_type = facts_of(FINE, none_but=field_validator("fines")(classmethod(refuse)))
    with pytest.raises(AnswerError, match=r"Fines refuses what was found: .*Metal") as raised:
        extracted(facts_type)
    assert "Bank" not in str(raised.value)
    outcomes = extract_many([TEXT, TEXT], facts_type, model=ScriptedModel([ANSWER, {"fines": []}]), concurrency=1)
    assert sorted(type(outcome.error) is AnswerError for outcome in outcomes) == [False, True]
