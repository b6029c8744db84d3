"""People who were offered or asked for, and whom nobody took or gave: "a Peruvian offer of 30 was turned down"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS, AUX
from factlift.reader.scenes.senders import DEGREE

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_OFFERS = frozenset("offer offers proposal request requests plea appeal bid application promise pledge".split())
_OFFERED = frozenset({"offered", "proposed", "promised"})
_LINKS = DEGREE | frozenset(
    "of for to send lend supply take hire receive by from with team party group crew unit its their his".split()
)
_REFUSED = frozenset("declined refused rejected rebuffed spurned vetoed".split())
_REFUSE = _REFUSED | frozenset("declines declining refuses refusing rejects rejecting rebuffs spurns".split())
_TURNS = frozenset("turned turns turn turning waved waves sent".split())
_TURNED = (["turned", "down"], ["turned", "away"], ["waved", "away"], ["waved", "off"], ["sent", "away"])
_UNTAKEN = frozenset("taken accepted approved granted answered acted".split())
_NOT = frozenset({"not", "never", "no", "nowhere", "nothing"})
_KEPT = _NOT | {"down", "away", "off"}
_BREAKS = frozenset("; : . ? !".split())
_BACK = 12  # tokens before a number in which the offer stands
_AHEAD = 18  # tokens behind it in which the refusal stands


def is_refused(scene: Scene, count: Count) -> bool:
    """Return whether an offer of those counted, or a request for them, was turned down."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - _BACK) : at]]
    offered = _offer_at(before)
    if offered is not None and _refuses(before[:offered]):
        return True  # "has turned down a request for 40"
    if offered is None:
        return _takes_refused(scene, count, before)
    behind = [
        token.text.lower() for token in scene.tokens[scene.index_at(count.end) :][:_AHEAD]
    ]  # "down for" as written
    behind = behind[: next((i for i, word in enumerate(behind) if word in _BREAKS), len(behind))]
    if before[offered] in _OFFERED:
        joint = next((i for i, word in enumerate(behind) if word in {"but", "and", "only"}), len(behind))
        behind = behind[joint:]
    return _is_turned_down(behind)


def is_refused_of(case: Candidate) -> bool:
    """Return whether people of an article about people sent, or of a country, were offered or asked for in vain."""
    known = case.frame is not None or case.topic is not None
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
        if word not in {"was", "were", "been", "being", "is", "went"}:
            continue
        rest = [
            other
            for other in behind[at + 1 : at + 8]
            if other in _KEPT or not (other in ADVERBS or other.endswith("ly"))
        ]
        while rest and rest[0] in AUX and rest[0] not in _NOT:
            rest = rest[1:]
        if rest[:1] != [] and rest[0] in _REFUSED:
            return True
        if rest[:2] in _TURNED:
            return True
        if rest[:1] == ["not"] and rest[1:2] != [] and rest[1] in _UNTAKEN:
            return True
        if rest[:1] == ["told"] and not _NOT.isdisjoint(rest[1:6]):
            return True
    return False
