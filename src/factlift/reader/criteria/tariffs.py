"""Tables of what was paid for a place: a line each, with its sum, below a head that says what the sums are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Article, Sentence, Stretch
from factlift.lexicon import CURRENCY_SIGNS
from factlift.reader.verdicts.families import CURRENCY

LEAST = 2  # lines with a sum that make a table
HEADS = 3  # lines above a table that may say what its sums are
MAX_HEAD, MAX_LINE = 160, 140  # code points
_MONEY = (
    rf"(?:(?:about|around|some|from|up to|between|over|under|at least|[A-Z][A-Za-z]{{0,2}}\.?|[{CURRENCY_SIGNS}]) "
    rf"?){{0,3}}"
    rf"\d[\d.,]*(?: ?(?:k|m|million|thousand|lakhs?|crores?))?"
    rf"(?: ?(?:[{CURRENCY_SIGNS}]|(?:US |[A-Z][a-z]+ )?{CURRENCY}\b|[A-Z]{{3}}\b))?"
)
_LINE = re.compile(
    r"[-*•·– ]{0,3}(?=[A-Z“\"‘])[^\n:|\t]{2,100}?(?:,? [-–—] |: ?| ?\| ?|\t+| ?\.{3,40} ?| ?… ?|, )"
    rf"{_MONEY}(?: ?(?:to|-|–|and|or) ?{_MONEY})?"
    r"(?: (?:each|a head|per (?:head|person|place)|in (?:cash|advance))| \([^()\n]{2,60}\))?[.;,]?$"
)
_PAID = re.compile(  # a head that says that people paid for their places
    r"\b(?:paid|pays?|paying|payments?|bribes?|backhanders?|kickbacks?|fees|charged|charges|tariffs?|going rates?|"
    r"price lists?|prices? of (?:an?|the|each) (?:place|seat|job|visa|berth|slot|post|contract)s?|"
    r"(?:costs? of|price of|what) (?:going|leaving|getting (?:there|out|a|on)|an? (?:place|seat|job|visa|berth|slot|"
    r"post|contract))|what (?:it|a place|a seat|a job|a visa|a berth|the journey|the list) costs?|what they (?:cost|"
    r"asked|took|charged?)|handed over|asked for a (?:place|seat|job|berth)|for a (?:place|seat|job|visa|berth|"
    r"slot))\b",
    re.IGNORECASE,
)
_ELSE = re.compile(  # sums that people get, or that buy something else
    r"\b(?:wages?|salar(?:y|ies)|earn(?:s|ed|ings?)?|pay (?:scales?|rates?|slips?|per|a|by)|monthly pay|take-home|"
    r"(?:be|is|are|was|were|being|get|gets|got) paid|paid (?:to|by) (?:the )?(?:workers?|nurses|crews?|staff|men|women|"
    r"employers?|hosts?|states?|governments?|treasury)|what (?:the )?(?:\w+ )?(?:employers?|hosts?|hosp\w+|"
    r"governments?|factor(?:y|ies)|farms?|growers?|clients?|customers?|buyers?|taxpayers?|states?) "
    r"(?:pays?|paid)|remit\w*|sent home|fines?|penalt(?:y|ies)|tax(?:es)?|rents?|tuition|school fees|compensation|"
    r"damages|budgets?|donors?|tickets?|fares?|per (?:hour|day|week|month|night|kilo|kg)|(?:an?|the) (?:hour|day|"
    r"week|month)|court|legal|doctors?[’'] fees|transfer fees?|people|passengers|turnover|revenues?|profits?|refund\w*|"
    r"paid back)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-*•·– ]{1,3}")


class Tariffs:
    """The lines of an article that each name a sum, below a head that says that people paid it for a place."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._heads = dict(self._find())

    def line(self, sentence: Sentence) -> Stretch | None:
        """Return the words of such a line where a sentence opens it, none for its rest and for the head; else None."""
        own = self._article.paragraphs[sentence.paragraph]
        if self._heads.get(sentence.paragraph + 1) == sentence.paragraph and sentence.end == own.end:
            return Stretch(sentence.start, sentence.start)  # the head: "Bribes in dollars, as told by 30 nurses"
        if sentence.paragraph not in self._heads:
            return None
        whole = self._article.paragraphs[sentence.paragraph]
        opening = _BULLET.match(self._article.flat, whole.start, whole.end)
        start = opening.end() if opening else whole.start
        if sentence.start > start:
            return Stretch(sentence.start, sentence.start)
        return Stretch(start, whole.end - (self._article.flat[whole.end - 1] in ".;,"))

    def _find(self) -> Iterator[tuple[int, int]]:
        """Yield the paragraphs of such lines, each with that of the head right above the first."""
        lines, at = self._article.paragraphs, 0
        while at < len(lines):
            last = at
            while last < len(lines) and self._is_line(lines[last]):
                last += 1
            if last - at >= LEAST and self._is_paid(at):
                yield from ((number, at - 1) for number in range(at, last))
            at = max(last, at + 1)

    def _is_line(self, line: Stretch) -> bool:
        short = line.end - line.start <= MAX_LINE
        if not short or not any(map(str.isdigit, self._article.flat[line.end - 40 : line.end])):
            return False
        return _LINE.match(self._article.flat, line.start, line.end) is not None

    def _is_paid(self, first: int) -> bool:
        """Return whether a line right above a table says that its sums were paid for places."""
        text, heads = self._article.flat, list[str]()
        for line in reversed(self._article.paragraphs[max(0, first - HEADS) : first]):
            words = text[line.start : line.end]
            if not heads and words[-1] == ":":
                heads.append(re.split(r"[.!?] ", words)[-1])  # the last sentence of a paragraph leads a table in
                break
            if len(words) > MAX_HEAD or (heads and words[-1] in '.!?”"'):
                break
            heads.append(words)
        return any(map(_PAID.search, heads)) and not any(map(_ELSE.search, heads))
