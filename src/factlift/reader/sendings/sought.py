"""People whom somebody looks for by their number, for work away: "seeks twelve chefs for its hotel in Mauritius".

A verb of seeking stands right before the number of people by a trade, and behind them a place, led by what they are
wanted for. Who seeks is of another country than the place, or the time that they are to spend there is told.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.scenes.senders import DEGREE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate
    from factlift.reader.words.tokens import Token

SEEKS = frozenset(
    "seek seeks seeking sought want wants wanted hire hires hiring hired recruit recruits recruiting looking asking "
    "searching hunting advertising advertised after search asked".split()
)
_FOR = {"for": frozenset("looking asking searching hunting advertising advertised asked".split()),
        "of": frozenset({"search"}), "after": frozenset("is are was were".split())}  # fmt: skip
_MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
_STAYS = re.compile(  # what people do there, and how long or in which season
    r"^to (?:spend|serve|work|winter|overwinter|summer|live|teach|nurse|cook|fish|stay|man|staff|crew|help) "
    r"(?:[^;:.“”\"!?()]{0,60} )?(?:(?:months?|weeks?|years?|seasons?|winters?|summers?|harvest|fortnight)\b|"
    rf"(?:from|until|till|to|through|of) (?:next )?(?:{_MONTHS}|spring|summer|autumn|winter|Christmas|Easter)\b)|"
    r"^for (?:the|a|one|two|three|this|next|each) (?:[a-z]+ )?(?:seasons?|winters?|summers?|harvest|expedition)\b"
)
_WORK = re.compile(r"^(?:for|aboard|on|at) |^to (?:work|serve|teach|live|crew|man|staff|nurse|cook|build|pick)\b")
_NO_WORK = frozenset(  # what else people are wanted for, and who wants them for it
    "police detectives investigators suspects suspect murder theft robbery trial trials study questioning charges "
    "court extradition club league squad match team film cast audition concert election seats jury committee board "
    "hostages captive captives rescue missing".split()
)
_SITES_OF = [["the", site, "of"] for site in ("port", "city", "town", "island", "province", "state")]
_STOPS = frozenset("; : . ? ! “ ” who which while because but said says".split())
_REACH = 18  # tokens between people and the place


def is_sought(case: Candidate) -> bool:
    """Return whether those counted are looked for, for work away in a place behind them."""
    goal, asks = case.goal, host_who_asks(case.scene, case.count)
    return asks is not None or (goal is not None and _is_sought_for(case.scene, case.count, goal))


def host_who_asks(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return where somebody is who has asked for people ("was asked by its partner in Oton for eleven deckhands")."""
    if count.strength != "sent" or "by" not in scene.words or scene.words.isdisjoint(_ASKED):
        return None
    at = scene.index_at(count.start)
    before = scene.tokens[max(0, at - _ASKING) : at]
    verb = next((i for i, token in enumerate(before) if token.lower in _ASKED), None)
    if verb is None or not scene.words.isdisjoint(_NO_WORK) or [t.lower for t in before[verb + 1 : verb + 2]] != ["by"]:
        return None
    hosts = [g for g in scene.groups if g.part == "goal" and before[verb].end < g.start and g.end <= count.start]
    ends = [token.lower for token in scene.between(hosts[0].end, count.start)] if len(hosts) == 1 else []
    asked = ends[:1] == ["for"] and all(word in DEGREE or word in {"another", "further"} for word in ends[1:])
    return hosts[0] if asked else None


_ASKED = frozenset({"asked", "approached", "begged"})
_ASKING = 14  # tokens before a number in which somebody asks for it


def seeks_people(scene: Scene) -> bool:
    """Return whether a sentence tells of people sought for work away; such a one makes sending its matter."""
    if any(host_who_asks(scene, count) is not None for count in scene.counts):
        return True
    if scene.words.isdisjoint(SEEKS | _FINDS) or not scene.words.isdisjoint(_NO_WORK):
        return False
    return any(_is_sought_for(scene, count, goal) for count in scene.counts for goal in scene.groups)


def orders_people(scene: Scene) -> bool:
    """Return whether somebody has to find people for work away ("each school must find 60 girls for a mill in")."""
    return not scene.words.isdisjoint(_FINDS) and any(
        _is_ordered(scene, count) and any(_is_sought_for(scene, count, goal) for goal in scene.groups)
        for count in scene.counts
    )


def _is_sought_for(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    if count.strength == "bare" or goal.part != "goal" or goal.start < count.end or goal.places[0].kind == "anywhere":
        return False
    ordered = _is_ordered(scene, count)
    if count.strength == "weak" and not (ordered or scene.text_of(count.numeral.unit_start, count.end).endswith("ers")):
        return False  # "three men"
    if (scene.words.isdisjoint(SEEKS) and not ordered) or not scene.words.isdisjoint(_NO_WORK):
        return False
    verb = _verb_before(scene, count)
    between = scene.between(count.end, goal.start)
    if verb is None or not between or len(between) > _REACH or any(token.lower in _STOPS for token in between):
        return False
    purpose = scene.text_of(_purpose(scene, count), scene.sentence.end)
    if _STAYS.match(purpose) or _is_bound(between):
        return True
    return _WORK.match(purpose) is not None and _is_of_another(scene, verb, goal)


def _is_bound(between: list[Token]) -> bool:
    """Return whether people are wanted "for" the place itself ("forty welders for Oton", "for the port of Oton")."""
    words = [token.lower for token in between]
    led = words.index("for") if "for" in words else None
    return led is not None and (words[led + 1 :] == [] or words[led + 1 :] in _SITES_OF)


def _purpose(scene: Scene, count: Count) -> int:
    """Return where what people are wanted for begins, behind further people ("eight wallers and two cooks")."""
    end = count.end
    for other in scene.counts:
        if other.start > end and [token.lower for token in scene.between(end, other.start)] in (["and"], [","]):
            end = other.end
    behind = scene.tokens[scene.index_at(end) :]
    single = [token.lower for token in behind[:2]] in (["and", "a"], ["and", "an"])  # "and a sous chef to work in"
    at = next((i for i, token in enumerate(behind[2:7], 2) if token.lower in {"to", "for"}), 0) if single else 0
    return behind[at].start if behind else scene.sentence.end


def _verb_before(scene: Scene, count: Count) -> int | None:
    """Return the index of the verb of seeking right before a number, or before the number that it is joined to."""
    at = scene.index_at(count.start) - 1
    while at > 0 and scene.tokens[at].lower in DEGREE | {"another", "a", "further"} and scene.tokens[at].text != ",":
        at -= 1
    if at < 1:
        return None
    word, before = scene.tokens[at].lower, scene.tokens[at - 1].lower
    if word in {"and", ","}:
        first = next((other for other in scene.counts if scene.index_at(other.end) == at), None)
        return _verb_before(scene, first) if first is not None and first.start < count.start else None
    if word in _FINDS and _order_before(scene, at):
        return at
    if word in _FOR:
        return at - 1 if before in _FOR[word] else None
    return at if word in SEEKS - {"after", "looking", "asking", "search", "asked"} else None


def _is_of_another(scene: Scene, verb: int, goal: PlaceGroup) -> bool:
    """Return whether who seeks is of a place of another country than where people are to work."""
    start = scene.tokens[verb].start
    told = [group for group in scene.groups if group.end <= start and group.country is not None]
    return goal.country is not None and bool(told) and all(group.country != goal.country for group in told)


def _is_ordered(scene: Scene, count: Count) -> bool:
    """Return whether somebody has to find those counted ("were ordered to find 60 girls for a mill in Oton")."""
    verb = None if scene.words.isdisjoint(_FINDS) else _verb_before(scene, count)
    return verb is not None and scene.tokens[verb].lower in _FINDS


def _order_before(scene: Scene, at: int) -> bool:
    """Return whether an order, or a duty, stands right before a verb ("have been ordered to | find", "must | find")."""
    before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    return before[-1:] == ["must"] or (before[-1:] == ["to"] and not _ORDERS.isdisjoint(before[:-1]))


_FINDS = frozenset("find supply provide nominate deliver pick select choose furnish name".split())
_ORDERS = frozenset("ordered told instructed required obliged has have had made directed".split())
