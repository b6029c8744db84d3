"""Places of a list each with its number in brackets: "to Oman (100), Chad (80) and Mali (40)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.scenes.senders import Part

_BRACKET = re.compile(r" ?\((?=[^()]{0,30}\d)[^()]{1,40}\)")
_NEXT = re.compile(r" ?\([^()]{1,40}\)(?:,|;| and|, and| &) (?:the |to |in |for |from )?$")
_HEAD = re.compile(
    r"\b(?:countries|states|nations|places|destinations|cities|sites|regions|camps|provinces|locations)(?: of \w+)?"
    r"(?::| ?[–—-]) (?:the )?$"
)
_LED = re.compile(r"\b(to|in|for|at|from) (?:the )?$")
MAX_HEAD = 60  # code points before the first place
_KEPT = frozenset({"goal", "origin", "receiver"})


def share_parts(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places in order, with each part in such a list that of the first; "countries:" is where people are."""
    shared: list[PlaceGroup] = []
    for group in sorted(groups, key=attrgetter("start")):
        part = _part_of(scene, group, shared[-1] if shared else None)
        shared.append(group if part is None else group._replace(part=part))
    return shared


def _part_of(scene: Scene, group: PlaceGroup, last: PlaceGroup | None) -> Part | None:
    """Return the part that a place has by such a list, or None where it stands in none."""
    if not _BRACKET.match(scene.text_of(group.end, group.end + MAX_HEAD)):
        return None
    if last is not None and last.part in _KEPT and _NEXT.fullmatch(scene.text_of(last.end, group.start)):
        return last.part
    before = scene.text_of(max(scene.sentence.start, group.start - MAX_HEAD), group.start)
    led = _LED.search(before)
    if led is None and not _HEAD.search(before):
        return None
    return "origin" if led and led[1] == "from" else "goal"
