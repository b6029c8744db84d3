"""What the page's script is given: one small entry for each article in the list, and the whole of it when opened.

Both are plain JSON. Spans are `[start, end]` in code points, and their words come from the text; without a text they
come from `pieces`, the stretches of the article that the facts' own spans hold.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from factlift.article import Article
from factlift.facts import ArticleFacts, Fact, Facts, Flag, Rejection, Report, Source, Span
from factlift.pointing import ground
from factlift.records import Record, spans_of
from factlift.review.shares import shares_of

__all__ = ["entry_of", "facts_of", "pieces_of", "view_of"]

_BASE = frozenset(Fact.model_fields)


def entry_of(record: Record) -> dict[str, Any]:
    """Returns an article's line in the list, with all that the filters ask about it."""
    report = facts_of(record).report
    facts = [(name, fact) for name, items in record.lists() for fact in items]
    return {
        "id": record.id,
        "outcome": report.status,
        "facts": len(facts),
        "rejected": sum(item.outcome == "open" for item in report.rejected),
        "gaps": sum(not gap.confirmed for gap in report.gaps),
        "flagged": sum(bool(fact.flags) for _, fact in facts),
        "types": sorted({name for name, _ in facts}),
        "statuses": sorted({str(status) for _, fact in facts if (status := getattr(fact, "status", None))}),
        "flags": sorted({flag.code for _, fact in facts for flag in fact.flags}),
        "speakers": sorted({name for _, fact in facts for name in _speakers(fact)}),
    }


def view_of(record: Record) -> dict[str, Any]:
    """Returns all that the page shows of an article."""
    facts = facts_of(record)
    report = facts.report
    return {
        "sha256": report.article_sha256,
        "whole": record.text is not None,
        "pieces": [[0, record.text]] if record.text is not None else pieces_of(spans_of(facts)),
        "lists": {name: [_fact(name, fact) for fact in items] for name, items in Record("", facts).lists()},
        "rejected": [*_rejected(report, record.text)],
        "gaps": [{"kind": gap.kind, "at": _at(gap.span), "confirmed": gap.confirmed} for gap in report.gaps],
        "shares": shares_of(facts),
        "report": report.model_dump(mode="json", exclude={"rejected", "gaps", "article_sha256"}),
    }


def facts_of(record: Record) -> Facts:
    """Returns a record's facts; for an article that brought none, an empty result that says why."""
    if record.facts is not None:
        return record.facts
    told = record.id if record.text is None else record.text
    digest = hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()
    error = record.error or "no answer"
    return ArticleFacts(
        report=Report(status="failed", model="", prompt_version="", article_sha256=digest, coverage=0.0, error=error)
    )


def _fact(name: str, fact: Fact) -> dict[str, Any]:
    data = fact.model_dump(mode="json")
    fields = {key: value for key, value in data.items() if key not in _BASE}
    return {
        "key": _key(name, {**fields, "evidence": data["evidence"]}),
        "fields": fields,
        "evidence": [_at(span) for span in fact.evidence],
        "spans": {path: _at(span) for path, span in fact.spans.items()},
        "flags": [_flag(flag) for flag in fact.flags],
        "speakers": list(_speakers(fact)),
    }


def _key(name: str, data: Any) -> str:
    """Returns what a decision is kept under: the same as long as the record is, whatever else the run found."""
    told = json.dumps([name, data], sort_keys=True)
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _flag(flag: Flag) -> dict[str, str | None]:
    return {"code": flag.code, "field": flag.field, "reason": flag.reason}


def _at(span: Span) -> list[int]:
    return [span.start, span.end]


def _speakers(fact: Fact) -> Iterator[str]:
    for name in type(fact).model_fields:
        if isinstance(source := getattr(fact, name), Source):
            yield source.name
    for value in (fact.model_extra or {}).values():
        if isinstance(value, Mapping) and "anonymous" in value and isinstance(value.get("name"), str):
            yield value["name"]


# ---------------------------------------------------------------- what was rejected


def _rejected(report: Report, text: str | None) -> Iterator[dict[str, Any]]:
    article = Article(text) if text is not None else None
    for item in report.rejected:
        found = _place_of(item, article) if article else None
        yield {
            "key": _key(item.type, [item.draft, item.field, item.reason]),
            "list": item.type,
            "field": item.field,
            "reason": item.reason,
            "outcome": item.outcome,
            "draft": item.draft,
            "at": list(found) if found else None,
        }


def _place_of(item: Rejection, article: Article) -> tuple[int, int] | None:
    """Returns where a rejected draft points: its clause, else its passage or its sentence."""
    draft = item.draft if isinstance(item.draft, Mapping) else {}
    clause = draft.get("clause") or draft.get("text")
    if isinstance(clause, str) and (span := ground(article, clause)):
        return span.start, span.end
    for key, parts in (("q", article.passages), ("s", article.sentences)):
        number = draft.get(key)
        if isinstance(number, int) and 1 <= number <= len(parts):
            return parts[number - 1].start, parts[number - 1].end
    return None


# ---------------------------------------------------------------- an article in pieces


def pieces_of(spans: Iterable[Span]) -> list[list[Any]]:
    """Returns the stretches of an article that spans hold, as `[start, words]`, in order and without overlaps.

    >>> pieces_of([Span(start=4, end=9, text="o Oma"), Span(start=0, end=5, text="40 to")])
    [[0, '40 to Oma']]
    """
    pieces: list[list[Any]] = []
    for span in sorted(spans, key=lambda item: (item.start, -item.end)):
        end = pieces[-1][0] + len(pieces[-1][1]) if pieces else -1
        if span.start > end:
            pieces.append([span.start, span.text])
        elif span.end > end:
            pieces[-1][1] += span.text[end - span.start :]
    return pieces
