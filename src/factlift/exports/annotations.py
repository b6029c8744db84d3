"""W3C Web Annotations (Recommendation of 23 February 2017): each fact selects its words in the article.

An annotation's target is the article, selected twice over: by position in code points of the text as it was decoded,
as the Recommendation counts, and by the words themselves with those before and after, which find the place in a copy
that was changed elsewhere. The first body is the whole fact as JSON, the second its type as a tag. The article's
address is its id where that is an address, else the digest of its text as in RFC 6920.
"""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from typing import Any
from urllib.parse import quote, urlsplit

from factlift.errors import RecordError
from factlift.facts import Fact, Facts, Span
from factlift.records import Given, Record, fact_of, records_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_HERE, _INDENT = "the annotations", "\n   "
_AROUND = 32  # characters of prefix and suffix, as most annotation tools keep
_NAMESPACE = uuid.UUID("5f0c55b8-29a5-5b0a-9d0a-6e4a0b3a8c11")


def to_web_annotations(records: Given | Iterable[Given]) -> dict[str, Any]:
    """Returns an annotation collection with one page, as JSON-LD; articles without facts are not in it."""
    found = ((record, record.facts) for record in records_of(records) if record.facts)
    items = [annotation for record, facts in found for annotation in _annotations(record, facts)]
    return _collection([str(item["id"]) for item in items], items)


def web_annotation_lines(records: Given | Iterable[Given]) -> Iterator[str]:
    """Yields the collection of `to_web_annotations` as JSON, piece by piece, an annotation at a time.

    Its name and its length come first, so the records are gone through twice: an iterator is kept in memory, anything
    else that can be iterated over again is not.
    """
    known = records_of(records)
    held = list(known) if isinstance(known, Iterator) else known
    names = [name for record in held if record.facts for _, _, name in _named(record, record.facts)]
    before, after = json.dumps(_collection(names, [_HERE]), ensure_ascii=False, indent=1).split(json.dumps(_HERE))
    if not names:
        yield json.dumps(_collection([], []), ensure_ascii=False, indent=1) + "\n"
        return
    for record in held:
        for item in _annotations(record, record.facts) if record.facts else ():
            lines = json.dumps(item, ensure_ascii=False, indent=1)
            yield before + lines.replace("\n", _INDENT)  # no string of JSON holds a line break
            before = f",{_INDENT}"
    yield after + "\n"


def _collection(names: list[str], items: list[Any]) -> dict[str, Any]:
    name = _urn("\n".join(names))
    page = {"id": f"{name}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {"@context": CONTEXT, "id": name, "type": "AnnotationCollection", "total": len(names), "first": page}


def _named(record: Record, facts: Facts) -> Iterator[tuple[str, Fact, str]]:
    """Yields each fact with its list's name and its annotation's IRI."""
    for name, items in record.lists():
        for number, fact in enumerate(items):
            content = f"{record.id}\n{facts.report.article_sha256}\n{name}\n{number}\n{fact.model_dump_json()}"
            yield name, fact, _urn(content)


def _annotations(record: Record, facts: Facts) -> Iterator[dict[str, Any]]:
    source = {"id": source_of(record.id, facts.report.article_sha256), "type": "Text", "format": "text/plain"}
    for name, fact, iri in _named(record, facts):
        yield {
            "id": iri,
            "type": "Annotation",
            "motivation": "describing",
            "body": [_as_json(fact), {"type": "TextualBody", "purpose": "tagging", "value": name}],
            "target": [
                {"type": "SpecificResource", "source": source, "selector": _selectors(span, record.text)}
                for span in fact.evidence
            ],
        }


def _as_json(fact: Fact) -> dict[str, Any]:
    content = json.dumps(fact.model_dump(mode="json"), ensure_ascii=False)
    return {"type": "TextualBody", "purpose": "describing", "format": "application/json", "value": content}


def _selectors(span: Span, text: str | None) -> list[dict[str, Any]]:
    words = {"type": "TextQuoteSelector", "exact": span.text}
    if text is not None:
        words["prefix"] = text[max(0, span.start - _AROUND) : span.start]
        words["suffix"] = text[span.end : span.end + _AROUND]
    return [{"type": "TextPositionSelector", "start": span.start, "end": span.end}, words]


def source_of(name: str, sha256: str) -> str:
    """Returns the article's IRI: its id where that is a web address, else its digest.

    >>> source_of("news/a.txt", "00" * 32)
    'ni:///sha-256;AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'
    """
    try:
        is_address = urlsplit(name).scheme in ("http", "https")
    except ValueError:
        is_address = False
    if is_address:
        return quote(name, safe="/:?#@!$&'()*+,;=%~-._")
    return f"ni:///sha-256;{base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def _urn(content: str) -> str:
    return uuid.uuid5(_NAMESPACE, content).urn


def from_web_annotations(collection: Mapping[str, Any]) -> Iterator[tuple[str, str, Fact]]:
    """Yields each fact of a collection of ours: the article's IRI, the fact's type, and the fact.

    Raises:
        RecordError: it is no collection that `to_web_annotations` made.
    """
    try:
        for item in collection["first"]["items"]:
            content, tag = item["body"]
            name = tag["value"]
            yield item["target"][0]["source"]["id"], name, fact_of(name, content["value"])
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise RecordError(
            f"this is no annotation collection of factlift ({type(error).__name__}); give what `factlift export --to "
            "w3c` wrote, unchanged"
        ) from None
