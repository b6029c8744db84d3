"""Deployments: counts of people joined with where they come from, where they go, and how far it has come."""

from __future__ import annotations

import sys
from dataclasses import replace
from itertools import takewhile
from typing import Any

from factlift.article import Article
from factlift.drafts import MAX_ITEMS
from factlift.reader.deployments.allotted import with_allotted
from factlift.reader.deployments.apart import of_each
from factlift.reader.deployments.closing import close_past, close_story, take_times
from factlift.reader.deployments.cohorts import WAITING, are_at_step, is_cohort, steps_next
from factlift.reader.deployments.comparisons import hold_against
from factlift.reader.deployments.discourse import Discourse, discourse_of
from factlift.reader.deployments.divided import set_divided
from factlift.reader.deployments.extents import with_clauses
from factlift.reader.deployments.goals import goal_in, is_seat
from factlift.reader.deployments.hosts import carry_host, disown_hosts, drop_far
from factlift.reader.deployments.inherited import by_chapter
from factlift.reader.deployments.origins import (
    are_from_abroad,
    is_nation_of,
    is_of_list,
    is_town_of,
    origin_in,
    split_parties,
)
from factlift.reader.deployments.outlook import is_conditional, settle_outlook, weaken
from factlift.reader.deployments.owners import is_station, owner_of
from factlift.reader.deployments.portions import is_told_again
from factlift.reader.deployments.returns import comes_home, is_homing
from factlift.reader.deployments.scopes import set_scopes
from factlift.reader.deployments.second import overlooked, place_among
from factlift.reader.deployments.shared import settle_share, share_out
from factlift.reader.deployments.spokesmen import is_voice_of_others
from factlift.reader.deployments.takeups import TakeUps
from factlift.reader.deployments.unreal import settle
from factlift.reader.scenes.backrefs import after_where
from factlift.reader.scenes.bystanders import sends_others
from factlift.reader.scenes.counts import Count, is_spread
from factlift.reader.scenes.destinations import is_on_the_way
from factlift.reader.scenes.halves import in_halves
from factlift.reader.scenes.hollow import asks_whether
from factlift.reader.scenes.homes import sender_of, weigh_places
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.people import first_told
from factlift.reader.scenes.pricelists import lines_of_sums
from factlift.reader.scenes.records import Record, drop_bare, merge_twins
from factlift.reader.scenes.rows import cells_of
from factlift.reader.scenes.scene import Scene, most_open
from factlift.reader.scenes.settings import counts_last
from factlift.reader.scenes.shapes import segments
from factlift.reader.scenes.stages import stage_of
from factlift.reader.scenes.standins import name_stand_ins
from factlift.reader.scenes.stretches import before_turn, behind_speaker, own_clause
from factlift.reader.sendings.belonging import goes_on_with_steps, most_of
from factlift.reader.sendings.certainty import SURE_WEIGHT, is_plain
from factlift.reader.sendings.contingents import asked_for, is_dated_twin, is_here, is_peace
from factlift.reader.sendings.dealings import wanted_at
from factlift.reader.sendings.decisions import Candidate, belongs, has_posted, sends_too
from factlift.reader.sendings.gathering import MAX_WEIGHED, tells_of_posts
from factlift.reader.sendings.headcounts import are_housed
from factlift.reader.sendings.hiring import has_hired
from factlift.reader.sendings.ledgers import MOSTLY, are_dealt_with, mark_dealings, tells_whose
from factlift.reader.sendings.plainly import fetches, is_heading_for
from factlift.reader.sendings.postings import is_row_of_people, tells_of_own_work
from factlift.reader.sendings.refusals import requested_of
from factlift.reader.sendings.shares import is_gone_so_far, is_of_number, is_of_told, is_others_share, is_rest, is_share
from factlift.reader.sendings.sidelines import BRIEF
from factlift.reader.sendings.topics import HEADING, asks_number, is_topical, may_count, sends, tells_of_posting, weight
from factlift.reader.speech.claims import Claims
from factlift.reader.speech.sources import Speakers
from factlift.reader.words.cues import GO, HAS, SELECT, SEND, SENT, STAGE_NOUNS, STRONG_SEND
from factlift.reader.words.lines import Lines

_SENDERS = SEND | HAS
_ASKS = frozenset("asked asks asking requested requests wants want wanted seeks seeking".split())
_SENDING = SEND | GO | {"abroad", "overseas"}
_STEPS = STAGE_NOUNS | SELECT
_BACK = frozenset("return returns returned returning back home repatriated flew flown came withdrawn withdrew".split())


class DeploymentReader(TakeUps):
    """Reads the deployments of one article, sentence by sentence."""

    sure = False  # the article, or the page that it stands on, is plainly about people sent away

    def __init__(self, article: Article, claims: Claims, speakers: Speakers, scenes: list[Scene], lines: Lines) -> None:
        super().__init__(article, claims, speakers)
        self._lines = lines
        self._voiced = False  # a sender tells of its own work
        self._aside = False  # a longer article is about another matter
        self._passed: list[Candidate] = []  # counts that are of nobody sent, by their own sentence
        self._scenes = scenes
        self._numbered = {scene.sentence.number: scene for scene in scenes}
        self._sums = lines_of_sums(article.flat, article.sentences) if scenes else frozenset[int]()

    def read(self) -> list[dict[str, Any]]:
        """Return the deployments in the answer's form, `attribution` as an index into the speakers known."""
        return self._read() if self._scenes else []

    def _read(self) -> list[dict[str, Any]]:
        topical, weights = list[Scene](), 0
        most = most_open(self._text)
        for tells in (is_topical, tells_of_posting):
            for at, scene in enumerate(self._scenes[:MAX_WEIGHED] if not topical else ()):
                if tells(scene):
                    topical.append(scene)
                    weights += weight(scene)
                    scene.topical = True
                if at >= most:  # of a long text: it is cheaper to read them again than to hold them all
                    far = self._scenes[at - most]
                    far.close(read=True, placed=far.topical)
        if headed := self._headings_of(topical, most):
            topical, weights = headed, SURE_WEIGHT
        plain = self.sure or bool(headed) or is_plain(topical, weights, self._lines.words, spoken=self.spoken)
        pieced = not plain and mark_dealings(self._article, self._scenes, self._lines) >= MOSTLY
        if pieced:
            pieced, plain = not any(tells_whose(scene) for scene in topical), True
            topical, weights = topical or are_dealt_with(self._scenes), SURE_WEIGHT
        tally = weigh_places(self._article, topical, self._scenes)
        whole = discourse_of(self._article, tally, topical, self._scenes)
        whole = replace(whole, home=None, pieced=True) if pieced else whole
        book = most < sys.maxsize  # it is not read twice
        chapters = {} if book or pieced else by_chapter(whole, tally, topical, self._scenes)
        self._turn_to(whole)
        self.sure = plain
        self._voiced = tells_of_own_work(self._text)
        self._aside = not (self.sure or self._voiced) and len(self._article.sentences) > BRIEF
        if topical and (self._origin is not None or weights > 1):
            first = first_told(topical)
            self._turn_to(chapters.get(first.sentence.number, whole))
            self._topic = self._announced(first)
        scenes = takewhile(lambda _: len(self.records) <= MAX_ITEMS, in_halves(self._scenes))  # an answer's most
        for at, before, scene in scenes:
            self._turn_to(chapters.get(scene.sentence.number, whole))
            self.records += with_clauses(self._text, self._of(scene, before), self._claims)
            if at >= most:
                self._scenes[at - most].close(read=True)  # nothing looks back so far
        self._look_again(chapters, whole)
        self.records = self._settle_questions(settle(self._text, self.records, self._article.sentences))
        kept = self.records if len(self.records) > MAX_ITEMS else drop_bare(merge_twins(self.records, self._text))
        take_times(kept, self._text, self._article.sentences)
        close_past(kept)
        close_story(kept, self._text, self._article.sentences)
        set_scopes(kept)
        set_divided(kept, self._text, self._article.sentences)
        kept = with_allotted(kept, self._text, self._article.sentences)
        carry_host(kept, self._text, [sentence.start for sentence in self._article.sentences], whole.host_labels)
        disown_hosts(kept)
        name_stand_ins(kept, self._text)
        drop_far(kept, self._article)
        return [record.form(self._text) for record in kept[: MAX_ITEMS + 1]]  # one more says that there are too many

    def _look_again(self, chapters: dict[int, Discourse], whole: Discourse) -> None:
        """Add the deployments of counts that were passed over and that the rest of the article makes likely."""
        for case in overlooked(self._passed, self.records):
            self._turn_to(chapters.get(case.scene.sentence.number, whole))
            told, at = self.records, place_among(self.records, case)
            self.records = told[:at]  # what stands before it
            record = self._make(case, [record for record in self.records if record.scene is case.scene])
            self.records = told
            told[at:at] = with_clauses(self._text, [record], self._claims)

    def _headings_of(self, topical: list[Scene], most: int) -> list[Scene]:
        """Return what tells that people are sent where no sentence does: headings of lists, or labels of paragraphs."""
        headings = self._set_headings(self._scenes[:MAX_WEIGHED] if most == sys.maxsize else ())
        posts = [] if topical or headings else tells_of_posts(self._article, self._scenes)
        return [] if topical else headings or (posts if len(posts) > 1 else [])

    def _of(self, scene: Scene, before: Scene | None) -> list[Record]:
        """Return the deployments of one sentence."""
        if asks_whether(scene) or scene.sentence.number in self._sums:
            return []
        cells = cells_of(self._text, scene)
        if cells and (
            self._headings or self._columns or self._grid or not any(count.strength == "sent" for count in scene.counts)
        ):
            return self._row(scene, cells)
        made = [] if before is not None and counts_last(scene, before) else self._counted(scene)
        made = made or self._answered(scene, before) or self._replied(scene) or self._taken_up(scene, before)
        if made:
            self._close(made[-1])
            made = [*made, *self._contradicted(made[-1])]
        if not made:
            made = self._rest(scene, []) or self._uncounted(scene) or self._denied(scene) or self._floated(scene)
            made = made or self._arrived(scene) or self._came_home(scene) or self._agreed(scene) or self._ended(scene)
            made = made or self._passed_by(scene)
            made = [*made, *self._contradicted(made[-1])] if made else made
        elif scene.countries is None:
            ruled = self._ruled_out(scene, made[0])
            denied = [] if ruled or any(r.modality == "denied" for r in made) else self._denied(scene)
            made = [*ruled, *made, *denied]
        if asks_number(scene) and scene.has(_SENDING) and self._topic is not None:
            self._ghost = self._announced(scene)  # "How many have you sent?", before a list
        elif not made and (
            (scene.has(STRONG_SEND) and sends(scene))
            or (scene.has(SENT) and self._is_heading(scene))
            or self._leads_lines(scene)
            or scene.sentence.number in self._headed
        ):
            self._ghost = self._announced(scene)
        return made

    def _is_heading(self, scene: Scene) -> bool:
        """Return whether the line heads a list: it is in capitals, or ends with a colon."""
        words = self._text[scene.sentence.start : scene.sentence.end]
        return len(scene.tokens) <= HEADING if words.endswith(":") else len(scene.tokens) <= 14 and words.isupper()

    def _counted(self, scene: Scene) -> list[Record]:
        made, frame = list[Record](), self._frame(scene)
        scene.counts = [count for count in scene.counts if not sends_others(scene, count)]
        gate = frame is not None or self.sure or scene.dealt or may_count(scene, topical=self._topic is not None)
        if not gate or not scene.counts:
            return made
        number = scene.sentence.number
        bounds = segments(scene, lambda start, end: self._claims.cut(number, start, end))
        opening = self._claims.clause_start(number, bounds[0][0], scene.counts[0].numeral.start)
        bounds[0] = (opening, bounds[0][1])
        scene.groups = [g for g in scene.groups if not (self._is_speaker(g) or self._is_cited(g, number))]
        theirs = self._counts_on_others(scene, frame)
        for at, count in enumerate(scene.counts):
            sent = scene.has(_SENDERS, bounds[at][0], count.start) or count.strength != "bare"
            if theirs and not made and not sent and is_share(scene, count):
                continue  # "holds 1,100 inmates. Of these 210 are from Peru"
            inside = is_of_told(scene, count, first=bool(at) and not made)
            if inside or self._claims.is_mention(number, count.start, count.end):
                continue  # "three people who know the matter"; "has 4,200 people, including 300 conscripts"
            stretch = before_turn(scene, count.end, after_where(scene, count, bounds[at]))
            record = self._one(scene, count, stretch, made)
            if record:
                self._take_home(record, count)
                made += [*of_each(self._text, record, count), *self._reported(record)]
        share_out(self._text, scene, made)
        return [*made, *self._rest(scene, made)]

    def _is_cited(self, group: PlaceGroup, number: int) -> bool:
        """Return whether a place that sends or takes nobody is only one of the words that name who speaks."""
        told = group.part in {"origin", "receiver"}
        return not told and self._claims.is_mention(number, group.start, group.end)

    def _is_speaker(self, group: PlaceGroup) -> bool:
        """Return whether what looks like a town that no table knows is the name of somebody who speaks elsewhere."""
        if group.places[0].code is not None or group.land is not None or len(group.places) > 1:
            return False
        name = self._text[group.start : group.end]
        people = (s for s in self._speakers.known if s.kind == "person" and (s.gender or s.role) and " " in s.name)
        return any(who.name.endswith(name) for who in people)

    def _one(self, scene: Scene, count: Count, bounds: tuple[int, int], made: list[Record]) -> Record | None:
        case = self._candidate(scene, count, bounds, made)
        going = self._is_next(case, made) if case is not None else None
        if case is None or going is None or not (going or belongs(case, self._text)):
            self._passed += [case] if case is not None else []
            return None
        record = self._make(case, made)
        if going and not made:
            self._complete(record)
        return record

    def _make(self, case: Candidate, made: list[Record]) -> Record:
        """Return the deployment of a count."""
        scene, count, bounds = case.scene, case.count, case.bounds
        case = replace(case, cohort=case.cohort or goes_on_with_steps(case))
        goal, topic = case.goal, case.topic
        if goal is not None and (is_on_the_way(scene, count, goal, cohort=case.cohort) or is_seat(scene, count, goal)):
            goal = None
        name, code = case.origin or self._inherited(scene, topic, count)
        frame = case.frame or (self.records[-1] if case.cohort and self.records else None)
        plan = self._plan(scene, frame) if goal is not None and goal.part == "receiver" else frame
        told = behind_speaker(self._text, bounds[0], count.start)
        inner = max(own_clause(scene, bounds[0], count.start), told)
        record = self._draft(scene, (inner, bounds[1]), plan, case.cohort)
        record.start, record.origin, record.origin_code = bounds[0], name, code
        sender = origin_in(scene, count, bounds)
        record.sources = sender.codes if sender is not None and case.origin is not None else ()
        record.of_part = sender is not None and sender.land is not None
        chained = bool(made) and made[-1].sender
        sending = chained or scene.has(_SENDERS, bounds[0], count.start)
        led = goal is not None and goal.part == "goal" and sender is not None and goal.end <= sender.start
        told_first = goal is None or led or (sender is not None and sender.end <= count.start)
        record.sender = told_first and case.origin is not None and sending and not is_of_list(scene, sender, goal)
        self._set_goal(record, goal)
        if goal is None:
            self._set_goal(record, self._host_of_line(scene))
            self._find_place(record, case, frame, made)
        if goal is not None and goal.part == "receiver" and scene.has(_ASKS, goal.end, count.start):
            weaken(record)
        record.homing = case.goal is None and is_homing(scene, code)
        self._set_count(record, count, topic)
        if frame is not None:
            self._take_from(frame, record, case)
        settle_outlook(record, replace(case, bounds=(max(bounds[0], told), bounds[1])))
        hold_against(record, case)
        if is_conditional(record, case) and self._is_weighed_before(scene):
            record.modality, record.status = "possible", "planned"
        there = are_housed(scene, count) or (record.status == "selecting" and has_hired(scene, count))
        record.status = "under_way" if there else record.status
        self._disown(record, count.start)
        if record.status == "unknown" and not case.cohort and not is_row_of_people(case):
            record.status = "planned" if record.modality == "denied" or is_heading_for(case) else "under_way"
        if not case.cohort:
            self._set_captioned(record, scene)
        record.of_number, record.rest = is_of_number(scene, count), is_rest(scene, count)
        record.gone, record.again = not record.codes and is_gone_so_far(scene, count), is_told_again(scene, count)
        named = self._nation_told(scene, count) is not None
        named = named or (case.origin is None and self._named_above(record, topic, count))
        record.among = not named and is_share(scene, count)
        record.staged = named or (case.goal is not None and goal is None)
        settle_share(record, case, frame, own=sender is None)
        record.most = goal is not None and most_of(scene, count) is not None
        chosen = (record.status, record.modality) == ("selecting", "stated") and bool(record.codes)
        chosen = case.cohort or (chosen and are_at_step(scene, count))
        stage = stage_of(self._text, scene, count, bounds[1]) if chosen else None
        if case.cohort or stage is not None:
            record.scope = "cohort"
            record.stage = self._text[stage.start : stage.end] if stage else None
        hosts = scene.countries and not self._text.endswith(" from ", 0, scene.countries.start)
        if hosts and scene.countries and is_spread(scene, count):
            record.destination_count = self._text[scene.countries.start : scene.countries.unit_end]
        self._set_clause(record, scene, count, goal, bounds, stage.end if stage else 0)
        return record

    def _sender_in(self, scene: Scene, count: Count, bounds: tuple[int, int], *, later: bool) -> PlaceGroup | None:
        """Return who sends those counted: no town of the home, and no state that only speaks of the home's people."""
        sender, home = origin_in(scene, count, bounds, later=later), self._origin[1] if self._origin else None
        sender = None if sender is not None and is_station(scene, sender, home) else sender or owner_of(scene, count)
        if sender is None or (self._origin is not None and is_town_of(scene, sender, count, home)):
            return None
        over = sender.end <= count.start and self._is_over(scene, sender.codes[0])
        return None if over or is_voice_of_others(scene, sender, count, home) else sender

    def _candidate(self, scene: Scene, count: Count, bounds: tuple[int, int], made: list[Record]) -> Candidate | None:
        """Return the count with its places and what came before it, or None where its people stay at home."""
        frame = made[-1] if made else self._frame(scene)
        if count.group is not None and count.group[0] < bounds[0]:
            bounds = (scene.sentence.start, bounds[1])  # "the number of cooks in Peru will fall from 90 to 35"
        topic = frame or self._topic
        sender = self._sender_in(scene, count, bounds, later=bool(made))
        host = next((g._replace(part="receiver") for g in scene.groups if fetches(scene, g, count)), None)
        host = host or wanted_at(scene, count)
        asked = asked_for(scene, count) or requested_of(scene, count)
        if asked is not None:
            sender, host = asked  # "Chad has asked Peru for 40 cooks"
        sender = None if host is not None and sender is not None and sender.codes == host.codes else sender
        origin = sender_of(self._text, sender) if sender else self._nation_told(scene, count)
        home = (origin or self._inherited(scene, topic, count))[1]
        if host is not None and home in host.codes and not (sender is not None and sender.land):
            origin, home = (None, None), None  # who takes people in is not their home
        goal = goal_in(scene, count, bounds, home, host, sure=self.sure) if asked is None else host
        if goal is None and origin is None and home is not None:
            goal = self._asker_before(scene, count, home)
        goal, origin = split_parties(self._text, scene, count, goal, sender, origin)
        helped = (lister := self._sender_of_line(scene)) is not None
        if lister is not None:
            origin = sender_of(self._text, lister)
            goal = goal if goal is not None and goal.part == "goal" and lister.codes != goal.codes else None
        theirs = is_nation_of(sender, count) or are_from_abroad(scene, count)
        own = asked is None and not theirs and scene.sentence.number not in self._placed
        if goal and goal.part == "receiver" and own:
            near = [*self.records[-4:], *made]
            peace = is_peace(count, self._text) or is_here(scene, count) or is_others_share(scene, goal, near)
            helped = self._told.has_sent(scene, goal, count, own=origin is not None)
            if peace or helped or sends_too(scene, made, near, bounds) or has_posted(scene, goal, near):
                origin, goal = sender_of(self._text, goal), None
        if goal and home and goal.codes == (home,):
            at_step = steps_next(scene, count) or scene.has(_STEPS, count.end, bounds[1]) or scene.has(WAITING)
            back = scene.has(_BACK) or (frame is not None and comes_home(scene, count, frame, home))
            if goal.part == "goal" and not back and not (self.sure and at_step):
                return None  # posted at home
            goal = None
        leaning = frame if count.strength == "bare" and not (self.sure and steps_next(scene, count)) else topic
        twin = frame is not None and frame.scene is scene and frame.scope != "cohort" and is_dated_twin(scene, count)
        cohort = not twin and is_cohort(scene, count, bounds, goal, leaning)
        certain = self.sure, self._voiced, self._aside
        return Candidate(scene, count, bounds, goal, origin, frame, topic, cohort, *certain, helped)
