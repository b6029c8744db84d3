"""People of whom a few words say that they came for a job, took part in a mission, or are somebody's own abroad."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.scenes.shapes import leaves
from factlift.reader.words.cues import HAS

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


def serves_elsewhere(scene: Scene, count: Count) -> bool:
    """Return whether those counted serve in other places than those told of ("211 are on duty in other theatres")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:8]]
    away = next((at for at, word in enumerate(behind) if word == "elsewhere"), None)
    other = next((at for at, word in enumerate(behind) if word == "other" and at), None)
    if away is None and other is not None and behind[other - 1] in {"in", "with", "on", "to"}:
        away = other if not _THEATRES.isdisjoint(behind[other + 1 : other + 3]) else None
    return away is not None and not _SERVES.isdisjoint(behind[:away])


def has_there(scene: Scene, count: Count) -> bool:
    """Return whether somebody is said to have those counted where others are ("The Poles have a dozen men there")."""
    at = scene.index_at(count.start)
    led = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    there = behind[:1] in (["there"], ["here"]) and behind[1:] not in (["is"], ["are"], ["was"])
    near = [token.lower for token in scene.tokens[max(0, at - _NEAR) : at]]
    come = next((i for i, word in enumerate(near) if word in {"here", "there"}), 0)
    return (there and not HAS.isdisjoint(led)) or (near[-1:] == [","] and not _COME.isdisjoint(near[:come]))


def is_out_there(scene: Scene, count: Count) -> bool:
    """Return whether those counted are said to be there already ("Six colleagues have been there since August")."""
    words = " ".join(token.lower for token in scene.tokens[scene.index_at(count.end) :][:6])
    return _OUT_THERE.match(words) is not None


_COME = frozenset("been came come arrived are were".split())
_NEAR = 9  # tokens before people in which it stands that they have come: "The Danes have been here a week, 30 nuns"
_OUT_THERE = re.compile(
    r"(?:(?:have|has) (?:already |now )?been|are (?:already|now|still)) (?:over |out |up |down )?there\b"
    r"(?! (?:is|are|was)\b)"
)
_THEATRES = frozenset("missions mission theatres theaters operations countries postings deployments parts".split())
_SERVES = frozenset("duty serve serves serving served deployed stationed posted based assigned seconded".split())
_JOBS = frozenset("harvest season work job jobs picking pruning shearing campaign crop planting".split())
