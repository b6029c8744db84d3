"""The words of a condition: its category, and the condition without the applicant it is tied to."""

from __future__ import annotations

import re
from functools import cache

from factlift.article import Stretch
from factlift.facts import Category
from factlift.lexicon import load_words, words_of
from factlift.reader.tokens import split_tokens, trim_stretch

APPLICANT = words_of("criteria_cues", "applicant")
_HEADS = (
    "(?:applicants?|candidates?|recruits|those|people|persons?|anyone|anybody|anything|one|nobody|everyone|volunteers)"
)
# Words before a condition that name the applicant, or tie the condition to him.
_LEAD = re.compile(
    r"(?:(?:you|they) (?:also )?(?:need|must have|must|have to have) )?"
    rf"(?:to |for )?(?:(?:no |any |all |only |also |both )?{_HEADS} )?"
    r"(?:(?:who|that) (?:are|is|have|has|had|were|was) |with (?:a history of )?|who |whose )?",
    re.IGNORECASE,
)
_VERB_LEAD = re.compile(
    r"(?:(?:also|then|usually|normally|at least) )?"
    r"(?:be(?! in )|have|hold|possess|show|provide|produce|bring|submit|present|own|get|obtain)\b ?(?:been )?",
    re.IGNORECASE,
)
NO_CONDITION = re.compile(
    r" (?:[“\"‘]|(?:not|continue|wait|call|write|contact|visit|e-?mail|apply|register|arrive|report|work|pay|leave|"
    r"return|undergo|then|still|first|go|stump|hand over|cough|fork|repay|respect|obey|wear|sleep|live|stay|"
    r"spend|start|begin|keep|buy|travel|fly|help|do|make|more|better|urgently)\b)"
)
NOBODY = re.compile(r"\b(?:[Nn]obody|[Nn]o one|[Nn]one) (?:with (?:an? )?|who (?:has |have |had |is |was )?)")
IF_SO = re.compile(
    r"\bIf ([^,;.“”]{5,120}), (?:you|they|he|she|applicants|candidates) "
    r"(?:stay|stays|cannot|can[’']t|may not|are out|is out|are not|will not|won[’']t)\b"
)
BULLET = re.compile(r"(?:[-•*–—·◦▪✓]|\d{1,2}[.)]|[a-z]\))[ \t\u00a0]*")


@cache
def cue_pattern(*groups: str) -> re.Pattern[str]:
    """Return a pattern of whole words for the cues of some classes, longest first."""
    words = sorted(words_of("criteria_cues", *groups), key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(re.escape(word) for word in words) + r")\b", re.IGNORECASE)


@cache
def edges_of(*groups: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the first and the last words of the cues of some classes."""
    cues = [split_tokens(cue, 0, len(cue)) for cue in words_of("criteria_cues", *groups)]
    return frozenset(cue[0].lower for cue in cues), frozenset(cue[-1].lower for cue in cues)


def may_hold(words: frozenset[str], *groups: str) -> bool:
    """Return whether a sentence of these words can hold a cue of some classes, to tell quickly that it has none.

    >>> may_hold(frozenset("the bus is late".split()), "open_to")
    False
    """
    first, last = edges_of(*groups)
    return not words.isdisjoint(first) and not words.isdisjoint(last)


def category_of(words: str) -> Category:
    """Return the category that the words of a condition put it into.

    >>> category_of("a valid passport"), category_of("liver trouble or other illnesses"), category_of("luck")
    ('documents', 'health', 'other')
    """
    lowered = words.lower().replace("-", " ")
    parts = frozenset(token.lower for token in split_tokens(lowered, 0, len(lowered)))
    for name, cues in load_words("criteria_categories").items():
        if parts & cues or any(" " in cue and cue in lowered for cue in cues):
            return name  # type: ignore[return-value]  # the file's classes are the categories
    return "other"


def strip_condition(text: str, stretch: Stretch) -> Stretch:
    """Return the condition without the applicant and the bare verb before it."""
    item = trim_stretch(text, stretch.start, stretch.end, ' \t,;:.–—-(“”"')
    lead = _LEAD.match(text, item.start, item.end)
    start = (
        lead.end()
        if lead and lead.end() < item.end and (lead.end() == item.start or text[lead.end() - 1] == " ")
        else item.start
    )
    verb = _VERB_LEAD.match(text, start, item.end)
    if verb and verb.end() < item.end:
        start = verb.end()
    return trim_stretch(text, start, item.end, ' \t,;:.–—-(“”"')
