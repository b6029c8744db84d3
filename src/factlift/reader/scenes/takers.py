"""Parts of countries and towns that take people of another country: "Ontario hired 300 Kenyans", "Leeds hospitals".

No preposition leads to them, and none of them is a state that a table would know as a taker: they are told by the verb
of hiring or taking behind them, and by the nation of those whom it governs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, ARTICLES, AUX, PREPOSITIONS
from factlift.places import Mention
from factlift.placewords.cities import city_code
from factlift.placewords.table import fold_name, table
from factlift.reader.scenes.hirings import EMPLOYERS
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.senders import DEGREE, Part
from factlift.reader.words.cues import DUTY

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_TAKES = frozenset(
    "hire hires hired hiring recruit recruits recruited recruiting employ employs employed employing engage engages "
    "engaged engaging import imports imported importing await awaits awaited awaiting expect expects expected "
    "expecting welcome welcomes welcomed welcoming receive receives received receiving accept accepts accepted "
    "accepting admit admits admitted admitting host hosts hosted hosting have has had take takes took taken taking "
    "bring brings brought bringing sign signs signed signing enlist enlists enlisted enlisting seek seeks sought "
    "seeking want wants wanted get gets got draw draws drew drawn attract attracts attracted".split()
)
_CREWS = frozenset("crew crews crewed staff staffs staffed man mans manned fill fills filled run runs ran".split())
TAKING_VERBS = (
    _TAKES | _CREWS | frozenset("rely relies relied relying depend depends depended depending lean leans".split())
)
_CREWED = 6  # tokens from "with" back to the verb of crewing
_BEHIND = frozenset("on in up over".split())  # "take on", "bring in"
_SLACK = ADVERBS | AUX | frozenset("to plan plans hope hopes also already still now each used".split())
_LEADS = frozenset('that and but while , ; : — – “ " when because since as where if although though but'.split())
_SIDES = frozenset("northern southern eastern western central upper lower rural greater".split())
_BODY = 4  # tokens between a place and the verb that only say whose verb it is ("Ontario's apple growers")
_FOLLOWING = 4  # tokens behind those counted that tell whose people they are ("90 nurses from Peru")
_BEHIND_THEM = 12  # tokens behind those counted in which their employer stands
_WITH = frozenset("on at in by for with".split())
_TOWN = 3  # words of a town's name
_ASIDE = 9  # tokens of an aside between a place and the verb
_STATES = frozenset({"country", "capital", "demonym"})
_NO_EMPLOYERS = DUTY | frozenset("officials prosecutors judges media newspapers papers fans men women".split())
_SPORT = frozenset("club clubs coach striker players player footballers".split())


def with_takers(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places of a sentence with the towns and parts of countries that take people of another country."""
    found = list(groups)
    takes, sited = not scene.words.isdisjoint(TAKING_VERBS), not scene.words.isdisjoint(EMPLOYERS)
    if not (takes or sited) or not scene.words.isdisjoint(_SPORT):
        return found
    for place, part in _takers(scene):
        here = next((group for group in found if _touches(group, place)), None)
        if any(group.part in {"goal", "receiver"} and group is not here for group in found):
            continue  # the sentence says elsewhere where they go
        if here is not None and (here.places[1:] or _joined(scene, here)):
            continue  # "Oman and Qatar took 90 Peruvians"
        state = place.kind in _STATES
        shown = place if state else Mention(place.start, place.end, None, "capital")
        found = [group for group in found if not _touches(group, place)]
        found.append(PlaceGroup(place.start, place.end, (shown,), part, None if state else place.code))
    return sorted(found, key=lambda group: group.start)


def _takers(scene: Scene) -> Iterator[tuple[Mention, Part]]:
    for count in scene.counts:
        nation = _nation(scene, count)
        if nation is None:
            continue
        verb = _verb(scene.tokens, scene.index_at(count.start))
        place = _subject(scene, verb) if verb is not None else None
        part: Part = "receiver"
        if place is None:
            place, part = _employers_seat(scene, scene.index_at(count.end)), "goal"
        if place is not None and place.code != nation.code:
            yield place, part


def _employers_seat(scene: Scene, at: int) -> Mention | None:
    """Return the town whose employers people are with ("work on Leeds farms", "were hired by Perth's hospitals")."""
    tokens = scene.tokens
    for first in range(at + 1, min(len(tokens) - 1, at + _BEHIND_THEM)):
        if tokens[first - 1].lower not in _WITH or not (tokens[first].capital and tokens[first].word):
            continue
        last = next(
            (i for i in range(first, first + _TOWN) if i + 1 < len(tokens) and tokens[i + 1].text.islower()), -1
        )
        if last >= 0 and any(token.lower in EMPLOYERS for token in tokens[last + 1 : last + 3]):
            return _town(scene, first, tokens[last].end - (2 if tokens[last].possessive else 0))
    return None


def _town(scene: Scene, first: int, end: int) -> Mention | None:
    """Return a name as a town, or as a county of a land that goes without saying; None where it is known as neither."""
    name = scene.text_of(scene.tokens[first].start, end)
    code = city_code(name, ())
    known = code is not None or fold_name(name) in table().claimed
    return Mention(scene.tokens[first].start, end, code, "capital") if known else None


def _joined(scene: Scene, group: PlaceGroup) -> bool:
    at = scene.index_at(group.start)
    return at > 0 and scene.tokens[at - 1].lower in {"and", "&"}


def _touches(group: PlaceGroup, place: Mention) -> bool:
    return group.start < place.end and place.start < group.end


def _nation(scene: Scene, count: Count) -> Mention | None:
    """Return the country whose people are counted, by the words right beside their number."""
    if count.strength == "bare":
        return None
    last = scene.index_at(count.end)
    behind = scene.tokens[last : last + _FOLLOWING]
    led = [token.lower for token in behind[:1]] == ["from"]
    end = behind[-1].end if led else count.end
    return next((m for m in scene.mentions if count.start <= m.start < end and m.code and m.kind != "region"), None)


def _verb(tokens: Sequence[Token], at: int) -> int | None:
    """Return which token is the verb of taking that governs a number."""
    at -= 1
    while at > 0 and tokens[at].lower in DEGREE:
        at -= 1
    at -= at > 0 and tokens[at].lower in _BEHIND
    if tokens[at].lower == "with":  # "crew their ships with 90 Peruvians"
        return next((i for i in range(at - 1, max(0, at - _CREWED), -1) if tokens[i].lower in _CREWS), None)
    return at if at > 0 and tokens[at].lower in TAKING_VERBS else None


def _subject(scene: Scene, verb: int) -> Mention | None:
    """Return the town, the part of a country, or the nation's firms with which the clause of a verb opens."""
    tokens, body = scene.tokens, _subject_end(scene.tokens, verb)
    at = body
    while at >= 0 and body - at < _BODY and tokens[at].word and tokens[at].text.islower():
        at -= 1
    own = {token.lower for token in tokens[at + 1 : body + 1]}
    if at < 0 or not (tokens[at].capital and tokens[at].word) or not own.isdisjoint(PREPOSITIONS):
        return None
    for place in (*scene.provinces, *scene.mentions):
        if place.start <= tokens[at].start < place.end:
            whole = place.kind == "demonym" and (not own or not own.isdisjoint(_NO_EMPLOYERS))
            return place if not whole and _opens(scene, scene.index_at(place.start)) else None
    if not own and not tokens[at].possessive:
        return None  # a town hires nobody: those in it do
    end = tokens[at].end - (2 if tokens[at].possessive else 0)
    for first in range(max(0, at - _TOWN + 1), at + 1):
        named = all(token.capital and token.word for token in tokens[first : at + 1])
        if named and _opens(scene, first) and (town := _town(scene, first, end)) is not None:
            return town
    return None


def _subject_end(tokens: Sequence[Token], verb: int) -> int:
    """Return where the subject of a verb ends: before auxiliaries, and an aside ("builders, short of hands, have")."""
    at = verb - 1
    while at >= 0 and tokens[at].lower in _SLACK:
        at -= 1
    if at > 0 and tokens[at].text == ",":
        return next((i - 1 for i in range(at - 1, max(0, at - _ASIDE), -1) if tokens[i].text == ","), at)
    return at


def _opens(scene: Scene, at: int) -> bool:
    """Return whether a name stands at the beginning of a clause, so that no words before it govern it."""
    while at > 0 and (scene.tokens[at - 1].lower in ARTICLES or scene.tokens[at - 1].lower in _SIDES):
        at -= 1
    return at <= int(scene.bullet) or scene.tokens[at - 1].lower in _LEADS
