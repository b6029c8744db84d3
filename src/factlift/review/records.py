"""What a page shows: facts under a name, with the article's text where it is at hand.

Facts carry their spans but not the article. The text comes from whoever has it: `extract` keeps it beside the facts it
returns, a line of JSONL may hold it, or the article's file is given; it belongs to the facts whose
`report.article_sha256` it has. Without it, a page shows the words that the spans point at.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pydantic import ConfigDict, ValidationError, create_model

from factlift.article import Article
from factlift.errors import RecordError
from factlift.facts import ArticleFacts, Fact, Facts, Span

__all__ = ["Record", "read_records", "spans_of", "with_texts"]

_OURS = frozenset(ArticleFacts.model_fields)
_AROUND = ("id", "text", "facts", "error")
"""What a line of JSONL may hold around the facts, or beside them."""


class AnyFact(Fact):
    """A fact of a class that is not known here, with whatever fields it has."""

    model_config = ConfigDict(extra="allow")


@dataclass(frozen=True, slots=True)
class Record:
    """The facts of one article; `text` is the article, or None where it is not at hand.

    Raises:
        RecordError: the text is another one than the facts were taken from, or a span does not stand in it.
    """

    id: str
    facts: Facts
    text: str | None = None

    def __post_init__(self) -> None:
        if self.text is None:
            return
        article = Article(self.text)
        if article.sha256 != self.facts.report.article_sha256:
            raise RecordError(
                f"{self.id}: this is not the text that the facts were taken from (its sha256 is another); give the "
                "article as it was when its facts were extracted"
            )
        for span in spans_of(self.facts):
            if article.text[span.start : span.end] != span.text:
                raise RecordError(
                    f"{self.id}: at {span.start}-{span.end} the article has other words than the facts say; they were "
                    "changed since, so extract them again"
                )
        object.__setattr__(self, "text", article.text)


def spans_of(facts: Facts) -> Iterator[Span]:
    """Yields every span of the facts and the gaps."""
    for name in type(facts).model_fields:
        for fact in getattr(facts, name) if name != "report" else ():
            yield from fact.evidence
            yield from fact.spans.values()
    for gap in facts.report.gaps:
        yield gap.span


# ---------------------------------------------------------------- reading


def read_records(path: Path) -> Iterator[Record]:
    """Yields the articles of a file of facts: one JSON object, or JSONL with an object a line.

    An object is the facts themselves, with `id` and `text` beside them or not, or `{"id", "text", "facts"}`. A line
    that holds an `error` in place of facts is left out.

    Raises:
        RecordError: the file can't be read, or holds anything else.
    """
    try:
        content = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RecordError(f"{path}: {error.strerror or error}; check the name") from None
    except UnicodeDecodeError:
        raise RecordError(f"{path} is no file of facts: give what `factlift extract --format json -o` wrote") from None
    for where, data in _objects(path, content):
        if record := _record(where, data):
            yield record


def _objects(path: Path, content: str) -> Iterator[tuple[str, Any]]:
    try:
        yield path.stem, json.loads(content)
        return
    except (ValueError, RecursionError):
        lines = [(number, line) for number, line in enumerate(content.split("\n"), 1) if line.strip()]
    for number, line in lines:
        try:
            yield f"{path.stem}, line {number}", json.loads(line)
        except (ValueError, RecursionError):
            raise RecordError(
                f"{path}, line {number} is no JSON object; give what `factlift extract --format json` or jsonl wrote"
            ) from None


def _record(where: str, data: Any) -> Record | None:
    if not isinstance(data, dict):
        raise RecordError(f"{where}: facts are a JSON object, not {type(data).__name__}; extract them again")
    inner = data.get("facts")
    facts = inner if isinstance(inner, dict) else {key: value for key, value in data.items() if key not in _AROUND}
    if data.get("error") and "report" not in facts:
        return None
    text = data.get("text")
    return Record(str(data.get("id") or where), _facts(where, facts), text if isinstance(text, str) else None)


def _facts(where: str, data: Mapping[str, Any]) -> Facts:
    """Returns the facts of a JSON object, of our own class or of one with its lists."""
    kind: type[Facts] = ArticleFacts
    if "report" in data and not data.keys() <= _OURS:
        lists: dict[str, Any] = {key: (tuple[AnyFact, ...], ()) for key in data if key != "report"}
        if strange := next((key for key in lists if not _is_name(key)), None):
            raise RecordError(f"{where}: {strange[:40]!r} is no name of a list of facts; extract them again")
        kind = create_model("AnyFacts", __base__=Facts, **lists)
    try:
        return kind.model_validate_json(json.dumps(data))
    except (ValidationError, ValueError) as error:
        first = error.errors()[0] if isinstance(error, ValidationError) else {"loc": (), "msg": str(error)}
        spot = ".".join(str(part) for part in first["loc"])
        raise RecordError(
            f"{where}: these are no facts of factlift ({f'{spot}: ' if spot else ''}{first['msg']}); extract them again"
        ) from None


def _is_name(key: str) -> bool:
    return key.isidentifier() and not key.startswith("_") and not hasattr(Facts, key)


# ---------------------------------------------------------------- texts


def with_texts(records: Iterable[Record], texts: Iterable[tuple[str, str]]) -> list[Record]:
    """Returns the records, each with its text where it is among the texts; texts of other articles are passed over.

    Args:
        records: as read.
        texts: articles, each with the name that it was given under: a file, or the folder it is in. It finds its
            facts by its sha256.

    Raises:
        RecordError: a name brought no text of these facts.
    """
    found = list(records)
    known = {record.facts.report.article_sha256 for record in found}
    named: dict[str, bool] = {}
    mine: dict[str, str] = {}
    for name, text in texts:
        digest = Article(text).sha256
        named[name] = named.get(name, False) or digest in known
        if digest in known:
            mine[digest] = text
    if stranger := next((name for name, brought in named.items() if not brought), None):
        raise RecordError(
            f"{stranger} is the text of none of these facts (its sha256 is another); give the article as it was when "
            "its facts were extracted"
        )
    return [_joined(record, mine.get(record.facts.report.article_sha256)) for record in found]


def _joined(record: Record, text: str | None) -> Record:
    return record if text is None or record.text is not None else replace(record, text=text)
