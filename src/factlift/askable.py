"""What a Facts class can't ask for: told as a SchemaError before a model is asked, not after its answer is paid.

A field that can never be filled would reject every fact, a name that the answer's form has itself would be taken for
that, and facts that can't be read back would be lost with the file that they were written to.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from pydantic import BaseModel

from factlift.errors import SchemaError
from factlift.facts import Facts, Kinds, Minor, Reach, UnitFrom

_OF_AN_ITEM = frozenset({"s", "q", "p", "clause", "more", "mention"})
_OF_AN_ANSWER = frozenset({"sources", "nothing"})
_OF_FACTS = frozenset({"rules", *(name for name in vars(Facts) if not name.startswith(("_", "model_")))})
_OF_A_FILE = frozenset({"id", "text", "facts", "error"})  # as `records` has them
_REACHES = ("sentence", "near", "article")
_KINDS = ("count", "money", "percent", "age", "date", "time", "measure", "ordinal", "other")  # as `numerals.Kind`


class _Field(Protocol):
    """What is asked of a field's plan (`plans.FieldPlan`)."""

    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def many(self) -> bool: ...
    @property
    def required(self) -> bool: ...
    @property
    def default(self) -> Any: ...
    @property
    def minor(self) -> bool: ...
    @property
    def unit_from(self) -> str | None: ...


def check_class(model: type[BaseModel], base: type[BaseModel]) -> None:
    """Refuses a Facts class or a fact type that hides what `base` needs, or whose JSON could not be read back.

    Raises:
        SchemaError: it does.
    """
    name = model.__name__
    for key, field in model.model_fields.items():
        kept = base.model_fields.get(key)
        taken = _OF_AN_ANSWER | _OF_FACTS | _OF_A_FILE if base is Facts else _OF_AN_ITEM
        if kept is None and key in taken:
            raise SchemaError(f"{name}.{key}: {_owner(key, base)} has a {key!r} of its own; take another name")
        if kept is not None and field.annotation != kept.annotation:
            raise SchemaError(f"{name}.{key}: every {base.__name__} has a {key!r} of its own; take another name")
        if field.exclude or getattr(field, "exclude_if", None) is not None:
            raise SchemaError(
                f"{name}.{key} is excluded from JSON, so facts could not be read back from it; leave out exclude, and "
                "give model_dump an exclude where you write it"
            )
        by_name = model.model_config.get("populate_by_name") or model.model_config.get("validate_by_name")
        if field.validation_alias is not None and not by_name:
            raise SchemaError(
                f"{name}.{key} has an alias, and facts are read and written by the names of their fields; "
                "leave it out, or set populate_by_name=True in model_config"
            )
    for key in _serializers(model) - _serializers(base):
        raise SchemaError(
            f"{name}.{key} writes facts in a form of its own, so they could not be read back from their JSON; leave it "
            "out, and change what model_dump gives where you write it"
        )
    for key in model.model_computed_fields:
        raise SchemaError(
            f"{name}.{key} is a computed field, so facts could not be read back from their JSON; make it a @property"
        )


def _serializers(model: type[BaseModel]) -> set[str]:
    decorators = model.__pydantic_decorators__
    return {*decorators.field_serializers, *decorators.model_serializers}


def _owner(key: str, base: type[BaseModel]) -> str:
    if base is Facts and key in _OF_A_FILE:
        return "the line of an article in a file of facts"
    return "a Facts class" if base is Facts and key in _OF_FACTS else "the answer's form"


def check_fields(path: str, fields: Sequence[_Field]) -> None:
    """Refuses what one fact can't have, by the plans of its fields; `path` is the list's name.

    Raises:
        SchemaError: several sources or passages in one field, two passages, a unit from what is no words, a field that
            a fact can do without and has to have.
    """
    quoted = [item.name for item in fields if item.kind == "quoted"]
    if len(quoted) > 1:
        raise SchemaError(f"{path}: a fact is one quoted passage, so {quoted[1]} would be {quoted[0]} again; keep one")
    words = {item.name for item in fields if item.kind == "words" and not item.many}
    for item in fields:
        if item.many and item.kind in ("source", "quoted"):
            one = "Source" if item.kind == "source" else "Quoted"
            raise SchemaError(f"{path}.{item.name}: a field takes one {one}; give it the type {one} or {one} | None")
        if item.unit_from is not None and item.unit_from not in words:
            raise SchemaError(f"{path}.{item.name}: UnitFrom({item.unit_from!r}) names no field of one Words")
        if item.minor and item.required and not item.many:
            raise SchemaError(
                f"{path}.{item.name}: Minor() says that a fact can do without it, but it has to be there; let it be "
                "None, as in `Annotated[Words | None, Minor()] = None`"
            )


def check_inherited(path: str, fields: Sequence[_Field], inherited: Iterable[_Field], owner: str) -> None:
    """Refuses fields of a class that goes on from one of ours and makes something else of them: the checks read them.

    Raises:
        SchemaError: one has words where ours has a number, one value for a list, or None where ours always has a value.
    """
    ours = {item.name: item for item in inherited}
    for item in fields:
        kept = ours.get(item.name)
        if kept is None:
            continue
        absent = kept.required and not item.required and item.default is None
        if (item.kind, item.many) != (kept.kind, kept.many) or absent:
            raise SchemaError(
                f"{path}.{item.name}: every {owner} has a {item.name!r} of its own; leave it as it is and take another "
                "name, or derive the class from Fact"
            )


def check_marks(path: str, kind: str, marks: Iterable[Any]) -> None:
    """Refuses marks in a field's `Annotated[...]` that mean nothing.

    Raises:
        SchemaError: such a mark, one of a field of another kind, or the mark's class in the place of a mark.
    """
    for mark in marks:
        if mark in (Reach, Kinds, UnitFrom, Minor):
            raise SchemaError(f"{path}: {mark.__name__} is a class; write {mark.__name__}(...)")
        if isinstance(mark, Reach) and mark.value not in _REACHES:
            raise SchemaError(f"{path}: there is no Reach({mark.value!r}); use one of {', '.join(_REACHES)}")
        if isinstance(mark, Kinds | UnitFrom) and kind != "quantity":
            raise SchemaError(f"{path}: {type(mark).__name__} is for a Quantity; leave it out")
        if isinstance(mark, Kinds):
            _check_kinds(path, mark.values)


def _check_kinds(path: str, given: Any) -> None:
    values = (given,) if isinstance(given, str) else given
    strange = [name for name in values if name not in _KINDS]
    if strange:
        raise SchemaError(f"{path}: there is no kind of number {strange[0]!r}; use some of {', '.join(_KINDS)}")
    if values is not given:
        raise SchemaError(f"{path}: Kinds takes a tuple; write Kinds(({given!r},))")


def check_choices(path: str, values: tuple[Any, ...]) -> tuple[Any, ...]:
    """Returns the values of a Literal.

    Raises:
        SchemaError: one that JSON has no form for, as a member of an Enum.
    """
    for value in values:
        if value is not None and type(value) not in (str, int, bool):
            raise SchemaError(f"{path}: {value!r} is no choice that a model can write; use strings or whole numbers")
    return values
