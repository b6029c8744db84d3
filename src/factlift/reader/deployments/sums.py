"""Counts that add up to another: behind it, further on, before it, or sender by sender."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.reader.deployments.portions import OVER, adds, is_like, last_told, places_of
from factlift.reader.scenes.records import FRAME_SENTENCES, Record, names_people

SLACK = 1.02
"""By how much the parts may exceed a total that was rounded."""
_REACH = 20  # sentences between a total and a list that adds up to it
_NEAR = 3  # sentences between two shares that add up, or between a total and the first
_LIST = 20  # records of a list that adds up
_MOST = 0.6  # of a total, which a list by sender comes to
_SUMS = frozenset("total totals totalling altogether overall".split())
_SUMMED = ("in all", "all told", "in total", "all together", "taken together", "put together")


def exact_parts(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records right behind a count that add up to it: "94 people: 38 cooks, 41 bakers and 15 tailors"."""
    head, left = records[at], records[at].size
    first = reach = last_told(head)
    parts: list[Record] = []
    found: list[Record] = []
    for record in records[at + 1 : at + _LIST]:
        number = record.scene.sentence.number
        far = number - reach > _NEAR or number - first > _REACH
        if far or not 0 < record.size <= left or record.scope != "single" or record.modality != head.modality:
            break
        if record.status in OVER and record.status != head.status:
            break
        parts.append(record)
        left -= record.size
        reach = number
        if left == 0:  # it may be divided twice: by trade, then by place
            found += parts if len(parts) > 1 else []
            parts, left = [], head.size
    return found or _exact_in_sentence(records, at) or _exact_later(records, at)


def _exact_in_sentence(records: Sequence[Record], at: int) -> list[Record]:
    """Return all that a later sentence counts where they add up to the count, whoever else is told of between."""
    head = records[at]
    first = head.scene.sentence.number
    near = [record for record in records[at + 1 : at + _LIST] if 0 < record.scene.sentence.number - first <= _NEAR]
    for number in sorted({record.scene.sentence.number for record in near}):
        parts = [record for record in near if record.scene.sentence.number == number]
        fit = all(record.size > 0 and record.scope == "single" for record in parts)
        fit = fit and all(record.modality == head.modality and record.status not in OVER for record in parts)
        if fit and len(parts) > 1 and sum(record.size for record in parts) == head.size:
            return parts
    return []


def _exact_later(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records of a list that begins further on and adds up to the count, whoever stands among them."""
    head = records[at]
    first = last_told(head)
    near = [record for record in records[at + 1 : at + 2 * _LIST] if record.scene.sentence.number - first <= _REACH]
    like = [
        record for record in near if 0 < record.size < head.size and record.scope == "single" and is_like(head, record)
    ]
    for start, opening in enumerate(like):
        left, reach = head.size, opening.scene.sentence.number
        for end, record in enumerate(like[start:], start + 1):
            left -= record.size
            number = record.scene.sentence.number
            if left < 0 or number - reach > _NEAR:
                break
            reach = number
            if left == 0:
                parts = like[start:end]
                near_by = len({part.scene.sentence.number for part in parts}) == 1 and reach - first <= _NEAR
                if len(parts) > 2 or (len(parts) == 2 and near_by):
                    return parts
                break
    return []


def parts_by_sender(records: Sequence[Record], at: int) -> list[Record]:
    """Return the numbers right behind a count of people from nowhere that divide it by sender.

    "It asks for 2,300 pickers: 1,700 Mexicans, around 450 from Honduras", whatever country was told of before.
    """
    head, left = records[at], records[at].size * SLACK
    parts: list[Record] = []
    reach = head.scene.sentence.number
    for record in records[at + 1 : at + _LIST]:
        number = record.scene.sentence.number
        own = bool(record.origin_code) and all(record.origin_code != part.origin_code for part in parts)
        past = head.status == "completed" and record.status == "under_way" and record.modality == head.modality
        fits = 0 < record.size <= left and record.scope == "single" and (past or is_like(head, record))
        if number - reach > 1 or not own or not fits or not record.sources or adds(record):
            break
        if record.codes and record.codes != head.codes:
            break
        parts.append(record)
        left -= record.size
        reach = number
    if len(parts) < 2 or names_people(parts[0]) or sum(part.size for part in parts) < head.size * _MOST:
        return []
    same = head.origin_code == parts[0].origin_code and parts[0].scene is head.scene
    own = bool(head.sources) and not same  # the first sender's place may have been taken for that of all
    return [] if own else parts


def parts_further_on(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records of a list that stands further off, if they add up to the count at `at`."""
    head, number = records[at], records[at].scene.sentence.number
    parts: list[Record] = []
    for record in records[at + 1 : at + 40]:
        if record.scene.sentence.number - number > _REACH:
            break
        smaller = 0 < record.size < head.size and record.scope == "single"
        if smaller and record.codes and not any(places_of(record) == places_of(other) for other in [head, *parts]):
            parts.append(record)
    total = sum(record.size for record in parts)
    return parts if len(parts) > 1 and abs(total - head.size) <= head.size * 0.01 else []


def parts_before(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records right before a count that it sums up: in so many words, or because they add up to it."""
    head, left = records[at], records[at].size
    said, reach = _sums_up(head), head.scene.sentence.number
    parts: list[Record] = []
    for record in reversed(records[max(0, at - _LIST) : at]):
        number = record.scene.sentence.number
        if reach - number > (FRAME_SENTENCES if said else _NEAR) or record.scope != "single":
            break
        if not 0 < record.size <= left * SLACK or record.origin_code != head.origin_code or not record.codes:
            break
        parts.append(record)
        left -= record.size
        reach = number
        if left == 0 and len(parts) > 2:
            return parts
    return parts if said and len(parts) > 1 else []


def _sums_up(record: Record) -> bool:
    """Return whether the words around a number make it a sum: "75 of them, all told", "Total 75"."""
    scene = record.scene
    near = scene.tokens[max(0, scene.index_at(record.start) - 4) : scene.index_at(record.end) + 5]
    words = [token.lower for token in near]
    return not _SUMS.isdisjoint(words) or any(phrase in " ".join(words) for phrase in _SUMMED)
