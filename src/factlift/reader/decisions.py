"""Which counts of people are counts of people sent: the decisions of the deployment reader."""

from __future__ import annotations

from factlift.lexicon import words_of
from factlift.reader.records import Record
from factlift.reader.scenes import (
    GO,
    MOVE,
    NOUN,
    RECEIVE,
    SELECT,
    SEND,
    SENT,
    WEAK_SEND,
    Count,
    PlaceGroup,
    Scene,
)
from factlift.reader.shapes import (
    befell,
    comes_home,
    destination,
    elliptic,
    followed_by_goal,
    follows,
    goes_home,
    governed,
    governed_by,
    is_brought_in,
    moved,
    moves,
    stands_in,
)

_POSTED = frozenset("stationed based deployed serving serve served seconded posted".split())
_DUTY = frozenset(
    "soldiers troops peacekeepers officers police marines commandos mercenaries observers monitors".split()
)
_RECRUIT = frozenset("recruit recruits recruited recruiting hire hires hired hiring enlist enlisted enlisting".split())
HAS = frozenset("has have had maintains keeps fields".split())
_THERE = frozenset({"there"})
_NOT_SENT = words_of("people_nouns", "not_sent")
SHARES = frozenset("them whom those these remaining rest remainder others".split())


class Decisions:
    """What decides whether a count belongs to a deployment, from its sentence and from the records so far."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.records: list[Record] = []
        self._origin: tuple[str, str | None] | None = None

    def _sends(self, scene: Scene) -> bool:
        """Return whether the sentence speaks of people sent, posted or serving somewhere."""
        people = scene.has(SENT) or bool(scene.counts)
        if people and scene.has((SEND - WEAK_SEND) | NOUN):
            return True
        if people and any(group.part == "origin" for group in scene.groups) and scene.has(WEAK_SEND | MOVE):
            return True
        sure = any(count.strength != "bare" for count in scene.counts)
        return sure and bool(scene.groups) and scene.has(SEND | GO | SELECT)

    def _named(self, group: PlaceGroup, index: int = 0) -> str:
        return self._text[group.places[index].start : group.places[index].end]

    def _sends_too(self, scene: Scene, made: list[Record], bounds: tuple[int, int]) -> bool:
        """Return whether the place stands beside a sender ("Peru will send 30, Chile 20"), not beside a receiver."""
        beside = bool(made) and made[-1].sender and made[-1].scene is scene
        return beside and elliptic(scene, bounds) and not scene.has(RECEIVE, bounds[0], bounds[1])

    def _leans(self, scene: Scene, count: Count, frame: Record, origin: tuple[str, str | None] | None) -> bool:
        """Return whether a count goes where those before it go: "another 20 left", "Chile 20", "are there already"."""
        near = scene.sentence.number - frame.scene.sentence.number <= 1
        further = self._text[max(0, count.numeral.start - 14) : count.numeral.end].lower()
        more = any(word in further for word in ("another", "further", "additional", "more", "remaining", "first"))
        other = origin is not None and origin[1] != frame.origin_code and frame.scene is scene
        return near and frame.scope != "cohort" and (other or scene.has(_THERE) or (more and follows(scene, count)))

    def _belongs(  # noqa: C901 - one decision, told in the order in which it is made
        self, scene: Scene, count: Count, goal: PlaceGroup | None, origin: tuple[str, str | None] | None,
        bounds: tuple[int, int], frame: Record | None, cohort: bool,
    ) -> bool:  # fmt: skip
        """Return whether a count is one of people sent: the cue that its strength asks for is there."""
        numeral = count.numeral
        if befell(scene, count, bounds) or (frame is None and goal is None and goes_home(scene, count)):
            return False
        goal_known = goal is not None or scene.countries is not None
        sending = scene.has(SEND - WEAK_SEND, bounds[0], bounds[1]) or governed(scene, count)
        if count.strength == "bare":
            if goal is not None and goal.places[0].code is None and not (sending or self._same_list(scene, frame)):
                return False
            if frame is None and goal is not None and self._origin is not None and stands_in(scene, count, goal):
                return goal.places[0].kind in {"country", "capital"} and scene.has(SHARES)
            return frame is not None and (goal is not None or cohort or sending or follows(scene, count))
        if count.strength == "weak" and not cohort and not sending:
            known = frame is not None or bool(self.records)
            away = goal is not None and self._origin is not None and goal.codes[0] != self._origin[1]
            if away and moved(scene, count, goal) and not scene.has(_NOT_SENT):
                return True
            return goal is not None and known and moves(scene, count)
        away = goal is not None and (
            goal.codes[0] is None or origin is not None or self._origin is not None or frame is not None
        )
        if sending and (away or not is_brought_in(scene, numeral.end, bounds[1])):
            return goal_known or origin is not None or frame is not None
        if cohort:
            return True
        if goal is None and scene.countries is not None and moves(scene, count):
            return origin is not None or frame is not None
        if goal is None:
            return self._keeps_peace(scene, count, origin) or (self._origin is not None and comes_home(scene, count))
        if moved(scene, count, goal) or stands_in(scene, count, goal):
            return away
        if goal.part == "receiver":
            return (frame is not None or origin is not None) and count.strength == "sent"
        posted = scene.has(_POSTED, bounds[0], bounds[1]) or scene.has(NOUN)
        duty = posted or self._text[numeral.unit_start : numeral.unit_end].lower() in _DUTY
        if scene.has(GO | NOUN | _RECRUIT, bounds[0], bounds[1]) or followed_by_goal(scene, count, goal):
            return away or (duty and posted)
        return False

    def _keeps_peace(self, scene: Scene, count: Count, origin: tuple[str, str | None] | None) -> bool:
        """Return whether a state has peacekeepers, who are never at home."""
        return origin is not None and self._is_peace(count) and scene.has(HAS, None, count.numeral.start)

    def _is_peace(self, count: Count) -> bool:
        return self._text[count.numeral.unit_start : count.numeral.unit_end].lower().endswith("peacekeepers")

    def _same_list(self, scene: Scene, frame: Record | None) -> bool:
        return frame is not None and (frame.scene is scene or (scene.bullet and frame.scene.bullet))

    def _is_cohort(self, scene: Scene, count: Count, bounds: tuple[int, int], frame: Record | None) -> bool:
        leaning = frame is not None or (count.strength == "sent" and (bool(self.records) or self._origin is not None))
        if not leaning or (count.strength == "weak" and not scene.has(SELECT, count.numeral.end, bounds[1])):
            return False
        if destination(scene, count, bounds) is not None or scene.has(SEND - WEAK_SEND, count.numeral.end, bounds[1]):
            return False
        return scene.has(SELECT - _RECRUIT, count.numeral.end, bounds[1]) or governed_by(scene, count, SELECT)

    def _origin_in(
        self, scene: Scene, count: Count, bounds: tuple[int, int]
    ) -> tuple[str, str | None] | None:  # fmt: skip
        senders = [g for g in scene.groups if g.part == "origin" and g.places[0].kind != "anywhere"]
        reach = max(count.numeral.end, count.numeral.unit_end)
        near = [g for g in senders if g.end > bounds[0] and (g.start < reach or scene.is_from(g, reach))]
        before = [g for g in senders if g.start < reach]
        order = near or before or senders[:1]
        found = order[-1] if order else None
        return (self._named(found), found.places[0].code) if found else None
