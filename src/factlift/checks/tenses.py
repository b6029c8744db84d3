"""Whether people are sent already, as a deployment says, or only to be sent, and when."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.checks.pairing import cost_of
from factlift.facts import Deployment, Flag
from factlift.opinions import Opinion

_AHEAD = frozenset({"planned", "selecting"})
_DONE = frozenset({"under_way", "completed"})
_TO_COME = re.compile(
    r"\b(?:will|shall|would|won|’ll|plan(?:s|ned|ning)?|due|bound|expected|set|intends?|intended|intention|going|"
    r"about to|prepar(?:es|ed|ing)|ready|agreed?|pledged?|promised?|offered?|wants?|order(?:s|ed)?|approved?|waiting|"
    r"signed|hired|next|soon|later|tomorrow|by|upcoming|future|forthcoming|called|before|to (?-i:[a-z]+))\b|[’']ll\b",
    re.IGNORECASE,
)
"""What may make a sending one that is to come."""
_OVER = re.compile(
    r"\b(?:already|now|since|(?:has|have|had) (?:\w+ )?\w+(?:ed|en|ne|nt|wn|ft)|were|was|sent|went|flew|flown|left|"
    r"arrived|landed|travell?ed|worked|served|joined|crossed|came|returned|took|taken|moved|shipped|posted|placed|"
    r"at work|working|serving|leav(?:es?|ing)|stays?|this week|today|bound|share)\b",
    re.IGNORECASE,
)
"""What may tell of people who have gone, or are going."""
_ROW = 4
"""Words from which on a clause may say when; with fewer it is a row, which takes that from its heading."""
_FAR = 2_000
"""Characters of a clause or a sentence that are looked at; one may be as long as the article."""


def check_tense(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where what is done is marked as planned, or the other way round, or the time is another one's."""
    if not fact.evidence:
        return
    other = opinion.same(fact)
    if not isinstance(other, Deployment):
        return
    if fact.modality == other.modality == "stated" and _differ(opinion, fact, other):
        yield Flag(
            code="polarity", field="status", reason=f"it is marked as {fact.status}, and reads as {other.status}"
        )
    if reason := _other_time(opinion, fact, other):
        yield Flag(code="pairing", field="when", reason=reason)


def _differ(opinion: Opinion, fact: Deployment, other: Deployment) -> bool:
    """Tells whether the rules read it as to come where it is marked as done, or the other way round, with its words."""
    main = fact.evidence[0]
    if len(opinion.words(main.start, main.end)) < _ROW:
        return False
    words = opinion.article.flat[main.start : min(main.end, main.start + _FAR)]
    if fact.status in _DONE and other.status in _AHEAD:
        return _OVER.search(words) is None
    return fact.status in _AHEAD and other.status in _DONE and _TO_COME.search(words) is None


def _other_time(opinion: Opinion, fact: Deployment, other: Deployment) -> str | None:
    """Returns a reason where the rules read another time of the same sentence for the same number."""
    when, read = fact.spans.get("when"), other.spans.get("when")
    if when is None or read is None or "count" not in fact.spans:
        return None
    if when.start < read.end and read.start < when.end:
        return None
    sentence = opinion.sentence(when)
    if sentence is None or sentence != opinion.sentence(read) or sentence != opinion.sentence(fact.spans["count"]):
        return None
    if cost_of(opinion, fact.spans["count"], when) <= cost_of(opinion, fact.spans["count"], read):
        return None
    return f"“{fact.spans['count'].text}” reads as a number for “{read.text}”, not for “{when.text}”"
