"""Numbers of another time that a sentence holds its people against: they are of the same people, and of a past."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.records import Record
from factlift.reader.sendings.yardsticks import (
    changed_from,
    changed_to,
    is_number_changed,
    is_of_then,
    is_yardstick,
)

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate


def hold_against(record: Record, case: Candidate) -> None:
    """Give a number of another time its status, and the sender and the place of the one that is held against it."""
    if record.status in {"completed", "under_way", "planned"} and record.modality == "stated":
        record.status = changed_to(case.scene, case.count) or record.status
    if not is_yardstick(case):
        return
    changed = changed_from(case.scene, case.count)
    if changed is None and (is_number_changed(case) or changed_to(case.scene, case.count)):
        return  # the number that it becomes
    record.yardstick = True
    record.when = None if changed == "under_way" else record.when  # "from 40 to 90 by May"
    record.status, record.modality, record.stage = changed or "completed", "stated", None
    frame = case.frame
    if not is_of_then(case.scene, case.count) or frame is None or frame.scene is not case.scene:
        return
    if not record.codes:
        record.destinations, record.codes = frame.destinations, frame.codes
    record.origin, record.origin_code = frame.origin, frame.origin_code
    record.group = record.group or frame.group
