"""Sums of money in a clause about a payment: those with a currency, those in lakhs, and those that only the verb "
"shows.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.lexicon import CURRENCY_SIGNS
from factlift.reader.criteria.borne import MILLIONS
from factlift.reader.verdicts.families import CURRENCY
from factlift.reader.words.cues import SENT, WEAK

_FURTHER = re.compile(r"\b(?:another|a further) \d[\d,.]{0,15}\d\b|\b\d[\d,.]{0,15}\d more\b")
_SIGN_LEFT = re.compile(  # of a sum
    rf"(?:\b(?:[A-Z]{{1,4}}|Rs\.?|Sh|KSh|Ksh|Tk\.?|Nu\.?|Le|Rp\.?|GH) ?)?[{CURRENCY_SIGNS}]?$"
)
_LAKHS = re.compile(  # "6.5 lakh", in no currency, and of nobody
    r"\b\d[\d,.]*(?: to \d[\d,.]*)? (?:lakhs?|crores?)(?= (?:for|to|from|in|is|was|as|more|each|up|before|on|at|by|and|"
    r"or|must|buys?|had|has|per|a|apiece|which|that)\b|[.,;:”\")]|$)"
)
_MONTHS_PAY = re.compile(
    r"\b(?:an?|one|two|three|four|five|six|half an?|(?:the|his|her|their|your|its|my) first) (?:whole |full )?"
    r"(?:month|week|year)s?[’']s? (?:wages|pay|salary|income|earnings)\b"
)
_BARE_SUM = re.compile(
    r"\b\d{1,3}(?:,\d{3}){1,4}(?= (?:for|to|more|up|in|before|on)\b|[.”’]|$)|\b\d{3,9}(?= (?:for|to|more|up)\b)"
)
# A sum in a currency that no table has, or in none, which is handed to somebody.
_UNNAMED = re.compile(
    r"\b(?:paid|paying|pays?|gave|given|handed|slipped|took) (?!to\b|for "
    r"by|by\b|back\b)(?:(?!(?:as|room|gate|page|form|flight|"
    r"desk|counter|window|floor|building|article|section|box|number|no)\b)[a-z’'-]{1,14} ){0,6}?"
    r"(\d{1,3}(?:,\d{2,3}){1,3}|\d{3,7}|\d{1,3}(?:\.\d+)? million)(?: (?:and|to) \d[\d,]*)?"
    r"(?=[ .,;”]|$)(?: ([a-z]{3,14}))?"
)
_COUNTED = SENT | WEAK | frozenset({"people", "of", "more", "other", "per"})


_SUM = (
    r"(?:(?:up to|about|around|at least|some|between|another|a further|the) )?(?:[A-Z]{1,4}\.? ?)?"
    rf"(?:[{CURRENCY_SIGNS}] ?\d[\d.,]*|\d[\d.,]*(?: (?:million|thousand|lakhs?|crores?))? (?:[A-Z][a-z]+ |US )?"
    rf"{CURRENCY}\b|\d[\d.,]* (?:lakhs?|crores?)\b|Rs\.? ?\d[\d.,]*|[A-Z]{{2,3}} ?\d[\d.,]{{2,}})"
)
_DUES = re.compile(  # of the one who wants to go
    rf"(?:(?:[Aa]n?|[Tt]he) (?:[a-z-]+ ){{0,2}}?(?:fee|deposit|bond|levy|charge|surety) of {_SUM}|(?:bring )?{_SUM} "
    rf"(?:for|to) (?!(?:his|her|their|the|its|an?|each|every) (?:upkeep|living|support|savings|rent|wages|food|stay)\b)"
    rf"|(?:pay|pays|paid|paying|slip|slipped|hand|handed|gave|give)(?: over)? (?:(?:the|an?|his|her|"
    rf"their) (?:[\w’'-]+ ){{1,2}})?{_SUM})"
)
_UNPAID = re.compile(
    rf"(?:(?:does|do|did|could|can|would|will) not|cannot|can[’']t|couldn[’']t) "
    rf"(?P<x>(?:pay|find|raise|afford) [^,;]{{0,20}}?{_SUM}.*)"
)

_SECOND = re.compile(
    rf"(?<=\d),? and (?P<x>(?!about|around|up|nearly|some|over|more|almost|at)(?:(?:the|an?|"
    rf"another) )?(?:[a-z-]+ ){{1,2}}(?:[A-Z]{{1,4}} ?)?[{CURRENCY_SIGNS}]\d[\d,.]*)$"
)


def find_dues(text: str, item: Stretch, kind: CriterionKind) -> Stretch | None:
    """Return the words of a condition that is a sum to be paid.

    >>> words = "$90 for the medical"
    >>> find_dues(words, Stretch(0, len(words)), "requirement") == Stretch(0, len(words))
    True
    """
    if kind == "exclusion":
        unpaid = _UNPAID.match(text, item.start, item.end)
        return Stretch(*unpaid.span("x")) if unpaid else None
    return item if _DUES.match(text, item.start, item.end) and not MILLIONS.search(text, item.start, item.end) else None


def split_sums(text: str, whole: Stretch) -> list[Stretch]:
    """Return the payments that share a verb.

    >>> words = "Registration costs $90 and training $200"
    >>> [words[part.start : part.end] for part in split_sums(words, Stretch(0, len(words)))]
    ['Registration costs $90', 'training $200']
    """
    second = _SECOND.search(text, whole.start, whole.end)
    return [Stretch(whole.start, second.start()), Stretch(second.start("x"), whole.end)] if second else [whole]


def find_amounts(
    text: str, start: int, end: int, sums: Sequence[tuple[int, int]], *, paying: bool, near: bool, found: bool
) -> list[tuple[int, int]]:
    """Return where the sums of a clause stand: those of `sums` in it, else what passes for one.

    `paying`: the sentence before named a payment, so that a sum may stand without its currency; `near`: the sentences
    around speak of selection; `found`: the sentence has named another.
    """
    inside = [of for of in sums if start <= of[0] < end]
    if not sums:
        inside = [more.span() for pattern in (_LAKHS, _MONTHS_PAY) for more in pattern.finditer(text, start, end)]
    if paying and not inside:
        inside = [more.span() for more in _BARE_SUM.finditer(text, start, end)]
    if near and not inside and (unnamed := _UNNAMED.search(text, start, end)):
        inside = [] if unnamed[2] in _COUNTED else [unnamed.span(1)]
    if found and not inside and (more := _FURTHER.search(text, start, end)):
        inside = [more.span()]  # "and a clerk another 200,000": the currency was named before
    return inside


def sign_start(text: str, start: int) -> int:
    """Return where a sum begins: its sign, or the letters of its currency, before the number."""
    found = _SIGN_LEFT.search(text[max(0, start - 7) : start])
    return start - len(found[0]) if found else start


_PRICED = re.compile(  # the next price, behind one that was told: "For Oman, where pay is low, 100 was enough"
    r"(?:(?:and |but )?(?:[Ff]or|[Ii]n|[Tt]o) [A-Z][^;:“”!?]{2,90}?, )?(?P<x>(?:[A-Z]{1,3}|[a-z]+ "
    r"){0,3}?[$€£]?\d[\d,.]*(?: [a-z]{3,12})? (?:(?:was|is|were|would "
    r"be) (?:enough|sufficient|plenty|the price)|would do|will do|did|does|sufficed))\b|"
    r"(?P<y>(?!(?:It|He|She|They|We|I|This|That)\b)[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?(?: (?:was|is) (?:a little |much |"
    r"far |even )?(?:dearer|"
    r"cheaper|cheapest|dearest|more|less|higher|lower)(?:: |, at |, )| (?:costs?|went for|goes for|fetched|fetches) )"
    r"(?:about |some |up to |only |just )?[$€£]?\d[\d,.]*\d(?: [a-z]{4,12}(?<!people)(?<!workers))?)(?=[,;.]|$)"
)


def find_price(text: str, sentence: Stretch) -> Stretch | None:
    """Return what a sentence says another place costs, behind one that told what a first one did.

    >>> told = "For Oman, where wages are lower, 100 was enough."
    >>> found = find_price(told, Stretch(0, len(told)))
    >>> told[found.start : found.end]
    '100 was enough'
    """
    found = _PRICED.match(text, sentence.start, sentence.end)
    if found is None:
        return None
    return Stretch(*found.span("x")) if found["x"] else Stretch(*found.span("y"))


_HAD_PAID = frozenset("paid bribe bribes bribed fee fees commission commissions brokers agent agents".split())
_EARNED = frozenset("fine fines fined wages salary salaries damages compensation pensions tax taxes".split())
_RANGED = re.compile(  # "The sums ran from €400 to €11,000", of what the sentence before says was paid
    r"(?:The|Their|These|Those|Such) (?:sums?|amounts?|payments?|fees?|bribes?|prices?|commissions?)"
    r"(?: (?:paid|named|demanded|asked|in question|involved|handed over))? (?:ran(?:ged)?|runs?|ranges?|var(?:y|ies|"
    r"ied)|went|were|lay|started) (?:anywhere )?(?:from|between|at) "
    r"[^;:“”!?]{1,40}\d[^;:.“”!?]{0,30}? (?:up )?(?:to|and) [^;:.,“”!?]{0,24}\d[\d,]*\d(?: [a-z]{3,12}\b)?"
)


def find_range(text: str, sentence: Stretch, before: frozenset[str]) -> Stretch | None:
    """Return what tells between which sums people paid whom the sentence before, of the words `before`, tells of.

    >>> told = "The sums ran from €400 to €11,000."
    >>> find_range(told, Stretch(0, len(told)), frozenset({"bribes"}))
    Stretch(start=0, end=33)
    """
    if before.isdisjoint(_HAD_PAID) or not before.isdisjoint(_EARNED):
        return None
    found = _RANGED.match(text, sentence.start, sentence.end)
    return Stretch(sentence.start, found.end()) if found else None
