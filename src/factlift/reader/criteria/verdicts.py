"""Conditions by the verdict that is passed on them: "a ban on smokers", "bachelors are at the back".

A verdict is a noun or a verb phrase that says of what stands before or behind it that it bars, is asked for, or helps.
The families of such phrases are laid out here by kind and by side. They are looked for in sentences close to talk of
work or service in another place; what a rule that is lifted or waived says is no condition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import islice, repeat
from typing import NamedTuple

from factlift.article import Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.lexicon import words_of
from factlift.reader.criteria.amounts import split_sums
from factlift.reader.criteria.borne import MILLIONS, is_borne, is_met_before, names_payer
from factlift.reader.criteria.conditions import category_of, without_holder
from factlift.reader.criteria.frames import ANYONE, counts_people, names_people
from factlift.reader.criteria.kinds import TESTS, is_asked_of
from factlift.reader.criteria.pieces import split_age, split_alternatives, split_holder
from factlift.reader.criteria.sharing import is_somebody, join_heads
from factlift.reader.criteria.told import Told
from factlift.reader.criteria.wording import (
    CONTRASTS,
    COUNT,
    CROWD,
    FINITE,
    LED,
    LIFE,
    MATTERS,
    MONEY,
    NEVER,
    OWN_CLAUSE,
    RELATIVE,
    THINGS,
    is_bid,
)
from factlift.reader.speech.claims import Claims
from factlift.reader.verdicts.catalogue import PATTERNS
from factlift.reader.verdicts.families import OPENS, SUM, Pattern
from factlift.reader.words.listing import split_items

NOT_BOUGHT = words_of("criteria_cues", "not_bought") - frozenset(
    "illegal unlawful month ticket salary wages pension debt loan income".split()
)
_ASIDES = re.compile(
    r", (?:(?:(?:the|an?|its|his|her|their|one|as) )?(?:[\w’'-]+ ){0,6}?(?:said|says|decided|ruled|decreed|admits|"
    r"admitted|recalls|warned|warns|added|adds|explained|stated|states|cautioned|maintained|conceded|observed|recalled|"
    r"insisted|insists|stressed|noted|announced|confirmed|believes|reckons|told \w+|made (?:plain|clear)|"
    r"(?:it )?was felt|it seems|it appears|it turned out)|(?:said|says|warned|added|explained|recalled|"
    r"insists?|"
    r"insisted|stated|noted|cautioned) (?:[\w’'.-]+ ?){1,6}|(?:in|at|on|by|for|as(?! [A-Z])|under|of|to|since|with|"
    r"after) [^,;:.“”\"]{2,36}|however(?: [a-z]+)?|no matter how [a-z]+|too|then|moreover|of course|naturally|"
    r"for example|for instance|for now|it is said|oddly|apparently|meanwhile|even|especially|not surprisingly|rather|"
    r"once again|again|indeed|alas|I (?:hear|read|gather|believe|think|suspect)|(?:I|he|she|they|we) (?:am|is|are|was|"
    r"were) told|they (?:say|tell me)|"
    r"it is said), (?=[a-z])"
)
_OPENING = re.compile(  # an adverbial before the clause that passes the verdict
    r"(?:For [A-Z]\w+(?: (?:and|or) [A-Z]\w+)? (?:only|alone)|According to|By the account of|In the words of|"
    r"As [\w ]{3,30} (?:put|puts|has) it|These days|Nowadays|In (?:\d{4}|\w+ \d{4}|practice|theory|those days|"
    r"that year)|(?:This|Last) (?:year|time|month|season))(?: [^,;:.“”\"]{2,60})?, (?=[a-z0-9])"
)
_SUBJECTS = frozenset("we i they you he she it".split())
_STANDS_IN = frozenset("it them him her this that one".split())
_LOGGED = re.compile(
    r"\b(?:logged|flying|flight|sea|diving|service|training|teaching|contact)[ -]hours\b|\bhours (?:of|at|in|"
    r"on|behind)\b|\b(?:can|could|to) (?:stand|walk|sit|kneel|march) (?:for )?(?:\w+ ){1,2}hours\b|\byears in the "
    r"field\b|\blogged [\d,]+ hours\b"
)
_UNPAID = frozenset("not never no nothing without refund fined fine aid subsidy".split())
_BY_HINT: dict[str, int] = {}
"""For each hint the patterns that have it, one bit each."""
for _at, _pattern in enumerate(PATTERNS):
    for _hint in _pattern.hints:
        _BY_HINT[_hint] = _BY_HINT.get(_hint, 0) | 1 << _at
_HINTS = frozenset(_BY_HINT)
_PENNILESS = re.compile(
    r"\bnot exceed\b|\bno (?:money|cash|means|savings)\b|\bnothing to (?:give|pay|sell)\b"
)  # who pays otherwise
_BARE_AGE = re.compile(r"\d\d|(?:twen|thir|for|fif|six)ty")
_MONEYED = sum(1 << at for at, pattern in enumerate(PATTERNS) if pattern.moneyed)
_PAYMENTS = sum(1 << at for at, pattern in enumerate(PATTERNS) if pattern.kind == "payment")
_SUM = re.compile(SUM)
_SENDING = re.compile(  # a bar on all departures: "a ban on sending maids to Oman", not "on sending women under 30"
    r"\s*(?:of |in (?:about |some |around )?\d|(?:the )?(?:sending|deploying|deployment|dispatch|dispatching|export|"
    r"externali[sz]ation|exportation|outflow)\b"
    r"(?!.*\b(?:who|under|over|below|above|aged|with|without|younger|older|women|girls|minors|pregnant|married)\b))"
)
_WHEREVER = re.compile(r"\b(?:wherever|whenever) (?:they|he|she|it|we|you)\b")
_ANOTHER = re.compile(r", (?:(?:he|she|they|we|you|I|it) [a-z]|followed by )")  # "women, they want them young"
MAX_WORDS = 24
MAX_FOUND = 3  # of one pattern in a sentence
MAX_TRIES = 6  # places in a sentence at which one pattern is tried
_TOLD = frozenset(
    "reported reports claimed wrote telling tell saying warned whether said says asked told what why how where noted "
    "agreed heard added argued stressed replied ruled warned confirmed admitted complained explained understood "
    "insisted recalled announced declared stated cautioned maintained ensure ensures ensured ensuring vowed".split()
)
_WORD = re.compile(r"[\w’'-]+")
_LIFTED = re.compile(  # before a condition: it is one no more, or is not one
    r"\b(?:scrap(?:s|ped|ping)?|lift(?:s|ed|ing)?|drop(?:s|ped|ping)?|abolish(?:es|ed|ing)?|waiv(?:e[sd]?|ing)|"
    r"relax(?:es|ed|ing)?|remov(?:e[sd]?|ing)|overturn(?:s|ed)?|revok(?:e[sd]?|ing)|"
    r"rescind(?:s|ed)?|repeal(?:s|ed|ing)?|withdr[ae]w[sn]?|revers(?:e[sd]?|ing)|suspend(?:s|ed|ing)?|"
    r"do(?:es|ne)? away with|did away with|no longer|used to|denie[sd]|ended|ends|ending|eas(?:e[sd]?|ing))"
    r"(?: [\w’'-]+){0,4}? ?$"
)
_LEADS_ON = frozenset("to who that can could will would may might must should paid".split())
_WAS_AT = frozenset("been sailed worked served".split())  # "been on ships before"
_AT_PLAY = frozenset("player players footballer footballers goal goals bill motion amendment".split())
_RULED = re.compile(  # what says by which rules
    r"(?:Under|By|According to|In|For|Since|From|As of|Following) (?:(?:the|this|that|these|those|an?|all|its|their|"
    r"our|new|"
    r"old|present|current|revised|latest|company|ministry) ){1,3}(?:rules?|regulations?|laws?|terms|schemes?|"
    r"agreements?|"
    r"circulars?|guidelines?|accords?|programmes?|programs?|deal|memorandum|policy|decree|order|year|season|"
    r"contract),? "
    r"(?=\S+ ?\S)(?!for |of |in |on |between |with |that |which )"
)
_PAPERS = re.compile(r"(?:diplomas?|certificates|degrees|papers|references|letters|forms|questions|suitably \w+ \w+)\b")
_TOLD_THAT = re.compile(r"(?:He|She|They|We|I|It|Some|Others|One) (?:[\w’'-]+ ){1,4}that ")
_OWED = re.compile(r"\bow(?:e|es|ed|ing)\b|\bin debt\b")
_IDLE = re.compile(
    r"(?:(?:it|that|this|there|which|what|he|she|they|him|them|we|us|you|i|me|such|so|now|then|time|nothing|everything|"
    r"(?:the|his|her|their|our) (?:family|families|wife|wives|children|parents|rest|others)|who(?! ha(?:ve|s|d) "
    r"[a-z]+(?:ed|wn|en|nt) )|something|one thing|more|less|others?|another|the (?:same|move|"
    r"decision|news|war|strike|rain|storm|weather|ministry|government|minister|president|company|army|agency|firm|king|"
    r"court|ruling))\b[^,]{0,20})$",
    re.IGNORECASE,
)


class Verdict(NamedTuple):
    """A condition and the clause that passes the verdict; `list` says that it may name several."""

    kind: CriterionKind
    words: Stretch
    clause: Stretch
    list: bool


def read_verdicts(
    text: str, sentence: Sentence, here: frozenset[str], claims: Claims, *, judging: bool = True
) -> Iterator[Told]:
    """Yields the single conditions on which a sentence passes a verdict, those of a list one by one.

    Without `judging` those are payments only.
    """
    for found in find_verdicts(text, sentence.start, sentence.end, here, judging=judging):
        whole = Stretch(found.words.start, claims.cut(sentence.number, found.words.start, found.words.end))
        if found.kind == "payment":
            first, *more = split_sums(text, whole)
            yield from (Told("payment", first, found.clause), *(Told("payment", part, part) for part in more))
            continue
        items = _items_of(text, found, whole)
        if found.kind == "requirement" and any(counts_people(text[i.start : i.end]) for i in items):
            items = [i for i in items if not counts_people(text[i.start : i.end], single=True)]
        told = [entry for entry in items[1:] if OWN_CLAUSE.match(text, entry.start, entry.end)]
        for entry in items[: items.index(told[0])] if told else items:
            item = Stretch(entry.start + 4, entry.end) if text.startswith("all ", entry.start) else entry
            been = found.kind == "preference" and " who have been " in text[item.start : item.end]
            for part in [item] if been else split_holder(text, without_holder(text, item)):
                against = CONTRASTS.match(text[part.start : part.end]) if found.kind == "requirement" else None
                if against:  # "asks that a cook have a trade and not smoke"
                    for bar in split_alternatives(text, part.start + against.end(), part.end):
                        yield Told("exclusion", bar, item)
                    continue
                for bare in split_age(text, part) if found.kind == "requirement" else [part]:
                    yield Told(found.kind, bare, found.clause if entry is items[0] else item)


def _items_of(text: str, found: Verdict, whole: Stretch) -> list[Stretch]:
    """Return the conditions that words name, each of several people by itself."""
    items = split_items(text, whole.start, whole.end)
    if not found.list and (found.kind == "requirement" or not all(is_somebody(text, item) for item in items)):
        return join_heads(text, [whole])  # "men with scars and tattoos", but "smokers and men with scars" are two
    led = LED.match(text, found.clause.start, found.clause.end) is not None
    if found.list and (led or " unless " in text[found.clause.start : whole.start]):
        items = split_alternatives(text, whole.start, whole.end)
    return join_heads(text, items)


def find_verdicts(text: str, start: int, end: int, here: frozenset[str], *, judging: bool = True) -> Iterator[Verdict]:
    """Yields the conditions on which a sentence, of the words `here`, passes a verdict.

    >>> told = "Bahrain keeps a ban on cooks with a criminal record."
    >>> words = frozenset(told.lower().strip(".").split())
    >>> [told[found.words.start : found.words.end] for found in find_verdicts(told, 0, len(told), words)]
    ['cooks with a criminal record']
    """
    hinted = 0
    for word in _HINTS & here:
        hinted |= _BY_HINT[word]
    if not judging:
        hinted &= _PAYMENTS
    if not hinted:
        return
    sentence, cuts = _without_asides(text[start:end])
    opens = [0, *(found.end() for found in OPENS.finditer(sentence))]
    if hinted & _MONEYED and not _SUM.search(sentence):
        hinted &= ~_MONEYED
    while hinted:
        pattern = PATTERNS[(hinted & -hinted).bit_length() - 1]
        hinted &= hinted - 1
        if not pattern.search.may_match(sentence):
            continue
        for found in islice(_matches(pattern, sentence, opens), MAX_FOUND):
            if _WHEREVER.search(found[0]) or _SENDING.match(found["x"]):
                continue  # "ready to serve wherever they are required"; "in favour of a strike"
            words = _ANOTHER.split(found["x"].strip())[0]
            left = found.start("x") + len(found["x"]) - len(found["x"].lstrip())
            if ruled := _RULED.match(words):
                left, words = left + ruled.end(), words[ruled.end() :]
            stretch = _stretch(start, left, left + len(words), cuts)
            yield Verdict(pattern.kind, stretch, _stretch(start, *found.span(), cuts), pattern.list)


def _stretch(start: int, left: int, right: int, cuts: list[tuple[int, int]]) -> Stretch:
    return Stretch(start + _put_back(left, cuts), start + _put_back(right, cuts, last=True))


def _without_asides(sentence: str) -> tuple[str, list[tuple[int, int]]]:
    """Return a sentence without the asides between its commas, and where in it how much was taken out.

    >>> _without_asides("Nurses with debts, the agency warned, stay, as do cooks.")
    ('Nurses with debts stay, as do cooks.', [(17, 20)])
    """
    opening = _OPENING.match(sentence)
    if sentence.count(",") < 2 and not opening:
        return sentence, []
    pieces: list[str] = []
    cuts: list[tuple[int, int]] = []
    at, length = 0, 0
    if opening:
        cuts.append((0, opening.end()))
        at = opening.end()
    for aside in _ASIDES.finditer(sentence, at):
        pieces.append(sentence[at : aside.start()])
        length += len(pieces[-1])
        cuts.append((length, aside.end() - 1 - aside.start()))
        at = aside.end() - 1
    return "".join([*pieces, sentence[at:]]), cuts


def _put_back(at: int, cuts: list[tuple[int, int]], *, last: bool = False) -> int:
    """Return the place in the whole sentence of a place in it without its asides; `last` is where something ends."""
    return at + sum(length for place, length in cuts if place < at or (place == at and not last))


def _matches(pattern: Pattern, sentence: str, opens: Sequence[int]) -> Iterator[re.Match[str]]:
    """Yields the matches of a pattern whose words fit it; behind one that does not, it is looked for again.

    `opens` are the places where a clause may start.
    """
    at, opened = 0, pattern.opened
    for _ in range(MAX_TRIES):
        if opened is None:
            found = pattern.search.compiled.search(sentence, at)
        else:
            tried = map(opened.compiled.match, repeat(sentence), [start for start in opens if start >= at])
            found = next(filter(None, tried), None)
        if found is None:
            return
        before, paid = sentence[: found.start()], pattern.kind == "payment"
        fits = (
            not (paid and (is_met_before(before, found["x"]) or (pattern.test != "made" and names_payer(before))))
            and _fits(found["x"].strip(), pattern)
            and not _is_lifted(sentence, found, pattern.kind)
            and not (pattern.kind == "exclusion" and NEVER.search(sentence, max(0, found.start() - 40), found.start()))
        )
        if fits:
            yield found
        at = found.end() if fits else found.start() + 1


def _is_lifted(sentence: str, found: re.Match[str], kind: CriterionKind) -> bool:
    """Return whether a condition is one no more; "dropped anyone who" is said of people."""
    lifted = _LIFTED.search(sentence[max(0, found.start() - 40) : found.start("x")])
    if lifted is None:
        return False
    somebody = kind == "exclusion" and found["x"].partition(" ")[0].lower() in ANYONE
    return not (somebody and lifted[0].split()[0] in {"drop", "drops", "dropped", "dropping", "removed", "suspended"})


def _fits(words: str, pattern: Pattern) -> bool:
    tokens, test = _WORD.findall(words.lower()), pattern.test
    if pattern.kind == "payment":
        small = not MILLIONS.search(words)
        return (
            small
            and not is_borne(words, 0, len(words))
            and NOT_BOUGHT.isdisjoint(tokens)
            and _UNPAID.isdisjoint(_WORD.findall(_PENNILESS.sub("", words.lower())))
        )
    if not tokens or len(tokens) > MAX_WORDS or _IDLE.match(words) or not _TOLD.isdisjoint(tokens):
        return False
    no_people = test in {"people", "group"} and _PAPERS.match(words)  # "has no interest in diplomas"
    if no_people or (test in {"known", "either"} and tokens[0] in _SUBJECTS) or _TOLD_THAT.match(words):
        return False  # "We lost seven months, but ...", "He let fall that bachelors": the clause begins behind it
    if not words[0].isalnum() and words[0] not in "“‘'\"$€£":
        return False
    life = LIFE.search(words.lower()) and not _LOGGED.search(words)
    money = MONEY.search(words) and not (pattern.kind == "exclusion" and _OWED.search(words))
    if COUNT.match(words) or CROWD.match(words) or money or life:
        return False
    if pattern.kind == "requirement" and test not in {"", "sole"} and _is_none(words):
        return False
    if (
        (not THINGS.isdisjoint(tokens[:3]) and tokens[0] not in _WAS_AT)
        or tokens[0] in _AT_PLAY
        or (tokens[-1] in _LEADS_ON and tokens[-2:] not in (["a", "will"], ["the", "will"]))
        or words.startswith(("by ", "in a ", "in an "))
        or " and that " in words
        or (tokens[-1] in _STANDS_IN and test != "limited" and tokens[-2:-1] != ["behind"])
    ):
        return False
    if is_bid(pattern.kind, words) or (pattern.kind == "requirement" and not MATTERS.isdisjoint(tokens[:3])):
        return False
    first = words.partition(", ")[0] if pattern.list else words  # of a list; a teller may stand behind it
    if test and FINITE.search(first) and not RELATIVE.search(words):
        return False
    return TESTS[test](words, tokens)


def _is_none(words: str) -> bool:
    """Return whether words ask for some people, for a number of them ("They wanted forty") or for money."""
    words = words.rstrip(" ,")
    people = names_people(words) and not is_asked_of(words)
    return people or _BARE_AGE.fullmatch(words) is not None or category_of(words) == "payment"
