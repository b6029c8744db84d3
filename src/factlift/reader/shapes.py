"""The shapes of a sentence that counts people: which words are whose, and what governs them."""

from __future__ import annotations

from itertools import pairwise

from factlift.reader.lexicon import words_of
from factlift.reader.scenes import CASUALTY, GO, SEND, Count, PlaceGroup, Scene

_WAIT = words_of("deployment_verbs", "wait_place")


def dateline_end(scene: Scene) -> int:
    """Return where the sentence begins behind a dateline ("ACCRA, 3 May –")."""
    first = scene.tokens[0]
    if not (first.text.isupper() and len(first.text) > 3):
        return first.start
    return next((token.end for token in scene.tokens[:16] if token.text in {"–", "—"}), first.start)


def segments(scene: Scene) -> list[tuple[int, int]]:
    """Return for each count the stretch of the sentence that is its own."""
    edges = [scene.sentence.start]
    for left, right in pairwise(scene.counts):
        edges.append(edge(scene, max(left.numeral.end, left.numeral.unit_end), right.numeral.start))
    edges.append(scene.sentence.end)
    return list(pairwise(edges))


def edge(scene: Scene, start: int, end: int) -> int:
    """Return where one count's stretch ends: before the next one's subject, else at the last separator."""
    subject = next(
        (g for g in scene.groups if g.start >= start and g.end <= end and g.part in {"receiver", "origin"}), None
    )
    limit = subject.start if subject else end
    for token in reversed(scene.tokens[scene.index_at(start) : scene.index_at(limit)]):
        if token.text in {",", ";"} or token.lower in {"and", "while", "but", "with", "plus"}:
            return token.start
    return limit if subject else start


def destination(scene: Scene, count: Count, bounds: tuple[int, int]) -> PlaceGroup | None:
    """Return the places that a count of people goes to, by the words of its stretch."""
    inside = [g for g in scene.groups if bounds[0] <= g.start and g.end <= bounds[1]]
    named = [g for g in inside if g.places[0].kind != "anywhere"]
    before = [g for g in named if g.end <= count.numeral.start and g.part == "receiver"]
    if before:
        return before[-1]
    after = [g for g in named if g.start >= count.numeral.end and g.part == "goal"]
    if after:
        return after[0]
    led = [g for g in named if g.end <= count.numeral.start and g.part == "goal"]
    return led[-1] if led else next((g for g in inside if g.part == "goal"), None)


def followed_by_goal(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the place follows the count's noun directly, under a verb of sending ("300 nurses to Qatar")."""
    first, last = scene.index_at(max(count.numeral.end, count.numeral.unit_end)), scene.index_at(goal.start)
    return 0 < last - first <= 4 and scene.tokens[first].lower in {"to", "for"} and scene.has(SEND)


def moves(scene: Scene, count: Count) -> bool:
    """Return whether a verb of going follows the count's noun closely."""
    at = scene.index_at(max(count.numeral.end, count.numeral.unit_end))
    return any(token.lower in GO for token in scene.tokens[at : at + 4])


def governed(scene: Scene, count: Count) -> bool:
    """Return whether a verb of sending governs the count."""
    return governed_by(scene, count, SEND)


def governed_by(scene: Scene, count: Count, verbs: frozenset[str]) -> bool:
    """Return whether a verb stands right before the count, or right behind its noun in the passive."""
    at = scene.index_at(count.numeral.start)
    after = scene.index_at(max(count.numeral.end, count.numeral.unit_end))
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    behind = [token.lower for token in scene.tokens[after : after + 6]]
    return any(word in verbs for word in before) or any(
        word in verbs and word.endswith(("ed", "nt", "en")) for word in behind
    )


def befell(scene: Scene, count: Count, bounds: tuple[int, int]) -> bool:
    """Return whether something befell those counted ("killed 12 soldiers"), which is no deployment."""
    at = scene.index_at(count.numeral.start)
    after = scene.index_at(max(count.numeral.end, count.numeral.unit_end))
    near = [*scene.tokens[max(0, at - 3) : at], *scene.tokens[after : after + 7]]
    near = [token for token in near if bounds[0] <= token.start < bounds[1]]
    return any(token.lower in CASUALTY for token in near) and not any(token.lower in SEND for token in near)


def elliptic(scene: Scene, bounds: tuple[int, int]) -> bool:
    """Return whether the stretch has no verb of its own ("Libya 600")."""
    return not scene.has(SEND | frozenset({"have", "has", "had", "already", "were", "was"}), bounds[0], bounds[1])


def is_brought_in(scene: Scene, start: int, end: int) -> bool:
    """Return whether somebody is sent to hospital, prison or school, which is no posting."""
    for at in range(scene.index_at(start), scene.index_at(end)):
        if scene.tokens[at].lower in _WAIT and "to" in {token.lower for token in scene.tokens[max(0, at - 2) : at]}:
            return True
    return False
