"""What the words before a place make of it: where an agent stands, where a deal was signed, where people are hired."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from factlift.lexicon import ADVERBS, AUX, CALENDAR, CONJUNCTIONS, NO_NAME, PREPOSITIONS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.scenes.towns import UNLISTED_AFTER, is_island, is_land, leads_there
from factlift.reader.words.cues import GO, RECEIVE, RECRUIT, RETURN, SELECT, SEND, SENT, STATE
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.places import Mention
    from factlift.reader.scenes.scene import Scene

_PASSIVE = AUX - {"has", "have", "had", "to", "will"}


_RETURN_REACH = 14  # tokens between "withdraw" and "from Peru"


def owns_people(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a name that opens the sentence owns people who are counted ("Leeds's two vets")."""
    token, ahead = tokens[at], tokens[at + 1 : at + 6]
    named = at == 0 and token.capital and not token.text.isupper() and token.lower not in NO_NAME
    return named and bool(ahead) and is_numeral(ahead[0]) and any(word.lower in SENT for word in ahead[1:])


def is_errand(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a deal was made, or a course held, in the place: "an accord signed in Lima", "a course at Oton".

    So it is with a language, which ends its phrase ("a label in English").
    """
    before = tokens[first - 2].lower if first > 1 else ""
    following = tokens[first + 1] if first + 1 < len(tokens) else None
    tongue = tokens[first].lower in _TONGUES and (following is None or not following.word or following.lower == "and")
    return before in _MADE or before in _COURSES or tongue


_MADE = frozenset("signed initialled initialed concluded negotiated published printed born".split())


_COURSES = frozenset("course courses".split())


_TONGUES = frozenset(
    "english french arabic spanish portuguese russian german italian chinese japanese korean polish turkish dutch "
    "greek hebrew swedish norwegian danish finnish".split()
)


def is_agent(tokens: Sequence[Token], first: int) -> bool:
    """Return whether the place behind "by" does what is told ("lent by Peru"), not "followed by Peru"."""
    return first > 1 and tokens[first - 1].lower == "by" and tokens[first - 2].lower in SEND


def is_joined_to(tokens: Sequence[Token], first: int) -> bool:
    """Return whether people serve beside a nation's body, not in its own: "embedded with a Peruvian regiment"."""
    at = first - 1 - (first > 1 and tokens[first - 1].lower in {"a", "an", "the", "its", "another"})
    led = at > 0 and tokens[at].lower in {"with", "alongside", "under", "beside", "within"}
    return led and any(token.lower in _JOINED for token in tokens[max(0, at - 3) : at])


_JOINED = frozenset(
    "embedded attached seconded secondment lent loan loaned assigned detached serving serve serves served fighting "
    "fight fought working alongside".split()
)


def is_other_side(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a nation's adjective names who stands across a table ("his Peruvian colleague Rosa Paz")."""
    owned = first > 0 and tokens[first - 1].lower in {"his", "her", "their", "its", "the"}
    return owned and any(token.lower in _OTHER_SIDE for token in tokens[last : last + 2])


_OTHER_SIDE = frozenset("colleague counterpart opposite interlocutor homologue".split())


def is_agents(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a sender stands in the place: "lent by a yard in Leeds"."""
    if tokens[first - 1].lower in {"to", "into", "for"}:
        return False  # "assigned by a Leeds firm to Oman"
    for at in range(first - 2, max(0, first - 8), -1):
        if tokens[at].lower == "by":
            body = tokens[at + 1].lower in {"a", "an", "the"}
            near = tokens[max(0, at - 8) : at] if body else tokens[at - 1 : at]
            return any(token.lower in _GIVEN for token in near) or tokens[at - 1].lower in SEND
        if not tokens[at].word or tokens[at].lower in AUX or tokens[at].lower in GO or tokens[at].lower in ADVERBS:
            return False
    return False


_GIVEN = frozenset("sent lent loaned seconded dispatched deployed recruited supplied provided hired posted".split())


def is_of_body(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a sender is in the place: "guards from a firm in Leeds", "agencies licensed in Leeds sent"."""
    if tokens[first - 1].lower not in {"in", "at"} or first < 3:
        return False
    near = [token.lower for token in tokens[max(0, first - 6) : first - 1]]
    body = next((i for i in range(len(near) - 1, -1, -1) if near[i] in _BODIES), None)
    if body is None or any(not word.isalpha() and "-" not in word for word in near[body:]):
        return False
    start = near.index("from") if "from" in near else body
    if body == len(near) - 1 and 0 < start < body and (near[start + 1] in _ARTICLES or start + 1 == body):
        return near[start - 1] in _LENT | _DRAWN and not any(
            token.lower in RETURN for token in tokens[max(0, first - 12) : first]
        )
    ahead = [token.lower for token in tokens[last : last + 4]]
    acts = next((i for i, word in enumerate(ahead) if word not in AUX and word not in ADVERBS), 0)
    following = ahead[acts] if ahead else ""
    if acts and following in _IS_PLACING and first <= _OPENS:
        return True  # "An agency in Leeds is sending"
    following = ahead[0] if ahead else ""
    if near[body] in _BROKERS and not _THROUGH.isdisjoint(near[:body]):
        return True  # "is paying an agency in Leeds for 11 planners"
    return following in _PLACES_THEM and len(near) - body <= 3


_BROKERS = frozenset("agency agencies recruiter recruiters broker brokers".split())
_THROUGH = frozenset("through via pays paying paid using contracted contracts engaged commissioned asked".split())
_LENT = SENT | frozenset({"posting", "secondment", "loan", "people", "men", "women"})
_DRAWN = frozenset("drawn comes come hail hails recruited provided selected chosen picked".split())
_ARTICLES = frozenset({"a", "an", "the"})
_BODIES = frozenset(
    "agency agencies firm firms company companies diocese ministry hospital hospitals union council office bureau "
    "recruiter recruiters contractor university academy school brigade base regiment barracks centre center charity "
    "parish order yard institute club federation service schools clinic clinics battalion garrison colleges "
    "college".split()
)
_OPENS = 8  # tokens of a sentence in which its subject stands
_IS_PLACING = frozenset(
    "send sending sent recruit recruiting recruited hire hiring hired lend lending lent post posting posted second "
    "seconding seconded supply supplying supplied place placing placed dispatch dispatching dispatched".split()
)
_PLACES_THEM = frozenset("placed sent sends recruited hired dispatched deployed supplied lent posted seconded".split())


def is_hired(tokens: Sequence[Token], first: int) -> bool:
    """Return whether somebody hires people counted in the place ("recruited 34 cooks in Peru")."""
    near = range(first - 2, max(-1, first - 7), -1)
    if first > 4 and is_numeral(tokens[first - 2]) and tokens[first - 3].lower in {"and", ","}:
        led = next((i + 1 for i in range(first - 4, max(0, first - 8), -1) if tokens[i].lower == "in"), None)
        return led is not None and is_hired(tokens, led)  # "recruited 34 cooks in Peru and 20 in Chile"
    at = next((i for i in near if tokens[i].lower in RECRUIT), None)
    if at is None or (at and tokens[at - 1].lower in _PASSIVE):
        return False
    if any(token.lower == "for" for token in tokens[at + 1 : first - 1]):
        return False  # "recruited 40 welders for shipyards in Peru"
    return is_numeral(tokens[at + 1]) or tokens[at + 1].lower in DEGREE


def returns(tokens: Sequence[Token], first: int) -> bool:
    """Return whether people come home from the place: it is where they were posted."""
    near = tokens[max(0, first - _RETURN_REACH) : first]
    words = [token.lower for token in near]
    houses = {i + 1 for i, word in enumerate(words) if word in _HOUSED and words[i + 1 : i + 2] == ["home"]}
    houses |= {i for i in range(2, len(words)) if words[i - 2 : i] in (["closer", "to"], ["nearer", "to"])}
    pairs = enumerate(pairwise([*words, ""]))
    found = (i for i, (a, b) in pairs if a in RETURN and (b != "on" or not CALENDAR.isdisjoint(words[i + 2 : i + 3])))
    return any(i not in houses for i in found)  # not "A home in Leeds", "took on 40 cooks from Peru"


_HOUSED = frozenset("a an the care nursing children’s holiday retirement".split())


_OFFICES = frozenset(
    "diocese archdiocese university city municipality province state government port county parish commune region "
    "prefecture canton borough".split()
)
_NAMED_OFFICES = frozenset("government council fire ambulance state provincial".split())
_NO_TOWN = frozenset(
    "federal national central royal state interior foreign defence labour health military transitional interim unity "
    "coalition supreme conservative liberal socialist islamic revolutionary security general european african asian "
    "city town county district regional local provincial metropolitan london new security nordic baltic taliban".split()
)


def body_of_town(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the first and last token of the town, or part of a country, whose body opens the sentence and sends.

    "The Diocese of Kottar is sending four priests", "The Tamil Nadu government will send 350 nurses".
    """
    if len(tokens) < 6 or tokens[0].lower != "the":
        return None
    if tokens[1].lower in _OFFICES and tokens[2].lower == "of":
        first = last = 3
    else:
        first = last = 1
    if not _is_name(tokens[first]):
        return None
    while last + 1 < len(tokens) and _is_name(tokens[last + 1]) and last - first < 2:
        last += 1
    behind = tokens[last + 1 : last + 6]
    if first == 1 and not (behind and not behind[0].capital and behind[0].lower in _NAMED_OFFICES):
        return None
    sends = any(token.lower in _SENDS_OUT for token in behind)
    return (first, last) if sends and any(is_numeral(token) for token in tokens[last + 1 : last + 9]) else None


def land_that_sends(tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Return the first and last token of a land, by its own noun, that sends: "the Windward Islands sent their"."""
    for at, token in enumerate(tokens[:-1]):
        if token.text not in _OWN_LANDS or at < 2 or token.possessive:
            continue
        first = at
        while first > 0 and at - first < 3 and _is_name(tokens[first - 1]):
            first -= 1
        behind = [word.lower for word in tokens[at + 1 : at + 4]]
        behind = behind[next((i for i, word in enumerate(behind) if word not in AUX | ADVERBS), len(behind)) :]
        if first < at and tokens[first - 1].lower == "the" and behind[:1] != [] and behind[0] in _SENDS_OUT:
            return first, at
    return None


def is_land_by_name(name: str) -> bool:
    """Return whether a name says of itself that it is one of land ("Windward Islands")."""
    return " " in name and name.rpartition(" ")[2] in _OWN_LANDS


_OWN_LANDS = frozenset("Islands Isles Colony Territory Territories Protectorate Peninsula Highlands Coast".split())
_SENDS_OUT = frozenset(
    "sent send sends sending dispatch dispatched dispatches lend lends lending lent deploy deployed seconded second "
    "secondment flying loaned post posted place placed found".split()
)


def _is_name(token: Token) -> bool:
    plain = token.word and token.capital and not token.text.isupper() and not token.possessive
    return plain and token.lower not in NO_NAME and token.lower not in _NO_TOWN and token.lower not in SENT


def expects_people(tokens: Sequence[Token], last: int, mentions: Sequence[Mention]) -> bool:
    """Return whether a country expects people of another one, who are counted ("Oman expects 40 cooks from Peru")."""
    ahead = tokens[last : last + _EXPECTED]
    at = next((i for i, token in enumerate(ahead[:4]) if token.lower in _EXPECTS), None)
    if at is None or not all(token.lower in AUX or token.lower in ADVERBS for token in ahead[:at]):
        return False
    number = next((token for token in ahead[at + 1 : at + 5] if is_numeral(token)), None)
    theirs = next((m for m in mentions if number is not None and number.start < m.start <= ahead[-1].start), None)
    if theirs is None:
        return False
    between = [token.lower for token in ahead[at:] if token.start < theirs.start]
    return (theirs.kind == "demonym" or "from" in between[-2:]) and not {"to", ",", ";"} & set(between)


_EXPECTS = frozenset("expects expect expecting expected awaits await awaiting".split())
_EXPECTED = 9  # tokens from a country up to the nation of those whom it expects


def is_asker(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether what came from a place is its wish for people ("a request for 40 was received from Peru")."""
    near = first - 2
    if near >= 0 and tokens[near].lower in _WISHES and last + 1 < len(tokens):  # "a request from Peru for 40 cooks"
        asks = tokens[last].lower == "to" and any(token.lower in SEND for token in tokens[last + 1 : last + 3])
        return tokens[last].lower == "for" or asks
    if near > 0 and tokens[near].lower == "in":
        near -= 1  # "came in from Peru"
    if near < 0 or tokens[near].lower not in _CAME:
        return False
    wishes = [at for at in range(max(0, near - _WISH_REACH), near - 1) if tokens[at].lower in _WISHES]
    return any(tokens[at + 1].lower == "for" for at in wishes)


_CAME = frozenset("received come came arrived reached".split())
_WISHES = frozenset(
    "request requests appeal appeals plea pleas order orders enquiry enquiries inquiry inquiries".split()
)
_WISH_REACH = 12  # tokens between a wish for people and its coming in


def is_led_to(tokens: Sequence[Token], near: int, at: int, end: int) -> bool:
    """Return whether a name that no table knows is where somebody goes or is, by the word at `near` before it."""
    if at > 1 and tokens[at - 1].lower == "the" and is_land(tokens, end):
        return tokens[at - 2].lower in UNLISTED_AFTER | {"on"}
    lead, before = tokens[near].lower, tokens[near - 1].lower if near > 0 else ""
    if (lead == "to" and before in _TALKS_TO) or (lead == "in" and before in _PRINTED):
        return False  # "talks to Ann Ode about", "a report in De Avond"
    sited = near < at - 1 and lead == "on"  # "on the beaches of Leeds"
    back = lead == "from" or (lead == "of" and before == "out")
    return (
        sited
        or is_island(tokens, at)
        or (lead in UNLISTED_AFTER and leads_there(tokens, near + 1))
        or (back and near > 0 and returns(tokens, near))
    )


_PRINTED = frozenset(
    "report reports article articles story stories column interview interviews editorial claim claims piece".split()
)
_TALKS_TO = frozenset("talks talked talking spoke speaks speaking writes wrote told explained admitted".split())


def takes_slots(scene: Scene, place: Mention) -> bool:
    """Return whether places in a scheme go to people of a country ("1,870 of the places have gone to Nepalis")."""
    if scene.words.isdisjoint(_SLOTS):
        return False
    return scene.names_people(place)


_SLOTS = frozenset("places visas permits slots spots vacancies".split())
"""What is given out to people of a country, and is not where they go."""


def owner_start(tokens: Sequence[Token], first: int) -> int:
    """Return where the owner before an adjective begins ("Bac Son's Malagasy sites"), else `first`."""
    if first < 2 or not tokens[first - 1].possessive:
        return first
    at = first - 1
    while at > 1 and tokens[at - 1].word and tokens[at - 1].capital and first - at < 5:
        at -= 1
    return at


def is_named_so(tokens: Sequence[Token], start: int) -> bool:
    """Return whether an article stands before an adjective, and what leads there before it ("at the Peruvian ...")."""
    at = next((i for i, token in enumerate(tokens) if token.start >= start), 0)
    return at > 1 and tokens[at - 1].lower in {"the", "a", "an"} and tokens[at - 2].lower in {"at", "for", "with"}


def anywhere_part(tokens: Sequence[Token], first: int, last: int) -> Literal["none", "goal"]:
    """Return the part of a word such as "abroad": none, where it is an adjective, or where people come from."""
    if first and tokens[first - 1].lower == "from" and not returns(tokens, first):
        return "none"  # "hired 40 cooks from abroad"
    following = tokens[last] if last < len(tokens) else None
    adjective = (
        following is not None and following.word and following.lower not in _GRAMMAR and following.lower not in _FREE
    )
    return "none" if adjective else "goal"


_FREE = frozenset("since last next this every last, who that which to each under through alone annually".split())
_GRAMMAR = AUX | PREPOSITIONS | CONJUNCTIONS


def is_allied(tokens: Sequence[Token], first: int) -> bool:
    """Return whether a force acts that several states have in the place, none of its own ("NATO's force in Oton")."""
    lead = [token.lower for token in tokens[: first - 1]]
    return lead[-1:] != [] and lead[-1] in _FORCES and not ALLIES.isdisjoint(lead)


_FORCES = frozenset("force forces mission operation contingent peacekeepers battlegroup troops taskforce".split())
ALLIES = frozenset(
    "un eu nato au ecowas sadc osce igad union nations alliance commonwealth bloc peacekeeping peacekeepers peace "
    "multinational stabilisation stabilization coalition joint observer monitoring".split()
)


def is_seat(behind: Sequence[Token]) -> bool:
    """Return whether a state's body acts behind a capital that opens its sentence: "In Lima | the navy chose its men".

    What takes people in is no sender: "In Madrid | the ministry picked the wards that will take 90 of them".
    """
    words = [token.lower for token in behind[:4] if token.lower not in {",", "the"}]
    if not words or words[0] not in STATE | ARMIES:
        return False
    acts = any(token.lower in _CHOOSES for token in behind[:6])
    return acts and not any(token.possessive or token.lower in RECEIVE for token in behind)


def is_topic(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Return whether a place is what a denial is said to be about: "As regards | Peru |, there is no plan to send"."""
    lead = " ".join(token.lower for token in tokens[: min(first, 4)])
    behind = [token.lower for token in tokens[last : last + 3]]
    denies = behind[:1] == [","] and behind[1:2] in (["there"], ["no"], ["none"], ["nobody"])
    return denies and lead in _ABOUT and any(token.lower in SEND for token in tokens[last:])


_ABOUT = frozenset(
    {
        "as regards",
        "as for",
        "as to",
        "with regard to",
        "in regard to",
        "regarding",
        "concerning",
        "with respect to",
        "in respect of",
        "in relation to",
        "turning to",
        "on",
    }
)
ARMIES = frozenset("service gendarmerie forces corps force command cabinet guard".split())
_CHOOSES = (SEND | SELECT | frozenset("drew filled sifted whittled".split())) - RECEIVE
