"""People who come home from where they served: "is returning from a ten-month deployment to Kuwait", uncounted.

A team's tour, or a delegation's trip, is none: a noun of serving, or people under arms or of a rescue, make it one.
"""

from __future__ import annotations

from collections.abc import Set
from typing import TYPE_CHECKING, NamedTuple

from factlift.lexicon import words_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.words.cues import BODY, DUTY, SENT

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

_BACK = frozenset("returned returning return returns".split())
_PULLS = frozenset(  # what a state does with people, or what is done to them
    "withdraw withdraws withdrawn withdrawing withdrew repatriate repatriates repatriated recall recalled".split()
)
_WITHDRAWAL = frozenset({"withdrawal", "pullout", "repatriation", "recall"})
_WITHDRAWS = frozenset("withdraw withdraws withdrawn withdrawing withdrew recall recalled".split())
_WANTS = frozenset("want wants wanted".split())  # one's own people back
_ROVING = words_of("people_nouns", "roving")
_COMES = frozenset("came come comes coming arrived arriving flew flown are is were was be got".split())
_HOME = frozenset({"home", "back"})
_LANDS = frozenset("landed arrived".split())
_ENDING = frozenset("ending completing concluding".split())  # "landed at Nadi, ending a tour in Peru"
_TERMS = frozenset("deployment deployments secondment posting deployed stationed posted serving".split())
_TOURS = frozenset("tour tours mission missions rotation duty stint assignment service operations".split())
_UNITS = frozenset(  # what only people under arms are called, but for a firm's goods ("the battery makers")
    "battalion battalions regiment platoon squadron brigade troop forces contingent battery flotilla".split()
)
_ARMED = DUTY | words_of("people_nouns", "corps") | _UNITS | frozenset("firefighters rescuers medics personnel".split())
_SHIPS = frozenset(  # of a navy
    "frigate frigates destroyer destroyers cruiser cruisers carrier carriers corvette corvettes warship warships navy "
    "naval submarine submarines minesweeper minesweepers gunboat gunboats".split()
)
_NO_BODY = frozenset("all total combined mission lot".split())
_STOPS = frozenset("; : ? ! who which that but because when if not no never".split())
_GREETS = frozenset(  # those before it are others than those who come home
    "welcome welcomed welcoming greet greeted greeting cheer cheered cheering meet met hail hailed applaud applauded "
    "honour honoured honor honored embrace embraced await awaited thank thanked".split()
)
_WELCOMES = frozenset("welcome welcomed welcoming welcomes".split())
_HOMEWARD = frozenset("homecoming welcome-home".split())
_OCCASIONS = frozenset(  # of what those who come home are given
    "ceremony homecoming supper dinner lunch breakfast barbecue picnic feast party parade reception service rally "
    "celebration celebrations event gathering banquet march concert".split()
)
_LEADS = frozenset("to in at on of near".split())
_HAVE = frozenset("have has had".split())
_SUBJECT = 20  # tokens between people and their verb of coming home
_OBJECT = 8  # tokens from the verb of withdrawing to its object
_REACH = 16  # tokens between that verb and where they served


class Homecoming(NamedTuple):
    """People who come home, with their verb and the place where they served."""

    people: Token
    verb: Token
    end: int
    goal: PlaceGroup


def homecoming_in(scene: Scene) -> Homecoming | None:
    """Return the first people of a sentence who are said to come home from where they served."""
    if scene.words.isdisjoint(_BACK | _HOME | _PULLS | _WITHDRAWAL | _ENDING):
        return None
    if all(scene.words.isdisjoint(words) for words in (_TERMS, _TOURS, _ARMED, _WITHDRAWS, _WITHDRAWAL, _WANTS)):
        return None
    tokens = scene.tokens
    for at, token in enumerate(tokens):
        comes = token.lower in _COMES and any(t.lower in _HOME for t in tokens[at + 1 : at + 3])
        comes = comes or (token.lower in _LANDS and any(t.lower in _ENDING for t in tokens[at + 2 : at + _REACH]))
        ended = token.lower in _WITHDRAWAL and [t.lower for t in tokens[at + 1 : at + 2]] == ["of"]
        pulls = token.lower in _PULLS or ended or _wants_back(tokens, at)
        if token.lower not in _BACK and not comes and not pulls:
            continue
        people = (_people_behind(tokens, at) if pulls else None) or (None if ended else _people_before(tokens, at))
        found = _place_behind(scene, at, armed=_is_posted(people, token, scene.words)) if people else None
        if people is not None and people.lower not in _ARMED - BODY and _is_out(tokens, at):
            continue  # "pulled its 70 fitters out of Peru", "its battalion": the number is told here or further on
        if people is not None and found is not None:
            return Homecoming(people, token, *found)
    return None


def asks_back(scene: Scene, found: Homecoming) -> bool:
    """Return whether people's withdrawal is only asked for, or spoken of ("demands the withdrawal of advisers")."""
    at = scene.index_at(found.verb.start)
    before = [token.lower for token in scene.tokens[max(0, at - _ASKED) : at]]
    if found.verb.lower in _WANTS:
        return True
    return found.verb.lower in _WITHDRAWAL and (not _ASKS.isdisjoint(before) or _PAST.isdisjoint(before))


def who_wants(scene: Scene, found: Homecoming) -> PlaceGroup | None:
    """Return the country that wants its people back."""
    if found.verb.lower not in _WANTS:
        return None
    before = (g for g in scene.groups if g.end <= found.verb.start and g.codes != found.goal.codes)
    return next((g for g in before if scene.index_at(found.verb.start) - scene.index_at(g.end) <= _NEAR), None)


def _wants_back(tokens: list[Token], at: int) -> bool:
    """Return whether somebody wants people of his own back ("wants its cooks back from Peru")."""
    ahead = [token.lower for token in tokens[at + 1 : at + _OBJECT]]
    back = ahead.index("back") if "back" in ahead else 0
    own = back > 1 and ahead[0] in {"its", "their"}
    return own and tokens[at].lower in _WANTS and ahead[back + 1 :][:1] == ["from"]


_NEAR = 2  # tokens between a country and its verb of wanting
_ASKED = 12  # tokens before a withdrawal in which it is said that somebody asks for it
_ASKS = frozenset(
    "demand demands demanded demanding call calls called calling urge urges urged seek seeks sought ask asks asked "
    "want wants wanted require requires insists insisted discuss discussed propose proposed".split()
)
_PAST = frozenset("after since following completed announced began begun ordered".split())


def _is_posted(people: Token, verb: Token, words: Set[str]) -> bool:
    """Return whether somebody plainly sent those who are taken back: they are under arms, or a state's by its verb."""
    ship = people.lower in {"crew", "crews"} and not words.isdisjoint(_SHIPS)
    owned = verb.lower in _WITHDRAWS | _WITHDRAWAL | _WANTS
    return ship or people.lower in _ARMED or (owned and people.lower in SENT - _ROVING)


def _is_out(tokens: list[Token], at: int) -> bool:
    return any(token.lower == "out" for token in tokens[at + 1 : at + _OBJECT])


def _people_before(tokens: list[Token], at: int) -> Token | None:
    """Return the people or the body that are the subject of a verb."""
    first, which = None, at - 1 - (tokens[at - 1].lower in _HAVE)
    for i in range(at - 1, max(-1, at - _SUBJECT), -1):
        lower = tokens[i].lower
        if i == which and lower in {"which", "who"} and tokens[i - 1].text == ",":
            continue  # "the crews of two frigates, which returned from"
        if lower in _STOPS or lower in _GREETS:
            return first
        owner = lower in _UNITS and any(token.lower == "of" for token in tokens[max(0, i - 2) : i])
        if lower in SENT or (lower in BODY and lower not in _NO_BODY) or (lower in _ARMED and not owner):
            first = tokens[i]
    return first


def _people_behind(tokens: list[Token], at: int) -> Token | None:
    """Return the people whom somebody withdraws ("will withdraw all its remaining troops")."""
    near = tokens[at + 1 : at + _OBJECT]
    stop = next((i for i, token in enumerate(near) if token.lower in _FROM or token.lower in _STOPS), len(near))
    return next((token for token in reversed(near[:stop]) if token.lower in _ARMED or token.lower in SENT), None)


def _place_behind(scene: Scene, at: int, *, armed: bool) -> tuple[int, PlaceGroup] | None:
    """Return where the words end that tell where people served whose verb is at `at`, and the place."""
    tokens = scene.tokens
    from_ = next((i for i in range(at + 1, min(len(tokens), at + _REACH)) if _leads(tokens, i)), None)
    if from_ is None or any(token.lower in _STOPS for token in tokens[at:from_]):
        return None
    for mention in scene.mentions:
        if mention.kind in {"anywhere", "demonym"} or mention.start < tokens[from_].end:
            continue
        first, last = scene.index_at(mention.start), scene.index_at(mention.end)
        between = [token.lower for token in tokens[from_ + 1 : first]]
        if len(between) > _REACH or not _STOPS.isdisjoint(between):
            return None
        site = from_ + 1  # where the name of the spot begins that stands before its country
        site = next((i for i in range(first, from_ + 1, -1) if not _names(tokens[i - 1])), site)
        behind = [token.lower for token in tokens[last : last + 2]]
        named = bool(behind) and (behind[0] in _TERMS or (armed and behind[0] in _TOURS))
        term = next((i for i, word in enumerate(between) if word in _TERMS or (armed and word in _TOURS)), None)
        led = term is not None and site - from_ - 1 > term and tokens[site - 1].lower in _LEADS
        bare = armed and tokens[from_].lower in {"from", "of"} and (site == from_ + 1 or _is_part(between))
        if named or led or bare:
            return (tokens[last].end if named else mention.end), _group(mention)
        return None
    return None


def _is_part(between: list[str]) -> bool:
    """Return whether a part of the place is told ("from the mining districts of eastern Peru")."""
    chain = between[:-1] if between[-1:] != [] and between[-1] in _SIDES else between
    spot = chain[-1:] == ["in"] and chain[-2:-1] != [] and chain[-2] in _SPOTS
    return (spot or chain[-1:] == ["of"]) and len(chain) <= _PART


_SPOTS = frozenset(
    "region regions district districts area areas province provinces zone zones territory territories base bases town "
    "towns city cities village villages enclave enclaves".split()
)
_SIDES = frozenset("northern southern eastern western central upper lower the".split())
_PART = 5  # tokens that name a part of the place
_FROM = frozenset({"from", "out"})


def _names(token: Token) -> bool:
    """Return whether a word may stand in the name of a spot and its country ("the Manas Air Base, Peru")."""
    return token.capital or token.text == "," or token.lower == "the"


def _leads(tokens: list[Token], at: int) -> bool:
    """Return whether a word leads to where people have been: "from", "after being deployed", "following a"."""
    out = tokens[at].lower == "of" and tokens[at - 1].lower == "out"
    return out or tokens[at].lower in {"from", "after", "following"} | _ENDING


def _group(mention: Mention) -> PlaceGroup:
    return PlaceGroup(mention.start, mention.end, (mention,), "goal")


def is_welcomed(scene: Scene, count: Count) -> bool:
    """Return whether those counted are welcomed home: "welcome home nearly 300 sailors", "44 returning cooks"."""
    if count.strength != "sent":
        return False
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 5) : at]]
    named = [token.lower for token in scene.between(count.numeral.end, count.end)]
    occasion = before[-1:] == ["for"] and not _OCCASIONS.isdisjoint(before)
    home = not _HOMEWARD.isdisjoint(before) or ("home" in before and not _WELCOMES.isdisjoint(before))
    return (home and (before[-1:] == ["home"] or occasion)) or "returning" in named
