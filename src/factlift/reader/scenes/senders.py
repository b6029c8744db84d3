"""Which part a place plays that no preposition governs: the subject of its clause sends, receives, or neither."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from factlift.lexicon import ADVERBS, AUX, BE, PREPOSITIONS
from factlift.places import Mention
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.cues import (
    DENY,
    DUTY,
    GO,
    HAS,
    MOVE,
    NOUN,
    PEOPLE,
    RECEIVE,
    RECRUIT,
    SEND,
    SENDS_ONLY,
    SENT,
    SENT_OUT,
    STATE,
    STOP,
)
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.scenes.scene import Scene

Part = Literal["origin", "receiver", "goal", "subject", "none"]
FINITE = frozenset("has have had will is was would".split())
TAKING = RECEIVE | FINITE
_GOVERNING = PREPOSITIONS - {"with"}
_OWN_CLAIMS = DENY | {"announced", "announces", "pledged", "promised", "agreed", "vowed"}  # of what it does itself
_EAGER = frozenset("to plans expects hopes wants agreed set due alone each so far in principle".split())
DEGREE = frozenset(
    "a an about around some up nearly almost over more than at least roughly another combined total of just between "
    "fewer less under the further estimated each , additional as many any".split()
)
_HOSTS = frozenset("taker takers recipient host destination employer market buyer importer customer".split())
_ASKS = frozenset("order orders request requests demand call appeal need needs appetite".split())
_SHARE = frozenset("share slice portion intake allocation quota".split())
_ENTRY = frozenset(
    "permit permits visa visas hiring recruitment intake imports import entry admission arrivals".split()
)
_BARS = frozenset("blocked blocks vetoed vetoes opposed opposes".split())
_LOSES = frozenset("lose loses losing".split())
_WEIGHS = frozenset("weighing considering mulling studying weighs considers mulls".split())


def subject_part(  # noqa: C901 - one decision, in the order in which it is made
    scene: Scene, run: Sequence[Mention], last: int, before: str
) -> Part:
    """Return the part of a place that no preposition governs: sender, receiver, or neither."""
    if before in _GOVERNING:
        return "none"
    if before in _GIVES and last < len(scene.tokens) and scene.tokens[last].lower in {"any", "no"}:
        return "receiver"  # "lending Peru any police"
    if run[-1].kind == "demonym" and _is_given(scene.tokens, last, before):
        return "receiver"
    if last < len(scene.tokens) and scene.tokens[last].lower in _BARS:
        return "none"  # "Peru blocked an earlier plan for 500"
    possessive = scene.tokens[last - 1].possessive
    if serves_there(scene.tokens, run[-1], last):
        return "none"  # "the Kosovo contingent": where it serves, or whose it is
    following = scene.tokens[last].lower if last < len(scene.tokens) else ""
    if possessive and (following in _SHARE or following in _ASKS):
        return "receiver"
    which = last + 1 < len(scene.tokens) and scene.tokens[last + 1].lower == "which"
    after = _aside_end(scene.tokens, last)
    sends = after > last and any(token.lower in SEND for token in scene.tokens[after : after + 4])
    has = last + 2 + (which and any(token.lower in _STILL for token in scene.tokens[last + 2 : last + 3]))
    if which and not sends and keeps_abroad(scene, run, scene.tokens[has : has + 10]):
        return "origin"  # "Peru, which has 900 soldiers in Oton"
    if which and not sends and _is_numbered(scene.tokens[has : has + 5]):
        return "receiver"  # "Peru and Chile, which have 30 between them"
    if possessive and _stays_at(scene.tokens, last):
        return "origin"  # "Peru's 250 soldiers remain in the north"
    last = after
    if not possessive and run[-1].kind != "demonym" and _is_dealt(scene.tokens[last : last + 10]):
        return "receiver"
    if not possessive and _has_people_from(scene.tokens[last : last + 10]):
        return "receiver"  # "Oman has cooks from Peru (18) and Chad (14)"
    light = True  # nothing but words of degree before a number
    plain = True  # nothing but auxiliaries and adverbs since the place
    ahead = scene.tokens[last : last + 14]
    for at, token in enumerate(ahead):
        if token.lower in STOP and any(word.lower in _ENTRY for word in ahead[at + 1 : at + 4]):
            return "receiver"  # "Peru has suspended work permits for crews"
        if token.lower in _HOSTS and not possessive:
            return "receiver"  # "Peru remains the biggest taker"
        if token.lower in STOP and possessive and scene.tokens[last].lower in STATE:
            return "origin"  # "Peru's navy has called off a convoy"
        offers = [word.lower for word in ahead[at + 1 : at + 4] if word.lower != "ready"][:2]  # "gets ready to send"
        if token.lower in SEND and offers[:1] == ["to"] and offers[1:] and offers[1] in RECEIVE:
            return "receiver"  # "Peru has offered to take 90"
        if plain and _is_granted(ahead, at):
            return "receiver"  # "Peru has been lent 40", "Peru is to have 40"
        if token.lower in _LEANS and any(word.lower == "on" for word in ahead[at + 1 : at + 4]):
            return "receiver"  # "Malta's hospitals lean heavily on Peru"
        if plain and token.lower in _BRINGS and [word.lower for word in ahead[at + 1 : at + 2]] == ["in"]:
            return "receiver"  # "Peru plans to bring in 200 from Chile"
        if plain and _sends_back(scene, run, ahead, at):
            return "receiver"  # "Peru sent home 40 Chilean welders"
        if token.lower in SEND or token.lower in NOUN or (plain and token.lower in _WEIGHS):
            return "origin"
        if plain and token.lower in _LOSES and not scene.words.isdisjoint(SENT):
            return "origin"  # "Peru loses 900 nurses a year", "How many nurses does Peru lose?"
        body = possessive and at <= _BODY and all(word.word and word.text.islower() for word in ahead[:at])
        if (plain or body) and token.lower in RECRUIT and _is_hired_from(ahead, at):
            return "receiver"  # "Peru hired 40 Chilean welders", "Peru's health service hired 40 welders in Chile"
        if token.lower in RECEIVE and offers[:1] == ["to"] and offers[1:] and offers[1] in SENDS_ONLY:
            return "origin"  # "Peru wants to send 40"
        away = possessive and light and is_numeral(token)
        if away and (_is_strong(ahead[at + 1 : at + 3]) or _is_away(ahead[at + 1 : at + 6]) or _set_out(ahead, at + 1)):
            return "origin"  # "Poland's 800 welders in Norway", "Togo's 140-member unit"
        takes = token.lower in RECEIVE and (plain or any(is_numeral(t) for t in ahead[at + 1 : at + 5]))
        if takes or (is_numeral(token) and at < 3 + (ahead[0].lower in _BY_NOW) and light):
            kept = at and (keeps_abroad(scene, run, ahead[at - 1 :]) or _is_spread(scene, token))
            return "origin" if kept else "receiver"
        light = light and (
            token.lower in DEGREE or token.lower in _BY_NOW or token.lower in AUX or token.lower in ADVERBS
        )
        if token.lower in {"says", "said"} and any(word.lower == "it" for word in ahead[at + 1 : at + 5]):
            plain = light = False
            continue  # "Peru said it was sending 40"
        if token.lower == "that" and [word.lower for word in ahead[at + 1 : at + 2]] == ["it"] and not light:
            continue  # "Peru said that it was sending 40"
        if token.lower in {"that", "says", "said"}:  # it speaks of others, unless it denies what they say of it
            own = any(word.lower in _OWN_CLAIMS for word in ahead[:at])
            return "origin" if own else "none"
        if token.text in {";", ".", ":"} or token.lower in {"while", "who", "which", "because", "where"}:
            break
        plain = plain and (token.lower in AUX or token.lower in ADVERBS or token.lower in _EAGER)
    return "origin" if possessive else "subject"


def _has_people_from(ahead: Sequence[Token]) -> bool:
    """Return whether a country is said to have people by a trade from elsewhere, right behind its name."""
    people = next((i for i, token in enumerate(ahead[:5]) if token.lower in SENT), 0)
    return (
        people > 0 and ahead[0].lower in _HAVE and [token.lower for token in ahead[people + 1 : people + 2]] == ["from"]
    )


_BODY = 3  # tokens of a country's body before its verb
_HAVE = frozenset("has have had".split())
_BY_NOW = frozenset("still currently now already presently".split())
_LEANS = frozenset("rely relies lean leans depend depends".split())
_BRINGS = frozenset("bring brings bringing brought fly flying flown".split())


def _sends_back(scene: Scene, run: Sequence[Mention], ahead: Sequence[Token], at: int) -> bool:
    """Return whether a country sends people of another nation home, who were in it."""
    word, behind = ahead[at].lower, ahead[at + 1 : at + 2]
    back = word in _RETURNS or (word in _SENDS and bool(behind) and behind[0].lower in {"home", "back"})
    if not back or at + 1 == len(ahead):
        return False
    own, first = {mention.code for mention in run}, ahead[at + 1].start
    nations = [m for m in scene.mentions if m.kind == "demonym" and first <= m.start < ahead[-1].end]
    from_there = any(token.lower == "from" for token in ahead[at + 1 :])
    return bool(nations) and nations[0].code not in own and not from_there


_RETURNS = frozenset("repatriated repatriates repatriate repatriating returned".split())
_SENDS = frozenset("sent send sends sending flew flown shipped".split())
_MISSIONS = frozenset("contingent force mission deployment rotation operation detachment garrison".split())


def serves_there(tokens: Sequence[Token], place: Mention, last: int) -> bool:
    """Return whether a country's name stands before a body that serves, as an adjective does."""
    first = next((at for at in range(last - 1, -1, -1) if tokens[at].start <= place.start), 0)
    led = first > 0 and tokens[first - 1].lower == "the"
    plain = place.kind in {"country", "capital"} and not tokens[last - 1].possessive
    return led and plain and last < len(tokens) and tokens[last].lower in _MISSIONS


def _is_strong(behind: Sequence[Token]) -> bool:
    """Return whether a number is the strength of a body: "140-member", "300-strong"."""
    return [token.lower for token in behind[:1]] == ["-"] and behind[-1].lower in _STRONG


_STRONG = frozenset("strong member man woman person head".split())


def _is_away(behind: Sequence[Token]) -> bool:
    """Return whether people stand behind a number, and a place behind them ("800 welders in Norway")."""
    people = next((at for at, token in enumerate(behind) if token.lower in PEOPLE), None)
    return people is not None and any(
        a.lower in {"in", "to", "for"} and b.capital and b.word for a, b in pairwise(behind[people + 1 :])
    )


def _set_out(ahead: Sequence[Token], at: int) -> bool:
    """Return whether those of a number are said to go, or to be taken, somewhere ("Malawi's 221 were flown out")."""
    at += at < len(ahead) and ahead[at].lower in PEOPLE
    verb = next((i for i in range(at, len(ahead)) if ahead[i].lower not in AUX and ahead[i].lower not in ADVERBS), at)
    return verb < len(ahead) and ahead[verb].lower in (MOVE | GO if verb == at else SENT_OUT | MOVE)


def keeps_abroad(scene: Scene, run: Sequence[Mention], ahead: Sequence[Token]) -> bool:
    """Return whether a country has men under arms in a place that is not its own ("has 900 soldiers in Oton")."""
    if not ahead or ahead[0].lower not in HAS:
        return False
    number = next((at for at, token in enumerate(ahead[:5]) if is_numeral(token)), 0)
    duty = next((at for at in range(number + 1, min(len(ahead), number + 4)) if ahead[at].lower in _ARMED), 0)
    if not number or not duty or not all(word.lower in DEGREE for word in ahead[1:number]):
        return False
    while duty + 1 < len(ahead) and (ahead[duty + 1].lower in _ARMED or ahead[duty + 1].lower in SENT):
        duty += 1  # "105 police officers"
    place = (
        ahead[duty + 2 : duty + 4] if [t.lower for t in ahead[duty + 1 : duty + 2]] in (["in"], ["at"], ["on"]) else []
    )
    name = next((token for token in place if token.capital and token.word), None)
    if name is None:
        return [token.lower for token in place[:1]] == ["the"] and place[-1].lower in _POSTS
    own = {mention.code for mention in run}
    return not any(m.start <= name.start < m.end and m.code in own for m in scene.mentions)


_ARMED = DUTY | {"men", "personnel", "advisers"}
_POSTS = frozenset("sector camp mission force zone headquarters base island contingent brigade operation".split())
_STILL = frozenset("already still now currently".split())


def stays_on(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a number of people stay at a post, as told at `first`: "'s 250 soldiers remain in the north"."""
    place = _stays_at(tokens, first)
    return bool(place) and place[0] in _POSTED_AT and _OFF_DUTY.isdisjoint(place)


def _stays_at(tokens: Sequence[Token], first: int) -> list[str]:
    """Return the words behind a number of people, of no nation named beside them, and a verb of staying."""
    number = next((at for at in range(first, min(len(tokens), first + 4)) if is_numeral(tokens[at])), None)
    if number is None or not all(token.lower in DEGREE for token in tokens[first:number]):
        return []
    people = next((at for at in range(number + 1, min(len(tokens), number + 4)) if tokens[at].lower in SENT), None)
    if people is None or any(token.capital for token in tokens[number:people]):
        return []  # "Peru's 40 Chilean nurses" are not its own
    while people + 1 < len(tokens) and tokens[people + 1].lower in SENT:
        people += 1
    ahead = [token.lower for token in tokens[people + 1 : people + 8]]
    at = next((i for i, word in enumerate(ahead) if word not in AUX and word not in ADVERBS), len(ahead))
    return ahead[at + 1 : at + 4] if at < len(ahead) and ahead[at] in _STAYS else []


_STAYS = frozenset("remain remained stay stayed continue continued".split())
_POSTED_AT = frozenset("in at on with along around near until to through till beside there for".split())
_OFF_DUTY = frozenset(
    "home strike leave jail prison custody captivity detention hospital limbo barracks short risk large work debt "
    "be country".split()
)


def _is_hired_from(ahead: Sequence[Token], at: int) -> bool:
    """Return whether people by a trade, and a place where they are found, stand behind the verb at `at`."""
    behind = [token for token in ahead[at + 1 : at + 8] if token.lower != "the"]
    people = next((i for i, token in enumerate(behind) if token.lower in SENT), len(behind))
    return any(is_numeral(token) for token in behind[:people]) and any(
        a.lower in {"in", "from"} and b.capital and b.word for a, b in pairwise(behind[people + 1 :])
    )


def _is_granted(ahead: Sequence[Token], at: int) -> bool:
    """Return whether the verb at `at`, in the passive or of having, gives a number to its subject."""
    before = [token.lower for token in ahead[:at]]
    number = next((i for i in range(at + 1, min(len(ahead), at + 5)) if is_numeral(ahead[i])), 0)
    if not number or not all(word.lower in DEGREE for word in ahead[at + 1 : number]):
        return False
    if ahead[at].lower == "have":
        return before[-1:] == ["to"] and not BE.isdisjoint(before)
    return ahead[at].lower in _GRANTED and not BE.isdisjoint(before)


def _is_given(tokens: Sequence[Token], last: int, before: str) -> bool:
    """Return whether a nation's body gets those counted ("lent the | Omani | navy forty divers")."""
    if before not in _GIVES | {"loaned", "gave", "gives", "offered", "offers"}:
        return False
    ahead = tokens[last : last + 5]
    number = next((at for at, token in enumerate(ahead) if is_numeral(token)), 0)
    return number > 0 and all(token.word and token.text.islower() for token in ahead[:number])


_GIVES = frozenset("lend lends lending lent send sends sending sent loan loaning give giving supply supplying".split())
_GRANTED = frozenset(
    "sent lent loaned promised given granted offered allotted allocated assigned awarded pledged supplied".split()
)


def _is_dealt(ahead: Sequence[Token]) -> bool:
    """Return whether a number is given to a place: "comes next with 80", "is down for 40", "has 600 of our cooks"."""
    for at, token in enumerate(ahead):
        if token.lower in SEND or token.lower in _DEALT_ENDS:
            return False
        number = next((i for i in range(at + 1, min(len(ahead), at + 5)) if is_numeral(ahead[i])), 0)
        if not number or not all(word.lower in DEGREE for word in ahead[at + 1 : number]):
            continue
        if token.lower in _DEALT:
            return not (at and ahead[at - 1].lower in _CALLS)  # "Peru backed a call for 900"
        behind = [word.lower for word in ahead[number + 1 : number + 3]]
        if (
            token.lower in {"has", "have", "had"}
            and behind[:1] == ["of"]
            and behind[1:2] in (["our"], ["us"], ["them"])
        ):
            return True
    return False


_CALLS = frozenset("call calls called appeal appeals appealed plea pleas".split())
_DEALT = frozenset("with for share shares".split())
_DEALT_ENDS = frozenset("that who which said says ; . because while and to in at from".split())


def _aside_end(tokens: Sequence[Token], last: int) -> int:
    """Return where a relative clause, or an apposition, between commas ends that stands behind a place, else `last`."""
    if last + 1 >= len(tokens) or tokens[last].text != ",":
        return last
    opening = tokens[last + 1].lower
    closing = next((i for i in range(last + 2, min(len(tokens), last + 16)) if tokens[i].text in ",;"), last)
    if closing <= last or tokens[closing].text != ",":
        return last
    following = tokens[closing + 1].lower if closing + 1 < len(tokens) else ""
    apposed = opening in _APPOSES and (following in HAS or following in AUX or following in SEND)
    told = opening in _TELLS and (following in HAS or following in AUX or following in SEND)
    return closing + 1 if opening in {"which", "whose", "who"} or apposed or told else last


_TELLS = frozenset("we i he she they as according sources officials diplomats".split())  # "Peru, he said, would"
_APPOSES = frozenset("the a an one itself long already now its".split())


def _is_numbered(tokens: Sequence[Token]) -> bool:
    """Return whether a verb of having or taking stands right before a number."""
    verb = bool(tokens) and (tokens[0].lower in TAKING or tokens[0].lower in {"have", "had"})
    at = next((i for i, token in enumerate(tokens) if is_numeral(token)), 0)
    return verb and 0 < at < 4 and not any(token.lower in SEND for token in tokens[1:at])


def _is_spread(scene: Scene, number: Token) -> bool:
    """Return whether a country is said to have so many in other countries ("Peru has 900 nurses in 12 countries")."""
    if scene.countries is None or scene.countries.start <= number.start:
        return False
    return scene.tokens[scene.index_at(scene.countries.start) - 1].lower in {"in", "across"}


def is_house_that_sends(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a council or a guild "of" a country opens a clause with a verb of sending right behind it."""
    verb = next((token.lower for token in tokens[last : last + 3] if token.lower not in AUX), "")
    return tokens[first - 2].text in _HOUSES and verb in SENDS_ONLY


_HOUSES = frozenset("Council Board Guild Federation Association Church Society Authority Agency University".split())
