"""Several senders of as many people each: "Peru and Chile will provide 10 cooks each" is a deployment of both."""

from __future__ import annotations

from dataclasses import replace

from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.records import Record

BEHIND = 3  # tokens behind those counted in which "each" stands


def of_each(text: str, record: Record, count: Count) -> list[Record]:
    """Return a deployment for each of the states that send so many, or the one."""
    scene = record.scene
    behind = scene.tokens[scene.index_at(count.end) :][:BEHIND]
    senders = next((g for g in scene.groups if len(g.codes) > 1 and g.codes == record.sources), None)
    if senders is None or None in senders.codes or not any(token.lower in {"each", "apiece"} for token in behind):
        return [record]
    return [
        replace(record, origin=text[place.start : place.end], origin_code=code, sources=(code,), more=[])
        for place, code in zip(senders.places, senders.codes, strict=True)
    ]
