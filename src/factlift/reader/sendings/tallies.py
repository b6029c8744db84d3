"""How many of those just told of are there now: "they will now have fifty-five", "everyone is back but two".

Those at the site that the sentence before named are there too: "40 fitters on a platform. Two dozen Poles are at the
platform already".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlift.lexicon import AUX
from factlift.reader.scenes.backrefs import SITES
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.scenes.shapes import leaves, moves
from factlift.reader.sendings.spurned import is_spurned_too

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.sendings.decisions import Candidate

_HAVE = (["now", "have"], ["then", "have"], ["now", "has"], ["now", "had"], ["have", "now"], ["has", "now"])
_MAKES = (["that", "makes"], ["this", "makes"], ["which", "makes"], ["there", "be"], ["now", "be"])
_CLOSED = frozenset(". , ; there in out".split())
_TOTALS = frozenset("all total there place post".split())
_ALL = frozenset("everyone everybody all whole".split())
_BACK = frozenset("back home returned".split())
_EXCEPT = frozenset("but except bar save".split())
_SITES = SITES | frozenset("platform rig ship vessel site camp wreck tunnel pier dam bridge reactor island".split())
_AT = frozenset("at on in aboard".split())
_NOW = frozenset("already now still also at".split())
_OPENING = 5  # tokens of a sentence's start in which its first number stands
_BE = frozenset("are were".split())


def tells_tally(case: Candidate) -> bool:
    """Return whether a number alone tells how many there are now, or are left, of those just told of."""
    scene, count = case.scene, case.count
    near = case.frame is not None and scene.sentence.number - case.frame.scene.sentence.number <= 1
    return goes_on_there(case) or (near and count.strength == "bare" and _is_figure(scene, count))


def goes_on_there(case: Candidate) -> bool:
    """Return whether those counted are, or were, where those just told of are."""
    frame, scene, count = case.frame, case.scene, case.count
    if frame is None or scene.sentence.number - frame.scene.sentence.number > 1 or frame.modality == "denied":
        return False
    if count.strength == "bare" and (is_left_over(scene, count) or _is_had_now(scene, count)):
        return True
    if frame.status != "halted" and is_spurned_too(scene, count):
        return True  # "Another 60 are due, and he was offered 300, which he turned down"
    if _opens_share(scene, count) and (leaves(scene, count) or moves(scene, count)):
        return True
    return count.strength == "sent" and is_at_site(scene, count, frame.scene)


def _is_figure(scene: Scene, count: Count) -> bool:
    """Return whether a number is the one of another year, or of those who left ("Last year’s number was 8,600")."""
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in (DEGREE | {"first", "last"}) - {"of"}:
        at -= 1
    before = [token.lower for token in scene.tokens[max(0, at - 5) : at]]
    if before[-1:] == ["of"] and before[-2:-1] != [] and before[-2] in _LEAVINGS:
        return True
    told = before[-2:-1] != [] and before[-2] in _NUMBERS and before[-1] in {"was", "is"}
    return told and any(word in {"last", "this"} for word in before)


_LEAVINGS = frozenset("send-off sendoff departure arrival landing".split())
_NUMBERS = frozenset("number figure total quota intake".split())


def _opens_share(scene: Scene, count: Count) -> bool:
    """Return whether the sentence begins with those whose share is counted ("From these, 930 persons have left")."""
    opens = [token.lower for token in scene.tokens[:3]]
    shared = opens[:1] in (["of"], ["from"]) and opens[1:2] in (["these"], ["those"], ["them"]) and opens[2:] == [","]
    return shared and scene.index_at(count.numeral.start) <= _OPENING


def is_left_over(scene: Scene, count: Count) -> bool:
    """Return whether those counted are all who did not come back ("All are home except two")."""
    if scene.words.isdisjoint(_ALL) or scene.words.isdisjoint(_BACK):
        return False
    at = scene.index_at(count.start)
    before = [token.lower for token in scene.tokens[max(0, at - 14) : at]]
    if before[-1:] == ["for"]:
        before.pop()
    if before[-1:] == [] or before[-1] not in _EXCEPT or before[-2:-1] in (["nothing"], ["all"]):
        return False  # "all but two are back": of these is told below, or not at all
    back = next((i for i, word in enumerate(before) if word in _BACK), None)
    return back is not None and not _ALL.isdisjoint(before[:back])


def _is_had_now(scene: Scene, count: Count) -> bool:
    """Return whether somebody is said to have so many now, or there, in all."""
    at = scene.index_at(count.start)
    while at > 0 and scene.tokens[at - 1].lower in DEGREE - {"in", "of"} and scene.tokens[at - 1].text != ",":
        at -= 1
    before = [token.lower for token in scene.tokens[max(0, at - 3) : at]]
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:2]]
    if not behind or behind[0] not in _CLOSED or (behind[0] in {"in", "out"} and behind[1:] == []):
        return False
    if behind[0] in {"in", "out"} and behind[1] not in _TOTALS | {"there"}:
        return False
    makes = before[-2:] in _MAKES and (before[-2] != "there" or (before[:1] != [] and before[0] in AUX | {"will"}))
    return before[-2:] in _HAVE or makes or (before[-2:] == ["will", "be"] and "there" in before)


def is_at_site(scene: Scene, count: Count, before: Scene) -> bool:
    """Return whether people are at the site that the sentence before named ("are already at the platform")."""
    ahead = [token.lower for token in scene.tokens[scene.index_at(count.end) :][:8]]
    if ahead[:1] == [] or ahead[0] not in _BE:
        return False
    at = next((i for i, word in enumerate(ahead[1:], 1) if word not in _NOW or (word == "at" and i > 1)), len(ahead))
    at -= ahead[at : at + 1] == ["the"] and ahead[at - 1] in _AT
    words = ahead[at : at + 3]
    return len(words) == 3 and words[0] in _AT and words[1] == "the" and words[2] in _SITES & before.words
