"""People of a country whom somebody in another one hires: "Poland hired 12,000 Filipinos", "1,500 Kazakhs on its site".

The number counts a nation, and a verb of hiring or finding work stands right before it, or people of that nation are
said to be at work. Who hires is in the country of the sentence's subject, unless the words behind the people say where.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX, words_of
from factlift.places import Mention
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.scenes.slots import people_of_slots
from factlift.reader.words.cues import HAS

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate
    from factlift.reader.words.tokens import Token

HIRES = frozenset(
    "hire hires hired hiring recruit recruits recruited recruiting employ employs employed employing engage engages "
    "engaged engaging import imports imported importing enlist enlists enlisted".split()
)
_TAKES = frozenset("take takes took taken taking sign signs signed signing bring brings brought bringing".split())
_WITH = {"on": "take takes took taken taking sign signs signed signing".split(),
         "up": "sign signs signed signing".split(),
         "in": "bring brings brought bringing fly flies flew flown flying ship shipped".split(),
         "over": "bring brings brought bringing".split()}  # fmt: skip
_JOBS = frozenset("jobs work posts placements employment berths vacancies openings".split())
_FINDS = frozenset("found find finds finding secured secure secures arranged got has have had offers offered".split())
_STAFFED = frozenset("staffed manned crewed guarded patrolled run built picked cleaned".split())
HIRING_WORDS = HIRES | _TAKES | _JOBS | _STAFFED
_FLOWN = frozenset("fly flies flew flown flying ship shipped".split())
LETS = frozenset("allow allows allowed allowing let lets permit permits permitted admit admits admitted".split())
_TO_WORK = frozenset("work jobs job harvest pick build".split())
_SENT_HOME = frozenset("sent send sends flew shipped sending".split())
_DONE = frozenset("hired employs employed employ employing took taken imported brought flown flew engaged".split())
_QUALIFY = DEGREE | frozenset("only just its their these those first nearly almost perhaps".split())
_STOPS = frozenset("; : . ? !".split())
_NEAR = 12  # tokens between people and the place where they work, or between who hires and the verb
_PLACED = frozenset("in at on for to across inside around near throughout into aboard".split())
_ROVING = frozenset(  # firms whose people work anywhere
    "contractor contractors builder builders agency agencies recruiter recruiters broker brokers shipping airline "
    "carrier cruise security consultancy oil mercenary".split()
)
_SPORT = frozenset("club clubs team league coach squad league match player players midfielder striker".split())
_AWAY = words_of("people_nouns", "not_sent") | frozenset("students student tourists migrants refugees".split())
_TASK = words_of("deployment_verbs", "task")
PLAIN_TASKS = frozenset(
    "teach guard build nurse clean cook patrol staff man pick harvest weld drive monitor repair mend mine fish sort "
    "pack shear milk lay dig train tend protect run crew operate".split()
)
TASKS = frozenset("weld pick harvest drive guard monitor patrol teach clean shear mend repair".split())
_WILL = ADVERBS | frozenset("will shall are to".split())  # "will teach", "are to teach"
_IDLE = frozenset("protesting striking queueing living visiting studying playing leading".split())


def nation_hired(scene: Scene, count: Count) -> Mention | None:
    """Return the nation that is counted, where a verb of hiring governs the number ("took on 800 Moroccans")."""
    nation = _nation(scene, count)
    return nation if nation is not None and _verb_at(scene, count) is not None else None


def hires_nation(scene: Scene) -> bool:
    """Return whether people of a nation are hired, or do their work, in another country that is named."""
    if not scene.words.isdisjoint(HIRING_WORDS | LETS):
        return any(host_of_hired(scene, count) is not None for count in scene.counts)
    if not scene.words.isdisjoint(_FLOWN) and any(g.part == "goal" and g.codes[0] for g in scene.groups[:1]):
        return any(c.strength == "sent" and _is_flown_in(scene, c) for c in scene.counts)
    if scene.words.isdisjoint(_TASK):
        return False
    return any(are_at_task(scene, count, goal) for count in scene.counts for goal in scene.groups)


def host_of_hired(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return where people of a nation are hired to: the place behind them, or the one of the hirer."""
    nation = nation_hired(scene, count)
    verb = _verb_at(scene, count)
    if nation is None or verb is None or not scene.words.isdisjoint(_SPORT):
        return None
    behind = [g for g in scene.groups if g.start >= count.end and _is_place_of_work(scene, count, g)]
    for group in behind:
        if group.codes[0] is not None and nation.code not in group.codes:
            return group._replace(part="goal")
    for group in reversed([g for g in scene.groups if g.end <= scene.tokens[verb].start]):
        place = group.places[0]
        if nation.code in group.codes or place.kind in {"anywhere", "region"}:
            continue
        before = scene.tokens[scene.index_at(group.start) - 1].lower if group.start > scene.sentence.start else ""
        if before == "from" or (group.codes[0] is None and before not in {"in", "at"}):
            continue
        between = scene.between(group.end, scene.tokens[verb].start)
        apart = len(between) > _NEAR or any(token.text in _STOPS for token in between)
        if not apart and not (place.kind == "demonym" and any(token.lower in _ROVING for token in between)):
            return group._replace(part="goal" if before in {"in", "at"} else "receiver")
    return None


def is_hired_away(case: Candidate) -> bool:
    """Return whether people of a nation are hired by somebody in another country, or do their work there."""
    scene, count, goal = case.scene, case.count, case.goal
    if case.count.strength == "bare":
        return False
    if takes_foreigners(scene, count) or (case.topic is not None and has_foreigners(scene, count)):
        return True
    if case.sure and case.origin is not None and _has_of_nation(scene, count):
        return True
    if case.topic is not None and _are_on_permits(scene, count):
        return True
    if goal is not None and are_at_task(scene, count, goal):
        return True
    if not scene.words.isdisjoint(_SPORT):
        return False
    if goal is not None and goal.start >= count.end and (_are_hired(scene, count) or _has_work(scene, count, goal)):
        return True
    return nation_hired(scene, count) is not None and (host_of_hired(scene, count) is not None or case.sure)


def _has_of_nation(scene: Scene, count: Count) -> bool:
    """Return whether somebody has people by another name than a trade from a country ("we had forty Finnish girls")."""
    at, own = scene.index_at(count.start), scene.text_of(count.numeral.end, count.end).lower().split()
    before = [token.lower for token in scene.tokens[max(0, at - _HELD) : at] if token.lower not in DEGREE | _BY_NOW]
    held = before[-1:] != [] and (before[-1] in HAS | _EMPLOYS or before[-1].endswith(("’ve", "'ve")))
    led = any(g.part == "origin" and g.codes[0] and scene.is_from(g, count.end) for g in scene.groups)
    return held and own[-1:] != [] and own[-1] in _HANDS and (_nation(scene, count) is not None or led)


_HANDS = frozenset("men women girls boys lads lasses fellows sisters brothers fathers chaps guys hands".split())


def _are_on_permits(scene: Scene, count: Count) -> bool:
    """Return whether a country has people of another one on permits ("Oman already has 900 Peruvians on permits")."""
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    near = [token.lower for token in scene.tokens[max(0, at - _HELD) : at] if token.lower not in DEGREE | _BY_NOW]
    held = near[-1:] != [] and near[-1] in HAS | _EMPLOYS and _nation(scene, count) is not None
    behind = [token.lower for token in scene.tokens[after : after + 4]]
    return held and behind[:1] == ["on"] and not _PERMITS.isdisjoint(behind[1:])


_PERMITS = frozenset("permits visas contracts".split())


def are_at_task(scene: Scene, count: Count, goal: PlaceGroup | None) -> bool:
    """Return whether people of a nation are doing their work in another country ("400 Colombians are guarding ...")."""
    nation = _nation(scene, count)
    if nation is None or goal is None or goal.part != "goal" or goal.start < count.end:
        return False
    if goal.country in {None, nation.code} or goal.places[0].kind == "anywhere":
        return False
    behind = _without_aside(scene.between(count.end, goal.start))
    if not 2 < len(behind) <= _NEAR + 4 or any(token.text in _STOPS or token.text == "," for token in behind):
        return False
    words = [token.lower for token in behind]
    at = next((i for i, word in enumerate(words) if word not in AUX and word not in ADVERBS), 0)
    doing = words[at].endswith("ing") and words[at] in _TASK and words[at] not in _IDLE
    doing = (doing and at > 0) or (words[at] in PLAIN_TASKS and set(words[:at]) <= _WILL)
    return at <= 4 and doing and not {"by", "against"} & set(words)


def takes_foreigners(scene: Scene, count: Count) -> bool:
    """Return whether a country takes workers from abroad, whatever their nation ("Oman will accept 900 foreign cooks").

    What a country only needs, or wants, is none of it.
    """
    if count.strength != "sent" or scene.words.isdisjoint(_FOREIGN) or scene.words.isdisjoint(_ADMITS | HAS):
        return False
    kind = {token.lower for token in scene.between(count.numeral.end, count.end)}
    verb = scene.find(_ADMITS if not kind.isdisjoint(_ANY) else _ADMITS | HAS, None, count.start)
    if kind.isdisjoint(_FOREIGN) or verb is None:
        return False
    between = [token.lower for token in scene.between(verb.end, count.start)]
    host = any(g.end <= verb.start and g.codes[0] is not None and g.part == "receiver" for g in scene.groups)
    return host and all(word in _QUALIFY or word in {"in", "on", "up", "to"} for word in between)


def has_foreigners(scene: Scene, count: Count) -> bool:
    """Return whether somebody has people from abroad at work by now ("It already has 90 overseas nurses on its books").

    Their nation is left open.
    """
    if count.strength != "sent" or scene.words.isdisjoint(_FOREIGN):
        return False
    kind = {token.lower for token in scene.between(count.numeral.end, count.end)}
    before = [token.lower for token in scene.tokens[: scene.index_at(count.start)]]
    near = before[-_HELD:]
    while near and near[-1] in DEGREE | _BY_NOW:
        near.pop()
    held = near[-1:] != [] and (near[-1] in HAS | _EMPLOYS or near[-2:] in (["there", "are"], ["there", "were"]))
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:3]]
    booked = behind[:1] == ["on"] and behind[-1] in _BOOKS
    by_now = not _BY_NOW.isdisjoint(before[-_HELD:])
    if behind[:1] == ["from"] or not _NOT.isdisjoint(before[-_HELD:]):
        return False  # "There are 900 overseas workers from Cebu", whose own they are
    return held and not kind.isdisjoint(_FOREIGN) and (booked or by_now)


_NOT = frozenset("not no never n’t n't without".split())
_HELD = 6  # tokens before a number in which the verb stands
_EMPLOYS = frozenset("employ employs employed".split())
_BY_NOW = frozenset("already now currently still".split())
_BOOKS = frozenset("books staff payroll wards rolls roster".split())
_FOREIGN = frozenset("foreign migrant overseas guest".split())
_ANY = frozenset("workers labourers laborers labor labour staff employees hands migrant".split())  # who may have come
_ADMITS = frozenset(
    "accept accepts accepted accepting admit admits admitted take takes took bring brings brought import imports "
    "imported hire hires hired recruit recruits recruited receive receives received host hosts hosted "
    "employ employs employed".split()
)


def _is_flown_in(scene: Scene, count: Count) -> bool:
    at = _verb_at(scene, count)
    return at is not None and scene.tokens[at].lower in _FLOWN and scene.tokens[at + 1].lower == "in"


def _has_work(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether work in another country was found for people ("found work for 200 young people in Japan")."""
    verb = _verb_at(scene, count)
    apart = goal.codes[0] is not None and not any(g.codes == goal.codes for g in scene.groups if g.end <= count.start)
    return verb is not None and scene.tokens[verb].lower in _JOBS and apart and goal.part == "goal"


def _are_hired(scene: Scene, count: Count) -> bool:
    """Return whether people of a nation are said to be hired, picked or brought ("4,000 Peruvians are picked to")."""
    if _nation(scene, count) is None:
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:6]]
    at = next((i for i, word in enumerate(behind) if word not in AUX and word not in ADVERBS), 0)
    return at > 0 and behind[0] in AUX and behind[at] in _ARE_HIRED and behind[at + 1 : at + 2] != ["by"]


_ARE_HIRED = frozenset(
    "hired recruited picked chosen selected brought employed flown bussed contracted engaged imported signed".split()
)


def has_hired(scene: Scene, count: Count) -> bool:
    """Return whether people of a nation were hired, or are employed, so that they are no longer being looked for."""
    verb = _verb_at(scene, count) if _nation(scene, count) is not None else None
    return verb is not None and scene.tokens[verb].lower in _DONE


def _nation(scene: Scene, count: Count) -> Mention | None:
    """Return the nation of those counted, if the number counts it: "800 Moroccans", "90 Uzbek crane operators"."""
    if count.strength == "bare":
        return None
    noun = scene.text_of(count.numeral.unit_start, count.end).lower().split()
    if not noun or not _AWAY.isdisjoint(noun):
        return None
    own = (m for m in scene.mentions if m.kind == "demonym" and m.code and count.numeral.end <= m.start < count.end)
    behind = (g.places[0] for g in scene.groups if g.part == "origin" and g.codes[0] and scene.is_from(g, count.end))
    return next(own, None) or next(behind, None)  # "90 Uzbek welders", "90 welders from Tashkent"


def _verb_at(scene: Scene, count: Count) -> int | None:
    """Return the index of the verb of hiring that governs a number, or of the work that is found for those counted."""
    at = scene.index_at(count.start) - 1
    while at > 0 and scene.tokens[at].lower in _QUALIFY and scene.tokens[at].text != ",":
        at -= 1
    if at < 0:
        return None
    if scene.tokens[at].lower in {"and", ","}:  # "took on 6,200 Nepalis and 2,900 Peruvians"
        first = next((other for other in scene.counts if scene.index_at(other.end) == at), None)
        return _verb_at(scene, first) if first is not None and first.start < count.start else None
    word = scene.tokens[at].lower
    before = scene.tokens[at - 1].lower if at else ""
    if word in HIRES or (word in {"signed", "signs"} and count.strength == "sent"):
        return at
    if word == "by" and before in _STAFFED:
        return at - 1  # "The hospital in Oton is staffed by 40 Peruvians"
    if word in _WITH and before in _WITH[word]:
        return at - 1
    if word in LETS:
        behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:7]]
        return at if not _TO_WORK.isdisjoint(behind) else None  # "will allow 2,000 Peruvians a year to work"
    if word in _SENT_HOME and scene.tokens[scene.index_at(count.end) :][:1] != []:
        behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:1]]
        return at if behind[0] in {"home", "back"} else None  # "Brazil sent 8,000 Cubans home"
    found = word == "for" and before in _JOBS and any(t.lower in _FINDS for t in scene.tokens[max(0, at - 4) : at - 1])
    return at - 1 if found else None


def _is_place_of_work(scene: Scene, count: Count, group: PlaceGroup) -> bool:
    """Return whether a place behind people is where they work ("at its site in Kuwait", "in Jordanian homes")."""
    between = scene.between(count.end, group.start)
    if len(between) > _NEAR or any(token.text in _STOPS or token.text == "," for token in between):
        return False
    words = [token.lower for token in between]
    if words[-1:] == [] or words[-1] not in _PLACED or words[0] not in _PLACED:
        return False
    return group.places[0].kind != "anywhere" and words[-2:] != ["last", "in"]


def _without_aside(tokens: Sequence[Token]) -> Sequence[Token]:
    """Return the tokens without what stands between commas at their start ("400 men, most of them old, are ...")."""
    if not tokens or tokens[0].text != ",":
        return tokens
    closing = next((at for at, token in enumerate(tokens[1:12], 1) if token.text == ","), 0)
    return tokens[closing + 1 :] if closing else tokens


def fills_slots(case: Candidate) -> bool:
    """Return whether those counted get places that are told of as places of work abroad ("900 slots for cooks")."""
    scene, count, goal = case.scene, case.count, case.goal
    if count.group is None or people_of_slots(scene, count.numeral) != count.group:
        return False
    if goal is None or goal.codes[0] is None:
        shared = [token.lower for token in scene.between(count.numeral.end, count.group[0])]
        return case.sure and case.frame is not None and (shared[:1] == ["of"] or case.frame.scene is scene)
    first = scene.index_at(count.group[0])
    near = [token.start for token in scene.tokens[max(0, first - _NATION) : scene.index_at(count.group[1])]]
    nation = any(mention.kind == "demonym" and mention.start in near for mention in scene.mentions)
    return (nation or case.sure) and case.origin is not None and case.origin[1] != goal.codes[0]


_NATION = 6  # tokens of a nation and what else says who gets the places: "Kenyan lorry and coach drivers"
