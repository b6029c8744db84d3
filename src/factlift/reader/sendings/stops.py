"""Departures that somebody stops: "suspended all departures", "agencies were told to stop sending nurses"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.words.cues import DEPARTURES, STOP

if TYPE_CHECKING:
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_STOP = STOP - frozenset("ban banned banning blocked blocking blocks cancellation grounded suspension".split())
_DONE = frozenset(word for word in _STOP if word.endswith(("ed", "en")))
_LIGHT = frozenset(
    "all any new further its their the every more future planned remaining other overseas labour".split()
)
_TRAVEL = frozenset("airport airports flights airline airlines fog trains ferry ferries weather runway station".split())
_UNTOLD = frozenset("not never no if whether would could may might deny denied denies unless n’t n't".split())
_NEAR = 5  # tokens between a verb of stopping and what it stops
_LED = 2  # tokens from departures to their place: "to Oman"
_STAYS = frozenset("to now remain remains stay stays still".split())
_REACH = 6  # tokens between what is stopped and its place


class Stop(NamedTuple):
    """Where the words begin and end that stop the departures, and where they were to go, if the sentence says so."""

    start: int
    end: int
    goal: PlaceGroup | None


def stop_in(scene: Scene) -> Stop | None:
    """Return the end of people's departures that a sentence tells, or None where nothing is stopped for certain.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "Agencies were told to stop all departures to Oman."
    >>> found = stop_in(Scene(text, Article.read(text).sentences[0]))
    >>> text[found.start : found.end], found.goal.codes
    ('stop all departures to Oman', ('OM',))
    """
    if scene.words.isdisjoint(DEPARTURES) or scene.words.isdisjoint(_STOP) or not scene.words.isdisjoint(_TRAVEL):
        return None
    tokens = scene.tokens
    at = next((i for i, token in enumerate(tokens) if token.lower in DEPARTURES), 0)
    before = tokens[max(0, at - _NEAR) : at]
    verb = next((token for token in reversed(before) if token.lower in _STOP), None)
    if verb is not None and not _is_plain(scene.between(verb.end, tokens[at].start)):
        verb = None
    goal = _goal(scene, at)
    first = goal.end if goal is not None and scene.index_at(goal.start) - at == _LED else tokens[at].end
    behind = tokens[scene.index_at(first) :][:_NEAR]
    passive = next((token for token in behind if token.lower in _DONE), None)
    if verb is None and passive is not None and _is_aux(scene.between(first, passive.start)):
        verb = passive
    if verb is None or not _UNTOLD.isdisjoint([token.lower for token in tokens[: scene.index_at(verb.start)]]):
        return None
    start, end = min(verb.start, tokens[at].start), max(verb.end, tokens[at].end, goal.end if goal else 0)
    return Stop(start, end, goal)


def _is_plain(tokens: list[Token]) -> bool:
    return all(token.lower in _LIGHT or token.lower in ADVERBS for token in tokens)


def _is_aux(tokens: list[Token]) -> bool:
    words = [token.lower for token in tokens]
    return bool(words) and all(word in AUX or word in ADVERBS or word in _STAYS for word in words)


def _goal(scene: Scene, at: int) -> PlaceGroup | None:
    goals = [g for g in scene.groups if g.part == "goal" and 0 < scene.index_at(g.start) - at <= _REACH]
    return next((g for g in goals if g.places[0].kind != "anywhere"), None)
