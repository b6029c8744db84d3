"""Deployments without a number: those that bring a destination, an end or a denial of their own, and leftovers."""

from __future__ import annotations

import re
from dataclasses import replace

from factlift.reader.deployments.origins import sender_beside
from factlift.reader.deployments.presences import Presences
from factlift.reader.deployments.returns import MAX_BACK
from factlift.reader.deployments.unclaimed import place_left
from factlift.reader.scenes.homes import Origin, sender_of
from factlift.reader.scenes.listings import is_place_line
from factlift.reader.scenes.modalities import modality_of
from factlift.reader.scenes.nouns import nationals_sent, sent_by
from factlift.reader.scenes.objects import sending_in
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.people import people_in
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import BULLETS, Scene
from factlift.reader.scenes.shapes import attends, is_brought_in
from factlift.reader.scenes.states import status_around, status_of
from factlift.reader.scenes.times import time_of
from factlift.reader.sendings.bodies import body_cue, body_sent, name_of_body
from factlift.reader.sendings.denials import denied_people, none_outside
from factlift.reader.sendings.pacts import pact_in
from factlift.reader.sendings.spurned import passed_by
from factlift.reader.sendings.stops import stop_in
from factlift.reader.sendings.topics import may_tell
from factlift.reader.words.cues import (
    BODY,
    DEPARTURES,
    GO,
    HIRING,
    NOBODY,
    POSTING,
    SENT,
    SERVES,
    STOP,
    STRONG_SEND,
    UNCOUNTED,
)
from factlift.reader.words.places import states_in
from factlift.reader.words.tokens import Token, clip_sentence, trim_stretch

_NEAR_END = 12  # records back of which the places are those of a programme that ends
NEAR_ORIGIN = 90  # code points between a denial's verb and those whose people they are
_CUES = STRONG_SEND | POSTING | SERVES
_LENDS = frozenset("lend lends lent lending loan loaned loaning".split())
_CUES_DENIED = STRONG_SEND | POSTING | GO
_SENDING = frozenset("sending deploying dispatching lending".split())
_LEAVING = frozenset("depart departs departed leave leaves fly flies flew sail sails sailed embark embarked".split())
MAX_VERB = 6  # tokens between people and the verb that takes them away
_TALK = frozenset("talks talk talking talked thinking considering eyeing exploring discussing negotiating".split())
_ABOUT = frozenset("about of with to in".split())
_OTHER_TALKS = frozenset("peace trade tariff tariffs ceasefire truce climate debt nuclear".split())
_WEIGHING = frozenset("considering weighing mulling pondering exploring contemplating eyeing considers weighs".split())
_WEIGHED = STRONG_SEND | POSTING | BODY | {"presence", "mission", "rotation", "sending"}
MAX_SUBJECT = 40  # code points from a sentence's start to its subject's end
MAX_TALK = 8  # tokens between "talks" and the place
_REST = frozenset({"remainder", "rest", "balance", "others"})
_SPREAD = frozenset(
    "scattered spread divided split shared distributed bound headed heading destined going due earmarked "
    "assigned posted deployed stationed sent dispersed working serving placed allocated flying travelling leaving gone "
    "went go goes will would is are was were be being have has been to into in at for on over across between among "
    "amongst around two three four several various sites locations places the northern southern eastern western "
    "mostly mainly mines farms camps towns cities".split()
)
_QUOTES = frozenset('”"»')
_TAKES_UP = re.compile(r"\b(?:to|in|into) that (?:country|nation|state|republic)\b")
_IS_THERE, _SETTLED_IN = frozenset("in at inside on".split()), frozenset("went set been".split())


def _is_no_posting(scene: Scene, people: Token, cue: Token) -> bool:
    """Return whether people are brought in, or only visit, as those counted ("sent 20 dancers to a festival")."""
    visits = any(count.start <= people.start < count.end and attends(scene, count) for count in scene.counts)
    away = [token.lower for token in scene.tokens[scene.index_at(cue.end) :][:2]] == ["home", "at"]
    return visits or away or is_brought_in(scene, cue.end, cue.end + 30)  # "were sent home at the gates of Oton"


class Uncounted(Presences):
    """Makes records of people who are not counted."""

    def _uncounted(self, scene: Scene) -> list[Record]:
        if scene.words.isdisjoint(UNCOUNTED):
            return self._stopped(scene)
        if not may_tell(scene, topical=self._topic is not None):
            return []
        nobody = scene.find(NOBODY) if self._topic else None
        people = scene.find(SENT) or nobody or nationals_sent(scene)
        denied = modality_of(scene, scene.sentence.start, scene.sentence.end) == "denied"
        cue = sending_in(scene, _CUES_DENIED if denied else _CUES)
        body, cue = scene.find(BODY), cue or (scene.find(_LENDS) if denied else None) or body_cue(scene)
        if cue is None and self.sure and (leaving := scene.find(_LEAVING, (people or body or scene.tokens[-1]).end)):
            cue = leaving if self._leaves_soon(scene, people or body, leaving) else None
            people = people or body
        people = people or (body if cue is not None and cue.lower in SERVES else None)
        sent_body = body_sent(scene, cue) if cue is not None and people is None else None
        people = people or sent_body
        if people is None or cue is None or _is_no_posting(scene, people, cue):
            return []
        if self._completes(scene) or not _QUOTES.isdisjoint(self._text[cue.end : people.start]):
            return []  # "“We send nobody home,” said the head of the nurses’ union"
        origin = sender_beside(scene, cue.start, people.end)
        goal = self._goal_of(scene, min(cue.start, people.start), people.end, origin)
        name, code = sender_of(self._text, origin) if origin else self._origin or (None, None)
        start = min(people.start, cue.start, *([goal.start] if goal else []))
        end = max(people.end, cue.end, goal.end if goal else 0)
        status = status_around(scene, scene.sentence.start, end + 40) or "unknown"
        modality = modality_of(scene, scene.sentence.start, end)
        closed = modality == "denied" or status == "halted"
        near = origin is not None and abs(origin.start - cue.start) < NEAR_ORIGIN
        alone = goal is None and (not (closed and near) or cue.lower in _LENDS)
        if alone or (goal is not None and none_outside(scene, goal)):
            return []  # "has denied lending Peru any soldiers" is told with its place
        if goal is not None and (goal.codes == (code,) or goal.start - max(people.end, cue.end) > 60):
            return []
        start, end = (
            (start, end) if goal is None or goal.end > people.start else (min(people.start, cue.start), cue.end)
        )
        status = status if status != "unknown" else "under_way" if modality == "stated" else "planned"
        status = "planned" if modality == "denied" and cue.lower in _SENDING else status  # "ruled out sending anyone"
        claimant = self._claims.at(scene.sentence.number, start)
        codes = goal.codes if goal else ()
        known = any(
            r.codes == codes and (r.status, r.attribution) == (status, claimant) for r in self.records[-MAX_BACK:]
        )
        if known:
            return []
        if origin is not None and origin.start < start and start - origin.start < 60:
            start = origin.start
        record = Record(scene, start, end, status, modality, claimant, origin=name, origin_code=code)
        sent = name_of_body(scene, sent_body) if sent_body is not None else sent_by(scene, cue, goal)
        record.group = sent or (people.text if people.lower in BODY else people_in(self._text, scene))
        record.group = record.group or (self._topic.group if self._topic else None)
        self._set_goal(record, goal)
        stop = self._claims.cut(scene.sentence.number, end, scene.sentence.end)
        time = time_of(self._text, scene, cue.start, stop) or time_of(self._text, scene, scene.sentence.start, stop)
        record.when = self._text[time.start : time.end] if time else None
        return [record]

    def _goal_of(self, scene: Scene, start: int, end: int, origin: PlaceGroup | None) -> PlaceGroup | None:
        """Return the place behind a verb of sending, or the one that "that country" takes up from before."""
        goals = (g for g in scene.groups if g.part == "goal" and g.places[0].kind != "anywhere" and g.start > start)
        goal = next(goals, None)
        if goal is None and origin is not None and _TAKES_UP.search(self._text, end, scene.sentence.end):
            return self._place_before(scene, origin.start)  # "Peruvian cooks were sent to that country"
        return goal

    @staticmethod
    def _leaves_soon(scene: Scene, people: Token | None, leaving: Token) -> bool:
        """Return whether people leave for a place ("the third brigade will depart for Peru")."""
        between = scene.between(people.end, leaving.start) if people else []
        going = scene.between(leaving.end, leaving.end + 60)
        return len(between) < MAX_VERB and any(token.lower in {"for", "to"} for token in going)

    def _denied(self, scene: Scene) -> list[Record]:
        """Return the deployment that a sentence denies without a number ("no cook will be sent to Peru")."""
        home = self._origin[1] if self._origin else None
        found = denied_people(scene, home) if self._topic else None
        if found is None:
            return self._never_had(scene)
        tokens, goal = (
            scene.tokens,
            found.goal or (self._place_before(scene, scene.tokens[found.first].start) if found.there else None),
        )
        before = self.records[-1] if found.there and goal is None and self.records else None
        if goal is None and (before is None or not before.codes):
            return []
        start = tokens[found.first].start
        end = max(tokens[found.last - 1].end, found.goal.end if found.goal else 0)
        there = _IS_THERE if goal is None or goal.part == "goal" else frozenset[str]()
        present = scene.has(_SETTLED_IN, None, end) or tokens[found.last - 1 : found.last + 1][-1].lower in there
        status = status_of(scene, start, scene.sentence.end) or ("under_way" if present else "planned")
        claimant = self._claims.at(scene.sentence.number, start)
        origin = sender_beside(scene, start, tokens[found.last - 1].end, () if goal is None else goal.codes)
        record = Record(scene, start, end, status, "denied", claimant)
        record.origin, record.origin_code = sender_of(self._text, origin) if origin else self._origin or (None, None)
        record.group = found.people or (self._topic.group if self._topic else None)
        self._set_goal(record, goal)
        if goal is None and before is not None:
            record.destinations, record.codes = before.destinations, before.codes
        self._set_when(record, scene, start, scene.sentence.end)
        same = any(r.modality == "denied" and r.codes == record.codes and not r.count for r in self.records[-MAX_BACK:])
        return [] if same else [record, *self._reported(record)]

    def _make_up(self, record: Record, frame: Record) -> None:
        """Send those who make up a body where the body goes ("The brigade is composed of 38 cooks and 4 bakers")."""
        record.destinations, record.codes, record.status = frame.destinations, frame.codes, frame.status
        if frame.count is None and frame in self.records:
            self.records.remove(frame)
            record.more, record.when = [self._text[frame.start : frame.end]], frame.when

    def _is_weighed_before(self, scene: Scene) -> bool:
        """Return whether the sentence before, in its paragraph, only thinks of sending ("Peru is considering ...")."""
        number = scene.sentence.number
        before = clip_sentence(self._article.sentences[number - 2]) if number > 1 else None
        if before is None or before.paragraph != scene.sentence.paragraph:
            return False
        thought = Scene(self._text, before)
        weighed = not thought.words.isdisjoint(_WEIGHING) and thought.has(_WEIGHED)
        return weighed and modality_of(thought, before.start, before.end) == "possible"

    def _owner(self, scene: Scene) -> Origin | None:
        """Return the country that the sentence before begins with, whose "its" are ("Its 200 will stay")."""
        number = scene.sentence.number
        before = clip_sentence(self._article.sentences[number - 2]) if number > 1 else None
        found = states_in(self._text, before.start, min(before.end, before.start + MAX_SUBJECT)) if before else []
        if not found or found[0].kind not in {"country", "capital", "demonym"}:
            return None
        if any(found[0].code in record.codes for record in self.records[-MAX_BACK:]):
            return None  # a host's share
        return self._text[found[0].start : found[0].end], found[0].code

    def _place_before(self, scene: Scene, offset: int) -> PlaceGroup | None:
        """Return the last place named before `offset` in a sentence, or in the one before it."""
        home = self._origin[1] if self._origin else None
        number = scene.sentence.number
        earlier = clip_sentence(self._article.sentences[number - 2]) if number > 1 else None
        scenes = [scene, Scene(self._text, earlier)] if earlier is not None else [scene]
        for at in scenes:
            near = [g for g in at.groups if (home is None or home not in g.codes) and g.places[0].kind != "anywhere"]
            near = [g for g in near if at is not scene or g.end <= offset]
            if near:
                return near[-1]
        return None

    def _place_of_list(self, record: Record) -> PlaceGroup | None:
        """Return where the people of a list's lines go by its heading, or by the sentence before that."""
        number = record.scene.sentence.number - 1
        if not record.scene.bullet or place_left(record, ()) is not None:
            return None
        while number > 0 and self._text[self._article.sentences[number - 1].start] in BULLETS:
            number -= 1
        for sentence in self._article.sentences[max(0, number - 2) : number][::-1]:
            heading = Scene(self._text, clip_sentence(sentence))
            goals = [g for g in heading.groups if g.part in {"goal", "receiver"} and g.places[0].kind != "anywhere"]
            goals = [g for g in goals if self._origin is None or self._origin[1] not in g.codes]
            if sentence.number == number and heading.stop != ":":
                return None
            if goals:
                return goals[-1] if len({g.codes for g in goals}) == 1 or goals[-1].codes == (None,) else None
        return None

    def _leads_lines(self, scene: Scene) -> bool:
        """Return whether lines of places with numbers follow a sentence in its paragraph ("Doha: 40 nurses")."""
        if self._topic is None or scene.sentence.number >= len(self._article.sentences):
            return False
        following = self._article.sentences[scene.sentence.number]
        near = (
            following.paragraph == scene.sentence.paragraph and self._text.find(":", following.start, following.end) > 0
        )
        return near and is_place_line(Scene(self._text, clip_sentence(following)))

    def _floated(self, scene: Scene) -> list[Record]:
        """Return the programme that people only talk about: "talks with Peru about cooks"."""
        talk = scene.find(_TALK) if self.sure and scene.words.isdisjoint(_OTHER_TALKS) else None
        goal = next((g for g in scene.groups if talk and g.start >= talk.end), None)
        home = self._origin[1] if self._origin else None
        if talk is None or goal is None or home in goal.codes or goal.part == "origin":
            return []
        between = [token.lower for token in scene.between(talk.end, goal.start)]
        if len(between) > MAX_TALK or not between or between[-1] not in _ABOUT or goal.places[0].kind == "anywhere":
            return []
        if between == ["in"] or modality_of(scene, scene.sentence.start, scene.sentence.end) == "denied":
            return []  # "in" leads to where talks are held
        if any(r.codes == goal.codes for r in self.records[-MAX_BACK:]):
            return []
        claimant = self._claims.at(scene.sentence.number, talk.start)
        record = Record(scene, talk.start, goal.end, "planned", "possible", claimant, floated=True)
        record.origin, record.origin_code = self._origin or (None, None)
        record.group = people_in(self._text, scene) or (self._topic.group if self._topic else None)
        self._set_goal(record, goal)
        self._set_when(record, scene, goal.end, scene.sentence.end)
        return [record]

    def _agreed(self, scene: Scene) -> list[Record]:
        """Return the programme that two countries have agreed on ("Peru signed a deal with Oman to send cooks")."""
        pact = pact_in(scene, self._origin[1] if self._origin else None)
        if pact is None or any(r.codes == (pact.host.code,) for r in self.records[-MAX_BACK:]):
            return []
        if modality_of(scene, scene.sentence.start, scene.sentence.end) == "denied":
            return []
        claimant = self._claims.at(scene.sentence.number, pact.start)
        record = Record(scene, pact.start, pact.end, "planned", "stated", claimant, floated=True)
        record.origin, record.origin_code = self._text[pact.sender.start : pact.sender.end], pact.sender.code
        record.group = people_in(self._text, scene)
        record.destinations, record.codes = [self._text[pact.host.start : pact.host.end]], (pact.host.code,)
        return [record]

    def _ended(self, scene: Scene) -> list[Record]:
        """Return the programme that is stopped, of the article's people ("was told to stop all departures")."""
        found = stop_in(scene) if self._topic is not None else None
        if found is None:
            return []
        told = [record for record in self.records[-_NEAR_END:] if record.codes]
        host = told[-1] if told and len({record.codes for record in told}) == 1 else None
        claimant = self._claims.at(scene.sentence.number, found.start)
        record = Record(scene, found.start, found.end, "halted", "stated", claimant)
        last = (told[-1].origin, told[-1].origin_code) if told else (None, None)
        record.origin, record.origin_code = self._origin or last
        record.group = people_in(self._text, scene) if scene.has(SENT - DEPARTURES) else None
        record.group = record.group or (self._topic.group if self._topic else None)
        there = self._place_before(scene, found.start) if "there" in scene.words else None
        self._set_goal(record, found.goal or there)
        if not record.codes and host is not None:
            record.destinations, record.codes = host.destinations, host.codes
        if record.origin_code in record.codes or any(
            (r.codes, r.status) == (record.codes, "halted") for r in self.records
        ):
            return []
        self._set_when(record, scene, found.start, scene.sentence.end)
        return [record]

    def _passed_by(self, scene: Scene) -> list[Record]:
        """Return the country that a sender thought of and passed by ("had looked at Peru and decided against it")."""
        found = passed_by(scene) if self.sure and self._topic is not None else None
        if found is None or self._topic is None or any(r.codes == found.goal.codes for r in self.records[-MAX_BACK:]):
            return []
        home = self._origin or (self._topic.origin, self._topic.origin_code)
        if home[1] in found.goal.codes:
            return []
        record = Record(scene, found.start, found.end, "halted", "stated", None)
        record.attribution = self._claims.at(scene.sentence.number, found.start)
        record.origin, record.origin_code = home
        record.group = people_in(self._text, scene) or self._topic.group
        self._set_goal(record, found.goal)
        return [record]

    def _stopped(self, scene: Scene) -> list[Record]:
        """Return a programme that a state ends ("Peru froze the recruitment of maids from Chile")."""
        stop = scene.find(STOP)
        noun = scene.find(HIRING, stop.end, stop.end + 40) if stop else None
        if stop is None or noun is None:
            return []
        host = next((g for g in scene.groups if g.end <= stop.start), None)
        origin = next((g for g in scene.groups if g.start > noun.start and g.part == "origin"), None)
        if host is None or origin is None or host.codes == origin.codes:
            return []
        modality = modality_of(scene, scene.sentence.start, scene.sentence.end)
        claimant = self._claims.at(scene.sentence.number, stop.start)
        record = Record(scene, host.start, max(noun.end, origin.end), "halted", modality, claimant)
        record.origin, record.origin_code = sender_of(self._text, origin)
        record.group = people_in(self._text, scene) or (self._topic.group if self._topic else None)
        self._set_goal(record, host)
        self._set_when(record, scene, scene.sentence.start, scene.sentence.end)
        return [record]

    def _completes(self, scene: Scene) -> bool:
        """Give a number of countries to the counted deployment just before ("workers to more than 10 countries")."""
        frame = self._frame(scene)
        if scene.countries is None or frame is None or frame.destination_count or not frame.count:
            return False
        stretch = trim_stretch(self._text, scene.sentence.start, scene.countries.unit_end)
        frame.destination_count = self._text[scene.countries.start : scene.countries.unit_end]
        frame.more.append(self._text[stretch.start : stretch.end])
        return True

    def _ruled_out(self, scene: Scene, first: Record) -> list[Record]:
        """Return the deployment that a sentence denies or ends before it counts another one."""
        found = [r for r in self._uncounted(scene) if r.modality == "denied" or r.status == "halted"]
        return [r for r in found if r.end < first.start and r.codes and r.codes != first.codes]

    def _rest(self, scene: Scene, made: list[Record]) -> list[Record]:
        """Return the deployment of those left over from a list: "and the remainder in Peru and Chile"."""
        if scene.words.isdisjoint(_REST):
            return []
        rest = scene.find(_REST, made[-1].end) if made else None
        frame = self._frame(scene)
        if not made and frame is not None and frame.count and self._opens_rest(scene):
            rest, made = scene.find(_REST), [frame]  # "The remainder are for Peru."
        if rest is None or made[-1].scope == "cohort":
            return []
        goal = next((g for g in scene.groups if g.start > rest.end and self._is_share_of(scene, g)), None)
        if goal is None or not self._spreads(scene, rest.end, goal.start):
            return []
        record = replace(
            made[-1], scene=scene, start=rest.start, end=goal.end, count=None, size=0, more=[], stage=None, when=None
        )
        self._set_goal(record, goal)
        record.leftover = True
        return [record]

    @staticmethod
    def _opens_rest(scene: Scene) -> bool:
        """Return whether those left over from a list are the subject of the sentence."""
        return any(token.lower in _REST - {"others"} for token in scene.tokens[:3])

    @staticmethod
    def _is_share_of(scene: Scene, group: PlaceGroup) -> bool:
        """Return whether people go to the places, or are divided between them."""
        return group.part == "goal" or scene.tokens[scene.index_at(group.start) - 1].lower in {"between", "among"}

    @staticmethod
    def _spreads(scene: Scene, start: int, end: int) -> bool:
        """Return whether only words of going to places stand between two offsets, but for an aside in commas."""
        between = [token.lower for token in scene.between(start, end)]
        if between[:1] == [","] and "," in between[1:]:
            between = between[between.index(",", 1) + 1 :]
        return len(between) <= 2 or (len(between) <= 8 and all(word in _SPREAD for word in between))
