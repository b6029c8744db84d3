"""Totals and their parts: which counts of a list are shares of one told before it, or summed up behind it.

What makes counts shares of another: the words ("30 of them", "the remaining 30"), a sum that comes out, or a list of
places that stand beside each other under one number. What speaks against it: other people, other places than the
total's, people who are only to go where the total tells of those who have gone, and "another 30".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factlift.reader.scenes.records import FRAME_SENTENCES, Record

_REACH = 20  # sentences between a total and a list that adds up to it
_NEAR = 3  # sentences between two shares that add up, or between a total and the first
_LIST = 20  # records of a list that adds up
_MORE = frozenset("another further additional more extra".split())
_SUMS = frozenset("total totals totalling altogether overall".split())
_SUMMED = ("in all", "all told", "in total", "all together", "taken together", "put together")
_ENDS = frozenset('.!?”"’')
_ANYWHERE = frozenset("abroad overseas elsewhere".split())
_OVER = frozenset({"completed", "halted"})
_AHEAD = frozenset({"planned", "selecting"})
_SLACK = 1.02  # of a total that was rounded


def set_scopes(records: Sequence[Record]) -> None:
    """Mark a count as total where its shares are listed behind or before it, and those as parts."""
    for at, head in enumerate(records):
        if not head.size or head.scope != "single" or _has_rest(records, at):
            continue
        exact = _exact(records, at)
        parts = exact or _listed(records, at) or _sum(records, at) or _before(records, at)
        by_origin = len(head.sources) > 1 and all(record.origin_code in head.sources for record in parts)
        if by_origin or (exact and not any(record.codes for record in parts)):
            _share_goal(head, parts)
        if parts and (exact or by_origin or _is_list(head, parts) or any(_is_said(record) for record in parts)):
            head.scope = "total"
            for record in parts:
                record.scope = "part"
                row = record.scene.stop not in _ENDS and record.modality == head.modality
                record.attribution = head.attribution if row and record.attribution is None else record.attribution
                if head.status == "completed" and record.status == "under_way" and not record.when:
                    record.status = "completed"  # of a past that is closed: "It sent 900 in 2019. Oman took 500."
    for at, record in enumerate(records):
        if _has_rest(records, at) and record.scope == "single":
            record.scope = records[at + 1].scope = "part"  # "45 to Oman, the rest to Peru": of a number told before
        elif record.scope == "single" and (record.most or (record.among and _is_taken_from(records, at))):
            record.scope = "part"


def _has_rest(records: Sequence[Record], at: int) -> bool:
    """Return whether those left over from a list are told right behind a record, which is a share then."""
    return at + 1 < len(records) and records[at + 1].leftover


def _is_taken_from(records: Sequence[Record], at: int) -> bool:
    """Return whether a share is one of a number in its sentence ("87, 41 of them in Oman", "22 of the 86")."""
    record = records[at]
    inside = at > 0 and records[at - 1].scene is record.scene and records[at - 1].size > record.size
    scene = record.scene
    words = [token.lower for token in scene.tokens[scene.index_at(record.start) :][:6]]
    of = words.index("of") if "of" in words else len(words)
    numbered = words[of + 1 : of + 2] == ["the"] and words[of + 2 : of + 3] != [] and words[of + 2][0].isdigit()
    return inside or numbered or scene.tokens[0].lower == "of"


def _is_said(record: Record) -> bool:
    """Return whether its words make a record a share."""
    return record.share or record.among or record.leftover or record.most


def _is_list(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether several counts have places of their own, and none outside the place that the total goes to."""
    placed = [_places(record) for record in parts if record.codes]
    own = {code for code in head.codes if code is not None and code.isalpha()}
    town = head.codes == (None,) and head.destinations[0].lower() not in _ANYWHERE
    inside = not own or all(own & set(record.codes) or None in record.codes for record in parts)
    return len(placed) > 1 + town and len(set(placed)) == len(placed) and inside


def _places(record: Record) -> tuple[str, ...]:
    """Return what tells a record's places from another's: their codes, and the names of those that have none."""
    return tuple([code or name.casefold() for code, name in zip(record.codes, record.destinations, strict=False)])


def _last_told(record: Record) -> int:
    """Return the number of the sentence that tells a record last: a headline's is told again in the text."""
    return max(record.scene.sentence.number, record.told_again)


def _adds(record: Record) -> bool:
    """Return whether a number comes on top of the one before ("another 30", "30 more")."""
    scene, count = record.scene, record.count or ""
    at = scene.text_of(record.start, record.end).find(count)
    if at < 0 or not count:
        return False
    first, last = scene.index_at(record.start + at), scene.index_at(record.start + at + len(count))
    near = scene.tokens[max(0, first - 2) : last + 1]
    return any(token.lower in _MORE for token in near) and not record.among and " than " not in count


def _exact(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records right behind a count that add up to it: "94 people: 38 cooks, 41 bakers and 15 tailors"."""
    head, left = records[at], records[at].size
    first = reach = _last_told(head)
    parts: list[Record] = []
    found: list[Record] = []
    for record in records[at + 1 : at + _LIST]:
        number = record.scene.sentence.number
        far = number - reach > _NEAR or number - first > _REACH
        if far or not 0 < record.size <= left or record.scope != "single" or record.modality != head.modality:
            break
        if record.status in _OVER and record.status != head.status:
            break
        parts.append(record)
        left -= record.size
        reach = number
        if left == 0:  # it may be divided twice: by trade, then by place
            found += parts if len(parts) > 1 else []
            parts, left = [], head.size
    return found or _exact_in_sentence(records, at)


def _exact_in_sentence(records: Sequence[Record], at: int) -> list[Record]:
    """Return all that a later sentence counts where they add up to the count, whoever else is told of between."""
    head = records[at]
    first = head.scene.sentence.number
    near = [record for record in records[at + 1 : at + _LIST] if 0 < record.scene.sentence.number - first <= _NEAR]
    for number in sorted({record.scene.sentence.number for record in near}):
        parts = [record for record in near if record.scene.sentence.number == number]
        fit = all(record.size > 0 and record.scope == "single" for record in parts)
        fit = fit and all(record.modality == head.modality and record.status not in _OVER for record in parts)
        if fit and len(parts) > 1 and sum(record.size for record in parts) == head.size:
            return parts
    return []


def _share_goal(head: Record, parts: Iterable[Record]) -> None:
    """Give the parts of a total that are told by origin the total's destinations."""
    for record in parts:
        if not record.codes:
            record.destinations, record.codes = head.destinations, head.codes


def _listed(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records behind a count that are told as its shares, for as long as they fit into it."""
    head, left = records[at], records[at].size * _SLACK
    parts: list[Record] = []
    reach = _last_told(head)
    for record in records[at + 1 :]:
        number = record.scene.sentence.number
        inner = record.among and bool(parts) and parts[-1].scene is record.scene and record.size < parts[-1].size
        too_many = record.size > left and not inner
        if number - reach > FRAME_SENTENCES or too_many or record.scope in {"total", "part"}:
            break
        mate = bool(parts) and _goes_on(parts[-1], record)
        if record.scope == "single" and (mate or _is_share(head, record)):
            left -= 0 if inner else record.size  # "395 are in Oman, 260 of them in Sur"
            parts.append(record)
            reach = number
    return parts


def _goes_on(last: Record, record: Record) -> bool:
    """Return whether a number without a noun goes on with the list of the share before it ("and Peru 30")."""
    bare = record.count is not None and not _names_people(record)
    same = last.scene is record.scene and last.origin_code == record.origin_code
    beside = _places(record) != _places(last) or not record.codes
    return same and bare and not record.sender and beside and not _adds(record)


def _names_people(record: Record) -> bool:
    return record.count is not None and record.group is not None and record.count.endswith(record.group.split()[-1])


def _is_share(head: Record, record: Record) -> bool:
    """Return whether a record can be a share of the count before it, by its people, its places and its time."""
    if record.status in _OVER and record.status != head.status:
        return False
    if record.sender and record.codes == head.codes and record.size < head.size:
        return True
    if record.among and record.size < head.size and record.modality == head.modality:
        return True
    if len(head.sources) > 1 and record.origin_code in head.sources and not record.codes:
        return True
    still = head.status == "halted" or not record.scene.words.isdisjoint(_STILL)
    if head.status in _OVER and record.status not in _OVER and still:
        return False  # "in which 4,000 took part. Four are still there"
    if head.status == "completed" != record.status and record.scene.sentence.number - _last_told(head) > 2:
        return False  # a list further on is one of today
    later = head.status in {"under_way", "completed"} and record.status in _AHEAD
    if later or record.modality != head.modality or _adds(record):
        return False
    same = record.origin_code == head.origin_code or record.origin_code in head.sources
    return same and bool(record.codes) and _places(record) != _places(head)


_STILL = frozenset("still now currently today remain remains already".split())


def _sum(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records of a list that stands further off, if they add up to the count at `at`."""
    head, number = records[at], records[at].scene.sentence.number
    parts: list[Record] = []
    for record in records[at + 1 : at + 40]:
        if record.scene.sentence.number - number > _REACH:
            break
        smaller = 0 < record.size < head.size and record.scope == "single"
        if smaller and record.codes and not any(_places(record) == _places(other) for other in [head, *parts]):
            parts.append(record)
    total = sum(record.size for record in parts)
    return parts if len(parts) > 1 and abs(total - head.size) <= head.size * 0.01 else []


def _before(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records right before a count that it sums up: in so many words, or because they add up to it."""
    head, left = records[at], records[at].size
    said, reach = _sums_up(head), head.scene.sentence.number
    parts: list[Record] = []
    for record in reversed(records[max(0, at - _LIST) : at]):
        number = record.scene.sentence.number
        if reach - number > (FRAME_SENTENCES if said else _NEAR) or record.scope != "single":
            break
        if not 0 < record.size <= left * _SLACK or record.origin_code != head.origin_code or not record.codes:
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
