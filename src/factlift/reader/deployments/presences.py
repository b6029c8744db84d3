"""Deployments told by where people are, or have arrived: "a Peruvian team has landed in Oman", uncounted."""

from __future__ import annotations

from factlift.reader.deployments.returns import MAX_BACK, Returns
from factlift.reader.scenes.modalities import modality_of
from factlift.reader.scenes.people import people_in
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.states import status_of
from factlift.reader.scenes.times import time_of
from factlift.reader.sendings.arrivals import Arrival, arrival_in, presence_of, shared_by
from factlift.reader.sendings.intakes import HIRES, intake_in

_BESIDE = 6  # code points between a place and the time at which those bound for it go


class Presences(Returns):
    """Makes records of people who are in a place, or on the way to it."""

    def _arrived(self, scene: Scene) -> list[Record]:
        """Return the people of a country who are said to be in another one ("A UK team has landed in Adana")."""
        taken = None if (found := arrival_in(scene)) is not None else intake_in(scene)
        if taken is not None and (self._topic is not None or taken[2].lower in HIRES):
            found = Arrival(*taken)
        if found is None or self._is_told(found):
            return []
        start, end = scene.sentence.start, scene.sentence.end
        modality = modality_of(scene, start, end)
        home = self._origin[1] if self._origin else None
        if modality == "denied" or (home is not None and found.goal.codes == (home,)):
            return []  # "the outgoing battalion arrived in Lima": it is home
        status = status_of(scene, start, end)
        status = status if status in {"planned", "halted", "completed"} else "under_way"
        claimant = self._claims.at(scene.sentence.number, found.people.start)
        start = min((found.nation or found.people).start, found.goal.start)
        end = max(found.goal.end, found.people.end, found.nation.end if found.nation else 0)
        record = Record(scene, start, end, status, modality, claimant, floated=True)
        nation = found.nation and (self._text[found.nation.start : found.nation.end], found.nation.code)
        record.origin, record.origin_code = nation or self._origin or (None, None)
        if found.nation and (several := shared_by(scene, found.nation)) is not None:
            record.start, record.origin, record.origin_code = several, None, None
        record.group = presence_of(scene, found) or (people_in(self._text, scene) if found.nation else None)
        record.group = record.group or found.people.text
        self._set_goal(record, found.goal)
        time = time_of(self._text, scene, scene.sentence.start if found.nation else found.goal.end, scene.sentence.end)
        if time is not None and (found.nation is not None or time.start - found.goal.end < _BESIDE):
            record.when = self._text[time.start : time.end]
        return [record]

    def _is_told(self, found: Arrival) -> bool:
        """Return whether people of the same country, or of one that is not named, were told of in that place."""
        nation = found.nation.code if found.nation is not None else None
        told = [record for record in self.records[-MAX_BACK:] if record.codes == found.goal.codes]
        return any(nation is None or record.origin_code in {None, nation} for record in told)
