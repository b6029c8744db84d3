"""Qualifiers and ranges: what turns bare numbers into "up to 28,000", "between 300 and 400", "two or three hundred"."""

from __future__ import annotations

import re
from decimal import Decimal

from factlift.facts import Qualifier
from factlift.lexicon import CURRENCY_SIGNS
from factlift.numberwords.cardinals import read_number
from factlift.numberwords.nouns import Noun, noun_after
from factlift.numberwords.patterns import Ending, Lazy, sign_after
from factlift.numberwords.readings import Reading, as_number
from factlift.numberwords.shapes import is_money_left, shape_at
from factlift.numberwords.tables import GAP, SPACE, Number

WINDOW = 72


def _any_of(words: str) -> str:
    """Returns the alternatives of `words` as one pattern, each space standing for any narrow gap."""
    return words.replace(" ", GAP)


_MUCH = "(?:just|slightly|(?:a )?little|a bit|well|far|much|significantly|considerably|substantially|marginally|way) "
_BY_HOW_MUCH = f"(?:{_MUCH})?"
_LEADING: tuple[tuple[Qualifier, str], ...] = (
    (
        "up_to",
        (
            "up to(?: and including)?|upto|as (?:many|much|high) as|(?:no|not) (?:over|above)|"
            "(?:no|not) (?:more|greater|higher) than|"
            "at (?:the )?most|(?:an? )?(?:maximum|max|ceiling|cap|limit)(?: number)? of|max\\.?|(?:a )?maximum|"
            "not (?:exceeding|to exceed)|capped at|limited to|≤"
        ),
    ),
    (
        "at_least",
        (
            "(?:no|not) (?:fewer|less|lower) than|at (?:the very |the )?(?:least|minimum)|"
            "(?:an? |the )?(?:minimum|min)(?: number)? of|(?:a )?minimum|min\\.?|as (?:few|little) as|"
            "not (?:under|below)|≥"
        ),
    ),
    (
        "more_than",
        f"{_BY_HOW_MUCH}(?:more than|over|above|in excess of|upwards? of|north of|greater than|beyond)|exceeding|>",
    ),
    (
        "less_than",
        f"{_BY_HOW_MUCH}(?:fewer than|less than|under|below|shy of|south of)|{_MUCH}short of|not quite|<",
    ),
    (
        "about",
        (
            "(?:somewhere |anywhere |very )?(?:about|around|roughly|approximately|approx\\.?|circa|ca\\.|c\\.|est\\.)|"
            "close to|nearer(?: to)?|closer to|something like|(?:an? )?(?:estimated|approximate)|nearly|almost|"
            "virtually|practically|approaching|nearing|some|give or take|"
            "in the (?:region|neighbou?rhood|vicinity|order) of|"
            "(?:on|of) the order of|more or less|(?<!~)[~≈∼±]"
        ),
    ),
)
_BY_NAME: tuple[tuple[Qualifier, Lazy], ...] = tuple(
    (name, Lazy(rf"(?<![^\W_])(?:{_any_of(words)})", re.IGNORECASE)) for name, words in _LEADING
)
_FILLER = _any_of(
    "an? (?:further|additional|extra|total of|combined|reported)|another|additional|further|extra|perhaps|even"
)
_LEAD = "|".join(_any_of(words) for _, words in _LEADING)
_ENDS = (
    "to upto as than over above most of maximum max exceeding exceed at least minimum min under below beyond quite "
    "about around roughly approximately approx circa ca c like estimated approximate nearly almost virtually "
    "practically approaching nearing nearer some take less further additional extra combined reported another perhaps "
    "even including est"
).split()
_BEFORE = Ending(
    rf"(?<![^\W_])(?:(?:{_LEAD}){SPACE}{{0,3}}(?:(?:{_FILLER}){GAP})?){{1,3}}$",
    _ENDS,
    "≥≤><~≈∼±",
    words={*re.findall("[a-z]{2,}|[≥≤><~≈∼±]", f"{_LEADING} {_FILLER}"), "upward", "hood", "a", "c"},
)
_TRAILING: tuple[tuple[Qualifier, str], ...] = (
    (
        "about",
        " or so(?!\\w)| or thereabouts(?!\\w)| give or take(?!\\w)| more or less(?!\\w)|(?:-| )odd(?!\\w)|-some(?!\\w)",
    ),
    (
        "at_least",
        (
            " or (?:more|above|over|upwards?|greater)(?!\\w)| and (?:more|above|over|upwards?)(?!\\w| \\w)|\\+(?!\\w)|"
            "(?:-| )plus(?!\\w)| at (?:the very )?(?:least|minimum)(?!\\w| \\w)| minimum(?!\\w| \\w)"
        ),
    ),
    ("up_to", " or (?:fewer|less|under|below)(?!\\w)| at (?:the )?(?:most|maximum)(?!\\w| \\w)| maximum(?!\\w| \\w)"),
)
_AFTER: tuple[tuple[Qualifier, Lazy], ...] = tuple(
    (name, Lazy(_any_of(words), re.IGNORECASE)) for name, words in _TRAILING
)
_TRAILS = frozenset("-+aogmptAOGMPT")  # and, at, or, give, more, minimum, odd, plus
_GOING_ON = r"(?:to|into|will|would|can|could|may|this|next)\b"
"""What goes on with the sentence behind "900 nurses at most"; another word might be what "at most" is about."""
_AFTER_NOUN = Lazy(
    rf"{GAP}(?:or{GAP}(?:(?P<more>more)|(?P<so>so)|(?P<less>fewer|less))(?!\w)"
    rf"|(?:at{GAP}(?:the{GAP}(?:very{GAP})?)?(?:(?P<least>least)|(?P<most>most))"
    rf"|(?P<floor>minimum)|(?P<top>maximum|max|tops))(?!\w|{GAP}(?!{_GOING_ON})\w))",
    re.IGNORECASE,
)
_AFTERTHOUGHTS = frozenset("oOaAmMtT")
_HEDGES = _any_of(
    "about|around|roughly|approximately|nearly|almost|as (?:many|much|high) as|up to|perhaps|maybe|even|some|"
    "an estimated|possibly"
)
_RANGE = Lazy(
    rf"(?:(?P<dash>{SPACE}?[\u2012\u2013\u2212]{SPACE}?|[-\u2014]|{SPACE}-{SPACE})|{GAP}(?P<word>to|or|through|"
    rf"till){GAP})(?P<hedge>(?:{_HEDGES}){GAP})?",
    re.IGNORECASE,
)
_DATED = Lazy(
    r"(?<!\w)(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    rf"nov(?:ember)?|dec(?:ember)?)\.?{GAP}(?:\d{{1,2}},{GAP})?$",
    re.IGNORECASE,
)  # a month before a number that is its day, or its year
_LINKS = frozenset("tToO-\u2012\u2013\u2014\u2212")
_AND = Lazy(rf"{GAP}and{GAP}(?:(?:{_HEDGES}){GAP})?", re.IGNORECASE)
_BETWEEN = Ending(
    rf"(?<!\w)(?:(?:any|some)where{GAP})?between{GAP}(?:(?:{_HEDGES}){GAP})?$",
    "between about around roughly approximately nearly almost as to perhaps maybe even some estimated possibly".split(),
)
_CHANGED = Ending(
    r"(?<!\w)(?:(?:rais|rising|risen|increas|grow|reduc|expand|doubl|trebl|tripl|fall|drop|jump|climb|declin|shr[aiu]nk|"
    r"boost|slash|soar|surg|swell|swoll|lower|chang|plung|widen|halv|trim|quadrupl)\w{0,6}|r[io]ses?|gr[eo]wn?|up|down|cut|"
    r"cuts|fell|went|gone|goes|go|(?:br(?:ing(?:s|ing)?|ought)|t(?:akes?|aking|aken|ook)|lift(?:s|ed|ing)?|"
    r"push(?:es|ed|ing)?|mov(?:es?|ed|ing)) (?:the|its|their|his|her|our|that|this|it|them))"
    r"(?!\w)[^.;\n]{0,40}(?<!\w)(?:from|(by))\s$",
    ("from", "by"),
)
_FAR = 160  # code points between a verb of raising and the numbers from which and to which something is raised
_RAISED = re.compile(
    r"\b(?:increas(?:e|es|ed|ing)|rais(?:e|es|ed|ing)|reduc(?:e|es|ed|ing)|cut(?:s|ting)?|expand(?:s|ed|ing)?|"
    r"boost(?:s|ed|ing)?|lower(?:s|ed|ing)?|doubl(?:e|es|ed|ing)|trim(?:s|med|ming)?|"
    r"br(?:ing(?:s|ing)?|ought) (?:the|its|their|his|her|our|that)) [^.;\n]{0,140}$"
)
_IN_A_YEAR = Ending(rf"(?<!\w)(?:in|since|during|by){GAP}$", ("in", "since", "during", "by"))
_NOT_LEAD = Ending(
    _any_of(
        "(?<!\\w)(?:(?:hand(?:s|ed|ing)?|take[sn]?|taking|took|turn(?:s|ed|ing)?|carr(?:y|ied)|w[io]n|cross(?:ed|ing)?|"
        "pass(?:ed|ing)?|flew|flying|fly|flies|divided|fight|fought|clash(?:ed)?|dispute|watch(?:ed|ing)?|control|concerns?|"
        "talks?|row|anger|outrage|questions?|fears?|criticism|protests?|charged|negotiations?) over|"
        "(?:talk(?:s|ed|ing)?|ask(?:s|ed|ing)?|complain(?:s|ed|ing|ts?)?|worr(?:y|ied|ies)|concern(?:s|ed)?|information|"
        "know|knew|questions?|hear|heard|stor(?:y|ies)|details|news) about) $"
    ),
    ("over", "about"),
)
_UNDER = Ending(rf"(?<![^\W_])(?:under|beyond|above|below){GAP}$", ("under", "beyond", "above", "below"))
_AUTHORITY = Lazy(
    r"agreement|contract|law|rule|resolution|leader|flag|name|treat|program|scheme|deal|condition|president|categor",
    re.IGNORECASE,
)
CURRENCY_SIGN = Lazy(rf"[A-Z]{{0,3}}[{CURRENCY_SIGNS}]{SPACE}?")
_GOES_ON = Lazy(r"[:/]\d|[-\u2013]\d")


# ---------------------------------------------------------------- qualifiers


def lead_of(text: str, before: str, last: str, end: int) -> tuple[str, Qualifier | None]:
    """Returns the words at the end of `before` that qualify the number after it, and the strongest qualifier.

    >>> lead_of("as many as 300", "as many as ", "as", 14)
    ('as many as ', 'up_to')
    """
    match = _BEFORE.search(before, last) if last in _BEFORE.ends else None
    if match is None or (last in _NOT_LEAD.ends and _NOT_LEAD.search(before, last)):
        return "", None
    if last in _UNDER.ends and _UNDER.search(before, last):
        noun = noun_after(text, end)
        if noun and _AUTHORITY.match(text[noun.start : noun.end]):
            return "", None
    for name, pattern in _BY_NAME:
        if pattern.search(match[0]):
            return match[0], name
    return match[0], None


def trail_of(text: str, end: int, following: str) -> tuple[Qualifier | None, int]:
    """Returns the qualifier that follows a number and where it ends.

    >>> trail_of("300 or so", 3, "o"), trail_of("300 men", 3, "m")
    (('about', 9), (None, 3))
    """
    if following not in _TRAILS:
        return None, end
    for name, pattern in _AFTER:
        match = pattern.match(text, end)
        if match:
            return name, match.end()
    return None, end


def afterthought_of(text: str, noun: Noun | None) -> Qualifier | None:
    """Returns the qualifier after the noun: "1,000 workers or more" is a bound though its words stand apart."""
    match = _AFTER_NOUN.match(text, noun.end) if noun and sign_after(text, noun.end) in _AFTERTHOUGHTS else None
    if match is None:
        return None
    if match["so"]:
        return "about"
    return "at_least" if match["more"] or match["least"] or match["floor"] else "up_to"


def bounds_of(
    reading: Reading, low: Number | None, high: Number | None, name: Qualifier | None
) -> tuple[Number | None, Number | None, Number | None, Qualifier]:
    """Returns value, min, max and qualifier as the guide has them ("more than 10": min 11)."""
    if high is not None:
        if name == "up_to":
            return None, None, high, "up_to"
        return (None, low, None, "at_least") if name == "at_least" else (None, low, high, "between")
    if low is None:
        return None, None if name in ("up_to", "less_than") else reading.floor, None, "vague"
    step = 1 if isinstance(low, int) else 0
    match name:
        case "up_to":
            return None, None, low, name
        case "at_least":
            return None, low, None, name
        case "more_than":
            return None, low + step, None, name
        case "less_than":
            return None, None, low - step, name
        case _:
            return low, None, None, "about" if name == "about" or reading.about else "exact"


# ---------------------------------------------------------------- ranges


def range_of(text: str, reading: Reading, before: str, last: str) -> tuple[Reading, Reading | None, str]:
    """Returns the first number, the second one if they make a range, and the words that open it ("between ")."""
    opening = _BETWEEN.search(before, last) if last in _BETWEEN.ends else None
    if opening:
        for first in (reading, read_number(text, reading.start, joined=False)):
            link = _AND.match(text, first.end) if first else None
            second = _number_after(text, link.end()) if link else None
            if first and second:
                return _distributed(first, second), second, opening[0]
    link = _RANGE.match(text, reading.end) if sign_after(text, reading.end) in _LINKS else None
    second = _number_after(text, link.end()) if link else None
    if link is None or second is None or not _is_range(text, reading, second, link, before):
        return reading, None, ""
    return _distributed(reading, second), second, ""


def _number_after(text: str, spot: int) -> Reading | None:
    sign = CURRENCY_SIGN.match(text, spot)
    spot = sign.end() if sign else spot
    if not text[spot : spot + 1].isalnum() or (text[spot].isdecimal() and shape_at(text, spot) is not None):
        return None
    second = read_number(text, spot)
    if second is None or second.form not in ("digits", "words") or second.value is None or second.about:
        return None
    return None if _GOES_ON.match(text, second.end) else second


def _distributed(first: Reading, second: Reading) -> Reading:
    """Gives both numbers of a range the scale said once: "two to three hundred" is 200 to 300."""
    coefficient = Decimal(str(second.coefficient or 0))
    if first.value is None or first.scale != 1 or first.grouped or second.scale == 1:
        return first
    if second.value != as_number(coefficient * second.scale) or first.value >= coefficient:
        return first
    value = as_number(Decimal(str(first.value)) * second.scale)
    return first._replace(value=value, scale=second.scale, plain=False)


def _is_range(text: str, first: Reading, second: Reading, link: re.Match[str], before: str) -> bool:
    low = _distributed(first, second).value
    if low is None or second.value is None or low >= second.value:
        return False
    if first.plain and not second.plain and 1900 <= low < 2100 and _IN_A_YEAR.search(before):
        return False  # "from 4,000 in 2022 to 8,000"
    word = (link["word"] or "").lower()
    if not word and (link["hedge"] or (first.plain and low < 2100 and _DATED.search(before))):
        return False  # "Lima, May 3 - 1,500 nurses", "since 2023 - some 900 nurses"
    if word == "or":
        return second.value <= 10 * low and not link["hedge"]
    if word:  # "rose from 800 to 1,000" are two numbers
        changed = _CHANGED.search(before)  # "grew by 10 to 15" is a range, "grew by 700 to 2,300" is none
        if (
            changed is None
            and before.endswith("from ")
            and _RAISED.search(text, max(0, first.start - _FAR), first.start)
        ):
            return False
        return not changed or (changed[1] is not None and second.value < 3 * low)
    if first.plain and second.plain and second.value < 30:  # "3-5" alone is a score
        left = text[max(0, first.start - WINDOW) : first.start]
        return bool(_BEFORE.search(left) or is_money_left(left) or noun_after(text, second.end))
    return True
