"""Conditions told without a verb: "No tattoos", "Males only", a list behind a colon, an answer in fragments."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, NamedTuple

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.lexicon import ARTICLES, DETERMINERS, POSSESSIVES, PREPOSITIONS, QUESTION_WORDS
from factlift.numberwords.tables import SMALL
from factlift.reader.criteria.conditions import category_of, is_verbless
from factlift.reader.criteria.frames import LIMITS, PEOPLE, SAYING, Line, names_people
from factlift.reader.criteria.headings import bullet_at, is_weak, kind_of
from factlift.reader.criteria.phrasebook import plain
from factlift.reader.scenes.counts import is_numeral
from factlift.reader.words.capitals import is_person
from factlift.reader.words.listing import clause_end, split_items
from factlift.reader.words.tokens import Token

MAX_TOKENS = 26  # of a fragment
MAX_PHRASE = 18  # tokens of one that is no list
MAX_LIST = 40  # tokens of a list
MAX_HEAD = 40  # tokens before a colon
MAX_MORE = 14  # tokens of a sentence without a verb that goes on with a list
_VERBS = frozenset(
    "counts also none nothing never then once only spares makes means".split()
)  # no phrase of nouns has them
_NO = re.compile(r"(?:^|,? (?:and |or )?|, )[Nn]o (?=\S)")
_ONE_WHO = re.compile(r"one (?:who |with |over |under |above |below )(?=\S)")
_TELLS = re.compile(  # "You pay", "Nobody sets you a test", "A boy of nine called Ode": somebody does, or is told of
    r"[Yy]ou [a-z]+$|[Nn]obody [a-z]{2,}s (?:you|him|her|them|us|me|it|the|an?) |"
    r"An? (?:boy|girl|man|woman|child|baby|lad|patient)\b[^,;]{0,30} (?:called|named) [A-Z]"
)
_PRIZE = re.compile(
    r", no (?:interview|flight|plane|berth|post|papers|deployment|mission|boat|bus|slot|list|tour|passage|dice|card|"
    r"visa|job|place|ticket|seat|entry|deal|chance|go|contract|passport|stamp|posting|[A-Z][a-z]+|[a-z]+ for (?:him|"
    r"her|them|you))$"
)
_NO_NO = re.compile(r"[Nn]o (?:money|cash|bribe|fee|payment|pay|work|job)\b")  # "no money, no letter"
_NO_MATTER = re.compile(r", no (?:problem|worries|matter|bother|fuss|trouble|questions)\b")
_CHOOSERS = re.compile(  # "Three people decide who goes: a colonel, a doctor and a clerk"
    r"\b(?:people|men|women|officials|officers|persons|of them|bodies|offices|ministries|parties) "
    r"(?:\w+ )?(?:decide|choose|select|pick|determine|settle|judge|vet)\b"
)
_FINED = re.compile(
    r"\b(?:fin(?:es?|ed|able)|penalt(?:y|ies)|punish\w+|house rules|deductions?|offences?)\b", re.IGNORECASE
)
_PLUS = re.compile(r"\b(?:plus|bonus|advantage|asset|preferably|ideally|helps)\b")
_THOSE = frozenset("anyone anybody those people whoever anything".split())
_KEEPS = re.compile(
    r"\b(?:keeps?|kept|holds?|leaves?|puts?) (?:an? |any |the |most |many )?[\w-]+ (?:off|out|back|away|behind|"
    r"at home)\b|\b(?:rules?|strikes?|throws?|sifts?) (?:an? |any |most |many )?[\w-]+ out\b|\bcost\w* (?:an? |"
    r"the )?\w+ (?:his|her|their) (?:place|seat|berth)\b"
)
_ASKING = QUESTION_WORDS | {"that"}
_TERMS = re.compile(r"(?:The|Its|Their|Those|These)? ?(?:[Tt]erms|[Rr]ules)\b(?! (?:of|and|for) )")
MAX_ONLY = 11  # tokens of "Applicants with a clean driving record only"
_TAIL = re.compile(r",? (?:even if|even when|no matter|however|whatever|whether|if only|unless|and (?:I|we) mean) ")
_NO_BAR = frozenset(
    "one longer more doubt matter need comment fee fees charge problem wonder idea less such way plan plans".split()
)
_OPENINGS = frozenset(
    "first second third fourth fifth firstly secondly thirdly then finally and also oh well plus yes ,".split()
)


class Fragment(NamedTuple):
    """A condition without a verb; `split` tells that it may be a list."""

    kind: CriterionKind
    stretch: Stretch
    split: bool = False


def find_fragments(text: str, line: Line, answering: CriterionKind | None) -> Iterator[Fragment]:
    """Return the verbless conditions of a sentence; `answering` is what its paragraph was asked for, if it was."""
    tokens = line.tokens
    if answering == "requirement" and len(line.clauses) > 1 and _PLUS.search(text, tokens[0].start, tokens[-1].end):
        answering = "preference"  # "Some English – it's a plus"
    for clause in line.clauses:
        inside = list(tokens[clause.first : clause.last])
        labels = clause.last < len(tokens) and tokens[clause.last].text == ":"  # what stands behind it is the condition
        if [token.lower for token in inside[:3]] == ["first", "of", "all"] and len(inside) > 4:
            inside = inside[4 if inside[3].text == "," else 3 :]
        while len(inside) > 1 and (plain(inside[0]) in _OPENINGS or inside[0].text in "“‘\"'"):
            inside = inside[1:]
        whole = len(line.clauses) == 1 and "," in line.words  # a list, and nothing beside it
        most = MAX_TOKENS if whole else MAX_PHRASE
        tail = _TAIL.search(text, inside[0].start, inside[-1].end) if answering else None
        inside = [token for token in inside if token.start < tail.start()] if tail else inside
        said = clause.last < len(tokens) and tokens[clause.last].lower in SAYING
        told = [token.lower for token in tokens[max(0, clause.first - 2) : clause.first]]  # ", says the man from Oslo"
        said = said or (len(told) > 1 and told[1] in SAYING and told[0] in {",", "”", '"'})
        asked = bool(inside) and plain(inside[0]) in _ASKING  # "declined to say how many women applied"
        asked = asked or any(token.lower in {"yes", "no"} for token in inside[-1:])  # "In some, yes"
        if not inside or labels or said or asked or len(inside) > MAX_TOKENS or not is_verbless(inside, most):
            continue
        yield from _read_fragment(text, inside, answering)


_DID = re.compile(  # "The women worked 16 hours a day"
    r"(?:All|Most|Some|Both) (?:[\w-]+ ){1,3}(?:set|put|have|lay|apply|impose) |(?:The|Our|Their|His|Her|These) "
    r"(?:[\w-]+ )?[\w-]+s?(?<!the) [a-z]+ed (?!in\b|by\b|as\b|with\b|for\b|to\b|"
    r"from\b|at\b)"
)


def _read_fragment(text: str, inside: Sequence[Token], answering: CriterionKind | None) -> Iterator[Fragment]:
    start, end, first = inside[0].start, inside[-1].end, plain(inside[0])
    if first == "no" and (_NO_MATTER.search(text, start, end) or _NO_NO.match(text, start, end)):
        return  # "No passport, no problem"
    if _TELLS.match(text, start, end) or _DID.match(text, start, end):
        return
    prize = _PRIZE.search(text, start, end)
    rest = Stretch(inside[1].start, end) if len(inside) > 1 else None
    if prize and first != "no":
        yield Fragment("exclusion", Stretch(start, prize.start()))
    elif prize:
        yield Fragment("requirement", Stretch(inside[1].start, prize.start()))  # "No degree, no visa"
    elif first == "no":
        yield from _read_bars(text, start, end)
    elif plain(inside[-1]) == "only" and len(inside) < MAX_ONLY and category_of(text[start:end]) != "other":
        yield Fragment("requirement", Stretch(start, end))
    elif answering and first in {"nobody", "none"} and rest:
        yield from () if inside[1].text == "," else (Fragment("exclusion", rest),)  # not "None, to judge by the advert"
    elif answering == "exclusion" and first in _THOSE and rest:
        yield Fragment("exclusion", Stretch(start, end))
    elif answering and not (is_numeral(inside[0]) and not PEOPLE.isdisjoint(map(plain, inside[1:4]))):
        yield Fragment(answering, Stretch(start, end), split=True)  # not "Nine Peruvian cooks died there"


def _read_bars(text: str, start: int, end: int) -> Iterator[Fragment]:
    """Return the parts of "No convictions and no debts"."""
    marks = list(_NO.finditer(text[start:end]))
    edges = [mark.start() for mark in marks[1:]] + [end - start]
    listed = any(
        category_of(text[start + m.end() : start + to]) != "other" for m, to in zip(marks, edges, strict=False)
    )
    for at, mark in enumerate(marks):
        stop = marks[at + 1].start() if at + 1 < len(marks) else end - start
        piece = text[start + mark.end() : start + stop]
        piece = re.split('[”"]', piece)[0]
        if not piece.strip():
            continue
        stop = min(stop, mark.end() + len(piece))
        one = _ONE_WHO.match(piece)
        left = start + mark.end() + (one.end() if one else 0)
        if (one or piece.split()[0].lower() not in _NO_BAR) and (listed or category_of(piece) != "other"):
            yield Fragment("exclusion", Stretch(left, start + stop))


_NO_HEAD = "([0123456789"  # what no heading begins with, but the directions of a script ("(SOUND: wind)")


def find_colon_list(text: str, tokens: Sequence[Token], near: bool) -> tuple[CriterionKind, Stretch] | None:
    """Return the list behind "What the firm asks for:", with its kind."""
    begin = bullet_at(text, tokens[0].start, tokens[-1].end)
    tokens = [token for token in tokens if begin is None or token.start >= begin]  # "6. Bring these papers: ..."
    at = next((i for i, token in enumerate(tokens[:MAX_HEAD]) if token.text == ":"), None)
    if not at or at + 1 >= len(tokens) or tokens[at + 1].text in "“\"‘'" or tokens[0].text[0] in _NO_HEAD:
        return None
    head, start = text[tokens[0].start : tokens[at - 1].end], tokens[at + 1].start
    kind: CriterionKind | Literal["other"] | None = kind_of(head, "head_colon")
    weak = (kind is None and is_weak(head)) or _TERMS.match(head) is not None
    kind = "exclusion" if _KEEPS.search(head) else "requirement" if weak else kind
    if kind is None and near and _is_list_of_conditions(text, Stretch(start, clause_end(text, start, tokens[-1].end))):
        kind = "requirement"  # "She listed what would carry one through: a certificate, two years at sea, and German"
    if kind is None or kind == "other" or _CHOOSERS.search(head) or _FINED.search(head) or "”" in head or '"' in head:
        return None
    end = clause_end(text, start, tokens[-1].end)
    items = split_items(text, start, end)
    known = sum(_is_asked(text[item.start : item.end]) for item in items)
    several = len(items) > (2 if weak else 1)
    return (kind, Stretch(start, end)) if known * 2 > len(items) and (several or (near and not weak)) else None


def _is_list_of_conditions(text: str, stretch: Stretch) -> bool:
    """Return whether three items or more are conditions of several sorts, each by its own words."""
    items = [text[item.start : item.end] for item in split_items(text, stretch.start, stretch.end)]
    sorts = {category_of(words) for words in items}
    return len(items) >= LEAST and len(sorts) > 1 and sorts <= _LISTED


def _is_asked(words: str) -> bool:
    """Return whether an item of a list is of a known sort, or is what nobody is to have ("no fear of herring")."""
    return words.lower().removeprefix("and ").startswith("no ") or category_of(words) != "other"


_LISTED = frozenset({"documents", "experience", "skills", "health", "demographic", "family", "political"})
_ITEM = re.compile(  # how a thing that is asked for begins
    r"(?:(?:and|or|also|plus) )?(?:an?|no|at least|more than|one|two|three|four|five|six|eight|ten|twelve|eighteen|"
    r"\d[\d,.]*|some|good|valid|clean|proof|fluent|basic|sound|fit|strong|knowledge|experience|fluency|"
    r"ability)\b(?! [^,]*\b(?:ago|later|after|ran|died|said|killed)\b)",
    re.IGNORECASE,
)
LEAST = 3  # items of a list that needs no word on what it is


def find_list(text: str, line: Line) -> Stretch | None:
    """Return a list without a verb whose items are, but for one at most, conditions by their own words.

    >>> from factlift.reader.words.tokens import split_tokens
    >>> words = "A seaman's book, a safety certificate, two years at sea, and no hearing loss."
    >>> found = find_list(words, Line(split_tokens(words, 0, len(words))))
    >>> words[found.start : found.end]
    "A seaman's book, a safety certificate, two years at sea, and no hearing loss"
    """
    for clause in line.clauses:
        inside = line.tokens[clause.first : clause.last]
        start, end = inside[0].start, inside[-1].end
        if (
            sum(token.text == "," for token in inside) < LEAST - 1
            or len(inside) > MAX_LIST
            or not is_verbless(inside, MAX_LIST)
        ):
            continue
        items = split_items(text, start, end)
        if not all(_ITEM.match(text, item.start, item.end) for item in items):
            continue
        kinds = [category_of(text[item.start : item.end]) for item in items]
        known = [kind for kind in kinds if kind in _LISTED]
        telling = len(set(known)) > 1 and not {"documents", "experience"}.isdisjoint(known)
        people = sum(names_people(text[item.start : item.end]) for item in items)
        if len(items) >= LEAST and len(known) >= len(items) - 1 and telling and not people:
            return Stretch(start, end)
    return None


def goes_on(line: Line, kind: CriterionKind) -> CriterionKind | None:
    """Return the kind of the criterion before a short sentence that may go on with it, without a verb."""
    if line.cues or not _VERBS.isdisjoint(line.words) or _is_sentence(line.words):
        return None
    if line.words[:1] and line.words[0] in _THEN and "," in line.words:
        return None  # "After the stairs, the teeth."
    short = len(line.tokens) <= MAX_MORE and line.tokens[0].capital and line.tokens[-1].text in {".", "!"}
    return kind if short and kind != "payment" else None


_THEN = frozenset("after then next before".split())
_SUBJECTS = frozenset("he she they it we i".split())
_FEW = frozenset("most some many several both each every all half few two three four five six".split())
_PASTS = frozenset(  # that are no participles
    "read wrote gave took went saw knew grew drew drove sang stole wore woke rose ran fell spoke threw swam began came "
    "brought bought built fought caught stood sat slept fed lost won taught kept hung swore tore broke ate".split()
)
_BEHIND_PEOPLE = (  # that goes on with the noun for people before it
    LIMITS
    | PREPOSITIONS
    | frozenset(
        "and or nor but too also only first especially preferably fluent able willing ready registered licensed "
        "certified "
        "qualified employed vaccinated educated married divorced widowed experienced skilled recommended nominated "
        "interested unable unwilling unfit dismissed expelled convicted previously already recently currently".split()
    )
)


_DOES_SO = re.compile(
    r"\b(?:over|under|above|below) \d\d (?!and\b|or\b|with|who|years|in\b|from|for\b|at\b|of\b|on\b|to\b|without|too\b|"
    r"also\b|only\b|"
    r"[a-z]+ing\b)[a-z]{3,}|\bwho (?!(?:is|are|was|were|has|have|had|can|could|will|would|must|may)\b)(?:[\w’'-]+ "
    r"){1,5}(?<!and )"
    r"(?<!or )(?<!not )(?:is|are|was|were|will|can|may|must) "
)


def _is_sentence(words: Sequence[str]) -> bool:
    """Return whether words, the verb of which no table has, are a sentence: somebody does something, or did.

    >>> [_is_sentence(told.split()) for told in ("a man sells tea at the gate", "men with a trade", "two years at sea")]
    [True, False, False]
    """
    inside = [word for word in words if word not in {".", "”", "“"}]
    led = inside.index(",") if "," in inside[:4] else -1
    inside = inside[led + 1 :] if led < 0 or inside[0] in PREPOSITIONS | {"outside", "inside", "then"} else inside
    if len(inside) < 3:
        return False
    if inside[0] in _SUBJECTS or inside[0] in POSSESSIVES or (inside[0] == "the" and len(inside) > 4):
        return True
    head = next((at for at, word in enumerate(inside[:5]) if word in PEOPLE or is_person(word)), None)
    if head is not None and head + 1 < len(inside) and not (PREPOSITIONS | LIMITS | {","}).intersection(inside[:head]):
        while head + 1 < len(inside) and (inside[head + 1] in PEOPLE or is_person(inside[head + 1])):
            head += 1
        behind = inside[head + 1 : head + 2]
        does = behind and behind[0].isalpha() and behind[0] not in _BEHIND_PEOPLE and not behind[0].endswith("ing")
        if inside[0] in ARTICLES:  # not "a clean police record"
            does = does and (behind[0].endswith(("s", "ed")) or behind[0] in _PASTS)
        if does or inside[0] in _FEW:
            return True
    if _DOES_SO.search(" ".join(inside)):
        return True  # "men over 50 remember it", "nurses who fall ill are treated free"
    if not _PASTS.isdisjoint(inside) or (inside[1].endswith("ed") and inside[1] not in _BEHIND_PEOPLE):
        return True
    done = DETERMINERS | POSSESSIVES | SMALL.keys()
    return any(word.endswith("ed") and (after in done or after[0].isdigit()) for word, after in pairwise(inside))
