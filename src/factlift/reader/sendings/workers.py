"""People of whom a few words say that they came for a job, took part in a mission, or are somebody's own abroad."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.shapes import leaves

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene


def took_part(scene: Scene, count: Count) -> bool:
    """Return whether those counted took part in what was just told ("a mission in which about 4,000 took part")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    at = scene.index_at(count.start)
    led = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    return "which" in led and (behind == ["took", "part"] or behind[:1] == ["served"])


def comes_to_work(scene: Scene, count: Count) -> bool:
    """Return whether those counted have come for a job ("900 Peruvian women have arrived for the harvest")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:10]]
    at = behind.index("for") if "for" in behind else len(behind)
    return leaves(scene, count) and not _JOBS.isdisjoint(behind[at : at + 5])


_JOBS = frozenset("harvest season work job jobs picking pruning shearing campaign crop planting".split())
