"""What a sentence does with a number of people: asks for them, takes or gives them, or has them go.

It is told by the words right beside the number alone, whatever the people are called and wherever they go: "asked for
eighty", "would have given us thirty", "took our sixty", "twenty of us went over", "two joiners to Oton".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, words_of
from factlift.numberwords.nouns import vocabulary
from factlift.reader.words.cues import FOLLOW, GO, MOVE, NOUN, PEOPLE, RECRUIT, RETURN

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.words.tokens import Token

MAX_OBJECT = 5  # tokens from a verb to the number that is its object ("offers the firm the same 120")
MAX_VERB = 8  # tokens from a number to its verb
MAX_ASIDE = 14  # tokens of what stands between commas behind a number
_LIGHT = frozenset(  # what stands between a verb, or "for", and a number
    "about around some up to another a further only just nearly almost over at least no more than fewer the our their "
    "his her my its other others first last next same all these those maybe perhaps us them him me you in on out off "
    "away back for that such full whole extra additional already then still down been".split()
)
_ASKS = frozenset(
    "ask asks asked asking call calls called wire wired wires cabled cable write writes wrote written wrote send sent "
    "room places place berths berth beds order orders ordered request requests requested apply applied pressed begged "
    "looking look looks search searches searching searched hope hopes hoped hoping advertised advertise pleaded bid "
    "press pressing wait waits waiting waited come comes came coming return "
    "returns returned".split()
)
_DEALS = frozenset(
    "want wants wanted need needs needed order orders ordered request requests requested require requires required "
    "offer offers offered offering promise promises promised give gives gave given lend lends lent lending loan loaned "
    "loans supply supplies supplied provide provides provided find finds found spare spares spared manage do get gets "
    "got take takes took taken taking accept accepts accepted send sends sent sending ship ships shipped land lands "
    "landed put hire hires hired engage engages engaged pick picks picked choose chooses chose chosen select selects "
    "selected recruit recruits recruited sign signs signed bring brings brought fetch fetches fetched bought sold sell "
    "keep keeps kept turned refused rejected release releases released let allow allowed allot allotted pass passed "
    "raise raised muster mustered enlist enlisted borrow borrowed second seconded post posted place placed "
    "despatched dispatched dispatch furnished furnish drafted counted wished use used employs employ employed "
    "expect expects expected await awaits wrote written noted listed".split()
)
_MOVES = (GO | FOLLOW | MOVE | RETURN | RECRUIT | words_of("deployment_verbs", "send")) - frozenset(
    "due board home back withdrawal pullout pull-out live cross land second bus ship ships truck field fields post "
    "posts place places station traffic export exports transfer transfers rent lease march row storm stream drive "
    "detail farm assigned meant reserved intended".split()
)  # less those that are nouns too
_BE = frozenset("are were was is be been 're".split())
_STATES = frozenset(
    "home "
    "here there gone back away aboard abroad ashore waiting ready bound off on for to chosen picked selected shipped "
    "signed engaged hired taken passed refused rejected turned let wanted needed promised lent shared left sent put "
    "placed posted come going walked led driven marched carried taken in at from still already now over".split()
)
_FOLLOWS = frozenset("more others altogether already still also then now never all".split())
_STARTS = frozenset("for to from at of ,".split())
_PARTIES = frozenset(
    "party parties gang gangs draft drafts batch batches crew crews group company companies lot".split()
)
_STOPS = frozenset(
    '. ; : ! ? ” “ " said says who which if but because when while though you they he she we i it'.split()
)
_INVERTED = frozenset(  # behind "there": "there rode with us sixty"
    "rode went came sailed left landed arrived travelled flew stood waited walked marched followed go come".split()
)
_CLOSES = frozenset(". , ; now in at here there of from all altogether together".split())
_LEADS = frozenset("from to for off over".split())
_PART = 6  # tokens from "of" to the noun of a share
_THEM = PEOPLE | frozenset("them us all men".split())
_PARTY = 4  # tokens that tell of a party's going, at least
_TRIPS = frozenset(
    "bus boat train plane ferry coach lorry ship steamer flight passage road van aeroplane truck".split()
)
_TAKES = frozenset("took take takes caught catch boarded".split())


def goes(scene: Scene, count: Count) -> bool:
    """Return whether those counted go, come or stay somewhere, or are those of a party."""
    return _goes(scene, count) or is_party(scene, count)


def is_handed_over(scene: Scene, count: Count) -> bool:
    """Return whether somebody asks for, takes or gives those counted."""
    return _is_asked_for(scene, count) or _is_object(scene, count)


def wanted_at(scene: Scene, count: Count) -> PlaceGroup | None:
    """Return the place whose people ask for those counted, in a run of dealings ("The mill at Oton wanted ten")."""
    if count.start not in scene.dealt:
        return None
    at = scene.index_at(count.start)
    verb = next((i for i in range(at - 1, max(-1, at - MAX_OBJECT), -1) if scene.tokens[i].lower in _WANTS), None)
    if verb is None:
        return None
    first = next((i + 1 for i in range(verb - 1, -1, -1) if scene.tokens[i].lower in _BREAKS), 0)
    named = [g for g in scene.groups if scene.tokens[first].start <= g.start and g.end <= scene.tokens[verb].start]
    for group in reversed(named):
        owner = scene.tokens[scene.index_at(group.end) - 1].possessive
        if group.part != "origin" and not owner and len(group.places) == 1:
            return group._replace(part="receiver")
    return None


_WANTS = frozenset("want wants wanted need needs needed ask asks asked takes took take request requested order".split())
_BREAKS = frozenset(", ; : and but that said says because so when".split())


def _before(scene: Scene, count: Count) -> list[Token]:
    """Return the tokens before a number and the light words that belong to it."""
    at = scene.index_at(count.start)
    while at and scene.tokens[at - 1].lower in _LIGHT and scene.tokens[at - 1].lower != "for":
        at -= 1
    return scene.tokens[max(0, at - MAX_OBJECT) : at]


def _is_asked_for(scene: Scene, count: Count) -> bool:
    before = [token.lower for token in _before(scene, count)]
    if before[-1:] == ["after"]:
        return not _BE.isdisjoint(before[-2:-1])  # "he is after thirty"
    if before[-1:] == ["with"]:
        return not _LEAVES.isdisjoint(before[-3:-1])  # "he went away with eight"
    if before[-1:] != [] and before[-1] in _HAVE and count.strength == "sent":
        behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
        return behind[:1] in (["in"], ["on"], ["at"]) and behind[1:] != [] and behind[1] in _OURS
    return before[-1:] == ["for"] and not _ASKS.isdisjoint(before[:-1])


_HAVE, _OURS = frozenset("have has had got".split()), frozenset("my our his her their the".split())


_LEAVES = frozenset("went left sailed came returned goes leaves comes sails flew".split())


def _is_object(scene: Scene, count: Count) -> bool:
    """Return whether the number is what a verb of dealing takes, with one short name or pronoun between at most."""
    before = _before(scene, count)
    if before and before[-1].lower in _DEALS:
        return True
    given = next((i for i in range(len(before) - 1, -1, -1) if before[i].lower in _GIVES), None)
    if given is None or len(before) - given > _RECEIVER + 1:
        return False
    return all(
        token.capital or token.lower in _LIGHT for token in before[given + 1 :]
    )  # "offers the Danes the same 120"


_GIVES = frozenset(
    "offer offers offered offering promise promises promised give gives gave given lend lends lent loaned send sends "
    "sent ask asks asked sold sell".split()
)
_RECEIVER = 3  # tokens of the name of those who are given people


def _goes(scene: Scene, count: Count) -> bool:
    """Return whether those counted are the ones who go, come, stay, or are taken, by the words behind the number."""
    if _comes_first(scene, count) or _is_behind_colon(scene, count) or _is_added_from(scene, count):
        return True
    behind = _without_aside(scene.tokens[scene.index_at(count.end) :][: MAX_VERB + MAX_ASIDE])[:MAX_VERB]
    words = [token.lower for token in behind]
    if words[:1] in (["more"], ["others"]) and _are_there(scene, count):
        return True  # "there will be twelve more"
    first = 0
    if words[:1] == ["of"]:
        if words[1:2] == ["us"] and not _LEADS.isdisjoint(words[2:3]):
            return True  # "forty of us from the island"
        if any(vocabulary().plural.get(word) == "thing" for word in words[1:_PART]):
            return False  # "six of its nine large tankers"
        first = 2 if words[1:2] in (["us"], ["them"]) else 3
    if _are_there(scene, count) and _stays_there(words[first:]):
        return True
    while first < len(words) and words[first] in _FOLLOWS:
        first += 1
    if words[first : first + 1] in (["to"], ["for"]) and _is_place(behind[first : first + 3]):
        return not _is_shared_out(scene, count)  # "two joiners to Oton", "twenty for the railway"
    first += words[first : first + 1] in (["who"], ["whom"], ["that"])
    return _moves(words[first:])


def _moves(words: Sequence[str]) -> bool:
    """Return whether the first verb behind those counted has them go, come, stay, or be taken."""
    for at, word in enumerate(words):
        if word in _STOPS or (word == "," and not at):
            return False
        if word in _BE:
            rest = [other for other in words[at + 1 :] if other not in {"not", "all", "only"}]
            return bool(rest) and (rest[0] in _STATES or rest[0] in _MOVES or rest[0].endswith("ing"))
        if word in _TAKES:
            return not _TRIPS.isdisjoint(words[at + 1 : at + 4])
        if word in _MOVES and word not in AUX:
            return True
    return False


def _comes_first(scene: Scene, count: Count) -> bool:
    """Return whether the verb stands before those who go ("there rode sixty", "of them there were twenty-eight")."""
    before = [
        token.lower for token in scene.tokens[max(0, scene.index_at(count.start) - 5) : scene.index_at(count.start)]
    ]
    if before[-2:] in (["of", "us"], ["of", "them"]):
        return not _BE.isdisjoint(before[:-2])
    if before[-2:] in (["we", "are"], ["we", "were"], ["they", "are"], ["they", "were"]):
        behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:1]]
        return count.strength == "bare" and (not behind or behind[0] in _CLOSES)
    there = before.index("there") if "there" in before else len(before)
    return not _INVERTED.isdisjoint(before[there + 1 : there + 2])


def _is_shared_out(scene: Scene, count: Count) -> bool:
    """Return whether a number alone counts what stands before a colon ("boots: twenty for the mill")."""
    at = scene.index_at(count.start)
    words = [token.lower for token in scene.tokens[:at]]
    colon = next((i for i in range(at - 1, 0, -1) if words[i] == ":"), 0)
    return count.strength == "bare" and colon > 0 and words[colon - 1] not in _THEM


def _is_behind_colon(scene: Scene, count: Count) -> bool:
    """Return whether the number is that of a party whose going is told before a colon ("the second group left: 19")."""
    at = scene.index_at(count.start)
    if at < _PARTY or scene.tokens[at - 1].text not in {":", "–", "—"}:
        return False
    words = [token.lower for token in scene.tokens[:at]]
    return not (_PARTIES | NOUN).isdisjoint(words) and not _MOVES.isdisjoint(words)


def _without_aside(behind: list[Token]) -> list[Token]:
    """Return the tokens behind a number, less what stands there between two commas ("Sixty, I am told, will be")."""
    if not behind or behind[0].text != ",":
        return behind
    end = next((i for i in range(1, len(behind)) if behind[i].text == ","), None)
    return behind[end + 1 :] if end is not None else behind


def _are_there(scene: Scene, count: Count) -> bool:
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 4) : at]]
    return before[-1:] == ["there"] or ("there" in before and not _BE.isdisjoint(before))  # "there’s ten of them"


def _is_added_from(scene: Scene, count: Count) -> bool:
    """Return whether so many more come from a place ("and from tomorrow another sixteen from Oton")."""
    at = scene.index_at(count.start)
    added = at > 0 and scene.tokens[at - 1].lower in {"another", "further"} and count.strength == "bare"
    behind = scene.tokens[scene.index_at(count.end) :][:2]
    return added and len(behind) > 1 and behind[0].lower == "from" and behind[1].capital


def _stays_there(words: Sequence[str]) -> bool:
    """Return whether those whom there are stay or work somewhere ("there's ten of them out there", "sitting in")."""
    words = words[words[:1] != [] and words[0] in _OUT :]
    return words[:1] in (["there"], ["here"]) or (
        len(words) > 1 and words[0] in _STAYING and words[1] in {"in", "at", "on", "there", "here", "out", "up", "for"}
    )


_OUT = frozenset("out over up down still".split())
_STAYING = frozenset("sitting working living staying waiting stuck lodging sleeping serving nursing employed".split())


def _is_place(tokens: list[Token]) -> bool:
    work = tokens[0].lower == "for" and [token.lower for token in tokens[1:2]] == ["the"]
    return len(tokens) > 1 and (tokens[1].capital or work)


def are_of_us(scene: Scene, count: Count) -> bool:
    """Return whether the teller is one of those counted ("forty of us", "we are forty now")."""
    at = scene.index_at(count.start)
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    before = [token.lower for token in scene.tokens[max(0, at - 2) : at]]
    ours = behind == ["of", "us"] and goes(scene, count)
    return ours or (before in (["we", "are"], ["we", "were"]) and _comes_first(scene, count))


def is_party(scene: Scene, count: Count) -> bool:
    """Return whether the number is that of a party ("the draft of fifty")."""
    before = [
        token.lower for token in scene.tokens[max(0, scene.index_at(count.start) - 3) : scene.index_at(count.start)]
    ]
    return before[-1:] == ["of"] and not (_PARTIES | NOUN).isdisjoint(before)
