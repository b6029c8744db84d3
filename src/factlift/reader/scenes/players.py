"""People who travel to perform ("a choir of 40 will fly to Norway to sing"), and crews that a ship has aboard."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import words_of
from factlift.reader.words.cues import GO, SEND

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_ARTISTS = frozenset(
    "musicians dancers singers choristers acrobats actors artists artistes performers entertainers drummers violinists "
    "puppeteers pipers bandsmen players comedians instrumentalists choirboys choirgirls jugglers clowns".split()
)
_ENSEMBLES = frozenset("choir choirs orchestra orchestras band troupe ensemble chorus quartet ballet circus".split())
_PLAYS = frozenset("sing perform play dance tour entertain busk compete juggle act".split())
_SHOWS = words_of("deployment_verbs", "event") | frozenset(
    "concerts festivals carnival recital recitals show shows gig gigs performance performances tour production "
    "premiere eisteddfod feis".split()
)
_HIRED = frozenset("contract contracts contracted agency agencies employed employer hired season year years".split())
_SAILORS = frozenset("seamen seaman sailors seafarers crewmen crew crewmembers mariners fishermen".split())
_HAS = frozenset("had has have with carrying carried".split())
_REACH = 14  # tokens behind people in which it stands what they go for
_NEAR = 5  # tokens beside people in which it stands whose they are


def performs(scene: Scene, count: Count) -> bool:
    """Return whether those counted travel to perform, and nobody hired them for it."""
    if not scene.words.isdisjoint(_HIRED):
        return False
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    own = {token.lower for token in scene.tokens[max(0, at - _NEAR) : after + _NEAR]}
    if own.isdisjoint(_ARTISTS) and own.isdisjoint(_ENSEMBLES):
        return False
    ahead = [token.lower for token in scene.tokens[after : after + _REACH]]
    plays = any(a == "to" and b in _PLAYS for a, b in pairwise(ahead))
    return plays or any(
        a in {"for", "to", "at", "on"} and not _SHOWS.isdisjoint(ahead[i : i + 5]) for i, a in enumerate(ahead)
    )


def is_side(scene: Scene, count: Count) -> bool:
    """Return whether those counted are a side of sportsmen, or of a parliament ("The Oton rugby squad of 33")."""
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    beside = [token.lower for token in scene.tokens[max(0, at - _NEAR) : after + 2]]
    side = next((i for i, word in enumerate(beside) if word in SIDES), None)
    if side is not None and not GAMES.isdisjoint(beside[max(0, side - 3) : side]):
        return True
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    ahead = [token.lower for token in scene.tokens[after : after + _NEAR]]
    return unit in _MEMBERS and ahead[:1] == ["of"] and not _HOUSES.isdisjoint(ahead)


_MEMBERS = (["members"], ["deputies"])
_HOUSES = frozenset("parliament congress senate assembly cabinet legislature parliamentary".split())
SIDES = frozenset("team side squad teams squads sides".split())
GAMES = frozenset(
    "cricket football rugby hockey netball soccer basketball volleyball handball baseball softball tennis swimming "
    "athletics rowing cycling judo boxing wrestling olympic paralympic polo kabaddi futsal".split()
)


def is_crew(scene: Scene, count: Count) -> bool:
    """Return whether those counted are the crew that a ship happens to have ("had 70 seamen aboard when it sank")."""
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    unit = {token.lower for token in scene.between(count.numeral.end, count.end)}
    behind = [token.lower for token in scene.tokens[after : after + 2]]
    if scene.has(GO | SEND, None, count.start):
        return False  # "left for Oman with 70 seamen aboard"
    aboard = behind[:1] == ["aboard"] or behind == ["on", "board"]
    has = any(token.lower in _HAS for token in scene.tokens[max(0, at - 3) : at])
    return aboard and has and not unit.isdisjoint(_SAILORS)
