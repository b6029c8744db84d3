"""The clause that counts people, and its tense: the first verb behind their number, else the last one before it.

A sentence tells of several things: "he led the 40 cooks who flew to Oman in 2009, and he will go again". What is still
to come in one clause says nothing of the people in another.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from factlift.lexicon import ADVERBS, AUX, MODALS
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.tokens import Token

Tense: TypeAlias = Literal["past", "perfect", "present", "future"]

MAX_VERB = 8  # tokens between a number's noun and the verb of those counted
_MARKS = frozenset("; : — – “ ”".split())
_OPENS = frozenset(
    "and but while whereas though although yet so which who where when because after before until as since compared "
    "against versus".split()
)
_PARTS = frozenset("when because although though whereas while".split())
_LIGHT = frozenset(
    "of them these those whom all more others other who that which also then nevertheless nonetheless "
    ", and both".split()
)
_SHALL = MODALS | {"’ll", "'ll"}
_HAVE = frozenset({"has", "have", "’ve", "'ve"})
PAST = frozenset(
    "was were had sent went came took lent flew left spent gave got brought put ran drove stood fought taught built "
    "led made did kept held saw rushed served worked helped logged provided fielded numbered shipped crossed landed "
    "hired lost won met set began shut rode sailed boarded reached picked dug managed placed".split()
)
_GONE = frozenset(
    "sent went came flew left spent brought drove stood fought taught rushed served worked helped shipped crossed "
    "landed rode sailed boarded reached managed joined travelled traveled arrived lent".split()
)
_BEEN = frozenset("been gone kept made".split())
_MADE_IT = frozenset("gone made kept".split())
PRESENT = frozenset(
    "go goes leave leaves fly flies depart departs sail sails travel travels head heads set sets stay stays remain "
    "remains start starts begin begins follow follows arrive arrives land lands move moves join joins take takes get "
    "gets return returns come comes send sends lend lends".split()
)


def clause_of(scene: Scene, count: Count) -> tuple[int, int]:
    """Return the offsets of the clause that a number stands in; one of "who flew" belongs to those it counts."""
    tokens, at = scene.tokens, scene.index_at(count.start)
    first = 0
    for i in range(at - 1, 0, -1):
        joint = tokens[i].text == "," and tokens[i + 1].lower in _OPENS
        if tokens[i].text in _MARKS or joint or tokens[i].lower in _PARTS:
            first = i + 1
            break
    last = len(tokens)
    aside = tokens[first].lower in {"which", "who"}  # "Peru, which sent 40 last year, has promised 60"
    for i in range(scene.index_at(count.end), len(tokens) - 1):
        following = tokens[i + 1].lower
        joint = tokens[i].text == "," and (following in _OPENS or (aside and following in AUX | _HAVE))
        if tokens[i].text in _MARKS or joint or tokens[i].lower in _PARTS:
            last = i
            break
    return tokens[first].start, tokens[last - 1].end


def opens_clause(scene: Scene, count: Count) -> bool:
    """Return whether those counted open a clause of their own behind another ("will go, and the first 60 left")."""
    start, _ = clause_of(scene, count)
    lead = {token.lower for token in scene.between(start, count.start)}
    return start > scene.sentence.start and lead <= _OPENING


_OPENING = frozenset("and but that the first another some about nearly around already so far".split())


def tense_of(scene: Scene, count: Count) -> Tense | None:
    """Return the tense in which those counted are told of, or None where a list leaves the verb out."""
    start, end = clause_of(scene, count)
    behind = [token for token in scene.between(count.end, end) if token.lower not in _LIGHT | ADVERBS]
    for at, token in enumerate(behind[:MAX_VERB]):
        told = _tense_at(behind, at)
        if told is not None:
            return told
        if not token.word:
            break
    before = scene.between(start, count.start)
    for at in range(len(before) - 1, -1, -1):
        told = _tense_at(before, at)
        if told is not None:
            return _with_aux(before, at, told)
    return None


def _tense_at(tokens: list[Token], at: int) -> Tense | None:
    """Return the tense that a word tells if it is a verb of going or of sending."""
    word = tokens[at].lower
    if word in _SHALL and tokens[at].text != "May":
        return "future"
    following = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    if word in _HAVE | {"were", "had"}:
        return "perfect" if following in _GONE | (_BEEN if word in _HAVE else _MADE_IT) else None
    if word in {"is", "are", "’re", "'re"}:
        to = at + 1 < len(tokens) and tokens[at + 1].lower in {"to", "due", "bound", "expected"}
        return "future" if to else "present"
    if word in _GONE:
        return "past"
    return "present" if word in PRESENT else None


def _with_aux(tokens: list[Token], at: int, told: Tense) -> Tense:
    """Return the tense of a participle by the auxiliaries before it ("will be sent", "has sent")."""
    for token in reversed(tokens[max(0, at - 4) : at]):
        if token.lower in _SHALL or token.lower == "to":
            return "future"
        if token.lower in _HAVE:
            return "perfect"
        if token.lower not in AUX | ADVERBS:
            break
    return told
