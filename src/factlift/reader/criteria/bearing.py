"""Whether a longer text is about choosing people for work elsewhere, by what its sentences say together.

A notice, a tender, an old cable or a profile may lay down a dozen conditions and tell of no count of people sent.
What it is about shows all the same: it speaks of leaving, ships, contracts or brokers, hardly of voting or a match, and
lays down conditions of several sorts one below the other.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factlift.article import Article
from factlift.lexicon import words_of
from factlift.reader.criteria.errands import BRIEF, is_apart
from factlift.reader.criteria.frames import APPLICANT
from factlift.reader.words.cues import SENT
from factlift.reader.words.lines import Lines
from factlift.reader.words.tokens import clip_sentence

LEAST = 3  # categories of conditions, none of them "other" or a payment
SENTENCES = 4  # that lay some down
SHARE = 12  # one sentence in so many may speak of another matter
_MANIFOLD = frozenset("visa visas exchange foreign remote gulf antarctic crew crews scholarship scholarships".split())
_AWAY = (words_of("criteria_cues", "away") - _MANIFOLD) | frozenset(
    "seafarer seafaring ratings embark embarks embarked embarkation disembark sails sailed sailing steamer steamship "
    "shipped aboard recruiter recruiters broker brokers manning crewing labourers coolies placement emigrants "
    "despatched flown nominees contract contracts".split()
)
_WHO = APPLICANT | SENT | frozenset("man men woman women girl girls hands anyone nobody".split())
_AT_HOME = frozenset(  # of people who want something else than work abroad
    "university faculty tuition campus apprentice apprentices apprenticeship pupil pupils squad coach fifa goalkeeper "
    "allotment allotments taxi licensing subscription residency citizenship naturalisation naturalization landlord "
    "landlords constable constables".split()
)


def may_be_of_choosing(article: Article, lines: Lines) -> bool:
    """Return whether the words of a longer text leave it open that it is about choosing people for work elsewhere."""
    if len(article.sentences) <= BRIEF or _AWAY.isdisjoint(lines.every) or _WHO.isdisjoint(lines.every):
        return False
    apart = sum(
        not _AT_HOME.isdisjoint(lines.words[sentence.number - 1])
        or is_apart(article.flat[sentence.start : sentence.end])
        for sentence in map(clip_sentence, article.sentences)
    )
    return apart * SHARE <= max(SHARE, len(article.sentences)) or _count(lines, _AWAY) >= 2 * apart


def is_of_home(lines: Lines) -> bool:
    """Return whether a text speaks mostly of those who study, join or are taken on at home, hardly of leaving."""
    home = _count(lines, _AT_HOME)
    return home > 1 and home > 2 * _count(lines, _AWAY)


def _count(lines: Lines, words: frozenset[str]) -> int:
    return sum(not words.isdisjoint(here) for here in lines.words)


def lays_down_many(criteria: Sequence[Mapping[str, Any]]) -> bool:
    """Return whether conditions are of several sorts, in several sentences."""
    sorts = {fact["category"] for fact in criteria} - {"other", "payment"}
    return len(sorts) >= LEAST and len({fact["s"] for fact in criteria}) >= SENTENCES
