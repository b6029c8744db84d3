"""Labour agreements between two countries: "Peru has signed a deal with Oman on the hiring of welders"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlift.places import Mention
from factlift.reader.words.cues import SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

_PACTS = frozenset("agreement agreements deal deals accord pact contract memorandum mou treaty protocol".split())
_SIGNED = frozenset("signed sign signs signing agreed concluded struck reached inked sealed initialled".split())
_ON = frozenset(
    "hiring recruitment recruiting employment labour labor manpower sending supply supplying export placement "
    "deployment dispatch secondment migration hire recruit employ bring".split()
)
_SENDS = frozenset("send sending supply supplying export exporting provide providing place placing deploy".split())
_PEOPLE = SENT | WEAK | frozenset("labour labor manpower workforce".split())
_OFF = frozenset("refugees asylum extradition deportation return readmission migrants trade fishing arms".split())


class Pact(NamedTuple):
    """Who sends, who takes, and where the agreement is told."""

    sender: Mention
    host: Mention
    start: int
    end: int


def is_pact(scene: Scene) -> bool:
    """Return whether a sentence tells of an agreement of two countries on workers, whoever sends them."""
    words = scene.words
    if words.isdisjoint(_SIGNED) or words.isdisjoint(_ON | _SENDS) or not words.isdisjoint(_OFF):
        return False
    if (words.isdisjoint(_PACTS) and words.isdisjoint({"agreed", "sign"})) or words.isdisjoint(_PEOPLE):
        return False
    parties = _parties(scene)
    return len({m.code for m in parties}) == 2 and not scene.counts and not _is_with_both(scene, parties)


def pact_in(scene: Scene, home: str | None) -> Pact | None:
    """Return the agreement of two countries by which one sends people to the other, or None where that is not said.

    Who sends is told by a nation's name before the people, by the home of the article, or by a verb of sending.
    """
    if not is_pact(scene):
        return None
    parties = _parties(scene)
    sender = _nation_of_people(scene, parties) or (home if home in {m.code for m in parties} else None)
    if sender is None and scene.has(_SENDS, parties[0].end):
        sender = parties[0].code
    if sender is None:
        return None
    owners = [m for m in parties if m.code == sender]
    owner = next((m for m in owners if m.kind == "country" and m.start > scene.sentence.start), owners[0])
    host = [m for m in parties if m.code != sender][-1]
    people = scene.find(_PEOPLE, min(owner.start, host.start))
    end = max(owner.end, host.end, people.end if people else 0)
    return Pact(owner, host, min(owner.start, host.start), end)


def _is_with_both(scene: Scene, parties: list[Mention]) -> bool:
    """Return whether somebody else agrees with two countries alike ("A bus firm signed a deal with Peru and Chile")."""
    led = scene.index_at(parties[0].start)
    led -= led > 0 and scene.tokens[led - 1].lower in {"both", "the"}
    alike = [token.lower for token in scene.between(parties[0].end, parties[-1].start)] == ["and"]
    return alike and led > 1 and scene.tokens[led - 1].lower == "with"


def _parties(scene: Scene) -> list[Mention]:
    return [m for m in scene.mentions if m.code is not None and m.code.isalpha() and m.kind != "region"]


def _nation_of_people(scene: Scene, parties: list[Mention]) -> str | None:
    """Return the code of the nation whose name stands right before people ("Peruvian welders")."""
    for mention in parties:
        at = scene.index_at(mention.end)
        if mention.kind == "demonym" and any(token.lower in _PEOPLE for token in scene.tokens[at : at + 2]):
            return mention.code
    return None
