"""People abroad told by who has them: "has a platoon of 30 in Mali", "its 169 cooks in Oman", "the unit in Chad has 9".

A number that somebody only has, at home or in a place of his own country, sends nobody.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX, BE
from factlift.reader.scenes.governing import ALLIES
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.words.cues import BODY, CASUALTY, DUTY, HAS, SENT, WEAK

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_MEN = frozenset("men fighters personnel advisers advisors instructors trainers contractors staff".split())
_IN = frozenset("in inside across at on stationed deployed based".split())
_SITED = frozenset("in inside across at on".split())
_OWN = frozenset({"its", "their"})
_LOSES = frozenset("lose loses losing lost".split())
_CALLS = frozenset("call calls called bring brings brought order orders ordered fly flies flew summoned took".split())
_BACK_FROM = (["home", "from"], ["back", "from"])
_BORROWS = frozenset({"borrow", "borrows", "borrowed"})
UNITS = frozenset("battalion brigade contingent detachment garrison platoon regiment squadron rotation".split())
_FORCES = frozenset({"force", "mission"})
_MISSIONS = frozenset("mission force contingent operation deployment garrison detachment".split())
_LOOSE = frozenset("team teams squad squads band bands total combined all group groups company lot mob".split())
_PEOPLE = SENT | WEAK
_COUNTED = frozenset(
    "has had have is was now numbers numbered numbering counts comprises comprised totals totalled stands stood made "
    "up consists consisted at currently still only".split()
)
_HEDGES = frozenset(
    "about around some nearly almost perhaps maybe only just another up to as many further a the record".split()
)
_BACK = 14  # tokens before a number in which its party stands
_NEAR_OWNER = 6  # tokens between a country and the number of those whom it has somewhere
_NEAR_FORCE = 4  # tokens from a force to its place
_AHEAD = 7  # tokens behind people in which the country stands that has taken them
_TOLD = 7  # tokens between the place of a body and its number


def is_standing_force(scene: Scene, count: Count) -> bool:
    """Return whether a force is told of by its strength and its place ("the 300-strong force in Peru")."""
    at = scene.index_at(count.numeral.end)
    ahead = [token.lower for token in scene.tokens[at : at + 8]]
    if "strong" not in ahead[:2] or scene.index_at(count.numeral.start) < 1:
        return False
    body = next((i for i, word in enumerate(ahead) if word in _STANDING), None)
    led = body is not None and ahead[body + 1 : body + 2] in (["in"], ["at"], ["on"])
    return led and body is not None and any(
        g.part == "goal" and g.places[0].code and 0 < scene.index_at(g.start) - (at + body) <= _NEAR_FORCE
        for g in scene.groups
    )  # fmt: skip


_STANDING = frozenset("force mission contingent garrison".split())
_NEAR_FORCE = 4  # tokens from a force to its place


def tells_strength(case: Candidate) -> bool:
    """Return whether the number is of people in another country ("raise the number of its police in Chad to 40").

    So it is with that of a body told of with its place, and of those whom a country has lost to another.
    """
    goal, home, group, scene = case.goal, case.origin, case.count.group, case.scene
    if case.topic is not None and (is_strength_now(scene, case.count) or is_foreign_staff(scene, case.count)):
        return True
    if goal is not None and goal.start > case.count.end and called_home(scene, case.count) == goal.start:
        return True
    if case.topic is not None and case.count.strength == "sent" and _are_all_abroad(scene, case.count):
        return True
    if is_strength_there(scene, case.count) or is_lost_to(scene, case.count, words_before(scene, case.count)):
        return True
    if goal is None or home is None or group is None or goal.places[0].code is None or home[1] in goal.codes:
        return False
    told = group[1] <= goal.start < case.count.start and case.count.strength == "sent"
    return told and not scene.has(CASUALTY, group[1], case.count.start)


def is_strength_now(scene: Scene, count: Count, bodies: frozenset[str] = _MISSIONS) -> bool:
    """Return whether one of the `bodies` is said to change to those counted ("the mission shrinks to 540 people")."""
    first = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, first - _BACK) : first]]
    while before and before[-1] in _HEDGES - {"to"}:
        before.pop()
    if count.strength == "bare" or before[-1:] not in (["to"], ["with"], ["at"]):
        return False
    at = next((i for i in range(len(before) - 2, max(-1, len(before) - 5), -1) if before[i] in _CHANGES), None)
    if at is None or (before[-1] == "with") != (before[at] in _LEAVES):
        return False
    force = before[at + 1 : -1] if before[at] in _LEAVES else before[:at]
    while force and (force[-1] in AUX or force[-1] in ADVERBS or force[-1] == "now"):
        force.pop()
    return force[-1:] != [] and force[-1] in bodies


_LEAVES = frozenset("leave leaves left leaving".split())
_CHANGES = _LEAVES | frozenset(
    "shrink shrinks shrank shrunk fall falls fell fallen drop drops dropped grow grows grew grown rise rises rose "
    "risen swell swells swelled swollen dwindle dwindles dwindled down up reduced cut expanded".split()
)


def is_foreign_staff(scene: Scene, count: Count) -> bool:
    """Return whether a body has people from abroad "in the country" ("has 38 international staff on the island")."""
    at = scene.index_at(count.end)
    ahead = [token.lower for token in scene.tokens[at : at + 3]]
    kind = {token.lower for token in scene.between(count.numeral.end, count.end)}
    there = ahead[:2] in (["in", "the"], ["on", "the"]) and ahead[-1] in _LANDS
    before = words_before(scene, count)
    return there and not kind.isdisjoint(_FROM_ABROAD) and before[-1:] != [] and before[-1] in HAS


_FROM_ABROAD = frozenset("international expatriate foreign overseas".split())
_LANDS = frozenset("country island islands kingdom republic territory archipelago".split())


def _are_all_abroad(scene: Scene, count: Count) -> bool:
    """Return whether a sentence says who is abroad ("Its only people overseas were 40 sailors in Oman")."""
    before = words_before(scene, count)
    away = next((i for i, word in enumerate(before) if word in {"overseas", "abroad"}), None)
    be = before[-1:] != [] and before[-1] in BE
    return be and away is not None and "only" in before[:away] and (len(before) - away == 2 or before[away + 1] == ",")


def called_home(scene: Scene, count: Count) -> int | None:
    """Return where the country begins from which somebody's own are called back ("called its nine cooks home from")."""
    at, first = scene.index_at(count.end), scene.index_at(count.start)
    owned = first > 1 and scene.tokens[first - 1].lower in _OWN and scene.tokens[first - 2].lower in _CALLS
    ahead = [token.lower for token in scene.tokens[at : at + 2]]
    group = next((g for g in scene.groups if owned and ahead in _BACK_FROM and scene.index_at(g.start) == at + 2), None)
    return group.start if group is not None and group.codes[0] is not None else None


def is_strength_there(scene: Scene, count: Count) -> bool:
    """Return whether a number is that of a body told of with its place ("The present contingent in Oton has 40 men").

    The body is a unit that is always sent, or that of a nation which is named; a sports team is none.
    """
    at = scene.index_at(count.start)
    place = next((g for g in reversed(scene.groups) if g.part == "goal" and g.end <= count.start), None)
    if place is None or place.places[0].kind == "anywhere":
        return False
    between = [token.lower for token in scene.tokens[scene.index_at(place.end) : at]]
    if not between or len(between) > _TOLD or not all(word in _COUNTED or word in DEGREE for word in between):
        return False
    people = scene.text_of(count.numeral.unit_start, count.end).lower().split()[-1:]
    if count.strength == "bare" or (people and people[0] not in _PEOPLE | UNITS | BODY):
        return False
    first = scene.index_at(place.start) - 1
    first -= scene.tokens[first].lower == "the"
    if first < 2 or scene.tokens[first].lower not in _SITED:
        return False
    body = scene.tokens[first - 1].lower
    before = scene.tokens[max(0, first - 3) : first - 1]
    nation = any(
        m.kind == "demonym" and m.code not in place.codes and before[0].start <= m.start < before[-1].end
        for m in scene.mentions
    )
    allied = body in _FORCES and any(token.lower in ALLIES for token in before)
    return allied or body in UNITS or (nation and body in BODY - _LOOSE)


def is_kept(scene: Scene, count: Count) -> bool:
    """Return whether somebody has soldiers, or men, in a country: "Wagner once had 2,000 men in Mali"."""
    if place_of_own(scene, count) is not None or _leads_with(scene, count):
        return True
    before = words_before(scene, count)
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    if count.body and before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in UNITS:
        before = _unhedged(before[:-2])  # "has a platoon of 30 in Mali"
    elif not unit or unit[0] not in DUTY | _MEN:
        return False
    if before[-1:] == [] or before[-1] not in HAS:
        return False
    first = scene.index_at(count.end)
    in_it = scene.tokens[first].lower in _IN if first < len(scene.tokens) else False
    goal = next((g for g in scene.groups if g.part == "goal" and 0 <= scene.index_at(g.start) - first <= 2), None)
    if not in_it or goal is None:
        return False
    if goal.codes[0] is None:  # "Peru, which has 900 men in Oton"
        at = scene.index_at(count.start)
        return any(
            g.part == "origin" and g.codes[0] and 0 < at - scene.index_at(g.end) <= _NEAR_OWNER for g in scene.groups
        )
    return not any(g.codes == goal.codes for g in scene.groups if g.end <= count.start)


def _leads_with(scene: Scene, count: Count) -> bool:
    """Return whether a country leads a force, or gives most to it, with those counted ("leads the force with")."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _BACK) : at]]
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    armed = bool(unit) and unit[0] in DUTY | _MEN and before[-1:] == ["with"]
    return armed and not _LEADS.isdisjoint(before) and not (UNITS | _FORCES).isdisjoint(before)


_LEADS = frozenset("lead leads led contributor contributes supplier provider largest".split())


def is_lost_to(scene: Scene, count: Count, before: Sequence[str]) -> bool:
    """Return whether a country loses people by their trade to another ("loses 2,000 nurses a year to Oman")."""
    if before[-1:] == [] or before[-1] not in _LOSES or count.strength != "sent":
        return False
    goal = next((g for g in scene.groups if g.start >= count.end and g.codes[0] is not None), None)
    if goal is None:
        return False
    between = [token.lower for token in scene.between(count.end, goal.start)]
    if before[-1] == "lost":  # not "to Peru's guns"
        return between in (["to"], ["to", "the"]) and not scene.tokens[scene.index_at(goal.end) - 1].possessive
    return "to" in between[:5] and len(between) <= _AHEAD


def is_borrower(scene: Scene, subject: PlaceGroup, count: Count) -> bool:
    """Return whether a country borrows those counted ("Peru borrowed ten men", "ten men whom Peru borrowed")."""
    if subject.codes[0] is None or count.strength == "bare" or scene.words.isdisjoint(_BORROWS):
        return False
    if subject.end <= count.start:
        before = words_before(scene, count)
        between = scene.between(subject.end, count.start)
        return before[-1:] != [] and before[-1] in _BORROWS and len(between) <= _NEAR_OWNER
    led = [token.lower for token in scene.between(count.end, subject.start)]
    ahead = [token.lower for token in scene.tokens[scene.index_at(subject.end) :][:3]]
    led = [word for word in led if word != "the"]
    return led in ([], ["whom"], ["that"]) and any(word in _BORROWS for word in ahead)


def place_of_own(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the country right behind people of another one that is named before ("its 40 cooks in Oton")."""
    if scene.words.isdisjoint(_OWN):
        return None
    at, first = scene.index_at(count.end), scene.index_at(count.start)
    owned = first > 0 and scene.tokens[first - 1].lower in _OWN
    if not owned or at >= len(scene.tokens) or scene.tokens[at].lower not in _SITED:
        return None
    goal = next((g for g in scene.groups if 0 < scene.index_at(g.start) - at <= 2 and g.codes[0] is not None), None)
    owners = [g for g in scene.groups if g.end <= count.start and g.codes[0] is not None]
    if goal is None or not owners or owners[-1].codes == goal.codes or goal.places[0].kind == "demonym":
        return None
    return goal._replace(part="goal")


def words_before(scene: Scene, count: Count) -> list[str]:
    """Return the words before a number, without what only qualifies it."""
    first = scene.index_at(count.start)
    return _unhedged([token.lower for token in scene.tokens[max(0, first - _BACK) : first]])


def _unhedged(words: list[str]) -> list[str]:
    while words and words[-1] in _HEDGES:
        words.pop()
    return words
