"""Numbers that are a share of another, or come on top of it: "ten of the 25", "and then another 40"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import ADVERBS
from factlift.reader.words.cues import BODY, FURTHER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factlift.numerals import Numeral
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.records import Record
    from factlift.reader.scenes.scene import Scene

_SHARED = frozenset("them whom these those".split())


def is_further(scene: Scene, count: Count) -> bool:
    """Return whether a number adds to those just counted ("and then another 40")."""
    at = scene.index_at(count.start)
    further = any(token.lower in {"another", "further"} for token in scene.tokens[max(0, at - 2) : at + 1])
    return further or is_added(scene, count)


def is_added(scene: Scene, count: Count) -> bool:
    """Return whether somebody adds those counted to the ones told before ("has 18 cooks there and will add nine")."""
    at = scene.index_at(count.start)
    return any(token.lower in {"add", "adds", "adding"} for token in scene.tokens[max(0, at - 1) : at])


def is_share(scene: Scene, count: Count) -> bool:
    """Return whether the words make a number a share of another ("30 of them", "of whom 30", "ten of the 25")."""
    at = scene.index_at(count.numeral.end)
    behind = [token.lower for token in scene.tokens[at : at + 3]]
    owner = any(token.possessive for token in scene.tokens[at + 2 : at + 5])  # "nine of the firm's cooks"
    first = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, first - 3) : first]]
    if before[-2:] in (["of", "whom"], ["of", "these"], ["of", "those"], ["of", "them"]) or "among" in before:
        return True
    if before[-1:] == [","] and before[:2] == ["of", "these"]:
        return True
    if is_of_number(scene, count):
        return True  # "74 of the 128 cooks"
    if scene.tokens[0].lower in {"of", "from"} and before[-1:] != ["the"]:
        opening = [token.lower for token in scene.tokens[1:5]]
        comma = opening.index(",") if "," in opening else 0
        if comma and opening[0] in _SHARED | {"the"} and scene.counts[0].start > scene.tokens[comma + 1].start:
            return count is scene.counts[0]  # "Of these, the Leeds office will furnish 30"
    opened = scene.tokens[0].lower in {"of", "out"} and len(scene.counts) > 1 and before[-1:] == [","]
    whole = scene.index_at(scene.counts[0].start)
    out = whole > 1 and [token.lower for token in scene.tokens[whole - 2 : whole]] == _OUT_OF  # "said that out of 300"
    if (opened and whole < 4) or (out and before[-1:] == [","] and len(scene.counts) > 1):
        return count is scene.counts[1]  # "Of the 900 cooks, 40 are bound for Peru"
    return behind[:1] == ["of"] and len(behind) > 1 and (behind[1] in _SHARED or (behind[1] == "the" and not owner))


def is_others_share(scene: Scene, goal: PlaceGroup, near: Sequence[Record]) -> bool:
    """Return whether a country's share is one of senders: another one sends, and both go to a third, or are opposed.

    "Peru will send 900 cooks to Oman. Chile's share is 700", "Peru will send 900 cooks, while Chile's share is 700".
    """
    at = scene.index_at(goal.end)
    share = at < len(scene.tokens) and scene.tokens[at - 1].possessive and scene.tokens[at].lower in _SHARE
    last = near[-1] if near else None
    sends = any(r.sender for r in near if scene.sentence.number - r.scene.sentence.number <= 1)
    if not share or last is None or not sends:
        return False
    placed = bool(last.codes) and None not in last.codes and not set(goal.codes) & set(last.codes)
    before = scene.text_of(max(0, goal.start - 9), goal.start).split()[-1:]  # in front of the second half, too
    opposed = last.scene.sentence.number == scene.sentence.number and before in (["while"], ["whereas"])
    return (placed and len(last.codes) == 1) or opposed


_SHARE = frozenset("share part portion contribution quota slice".split())


def is_summed(scene: Scene, count: Count) -> bool:
    """Return whether bodies are counted whose people are counted behind them ("Three crews, 18 men in all")."""
    unit = scene.text_of(count.numeral.unit_start, count.numeral.unit_end).lower().split()[-1:]
    people = next((other for other in scene.counts if other.start > count.end), None)
    if people is None or people.strength == "bare" or unit == [] or unit[0] not in BODY:
        return False
    at = scene.index_at(people.start)
    behind = [token.lower for token in scene.tokens[scene.index_at(people.end) :][:2]]
    apposed = at - scene.index_at(count.end) <= _REACH and scene.tokens[at - 1].text in {",", "("}
    return apposed and (behind in (["in", "all"], ["in", "total"]) or behind[:1] in (["altogether"], [")"]))


_REACH = 8  # tokens between bodies and the number of their people


def is_rest(scene: Scene, count: Count) -> bool:
    """Return whether a number counts those who are left of some that were counted ("the other 54")."""
    at = scene.index_at(count.start)
    return [token.lower for token in scene.tokens[max(0, at - 2) : at]] in _RESTS


def is_rest_of(scene: Scene, count: Count, frame: Record) -> bool:
    """Return whether those counted are left of whom a share was just told ("Eight nurse. The other four teach.")."""
    return frame.among and is_rest(scene, count) and scene.sentence.number - frame.scene.sentence.number <= 1


_RESTS = (["the", "other"], ["the", "remaining"])


def is_of_number(scene: Scene, count: Count) -> bool:
    """Return whether the words behind a number name a larger one of which it is ("60 of 900", "60 out of the 900")."""
    at = scene.index_at(count.numeral.end)
    ahead = scene.tokens[at : at + _AHEAD]
    stop = next((i for i, token in enumerate(ahead) if token.text in _BREAKS), len(ahead))
    words = [token.lower for token in ahead[:stop]]
    if words[:2] != [] and not BODY.isdisjoint(words[: words.index("of")] if "of" in words else ()):
        return False  # "two crews of 45 each"
    first = 0 if words[:1] == ["of"] else next((i + 1 for i in range(stop - 1) if words[i : i + 2] == _OUT_OF), None)
    if first is None:
        return False
    last = first + _WHOLE
    reach = ahead[min(last, stop) - 1].end if stop > first + 1 else 0
    behind = [n for n in scene.numerals if ahead[first].start <= n.start < reach and n.kind in {"count", "other"}]
    return bool(behind) and _size(behind[0]) > _size(count.numeral)


def _size(numeral: Numeral) -> float:
    return float(numeral.max or numeral.value or numeral.min or 0)


def is_gone_so_far(scene: Scene, count: Count) -> bool:
    """Return whether a number without a noun counts those who have gone by now ("so far 60 have gone")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:4]]
    ahead = [word for word in ahead if word not in ADVERBS]
    before = scene.tokens[max(0, scene.index_at(count.start) - 2) : scene.index_at(count.start)]
    more = any(token.lower in _FURTHER for token in before)
    return not more and count.strength == "bare" and ahead[:1] in _HAVE and ahead[1:2] != [] and ahead[1] in _LEFT


_HAVE = (["have"], ["had"], ["has"])
_LEFT = frozenset("gone left flown departed travelled traveled sailed arrived landed".split())
_FURTHER = FURTHER | {"other"}


def is_of_told(scene: Scene, count: Count, *, first: bool) -> bool:
    """Return whether those counted are told of by another number; `first`: none before made a record."""
    return is_summed(scene, count) or (first and (is_included(scene, count) or is_of_others(scene, count)))


def is_of_others(scene: Scene, count: Count) -> bool:
    """Return whether a number is a share of people whom nobody sends ("Of the 58 witnesses, six are clerks")."""
    whole = scene.counts[0]
    if count is whole or count.strength != "bare" or not is_share(scene, count):
        return False
    unit = scene.text_of(whole.numeral.unit_start, whole.end).lower().split()
    return not _UNSENT.isdisjoint(unit)


_UNSENT = frozenset(
    "witnesses accused defendants suspects complainants plaintiffs petitioners respondents voters signatories patients "
    "passengers guests shareholders lawmakers senators deputies inmates victims".split()
)


def is_included(scene: Scene, count: Count) -> bool:
    """Return whether those counted are some of the people counted just before ("including 300 conscripts")."""
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    if any(count.end <= group.start < count.end + _NEAR and group.part == "goal" for group in scene.groups):
        return False
    return "including" in before or before[-2:] in (["among", "them"], ["of", "whom"], ["of", "them"])


_OUT_OF = ["out", "of"]
_BREAKS = frozenset("; : . ? ! — – ( “ ”".split())
_AHEAD = 12  # tokens behind a number in which "out of 900" stands
_WHOLE = 5  # tokens behind "of" in which the larger number stands
_NEAR = 40  # code points between people and where they are
