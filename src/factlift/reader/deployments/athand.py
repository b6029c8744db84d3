"""The people at hand: those whom the words right before a number name, where what the article began with is far off.

A number without a noun of its own counts the people of its own sentence, paragraph or section. In a long text that goes
through countries and years, the people of the first sentence about sending are others.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from factlift.article import Article
from factlift.lexicon import NO_NAME, words_of
from factlift.reader.scenes.nouns import is_in_title, modifies
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.sections import is_heading
from factlift.reader.words.cues import NOT_SENT, SENT
from factlift.reader.words.tokens import clip_sentence

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count

FAR = 12
"""Sentences from which on the first people of an article give way to those at hand."""
TEAMS = frozenset(
    "team unit brigade contingent battalion squad detachment company crew delegation regiment platoon garrison gang "
    "rotation party".split()
)
"""Bodies that people are told of by."""
_KIND = 3  # words before a body that say of what kind it is
_BACK = 8  # sentences before a number in which its people are named
_PLAIN = frozenset("people men women boys girls youngsters students lads citizens nationals".split())
_ANY = frozenset(  # who may be any people, also those who decide or are asked
    "members recruits volunteers candidates applicants departures graduates operators delegates experts specialists "
    "citizens nationals people officials".split()
)
_MASS = frozenset("labour labor manpower".split())  # not counted: "the export of labour"
_SAYS = words_of("speech_verbs")
_APART = frozenset("by with than like unlike against among said says and or".split())
_BODIES = frozenset("contingent contingents workforce brigade brigades".split())
_STOPS = frozenset(": ; “ ” . ? !".split())
_ABOUT = frozenset("about around some roughly nearly almost over only just approximately more less fewer than".split())
_LINKS = frozenset("at as numbered numbers numbering totalled totals totalling".split())
_CHANGED = frozenset({"from", "to"})
_CHANGES = frozenset(
    "fell fallen fall falls rose risen rise rises grew grown grow grows shrank shrunk shrink cut cuts reduced brought "
    "raised increased dropped swelled swollen went gone dwindled expanded doubled halved tripled".split()
)
_OF_THE = 2  # tokens before the number of those of whom some are told
_MEASURED = 14  # tokens between a body and its number
_MODIFIERS = 2  # words before people that say more of them


def is_counted(people: str) -> bool:
    """Return whether people are told of by a noun that a number may count, which "labour" is not."""
    return people.split()[-1].lower() not in _MASS


def people_at_hand(
    article: Article, scene: Scene, count: Count, first: str | None, is_speaker: Callable[[int, int, int], bool]
) -> str | None:
    """Return the people whom the sentences before a number name last in its section; None where the first ones are.

    Args:
        article: the article.
        scene: the sentence of the number.
        count: the number, which has no noun.
        first: the people with whom the article began.
        is_speaker: tells whether words, by sentence and offsets, name who speaks.
    """
    known = first.split()[-1].lower() if first else ""
    for told, end in _before(article, scene, count):
        if known in told.words:
            return None
        if told.words.isdisjoint(SENT | _PLAIN):
            continue
        for at in range(told.index_at(end) - 1, -1, -1):
            if _names(told, at, _ANY | _PLAIN if told is not scene else frozenset()):
                start, stop = _whole(told, at)
                if not is_speaker(told.sentence.number, start, stop):
                    return told.text_of(start, stop)
    return None


def team_counted(scene: Scene, count: Count) -> str | None:
    """Return the body that is counted by its members ("a brigade of 300"), no mere batch or group."""
    at = scene.index_at(count.start)
    near = range(at - 1, max(-1, at - 4), -1)
    body = next((i for i in near if scene.tokens[i].lower in TEAMS or scene.tokens[i].lower[:-1] in TEAMS), None)
    if body is None or scene.tokens[body].lower in TEAMS:
        return scene.tokens[body].text if body is not None else None
    first = body  # "formed police units of 140"
    while first > 0 and body - first < _KIND and scene.tokens[first - 1].text.islower():
        if scene.tokens[first - 1].lower in NO_NAME:
            break
        first -= 1
    return scene.text_of(scene.tokens[first].start, scene.tokens[body].end)


def counted_before_list(scene: Scene, count: Count) -> Count | None:
    """Return the number with a noun of which another one is told: "90 people abroad: 60 in Oman", "Of 90 cooks,"."""
    whole = scene.counts[0]
    opens = scene.tokens[0].lower == "of" and scene.index_at(whole.start) <= _OF_THE
    if opens and whole.end <= count.start and whole.numeral.unit_end > whole.numeral.end and not whole.body:
        return whole
    colons = [token.start for token in scene.tokens if token.text == ":" and token.start < count.start]
    before = [other for other in scene.counts if colons and other.end <= colons[-1]]
    return before[-1] if before and before[-1].strength != "bare" and not before[-1].body else None


def body_measured(scene: Scene, count: Count) -> str | None:
    """Return the body whose number is told: "puts the contingent abroad at 900", "its workforce fell from 90 to 40"."""
    tokens, at = scene.tokens, scene.index_at(count.start)
    for first in range(at - 1, max(-1, at - 1 - _MEASURED), -1):
        if tokens[first].text in _STOPS:
            return None
        if tokens[first].lower in _BODIES and not tokens[first].capital:
            break
    else:
        return None
    if any(other.start < tokens[first].start < other.end for other in scene.counts):
        return None  # "a 40-strong contingent"
    between = [token.lower for token in tokens[first + 1 : at]]
    while between and between[-1] in _ABOUT:
        between.pop()
    if between[-1:] == [] or not (between[-1] in _LINKS or (between[-1] in _CHANGED and _CHANGES & set(between))):
        return None
    nation = next((m for m in scene.mentions if m.end == tokens[first - 1].end), None) if first else None
    own = nation is not None and nation.kind == "demonym" and not tokens[first - 1].possessive
    start = nation.start if nation is not None and own else tokens[first].start
    return scene.text_of(start, tokens[first].end)


def _before(article: Article, scene: Scene, count: Count) -> Iterator[tuple[Scene, int]]:
    """Yield the sentences of a number's section up to it, its own first, with where each ends."""
    yield scene, count.start
    for number in range(scene.sentence.number - 1, max(0, scene.sentence.number - 1 - _BACK), -1):
        sentence = article.sentences[number - 1]
        paragraph = article.paragraphs[sentence.paragraph]
        if is_heading(article.flat[paragraph.start : paragraph.end]):
            return
        yield Scene(article.flat, clip_sentence(sentence)), sentence.end


def _names(scene: Scene, at: int, vague: frozenset[str]) -> bool:
    """Return whether a word names people in the plural, who are no one's, nor of a title, nor those who speak."""
    token = scene.tokens[at]
    word = token.lower
    if (word not in SENT and word not in _PLAIN) or word in vague:
        return False
    plural = word.endswith(("s", "men", "women")) or word == "people"
    loose = token.possessive or (token.capital and at > 0) or word in NOT_SENT or is_in_title(scene.tokens, at)
    if not plural or loose:
        return False
    behind = scene.tokens[at + 1].lower if at + 1 < len(scene.tokens) else ""
    before = scene.tokens[at - 1].lower if at else ""
    return behind not in _SAYS and before not in _APART


def _whole(scene: Scene, at: int) -> tuple[int, int]:
    """Return the stretch of people with the words that say more of them ("garment workers")."""
    first = at
    while first > max(0, at - _MODIFIERS):
        if not modifies(scene.tokens[first - 1]):
            break
        first -= 1
    return scene.tokens[first].start, scene.tokens[at].end
