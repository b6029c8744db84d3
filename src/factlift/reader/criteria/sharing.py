"""Items of a list that share a noun, an article or a preposition, and are one condition: "heads and deputy heads"."""

from __future__ import annotations

import re

from factlift.article import Stretch
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import ANYONE, APPLICANT, is_people


def join_heads(text: str, items: list[Stretch]) -> list[Stretch]:
    """Return two items that share one noun for people as one ("heads and deputy heads", "maths and art tutors")."""
    if len(items) > 1 and (_shares_origin(text, items) or _shares_article(text, items)):
        return [Stretch(items[0].start, items[-1].end)]
    if len(items) != 2:
        return items
    words = [text[item.start : item.end].lower().split() for item in items]
    same = words[0][-1] == words[1][-1]
    shared = len(words[0]) == 1 and not is_people(words[0][0]) and len(words[1]) < 4 and is_people(words[1][-1])
    return [Stretch(items[0].start, items[1].end)] if same or shared else items


_KIN = (
    r"(?:parents?|spouses?|wife|husband|wives|husbands|child(?:ren)?|sons?|daughters?|siblings?|brothers?|sisters?|"
    r"cousins?|uncles?|aunts?|grandparents?|partners?|fianc[eé]e?s?|mothers?|fathers?|in-laws?|relatives?)"
)
_ONE_OF_KIN = re.compile(rf".*\b(?:an?|any|no|their|his|her) {_KIN}$")
_OTHER_KIN = re.compile(rf"(?:other )?{_KIN}\b")


def _shares_article(text: str, items: list[Stretch]) -> bool:
    """Return whether several kinds of kin share one article, and where they live ("a parent, spouse or child there").

    >>> words = "a parent, spouse or child abroad"
    >>> _shares_article(words, [Stretch(0, 8), Stretch(10, 16), Stretch(20, 32)])
    True
    """
    return _ONE_OF_KIN.match(text, items[0].start, items[0].end) is not None and all(
        _OTHER_KIN.match(text, item.start, item.end) for item in items[1:]
    )


_PLACES = re.compile(  # "two years of experience in clinics", "a trade such as baking"
    r"(?:.*\b(?:experience|work|service|practice|background|employment|career|training|expertise|skills?|served|"
    r"worked|taught|trade|field|area|subject|language|discipline|sector|occupation|profession)s?\b.{0,60}? "
    r"(?:in|at|on|of|with|as|such as|like|including)|.* (?:such as|for example|for instance|e\.g\.)) "
    r"(?:the )?(?:[\w’'-]+ ){0,2}[\w’'-]+$",
    re.IGNORECASE,
)


_LIMITED = re.compile(r",| (?:of|in|with|at|for|from|on|who|whose|that|aged|over|under|between|without) ")


def is_somebody(text: str, item: Stretch) -> bool:
    """Return whether an item of a list names people, whatever else it says of them.

    >>> words = ("smokers", "women with small children", "a debt with the firm")
    >>> [is_somebody(item, Stretch(0, len(item))) for item in words]
    [True, True, False]
    """
    noun = _LIMITED.split(text[item.start : item.end].lower(), maxsplit=1)[0].split()[-1:]
    return bool(noun) and (is_people(noun[0]) or noun[0] in APPLICANT | ANYONE)


def join_places(text: str, items: list[Stretch]) -> list[Stretch]:
    """Return the items of a list with those that only go on with where, or in what, as one.

    >>> words = "two years of work in clinics, hospices or care homes"
    >>> whole = join_places(words, [Stretch(0, 28), Stretch(30, 38), Stretch(42, 52)])
    >>> [words[item.start : item.end] for item in whole]
    ['two years of work in clinics, hospices or care homes']
    """
    kept: list[Stretch] = []
    at = 0
    while at < len(items):
        last = at
        if at + 1 < len(items) and _PLACES.match(text, items[at].start, items[at].end):
            last = _last_alike(text, items, at)
        kept.append(Stretch(items[at].start, items[last].end))
        at = last + 1
    return kept


def _last_alike(text: str, items: list[Stretch], at: int) -> int:
    """Return the last of the items that go on with what stands behind the preposition of the one at `at`."""
    last = at
    while last + 1 < len(items) and _goes_on(text, items[last], items[last + 1]):
        last += 1
    if last == at:
        return at
    joint = text[items[last - 1].end : items[last].start]
    if "or" in text[items[last - 1].end : items[last].end].replace("/", " ").split():
        return last
    plural = all(text[item.start : item.end].endswith(("s", "ing")) for item in items[at : last + 1])
    return last if plural and "and" in joint.split() and last == len(items) - 1 else at


_EXAMPLES = re.compile(r" (?:such as|for example|e\.g\.,?) [^,;]{2,40}$")


def _goes_on(text: str, before: Stretch, item: Stretch) -> bool:
    words = text[item.start : item.end]
    if _EXAMPLES.search(text, before.start, before.end) and _LIKE_IT.match(words):
        return True
    near = ";" not in text[before.end : item.start]
    return (
        near
        and _LIKE_IT.match(words) is not None
        and (category_of(words) in {"other", category_of(text[before.start : before.end])} or _is_ward(words))
    )


_STATE_OF = re.compile(
    r"\b(?:health\w*|fit(?:ness)?|eyesight|vision|hearing|stamina|strength|immunity|vaccin\w+|jabs?|inoculat\w+|test\w*|"
    r"checks?|screening|examinations?|medicals?|clearance|bod(?:y|ies)|physique|free|clean|good|sound|mental|physical)\b",
    re.IGNORECASE,
)


def _is_ward(words: str) -> bool:
    """Return whether words of medicine name a field of work ("dialysis"), not how somebody is ("good health")."""
    return category_of(words) == "health" and _STATE_OF.search(words) is None


_OF_ONE = re.compile(  # "teachers of maths", "welders from Busia"
    r"(?:(?:[a-zA-Z-]+ ){0,2}?(?P<who>[a-zA-Z-]+) (?:of|from|in|with)|from) (?:the )?[\w’'-]+(?: [\w’'-]+)?$"
)
_LIKE_IT = re.compile(
    r"(?!(?:an?|no|good|valid|at) )(?:the )?[\w’'-]+(?: (?:or |and )?[\w’'-]+){0,3}$|"
    r"[\w’'-]+,? (?:or|and) other (?:[\w’'-]+ ){0,5}[\w’'-]+$"
)
_HEADS = frozenset("experience knowledge training expertise fluency proficiency skills practice background".split())


def _shares_origin(text: str, items: list[Stretch]) -> bool:
    """Return whether the items behind the first only go on with where its people are from, or what they teach.

    >>> words = "Teachers of maths, physics and French"
    >>> _shares_origin(words, [Stretch(0, 17), Stretch(19, 26), Stretch(31, 37)])
    True
    """
    led = _OF_ONE.match(text[items[0].start : items[0].end])
    others = [text[item.start : item.end] for item in items[1:]]
    if led and led["who"] is None:
        return all(_LIKE_IT.match(words) and words[:1].isupper() for words in others)  # "from Busia, Kitale and Lamu"
    if led and led["who"].lower() in _HEADS:
        sorts = {"other", category_of(led["who"])}
        return all(_LIKE_IT.match(words) and (category_of(words) in sorts or _is_ward(words)) for words in others)
    if led is None or not (is_people(led["who"].lower()) or led["who"].lower() in APPLICANT | ANYONE):
        return False
    folk = (word for words in others for word in words.lower().split() if is_people(word) or word in ANYONE)
    return all(map(_LIKE_IT.match, others)) and next(folk, None) is None
