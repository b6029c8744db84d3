"""Deployments of a past that is closed, where only another tells when: "In 1942 it sent 900. Some went by sea"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.reader.deployments.tenses import PAST
from factlift.reader.scenes.records import Record

_LONG_AGO = re.compile(r"\b1[6-9]\d\d\b")
_OVER = re.compile(
    r"\b(?:[Tt]hey|[Aa]ll(?: (?:of them|but [\w-]+|[\w-]+))?|[Bb]oth|[Ee]very (?:last )?one(?: of them)?|"
    r"[Oo]nly [\w-]+|[Tt]he (?:last|rest)(?: of them)?|[Tt]he (?:men|women|team|crew|group|workers|soldiers|"
    r"volunteers))(?: (?:all|have|had|were|then|later|since|been|safely)){0,3} (?:(?:came|come|went|gone|flew|sailed|"
    r"returned|brought|sent|flown|taken|got|were|are|been)(?: (?:all|straight|safely|back))? (?:home|back)|"
    r"(?<=had )(?:gone|left)|(?<=have )finished|(?<=had )finished)\b"
)
_OPEN = frozenset("is are has have will would now still already since".split())


def close_past(records: Sequence[Record]) -> None:
    """Mark as completed what goes, in the simple past, to the same place as others whom a year long ago dates."""
    dated = [r for r in records if r.codes and r.status == "completed" and _LONG_AGO.search(r.when or "")]
    closed = {tuple(record.destinations) for record in dated}
    for record in records:
        going = record.status == "under_way" and record.modality == "stated" and record.when is None
        if going and tuple(record.destinations) in closed and _is_past(record):
            record.status = "completed"


def _is_past(record: Record) -> bool:
    words = {token.lower for token in record.scene.between(record.start, record.end)}
    return not PAST.isdisjoint(words) and _OPEN.isdisjoint(words)


def over_at(text: str, start: int, end: int) -> int | None:
    """Return where the words behind a deployment say that its people are home again ("every one had left")."""
    found = _OVER.search(text, start, min(end, start + MAX_BEHIND))
    return found.start() if found else None


MAX_BEHIND = 400  # code points behind a deployment
