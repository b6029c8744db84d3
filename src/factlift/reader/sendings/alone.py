"""Numbers without a noun that the first reading passed over, near others of people sent: what makes them people, too.

A number alone is one of people sent as a body's own number, in a list or a series of years with others, as what
somebody has, takes or expects, as the subject of a verb of going, where it brings the land that they are from, or where
money, room or a plan is for so many.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, BE, MODALS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.times import TIMES
from factlift.reader.words.cues import BODY, FOLLOW, GO, MOVE, NOUN, SELECT, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

NEAR = 3  # sentences from another number of people sent in which a number alone goes on with it
_BEFORE, _BEHIND = 14, 12  # tokens around a number that are looked at
_LIGHT = frozenset(
    "only just some about around perhaps maybe already now still nearly almost a mere another further "
    "additional".split()
)
_HOLDS = frozenset(
    "has have had takes take took taken expects expect expected gets got keeps kept hosts hosted employs employed "
    "sent send sends brought brings offered wants wanted hired hires received receives borrowed".split()
)
_ENDS = frozenset(
    "this that there more from last next in on at now already each by and but if after before a so , . ; : ) – "
    "—".split()
)  # what stands behind a number that no noun follows
_ROOM = frozenset(
    "money room space beds places berths seats tickets funds funding budget housing accommodation proposal plan "
    "request order bid permits permit visas contracts contract demand quota pact deal agreement provision "
    "arrangement".split()
)
_TALKS = frozenset("thinking thought talk talks talked talking dreaming".split())
_ASKS = (["asked", "for"], ["asks", "for"], ["looking", "for"])
_RANKS = frozenset(
    "first second third fourth last next latest previous current largest biggest smallest other new original".split()
)
_RANKED = BODY | NOUN | AUX | frozenset("one been tiny small , : of".split())  # between a rank and its number
_GOES = GO | FOLLOW | MOVE | SELECT | frozenset("got there here bound due ready aboard back stationed posted".split())
_OPENS = frozenset(
    ", ; : and but “ ‘ \" ' ( – — another further other the all first next these those then now today yesterday "
    "far year month week".split()
)
_BREAKS = frozenset(". , ; : and but “ ‘ \" '".split())
_PAST = frozenset("more others of them already have had".split())  # between a number and its verb
_WHERE = frozenset("in at to from with under on aboard near off for into".split())
_AWAY = _WHERE | frozenset("away abroad overseas out ashore over".split())
_BEGAN = frozenset("began begin begins started start starts".split())
_JOINS = frozenset({",", ";", "and", "plus", "or"})
_SEVERAL = 3  # places of a list
_BODIES = frozenset("teams groups crews pairs batches parties squads force".split())  # several, or an army's strength
_NEEDS = frozenset("carries carry needs need requires require takes each every its".split())
_CHANGES = frozenset(
    "get grow grows grown rise rises risen fall increase increases increased increasing expand expands raise raised "
    "raises cut cuts reduced reduce slashed lifted lowered".split()
)
_TREND = (["down", "from"], ["up", "from"], ["compares", "with"], ["compared", "with"], ["compares", "to"])
_ROOMS = frozenset("room rooms house bed beds cabin hut container caravan flat tent dormitory cell".split())
_TIMED = frozenset("last this next in by a the that since before".split())
_IT_WAS = frozenset("it there they we was were is are will be have has had sent took got".split())
_WE_ARE = (["we", "were"], ["we", "are"], ["they", "were"], ["they", "are"])
_ARE = frozenset("are were be is was been".split())
_UNITS = frozenset("percent per % o’clock years a.m p.m".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
MAX_LINE, MAX_WIDTH = 14, 112  # tokens, and code points, of a line of a list
_MARKS = frozenset(":–—-./|")


@dataclass(frozen=True, slots=True)
class Around:
    """The words around a count, in lower case: those that lead to it, those of its noun (`unit`), those `behind` it.

    `before` are those of `leading` without what only qualifies the number ("closer to 450", "only 31").
    """

    leading: list[str]
    before: list[str]
    unit: list[str]
    behind: list[str]

    @classmethod
    def of(cls, scene: Scene, count: Count) -> Around:
        """Return the words around a count."""
        first, last = scene.index_at(count.start), scene.index_at(count.end)
        words = [token.lower for token in scene.tokens[max(0, first - _BEFORE) : first]]
        light = next((i for i, word in enumerate(reversed(words)) if word not in _LIGHT), len(words))
        unit = [token.lower for token in scene.between(count.numeral.end, count.end)]
        behind = [token.lower for token in scene.tokens[last : last + _BEHIND]]
        return cls(words, words[: len(words) - light], unit, behind)

    @property
    def ends(self) -> bool:
        """Whether no noun follows."""
        return not self.behind or self.behind[0] in _ENDS

    @property
    def held(self) -> bool:
        """Whether somebody has, takes or expects those counted ("Oton took nine")."""
        return self.before[-1:] != [] and self.before[-1] in _HOLDS

    @property
    def is_subject(self) -> bool:
        """Whether a clause begins with the number."""
        return not self.leading or self.leading[-1] in _OPENS


def is_alone(case: Candidate, words: Around, near: int, told: Record) -> bool:
    """Return whether a number without a noun is likely one of people sent, `near` sentences from that of `told`."""
    scene, count = case.scene, case.count
    if (words.behind[:1] != [] and words.behind[0] in _UNITS) or count.numeral.unit_end > count.numeral.end:
        return False  # "418 names"
    if near < NEAR and _is_of_places(scene, count):
        return True
    if count.body:
        return _BODIES.isdisjoint(words.before[-3:]) and _NEEDS.isdisjoint(words.before[-5:])
    if is_for(words) or _is_from_land(scene, count):
        return True
    if near > NEAR:
        return False
    if _is_of_team(words) or (_is_line(scene, count) and _ends_line(told)):
        return True
    if near == 0 and _is_in_series(scene, count, words):
        return True
    if is_of_rank(words) or (words.held and words.ends) or _goes(scene, count, words):
        return True
    if _is_of_time(words) or _is_of_party(scene, count, words):
        return True
    who = words.behind[:1] in (["who"], ["whom"]) and words.leading != []
    return near < NEAR and (who or _are_there(words) or is_compared(words) or _are_people(words))


def is_for(words: Around) -> bool:
    """Return whether money, room, a plan or talk is for so many ("a similar proposal for 300 from Kenya")."""
    before, ends = words.before, words.ends or words.behind[0] == "for"
    if before[-1:] in (["of"], ["about"]):
        return ends and before[-2:-1] != [] and before[-2] in _TALKS
    if before[-1:] == ["to"]:
        return ends and "agreed" in before[-6:-1]
    if before[-2:] in _ASKS:
        return words.behind[:1] in (["in"], ["from"])
    return before[-1:] == ["for"] and words.ends and not _ROOM.isdisjoint(before[-3:-1])


def is_of_rank(words: Around) -> bool:
    """Return whether a number is that of one body among several ("The first had been eighty", "the last, of 38")."""
    before = words.before[-7:]
    rank = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _RANKS), None)
    between = before[rank + 1 :] if rank is not None else []
    if not between or not words.ends or between[-1] not in BE | {"been", "numbered", ":", "of"}:
        return False
    return all(word in _RANKED for word in between)


def is_compared(words: Around) -> bool:
    """Return whether a number is held against the one just told, or is what it will grow to."""
    before = words.before
    if not words.ends:
        return False
    if before[-1:] == ["to"] and before[-3:-2] == ["from"]:
        return not _CHANGES.isdisjoint(before[-10:-3])  # "the intake will be raised from 80 to 130"
    return before[-2:] in _TREND or (before[-1:] == ["to"] and not _CHANGES.isdisjoint(before[-4:-1]))


def _is_from_land(scene: Scene, count: Count) -> bool:
    """Return whether a number brings the land of its people ("2,050 from India", "nine from Oton, by the river")."""
    return any(group.part == "origin" and scene.is_from(group, count.end) for group in scene.groups)


def _is_of_party(scene: Scene, count: Count, words: Around) -> bool:
    """Return whether a number tells with how many somebody went, or what a place comes to ("went with thirteen,")."""
    if words.before[-1:] != ["with"] or not (words.behind[:1] == [] or words.behind[0] in {",", ";", ".", "and"}):
        return False
    return not (GO | FOLLOW | _BEGAN).isdisjoint(words.before[-5:-1]) or any(g.end <= count.start for g in scene.groups)


def _is_in_series(scene: Scene, count: Count, words: Around) -> bool:
    """Return whether a number stands in a list with others, each with its place or year ("410 in 2020; 1,050 in")."""
    before, behind = words.before, words.behind
    if before[-1:] in (["remaining"], ["other"]) or any(count.start - 2 <= g.end < count.start for g in scene.groups):
        return words.ends  # "New Zealand has 14, Norway 9"
    ahead = scene.tokens[scene.index_at(count.end) :][1:4]
    placed = behind[:1] != [] and behind[0] in _WHERE and any(t.capital or _YEAR.fullmatch(t.text) for t in ahead)
    return placed and before[-1:] != [] and before[-1] in _JOINS


def _is_of_places(scene: Scene, count: Count) -> bool:
    """Return whether the sentence is a list of places, each with its number ("Peru 7,310; Chile 3,620; Oman 40")."""
    ends = {group.end + 1 for group in scene.groups}
    listed = [other for other in scene.counts if other.strength == "bare" and other.start in ends]
    return count in listed and len(listed) >= _SEVERAL


def _is_of_time(words: Around) -> bool:
    """Return whether a clause only gives the number of another time ("Last year ninety.", "in May it was six")."""
    before = words.before
    cut = next((i + 1 for i in range(len(before) - 2, -1, -1) if before[i] in _BREAKS), 0)
    clause = before[cut:]
    if not clause or not words.ends or clause[0] not in _TIMED or TIMES.isdisjoint(clause):
        return False
    return all(word in TIMES | _TIMED | _IT_WAS or _YEAR.fullmatch(word) for word in clause)


def _goes(scene: Scene, count: Count, words: Around) -> bool:
    """Return whether those counted are the subject of a verb of going ("Another 60 are expected", "Eleven got in")."""
    if not words.is_subject:
        return False
    verbs = [word for word in words.behind[:4] if word not in _PAST]
    if verbs[:1] in (["are"], ["were"]) and verbs[1:2] != [] and verbs[1] in _AWAY:
        return True
    if verbs[:1] != [] and verbs[0] in AUX | MODALS:
        verbs = [word for word in verbs if word not in AUX]
    elif words.leading and is_numeral(scene.tokens[scene.index_at(count.start) - 1]):
        return False
    return bool(verbs) and verbs[0] in _GOES


def _are_there(words: Around) -> bool:
    """Return whether there are so many ("there would be five by February", "We were six")."""
    there = "there" in words.before[-4:]
    if words.behind[:2] == ["of", "us"]:
        return there and _ROOMS.isdisjoint(words.behind)
    be = there and words.before[-1] in _ARE
    return words.ends and (be or words.before[-2:] in _WE_ARE)


def _are_people(words: Around) -> bool:
    """Return whether the clause only tells what those counted are ("The other nine are welders")."""
    be = words.is_subject and words.behind[:1] in (["are"], ["were"])
    return be and not (SENT | WEAK).isdisjoint(words.behind[1:6])


def _is_of_team(words: Around) -> bool:
    """Return whether a number is that of a body whose people are named ("a team of instructors, perhaps 20, might")."""
    if words.before[-1:] not in ([","], ["("]) or not (words.behind[:1] == [] or words.behind[0] in {",", ")", "."}):
        return False
    team = words.before[-6:-1]
    at = next((i for i, word in enumerate(team) if word in BODY), len(team))
    return team[at + 1 : at + 2] == ["of"] and not (SENT | WEAK).isdisjoint(team[at + 2 :])


def _is_line(scene: Scene, count: Count) -> bool:
    """Return whether a short line gives a label and, last of all, a number ("• Oton (logistics) – 4")."""
    at = scene.index_at(count.start)
    rest = [token for token in scene.tokens[scene.index_at(count.end) :] if token.word]
    return at > 1 and len(scene.tokens) <= MAX_LINE and not rest and scene.tokens[at - 1].text[0] in _MARKS


def _ends_line(told: Record) -> bool:
    """Return whether a deployment's number, too, stands last in a short line."""
    line = told.scene.text_of(told.scene.sentence.start, told.scene.sentence.end).rstrip(";. ")
    return told.count is not None and len(line) <= MAX_WIDTH and line.endswith(told.count)
