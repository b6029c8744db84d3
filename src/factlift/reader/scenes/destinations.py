"""Where a count of people goes: which of the places of a sentence is theirs."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import AUX, BE
from factlift.reader.scenes.asides import behind_stage
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.governing import returns
from factlift.reader.scenes.homecomings import homecoming_in, is_welcomed
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.towns import before_city
from factlift.reader.words.cues import ANY_GOING, GO, RECRUIT, SELECT, SEND, SENDS_OR_MOVES, SENT

SHARES = frozenset(
    "half third thirds quarter quarters fifths bulk most many some rest others majority remainder".split()
)
_NEW_CLAUSE = frozenset({"and", "but", "while", "after"})
_SENDS = SEND | SELECT


def destination(
    scene: Scene, count: Count, bounds: tuple[int, int], home: str | None = None
) -> PlaceGroup | None:  # fmt: skip
    """Return the places that a count of people goes to, by the words of its stretch, `home` only if no other."""
    served = homecoming_in(scene)
    if served is not None and count.end <= served.verb.start:
        return served.goal  # "returned to Leeds from a deployment to Oman"
    if is_welcomed(scene, count):
        return None  # "the welcome home ceremony for 40 cooks in Leeds"
    inside = [g for g in scene.groups if bounds[0] <= g.start and g.end <= bounds[1]]
    inside = [g for g in inside if not is_of_deal(scene, g)]
    inside = [g for g in inside if home is None or g.codes != (home,)] or inside
    named = [g for g in inside if g.places[0].kind != "anywhere"]
    before = [g for g in named if g.end <= count.numeral.start and g.part == "receiver" and not _is_counted(scene, g)]
    if before and not _is_firms(count, before[-1], named) and not _has_own_goal(scene, count, before[-1], named):
        return before[-1]
    after = [g for g in named if g.start >= count.numeral.end and g.part == "goal" and not _is_home(scene, count, g)]
    after = [g for g in after if not _is_others(scene, count, g) and not _is_of_share(scene, count, g)]
    after = [g for g in after if not _is_of_experience(scene, count, g)]
    if any(not _is_of_step(scene, count, g) for g in after):
        after = [g for g in after if not _is_of_step(scene, count, g)]
    after = [g for g in after if not is_of_condition(scene, count.end, g)]
    if len(after) > 1 and (verb := behind_stage(scene.tokens, scene.index_at(count.end))) is not None:
        after = [g for g in after if g.start > scene.tokens[verb].start] or after
    if len(after) > 1 or (after and any(g.end <= count.start and g.part == "goal" for g in named)):
        after = [g for g in after if not _is_past(scene, count, g)]
    if after and _is_of_one(scene, count):
        return after[0]  # "one of 165 medics in Peru, is being flown to Leeds"
    after = _nearest(scene, count, after)
    if after:
        return next((g for g in after if _is_led_to(scene, count, g)), after[0])
    abroad = [g for g in inside if g not in named and g.part == "goal" and 0 <= g.start - count.end < 12]
    if abroad:
        return abroad[0]
    led = [g for g in named if g.end <= count.numeral.start and g.part == "goal" and _leads(scene, g, count)]
    led = [g for g in led if not (_is_of_promise(scene, count, g) or _is_of_members(scene, count, g))]
    return led[-1] if led else next((g for g in inside if g.part == "goal" and g not in named), None)


def _is_of_one(scene: Scene, count: Count) -> bool:
    """Return whether those counted are the ones of whom one is told of: what is told is not theirs."""
    before = [token.lower for token in scene.tokens[: scene.index_at(count.start)][-3:]]
    return ["one", "of"] in (before[-2:], before[:2])


def _nearest(scene: Scene, count: Count, after: list[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places behind those counted without those of what is told next.

    "Will send 12 guides to Oton in July, and is in talks about seconding doctors to Sur".
    """
    if len(after) > 1 and followed_by_goal(scene, count, after[0]):
        return after[:1]
    return [g for at, g in enumerate(after) if not (at and _is_summed_up(scene, after[0], g))]


_SUMS = frozenset("closing ending marking concluding completing wrapping fulfilling bringing prompting raising".split())


def _is_summed_up(scene: Scene, first: PlaceGroup, goal: PlaceGroup) -> bool:
    """Return whether a place belongs to what the sentence makes of it ("closing a chapter that began in Oton")."""
    return any(a.text == "," and b.lower in _SUMS for a, b in pairwise(scene.between(first.end, goal.start)))


def _is_firms(count: Count, receiver: PlaceGroup, named: Sequence[PlaceGroup]) -> bool:
    """Return whether a receiver is only an employer's nation ("an Omani firm wants 40 cooks for Oton")."""
    nation = receiver.places[0].kind == "demonym"
    return nation and any(g.part == "goal" and 0 <= g.start - count.end < _FIRM_REACH for g in named)


_FIRM_REACH = 40  # code points between those whom a firm takes and where they are to work


def _has_own_goal(scene: Scene, count: Count, receiver: PlaceGroup, named: Sequence[PlaceGroup]) -> bool:
    """Return whether a receiver gets another number, and this one goes elsewhere ("Peru gets 40, 18 head for Oton")."""
    others = [n for n in scene.counts if n is not count and receiver.end <= n.start]
    if not any(other.end <= count.start for other in others):
        return False
    ahead = [g for g in named if g.part == "goal" and g.start >= count.end]
    return bool(ahead) and not any(count.end <= other.start < ahead[0].start for other in others)


def _is_counted(scene: Scene, goal: PlaceGroup) -> bool:
    """Return whether a name is the noun of another number ("900 Indians and 350 Nepalis are employed")."""
    return any(other.numeral.end <= goal.start < other.end for other in scene.counts)


def _is_home(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the place only says where people are from ("six divers from a yard in Oton have been there")."""
    if returns(scene.tokens, scene.index_at(goal.start)):
        return False  # "withdraw its 40 divers from the Central African Republic"
    lands = (
        g
        for g in scene.groups
        if g.part == "origin" and count.end <= g.start < goal.start and scene.is_from(g, count.end)
    )
    if any(land.codes[0] is not None and land.codes != goal.codes for land in lands):
        return False  # "40 cooks from Peru in Oman"
    between = [token.lower for token in scene.between(count.end, goal.start)]
    led = 1 < len(between) <= _REACH and between[0] == "from" and _AWAY.isdisjoint(between)
    return led and not any(word.endswith(("ed", "ing")) for word in between[2:])


_REACH = 9  # tokens between people and the place that they are from
_AWAY = SENDS_OR_MOVES | ANY_GOING | AUX | frozenset(", ; : who which that to for and bound now already".split())


def says_where_home_is(scene: Scene, goal: PlaceGroup) -> bool:
    """Return whether the place only says where a town is that people are from ("women from Oton, on Peru's coast")."""
    home = next((g for g in reversed(scene.groups) if g.end <= goal.start and g.part == "origin"), None)
    between = [token.lower for token in scene.between(home.end, goal.start)] if home is not None else []
    return home is not None and home.codes == (None,) and between[:1] == [","] and len(between) == _ASIDE


_ASIDE = 2  # tokens between a town and the land where it lies: ", in"


def is_of_deal(scene: Scene, goal: PlaceGroup) -> bool:
    """Return whether a deal was struck in the place ("a plan agreed in Oton")."""
    at = scene.index_at(goal.start)
    return at > 1 and scene.tokens[at - 1].lower in {"in", "at"} and scene.tokens[at - 2].lower in _STRUCK


_STRUCK = frozenset("agreed signed announced drafted adopted unveiled struck approved initialled concluded".split())


def _is_of_promise(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether people were promised in the place ("At Oton in May governments pledged 900 troops")."""
    at = scene.index_at(goal.start)
    sited = at > 0 and scene.tokens[at - 1].lower in _SITED
    return sited and scene.has(_PROMISED, goal.end, count.start)


def _is_of_members(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether only some of a body are in the place ("The cooks at Oton belong to a corps of 7,000")."""
    between = [token.lower for token in scene.between(goal.end, count.start)]
    return any(a in _BELONG or (a, b) == ("part", "of") for a, b in pairwise([*between, ""]))


_BELONG = frozenset("belong belongs belonged belonging".split())


def is_on_the_way(scene: Scene, count: Count, goal: PlaceGroup, *, cohort: bool) -> bool:
    """Return whether those counted are from the place, or are there before they go, so that it is no goal."""
    at_home = cohort and goal.places[0].code is None
    return at_home or _is_of_step(scene, count, goal) or says_where_home_is(scene, goal)


def _is_of_step(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether those counted are in the place before they go ("interviewed in Oton", "board a ship at Oton")."""
    at = scene.index_at(goal.start)
    between = [token.lower for token in scene.between(count.end, goal.start)]
    if at < 1 or not _SITED.intersection(token.lower for token in scene.tokens[max(0, at - 3) : at]):
        return False
    steps = (i for i, (word, noun) in enumerate(pairwise([*between, ""])) if word in _STAGED and noun not in _MISSIONS)
    staged = max(steps, default=-1)
    if staged >= 0 and between[staged] in _LEARNING and _are_foreign(scene, count, goal):
        return False  # "40 cooks from Peru are training in Oman"
    return staged >= 0 and _POSTED.isdisjoint(between[staged:]) and len(between) - staged <= _REACH


def _are_foreign(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether those counted are said to be of a country other than that of the place."""
    homes = [g for g in scene.groups if g.part == "origin" and g.country not in {None, goal.country} and goal.country]
    return any(count.numeral.end <= g.start < count.end or scene.is_from(g, count.end) for g in homes)


_LEARNING = frozenset("training course courses learning classes".split())
_SITED = frozenset("in at outside near".split())
_MISSIONS = frozenset("mission missions team teams ground grounds unit".split())
_PROMISED = frozenset("pledged promised offered committed agreed".split())
_STAGED = frozenset(
    "interviewed screened call standby sleeping asleep boarding board boarded boards training course courses exam "
    "learning classes exams interviews medicals tests quarantine rehearsing mustering confined".split()
)
_POSTED = (SENDS_OR_MOVES | ANY_GOING | frozenset("posted based working serving work serve for to".split())) - _STAGED


def _is_of_share(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the place is that of a share without a number ("900 cooks, half of them in Oton")."""
    between = [token.lower for token in scene.between(count.end, goal.start)]
    shares = [at for at, (a, b) in enumerate(pairwise(between)) if a in SHARES and b == "of"]
    return bool(shares) and len(between) - shares[-1] <= _SHARE_REACH and ANY_GOING.isdisjoint(between[shares[-1] :])


_SHARE_REACH = 5  # tokens from "half" to the place: "half of them in the"


def _is_of_experience(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether people have only been in the place ("52 nurses, some with experience in Oton, left for Sur")."""
    between = [token.lower for token in scene.between(count.end, goal.start)]
    had = next((at for at, word in enumerate(between) if word in _HAD), None)
    return had is not None and between[-1:] in (["in"], ["at"], ["across"]) and _SAILS.isdisjoint(between[had:])


_HAD = frozenset("experience expertise experienced veterans background".split())
_SAILS = (SENDS_OR_MOVES | ANY_GOING | frozenset({"will", "are", "were", ";"})) - {"in", "at", "across"}


def _is_past(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether people were made ready in the place, or are back there ("trained in Oton", "back in Oton")."""
    before = [token.lower for token in scene.between(count.end, goal.start)]
    made = [at for at, word in enumerate(before) if word in _MADE]
    if made and before[-1:] in (["in"], ["at"]) and len(before) - made[-1] <= 5:
        return not any(word in AUX for word in before[max(0, made[-1] - 1) : made[-1]])
    back = [at for at, word in enumerate(before) if word in {"back", "home", "reunited"}]
    return (
        bool(back) and len(before) - back[-1] <= 6 and "from" not in before[back[-1] :] and before[-1] in {"in", "at"}
    )


def _is_others(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the place is that of the rest ("two are home and the others would stay in Oton")."""
    between = [token.lower for token in scene.between(count.end, goal.start)]
    if any(a == "those" and b in {"who", "that", "already"} for a, b in pairwise(between)):
        return True  # "70 are abroad, once you count those who have gone to Oton"
    if goes_on_with_others(between):
        return True  # "Peru will lend 40, and a committee flew to Oton"
    joined = [at for at, word in enumerate(between[:-2]) if word in _NEW_CLAUSE and between[at + 1] == "the"]
    return any(between[at + 2] in _OTHERS for at in joined)


def is_of_condition(scene: Scene, start: int, goal: PlaceGroup) -> bool:
    """Return whether the place is only where something has to happen first ("once the pass at Oton is clear")."""
    between = [token.lower for token in scene.between(start, goal.start)]
    at = next((i for i, word in enumerate(between[:-1]) if word in _ONCE and between[i + 1] in _SUBJECTS), None)
    return (
        at is not None
        and at + 1 < len(between) - 1
        and between[-1] in _SITED
        and SENDS_OR_MOVES.isdisjoint(between[at:])
    )


def goes_on_with_others(between: Sequence[str]) -> bool:
    """Return whether the words between people and a place begin a clause about others who go there."""
    return any(_is_next_clause(between, at) for at in range(1, len(between) - 3))


def _is_next_clause(between: Sequence[str], at: int) -> bool:
    """Return whether a clause about somebody who is not sent begins at a word, and goes on with a verb of going."""
    if between[at - 1] != "," or between[at] not in {"and", "while"} or between[at + 1] not in _SUBJECTS:
        return False
    goes = next((i for i in range(at + 2, min(len(between), at + 7)) if between[i] in GO), None)
    return goes is not None and not any(word in SENT or word in _OTHERS for word in between[at + 2 : goes])


_SUBJECTS = frozenset("the a an their its his her our they it he she".split())
_ONCE = frozenset("once until unless because".split())
_OTHERS = frozenset("others rest remainder remaining other".split())
_MADE = frozenset("trained recruited hired educated born raised drilled qualified schooled registered licensed".split())


def _is_led_to(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether people are sent on to the place ("80 hired in Bonn were sent to Oman")."""
    at = scene.index_at(goal.start)
    near = [token.lower for token in scene.tokens[max(0, at - 5) : at]]
    to = any(a in {"to", "into"} and b not in BE for a, b in pairwise([*near, ""]))
    return to and _THROUGH.isdisjoint(near[-2:]) and scene.has(SENDS_OR_MOVES, count.end, goal.start)


_THROUGH = frozenset("across through via over past".split())


def leads_to(scene: Scene, goal: PlaceGroup) -> bool:
    """Return whether "to" or "for" stands before the place, so that it is no mere whereabouts."""
    at = before_city(scene.tokens, scene.index_at(goal.start))
    return at > 0 and scene.tokens[at - 1].lower in {"to", "for", "into"}


def _leads(scene: Scene, goal: PlaceGroup, count: Count) -> bool:
    """Return whether no other clause begins between a place and the count behind it."""
    between = scene.tokens[scene.index_at(goal.end) : scene.index_at(count.numeral.start)]
    hires = any(token.lower in RECRUIT and before.text == "," for before, token in pairwise(between))
    joint = (
        len(between) > 1
        and scene.has(SENDS_OR_MOVES | GO, None, goal.start)
        and between[-1].lower == "and"
        and any(o.end == between[-2].end for o in scene.counts)
    )
    between = between[:-1] if joint else between  # "left for Oman with 60 maids and 20 drivers"
    return not hires and not any(token.lower in _NEW_CLAUSE for token in between)


def followed_by_goal(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether the place follows the count's noun directly, under a verb of sending ("300 nurses to Qatar")."""
    first, last = scene.index_at(count.end), before_city(scene.tokens, scene.index_at(goal.start))
    direct = scene.tokens[first].lower in {"to", "for"} if first < len(scene.tokens) else False
    return direct and (0 < last - first <= 2 or (last - first <= 4 and scene.has(_SENDS)))
