"""Numbers beside names: in brackets, of places ("Oman (100), Chad (80)") or ages, and the last of a body's name."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from operator import attrgetter
from typing import TYPE_CHECKING

from factlift.lexicon import AUX, words_of
from factlift.reader.words.cues import ANY_GOING, BODY

if TYPE_CHECKING:
    from factlift.numerals import Numeral
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.parts import PlaceGroup
    from factlift.reader.scenes.scene import Scene
    from factlift.reader.scenes.senders import Part

_NUMBER = "(?:\\d|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty)\\b)"
_BRACKET = re.compile(rf" ?\((?=[^()]{{0,30}}{_NUMBER})[^()]{{1,40}}\)")
_NEXT = re.compile(r" ?\([^()]{1,40}\)(?:,|;| and|, and| &) (?:the |to |in |for |from )?$")
_INSIDE = re.compile(r" ?\((?:[a-z]{2,8} ){0,3}")
_HEAD = re.compile(
    r"\b(?:countries|states|nations|places|destinations|cities|sites|regions|camps|provinces|locations)(?: of \w+)?"
    r"(?:[:,]| ?[–—-]) (?:the )?$"
)
_LED = re.compile(r"\b(to|in|for|at|from) (?:the )?$")
MAX_HEAD = 60  # code points before the first place
_KEPT = frozenset({"goal", "origin", "receiver"})


def share_parts(scene: Scene, groups: Sequence[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places in order, with each part in such a list that of the first; "countries:" is where people are."""
    shared: list[PlaceGroup] = []
    for group in sorted(groups, key=attrgetter("start")):
        part = _part_of(scene, group, shared[-1] if shared else None)
        shared.append(group if part is None else group._replace(part=part))
    return _senders(scene, shared) if _OPENS.match(scene.text_of(scene.sentence.start, scene.sentence.end)) else shared


def _senders(scene: Scene, groups: list[PlaceGroup]) -> list[PlaceGroup]:
    """Return the places, those with numbers in brackets that open a sentence as senders where a verb says so."""
    last = 0
    for at, group in enumerate(groups):
        if at and not _NEXT.fullmatch(scene.text_of(groups[at - 1].end, group.start)):
            break
        last = at + 1
    if last < _SEVERAL or _VERB.match(scene.text_of(groups[last - 1].end, scene.sentence.end)) is None:
        return groups
    return [group._replace(part="origin") if at < last else group for at, group in enumerate(groups)]


_SEVERAL = 2
_OPENS = re.compile(r"[A-Z][^()\d]{1,40} \((?=[^()]{0,30}\d)")
_VERB = re.compile(
    r" ?\([^()]{1,40}\) (?:(?:will|would|may|could|are to|have|had|also|each|already|are|plan to|expect to) ){0,3}"
    r"(?:send|sent|sending|provide|provided|contribute|contributed|supply|supplied|deploy|deployed|lend|lent|pledged|"
    r"promised|offered)\b"
)


def is_in_brackets(scene: Scene, numeral: Numeral, parts: Set[str] = _KEPT) -> bool:
    """Return whether a number stands in brackets behind a place of a list, which is of one of the parts."""
    held = [g for g in scene.groups if g.part in parts and _BRACKET.match(scene.text_of(g.end, g.end + MAX_HEAD))]
    own = any(_INSIDE.fullmatch(scene.text_of(g.end, numeral.start)) for g in held)
    return own and len(held) >= _SEVERAL and ")" in scene.text_of(numeral.end, numeral.end + MAX_HEAD)


def _part_of(scene: Scene, group: PlaceGroup, last: PlaceGroup | None) -> Part | None:
    """Return the part that a place has by such a list, or None where it stands in none."""
    if not _BRACKET.match(scene.text_of(group.end, group.end + MAX_HEAD)):
        return None
    if last is not None and last.part in _KEPT and _NEXT.fullmatch(scene.text_of(last.end, group.start)):
        return last.part
    before = scene.text_of(max(scene.sentence.start, group.start - MAX_HEAD), group.start)
    led = _LED.search(before)
    if led is None and not _HEAD.search(before):
        return None
    return "origin" if led and led[1] == "from" else "goal"


def is_persons_age(scene: Scene, count: Count, behind: list[str]) -> bool:
    """Return whether a number in brackets stands behind a person's name: "Ann Ode (34), a welder from Oton, left"."""
    at = scene.index_at(count.numeral.start) - 2
    named = at >= 0 and scene.tokens[at].capital and not any(g.end == scene.tokens[at].end for g in scene.groups)
    if behind[1:2] == [","]:
        return named and behind[2:3] != [] and behind[2] in _ABOUT
    return named and at > 0 and scene.tokens[at - 1].capital and behind[1:2] != [] and behind[1] in _SAYS


_ABOUT = frozenset("a an the who whose of from his her their now then formerly".split())  # what says who a person is
_SAYS = words_of("speech_verbs") | frozenset({"who", "has", "had", "was", "is"})


def is_in_name(scene: Scene, count: Count) -> bool:
    """Return whether a number is the last word of a body's name ("a second battalion, Perucoy 14, left")."""
    at = scene.index_at(count.start)
    before = scene.tokens[max(0, at - 3) : at]
    if count.strength == "sent" and not count.group and count.numeral.unit_end > count.numeral.end:
        return False
    if (
        len(before) < _NAMED
        or not (before[-1].capital and before[-1].word)
        or not scene.text_of(count.numeral.start, count.numeral.end).isdigit()
    ):
        return False
    led = before[-2].lower in BODY or (before[-2].text in {",", "("} and before[-3].lower in BODY)
    behind = scene.tokens[scene.index_at(count.numeral.end) :][:1]
    closed = bool(behind) and (behind[0].text in _CLOSING or behind[0].lower in ANY_GOING | AUX)
    return led and closed and not any(group.start <= before[-1].start < group.end for group in scene.groups)


_NAMED = 3  # tokens of a body with its name
_CLOSING = frozenset(", . ; ) and but ? ! :".split())


def is_cited(text: str, scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number in brackets is that of a paper or a passage: "(HS 12)", "(Q 41)", not "(UK 40)"."""
    found = _CITED.search(text, max(scene.sentence.start, numeral.start - 14), numeral.start)
    closed = text[numeral.end : numeral.end + 1] in {")", ",", ";"} and numeral.unit_end <= numeral.end
    named = found is not None and any(m.start == found.start(1) for m in scene.mentions)
    return found is not None and closed and not named


_CITED = re.compile(
    r"\(((?:see )?(?:[A-Z]{1,3}|[Aa]nnex|[Aa]ppendix|[Tt]able|[Ff]ig\.?|[Pp]aras?\.?|[Pp]p?\.|[Cc]h\.)) $"
)


def is_repeated(text: str, scene: Scene, numeral: Numeral) -> bool:
    """Return whether a number in brackets only says in digits what the words before it say: "five (5) working days"."""
    if text[numeral.start - 2 : numeral.start] != " (" or text[numeral.end : numeral.end + 1] != ")":
        return False
    return any(other.end == numeral.start - 2 and other.value == numeral.value for other in scene.numerals)
