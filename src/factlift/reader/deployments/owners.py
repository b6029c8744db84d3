"""The state, or the people, that a clause makes the owner of those whom it counts, though no verb of sending says so.

"weeks after Peru pulled out 40 cooks", "Peru has not decided on its own contingent, put at 40", "Our Peruvian sisters
have had three nurses in Oman", "the Peruvians, who had come with 40 cooks".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from factlift.lexicon import ADVERBS, AUX, BE, PREPOSITIONS
from factlift.places import Mention
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.words.cues import BODY, DUTY, HAS, PEOPLE, RECEIVE, SEND
from factlift.reader.words.tokens import Token

_CALLS_BACK = frozenset("withdrew withdraws withdraw withdrawn withdrawing recalled recalls".split())
_BEHIND = frozenset("home out back".split())
_RETURNS = frozenset("returned returns return repatriated repatriates".split())  # a host does so, too
_FEW = DEGREE | frozenset("its their his her our the last all remaining final first some other".split())
_STATES = frozenset({"country", "capital"})
_PARTNERS = frozenset(
    "sisters brothers partners partner branch section office province chapter community congregation side order "
    "fathers society mission".split()
)
_GIVES = HAS | SEND | {"have"}
_NEAR = 4  # tokens between a verb and a number, or from a nation to its people
_OWN = 10  # tokens between "its own contingent" and its number
_BOUND = frozenset(";.:")


def owner_of(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the place of those who own a number's people by their clause, or None where it tells none."""
    at = scene.index_at(count.start)
    found = _who_calls_back(scene, at) or _whose_own(scene, at, count) or _who_has(scene, at) or _who_came(scene, count)
    return PlaceGroup(found.start, found.end, (found,), "origin") if found is not None else None


def keeps_order(scene: Scene, group: PlaceGroup, count: Count) -> bool:
    """Return whether a state is said to have men under arms, or rescuers, and no place beside it where they are."""
    told = [token.lower for token in scene.between(count.numeral.end, count.end)]
    between = [token.lower for token in scene.between(group.end, count.start)]
    beside = any(other is not group and other.part == "goal" for other in scene.groups)
    has = not HAS.isdisjoint(between[-_HELD:]) and RECEIVE.isdisjoint(between)
    return has and not beside and told[-1:] != [] and told[-1] in _ON_DUTY


_HELD = 3  # tokens before a number in which a state has it
_ON_DUTY = DUTY | frozenset("rescuers firefighters medics paramedics divers".split())


def is_station(scene: Scene, group: PlaceGroup, home: str | None) -> bool:
    """Return whether a place is only where another country's people were: "will move from Basra to Baghdad".

    So it is where a state itself is said to leave it: "Peru left Iraq in May, having rotated 900 men through Basra".
    """
    at = scene.index_at(group.start)
    if home is None or group.country == home or at < 2 or group.places[0].kind == "demonym":
        return False
    tokens = scene.tokens
    if tokens[at - 1].lower in _LEFT:
        return any(scene.index_at(m.end) in {at - 1, at - 2} and m.code == home for m in scene.mentions)
    ahead = scene.index_at(group.end)
    led = tokens[at - 1].lower == "from" and tokens[ahead : ahead + 1] != [] and tokens[ahead].lower in {"to", "into"}
    reached = next((g for g in scene.groups if scene.index_at(g.start) == ahead + 1), None) if led else None
    return reached is not None and reached.country == group.country


_LEFT = frozenset("left leave leaves leaving quit".split())


def _who_calls_back(scene: Scene, at: int) -> Mention | None:
    """Return the state that takes home those whose number stands at a token ("Peru had pulled out its last 40")."""
    tokens = scene.tokens
    verb = _before(tokens, at, _FEW | _BEHIND)  # "brought home" is read as one verb
    if verb < 1 or tokens[verb].text.lower() in _RETURNS or tokens[verb].lower not in _CALLS_BACK | _RETURNS:
        return None
    place = _subject(scene, verb, AUX | ADVERBS)
    return place if place is not None and place.kind in _STATES and not tokens[verb - 1].possessive else None


def _whose_own(scene: Scene, at: int, count: Count) -> Mention | None:
    """Return the state whose "own" people a number tells ("Peru is silent on its own contingent, put at 40")."""
    tokens = scene.tokens
    for first in range(at - 1, max(0, at - _OWN), -1):
        if tokens[first].text in _BOUND:
            return None
        if tokens[first].lower == "own" and tokens[first - 1].lower in {"its", "their"}:
            break
    else:
        return None
    named = [token.lower for token in [*tokens[first + 1 : at], *scene.between(count.start, count.end)][:_NEAR]]
    if PEOPLE.union(BODY).isdisjoint(named):
        return None
    states = [m for m in scene.mentions if m.end <= tokens[first].start and m.kind != "demonym"]
    place = states[-1] if states else None
    if place is None or place.kind not in _STATES or place.code is None or not place.code.isalpha():
        return None
    led = scene.index_at(place.start)
    return None if led and tokens[led - 1].lower in PREPOSITIONS else place


def _who_has(scene: Scene, at: int) -> Mention | None:
    """Return the nation whose people have, or send, a number ("our Peruvian sisters have had three nurses there")."""
    tokens = scene.tokens
    verb = _before(tokens, at, DEGREE)
    if verb < 1 or tokens[verb].lower not in _GIVES:
        return None
    for place in scene.mentions:
        last = scene.index_at(place.end)
        if place.kind != "demonym" or last >= verb or place.code is None or not place.code.isalpha():
            continue
        people = next((i for i in range(last, min(verb, last + _NEAR)) if tokens[i].lower in PEOPLE | _PARTNERS), None)
        if people is None or not all(token.word and token.text.islower() for token in tokens[last:people]):
            continue
        before = tokens[scene.index_at(place.start) - 1].lower if scene.index_at(place.start) else ""
        plain = all(token.lower in AUX or token.lower in ADVERBS for token in tokens[people + 1 : verb])
        if plain and before not in PREPOSITIONS:
            return place
    return None


def _who_came(scene: Scene, count: Count) -> Mention | None:
    """Return the nation whose people are told to come with a number, to have it or to send it.

    "The Poles always had a dozen there", "the Chileans, who had pledged 15", "The Danes are here, 40 nuns".
    """
    named = [m for m in scene.mentions if m.end <= count.start and m.kind == "demonym" and (m.code or "0").isalpha()]
    if not named or _FOREIGN.intersection(scene.text_of(count.start, count.end).lower().split()):
        return None
    place, tokens, at = named[-1], scene.tokens, scene.index_at(count.start)
    first, last = scene.index_at(place.start), scene.index_at(place.end)
    beside = [(other.start, other.end) for other in scene.counts if place.end <= other.start < count.start]
    words = [t.lower for t in tokens[last:at] if not any(start <= t.start < end for start, end in beside)]
    words = words[: -1 if beside and words[-1:] == ["and"] else None]
    led = first - 1 - (first > 0 and tokens[first - 1].lower == "the")
    aside = words[:1] == [","] and words[1:2] == ["who"]
    if not 0 < len(words) <= _CAME_REACH or not _CAME_WORDS.issuperset(words) or _COMES.isdisjoint(words):
        return None
    if not aside and led >= 0 and tokens[led].lower in PREPOSITIONS:
        return None
    given = any(a in BE and b in SEND for a, b in pairwise(words)) or any(
        a in _FETCHES and b == "in" for a, b in pairwise(words)
    )
    return place if not given and scene.names_people(place) else None


_COMES = SEND | HAS | frozenset("came come arrived landed been had have kept keep pledged promised were".split())
_FETCHES = frozenset("brought bring brings flew fly flown called".split())
_CAME_WORDS = (
    AUX | ADVERBS | HAS | DEGREE | SEND | _COMES - RECEIVE | BODY
    | frozenset(
        ", who with here there us him them me her in on at of then later earlier first week weeks month months year "
        "years days day summer winter spring autumn january february march april may june july august september "
        "october november december".split()
    )
) - {"to", "for"}  # fmt: skip
_CAME_REACH = 10  # tokens between a nation and the number of its people
_FOREIGN = frozenset("foreign migrant guest local overseas".split())


def _before(tokens: Sequence[Token], at: int, words: frozenset[str]) -> int:
    """Return the token before one, with words of degree passed over, or -1."""
    first = at - 1
    while first > 0 and at - first <= _NEAR and tokens[first].lower in words:
        first -= 1
    return first


def _subject(scene: Scene, verb: int, between: frozenset[str]) -> Mention | None:
    """Return the state right before a verb, with nothing but its auxiliaries between."""
    for place in scene.mentions:
        last = scene.index_at(place.end)
        plain = last <= verb and all(token.lower in between for token in scene.tokens[last:verb])
        if plain and verb - last <= _NEAR and place.code is not None and place.code.isalpha():
            return place
    return None
