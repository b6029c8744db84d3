"""Where those counted go, as their own sentence tells it."""

from __future__ import annotations

from factlift.reader.scenes.backrefs import place_of_where
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.destinations import destination
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.abroad import goal_of_whole, host_before
from factlift.reader.sendings.belonging import MOST, goal_of_lots, most_of
from factlift.reader.sendings.hiring import host_of_hired
from factlift.reader.sendings.keeping import place_of_own
from factlift.reader.words.cues import RECRUIT, SELECT, SEND


def goal_in(
    scene: Scene, count: Count, bounds: tuple[int, int], home: str | None, host: PlaceGroup | None, *, sure: bool
) -> PlaceGroup | None:
    """Return the place of a number, by what tells it most surely first; `home` sends, `host` takes people in.

    `sure` tells that the article is plainly about people who are sent.
    """
    where = place_of_where(scene, count)
    where = None if where is not None and where.codes == (home,) else where
    goal = most_of(scene, count) if sure and scene.has(MOST, None, count.start) and where is None else None
    goal = goal or place_of_own(scene, count) or host_of_hired(scene, count)
    goal = goal or destination(scene, count, bounds, home) or goal_of_lots(scene, count)
    return goal or where or host_before(scene, count) or goal_of_whole(scene, count) or host


def is_seat(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether a place only tells where an office is: "its office in Leeds hopes to place 80", "opened one in".

    People may well be posted at one ("40 guards at the consulate in Leeds").
    """
    tokens, at = scene.tokens, scene.index_at(goal.start)
    if at < 2 or tokens[at - 1].lower != "in" or tokens[at - 2].lower not in _OFFICES:
        return False
    before = [token.lower for token in tokens[max(0, at - _LEAD) : at - 2]]
    if goal.end <= count.start:
        acts = any(token.lower in _ACTS for token in scene.between(goal.end, count.start))
        return acts and scene.words.isdisjoint(_WHERE) and _POSTED.isdisjoint(before)
    return not _OPENED.isdisjoint(before) or (not _LEANS.isdisjoint(before) and _POSTED.isdisjoint(before))


_OFFICES = frozenset(
    "office offices bureau agent agents consulate embassy ministry headquarters branch recruiter".split()
)
_LEAD = 7  # tokens before a place that tell of an office in it
_ACTS = SEND | RECRUIT | SELECT | frozenset("hopes hope plans wants intends expects aims".split())
_WHERE = frozenset({"where"})
_POSTED = frozenset("at guard guards guarding staff staffed protect protecting to outside inside".split())
_OPENED = frozenset("opened opens open opening has had runs ran keeps kept".split())
_LEANS = frozenset("depending depends on with through via by from".split())
