"""Payments that buy selection: the clauses of a sentence that name an amount, a currency or a payee."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import islice, pairwise
from typing import NamedTuple

from factlift.article import Sentence, Stretch
from factlift.lexicon import BE, CURRENCY_SIGNS, DETERMINERS, words_of
from factlift.reader.criteria.amounts import find_amounts, find_price, find_range, sign_start
from factlift.reader.criteria.borne import MILLIONS, PAID, PAYEES, PAYERS, gives_none, is_borne, is_paid_by_others
from factlift.reader.verdicts.dues import FOR_ELSE
from factlift.reader.words.cues import SENT
from factlift.reader.words.tokens import Token, split_tokens, trim_stretch
from factlift.sightings import Numbers

_MARKS = " \t,;:.“”\"'‘’–—"  # that belong to no payment
_FEES = words_of("criteria_cues", "fee")
_BRIBES = words_of("criteria_cues", "bribe")
_GIVES = words_of("criteria_cues", "gives")
_CHARGES = words_of("criteria_cues", "charges")
_CURRENCIES = words_of("criteria_cues", "currency")
_SELECTION = words_of("criteria_cues", "selection")
_NOT_BOUGHT = words_of("criteria_cues", "not_bought")
_SIGNS = frozenset(CURRENCY_SIGNS)
_CLOSING = frozenset('”"’')
_KIND = frozenset(
    "ram goat sheep cow bull calf zebu ox oxen buffalo camel heifer bullock pigs "
    "goats cows rams yams kava cognac whisky whiskey vodka cigarettes pig chickens land jewellery gold".split()
)
_TAKES = frozenset(
    "charge charges charged charging demand demands demanded collect collects collected extort extorts".split()
)
_NOT = frozenset("no not never nobody none without cannot free nothing".split())
_TOOK = frozenset("take takes took demand demands demanded want wants wanted accept accepts accepted".split())
# Where a clause about money ends: at another's deed, a contrast, a quotation, a reason.
_BREAKS = re.compile(
    r"[“”\"‘;:—–]|(?<=[,.])['’]| so (?:that|as)\b|,? whom\b| so (?=(?:my|his|her|their|the) )|, (?:and|but|while|who|"
    r"which(?! costs?\b)|he|she|they|so|because|believing|thinking|hoping|expecting|only to|in the belief|in the hope|"
    r"although|though|"
    r"according|payable|refunded|refundable|repaid|deducted|plus interest|(?:more than |about |almost |nearly |"
    r"or )?(?:an? |the |two |three |four |five |six )[a-z]{0,8} ?(?:day|week|month|year)s?['’]s? (?:wages?|pay|salary|"
    r"income|earnings)|roughly|around|equivalent|equal to|the equivalent|or (?:about|roughly|around|nearly|some)|"
    r"the [a-z]{1,20} said|said|says|an? [a-z]{3,20} (?:[a-z]{2,20} ){0,3}(?:said|says|told))\b| but | because |"
    r"(?<!\d)(?<!Rs)(?<!Tk)(?<!Nu)\. |(?<=said )|(?<=says )|(?<=said that )|(?<=says that )| and (?=(?:then |later |"
    r"also )?(?:found|another|gave|given|handed|parted|coughed|shelled|slipped|one|a further|paid|took|the|they|he|"
    r"she|earns?|earned|gets?|got|receives?|received)\b)|, and (?=\d)| and (?=\d[\d,.]{0,12} more\b)|"
    r", (?=(?:he|she|they|the source|according)\b)"
)
_BRIEF_QUOTE = (
    re.compile(  # a term, which ends no clause: "two “uncles” charge", "to a “coordinator”", "“for the stamp”"
        r"[“\"‘](?=[a-z])[\w-]+(?: [\w-]+){0,2}[”\"’](?= (?:(?:at|in|from|of|near) (?:the )?[\w’-]+ |who |[a-z]+ly )?"
        rf"(?:{'|'.join(sorted(word for word in _CHARGES if word.isalpha()))})\b)|"
        rf"(?:(?<=\b[Aa] )|(?<= an )|(?<= the )|(?<= his )|(?<= her )|(?<=\bcalled )|(?<=\bnamed )|(?<=\bknown as )|"
        rf"(?<=\b[Mm]any )|(?<=\b[Ss]ome )|"
        r"(?<=\bto )(?=[“\"‘][\w-]+[”\"’]))[“\"‘][\w-]+(?: [\w-]+){0,2}[”\"’]|"
        rf"[“\"‘](?:for|to) (?:the |a )?[\w-]+[”\"’]"
    )
)
_LISTED_SUM = re.compile(  # what stands before a sum that is one of several
    r"(?:,|\band|, and)(?: (?:about|some|another|a further|up to|then|later|on average|roughly|nearly|only|a))? ?$|"
    r"\band (?:the|a|an|his|her|their|another) (?:[\w’'-]+ ){1,3}$"
)
_BETWEEN = re.compile(r"\bbetween (?:[A-Z][A-Za-z]{0,3}\.? ?)?$")  # "between Tk 4 lakh and Tk 6 lakh"
_TO_OR_FOR = re.compile(r"[^,;]{0,16}?[ “\"‘](?:to|for|in|into|more|on|at) ")
_PAID_OUT = re.compile(
    r"\b(?:paid|pays?|handed over|gave|charged|cost)(?: (?:twice|up|out|three times|dearly|as follows|in cash|in all|"
    r"altogether))?$|\b(?:fees|charges|payments|sums|costs)$"
)
_SUM_FIRST = re.compile(
    r"[ ,]*(?:and )?(?:(?:about|some|another|a further|up to|then|later|on average|roughly|nearly|only|the|a|an|his|"
    r"her|their) )?(?:[\w’'-]+ ){0,3}$"
)
_CREDITORS = frozenset("landlord landlady bank banks lender moneylender taxman lawyer lawyers shop hotel".split())
_WHOSE = frozenset("the a an his her their".split())  # "and the broker another $200"
_TOLD_OF_IT = re.compile(r",? (?:that|who|which|whose|without) ")  # "to a clinic that stamped the card"
_PURPOSE = re.compile(
    r" (?:(?:has|have|had|needs?) to|must|shall|should|to (?:get|be|secure|win|obtain|go|join|apply|ensure)|"
    r"in order to|if they|for a place|before|when|moves|gets|buys|secures|opens|helps|will|is|are|was|were|went|came|"
    r"stayed) "
)
# What a sum is asked for: then it buys selection, whoever asks.
_BUYS = re.compile(
    r" to (?:put|get|move|add|have|push|keep|open|process|stamp|sign|speed|secure|shortlist|enter) | for (?:a|the|each|"
    r"every|his|her|their|my) (?:place|slot|spot|seat|berth|name|signature|stamp|posting|file|nod)\b| a head\b|"
    r" per (?:head|man|person|name|applicant|candidate|place)\b"
)
_OPEN_QUOTE = re.compile(r"[“‘\"](?:[\w-]+ ){0,2}$")
_AMOUNT_LEFT = re.compile(
    rf"(?:(?:an? |the |up to |about )?[{CURRENCY_SIGNS}]\s?\d[\d,.]{{0,12}}[ -])?"
    rf"(?:['‘“\"]?(?:placement|recruitment|service|agency|registration|processing|application|sign-up|training|visa|"
    rf"commitment|administration|administrative|handling|security|brokerage|medical|entry|refundable|"
    r"non-refundable)[ -]){0,2}$",
    re.IGNORECASE,
)


class Payment(NamedTuple):
    """The words of a payment, and the clause that tells of it."""

    words: Stretch
    clause: Stretch


@cache
def _gate() -> frozenset[str]:
    return _FEES | _CHARGES | _BRIBES | _PRICES | {word.split(" ")[0] for word in _GIVES}


def find_payments(
    numbers: Numbers, sentence: Sentence, near: bool, words: tuple[frozenset[str], frozenset[str]], paying: bool = False
) -> list[Payment]:
    """Return the payments for being chosen; `near` tells that the sentences around speak of selection.

    `paying` tells that the sentence before named a payment: a sum may then stand without its currency.
    `words` are those of the sentence and of the one before, which may name the envelope or the list.
    """
    text, here = numbers.text, words[0]
    bought = near or not (here.isdisjoint(_BRIBES) and here.isdisjoint(_SELECTION) and words[1].isdisjoint(_SELECTION))
    told = (bought and find_range(text, sentence, words[1])) or (paying and find_price(text, sentence))
    if told:
        return [Payment(told, Stretch(sentence.start, told.end))]
    if not bought or here.isdisjoint(_gate()) or not _names_money(text, sentence, here):
        return []
    found: list[Payment] = []
    listing = False  # "Each paid:", and what follows are the sums
    sums = [(sign_start(text, n.start), n.end) for n in numbers.within(sentence) if n.kind == "money"]
    for start, end in _clauses(text, sentence, sums):
        inside = find_amounts(text, start, end, sums, paying=paying, near=near, found=bool(found))
        stretch = _read_clause(text, start, end, inside, here)
        if stretch is None and inside and (found or listing):
            stretch = _read_sum(text, start, end, inside[0])
        listing = listing or (text[end : end + 1] == ":" and _PAID_OUT.search(text[start:end]) is not None)
        if stretch is not None:
            stretch = _with_sum(stretch, inside)
            found.append(Payment(stretch, trim_stretch(text, start, end, _MARKS)))
    return found


def _read_sum(text: str, start: int, end: int, of: tuple[int, int]) -> Stretch | None:
    """Return the words of a sum in a list of them, behind the verb: "Rs 8,000 to a clinic"."""
    end = more.start() if (more := _TOLD_OF_IT.search(text, of[1], end)) else end
    words = {token.lower for token in split_tokens(text, start, end)}
    if not words.isdisjoint(_NOT | _NOT_BOUGHT) or _SUM_FIRST.match(text[start : of[0]]) is None:
        return None
    if of[1] < end - 3 and not _TO_OR_FOR.match(text, of[1], end):
        return None
    lead = text[start : of[0]].strip(" ,").split()
    left = of[0] if lead[:1] in ([], ["and"], ["on"]) and _WHOSE.isdisjoint(lead) else start
    stretch = trim_stretch(text, left, end, _MARKS)
    start = stretch.start + 4 * text.startswith("and ", stretch.start)
    return _whole_quote(text, Stretch(start, stretch.end))


def _whole_quote(text: str, stretch: Stretch) -> Stretch:
    """Return a stretch with the quotation mark beside it, whose pair it holds."""
    inside, odd = text[stretch.start : stretch.end], text.count('"', stretch.start, stretch.end) % 2
    before, behind = text[max(0, stretch.start - 1) : stretch.start], text[stretch.end : stretch.end + 1]
    closed = inside.count("”") - inside.count("“")
    opening = (before == "“" and closed > 0) or (before == '"' and odd)
    closing = (behind == "”" and closed < 0) or (behind == '"' and odd and not opening)
    return Stretch(stretch.start - bool(opening), stretch.end + bool(closing))


def _with_sum(stretch: Stretch, sums: Sequence[tuple[int, int]]) -> Stretch:
    """Return the words of a payment, from its sum on where that stands before them ("$900 that they had given him")."""
    if not sums or any(stretch.start <= left < stretch.end for left, _ in sums):
        return stretch
    return Stretch(min(stretch.start, sums[-1][0]), max(stretch.end, sums[-1][1]))


def _names_money(text: str, sentence: Sentence, here: frozenset[str]) -> bool:
    return (
        not here.isdisjoint(_CURRENCIES)
        or not here.isdisjoint(_KIND)
        or not here.isdisjoint(PAYEES)
        or not _SIGNS.isdisjoint(text[sentence.start : sentence.end])
        or any(map(str.isdigit, text[sentence.start : sentence.end]))
    )


def _clauses(text: str, sentence: Sentence, sums: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the clauses of a sentence: cut at its marks and its turns, and before each sum of a list."""
    start = sentence.start
    whole: str = _BRIEF_QUOTE.sub(lambda found: f" {found[0][1:-1]} ", text[start : sentence.end])
    edges = {0: 0}
    for mark in islice(_BREAKS.finditer(whole), 24):
        edges[mark.start()] = mark.end()
    for (left, right), (then, end) in pairwise(sums):
        if _BETWEEN.search(whole[: left - start]):
            continue
        gap = whole[right - start : then - start]
        joint = _LISTED_SUM.search(gap)
        further = "another" in gap or "further" in gap
        if joint and (joint.start() or gap.strip() == ",") and (further or _TO_OR_FOR.match(whole[right - start :])):
            cut = right - start + joint.start()
            if _TO_OR_FOR.match(whole[end - start :]) or not gap.endswith((", ", "and ")):
                edges.setdefault(cut, cut)
    stops = [*sorted(edges)[1:], len(whole)]
    return [
        (start + edges[at], start + stop) for at, stop in zip(sorted(edges), stops, strict=True) if stop - edges[at] > 6
    ]


def _read_clause(
    text: str, start: int, end: int, sums: Sequence[tuple[int, int]], here: frozenset[str]
) -> Stretch | None:
    """Return the words of the payment that a clause tells of."""
    tokens = split_tokens(text, start, end)
    words = [token.lower for token in tokens]
    known = frozenset(words)
    if not known.isdisjoint(_NOT - {"no"}):
        return None
    if "no" in known and not ("more" in known and "than" in known):
        return None
    money = bool(sums) or not known.isdisjoint(_CURRENCIES - {"money", "won", "pound", "real", "sum", "grand", "sols"})
    payee = next((at for at, word in enumerate(words) if word in PAYEES), None)
    if words[0] == "if" or is_borne(text, start, end) or MILLIONS.search(text, start, end):
        return None  # whoever employs him pays, and nobody pays millions for a place
    unbought = _is_unbought(tokens, sums)
    fee = next(
        (at for at, word in enumerate(words) if (word in _FEES or word in _BRIBES) and not _is_no_fee(words, at)), None
    )
    giving = next((at for at in range(len(words)) if _is_giving(words, at) and not _is_noun(words, at)), None)
    if giving is not None and not unbought and _gives(words, giving, money, payee, bool(sums)):
        return _verb(text, tokens, giving)
    if (
        fee is not None
        and (words[fee] not in _GIVES or _is_noun(words, fee))
        and not is_paid_by_others(words, fee)
        and (money or (payee is not None and "to" in words[fee:]))
    ):
        stretch = _noun(text, tokens, words, fee, sums)
        return None if _is_unbought([told for told in tokens if told.start < stretch.end], sums) else stretch
    if unbought:
        return None
    charging = _asking(tokens, sums)
    if sums and not _SOLD.isdisjoint(words) and _REPLACED.isdisjoint(words) and _priced().search(" ".join(words)):
        return trim_stretch(text, tokens[0].start, tokens[-1].end, _MARKS)
    if (
        charging is not None
        and PAID.isdisjoint(words[:charging])
        and (sums or (words[charging] in _TOOK and not _KIND.isdisjoint(words)))
        and (
            _charges(words, charging, here)
            or text[tokens[charging - 1].end : tokens[charging - 1].end + 1] in _CLOSING  # "two “uncles” charge"
            or _BUYS.search(" " + " ".join(words))
        )
    ):
        first = next((at + 1 for at in range(charging, 0, -1) if words[at] == "that"), 0)  # "claims that brokers took"
        first = _takers_start(words, charging) or first
        joined = "and" in words[max(first, charging - 3) : charging]  # "that tall men are hired and had charged each"
        first = charging if joined else first
        return trim_stretch(text, tokens[first].start, tokens[-1].end, _MARKS)
    return None


_ILLEGAL = frozenset("illegal unlawful".split())


def _is_unbought(tokens: Sequence[Token], sums: Sequence[tuple[int, int]]) -> bool:
    """Return whether a clause speaks of money that buys nothing; not "a month's wages" as a sum, "illegal fees"."""
    for at, token in enumerate(tokens):
        if token.lower in _NOT_BOUGHT and not any(left <= token.start < right for left, right in sums):
            following = {after.lower for after in tokens[at + 1 : at + 4]}
            if token.lower not in _ILLEGAL or following.isdisjoint(_FEES):
                return True
    return False


def _asking(tokens: Sequence[Token], sums: Sequence[tuple[int, int]]) -> int | None:
    """Return the index of the verb of asking for money that stands last before a sum, else of the first one.

    None is what sells other things than places ("sold his car for $3,000"), or asks those who pay for their own ends
    ("asked hotels for a bond of $500").
    """
    found = [at for at, token in enumerate(tokens) if token.lower in _CHARGES]
    before = [at for at in found if sums and tokens[at].end <= sums[0][0]]
    if not found:
        return None
    at = before[-1] if before else found[0]
    words = [token.lower for token in tokens]
    selling = words[at].startswith(("sell", "sold")) and _SALEABLE.isdisjoint(words)
    return None if selling or not PAYERS.isdisjoint(words[at + 1 : at + 3]) else at


def _takers_start(words: Sequence[str], charging: int) -> int:
    """Return where those begin "who" take the money ("complaints about fixers who collected $80"), or 0."""
    who = next((at for at in range(charging - 1, max(0, charging - 4), -1) if words[at] == "who"), 0)
    lead = next((at for at in range(who - 1, max(0, who - 7), -1) if words[at] in _ABOUT), 0)
    return lead + 1 if lead else 0


_ABOUT = frozenset("about of by from against with concerning".split())


def _is_giving(words: Sequence[str], at: int) -> bool:
    """Return whether a verb of giving money stands at an index ("paid", "parted with")."""
    return words[at] in _GIVES or " ".join(words[at : at + 2]) in _GIVES


def _gives(words: Sequence[str], at: int, money: bool, payee: int | None, counted: bool) -> bool:
    """Return whether an applicant gives money, or a beast, to somebody who decides."""
    if gives_none(words, at) or not _CREDITORS.isdisjoint(words[at + 1 : at + 4]):
        return False
    given = next((word for word in words[at + 1 : at + 3] if word not in DETERMINERS), "")
    if given in SENT and given not in PAYEES:
        return False  # "Rwanda pays teachers $400"
    to = any(word in {"to", "for", "the"} for word in words[at:])
    if payee is not None and payee > at and to and (money or not _KIND.isdisjoint(words) or "money" in words):
        return True
    if words[at] == "paid" and words[at - 1 : at] != [] and words[at - 1] in BE and payee is None:
        return False  # "would be paid 300 a day": what he earns
    if words[at] in PAID and (counted or (money and payee is not None)):
        return True
    if words[at] in {"bring", "brings", "brought"}:
        return counted and any(word in {"him", "her", "them"} for word in words[at + 1 : at + 2])
    return counted and words[at] not in {"raise", "raised", "spent", "spend", "sold", "found", "transferred", "bring",
                                         "brings", "brought", "borrowed", "deposit"}  # fmt: skip


def _charges(words: Sequence[str], at: int, here: frozenset[str]) -> bool:
    before = words[:at]
    taker = any(word in PAYEES or word in {"they", "he", "she", "one", "another", "some"} for word in before)
    return (taker and not any(w in {"hospital", "hospitals", "employer", "employers"} for w in before)) or (
        words[at] in _TAKES and not here.isdisjoint(_SELECTION)
    )


def _noun(
    text: str, tokens: Sequence[Token], words: Sequence[str], fee: int, sums: Sequence[tuple[int, int]]
) -> Stretch:
    """Return the words of a fee: from its sum or its kind to the end of the clause, without the purpose."""
    verb = next((at for at in range(fee - 1, max(-1, fee - 8), -1) if words[at] in _GIVES | _CHARGES), None)
    start, end = tokens[fee].start, tokens[-1].end
    left = _AMOUNT_LEFT.search(text[max(tokens[0].start, start - 60) : start])
    start -= len(left.group()) if left else 0
    if named := _OPEN_QUOTE.search(text[max(tokens[0].start, start - 30) : start]):
        start -= len(named[0])  # a “programme fee”
    if words[fee] == "rate" or words[fee] == "price":
        start = min([tokens[max(0, fee - 2)].start, *(left for left, _ in sums)])
        return trim_stretch(text, start, end, _MARKS)
    if verb is not None and words[verb] in PAID:
        start = min(start, tokens[verb].start)
    cut = _PURPOSE.search(text, tokens[fee].end, end)
    covered = cut is None or not sums or any(left < cut.start() for left, _ in sums)
    return _whole_quote(text, trim_stretch(text, start, cut.start() if cut and covered else end, _MARKS))


def _is_no_fee(words: Sequence[str], at: int) -> bool:
    """Return whether a word for a fee is none here: a bond that an agency posts, a price of something else."""
    if at and words[at - 1] in FOR_ELSE:
        return True
    if words[at] in {"rate", "price"}:
        return at == 0 or words[at - 1] not in {"going", "asking", "usual", "standard"}
    return words[at] in {"bond", "charge", "charges", "commission"} and _GIVES.isdisjoint(words[:at])


@cache
def _priced() -> re.Pattern[str]:
    """Return a pattern of what is bought with its price: "a place goes for", "the doctor's stamp costs"."""
    return re.compile(
        rf"\b(?:{'|'.join(_SOLD)}) (?:[a-z]+ ){{0,4}}(?:(?:goes|go|went|sells?|sold|changed? hands|is yours) for|"
        rf"(?:is|was) priced at|costs?|fetch(?:es|ed)?|runs? to|comes? to|came to|starts? at)\b"
    )


def _is_noun(words: Sequence[str], at: int) -> bool:
    """Return whether "pay" or "cost" is the noun, or what a thing costs the public."""
    if words[at] == "pay" and not at:
        return not _STATES.isdisjoint(words[at + 1 : at + 2])
    if words[at].startswith("cost"):
        return _OBJECTS.isdisjoint(words[at + 1 :]) and (
            _SOLD.isdisjoint(words[:at]) or not _REPLACED.isdisjoint(words[:at])
        )
    return words[at] in _NOUNS and at > 0 and words[at - 1] in _OF_PAY


_NOUNS = frozenset("pay bribe deposit slip hand".split())
_OBJECTS = frozenset("me him her them you us each place seat berth visa list spot stamp medical".split())
_SOLD = frozenset(  # what is bought from those who choose
    "signature stamp place places spot spots slot slots seat seats berth berths name recommendation nod card file "
    "interview clearance x-ray introduction listing entry".split()
)
_REPLACED = frozenset("lost replacement spare duplicate second".split())
_SALEABLE = _SOLD | frozenset(
    "visas contract contracts signatures posts post jobs job postings cards stamps permits permit".split()
)
_PRICES = frozenset("yours goes went fetch fetches fetched priced sells".split())
_STATES = frozenset("is was in at for ranges starts".split())
_OF_PAY = frozenset("her his their the its monthly of for sick basic my our average your a and good low".split())


def _verb(text: str, tokens: Sequence[Token], at: int) -> Stretch:
    """Return the words of a gift: from its verb on, without the purpose."""
    cut = _PURPOSE.search(text, tokens[min(at + 3, len(tokens) - 1)].end, tokens[-1].end)
    return trim_stretch(text, tokens[at].start, cut.start() if cut else tokens[-1].end, _MARKS)
