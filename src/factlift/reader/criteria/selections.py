"""Whether an article tells how people are chosen or sent, so that its conditions can be criteria.

News of all sorts is full of "must", "banned" and "qualified". In a short text a tie to work in another place is enough;
a longer one has to tell of a deployment in so many words, or to speak of choosing people where it speaks of such work.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from factlift.article import Article
from factlift.lexicon import words_of
from factlift.reader.criteria.frames import APPLICANT
from factlift.reader.words.lines import Lines

BRIEF = 8  # sentences of an article that is all about one thing
LEAD = 12  # sentences in which an article says what it is about
SEVERAL = 3  # deployments that make an article one of sending, whatever they lack
MANY = 5  # deployments of an article that is about nothing else
GROUPS = 3  # sentences with conditions that make an article one of selection
BESIDE = 2  # sentences between a condition and the deployment that it is one of
NEAR = 4  # sentences between conditions that belong together
CLUSTER = 2  # conditions near each other that tell, in an article about other things, that they are some
_BOUGHT = re.compile(  # a sum, and what it buys
    r"\d.*\b(?:plac(?:e|es|ing|ed)|jobs?|posts?|postings?|visas?|berths?|contracts?|seats?|lists?|work (?:in|on|"
    r"permit)|"
    r"recruit\w*|abroad|overseas)\b"
)
_TOPIC = words_of("criteria_cues", "topic") | APPLICANT
_APPLICANTS = frozenset(  # no candidates and no volunteers: votes and good works have them too
    "applicant applicants recruit recruits conscripts jobseeker jobseekers job-seekers hopefuls aspirants enlistees "
    "draftees".split()
)
_CHOOSING = frozenset(  # said of people who are to work or serve somewhere, wherever it stands
    "recruit recruits recruited recruiting recruitment recruiter recruiters applicant applicants volunteers "
    "volunteering "
    "vacancy vacancies eligible eligibility shortlist shortlisted vetted vetting jobseekers job-seekers hire hires "
    "hired "
    "hiring conscripts enlist enlisting enlistment selection".split()
)
_LEANING = frozenset(  # said of people who are chosen, beside a tie to work in another place: else of votes and forms
    "candidates apply applying applied applications chosen selected picked choose qualify qualifications requirements "
    "volunteer volunteered registered jobs visas nominees".split()
)


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
    if not told or len(deployments) >= SEVERAL:
        return told
    if any(told.get("count") and told.get("destinations") for told in deployments):
        return True
    first = set(range(1, min(LEAD, len(article.sentences)) + 1))
    return any(not _CHOOSING.isdisjoint(lines.words[number - 1]) for number in first | errands) or any(
        not _LEANING.isdisjoint(lines.words[number - 1]) for number in errands
    )


def drop_lone(
    article: Article,
    lines: Lines,
    deployments: Sequence[Mapping[str, Any]],
    criteria: list[dict[str, Any]],
    *,
    general: bool,
) -> list[dict[str, Any]]:
    """Return the criteria without those that stand alone in a longer article of many things.

    Alone is what has no other condition near it, no deployment and no talk of choosing beside it. In an article that is
    not one of selection (`general`) only other conditions count, applicants, and sums that buy a place.
    """
    told = [fact["s"] for fact in criteria if fact["category"] != "other"]
    if len(article.sentences) <= BRIEF:
        return criteria
    if general:
        return [fact for fact in criteria if _buys(fact) or _near(fact, told) >= CLUSTER or _names(lines, fact)]
    if len(deployments) >= MANY or len(set(told)) >= GROUPS:
        return criteria
    sent = {fact["s"] for fact in deployments}

    def is_alone(fact: Mapping[str, Any]) -> bool:
        number = fact["s"]
        if any(abs(number - other) <= BESIDE for other in sent) or _near(fact, told) >= CLUSTER:
            return False
        return all(_TOPIC.isdisjoint(words) for words in lines.words[max(0, number - 2) : number + 1])

    return [fact for fact in criteria if not is_alone(fact)]


def _near(fact: Mapping[str, Any], told: Sequence[int]) -> int:
    """Return how many conditions of a category stand near one, itself among them."""
    return sum(abs(fact["s"] - number) <= NEAR for number in told)


def _names(lines: Lines, fact: Mapping[str, Any]) -> bool:
    """Return whether a condition of some category stands with those who apply."""
    return fact["category"] != "other" and not _APPLICANTS.isdisjoint(lines.words[fact["s"] - 1])


def _buys(fact: Mapping[str, Any]) -> bool:
    return fact["kind"] == "payment" and _BOUGHT.search(fact["clause"]) is not None
