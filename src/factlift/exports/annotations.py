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
from factlift.records import Record, fact_of

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
_AROUND = 32  # characters of prefix and suffix, as most annotation tools keep
_NAMESPACE = uuid.UUID("5f0c55b8-29a5-5b0a-9d0a-6e4a0b3a8c11")


def to_web_annotations(records: Iterable[Record]) -> dict[str, Any]:
    """Returns an annotation collection with one page, as JSON-LD; articles without facts are not in it."""
    items = [annotation for record in records if record.facts for annotation in _annotations(record, record.facts)]
    name = _urn("\n".join(str(item["id"]) for item in items))
    page = {"id": f"{name}#page", "type": "AnnotationPage", "startIndex": 0, "items": items}
    return {"@context": CONTEXT, "id": name, "type": "AnnotationCollection", "total": len(items), "first": page}


def _annotations(record: Record, facts: Facts) -> Iterator[dict[str, Any]]:
    source = {"id": source_of(record.id, facts.report.article_sha256), "type": "Text", "format": "text/plain"}
    for name, items in record.lists():
        for number, fact in enumerate(items):
            yield {
                "id": _urn(f"{record.id}\n{facts.report.article_sha256}\n{name}\n{number}\n{fact.model_dump_json()}"),
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
