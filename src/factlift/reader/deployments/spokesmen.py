"""Whether a state that speaks of people means those of another one: it guesses, finds them there, or sees them come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import words_of
from factlift.reader.words.cues import SEND, STATE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene

_BEHIND = 6  # tokens behind a number in which it is told what becomes of those counted
_TITLE = 5  # tokens from a nation on that say who speaks
_COMES = frozenset("come comes came coming arrive arrives arrived arriving landed entered reached stayed".split())
_ITS = frozenset("its their".split())
_OWN = frozenset("its their our own".split())
_PLANS = frozenset(
    "may might could will would should can shall plans planned ready confirmed promised pledged offered agreed "
    "committed contributed lent provided supplied decide decided wants hopes".split()
)
_GUESSES = frozenset(
    "estimate estimates estimated estimating believe believes believed reckon reckons reckoned think thinks thought "
    "guess guesses guessed suspect suspects suspected counted found finds observed spotted identified detected "
    "monitored".split()
)
_SAYS = words_of("speech_verbs")
_PUTS = frozenset("put puts putting".split())
_FIGURES = frozenset("number numbers total figure strength".split())
_OBSERVERS = frozenset(  # who look on: of their own state's people they would say "our"
    "lawmaker lawmakers legislator senator senators mp mps congressman congresswoman intelligence spy spies newspaper "
    "newspapers paper magazine broadcaster journalist journalists researcher researchers analyst analysts scholar "
    "professor academic expert experts lawyer lawyers ngo charity inspector inspectors inspectorate customs police "
    "prosecutor prosecutors court ambassador think-tank institute activist activists".split()
)
_LEFT = (
    "have to leave", "had to leave", "be deported", "been deported", "were deported", " home",
    "taken back", "in the country", "on its soil",
)  # fmt: skip


def comes_there(scene: Scene, count: Count) -> bool:
    """Return whether those counted have come to where one speaks, since no other place is told ("40 had come")."""
    behind = scene.tokens[scene.index_at(count.end) :][:_BEHIND]
    verb = next((token for token in behind if token.lower in _COMES), None)
    return verb is not None and not any(g.part == "goal" and g.start > verb.start for g in scene.groups)


def calls_its(scene: Scene, count: Count) -> bool:
    """Return whether those counted are called a third one's: "120 of its nurses", not "of our nurses"."""
    return calls_own(scene, count, _ITS)


def calls_own(scene: Scene, count: Count, words: frozenset[str] = _OWN) -> bool:
    """Return whether those counted are called somebody's own: "120 of its nurses", "its 80 guards"."""
    at = scene.index_at(count.start)
    near = [*scene.tokens[max(0, at - 1) : at], *scene.between(count.start, count.end)]
    return any(token.lower in words for token in near)


def is_seat(scene: Scene, last: int) -> bool:
    """Return whether a state's body is the subject behind its seat: "In Lima, the labour ministry said that"."""
    words = [token.text for token in scene.tokens[last : last + 6]]
    body = next((at for at, word in enumerate(words) if word in _BODIES), 0)
    return words[:2] in ([",", "the"], [",", "a"]) and body > 1 and all(word.islower() for word in words[2:body])


_BODIES = STATE - {"embassy", "foreign"}  # none of another state's: "In London, the Peruvian embassy said"


def means_others(scene: Scene, start: int, count: Count) -> bool:
    """Return whether the state named before `start` speaks of another's people, in an article about that one's.

    It speaks of its own where it calls them so, or tells what it plans ("says that 60 may be flown to Oman").
    """
    told = [token.lower for token in scene.between(start, count.start) if not token.capital]  # not "the Post"
    if not _OWN.isdisjoint(told) or calls_own(scene, count):
        return False
    if not _GUESSES.isdisjoint(told) or (not _PUTS.isdisjoint(told) and not _FIGURES.isdisjoint(told)):
        return True
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_BEHIND]]
    if comes_there(scene, count) or any(left in " ".join(behind) for left in _LEFT):
        return True
    verb = max((at for at, word in enumerate(told) if word in _SAYS), default=0)
    plans = SEND.union(_PLANS)
    return not _OBSERVERS.isdisjoint(told[:_TITLE]) and plans.isdisjoint(told[verb:]) and _PLANS.isdisjoint(behind)


def is_voice_of_others(scene: Scene, group: PlaceGroup, count: Count, home: str | None) -> bool:
    """Return whether a state is named only as one that speaks of the home's people, or looks for them."""
    place = group.places[0]
    if home is None or home in group.codes or len(group.places) > 1 or group.end > count.start:
        return False
    told = [token.lower for token in scene.between(group.end, count.start)]
    speaks = not _SAYS.isdisjoint(told) or not _GUESSES.isdisjoint(told) or not _PUTS.isdisjoint(told)
    at = scene.index_at(group.start)
    cited = [token.lower for token in scene.tokens[max(0, at - 3) : at]][:2] == ["according", "to"]
    return place.kind in _KINDS and (speaks or cited) and means_others(scene, group.end, count)


_KINDS = frozenset({"demonym", "country", "capital"})
