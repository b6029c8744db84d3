"""Numbers of lists: people of several places in brackets, "Their soldiers come from Peru (40), Chad (30) and Mali"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.reader.scenes.enumerated import is_in_brackets
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.words.cues import CASUALTY, SENT

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate


def is_in_list(case: Candidate) -> bool:
    """Return whether a number stands in brackets behind one of several places of people by a trade."""
    scene = case.scene
    if is_behind_colon(scene, case.count):
        return not speaks_against(case)
    if case.topic is None or case.count.strength != "bare" or not _tells_of_people(scene) or speaks_against(case):
        return False
    return is_in_brackets(scene, case.count.numeral)


def is_behind_colon(scene: Scene, count: Count) -> bool:
    """Return whether a number of a list is set in a place behind a colon, and people by a trade before it.

    "Peru's cooks abroad: 18 in Oman, four in Chad", "Peru: 18 cooks in Oman, four in Chad".
    """
    at, after = scene.index_at(count.start), scene.index_at(count.end)
    colon = next((i for i in range(at - 1, 0, -1) if scene.tokens[i].text == ":"), None)
    if colon is None or scene.tokens[at - 1].lower not in _LISTING or not _tells_of_people(scene):
        return False
    start = scene.tokens[colon].start
    trade = count.strength == "sent" or scene.has(SENT, None, start)
    if _is_of_sender(scene, count, start):
        return True
    owners = {code for group in scene.groups if group.end <= start for code in group.codes if group.part == "origin"}
    led = scene.tokens[after].lower in _LEADS if after < len(scene.tokens) else False
    goal = next((g for g in scene.groups if 0 < scene.index_at(g.start) - after <= _NEAR and g.part == "goal"), None)
    return (
        trade and led and bool(owners) and goal is not None and goal.country is not None and not owners & {goal.country}
    )


def _is_of_sender(scene: Scene, count: Count, start: int) -> bool:
    """Return whether a number behind a colon is of people from a country, and those before it are in another one."""
    hosts = [g for g in scene.groups if g.end <= start and g.part in {"goal", "receiver"} and g.country is not None]
    senders = [g for g in scene.groups if g.part == "origin" and scene.is_from(g, count.end) and g.codes[0] is not None]
    people = scene.has(SENT, None, start)
    return people and bool(hosts and senders) and senders[0].codes[0] != hosts[-1].country


_LISTING = frozenset({":", ",", ";", "and", "another"})
_LEADS = frozenset("in to at for on".split())
_NEAR = 2  # tokens from a number to its place


def lists_behind_colon(scene: Scene) -> bool:
    """Return whether a sentence tells behind a colon where a country's people are."""
    return ":" in scene.words and any(is_behind_colon(scene, count) for count in scene.counts)


def lists_in_brackets(scene: Scene) -> bool:
    """Return whether a sentence tells in how many places a country has people, or from where a place has them."""
    if not _tells_of_people(scene) or len(scene.groups) < 3:
        return False
    listed = [count for count in scene.counts if is_in_brackets(scene, count.numeral)]
    parts = {group.part for group in scene.groups if group.places[0].code is not None}
    return len(listed) > 1 and "origin" in parts and not parts.isdisjoint({"goal", "receiver"})


def _tells_of_people(scene: Scene) -> bool:
    """Return whether a sentence names people by a trade, and nothing else that may stand in brackets."""
    other = CASUALTY | OTHERWISE
    return not scene.words.isdisjoint(SENT) and scene.words.isdisjoint(other)


OTHERWISE = frozenset(  # what else may stand in brackets behind a country: pay, hours, ranks, years, votes
    "pay pays paid wage wages salary salaries earn earns earned hours rank ranks ranked medal medals points votes "
    "complaints without undocumented living "
    "age aged average cost costs fee fees euros dollars price prices index score scores infected died".split()
)


def is_of_largest(case: Candidate) -> bool:
    """Return whether the sentence behind a number ranks its parts ("The largest groups were 90 from Chad")."""
    scene, frame = case.scene, case.frame
    near = frame is not None and frame.count is not None and scene.sentence.number - frame.scene.sentence.number == 1
    words = [token.lower for token in scene.tokens[:5]]
    at = next((at for at, word in enumerate(words[:2]) if word in _LARGEST), None)
    return near and at is not None and any(word in _PARTIES for word in words[at + 1 :])


_LARGEST = frozenset("largest biggest main".split())
_PARTIES = frozenset("group groups contingent contingents number numbers party parties intake intakes share".split())


def is_from_next(scene: Scene, count: Count) -> bool:
    """Return whether a country that people are from stands right behind their number."""
    behind = scene.tokens[scene.index_at(count.end) :][:1]
    return bool(behind) and behind[0].lower == "from" and any(
        g.part == "origin" and g.codes[0] is not None and scene.is_from(g, count.end) for g in scene.groups
    )  # fmt: skip
