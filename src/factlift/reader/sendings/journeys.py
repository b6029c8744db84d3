"""People who went somewhere for a job that was arranged: "seven from our street went to Oton on the contract".

Or with one whom an article about people sent tells of: "He left with 17 others from the district".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.words.cues import GO

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

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


def goes_along(case: Candidate) -> bool:
    """Return whether those counted go with one whom an article about people sent tells of."""
    return case.sure and case.topic is not None and _goes_with(case.scene, case.count)


def came_for_job(scene: Scene) -> bool:
    """Return whether somebody came with others on a visa for work ("I came from Oton on a work visa with nine others").

    So begin pieces in the first person.
    """
    if scene.words.isdisjoint(_VISAS) or scene.words.isdisjoint(_FOR_WORK) or not scene.groups:
        return False
    return any(_goes_with(scene, count) for count in scene.counts)


def _goes_with(scene: Scene, count: Count) -> bool:
    """Return whether those counted go with somebody ("She went to Oman with 40 other women from Oton").

    They are others, and come from where he does or go to a place: not "he left the hall with four others".
    """
    at = scene.index_at(count.start)
    if at < _FEW or scene.tokens[at - 1].lower not in {"with", "alongside"}:
        return False
    own = [token.lower for token in scene.between(count.start, count.end)]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_FEW]]
    others = not _OTHERS.isdisjoint([*own, *behind[:1]])
    behind = behind[1:] if behind[:1] != [] and behind[0] in _OTHERS else behind
    before = [token.lower for token in scene.tokens[max(0, at - _FAR) : at - 1]]
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _GOES | _STOPS), None)
    if not others or verb is None or before[verb] not in _GOES:
        return False
    start = scene.tokens[at - 1 - len(before) + verb].start
    return behind[:1] == ["from"] or any(g.part == "goal" and start < g.start < count.start for g in scene.groups)


_VISAS = frozenset("visa visas permit permits contract scheme".split())
_FOR_WORK = frozenset("work worker workers working seasonal employment job harvest labour labor".split())
_FAR = 16  # tokens between a verb of going and those who go along
_FEW = 2  # tokens behind a number, or before it, that tell whose company they are
_OTHERS = frozenset("other others".split())
_GOES = frozenset("go goes went gone going leave leaves left leaving came come travelled flew fly flies".split())
