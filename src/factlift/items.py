"""The form of one item of an answer: read as it is where it is as asked for, else mended where its meaning is plain.

A model packs a value into a list, writes "null" for nothing, or "Under way" for `under_way`: that costs no fact.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, ValidationError, create_model
from pydantic_core import PydanticCustomError, SchemaValidator, core_schema

from factlift.plans import FactPlan, FieldPlan


def read_plainly(plan: FactPlan, raw: Any) -> dict[str, Any] | None:
    """Returns what an item has where it is as it was asked for, as most are; None where it is to be mended first."""
    if type(raw) is not dict or not is_filled(raw.values()):
        return None
    try:
        given: dict[str, Any] = _plain_validator(plan).validate_python(raw)
    except ValidationError:
        return None
    return given


def is_filled(values: Iterable[Any]) -> bool:
    """Tells whether all values say something, and all in lists are words that do."""
    for value in values:
        if type(value) is str:
            if len(words := value.strip()) <= _LONGEST_BLANK and words.lower() in _BLANKS:
                return False
        elif type(value) is list:
            for item in value:
                if type(item) is not str:
                    return False
                if len(words := item.strip()) <= _LONGEST_BLANK and words.lower() in _BLANKS:
                    return False
        elif value is None:
            return False
    return True


@lru_cache(maxsize=256)
def pointing_keys(plan: FactPlan) -> tuple[str, ...]:
    """Returns the keys of an item that point at the article, but for those that are fields of the fact."""
    names = {field.name for field in plan.fields}
    return tuple(key for key in ("p", "s", "q", "clause", "more", "mention") if key not in names)


NO_OBJECT = frozenset({"dict_type", "model_type", "model_attributes_type"})
"""Types of pydantic's errors where an item is no JSON object."""


def _one(value: Any) -> Any:
    """Returns the one value that a model packed: `["smuggling"]`, `{"name": "Ann Wanja"}`; None for what is blank."""
    return _blank_is_none(_unpacked(value))


def _unpacked(value: Any) -> Any:
    for _ in range(3):
        if isinstance(value, list) and len(value) <= 1:
            value = value[0] if value else None
        elif isinstance(value, dict) and isinstance(value.get("name"), str):
            value = value["name"]
    return value


def _blank_is_none(value: Any) -> Any:
    return None if isinstance(value, str) and value.strip().lower() in _BLANKS else value


_BLANKS = frozenset({"", "null", "none", "n/a"})
_LONGEST_BLANK = max(map(len, _BLANKS))
_NOTHING = frozenset(
    "na|n.a|nil|undefined|unknown|unspecified|unstated|unclear|unnamed|tbd|tba|not known|not stated|not specified|"
    "not mentioned|not given|not available|not applicable|not provided|not reported|not named|not clear|no information|"
    "none given|none stated|none mentioned|to be determined|to be announced".split("|")
)
"""What models write for a field of which the article says nothing."""
_AROUND = " \t\n.,:;()[]<>{}\"'“”‘’"


def says_nothing(words: str) -> bool:
    """Tells whether words are a model's own for that there is nothing: "not stated", "(unknown)", "-".

    >>> says_nothing("Not stated."), says_nothing("—"), says_nothing("not before May")
    (True, True, False)
    """
    bare = words.strip(_AROUND).lower()
    return bare in _BLANKS or bare in _NOTHING or not any(map(str.isalnum, words))


def _list_of(pick: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Returns what takes one value for a list of it, and leaves out of a list what `pick` finds blank."""

    def take(value: Any) -> Any:
        if isinstance(value, str):
            return [value]
        return [item for raw in value if (item := pick(raw)) is not None] if isinstance(value, list) else value

    return take


def _choice_of(values: tuple[Any, ...]) -> Callable[[Any], Any]:
    """Returns what takes a model's word for a value: "Under way", "underway" for "under_way", "3" for 3."""
    alike: dict[str, list[Any]] = {}
    joined: dict[str, list[Any]] = {}
    for value in values:
        alike.setdefault(_folded(value), []).append(value)
        joined.setdefault(_folded(value).replace("_", ""), []).append(value)
    known = {word: like[0] for word, like in alike.items() if len(like) == 1}
    one = {word: like[0] for word, like in joined.items() if len(like) == 1 and word.isalpha()}

    def choose(value: Any) -> Any:
        given = _unpacked(value)
        if isinstance(given, str) and _folded(given) not in alike:
            given = _blank_is_none(given)  # but "none" where that is one of the values
        if not isinstance(given, (str, int, float)):
            return given
        word = _folded(given)
        return known[word] if word in known else one.get(word.replace("_", ""), given)

    return choose


def _folded(value: object) -> str:
    return str(value).strip().lower().replace("-", "_").replace(" ", "_")


def _not_true(value: Any) -> Any:
    """Returns what may be a number: pydantic would count `true` as 1, and point at the first sentence."""
    if isinstance(value, bool):
        raise PydanticCustomError("no_number", "a number is wanted, not true or false")
    return value


def _whole(value: Any) -> Any:
    """Returns what may be the number of a sentence, a passage or a point, without what a model puts around it."""
    _not_true(value)
    marked = _MARKED.fullmatch(value.strip()) if isinstance(value, str) else None
    return marked[1] if marked else _blank_is_none(value)


_MARKED = re.compile(r"(?:\[|\(|#|s|q|p|sentence|passage|quote)? ?(\d{1,6})[\])]?", re.IGNORECASE)
"""A number as a model may write it: `[3]`, `s3`, `sentence 3`."""


_Text = Annotated[str | None, BeforeValidator(_one)]
_Texts = Annotated[list[str] | None, BeforeValidator(_list_of(_one))]
_Number = Annotated[int | None, BeforeValidator(_whole)]
_Pointer = Annotated[int, BeforeValidator(_whole)]
_SourceRef = Annotated[int | str | None, BeforeValidator(lambda value: _not_true(_one(value)))]
_CONFIG = ConfigDict(extra="ignore", str_strip_whitespace=True, coerce_numbers_to_str=True)


_INT, _STR = core_schema.int_schema(strict=True), core_schema.str_schema()
_STRS = core_schema.list_schema(_STR)
_CORE_CONFIG = core_schema.CoreConfig(str_strip_whitespace=True, coerce_numbers_to_str=True)


class SourceItem(BaseModel):
    """A source as a model may write it."""

    model_config = _CONFIG
    name: str
    role: _Text = None
    anonymous: bool | None = None
    s: _Number = None


PLAIN_SOURCE = SchemaValidator(
    core_schema.typed_dict_schema(
        {
            "name": core_schema.typed_dict_field(_STR, required=True),
            "role": core_schema.typed_dict_field(_STR, required=False),
            "anonymous": core_schema.typed_dict_field(core_schema.bool_schema(), required=False),
            "s": core_schema.typed_dict_field(_INT, required=False),
        },
        config=_CORE_CONFIG,
    )
)


@lru_cache(maxsize=256)
def item_type(plan: FactPlan) -> type[BaseModel]:
    """Returns the pydantic model of an item as a model may write it: values are mended before they are checked."""
    fields: dict[str, Any] = {"p": (_Number, None)}
    fields |= {"q": (_Pointer, ...)} if plan.quoted else {"s": (_Pointer, ...), "clause": (_Text, None)}
    fields |= {"mention": (_Text, None)} if plan.quoted else {"more": (_Texts, None)}
    for field in plan.fields:
        if field.kind != "quoted":
            fields[field.name] = _item_field(field)
    return create_model(f"{plan.fact_type.__name__}Item", __config__=_CONFIG, **fields)


@lru_cache(maxsize=256)
def _plain_validator(plan: FactPlan) -> SchemaValidator:
    """Returns what validates an item in which nothing is to be mended, in a fifth of the time."""
    pointing = {"p": _INT, "mention": _STR} if plan.quoted else {"p": _INT, "clause": _STR, "more": _STRS}
    fields = {key: core_schema.typed_dict_field(schema, required=False) for key, schema in pointing.items()}
    fields["q" if plan.quoted else "s"] = core_schema.typed_dict_field(_INT, required=True)
    for field in plan.fields:
        if field.kind != "quoted":
            fields[field.name] = core_schema.typed_dict_field(_plain_field(field), required=field.required)
    return SchemaValidator(core_schema.typed_dict_schema(fields, config=_CORE_CONFIG))


def _plain_field(field: FieldPlan) -> core_schema.CoreSchema:
    inner: core_schema.CoreSchema = _STR
    if field.kind == "enum":
        inner = core_schema.literal_schema(list(field.values))
    elif field.kind == "source":
        inner = core_schema.union_schema([_INT, core_schema.str_schema(strict=True)])
    elif field.kind == "flag":
        inner = core_schema.bool_schema()
    return core_schema.list_schema(inner) if field.many else inner


def _item_field(field: FieldPlan) -> tuple[Any, Any]:
    pick: Callable[[Any], Any] = _one
    if field.kind == "enum":
        choice: Any = Literal[field.values]
        pick = _choice_of(field.values)
        inner: Any = Annotated[choice, BeforeValidator(pick)]
    else:
        inner = {"source": _SourceRef, "flag": bool}.get(field.kind, _Text)
    if field.many:
        several = Annotated[list[inner], BeforeValidator(_list_of(pick))]
        inner = _Texts if field.kind in ("words", "quantity", "place", "date") else several
    if field.required:
        return (inner, ...)

    def fill(value: Any) -> Any:
        kept = (field.many and isinstance(value, list)) or pick(value) is not None
        return value if kept else None  # an empty list is a list of none

    return (Annotated[inner | None, BeforeValidator(fill)], None)
