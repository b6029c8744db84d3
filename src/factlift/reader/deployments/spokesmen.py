"""Whether a state that speaks of people means those of another one: it guesses, finds them there, or sees them come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.words.cues import SEND

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_BEHIND = 6  # tokens behind a number in which it is told what becomes of those counted
_COMES = frozenset("come comes came coming arrive arrives arrived arriving landed entered reached stayed".split())
_OWN = frozenset("its their our own".split())
_PLANS = frozenset(
    "may might could will would should can shall to plans planned ready confirmed promised pledged offered agreed "
    "committed contributed lent provided supplied decide decided wants hopes".split()
)
_GUESSES = frozenset(
    "estimate estimates estimated estimating believe believes believed reckon reckons reckoned think thinks thought "
    "guess guesses guessed suspect suspects suspected counted found finds observed spotted identified detected "
    "monitored".split()
)
_HOME = frozenset({"home", "back"})
_MUST = (["have", "to", "leave"], ["had", "to", "leave"], ["be", "deported"], ["be", "expelled"])


def comes_there(scene: Scene, count: Count) -> bool:
    """Return whether those counted have come to where one speaks, since no other place is told ("40 had come")."""
    behind = scene.tokens[scene.index_at(count.end) :][:_BEHIND]
    verb = next((token for token in behind if token.lower in _COMES), None)
    return verb is not None and not any(g.part == "goal" and g.start > verb.start for g in scene.groups)


def means_others(scene: Scene, start: int, count: Count) -> bool:
    """Return whether the state named before `start` speaks of another's people, in an article about that one's.

    It speaks of its own where it calls them so, or tells what it plans ("says that 60 may be flown to Oman").
    """
    at = scene.index_at(count.end)
    told = [token.lower for token in scene.between(start, count.start)]
    behind = [token.lower for token in scene.tokens[at : at + _BEHIND]]
    if not _OWN.isdisjoint(told):
        return False
    if not _GUESSES.isdisjoint(told) or any(behind[i : i + len(must)] == must for must in _MUST for i in range(4)):
        return True
    return SEND.isdisjoint(told) and _PLANS.isdisjoint(told) and _PLANS.isdisjoint(behind)
