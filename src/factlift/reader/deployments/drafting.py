"""Fills the fields of one deployment from the words of its clause."""

from __future__ import annotations

from sys import intern

from factlift.article import Article
from factlift.lexicon import words_of
from factlift.numberwords.nouns import vocabulary
from factlift.places import places_in
from factlift.reader.deployments.alliances import of_all_nations
from factlift.reader.deployments.athand import (
    FAR,
    TEAMS,
    body_measured,
    counted_before_list,
    is_counted,
    people_at_hand,
    team_counted,
)
from factlift.reader.deployments.carried import status_carried
from factlift.reader.deployments.origins import nation_hired_before
from factlift.reader.scenes.backrefs import place_of_where
from factlift.reader.scenes.counts import Count, is_spread
from factlift.reader.scenes.homes import Origin, is_named_again, sender_of
from factlift.reader.scenes.modalities import modality_of
from factlift.reader.scenes.nouns import carries_group, people_listed, people_of_whole, people_they_are, people_told
from factlift.reader.scenes.ours import lends_to_us
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.people import people_in
from factlift.reader.scenes.records import FRAME_SENTENCES, Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.shapes import elliptic
from factlift.reader.scenes.states import status_of
from factlift.reader.scenes.strangers import nation_of_all, nation_told, numbers_them
from factlift.reader.scenes.stretches import before_whose
from factlift.reader.scenes.times import time_beside, time_of
from factlift.reader.speech.claims import Claims
from factlift.reader.speech.sources import Speakers
from factlift.reader.words.cues import DENY, RECRUIT, SEND, SENDS_OR_GOES, SENT
from factlift.reader.words.tokens import clip_sentence, trim_stretch

_CEILINGS = frozenset("quota quotas ceiling cap limit target intake".split())  # "cut its quota to 900": nobody's name
_GENERIC = frozenset(
    "more additional extra new other further fresh of the its their these those such first "
    "about around last next this year current existing present best finest ablest fittest".split()
)
_OWNERS = frozenset("her his my your our its their s whose own".split())


def _is_body(group: str | None) -> bool:
    """Return whether people are told of by the body that they make up ("advance party"), not by their trade."""
    return group is not None and group.split()[-1].lower() in TEAMS


def _is_people(word: str) -> bool:
    """Return whether a word means people by their trade or rank ("captains")."""
    return word in SENT or vocabulary().plural.get(word) == "people"


def _opens_with_name(scene: Scene, at: int, least: int) -> bool:
    """Return whether nothing but a name stands between a number and "and"."""
    names = scene.between(least, scene.tokens[at].start)
    return bool(names) and all(token.word and token.capital and not token.possessive for token in names)


_FIRST = frozenset("me us our ours we i my".split())
_OTHERS = frozenset({"others", "more"})
_LEARNERS = frozenset("students pupils trainees apprentices graduates undergraduates".split())
_SINCE = 3  # sentences back in which people told since the last deployment lend a number their name
_ALL = frozenset("all mostly mainly both chiefly largely".split())
_THAT = frozenset({"that"})
_RUMOURS = frozenset("rumour rumor rumours rumors note report reports claim claims story message post posts".split())
_COUNTED_IN = frozenset({"including"})
_LED = 12  # code points before a number in which "including" stands
_SPEECH = words_of("speech_verbs", "inverting")
_SAYS = words_of("speech_verbs")
_SIGNED = frozenset("signed inked concluded sealed struck reached initialled".split())  # a deal "that will allow 40"
_SENDERS = SEND | RECRUIT
_WEIGHED = words_of("deployment_verbs", "consider") | frozenset("talks negotiations discussions".split())


_ENDS = frozenset('.!?”"’')
_ALLOTTED = frozenset("assigned allotted allocated earmarked destined".split())
_NEAR = 5  # records back that say which nation is the host


_APPLY = frozenset("applicants candidates hopefuls".split())
_AHEAD = 2  # sentences behind a number in which those counted may still be named


class Drafting:
    """Fills records, and knows those made so far, since a record leans on the ones before it."""

    def __init__(self, article: Article, claims: Claims, speakers: Speakers) -> None:
        self._article = article
        self._text = article.flat
        self._claims = claims
        self._speakers = speakers
        self._origin: Origin | None = None
        self._topic: Record | None = None  # the first sentence of the article that speaks of sending people
        self._ghost: Record | None = None  # a deployment announced without number or place, for the list after it
        self.records: list[Record] = []
        self.sure = False  # the article is plainly about people sent away

    def _frame(self, scene: Scene) -> Record | None:
        last = next((record for record in reversed(self.records) if not record.yardstick), None)
        if self._ghost and (last is None or last.scene.sentence.number < self._ghost.scene.sentence.number):
            last = self._ghost
        near = last is not None and scene.sentence.number - last.scene.sentence.number <= FRAME_SENTENCES
        return last if near else None

    def _announced(self, scene: Scene) -> Record:
        start, end = scene.sentence.start, scene.sentence.end
        origins = [group for group in scene.groups if group.part == "origin"]
        origins = [group for group in origins if not lends_to_us(self._text, group.places[0])]
        origin = next((g for g in origins if g.codes[0] is not None or is_named_again(self._text, g)), None)
        name, code = sender_of(self._text, origin) if origin else self._origin or (None, None)
        status, modality = status_of(scene, start, end) or "unknown", modality_of(scene, start, end)
        group = people_in(self._text, scene)
        time = time_of(self._text, scene, start, end)
        when = self._text[time.start : time.end] if time else None
        return Record(scene, start, end, status, modality, None, origin=name, origin_code=code, group=group, when=when)

    def _plan(self, scene: Scene, frame: Record | None) -> Record | None:
        """Return the plan whose shares a list tells, though something else was told in between."""
        if frame is None or frame.scene is scene or frame.status == "planned":
            return frame
        if frame.scene.stop == ":" or (frame.scene.bullet and scene.bullet):
            return frame  # the list's own heading
        number = scene.sentence.number
        near = (r for r in self.records[:-13:-1] if number - r.scene.sentence.number <= FRAME_SENTENCES)
        return next((record for record in near if record.status == "planned"), frame)

    def _draft(self, scene: Scene, bounds: tuple[int, int], frame: Record | None, cohort: bool) -> Record:
        first = scene.sentence.start
        status = own = status_of(scene, bounds[0], bounds[1])
        opening = bounds[0] == first
        modality = modality_of(scene, first if opening else bounds[0], bounds[1])
        same = frame is not None and frame.scene is scene
        if status == "selecting" and scene.bullet and frame is not None and elliptic(scene, bounds) and not cohort:
            status = None  # "training team" in a list of missions
        if (
            same
            and frame is not None
            and status in {None, "under_way"}
            and frame.status == "planned"
            and (elliptic(scene, bounds) or scene.has(_ALLOTTED, *bounds))
        ):
            status, modality = frame.status, frame.modality
        if status is None:
            status = status_carried(scene, bounds, frame, self._topic, cohort=cohort)
            modality = frame.modality if same and frame and modality == "stated" else modality
        weighed = modality == "denied" and scene.has(_WEIGHED, bounds[0], bounds[1])
        if (modality == "possible" and own not in {"halted", "completed"}) or weighed:
            status = "planned"
        if cohort and status in {"under_way", "unknown", "planned"}:
            status = "selecting"
        claimant = self._claims.at(
            scene.sentence.number,
            bounds[0] if bounds[0] > first else scene.counts[0].numeral.start if scene.counts else first,
        )
        return Record(scene, bounds[0], bounds[1], status, modality, claimant)

    def _disown(self, record: Record, offset: int) -> None:
        """Take the claimant away where he is another state's, and only carried from a sentence before."""
        if record.attribution is None or not self._claims.is_carried(record.scene.sentence.number, offset):
            return
        named = self._speakers.known[record.attribution].name
        codes = {place.code for place in places_in(named) if place.kind in {"country", "demonym"}}
        spoken = self._speakers.known[record.attribution].kind == "person" and self._origin is not None
        spoken = spoken and not record.scene.has(_FIRST)  # "Chile has given me four"
        if spoken and not codes and self._origin is not None and self._origin[1]:
            codes = {self._origin[1]}  # a person of the state that the article began with
        if codes and record.origin_code and record.origin_code not in codes and not codes & set(record.codes):
            record.attribution = None

    def _set_goal(self, record: Record, goal: PlaceGroup | None) -> None:
        if goal is not None:
            record.destinations = [intern(self._text[p.start : p.end]) for p in goal.places]  # one name, not thousands
            record.codes = goal.codes

    def _set_count(self, record: Record, count: Count, topic: Record | None) -> None:
        numeral = count.numeral
        others = (
            self._text[numeral.unit_start : numeral.unit_end].lower() in _OTHERS
        )  # "300 others": of the same people
        end = numeral.unit_end if count.strength != "bare" and not count.group and not others else numeral.end
        record.count = self._text[numeral.start : end]
        record.mixed = record.origin is None and of_all_nations(record.scene, count)
        record.size = float(numeral.max or numeral.value or numeral.min or 0)
        record.inner = count.strength == "bare" and self._apposed(record.scene, count) is not None
        record.inner = record.inner or record.scene.has(_COUNTED_IN, numeral.start - _LED, numeral.start)
        record.group = (None if others else self._group_of(record.scene, count)) or self._shared_group(
            record.scene, count
        )
        if count.strength == "bare" and not others:
            nation = self._nation_told(record.scene, count)
            hired = nation_hired_before(record.scene, count) if nation is None else None
            record.group = record.group or (nation[0] if nation else people_of_whole(record.scene, count))
            record.group = record.group or body_measured(record.scene, count)
            record.group = record.group or (self._text[hired.start : hired.end] if hired is not None else None)
            kind = people_they_are(record.scene, count) if record.group is None else None
            record.group, record.inner = record.group or kind, record.inner or kind is not None
            record.group = record.group or (None if count.body else people_listed(record.scene, count))
            record.group = record.group or self._named_since(record.scene, count, topic)
            record.group = record.group or self._at_hand(record.scene, count, topic)
        listed = topic is not None and topic.scene is record.scene and ":" in record.scene.words
        own = topic is None or listed or not (topic.inner or _is_body(topic.group))
        told = topic if topic is None or own else self._told_of(topic)
        if told is not None and told.scene.sentence.number > record.scene.sentence.number + _AHEAD:
            told = None  # what is told only later names nobody here
        if told is not None and told.group is not None and not is_counted(told.group):
            told = None
        record.group = record.group or (told.group if told and carries_group(record, count, told) else None)
        begin = record.scene.sentence.start
        time = time_beside(self._text, record.scene, count, (max(record.start, begin), record.end))
        if time is None and (len(record.scene.counts) == 1 or (count.group and count.group[0] < count.start)):
            time = time_beside(self._text, record.scene, count, (begin, before_whose(record.scene, count.end)))
        if time is not None and self._dates_report(record.scene, time.end, count.start):
            time = None
        record.when = self._text[time.start : time.end] if time else record.when

    def _nation_told(self, scene: Scene, count: Count) -> Origin | None:
        """Return whose people a number alone takes up from its sentence, or the one before, if not its host's."""
        nation = nation_told(self._text, scene, count)
        if nation is None and scene.sentence.number > 1 and numbers_them(scene, count):
            nation = nation_of_all(self._text, Scene(self._text, self._article.sentences[scene.sentence.number - 2]))
        if nation is None or any(nation.code in record.codes for record in self.records[-_NEAR:]):
            return None
        return self._text[nation.start : nation.end], nation.code

    def _named_since(self, scene: Scene, count: Count, topic: Record | None) -> str | None:
        """Return the people of a sentence about sending told since the deployment that a bare number leans on."""
        number = scene.sentence.number
        if topic is None or topic.scene is scene:
            return None
        told_at = topic.scene.sentence.number
        for at in range(number, max(told_at if told_at <= number else 0, number - _SINCE), -1):
            told = scene if at == number else Scene(self._text, clip_sentence(self._article.sentences[at - 1]))
            people = people_told(told, count.start if at == number else told.sentence.end)
            if people is not None and at != number and people.split()[-1] in _APPLY:
                continue  # who applied says nothing of those who go
            if people is not None:
                start = self._text.find(people, told.sentence.start)
                return None if self._claims.is_mention(at, start, start + len(people)) else people
        return self._first_named(number) if told_at > number + _AHEAD else None

    def _first_named(self, number: int) -> str | None:
        """Return the people whom the sentences right before a number name, where nobody was told of as sent so far."""
        for at in range(number, max(0, number - _SINCE), -1):
            told = Scene(self._text, clip_sentence(self._article.sentences[at - 1]))
            people = people_in(self._text, told)
            if people is not None and people.lower() in _LEARNERS:
                return people
        return None

    def _at_hand(self, scene: Scene, count: Count, topic: Record | None) -> str | None:
        """Return the people named right before a number that is far from those with whom the article began."""
        far = topic is not None and scene.sentence.number - topic.scene.sentence.number > FAR
        if topic is None or not far or scene.stop not in _ENDS:
            return None  # a row takes them from its heading
        return people_at_hand(self._article, scene, count, topic.group, self._claims.is_mention)

    def _is_by_name(self, scene: Scene) -> bool:
        """Return whether a sentence begins with the last name of somebody who speaks ("Claes denied")."""
        first = scene.tokens[0]
        following = scene.tokens[1:2]
        if not first.capital or not following or not (following[0].lower in DENY or following[0].lower in _SAYS):
            return False
        return any(speaker.name.endswith(" " + first.text) for speaker in self._speakers.known)

    def _told_of(self, share: Record) -> Record:
        """Return the deployment of which a share or a body was told: its people are those of the numbers behind it."""
        told = (record for record in reversed(self.records) if not record.inner and record.group)
        people = next((record for record in told if not _is_body(record.group)), share)
        topic = self._topic
        own = topic is not None and topic.group is not None and not _is_body(topic.group)
        return topic if topic is not None and own and _is_body(people.group) else people

    @staticmethod
    def _dates_report(scene: Scene, start: int, end: int) -> bool:
        """Return whether a time is that of the announcement ("In May Peru announced that 40 cooks would leave")."""
        that = scene.find(_THAT, start, end)
        if that is not None and scene.has(_RUMOURS, None, start):
            return True  # "a note going round this week that 40 cooks were to leave"
        return that is not None and scene.has(_SPEECH | _SIGNED, start, that.start)

    def _group_of(self, scene: Scene, count: Count) -> str | None:
        if count.group:
            named = self._text[count.group[0] : count.group[1]]
            return None if named.lower().split()[-1] in _CEILINGS else named
        if count.strength == "bare":
            return team_counted(scene, count) if count.body else self._apposed(scene, count)
        numeral = count.numeral
        first = scene.index_at(numeral.unit_start)
        at = first
        while at > 0 and scene.tokens[at - 1].start >= numeral.end:
            token = scene.tokens[at - 1]
            if not token.word or token.capital or token.possessive or token.lower in _GENERIC | _OWNERS:
                break
            at -= 1
        while scene.tokens[at : at + 1] != [] and scene.tokens[at].lower in {"and", "or"} and at < first:
            if not _opens_with_name(scene, at, numeral.end):
                at += 1
                continue
            at = scene.index_at(numeral.end)  # "120 Red Cross and relief workers"
        if at >= len(scene.tokens):
            return None
        if at > 1 and scene.tokens[at - 1].text == "," and scene.tokens[at - 2].start >= numeral.end:
            at = self._list_start(scene, at, numeral.end)
        return self._text[scene.tokens[at].start : max(count.pair_end, numeral.unit_end)]

    @staticmethod
    def _list_start(scene: Scene, at: int, least: int) -> int:
        """Return where a list of nouns begins that share their people ("ramp, cleaning and check-in staff")."""
        if not any(token.lower in {"and", "or"} for token in scene.tokens[at : at + 4]):
            return at
        first = at
        while first > 1 and scene.tokens[first - 1].text == "," and scene.tokens[first - 2].start >= least:
            if not scene.tokens[first - 2].text.islower():
                return at
            first -= 2
        return first if scene.tokens[first - 1].start < least else at

    def _shared_group(self, scene: Scene, count: Count) -> str | None:
        """Return the noun that a number shares with the next one: "28 and 19 firefighters"."""
        at = scene.counts.index(count) + 1
        before = scene.counts[at - 2] if at > 1 else None
        if count.strength == "bare" and before is not None and before.body:
            places = [g for g in scene.groups if before.end <= g.start < count.start]
            rest = [
                t.lower
                for t in scene.between(before.end, count.start)
                if not any(g.start <= t.start < g.end for g in places)
            ]
            if places and set(rest) <= {"from", "and", "the", ","}:
                return self._group_of(scene, before)  # "units of 140 from Peru and 139 from Chile"
        if count.strength == "bare" and before is not None and before.strength != "bare":
            whom = [token.lower for token in scene.between(before.end, count.start)][-2:]
            if whom in (["of", "whom"], ["of", "which"]):
                return self._group_of(scene, before)  # "2,870 people, of whom 640"
        if count.strength == "bare" and (whole := counted_before_list(scene, count)) is not None:
            return self._group_of(scene, whole)
        if count.strength != "bare" or at >= len(scene.counts) or scene.counts[at].strength == "bare":
            return None
        between = scene.between(count.end, scene.counts[at].start)
        return self._group_of(scene, scene.counts[at]) if [t.lower for t in between] in (["and"], ["or"]) else None

    @staticmethod
    def _apposed(scene: Scene, count: Count) -> str | None:
        """Return who "they" are whom a number counts, where that is added: "25 of them, cooks for the most part"."""
        at = scene.index_at(count.end)
        if [token.lower for token in scene.tokens[at : at + 2]] != ["of", "them"]:
            return None
        first = at + 2 + (scene.tokens[at + 2 : at + 3] != [] and scene.tokens[at + 2].text == ",")
        first += scene.tokens[first : first + 1] != [] and scene.tokens[first].lower in _ALL
        named = next(
            (i for i in range(first, min(first + 2, len(scene.tokens))) if _is_people(scene.tokens[i].lower)), None
        )
        plain = named is not None and all(token.word and not token.capital for token in scene.tokens[first:named])
        return (
            scene.text_of(scene.tokens[first].start, scene.tokens[named].end) if named is not None and plain else None
        )

    def _set_clause(
        self,
        record: Record,
        scene: Scene,
        count: Count,
        goal: PlaceGroup | None,
        bounds: tuple[int, int],
        stage_end: int,
    ) -> None:
        """Narrow the clause to sender, verb, count and place."""
        start, end = count.start, count.end
        goal = None if goal == place_of_where(scene, count) else goal  # the clause begins behind it
        verb = scene.find(SENDS_OR_GOES, end, goal.start if goal and goal.start > end else bounds[1])
        if verb is not None:
            end = max(end, verb.end)
        if goal is not None:
            start, end = min(start, goal.start), max(end, goal.end)
        subject = next((g for g in scene.groups if g.part == "origin" and bounds[0] <= g.start < start), None)
        beside = [g for g in scene.groups if g.codes == (record.origin_code,) and bounds[0] <= g.start < start]
        if goal is None and beside and beside[-1].part == "receiver":  # "Spain 300", of senders
            start = beside[-1].start
        sender = scene.find(_SENDERS, bounds[0], start)
        if sender is not None and sender.capital and sender.start > scene.sentence.start:
            sender = None  # "a report in the Post"
        if subject is not None and sender is not None:
            start = min(start, subject.start)
        elif sender is not None:
            start = min(start, sender.start)
        if scene.countries and is_spread(scene, count):
            end = max(end, scene.countries.unit_end)
        found = trim_stretch(self._text, start, max(end, stage_end), " \t,;:")
        record.start, record.end = found.start, found.end
