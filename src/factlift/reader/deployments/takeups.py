"""Where people go whose words name no place: the one that these take up from before."""

from __future__ import annotations

from dataclasses import replace

from factlift.reader.deployments.antecedents import MAX_LEAN, places_of_several, takes_number
from factlift.reader.deployments.discourse import points_back
from factlift.reader.deployments.exchanges import Exchanges
from factlift.reader.deployments.unclaimed import place_left
from factlift.reader.scenes.backrefs import lands_taken_up, place_of_where, takes_up_land
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.sendings.contexts import makes_it_up
from factlift.reader.sendings.contingents import send_here
from factlift.reader.sendings.decisions import Candidate, leans
from factlift.reader.sendings.joining import was_due
from factlift.reader.sendings.presumed import place_of_line
from factlift.reader.sendings.series import counts_things, goes_on_in_number

_NEAR = 4  # records back in which the sentence right above may have told people


class TakeUps(Exchanges):
    """Finds the place of a deployment that names none."""

    def _find_place(self, record: Record, case: Candidate, frame: Record | None, made: list[Record]) -> None:
        """Give a deployment that names no place of its own the one that its words take up from somewhere before."""
        if case.scene.countries is not None and case.scene.countries.start > case.count.start and not case.cohort:
            return  # "Peru has sent 900 to 12 countries"
        if self._nation_told(case.scene, case.count) is not None:
            return  # "it has no Poles, though it was told that 25 were on their way"
        if (there := _place_of_there(case.scene, case.count)) is not None and there.codes != (record.origin_code,):
            self._set_goal(record, there)
            return
        number = lands_taken_up(case.scene)
        if number and (several := places_of_several([*self.records, *made], number)):
            record.destinations, record.codes = several
        elif frame is not None and place_left(record, made) is None:
            self._carry_place(record, case, frame, made)
        send_here(record, case, self._origin)
        if not record.codes and not case.cohort and record.origin_code:
            self._set_goal(record, self._goal_before(case, record.origin_code))
        if record.codes or case.cohort:
            return
        here = place_of_where(case.scene, case.count) or place_of_line(case)
        self._set_goal(record, here or self._place_of_list(record))
        if not record.codes and (points_back(case.scene, case.count) or takes_up_land(case.scene, case.count)):
            self._set_back(record, case.scene)
        elif not record.codes and case.helped and self._told.host_name and self._told.is_near_host(case.scene):
            record.destinations, record.codes = [self._told.host_name], (self._told.host,)

    def _carry_place(self, record: Record, case: Candidate, frame: Record, made: list[Record]) -> None:
        """Give a deployment that names no place the one that its words take up from before."""
        if frame.codes and makes_it_up(case):
            self._make_up(record, frame)
        elif frame.status == "halted" and not frame.count and frame.codes and frame in self.records and was_due(case):
            self.records.remove(frame)  # "Peru has stopped sending maids to Oman. Some 70 had been due to leave."
            record.destinations, record.codes, record.status = frame.destinations, frame.codes, "halted"
            record.more = [self._text[frame.start : frame.end]]
        elif not case.cohort and takes_number(frame, case) and frame in self.records:
            self.records.remove(frame)  # its number comes behind it: "We are thinking of Peru. Perhaps forty."
            record.destinations, record.codes = frame.destinations, frame.codes
            record.modality, record.status, record.when = frame.modality, frame.status, frame.when
            record.more = [self._text[frame.start : frame.end]]
        elif not case.cohort:
            placed = next((r for r in [*made[::-1], *self.records[:-MAX_LEAN:-1]] if r.codes), frame)
            there = placed if "there" in case.scene.words else frame
            if self._is_one_of_several(case, there):
                record.scope = "cohort"
            elif leans(replace(case, frame=there), self._text):
                record.destinations, record.codes = there.destinations, there.codes

    def _complete(self, record: Record) -> None:
        """Make one of a deployment told without a number in the sentence above and the number that goes on with it."""
        last = self.records[-1] if self.records else None
        above = last is not None and record.scene.sentence.number - last.scene.sentence.number == 1
        if last is None or not above or last.count or last.origin_code != record.origin_code:
            return
        if record.codes in {(), last.codes} and record.modality == last.modality:
            self.records.remove(last)
            record.destinations, record.codes = last.destinations, last.codes
            record.more = [self._text[last.start : last.end]]

    def _is_next(self, case: Candidate, made: list[Record]) -> bool | None:
        """Return whether a number alone goes on with the people told of right above it, or None with things."""
        scene, number = case.scene, case.scene.sentence.number
        above = self._scene_of(number - 1) if number > 1 else None
        above = above if above is not None and above.sentence.paragraph == scene.sentence.paragraph else None
        told = above is not None and any(r.scene.sentence.number == number - 1 for r in self.records[-_NEAR:])
        if counts_things(scene, case.count, above, told=told, made=bool(made)):
            return None
        return goes_on_in_number(self._text, scene, case.count, above, told=told or bool(made))

    def _set_back(self, record: Record, scene: Scene) -> None:
        """Send people to the place that "there" takes up: the last one before their sentence, or the one host."""
        place = None if self._told.is_of_host(scene) else self._place_before(scene, scene.sentence.start)
        if place is not None and place.codes != (record.origin_code,):
            nation = place.places[0].kind == "demonym" and "there" not in scene.words
            self._set_goal(record, None if nation else place)  # "an Omani was shot in the capital"
        elif self._told.host_name is not None and self._told.host != record.origin_code:
            record.destinations, record.codes = [self._told.host_name], (self._told.host,)


def _place_of_there(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the place that "there" behind a number means, where the sentence tells it before the number.

    "It lost nine men in Mali and still keeps 1,440 there."
    """
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_THERE_BEHIND]]
    if "there" not in behind:
        return None
    told = [group for group in scene.groups if group.part == "goal" and group.end <= count.start]
    return told[-1] if told and told[-1].places[0].kind != "anywhere" else None


_THERE_BEHIND = 4  # tokens behind those counted in which "there" is where they are
