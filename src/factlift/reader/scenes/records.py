"""Deployments in the making: totals and their parts, and claims told twice."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from factlift.facts import Modality, Scope, Status
from factlift.reader.scenes.scene import Scene

_TELLING = 40  # a number from which on two tellings without the same place and people are taken for one
_ROUND = 50  # far apart, two numbers that this divides are often two ("300" here, "300" there)
_HEAD = 3  # sentences of a headline and what stands below it
_OPEN = frozenset("planned under_way unknown completed".split())
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
    of_part: bool = False  # those counted are of a province, whose country `origin_code` is
    mixed: bool = False  # those counted are of no one country: "governments pledged 900"
    sources: tuple[str | None, ...] = ()  # the codes of all places that those counted come from
    destinations: list[str] = field(default_factory=list)
    codes: tuple[str | None, ...] = ()
    count: str | None = None
    size: float = 0
    share: bool = False
    again: bool = False  # its number stands behind "the": it is likely one told before
    among: bool = False  # the words call it a share of those just counted: "30 of them", "ten of the 25"
    of_number: bool = False  # its words name the number of which it is: "74 of the 128"
    rest: bool = False  # those who are left of a number: "the other 54"
    gone: bool = False  # those who have gone so far, whose place is that of the number before
    inner: bool = False  # a share told by its own people: "12 of them nurses"
    most: bool = False  # the words rank its place among others: "Peru has the most, about 80"
    homing: bool = False  # those counted return to the home country: they are no share of those who go out
    leftover: bool = False  # those whom a list has not counted: "the remainder in Peru"
    floated: bool = False  # only talked about: "talks with Peru about cooks"
    staged: bool = False  # the place of its clause is one on the way: "interviewed in Peru"
    sender: bool = False  # its own clause names the sender and a verb of sending: "Peru will send 30, Chile 20"
    yardstick: bool = False  # a number of another time that others are held against: "up from 50 last year"
    destination_count: str | None = None
    group: str | None = None
    stage: str | None = None
    when: str | None = None
    more: list[str] = field(default_factory=list)
    clause: tuple[int, int] | None = None  # the whole clause around the words that make it
    told_again: int = 0  # the number of the last sentence that tells the same once more

    @property
    def places(self) -> tuple[str | None, ...]:
        """The codes of its destinations; of one that no table knows the name, since two such are not one place."""
        if len(self.codes) != len(self.destinations):
            return self.codes
        return tuple(code or name for code, name in zip(self.codes, self.destinations, strict=True))

    @property
    def open(self) -> bool:
        """Whether it is only talked about or only possible, and no number is told of it yet."""
        return self.floated or (self.modality == "possible" and not self.count and bool(self.codes))

    def form(self, text: str) -> dict[str, Any]:
        """Return the answer's form."""
        start, end = self.clause or (self.start, self.end)
        fields: dict[str, Any] = {
            "s": self.scene.sentence.number, "clause": text[start:end], "more": self.more,
            "attribution": self.attribution,
            "origin": self.origin, "destinations": self.destinations, "count": self.count,
            "destination_count": self.destination_count, "group": self.group, "status": self.status,
            "modality": self.modality, "scope": self.scope, "stage": self.stage, "when": self.when,
        }  # fmt: skip
        return {key: value for key, value in fields.items() if value is not None and value != []}


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


def names_people(record: Record) -> bool:
    """Return whether a number brings its own noun ("ten cooks"), so that it is no other's share."""
    return record.count is not None and record.group is not None and record.count.endswith(record.group.split()[-1])


def drop_bare(records: list[Record]) -> list[Record]:
    """Return the records without the headlines that tell without a number what a counted one tells."""
    told = [r for r in records if r.count and r.codes and r.modality == "stated"]
    counted: set[tuple[str | None, tuple[str | None, ...]]] = {(r.origin_code, r.places) for r in told}
    places = {tuple(record.destinations): record.scene.sentence.paragraph for record in told}
    weighed = {(r.origin_code, r.places) for r in records if r.count and r.codes and r.modality == "possible"}
    below = {(r.origin_code, r.places) for r in records if r.codes and r.scene.stop in _ENDS}
    return [
        record
        for record in records
        if record.count
        or record.leftover
        or not (_is_told(record, counted, places) or _is_weighed(record, weighed, below))
    ]


def _is_weighed(
    record: Record,
    counted: set[tuple[str | None, tuple[str | None, ...]]],
    below: set[tuple[str | None, tuple[str | None, ...]]],
) -> bool:
    """Return whether talks without a number are those of which a number is told, or a headline's that text takes up."""
    if not record.floated or record.modality != "possible":
        return False
    heads = record.scene.stop not in _ENDS and record.scene.sentence.number <= _HEAD
    return (record.origin_code, record.places) in (counted | below if heads else counted)


def _is_told(
    record: Record, counted: set[tuple[str | None, tuple[str | None, ...]]], places: dict[tuple[str, ...], int]
) -> bool:
    """Return whether a record without a number says only what a counted one says."""
    here = record.scene.sentence  # what stands below a headline goes with the text that tells the number
    opens = here.number <= _HEAD and places.get(tuple(record.destinations), -1) > here.paragraph
    heading = record.scene.stop not in _ENDS or record.floated or opens
    plain = heading and record.modality == "stated" and record.status in _OPEN
    return plain and (record.origin_code, record.places) in counted


def _join(twin: Record, record: Record, text: str) -> None:
    """Make two tellings one; what a headline tells is told again, by its claimant, in the text below it."""
    twin.told_again = record.scene.sentence.number
    heading = twin.scene.stop not in _ENDS and record.scene.stop in _ENDS and not twin.more
    if heading and record.modality == twin.modality:
        first = text[twin.start : twin.end]
        twin.scene, twin.start, twin.end, twin.clause = record.scene, record.start, record.end, record.clause
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
        (twin.origin, twin.origin_code) if twin.origin or twin.mixed else (record.origin, record.origin_code)
    )
    twin.destination_count = twin.destination_count or record.destination_count


def _are_alike(old: Record, new: Record) -> bool:
    """Return whether two numbers may be of the same people, by the nouns that they bring ("40 police", "40 nurses")."""
    if old.group is None or new.group is None:
        return True
    nouns = [{word.rstrip("s") for word in group.lower().split()} for group in (old.group, new.group)]
    return not (nouns[0].isdisjoint(nouns[1]) and nouns[0].isdisjoint(_ANYBODY) and nouns[1].isdisjoint(_ANYBODY))


_ANYBODY = frozenset(
    "people person men women worker staff personnel citizen volunteer troop force other recruit team".split()
)


_VAGUE = frozenset("several thousands hundreds dozens scores handful".split())


def _is_vague(record: Record) -> bool:
    """Return whether a number is none that one could hold against another: "several thousand"."""
    return not _VAGUE.isdisjoint((record.count or "").lower().split()[:2])


_SPANS = re.compile(r"[\w,.]+ (?:or|to|and) (?:[a-z]+ ){0,3}[\w,.]+|\d[\d,.]*[-–—]\d")
_UP_TO = re.compile(r"(?:up|close|near|nearer|closer) to |(?:more|so|thereabouts|fewer|less)$")


def _spans(record: Record) -> bool:
    """Return whether a number is one between two, so that it is not the same as either ("two or three hundred")."""
    count = (record.count or "").lower()
    return (
        _UP_TO.search(count) is None and _SPANS.match(count.removeprefix("between ").removeprefix("from ")) is not None
    )


def _is_same(old: Record, new: Record) -> bool:
    if _is_vague(old) != _is_vague(new) or _spans(old) != _spans(new):
        return False
    loose = not old.codes or not new.codes or None in (*old.codes[:1], *new.codes[:1])
    loose = loose and (old.places == new.places or _are_alike(old, new))
    far = new.scene.sentence.number - old.scene.sentence.number > _FAR
    telling = new.size >= _TELLING and (not far or new.size % _ROUND != 0)
    if far and not telling and not (new.codes and old.places == new.places) and not new.again:
        return False  # in a long text "eleven of them" are others
    places = old.places == new.places or (loose and (telling or new.again or names_people(new)))
    return (
        places
        and old.modality == new.modality
        and "cohort" not in {old.scope, new.scope}
        and (old.origin_code == new.origin_code or None in {old.origin_code, new.origin_code})
    )


_FAR = 40  # sentences beyond which a small number alone says nothing


def goes_on(frame: Record, scene: Scene) -> bool:
    """Return whether a sentence stands in the paragraph of those told of before, or right behind them."""
    before, here = frame.scene.sentence, scene.sentence
    return before.paragraph == here.paragraph or here.number - before.number == 1
