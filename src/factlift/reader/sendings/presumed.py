"""Counts that are taken for counts of people sent, since the article is plainly about them and nothing says otherwise.

A number alone, or people whom no trade names, are those whom the article is about where they are a body's own number,
where a place has or expects them, where somebody asks for them or agrees on them, where they are the ones who go, or
where the sentence compares one time with another.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from factlift.places import Mention
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.listings import SECTORS, is_place_line, label_of
from factlift.reader.scenes.parts import PlaceGroup
from factlift.reader.scenes.records import Record
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.words.cues import BODY, CASUALTY, GO, MOVE, NOUN, SEND, SENT, WEAK
from factlift.reader.words.tokens import Token

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate

NEAR = 3  # sentences behind a deployment in which a number without a noun takes it up
LEAST = 4  # people; two or three, or men without a trade, are mostly somebody else
_BODIES = (BODY | NOUN) - frozenset({"presence", "mission", "missions"})
_OF_NUMBER = frozenset(", of with a perhaps maybe about some totalling numbering strength force as".split())
_ASKS = frozenset(
    "asked ask asks requested request requests want wants wanted agreed agree agrees enquired inquired order orders "
    "ordered sought seek seeks wish wishes discussed considered considering hope hopes hoped "
    "talks negotiations negotiating".split()
)
_ASKED = frozenset("for on about in over".split())
_HOLDS = frozenset(
    "has have had expects expect expected takes take took gets get got keeps keep kept holds hold counts".split()
)
_ALONE = frozenset("alone now already still also currently perhaps nearly almost just about some the first".split())
_WHO = frozenset({"who", "whom", "that"})
_GOES = GO | SEND | MOVE | SENT
_TIMES = frozenset(
    "year years season month week yesterday winter summer spring autumn fall today morning then january february march "
    "april may june july august september october november december".split()
)
_IS = frozenset("was were is be been reached stood".split())
_LINKS = frozenset("it there this that figure number total nearer closer to about only just some".split())
_SUMS = frozenset("total all others other rest remainder reserve reserves altogether sum subtotal women men".split())
_DASHES = frozenset(":–—-")
SHORT = 12  # tokens of a line of a list that has no bullet
MAX_LABEL = 6  # tokens before the number of a line
_NO_NAMES = frozenset("he she it they we i you there this that these those each everyone nobody who but and".split())
_HARM = CASUALTY | frozenset("live lives lived refugee refugees camps fled flee born stranded".split())


def is_presumed(case: Candidate) -> bool:
    """Return whether a count is one of people sent for want of anything that speaks against it."""
    if not case.sure or case.topic is None or speaks_against(case) or _is_harmed(case):
        return False
    size = case.count.numeral.max or case.count.numeral.value or case.count.numeral.min or 0
    if case.count.strength == "bare":
        if size >= LEAST and _is_of_body(case):
            return True
        near = _is_near(case) and (_is_held(case) or _is_wanted(case) or _is_compared(case) or is_listed(case))
        return near or _are_who_go(case)
    return size >= LEAST and (_are_nationals(case) or _is_wanted(case))


def _is_near(case: Candidate) -> bool:
    return case.frame is not None and case.scene.sentence.number - case.frame.scene.sentence.number <= NEAR


def _around(case: Candidate) -> tuple[list[str], list[str]]:
    """Return the words before a count, the last one last, and those behind it."""
    scene, count = case.scene, case.count
    before: Sequence[Token] = scene.tokens[: scene.index_at(count.start)]
    behind = scene.tokens[scene.index_at(count.end) :][:10]
    return [token.lower for token in before if token.text not in {"“", "‘", "'", '"'}], [t.lower for t in behind]


def _is_harmed(case: Candidate) -> bool:
    before, behind = _around(case)
    return not _HARM.isdisjoint(before[-5:]) or not _HARM.isdisjoint(behind[:8])


def _is_of_body(case: Candidate) -> bool:
    """Return whether a number is that of a body of people ("a smaller contingent, of 400", "a field staff of 70")."""
    before, _ = _around(case)
    light = next((i for i, word in enumerate(reversed(before)) if word not in _OF_NUMBER), len(before))
    if not 0 < light <= 4 or light == len(before) or before[-light - 1] not in _BODIES:
        return False
    at = case.scene.index_at(case.count.start)
    counted = any(is_numeral(token) for token in case.scene.tokens[max(0, at - 8) : at])
    return not counted and (not before[-light - 1].endswith("s") or "of" not in before[-light:])  # "groups of 40"


def _is_held(case: Candidate) -> bool:
    """Return whether a place, which is not their home, has or expects so many ("Oton alone has 90")."""
    before, behind = _around(case)
    light = next((i for i, word in enumerate(reversed(before)) if word not in _ALONE), len(before))
    rest = before[: len(before) - light]
    there = rest[-2:] in (["there", "are"], ["there", "were"])
    if not rest or not _closes(behind) or not (there or rest[-1] in _HOLDS):
        return False
    places = [g for g in case.scene.groups if g.end <= case.count.start]
    home = case.topic.origin_code if case.topic else None
    if places or there:
        return bool(places) and home not in places[-1].codes
    subject = next((t for t in case.scene.tokens[:4] if t.lower in _HOLDS or t.lower in _ALONE), None)
    return subject is not None and subject is not case.scene.tokens[0] and case.scene.tokens[0].capital and (
        case.scene.tokens[0].lower not in _NO_NAMES
    )  # fmt: skip


def _closes(behind: list[str]) -> bool:
    return not behind or not behind[0].isalpha() or behind[0] in {"in", "and", "at", "by", "for", "on", "this", "now"}


def is_listed(case: Candidate) -> bool:
    """Return whether a line of a list gives a number behind a name ("– Oton: 90, on three sites")."""
    scene, count = case.scene, case.count
    at = scene.index_at(count.start)
    label = scene.tokens[1 if scene.bullet else 0 : max(0, at - 1)]
    marked = at > 1 and scene.tokens[at - 1].text in _DASHES and (scene.bullet or len(scene.tokens) < SHORT)
    after = case.frame is not None and (case.frame.scene.bullet or case.frame.scene.stop == ":")
    if not after and case.frame is not None and count.numeral.kind != "other":
        return _is_next_line(case, case.frame)
    return marked and after and 0 < len(label) <= MAX_LABEL and label[0].capital and all(t.word for t in label)


def _is_next_line(case: Candidate, frame: Record) -> bool:
    """Return whether a line gives a number to a place, right behind its heading or behind another such line."""
    scene = case.scene
    near = scene.sentence.number - frame.scene.sentence.number <= 1
    if not near or scene.sentence.paragraph != frame.scene.sentence.paragraph or not label_of(scene):
        return False
    return is_place_line(scene) or (bool(label_of(frame.scene)) and (bool(frame.codes) or is_place_line(frame.scene)))


def place_of_line(case: Candidate) -> PlaceGroup | None:
    """Return the town, in no table of places, that a line of a list gives a number to ("– Oton: 90")."""
    scene = case.scene
    if not is_listed(case):
        return None
    at = scene.index_at(case.count.start)
    label = scene.tokens[1 if scene.bullet else 0 : at - 1]
    if any(group.start < case.count.start for group in scene.groups):
        return None  # a place that is known has its part already
    named = all(token.capital for token in label) and not any(token.lower in SENT | WEAK | BODY for token in label)
    if not named or label[0].text.isupper() or label[0].lower in _SUMS or label[-1].lower in SECTORS:
        return None
    town = Mention(label[0].start, label[-1].end, None, "capital")
    return PlaceGroup(town.start, town.end, (town,), "goal")


def _is_wanted(case: Candidate) -> bool:
    """Return whether somebody asks for those counted, or agrees on them ("agreed with two firms on up to 90")."""
    before, behind = _around(case)
    light = next((i for i, word in enumerate(reversed(before)) if word not in _ALONE), len(before))
    rest = before[: len(before) - light]
    if case.count.strength == "bare" and not _closes(behind):
        return False
    if rest[-1:] and rest[-1] in _ASKED:
        return not _ASKS.isdisjoint(rest[-7:-1])
    return bool(rest) and case.count.strength != "bare" and rest[-1] in _ASKS


def _is_compared(case: Candidate) -> bool:
    """Return whether a number is that of another time ("Last year it was nine", "Now it is nearer 280")."""
    before, behind = _around(case)
    again = [other for other in case.scene.counts if other.numeral.value == case.count.numeral.value]
    words = before[-9:] if len(again) == 1 else []  # "it was nine, and all nine came home"
    stood = next((i for i in range(len(words) - 1, -1, -1) if words[i] not in _LINKS and words[i] not in _ALONE), None)
    if _is_of_year(case, before, behind):
        return True
    if stood is None or words[stood] not in _IS or not _closes(behind):
        return False
    return not _TIMES.isdisjoint(words[:stood]) and not {"it", "there", "figure", "number", "total"}.isdisjoint(words)


def _is_of_year(case: Candidate, before: list[str], behind: list[str]) -> bool:
    """Return whether there were so many in a year, or another year's number stands before ("and twelve in 2023")."""
    if behind[:1] != ["in"] or not (behind[1:2] and _YEAR.fullmatch(behind[1])):
        return False
    if before[-2:] in (["there", "were"], ["it", "was"], ["they", "were"], ["we", "were"]):
        return True
    frame = case.frame
    listed = frame is not None and frame.scene is case.scene and before[-1:] != [] and before[-1] in {",", "and"}
    return listed and before[-3:-2] == ["in"] and _YEAR.fullmatch(before[-2]) is not None


_YEAR = re.compile(r"(?:19|20)\d\d")


def _are_who_go(case: Candidate) -> bool:
    """Return whether a number is that of those who go, or have been taken ("one of three who leave for Oton")."""
    _, behind = _around(case)
    if case.frame is None and case.goal is None:
        return False
    gone = behind[:1] == ["to"] and behind[1:2] != [] and behind[1] in {"arrive", "leave", "go", "land"}
    return gone or (bool(behind) and behind[0] in _WHO and not _GOES.isdisjoint(behind[1:5]))


def _are_nationals(case: Candidate) -> bool:
    """Return whether those counted are called by their nation alone ("is also trying out some 60 Peruvians")."""
    scene, count = case.scene, case.count
    first, last = count.numeral.unit_start, count.numeral.unit_end
    home = case.topic.origin_code if case.topic else None
    return any(
        m.kind == "demonym" and first <= m.start < last <= m.end and (m.code != home or case.frame is not None)
        for m in scene.mentions
    )
