"""Facts as they are kept: the facts of one article under its id, with the article's text where it is at hand.

A file of facts is one JSON object, or JSONL with an object a line. An object is the facts themselves with `id`, `text`
and `error` beside them or not, or `{"id", "text", "facts", "error"}`. Facts know their article by
`report.article_sha256`, so a text finds the facts that were taken from it.
"""

from __future__ import annotations

import io
import json
import sys
import typing
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import IO, Any, Protocol, TypeAlias, cast

from pydantic import ConfigDict, ValidationError, create_model

from factlift.article import Article
from factlift.errors import RecordError
from factlift.facts import ArticleFacts, Fact, Facts, Span
from factlift.inputs.encodings import encoding_of

_AROUND = ("id", "text", "facts", "error")
"""What stands beside the facts of an article, or around them."""


class AnyFact(Fact):
    """A fact of a class that is not known here, with whatever fields it has."""

    model_config = ConfigDict(extra="allow")


@dataclass(frozen=True, slots=True)
class Record:
    """The facts of one article, or None with the error that stands in their place; `text` where it is at hand.

    Raises:
        RecordError: the text is another one than the facts were taken from, or a span does not stand in it.
    """

    id: str
    facts: Facts | None
    text: str | None = None
    error: str | None = None

    def __post_init__(self) -> None:
        for name in ("id", "error"):  # a file's name may hold half a surrogate, which no output can: it is written out
            value = getattr(self, name)
            if isinstance(value, str) and not value.isascii():
                object.__setattr__(self, name, value.encode("utf-8", "backslashreplace").decode("utf-8"))
        if self.text is None or self.facts is None:
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

    def lists(self) -> Iterator[tuple[str, tuple[Fact, ...]]]:
        """Yields the lists of facts by name, in the order of their class."""
        for name in type(self.facts).model_fields if self.facts else ():
            if name != "report":
                yield name, getattr(self.facts, name)


class Ended(Protocol):
    """How an article of a run ended: a `bulk.Outcome`, or what looks like one."""

    @property
    def id(self) -> str:
        """What the article is called."""
        ...

    @property
    def facts(self) -> Facts | None:
        """Its facts; None where it failed."""
        ...

    @property
    def reason(self) -> str | None:
        """Why it failed."""
        ...


Given: TypeAlias = Record | Facts | Ended
"""What can be exported and reviewed: records, facts straight from `extract`, outcomes of `extract_many`."""


@dataclass(frozen=True, slots=True)
class _Records:
    """Records of what is given, made anew each time they are gone through."""

    given: Iterable[Given]
    with_text: bool

    def __iter__(self) -> Iterator[Record]:
        return (_as_record(item, self.with_text) for item in self.given)


def records_of(given: Given | Iterable[Given], *, with_text: bool = True) -> Iterable[Record]:
    """Returns records, facts or outcomes, one or several, as records; an iterator of an iterator.

    `with_text`: facts and outcomes come with their article, where `extract` has just kept it beside them.

    Raises:
        TypeError: it is none of these; told of an item of several when it is reached.
    """
    if isinstance(given, (Record, Facts)) or hasattr(given, "reason"):
        return (_as_record(given, with_text),)
    if not isinstance(given, Iterable):
        raise TypeError(f"give facts, records, or outcomes of extract_many, not a {type(given).__name__}")
    records = _Records(given, with_text)
    return iter(records) if isinstance(given, Iterator) else records


def _as_record(item: object, with_text: bool) -> Record:
    if isinstance(item, Record):
        return item
    if isinstance(item, Facts):
        return Record(item.report.article_sha256, item, item.article_text if with_text else None)
    facts = getattr(item, "facts", None)
    if not hasattr(item, "reason") or not isinstance(facts, Facts | None):
        raise TypeError(f"give facts, records, or outcomes of extract_many, not a {type(item).__name__}")
    name, reason = str(getattr(item, "id", "")), getattr(item, "reason", None)
    text = facts.article_text if facts is not None and with_text else None
    return Record(name, facts, text, reason if facts is None else None)


def spans_of(facts: Facts) -> Iterator[Span]:
    """Yields every span of the facts and the gaps."""
    for _, items in Record("", facts).lists():
        for fact in items:
            yield from fact.evidence
            yield from fact.spans.values()
    for gap in facts.report.gaps:
        yield gap.span


# ---------------------------------------------------------------- reading


def read_records(name: str | Path) -> Iterator[Record]:
    """Yields the articles of a file of facts, or of standard input for `-`: of JSONL one at a time.

    Raises:
        RecordError: the file can't be read, or holds anything else.
    """
    shown = "standard input" if str(name) == "-" else str(name)
    try:
        with _opened(str(name)) as file:
            for number, data in _objects(file, shown):
                where = f"{shown}, line {number}" if number else shown
                yield _record(where, f"{Path(str(name)).stem}#{number}" if number else Path(str(name)).stem, data)
    except OSError as error:
        raise RecordError(f"{shown}: {error.strerror or error}; check the name") from None
    except UnicodeDecodeError:
        raise RecordError(f"{shown} is no file of facts: give what `factlift extract --format json -o` wrote") from None


@contextmanager
def _opened(name: str) -> Iterator[IO[str]]:
    if name == "-":
        if sys.stdin is None:  # its caller closed it
            raise RecordError("standard input is closed; give a file, or pipe the facts in")
        piped = cast("io.BufferedReader", sys.stdin.buffer)
        stream = io.TextIOWrapper(piped, encoding_of(piped.peek(2)[:2]))
        try:
            yield stream
        finally:
            stream.detach()  # standard input stays open
        return
    with Path(name).open("rb") as file, io.TextIOWrapper(file, encoding_of(file.peek(2)[:2])) as stream:
        yield stream


def _objects(file: IO[str], shown: str) -> Iterator[tuple[int, Any]]:
    """Yields the objects with their line numbers, or one with 0 for a file that is one object over many lines."""
    first = file.readline()
    try:
        data = json.loads(first)
    except (ValueError, RecursionError):
        content = first + file.read()
        if content.strip():  # a run over no article wrote none
            yield 0, _loaded(content, shown)
        return
    yield 1, data
    for number, line in enumerate(file, 2):
        if line.strip():
            yield number, _loaded(line, f"{shown}, line {number}")


def _loaded(content: str, where: str) -> Any:
    try:
        return json.loads(content)
    except (ValueError, RecursionError):
        raise RecordError(
            f"{where} is no JSON object; give what `factlift extract --format json` or jsonl wrote"
        ) from None


def _record(where: str, name: str, data: Any) -> Record:
    if not isinstance(data, dict):
        raise RecordError(f"{where}: facts are a JSON object, not {type(data).__name__}; extract them again")
    inner = data.get("facts")
    facts = inner if isinstance(inner, dict) else {key: value for key, value in data.items() if key not in _AROUND}
    name = str(data.get("id") or name)
    if data.get("error") and "report" not in facts:
        return Record(name, None, error=str(data["error"]))
    text = data.get("text")
    return Record(name, _facts(where, facts), text if isinstance(text, str) else None)


def _facts(where: str, data: Mapping[str, Any]) -> Facts:
    """Returns the facts of a JSON object, of our own class or of one with its lists."""
    if strange := next((key for key in data if key != "report" and not _is_name(key)), None):
        raise RecordError(f"{where}: {strange[:40]!r} is no name of a list of facts; extract them again")
    kind = ArticleFacts if data.keys() <= ArticleFacts.model_fields.keys() else any_facts(tuple(data))
    try:
        return kind.model_validate_json(json.dumps(data))
    except ValidationError as error:
        first = error.errors()[0]
        spot = ".".join(str(part) for part in first["loc"])
        raise RecordError(
            f"{where}: these are no facts of factlift ({f'{spot}: ' if spot else ''}{first['msg']}); extract them again"
        ) from None


def _is_name(key: str) -> bool:
    return key.isidentifier() and not key.startswith(("_", "model_")) and not hasattr(Facts, key)


def fact_types(facts_type: type[Facts]) -> Iterator[tuple[str, type[Fact]]]:
    """Yields the lists of a Facts class by name, each with the type of its facts."""
    for name, field in facts_type.model_fields.items():
        if name != "report":
            yield name, typing.get_args(field.annotation)[0]


def fact_of(name: str, content: str) -> Fact:
    """Returns a fact of its JSON: of our own class where the list's name is one of ArticleFacts, else of any.

    Raises:
        ValueError: it is none.
    """
    return dict(fact_types(ArticleFacts)).get(name, AnyFact).model_validate_json(content)


@lru_cache(maxsize=64)
def any_facts(names: tuple[str, ...]) -> type[Facts]:
    """Returns a Facts class with lists of these names, whose facts take any field."""
    lists: dict[str, Any] = {name: (tuple[AnyFact, ...], ()) for name in names if name != "report"}
    kind: type[Facts] = create_model("AnyFacts", __base__=Facts, **lists)
    return kind


# ---------------------------------------------------------------- texts


def with_texts(records: Iterable[Record], texts: Iterable[str]) -> Iterator[Record]:
    """Yields the records, each with its text where that is among `texts`: an article knows its facts by its sha256."""
    known = {Article(text).sha256: text for text in texts}
    for record in records:
        text = known.get(record.facts.report.article_sha256) if record.facts and record.text is None else None
        yield record if text is None else replace(record, text=text)
