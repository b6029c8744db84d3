"""Where people go whose sentence does not say: the one country to which all others of the article or paragraph go."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.places import places_in
from factlift.reader.records import Record
from factlift.reader.towns import UNLISTED_AFTER, is_city

_ENOUGH = 2  # records that must name the one host
_REACH = 6  # sentences back in which the place must be named
_NEAR = 2  # sentences back in which those just told of stand
_LEADS = UNLISTED_AFTER | {"from", "for"}
_ELSEWHERE = frozenset(
    "countries nations states abroad overseas worldwide globally elsewhere continents destinations missions "
    "somewhere anywhere".split()
)


def carry_host(records: Sequence[Record], text: str, starts: Sequence[int]) -> None:
    """Give deployments without a place the one host of an article, where it is named not long before.

    `starts` are the offsets of the sentences.
    """
    host = _sole_host(records)
    for at, record in enumerate(records):
        if record.codes or not _leaves_open(record):
            continue
        near = _told_near(records[:at], record)
        if near is not None and near.codes != (record.origin_code,):
            record.destinations, record.codes = near.destinations, near.codes
        if record.codes or host is None or record.origin_code == host:
            continue
        first = starts[max(0, record.scene.sentence.number - 1 - _REACH)]
        named = [m for m in places_in(text, first, record.start) if m.code == host and m.kind in {"country", "capital"}]
        if named:
            record.destinations, record.codes = [text[named[-1].start : named[-1].end]], (host,)


def _told_near(before: Sequence[Record], record: Record) -> Record | None:
    """Return the deployment just told of, if all of its paragraph go to one country and no other place is named."""
    here, scene = record.scene.sentence, record.scene
    placed = [r for r in before if r.codes and r.scene.sentence.paragraph == here.paragraph]
    if not placed or len({r.codes for r in placed}) > 1 or len(placed[-1].codes) > 1 or placed[-1].codes[0] is None:
        return None
    last, tokens = placed[-1], scene.tokens
    far = here.number - last.scene.sentence.number > _NEAR or last.origin_code != record.origin_code
    named = any(mention.code != record.origin_code for mention in scene.mentions)
    led = any(is_city(tokens[at + 1]) for at, token in enumerate(tokens[:-1]) if token.lower in _LEADS)
    same = last.count is None or (last.group is not None and last.group == record.group)
    return last if same and not (far or named or led) else None


def _sole_host(records: Sequence[Record]) -> str | None:
    """Return the code of the one country to which all go whose place is told."""
    placed = [record for record in records if record.codes]
    known = {code for record in placed for code in record.codes if code is not None}
    if len(known) != 1:
        return None
    host = next(iter(known))
    named = sum(record.codes == (host,) for record in placed)
    return host if host.isalpha() and named >= _ENOUGH and 2 * named >= len(placed) else None


def _leaves_open(record: Record) -> bool:
    """Return whether a number of people goes to a place that its sentence does not tell."""
    if not record.count or record.destination_count is not None or record.scope == "cohort":
        return False
    return record.scene.words.isdisjoint(_ELSEWHERE)
