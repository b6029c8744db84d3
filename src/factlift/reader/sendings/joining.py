"""Numbers that go on from people just told of: those who join or relieve them, and those whom a host takes besides.

"They will be joined by 30 colleagues", "followed in June by 40 more", "they relieve 60 men", "the island wants 50".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.scenes.backrefs import land_takes, takes_up_land
from factlift.reader.scenes.senders import DEGREE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_COME_BEHIND = frozenset(
    "joined followed reinforced backed strengthened supplemented accompanied replaced relieved".split()
)
_GOES = frozenset(
    "expected hired recruited employed placed go leave travel sent benefit needed chosen selected deployed fly".split()
)
_COVERS = frozenset("covers cover covering hire recruit employ take provides allows benefit".split())
_PICKED = frozenset("picked chosen selected shortlisted recruited enlisted registered".split())
_OFFERS = frozenset(
    "offered offers offer pledged pledges pledge promised promises promise contribute contributes contributed supply "
    "supplies supplied provide provides provided commit commits committed send sends sent sending contributing "
    "supplying providing offering".split()
)
_MEETS = frozenset(
    "join joins joining reinforce reinforces reinforcing relieve relieves relieving replace replaces replacing bolster "
    "bolsters bolstering strengthen strengthens strengthening augment augments supplement supplements".split()
)
_TAKES = frozenset(
    "took take takes sent send sends hired hire hires brought bring brings shipped flew chose picked signed".split()
)
_REACH = 7  # tokens between "joined" and the number
_LAWS = frozenset("law laws act bill rules statement protest strike party club union queue".split())


def joins_those_before(case: Candidate) -> bool:
    """Return whether people come behind, or to, those just told of, or go where those went."""
    if case.frame is None or case.cohort:
        return False
    scene, count = case.scene, case.count
    if is_joined(scene, count) or land_takes(scene, count) or _is_there_already(scene, count) or _adds_more(case):
        return True
    return _is_agreed_on(case) or _is_picked(case) or _are_taken(case) or _is_of_series(case)


_ORDINALS = frozenset("first second third fourth fifth next last final other".split())


def _is_of_series(case: Candidate) -> bool:
    """Return whether a body alone is the next of those just told of ("the second, of seven, is still there")."""
    scene, count, frame = case.scene, case.count, case.frame
    if frame is None or scene.sentence.number - frame.scene.sentence.number > 1 or not count.body:
        return False
    first = scene.index_at(count.numeral.start)
    before = [token.lower for token in scene.tokens[max(0, first - 4) : first]]
    while before != [] and before[-1] in DEGREE - {"of"}:
        before.pop()
    opens = frame.scene is scene or first - len(before) <= 1
    return opens and before[-2:] == [",", "of"] and before[-3:-2] != [] and before[-3] in _ORDINALS


_MORE = frozenset("more others another further additional".split())
_TO_COME = re.compile(
    r"(?:will|would|may|might|could|should|(?:is|are|was|were) (?:due |expected |set |supposed |scheduled )?to) "
    r"(?:(?:later|then|also|soon|eventually|now) )?(?:follow|come|go|arrive|leave|be (?:brought (?:in|over|out)|"
    r"flown (?:in|out|over)|taken(?: on)?|sent|hired|recruited|deployed|dispatched|posted|employed|engaged|here|there|"
    r"with (?:us|him|her|them)|in place)) "
    r"(?!to |into |through |without |home |back |on |up |down |under |for |with |at home)"
)


def _adds_more(case: Candidate) -> bool:
    """Return whether more people are to come than those just told of ("Another 200 will be brought in later")."""
    scene, count, frame = case.scene, case.count, case.frame
    near = frame is not None and frame.count is not None and scene.sentence.number - frame.scene.sentence.number <= 1
    if not near or count.strength == "weak" or case.goal is not None:
        return False
    first, at = scene.index_at(count.numeral.start), scene.index_at(count.numeral.end)
    behind = [token.lower for token in scene.tokens[at : at + _REACH]]
    added = any(token.lower in _MORE for token in scene.tokens[max(0, first - 1) : at + 1])
    behind = behind[1:] if behind[:1] != [] and behind[0] in _MORE else behind
    return added and _TO_COME.match("".join(f"{word} " for word in behind)) is not None


def _are_taken(case: Candidate) -> bool:
    """Return whether a verb of taking or sending has some "of us", or "of them", for its object."""
    scene, count = case.scene, case.count
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    if count.strength != "bare" or behind[:1] != ["of"] or behind[1:] not in (["us"], ["them"], ["ours"]):
        return False
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE and scene.tokens[at - 1].text != ",":
        at -= 1
    return at > 0 and scene.tokens[at - 1].lower in _TAKES


def _is_picked(case: Candidate) -> bool:
    """Return whether somebody has chosen people for what was told right before ("The agency has picked 420 women")."""
    frame, count = case.frame, case.count
    if frame is None or count.strength == "bare" or case.goal is not None:
        return False
    at = case.scene.index_at(count.start)
    before = [token.lower for token in case.scene.tokens[max(0, at - 2) : at]]
    near = case.scene.sentence.number - frame.scene.sentence.number <= 1
    return near and before[-1:] != [] and before[-1] in _PICKED and frame.status in {"selecting", "planned"}


def _is_there_already(scene: Scene, count: Count) -> bool:
    """Return whether a number without a noun counts people who are there ("The six already on the island")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    if count.strength != "bare" or behind[:1] not in (["already"], ["now"], ["still"]):
        return False
    return behind[1:] == ["there"] or (behind[1:] in (["in"], ["on"]) and takes_up_land(scene, count))


def _is_agreed_on(case: Candidate) -> bool:
    """Return whether people are those of an agreement just told ("Some 700 welders are expected in the first year")."""
    frame, scene, count = case.frame, case.scene, case.count
    near = frame is not None and frame.floated and scene.sentence.number - frame.scene.sentence.number == 1
    if not near or frame is None or count.strength != "sent" or case.goal is not None:
        return False
    if case.origin is not None and case.origin[1] != frame.origin_code:
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_REACH]]
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _REACH) : at]]
    return not _GOES.isdisjoint(behind) or not _COVERS.isdisjoint(before)


def is_joined(scene: Scene, count: Count) -> bool:
    """Return whether people are to come after others ("will be joined by 30 colleagues")."""
    if scene.words.isdisjoint(_COME_BEHIND):
        return False
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE and scene.tokens[at - 1].text != ",":
        at -= 1
    before = [token.lower for token in scene.tokens[max(0, at - _REACH) : at]]
    return before[-1:] == ["by"] and not _COME_BEHIND.isdisjoint(before) and _LAWS.isdisjoint(before)


def offers(scene: Scene, count: Count) -> bool:
    """Return whether a country gives those counted, and no word says where to ("Benin has offered 2,000 men")."""
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE and scene.tokens[at - 1].text != ",":
        at -= 1
    given = at > 0 and scene.tokens[at - 1].lower in _OFFERS
    return given and any(g.end <= count.start and g.part in {"origin", "subject", "receiver"} for g in scene.groups)


def is_met(scene: Scene, count: Count) -> bool:
    """Return whether people are there already whom others come to ("they will join 12 divers")."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _MET) : at]]
    verb = next((i for i, word in enumerate(before) if word in _MEETS), None)
    return verb is not None and all(word in DEGREE or word in _THE_TEAM for word in before[verb + 1 :])


_MET = 5  # tokens before a number: "bolster the existing team of"
_THE_TEAM = frozenset("the those its their team group crew contingent of existing present".split())


_DUE = frozenset("due meant supposed scheduled booked engaged hired chosen picked selected preparing ready".split())


def was_due(case: Candidate) -> bool:
    """Return whether those counted were to go, before something was stopped ("Some 70 had been due to leave")."""
    ahead = case.scene.between(case.count.end, case.bounds[1])[:5]
    words = {token.lower for token in ahead}
    return not words.isdisjoint({"had", "were", "was"}) and (not words.isdisjoint(_DUE) or "to" in words)
