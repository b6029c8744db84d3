"""brat's standoff files: for each article its text, and what is annotated in it.

The main evidence of a fact is the trigger of an event; the field spans are its arguments; values that are no words
of the article are attributes; the whole fact is a note behind it, as JSON. Offsets are code points, as brat counts.
A span over several lines is written in pieces, since brat wants each piece on one line.
"""

from __future__ import annotations

import json
import re
import typing
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from factlift.errors import RecordError
from factlift.facts import ArticleFacts, Fact, Span
from factlift.filenames import file_name
from factlift.inputs.ids import UniqueIds
from factlift.records import Given, Record, fact_types, records_of

_ATTRIBUTES = ("status", "modality", "scope", "kind", "category", "continues")
_LINE = re.compile(r"[^\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]+")  # what Python's and brat's line splitting leaves whole


def to_brat(records: Given | Iterable[Given]) -> Iterator[tuple[str, str]]:
    """Yields the files of a brat collection: `annotation.conf`, then `NAME.txt` and `NAME.ann` of each article.

    Names are made from the articles' ids (see `factlift.filenames`), each once (`inputs.UniqueIds`). Articles without
    facts have an empty `.ann`.

    Raises:
        RecordError: an article's text is not at hand.
    """
    names: dict[str, set[str]] = {}
    values: dict[str, set[str]] = {}
    with UniqueIds() as ids:
        for record in records_of(records):
            if record.facts is None:
                continue
            if record.text is None:
                raise RecordError(f"{record.id}: brat needs the article's text; give its file (--articles FILE|FOLDER)")
            name = file_name(ids.name(record.id))
            document = _Document(record)
            yield f"{name}.txt", record.text
            yield f"{name}.ann", "".join(f"{line}\n" for line in document.lines())
            for event, roles in document.used.items():
                names.setdefault(event, set()).update(roles)
            for attribute, told in document.values.items():
                values.setdefault(attribute, set()).update(told)
    yield "annotation.conf", annotation_conf(names, values)


@dataclass
class _Document:
    record: Record
    used: dict[str, set[str]] = field(default_factory=dict)
    values: dict[str, set[str]] = field(default_factory=dict)
    texts: dict[tuple[str, int, int], str] = field(default_factory=dict)
    attributes: int = 0

    def lines(self) -> Iterator[str]:
        """Yields the lines of the `.ann` file."""
        number = 0
        for name, facts in self.record.lists():
            for fact in facts:
                if not fact.evidence:
                    continue
                number += 1
                yield from self._event(f"E{number}", type_name(name), fact)

    def _event(self, event: str, kind: str, fact: Fact) -> Iterator[str]:
        yield from self._text(kind, fact.evidence[0])
        arguments = [f"{kind}:{self._key(kind, fact.evidence[0])}"]
        roles = self.used.setdefault(kind, set())
        counts: dict[str, int] = {}
        for path, span in fact.spans.items():
            role = role_name(path)
            roles.add(role)
            counts[role] = counts.get(role, 0) + 1
            yield from self._text(role, span)
            arguments.append(f"{role}{counts[role] if counts[role] > 1 else ''}:{self._key(role, span)}")
        yield f"{event}\t{' '.join(arguments)}"
        yield from self._values(event, fact)

    def _key(self, kind: str, span: Span) -> str:
        return self.texts[kind, span.start, span.end]

    def _text(self, kind: str, span: Span) -> Iterator[str]:
        """Yields the line of an annotated text; one that several facts share is written once."""
        if (kind, span.start, span.end) in self.texts:
            return
        key = self.texts[kind, span.start, span.end] = f"T{len(self.texts) + 1}"
        pieces = [(match.start(), match.end()) for match in _LINE.finditer(span.text)] or [(0, len(span.text))]
        offsets = ";".join(f"{span.start + start} {span.start + end}" for start, end in pieces)
        words = " ".join(span.text[start:end] for start, end in pieces)
        yield f"{key}\t{kind} {offsets}\t{words}"

    def _values(self, event: str, fact: Fact) -> Iterator[str]:
        dumped = fact.model_dump(mode="json")
        for name in _ATTRIBUTES:
            value = dumped.get(name)
            if value is True or (value and isinstance(value, str) and re.fullmatch("[a-z_]+", value)):
                self.attributes += 1
                shown = "" if value is True else f" {value}"
                self.values.setdefault(name, set()).update([] if value is True else [value])
                yield f"A{self.attributes}\t{name.capitalize()} {event}{shown}"
        yield f"#{event[1:]}\tAnnotatorNotes {event}\t{json.dumps(dumped)}"


def type_name(name: str) -> str:
    """Returns what the facts of a list are called in an annotation tool: `deployments` is `Deployment`."""
    cleaned = "".join(part.capitalize() for part in re.split(r"[^A-Za-z0-9]+", name))
    ours = {"deployments": "Deployment", "criteria": "Criterion", "quotes": "Quote"}
    return ours.get(name, cleaned or "Fact")


def role_name(path: str) -> str:
    """Returns the role of a field's span: `destinations.1` is `Destinations`, `speaker.role` `SpeakerRole`.

    A role has no digit at its end: brat numbers repeated ones.
    """
    parts = [part for part in path.split(".") if not part.isdigit()]
    name = "".join(word.capitalize() for part in parts for word in re.split(r"[^A-Za-z0-9]+", part))
    return f"{name}_" if name[-1:].isdigit() else name or "Field"


def annotation_conf(events: Mapping[str, Iterable[str]], values: Mapping[str, Iterable[str]] | None = None) -> str:
    """Returns brat's configuration for these events and their roles; `values` are further ones of its attributes."""
    roles = {event: sorted(set(names)) for event, names in sorted(events.items())}
    entities = sorted({role for names in roles.values() for role in names})
    lines = ["[entities]", *entities, "", "[relations]", "", "[events]"]
    lines += [
        " ".join((event, ", ".join(f"{role}*:{role}" for role in names))).rstrip() for event, names in roles.items()
    ]
    lines += ["", "[attributes]", *(_attribute(name, (values or {}).get(name, ())) for name in _ATTRIBUTES)]
    return "\n".join(lines) + "\n"


def _attribute(name: str, further: Iterable[str]) -> str:
    values: dict[str, None] = {}
    for _, fact_type in fact_types(ArticleFacts):
        if name in fact_type.model_fields:
            values |= dict.fromkeys(typing.get_args(fact_type.model_fields[name].annotation))
    values |= dict.fromkeys(sorted(further))
    return f"{name.capitalize()} Arg:<EVENT>" + (f", Value:{'|'.join(values)}" if values else "")
