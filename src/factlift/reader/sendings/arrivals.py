"""People of a country who are in another one, or on the way: "a UK rescue team has landed in Adana", uncounted."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import AUX, PREPOSITIONS, words_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.players import GAMES, SIDES
from factlift.reader.scenes.senders import serves_there
from factlift.reader.words.cues import BODY, DUTY, HAS, NOUN, SENT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_PEOPLE = SENT | BODY | {"forces"}
_NEAR = 5  # tokens between a nation and its people
_REACH = 10  # tokens between people and their verb, and between the verb and the place
_ROVING = words_of("people_nouns", "roving")
_OWN_WILL = (
    words_of("deployment_verbs", "own_will") | words_of("deployment_verbs", "event") | {"games", "finals", "cup"}
)
_TASK = words_of("deployment_verbs", "task")
_ARRIVED = frozenset(
    "landed arrived reached flown flew left departed travelled traveled sailed gone went deployed crossed entered "
    "disembarked touched descended pitched raced rushed headed set marched rolled drove joined begun".split()
)
_GOES = frozenset("go fly leave depart travel sail move head deploy proceed ship join embark return".split())
_LEAVES = frozenset("leave left depart departed".split())
_WILL = frozenset("will would shall to".split())  # "are to fly", "due to leave"
_ARE = frozenset("is are was were".split())
_LOST = words_of("deployment_verbs", "casualty")
_CORPS = words_of("people_nouns", "corps") | DUTY
_UNITS = frozenset("battalion brigade regiment platoon squadron contingent detachment battery flotilla".split())
_KEPT_ABROAD = _CORPS | _UNITS | frozenset("trainers instructors peacekeepers mercenaries".split())
_BOUND = frozenset("bound headed heading destined".split())
_STAYS = frozenset("remain remains remained stay stayed".split())
_VERBS = (_ARRIVED, _ARE, _GOES, _BOUND, HAS, _STAYS, {"presence", "work", "serve"})
_ALSO = frozenset("already also now still , which".split())
_NOBODY = frozenset("no not never single any nobody".split())
_APART = _NOBODY | PREPOSITIONS
_KEPT = frozenset("in at on stationed based deployed posted serving".split())
_WHO = frozenset("who that which".split())
_PLACED = frozenset(
    "on in at bound heading headed en flying due deployed stationed posted based expected travelling traveling leaving "
    "already working present".split()
)
_LEADS = frozenset("in at to into for on outside near off across aboard".split())
_STOPS = frozenset(
    "; : . ? ! who which that said says say but and because after before when if hasn’t hasn't not no".split()
)
_TALLIES = frozenset("strong all total altogether them involved told".split())
_OPENERS = frozenset("it they there the all its their between in numbering comprising".split())


_WORKS = frozenset("working serving employed posted stationed deployed based work serve".split())


class Arrival(NamedTuple):
    """People of a nation, or of a corps, with the words that take them to a place, and the place."""

    nation: Mention | None
    people: Token
    verb: Token
    goal: PlaceGroup


def arrival_in(scene: Scene) -> Arrival | None:
    """Return the first people of a country who are said to be in, or to have gone to, another place."""
    if scene.words.isdisjoint(_PEOPLE | {"presence"}) or all(scene.words.isdisjoint(words) for words in _VERBS):
        return None
    for mention in scene.mentions:
        if mention.kind not in {"demonym", "country"} or mention.code is None:
            continue
        first = scene.index_at(mention.end)
        people = next((at for at in range(first, min(len(scene.tokens), first + _NEAR)) if _is_people(scene, at)), None)
        plain = people is not None and all(t.word and t.lower not in _STOPS for t in scene.tokens[first:people])
        denied = any(token.lower in _NOBODY for token in scene.tokens[max(0, first - 4) : first])
        if serves_there(scene.tokens, mention, first):
            continue  # "the Kosovo contingent is at Oton"
        if people is None or not plain or denied or scene.tokens[people].lower in _ROVING:
            continue
        if scene.tokens[people].lower in SIDES and any(t.lower in GAMES for t in scene.tokens[first:people]):
            continue  # "the Peruvian volleyball team has arrived in Seoul"
        verb = _verb_at(scene, _behind_aside(scene, people + 1)) or _stay_at(scene, people)
        goal = _goal_behind(scene, verb, mention.code) if verb is not None else None
        if verb is None or goal is None or any(t.lower in _OWN_WILL for t in scene.tokens[people:][: 2 * _REACH]):
            continue
        if scene.tokens[people].lower == "forces" and goal.codes[0] is None:
            continue  # a town that no table knows may be their own
        return Arrival(mention, scene.tokens[people], scene.tokens[verb], goal)
    return _at_work_from(scene) or _corps_bound(scene) or _corps_kept(scene) or _presence_in(scene)


def _at_work_from(scene: Scene) -> Arrival | None:
    """Return the people from a country who are said to work in another one ("Cooks from Peru are working in Oman")."""
    if "from" not in scene.words or scene.words.isdisjoint(_WORKS):
        return None
    tokens = scene.tokens
    for mention in scene.mentions:
        at, last = scene.index_at(mention.start), scene.index_at(mention.end)
        at -= tokens[at - 1].lower == "the"
        if mention.kind != "country" or at < 2 or tokens[at - 1].lower != "from" or tokens[at - 2].lower not in SENT:
            continue
        ahead = [token.lower for token in tokens[last : last + _NEAR]]
        verb = next((i for i, word in enumerate(ahead) if word not in AUX and word not in _ALSO), 0)
        works = verb > 0 and ahead[verb] in _WORKS
        if not works and not (verb == 0 and ahead[:1] in (["work"], ["serve"])):
            continue
        counted = any(count.start <= tokens[at - 2].start < count.end for count in scene.counts)
        denied = any(token.lower in _NOBODY for token in [*tokens[max(0, at - 5) : at], *tokens[last : last + verb]])
        goal = _goal_behind(scene, last + verb, mention.code)
        if goal is None or counted or denied or tokens[at - 2].lower in _ROVING:
            continue
        return Arrival(mention, tokens[at - 2], tokens[last + verb], goal)
    return None


def _corps_bound(scene: Scene) -> Arrival | None:
    """Return those whom only a state sends and who are bound for a place, of whatever nation ("sailors bound for")."""
    if scene.words.isdisjoint(_CORPS) and scene.words.isdisjoint(_UNITS):
        return None
    tokens = scene.tokens
    for at, token in enumerate(tokens[:-2]):
        if token.lower not in _CORPS | _UNITS or token.possessive:
            continue
        behind = [word.lower for word in tokens[at + 1 : at + 4]]
        who = behind[0] in _WHO and (behind[1] in _WILL or behind[1] in _ARE)
        after = _behind_name(tokens, at + 1) if token.lower in _UNITS else None
        if not who and after is None and not (behind[0] in _BOUND and behind[1] in {"for", "to"}):
            continue
        denied = any(word.lower in _NOBODY for word in tokens[max(0, at - 4) : at])
        verb = _verb_at(scene, after or at + 2) if who or after is not None else at + 1
        goal = _goal_behind(scene, verb, None) if verb is not None and not denied else None
        own_will = any(word.lower in _OWN_WILL | _LOST for word in tokens[at:][: 2 * _REACH])
        if verb is not None and goal is not None and not own_will:
            return Arrival(None, token, tokens[verb], goal)
    return None


def _behind_name(tokens: list[Token], at: int) -> int | None:
    """Return where the verb of a unit begins, behind its name ("a battalion, Oton 14, left"), or None without one."""
    if tokens[at].text == ",":
        at = next((i + 1 for i in range(at + 2, min(len(tokens) - 1, at + _NEAR + 1)) if tokens[i].text == ","), at)
    while at < len(tokens) - 1 and tokens[at].capital and tokens[at].word:
        at += 1
    at += tokens[at].text[0].isdigit()
    near = [token.lower for token in tokens[at : at + 3]]
    return at if not near or near[0] in _ARRIVED | AUX | _WILL else None


def _corps_kept(scene: Scene) -> Arrival | None:
    """Return the corps that a country is said to have in another one ("Peru also has troops in Oman")."""
    if scene.words.isdisjoint(_KEPT_ABROAD) or scene.words.isdisjoint(HAS):
        return None
    tokens = scene.tokens
    for mention in scene.mentions:
        if mention.kind != "country" or mention.code is None:
            continue
        first = scene.index_at(mention.end)
        has = next((at for at in range(first, min(len(tokens), first + 3)) if tokens[at].lower in HAS), None)
        if has is None or not all(token.lower in _ALSO for token in tokens[first:has]):
            continue
        people = next(
            (at for at in range(has + 1, min(len(tokens) - 1, has + 5)) if tokens[at].lower in _KEPT_ABROAD), None
        )
        plain = people is not None and all(t.word and t.lower not in _APART for t in tokens[has + 1 : people])
        if people is None or not plain or tokens[people + 1].lower not in _KEPT:
            continue
        goal = _goal_behind(scene, people, mention.code)
        if goal is not None and not any(token.lower in _OWN_WILL for token in tokens[people:][: 2 * _REACH]):
            return Arrival(mention, tokens[people], tokens[has], goal)
    return None


def _presence_in(scene: Scene) -> Arrival | None:
    """Return the military presence of a country in another one ("keeping the French military presence in Peru")."""
    if "presence" not in scene.words or scene.words.isdisjoint(_MILITARY):
        return None
    tokens = scene.tokens
    at = next(i for i, token in enumerate(tokens) if token.lower == "presence")
    first = at - 1
    if first < 1 or tokens[first].lower not in _MILITARY or at + 1 == len(tokens) or tokens[at + 1].lower not in _LEADS:
        return None
    nation = next((m for m in scene.mentions if scene.index_at(m.end) == first and m.code is not None), None)
    if nation is None and tokens[first - 1].lower in _OWN:
        lands = [m for m in scene.mentions if m.end <= tokens[first].start and m.kind in {"country", "demonym"}]
        nation = lands[0] if lands and lands[0].start - scene.sentence.start < _SUBJECT else None
    goal = _goal_behind(scene, at, nation.code) if nation is not None else None
    return Arrival(nation, tokens[at], tokens[at], goal) if goal is not None else None


def presence_of(scene: Scene, found: Arrival) -> str | None:
    """Return what a presence is called ("military presence"), or None where people are told of."""
    if found.people.lower != "presence":
        return None
    return scene.text_of(scene.tokens[scene.index_at(found.people.start) - 1].start, found.people.end)


def shared_by(scene: Scene, nation: Mention) -> int | None:
    """Return where the nations begin that share people ("Chadian and Omani cooks are in Peru"), or None for one."""
    return next((g.start for g in scene.groups if g.end == nation.end and len(g.codes) > 1), None)


_MILITARY = frozenset("military troop armed".split())
_OWN = frozenset("its a".split())
_SUBJECT = 12  # code points from a sentence's start to the country that it is about


def _is_people(scene: Scene, at: int) -> bool:
    token = scene.tokens[at]
    if token.lower not in _PEOPLE and token.lower not in NOUN & BODY:
        return False
    following = scene.tokens[at + 1 : at + 2]
    return not following or following[0].lower not in _PEOPLE  # "police officers"


def _verb_at(scene: Scene, first: int) -> int | None:
    """Return the verb of arriving or being somewhere that people are the subject of."""
    tokens = scene.tokens
    for at in range(first, min(len(tokens), first + _REACH)):
        lower = tokens[at].lower
        if lower in _ARRIVED or (lower in _GOES and any(token.lower in _WILL for token in tokens[at - 2 : at])):
            return at
        if lower in {"work", "serve"} and at == first:
            return at
        if lower in _ARE and any(token.lower in _PLACED for token in tokens[at + 1 : at + 5]):
            return at
        if lower in _HAVE and _have_worked([token.lower for token in tokens[at + 1 : at + 4]]):
            return at + 1
        if lower in _STOPS:
            return None
    return None


def _behind_aside(scene: Scene, at: int) -> int:
    """Return where a relative clause between commas ends that begins at `at`, else `at`."""
    tokens = scene.tokens
    if at + 1 >= len(tokens) or tokens[at].text != "," or tokens[at + 1].lower not in _WHO:
        return at
    return next((i + 1 for i in range(at + 2, min(len(tokens), at + 2 * _REACH)) if tokens[i].text == ","), at)


def _stay_at(scene: Scene, people: int) -> int | None:
    """Return the verb of staying of those whom a state sent ("French troops remain in Peru")."""
    tokens = scene.tokens
    for at in range(people + 1, min(len(tokens) - 1, people + _STAY)):
        if tokens[at].lower in _STAYS and tokens[people].lower in _CORPS | _KEPT_CORPS:
            return at if tokens[at + 1].lower in _KEPT else None
        if not tokens[at].word or tokens[at].lower in _STOPS:
            return None
    return None


_STAY = 4  # tokens between those people and their verb
_KEPT_CORPS = frozenset("forces advisers advisors personnel contingent battalion brigade".split())


def _have_worked(ahead: list[str]) -> bool:
    """Return whether people have been at a task ("have been guarding the bridge")."""
    return ahead[:1] == ["been"] and any(word in _TASK and word.endswith("ing") for word in ahead[1:])


_HAVE = frozenset({"have", "has"})


def _goal_behind(scene: Scene, verb: int, home: str | None) -> PlaceGroup | None:
    tokens = scene.tokens
    for group in scene.groups:
        at = scene.index_at(group.start)
        if at <= verb or group.part != "goal" or group.places[0].kind in {"anywhere", "demonym"}:
            continue
        between = tokens[verb + 1 : at]
        led = not between or any(token.lower in _LEADS for token in between[-4:])
        if tokens[verb].lower in _LEAVES and not any(token.lower in {"for", "to"} for token in between):
            return None  # "will leave their last base in Oton"
        if (
            (home is not None and home in group.codes)
            or len(between) > _REACH
            or not led
            or any(t.lower in _STOPS for t in between)
        ):
            return None
        return group
    return None


def tells_number(scene: Scene, count: Count) -> bool:
    """Return whether a sentence gives the number of those told of just before: "It is 77 strong", "200 men in all"."""
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    before, behind = scene.tokens[:at], scene.tokens[after : after + 5]
    if at > 6 or (scene.groups and any(group.part == "goal" for group in scene.groups)):
        return False
    words = [token.lower for token in behind]
    if count.strength == "sent" and at == 0 and words[:1] != [] and words[0] in _WOULD and words[1:3] in _TAKE_PART:
        return True
    tallied = any(token.lower in _TALLIES for token in behind[:4])
    opened = at == 0 or before[0].lower in _OPENERS
    numbers = any(token.lower in {"number", "numbers", "comprises", "totals"} for token in before[-3:])
    return (tallied and (opened or "involved" in [t.lower for t in behind])) or (opened and numbers)


_WOULD = frozenset("would could will might".split())
_TAKE_PART = (["be", "involved"], ["take", "part"], ["be", "sent"], ["be", "deployed"], ["be", "going"])
