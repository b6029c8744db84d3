"""Deployments: counts of people joined with where they come from, where they go, and how far it has come."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from factlift.article import Article, Sentence
from factlift.lexicon import is_directive
from factlift.places import places_in
from factlift.reader.claims import Claims
from factlift.reader.decisions import HAS, SHARES, Decisions
from factlift.reader.records import FRAME_SENTENCES, Record, merge_twins, set_scopes
from factlift.reader.scenes import (
    DENY,
    GO,
    MOVE,
    NOUN,
    SELECT,
    SEND,
    SENT,
    WEAK_SEND,
    Count,
    PlaceGroup,
    Scene,
    matters,
    read_scene,
)
from factlift.reader.shapes import (
    dateline_end,
    destination,
    elliptic,
    is_brought_in,
    segments,
)
from factlift.reader.sources import Lines, Speakers
from factlift.reader.states import modality_of, stage_of, status_of, time_of
from factlift.reader.tokens import clip_sentence, trim_stretch

_THAT = frozenset({"that"})
_CUES = SEND | NOUN | GO | SELECT | MOVE
_GENERIC = frozenset(
    "more additional extra new other further fresh of the its their these those such first "
    "about around last next this year".split()
)
_BACK = frozenset("returned returning back home repatriated flew flown came withdrawn withdrew".split())
_RECRUIT = frozenset("recruit recruits recruited recruiting hire hires hired hiring enlist enlisted enlisting".split())


class DeploymentReader(Decisions):
    """Reads the deployments of one article, sentence by sentence."""

    def __init__(self, article: Article, claims: Claims, speakers: Speakers, lines: Lines) -> None:
        super().__init__(article.text)
        self._speakers = speakers
        self._article = article
        self._claims = claims
        self._ghost: Record | None = None  # a deployment announced without number or place, for the list after it
        self._scenes = self._read_scenes(lines)

    def _read_scenes(self, lines: Lines) -> list[Scene]:
        """Return the sentences that can hold a deployment, taken apart; none where no sentence speaks of sending."""
        directed = is_directive(self._text)
        rows = [
            (sentence, tokens, words)
            for sentence, tokens, words in zip(
                map(clip_sentence, self._article.sentences), lines.whole, lines.words, strict=True
            )
            if matters(words, self._words(sentence)) and not (directed and is_directive(self._words(sentence)))
        ]
        hopeful = (read_scene(self._text, s, tokens) for s, tokens, words in rows if not words.isdisjoint(_CUES))
        if not any(self._sends(scene) for scene in hopeful):
            return []
        return [read_scene(self._text, sentence, tokens) for sentence, tokens, _ in rows]

    def read(self) -> list[dict[str, Any]]:
        """Return the deployments in the answer's form, `attribution` as an index into the speakers known."""
        if not self._scenes:
            return []
        self._origin = self._first_origin()
        for scene in self._scenes:
            made = self._counted(scene)
            if not made:
                made = self._uncounted(scene)
            elif scene.countries is None:
                made = [*self._ruled_out(scene, made[0]), *made]
            if not made and self._sends(scene) and scene.has(SEND - WEAK_SEND):
                self._ghost = self._announced(scene)
            self.records += made
        set_scopes(self.records)
        return [record.form(self._text) for record in merge_twins(self.records, self._text)]

    # ------------------------------------------------------------ what the article is about

    def _words(self, sentence: Sentence) -> str:
        return self._text[sentence.start : sentence.end]

    def _first_origin(self) -> tuple[str, str | None] | None:
        for scene in self._scenes:
            if self._sends(scene):
                for group in scene.groups:
                    if group.part == "origin":
                        return self._named(group), group.places[0].code
        return None

    def _frame(self, scene: Scene) -> Record | None:
        last = self.records[-1] if self.records else None
        if self._ghost and (last is None or last.scene.sentence.number < self._ghost.scene.sentence.number):
            last = self._ghost
        near = last is not None and scene.sentence.number - last.scene.sentence.number <= FRAME_SENTENCES
        return last if near else None

    def _announced(self, scene: Scene) -> Record:
        start, end = scene.sentence.start, scene.sentence.end
        people = scene.find(SENT)
        origin = next((group for group in scene.groups if group.part == "origin"), None)
        name, code = (self._named(origin), origin.places[0].code) if origin else self._origin or (None, None)
        status, modality = status_of(scene, start, end) or "unknown", modality_of(scene, start, end)
        group = people.text if people else None
        return Record(scene, start, end, status, modality, None, origin=name, origin_code=code, group=group)

    # ------------------------------------------------------------ counted

    def _counted(self, scene: Scene) -> list[Record]:
        made: list[Record] = []
        if not scene.counts:
            return made
        number = scene.sentence.number
        bounds = segments(scene, lambda start, end: self._claims.cut(number, start, end))
        opening = self._claims.clause_start(number, bounds[0][0], scene.counts[0].numeral.start)
        bounds[0] = (opening, bounds[0][1])
        scene.groups = [
            g for g in scene.groups if g.part == "origin" or not self._claims.is_mention(number, g.start, g.end)
        ]
        for at, count in enumerate(scene.counts):
            record = self._one(scene, count, bounds[at], made)
            if record:
                made += [record, *self._reported(record)]
        return made

    def _reported(self, record: Record) -> list[Record]:
        """Return the claim that a denial denies, with its own claimant ("denied a report by the Post that 40 ...")."""
        scene = record.scene
        denial = scene.find(DENY, scene.sentence.start, record.end)
        if record.modality != "denied" or denial is None:
            return []
        that = scene.find(_THAT, denial.end, record.end)
        source = self._speakers.claimant(scene.sentence.number, denial.end, that.start) if that else None
        if source is None or that is None:
            return []
        record.status = status_of(scene, denial.end, record.end) or record.status
        start = max(record.start, that.end + 1)
        return [replace(record, start=start, modality="stated", attribution=source, more=[], scope="single")]

    def _ruled_out(self, scene: Scene, first: Record) -> list[Record]:
        """Return the deployment that a sentence denies or ends before it counts another one."""
        found = [r for r in self._uncounted(scene) if r.modality == "denied" or r.status == "halted"]
        return [r for r in found if r.end < first.start and r.codes and r.codes != first.codes]

    def _one(self, scene: Scene, count: Count, bounds: tuple[int, int], made: list[Record]) -> Record | None:
        frame = made[-1] if made else self._frame(scene)
        origin = self._origin_in(scene, count, bounds)
        home = origin[1] if origin else (frame.origin_code if frame else self._origin[1] if self._origin else None)
        goal = destination(scene, count, bounds, home)
        if goal and goal.part == "receiver" and self._is_peace(count):
            origin, goal = (self._named(goal), goal.places[0].code), None
        if goal and goal.part == "receiver" and self._sends_too(scene, made, bounds):
            origin, goal = (self._named(goal), goal.places[0].code), None
        if goal and home and goal.codes == (home,):
            if goal.part == "goal" and not scene.has(_BACK):
                return None  # posted at home
            goal = None
        cohort = self._is_cohort(scene, count, bounds, frame)
        if not self._belongs(scene, count, goal, origin, bounds, frame, cohort):
            return None
        name, code = origin or ((frame.origin, frame.origin_code) if frame else self._origin or (None, None))
        frame = frame or (self.records[-1] if cohort and self.records else None)
        record = self._draft(scene, bounds, frame, cohort)
        record.origin, record.origin_code = name, code
        record.sender = goal is None and origin is not None and scene.has(SEND, bounds[0], count.numeral.start)
        self._set_goal(record, goal)
        if goal is None and frame is not None and not cohort and self._leans(scene, count, frame, origin):
            record.destinations, record.codes = frame.destinations, frame.codes
        self._set_count(record, count, frame)
        self._disown(record, count.numeral.start)
        if record.status == "unknown" and self._is_peace(count) and scene.has(HAS, None, count.numeral.start):
            record.status = "under_way"
        record.share = scene.has(SHARES, bounds[0], bounds[1])
        stage = None
        if cohort:
            record.scope = "cohort"
            stage = stage_of(self._text, scene, count.numeral.end, bounds[1])
            record.stage = self._text[stage.start : stage.end] if stage else None
        if scene.countries and scene.countries.start > count.numeral.start and len(scene.counts) == 1:
            record.destination_count = self._text[scene.countries.start : scene.countries.unit_end]
        self._set_clause(record, scene, count, goal, bounds, stage.end if stage else 0)
        return record

    # ------------------------------------------------------------ the fields

    def _draft(self, scene: Scene, bounds: tuple[int, int], frame: Record | None, cohort: bool) -> Record:
        first = scene.sentence.start
        status = status_of(scene, bounds[0], bounds[1])
        opening = bounds[0] == first
        modality = modality_of(scene, first if opening else bounds[0], bounds[1])
        same = frame is not None and frame.scene is scene
        if (
            same
            and frame is not None
            and status in {None, "under_way"}
            and frame.status == "planned"
            and elliptic(scene, bounds)
        ):
            status, modality = frame.status, frame.modality
        if status is None:
            status = frame.status if frame else status_of(scene, first, scene.sentence.end) or "unknown"
            modality = frame.modality if same and frame and modality == "stated" else modality
        if modality == "possible" and status not in {"halted", "completed"}:
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
        if spoken and not codes and self._origin is not None and self._origin[1]:
            codes = {self._origin[1]}  # a person of the state that the article began with
        if codes and record.origin_code and record.origin_code not in codes and not codes & set(record.codes):
            record.attribution = None

    def _set_goal(self, record: Record, goal: PlaceGroup | None) -> None:
        if goal is not None:
            record.destinations = [self._text[p.start : p.end] for p in goal.places]
            record.codes = goal.codes

    def _set_count(self, record: Record, count: Count, frame: Record | None) -> None:
        numeral = count.numeral
        end = numeral.unit_end if count.strength != "bare" else numeral.end
        record.count = self._text[numeral.start : end]
        record.size = float(numeral.max or numeral.value or numeral.min or 0)
        record.group = self._group_of(record.scene, count) or (frame.group if frame else None)
        time = time_of(self._text, record.scene, max(record.start, dateline_end(record.scene)), record.end)
        if time is None and len(record.scene.counts) == 1:
            time = time_of(self._text, record.scene, record.scene.sentence.start, record.scene.sentence.end)
        record.when = self._text[time.start : time.end] if time else None

    def _group_of(self, scene: Scene, count: Count) -> str | None:
        if count.strength == "bare":
            return None
        numeral = count.numeral
        first = scene.index_at(numeral.unit_start)
        at = first
        while at > 0 and scene.tokens[at - 1].start >= numeral.end:
            token = scene.tokens[at - 1]
            if not token.word or token.capital or token.lower in _GENERIC:
                break
            at -= 1
        return self._text[scene.tokens[at].start : numeral.unit_end] if at < len(scene.tokens) else None

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
        numeral = count.numeral
        start, end = numeral.start, max(numeral.end, numeral.unit_end)
        verb = scene.find(SEND | GO | SELECT, end, goal.start if goal and goal.start > end else bounds[1])
        if verb is not None:
            end = max(end, verb.end)
        if goal is not None:
            start, end = min(start, goal.start), max(end, goal.end)
        subject = next((g for g in scene.groups if g.part == "origin" and bounds[0] <= g.start < start), None)
        sender = scene.find(SEND | _RECRUIT, bounds[0], start)
        if subject is not None and sender is not None:
            start = min(start, subject.start)
        elif sender is not None:
            start = min(start, sender.start)
        if record.destination_count and scene.countries:
            end = max(end, scene.countries.unit_end)
        found = trim_stretch(self._text, start, max(end, stage_end), " \t,;:")
        record.start, record.end = found.start, found.end

    # ------------------------------------------------------------ without a count

    def _uncounted(self, scene: Scene) -> list[Record]:
        people = scene.find(SENT)
        cue = scene.find((SEND - WEAK_SEND) | frozenset({"deployment", "dispatch"}))
        if people is None or cue is None or is_brought_in(scene, cue.end, cue.end + 30):
            return []
        if self._completes(scene):
            return []
        goal = next(
            (
                g
                for g in scene.groups
                if g.part == "goal" and g.places[0].kind != "anywhere" and g.start > min(cue.start, people.start)
            ),
            None,
        )
        origin = next((g for g in scene.groups if g.part == "origin"), None)
        name, code = (self._named(origin), origin.places[0].code) if origin else self._origin or (None, None)
        start = min(people.start, cue.start, *([goal.start] if goal else []))
        end = max(people.end, cue.end, goal.end if goal else 0)
        status = status_of(scene, scene.sentence.start, end + 40) or "unknown"
        modality = modality_of(scene, scene.sentence.start, end)
        closed = modality == "denied" or status == "halted"
        if goal is None and not (closed and origin is not None):
            return []
        if goal is not None and (goal.codes == (code,) or goal.start - max(people.end, cue.end) > 60):
            return []
        claimant = self._claims.at(scene.sentence.number, start)
        known = any(
            r.codes == (goal.codes if goal else ()) and (r.status, r.attribution) == (status, claimant)
            for r in self.records
        )
        if known:
            return []
        if origin is not None and origin.start < start and start - origin.start < 60:
            start = origin.start
        record = Record(scene, start, end, status, modality, claimant, origin=name, origin_code=code, group=people.text)
        self._set_goal(record, goal)
        stop = self._claims.cut(scene.sentence.number, end, scene.sentence.end)
        time = time_of(self._text, scene, scene.sentence.start, stop)
        record.when = self._text[time.start : time.end] if time else None
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

    # ------------------------------------------------------------ totals and parts
