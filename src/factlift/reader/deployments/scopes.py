"""Totals and their parts: which counts of a list are shares of one told before it, or summed up behind it.

What makes counts shares of another: the words ("30 of them", "the remaining 30"), a sum that comes out, or a list of
places that stand beside each other under one number. What speaks against it: other people, other places than the
total's, people who are only to go where the total tells of those who have gone, and "another 30".
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from factlift.reader.deployments.portions import (
    OVER,
    goes_on,
    is_by_origin,
    is_like,
    is_list,
    is_said,
    is_share,
    is_there,
    is_yardstick,
    last_told,
    size_of_whole,
    tells_kind,
)
from factlift.reader.deployments.sums import SLACK, exact_parts, parts_before, parts_by_sender, parts_further_on
from factlift.reader.scenes.governing import is_land_by_name
from factlift.reader.scenes.records import FRAME_SENTENCES, Record, names_people

_THE_FIRST = re.compile(r"\bfirst $")
_OF_SERIES = re.compile(
    r"\b(?:first|second|third|fourth|fifth|next|last|final)(?: (?:group|batch|team|contingent|flight|wave|lot|"
    r"party|unit|rotation))?,? (?:of|numbering) (?:about |around |some |nearly )?$"
)
_LOOKED_BACK = 6  # records back in which the whole of a share stands
_ENDS = frozenset('.!?”"’')


def set_scopes(records: Sequence[Record]) -> None:
    """Mark a count as total where its shares are listed behind or before it, and those as parts."""
    records = [record for record in records if not is_yardstick(record)]
    for whole, part in (wholes := _named_wholes(records)):
        part.scope = "part"
        part.group = part.group if names_people(part) else whole.group
        part.status = whole.status if tells_kind(part) else part.status
    for at, head in enumerate(records):
        if head.size and head.scope == "part":
            for record in exact_parts(records, at) or _longest(head, _listed(records, at)):
                record.scope = "part"  # of a share: "Nine, three surgeons and six nurses, go to Peru; five to Oman"
        elif head.size and head.scope == "single" and not (head.homing or _has_rest(records, at)):
            _divide(records, at)
    for at, record in enumerate(records):
        if record.scope == "single":
            _set_by_words(records, at)
    _set_part_of(records)
    for whole, _ in wholes:
        whole.scope = "total" if whole.scope == "single" else whole.scope
    _set_sums(records)


_PART_OF = re.compile(
    r"\bpart of (?:an? |the )(?:[\w’'-]+ ){0,4}?(?:(?:contingent|force|group|team|batch|detachment|delegation|party|"
    r"rotation|total|deployment|crew|intake) (?:of|numbering) (?:about |around |some |more than |nearly |over )?$|$)"
)


_THE_MOST = re.compile(
    r"\bwith (?:by far )?(?:the |its |their )?(?:largest|biggest|main|bulk)"
    r"(?: (?:group|contingent|number|share|body|team))?(?: of (?:them|these))? ?(?:[,:(] ?)?"
    r"(?:about |some |around |nearly )?$"
)


def _set_part_of(records: Sequence[Record]) -> None:
    """Mark those who are "part of a contingent of 600", and that number; and "with the largest group, 97" of 188."""
    for last, record in pairwise(records):
        near = record.scene.sentence.number - last.scene.sentence.number <= 1 and record.origin_code == last.origin_code
        if not near or last.scope != "single" or record.scope not in {"single", "part"}:
            continue
        if record.scope == "single" and 0 < last.size < record.size and _leads(_PART_OF, record):
            last.scope, record.scope = "part", "total"
        elif last.scene is record.scene and 0 < record.size < last.size and _leads(_THE_MOST, record):
            last.scope, record.scope = "total", "part"


def _named_wholes(records: Sequence[Record]) -> list[tuple[Record, Record]]:
    """Return each number that a share further on names ("Of the 51, nineteen"), with other numbers told between."""
    found: list[tuple[Record, Record]] = []
    for at, record in enumerate(records):
        size = size_of_whole(record)
        whole = next((old for old in records[:at][::-1] if old.size == size), None) if size else None
        if whole is None or whole is records[at - 1] or whole.scene is record.scene or whole.scope != "single":
            continue
        between = records[records.index(whole) + 1 : at]
        if whole.modality == record.modality and not any(other.scope == "part" for other in between):
            found.append((whole, record))
    return found


def _set_by_words(records: Sequence[Record], at: int) -> None:
    """Mark a number that its words, or the record beside it, make a share; and the number of which it is one."""
    record, last = records[at], records[at - 1] if at else None
    if _has_rest(records, at):
        record.scope = records[at + 1].scope = "part"  # "45 to Oman, the rest to Peru": of a number told before
    elif record.most or record.of_number or ((record.among or record.inner) and _is_taken_from(records, at)):
        record.scope = "part"
        if last is not None and last.scope == "single" and _is_included(last, record):
            last.scope = "total"
    elif record.rest and last is not None and is_like(last, record):
        record.scope = "part"
        last.scope = "part" if last.scope == "single" and last.scene is record.scene else last.scope
    elif (record.among or record.gone) and (whole := _whole_of(records, at)):
        record.scope, whole.scope = "part", "total" if whole.scope == "single" else whole.scope
    elif last is not None and _is_next(last, record):
        record.scope = "part"  # "95 of them are for England, 30 for Scotland"


def _divide(records: Sequence[Record], at: int) -> None:
    """Mark a count's shares and the count itself, where it is divided; or the count, where it is a share."""
    head = records[at]
    if whole := _whole_of_first(records, at):
        head.scope, whole.scope = "part", "total" if whole.scope == "single" else whole.scope
        return
    below = _stands_below(records, at)
    senders = [] if below else parts_by_sender(records, at)
    added = [] if below else exact_parts(records, at)
    exact = senders or ([] if _is_of_other_senders(head, added) else added)
    exact = [] if _goes_elsewhere(head, exact) else exact
    behind = [] if below else _listed(records, at) or parts_further_on(records, at)
    found = exact or behind or parts_before(records, at)
    parts = exact or _longest(head, found)
    if is_by_origin(head, parts) or (exact and not any(record.codes for record in parts)):
        _share_goal(head, parts)
    if not parts:
        return
    head.scope = "total"
    if senders and not is_land_by_name(head.origin or ""):  # "the Windward Islands", each of which gives some
        head.origin = head.origin_code = None
    for record in parts:
        _set_part(head, record)


def _stands_below(records: Sequence[Record], at: int) -> bool:
    """Return whether a count is a row of its own under the rows that it adds up ("Oman 640", "Total 940")."""
    rows = [record.scene for record in records[max(0, at - 1) : at + 1] if record.scene.stop not in _ENDS]
    near = len(rows) > 1 and rows[1].sentence.number - rows[0].sentence.number == 1
    return near and rows[1].tokens[0].lower in {"total", "totals", "sum", "altogether"}


def _is_of_other_senders(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether each of the counts that happen to add up to a sender's own is another sender's."""
    others = all(part.sources and head.origin_code not in {None, part.origin_code} for part in parts)
    return bool(head.sources and parts) and others and head.scene is parts[0].scene


def _goes_elsewhere(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether a count has a country of its own, and those that happen to add up to it go to others."""
    own = {code for code in head.codes if code is not None and code.isalpha()}
    known = all(record.codes and None not in record.codes for record in parts)
    return bool(own and parts) and known and all(own.isdisjoint(record.codes) for record in parts)


def _set_part(head: Record, record: Record) -> None:
    """Mark a share of a count, by whose claimant and time it goes where it has none of its own."""
    record.scope = "part"
    row = record.scene.stop not in _ENDS and record.modality == head.modality
    record.attribution = head.attribution if row and record.attribution is None else record.attribution
    first, last = record.clause or (record.start, record.end)
    now = any(token.lower in _NOW for token in record.scene.between(first, last))  # "22 of those remain"
    if head.status == "completed" and record.status == "under_way" and not (record.when or now):
        record.status = "completed"  # of a past that is closed: "It sent 900 in 2019. Oman took 500."


_NOW = frozenset("are is remain remains still now today".split())


def _longest(head: Record, parts: Sequence[Record]) -> Sequence[Record]:
    """Return the longest run of counts, from the first on, that can be a count's list of shares; none where none is."""
    runs = (parts[:size] for size in range(len(parts), 0, -1))
    return next((run for run in runs if _can_share(head, run)), [])


def _can_share(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether counts are a list of a count's shares: by their origins, their places or their words."""
    if is_by_origin(head, parts) or is_list(head, parts):
        return True
    return any(is_said(head, record) for record in parts) and not _is_stray(head, parts)


def _is_stray(head: Record, parts: Sequence[Record]) -> bool:
    """Return whether the last of a count's shares is the only one with a place, told in a paragraph of its own."""
    *others, last = parts
    alone = bool(others and last.codes) and not is_said(head, last) and not any(record.codes for record in others)
    return alone and last.scene.sentence.paragraph != others[-1].scene.sentence.paragraph


def _set_sums(records: Sequence[Record]) -> None:
    """Mark a count as part whose own parts follow in its sentence: "Nine, three surgeons and six nurses, go first"."""
    for at, record in enumerate(records):
        left = record.size if record.scope == "single" else 0
        for inner in records[at + 1 :]:
            if left <= 0 or inner.scope != "part" or inner.scene is not record.scene:
                break
            left -= inner.size
            if left == 0:
                record.scope = "part"


def _has_rest(records: Sequence[Record], at: int) -> bool:
    """Return whether those left over from a list are told right behind a record, which is a share then."""
    return at + 1 < len(records) and records[at + 1].leftover


def _whole_of_first(records: Sequence[Record], at: int) -> Record | None:
    """Return the number shortly before of which one tells the first to go, or a group in its order.

    "The first 85 leave for Valletta", "the second, of 60, will leave in June".
    """
    record, number = records[at], records[at].scene.sentence.number
    if not (_leads(_OF_SERIES, record) or (record.codes and _leads(_THE_FIRST, record))):
        return None
    near = [old for old in records[:at] if number - last_told(old) <= FRAME_SENTENCES and old.size > record.size]
    near = [old for old in near if not (_leads(_OF_SERIES, old) or old.among) and old.origin_code == record.origin_code]
    near = [old for old in near if is_like(old, record) or _are_home_first(old, record)]
    return next((old for old in near[::-1] if set(record.codes) <= set(old.codes)), None)


def _are_home_first(head: Record, record: Record) -> bool:
    """Return whether the first of those who are to leave are home ("The 128 will leave. The first 40 flew home")."""
    home = record.status == "completed" and not record.scene.words.isdisjoint({"home", "back", "returned"})
    return home and head.status in {"planned", "under_way"} and head.modality == record.modality == "stated"


def _leads(pattern: re.Pattern[str], record: Record) -> bool:
    """Return whether words stand right before a record's number in its sentence."""
    words = record.scene.text_of(record.scene.sentence.start, record.end).casefold()
    return pattern.search(words, 0, max(0, words.rfind((record.count or "").casefold()))) is not None


def _whole_of(records: Sequence[Record], at: int) -> Record | None:
    """Return the number shortly before of which one is a share by its words ("the other 54", "60 of the cooks").

    Those who have gone are a share of those who were to go: "Peru will send 900. So far 60 have left."
    """
    record = records[at]
    number = record.scene.sentence.number
    for old in records[max(0, at - _LOOKED_BACK) : at][::-1]:
        if number - last_told(old) > FRAME_SENTENCES:
            break
        same = record.origin_code == old.origin_code or record.origin_code in old.sources
        same = same and old.scope in {"single", "total"}
        fits = same and old.size > record.size > 0 and old.modality == record.modality and old.status not in OVER
        if fits and (not record.gone or (old.status in {"planned", "selecting"} and record.status == "under_way")):
            return old
    return None


def _is_taken_from(records: Sequence[Record], at: int) -> bool:
    """Return whether a share is one of a number in its sentence ("87, 41 of them in Oman", "22 of the 86")."""
    record = records[at]
    inside = at > 0 and records[at - 1].scene is record.scene and records[at - 1].size > record.size
    scene = record.scene
    words = [token.lower for token in scene.tokens[scene.index_at(record.start) :][:6]]
    of = words.index("of") if "of" in words else len(words)
    numbered = words[of + 1 : of + 2] == ["the"] and words[of + 2 : of + 3] != [] and words[of + 2][0].isdigit()
    return inside or numbered or scene.tokens[0].lower == "of"


def _is_included(head: Record, record: Record) -> bool:
    """Return whether a count is told inside the one before it, which goes where it goes ("400, including 90 men")."""
    same = head.scene is record.scene and head.origin_code == record.origin_code
    same = same and (head.codes == record.codes or head.destinations[:1] in (["abroad"], ["overseas"]))
    return same and record.inner and head.size > record.size and is_like(head, record)


def _share_goal(head: Record, parts: Iterable[Record]) -> None:
    """Give the parts of a total that are told by origin the total's destinations."""
    for record in parts:
        if not record.codes:
            record.destinations, record.codes = head.destinations, head.codes


def _listed(records: Sequence[Record], at: int) -> list[Record]:
    """Return the records behind a count that are told as its shares, for as long as they fit into it.

    It may be divided twice, by place and by trade: each list is to fit.
    """
    head = records[at]
    left = {True: head.size * SLACK, False: head.size * SLACK}
    parts: list[Record] = []
    reach = last_told(head)
    nearer: Record | None = None  # a count that is no share, of which those behind it may be some
    for record in records[at + 1 :]:
        number, placed = record.scene.sentence.number, bool(record.codes)
        inner = record.among and bool(parts) and parts[-1].scene is record.scene and record.size < parts[-1].size
        too_many = record.size > left[placed] and not inner
        mates = record.share and bool(parts) and parts[-1].share and parts[-1].scene is record.scene
        again = placed and not mates and any(is_there(part, record) for part in parts)
        if number - reach > FRAME_SENTENCES or too_many or (again and not inner) or record.scope in {"total", "part"}:
            break
        if record.among and nearer is not None and nearer.size > record.size:
            break
        mate = bool(parts) and goes_on(parts[-1], record)
        if record.scope == "single" and (mate or is_share(head, record, goes_on=len(parts) > 1)):
            left[placed] -= 0 if inner else record.size  # "395 are in Oman, 260 of them in Sur"
            parts.append(record)
            reach = number
        elif record.scope == "single" and record.size:
            nearer = record
    return parts


def _is_next(last: Record, record: Record) -> bool:
    """Return whether a number goes on, in its sentence, with a list that a share begins."""
    return last.scope == "part" and (
        goes_on(last, record)
        or (
            (last.among or (last.inner and last.codes == record.codes) or _are_of_nations(last, record))
            and last.scene is record.scene
            and (last.origin_code == record.origin_code or _are_of_nations(last, record))
            and is_like(last, record)
        )
    )


def _are_of_nations(last: Record, record: Record) -> bool:
    """Return whether two numbers are each of a nation of its own ("among them 40 Chileans and 20 Peruvians")."""
    return bool(last.sources and record.sources) and last.codes == record.codes
