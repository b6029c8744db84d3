"""What the readers of conditions hand to each other."""

from __future__ import annotations

from typing import NamedTuple

from factlift.article import Stretch
from factlift.facts import CriterionKind


class Told(NamedTuple):
    """A condition and the clause that states it."""

    kind: CriterionKind
    words: Stretch
    clause: Stretch
