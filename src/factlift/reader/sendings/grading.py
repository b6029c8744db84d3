"""Counts that no rule decides, weighed by points, in an article that is plainly about people sent away.

Rules say yes where a shape is known. Articles put the same thing into shapes that no rule lists, so what is left is
weighed: each word that speaks for people sent gives points, each that speaks against them takes some.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from factlift.lexicon import PREPOSITIONS
from factlift.reader.words.cues import BODY, CASUALTY, DUTY, FOLLOW, GO, MOVE, RECEIVE, RECRUIT, SEND
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate

ENOUGH = 3
_WANTS = frozenset(
    "ask asks asked asking request requests requested want wants wanted need needs needed seek seeks sought order "
    "orders ordered approve approves approved authorise authorised authorize authorized plan plans planned plan list "
    "lists listed prepare prepares preparing intend intends find finds place places placed employ employs employed "
    "accommodate house feed train trains trained training expects expect expecting".split()
)
_TAKES = RECRUIT | RECEIVE | SEND | MOVE | _WANTS
_HERE = frozenset("there here site sites island islands ground mission abroad overseas ashore spot".split())
_EXISTS = frozenset("are were be been".split())
_EMPLOYED = frozenset(
    "members employees staff staffers colleagues subscribers shareholders athletes migrants civilians residents "
    "inhabitants voters names".split()
)
_HARM = CASUALTY | frozenset(
    "buried bury lost wounded hurt fled drowned poisoned sick ill attacked robbed beaten fined expelled evacuated "
    "laid-off sacked dismissed hospital funeral graves coffins".split()
)
_LACK = frozenset("short shortage shortages lack lacks vacancies interviewed surveyed per every each own home".split())
_BE = frozenset("is was be been were are ’s 's".split())
NEAR = 3  # sentences behind a deployment in which its number may be corrected
_PLAIN = frozenset(
    "are were is was be been being in at on now already still currently should will would by the".split()
)
_CLOSE = 2  # sentences behind a deployment in which people are said to be
_SUMS = frozenset("total all altogether overall".split())
_AROUND = 6
MAX_SUM = 6  # tokens of a line that sums up


def is_graded(case: Candidate) -> bool:
    """Return whether the words around a count give it enough points to be one of people sent."""
    if case.count.strength == "bare" and revises(case):
        return True
    if not case.sure or case.topic is None or case.count.numeral.value == 1:
        return False
    if case.count.strength == "bare":
        return _stands(case) or _sums_up(case) or _exists(case)
    return _points(case) >= ENOUGH


def _points(case: Candidate) -> int:
    scene, count = case.scene, case.count
    first, after = scene.index_at(count.start), scene.index_at(count.end)
    before, behind = scene.tokens[max(0, first - _AROUND) : first], scene.tokens[after : after + 2 * _AROUND]
    own = scene.tokens[first:after]
    if _has(own, _EMPLOYED) or _has([*before, *behind], _HARM) or _has([*before, *behind[:4]], _LACK):
        return 0
    points = 2 if count.strength == "sent" else 0
    points += _has(before, _TAKES)
    near = case.frame is not None and scene.sentence.number - case.frame.scene.sentence.number <= _CLOSE
    known = near or case.goal is not None or _is_foreign(case)
    points += known and _has(before, _EXISTS) and _has(before, frozenset({"there"}))  # not "There were 30 singers once"
    here = [
        token for token, verb in zip_longest(behind[:_AROUND], behind[1 : _AROUND + 1]) if not _tells_of(token, verb)
    ]
    points += _has(here, _HERE)
    points += scene.bullet or _has(own, DUTY)
    points += _is_foreign(case) * (2 if count.strength == "weak" else 1)
    points += _has(behind[:3], GO | FOLLOW)
    return points + (case.goal is not None and case.goal.start >= count.end and case.away)


def _tells_of(token: Token | None, verb: Token | None) -> bool:
    """Return whether "there" stands for no place: "now | there | are nine"."""
    return token is None or (token.lower == "there" and verb is not None and verb.lower in _BE)


def _is_foreign(case: Candidate) -> bool:
    """Return whether those counted are said to be of a country ("70 Peruvians", "40 cooks from Peru")."""
    scene, count = case.scene, case.count
    return any(
        mention.code is not None
        and (count.start <= mention.start < count.end or 0 <= mention.start - count.end <= len(" from the "))
        for mention in scene.mentions
    )


def _stands(case: Candidate) -> bool:
    """Return whether a number alone is said to be in a place ("In Peru, 1,850", "all nine should be in Peru")."""
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None or goal.part != "goal" or goal.places[0].kind == "anywhere":
        return False
    if goal.end <= count.start:
        between = scene.between(goal.end, count.start)
        opens = scene.index_at(goal.start) <= 4 and all(not token.word for token in between) and len(between) < 3
        return opens and not scene.between(count.end, scene.sentence.end)[1:]
    between = scene.between(count.end, goal.start)
    at = scene.index_at(count.start)
    led = at == 0 or not scene.tokens[at - 1].word or scene.tokens[at - 1].lower in {"all", "the", "other", "about"}
    return led and bool(between) and len(between) <= 5 and all(t.lower in _PLAIN or t.lower in BODY for t in between)


def revises(case: Candidate) -> bool:
    """Return whether a number corrects one that was just given ("The true figure is nearer 5,000")."""
    scene, count = case.scene, case.count
    if case.frame is None or scene.sentence.number - case.frame.scene.sentence.number > NEAR:
        return False
    last = scene.index_at(count.numeral.number_start)
    words = [token.lower for token in scene.tokens[max(0, last - 4) : last]]
    closer = words[-1:] == ["nearer"] or words[-2:] in (["nearer", "to"], ["closer", "to"], ["more", "like"])
    ends = scene.tokens[scene.index_at(count.end) :][:1]
    return closer and not _BE.isdisjoint(words) and (not ends or not ends[0].word or ends[0].lower in PREPOSITIONS)


def _exists(case: Candidate) -> bool:
    """Return whether there are said to be so many of those told of ("there are 900 of them in both countries")."""
    scene, count = case.scene, case.count
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    behind = [token.lower for token in scene.tokens[after : after + 12]]
    there = "there" in before and not _EXISTS.isdisjoint(before)
    return there and behind[:1] == ["of"] and behind[1:2] in (["them"], ["us"], ["these"], ["those"]) and (
        not _HERE.isdisjoint(behind) or "in" in behind[2:4]
    )  # fmt: skip


def _sums_up(case: Candidate) -> bool:
    """Return whether a line gives the sum of the list before it ("Total   540")."""
    tokens, frame = case.scene.tokens, case.frame
    near = frame is not None and case.scene.sentence.number - frame.scene.sentence.number <= 1
    return near and len(tokens) <= MAX_SUM and tokens[0].lower in _SUMS


def _has(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(token.lower in words for token in tokens)
