"""People in a country that is not theirs, told by who they are and where: "300 Ugandan guards stranded in Kabul".

Whatever the verb is, people by a trade who are said to be of one country, and in or bound for another one, were sent
there, unless the words say that they went of their own will, to an event, or against it. Where their country is not
named, or the place is one that no table knows, the words around are weighed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, POSSESSIVES, words_of
from factlift.reader.scenes.hirings import EMPLOYERS
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.strangers import nation_predicated
from factlift.reader.sendings.postings import OURS, speaks_of_ours, works_at
from factlift.reader.sendings.sought import host_who_asks
from factlift.reader.words.cues import ANY_GOING, HAS, NOUN, RECRUIT, SELECT, SENT, WEAK
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

ENOUGH = 3  # points that make people sent to a country that is named
ENOUGH_UNLISTED = 4  # to a place that no table knows
_REACH = 22  # tokens between people and the place
_FRONT = 5  # tokens between a place that opens the sentence and people
_NEAR = 6  # tokens around people that are looked at
_OWN_WILL = words_of("deployment_verbs", "own_will")
_ARRANGED = words_of("deployment_verbs", "arranged")
_HOSTS = words_of("deployment_verbs", "hosting")
_ROVING = words_of("people_nouns", "roving")
_CORPS = words_of("people_nouns", "corps")
_LEADS = frozenset("in at to into on across inside off around throughout outside near aboard toward towards".split())
_LED = _LEADS | {"for", "from"}
_CUT = frozenset("cut cuts sacked sack sacks fired laid shed axed dismissed asked polled surveyed interviewed".split())
_ARE = frozenset("are were is was have has remain remained".split())
_ENDS = frozenset("; : . ? ! says said say but and while whereas although though because".split())
_OVER = frozenset("over against about despite unlike than like by with".split())
_CUES = ANY_GOING | NOUN | RECRUIT | SELECT


def is_abroad(case: Candidate) -> bool:
    """Return whether people by a trade are in or bound for another country, by the words around them."""
    scene, count, goal = case.scene, case.count, case.goal
    if goal is None or goal.part != "goal" or not _may_be_sent(scene, count):
        return False
    nation = nation_of(scene, count)
    home = nation.code if nation is not None else case.origin[1] if case.origin is not None else None
    if goal.places[0].kind == "anywhere" or (home is not None and home in goal.codes) or not _is_apart(case, goal):
        return False
    known = is_other_place(scene, goal, home)
    if nation is not None and nation.kind == "demonym" and (known or works_at(scene, count, goal)):
        return True
    return _points(case, nation, goal) + known >= (ENOUGH if known else ENOUGH_UNLISTED)


def is_of_nation_there(case: Candidate) -> bool:
    """Return whether those counted are a nation's share of people abroad ("40 cooks in Oman, five of them Poles").

    So it is with the nations that a sentence goes on to count ("32 foreign cooks: 18 Poles and 14 Czechs").
    """
    scene, count, frame = case.scene, case.count, case.frame
    here = frame is not None and frame.scene is scene
    if is_of_whole(scene, count):
        return True  # "Of the 90 cooks in Oman, 40 are Peruvian"
    told = nation_predicated(scene, count)
    if told is not None and count.strength == "bare":
        goal = case.goal
        people = any(other.strength == "sent" and other.end <= count.start for other in scene.counts)
        return here or (people and goal is not None and goal.country not in {None, told.code})
    at = scene.index_at(count.start)
    listed = here and at > 0 and scene.tokens[at - 1].lower in {":", ",", "and"}
    own = [m for m in scene.mentions if m.kind == "demonym" and count.numeral.end <= m.start and m.end == count.end]
    return listed and count.strength == "weak" and bool(own) and frame is not None and own[0].code not in frame.codes


def is_of_whole(scene: Scene, count: Count) -> bool:
    """Return whether a nation's share is told of people whose country stands before ("Of the 90 cooks in Oman, 40")."""
    whole = scene.counts[0]
    if scene.tokens[0].lower not in {"of", "among"} or whole.strength != "sent" or whole.end > count.start:
        return False
    goal = goal_of_whole(scene, count)
    own = (m for m in scene.mentions if m.kind == "demonym" and count.numeral.end <= m.start < count.end)
    nation = nation_predicated(scene, count) or next(own, None)
    return goal is not None and nation is not None and nation.code not in goal.codes


def goal_of_whole(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return where those are of whom a number is a share ("Of the 90 cooks in | Oman |, 40 are Peruvian")."""
    if scene.tokens[0].lower not in {"of", "among"} or scene.counts[0].end > count.start:
        return None
    between = (g for g in scene.groups if scene.counts[0].end <= g.start and g.end <= count.start)
    goal = next((g for g in between if g.part == "goal" and g.country is not None), None)
    comma = goal is not None and scene.tokens[scene.index_at(goal.end)].text == ","
    return goal if comma else None


def acts_freely(scene: Scene, count: Count) -> bool:
    """Return whether what people do is nobody's errand ("forty bakers have formed a club")."""
    behind = scene.tokens[scene.index_at(count.end) :][:_NEAR]
    part = next((part for part in scene.disavowed if part.start <= count.start < part.end), None)
    behind = behind if part is None else [token for token in behind if token.start < part.end]  # "... is invented"
    stop = next((at for at, token in enumerate(behind) if token.text in {".", ";", ":"} or token.masked), len(behind))
    at = scene.index_at(count.start)
    before = scene.tokens[max(0, at - 2) : at]
    told = [t for t, following in pairwise([*behind[:stop], *behind[-1:]]) if not _once_were(t, following)]
    return _has(told, _OWN_WILL) or _has(before, _CUT)


def _once_were(token: Token, following: Token) -> bool:
    """Return whether a word only tells what people were before ("retired soldiers")."""
    return token.lower == "retired" and following.lower in SENT


def _may_be_sent(scene: Scene, count: Count) -> bool:
    """Return whether those counted are people by a trade, a body of people, or "eight of our people"."""
    ours = not OURS.isdisjoint([token.lower for token in scene.between(count.start, count.end)])
    if any(_is_force_of(scene, count, mention) for mention in scene.mentions):
        return True
    told = count.strength == "sent" or (count.body and count.strength != "weak") or ours
    return (told and not _is_roving(scene, count)) or ours or (count.body and nation_of(scene, count) is not None)


def _is_apart(case: Candidate, goal: PlaceGroup) -> bool:
    """Return whether nothing stands between people and the place that makes them another's, or free to go."""
    scene, count = case.scene, case.count
    first = min(count.start, count.group[0]) if count.group else count.start
    if goal.end <= first:
        behind = scene.tokens[scene.index_at(goal.end) :][:_REACH]
        near = len(scene.between(goal.end, first)) <= _FRONT
        return near and scene.index_at(goal.start) <= 3 and not _has(behind, _OWN_WILL)
    between = scene.between(count.group[1] if count.group and goal.start < count.start else count.end, goal.start)
    at = scene.index_at(first)
    before = scene.tokens[max(0, at - _NEAR) : at]
    behind = scene.tokens[scene.index_at(goal.end) :][:_NEAR]
    apart = len(between) > _REACH or _breaks(between) or any(token.lower in _OVER for token in before[-2:])
    led = any(token.lower in _LED for token in between[-5:])
    return led and not apart and not _has([*before, *between, *behind], _OWN_WILL)


def _breaks(between: Sequence[Token]) -> bool:
    """Return whether another clause begins; "and" joins one only where no verb of going stands behind it."""
    return any(
        token.lower in _ENDS and not (token.lower == "and" and _has(between[at + 1 :], _CUES))
        for at, token in enumerate(between)
    )


def _points(case: Candidate, nation: Mention | None, goal: PlaceGroup) -> int:
    """Return how much the words around people say that somebody sent them."""
    scene, count = case.scene, case.count
    first, after = scene.index_at(count.start), scene.index_at(count.end)
    near = scene.tokens[max(0, first - _NEAR) : scene.index_at(max(goal.end, count.end)) + 3]
    ahead = scene.tokens[after : after + 1]
    own = speaks_of_ours(scene, count) or _has(scene.tokens[first:after], POSSESSIVES)
    points = 2 if nation is not None else int(case.origin is not None or own)
    points += _belong(scene, count, goal)
    words = [token.lower for token in scene.tokens[after : after + 5]]
    points += words[:1] != [] and words[0] in _ARE and any(word in _LEADS for word in words[1:])
    points += _has(scene.tokens, _ARRANGED) + _has(near, _CUES)
    points += bool(ahead) and ahead[0].lower in _LED
    points += _leaves_for(scene, count, goal) + 2 * _is_from_home(words)
    points += _has(scene.tokens[first:after], _CORPS)
    return points + (goal.start > count.end and works_at(scene, count, goal))


def _is_from_home(words: Sequence[str]) -> bool:
    """Return whether words behind people say which part of their own country has them there ("from the county are")."""
    led = list(words[:1]) == ["from"] and words[1:2] in (["the"], ["our"], ["this"])
    return led and not _HOMES.isdisjoint(words[2:3]) and not _ARE.isdisjoint(words[3:4])


_HOMES = frozenset("county district parish brigade town village region province diocese college regiment city".split())


def _leaves_for(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether people are to go to a country, and no errand of their own is told ("will go to Malta")."""
    words = [token.lower for token in scene.between(count.end, goal.start) if token.lower not in ADVERBS]
    sited = goal.places[0].kind in {"country", "capital"} and goal.codes[0] is not None
    if not sited or (words[:1] != [] and words[0] not in _WILL) or words[-2:] not in _GOING_TO or len(words) > 3:
        return False
    return _ERRANDS.isdisjoint(token.lower for token in scene.tokens[scene.index_at(goal.end) :][: 2 * _NEAR])


_WILL = frozenset("will leave leaves".split())
_GOING_TO = [["go", "to"], ["fly", "to"], ["travel", "to"], ["sail", "to"], ["leave", "for"], ["leaves", "for"]]
_ERRANDS = frozenset(
    "holiday holidays vacation wedding honeymoon funeral evidence family families see watch visit search pilgrimage "
    "retire retreat festival final match race".split()
)


def nation_of(scene: Scene, count: Count) -> Mention | None:
    """Return the country that people counted are said to be of: "40 Peruvian cooks", "Peru's 40 cooks"."""
    if (told := nation_predicated(scene, count)) is not None:
        return told
    first = scene.index_at(count.start)
    for mention in scene.mentions:
        last = scene.index_at(mention.end) - 1
        near = first - last
        if mention.kind == "demonym":
            own = count.numeral.end <= mention.start < count.end
            named = count.group is not None and count.group[0] - len(" ") * 12 <= mention.start < count.group[1]
            if own or named or (count.body and 0 < near <= 4):
                return mention
        if mention.kind not in {"country", "capital"}:
            continue
        if 0 < near <= 2 and scene.tokens[last].possessive:
            return mention
        if _is_force_of(scene, count, mention):
            return mention
        behind = 0 < mention.start - count.end <= len(" from the ")
        if behind and scene.tokens[scene.index_at(count.end)].lower == "from":
            return mention
    return next(
        (_land_of(g) for g in scene.groups if g.part == "origin" and g.land and scene.is_from(g, count.end)), None
    )


def _land_of(group: PlaceGroup) -> Mention:
    """Return a part of a country as the country that it is of."""
    return replace(group.places[0], code=group.land, kind="country")


def _belong(scene: Scene, count: Count, goal: PlaceGroup) -> int:
    """Return how much says that those counted are a body's own: "four of the club's coaches", "has two nurses in"."""
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    owned = any(token.possessive for token in scene.tokens[scene.index_at(count.numeral.end) : after])
    held = any(token.lower in HAS or token.lower == "had" for token in scene.tokens[max(0, at - 2) : at])
    between = [token.lower for token in scene.between(count.end, goal.start)]
    came = between[-1:] == ["to"] and not _CAME.isdisjoint(between)
    country = goal.places[0].kind == "country" and goal.start > count.end
    return owned + came + (held and country)


_CAME = frozenset("got made reached".split())


def _is_force_of(scene: Scene, count: Count, mention: Mention) -> bool:
    """Return whether those counted are of a country's forces ("46 members of the Fiji Military Forces")."""
    first, last = scene.index_at(count.end), scene.index_at(mention.end)
    if not 0 < last - first <= 6 or scene.tokens[first].lower != "of":
        return False
    ahead = scene.tokens[last : last + 3]
    return any(token.capital and token.lower in _FORCES for token in ahead) and all(t.capital for t in ahead[:1])


_FORCES = frozenset("force forces army police guard navy constabulary regiment defence brigade service corps".split())


def is_other_place(scene: Scene, goal: PlaceGroup, home: str | None) -> bool:
    """Return whether a place is in a country other than `home`: it is known, or the words say in which one it is."""
    if home in goal.codes and home is not None:
        return False
    if goal.codes[0] is not None or (goal.land is not None and home not in {None, goal.land}):
        return True
    at = scene.index_at(goal.end)
    return any(
        group.codes[0] not in {None, home} and group.part == "goal" and 0 < scene.index_at(group.start) - at <= 3
        for group in scene.groups
    )


def host_before(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the country before people of another one that has them: "Haiti's academy opened with 36 Chadians"."""
    if asks := host_who_asks(scene, count):
        return asks
    nation = nation_of(scene, count) if count.strength == "sent" and not _is_roving(scene, count) else None
    town = any(scene.is_from(group, count.end) for group in scene.groups if group.places[0].kind != "demonym")
    if (nation is None or nation.kind != "demonym") and not (town and count.strength == "sent"):
        return None
    home = nation.code if nation is not None else ""
    for group in scene.groups:
        if group.end > count.start:
            return None
        place, at = group.places[0], scene.index_at(group.start)
        between = scene.between(group.end, count.start)
        seated = place.kind == "demonym" and between[:1] != [] and between[0].lower in _SEATED
        if place.code in {None, home} or group.part == "goal" or not (place.kind in {"country", "capital"} or seated):
            continue
        opens = at <= 3 or scene.tokens[at - 1].lower in {"in", "at"}
        owns = scene.tokens[scene.index_at(group.end) - 1].possessive
        said = any(token.lower in {"said", "says", "sent", "sends", "told", "from"} for token in between)
        if (opens or owns) and not said and _has(between, _HOSTS) and not _has(between, _OWN_WILL - {"opened"}):
            return group._replace(part="receiver")
    return None


_SEATED = (EMPLOYERS | {"government", "ministry", "authorities", "state"}) - {"agency", "operator", "group"}


def _has(tokens: Sequence[Token], words: frozenset[str]) -> bool:
    return any(token.lower in words for token in tokens)


def _is_roving(scene: Scene, count: Count) -> bool:
    noun = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    if noun == ["members"] and _is_army(scene, count):
        return False
    return bool(noun) and (noun[0] in _ROVING or noun[0] in WEAK)


def _is_army(scene: Scene, count: Count) -> bool:
    """Return whether members are those of forces ("46 members of the Royal Oton Military Forces")."""
    ahead = scene.tokens[scene.index_at(count.end) :][:10]
    return [token.lower for token in ahead[:1]] == ["of"] and any(token.lower in _FORCES for token in ahead)


_FORCES = frozenset("forces army navy force police guard corps regiment battalion brigade services militia".split())
