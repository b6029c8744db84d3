"""Whose people those are whom a sentence counts, by the places that it names itself."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.lexicon import ADVERBS, ARTICLES, AUX, BE
from factlift.places import Mention
from factlift.placewords.cities import city_code
from factlift.reader.scenes.adjectives import is_taught
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.destinations import SHARES
from factlift.reader.scenes.governing import takes_slots
from factlift.reader.scenes.homes import Origin
from factlift.reader.scenes.parts import LEAVE, PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.scenes.strangers import nation_predicated
from factlift.reader.sendings.shares import is_rest
from factlift.reader.words.cues import HAS, SEND, STRONG_SEND
from factlift.reader.words.tokens import Token

_OWN = frozenset({"its", "their"})


def _hangs(scene: Scene, group: PlaceGroup) -> bool:
    """Return whether the place behind those counted hangs on another word, and is no subject of its own."""
    at = scene.index_at(group.start)
    at -= group.places[0].kind == "demonym" and scene.tokens[at - 1].lower in ARTICLES  # "from the Spanish charity"
    at -= at > 1 and scene.tokens[at - 1].lower == "the"  # "from the Philippines"
    before = scene.tokens[at - 1].lower
    if before == "from" and any(token.lower in _BESIDE for token in scene.tokens[max(0, at - _COMPANY) : at - 1]):
        return False  # "together with colleagues from Sweden"
    if takes_slots(scene, group.places[0]) or (before == "to" and at > 1 and scene.tokens[at - 2].lower == "home"):
        return True
    return before in _HUNG_ON or (group.places[0].kind == "demonym" and before in BE)  # "900 of them would be Peruvian"


_MIXED = frozenset("international multinational expatriate".split())
_HUNG_ON = frozenset("from by of in".split())
_BESIDE = frozenset("with alongside beside besides".split())
_COMPANY = 5  # tokens before a place in which those are named who are beside the people counted


def _nation_inside(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the nation between a number and its noun: "62 Polish and 35 Czech rescuers", "30 of Peru's cooks"."""
    owner = next((g for g in scene.groups if count.numeral.end <= g.start and g.end <= count.end), None)
    if owner is not None and owner.codes[0] is not None and scene.tokens[scene.index_at(owner.end) - 1].possessive:
        return owner
    at = scene.counts.index(count)
    reach = min([count.end, *(other.numeral.start for other in scene.counts[at + 1 : at + 2])])
    inside = [g for g in scene.groups if count.numeral.end <= g.start < reach and g.places[0].kind == "demonym"]
    inside = [g for g in inside if not (g.codes[0] or "").isdigit() and (g.part == "origin" or not is_taught(scene, g))]
    return inside[0] if inside else None


def _nation_shared(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the nation right before a number that counts some of it: "the Hondurans, 120 of whom"."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    if behind not in (["of", "whom"], ["of", "them"]):
        return None
    near = [g for g in scene.groups if g.end <= count.start and g.places[0].kind == "demonym"]
    between = [token.text for token in scene.between(near[-1].end, count.start)] if near else ["."]
    return near[-1] if between == [","] and scene.text_of(near[-1].start, near[-1].end).endswith("s") else None


def _nation_numbered(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the nation whose number is told behind it ("puts the number of Peruvians at work abroad at 900")."""
    for group in scene.groups if "number" in scene.words and count.strength == "bare" else ():
        lead = [
            token.lower for token in scene.tokens[max(0, scene.index_at(group.start) - 2) : scene.index_at(group.start)]
        ]
        told = scene.between(group.end, count.start)
        if lead == ["number", "of"] and told[-1:] != [] and told[-1].lower in {"at", "to"}:
            return group if group.places[0].kind == "demonym" and group.end <= count.start else None
    return None


def nation_hired_before(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the nation whose people a bare number goes on with ("never employed Koreans, despite talk of 25")."""
    if count.strength != "bare":
        return None
    nations = [g for g in scene.groups if g.end <= count.start and g.places[0].kind == "demonym"]
    group = nations[-1] if nations else None
    if group is None or not scene.text_of(group.start, group.end).endswith(("s", "ese")):
        return _nation_listed(scene, count)
    at = scene.index_at(group.start) - 1
    while at > 0 and scene.tokens[at].lower in _SOME:
        at -= 1
    return group if at >= 0 and scene.tokens[at].lower in _HIRE else _nation_listed(scene, count)


def _nation_listed(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the nation that a colon divides into numbers alone ("fetch Peruvians: nine last year, and 25 in this")."""
    if count.strength != "bare":
        return None
    named = (g for g in scene.groups if g.end < count.start and g.places[0].kind == "demonym")
    for group in named:
        plural = scene.text_of(group.start, group.end).endswith(("s", "men", "ese"))
        alone = not any(group.end <= other.start < count.start for other in scene.groups)
        if plural and alone and scene.tokens[scene.index_at(group.end)].text == ":":
            return group
    return None


_SOME = frozenset("any some the more of single".split())
_HIRE = frozenset(
    "employ employs employed employing hire hires hired hiring recruit recruits recruited recruiting use used send "
    "sends sent sending bring brings brought bringing take takes took import imports imported".split()
)


def _lender(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the country that those counted are said to be lent by, or to leave: "80 cooks offered by Peru"."""
    at = scene.index_at(count.end)
    ahead = [token.lower for token in scene.tokens[at : at + 5]]
    if ahead[:1] != [] and ahead[0] in SEND and ahead[1:2] == ["by"]:
        reach = 2
    elif "for" in ahead[2:] or not LEAVE.isdisjoint(ahead):
        reach = next((i + 1 for i, word in enumerate(ahead) if word in LEAVE), 0)
    else:
        return None
    start = scene.tokens[at + reach].start if reach and at + reach < len(scene.tokens) else -1
    found = next((g for g in scene.groups if g.start == start and g.country is not None), None)
    following = scene.tokens[scene.index_at(found.end) :][:1] if found else []
    return found if ahead[reach - 1] == "by" or [token.lower for token in following] == ["for"] else None


def _is_next_ones(scene: Scene, count: Count, group: PlaceGroup) -> bool:
    """Return whether a place tells where those of another number behind are from: "300 cooks: 170 from Peru, ..."."""
    after = next((other for other in scene.counts if count.end <= other.numeral.start < group.start), None)
    if after is not None:
        ahead = [token.lower for token in scene.tokens[scene.index_at(after.numeral.end) :][:2]]
        shared = ahead in (["of", "them"], ["of", "whom"])
        if shared and scene.index_at(group.start) - scene.index_at(after.end) <= _NEXT:
            return True  # "The force numbers 900, 40 of them from Peru"
    return after is not None and not all(t.lower in _JOINS for t in scene.between(count.end, after.numeral.start))


_NEXT = 4  # tokens from "40 of them" to where they are from
_JOINS = frozenset("and or plus , &".split())


def _is_of_some(scene: Scene, group: PlaceGroup) -> bool:
    """Return whether only some of those counted are of the nation ("90 soldiers, most of them Poles")."""
    at = scene.index_at(group.start)
    before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    return before[1:] in (["of", "them"], ["of", "whom"]) and before[0] in SHARES


def _shared_nation(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the nation that a sentence shares out: "Of the Kenyans, 400 are bound for Oman"."""
    comma = next((token.start for token in scene.tokens[1:6] if token.text == ","), 0)
    first = next((g for g in scene.groups if g.end <= comma), None) if comma and comma < count.start else None
    shared = first is not None and first.places[0].kind == "demonym" and scene.index_at(first.start) <= 2
    return first if shared else None


def is_nation_of(group: PlaceGroup | None, count: Count) -> bool:
    """Return whether the number's own noun says whose people they are: "Peru has 40 Chilean cooks"."""
    return group is not None and count.numeral.end <= group.start < count.end


def are_from_abroad(scene: Scene, count: Count) -> bool:
    """Return whether those counted are said to be from abroad, of whatever country ("900 cooks from abroad")."""
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    return behind in (["from", "abroad"], ["from", "overseas"], ["from", "elsewhere"])


def origin_in(scene: Scene, count: Count, bounds: tuple[int, int], *, later: bool = False) -> PlaceGroup | None:
    """Return the places that those counted come from; a later count of a sentence looks near itself only."""
    senders = [g for g in scene.groups if g.part == "origin" and g.places[0].kind != "anywhere"]
    senders = [g for g in senders if not (g.codes[0] or "").isdigit()] or senders  # not "any other African state"
    numeral, reach = count.numeral, count.end
    senders = [g for g in senders if not _is_next_ones(scene, count, g)]
    others = {scene.index_at(other.numeral.start) for other in scene.counts if other is not count}
    senders = [g for g in senders if g.land is None or scene.index_at(g.end) not in others]
    senders = [g for g in senders if not _is_of_some(scene, g)]
    if are_from_abroad(scene, count):
        return None
    if not _MIXED.isdisjoint(scene.text_of(numeral.end, reach).lower().split()):
        return next((g for g in senders if scene.is_from(g, reach)), None)  # "96 international civilian staff"
    nation = next((g for g in scene.groups if numeral.unit_start <= g.start < numeral.unit_end), None)
    if nation is not None and nation.places[0].kind == "demonym":
        return nation  # "400 Peruvians"
    if numbered := _apposed(scene, count) or _nation_numbered(scene, count) or _nation_listed(scene, count):
        return numbered
    if (told := nation_predicated(scene, count)) is not None:
        return next((g for g in scene.groups if g.start <= told.start < g.end), None)
    if inside := _nation_inside(scene, count) or _nation_shared(scene, count) or _lender(scene, count):
        return inside
    if scene.tokens[0].lower == "of" and (of_them := _shared_nation(scene, count)):
        return of_them
    beside = [g for g in senders if g.land is not None and scene.index_at(g.end) == scene.index_at(numeral.start)]
    if beside:
        return beside[0]  # "Bihar sent 40 of them, Goa 20"
    near = [g for g in senders if g.end > bounds[0] and (g.start < reach or scene.is_from(g, reach))]
    before = [g for g in senders if g.start < reach]
    order = near if later else near or before or [g for g in senders[:1] if _hangs(scene, g)]
    order = order or [g for g in (nation_hired_before(scene, count), _promiser(scene, count)) if g is not None]
    order = order[:1] if order and _is_moved_on(scene, count, order) else order
    if order or not scene.has(_OWN, count.start - 12, count.end):
        return order[-1] if order else None
    owners = [g for g in scene.groups if g.end <= count.start and g.places[0].kind in {"country", "capital"}]
    return owners[0] if owners and owners[0].part in {"none", "subject"} else None  # "Peru said 500 of its men"


def _is_moved_on(scene: Scene, count: Count, senders: Sequence[PlaceGroup]) -> bool:
    """Return whether a state moves its people from one place to another ("Peru moved 40 cooks from Chile to Oman")."""
    first, last = senders[0], senders[-1]
    if first.end > count.start or last.start < count.end or None in (first.codes[0], last.codes[0]):
        return False
    onward = any(group.part == "goal" and group.start > last.end for group in scene.groups)
    return onward and first.places[0].kind != "demonym" and scene.has(_MOVES, first.end, count.start)


_MOVES = STRONG_SEND | frozenset("moved moves moving transferred transfers shifted shifts redeployed redeploys".split())


def _apposed(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return where those of a number are from by an aside right behind it ("another 12, from Chad, are home")."""
    tokens, at = scene.tokens, scene.index_at(count.end)
    if count.strength == "sent" or at + 3 >= len(tokens) or tokens[at].text != ",":
        return None
    first = at + 1 + (tokens[at + 1].lower == "from")
    first += first > at + 1 and tokens[first].lower == "the"
    group = next((g for g in scene.groups if scene.index_at(g.start) == first), None)
    closing = tokens[scene.index_at(group.end) :][:1] if group is not None else []
    if group is None or group.codes[0] is None or [token.text for token in closing] != [","]:
        return None
    return group if first > at + 1 or scene.names_people(group.places[0]) else None


def _promiser(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the country that an aside says has promised, or sent, those counted ("Peru, which had promised 40")."""
    at = scene.index_at(count.start)
    which = next((i for i in range(at - 1, max(1, at - _ASIDE), -1) if scene.tokens[i].lower == "which"), None)
    if which is None or scene.tokens[which - 1].text != ",":
        return None
    words = [token.lower for token in scene.tokens[which + 1 : at]]
    if not words or not all(word in AUX | ADVERBS | SEND | _PROMISES | DEGREE | _AT_FIRST for word in words):
        return None
    if not any(word in SEND | _PROMISES for word in words):
        return None
    return next((g for g in scene.groups if scene.index_at(g.end) == which - 1 and g.codes[0] is not None), None)


_AT_FIRST = frozenset("initially originally recently eventually alone".split())
_ASIDE = 6  # tokens between "which" and a number
_PROMISES = frozenset("promised pledged offered contributed supplied committed provides supplies contributes".split())


def sender_beside(scene: Scene, start: int, end: int, goal: tuple[str | None, ...] = ()) -> PlaceGroup | None:
    """Return whose people those are whom a clause names without a number: their nation, or the last sender before.

    `start` and `end` are those of the clause's words for people and their sending; who is at `goal` is no sender.
    """
    nations = [g for g in scene.groups if start <= g.start < end and g.places[0].kind == "demonym"]
    if nations and nations[-1].part != "goal":
        return nations[-1]
    holders = (g for g in scene.groups if g.places[0].kind == "country" and g.end <= start and g.codes != goal)
    if (holder := next((g for g in holders if _holds(scene.between(g.end, start))), None)) is not None:
        return holder
    senders = [g for g in scene.groups if g.part == "origin" and g.codes != goal]
    before = [g for g in senders if g.end <= max(start, end)]
    return before[-1] if before else senders[0] if senders else None


def _holds(between: Sequence[Token]) -> bool:
    """Return whether nothing but a verb of having stands between a country and its people ("Peru has no cooks in")."""
    words = [token.lower for token in between if token.lower not in ADVERBS]
    return len(words) == 1 and words[0] in HAS


def is_town_of(scene: Scene, group: PlaceGroup, count: Count, home: str | None) -> bool:
    """Return whether a town that no table knows is in the sending country: "40 cooks from Oton", "a firm in Oton"."""
    if group.codes[0] is not None or home is None:
        return False
    if city_code(scene.text_of(group.start, group.end), (home,)) not in {None, home}:
        return False  # "40 cooks from Johannesburg", of somebody else than Peru
    at = scene.index_at(group.start)
    brokers = at > 1 and scene.tokens[at - 1].lower == "in" and scene.tokens[at - 2].lower in _IN_TOWNS
    from_town = scene.is_from(group, count.end) or (at > 0 and scene.tokens[at - 1].lower == "from")
    from_town = from_town and group.land is None  # not of a province, which stays itself
    return from_town or (group.start >= count.end and brokers)


_IN_TOWNS = frozenset(
    "agency recruiter battalion garrison regiment barracks base hospital hospitals school schools clinic clinics "
    "college".split()
)


def is_of_several(last: Record, records: Sequence[Record], home: Origin | None) -> bool:
    """Return whether the last deployment is one of several senders of one sentence, none of whom goes on behind it.

    So it is with that of a province of the `home`.
    """
    if last.of_part and home is not None and home[1] == last.origin_code:
        return True
    return len({record.origin_code for record in records if record.scene is last.scene and record.sender}) > 1


def is_rest_of_several(scene: Scene, count: Count, records: Sequence[Record]) -> bool:
    """Return whether a number is the rest of one that several countries have shared so far."""
    return is_rest(scene, count) and len({record.origin_code for record in records if record.sources}) > 1


def split_parties(
    text: str, scene: Scene, count: Count, goal: PlaceGroup | None, sender: PlaceGroup | None, origin: Origin | None
) -> tuple[PlaceGroup | None, Origin | None]:
    """Return host and sender of two states that are told of together, where one of them is known.

    "Peru and Oman signed a deal for 600 Peruvian nurses"; "Under the pact of Peru and Oman 600 will go to Oman".
    """
    if goal is not None and len(goal.places) > 1 and goal.part == "receiver":
        inside = (m for m in scene.mentions if m.kind == "demonym" and count.numeral.end <= m.start < count.end)
        nation = next((m for m in inside if m.code in goal.codes), None)
        hosts = tuple(place for place in goal.places if nation is not None and place.code != nation.code)
        if nation is not None and hosts:
            return goal._replace(places=hosts), (text[nation.start : nation.end], nation.code)
    if origin is None and (partner := _partner(scene, count, goal)) is not None:
        return goal, (text[partner.start : partner.end], partner.code)
    return goal, _other_party(text, sender, goal) if origin == (None, None) else origin


def _partner(scene: Scene, count: Count, goal: PlaceGroup | None) -> Mention | None:
    """Return the country with which a host signed what brings it people ("has an accord with Chad and took in 40")."""
    if scene.words.isdisjoint(_ACCORDS):
        return None
    hosts = goal.codes if goal is not None else ()
    first = (
        goal.end if goal is not None and goal.part == "receiver" and goal.end <= count.start else scene.sentence.start
    )
    for mention in scene.mentions:
        at = scene.index_at(mention.start)
        led = [token.lower for token in scene.tokens[max(0, at - 2) : at]]
        if first == scene.sentence.start and not scene.has(_BRINGS, mention.end, count.start):
            continue  # "A draft agreement with Chad would bring 40 to Oman"
        between = first <= mention.start and mention.end <= count.start and mention.kind == "country"
        if between and mention.code not in hosts and led[-1:] == ["with"] and led[0] in _ACCORDS:
            return mention
    return None


_BRINGS = frozenset("bring brings brought bringing".split())
_ACCORDS = frozenset("agreement agreements accord deal pact treaty memorandum understanding contract protocol".split())


def _other_party(text: str, sender: PlaceGroup | None, goal: PlaceGroup | None) -> Origin:
    """Return who sends of two who stand together, where the other one is the host ("Lima and Muscat agreed")."""
    hosts = goal.codes if goal is not None else ()
    left = [place for place in sender.places if place.code not in hosts] if sender is not None else []
    known = len(left) == 1 and sender is not None and len(sender.places) > 1
    return (text[left[0].start : left[0].end], left[0].code) if known else (None, None)


def is_of_list(scene: Scene, sender: PlaceGroup | None, goal: PlaceGroup | None) -> bool:
    """Return whether a colon stands between who sends and who gets them ("will send cooks abroad: Oman 100")."""
    if sender is None or goal is None or goal.part != "receiver":
        return False
    return any(token.text == ":" for token in scene.between(sender.end, goal.start))
