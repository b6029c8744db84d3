"""The noun that a number counts: "workers" in "24,200 North Korean construction workers".

No tagger is at hand, so the search knows which words can't stand between a number and its noun (prepositions, pronouns,
common verbs), and some thousand nouns of people, things, measures and money (`data/numerals.json`). Where none of them
comes, the first word that looks like a plural is taken.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, NamedTuple, TypeAlias

from factlift.numberwords.patterns import Lazy, sign_after
from factlift.numberwords.tables import GAP, SMALL, SPACE

NounClass: TypeAlias = Literal["people", "thing", "measure", "currency", "percent", "plural"]

MAX_WORDS = 8
_STEP = Lazy(rf"(?:{GAP}|-)([^\W\d_]\w{{0,40}}(?>(?:[-']\w{{1,40}}){{0,4}}))")
_COMMA = Lazy(rf",(?={SPACE})")
_POSSESSIVE = Lazy(r"'(?!\w)")
_PERCENT = Lazy(
    rf"{SPACE}{{0,2}}(?:%|\u2030|\uff05|(?:per{SPACE}?cent(?:age)?|pct|pc|percentiles?|percentage)(?!\w)"
    rf"(?:{SPACE}points?(?!\w))?|(?:basis{SPACE}points?|bps|pp)(?!\w))|-(?:per[- ]?cent(?:age)?|pct)(?!\w)",
    re.IGNORECASE,
)
_HEDGE = (
    rf"(?:about|around|some|nearly|almost|roughly|over|more{GAP}than|fewer{GAP}than|up{GAP}to|"
    rf"an?{GAP}(?:estimated|expected|planned|reported|total{GAP}of))"
)
_OF = Lazy(
    rf"{GAP}(?:(?:more|others?|out){GAP})?of(?:{GAP}all)?(?:{GAP}(?:(?:(?:the|this){GAP})?[^\W\d_]{{2,20}}'s|the|its|their|"
    rf"his|her|our|my|your|those|these|such|this|that)(?!\w))?(?:{GAP}(?:{_HEDGE}{GAP})?\d{{1,3}}(?:,\d{{3}}){{0,4}}(?![\d,]))?(?!\w)",
    re.IGNORECASE,
)
_IN_FIGURES = Lazy(rf"{GAP}\(\d{{1,3}}(?:,\d{{3}}){{0,3}}\)(?={GAP})")
_NATION = rf"(?:[A-Z][^\W\d_]{{1,15}}{GAP}){{0,2}}[A-Z](?:[^\W\d_]|-){{1,20}}(?<![^s]s)"
_SHARED = Lazy(rf"{GAP}{_NATION}{GAP}and{GAP}\d{{1,3}}(?:,\d{{3}}){{0,2}}(?={GAP}{_NATION}{GAP}[a-z])")
_NATIONS = Lazy(rf"{_NATION}(?:,{GAP}{_NATION}){{0,4}}(?:,{GAP}|,?{GAP}(?:and|or){GAP}){_NATION}{GAP}[^\W\d_]")
_SYMBOL = Lazy(rf"{SPACE}{{0,2}}[€$£¥₩₹₽₱₫฿₺₴₦](?!{SPACE}?\d)")
_TIED = Lazy(r"-(?=[^\W\d_])")
_TIED_WORD = Lazy(r"[^\W\d_]{1,40}")
_NO_HEAD = frozenset({"strong", "member", "person", "man", "woman", "people", "head", "seat", "bed", "odd", "plus"})
_NO_PLURALS = frozenset(
    (
        "overseas always perhaps besides towards afterwards sometimes nowadays whereas indoors outdoors "
        "upwards backwards forwards regards unawares thereabouts likes gets puts sees says does knows means seems plus"
    ).split()
)
_NO_MEN = frozenset(
    "specimen regimen abdomen acumen stamen cyclamen foramen bitumen cerumen dolmen ramen turkmen".split()
)
"""Words that end as the plural of a trade does."""
_MODIFIERS = Lazy(
    r"[a-z-]{2,20}(?:,[ \t\n][a-z-]{2,20}){0,4},?[ \t\n](?:and|or)[ \t\n][a-z-]{2,20}[ \t\n]([a-z]{3,20})(?![\w-])"
)
_WON = Lazy(
    rf"won{GAP}(?:the|an?(?!{GAP}(?:hour|day|week|month|year)(?!\w))|by|at|their|his|her|its|over|gold|medals?|prizes?|"
    rf"seats?)(?!\w)"
)
_ABBREVIATION = Lazy(rf"{SPACE}{{0,2}}(°{SPACE}?[CFK]?|[^\W\d_]{{1,4}}[²³23]?(?:/(?:h|s|day))?)(?![\w'])")


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The word lists, `plural` and `singular` forms mapped to their class; all lower-case but the abbreviations."""

    plural: dict[str, NounClass]
    singular: dict[str, NounClass]
    abbreviations: frozenset[str]
    codes: frozenset[str]
    months: frozenset[str]
    weekdays: frozenset[str]
    identifiers: frozenset[str]
    adjectives: frozenset[str]
    participles: frozenset[str]
    stop: frozenset[str]
    measure_adjectives: frozenset[str]


class Noun(NamedTuple):
    """A counted noun's head and what class it is of."""

    start: int
    end: int
    word_class: NounClass


@cache
def vocabulary() -> Vocabulary:
    """Returns the word lists, read on first use."""
    path = files("factlift").joinpath("data", "numerals.json")
    lists: dict[str, list[str]] = {name: words.split() for name, words in json.loads(path.read_text("utf-8")).items()}
    irregular = dict(pair.split("=") for pair in lists["irregular"])
    plural: dict[str, NounClass] = {}
    singular: dict[str, NounClass] = {}
    kinds: tuple[tuple[str, NounClass, str], ...] = (
        ("things", "thing", "things_plural"),
        ("currencies", "currency", "currency_plural"),
        ("measures", "measure", "measure_plural"),
        ("people", "people", "people_plural"),
    )
    for name, word_class, more in kinds:
        singular |= dict.fromkeys(lists[name], word_class)
        plural |= {pluralize(word, irregular): word_class for word in lists[name]}
        plural |= dict.fromkeys(lists[more], word_class)
    sets = {
        name: frozenset(lists[name])
        for name in ("months", "weekdays", "identifiers", "adjectives", "participles", "stop", "measure_adjectives")
    }
    return Vocabulary(plural, singular, frozenset(lists["measure_exact"]), frozenset(lists["currency_codes"]), **sets)


def pluralize(word: str, irregular: dict[str, str]) -> str:
    """Returns the plural of an English noun.

    >>> [pluralize(word, {"child": "children"}) for word in ("child", "seaman", "country", "coach", "nurse", "delay")]
    ['children', 'seamen', 'countries', 'coaches', 'nurses', 'delays']
    """
    if word in irregular:
        return irregular[word]
    if word.endswith("man") and word not in ("human", "german", "roman", "shaman"):
        return word[:-2] + "en"
    if word.endswith("person"):
        return word[:-3] + "ple" if word != "person" else "people"
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "x", "ch", "sh", "z")) else "s")


def noun_after(text: str, end: int, *, single: bool = False) -> Noun | None:
    """Returns the head of what the number before `end` counts, or None where the text has none.

    Args:
        text: The text.
        end: Where the number and its qualifiers end.
        single: Whether the number is one, so that a singular may follow.

    >>> words = "24,200 North Korean construction workers"
    >>> noun = noun_after(words, 6)
    >>> words[noun.start : noun.end], noun.word_class
    ('workers', 'people')
    """
    sign = sign_after(text, end)
    if not sign:
        return None
    if not sign.isalpha() or sign in "pPbB":
        percent = _PERCENT.match(text, end)
        found = percent or _SYMBOL.match(text, end)
        if found is None and _TIED.match(text, end):
            return _tied(text, end + 1)
        if found:
            start = found.end() - len(found[0].lstrip(" \t\u00a0-\u2009\u202f"))
            return Noun(start, found.end(), "percent" if percent else "currency")
    ahead = text[end + 1 : end + 6]
    short = None if ahead.isalpha() and len(ahead) == 5 else _ABBREVIATION.match(text, end)
    if short and (short[1] in vocabulary().abbreviations or short[1].startswith("°") or "/" in short[1]):
        return Noun(short.start(1), short.end(1), "measure")
    if short and short[1] in vocabulary().codes:
        return Noun(short.start(1), short.end(1), "currency")
    between = None
    if sign == "(" or sign.isupper():  # "fifteen (15) men", "60 Thai and 40 Lao men"
        between = _IN_FIGURES.match(text, end) or _SHARED.match(text, end)
        end = between.end() if between else end
    of = _OF.match(text, end) if between or sign in "moMO" else None
    if of and _STEP.match(text, of.end()) is None:
        return None
    return _Search(text, single).run(of.end() if of else end)


def ties_count(text: str, end: int) -> bool:
    """Says whether a word tied on with a hyphen still leaves a count: "a 500-strong force", "a 120-person team".

    >>> ties_count("500-strong", 3), ties_count("six-party", 3)
    (True, False)
    """
    word = _TIED_WORD.match(text, end + 1) if _TIED.match(text, end) else None
    return word is not None and (word[0].lower() in _NO_HEAD or _tied(text, end + 1) is not None)


def _tied(text: str, pos: int) -> Noun | None:
    """As in "12-hour", "3,000-troop", "10-nation"; not "150-member", whose noun is not what is counted."""
    match = _TIED_WORD.match(text, pos)
    if match is None or match[0].lower() in _NO_HEAD:
        return None
    word = match[0].lower()
    word_class = vocabulary().singular.get(word) or vocabulary().plural.get(word)
    if len(word) > 1 and match[0] in vocabulary().abbreviations:
        word_class = "measure"  # "a 3,000-km trek"
    if word_class == "thing" and word not in ("country", "nation"):
        return None
    return Noun(match.start(), match.end(), word_class) if word_class else None


class _Search:
    """One walk along the words after a number."""

    # Set on the class, since most walks end before any of them changes.
    skipped = 0
    names = 0
    loose: Noun | None = None  # the first word that looks like a plural
    barred = False  # a verb form went by: only a known noun counts from here
    doing = False  # that verb form ends in "ing"
    adverb = False  # the word before ends in "ly"
    proper: Noun | None = None  # a run of capitalised words that ends like a plural

    def __init__(self, text: str, single: bool) -> None:
        self.text = text
        self.single = single

    def run(self, pos: int) -> Noun | None:
        found: Noun | None = None
        while self.skipped < MAX_WORDS:
            match = _STEP.match(self.text, pos)
            if match is None:
                break
            noun = self._known(match)
            if found and (noun is None or noun.word_class in ("measure", "currency")):
                return found  # "women workers": the last of the known nouns is the head
            if noun is None and not self._passes(match):
                break
            found = noun or found
            if noun and noun.word_class in ("measure", "currency"):
                return self._unless_people(noun)
            self.skipped += 1
            pos = self._onward(match)
            if pos < 0:
                break
        return found or self.loose or self.proper

    def _known(self, match: re.Match[str]) -> Noun | None:
        words = vocabulary()
        word = match[1].lower()
        if word.endswith("'s") or (word == "won" and _WON.match(self.text, match.start(1))):
            return None
        word_class = words.plural.get(word) or ("-" in word and words.plural.get(word.rpartition("-")[2])) or None
        if word_class is None and word.endswith("men") and len(word) > 5 and word not in _NO_MEN:
            word_class = "people"  # a trade that no list has: "80 shotcrete nozzlemen"
        if word_class is None and (self.single or self.skipped == 0):
            word_class = words.singular.get(word) if self.single else None
            if word_class is None and words.singular.get(word) == "measure":
                word_class = "measure"  # "a 10 year term"
        if word_class in ("measure", "currency") and not self._near():
            return None
        if word_class == "thing" and self.doing:
            return None  # "3,000 awaiting interviews" are no interviews
        if word_class is None or (word in words.stop and word_class != "currency"):
            return None
        if (
            word_class not in ("measure", "currency")
            and word.endswith("s")
            and self.text[match.end() : match.end() + 1] == "'"
            and _POSSESSIVE.match(self.text, match.end())
        ):
            return None  # "300 workers' families" are families
        return Noun(match.start(1), match.end(1), word_class)

    def _near(self) -> bool:
        """Measures and money stand right after the number, but for a few adjectives and names ("US dollars")."""
        return self.names == self.skipped <= 3

    def _unless_people(self, noun: Noun) -> Noun:
        """As in "300 day labourers" are people, though "300 day" looks like a measure."""
        if self.single or self.text[noun.start : noun.end].lower() in vocabulary().plural:
            return noun
        match = _STEP.match(self.text, noun.end)
        self.skipped += 1
        people = self._known(match) if match else None
        return people if people and people.word_class == "people" else noun

    def _passes(self, match: re.Match[str]) -> bool:
        """Says whether the noun may still come after this word, and notes what it may be by its looks."""
        words = vocabulary()
        word = match[1].lower()
        adverb, self.adverb = self.adverb, word.endswith("ly")
        if adverb and word.endswith("ed"):
            return True  # "highly trained", "newly arrived"
        if word in ("and", "or") and self.skipped > 0 and self.loose is None:
            return True
        if (
            (word in words.stop and match[1] not in ("US", "IT"))
            or word in SMALL
            or match[1] in words.months
            or word.endswith("n't")
        ):
            return False
        self.names += word in words.measure_adjectives or match[1][0].isupper()
        capital = match[1][0].isupper()
        if capital and self.skipped < 4 and self.loose is None and not self.barred:
            self._note_proper(match, word)
        if not capital and self.loose is None and not self.barred and self.skipped < 4 and _looks_plural(word):
            self.loose = Noun(match.start(1), match.end(1), "plural")
        verb_like = (
            word.endswith(("ed", "ing")) and word not in words.participles | words.adjectives and "-" not in word
        )
        self.barred = self.barred or verb_like
        self.doing = self.doing or (verb_like and word.endswith("ing"))
        return True

    def _note_proper(self, match: re.Match[str], word: str) -> None:
        """As in "500 Filipinos", "300 North Koreans", "200 Chinese": a nationality may be the noun itself."""
        if not (_looks_plural(word) or (word.endswith(("ese", "swiss")) and self.skipped == 0)):
            return
        start = match.start(1)
        before = self.text[max(0, start - 8) : start].rpartition(" ")[0].rpartition(" ")[2]
        if self.skipped and before in ("North", "South", "Sri", "Saudi", "Costa", "Puerto"):
            start -= len(before) + 1
        self.proper = Noun(start, match.end(1), "plural")

    def _modifies(self, match: re.Match[str]) -> bool:
        """Says whether a list of nouns begins here that share their people ("ramp, cleaning and check-in staff")."""
        shared = _MODIFIERS.match(self.text, match.start(1))
        return (
            shared is not None
            and self.skipped <= 1
            and not _looks_plural(match[1].lower())
            and vocabulary().plural.get(shared[1]) == "people"
        )

    def _onward(self, match: re.Match[str]) -> int:
        """Returns where to go on: after a possessive mark, or a comma between adjectives; -1 where the phrase ends."""
        end = match.end()
        mark = self.text[end : end + 1]
        if mark == "'" and (possessive := _POSSESSIVE.match(self.text, end)):
            return possessive.end() if match[1][-1] in "sS" else -1
        if mark == "," and _COMMA.match(self.text, end):
            listed = match[1].lower() in vocabulary().adjectives or _NATIONS.match(self.text, match.start(1))
            return end + 1 if listed or self._modifies(match) else -1
        return end


def _looks_plural(word: str) -> bool:
    ends = word.endswith("s") and not word.endswith(("ss", "us", "is", "'s"))
    return ends and len(word) > 3 and word not in _NO_PLURALS
