"""Deployments: counts of people joined with where they come from, where they go, and how far it has come."""

from __future__ import annotations

from typing import Any

from factlift.article import Article, Sentence
from factlift.reader.claims import Claims
from factlift.reader.lexicon import is_directive
from factlift.reader.records import FRAME_SENTENCES, Record, merge_twins, set_scopes
from factlift.reader.scenes import (
    GO,
    NOUN,
    SELECT,
    SEND,
    SENT,
    WEAK_SEND,
    Count,
    PlaceGroup,
    Scene,
    read_scene,
)
from factlift.reader.shapes import (
    befell,
    dateline_end,
    destination,
    elliptic,
    followed_by_goal,
    governed,
    governed_by,
    is_brought_in,
    moves,
    segments,
)
from factlift.reader.states import modality_of, stage_of, status_of, time_of
from factlift.reader.tokens import clip_sentence, trim_stretch

_POSTED = frozenset("stationed based deployed serving serve served seconded posted".split())
_DUTY = frozenset(
    "soldiers troops peacekeepers officers police marines commandos mercenaries observers monitors".split()
)
_GENERIC = frozenset(
    "more additional extra new other further fresh of the its their these those such first "
    "about around last next this year".split()
)
_BACK = frozenset("returned returning back home repatriated flew flown came withdrawn withdrew".split())
_RECRUIT = frozenset("recruit recruits recruited recruiting hire hires hired hiring enlist enlisted enlisting".split())
_SHARES = frozenset("them whom these remaining rest remainder others".split())


class DeploymentReader:
    """Reads the deployments of one article, sentence by sentence."""

    def __init__(self, article: Article, claims: Claims) -> None:
        self._article = article
        self._text = article.text
        self._claims = claims
        self.records: list[Record] = []
        self._ghost: Record | None = None  # a deployment announced without number or place, for the list after it
        self._origin: tuple[str, str | None] | None = None
        self._scenes = [
            read_scene(article.text, s)
            for s in map(clip_sentence, article.sentences)
            if not is_directive(self._words(s))
        ]

    def read(self) -> list[dict[str, Any]]:
        """Return the deployments in the answer's form, `attribution` as an index into the speakers known."""
        if not any(self._sends(scene) for scene in self._scenes):
            return []
        self._origin = self._first_origin()
        for scene in self._scenes:
            made = self._counted(scene)
            if not made:
                made = self._uncounted(scene)
            if not made and self._sends(scene) and scene.has(SEND - WEAK_SEND):
                self._ghost = self._announced(scene)
            self.records += made
        set_scopes(self.records)
        return [record.form(self._text) for record in merge_twins(self.records, self._text)]

    # ------------------------------------------------------------ what the article is about

    def _words(self, sentence: Sentence) -> str:
        return self._text[sentence.start : sentence.end]

    def _sends(self, scene: Scene) -> bool:
        """Return whether the sentence speaks of people sent, posted or serving somewhere."""
        people = scene.has(SENT) or bool(scene.counts)
        if people and scene.has((SEND - WEAK_SEND) | NOUN):
            return True
        sure = any(count.strength != "bare" for count in scene.counts)
        return sure and bool(scene.groups) and scene.has(SEND | GO | SELECT)

    def _first_origin(self) -> tuple[str, str | None] | None:
        for scene in self._scenes:
            if self._sends(scene):
                for group in scene.groups:
                    if group.part == "origin":
                        return self._named(group), group.places[0].code
        return None

    def _named(self, group: PlaceGroup, index: int = 0) -> str:
        return self._text[group.places[index].start : group.places[index].end]

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
        bounds = segments(scene)
        for at, count in enumerate(scene.counts):
            record = self._one(scene, count, bounds[at], made)
            if record:
                made.append(record)
        return made

    def _one(self, scene: Scene, count: Count, bounds: tuple[int, int], made: list[Record]) -> Record | None:
        frame = made[-1] if made else self._frame(scene)
        goal = destination(scene, count, bounds)
        origin = self._origin_in(scene, count)
        home = origin[1] if origin else (frame.origin_code if frame else self._origin[1] if self._origin else None)
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
        self._set_goal(record, goal)
        self._set_count(record, count, frame)
        record.share = scene.has(_SHARES, bounds[0], bounds[1])
        stage = None
        if cohort:
            record.scope = "cohort"
            stage = stage_of(self._text, scene, count.numeral.end, bounds[1])
            record.stage = self._text[stage.start : stage.end] if stage else None
        if scene.countries and scene.countries.start > count.numeral.start and len(scene.counts) == 1:
            record.destination_count = self._text[scene.countries.start : scene.countries.unit_end]
        self._set_clause(record, scene, count, goal, bounds, stage.end if stage else 0)
        return record

    def _belongs(
        self, scene: Scene, count: Count, goal: PlaceGroup | None, origin: tuple[str, str | None] | None,
        bounds: tuple[int, int], frame: Record | None, cohort: bool,
    ) -> bool:  # fmt: skip
        """Return whether a count is one of people sent: the cue that its strength asks for is there."""
        numeral = count.numeral
        if befell(scene, count, bounds):
            return False
        goal_known = goal is not None or scene.countries is not None
        sending = scene.has(SEND - WEAK_SEND, bounds[0], bounds[1]) or governed(scene, count)
        if count.strength == "bare":
            if goal is not None and goal.places[0].code is None and not (sending or self._same_list(scene, frame)):
                return False
            return frame is not None and (goal is not None or cohort or (sending and frame is not None))
        if count.strength == "weak" and not cohort and not sending:
            return goal is not None and frame is not None and moves(scene, count)
        away = goal is not None and (
            goal.codes[0] is None or origin is not None or self._origin is not None or frame is not None
        )
        if sending and not is_brought_in(scene, numeral.end, bounds[1]):
            return goal_known or origin is not None or frame is not None
        if cohort:
            return True
        if goal is None:
            return False
        if goal.part == "receiver":
            return (frame is not None or origin is not None) and count.strength == "sent"
        posted = scene.has(_POSTED, bounds[0], bounds[1]) or scene.has(NOUN)
        duty = posted or self._text[numeral.unit_start : numeral.unit_end].lower() in _DUTY
        if scene.has(GO | NOUN | _RECRUIT, bounds[0], bounds[1]) or followed_by_goal(scene, count, goal):
            return away or (duty and posted)
        return False

    def _same_list(self, scene: Scene, frame: Record | None) -> bool:
        return frame is not None and (frame.scene is scene or (scene.bullet and frame.scene.bullet))

    def _is_cohort(self, scene: Scene, count: Count, bounds: tuple[int, int], frame: Record | None) -> bool:
        leaning = frame is not None or (count.strength == "sent" and (bool(self.records) or self._origin is not None))
        if not leaning or (count.strength == "weak" and not scene.has(SELECT, count.numeral.end, bounds[1])):
            return False
        if destination(scene, count, bounds) is not None or scene.has(SEND - WEAK_SEND, count.numeral.end, bounds[1]):
            return False
        return scene.has(SELECT - _RECRUIT, count.numeral.end, bounds[1]) or governed_by(scene, count, SELECT)

    def _origin_in(self, scene: Scene, count: Count) -> tuple[str, str | None] | None:
        found: PlaceGroup | None = None
        for group in scene.groups:
            inside = group.start < count.numeral.unit_end + 12 or found is None
            if group.part == "origin" and inside and group.places[0].kind != "anywhere":
                found = group
        return (self._named(found), found.places[0].code) if found else None

    # ------------------------------------------------------------ the fields

    def _draft(self, scene: Scene, bounds: tuple[int, int], frame: Record | None, cohort: bool) -> Record:
        first = scene.sentence.start
        status = status_of(scene, bounds[0], bounds[1])
        opening = bounds[0] == first or not any(record.scene is scene for record in self.records[-1:])
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
            modality = frame.modality if same and frame else modality
        if modality == "possible" and status == "unknown":
            status = "planned"
        if cohort and status in {"under_way", "unknown", "planned"}:
            status = "selecting"
        claimant = self._claims.at(
            scene.sentence.number,
            bounds[0] if bounds[0] > first else scene.counts[0].numeral.start if scene.counts else first,
        )
        return Record(scene, bounds[0], bounds[1], status, modality, claimant)

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
        time = time_of(self._text, scene, scene.sentence.start, scene.sentence.end)
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
