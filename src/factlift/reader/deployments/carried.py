"""What a number whose own clause is silent takes from what was told before it: how far it has come, and its people.

What is told right before holds for it. What the article began with holds less the further off it is: a section about
those who left years ago, or a number abroad, is no part of a choosing told of at the top.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.facts import Status
from factlift.reader.scenes.states import status_of

if TYPE_CHECKING:
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene

NEAR = 12
"""Sentences within which the first sentence about sending tells how far any number has come."""
_FAR_HELD = frozenset({"planned", "under_way", "unknown"})  # what holds for numbers further off, too


_SHARED = frozenset("them these those whom needed required".split())
_COME_FROM = re.compile(r"\b(?:come|comes|are|is|hail|hails) from\b|[\d.,]+ from [A-Z][^.;:]*$")
"""Those chosen by where they are from: "Some 40 come from Cusco, 30 from Lima"."""


def status_carried(
    scene: Scene, bounds: tuple[int, int], frame: Record | None, topic: Record | None, *, cohort: bool
) -> Status:
    """Return the status of a number whose clause tells none, from the deployment or the sentences before it.

    Being chosen is carried to a share of those chosen only: "1,200 are sought. The north must furnish 450 of them".
    """
    apart = frame is not None and frame.scene is not scene
    if apart and frame is not None and frame.status in {"halted", "completed"}:
        return "under_way"
    shared = cohort or scene.has(_SHARED, *bounds) or _COME_FROM.search(scene.text_of(*bounds)) is not None
    if apart and frame is not None and frame.status == "selecting" and not shared:
        return status_of(scene, scene.sentence.start, scene.sentence.end) or "unknown"
    told = frame.status if frame else status_of(scene, scene.sentence.start, scene.sentence.end) or "unknown"
    if told != "unknown" or topic is None:
        return told
    far = abs(scene.sentence.number - topic.scene.sentence.number) > NEAR
    return "unknown" if far and topic.status not in _FAR_HELD else topic.status
