"""The shapes of a sentence that counts people: which words are whose, and what governs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from factlift.lexicon import words_of
from factlift.reader.scenes import CASUALTY, FOLLOW, GO, MOVE, SEND, Count, PlaceGroup, Scene

_WAIT = words_of("deployment_verbs", "wait_place")


def dateline_end(scene: Scene) -> int:
    """Return where the sentence begins behind a dateline ("ACCRA, 3 May –")."""
    first = scene.tokens[0]
    if not (first.text.isupper() and len(first.text) > 3):
        return first.start
    return next((token.end for token in scene.tokens[:16] if token.text in {"–", "—"}), first.start)


def segments(scene: Scene, cut: Callable[[int, int], int]) -> list[tuple[int, int]]:
    """Return for each count the stretch of the sentence that is its own; joined counts share one.

    `cut(start, end)` says where the attribution begins that ends a stretch.
    """
    edges = [scene.sentence.start]
    for left, right in pairwise(scene.counts):
        edges.append(edge(scene, max(left.numeral.end, left.numeral.unit_end), right.numeral.start))
    edges.append(scene.sentence.end)
    bounds = [(start, cut(max(start, min(_end(count), end)), end)) for count, (start, end) in _with(scene, edges)]
    for at in range(len(bounds) - 2, -1, -1):
        if _joined(scene, scene.counts[at], scene.counts[at + 1]):
            bounds[at] = bounds[at + 1] = (bounds[at][0], bounds[at + 1][1])
    return bounds


def _end(count: Count) -> int:
    return max(count.numeral.end, count.numeral.unit_end)


def _with(scene: Scene, edges: list[int]) -> Iterable[tuple[Count, tuple[int, int]]]:
    return zip(scene.counts, pairwise(edges), strict=False)  # one stretch, and no count, in a sentence without


def _joined(scene: Scene, left: Count, right: Count) -> bool:
    """Return whether two counts stand in one list of people ("30 cooks and 4 bakers", "900 from Peru and 40 from")."""
    start, end = max(left.numeral.end, left.numeral.unit_end), right.numeral.start
    between = scene.tokens[scene.index_at(start) : scene.index_at(end)]
    if not between or len(between) > 6 or between[-1].lower not in {"and", ",", "plus", "as"}:
        return False
    places = [g for g in scene.groups if start <= g.start and g.end <= end]
    if any(g.part != "origin" for g in places):
        return False
    rest = [t for t in between if not any(g.start <= t.start < g.end for g in places)]
    return all(token.lower in {"and", ",", "plus", "from", "the", "as", "well"} for token in rest)


def edge(scene: Scene, start: int, end: int) -> int:
    """Return where one count's stretch ends: before the next one's subject, else at the last separator."""
    subject = next(
        (g for g in scene.groups if g.start >= start and g.end <= end and g.part in {"receiver", "origin"}), None
    )
    limits = [subject.start, end] if subject and subject.part == "origin" else [subject.start if subject else end]
    for limit in limits:  # a sender may stand in a clause that hangs on the count: "30 cooks that a Thai firm hired, "
        for token in reversed(scene.tokens[scene.index_at(start) : scene.index_at(limit)]):
            if token.text in {",", ";"} or token.lower in {"and", "while", "but", "with", "plus"}:
                return token.start
    return subject.start if subject else start


def destination(
    scene: Scene, count: Count, bounds: tuple[int, int], home: str | None = None
) -> PlaceGroup | None:  # fmt: skip
    """Return the places that a count of people goes to, by the words of its stretch, `home` only if no other."""
    inside = [g for g in scene.groups if bounds[0] <= g.start and g.end <= bounds[1]]
    inside = [g for g in inside if home is None or g.codes != (home,)] or inside
    named = [g for g in inside if g.places[0].kind != "anywhere"]
    before = [g for g in named if g.end <= count.numeral.start and g.part == "receiver"]
    if before:
        return before[-1]
    after = [g for g in named if g.start >= count.numeral.end and g.part == "goal"]
    if after:
        return after[0]
    led = [g for g in named if g.end <= count.numeral.start and g.part == "goal" and _leads(scene, g, count)]
    return led[-1] if led else next((g for g in inside if g.part == "goal" and g not in named), None)


def _leads(scene: Scene, goal: PlaceGroup, count: Count) -> bool:
    """Return whether no other clause begins between a place and the count behind it."""
    between = scene.tokens[scene.index_at(goal.end) : scene.index_at(count.numeral.start)]
    return not any(token.lower in {"and", "but", "while", "after"} for token in between)


def followed_by_goal(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the place follows the count's noun directly, under a verb of sending ("300 nurses to Qatar")."""
    first, last = scene.index_at(max(count.numeral.end, count.numeral.unit_end)), scene.index_at(goal.start)
    return 0 < last - first <= 4 and scene.tokens[first].lower in {"to", "for"} and scene.has(SEND)


def moves(scene: Scene, count: Count) -> bool:
    """Return whether a verb of going follows the count's noun closely."""
    at = scene.index_at(max(count.numeral.end, count.numeral.unit_end))
    return any(token.lower in GO for token in scene.tokens[at : at + 4])


def follows(scene: Scene, count: Count) -> bool:
    """Return whether a bare number takes up people just named ("another 20 left", "400 more will follow")."""
    at = scene.index_at(max(count.numeral.end, count.numeral.unit_end))
    for token in scene.tokens[at : at + 6]:
        if token.lower in FOLLOW:
            return True
        if not (token.lower in _LIGHT or token.lower.endswith("ly")):
            return False
    return False


_LIGHT = frozenset(
    "more of them have has had will are were is was to be already also now then soon others been".split()
)
_HERE = frozenset(
    ", are were is was remain remained remains already now currently still in at across inside the be been there and "
    "have had based stationed deployed serving about around northern southern eastern western central".split()
)


def stands_in(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether those counted are said to be in a place, with nothing else between ("60 cooks, now in Peru")."""
    start = max(count.numeral.end, count.numeral.unit_end)
    between = scene.tokens[scene.index_at(start) : scene.index_at(goal.start)]
    origins = [g for g in scene.groups if g.part == "origin" and start <= g.start and g.end <= goal.start]
    rest = [t.lower for t in between if not any(g.start <= t.start < g.end for g in origins)]
    rest = [word for word in rest if not (word == "from" and origins)]
    sure = {",", "are", "were", "remain", "remained", "already", "now", "currently", "still"} & set(rest)
    return bool(sure) and len(rest) <= 7 and all(word in _HERE for word in rest)


def moved(scene: Scene, count: Count, goal: PlaceGroup | None) -> bool:
    """Return whether a verb of moving has the people counted for its object, and a place behind it."""
    if goal is None or goal.part != "goal" or goal.start < count.numeral.start:
        return False
    before = scene.tokens[scene.index_at(goal.start) - 1].lower if scene.index_at(goal.start) else ""
    if before not in {"to", "into", "the", "for", "northern", "southern", "eastern", "western"}:
        return False
    if governed_by(scene, count, MOVE):
        return True
    at = scene.index_at(goal.start)  # "the 80 cooks that a firm brought to Peru"
    return any(token.lower in MOVE and token.start > count.numeral.end for token in scene.tokens[max(0, at - 3) : at])


def comes_home(scene: Scene, count: Count) -> bool:
    """Return whether those counted are back from where they were ("Our nine cooks there came home")."""
    at = scene.index_at(_end(count))
    words = [token.lower for token in scene.tokens[at : at + 7]]
    return any(a in {"came", "come", "returned", "are", "were"} and b in {"home", "back"} for a, b in pairwise(words))


def goes_home(scene: Scene, count: Count) -> bool:
    """Return whether people are sent home, which is no posting ("sent 40 stewards home")."""
    at = scene.index_at(max(count.numeral.end, count.numeral.unit_end))
    return any(token.lower in {"home", "away", "off"} for token in scene.tokens[at : at + 2])


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
