"""Counts in longer news of which sending is no more than a matter on the side: there a count must be told as sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.enumerated import is_in_brackets
from factlift.reader.scenes.shapes import governed_by
from factlift.reader.sendings.hiring import are_at_task, host_of_hired
from factlift.reader.sendings.journeys import finds_work, goes_for_job
from factlift.reader.sendings.listed import lists_behind_colon, lists_in_brackets
from factlift.reader.sendings.plainly import tells_plainly
from factlift.reader.sendings.yardsticks import changed_from, changed_to
from factlift.reader.words.cues import NOUN, RECRUIT, STRONG_SEND

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate

BRIEF = 6  # sentences of an article that may be about anything: each of them counts
_PLAINLY = (
    STRONG_SEND | RECRUIT | NOUN | frozenset("posted assigned pledged second seconds seconded lend lends lent".split())
)
_AT_WORK = frozenset(
    "working work works worked employed hired recruited deployed stationed based posted sent serving serve served "
    "contracted seconded".split()
)
_NEAR = 5  # tokens behind people in which they are said to work
_LATELY = 1  # sentences behind a deployment


def _is_told_alone(case: Candidate) -> bool:
    """Return whether the sentence itself says whose people are where: by a list, a task, a journey, a change."""
    scene, count, goal = case.scene, case.count, case.goal
    if tells_plainly(scene, count) or goes_for_job(scene, count) or (goal and are_at_task(scene, count, goal)):
        return True
    if finds_work(scene, count) or host_of_hired(scene, count) is not None:
        return True
    if goal is not None and (changed_to(scene, count) or changed_from(scene, count)):
        return True
    listed = is_in_brackets(scene, count.numeral) and lists_in_brackets(scene)
    return listed or lists_behind_colon(scene)


def _distance(case: Candidate) -> int:
    """Return how many sentences behind what was told last a count stands."""
    return case.scene.sentence.number - case.frame.scene.sentence.number if case.frame is not None else _LATELY + 1


def _is_fetched(case: Candidate) -> bool:
    """Return whether people by their trade are brought from a country ("is bringing in 40 nurses from Peru")."""
    scene, count = case.scene, case.count
    if case.origin is None or not governed_by(scene, count, _FETCH):
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:1]]
    return behind == ["from"] and any(group.part == "origin" and group.start >= count.end for group in scene.groups)


def _is_agreed(case: Candidate) -> bool:
    """Return whether a sentence about an accord with a state tells of another's people ("Under the Oman accord 40")."""
    scene, count = case.scene, case.count
    if scene.words.isdisjoint(_ACCORDS) or case.origin is None or scene.words.isdisjoint(_DUE):
        return False
    others = {mention.code for mention in scene.mentions if mention.kind in {"country", "capital"}}
    return bool(others - {case.origin[1], None}) and count.strength == "sent"


_ACCORDS = frozenset("accord agreement deal pact memorandum treaty contract scheme programme program".split())
_DUE = frozenset("will would is are to provides provided covers covered allows brought brings sends sent".split())
_FETCH = frozenset(
    "bring brings bringing brought fetch fetches fetching fetched import imports importing imported fly flies flying "
    "flew".split()
)


def is_doubtful(case: Candidate) -> bool:
    """Return whether nothing beside a count says that its people are sent, in an article that is about other things."""
    scene, count, frame = case.scene, case.count, case.frame
    if governed_by(scene, count, _PLAINLY) or _is_told_alone(case):
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_NEAR]]
    if not _AT_WORK.isdisjoint(behind):
        return False
    if frame is not None and (frame.count or frame.codes) and _distance(case) <= _LATELY:
        return False
    if count.strength == "sent":
        return case.goal is None and not count.body and not (_is_fetched(case) or _is_agreed(case))
    return case.cohort or count.strength == "weak" or not count.body
