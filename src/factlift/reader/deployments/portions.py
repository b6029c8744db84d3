"""What one count is beside another: the same people, a share of them, another place, or more of them."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.places import place_code
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.records import Record, names_people
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import FURTHER

OVER = frozenset({"completed", "halted"})
"""Statuses of what has come to its end."""
_AHEAD = frozenset({"planned", "selecting"})
_ANYWHERE = frozenset("abroad overseas elsewhere".split())
_AGAINST = frozenset("against compared versus than".split())
_NATIONS = frozenset({"England", "Scotland", "Wales", "Northern Ireland"})
"""Parts of a state that go by its code."""
_STILL = frozenset("still now currently today remain remains already".split())


def places_of(record: Record) -> tuple[str, ...]:
    """Return what tells a record's places from another's: the codes of states, and the names of all else."""
    named = zip(record.codes, record.destinations, strict=False)
    return tuple([code if code and _is_state(name) else name.casefold() for code, name in named])


def _is_state(name: str) -> bool:
    """Return whether a name is that of a state or region as a whole, which has others: "Britain", "the UK"."""
    meaning = place_code(name)
    return meaning is not None and meaning[1] != "capital" and name not in _NATIONS


def last_told(record: Record) -> int:
    """Return the number of the sentence that tells a record last: a headline's is told again in the text."""
    return max(record.scene.sentence.number, record.told_again)


def adds(record: Record) -> bool:
    """Return whether a number comes on top of the one before ("another 30", "30 more")."""
    scene, count = record.scene, record.count or ""
    at = scene.text_of(record.start, record.end).find(count)
    if at < 0 or not count:
        return False
    first, last = scene.index_at(record.start + at), scene.index_at(record.start + at + len(count))
    near = scene.tokens[max(0, first - 2) : last + 1]
    return any(token.lower in FURTHER for token in near) and not record.among and " than " not in count


def is_yardstick(record: Record) -> bool:
    """Return whether a number of a past that is closed is what another is held against ("compared with 2,610")."""
    if record.yardstick or record.status != "completed" or not record.count:
        return record.yardstick
    scene = record.scene
    at = scene.text_of(record.start, record.end).find(record.count)
    first = scene.index_at(record.start + max(at, 0))
    before = [token.lower for token in scene.tokens[max(0, first - 3) : first]]
    return not _AGAINST.isdisjoint(before) and record.scope == "single"


def is_like(head: Record, record: Record) -> bool:
    """Return whether two counts tell of the same stage of affairs, so that one may be a share of the other."""
    if record.modality != head.modality and (head.modality, record.modality) != ("possible", "stated"):
        return False
    return record.status == head.status or not ({record.status, head.status} & OVER)


def is_share(head: Record, record: Record, *, goes_on: bool) -> bool:
    """Return whether a record can be a share of the count before it, by its people, its places and its time.

    Args:
        head: the count before it.
        record: the record.
        goes_on: whether shares were told before, which "another 30" goes on from.
    """
    if (record.status in OVER and record.status != head.status) or record.homing:
        return False
    settled = bool(record.codes) or record.modality == head.modality
    if record.sender and record.codes == head.codes and record.size < head.size and settled:
        return True
    if record.among and record.size < head.size and record.modality == head.modality:
        return True
    same = record.origin_code == head.origin_code or record.origin_code in head.sources
    beside = head.share and head.scene is record.scene  # "is made up of 90 riflemen, 20 sappers and four cooks"
    if record.share and same and not beside and record.codes in ((), head.codes) and record.modality == head.modality:
        return record.size < head.size
    if same and _is_ahead(head, record):
        return True
    if len(head.sources) > 1 and record.origin_code in head.sources and not record.codes:
        return True
    still = head.status == "halted" or not record.scene.words.isdisjoint(_STILL)
    if head.status in OVER and record.status not in OVER and still:
        return False  # "in which 4,000 took part. Four are still there"
    if head.status == "completed" != record.status and record.scene.sentence.number - last_told(head) > 2:
        return False  # a list further on is one of today
    later = head.status in {"under_way", "completed"} and record.status in _AHEAD
    if later or record.modality != head.modality or (adds(record) and not goes_on):
        return False
    return same and bool(record.codes) and places_of(record) != places_of(head)


def _is_ahead(head: Record, record: Record) -> bool:
    """Return whether some of those still to go are told to be there: "Peru will send 900. 300 are already at Sur"."""
    gone = head.status in _AHEAD and record.status == "under_way" and record.modality == "stated"
    told = "already" in record.scene.words and record.scene.text_of(record.start, record.end).find("already") > 0
    town = {code for code in record.codes if code} <= set(head.codes)
    return gone and told and town and bool(head.codes) and bool(record.codes) and 0 < record.size < head.size


def is_said(head: Record, record: Record) -> bool:
    """Return whether its words make a record a share of a count before it."""
    return record.share or record.among or record.leftover or record.most or _is_ahead(head, record)


def is_list(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether several counts have places of their own, and none outside the place that the total goes to."""
    placed = [places_of(record) for record in parts if record.codes]
    own = {code for code in head.codes if code is not None and code.isalpha()}
    town = head.codes == (None,) and head.destinations[0].lower() not in _ANYWHERE
    if any(code and not _is_state(name) for code, name in zip(head.codes, head.destinations, strict=False)):
        own = {""}  # a capital or a part of a state, in which only towns that have no code can be
    inside = not own or all(own & set(record.codes) or None in record.codes for record in parts)
    return len(placed) > 1 + town and len(set(placed)) == len(placed) and inside


def is_there(part: Record, record: Record) -> bool:
    """Return whether two records send people of one sender to one place."""
    return places_of(part) == places_of(record) and part.origin_code == record.origin_code


def goes_on(last: Record, record: Record) -> bool:
    """Return whether a number without a noun goes on with the list of the share before it ("and Peru 30")."""
    bare = record.count is not None and not names_people(record)
    same = last.scene is record.scene and last.origin_code == record.origin_code
    beside = places_of(record) != places_of(last) or not record.codes
    return same and bare and not record.sender and beside and not adds(record)


def is_by_origin(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether counts are those of the senders that a count names together."""
    return len(head.sources) > 1 and all(record.origin_code in head.sources for record in parts)


def is_told_again(scene: Scene, count: Count) -> bool:
    """Return whether a number behind "the" is likely one that was just told ("to replace the ten now there")."""
    at = scene.index_at(count.start)
    return at > 0 and scene.tokens[at - 1].lower in _DEFINITE and count.strength == "bare"


_DEFINITE = frozenset({"the", "those", "these"})


def size_of_whole(record: Record) -> float:
    """Return the number of which a sentence says that those counted are a share ("Of the 51, nineteen"), or 0."""
    scene = record.scene
    if scene.tokens[0].lower != "of" or len(scene.tokens) < _WHOLE or not record.among:
        return 0
    first = scene.numerals[0] if scene.numerals else None
    at = scene.index_at(first.start) if first is not None else 0
    if first is None or at > 2 or scene.tokens[1].lower not in _DEFINITE | {"its", "their"} or first.start > record.end:
        return 0
    return float(first.max or first.value or first.min or 0)


_WHOLE = 5  # tokens of a sentence that names a whole and a share of it


def tells_kind(record: Record) -> bool:
    """Return whether a sentence only says who those counted are, or where from ("nineteen come from Oton")."""
    words = [token.lower for token in record.scene.tokens[record.scene.index_at(record.start) :]]
    at = next((i for i, word in enumerate(words) if word in _ARE), len(words))
    return words[at : at + 2] in (["come", "from"], ["hail", "from"], ["are", "from"]) or (
        words[at : at + 1] == ["are"] and words[at + 1 : at + 2] in (["women"], ["men"], ["doctors"], ["nurses"])
    )


_ARE = frozenset("come hail are were is will go went".split())
