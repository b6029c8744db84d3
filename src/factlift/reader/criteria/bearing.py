"""Whether a longer text is about choosing people for work elsewhere, by what its sentences say together.

A notice, a tender, an old cable or a profile may lay down a dozen conditions and tell of no count of people sent.
What it is about shows all the same: it speaks of leaving, ships, contracts or brokers, hardly of voting or a match, and
lays down conditions of several sorts one below the other.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from factlift.article import Article
from factlift.lexicon import words_of
from factlift.reader.criteria.errands import BRIEF, is_apart
from factlift.reader.criteria.frames import APPLICANT
from factlift.reader.words.cues import SENT
from factlift.reader.words.lines import Lines
from factlift.reader.words.places import states_in
from factlift.reader.words.tokens import clip_sentence

LEAST, FEWER = 3, 2  # categories of conditions, none of them "other" or a payment
LEAD = 3  # sentences that say what a text is about
OTHERS = 3  # sentences about others
OFTEN = 2  # sentences that speak of going
FEW, SENTENCES, MORE = 3, 4, 5  # that lay some down: more where they are of fewer sorts
MAX_LEAD = 3000  # code points in which a text says where people are to work
SHARE = 12  # one sentence in so many may speak of another matter
_MANIFOLD = frozenset("visa visas exchange foreign remote gulf antarctic crew crews scholarship scholarships".split())
_GOING = (words_of("criteria_cues", "away") - _MANIFOLD) | frozenset(
    "seafarer seafaring ratings embark embarks embarked embarkation disembark sails sailed sailing steamer steamship "
    "shipped aboard recruiter recruiters broker brokers manning crewing labourers coolies placement emigrants "
    "despatched flown nominees passage".split()
)
_HIRING = frozenset("hire hires hiring hired recruit recruits recruitment jobs workers sent contract crew".split())
_LEAVING = _GOING | frozenset(  # of which a text about people who go away has at least one
    "visa visas abroad overseas passport passports embassy consul foreign fly flies flew flown flight flights airport "
    "sail "
    "ship ships boat boats crew crews harvest season rotation tour deploy posted border leave leaves leaving left "
    "departed "
    "departure sent send sends sending recruiters agent agents exit permit permits voyage troops bound home".split()
)
_WORK = frozenset(
    "contract contracts hiring recruitment vacancies vacancy urgently applicants salary posts employer employers "
    "growers "
    "seasonal workers scheme quota agent agents harvest farm farms mines wages hired wanted".split()
)
_AWAY = _GOING | {"contract", "contracts"}
_WHO = APPLICANT | SENT | frozenset("man men woman women girl girls hands person persons anyone nobody".split())
_AT_HOME = frozenset(  # of people who want something else than work abroad
    "university faculty tuition campus apprentice apprentices apprenticeship pupil pupils squad coach fifa goalkeeper "
    "allotment allotments taxi licensing subscription residency citizenship naturalisation naturalization landlord "
    "landlords constable constables".split()
)
_HOMELY = _AT_HOME | frozenset(
    "tenant tenants tenancy borough arrears flats adopt adopting adoption adopted orphanage orphanages vaccine "
    "vaccines "
    "vaccination donors donate tourists tourism golf loan loans borrower borrowers lender lenders hikers hiker hiking "
    "walkers "
    "trail trails jury jurors brides bride wedding museum gym membership".split()
)
_OTHERS = frozenset(  # people who go elsewhere on their own account, or are taken in
    "pilgrims pilgrim pilgrimage hajj umrah refugees refugee resettlement asylum athletes athlete sprinters swimmers "
    "kindergarten kindergartens puppy puppies dogs".split()
)
_RIGHTS = re.compile(  # of those who work where they live
    r"\b(?:(?:right|permission|permitted|eligib\w+|authori[sz]\w+|allowed) to (?:live and )?work in|work permit for) "
    r"(?:the )?[A-Z]"
)


def may_be_of_choosing(article: Article, lines: Lines, *, often: bool = False, sending: bool = False) -> bool:
    """Return whether the words of a longer text leave it open that it is about choosing people for work elsewhere.

    `often`: it has to speak of going there more than once. `sending`: it tells of people who are sent.
    """
    if often and _count(lines, _AWAY) < OFTEN:
        return False
    if len(article.sentences) <= BRIEF or _WHO.isdisjoint(lines.every):
        return False
    plain = sending or not _AWAY.isdisjoint(lines.every) or not _WORK.isdisjoint(lines.every)
    if not plain and _LEAVING.isdisjoint(lines.every):
        return False
    apart = sum(
        not _AT_HOME.isdisjoint(lines.words[sentence.number - 1])
        or is_apart(article.flat[sentence.start : sentence.end])
        for sentence in map(clip_sentence, article.sentences)
    )
    if not plain and apart:
        return False
    return apart * SHARE <= max(SHARE, len(article.sentences)) or _count(lines, _AWAY) >= 2 * apart


def _names_goal(article: Article) -> bool:
    """Return whether a text names, early on, a country that people go to, or are wanted for ("Masons for Oman")."""
    lead = min(len(article.flat), MAX_LEAD)
    return any(
        place.kind in {"country", "subdivision"}
        and article.flat[max(0, place.start - 5) : place.start].lower().endswith((" to ", " for "))
        for place in states_in(article.flat, 0, lead)
    )


def is_of_home(article: Article, lines: Lines, *, sure: bool, placed: bool) -> bool:
    """Return whether a text speaks mostly of those who study, join or are taken on at home, hardly of leaving.

    `sure`: it is plainly about people who are sent, or on a page that is; `placed`: it tells of so many, and where to.
    """
    others = _count(lines, _OTHERS)
    if others >= max(OTHERS, len(article.sentences) // 4) and others > 2 * _count(lines, _GOING):
        return True  # "The pilgrims are chosen by lottery"
    if placed:
        return False
    home = _count(lines, _HOMELY)
    if home > 1 and home > 2 * _count(lines, _AWAY):
        return True
    first = [frozenset(words) for words in lines.words[:LEAD]]
    opens = sum(not _HOMELY.isdisjoint(words) for words in first) > 1
    if opens and all((SENT | _HIRING).isdisjoint(words) for words in first):
        return True  # "Adopting from abroad"
    if not sure and len(article.sentences) > BRIEF and _LEAVING.isdisjoint(lines.every) and not _names_goal(article):
        return True  # nobody leaves, or is sent: a shop that hires
    return _RIGHTS.search(article.flat, 0, MAX_LEAD) is not None and _GOING.isdisjoint(lines.every)


def _count(lines: Lines, words: frozenset[str]) -> int:
    return sum(not words.isdisjoint(here) for here in lines.words)


def lays_down_many(criteria: Sequence[Mapping[str, Any]], *, tied: bool = False) -> bool:
    """Return whether conditions are of several sorts, in several sentences.

    `tied`: the text ties people to work in another place, so that fewer sentences will do.
    """
    sorts = {fact["category"] for fact in criteria} - {"other", "payment"}
    told = len({fact["s"] for fact in criteria})
    if tied and len(sorts) >= FEWER and told >= FEW:
        return True
    return (len(sorts) >= LEAST and told >= SENTENCES) or (len(sorts) >= FEWER and told >= MORE)
