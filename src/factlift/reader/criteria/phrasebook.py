"""Phrases of the criteria's cue file, found in the tokens of a sentence."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import product
from typing import NamedTuple

from factlift.lexicon import AUX, BE, load_words
from factlift.reader.words.tokens import Token, split_tokens

_PAYMENTS = frozenset("fee bribe gives charges payee currency selection payer not_bought".split())
_LISTS = frozenset("applicant anyone pronoun topic away".split())  # looked up as words, not as cues
_HEADINGS = frozenset("head_out head_first head_need head_else head_colon head_how quest".split())
# Words that say little of a phrase: it is looked for at another one.
_LIGHT = AUX | frozenset("a an the of to for on in at with from up out you them they it no be is are if and as".split())
_IN_GROUP = (
    AUX
    | frozenset(
        "also only automatically usually normally generally often strictly simply likewise typically still even ever "
        "therefore immediately routinely always now longer particularly especially highly very then thus all both "
        "flatly mostly invariably hardly rarely seldom get gets got getting been being remain remains deemed declared "
        "found seen instantly immediately probably currently definitely absolutely much at least officially more "
        "most once far unlikely cannot so as strongly warmly actively expressly specifically explicitly "
        "positively".split()
    )
) - {"’s", "'s"}
_ADVERBIALS = frozenset(
    tuple(words.split())
    for words in (
        "in any case", "as a rule", "in any event", "of course", "in theory", "in practice", "in principle", "for now",
        "by law", "on paper", "without exception", "in general", "by rule", "by default", "for certain", "as ever",
    )
)  # fmt: skip
_ADVERBIAL_ENDS = frozenset(words[-1] for words in _ADVERBIALS)
_CONTRACTED = frozenset("you're they're we're".split())
_QUOTES = frozenset("“‘\"'")  # around a cue held at a distance: "are ‘not wanted’"
_GROUP_WORDS = _IN_GROUP | _QUOTES
_BEING = BE | frozenset("get gets got getting remain remains deemed declared found seen’s".split())
NOT = frozenset("not never cannot hardly rarely seldom unlikely".split())
_MODAL = frozenset("may can could will would shall should must do does did cannot might to need needs".split())


class Cue(NamedTuple):
    """A phrase in a sentence: its first token, the one behind its last, and the classes that it stands in."""

    first: int
    last: int
    groups: frozenset[str]


class VerbGroup(NamedTuple):
    """The auxiliaries and adverbs before a word, and what they say."""

    first: int
    be: bool
    modal: bool
    negated: bool
    only: bool


def plain(token: Token) -> str:
    """Return the token in lower case with straight apostrophes ("it's" keeps its ending, unlike `token.lower`)."""
    return (token.text.lower() if token.possessive else token.lower).replace("’", "'")


def expand_entry(entry: str) -> list[str]:
    """Return the phrases that an entry of the file stands for: "~" joins its parts, "|" parts their alternatives.

    >>> expand_entry("get|gets ~ first pick|priority")
    ['get first pick', 'get priority', 'gets first pick', 'gets priority']
    """
    return [" ".join(parts) for parts in product(*(part.split("|") for part in entry.split(" ~ ")))]


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], int, frozenset[str]]]]:
    """Return, by its heaviest word, each phrase with the place of that word in it and its classes."""
    groups: dict[str, set[str]] = {}
    for group, entries in load_words("criteria_cues").items():
        if group not in _PAYMENTS | _LISTS | _HEADINGS:
            for phrase in (phrase for entry in entries for phrase in expand_entry(entry)):
                groups.setdefault(phrase, set()).add(group)
    index: dict[str, list[tuple[tuple[str, ...], int, frozenset[str]]]] = {}
    for phrase, classes in groups.items():
        words = tuple(plain(token) for token in split_tokens(phrase, 0, len(phrase)))
        heavy = max(range(len(words)), key=lambda at: (words[at] not in _LIGHT, len(words[at])))
        index.setdefault(words[heavy], []).append((words, heavy, frozenset(classes)))
    for found in index.values():
        found.sort(key=lambda entry: -len(entry[0]))
    return index


@cache
def _by_first() -> dict[str, list[tuple[int, dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]]]]:
    """Return the phrases by their heaviest word, then by its place in them, then by their first word."""
    found: dict[str, list[tuple[int, dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]]]] = {}
    for word, phrases in _phrases().items():
        places: dict[int, dict[str, list[tuple[tuple[str, ...], frozenset[str]]]]] = {}
        for phrase, heavy, groups in phrases:
            places.setdefault(heavy, {}).setdefault(phrase[0], []).append((phrase, groups))
        found[word] = list(places.items())
    return found


@cache
def _companions() -> dict[str, tuple[frozenset[str], ...]]:
    """Return, by the heaviest word as `Token.lower` has it, the other words of each phrase, contractions left out."""
    sets: dict[str, set[frozenset[str]]] = {}
    for heavy, phrases in _phrases().items():
        others = {frozenset(word for word in words if "'" not in word and word != heavy) for words, _, _ in phrases}
        for form in {heavy, heavy.replace("'", "’"), heavy.removesuffix("'s")}:
            sets.setdefault(form, set()).update(others)
    return {form: (frozenset(),) if frozenset() in others else tuple(others) for form, others in sets.items()}


def may_hold(words: frozenset[str]) -> bool:
    """Return whether a sentence of these words can hold a cue, to tell quickly that it has none.

    >>> may_hold(frozenset("the bus is late".split())), may_hold(frozenset("smokers are barred".split()))
    (False, True)
    """
    companions = _companions()
    return any(others <= words for heavy in words & companions.keys() for others in companions[heavy])


def find_cues(words: Sequence[str]) -> list[Cue]:
    """Return the phrases in the words of a sentence, those inside longer ones left out, in order.

    >>> [(cue.first, cue.last) for cue in find_cues("smokers need not apply".split())]
    [(1, 4)]
    """
    index = _by_first()
    found: list[Cue] = []
    for at in [at for at, word in enumerate(words) if word in index]:
        for heavy, phrases in index[words[at]]:
            first = at - heavy
            for phrase, groups in phrases.get(words[first], ()) if first >= 0 else ():
                last = first + len(phrase)
                if tuple(words[first:last]) == phrase:
                    found.append(Cue(first, last, groups))
    found.sort(key=lambda cue: (cue.first, -cue.last))
    kept: list[Cue] = []
    for cue in found:
        if not kept or cue.last > kept[-1].last:
            kept.append(cue)
    return kept


def read_verbs(words: Sequence[str], at: int, floor: int) -> VerbGroup:
    """Return the auxiliaries and adverbs right before the word at `at`.

    >>> read_verbs("they will not be accepted".split(), 4, 0)
    VerbGroup(first=1, be=True, modal=True, negated=True, only=False)
    """
    first = at
    while first > floor:
        if words[first - 1] in _GROUP_WORDS or words[first - 1].endswith("n't"):
            first -= 1
        elif words[first - 1] not in _ADVERBIAL_ENDS:
            break
        elif tuple(words[max(floor, first - 3) : first]) in _ADVERBIALS:
            first -= 3
        elif tuple(words[max(floor, first - 2) : first]) in _ADVERBIALS:
            first -= 2
        else:
            break
    while first < at and words[first] in _QUOTES:
        first += 1
    if first > floor and words[first - 1] == "no" and words[first] == "longer":
        first -= 1
    group = words[first:at]
    bare = [word.removesuffix("n't") for word in group]
    if first > floor and words[first - 1] in _CONTRACTED:
        bare = [words[first - 1].partition("'")[2].replace("re", "are"), *bare]  # "you're out"
    return VerbGroup(
        first,
        any(word in _BEING for word in bare) or any(word in {"ai", "wo"} for word in bare[-1:]),
        any(word in _MODAL or word in {"ca", "wo"} for word in bare),
        any(word in NOT or word.endswith("n't") for word in group) or group[:1] == ["no"],
        "only" in group,
    )
