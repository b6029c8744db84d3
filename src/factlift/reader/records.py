"""Deployments in the making: totals and their parts, and claims told twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from factlift.facts import Modality, Scope, Status
from factlift.reader.scenes import Scene

FRAME_SENTENCES = 4  # how long a list or a "they" may lean on the deployment before it


@dataclass(slots=True)
class Record:
    """One deployment in the making; stretches are offsets into the article."""

    scene: Scene
    start: int
    end: int
    status: Status
    modality: Modality
    attribution: int | None
    scope: Scope = "single"
    origin: str | None = None
    origin_code: str | None = None
    destinations: list[str] = field(default_factory=list)
    codes: tuple[str | None, ...] = ()
    count: str | None = None
    size: float = 0
    share: bool = False
    sender: bool = False  # its own clause names the sender and a verb of sending: "Peru will send 30, Chile 20"
    destination_count: str | None = None
    group: str | None = None
    stage: str | None = None
    when: str | None = None
    more: list[str] = field(default_factory=list)

    def form(self, text: str) -> dict[str, Any]:
        """Return the answer's form."""
        fields: dict[str, Any] = {
            "s": self.scene.sentence.number, "clause": text[self.start : self.end], "more": self.more,
            "attribution": self.attribution,
            "origin": self.origin, "destinations": self.destinations, "count": self.count,
            "destination_count": self.destination_count, "group": self.group, "status": self.status,
            "modality": self.modality, "scope": self.scope, "stage": self.stage, "when": self.when,
        }  # fmt: skip
        return {key: value for key, value in fields.items() if value is not None and value != []}


def set_scopes(records: list[Record]) -> None:
    """Mark a count as total where a list of smaller ones with places of their own follows, and those as parts."""
    for at, head in enumerate(records):
        if not head.size or head.scope != "single" or head.share:
            continue
        parts = _parts(records, at)
        places = {record.codes for record in parts}
        listed = len(parts) > 1 and len(places) == len(parts) and not _is_one_country(head)
        if parts and (listed or any(record.share for record in parts)):
            head.scope = "total"
            for record in parts:
                record.scope = "part"


def _is_one_country(head: Record) -> bool:
    """Return whether a count goes to a country of its own, so that those listed after it stand beside it."""
    return any(code is not None and code.isalpha() for code in head.codes)


def _parts(records: list[Record], at: int) -> list[Record]:
    head, left = records[at], records[at].size * 1.02
    parts: list[Record] = []
    reach = head.scene.sentence.number
    for record in records[at + 1 :]:
        number = record.scene.sentence.number
        if number - reach > FRAME_SENTENCES or record.size > left or record.scope != "single":
            break
        joint = record.sender and record.codes == head.codes and record.size < head.size
        if joint or (
            record.origin_code == head.origin_code
            and record.codes
            and record.codes != head.codes
            and record.modality == head.modality
        ):
            parts.append(record)
            left -= record.size
            reach = number
    return parts


def merge_twins(records: list[Record], text: str) -> list[Record]:
    """Return the records with each claim told twice made one, the later telling as more evidence."""
    kept: list[Record] = []
    seen: dict[float, list[Record]] = {}
    for record in records:
        twins = seen.setdefault(record.size, []) if record.size else []
        twin = next((old for old in twins[:8] if _is_same(old, record)), None)
        if twin is None:
            kept.append(record)
            twins.append(record)
            continue
        twin.more.append(text[record.start : record.end])
        if not twin.destinations:
            twin.destinations, twin.codes = record.destinations, record.codes
        twin.when = twin.when or record.when
    return kept


def _is_same(old: Record, new: Record) -> bool:
    places = old.codes == new.codes or not old.codes or not new.codes or None in (*old.codes[:1], *new.codes[:1])
    return (
        places
        and old.modality == new.modality
        and "cohort" not in {old.scope, new.scope}
        and old.origin_code == new.origin_code
    )
