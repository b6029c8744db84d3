"""What a Facts class asks of a model: its lists, their fact types, and how each field is grounded.

A `Plan` is read off any Facts class once; drafts, schema and grounding all work from it, so nothing knows
ArticleFacts by name.
"""

from __future__ import annotations

import types
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from importlib.util import find_spec
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, PydanticUndefinedAnnotation
from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from factlift.askable import check_choices, check_class, check_fields, check_inherited, check_marks
from factlift.errors import MissingExtraError, SchemaError
from factlift.facts import (
    Criterion,
    Deployment,
    Fact,
    Facts,
    Kinds,
    Minor,
    Place,
    Quantity,
    Quote,
    QuotedPassage,
    Reach,
    Source,
    UnitFrom,
    Verbatim,
)

FieldKind = Literal["words", "quoted", "quantity", "place", "source", "enum", "flag", "date"]
_BASE_FIELDS = frozenset(Fact.model_fields)
_MARKS = (Verbatim, QuotedPassage, Reach, UnitFrom, Minor, Kinds)


@dataclass(frozen=True, slots=True)
class FieldPlan:
    """One field: what the model fills in for it (`kind`), and where its words may stand (`reach`)."""

    name: str
    kind: FieldKind
    many: bool
    required: bool
    default: Any = field(compare=False)  # it need not be hashable
    reach: str
    values: tuple[Any, ...] = ()
    unit_from: str | None = None
    minor: bool = False
    kinds: tuple[str, ...] = ()
    description: str | None = None
    stands_empty: bool = False
    """Whether it is None where the model gives nothing, though the class has no default for it."""


@dataclass(frozen=True, slots=True)
class FactPlan:
    """One list of a Facts class: its name, its fact type, its fields."""

    name: str
    fact_type: type[Fact]
    fields: tuple[FieldPlan, ...]
    quoted: FieldPlan | None = field(init=False, compare=False)
    """The field that is a quoted passage, if there is one: such a fact is pointed at by the passage's number."""
    source: FieldPlan | None = field(init=False, compare=False)
    """The field that names who speaks or claims, if there is one."""
    worded: frozenset[str] = field(init=False, compare=False, repr=False)
    """The names of the fields that words of the article fill, but for those that name a source."""
    bound: frozenset[str] = field(init=False, compare=False, repr=False)
    """The names of the fields whose words have to stand near the fact."""
    empty: tuple[str, ...] = field(init=False, compare=False, repr=False)
    """The names of the fields that stand empty where nothing is given."""
    with_units: tuple[FieldPlan, ...] = field(init=False, compare=False, repr=False)
    """The fields whose numbers may take their unit from another field."""

    def __hash__(self) -> int:  # of all fields it would take longer than what is kept by plan
        return hash((self.name, self.fact_type))

    def __post_init__(self) -> None:
        object.__setattr__(self, "quoted", next((item for item in self.fields if item.kind == "quoted"), None))
        object.__setattr__(self, "source", next((item for item in self.fields if item.kind == "source"), None))
        worded = (item.name for item in self.fields if item.kind not in ("enum", "flag", "source"))
        object.__setattr__(self, "worded", frozenset(worded))
        object.__setattr__(self, "bound", frozenset(item.name for item in self.fields if item.reach != "article"))
        object.__setattr__(self, "empty", tuple(item.name for item in self.fields if item.stands_empty))
        object.__setattr__(self, "with_units", tuple(item for item in self.fields if item.unit_from is not None))


@dataclass(frozen=True, slots=True)
class Plan:
    """What a Facts class asks for."""

    facts_type: type[Facts]
    lists: tuple[FactPlan, ...]

    @property
    def has_sources(self) -> bool:
        """True where any fact names a Source, so that the answer has a `sources` list."""
        return any(plan.source for plan in self.lists)


def plan_of(facts_type: type[Facts]) -> Plan:
    """Returns the plan of a Facts class.

    Raises:
        SchemaError: a field has a type that words of the article can't fill.
        MissingExtraError: a field is a date, and dateparser is not installed.

    >>> from factlift.facts import ArticleFacts
    >>> [fact.name for fact in plan_of(ArticleFacts).lists]
    ['deployments', 'criteria', 'quotes']
    """
    if not _is_a(facts_type, Facts):
        raise SchemaError(f"{facts_type!r:.200} is no Facts class: {_instead_of(facts_type)}")
    return _plan_of(facts_type)


def _instead_of(given: object) -> str:
    """Returns what to give instead of what is no Facts class."""
    if isinstance(given, str) or (not isinstance(given, type) and hasattr(given, "answer")):
        return "name the model by its argument, model=..."
    if isinstance(given, Facts):
        return f"give the class itself, {type(given).__name__}"
    return "write `class MyFacts(factlift.Facts)` with lists of Fact types"


@lru_cache(maxsize=64)
def _plan_of(facts_type: type[Facts]) -> Plan:
    _complete(facts_type)
    check_class(facts_type, Facts)
    lists = tuple(
        _fact_plan(name, field) for name, field in facts_type.model_fields.items() if name not in Facts.model_fields
    )
    if not lists:
        raise SchemaError(f"{facts_type.__name__} has no lists: add a field such as `items: tuple[Item, ...] = ()`")
    return Plan(facts_type, lists)


def _fact_plan(name: str, field: FieldInfo) -> FactPlan:
    items = get_args(field.annotation)
    if not _is_list(field.annotation) or not _is_a(items[0], Fact):
        raise SchemaError(f"{name}: {field.annotation} is no list of a Fact type; write `tuple[MyFact, ...] = ()`")
    _complete(items[0])
    check_class(items[0], Fact)
    fields = fields_planned(items[0], name)
    check_fields(name, fields)
    for ours in (Deployment, Criterion, Quote):
        if items[0] is not ours and issubclass(items[0], ours):
            check_inherited(name, fields, fields_planned(ours), ours.__name__)
    return FactPlan(name, items[0], fields)


def _complete(model: type[BaseModel]) -> None:
    """Finds the classes that a model names and that were defined after it."""
    if model.__pydantic_complete__:
        return
    try:
        model.model_rebuild()
    except PydanticUndefinedAnnotation as error:
        raise SchemaError(
            f"{model.__name__} names {error.name}, which is not defined; define it, or import it"
        ) from None


def fields_planned(fact_type: type[Fact], name: str = "") -> tuple[FieldPlan, ...]:
    """Returns the plans of a fact type's own fields; `name` is that of its list, for messages.

    Raises:
        SchemaError: a field has a type that words of the article can't fill.
    """
    return tuple(
        _field_plan(f"{name or fact_type.__name__}.{key}", key, value)
        for key, value in fact_type.model_fields.items()
        if key not in _BASE_FIELDS
    )


def _field_plan(path: str, name: str, field: FieldInfo) -> FieldPlan:
    inner, marks, many, may_be_none = _unwrapped(field.annotation, list(field.metadata))
    kind, values = _kind_of(path, inner, marks)
    may_be_none = may_be_none or None in values
    reach = next((mark.value for mark in marks if isinstance(mark, Reach)), "near")
    check_marks(path, kind, marks)
    default = None if field.default is PydanticUndefined else field.default
    return FieldPlan(
        name=name,
        kind=kind,
        many=many,
        required=field.is_required() and not may_be_none,
        default=default,
        stands_empty=field.is_required() and may_be_none,
        reach="article" if kind == "source" else reach,
        values=values,
        unit_from=next((mark.field for mark in marks if isinstance(mark, UnitFrom)), None),
        minor=any(isinstance(mark, Minor) for mark in marks),
        kinds=next((mark.values for mark in marks if isinstance(mark, Kinds)), ()),
        description=field.description,
    )


def _unwrapped(annotation: Any, marks: list[Any]) -> tuple[Any, list[Any], bool, bool]:
    """Returns the type inside `X | None`, `tuple[X, ...]`, `list[X]`, `Annotated`, its marks, whether many, or None."""
    many = may_be_none = False
    while True:
        origin = get_origin(annotation)
        args = [arg for arg in get_args(annotation) if arg is not type(None)]
        if origin is Annotated:
            annotation, *found = get_args(annotation)
            marks += [mark for mark in found if isinstance(mark, _MARKS) or mark in _MARKS]
        elif origin in (Union, types.UnionType) and len(args) == 1:
            annotation = args[0]
            may_be_none = may_be_none or not many
        elif _is_list(annotation) and not many:
            annotation, many = args[0], True
        else:
            return annotation, marks, many, may_be_none


def _is_list(annotation: Any) -> bool:
    """Tells whether a type is `list[X]` or `tuple[X, ...]`: a tuple of so many, and no more, no article fills."""
    args = get_args(annotation)
    if get_origin(annotation) is tuple:
        return len(args) == 2 and args[1] is Ellipsis
    return get_origin(annotation) is list and bool(args)


def _kind_of(path: str, inner: Any, marks: list[Any]) -> tuple[FieldKind, tuple[Any, ...]]:
    simple: dict[Any, FieldKind] = {Quantity: "quantity", Place: "place", Source: "source", bool: "flag", date: "date"}
    if inner in simple:
        if inner is date and find_spec("dateparser") is None:  # told before a model is asked, not after it is paid
            raise MissingExtraError(f"{path}: date fields need dateparser: pip install 'factlift[dates]'")
        return simple[inner], ()
    if get_origin(inner) is Literal:
        return "enum", check_choices(path, get_args(inner))
    if inner is str and any(isinstance(mark, QuotedPassage) for mark in marks):
        return "quoted", ()
    if inner is str and any(isinstance(mark, Verbatim) for mark in marks):
        return "words", ()
    hint = {str: "Words (the article's own words)", int: "Quantity", float: "Quantity"}.get(inner)
    hint = "tuple[X, ...], a list of any length" if get_origin(inner) is tuple else hint
    hint = "one list, tuple[X, ...], not a list of lists" if _is_list(inner) else hint
    raise SchemaError(
        f"{path}: no words of an article can fill {inner}; use "
        + (hint or "Words, Quoted, Quantity, Place, Source, a Literal, bool or date")
    )


def _is_a(candidate: Any, base: type) -> bool:
    return isinstance(candidate, type) and issubclass(candidate, base)
