"""People who were offered or asked for, and whom nobody took or gave: "a Peruvian offer of 30 was turned down"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.sendings.spurned import is_put_off, is_spurned

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_MOTIONS = frozenset("motion proposal resolution amendment bill".split())
_OFFERS = _MOTIONS | frozenset("offer offers request requests plea appeal bid application promise pledge".split())
_REQUESTS = frozenset("request requests plea appeal".split())
_FOR = frozenset("for to in from by".split())
_GETS = frozenset("received receives got gets considering considers studying weighing granted approved met".split())
_OFFERED = frozenset({"offered", "proposed", "promised"})
_LINKS = DEGREE | frozenset(
    "of for to send lend supply take hire receive by from with team party group crew unit its their his".split()
)
_REFUSED = frozenset("declined refused rejected rebuffed spurned vetoed".split())
_DROPPED = frozenset("dropped shelved scrapped abandoned".split())
_DEFEATED = frozenset("defeated lost beaten negatived".split())  # of motions
_FELL = frozenset("fell failed".split())
_REFUSE = _REFUSED | frozenset("declines declining refuses refusing rejects rejecting rebuffs spurns".split())
_TURNED = (["turned", "down"], ["turned", "away"], ["waved", "away"], ["waved", "off"], ["sent", "away"])
_UNTAKEN = frozenset("taken accepted approved granted answered acted".split())
_UNMET = _UNTAKEN | frozenset("met filled satisfied fulfilled honoured".split())
_NOT = frozenset({"not", "never", "no", "nowhere", "nothing"})
_KEPT = _NOT | {"down", "away", "off"}
_BREAKS = frozenset("; : . ? !".split())
_WHICH = ([",", "which"], [",", "who"])
_ASKED = frozenset("ask asks asked appealed applied pleaded begged".split())
_WANTED = 8  # tokens from "asked" to the number
_BACK = 12  # tokens before a number in which the offer stands
_AHEAD = 18  # tokens behind it in which the refusal stands


def is_refused(scene: Scene, count: Count) -> bool:
    """Return whether an offer of those counted, or a request for them, was turned down."""
    if is_spurned(scene, count) or is_put_off(scene, count):
        return True
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _BACK) : at]]
    before = before[next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i] in _BREAKS), 0) :]
    offered = _offer_at(before)
    if (offered is not None and _refuses(before[:offered])) or _spurned(scene, count) is not None:
        return True  # "has turned down a request for 40"
    if offered is None:
        return _takes_refused(scene, count, before)
    if before[offered] in _OFFERS and _takes_back(before[:offered]):
        return True  # "withdrew its offer of 20"
    behind = [
        token.text.lower() for token in scene.tokens[scene.index_at(count.end) :][:_AHEAD]
    ]  # "down for" as written
    behind = behind[: next((i for i, word in enumerate(behind) if word in _BREAKS), len(behind))]
    if before[offered] in _MOTIONS and _falls(behind):
        return True
    if before[offered] in _OFFERED:
        joint = next((i for i, word in enumerate(behind) if word in {"but", "and", "only"}), len(behind))
        behind = behind[joint:]
    return _is_turned_down(behind)


def requested_of(scene: Scene, count: Count) -> tuple[PlaceGroup, PlaceGroup | None] | None:
    """Return the country that gets, or turns down, a request for those counted, and the one that they are for.

    "Peru turned down a request for 100 nurses for Austria", "Peru received a request for 100 nurses from Austria".
    """
    if (spurned := _spurned(scene, count)) is not None:
        return spurned
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _BACK) : at]]
    offered = _offer_at(before)
    if (
        offered is None
        or before[offered] not in _REQUESTS
        or not (_refuses(before[:offered]) or _gets(before[:offered]))
    ):
        return None
    behind = scene.index_at(count.end)
    known = [g for g in scene.groups if g.codes[0] is not None]
    told = [g for g in known if scene.index_at(g.end) < at and scene.index_at(g.start) > at - len(before) + offered]
    told += [g for g in known if scene.index_at(g.start) - behind == 1 and scene.tokens[behind].lower in _FOR]
    host = next((g for g in told if g.places[0].kind != "demonym"), None)
    subjects = [g for g in known if scene.index_at(g.end) <= at - len(before) + offered and g.part != "goal"]
    asked = subjects[-1] if subjects else None
    if host is None and asked is not None and asked.places[0].kind != "demonym" and _refuses(before[:offered]):
        return asked, None  # "Peru turned down a request for 100 nurses"
    if host is None or asked is None or asked.codes == host.codes:
        return None
    return asked, host


def _spurned(scene: Scene, count: Count) -> tuple[PlaceGroup, PlaceGroup | None] | None:
    """Return the country that turns another down, and that one, which asked it for those counted.

    "Peru turned down Chad, which had asked for a crew of three".
    """
    if scene.words.isdisjoint(_ASKED):
        return None
    tokens = scene.tokens
    for host in scene.groups:
        at = scene.index_at(host.end)
        if host.codes[0] is None or host.end > count.start or [t.lower for t in tokens[at : at + 2]] not in _WHICH:
            continue
        between = [token.lower for token in scene.between(host.end, count.start)]
        asks = next((i for i, word in enumerate(between[:5]) if word in _ASKED), None)
        if asks is None or between[asks + 1 : asks + 2] != ["for"] or len(between) - asks > _WANTED:
            continue
        first = scene.index_at(host.start)
        first -= tokens[first - 1].lower == "the"
        before = [token.lower for token in tokens[max(0, first - 2) : first]]
        asked = next((g for g in scene.groups if g.end <= host.start and g.codes[0] not in {None, *host.codes}), None)
        if asked is not None and (before in _TURNED or (before[-1:] != [] and before[-1] in _REFUSE)):
            return asked, host
    return None


def is_refused_of(case: Candidate) -> bool:
    """Return whether people of a country, or of an article about people sent, were offered or asked for in vain.

    Those whom one country requests of another are asked for, whatever came of it.
    """
    if requested_of(case.scene, case.count) is not None and (case.count.strength == "sent" or case.count.body):
        return True
    known = case.frame is not None or case.topic is not None or case.goal is not None
    return (known or (case.origin is not None and case.count.strength == "sent")) and is_refused(case.scene, case.count)


def _offer_at(before: list[str]) -> int | None:
    """Return where an offer stands whose number follows ("a Peruvian offer of another 30")."""
    at = len(before) - 1
    while at >= 0 and (before[at] in _LINKS or (at > 1 and before[at - 1] == "to")):
        at -= 1  # "a request to accredit 20"
    while at >= 0 and before[at] not in _OFFERS | _OFFERED and "by" in before[max(0, at - 2) : at]:
        at -= 1  # "a request by Peru to"
    if at >= 0 and (before[at] in _OFFERS or before[at] in _OFFERED):
        return at
    if "for" not in before[at + 1 :]:
        return None
    while at >= 0 and before[at] not in _OFFERS and before[at] not in AUX and before[at] not in _BREAKS | {","}:
        at -= 1
    return at if at >= 0 and before[at] in _OFFERS else None  # "a proposal from a firm in Oman for 40"


def _refuses(words: list[str]) -> bool:
    """Return whether the words right before an offer turn it down ("declined the army's")."""
    near = words[-5:]
    if any(word in _REFUSE for word in near):
        return True
    return any(near[i : i + 2] in _TURNED or near[i : i + 2] == ["turn", "down"] for i in range(len(near)))


def _takes_back(words: list[str]) -> bool:
    """Return whether the words right before an offer say that who made it takes it back ("has withdrawn its")."""
    own = next((at for at, word in enumerate(words[-4:]) if word in {"its", "their", "his", "her", "an", "the"}), 0)
    verb = words[-4:][:own][-1:]
    return verb != [] and verb[0] in _WITHDREW


_WITHDREW = frozenset(
    "withdrew withdrawn withdraws withdrawing retracted rescinded revoked cancelled canceled dropped shelved".split()
)


def _falls(behind: list[str]) -> bool:
    """Return whether words behind a motion say that it found no majority ("fell, three voting for it")."""
    for at, word in enumerate(behind):
        if word in _FELL and behind[at + 1 : at + 2] not in (["on"], ["to"], ["short"], ["under"]):
            return True
        if word in {"was", "were"} and not _DEFEATED.isdisjoint(behind[at + 1 : at + 3]):
            return True
        if behind[at : at + 2] in (["voted", "down"], ["thrown", "out"]):
            return True
        if word in {",", "who", "which", "that"}:
            return False
    return False


def _gets(words: list[str]) -> bool:
    """Return whether the words right before a request say that somebody got it ("has received a")."""
    return any(word in _GETS for word in words[-3:])


def _takes_refused(scene: Scene, count: Count, before: list[str]) -> bool:
    """Return whether a number of people from a country is what somebody turns down ("declined 25 from Peru")."""
    words = list(before)
    while words and words[-1] in DEGREE and words[-1] != ",":
        words.pop()
    refused = words[-1:] != [] and (words[-1] in _REFUSE or words[-2:] in _TURNED)
    behind = scene.tokens[scene.index_at(count.end) :][:1]
    if not refused or behind == [] or behind[0].lower not in {"from", "offered", "proposed"}:
        return False
    return behind[0].lower != "from" or any(
        group.part == "origin" and group.codes[0] and scene.is_from(group, count.end) for group in scene.groups
    )


def _is_turned_down(behind: list[str]) -> bool:
    """Return whether words behind an offer say that nobody took it ("was told that there was no room")."""
    for at, word in enumerate(behind):
        if behind[at : at + 3] == ["could", "not", "be"] and behind[at + 3 : at + 4] != [] and behind[at + 3] in _UNMET:
            return True  # "requests for another 33 could not be met"
        if word not in {"was", "were", "been", "being", "is", "went"}:
            continue
        rest = [
            other
            for other in behind[at + 1 : at + 8]
            if other in _KEPT or not (other in ADVERBS or other.endswith("ly"))
        ]
        while rest and rest[0] in AUX and rest[0] not in _NOT:
            rest = rest[1:]
        if rest[:1] != [] and rest[0] in _REFUSED | _DROPPED:
            return True
        if rest[:2] in _TURNED:
            return True
        if rest[:1] == ["not"] and rest[1:2] != [] and rest[1] in _UNTAKEN:
            return True
        if rest[:1] == ["told"] and not _NOT.isdisjoint(rest[1:6]):
            return True
    return False
