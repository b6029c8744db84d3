"""Deployments in the making: totals and their parts, and claims told twice."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from factlift.facts import Modality, Scope, Status
from factlift.reader.scenes import Scene

_LIST_REACH = 20  # sentences between a total and a list that adds up to it
_TELLING = 40  # a number from which on two tellings without the same place and people are taken for one
_NEAR_SUM = 3  # sentences between a total and the last of its shares
_ENDS = frozenset('.!?”"’')
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
    sources: tuple[str | None, ...] = ()  # the codes of all places that those counted come from
    destinations: list[str] = field(default_factory=list)
    codes: tuple[str | None, ...] = ()
    count: str | None = None
    size: float = 0
    share: bool = False
    among: bool = False  # the words call it a share of those just counted: "30 of them", "ten of the 25"
    leftover: bool = False  # those whom a list has not counted: "the remainder in Peru"
    floated: bool = False  # only talked about: "talks with Peru about cooks"
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


_OVER = frozenset({"completed", "halted"})


def set_scopes(records: list[Record]) -> None:
    """Mark a count as total where a list of smaller ones with places of their own follows, and those as parts."""
    for at, head in enumerate(records):
        if not head.size or head.scope != "single":
            continue
        exact = _exact(records, at)
        parts = exact or _parts(records, at) or _sum(records, at)
        places = {record.codes for record in parts}
        by_origin = len(head.sources) > 1 and all(record.origin_code in head.sources for record in parts)
        listed = len(parts) > 1 and (by_origin or (len(places) == len(parts) and not _is_one_country(head, parts)))
        if by_origin:
            _share_goal(head, parts)
        if parts and (exact or listed or any(record.share or record.among for record in parts)):
            head.scope = "total"
            for record in parts:
                record.scope = "part"


def _exact(records: list[Record], at: int) -> list[Record]:
    """Return the records right behind a count that add up to it: "94 people: 38 cooks, 41 bakers and 15 tailors"."""
    head, left = records[at], records[at].size
    parts: list[Record] = []
    found: list[Record] = []
    for record in records[at + 1 : at + 20]:
        far = record.scene.sentence.number - head.scene.sentence.number > _NEAR_SUM
        if far or not 0 < record.size <= left or record.scope != "single" or record.modality != head.modality:
            break
        if record.status in {"completed", "halted"} and record.status != head.status:
            break
        parts.append(record)
        left -= record.size
        if left == 0:  # it may be divided twice: by trade, then by place
            found += parts if len(parts) > 1 else []
            parts, left = [], head.size
    return found or _exact_in_sentence(records, at)


def _exact_in_sentence(records: list[Record], at: int) -> list[Record]:
    """Return all that a later sentence counts where they add up to the count, whoever else is told of between."""
    head = records[at]
    first = head.scene.sentence.number
    near = [record for record in records[at + 1 : at + 20] if 0 < record.scene.sentence.number - first <= _NEAR_SUM]
    for number in sorted({record.scene.sentence.number for record in near}):
        parts = [record for record in near if record.scene.sentence.number == number]
        fit = all(record.size > 0 and record.scope == "single" for record in parts)
        fit = fit and all(record.modality == head.modality and record.status not in _OVER for record in parts)
        if fit and len(parts) > 1 and sum(record.size for record in parts) == head.size:
            return parts
    return []


def _share_goal(head: Record, parts: list[Record]) -> None:
    """Give the parts of a total that are told by origin the total's destinations."""
    for record in parts:
        if not record.codes:
            record.destinations, record.codes = head.destinations, head.codes


def _is_one_country(head: Record, parts: list[Record]) -> bool:
    """Return whether a count goes to countries of its own, so that those listed after it stand beside it."""
    own = {code for code in head.codes if code is not None and code.isalpha()}
    return bool(own) and not any(own & set(record.codes) for record in parts)


def _parts(records: list[Record], at: int) -> list[Record]:
    head, left = records[at], records[at].size * 1.02
    parts: list[Record] = []
    reach = head.scene.sentence.number
    for record in records[at + 1 :]:
        number = record.scene.sentence.number
        if number - reach > FRAME_SENTENCES or record.size > left or record.scope != "single":
            break
        if record.status in {"completed", "halted"} and record.status != head.status:
            continue
        joint = record.sender and record.codes == head.codes and record.size < head.size
        same = record.origin_code == head.origin_code or record.origin_code in head.sources
        by_origin = len(head.sources) > 1 and record.origin_code in head.sources and not record.codes
        if (
            joint
            or by_origin
            or (record.among and record.size < head.size and record.modality == head.modality)
            or (same and record.codes and record.codes != head.codes and record.modality == head.modality)
        ):
            parts.append(record)
            left -= record.size
            reach = number
    return parts


def _sum(records: list[Record], at: int) -> list[Record]:
    """Return the records of a list that stands further off, if they add up to the count at `at`."""
    head, number = records[at], records[at].scene.sentence.number
    parts: list[Record] = []
    for record in records[at + 1 : at + 40]:
        if record.scene.sentence.number - number > _LIST_REACH:
            break
        smaller = 0 < record.size < head.size and record.scope == "single"
        if smaller and record.codes and not any(record.codes == other.codes for other in [head, *parts]):
            parts.append(record)
    total = sum(record.size for record in parts)
    return parts if len(parts) > 1 and abs(total - head.size) <= head.size * 0.01 else []


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
        _join(twin, record, text)
    return kept


def _names_people(record: Record) -> bool:
    """Return whether a number brings its own noun ("ten cooks"), so that it is no other's share."""
    return record.count is not None and record.group is not None and record.count.endswith(record.group.split()[-1])


def drop_bare(records: list[Record]) -> list[Record]:
    """Return the records without the headlines that tell without a number what a counted one tells."""
    counted: set[tuple[str | None, tuple[str | None, ...]]] = {
        (r.origin_code, r.codes) for r in records if r.count and r.codes and r.modality == "stated"
    }
    return [r for r in records if r.count or r.leftover or not _is_told(r, counted)]


def _is_told(record: Record, counted: set[tuple[str | None, tuple[str | None, ...]]]) -> bool:
    """Return whether a record without a number says only what a counted one says."""
    heading = record.scene.stop not in _ENDS or record.floated
    plain = heading and record.modality == "stated" and record.status in {"planned", "under_way", "unknown"}
    return plain and (record.origin_code, record.codes) in counted


def _join(twin: Record, record: Record, text: str) -> None:
    """Make two tellings one; what a headline tells is told again, by its claimant, in the text below it."""
    heading = twin.scene.stop not in _ENDS and record.scene.stop in _ENDS and not twin.more
    if heading and (record.destinations or not twin.destinations) and record.modality == twin.modality:
        first = text[twin.start : twin.end]
        twin.scene, twin.start, twin.end = record.scene, record.start, record.end
        twin.status, twin.attribution, twin.count = record.status, record.attribution, record.count
        twin.group = record.group or twin.group
        twin.more = [first]
        if record.destinations:
            twin.destinations, twin.codes = record.destinations, record.codes
    else:
        twin.more.append(text[record.start : record.end])
    if not twin.destinations:
        twin.destinations, twin.codes = record.destinations, record.codes
    twin.when = twin.when or record.when
    twin.origin, twin.origin_code = (
        (twin.origin, twin.origin_code) if twin.origin else (record.origin, record.origin_code)
    )
    twin.destination_count = twin.destination_count or record.destination_count


def _is_same(old: Record, new: Record) -> bool:
    loose = not old.codes or not new.codes or None in (*old.codes[:1], *new.codes[:1])
    places = old.codes == new.codes or (loose and (new.size >= _TELLING or _names_people(new)))
    return (
        places
        and old.modality == new.modality
        and "cohort" not in {old.scope, new.scope}
        and (old.origin_code == new.origin_code or None in {old.origin_code, new.origin_code})
    )
