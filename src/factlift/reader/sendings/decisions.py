"""Which counts of people are counts of people sent: the decisions of the deployment reader."""

from __future__ import annotations

from dataclasses import dataclass

from factlift.lexicon import AUX, words_of
from factlift.reader.scenes.backrefs import takes_up_land
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.destinations import followed_by_goal
from factlift.reader.scenes.distractors import is_distractor
from factlift.reader.scenes.heard import is_heard
from factlift.reader.scenes.homecomings import is_welcomed
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import FRAME_SENTENCES, Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.shapes import (
    attends,
    befell,
    comes_home,
    elliptic,
    follows,
    gives,
    goes_home,
    governed,
    governed_by,
    is_brought_in,
    is_sheltered,
    leaves,
    moved,
    moves,
    on_their_own,
    points_to,
    stands_in,
    stays_behind,
)
from factlift.reader.scenes.strays import is_stray
from factlift.reader.scenes.wholes import is_whole_of_plan
from factlift.reader.sendings.abroad import acts_freely, is_abroad, is_of_nation_there
from factlift.reader.sendings.admissions import is_let_in
from factlift.reader.sendings.arrivals import tells_number
from factlift.reader.sendings.belonging import is_of_them
from factlift.reader.sendings.contexts import belongs_in_context
from factlift.reader.sendings.contingents import (
    did_so,
    enters,
    goes_on,
    is_of_presence,
    is_share_of_fallen,
    keeps_peace,
    stays_beside,
)
from factlift.reader.sendings.denials import is_disowned
from factlift.reader.sendings.grading import is_graded, revises
from factlift.reader.sendings.headcounts import is_headcount
from factlift.reader.sendings.hiring import fills_slots, is_hired_away
from factlift.reader.sendings.joining import is_joined, joins_those_before
from factlift.reader.sendings.journeys import could_go, finds_work, goes_along, goes_for_job
from factlift.reader.sendings.keeping import tells_strength
from factlift.reader.sendings.listed import is_from_next, is_in_list, is_of_largest
from factlift.reader.sendings.plainly import is_plainly_sent, tells_plainly
from factlift.reader.sendings.postings import is_posted, is_row_of_people, lists_places, stands_at_post
from factlift.reader.sendings.presumed import is_presumed
from factlift.reader.sendings.refusals import is_refused_of
from factlift.reader.sendings.shares import is_added, is_further, is_rest_of, is_share
from factlift.reader.sendings.sidelines import is_doubtful
from factlift.reader.sendings.sought import is_sought
from factlift.reader.sendings.stocktaking import is_in_stock
from factlift.reader.sendings.tallies import goes_on_there, tells_tally
from factlift.reader.sendings.workers import comes_to_work, has_there, is_out_there, serves_elsewhere, took_part
from factlift.reader.sendings.yardsticks import is_number_changed, is_yardstick
from factlift.reader.words.cues import DUTY, GO, HAS, MOVE, NOT_SENT, NOUN, RECEIVE, RECRUIT, STRONG_SEND

_POSTED = frozenset("stationed based deployed serving serve served seconded posted".split())
_BY_NOW, _BE = frozenset("already still now currently".split()), frozenset({"are", "were", "is"})
_THERE, _DONE = frozenset({"there"}), frozenset("completed finished ended".split())
_TERMS = NOUN | frozenset("assignment assignments contract contracts stint stints tour term turn spell".split())
_DEALS = frozenset(
    "plan plans programme program scheme quota contract agreement deal accord target ceiling cap".split()
)
_SETTLE = frozenset("moved move moving emigrated migrated relocated resettled settled".split())  # on their own
_HIRES, _POSTS = RECRUIT | MOVE | RECEIVE, GO | NOUN | RECRUIT
SHARES = frozenset("remaining rest remainder".split())
_THEIRS = SHARES | {"them", "whom", "those", "these"}
_MORE = ("another", "further", "additional", "more", "remaining", "first", "second", "third", "extra")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A count of people with all that decides whether they are sent.

    `frame` is the deployment just before it, `topic` that one or else the one that the article is about.
    """

    scene: Scene
    count: Count
    bounds: tuple[int, int]
    goal: PlaceGroup | None
    origin: tuple[str | None, str | None] | None
    frame: Record | None
    topic: Record | None
    cohort: bool
    sure: bool = False  # the article is plainly about people sent away
    voiced: bool = False  # a sender tells of its own work: "our teams in Peru"
    aside: bool = False  # a longer article is about another matter
    helped: bool = False  # a place has, or gives, them to the one host of the article: "Peru has 40 divers there"

    @property
    def known(self) -> bool:
        """Whether anything says whose people they are."""
        return self.voiced or self.origin is not None or self.frame is not None or self.topic is not None

    @property
    def goal_known(self) -> bool:
        """Whether the sentence says where they go, or to how many countries."""
        return self.goal is not None or self.scene.countries is not None

    @property
    def sending(self) -> bool:
        """Whether a verb of sending holds for them."""
        return (
            self.scene.has(STRONG_SEND, *self.bounds)
            or governed(self.scene, self.count)
            or self.scene.has(_POSTING_UNITS, self.count.numeral.unit_start, self.count.end)
            or gives(self.scene, self.count, self.bounds)
        )

    @property
    def away(self) -> bool:
        """Whether the place is away from somebody's home."""
        return self.goal is not None and (self.goal.codes[0] is None or self.known)

    def has(self, words: frozenset[str]) -> bool:
        """Return whether the stretch of the count has one of the words."""
        return self.scene.has(words, *self.bounds)


def belongs(case: Candidate, text: str) -> bool:
    """Return whether a count is one of people sent: the cue that its strength asks for is there."""
    scene, count = case.scene, case.count
    if is_stray(scene, count):
        return False
    if is_yardstick(case) or tells_strength(case) or is_refused_of(case) or is_let_in(scene, count) or goes_along(case):
        return True
    if is_headcount(case) or count.start in scene.dealt:
        return True
    if case.topic is not None and (is_whole_of_plan(scene, count) or is_welcomed(scene, count) or stays_beside(case)):
        return True
    if case.aside and is_doubtful(case):
        return False
    if is_heard(scene, count) and not (governed(scene, count) or tells_plainly(scene, count)):
        return False
    at_post = stands_at_post(case)
    if (
        befell(scene, count, case.bounds)
        or is_share_of_fallen(case)
        or stays_behind(scene, count)
        or on_their_own(scene, count)
        or (attends(scene, count) and not at_post)
        or is_distractor(scene, count)
        or (case.frame is None and not (case.sure or case.sending) and acts_freely(scene, count) and not at_post)
    ):
        return False
    if count.strength == "weak" and is_sheltered(scene, count, sure=case.sure):
        return False
    if case.frame is None and case.goal is None and goes_home(scene, count):
        return False
    return (
        _belongs_by_words(case, text)
        or is_posted(case)
        or is_row_of_people(case)
        or (case.helped and (count.strength != "bare" or (case.topic is not None and is_line(scene))))
        or belongs_in_context(case)
        or is_graded(case)
        or is_abroad(case)
        or is_of_nation_there(case)
        or is_plainly_sent(case)
        or is_hired_away(case)
        or is_sought(case)
        or fills_slots(case)
        or joins_those_before(case)
        or _numbers_those_before(case)
        or goes_for_job(scene, count)
        or finds_work(scene, count)
        or is_of_them(case)
        or is_presumed(case)
        or is_disowned(case)
        or is_in_list(case)
        or tells_tally(case)
        or is_in_stock(case)
    )


def _numbers_those_before(case: Candidate) -> bool:
    """Return whether the sentence gives the number of those who were told of without one just before."""
    frame = case.frame
    near = frame is not None and frame.open and case.scene.sentence.number - frame.scene.sentence.number == 1
    return near and tells_number(case.scene, case.count)


def _belongs_by_words(case: Candidate, text: str) -> bool:
    """Return whether the sentence itself says that those counted are sent."""
    scene, count = case.scene, case.count
    if case.cohort and case.sure:
        return True
    if count.strength == "bare":
        return _bare_belongs(case)
    if count.strength == "weak" and not case.cohort and not case.sending:
        return _weak_belongs(case)
    if case.sending and (case.away or not is_brought_in(scene, count.numeral.end, case.bounds[1])):
        at_home = not case.sure and case.frame is None and (case.topic is None or case.topic.origin_code is None)
        return case.goal_known or case.origin is not None or not at_home
    if case.cohort:
        return True
    return _sent_belongs(case, text) if case.goal else _placeless_belongs(case, text)


def _bare_belongs(case: Candidate) -> bool:  # noqa: C901 - one decision, told in the order in which it is made
    scene, count, goal, frame = case.scene, case.count, case.goal, case.frame
    if goal is not None and not points_to(scene, count, goal):
        return False
    if goal is not None and goal.places[0].kind == "anywhere" and stands_in(scene, count, goal):
        return case.topic is not None
    if (frame is not None and frame.scene is scene and took_part(scene, count)) or is_of_presence(case):
        return True
    if frame is not None and (goes_on(scene, count, here=frame.scene is scene) or is_rest_of(scene, count, frame)):
        return True
    told_here = frame is not None and frame.scene is scene
    if (told_here and is_added(scene, count)) or ((told_here or is_of_largest(case)) and is_from_next(scene, count)):
        return True  # "9,000 nurses from India and 3,000 from the Philippines"
    if frame is not None and frame.scene is scene and frame.sender and case.origin is not None and goal is None:
        return True
    if goal is not None and frame is not None and _opens_place(case, goal, frame):
        return True
    if goal is not None and goal.places[0].code is None and not (case.sending or same_list(scene, frame)):
        listed = goal.part == "receiver" and (frame is not None or not is_line(scene))
        is_in = [token.lower for token in scene.between(count.end, goal.start) if token.lower not in _BY_NOW][-2:-1]
        there = (count.body or is_further(scene, count)) and frame is not None and not _BE.isdisjoint(is_in)
        return case.topic is not None and (moves(scene, count) or listed or there)
    if frame is not None and goal is None and case.origin is not None and scene.has(HAS, case.bounds[0], count.start):
        return True
    if frame is not None and (goal is not None or case.cohort or case.sending or follows(scene, count)):
        return True
    if case.topic is None:
        return False
    if goal is not None and stands_in(scene, count, goal):
        there = scene.has(_BE, None, count.start)
        return goal.places[0].kind in {"country", "capital"} and (scene.has(_THEIRS) or count.body or there)
    if case.cohort or (count.body and (case.sending or leaves(scene, count))):
        return True
    if goal is None and case.origin is not None and governed(scene, count):
        return True
    if goal is None:
        return False
    given = goal.part == "receiver" and (case.has(RECEIVE) or is_line(scene) or lists_places(scene))
    return case.sending or moves(scene, count) or given


def _opens_place(case: Candidate, goal: PlaceGroup, frame: Record) -> bool:
    """Return whether a sentence right behind a deployment opens with a number in a place ("Thirty in Oton")."""
    scene, count = case.scene, case.count
    between = [token.lower for token in scene.between(count.numeral.end, goal.start)]
    near = scene.sentence.number - frame.scene.sentence.number <= 1 and frame.count is not None
    return near and count.start == scene.sentence.start and between in (["in"], ["at"], ["are", "in"])


def is_line(scene: Scene) -> bool:
    """Return whether the sentence is one line of a list ("Peru – 30")."""
    return len(scene.tokens) <= 12 and scene.tokens[-1].text not in {"?", "!"}


def _weak_belongs(case: Candidate) -> bool:
    scene, count, goal = case.scene, case.count, case.goal
    if case.frame is not None and not case.frame.count and goal_free(case):
        return True
    own = case.origin is not None and case.topic is not None
    if own and (count.body or comes_to_work(scene, count) or serves_elsewhere(scene, count) or has_there(scene, count)):
        return True
    if goal is None and case.frame is not None and scene.has(_THERE, count.end, case.bounds[1]):
        return moves(scene, count) or is_out_there(scene, count)
    if goal is None and case.topic is not None and case.sure and could_go(scene, count):
        return True  # "Up to 1,000 women could go within two years"
    if goal is None or scene.has(NOT_SENT):
        return False
    if case.frame is None and scene.has(_SETTLE, count.end, case.bounds[1]):
        return False
    if case.away and case.known and moved(scene, count, goal):
        return True
    country = goal.places[0].kind == "country" and goal.start >= count.end
    if case.topic is not None and country and stands_in(scene, count, goal):
        return True  # "In Oton 212 adults are in Peru or Chad"
    if goal.places[0].kind == "anywhere" and stands_in(scene, count, goal):
        return case.topic is not None
    return case.topic is not None and (moves(scene, count) or followed_by_goal(scene, count, goal))


def _placeless_belongs(case: Candidate, text: str) -> bool:
    """Return whether people are sent though the sentence names no place."""
    scene, count = case.scene, case.count
    done = scene.find(_DONE, count.end, case.bounds[1])
    ended = done is not None and scene.has(_TERMS, done.end, done.end + 40)
    had = case.origin is not None and _is_had(scene, count)  # "Peru has 900 nurses in 12 countries"
    if ended or (scene.countries is not None and (moves(scene, count) or had)):
        return case.known
    if keeps_peace(scene, count, case.origin, text) or (case.known and serves_elsewhere(scene, count)):
        return True
    if case.topic is not None and (comes_home(scene, count) or is_hired(scene, count)):
        return True
    if case.frame is not None and not case.frame.count and goal_free(case):
        return True
    if case.frame is not None and case.frame.scene is scene and case.frame.sender and case.origin is not None:
        return True  # "Ghana will contribute 450 police, Benin 2,000 soldiers"
    told = case.origin is not None or case.frame is not None
    told = told or (case.topic is not None and (case.sure or takes_up_land(scene, count)))
    return told and leaves(scene, count)


def is_hired(scene: Scene, count: Count) -> bool:
    """Return whether people are hired from a place named right behind them ("hired 12 drivers from Peru")."""
    hired = governed_by(scene, count, _HIRES)
    return hired and any(g.part == "origin" and scene.is_from(g, count.end) for g in scene.groups)


def _sent_belongs(case: Candidate, text: str) -> bool:
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None:
        return False
    if moved(scene, count, goal) or stands_in(scene, count, goal):
        return case.away or enters(scene, count, goal)
    if enters(scene, count, goal):
        return True
    if goal.part == "receiver":
        return case.known and (count.strength == "sent" or case.frame is not None)
    posted = case.has(_POSTED) or scene.has(NOUN)
    duty = posted or text[count.numeral.unit_start : count.numeral.unit_end].lower() in DUTY
    if case.has(_POSTS) or followed_by_goal(scene, count, goal):
        return case.away or (duty and posted)
    return False


def sends_too(scene: Scene, made: list[Record], near: list[Record], bounds: tuple[int, int]) -> bool:
    """Return whether the place stands beside a sender ("Peru will send 30, Chile 20"), not beside a receiver."""
    if scene.has(RECEIVE, bounds[0], bounds[1]):
        return False
    if is_line(scene) and len({record.origin_code for record in near if record.sender}) > 1:
        return True  # a line of a list, after several senders: "Hungary: 55"
    return bool(made) and made[-1].sender and made[-1].scene is scene and elliptic(scene, bounds)


def goal_free(case: Candidate) -> bool:
    """Return whether the count gives the number of those whose sending was told just before."""
    return case.goal is None and case.scene.has(_DEALS, None, case.count.start)


_POSTING_UNITS = words_of("deployment_verbs", "posting_unit")


def _is_had(scene: Scene, count: Count) -> bool:
    """Return whether "has" stands right before the number."""
    return scene.index_at(count.start) > 0 and scene.tokens[scene.index_at(count.start) - 1].lower in HAS


def has_posted(scene: Scene, goal: PlaceGroup, near: list[Record]) -> bool:
    """Return whether the place has people posted where those before are ("Peru has 300" after soldiers abroad)."""
    duty = any(record.group and not DUTY.isdisjoint(record.group.lower().split()) for record in near)
    return duty and any(token.lower in HAS for token in scene.tokens[scene.index_at(goal.end) :][:1])


def leans(case: Candidate, text: str) -> bool:
    """Return whether a count goes where those before it go: "another 20 left", "Chile 20", "are there already"."""
    frame, scene, numeral = case.frame, case.scene, case.count.numeral
    if frame is None or frame.scope == "cohort" or not frame.codes or serves_elsewhere(scene, case.count):
        return False
    away = scene.sentence.number - frame.scene.sentence.number
    taken_up = is_joined(scene, case.count) or (away == 0 and is_further(scene, case.count))
    taken_up = taken_up or goes_on_there(case) or is_number_changed(case)
    taken_up |= case.count.strength == "bare" and did_so(scene, case.count)
    if revises(case) or (away <= 1 and case.goal is None and taken_up):
        return True
    if away > 1:
        there = scene.find(_THERE, case.count.end)
        before = scene.tokens[scene.index_at(there.start) - 1].lower if there else ""
        return away <= FRAME_SENTENCES and (before in AUX or before in {"over", "already", "out"})
    if not frame.count and goal_free(case):
        return True
    if case.goal is None and frame.scene is scene and is_share(scene, case.count):
        return True  # "55 to Oman, 12 of them nurses"
    more = any(word in text[max(0, numeral.start - 18) : numeral.end + 5].lower() for word in _MORE)
    other = case.origin is not None and case.origin[1] != frame.origin_code and frame.scene is scene
    near = case.origin is not None and (
        case.origin[1] == frame.origin_code or frame.scene.sentence.paragraph == scene.sentence.paragraph
    )
    posted = near and not case.goal and _is_had(scene, case.count)
    return other or posted or scene.has(_THERE) or (more and follows(scene, case.count))


def same_list(scene: Scene, frame: Record | None) -> bool:
    """Return whether the sentence goes on with the list of the deployment before it."""
    return frame is not None and (frame.scene is scene or (scene.bullet and frame.scene.bullet))
