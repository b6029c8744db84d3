"""The model's side of a fact: the answer's JSON Schema, and an answer read into drafts, item by item.

A draft points: a sentence's or passage's number, short verbatim words. It is not a fact, and has no spans; grounding
makes the fact. One malformed item costs only itself.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import lru_cache
from math import isfinite
from typing import Any

from pydantic import BaseModel, ConfigDict, ValidationError, create_model
from pydantic_core import from_json

from factlift.errors import AnswerError
from factlift.facts import Facts, Rejection
from factlift.items import NO_OBJECT, PLAIN_SOURCE, SourceItem, is_filled, item_type, pointing_keys, read_plainly
from factlift.plans import FactPlan, FieldPlan, Plan, plan_of

MAX_ITEMS = 5_000
"""Items read of one list; what comes after them is rejected. No article states so many facts."""


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """A source as the model points at it: its fullest name, role, and a sentence that has the name."""

    name: str
    role: str | None = None
    anonymous: bool = False
    s: int | None = None


@dataclass(slots=True)  # not frozen, which takes twice as long to make; nobody changes one
class Draft:
    """One item of an answer, well-formed but not grounded; `values` by field name, absent fields left out.

    `p` is the point of a second look that it answers.
    """

    plan: FactPlan
    raw: dict[str, Any]
    values: dict[str, Any]
    s: int | None
    q: int | None
    clause: str | None
    more: tuple[str, ...]
    mention: str | None
    p: int | None = None


@dataclass(frozen=True, slots=True)
class Drafts:
    """An answer, read: the sources, the drafts in the order given, and what was malformed.

    `nothing` holds the points of a second look at which the model says that there is no fact.
    """

    sources: tuple[SourceDraft | None, ...] = ()
    drafts: tuple[Draft, ...] = ()
    malformed: tuple[Rejection, ...] = ()
    nothing: frozenset[int] = frozenset()


# ---------------------------------------------------------------- the schema


@lru_cache(maxsize=64)
def answer_type(facts_type: type[Facts], look: bool = False) -> type[BaseModel]:
    """Returns the pydantic model of an answer about a Facts class; its JSON Schema is `answer_schema`."""
    plan = plan_of(facts_type)
    fields: dict[str, Any] = {item.name: (list[Any], ...) for item in plan.lists}
    if plan.has_sources:
        fields["sources"] = (list[Any], [])
    if look:
        fields["nothing"] = (list[Any], [])
    made = create_model("Answer", __base__=_Answer, **fields)
    made.plan = plan  # type: ignore[attr-defined]  # a class variable of _Answer, set once
    made.look = look  # type: ignore[attr-defined]
    return made


class _Answer(BaseModel):
    """What the article reports."""

    model_config = ConfigDict(extra="ignore")

    def model_post_init(self, _: Any, /) -> None:
        plan: Plan = type(self).plan  # type: ignore[attr-defined]
        malformed: list[Rejection] = []
        for item in plan.lists:
            for raw in _items(getattr(self, item.name))[:MAX_ITEMS]:
                read = _read_item(item, raw)
                if isinstance(read, Draft):
                    return  # one is enough: the answer is read item by item later, and what is malformed told
                malformed.append(read)
        if malformed:
            reasons = "; ".join(f"{bad.type}: {bad.reason}" for bad in malformed[:3])
            raise ValueError(f"no item has the form asked for ({reasons})")

    @classmethod
    def model_json_schema(cls, *_: Any, **__: Any) -> dict[str, Any]:
        schema = answer_schema(cls.plan.facts_type, cls.look)  # type: ignore[attr-defined]
        return {"title": "Answer", "description": "What the article reports.", **schema}


def answer_schema(facts_type: type[Facts], look: bool = False) -> dict[str, Any]:
    """Returns the JSON Schema of an answer, as short as it can be: it is sent with each request.

    In the answer to a second look each item says which point it answers (`p`), and `nothing` lists the points that
    hold no fact; no item is required there.
    """
    plan = plan_of(facts_type)
    properties: dict[str, Any] = {}
    if plan.has_sources:
        properties["sources"] = _list_of(
            {"name": _STRING, "role": _STRING, "anonymous": {"type": "boolean"}, "s": _INTEGER}, ["name", "s"]
        )
    for item in plan.lists:
        properties[item.name] = _item_schema(item, look)
    if look:
        properties["nothing"] = {"type": "array", "items": _INTEGER}
    return {"type": "object", "properties": properties, "required": list(properties)}


_STRING: dict[str, Any] = {"type": "string"}
_INTEGER: dict[str, Any] = {"type": "integer"}


def _list_of(properties: dict[str, Any], required: list[str]) -> dict[str, Any]:
    return {"type": "array", "items": {"type": "object", "properties": properties, "required": required}}


def _item_schema(plan: FactPlan, look: bool) -> dict[str, Any]:
    properties: dict[str, Any] = {"p": _INTEGER} if look else {}
    properties |= {"q": _INTEGER} if plan.quoted else {"s": _INTEGER, "clause": _STRING}
    required = ["q"] if plan.quoted else ["s"]
    if not plan.quoted:
        properties["more"] = {"type": "array", "items": _STRING}
    for field in plan.fields:
        if field.kind == "quoted":
            continue
        properties[field.name] = _field_schema(field)
        required += [field.name] if field.required else []
    if plan.quoted and plan.source:
        properties["mention"] = _STRING
    return _list_of(properties, required)


def _field_schema(field: FieldPlan) -> dict[str, Any]:
    base = {"enum": list(field.values)} if field.kind == "enum" else dict(_SCHEMA_OF[field.kind])
    schema = {"type": "array", "items": base} if field.many else base
    return {**schema, "description": field.description} if field.description else schema


_SCHEMA_OF: dict[str, dict[str, Any]] = {
    "words": _STRING,
    "quantity": _STRING,
    "place": _STRING,
    "date": _STRING,
    "source": _INTEGER,
    "flag": {"type": "boolean"},
}


# ---------------------------------------------------------------- reading an answer


_DECODER = json.JSONDecoder()
_ESCAPES = re.compile(rb"\\(?:u[dD][89abAB]..(?:\\u[dD][c-fC-F]..)?|u[dD][c-fC-F]..|.)", re.DOTALL)
"""The escapes of a JSON text, one by one: halves of a surrogate with the other half, if that follows."""
_ENDLESS = re.compile(rb"(?<=[:,\[\s])-?[0-9]{4000,}(?=[,\]}\s])")
"""A whole number of more digits than a parser takes."""
_NO_OBJECT = "the answer is no JSON object; ask for one object of the answer's schema"


def read_answer(content: str, facts_type: type[Facts], *, cut_off: bool = False) -> Drafts:
    """Returns the drafts of an answer's text: a JSON object, perhaps in a code fence or with words around it.

    Where there are several, as when a model thinks aloud first, the answer is the last that has one of the lists.

    Args:
        content: the answer as the model wrote it.
        facts_type: what was asked for.
        cut_off: the answer ended early; what is complete in it is read.

    Raises:
        AnswerError: there is no JSON object in it, or none of a model's.
    """
    plan = plan_of(facts_type)
    try:
        answer = _parsed(_object_in(content))
    except ValueError:
        answer = _last_of(content, plan, cut_off)
    if not isinstance(answer, dict):
        raise AnswerError(_NO_OBJECT)  # a number, a list, a string
    if isinstance(answer.get("report"), dict) and "article_sha256" in answer["report"]:
        raise AnswerError("these are facts as factlift writes them, no model's answer; give what the model wrote")
    answer = _unpacked(answer, plan)
    if not any(item.name in answer for item in plan.lists) and not cut_off:
        raise AnswerError(f"the answer has none of the lists {', '.join(item.name for item in plan.lists)}")
    return read_items(plan, answer)


def _parsed(content: str, cut_off: bool = False) -> Any:
    """Returns the value of a JSON text; NaN and Infinity, which JSON has not, are nothing there."""
    # Bytes: a lone surrogate, which no text holds, is replaced, so that it costs its own words only.
    data = content.encode(errors="replace")
    try:
        return from_json(data, allow_inf_nan=False, allow_partial=cut_off)
    except ValueError:
        return _finite(from_json(_ENDLESS.sub(b"null", _ESCAPES.sub(_whole, data)), allow_partial=cut_off))


def _whole(escape: re.Match[bytes]) -> bytes:
    """Returns an escape, or that of U+FFFD for half a surrogate without the other."""
    found = escape[0]
    return rb"\ufffd" if len(found) == len(rb"\ud800") and found[2:3] in b"dD" else found


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _finite(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_finite(item) for item in value]
    return None if isinstance(value, float) and not isfinite(value) else value


def _unpacked(answer: dict[str, Any], plan: Plan) -> dict[str, Any]:
    """Returns the object with the lists, where a model put it into another: `{"facts": {"sanctions": [...]}}`."""
    inner = [value for value in answer.values() if isinstance(value, dict)]
    if len(answer) != 1 or not inner or any(item.name in answer for item in plan.lists):
        return answer
    return inner[0] if any(item.name in inner[0] for item in plan.lists) else answer


def _object_in(content: str) -> str:
    start = content.find("{")
    if start < 0:
        return content
    end = content.rfind("}") + 1
    tail = content[end:].strip(" \n\r\t`")
    return content[start:end] if end > start and not any(char in tail for char in '[{":') else content[start:]


def _last_of(content: str, plan: Plan, cut_off: bool) -> dict[str, Any] | None:
    """Returns the last object in a text that has one of the lists, or None; of a text cut off, the one that is begun.

    What is thought aloud comes before the answer.
    """
    found = None
    for start, end in _objects_in(content):
        if end is None and not cut_off:
            continue
        with suppress(ValueError):
            value = _parsed(content[start:end], cut_off)
            if end is None:
                return value if isinstance(value, dict) else None
            value = _unpacked(value, plan)
            found = value if any(item.name in value for item in plan.lists) else found
    return found


def _objects_in(content: str) -> Iterator[tuple[int, int | None]]:
    """Yields where JSON objects stand in a text, without those inside them; None ends one that the text's end cuts off.

    It takes time that grows with the text: a decoder's error counts the lines before it, too.
    """
    at, left, last = content.find("{"), 64 * len(content), len(content.rstrip())
    while at >= 0 and left > 0:
        end, read = at + 1, len(content)
        try:
            _, end = _DECODER.raw_decode(content, at)
        except json.JSONDecodeError as error:
            if error.msg.startswith("Unterminated") or error.pos >= last:
                yield at, None
            else:
                read = error.pos + 1
        except (ValueError, RecursionError):  # a number of too many digits; too deep
            pass
        else:
            read = end - at
            yield at, end
        at, left = content.find("{", end), left - read


def read_items(plan: Plan, answer: dict[str, Any]) -> Drafts:
    """Returns the drafts of an answer's lists; an item that has not the form asked for is a Rejection."""
    drafts: list[Draft] = []
    malformed: list[Rejection] = []
    for item in plan.lists:
        for number, raw in enumerate(_items(answer.get(item.name))):
            if number >= MAX_ITEMS:
                malformed.append(Rejection(type=item.name, draft=None, reason=f"more than {MAX_ITEMS} items"))
                break
            read = _read_item(item, raw)
            (drafts if isinstance(read, Draft) else malformed).append(read)  # type: ignore[arg-type]
    sources = tuple(_read_source(raw) for raw in _items(answer.get("sources"))[:MAX_ITEMS])
    nothing = frozenset(point for point in _items(answer.get("nothing")) if type(point) is int)
    return Drafts(sources, tuple(drafts), tuple(malformed), nothing)


def _items(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _read_source(raw: Any) -> SourceDraft | None:
    if isinstance(raw, str):
        raw = {"name": raw}
    try:
        if type(raw) is dict and is_filled(raw.values()):
            given = PLAIN_SOURCE.validate_python(raw)
            return SourceDraft(given["name"], given.get("role"), given.get("anonymous", False), given.get("s"))
    except ValidationError:
        pass  # it says below what is wrong
    try:
        read: Any = SourceItem.model_validate(raw)
    except ValidationError:
        return None
    return SourceDraft(read.name, read.role, bool(read.anonymous), read.s)


def _read_item(plan: FactPlan, raw: Any) -> Draft | Rejection:
    given = read_plainly(plan, raw)
    if given is None:
        try:
            read = item_type(plan).model_validate(raw)
        except ValidationError as error:
            return _rejection(plan, raw, error)
        given = {key: value for key in read.model_fields_set if (value := getattr(read, key)) is not None}
    point = {key: given.pop(key, None) for key in pointing_keys(plan)}
    return Draft(
        plan=plan,
        raw=raw,
        values=given,
        s=point.get("s"),
        q=point.get("q"),
        clause=point.get("clause"),
        more=tuple(text for text in point.get("more") or () if text),
        mention=point.get("mention"),
        p=point.get("p"),
    )


def _rejection(plan: FactPlan, raw: Any, error: ValidationError) -> Rejection:
    first = error.errors(include_url=False, include_context=False, include_input=False)[0]
    places = [str(part) for number, part in enumerate(first["loc"]) if number == 0 or isinstance(part, int)]
    told = "an item is one JSON object" if first["type"] in NO_OBJECT else first["msg"]
    reason = f"not of the form asked for: {told}"
    return Rejection(type=plan.name, draft=raw, field=".".join(places) or None, reason=reason)
