"""Payments that buy selection: the clause of a sentence that names an amount, a currency or a payee."""

from __future__ import annotations

import re
from itertools import islice

from factlift.article import Sentence, Stretch
from factlift.lexicon import CURRENCY_SIGNS, words_of
from factlift.numerals import numerals_in
from factlift.reader.conditions import cue_pattern, may_hold
from factlift.reader.listing import clause_end
from factlift.reader.tokens import split_tokens, trim_stretch

MAX_CUES = 8
_PAYEES = words_of("criteria_cues", "payee")
_CURRENCIES = words_of("criteria_cues", "currency")
_SELECTION = words_of("criteria_cues", "selection")
_GATES = words_of("criteria_cues", "gate")
_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(rf"[{CURRENCY_SIGNS}]\s?\d|\d[\d,.]{{0,12}} [a-z]{{3,}}")
_AMOUNT_LEFT = re.compile(rf"(?:an? )?[{CURRENCY_SIGNS}]\s?\d[\d,.]{{0,12}} (?:[a-z]{{3,15}} )?$")
# What follows the sum in the clause but belongs to the purpose.
_PURPOSE = re.compile(
    r" (?:to (?:get|be|secure|win|obtain|go|join|apply|ensure)|in order to|"
    r"if they|for a place|before|moves|gets|buys|secures|opens|helps|will) "
)
_GIVES = re.compile(
    r"\b(?:pa(?:y|ys|id|ying)|hand(?:s|ed|ing)? over|stump(?:s|ed)? up|cough(?:s|ed)? up|fork(?:s|ed)? out|gives?|gave|"
    r"charge[sd]?|demand(?:s|ed)?|want(?:s|ed)?|asks?|asked|takes?|took|costs?|slip(?:s|ped)?|owed?)\b",
    re.IGNORECASE,
)
_NOT_BOUGHT = re.compile(
    r"\b(?:wages?|salary|salaries|earn(?:s|ed)?|monthly|a month|an hour|income|budget|pensions?|loans?|aid|fined?|"
    r"worth|no|not|never|nobody|free|nothing|denie[sd]|without|compensation|insurance|pay rise|bonus|repay|back)\b",
    re.IGNORECASE,
)
_BREAKS = re.compile(
    r"[“”\"‘;:]|(?<=[,.])['’]|, (?:and|but|while|who|which|he|she|they|the [a-z]{1,20} said|said|says|"
    r"according)\b| but "
)


def find_payment(
    text: str, sentence: Sentence, near: bool, words: tuple[frozenset[str], frozenset[str]]
) -> Stretch | None:
    """Return the words of a payment for being chosen; `near` tells that the sentences around speak of selection.

    `words` are those of the sentence and of the one before, which may name the envelope or the list.
    """
    named = _named(text, sentence, near, words[0]) if may_hold(words[0], "payment") else None
    around = words[0] | words[1]
    gated = not around.isdisjoint(_GATES) and (near or not around.isdisjoint(_SELECTION))
    return named or (_demanded(text, sentence) if gated else None)


def _named(text: str, sentence: Sentence, near: bool, words: frozenset[str]) -> Stretch | None:
    """Return a bribe, fee or payment that a noun or a form of "pay" names."""
    for found in islice(cue_pattern("payment").finditer(text, sentence.start, sentence.end), MAX_CUES):
        end = clause_end(text, found.start(), sentence.end)
        comma = re.compile(r", (?:and|or) ").search(text, found.start(), end)
        end = comma.start() if comma else end
        rest = text[found.start() : end]
        bribe = found.group().lower().startswith(("bribe", "kickback"))
        if _is_bought(words, rest, bribe, near):
            cut = _PURPOSE.search(rest)
            start = _whole(text, sentence, found.start())
            return trim_stretch(text, start, found.start() + (cut.start() if cut else len(rest)), ' \t,;:.“”"')
    return None


def _whole(text: str, sentence: Sentence, start: int) -> int:
    """Return where the sum before a noun begins ("a £250 fee"), else the start of the noun."""
    found = _AMOUNT_LEFT.search(text[max(sentence.start, start - 40) : start])
    return start - len(found.group()) if found else start


def _is_bought(whole: frozenset[str], rest: str, bribe: bool, near: bool) -> bool:
    """Return whether a payment names an amount, a currency or a payee, and is made to be selected."""
    words = frozenset(token.lower for token in split_tokens(rest, 0, len(rest)))
    payee = bool(words & _PAYEES) and "to" in words
    named = payee or _AMOUNT.search(rest) is not None or bool(words & (_CURRENCIES - {"money"}))
    if not named:
        return False
    return bool(whole & _SELECTION) or (near and (bribe or bool(whole & {"bribe", "bribes", "bribed"})))


def _demanded(text: str, sentence: Sentence) -> Stretch | None:
    """Return the clause in which somebody gives or wants a sum, where a list, a file or an envelope is spoken of."""
    if (
        _GIVES.search(text, sentence.start, sentence.end) is None
        or _DIGIT.search(text, sentence.start, sentence.end) is None
    ):
        return None
    sums = [n for n in numerals_in(text, sentence.start, sentence.end) if n.kind == "money"]
    for found in islice(_GIVES.finditer(text, sentence.start, sentence.end), MAX_CUES if sums else 0):
        paid = next((n for n in sums if -60 < n.start - found.end() < 60), None)
        start, end = _clause(text, sentence, found.start())
        if paid and start <= paid.start < end and not _NOT_BOUGHT.search(text, start, end):
            return trim_stretch(text, start, end, " \t,;:.“”\"'‘’–—")
    return None


def _clause(text: str, sentence: Sentence, offset: int) -> tuple[int, int]:
    """Return the bounds of the clause around an offset."""
    start = sentence.start
    for mark in _BREAKS.finditer(text, sentence.start, offset):
        start = mark.end()
    said = re.compile(r"\b(?:said|says|that) ").search(text, start, offset)
    start = said.end() if said else start
    after = _BREAKS.search(text, offset, sentence.end)
    return start, after.start() if after else sentence.end
