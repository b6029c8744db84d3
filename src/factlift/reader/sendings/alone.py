"""Numbers without a noun that the first reading passed over, near others of people sent: what makes them people, too.

A number alone is one of people sent as a body's own number, in a list or a series of years with others, as what
somebody has, takes or expects, as the subject of a verb of going, where it brings the land that they are from, or where
money, room or a plan is for so many.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, BE, MODALS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.scenes.times import TIMES
from factlift.reader.words.cues import BODY, FOLLOW, GO, MOVE, NOUN, SELECT, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

NEAR = 3  # sentences from another number of people sent in which a number alone goes on with it
_LIGHT = (
    DEGREE | frozenset("only just some about around perhaps maybe closer nearer to already now still a".split())
) - {*"first last".split()}
_HOLDS = frozenset(
    "has have had takes take took taken expects expect expected gets got keeps kept hosts hosted employs employed "
    "sent send sends brought brings offered wants wanted hired hires received receives borrowed".split()
)
_OBJECT = frozenset(
    "this that there from last next in on at from now already each by and but if after before a so , . ; : ) – —".split()
)
_ROOM = frozenset(
    "money room space beds places berths seats tickets funds funding budget housing accommodation proposal plan request "
    "order bid permits permit visas contracts contract demand quota pact deal agreement provision arrangement".split()
)
_RANKS = frozenset(
    "first second third fourth last next latest previous current largest biggest smallest other new original".split()
)
_GOES = GO | FOLLOW | MOVE | SELECT | frozenset("got there here bound due ready aboard back stationed posted".split())
_OPENS = frozenset(", ; : and but “ ‘ \" ' ( – — another further other the all first next these those".split())
_WHERE = frozenset("in at to from with under on aboard near off for into".split())
_PLACED = _WHERE | frozenset("away abroad overseas out ashore over".split())
_JOINS = frozenset({",", ";", "and", "plus", "or"})
_TALKS = frozenset("thinking thought talk talks talked talking dreaming".split())
_MANY = frozenset("teams groups crews pairs batches parties squads".split())
_NEEDS = frozenset("carries carry needs need requires require takes each every its".split())
MAX_LINE = 14  # tokens of a line of a list
_SEVERAL = 3  # places of a list
_MARKS = frozenset(":–—-./|")
_CHANGES = frozenset(
    "get grow grows grown rise rises risen fall increase increase increases increased increasing expand expands raise raised raises cut cuts reduced reduce slashed lifted "
    "lowered".split()
)
_ROOMS = frozenset("room rooms house bed beds cabin hut container caravan flat tent dormitory cell".split())
_BREAKS = frozenset(". , ; : and but “ ‘ \" '".split())
_LEADS_TIME = frozenset("last this next in by a the that since before".split())
_IT_WAS = frozenset("it there they we was were is are will be have has had sent took got".split())
_YEAR = re.compile(r"(?:19|20)\d\d")
_THERE = frozenset("are were be is was been".split())


def is_alone(case: Candidate, near: int, told: Record) -> bool:
    """Return whether a number without a noun is likely one of people sent, `near` sentences from another, that of `told`."""
    scene, count = case.scene, case.count
    at, last = scene.index_at(count.start), scene.index_at(count.end)
    full = [token.lower for token in scene.tokens[max(0, at - 14) : at]]
    behind = [token.lower for token in scene.tokens[last : last + 8]]
    before = full[: len(full) - next((i for i, w in enumerate(reversed(full)) if w not in _LIGHT), len(full))]
    if behind[:1] != [] and behind[0] in {"percent", "per", "%", "o’clock", "years", "a.m", "p.m"}:
        return False
    if count.numeral.unit_end > count.numeral.end:
        return False  # "418 names"
    if near < NEAR and _is_of_places(scene, count):
        return True
    if count.body:
        return "force" not in before[-3:] and _MANY.isdisjoint(before[-3:]) and _NEEDS.isdisjoint(before[-5:])
    if is_for(before, behind) or _is_from_land(scene, count):
        return True
    if near > NEAR:
        return False
    if _is_of_team(before, behind):
        return True
    if _is_line(scene, count) and _ends_line(told):
        return True
    if near == 0 and _is_in_series(scene, count, before, behind):
        return True
    if is_of_rank(before, behind) or is_held(before) and _closes(behind) or _goes(scene, at, full, behind):
        return True
    if _is_of_time(before, behind) or _is_of_party(scene, count, before, behind):
        return True
    if near < NEAR and behind[:1] in (["who"], ["whom"]) and not at == 0:
        return True
    return near < NEAR and (
        _are_there(before, behind) or is_compared(before, behind) or _are_people(scene, at, last, full)
    )


def _closes(behind: list[str]) -> bool:
    return not behind or behind[0] in _OBJECT


def is_for(before: list[str], behind: list[str]) -> bool:
    """Return whether money, room or a plan is for so many ("a similar proposal for 300 from Kenya")."""
    if before[-1:] in (["of"], ["about"]) and before[-2:-1] != [] and before[-2] in _TALKS:
        return _closes(behind) or behind[0] == "for"
    if before[-1:] == ["to"] and "agreed" in before[-6:-1]:
        return _closes(behind) or behind[0] == "for"
    if before[-2:] in (["asked", "for"], ["asks", "for"], ["looking", "for"]):
        return behind[:1] in (["in"], ["from"])
    return before[-1:] == ["for"] and _closes(behind) and not _ROOM.isdisjoint(before[-3:-1])


def _is_of_party(scene: Scene, count: Count, before: list[str], behind: list[str]) -> bool:
    """Return whether a number tells with how many somebody went, or what a place comes to ("went out with thirteen,")."""
    if before[-1:] != ["with"] or not (behind[:1] == [] or behind[0] in {",", ";", ".", "and"}):
        return False
    went = not (GO | FOLLOW).isdisjoint(before[-5:-1])
    return went or any(group.end <= count.start for group in scene.groups)


def _is_from_land(scene: Scene, count: Count) -> bool:
    """Return whether a number brings the land of its people ("2,050 from India", "nine from Oton, across the river")."""
    return any(group.part == "origin" and scene.is_from(group, count.end) for group in scene.groups)


def _is_in_series(scene: Scene, count: Count, before: list[str], behind: list[str]) -> bool:
    """Return whether a number stands in a list with others, each with its place or year ("410 in 2020; 1,050 in")."""
    if before[-1:] != [] and before[-1] in {"remaining", "other"}:
        return _closes(behind)
    if any(group.end in (count.start - 1, count.start - 2) for group in scene.groups):
        return _closes(behind)  # "New Zealand has 14, Norway 9"
    joined = before[-1:] != [] and before[-1] in _JOINS
    ahead = scene.tokens[scene.index_at(count.end) :][:4]
    placed = behind[:1] != [] and behind[0] in _WHERE and any(t.capital or _YEAR.fullmatch(t.text) for t in ahead[1:])
    return joined and placed


def _is_of_places(scene: Scene, count: Count) -> bool:
    """Return whether the sentence is a list of places, each with its number ("Peru 7,310; Chile 3,620; Oton 40")."""
    ends = {group.end + 1 for group in scene.groups}
    listed = [other for other in scene.counts if other.strength == "bare" and other.start in ends]
    return count in listed and len(listed) >= _SEVERAL


def is_of_rank(before: list[str], behind: list[str]) -> bool:
    """Return whether a number is that of one body among several ("The first had been eighty", "the last, of 38")."""
    words = before[-7:]
    rank = next((i for i in range(len(words) - 1, -1, -1) if words[i] in _RANKS), None)
    if rank is None or not _closes(behind):
        return False
    between = words[rank + 1 :]
    is_it = bool(between) and between[-1] in BE | {"been", "numbered", ":", "of"}
    return is_it and all(
        word in BODY | NOUN | AUX | {"one", "been", "tiny", "small", ",", ":", "of"} for word in between
    )


def is_held(before: list[str]) -> bool:
    """Return whether somebody has, takes or expects those counted ("Oton took nine")."""
    return before[-1:] != [] and before[-1] in _HOLDS


def _is_of_time(before: list[str], behind: list[str]) -> bool:
    """Return whether a clause only gives the number of another time ("Last year ninety.", "in May there were eleven")."""
    cut = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i] in _BREAKS and i < len(before) - 1), 0)
    words = before[cut:]
    if not words or not _closes(behind) or words[0] not in _LEADS_TIME or TIMES.isdisjoint(words):
        return False
    return all(word in TIMES | _LEADS_TIME | _IT_WAS or _YEAR.fullmatch(word) for word in words)


def _goes(scene: Scene, at: int, full: list[str], behind: list[str]) -> bool:
    """Return whether those counted are the subject of a verb of going ("Another 60 are expected", "Eleven got in")."""
    if at and full[-1] not in _OPENS:
        return False
    words = [word for word in behind[:4] if word not in {"more", "others", "of", "them", "already", "have", "had"}]
    if words[:1] != [] and words[0] in {"are", "were"} and words[1:2] != [] and words[1] in _PLACED:
        return True
    if words[:1] != [] and words[0] in AUX | MODALS:
        words = [word for word in words if word not in AUX]
        return bool(words) and words[0] in _GOES
    return bool(words) and words[0] in _GOES and not is_numeral(scene.tokens[max(0, at - 1)])


def _are_there(before: list[str], behind: list[str]) -> bool:
    """Return whether there are so many ("there would be five by February", "there were 180")."""
    be = before[-4:]
    if behind[:2] == ["of", "us"]:
        return "there" in be and _ROOMS.isdisjoint(behind)
    if before[-2:] in (["we", "were"], ["we", "are"], ["they", "were"], ["they", "are"]):
        return _closes(behind)
    return "there" in be and before[-1:] != [] and before[-1] in _THERE and _closes(behind)


def is_compared(before: list[str], behind: list[str]) -> bool:
    """Return whether a number is held against the one just told, or is what it will grow to."""
    if before[-2:] in (["down", "from"], ["up", "from"]):
        return _closes(behind)
    if before[-1:] == ["to"] and before[-3:-2] == ["from"]:
        return not _CHANGES.isdisjoint(before[-10:-3]) and _closes(behind)
    if before[-2:] in (["compares", "with"], ["compared", "with"], ["compares", "to"]):
        return _closes(behind)
    return before[-1:] == ["to"] and not _CHANGES.isdisjoint(before[-4:-1]) and _closes(behind)


def _are_people(scene: Scene, at: int, last: int, full: list[str]) -> bool:
    """Return whether the clause only tells what those counted are ("The other nine are welders")."""
    if at and full[-1] not in _OPENS:
        return False
    ahead = scene.tokens[last : last + 6]
    be = ahead[:1] != [] and ahead[0].lower in {"are", "were"}
    return be and any(token.lower in SENT | WEAK for token in ahead[1:])


def _is_of_team(before: list[str], behind: list[str]) -> bool:
    """Return whether a number is that of a body whose people are named ("a team of instructors, perhaps 20, might")."""
    if before[-1:] not in ([","], ["("]) or not (behind[:1] == [] or behind[0] in ",)."):
        return False
    words = before[-6:-1]
    at = next((i for i, word in enumerate(words) if word in BODY), None)
    return at is not None and words[at + 1 : at + 2] == ["of"] and not (SENT | WEAK).isdisjoint(words[at + 2 :])


def _is_line(scene: Scene, count: Count) -> bool:
    """Return whether a short line gives a label and, last of all, a number ("• Oton (logistics) – 4")."""
    at = scene.index_at(count.start)
    rest = [token for token in scene.tokens[scene.index_at(count.end) :] if token.word]
    return at > 1 and len(scene.tokens) <= MAX_LINE and not rest and scene.tokens[at - 1].text[0] in _MARKS


def _ends_line(told: Record) -> bool:
    """Return whether a deployment's number, too, stands last in a short line."""
    line = told.scene.text_of(told.scene.sentence.start, told.scene.sentence.end).rstrip(";. ")
    return told.count is not None and len(line) <= MAX_LINE * 8 and line.endswith(told.count)
