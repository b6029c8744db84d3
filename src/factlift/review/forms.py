"""How a fact is filled in by hand: the fields of each list, with what may stand in them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from factlift.errors import MissingExtraError, SchemaError
from factlift.facts import Fact, Facts
from factlift.plans import FactPlan, plan_of

__all__ = ["forms_of"]

_BASE = frozenset(Fact.model_fields)


def forms_of(facts: Facts) -> dict[str, list[dict[str, Any]]]:
    """Returns the fields of each list: `name`, `kind`, `many`, `required`, and the `values` of an enum.

    Kinds are those of `plans.FieldPlan`, and `plain` for a text that need not stand in the article. For a class that is
    known by its JSON only, they are read off the facts.
    """
    try:
        plans = {item.name: item for item in plan_of(type(facts)).lists}
    except (SchemaError, MissingExtraError):
        plans = {}
    return {
        name: _planned(plans[name]) if name in plans and plans[name].fields else _seen(getattr(facts, name))
        for name in type(facts).model_fields
        if name != "report"
    }


def _planned(plan: FactPlan) -> list[dict[str, Any]]:
    return [
        {
            "name": field.name,
            "kind": field.kind,
            "many": field.many,
            "required": field.required or (field.kind in ("enum", "flag") and field.default is not None),
            "values": list(field.values),
        }
        for field in plan.fields
    ]


def _seen(items: Iterable[Fact]) -> list[dict[str, Any]]:
    facts = [fact.model_dump(mode="json") for fact in items]
    names = dict.fromkeys(name for fact in facts for name in fact if name not in _BASE)
    fields = []
    for name in names:
        values = [fact[name] for fact in facts if fact.get(name) not in (None, [])]
        many = any(isinstance(value, list) for value in values)
        first = next((item for value in values for item in (value if isinstance(value, list) else [value])), None)
        words = any(key.split(".")[0] == name for fact in facts for key in fact["spans"])
        fields.append({"name": name, "kind": _kind(first, words), "many": many, "required": False, "values": []})
    return fields


def _kind(value: Any, words: bool) -> str:
    if isinstance(value, bool):
        return "flag"
    if isinstance(value, dict):
        shapes = (("qualifier", "quantity"), ("anonymous", "source"), ("code", "place"))
        return next((kind for key, kind in shapes if key in value), "plain")
    return "words" if words else "plain"
