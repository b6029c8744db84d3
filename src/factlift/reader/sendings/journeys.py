"""People who went somewhere for a job that was arranged: "seven from our street went to Oton on the contract".

Or with one whom an article about people sent tells of: "He left with 17 others from the district".
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX, MODALS
from factlift.reader.scenes.hirings import HIRING_VERBS
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.sendings.hiring import PLAIN_TASKS
from factlift.reader.words.cues import GO, PEOPLE, SENT, STRONG_SEND

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_JOBS = frozenset(
    "contract contracts scheme schemes programme program season harvest campaign rota job jobs rigs boats ships".split()
)
_NO_JOB = frozenset(
    "exchange holiday study studies school cruise pilgrimage tour package voucher loyalty sale marriage ferry "
    "resettlement reunion scholarship charter".split()
)
_LED = frozenset({"on", "under", "for", "with", "through"})
_STOPS = frozenset("; : . ? ! and but who which that while because".split())
_BACK = 12  # tokens between people and their verb of going
_AHEAD = 12  # tokens behind the verb in which the job is named
_NAMED = 4  # tokens between "on" and the job: "on the new crane contract"


def goes_for_job(scene: Scene, count: Count) -> bool:
    """Return whether those counted go to a place, and a contract, a scheme or a season is what they go for."""
    if scene.words.isdisjoint(_JOBS) or scene.words.isdisjoint(GO) or not scene.words.isdisjoint(_NO_JOB):
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_BACK]]
    going = next((i for i, word in enumerate(behind) if word in GO or word in _STOPS), None)
    if going is None or behind[going] not in GO:
        return False
    lead = [word for word in behind[:going] if word not in AUX and word not in ADVERBS]
    if lead and lead[0] not in {"from", "of", "in", "more", "others"}:
        return False
    verb = scene.tokens[scene.index_at(count.end) + going]
    if not any(group.part == "goal" and group.start > verb.start for group in scene.groups):
        return False
    ahead = [token.lower for token in scene.tokens[scene.index_at(verb.end) :][:_AHEAD]]
    return any(word in _LED and not _JOBS.isdisjoint(ahead[i + 1 : i + 1 + _NAMED]) for i, word in enumerate(ahead))


def may_find_work(scene: Scene) -> bool:
    """Return whether a sentence has words for work and for those who are chosen for it, or get some."""
    if scene.words.isdisjoint(_AT_WORK):
        return False
    return not scene.words.isdisjoint(_WORK) or len(scene.groups) > 1


def finds_work(scene: Scene, count: Count) -> bool:
    """Return whether those counted were chosen for work, or people of a nation got some, in a country behind it.

    "86 men and women who have been selected for employment in Oman"; "the number of Peruvians who have found work in
    Oman stands at 900".
    """
    if not may_find_work(scene):
        return False
    if _is_hired_elsewhere(scene, count):
        return True
    numbered = _numbered_nation(scene) if count.strength == "bare" else None
    at = scene.index_at(count.end if numbered is None else numbered)
    behind = scene.tokens[at : at + _AHEAD]
    words = [token.lower for token in behind]
    verb = next((i for i, word in enumerate(words) if word not in AUX | ADVERBS | {"who"}), len(words))
    found = words[verb : verb + 1]
    if not found or found[0] not in (_CHOSEN if numbered is None else _FINDS | _CHOSEN):
        return False
    work = next((i for i in range(verb + 1, min(verb + _NAMED + 1, len(words))) if words[i] in _WORK), None)
    if not verb > 0 or work is None or words[work + 1 : work + 2] not in (["in"], ["abroad"], ["overseas"]):
        return False
    return any(group.part == "goal" and behind[work].end <= group.start <= behind[-1].end for group in scene.groups)


def _is_hired_elsewhere(scene: Scene, count: Count) -> bool:
    """Return whether people whom no trade names are hired, or do their work, in another country than theirs.

    "40 men were recruited in Peru for farms in Oman"; "Farms in Oman took on 40 men from Peru"; "In Oman, 40 men from
    Peru pick the dates". Whom a trial, a choir or a lawsuit finds is not hired.
    """
    if count.strength != "weak" or not scene.words.isdisjoint(_NO_HIRE):
        return False
    fronted = any(g.part in {"goal", "receiver"} and g.end <= count.start for g in scene.groups)
    homes = {g.country for g in scene.groups if g.part == "origin" and g.start >= count.end} - {None}
    hosts = {g.country for g in scene.groups if g.part in {"goal", "receiver"}} - {None}
    if len(homes) != 1 or not hosts - homes or homes & hosts:
        return False
    home = next(g for g in scene.groups if g.part == "origin" and g.start >= count.end)
    of_there = scene.tokens[scene.index_at(count.end)].lower == "of"  # "40 residents of Lima are working in Oman"
    from_there = scene.is_from(home, count.end) or of_there
    at = scene.index_at(home.end if from_there else count.end)
    behind = [token.lower for token in scene.tokens[at : at + _AHEAD]]
    verb = next((i for i, word in enumerate(behind) if word not in AUX | ADVERBS), len(behind))
    if behind[verb : verb + 1] and behind[verb] in HIRING_VERBS:
        return verb > 0 or not from_there
    first = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, first - _NAMED) : first]]
    if any(word in HIRING_VERBS for word in before) and not {"from", "by", "with"} & set(before):
        led = [token.lower for token in scene.tokens[scene.index_at(home.end) :][:_NAMED]]
        return led[:1] in (["for"], ["to"]) or fronted
    if from_there and behind[verb : verb + 1] != [] and behind[verb] in _EMPLOYED:
        return True
    return fronted and from_there and behind[verb : verb + 1] != [] and behind[verb] in PLAIN_TASKS


_FINDS = frozenset("found secured got landed won obtained".split())
_EMPLOYED = frozenset("work working worked employed".split())
_AT_WORK = _FINDS | HIRING_VERBS | PLAIN_TASKS | _EMPLOYED
_NO_HIRE = frozenset(
    "trial trials study survey experiment choir orchestra lawsuit court jury clan militia gang gangs cartel festival "
    "tournament marriage wedding bride brides adoption hostage hostages prison jail".split()
)


def _numbered_nation(scene: Scene) -> int | None:
    """Return where a nation ends whose number a sentence tells ("the number of Peruvians who")."""
    for mention in scene.mentions:
        at = scene.index_at(mention.start)
        if mention.kind == "demonym" and [t.lower for t in scene.tokens[max(0, at - 2) : at]] == ["number", "of"]:
            return mention.end
    return None


_CHOSEN = frozenset("selected chosen recruited hired engaged picked shortlisted".split())
_WORK = frozenset("employment work job jobs posts positions placements".split())


def goes_along(case: Candidate) -> bool:
    """Return whether those counted go with one whom an article about people sent tells of."""
    if not case.sure or case.topic is None:
        return False
    along = _goes_with(case.scene, case.count) or _is_led(case) or _is_joined_by(case)
    return along or _are_ours(case.scene, case.count) or _is_dispatched(case.scene, case.count)


def _are_ours(scene: Scene, count: Count) -> bool:
    """Return whether a speaker is one of those counted, of one home ("There were nine of us from the village")."""
    at, behind = scene.index_at(count.start), scene.tokens[scene.index_at(count.end) :][:6]
    words = [token.lower for token in behind]
    there = [token.lower for token in scene.tokens[max(0, at - 2) : at]] in (["there", "were"], ["there", "are"])
    home = words[3:4] in (["the"], ["our"], ["my"]) and not _HOMES.isdisjoint(words[4:6])
    home = home or any(
        g.places[0].code is not None and words[2:3] == ["from"] and len(behind) > 3 and g.start == behind[3].start
        for g in scene.groups
    )
    return there and words[:3] == ["of", "us", "from"] and home


def _is_dispatched(scene: Scene, count: Count) -> bool:
    """Return whether a number alone is of those whom somebody had sent ("a survey of 14 that Lima had dispatched")."""
    if count.strength != "bare":
        return False
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:6]]
    verb = next((i for i, word in enumerate(behind) if word in _SENT), 0)
    return behind[:1] in (["that"], ["whom"]) and verb > 1 and behind[verb - 1 : verb + 1] != ["had", "had"]


_SENT = STRONG_SEND - {"send", "deploy"}
_HOMES = frozenset("village parish town street island district county valley estate hamlet neighbourhood".split())


def _is_led(case: Candidate) -> bool:
    """Return whether people of a nation, or to a place, come with somebody ("The Swedes had arrived with 700 men")."""
    scene, count = case.scene, case.count
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE:
        at -= 1
    own = {token.lower for token in scene.between(count.numeral.end, count.end)}
    if at < _FEW or scene.tokens[at - 1].lower != "with" or own.isdisjoint(_PARTY) or not own.isdisjoint(_KIN):
        return False
    before = [token.lower for token in scene.tokens[max(0, at - _NEAR) : at - 1]]
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _COMES | _STOPS), None)
    if verb is None or before[verb] not in _COMES or "without" in before:
        return False
    start = scene.tokens[at - 1 - len(before) + verb].start
    placed = any(g.part == "goal" and start < g.start < count.start for g in scene.groups)
    subject = any(g.places[0].kind == "demonym" and g.end <= start for g in scene.groups)
    return (placed or (subject and case.origin is not None)) and (count.numeral.value or LEAST) >= LEAST


def _is_joined_by(case: Candidate) -> bool:
    """Return whether those counted are said to have gone with somebody ("Eighteen boys went with him")."""
    scene, count = case.scene, case.count
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    behind = behind[behind[:1] == ["have"] or behind[:1] == ["had"] :]
    with_him = behind[:1] != [] and behind[0] in _WENT and behind[1:2] == ["with"] and behind[2:3] != []
    return with_him and behind[2] in _HIM and count.strength != "bare"


def came_for_job(scene: Scene) -> bool:
    """Return whether somebody came with others on a visa for work ("I came from Oton on a work visa with nine others").

    So begin pieces in the first person.
    """
    if scene.words.isdisjoint(_VISAS) or scene.words.isdisjoint(_FOR_WORK) or not scene.groups:
        return False
    return any(_goes_with(scene, count) for count in scene.counts)


def _goes_with(scene: Scene, count: Count) -> bool:
    """Return whether those counted go with somebody ("She went to Oman with 40 other women from Oton").

    They are others, and come from where he does or go to a place: not "he left the hall with four others".
    """
    at = scene.index_at(count.start)
    if at < _FEW or scene.tokens[at - 1].lower not in {"with", "alongside"}:
        return False
    own = [token.lower for token in scene.between(count.start, count.end)]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:_FEW]]
    others = not _OTHERS.isdisjoint([*own, *behind[:1]]) or (not PEOPLE.isdisjoint(own) and _is_own(scene, at))
    behind = behind[1:] if behind[:1] != [] and behind[0] in _OTHERS else behind
    before = [token.lower for token in scene.tokens[max(0, at - _FAR) : at - 1]]
    verb = next((i for i in range(len(before) - 1, -1, -1) if before[i] in _GOES | _STOPS), None)
    if not others or verb is None or before[verb] not in _GOES:
        return False
    start = scene.tokens[at - 1 - len(before) + verb].start
    return behind[:1] == ["from"] or any(g.part == "goal" and start < g.start < count.start for g in scene.groups)


def _is_own(scene: Scene, at: int) -> bool:
    """Return whether a writer tells of his own journey before a token ("I return in July with 25 men from Oton")."""
    return any(
        a.lower == "i" and b.lower in _GOES
        for a, b in pairwise([t for t in scene.tokens[max(0, at - _FAR) : at] if t.lower not in AUX])
    )


_VISAS = frozenset("visa visas permit permits contract scheme".split())
_FOR_WORK = frozenset("work worker workers working seasonal employment job harvest labour labor".split())
LEAST = 3  # people who are no mere company
_NEAR = 9  # tokens before "with" in which it stands who comes
_PARTY = SENT | frozenset("men women girls boys lads people souls".split())
_KIN = frozenset("friends sons daughters guests fans tourists passengers".split())
_COMES = frozenset(
    "arrive arrives arrived arriving land lands landed come comes came sail sailed went go gone going left flew "
    "drove marched disembarked".split()
)
_WENT = frozenset("went go goes gone came sailed left travelled flew".split())
_HIM = frozenset("him her them me us".split())
_FAR = 16  # tokens between a verb of going and those who go along
_FEW = 2  # tokens behind a number, or before it, that tell whose company they are
_OTHERS = frozenset("other others".split())
_GOES = frozenset(
    "return returned go goes went gone going leave leaves left leaving came come travelled flew fly flies".split()
)


def could_go(scene: Scene, count: Count) -> bool:
    """Return whether those counted are to go, and no word says where ("Up to 900 could go next year")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    return bool(MODALS & set(behind)) and bool({"go", "follow", "leave", "travel", "fly", "come"} & set(behind))
