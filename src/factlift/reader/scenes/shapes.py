"""The shapes of a sentence that counts people: which words are whose, and what governs them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise, zip_longest

from factlift.lexicon import ADVERBS, AUX, BE, words_of
from factlift.reader.scenes.asides import WHOLES, share_aside, without_aside
from factlift.reader.scenes.counts import Count, is_numeral
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.players import is_crew, is_side, performs
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.wholes import is_whole_of_plan
from factlift.reader.words.cues import ANY_GOING, CASUALTY, FOLLOW, GO, GOES, MOVE, RECRUIT, SELECT, SEND, SENT
from factlift.reader.words.tokens import Token

_EVENTS = words_of("deployment_verbs", "event")
_PAPERS = frozenset("visa visas pass passes permit permits".split())  # "on visit visas"
_VISITS = frozenset("visited visit visits visiting toured touring".split())
_SICKBEDS = frozenset("hospital jail prison custody shelters shelter".split())
_CONCEDES = frozenset("although though despite notwithstanding".split())
_BREACHES = frozenset("violation breach defiance contravention spite".split())
_WAIT = words_of("deployment_verbs", "wait_place")


def segments(scene: Scene, cut: Callable[[int, int], int]) -> list[tuple[int, int]]:
    """Return for each count the stretch of the sentence that is its own; joined counts share one.

    `cut(start, end)` says where the attribution begins that ends a stretch.
    """
    edges = [scene.sentence.start]
    for left, right in pairwise(scene.counts):
        edges.append(edge(scene, left.end, right.numeral.start))
    edges.append(scene.sentence.end)
    bounds = [
        (start, cut(max(start, min(count.end, end)), _clause_end(scene, count, end)))
        for count, (start, end) in _with(scene, edges)
    ]
    for at in range(len(bounds) - 2, -1, -1):
        if _joined(scene, scene.counts[at], scene.counts[at + 1]):
            bounds[at] = bounds[at + 1] = (bounds[at][0], bounds[at + 1][1])
        elif _goes_on(scene, scene.counts[at], scene.counts[at + 1]):
            bounds[at] = (bounds[at][0], bounds[at + 1][1])
    return bounds


def _goes_on(scene: Scene, left: Count, right: Count) -> bool:
    """Return whether the second count is a share of the first in an aside, behind which its clause goes on."""
    at = scene.index_at(left.end)
    closing = share_aside(scene.tokens, at)
    return closing is not None and left.end < right.start < scene.tokens[closing].start


def _clause_end(scene: Scene, count: Count, end: int) -> int:
    """Return where the stretch of a count ends at a semicolon, "and that" or a concession, else `end`."""
    ahead = scene.between(count.end, end)
    last = max((group.start for group in scene.groups if group.part == "goal" and group.start < end), default=count.end)
    for token, following, third in zip_longest(ahead, ahead[1:], ahead[2:]):
        compared = token.text == "," and third is not None and third.lower == "from"
        if compared and following is not None and following.lower in {"up", "down"}:
            return token.start  # "90 in Peru, up from 60 ten years ago"
        breach = token.lower == "in" and following is not None and following.lower in _BREACHES
        if token.start > last and (breach or token.lower in _CONCEDES):
            return token.start  # "400 serve in Oman, though a law requires them to be sent home"
        if token.text == ";" or (token.lower == "and" and following is not None and following.lower == "that"):
            return token.start
    return end


def _with(scene: Scene, edges: list[int]) -> Iterable[tuple[Count, tuple[int, int]]]:
    return zip(scene.counts, pairwise(edges), strict=False)  # one stretch, and no count, in a sentence without


def _joined(scene: Scene, left: Count, right: Count) -> bool:
    """Return whether two counts stand in one list of people ("30 cooks and 4 bakers", "900 from Peru and 40 from")."""
    start, end = left.end, right.numeral.start
    between = scene.tokens[scene.index_at(start) : scene.index_at(end)]
    if right.group and scene.text_of(right.numeral.end, right.group[0]).startswith(" for "):
        return False  # "700 of the places for cooks and 300 for bakers in Peru"
    if start > end or ([t.lower for t in scene.between(start, end)] == ["to"] and _is_from(scene, left)):
        return True  # "45 Finnish and 20 Estonian observers", "from 138 to 209 observers"
    if between and between[0].lower in {"out", "of"} and is_whole_of_plan(scene, right):
        return all(t.lower in WHOLES for t in between)  # "720 out of the 5,000 promised"
    if not between or len(between) > 6 or between[-1].lower not in {"and", ",", "plus", "as"}:
        return False
    places = [g for g in scene.groups if start <= g.start and g.end <= end]
    if any(g.part != "origin" for g in places):
        return False
    rest = [t for t in between if not any(g.start <= t.start < g.end for g in places)]
    return all(token.lower in {"and", ",", "plus", "from", "the", "as", "well"} for token in rest)


def _is_from(scene: Scene, count: Count) -> bool:
    at = scene.index_at(count.start)
    return at > 0 and scene.tokens[at - 1].lower == "from"


def edge(scene: Scene, start: int, end: int) -> int:
    """Return where one count's stretch ends: before the next one's subject, else at the last separator."""
    subject = next(
        (g for g in scene.groups if g.start >= start and g.end <= end and g.part in {"receiver", "origin"}), None
    )
    limits = [subject.start, end] if subject and subject.part == "origin" else [subject.start if subject else end]
    for limit in limits:  # a sender may stand in a clause that hangs on the count: "30 cooks that a Thai firm hired, "
        for token in reversed(scene.tokens[scene.index_at(start) : scene.index_at(limit)]):
            if any(place.start < token.start < place.end for place in scene.mentions):
                continue  # "Trinidad and Tobago"
            if token.text in {",", ";", ":"} or token.lower in _SEPARATORS or _opens_aside(scene, token):
                return token.start
    return subject.start if subject else end if scene.has(_VERBS, start, end) else start


def _opens_aside(scene: Scene, token: Token) -> bool:
    """Return whether a bracket opens words that go on about those before it ("four (to fall to two in June)")."""
    return token.text == "(" and [t.lower for t in scene.tokens[scene.index_at(token.end) :][:1]] == ["to"]


_SEPARATORS = frozenset("and while but with plus after before because although though when against".split())
_VERBS = SEND | GO | SELECT


def moves(scene: Scene, count: Count) -> bool:
    """Return whether a verb of going follows the count's noun, before anything but light words."""
    return _first_verb(scene, count, GOES)


def leaves(scene: Scene, count: Count) -> bool:
    """Return whether those counted leave or arrive ("Forty boarded a bus", "a team of nine landed")."""
    return _first_verb(scene, count, _LEAVES)


def _first_verb(scene: Scene, count: Count, verbs: frozenset[str]) -> bool:
    """Return whether the first verb behind the count's noun is one of `verbs`."""
    ahead = without_aside(scene.tokens, scene.index_at(count.end))[:15]
    for token, following in zip(ahead[:14], [*(t.lower for t in ahead[1:]), ""], strict=False):
        if any(group.start <= token.start < group.end for group in scene.groups):
            continue
        if token.lower in verbs and following not in _PAPERS:
            return True
        if token.lower == "and" and _adds_more(scene, token):
            continue  # "76 rescuers and eight dogs took off"
        if token.text in {";", ":"} or token.lower in _STOPS:
            return False
        if token.lower in _LIGHT_VERBS:
            continue
        if token.lower.endswith("ed") and not token.capital and token.lower not in _PASSING:
            return False
    return False


def _adds_more(scene: Scene, joint: Token) -> bool:
    """Return whether "and" brings a number and a noun more, before the verb of both."""
    ahead = scene.tokens[scene.index_at(joint.end) :][:2]
    return len(ahead) > 1 and is_numeral(ahead[0]) and ahead[1].word


_CLAUSES = frozenset("and but while said says because".split())
_STOPS = SEND | SELECT | CASUALTY | _CLAUSES
_LIGHT_VERBS = (AUX - BE - {"to"}) | ADVERBS
_VERBAL = SEND | {"have", "has", "had", "already", "were", "was"}
_PASSING = frozenset("aged named called experienced trained retired skilled armed uniformed chartered".split())
_LEAVES = frozenset(
    "left leave leaves leaving departed depart departs departing boarded board boarding embarked flew fly flies flown "
    "flying sailed sail sails sailing travel travels travelled traveled travelling traveling arrived arrive arrives "
    "arriving landed land landing bound reached went gone go going disembarked set headed heading deploy deploys "
    "crossed joined join entered touched".split()
)


_STOPPED = ([","], [";"], ["."])


def stays_behind(scene: Scene, count: Count) -> bool:
    """Return whether those counted go nowhere ("3,000 conscripts will stay behind", "stay put")."""
    at = scene.index_at(count.end)
    words = [token.lower for token in scene.tokens[at : at + 6]]
    if any(words[i : i + 2] == ["never", "left"] and words[i + 2 : i + 3] in _STOPPED for i in range(3)):
        return True  # "Thirty of them never left; most died"
    return any(a.startswith(("stay", "remain")) and b in {"behind", "put", "home", "at"} for a, b in pairwise(words))


def follows(scene: Scene, count: Count) -> bool:
    """Return whether a bare number takes up people just named ("another 20 left", "400 more will follow")."""
    for token in without_aside(scene.tokens, scene.index_at(count.end))[:6]:
        if token.lower in FOLLOW:
            return True
        if not (token.lower in _LIGHT or token.lower.endswith("ly")):
            return False
    return False


_LIGHT = frozenset(
    "more of them have has had will are were is was to be already also now then soon others been".split()
)
_HERE = frozenset(
    ", are were is was remain remained remains already now currently still in at across inside the be been there and "
    "have had will to of them strong working serving has based stationed deployed serving about around northern "
    "southern eastern western central".split()
)


def stands_in(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether those counted are said to be in a place, with nothing else between ("60 cooks, now in Peru")."""
    start = count.end
    between = scene.tokens[scene.index_at(start) : scene.index_at(goal.start)]
    origins = [g for g in scene.groups if g.part == "origin" and start <= g.start and g.end <= goal.start]
    rest = [t.lower for t in between if not any(g.start <= t.start < g.end for g in origins)]
    rest = [word for word in rest if not (word == "from" and origins)]
    sure = {",", "are", "were", "be", "been", "remain", "remained", "already", "now", "currently", "still"} & set(rest)
    at = scene.index_at(count.start)
    aside = count.strength != "bare" and [token.lower for token in scene.tokens[max(0, at - 2) : at]] == [",", "with"]
    sure = sure or {"are", "were", "have", "has"} & {token.lower for token in scene.tokens[max(0, at - 3) : at]}
    return (
        bool(sure or aside or goal.places[0].kind == "anywhere")
        and len(rest) <= 7
        and all(word in _HERE for word in rest)
    )


def moved(scene: Scene, count: Count, goal: PlaceGroup | None) -> bool:
    """Return whether a verb of moving has the people counted for its object, and a place behind it."""
    if goal is None or goal.part != "goal" or goal.start < count.numeral.start:
        return False
    before = scene.tokens[scene.index_at(goal.start) - 1].lower if scene.index_at(goal.start) else ""
    between = [token.lower for token in scene.between(count.end, goal.start)]
    sited = before in {"in", "at", "of"} and between[:1] in (["to"], ["into"], ["for"])  # "to a mill in Leeds"
    if not sited and before not in {"to", "into", "the", "for", "northern", "southern", "eastern", "western"}:
        return False
    if governed_by(scene, count, MOVE):
        return True
    at = scene.index_at(goal.start)  # "the 80 cooks that a firm brought to Peru"
    return any(token.lower in MOVE and token.start > count.numeral.end for token in scene.tokens[max(0, at - 3) : at])


def points_to(scene: Scene, count: Count, goal: PlaceGroup) -> bool:
    """Return whether nothing but going stands between a bare number and a place behind it ("20 in Oman")."""
    if goal.start < count.start:
        return True
    between = [t for t in scene.between(count.end, goal.start) if t.word and not t.capital]
    strange = [t for t in between if t.lower.endswith("ed") or t.lower in _STRANGE]
    strange = [t for t in strange if t.lower != "unemployed"]
    return not any(t.lower not in ANY_GOING for t in strange)


_STRANGE = frozenset("queued granted gave give said died won lost killed wounded bought sold voted".split())


def on_their_own(scene: Scene, count: Count) -> bool:
    """Return whether nobody sends those counted ("left on their own", "moved away by themselves")."""
    words = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:16]]
    return any(
        (a == "on" and words[at + 2 : at + 3] == ["own"])
        or (a == "by" and count.strength == "weak" and words[at + 1 : at + 2] == ["themselves"])
        or (a == "of" and words[at + 2 : at + 4] in _FREELY)
        or (a == "without" and "," not in words[:at] and not _ARRANGERS.isdisjoint(words[at + 1 : at + 6]))
        for at, a in enumerate(words)
    )


_ARRANGERS = frozenset("agency agencies contract contracts broker brokers recruiter recruiters".split())
_FREELY = (["own", "accord"], ["own", "volition"], ["own", "initiative"])


def comes_home(scene: Scene, count: Count) -> bool:
    """Return whether those counted are back from where they were ("Our nine cooks there came home")."""
    at = scene.index_at(count.end)
    words = [token.lower for token in scene.tokens[at : at + 7]]
    return any(a in _COMES and b in {"home", "back"} for a, b in pairwise(words))


_COMES = frozenset("came come coming returned return returning are were".split())


def attends(scene: Scene, count: Count) -> bool:
    """Return whether those counted go to an event or a sickbed ("sent 14 managers to a conference"): no posting."""
    if not scene.words.isdisjoint(_VISITS) and _first_verb(scene, count, _VISITS):
        return True  # "four officers had visited Oton"
    if performs(scene, count) or is_crew(scene, count) or is_side(scene, count):
        return True
    if scene.words.isdisjoint(_EVENTS) and scene.words.isdisjoint(_SICKBEDS):
        return False
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:7]]
    ill = ahead[ahead[:1] in (["are"], ["were"]) :]
    if ill[:1] == ["in"] and not _SICKBEDS.isdisjoint(ill[1:2]):
        return True  # "put 11 in hospital", "900 people are in shelters"
    return any(a in {"to", "for", "at"} and not _EVENTS.isdisjoint(ahead[i : i + 4]) for i, a in enumerate(ahead))


def goes_home(scene: Scene, count: Count) -> bool:
    """Return whether people are sent home, or back, which is no posting ("sent 40 stewards home")."""
    at = scene.index_at(count.end)
    words = [token.lower for token in scene.tokens[at : at + 5]]
    back = any(a in _TURNED and b == "back" for a, b in pairwise(words))
    return back or not {"home", "away", "off"}.isdisjoint(words[:2])


_TURNED = frozenset({"sent", "turned", "driven", "pushed", "returned"})


def governed(scene: Scene, count: Count) -> bool:
    """Return whether a verb of sending governs the count."""
    return governed_by(scene, count, SEND)


def gives(scene: Scene, count: Count, bounds: tuple[int, int]) -> bool:
    """Return whether a sender gives things and people ("Peru will contribute a ship and 40 divers")."""
    verb = scene.find(SEND, bounds[0], count.start)
    if verb is None or not any(g.part == "origin" and g.end <= verb.start for g in scene.groups):
        return False
    return not any(token.lower in _NOT_GIVEN for token in scene.between(verb.end, count.start))


_NOT_GIVEN = RECRUIT | frozenset("that which who whose while when because after before if for said says".split())


def governed_by(scene: Scene, count: Count, verbs: frozenset[str]) -> bool:
    """Return whether a verb stands right before the count, or right behind its noun in the passive."""
    at = scene.index_at(count.numeral.start)
    after = scene.index_at(count.end)
    reach = 8 if count.body else 5
    before = [token.lower for token in scene.tokens[max(0, at - reach) : at]]
    behind: list[str] = []
    for token in scene.tokens[after : after + 14]:
        if token.text in {",", ";", ":", "–", "—"} or (token.lower in _CLAUSES and len(behind) > 5):
            break
        behind.append(token.lower)
    return any(word in verbs for word in before) or any(
        word in verbs and word.endswith(("ed", "nt", "en")) for word in behind
    )


def befell(scene: Scene, count: Count, bounds: tuple[int, int]) -> bool:
    """Return whether something befell those counted ("killed 12 soldiers"), which is no deployment."""
    at = scene.index_at(count.numeral.start)
    at -= 3 * ([token.lower for token in scene.tokens[max(0, at - 3) : at]] == ["a", "total", "of"])
    after = scene.index_at(count.end)
    lead = scene.tokens[max(0, at - 3) : at]
    lead = lead[next((i + 1 for i in range(len(lead) - 1, -1, -1) if lead[i].lower == "that"), 0) :]
    near = [*lead, *scene.tokens[after : after + 7]]  # not "that three had died and that 12 were there"
    near = [token for token in near if bounds[0] <= token.start < bounds[1]]
    harmed = any(token.lower in CASUALTY and not _is_attribute(scene, token) for token in near)
    return harmed and not any(token.lower in _SENDS for token in near)


_SENDS = SEND - frozenset({"station", "post"})  # "seized a station, killing 11 guards"


def _is_attribute(scene: Scene, token: Token) -> bool:
    """Return whether a participle says more of a thing: "aboard the arrested tanker"."""
    at = scene.index_at(token.start)
    around = [other.lower for other in scene.tokens[max(0, at - 1) : at + 2]]
    if token.lower == "fired" and around[-1] in {"a", "on", "at", "into", "over", "from"}:
        return True  # "returned without having fired a shot"
    return len(around) == 3 and around[0] in {"the", "a", "an"} and around[2].isalpha() and around[2] not in SENT


def elliptic(scene: Scene, bounds: tuple[int, int]) -> bool:
    """Return whether the stretch has no verb of its own ("Libya 600")."""
    return not scene.has(_VERBAL, bounds[0], bounds[1])


def is_brought_in(scene: Scene, start: int, end: int) -> bool:
    """Return whether somebody is sent to hospital, prison or school, which is no posting."""
    for at in range(scene.index_at(start), scene.index_at(end)):
        if scene.tokens[at].lower in _WAIT:
            near = [token.lower for token in scene.tokens[max(0, at - 2) : at]]
            if "to" in near or (near[-1:] == ["in"] and not scene.tokens[at].lower.endswith("s")):
                return True
    return False


def is_sheltered(scene: Scene, count: Count, *, sure: bool) -> bool:
    """Return whether those counted are taken in ("shelters took in 2,100 people"), and not brought in to work."""
    at = scene.index_at(count.start)
    took = scene.tokens[at - 2].lower if at > 1 and scene.tokens[at - 1].lower == "in" else ""
    return took in _TAKE or (took in _BRING and not sure)


_TAKE = frozenset("take takes took taken taking pulled picked".split())
_BRING = frozenset({"bring", "brings", "brought"})
