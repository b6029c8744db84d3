"""People who are plainly sent, in an article that is plainly about people sent away: by the verb beside their number.

"The yard will bring in 2,300 staff", "600 Filipinos were recruited by Dubai", "87 service members on missions abroad",
"the rotation is made up of 850 men". The other rules ask for a place, or for a deployment just before.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, MODALS
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.sendings.contingents import asked_for
from factlift.reader.sendings.keeping import (
    is_borrower,
    is_kept,
    is_lost_to,
    is_standing_force,
    is_strength_there,
    words_before,
)
from factlift.reader.words.cues import BODY, FURTHER, NOUN

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_FETCH = frozenset(
    "bring brings brought bringing fly flies flew flying ship ships shipped shipping call calls let lets "
    "letting".split()
)
_BRINGS = frozenset("bring brings brought bringing fly flies flew flown welcome welcomes welcomed".split())
_ITS = frozenset("its their our".split())
_INTO = frozenset({"in", "over"})
_TAKE_ON = frozenset(
    "recruit recruits recruited recruiting hire hires hired hiring import imports imported importing enlist enlists "
    "enlisted enlisting contract contracted engage engages engaged deport deports deported expel expels expelled "
    "repatriate repatriated invite invites invited".split()
)
_ASK = frozenset(  # for people
    "ask asks asked asking indent indents indented requisitioned applied wired cabled telegraphed written".split()
)
_TAKES = frozenset("take takes took taking taken sign signs signed signing".split())  # on
_FIND = frozenset("find finds found finding made".split())  # room for people
_ROOM = frozenset("room rooms place places berths posts situations billets situation employment work jobs".split())
_HIRED = frozenset("hired hires recruited recruits contracted employed enlisted imported engaged".split())
_ON_ASSIGNMENT = (["on", "assignment"], ["on", "secondment"], ["on", "contract"], ["on", "posting"])
_STRANGE = frozenset("expatriates expatriate expats secondees".split())
_STRANGERS = frozenset(
    "foreign overseas migrant expatriate guest imported immigrant foreigners migrants expatriates expats "
    "newcomers".split()
)
_AT_WORK = frozenset(
    "working serving guarding holding manning staffing driving building patrolling teaching nursing cleaning picking "
    "operating training helping living stationed based posted employed recruited hired engaged contracted imported "
    "flown brought shipped bussed trained enlisted invited repatriated deported".split()
)
_BEEN = frozenset("been being now currently already also still".split())
_MADE_UP = (["made", "up", "of"], ["composed", "of"], ["consist", "of"], ["consists", "of"], ["consisted", "of"])
_INCLUDES = frozenset("includes included include comprises comprised comprise numbers numbered".split())
_PARTIES = BODY | NOUN | frozenset("rotation contingent party mission deployment draft intake batch it they".split())
_GOES = frozenset("go leave travel depart fly sail follow come".split())
_WILL = frozenset("will would shall are is to".split())
_HEAD = 2  # sentences in which a headline stands
_AHEAD = 7  # tokens behind a number in which its verb stands


def is_plainly_sent(case: Candidate) -> bool:
    """Return whether the verb beside people who are counted says that they are sent, brought, or employed away."""
    scene, count = case.scene, case.count
    led = any(group.part == "origin" and scene.is_from(group, count.end) for group in scene.groups)
    before = words_before(scene, count)
    more = _is_brought_in(before) and not FURTHER.isdisjoint(scene.text_of(count.start - 11, count.start).split())
    if speaks_against(case) or (count.strength == "bare" and not (led or more or is_kept(scene, count))):
        return False
    if tells_plainly(scene, count):
        return True
    if not case.sure or case.topic is None:
        return False
    if count.strength == "sent" and before[-2:] in (["charge", "of"], ["command", "of"]):
        return True
    more = more and count.strength == "bare"
    more = more or is_engaged(scene, count)
    return more or _is_fetched(case, before) or _is_at_work(case) or _makes_up(before)


def tells_plainly(scene: Scene, count: Count) -> bool:
    """Return whether a sentence alone, in whatever article, says that those counted are brought in or are abroad."""
    behind = _behind(scene, count)
    if is_standing_force(scene, count) or is_strength_there(scene, count):
        return True
    if count.strength == "bare":
        return is_kept(scene, count)
    if behind[:3] == ["on", "loan", "from"] and count.strength == "sent":
        return True  # "has 12 priests on loan from Peru"
    if behind[:2] in _ON_ASSIGNMENT and not _STRANGE.isdisjoint(
        [t.lower for t in scene.between(count.start, count.end)]
    ):
        return True  # "had 212 expatriates on assignment"
    before = words_before(scene, count)
    if count.strength == "sent" and asked_for(scene, count) is not None:
        return True
    if _staffs(scene, count, before):
        return True
    if _is_hired_from(scene, count, before) or is_kept(scene, count) or _is_hired_by(scene, count, behind):
        return True
    if is_lost_to(scene, count, before) or any(is_borrower(scene, group, count) for group in scene.groups):
        return True
    if not _is_brought_in(before):
        return False
    countries = scene.countries is not None and scene.countries.start >= count.end  # "from four countries"
    return countries or _are_strangers(scene, count)


def is_engaged(scene: Scene, count: Count) -> bool:
    """Return whether people are engaged, asked for or shared out, as reports of old have it, with a place beside it.

    "600 coolies have been indented for from Calcutta", "The Governor engaged 150 Javanese".
    """
    if scene.words.isdisjoint(_ENGAGED) or count.strength == "bare":
        return False
    named = any(m.kind == "demonym" and count.numeral.end <= m.start < count.end for m in scene.mentions)
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end)
    if count.strength == "weak" and not (named or unit[:1].isupper()):
        return False
    before, behind = words_before(scene, count), _behind(scene, count)
    active = before[-1:] != [] and (before[-1] in _ENGAGED or (before[-1] == "for" and before[-2:-1] == ["indented"]))
    passive = behind[:1] != [] and behind[0] in AUX and not _ENGAGED.isdisjoint(behind[:4])
    bound = unit.lower() in _BOUND or count.strength == "weak"  # "150 Javanese": at home they would not be called so
    return (active or passive) and (named or bound or len(scene.mentions) + len(scene.groups) > 0)


_BOUND = frozenset("coolies lascars kanakas navvies recruits".split())  # at home, or near it, hardly anybody is
_ENGAGED = frozenset("engaged indented procured shipped embarked landed allotted drafted indentured imported".split())


def _is_brought_in(before: Sequence[str]) -> bool:
    """Return whether somebody brings in, or lets in, those whose number follows."""
    return len(before) > 1 and before[-2] in _FETCH and before[-1] in _INTO


def _are_strangers(scene: Scene, count: Count) -> bool:
    """Return whether those counted are called foreign ("65 guest workers", "90 migrants")."""
    return not _STRANGERS.isdisjoint([token.lower for token in scene.between(count.numeral.end, count.end)])


def _is_hired_from(scene: Scene, count: Count, before: Sequence[str]) -> bool:
    """Return whether people are hired from a country, or permits are issued for people of one."""
    from_there = [g for g in scene.groups if g.part == "origin" and g.codes[0] and scene.is_from(g, count.end)]
    if count.strength == "weak":  # "hired 200 women from Uganda"
        return bool(from_there) and before[-1:] != [] and before[-1] in _HIRED
    if count.strength != "sent":
        return False
    if before[-1:] in (["on"], ["upon"]) and not _RELIES.isdisjoint(before[-2:-1]):
        return any(group.places[0].kind == "demonym" for group in _within(scene, count)) and _has_host(scene, count)
    return before[-1:] != [] and before[-1] in _TAKE_ON and bool(from_there)


def _staffs(scene: Scene, count: Count, before: Sequence[str]) -> bool:
    """Return whether people of a nation staff what is in a place ("a clinic in Oton staffed by 52 Indian medics")."""
    nation = any(group.places[0].kind == "demonym" for group in _within(scene, count))
    by = before[-1:] == ["by"] and before[-2:-1] != [] and before[-2] in _STAFFED
    return by and nation and any(group.part == "goal" for group in scene.groups)


_STAFFED = frozenset("staffed manned crewed run guarded".split())


def _has_host(scene: Scene, count: Count) -> bool:
    """Return whether a place of others than those counted stands before them ("a yard in Oton relies on 40 Poles")."""
    own = {code for group in _within(scene, count) for code in group.codes}
    return any(group.part == "goal" and not own & set(group.codes) for group in scene.groups if group.end < count.start)


_RELIES = frozenset("relies relied rely relying depends depended depend depending".split())


def _is_hired_by(scene: Scene, count: Count, behind: Sequence[str]) -> bool:
    """Return whether somebody hired people of a nation ("200 Cuban doctors hired by a hospital")."""
    nation = next((g for g in _within(scene, count) if g.places[0].kind == "demonym"), None)
    if nation is None or count.strength != "sent":
        return False
    at = next((i for i, word in enumerate(behind[:4]) if word not in AUX and word not in _BEEN), 0)
    return behind[at : at + 1] != [] and behind[at] in _HIRED and behind[at + 1 : at + 2] == ["by"]


def _within(scene: Scene, count: Count) -> list[PlaceGroup]:
    """Return the places that stand in what is counted ("300 Fijian peacekeepers")."""
    return [g for g in scene.groups if count.numeral.end <= g.start and g.end <= count.end]


def fetches(scene: Scene, subject: PlaceGroup, count: Count) -> bool:
    """Return whether a country named before people takes them in ("Hungary let in 60 guest workers")."""
    if is_borrower(scene, subject, count):
        return True
    if subject.end > count.start:
        return False
    before = words_before(scene, count)
    if _is_brought_in(before) or _takes_them(scene, subject, count):
        return True
    behind = _behind(scene, count)
    to_its = any(pair[0] == "to" and pair[1] in _ITS for pair in pairwise(behind))
    return before[-1:] != [] and before[-1] in _BRINGS and to_its


def _takes_them(scene: Scene, subject: PlaceGroup, count: Count) -> bool:
    """Return whether a nation right before the verb takes so many ("the Canadians would take 500 for the farms")."""
    between = [token.lower for token in scene.between(subject.end, count.start)]
    verbs = [word for word in between if word not in AUX and word not in MODALS]
    behind = _behind(scene, count)[:3]
    if subject.places[0].kind != "demonym" or len(between) > _NEAR_VERB or len(verbs) != 1 or verbs[0] not in _TAKE:
        return False
    return count.strength == "bare" and {"to", "with", "prisoner", "hostage"}.isdisjoint(behind)


_TAKE, _NEAR_VERB = frozenset("take takes took taken accept accepts accepted".split()), 4


def is_heading_for(case: Candidate) -> bool:
    """Return whether a headline without a verb has people "for" a place: "5,000 farm hands for Greece"."""
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None or goal.start < count.end or scene.sentence.number > _HEAD or scene.tokens[-1].text == ".":
        return False
    between = [token.lower for token in scene.between(count.end, goal.start)]
    return between[:1] == ["for"] and len(between) < 3


def _behind(scene: Scene, count: Count) -> list[str]:
    """Return the words behind a number and its noun."""
    after = scene.index_at(count.end)
    return [token.lower for token in scene.tokens[after : after + _AHEAD]]


def _is_fetched(case: Candidate, before: Sequence[str]) -> bool:
    """Return whether somebody brings in, hires or asks for people who are no people of his own country."""
    scene, count = case.scene, case.count
    hired = (before[-1:] != [] and before[-1] in _TAKE_ON) or (
        before[-1:] == ["on"] and before[-2:-1] != [] and before[-2] in _TAKES
    )
    room = before[-2:-1] != [] and before[-2] in _ROOM and not _FIND.isdisjoint(before)
    asked = before[-1:] == ["for"] and (room or not _ASK.isdisjoint(before[-3:-1]))
    if not (hired or asked):
        return False
    placed = case.origin is not None or case.goal is not None or scene.countries is not None
    placed = placed or any(group.part == "origin" and scene.is_from(group, count.end) for group in scene.groups)
    return placed or _are_strangers(scene, count)


def _is_at_work(case: Candidate) -> bool:
    """Return whether people of a named country have been at work somewhere, or were hired ("20 Peruvians are ...")."""
    behind = _behind(case.scene, case.count)
    if case.origin is None or case.origin[0] is None or not behind:
        return False
    at = 0
    if behind[:1] == ["and"]:  # "412 Peruvian men and women", "900 Indians and 350 Nepalis are employed"
        rest = next((i for i, word in enumerate(behind) if i > 1 and word in AUX), None)
        at = rest if rest is not None else 0
    if behind[at] not in AUX:
        return False
    at += 1
    while at < len(behind) and (behind[at] in _BEEN or behind[at] in AUX):
        at += 1
    word = behind[at] if at < len(behind) else ""
    return word in _AT_WORK or (word in _GOES and behind[at - 1] in _WILL)


def _makes_up(before: Sequence[str]) -> bool:
    """Return whether people are those whom a party is made up of ("It will be made up of 850 men")."""
    if any(list(before[-len(words) :]) == words for words in _MADE_UP):
        return not _PARTIES.isdisjoint(before)
    at = len(before) - 2
    at -= at > 0 and before[at] in AUX  # "It shall comprise"
    return at >= 0 and before[-1] in _INCLUDES and before[at] in _PARTIES
