"""The stage of people who are chosen: the step before they go at which they are counted, in the article's words."""

from __future__ import annotations

from collections.abc import Sequence

from factlift.article import Stretch
from factlift.lexicon import ADVERBS, ARTICLES, AUX, CONJUNCTIONS, PREPOSITIONS, PRONOUNS, words_of
from factlift.reader.scenes.counts import NAMES, Count
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.states import STAGES
from factlift.reader.words.cues import HAS, STAGE_NOUNS, STOP
from factlift.reader.words.tokens import Token, trim_stretch

_ENDS = frozenset('.;:—“”"') | frozenset("while but who which according".split())
_MOST = 14  # tokens of a stage
_FAR = 8  # tokens behind those counted in which their verb begins


def stage_of(text: str, scene: Scene, count: Count, end: int) -> Stretch | None:
    """Return the stage of a cohort: from its verb, without the auxiliary, to the end of the clause."""
    start = count.numeral.end
    following = next((other.start for other in scene.counts if other.start >= count.end), end)
    if any(token.text == "," for token in scene.between(count.end, following)):
        end = min(end, following)  # "of 2,140 applicants, 1,015 passed the board"
    tokens = scene.tokens[scene.index_at(start) : scene.index_at(end)]
    waiting = next((at for at, token in enumerate(tokens) if token.lower in _WAITING), None)
    if waiting is None and (noun := scene.find(STAGE_NOUNS, start, end)) and not scene.has(STAGES, start, end):
        told = _stage_at(text, scene, start, noun.end)
        if told is not None:
            return told
    verb = _step_in(tokens)
    verb = _verb_behind(tokens, count.end) if verb is None else verb
    if verb is None:
        return None
    verb = waiting if waiting is not None and waiting > verb else verb
    stop = verb
    for token in tokens[verb : verb + _MOST]:
        if token.text in _ENDS or token.lower in _ENDS or (token.text == "," and _breaks_off(tokens, stop)):
            break
        said = token.lower in _SPEECH and tokens[stop - 1].lower not in ARTICLES  # no "written examination"
        said = said and not (token.lower in _NOUNS and _ends_there(tokens, stop))  # "for their medical reports."
        finite = token.lower in _FINITE and not token.capital and tokens[stop - 1].lower != "to"  # "waiting to be met"
        if stop > verb and (said or finite):
            stop = next(
                (at for at in range(verb + 1, stop) if tokens[at].lower == "that"), stop
            )  # "waiting and praying that the state will pay"
            break
        stop += 1
    while stop - 1 > verb and tokens[stop - 1].lower in _LOOSE and not tokens[stop - 1].capital:
        stop -= 1
    found = trim_stretch(text, tokens[verb].start, tokens[max(verb, stop - 1)].end)
    return _cut_attribution(text, found)


def _step_in(tokens: Sequence[Token]) -> int | None:
    """Return the verb of a step: the first behind an auxiliary, else the first; not that of "those chosen"."""
    first = None
    for at, token in enumerate(tokens):
        if first is not None and token.lower in _ENDS:
            break  # "passed the interview but have yet to sit the paper"
        if token.lower not in STAGES - NAMES or _names_whole(tokens, at):
            continue
        if at > 0 and tokens[at - 1].lower in AUX:
            return at
        first = at if first is None else first
    on = first is not None and [token.lower for token in tokens[max(0, first - 2) : first]]
    return first - 2 if first is not None and on and on[0] in _PLACED and on[1:] in _DETERMINED else first


def _names_whole(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a step only says of whom they are some ("31 of those chosen must still sit the test")."""
    behind = tokens[at + 1].lower if at + 1 < len(tokens) else ""
    return at > 0 and tokens[at - 1].lower in _OF_WHOM and behind in AUX


def _verb_behind(tokens: Sequence[Token], end: int) -> int | None:
    """Return where what those counted did or are begins ("were | called for the trade test", "put down their names").

    An auxiliary that a place or a person follows belongs to it: "had | been before the doctor", "are | on a list".
    """
    begin = next((at for at, token in enumerate(tokens) if token.start >= end), len(tokens))
    first = next((at for at in range(begin, len(tokens)) if tokens[at].lower in _FINITE), None)
    broken = first is not None and any(token.text in _BREAKS for token in tokens[begin:first])
    if first is None or first - begin > _FAR or broken:
        return begin if begin < len(tokens) and _may_open(tokens[begin]) else None
    at = next((at for at in range(first, len(tokens)) if tokens[at].lower not in _LIGHT), None)
    if at is not None and tokens[at].lower in _OWN and tokens[at - 1].lower in HAS:
        return at - 1  # "has its visas"
    if at is None or tokens[at].lower not in PREPOSITIONS:
        return at if at is not None and _may_open(tokens[at]) else None
    if tokens[at].lower in _PLACED:
        return at
    return at - 1 if tokens[at - 1].lower == "been" else None


def _may_open(token: Token) -> bool:
    return token.word and not token.capital and token.lower not in _NO_STEP


def _stage_at(text: str, scene: Scene, start: int, end: int) -> Stretch | None:
    """Return the stage that a noun tells, from its preposition or its verb on ("in language classes")."""
    for token in reversed(scene.between(start, end)[:-1]):
        if token.lower in _STEPS:
            return trim_stretch(text, token.start, end)
        if token.text in {",", ";"}:
            return None
    return None


def _breaks_off(tokens: Sequence[Token], at: int) -> bool:
    """Return whether the comma ends the stage, and joins no list of steps."""
    following = tokens[at + 1].lower if at + 1 < len(tokens) else "."
    return following in _OPENERS or following[0].isdigit()


_LIGHT = AUX | ADVERBS | {"remain", "remains", "stay", "actually", "so", "far"}
_OWN = frozenset("its their the a an".split())
_DETERMINED = (["its"], ["their"], ["the"], ["a"])
_BREAKS = frozenset(", ; : — – ( “ ”".split())
_NO_STEP = (
    PREPOSITIONS | PRONOUNS | CONJUNCTIONS | STOP | frozenset("a an the of more others other this last next".split())
)
_OF_WHOM = frozenset({"those", "these"})
_PLACED = frozenset("in on at with".split())
_OPENERS = (
    PREPOSITIONS | PRONOUNS | AUX | (CONJUNCTIONS - {"and", "or"}) | {"one", "two", "with", "more", "less", "fewer"}
)
_FINITE = AUX - {"to"}
_SPEECH = words_of("speech_verbs")
_NOUNS = frozenset("reports claims notes answers replies remarks statements writes".split())


def _ends_there(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a word is the last one before a mark, or before a preposition."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    return following is None or not following.word or following.lower in PREPOSITIONS


_LOOSE = AUX | {"and", "or", ","}
_WAITING = frozenset("await awaiting awaits waiting queueing queuing".split())
_STEPS = frozenset("in at on undergoing taking sitting doing through learning attending".split())


def _cut_attribution(text: str, found: Stretch) -> Stretch:
    words = text[found.start : found.end]
    comma = words.rfind(", ")
    if comma > 0 and words[comma + 2 :].lower().startswith(("the ", "he", "she", "they", "a ", "mr", "ms")):
        return Stretch(found.start, found.start + comma)
    return found
