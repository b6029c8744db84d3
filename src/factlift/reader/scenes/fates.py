"""What became of people who are counted and not sent: they made off, fell for a tout, or fell ill."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_RAN_OFF = frozenset("vanished disappeared absconded deserted slipped escaped defected fled abscond desert".split())
_OFF = frozenset({"off", "away"})


def runs_off(scene: Scene, count: Count) -> bool:
    """Return whether those counted made off or fled ("six of them vanished")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    return not _RAN_OFF.isdisjoint(behind[:3]) or any(a in {"run", "ran"} and b in _OFF for a, b in pairwise(behind))


def is_cheated(behind: Sequence[str]) -> bool:
    """Return whether those counted only fell for somebody ("were reportedly victims of touts", "were duped by")."""
    at = next((i for i, word in enumerate(behind[:3]) if word in _FELL), None)
    return at is not None and not _PREY.isdisjoint(behind[at + 1 : at + 3])


_FELL = frozenset("are were been fell fallen become became".split())
_PREY = frozenset("victim victims prey cheated duped swindled defrauded scammed conned".split())


def is_tested(behind: Sequence[str]) -> bool:
    """Return whether those counted were only tested for an illness ("six of them have tested positive")."""
    return any(a in _TESTS and b in {"positive", "negative"} for a, b in pairwise(behind))


_TESTS = frozenset("test tests tested testing".split())
