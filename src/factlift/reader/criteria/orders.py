"""Orders for people in quotation marks, a list of what they must be: it asks for "packers, 20-32, no scars"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from factlift.article import Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import is_people
from factlift.reader.words.tokens import trim_stretch

LEAST = 2  # items of such a list that say what somebody must be
MOST = 12  # items
MAX_TRAIT = 5  # words of one of them
MAX_TRAITS = 200  # code points of a sentence that is such a list
_ASKS = (
    r"(?:(?:ask|call|look|advertis|appeal|search|hunt)(?:e?s|e?d|ing)?(?: [\w’'-]+){0,5} for|wants?|wanted|seeks?|"
    r"sought|"
    r"specif(?:y|ies|ied)|requires?|required|stipulate[sd]?|orders?|ordered|requests?|requested|demands?|demanded|"
    r"needs?|"
    r"needed|reads?|says?|said|states?|stated|runs?|ran|goes|went|lists?|listed|puts? it|wrote|writes|for|of)"
)
_COUNT = r"(?:(?:up to|about|some|another|at least|exactly) )?(?:\d[\d,]*|an?|(?!for\b|that\b|as\b)[a-z]+(?:-[a-z]+)?) "
_QUOTED = re.compile(rf"\b{_ASKS},?:? (?:{_COUNT})?(?P<open>[“\"‘])(?P<x>[^“”\"‘\n]{{8,260}})[”\"’]")
_WANTED = re.compile(  # which asks by itself
    r"(?<![\w,;])[“\"‘](?:Urgently )?(?:Wanted|Needed|Required|Sought|Looking for)(?: urgently)?:? "
    r"(?P<x>[^“”\"\n]{8,260})[”\"]"
)
_LED = re.compile(  # what stands behind the colon of a clause that speaks of conditions
    r"\b(?:conditions?|terms|rules|requirements?|criteria|demands?|profile|specifications?)\b[^.:;“”\"\n]{0,80}: "
    r"(?P<x>[^“”\"\n:]{8,260})"
)
_AGES = re.compile(r"(?:aged? )?(?:1[6-9]|[2-6]\d) ?(?:[-–]|to) ?(?:[2-6]\d)(?: years?(?: old)?)?$", re.IGNORECASE)
_AGED = re.compile(
    r"(?:aged?|under|over|not (?:over|under)|up to|max\.?|below|above) (?:the age of )?"
    r"(?:[1-6]\d\b|(?:eighteen|nineteen|twenty|thirty|forty|fifty)(?:-[a-z]+)?$)",
    re.IGNORECASE,
)
_TALL = re.compile(  # "one metre sixty-three", "163 cm"
    r"(?:at least |over |minimum )?(?:(?:one|two) met(?:re|er) [a-z-]+|1[.,]\d\d ?(?:m|met(?:re|er)s)?|1\d\d ?(?:cm|"
    r"centimet(?:re|er)s))\b",
    re.IGNORECASE,
)
_BARRED = re.compile(
    r"(?:(?:no|not|never|nobody|none) (?:an? |any )?|non-)(?!more\b|less\b|fewer\b|over\b|under\b|older\b|younger\b|"
    r"taller\b|shorter\b|above\b|below\b|later\b|only\b|just\b|exceeding\b|at all\b)(?=[\w-]{3})",
    re.IGNORECASE,
)
_HEAD = re.compile(  # the people whom the order is for, and what they must be
    r"(?:(?:up to |about |some )?(?:\d[\d,]*|[a-z]+ty|a dozen|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a "
    r"hundred) )?"
    r"(?P<what>(?:[A-Za-z-]+ ){0,3}?)(?P<who>[A-Za-z-]+)$"
)
_JOINT = re.compile(r"[,;] ?(?:and )?(?=\S)| and (?=(?:no|not|with|good|own) )")
_OF_SEX = frozenset("men women girls boys man woman girl boy couples lads ladies males females".split())
_CLAUSE = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|has|had|have|do|does|did|said|I|we|they|he|she|you|it|must|should)\b",
    re.IGNORECASE,
)


class Asked(NamedTuple):
    """An item of an order; `category` is what its form tells."""

    kind: CriterionKind
    words: Stretch
    clause: Stretch
    category: Category | None = None


_OUTER = ' .,;:!“”"‘’'


def find_list_of_traits(text: str, sentence: Stretch, longest: int = MAX_TRAIT) -> list[Asked]:
    """Return what a sentence without a verb lists, if nearly all of it says what somebody must be, in several ways.

    >>> words = "Under thirty, tenth grade, good teeth, no glasses."
    >>> [item.kind for item in find_list_of_traits(words, Sentence(0, len(words), 1, 0))]
    ['requirement', 'requirement', 'requirement', 'exclusion']
    """
    if sentence.end - sentence.start > MAX_TRAITS or text.find(",", sentence.start, sentence.end) < 0:
        return []
    told = _read_order(text, Stretch(sentence.start, sentence.end))
    if any(text.count(" ", entry.clause.start, entry.clause.end) >= longest for entry in told):
        return []
    items = 1 + len(_JOINT.findall(text, sentence.start, sentence.end - 1))
    sorts = {entry.category or category_of(text[entry.words.start : entry.words.end]) for entry in told}
    return told if len(told) > LEAST and len(told) * 4 >= items * 3 and len(sorts) > LEAST - 1 else []


def find_orders(text: str, sentence: Sentence) -> Iterator[Asked]:
    """Yields what people must be, or must not, in a list in quotation marks that somebody asks for, item by item.

    >>> words = 'It asks for 60 "female packers, 20-32, no scars".'
    >>> [(item.kind, words[item.words.start : item.words.end]) for item in find_orders(words, Sentence(0, 49, 1, 0))]
    [('requirement', 'female'), ('requirement', '20-32'), ('exclusion', 'scars')]
    """
    if text.find(":", sentence.start, sentence.end) > 0 and (led := _LED.search(text, sentence.start, sentence.end)):
        yield from find_list_of_traits(text, Stretch(*led.span("x")), 2 * MAX_TRAIT)
    if not any(text.find(mark, sentence.start, sentence.end) >= 0 for mark in '“"‘'):
        return
    for pattern in (_QUOTED, _WANTED):
        for found in islice(pattern.finditer(text, sentence.start, sentence.end), 2):
            if "," in found["x"]:
                yield from _read_order(text, Stretch(*found.span("x")))


def _read_order(text: str, inside: Stretch) -> list[Asked]:
    whole = trim_stretch(text, inside.start, inside.end, _OUTER)
    if _CLAUSE.search(text, whole.start, whole.end):
        return []
    edges = [(found.start(), found.end()) for found in islice(_JOINT.finditer(text, whole.start, whole.end), MOST)]
    starts, ends = [whole.start, *(end for _, end in edges)], [*(start for start, _ in edges), whole.end]
    items = [Stretch(start, end) for start, end in zip(starts, ends, strict=True) if start < end]
    told = [entry for item in items for entry in _read_item(text, item, first=item is items[0])]
    asked = any(entry.kind == "requirement" for entry in told)  # not "“not an officer, not an office”"
    return told if asked and len(told) >= max(LEAST, len(items) / 2) else []


def _read_item(text: str, item: Stretch, *, first: bool) -> Iterator[Asked]:
    words = text[item.start : item.end]
    if barred := _BARRED.match(words):
        yield Asked("exclusion", Stretch(item.start + barred.end(), item.end), item)
        return
    head = _HEAD.match(words) if first else None
    if head and is_people(head["who"].lower()):
        if head["who"].lower() in _OF_SEX:
            yield Asked("requirement", Stretch(item.start + head.start("what"), item.end), item)
        elif head["what"] and category_of(head["what"].strip()) != "other":
            what = Stretch(item.start + head.start("what"), item.start + head.end("what") - 1)
            yield Asked("requirement", what, item)
    elif _AGES.match(words) or _AGED.match(words) or _TALL.match(words):
        yield Asked("requirement", item, item, "demographic")
    elif category_of(words) not in {"other", "payment"}:
        yield Asked("requirement", item, item)
