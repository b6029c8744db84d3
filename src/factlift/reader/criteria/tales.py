"""Conditions told by what happened, or by idiom: "the clerk sent her away for being a woman", "a stammer is".

They are looked for only in sentences close to talk of work or service in another place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.gifts import find_gifts
from factlift.reader.criteria.wording import NEVER
from factlift.reader.verdicts.tellings import TELLINGS

_OVER = re.compile(
    r"\b(?:that was (?:the end|that)|the end of (?:it|that|the|his|her)|sent (?:home|away|back)|never (?:left|went|"
    r"flew|sailed|boarded|made it)|went home|stayed (?:home|behind|at home)|lost (?:his|her|the|their) (?:place|seat|"
    r"berth|slot|job)|was out|were out|ruled (?:him|her|them) out|crossed (?:him|her|them)? ?off|turned (?:away|down)|"
    r"not (?:be )?going|stays? (?:home|behind))\b"
)
_LABELS: dict[CriterionKind, str] = {
    "requirement": r"Must[ -]haves?|Must be|Must hold|Must|Musts|Require[ds]|Requirements?|Needed|Essentials?|"
    r"Conditions?|"
    r"Eligible|Eligibility|Who (?:may|can) (?:go|apply)|Qualifications?|Prerequisites?|Criteria|Language|Languages|"
    r"Education|Schooling|Experience|Health|Fitness|Height|Papers|Documents?|Marital status|Age|Age limit|"
    r"Age range|Ages|Minimum age|Maximum age|Upper age|Lower age|Minimum height|Swimming|"
    r"Sex|Gender|Skills|Medical|Profile|Open to|Only|"
    r"Eyesight|Vision|Sight|Hearing|Teeth|Chest|Lungs|Heart|Blood|Weight|Feet|Build|Physique|Stature|Vaccinations?|"
    r"BMI|"
    r"Religion|Faith|Trade|Training|Record|Criminal record|Driving licence|Licences?|Nationality|Residence|Conduct|"
    r"Background|References|Certificates?|Tests?|English|Family|Dependants|Service|Rank|Grade|Minimum|Maximum",
    "exclusion": r"Ruled out|Rules? out|Barred|Excluded|Excludes|Exclusions?|Not (?:eligible|accepted|wanted|taken|"
    r"admitted|allowed|open to)|Ineligible|Disqualifie[ds]|Disqualifiers?|Disqualifying|No-?gos?|Rejected|Closed to|"
    r"Off limits to|Banned|Unwelcome|Who (?:may|can) not (?:go|apply)|Who need not apply|Turned away|Out|Bars?|No",
    "preference": r"Preferred|Preferences?|Priority|Desirable|Desired|Advantages?|A plus|Plus|Pluses|Bonus|Ideally|"
    r"Nice to have|An asset|Assets?|Welcome|Favou?red|First in line",
}


class Tale(NamedTuple):
    """A condition and the clause that tells of it."""

    kind: CriterionKind
    words: Stretch
    clause: Stretch
    list: bool  # the words may be a list


_LABEL = re.compile(
    "^[-*•·– ]{0,3}(?:"
    + "|".join(f"(?P<{kind}>{words})" for kind, words in _LABELS.items())
    + r")(?: \([^)]{2,30}\))?(?:\s?: | \| |\t)"
    r"(?P<x>[^:“”\"]{2,160})$",
)
_IDLE = re.compile(
    r"(?:it|that|this|there|s?he|they|them|him|her|us|me|we|i|you|who|what|now|again|good|years|months|life|ever|"
    r"refusing|trying|the (?:job|same|first|last|next|day|time|reason|purpose)|reasons?\b.*|being (?:late|honest|there|"
    r"able))\b$|(?:leave|go|stop|quit|return|withdraw|resign|apologi[sz]e|explain|pay|be (?:given|paid|told|allowed|"
    r"sent|released|freed|brought|flown|treated))\b",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\d+) (?:[a-z]+ )?[a-z]+s?$"
)
MAX_WORDS = 20


def find_tales(
    text: str,
    stretch: Stretch,
    words: frozenset[str],
    following: frozenset[str],
    before: frozenset[str] = frozenset(),
) -> Iterator[Tale]:
    """Yields the conditions that a sentence of these `words` tells, between those `before` it and `following` it.

    >>> told = "The clerk turned her away for being a widow."
    >>> here = frozenset(told.lower().strip(".").split())
    >>> [told[tale.words.start : tale.words.end] for tale in find_tales(told, Stretch(0, len(told)), here, frozenset())]
    ['being a widow']
    """
    start, sentence = stretch.start, text[stretch.start : stretch.end]
    for pattern in TELLINGS:
        if pattern.hints.isdisjoint(words):
            continue
        found = pattern.search.search(sentence)
        if found is None or _IDLE.match(found["x"].strip()) or len(found["x"].split()) > MAX_WORDS:
            continue
        never = NEVER.search(sentence, max(0, found.start() - 40), found.start()) is not None
        if pattern.kind == "exclusion" and (never or _COUNTED.match(found["x"].strip())):
            continue  # "Two cooks were struck from the list": what for, another clause says
        if pattern.search is _SIGHTED and not (_OVER.search(sentence, found.end()) or "home" in following):
            continue
        if not pattern.sort or category_of(found["x"].strip()) != "other":
            clause = Stretch(start + found.start(), start + found.end())
            yield Tale(pattern.kind, _at(start, found), clause, pattern.list)
    for gift, clause in find_gifts(sentence, start, words, before):
        yield Tale("payment", gift, clause, list=False)


def find_labelled(text: str, stretch: Stretch, after: Stretch | None) -> Tale | None:
    """Return the condition behind a label ("Ruled out: smokers"), or in a question that `after` answers with no."""
    words = text[stretch.start : stretch.end]
    if label := _LABEL.match(words.rstrip(" .;")):
        kind: CriterionKind = next(name for name in _LABELS if label[name])
        return Tale(kind, _at(stretch.start, label), stretch, list=True)
    if headed := _HEADED.match(words.rstrip(" .")):
        items = re.split(r", (?:and )?|; ?| and ", headed["x"])
        if sum(category_of(item.strip()) != "other" for item in items) * 2 > len(items) > 1:
            return Tale("requirement", _at(stretch.start, headed), stretch, list=True)
    asked = _ASKED_IF.search(words) if after and words.endswith("?") else None
    if after and asked and _ANSWERED_NO.match(text, after.start, after.end):
        return Tale("exclusion", _at(stretch.start, asked), Stretch(stretch.start, after.end), list=False)
    return None


_HEADED = re.compile(  # "Those chosen for the Italian orchards: married, over 30"
    r"(?:Applicants?|Candidates?|Recruits?|Those (?:chosen|wanted|selected|picked|taken)|Volunteers?|Nominees?|"
    r"Entrants?|To (?:apply|qualify|join|go)|Who (?:may|can) (?:apply|go)|Open|Vacanc(?:y|ies)|Needed|Wanted|"
    r"Sought)\b[^:.?!]{0,70}: (?P<x>[^:“”\"?]{6,200})$"
)
_ASKED_IF = re.compile(
    r"\b(?:(?:[Cc]an|[Mm]ay|[Ww]ill|[Cc]ould|[Dd]oes|[Dd]o|[Ii]s|[Aa]re) (?:I|you|they|he|she|we|someone|somebody|"
    r"anyone|people|those|there|an? \w+)\b[^?]{0,90}? (?:if|with|who|when)|[Ww]hat (?:if|about|happens (?:if|when)|"
    r"when)|[Aa]nd if|[Ee]ven if|[Ss]uppose|[Hh]ow about) (?:someone|somebody|anyone|an? \w+|the \w+|they|he|she|you|I|"
    r"people|those|\w+s)?(?:[’']s)? ?(?:have |has |had |with |who )?(?P<x>[^,;:.“”\"!?]{3,90})\?$"
)
_ANSWERED_NO = re.compile(
    r"(?:(?:[A-Z][\w. ’'-]{1,30}: ?|[-–—] ?|[“\"‘'] ?|A(?:nswer)?: ?))?(?:(?:Then|In that case|Sorry|Unfortunately|"
    r"Well|I[’']m afraid),? )*(?:No\b|Not (?:eligible|accepted|possible|taken|a chance)|Out\b|Never\b|Rejected|"
    r"Excluded|(?:we|they|he|she|you|that person|I|We|They|He|She|You|I) (?:do not|don[’']t|cannot|can[’']t|will not|"
    r"won[’']t|would not|may not|never|are not|is not|stays?|stay)\b)"
)
_SIGHTED = next(pattern.search for pattern in TELLINGS if "flagged" in pattern.hints)


def _at(start: int, found: re.Match[str]) -> Stretch:
    words = found["x"]
    left = start + found.start("x") + len(words) - len(words.lstrip())
    return Stretch(left, left + len(words.strip()))
