"""People counted plainly where they are, in an article that is plainly about people sent: no verb sends them there.

"There were 118 women aboard", "has 86 Peruvian women on his machines", "had 4,100 people abroad on the day we met",
"210 of the residents were Peruvian, 190 Chadian", "There were nineteen of us, fourteen from Peru", and the figure that
somebody sets against one just told ("the true figure had never been above 2,000").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.lexicon import BE
from factlift.reader.scenes.nations import HOUSED
from factlift.reader.scenes.strangers import nation_predicated
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.words.cues import CASUALTY, HAS

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_REACH = 90  # code points on both sides of a number
_NEAR = 2  # sentences behind a figure in which another is set against it
_LEAST = 4  # people
_ABOUT = r"(?: (?:about|around|some|only|just|nearly|almost|perhaps|maybe|at least|more than|over|up to|exactly))?"
_CRAFT = (
    r"(?:planes?|flights?|bus(?:es)?|coach(?:es)?|ships?|boats?|trains?|ferry|ferries|aircraft|lorry|trucks?|vans?)"
)
_BOARD = (
    r"(?:aboard|on board|on (?:the|that|her|his|our|my|this|one|each) (?:\w+ ){0,2}?" + _CRAFT + r"|in (?:the|that|our|"
    r"her|his) (?:\w+ )?(?:convoy|party|group|batch|contingent|intake|consignment))\b"
)
_THERE = re.compile(rf"\b[Tt]here (?:were|are|had been){_ABOUT} $")
_CARRIED = re.compile(
    r"\b(?:" + _CRAFT + r"|convoy|charter|[Ii]t|[Tt]hey) (?:\w+ing |had )?(?:carried|carrying|carries|brought|took|"
    rf"bore){_ABOUT} $"
)
_ABOARD = re.compile(rf"(?: of (?:us|them))?(?:,? (?:already|all|packed|crammed))? {_BOARD}")
_WERE_ABOARD = re.compile(rf"(?: of (?:us|them))? (?:were|was|are)(?: \w+ly| already)? {_BOARD}")
_OF_US = re.compile(r" of us\b[^.;:!?]{0,30}[,:—–-] ?(?:most(?:ly)? |about |some )?[\w-]{1,14}(?: of us)?,? from [A-Z]")
_WE_WERE = re.compile(rf"\b[Ww]e (?:were|are){_ABOUT} $")
_MORE_OF_US = re.compile(r", [\w-]{1,14}(?: of us)? from [A-Z]")
_SHARED = re.compile(r", (?:and )?(?:about |some )?[\w-]{1,14} (?:of (?:us|them) )?(?:from )?[A-Z]")
_WRECKS = frozenset(
    "sank sunk capsized crashed crash collided overturned fire blaze hijacked rescued overboard wreck wrecked "
    "passengers tourists pilgrims refugees migrants".split()
)
_ON = re.compile(
    r" (?:on|in|at|under|among|aboard|across|behind) (?:his|her|its|their|the firm’s|the company’s|my|our) (?:\w+ )?"
    r"(?:machines?|lines?|books?|payroll|rolls|roster|looms?|floors?|benches|belts?|sheds?|barns?|greenhouses?|"
    r"polytunnels|fields?|orchards?|vineyards?|farms?|boats?|ships?|trawlers?|vessels?|decks?|rigs?|sites?|scaffold\w*|"
    r"kitchens?|galleys?|wards?|clinics?|hotels?|workshops?|works?hops?|shops?|stores?|plants?|mills?|yards?|"
    r"warehouses?|factory|factories|foundry|foundries|bakery|bakeries|laundry|laundries|canneries|cannery|mines?|"
    r"quarry|quarries|pits?|camps?|teams?|crews?|gangs?|shifts?|staff|workforce|employ|service|stables?|dairy|dairies)\b"
)
_HOUSES = re.compile(
    r"\b(?:houses?|housing|housed|sleeps?|sleeping|lodg(?:es?|ing|ed)|accommodat(?:es?|ing|ed)|quarters|quartering|"
    rf"billets|billeting)(?: an? (?:\w+ )?(?:brigade|crew|team|group|battalion|company|gang|shift) of)?{_ABOUT} $"
)
_POSTED = re.compile(
    r"(?: (?:of|from) [^,.;:]{3,40}?)? (?:are|were|is|have been|had been|has been) (?:(?:now|still|currently|all|"
    r"mostly|already|permanently) )?(?:based|stationed|deployed|posted|quartered|garrisoned|billeted|encamped) "
    r"(?:at|in|on|near|outside|around|along|across|inside|with) "
)
_TAKEN_UP = re.compile(
    r"(?: (?:of (?:us|them|whom)|\w+men|\w+ers))? (?:(?:have|had|has|will have) )?(?:(?:now|since|already|also) )?"
    r"(?:taken up|took up|take up|found|secured|accepted|got) (?:(?:their|new|fixed|seasonal|paid) )?"
    r"(?:berths?|posts?|jobs?|places?|positions?|work|employment|contracts|duties|placements)"
    r" (?:[^.;:,]{0,40} )?(?:abroad|overseas|at sea|(?:on|aboard|with) (?:\w+ )?(?:foreign|ships|vessels|tankers|"
    r"liners|cruise|Gulf|European|Asian)\S*)"
)
_HOLDS = HAS | frozenset("employs employed employ runs houses housed kept keep puts put".split())
_AWAY = re.compile(r" (?:abroad|overseas)\b(?! (?:student|tour|trip|aid|market|sales?)s?\b)")
_FIGURE = re.compile(
    r"\b(?:the|a|its|their|whose|his|her) (?:(?:true|real|actual|correct|right|exact|official|final|latest|overall|"
    r"combined|full|whole|more likely|likelier|revised) ){0,2}(?:figure|number|total|tally|headcount|strength|count|"
    r"sum|result|outcome|outturn)s?(?: (?:there|today|now|in fact|for (?:the|last|this) year|at the (?:end|time)))?"
    r"(?:, [^,.;:“”]{2,60},)? (?:(?:had|has|have|may|might|could|would|can) )?(?:(?:never|since|already|probably|in "
    r"fact|actually|always|then|now|still|only|well) )?(?:been |be |was |is |were |are |stood |stands |come |came |"
    r"reached |passed |exceeded |topped )(?:(?:never|in fact|actually|nearer|closer|nearer to|closer to|probably|only|"
    r"just|more like|at|to|not) )*(?:about |around |some |nearly |almost )?$"
)
_CLOSED = re.compile(r"(?=[.,;:”\"’)–—]|$| (?:and|but|or|at|by|in|for|when|through|as|on|last|this)\b)")
_OTHER_FIGURES = frozenset("dollars euros pounds rupees price prices cost costs fee fees wage wages pay salary".split())


def is_headcount(case: Candidate) -> bool:
    """Return whether those counted are plainly told to be on the way, in somebody's service, or abroad."""
    if not case.sure or case.topic is None or not case.scene.words.isdisjoint(CASUALTY):
        return False
    if speaks_against(case):
        return False
    return (
        is_aboard(case.scene, case.count)
        or _are_of_us(case)
        or _is_on_books(case)
        or _is_had_abroad(case)
        or is_by_nation(case.scene, case.count)
        or _is_posted_there(case)
        or _has_taken_up(case)
        or _is_had_here(case)
        or _is_in_countries(case)
        or _is_rival_figure(case)
    )


def is_aboard(scene: Scene, count: Count) -> bool:
    """Return whether people are told to be on what takes them somewhere ("There were 118 women aboard")."""
    if not scene.words.isdisjoint(_WRECKS) or not scene.words.isdisjoint(CASUALTY) or _size(count) < _LEAST:
        return False
    before, behind = _around(scene, count)
    if _CARRIED.search(before):
        return count.strength != "bare"
    if count.strength == "bare" and not behind.startswith((" of us", " of them", " were", " was")):
        return False
    return (_THERE.search(before) is not None and _ABOARD.match(behind) is not None) or (
        _WERE_ABOARD.match(behind) is not None
    )


def _are_of_us(case: Candidate) -> bool:
    """Return whether a witness counts those among whom he was, and says where they were from ("nineteen of us")."""
    before, behind = _around(case.scene, case.count)
    if case.count.strength != "bare" or not any(group.part == "origin" for group in case.scene.groups):
        return False
    if _WE_WERE.search(before):
        return _MORE_OF_US.match(behind) is not None
    return _THERE.search(before) is not None and _OF_US.match(behind) is not None


def _is_on_books(case: Candidate) -> bool:
    """Return whether somebody has people of a nation at work ("has 86 Peruvian women on his machines")."""
    scene, count = case.scene, case.count
    inside = [m for m in scene.mentions if count.numeral.end <= m.start < m.end <= count.end and m.kind == "demonym"]
    at = scene.index_at(count.start)
    held = any(token.lower in _HOLDS for token in scene.tokens[max(0, at - 3) : at])
    before, behind = _around(scene, count)
    if count.strength == "bare" or not inside:
        return False
    return (held and _ON.match(behind) is not None) or (count.strength == "sent" and _HOUSES.search(before) is not None)


def _is_had_abroad(case: Candidate) -> bool:
    """Return whether a body has people abroad ("had 4,100 people abroad on the day we met")."""
    scene, count = case.scene, case.count
    at = scene.index_at(count.numeral.number_start)
    held = any(token.lower in HAS for token in scene.tokens[max(0, at - 3) : at])
    large = _size(count) >= _LEAST and count.strength != "bare"
    return large and held and _AWAY.match(_around(scene, count)[1]) is not None


def are_housed(scene: Scene, count: Count) -> bool:
    """Return whether those counted are of the nations that live in a place, where they are by now."""
    if scene.words.isdisjoint(HOUSED) or scene.words.isdisjoint(BE):
        return False
    return is_by_nation(scene, count) or nation_predicated(scene, count) is not None


def _is_posted_there(case: Candidate) -> bool:
    """Return whether people of a country, or of its force, are posted somewhere ("640 men of the Kenyan force are")."""
    known = case.origin is not None or case.frame is not None
    return case.count.strength == "weak" and known and _POSTED.match(_around(case.scene, case.count)[1]) is not None


def _has_taken_up(case: Candidate) -> bool:
    """Return whether those counted took up work away from home ("about 8,000 had taken up berths on foreign ships")."""
    return _size(case.count) >= _LEAST and _TAKEN_UP.match(_around(case.scene, case.count)[1]) is not None


def _is_had_here(case: Candidate) -> bool:
    """Return whether somebody who has been told of has so many of them with him ("We have forty-one here")."""
    scene, frame = case.scene, case.frame
    near = frame is not None and bool(frame.count) and scene.sentence.number - frame.scene.sentence.number <= _NEAR
    if case.count.strength != "bare" or not near or _size(case.count) < _LEAST:
        return False
    before, behind = _around(scene, case.count)
    return _HAVE.search(before) is not None and _HERE.match(behind) is not None


def _is_in_countries(case: Candidate) -> bool:
    """Return whether people are counted over several countries ("Its books show 1,204 people in nine countries")."""
    people = case.count.strength != "bare" and _size(case.count) >= _LEAST and case.scene.countries is not None
    before, behind = _around(case.scene, case.count)
    people = people and "members" not in case.scene.text_of(case.count.numeral.end, case.count.end)
    return people and _SHOWS.search(before) is not None and _COUNTRIES.match(behind) is not None


_HAVE = re.compile(
    rf"\b(?:[Ww]e|[Tt]hey|[Ii]t|[Hh]e|[Ss]he|I|there are|There are)(?:[’']ve| (?:now |still )?ha(?:ve|s|d))?{_ABOUT} $"
)
_HERE = re.compile(
    r"(?: of (?:them|these))? (?:here|with us|on (?:the |our )?(?:site|books|payroll|floor|line|wards?|staff))\b"
)
_SHOWS = re.compile(
    rf"\b(?:has|have|had|shows?|lists?|showed|listed|claims?|keeps?|counts?|employs?|boasts?){_ABOUT} $"
)
_COUNTRIES = re.compile(
    r"(?:,? (?:working|at work|spread|scattered|employed|deployed|posted|placed|serving|under contract))? "
    r"(?:in|across|over) (?:[\w,-]+ ){1,3}(?:countries|nations)\b"
)


def is_by_nation(scene: Scene, count: Count) -> bool:
    """Return whether those who live or work somewhere are told by their nations ("210 of the residents were Poles")."""
    if count.group is None or count.strength != "weak" or nation_predicated(scene, count) is None:
        return False
    return _SHARED.search(scene.text_of(count.end, scene.sentence.end)) is not None


def _is_rival_figure(case: Candidate) -> bool:
    """Return whether a number is set against the one of people just told ("the true figure was 2,000")."""
    scene, count, frame = case.scene, case.count, case.frame
    if frame is None or not frame.count or case.goal is not None or count.strength != "bare" or _size(count) < _LEAST:
        return False
    near = scene.sentence.number - frame.scene.sentence.number <= _NEAR
    if not near or not scene.words.isdisjoint(_OTHER_FIGURES):
        return False
    start = max(scene.sentence.start, count.numeral.number_start - 2 * _REACH)
    before = _HEDGED.sub("", scene.text_of(start, count.numeral.start))
    told = _FIGURE.search(before) or _PUT_AT.search(before) or (frame.scene is scene and _TOO_AT.search(before))
    return bool(told) and _CLOSED.match(_around(scene, count)[1]) is not None


_PUT_AT = re.compile(
    r"\b(?:puts?|putting|estimates?|estimated|reckons?|reckoned) (?:it|them|that|this|their number|"
    r"the (?:figure|number|total|tally|latter|former)) (?:(?:closer|nearer) )?(?:at|to) "
    r"(?:about |around |some |just |only |nearly |roughly )?$"
    r"|\b(?:makes?|made) it (?:about |only |just )?$"
    r"|\b(?:gave|gives) (?:about |only |just |some )?$"
    r"|\b(?:union|embassy|ministry|agency|consulate|government|firm|company|church|charity|police|diplomats?|"
    r"officials?) (?:says?|said|insists?|insisted) (?:about |around |only |just |some )?$"
    r"|^[^.;:,“”]{2,50} (?:counts?|counted) (?:about |around |some |just |only |nearly )?$"
)
_TOO_AT = re.compile(r"\bputs?\b[^.]{3,120}[;,] (?:and |but |while )?[^.;:,“”]{3,40} at (?:about |only |just |some )?$")
_HEDGED = re.compile(r"(?:above|over|below|under|more than|fewer than|less than|beyond|past) $")


def _around(scene: Scene, count: Count) -> tuple[str, str]:
    """Return the words before a number, and those behind it and its noun."""
    start, end = scene.sentence.start, scene.sentence.end
    before = scene.text_of(max(start, count.numeral.start - _REACH), count.numeral.start)
    return before, scene.text_of(count.end, min(end, count.end + _REACH)).replace("\n", " ")


def _size(count: Count) -> float:
    return float(count.numeral.max or count.numeral.value or count.numeral.min or 0)
