"""Sentences that tell of people twice, in main clauses of their own: each is read as if it stood alone."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from factlift.lexicon import AUX, COORDINATORS, WEEKDAYS
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.times import TIMES
from factlift.reader.words.cues import BODY, HAS, PEOPLE, RECEIVE, RECRUIT, SEND
from factlift.reader.words.tokens import MAX_PARTED, Token

_TWO = 2  # countries at least, one in each clause
_AHEAD = 9  # tokens of a subject, up to its verb
_LED = 8  # tokens of what stands before a subject, up to its comma
_OPENERS = frozenset("in on by since after before when because although until from during as at for".split())
_NEXT = frozenset("last next this".split())
_AMOUNTS = frozenset("up at more fewer less about around some nearly almost only between as".split())
_DETERMINERS = frozenset("a an the no there its their it they".split())
_RELATIVES = frozenset("who that which whose whom where if whether unless to".split())
_OPEN = frozenset("if whether unless that who which whose deny denies denied denying".split())
_MARKS = frozenset('“”"‘()[]–—:?!'.split())
_HOLDING = HAS | frozenset("hosts employs expects hosted employed expected plans intends denies denied agreed".split())
_OF_LAND = frozenset(word for word in SEND | RECEIVE | RECRUIT | _HOLDING if not word.endswith("ing")) | {
    *"promised promises pledged offered wants withdrew withdraws brought leads lead led stations".split()
}
_OF_PEOPLE = frozenset(
    "go goes went come came fly flies flew sail sailed leave leaves left arrive arrived land landed return returned "
    "work works worked serve serves served teach taught live lived stay stayed travel travelled traveled".split()
)
_SHARE = frozenset("share part portion contribution quota slice".split())
_FINITE = (AUX - {"to", "be", "been", "being"}) | {"never"}


def in_halves(scenes: Iterable[Scene]) -> Iterator[tuple[int, Scene | None, Scene]]:
    """Return each main clause or sentence: the index of its sentence, the one before it, and itself."""
    before = None
    for at, scene in enumerate(scenes):
        for part in halves(scene):
            yield at, before, part
            before = part


def halves(scene: Scene) -> list[Scene]:
    """Return the sentence's main clauses, where each tells of people with a country of their own, or the sentence.

    "Peru has sent 40 cooks to Oman, and Chile denies having any Chilean nurses in Mali" are two. One that leaves
    something to the other is none: "Peru sent 40 cooks to Oman and 20 to Mali".
    """
    if scene.words.isdisjoint(COORDINATORS | {";"}) or len(scene.mentions) < _TWO:
        return [scene]
    tokens, cuts, first = scene.tokens, [(scene.sentence.start, scene.sentence.end)], 0
    if not _MARKS.isdisjoint(scene.words) or len(tokens) > MAX_PARTED:
        return [scene]
    for at in range(1, len(tokens) - 1):
        token = tokens[at]
        if token.text != ";" and token.lower not in COORDINATORS:
            continue
        comma = tokens[at - 1].text in {",", ";"}
        after = at + 1
        if token.text == ";" and tokens[after].lower in COORDINATORS:
            continue
        loose = token.lower == "and" and not comma
        before = tokens[first : at - comma]
        if not _tells(scene, before, loose=loose) or not _begins(scene, tokens[after:]):
            continue
        cuts[-1] = cuts[-1][0], before[-1].end
        cuts.append((tokens[after].start, scene.sentence.end))
        first = after
    return [scene] if len(cuts) == 1 else [scene.cut(start, end) for start, end in cuts]


def _tells(scene: Scene, tokens: Sequence[Token], *, loose: bool) -> bool:
    """Return whether words tell of people and a country, with a finite verb."""
    words = {token.lower for token in tokens}
    if words.isdisjoint(PEOPLE | BODY) or words.isdisjoint(_FINITE | _OF_LAND | _OF_PEOPLE):
        return False
    if not words.isdisjoint({"if", "whether", "unless"}) or (loose and not words.isdisjoint(_OPEN)):
        return False  # what holds for both
    start, end = tokens[0].start, tokens[-1].end
    return any(start <= place.start and place.end <= end and place.code is not None for place in scene.mentions)


def _begins(scene: Scene, tokens: Sequence[Token]) -> bool:
    """Return whether words begin with a subject and its verb, and tell of people and a country."""
    words = [token.lower for token in tokens]
    at = _subject(tokens)
    if at >= len(tokens) - 2 or not _tells(scene, tokens, loose=False):
        return False
    if tokens[at].possessive and words[at + 1] in _SHARE:
        return False  # "Peru will send 40 cooks, while Chile's share is 20": of what the first clause tells
    land = any(place.start == tokens[at].start and place.kind != "demonym" for place in scene.mentions)
    named = land or any(place.start == tokens[at].start for place in scene.mentions)
    if not (named or words[at] in _DETERMINERS | _AMOUNTS or is_numeral(tokens[at])):
        return False
    verbs = _FINITE | (_OF_LAND if land else _OF_PEOPLE)
    verb = next((i for i in range(at + 1, min(at + _AHEAD, len(words))) if words[i] in verbs), None)
    if verb is None or not _RELATIVES.isdisjoint(set(words[at:verb]) - ({"to"} if words[at] in _AMOUNTS else set())):
        return False
    return not {",", ";"} & set(words[at:verb])


def _subject(tokens: Sequence[Token]) -> int:
    """Return where the subject begins, behind a time or a clause that leads: "by June, 40 cooks will ..."."""
    words = [token.lower for token in tokens[: _LED + 1]]
    if words[0] in _OPENERS and "," in words[:_LED]:
        return words.index(",") + 1
    if words[0] in _NEXT and words[1:2] != [] and words[1] in TIMES | WEEKDAYS:
        return 2
    if words[0] in _OPENERS and words[1:2] != [] and words[1] in WEEKDAYS | TIMES:
        return 2
    return 0
