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
_TIME_SPENT = re.compile(r"\b(?:years?|months?|weeks?|seasons?|hours|winters|terms)[’']?$")
_SPENT = re.compile(r" (?:in|on|as) (?!top\b|hand\b)\w")
"""What a time is spent in: `three years on the night shift`."""
_SINGLE = re.compile(r"(?:an?|the|no) [^\W\d_][\w’'-]{0,30}")
_GOING_ON = re.compile(r" ([a-z][\w’'-]{1,30})(?: [a-z][\w’'-]{1,30})?")
_FIELD = re.compile(
    r"\b(?:degrees?|BSc|diplomas?|certificates?|licen[cs]es?|courses?|tests?|exam\w{0,8}|pass|training|experience|practice|"
    r"qualifications?|majors?|or (?:better|above|higher|more))$"
)
_IN_FIELD = re.compile(r" in (?!the mix)\w")
"""What a paper or practice is about: `a diploma in education`."""
_OBJECT = re.compile(r" (?:an?|the|one|their|his|her) \w")
"""What a verb can't do without: `can handle` before `a chainsaw`."""
_KIN = re.compile(
    r"\b(?:child|children|relatives?|brothers?|sisters?|husbands?|wi(?:fe|ves)|spouses?|partners?|sons?|daughters?|"
    r"parents?|family|bab(?:y|ies)|defectors)(?: already)?$"
)
_WHEREABOUTS = re.compile(r" (?:in|at|on|abroad|overseas|already|serving|working|living)\b")
"""What is held against somebody's family, or for it: `a relative in Turkey`."""
_OF_BOTH = re.compile(r"\b(?:free of|free from|clear of|against|negative for)\b")
_ALSO = re.compile(r" (?:and|or) (?!an?\b|have\b|be\b|hold\b|the\b)\w")
_NUMBERED = re.compile(r" (?:\d|two\b|three\b|four\b|five\b|six\b|ten\b)")
_UNIT = re.compile(r"\d [a-z]{2,}")
_NAMES = re.compile(r"[A-Z][a-z]+ (?:or|and) (?:[a-z]+ )?[A-Z][a-z]")
_LED = re.compile(
    r"([^\W_][\w’'-]{0,30}) (of|from|by|at|in|on|for|than|after|to|into|off|through|between|against|as)"
    r"(?: (?:an?|the|his|her|their|its|this|other))? $"
)
"""The word before, and the preposition, which leads to the words: `a letter from a` before `priest`."""
_LEADS = re.compile(r"(?:of|in|on|at|from|by|for|to|with|after|than|into)\b")


def other_extent(opinion: Opinion, fact: Criterion) -> str | None:
    """Returns a reason where the reader's words for a condition are part of those given, or go on where these stop."""
    other, given = opinion.same(fact), fact.spans.get("text")
    read = other.spans.get("text") if other else None
    if given is None or read is None or given == read:
        return None
    if fact.kind == "payment":
        inside = read.start <= given.start and given.end < read.end
        broken = inside and _breaks_number(opinion.article.flat, given, read)
        return f"its words are part of “{read.text[:_NEAR]}”" if broken else None
    if given.start <= read.start and read.end <= given.end:
        return f"the condition in it reads as “{read.text[:_NEAR]}”" if _holds_more(given, read) else None
    if read.start <= given.start and given.end <= read.end:
        stops = _stops_short(opinion, given, read) or _begins_late(opinion, given, read)
        return f"its words are part of “{read.text[:_NEAR]}”" if stops else None
    if given.start < read.start < given.end < read.end and _stops_short(opinion, given, read):
        return f"its words stop in the midst of “{read.text[:_NEAR]}”"
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
    if _TIED.match(text, given.end, read.end):
        return True
    if _TIME_SPENT.search(given.text) and _SPENT.match(text, given.end, read.end):
        return True
    if _breaks_number(text, given, read) or _breaks_names(text, given, read):
        return True
    if _OBJECT.match(text, given.end, read.end):
        return True
    if _KIN.search(given.text) and _WHEREABOUTS.match(text, given.end, read.end):
        return True
    if _OF_BOTH.search(given.text) and _ALSO.match(text, given.end, read.end):
        return True
    if _FIELD.search(given.text) and _IN_FIELD.match(text, given.end, read.end):
        return True
    if _SINGLE.fullmatch(given.text) and _has_noun_behind(text, given, read):
        return True
    found = _NEXT.match(text, given.end, min(read.end, given.end + _NEAR))
    return found is not None and _is_content(found.group(1))


def _breaks_number(text: str, given: Span, read: Span) -> bool:
    """Tells whether words stop between a number and its unit, or before a number: `able to lift` `15 kilos`."""
    if _NUMBERED.match(text, given.end, read.end):
        return True
    found = _UNIT.match(text, given.end - 1, read.end)
    return found is not None and found.group()[2:] not in _GRAMMAR and found.group()[2:] not in _VERDICTS


def _breaks_names(text: str, given: Span, read: Span) -> bool:
    """Tells whether words stop before the second of two names that share a head: `speakers of French` `or Arabic`."""
    start = given.start + given.text.rfind(" ") + 1
    found = _NAMES.match(text, start, read.end)
    return found is not None and given.end < found.end()


def _has_noun_behind(text: str, given: Span, read: Span) -> bool:
    """Tells whether an article and one word lack their noun, right behind them: `a clean` `police record`."""
    found = _GOING_ON.match(text, given.end, read.end)
    if found is None or found.group(1) in _GRAMMAR or found.group(1) in AUX:
        return False
    return not is_of_people(found.group().split()[-1])


def _begins_late(opinion: Opinion, given: Span, read: Span) -> bool:
    """Tells whether words begin in the midst of a noun's: `service` behind `military`."""
    if given.start == read.start:
        return False
    text = opinion.article.flat
    led = _LED.search(text, max(read.start, given.start - _NEAR), given.start)
    if led and (led.group(1) in words_of("criteria_categories", "documents") or _is_content(led.group(1))):
        return True
    if _WHOLE.match(given.text) and not _LEADS.match(given.text):
        return False
    found = _BEFORE.search(text, max(read.start, given.start - _NEAR), given.start)
    if found is None or (found.group(1) or "").lower() in _BEFORE_VERBS:
        return False  # "who reach level B1"
    return _is_content(found.group(2))


def _is_content(word: str) -> bool:
    """Tells whether a word is neither grammar, nor who is asked, nor a verb that governs the condition."""
    low = word.lower()
    people = is_of_people(low) or low in words_of("speaker_nouns", "person", "trade", "rank", "epithet")
    return not (people or _VERBAL.search(low) or low in _GRAMMAR or low in _GOVERNING or is_of_people(f"{low}s"))
