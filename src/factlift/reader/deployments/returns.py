"""Deployments that end: people who come home, told without a number or welcomed before it is told from where."""

from __future__ import annotations

from factlift.reader.deployments.origins import sender_beside
from factlift.reader.deployments.replies import Replies
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.homecomings import asks_back, homecoming_in, is_welcomed, who_wants
from factlift.reader.scenes.homes import sender_of
from factlift.reader.scenes.modalities import modality_of
from factlift.reader.scenes.people import people_in
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.states import status_of
from factlift.reader.scenes.times import time_of

MAX_BACK = 200  # records back that are looked at for the same deployment without a number
_NEAR_WELCOME = 2  # sentences between people welcomed home and the words that tell from where


def is_homing(scene: Scene, home: str | None) -> bool:
    """Return whether people are said to return to the home country ("will return to Peru by 3 May")."""
    for group in scene.groups if home is not None else ():
        at = scene.index_at(group.start)
        before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
        if group.codes == (home,) and "to" in before and not _RETURNS.isdisjoint(before):
            return True
    return False


def comes_home(scene: Scene, count: Count, frame: Record, home: str | None) -> bool:
    """Return whether a number alone takes up people who are abroad, and the verb behind it leads to their home.

    "Some 750 work in Oman. Two hundred of them will fly to Lima in March."
    """
    away = frame.status == "under_way" and any(frame.codes) and home not in frame.codes
    behind = scene.tokens[scene.index_at(count.end) :][:_BEHIND]
    verb = next((token for token in behind if token.lower in _TRAVELS), None)
    near = verb is not None and any(g.codes == (home,) and g.start - verb.end <= _FAR for g in scene.groups)
    return away and count.strength == "bare" and near


_BEHIND = 14  # tokens behind a number in which its people go
_FAR = 20  # code points between their verb and the place
_TRAVELS = frozenset("fly flies flew flown land lands landed arrive arrives arrived sail sailed reach reached".split())
_RETURNS = frozenset("return returns returned returning back home".split())


class Returns(Replies):
    """Makes records of people who come home, and joins them with those welcomed."""

    def _came_home(self, scene: Scene) -> list[Record]:
        """Return the people who come home from where they served ("is returning from a deployment to Oman")."""
        found = homecoming_in(scene)
        if found is None or any(r.codes == found.goal.codes for r in self.records[-MAX_BACK:]):
            return []
        start, end = min(found.people.start, found.verb.start), scene.sentence.end
        modality = modality_of(scene, start, end)
        home = self._origin[1] if self._origin else None
        if modality == "denied" or home in found.goal.codes:
            return []
        last = self.records[-1] if self.records else None
        if last is not None and self._is_welcomed(last, scene):
            self._set_goal(last, found.goal)
            last.more = [*last.more, self._text[start : found.end]]
            return []
        status = status_of(scene, scene.sentence.start if found.verb.start < found.people.start else start, end)
        if scene.tokens[scene.index_at(found.verb.start) - 1].lower in {"which", "who"}:
            status = status_of(scene, found.verb.start, found.end)  # whatever else becomes of them
        if asks_back(scene, found):
            status, modality = "planned", "possible"
        claimant = self._claims.at(scene.sentence.number, start)
        record = Record(scene, start, found.end, status or "completed", modality, claimant, floated=True)
        origin = sender_beside(scene, start, found.verb.start, found.goal.codes) or who_wants(scene, found)
        record.origin, record.origin_code = sender_of(self._text, origin) if origin else self._origin or (None, None)
        record.group = people_in(self._text, scene) or found.people.text
        self._set_goal(record, found.goal)
        self._set_when(record, scene, start, end)
        return [record]

    def _take_home(self, record: Record, count: Count) -> None:
        """Let people welcomed home be those of whom it was told just before from where they come."""
        last = self.records[-1] if self.records else None
        if last is None or last.count is not None or not last.codes or last.status != "completed" or record.codes:
            return
        near = record.scene.sentence.number - last.scene.sentence.number <= _NEAR_WELCOME
        if near and is_welcomed(record.scene, count):
            record.destinations, record.codes = last.destinations, last.codes
            record.more = [*record.more, self._text[last.start : last.end]]
            self.records.remove(last)

    def _set_when(self, record: Record, scene: Scene, start: int, end: int) -> None:
        """Give a record the time that a stretch of its sentence tells."""
        time = time_of(self._text, scene, start, end)
        record.when = self._text[time.start : time.end] if time else None

    @staticmethod
    def _is_welcomed(last: Record, scene: Scene) -> bool:
        """Return whether those told of just before come home, welcomed before it is told from where."""
        near = scene.sentence.number - last.scene.sentence.number <= _NEAR_WELCOME
        return near and last.count is not None and not last.codes and last.status == "completed"
