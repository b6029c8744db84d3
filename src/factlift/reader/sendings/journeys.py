"""People who went somewhere for a job that was arranged: "seven from our street went to Oton on the contract"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.words.cues import GO

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_JOBS = frozenset(
    "contract contracts scheme schemes programme program season harvest campaign rota job jobs rigs boats ships".split()
)
_NO_JOB = frozenset(
    "exchange holiday study studies school cruise pilgrimage tour package voucher loyalty sale marriage ferry "
    "resettlement reunion scholarship charter".split()
)
_LED = frozenset({"on", "under", "for", "with", "through"})
_STOPS = frozenset("; : . ? ! and but who which that while because".split())
_BACK = 12  # tokens between people and their verb of going
_AHEAD = 12  # tokens behind the verb in which the job is named
_NAMED = 4  # tokens between "on" and the job: "on the new crane contract"


def goes_for_job(scene: Scene, count: Count) -> bool:
    """Return whether those counted go to a place, and a contract, a scheme or a season is what they go for."""
    if scene.words.isdisjoint(_JOBS) or scene.words.isdisjoint(GO) or not scene.words.isdisjoint(_NO_JOB):
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_BACK]]
    going = next((i for i, word in enumerate(behind) if word in GO or word in _STOPS), None)
    if going is None or behind[going] not in GO:
        return False
    lead = [word for word in behind[:going] if word not in AUX and word not in ADVERBS]
    if lead and lead[0] not in {"from", "of", "in", "more", "others"}:
        return False
    verb = scene.tokens[scene.index_at(count.end) + going]
    if not any(group.part == "goal" and group.start > verb.start for group in scene.groups):
        return False
    ahead = [token.lower for token in scene.tokens[scene.index_at(verb.end) :][:_AHEAD]]
    return any(word in _LED and not _JOBS.isdisjoint(ahead[i + 1 : i + 1 + _NAMED]) for i, word in enumerate(ahead))
