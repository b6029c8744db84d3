"""Whether a condition has more words, or fewer, than the rule reader finds of the same one."""

from __future__ import annotations

import re

from factlift.checks.people import is_of_people
from factlift.facts import Criterion, Span
from factlift.lexicon import AUX, NO_NAME, words_of
from factlift.opinions import Opinion

_NEAR = 60
"""Characters beside a condition's words that are looked at."""
_LEAD = 2
_MORE = 3
"""Words before a condition, and words in all, that are too many: `Applicants must have` two years' practice."""
_GRAMMAR = NO_NAME | frozenset("who whose whom what behind above below between per each".split())
_GOVERNING = frozenset(
    "take takes taken took speak speaks reach pass hold holds have show know possess need needs want wants prefer ever "
    "spent completed done served aged run been".split()
)
"""Verbs and the like, which stand beside a condition that is whole: `pass a jab check`, `a citizen aged 30`."""
_VERDICTS = frozenset("is are was were will get gets got come comes go goes has have had".split())
"""Verbs behind those whom a condition is about: `smokers are turned away`. What they may not do is one itself."""
_WHOLE = re.compile(
    r"(?:an?|the|his|her|their|its|your|\d|two|three|four|five|six|seven|eight|nine|ten|one|at least|under|over|above|"
    r"below|between|in|on|of|with|from|who|whose|no|not|any|aged|more|less)\b",
    re.IGNORECASE,
)
"""What a condition that is whole may begin with."""
_NEXT = re.compile(r" ([^\W\d_A-Z][\w’'-]{0,30})")
_BEFORE = re.compile(r"(?:([^\W_][\w’'-]{0,30}) )?([^\W_][\w’'-]{0,30}) $")
_BEFORE_VERBS = frozenset(
    "who that must to should can cannot could shall will would may might have has had be not and or".split()
)
_VERBAL = re.compile(r"\w(?:ed|ing|ly)$")
"""The end of a word that may be a verb's, or go with one."""
_TIED = re.compile(r" (?:of|at|from|to|without|by|against|into|between) \w")
"""What goes on with the words before it: `ten years at a machine`. `In`, `for` or `with` may tell another thing."""


def other_extent(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns a reason where the reader's words for a condition are part of those given, or go on where these stop."""
    other, given = opinion.same(fact), fact.spans.get("text")
    read = other.spans.get("text") if other else None
    if fact.kind == "payment" or given is None or read is None or given == read:
        return None
    if given.start <= read.start and read.end <= given.end:
        return f"the condition in it reads as “{read.text[:_NEAR]}”" if _holds_more(given, read) else None
    if read.start <= given.start and given.end <= read.end:
        stops = _stops_short(opinion, given, read) or _begins_late(opinion, given, read)
        return f"its words are part of “{read.text[:_NEAR]}”" if stops else None
    return None


def _holds_more(given: Span, read: Span) -> bool:
    """Tells whether words hold who is asked, or what is made of it, beside the condition."""
    lead = given.text[: read.start - given.start].split()
    tail = given.text[len(given.text) - (given.end - read.end) :].split() if given.end > read.end else []
    if len(lead) >= _LEAD and len(lead) + len(tail) >= _MORE:
        return _WHOLE.match(given.text) is None or any(word.lower() in AUX for word in lead)
    return not lead and len(tail) > 1 and tail[0].lower() in _VERDICTS


def _stops_short(opinion: Opinion, given: Span, read: Span) -> bool:
    """Tells whether words stop before a word that they can't do without: `ten years’` before `practice`."""
    if given.end == read.end:
        return False
    text = opinion.article.flat
    if given.start == read.start and _TIED.match(text, given.end, read.end):
        return True
    found = _NEXT.match(text, given.end, min(read.end, given.end + _NEAR))
    return found is not None and _is_content(found.group(1))


def _begins_late(opinion: Opinion, given: Span, read: Span) -> bool:
    """Tells whether words begin in the midst of a noun's: `service` behind `military`."""
    if given.start == read.start or _WHOLE.match(given.text):
        return False
    found = _BEFORE.search(opinion.article.flat, max(read.start, given.start - _NEAR), given.start)
    if found is None or (found.group(1) or "").lower() in _BEFORE_VERBS:
        return False  # "who reach level B1"
    return _is_content(found.group(2))


def _is_content(word: str) -> bool:
    """Tells whether a word is neither grammar, nor who is asked, nor a verb that governs the condition."""
    low = word.lower()
    people = is_of_people(low) or low in words_of("speaker_nouns", "person", "trade", "rank", "epithet")
    return not (people or _VERBAL.search(low) or low in _GRAMMAR or low in _GOVERNING or is_of_people(f"{low}s"))
