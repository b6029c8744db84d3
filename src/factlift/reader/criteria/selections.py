"""Whether an article tells how people are chosen or sent, so that its conditions can be criteria.

News of all sorts is full of "must", "banned" and "qualified". In a short text a tie to work in another place is enough;
a longer one has to tell of a deployment in so many words, or to speak of choosing people where it speaks of such work.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from factlift.article import Article
from factlift.reader.words.lines import Lines

BRIEF = 8  # sentences of an article that is all about one thing
LEAD = 12  # sentences in which an article says what it is about
SEVERAL = 3  # deployments that make an article one of sending, whatever they lack
_CHOOSING = frozenset(  # said of people who are to work or serve somewhere, wherever it stands
    "recruit recruits recruited recruiting recruitment recruiter recruiters applicant applicants volunteers volunteering "
    "vacancy vacancies eligible eligibility shortlist shortlisted vetted vetting jobseekers job-seekers hire hires hired "
    "hiring conscripts enlist enlisting enlistment selection".split()
)
_LEANING = frozenset(  # said of people who are chosen, beside a tie to work in another place: else of votes and forms
    "candidates apply applying applied applications chosen selected picked choose qualify qualifications requirements "
    "volunteer volunteered registered jobs visas nominees".split()
)


def is_of_selection(
    article: Article, lines: Lines, errands: frozenset[int], deployments: Sequence[Mapping[str, Any]]
) -> bool:
    """Return whether an article is short, or tells of deployments or of how people are chosen for work elsewhere."""
    if len(article.sentences) <= BRIEF or len(deployments) >= SEVERAL:
        return True
    if any(told.get("count") and told.get("destinations") for told in deployments):
        return True
    first = set(range(1, min(LEAD, len(article.sentences)) + 1))
    return any(not _CHOOSING.isdisjoint(lines.words[number - 1]) for number in first | errands) or any(
        not _LEANING.isdisjoint(lines.words[number - 1]) for number in errands
    )
