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
