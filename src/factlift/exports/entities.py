"""FollowTheMoney entities, as Aleph, OpenAleph and OpenSanctions read them.

A fact is what an article reports, and the entities say no more than that:

| fact | entity |
|---|---|
| the article | `PlainText`, with its text where it is at hand; every other entity has it as `proof` |
| deployment that is stated to have begun | `Event`: countries, places, the clause as `summary`, numbers as `notes` |
| deployment that is planned, possible or denied; criterion | `Note`: a plan is no event |
| quote | `Note`, about its speaker |
| named speaker or claimant | `LegalEntity` (a person or an organisation), joined to the article by `Documentation` |

Names are entities of one article only: whether two articles mean the same person is for the investigator to say.
Anonymous sources and scare quotes make no entity of a speaker. Facts of own schemas become Notes.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from factlift.errors import MissingExtraError
from factlift.facts import Criterion, Deployment, Fact, Facts, Place, Quote, Source
from factlift.records import Given, Record, records_of

if TYPE_CHECKING:
    from followthemoney.proxy import EntityProxy

_LONGEST_NAME = 160
_HAPPENED = frozenset({"under_way", "completed", "halted"})


def to_entities(records: Given | Iterable[Given]) -> Iterator[dict[str, Any]]:
    """Yields entities in FollowTheMoney's own JSON form, each checked by its library.

    Raises:
        MissingExtraError: followthemoney is not installed.
    """
    try:
        import followthemoney  # noqa: F401  # told here, before the first record is read
    except ImportError:
        raise MissingExtraError("FollowTheMoney needs a package: pip install 'factlift[ftm]'") from None
    for record in records_of(records):
        if record.facts:
            for entity in _Article(record, record.facts).entities():
                yield entity.to_dict()


class _Article:
    """The entities of one article."""

    def __init__(self, record: Record, facts: Facts) -> None:
        self.record = record
        self.sha256 = facts.report.article_sha256
        self.document = self._entity("PlainText", "article", fileName=record.id, title=record.id)
        if record.text is not None:
            self.document.add("bodyText", record.text)

    def entities(self) -> Iterator[EntityProxy]:
        """Yields the document first, then each fact's; a named source once."""
        yield self.document
        told: set[str] = set()
        for name, facts in self.record.lists():
            for number, fact in enumerate(facts):
                entity = self._fact(fact, f"{name}.{number}")
                for other in self._sources(fact, entity):
                    if other.id not in told:
                        told.add(str(other.id))
                        yield other
                yield entity

    def _entity(self, schema: str, key: str, **properties: str | Iterable[str] | None) -> EntityProxy:
        from followthemoney import model

        entity = model.make_entity(schema)
        entity.id = f"factlift-{hashlib.sha256(f'{self.record.id}/{self.sha256}/{key}'.encode()).hexdigest()[:40]}"
        for name, values in properties.items():
            entity.add(name, values)
        return entity

    def _fact(self, fact: Fact, key: str) -> EntityProxy:
        if isinstance(fact, Deployment):
            entity = self._deployment(fact, key)
        elif isinstance(fact, Criterion):
            entity = self._entity("Note", key, name=_short(f"{fact.kind}: {fact.text}"), description=fact.text)
            entity.add("notes", f"category: {fact.category}")
        elif isinstance(fact, Quote):
            entity = self._entity("Note", key, name=_short(f"“{fact.text}”"), description=fact.text)
            entity.add("notes", f"kind: {fact.kind}")
        else:
            entity = self._entity("Note", key, name=_short(f"{key.split('.')[0]}: {_main(fact)}"))
        entity.add("summary", [span.text for span in fact.evidence])
        entity.add("notes", [f"flag {flag.code}: {flag.reason}" for flag in fact.flags])
        entity.add("proof", self.document)
        return entity

    def _deployment(self, fact: Deployment, key: str) -> EntityProxy:
        happened = fact.modality == "stated" and fact.status in _HAPPENED
        entity = self._entity("Event" if happened else "Note", key, name=_heading(fact))
        places: list[Place] = [*([fact.origin] if fact.origin else []), *fact.destinations]
        entity.add("country", [place.code for place in places if place.code and place.code.isalpha()], cleaned=False)
        if happened:
            entity.add("location", [place.name for place in places])
        entity.add("notes", [f"{name}: {value}" for name, value in _details(fact) if value])
        return entity

    def _sources(self, fact: Fact, entity: EntityProxy) -> Iterator[EntityProxy]:
        """Yields who speaks or claims, and the link to the article; the fact's entity points at it."""
        field = "speaker" if isinstance(fact, Quote) else "attribution"
        source = getattr(fact, field, None)
        if not isinstance(source, Source):
            return
        if source.anonymous:
            entity.add("notes", f"{field}: {source.name} (not named)")
            return
        name = f"source {source.name}"
        who = self._entity("LegalEntity", name, name=source.name, summary=source.role, proof=[self.document.id or ""])
        entity.add("involved" if entity.schema.is_a("Event") else "entity", who)
        yield who
        role = "quoted" if field == "speaker" else "claimant"
        yield self._entity(
            "Documentation", f"{name} {role}", document=[self.document.id or ""], entity=[who.id or ""], role=role
        )


def _heading(fact: Deployment) -> str:
    who = " ".join(filter(None, (fact.count.text if fact.count else None, fact.group))) or "people"
    origin = f" from {fact.origin.name}" if fact.origin else ""
    to = f" to {', '.join(place.name for place in fact.destinations)}" if fact.destinations else ""
    said = "" if fact.modality == "stated" else f" ({fact.modality})"
    return _short(f"{who}{origin}{to}{said}")


def _details(fact: Deployment) -> Iterator[tuple[str, str | None]]:
    yield from (("status", fact.status), ("modality", fact.modality), ("scope", fact.scope))
    yield from (("stage", fact.stage), ("when", fact.when), ("count", fact.count.text if fact.count else None))


def _main(fact: Fact) -> str:
    return fact.evidence[0].text if fact.evidence else ""


def _short(text: str) -> str:
    """Returns text on one line that a heading can hold."""
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONGEST_NAME else flat[: _LONGEST_NAME - 1] + "…"
