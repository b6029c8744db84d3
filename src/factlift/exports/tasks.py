"""Label Studio: a task for each article, its facts as a prediction to correct.

Regions are the main evidence of each fact and the words of its fields, joined by relations. Offsets are code points,
as Label Studio stores them since 1.4.1. The facts themselves are in the region's `meta`, as JSON.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any
from xml.sax.saxutils import quoteattr

from factlift.errors import RecordError
from factlift.exports.standoff import role_name, type_name
from factlift.facts import ArticleFacts, Fact, Facts, Span
from factlift.records import Given, Record, records_of

_COLOURS = ("#b3541e", "#1e6db3", "#2e8540", "#7b3fb3", "#b31e5a")


def to_tasks(records: Given | Iterable[Given]) -> Iterator[dict[str, Any]]:
    """Yields a task for each article that has facts or an empty list of them.

    Raises:
        RecordError: an article's text is not at hand.
    """
    for record in records_of(records):
        if record.facts is None:
            continue
        if record.text is None:
            raise RecordError(
                f"{record.id}: Label Studio needs the article's text; give its file (--articles FILE|FOLDER)"
            )
        yield {
            "data": {"text": record.text, "id": record.id},
            "predictions": [{"model_version": record.facts.report.model, "result": list(_results(record))}],
        }


def _results(record: Record) -> Iterator[dict[str, Any]]:
    for name, facts in record.lists():
        for number, fact in enumerate(facts):
            if not fact.evidence:
                continue
            key = f"{name}-{number}"
            region = _region(key, type_name(name), fact.evidence[0])
            yield region | {"meta": {"text": [_content(fact)]}}
            for path, span in fact.spans.items():
                field = f"{key}-{path}"
                yield _region(field, role_name(path), span)
                yield {
                    "type": "relation",
                    "from_id": key,
                    "to_id": field,
                    "direction": "right",
                    "labels": [role_name(path)],
                }


def _region(key: str, label: str, span: Span) -> dict[str, Any]:
    return {
        "id": key,
        "from_name": "label",
        "to_name": "text",
        "type": "labels",
        "value": {"start": span.start, "end": span.end, "text": span.text, "labels": [label]},
    }


def _content(fact: Fact) -> str:
    return json.dumps(fact.model_dump(mode="json"), ensure_ascii=False)


def label_config(tasks: Iterable[dict[str, Any]] = ()) -> str:
    """Returns the labelling interface for tasks: the labels of ArticleFacts, and those that the tasks use."""
    labels = dict.fromkeys(_labels_of(ArticleFacts))
    relations: dict[str, None] = {}
    for task in tasks:
        for item in task["predictions"][0]["result"]:
            (relations if item["type"] == "relation" else labels).update(
                dict.fromkeys(item["labels"] if item["type"] == "relation" else item["value"]["labels"])
            )
    labels |= relations
    tags = [f"    <Label value={quoteattr(n)} background={quoteattr(c)}/>" for n, c in _coloured(labels)]
    links = [f"    <Relation value={quoteattr(name)}/>" for name in relations]
    parts = ["<View>", "  <Relations>", *links, "  </Relations>"] if links else ["<View>"]
    parts += ['  <Labels name="label" toName="text">', *tags, "  </Labels>", '  <Text name="text" value="$text"/>']
    return "\n".join([*parts, "</View>"]) + "\n"


def _coloured(names: Iterable[str]) -> Iterator[tuple[str, str]]:
    for number, name in enumerate(names):
        yield name, _COLOURS[number % len(_COLOURS)]


def _labels_of(facts_type: type[Facts]) -> list[str]:
    return [type_name(name) for name in facts_type.model_fields if name != "report"]
