"""Whether an article tells how people are chosen or sent, so that its conditions can be criteria.

News of all sorts is full of "must", "banned" and "qualified". In a short text a tie to work in another place is enough;
a longer one has to tell of a deployment in so many words, or to speak of choosing people where it speaks of such work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from factlift.article import Article
from factlift.lexicon import words_of
from factlift.reader.criteria.frames import APPLICANT
from factlift.reader.words.cues import SENT
from factlift.reader.words.lines import Lines
from factlift.reader.words.places import states_in
from factlift.reader.words.tokens import clip_sentence

BRIEF = 8  # sentences of an article that is all about one thing
LEAD = 12  # sentences in which an article says what it is about
SEVERAL = 3  # deployments that make an article one of sending, whatever they lack
FEW = 2  # deployments, one of them to a place, of an article whose only condition may stand anywhere in it
MANY = 5  # deployments of an article that is about nothing else
GROUPS = 3  # sentences with conditions that make an article one of selection
SORTS = 3  # categories of conditions, none of them "other" or a payment, that no article of another matter has
BESIDE = 2  # sentences between a condition and the deployment that it is one of
NEAR = 4  # sentences between conditions that belong together
NOTICE = 4  # sentences of a text that need not say whom it is about
MAX_HIRING = 12  # sentences about hiring that are searched for places
CLUSTER = 2  # conditions near each other that tell, in an article about other things, that they are some
_BOUGHT = re.compile(  # a sum, and what it buys
    r"\d.*\b(?:plac(?:e|es|ing|ed)|jobs?|posts?|postings?|visas?|berths?|contracts?|seats?|lists?|"
    r"work (?:in|on|permit)|recruit\w*|abroad|overseas)\b"
)
_TOPIC = words_of("criteria_cues", "topic") | APPLICANT
_CHOOSING = frozenset(  # said of people who are to work or serve somewhere, wherever it stands
    "recruit recruits recruited recruiting recruitment recruiter recruiters applicant applicants volunteers "
    "volunteering vacancy vacancies eligible eligibility shortlist shortlisted vetted vetting jobseekers job-seekers "
    "hire hires hired hiring conscripts enlist enlisting enlistment selection".split()
)
_CHOSEN = _CHOOSING | frozenset("selected chosen picked intake intakes candidate candidates nominees shortlist".split())
_HIRING = _CHOOSING - {"volunteers", "volunteering", "selection", "hired"}
_AWAY = _CHOOSING | {"mission", "missions"}
_TRADES = SENT - frozenset(  # who may be spoken of for anything
    "members staff staffers police personnel workers worker workforce employee employees labour labor manpower experts "
    "professional professionals fellow fellows hands agents enrollees participants athletes players footballers "
    "veterans youths scholar scholars alumni".split()
)
_APPLIES = frozenset("apply applies applied applicant applicants candidate candidates".split())
_LEANING = frozenset(  # said of people who are chosen, beside a tie to work in another place: else of votes and forms
    "candidates apply applying applied applications chosen selected picked choose qualify qualifications requirements "
    "volunteer volunteered registered jobs visas nominees contractor contractors agent agents broker "
    "brokers "
    "growers harvest brigade crew crews berths posting postings".split()
)

_ANYONE_SENT = SENT | APPLICANT | _CHOOSING | _LEANING


def is_of_selection(
    article: Article,
    lines: Lines,
    errands: frozenset[int],
    deployments: Sequence[Mapping[str, Any]],
    *,
    told: bool,
) -> bool:
    """Return whether an article is short, or tells of deployments or of how people are chosen for work elsewhere.

    `told`: it is plainly about people sent away.
    """
    if len(article.sentences) <= BRIEF:
        return True
    if not told:
        return False
    placed = _placed(deployments)
    early = len(deployments) >= SEVERAL and any(sent["s"] <= LEAD for sent in deployments)
    if len(deployments) >= MANY or len(placed) >= SEVERAL or early:
        return True
    if any(number <= LEAD for number in placed):
        return True  # one told in passing, far down, makes no news of sending
    first = set(range(1, min(LEAD, len(article.sentences)) + 1))
    return any(not _CHOOSING.isdisjoint(lines.words[number - 1]) for number in first | errands) or any(
        not _LEANING.isdisjoint(lines.words[number - 1]) for number in errands
    )


def names_nobody(article: Article, lines: Lines) -> bool:
    """Return whether a short article has no word for people of a trade, for those who apply, or for choosing them.

    A notice of a sentence or two may do without.
    """
    return NOTICE < len(article.sentences) <= BRIEF and lines.every.isdisjoint(_ANYONE_SENT)


def speaks_of_choosing(lines: Lines) -> bool:
    """Return whether an entry of a page about people who are sent has a word for choosing them, or the chosen."""
    return not lines.every.isdisjoint(_CHOSEN)


def tells_of_hiring(article: Article, lines: Lines) -> bool:
    """Return whether people are hired or called up for a place abroad somewhere in a longer article, far down too."""
    if len(article.sentences) <= BRIEF or _HIRING.isdisjoint(lines.every):
        return False
    hiring = (sentence for sentence in article.sentences if not _HIRING.isdisjoint(lines.words[sentence.number - 1]))
    return any(
        place.code is not None or place.kind == "anywhere"
        for sentence in map(clip_sentence, islice(hiring, MAX_HIRING))
        for place in states_in(article.flat, sentence.start, sentence.end)
    )


def drop_lone(
    article: Article,
    lines: Lines,
    deployments: Sequence[Mapping[str, Any]],
    criteria: list[dict[str, Any]],
    *,
    general: bool,
    errands: frozenset[int] = frozenset(),
) -> list[dict[str, Any]]:
    """Return the criteria without those that stand alone in a longer article of many things.

    Alone is what has no other condition near it, no deployment and no talk of choosing beside it. In an article that is
    not one of selection (`general`) only other conditions count where choosing is spoken of beside them, applicants, a
    number of people sent to a place, and sums that buy one.
    """
    told = [fact["s"] for fact in criteria if fact["category"] != "other"]
    if len(article.sentences) <= BRIEF:
        return criteria
    if general:
        told = [fact["s"] for fact in criteria if fact["category"] not in {"other", "payment"}]
        sorts = {fact["category"] for fact in criteria} - {"other", "payment"}
        if errands and len(set(told)) > 1 and len(sorts) >= SORTS and not _APPLIES.isdisjoint(lines.every):
            return criteria
        named = {number for number in errands if _names_place(article, number)}
        crowd = [
            number
            for number in told
            if _count(number, told) >= CLUSTER
            and (_chooses(lines, number) or not named.isdisjoint(range(number - BESIDE, number + 1)))
        ]
        placed = _placed(deployments)

        def is_told(fact: Mapping[str, Any]) -> bool:
            if fact["kind"] == "payment":
                return _buys(fact)
            beside = fact["category"] != "other" and any(0 <= fact["s"] - number <= BESIDE for number in placed)
            hiring = fact["category"] != "other" and any(
                not _HIRING.isdisjoint(words) for words in lines.words[max(0, fact["s"] - 2) : fact["s"]]
            )
            return hiring or beside or _near(fact, crowd) > 0

        return list(filter(is_told, criteria))
    if len(deployments) >= MANY or len(set(told)) >= GROUPS:
        return criteria
    placed = _placed(deployments)
    several = len(deployments) >= FEW and bool(placed)
    if several or any(number <= LEAD for number in placed):
        alone = [fact for fact in criteria if several or _opens(article, fact)]
        told = [*told, *(fact["s"] for fact in alone if fact["category"] != "other")]  # one of a kind is enough
        told += [fact["s"] for fact in alone if fact["category"] == "other" and _says_whom(fact)] * CLUSTER
    sent = {fact["s"] for fact in deployments}

    def is_alone(fact: Mapping[str, Any]) -> bool:
        number = fact["s"]
        if any(abs(number - other) <= BESIDE for other in sent) or _near(fact, told) >= CLUSTER:
            return False
        return all(_TOPIC.isdisjoint(words) for words in lines.words[max(0, number - 2) : number + 1])

    return [fact for fact in criteria if not is_alone(fact)]


def _opens(article: Article, fact: Mapping[str, Any]) -> bool:
    """Return whether a condition is what its sentence says ("Nobody over 35 was looked at"), not "spoke of a ban".

    In an article that tells early of so many people and their place that is enough for the only one.
    """
    sentence = clip_sentence(article.sentences[fact["s"] - 1])
    lead, found, _ = article.flat[sentence.start : sentence.end].partition(fact["clause"])
    return bool(found) and (not lead.strip('“"‘ ') or lead.endswith((", and ", ", but ", "; ")) or lead in _SAYERS)


_SAYERS = ("It ", "They ", "He ", "She ", "We ", "You ")  # before a verb that asks, bars or costs
_WHOM = re.compile(  # "Anyone convicted of theft is barred", "Men with debts are not wanted"
    r"(?:and |but )?(?:any(?:one|body)|those|nobody|no[ -]one|people|persons|men|women|applicants|candidates|whoever) "
    r"(?:who|whose|with|without|from|convicted|found|caught|sent)\b",
    re.IGNORECASE,
)


def _says_whom(fact: Mapping[str, Any]) -> bool:
    """Return whether the clause of what bars or favours somebody opens with him, whoever he is."""
    return fact["kind"] in {"exclusion", "preference"} and _WHOM.match(fact["clause"]) is not None


def _placed(deployments: Sequence[Mapping[str, Any]]) -> list[int]:
    """Return the numbers of the sentences that tell of so many people, and where they go."""
    return [sent["s"] for sent in deployments if sent.get("count") and sent.get("destinations")]


def _near(fact: Mapping[str, Any], told: Sequence[int]) -> int:
    """Return how many conditions of a category stand near one, itself among them."""
    return _count(fact["s"], told)


def _count(place: int, told: Sequence[int]) -> int:
    return sum(abs(place - number) <= NEAR for number in told)


def _names_place(article: Article, number: int) -> bool:
    """Return whether a sentence that ties people to work elsewhere has a name in it, and not only that of a month."""
    sentence = clip_sentence(article.sentences[number - 1])
    return _NAMED.search(article.flat, sentence.start, sentence.end) is not None


_NAMED = re.compile(
    r"(?<=[a-z,] )(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Christmas|Easter|Mr|Mrs|Miss|Dr)\b)[A-Z][a-z]"
)


def _chooses(lines: Lines, number: int) -> bool:
    """Return whether a sentence, or one beside it, speaks of choosing people for work or service, or of such people."""
    if not _TRADES.isdisjoint(lines.words[number - 1]):
        return True
    return any(not _AWAY.isdisjoint(words) for words in lines.words[max(0, number - 3) : number + 1])


def _buys(fact: Mapping[str, Any]) -> bool:
    return fact["kind"] == "payment" and _BOUGHT.search(fact["clause"]) is not None
