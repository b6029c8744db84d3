"""Lists of sums of money, whose numbers count nobody: "Median fees, in US dollars" over "Agency, for Oman - 1,350"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factlift.article import Sentence
from factlift.lexicon import CURRENCY_SIGNS, words_of
from factlift.reader.words.cues import PEOPLE

MAX_LINE = 100  # code points of a line of a list
MAX_HEADING = 160  # code points of a line above it
_LEAST = 2  # lines that make a list
_ABOVE = 3  # lines between the last text and a list that may head it
_UNITS = "|".join(sorted(words_of("criteria_cues", "currency") - {"won", "sum", "real"}))
_SIGNS = f"[{CURRENCY_SIGNS}]"
_AMOUNT = rf"(?:{_SIGNS} ?)?\d[\d,.]{{0,11}}(?:(?:-| ?– ?| to ){_SIGNS}?\d[\d,.]{{0,11}})?"
_LINE = re.compile(
    rf"[^\n]{{2,80}}?(?:\s?[-–—:|=]|\t|\.{{2,30}}|,|\s{{2,20}}) ?(?:about |some |up to |from )?{_AMOUNT}"
    rf"(?: ?(?:{_SIGNS}|{_UNITS}|[A-Z]{{3}}))?(?: ?(?:a|per) (?:month|year|week|day|head))?[*†)]?",
    re.IGNORECASE,
)
_MONEY = re.compile(
    rf"{_SIGNS}|\b(?:{_UNITS}|(?:what|who) (?:\w+ ){{0,3}}(?:pa(?:id|ys?)|costs?|charged?|earn(?:s|ed)?|owe[sd]?)|"
    r"USD|EUR|GBP|fees?|prices?|price list|bribes?|wages?|salar(?:y|ies)|pay|sums|earnings|deposits?|debts?|"
    r"commissions?|costs?|going rates?|tariffs?|remittances|allowances?|advances)\b",
    re.IGNORECASE,
)
_HEADCOUNT = re.compile(
    r"\b(?:numbers?|how many|headcount|sent|deployed|recruited|hired|placed|placements|departures|arrivals|quotas?|"
    r"allocations?|strength|posted|abroad|overseas)\b",
    re.IGNORECASE,
)


def lines_of_sums(text: str, sentences: Sequence[Sentence]) -> frozenset[int]:
    r"""Return the numbers of the sentences that are lines of lists of sums, by what the lines right above them say.

    >>> from factlift.article import Article
    >>> article = Article.read("What they paid\n\nOtor, for Oman - 900\n\nOtor, for Chad - 450\n\nIt is much.")
    >>> sorted(lines_of_sums(article.flat, article.sentences))
    [2, 3]
    """
    found: set[int] = set()
    run: list[int] = []
    for at, sentence in enumerate([*sentences, None]):
        if sentence is not None and _is_line(text, sentence):
            run.append(at)
            continue
        if len(run) >= _LEAST and _is_of_money(text, sentences[max(0, run[0] - _ABOVE) : run[0]]):
            found.update(sentences[line].number for line in run)
        run = []
    return frozenset(found)


def _is_line(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence is a line that ends with a number behind a mark."""
    short = sentence.end - sentence.start <= MAX_LINE and text[sentence.end - 1] not in ".!?"
    return short and _LINE.fullmatch(text, sentence.start, sentence.end) is not None


def _is_of_money(text: str, above: Sequence[Sentence]) -> bool:
    """Return whether the headings right above a list, the nearest first, speak of money before they speak of people."""
    for sentence in reversed(above):
        line = text[sentence.start : sentence.end].rstrip()
        if len(line) > MAX_HEADING or line[-1:] in {".", "!", "?"} or _HEADCOUNT.search(line):
            return False
        if _MONEY.search(line):
            return True
        if line.endswith(":") or not PEOPLE.isdisjoint(line.lower().split()):
            return False
    return False
