"""What the words around a number make of it: a count, date, time, age, sum of money, percentage, measure or name.

`kind_of` asks one rule after another; what none of them claims is a count. All of them look at a bounded window only.
"""

from __future__ import annotations

import re
from functools import cache

from factlift.numberwords.found import Found
from factlift.numberwords.nouns import ties_count, vocabulary
from factlift.numberwords.patterns import Ending, Lazy, last_word
from factlift.numberwords.shapes import WINDOW, Kind, is_factor, is_lettered_sum, is_money_left
from factlift.numberwords.tables import GAP, SPACE

_WAGE_LEFT = Lazy(
    r"(?<!\w)(?:wages?|salar(?:y|ies)|earn(?:s|ed|ing)?|paid|pays?|paying|charged?|costs?|fees?|remittances?)(?!\w)"
    r"[^.;\n]{0,30}$",
    re.IGNORECASE,
)
_RATE_RIGHT = Lazy(
    rf"{GAP}(?:(?:a|an|per|each|every){GAP}(?:hour|day|week|month|year)|monthly|annually|weekly|daily)(?!\w)",
    re.IGNORECASE,
)
_OF_TIME = frozenset("oGUhnmi")
_TIME_RIGHT = Lazy(
    rf"{GAP}(?:o'clock|GMT|UTC|hrs\b|hours?{GAP}(?:GMT|UTC|local)|noon|midnight|in{GAP}the{GAP}(?:morning|afternoon|evening))"
)
_OF_YEARS = frozenset("ymoa-")
_YEARS_OLD = Lazy(
    rf"(?:{GAP}|-)(?:years?|yrs?|months?)(?:-|{GAP})(?:olds?|of[- ]age)(?!\w)"
    rf"|{GAP}years?'{GAP}of{GAP}age"
)
_AGE_WORDS = (
    "of|is|was|are|be|between|from|at|under|over|below|above|about|around|limits?|least|group|range|restriction|requirement|"
    "minimum|maximum|set|up|to|than|more|less|no"
)
_AGE_LEFT = Ending(
    rf"(?<!\w)(?:age[ds]?|ageing)(?!\w)(?:{GAP}(?:{_AGE_WORDS})|:){{0,5}}{SPACE}{{0,3}}$"
    rf"|(?<!\w)(?:older|younger){GAP}than{GAP}$|(?<!\w)turn(?:ed|ing|s)(?:{GAP}(?:just|only))?{GAP}$|(?<!\w)(?:under|over)-$"
    rf"|(?<!\w)(?:he|she|who|I){GAP}(?:was|is|am)(?:{GAP}(?:just|only|about|around))?{GAP}$"
    rf"|(?<!\w)(?:died|dies|retired?|married|widowed|orphaned){GAP}at{GAP}$",
    [
        *_AGE_WORDS.replace("?", "").split("|"),
        *"limit age ages aged ageing than turn turns turned turning just only am".split(),
    ],
    ":-",
    words=[
        *_AGE_WORDS.replace("?", "").split("|"),
        *"limit age ages aged ageing older younger than turn turned turning turns just only am he she who i".split(),
        *"died dies retire retired married widowed orphaned : -".split(),
    ],
)
_NAME_COMMA = Lazy(r"(?:^|\s)[A-Z][\w'-]{1,30}\s{0,2},\s$")
_COMMA_LOWER = Lazy(r",(?:\s[a-z(\u201c\"]|\s*$)|\)|$")
_COMMA_STOP = Lazy(rf"{_COMMA_LOWER.pattern}|\.(?!\w)")
_WORD_LEFT = Lazy(rf"([^\W\d_]{{2,30}}){GAP}$")
_AGE_FILLER = Lazy(rf"{GAP}(?:(?:aged|are|be|must|should|is|all|mostly|need|to){GAP}){{1,3}}$", re.IGNORECASE)
_CAPITAL_LEFT = Lazy(rf"([^\W\d_][\w&-]{{0,20}})\.?{SPACE}{{1,3}}$")
_IN_LEFT = Lazy(rf"(?<!\w)In{GAP}$")
_MONTH_RIGHT = Lazy(rf"(?:{GAP}(?:of{GAP})?|-)([A-Z][A-Za-z]{{2,8}})(?!\w)")
_YEAR_LEFT = Ending(
    rf"(?<!\w)(?:in|since|by|until|till|during|before|after|from|of|for|years?|to|early|mid|late|fiscal|FY|through|between|"
    rf"and|end|summer|winter|spring|autumn|fall|the|mid-|early-|late-|pre-|post-)(?:{GAP})?$",
    (
        "in since by until till during before after from of for year years to early mid late fiscal fy through between "
        "and end summer winter spring autumn fall the"
    ).split(),
    "-",
)
_SURELY_YEAR = "in|since|by|during|until|late|early|mid"
_SURELY_YEAR_LEFT = Ending(rf"(?<!\w)(?:{_SURELY_YEAR}){GAP}$", _SURELY_YEAR.split("|"))
_AMOUNT_LEFT = Lazy(
    rf"(?<!\w)(?:sen[dt]s?|sending|gets?|got|getting|receiv(?:e|es|ed|ing)|tak(?:e|es|en|ing)|took|hir(?:e|es|ed|ing)|"
    rf"recruit(?:s|ed|ing)?|dispatch(?:es|ed|ing)?|deploy(?:s|ed|ing)?|employ(?:s|ed|ing)?|needs?|needed|wants?|only|just|"
    rf"another|additional|further|extra|total{GAP}of|accept(?:s|ed)?|supply|supplied|select(?:s|ed)?|train(?:s|ed)?){GAP}$",
    re.IGNORECASE,
)
_MARKER_RIGHT = Lazy(r"[.)](?:[ \t]|$)|[ \t]*(?:$|[\n\r])")
_STREET_RIGHT = Lazy(
    rf"(?:{GAP}[A-Z][\w'-]{{1,20}}){{1,3}}{GAP}(?:Street|St|Road|Rd|Avenue|Ave|Lane|Square|Drive|Boulevard)(?!\w)"
)
_RACE_RIGHT = Lazy(
    rf"{GAP}(?:sprints?|races?|relay|finals?|freestyle|hurdles|dash|run|long|wide|deep|high|tall|away|from|underground|steeplechase)(?!\w)"
)
_BRACKET_LEFT = re.compile(r"(?:\[|\d\(|\u00a7 ?)$")
_MINUS_LEFT = Lazy(r"\s-$")
_IDENTIFIER = Lazy(
    rf"([^\W\d_][\w&-]{{0,20}})\.?{GAP}(?:\(|(?:nos?\.?|number){GAP})?$|([^\W\d_][\w&-]{{0,20}})\.$", re.IGNORECASE
)
_THEY_NUMBER = Lazy(
    rf"(?<!\w)(?:they|we|who|which|that|now|still|to|could|may|might|would|will|only|together|[^\W\d_]{{3,20}}s)"
    rf"{GAP}number{GAP}$",
    re.IGNORECASE,
)
_NO_DOT = Lazy(rf"(?<!\w)(?:[Nn]o\.{GAP}?|N[oO]{GAP})$")
_GROUP_OF = Ending(
    rf"(?<!\w)(?:Group|Gang|Council|Committee|Big|Club){GAP}(?:of{GAP})?$",
    "group gang council committee big club of".split(),
    flags=0,
)
_OF_RATIOS = frozenset("pifoPIFO\u0130\u0131")  # in either case, as the patterns have it
_PER_LEFT = Ending(rf"(?<!\w)(?:per|every|in{GAP}every){GAP}$", ("per", "every"))
_PER_RIGHT = Lazy(rf"{GAP}(?:per|in{GAP}every|for{GAP}every){GAP}(?:\d|hundred|thousand|million)", re.IGNORECASE)
_FEW = "two|three|four|five|six|seven|eight|nine|ten"
_RATIO_RIGHT = Lazy(
    rf"{GAP}(?:(?:in|out{GAP}of)(?:{GAP}every)?|of{GAP}every){GAP}(\d{{1,3}}|{_FEW}|twenty|fifty|a{GAP}hundred)(?![\w,.]*\d|\w)",
    re.IGNORECASE,
)
_RATIO_LEFT = Ending(
    rf"(?<!\w)(?:\d{{1,2}}|one|{_FEW}){GAP}(?:in|out{GAP}of)(?:{GAP}every)?{GAP}$", ("in", "of", "every")
)
_OR_TWO = Ending(
    rf"(?<!\w)an?{GAP}(?:second|minute|hour|day|night|week|month|year|decade|time|mile){GAP}or{GAP}$", ("or",)
)
_CONTEST_LEFT = Lazy(
    r"(?<!\w)(?:vot(?:e|es|ed|ing)|scor(?:e|ed|es)|ratio|odds|beat|beaten|won|wins?|lost|los[es]|loss|defeat(?:ed)?|victory|"
    r"draw|drew)(?!\w)[^.;\n]{0,30}$",
    re.IGNORECASE,
)
_TO_FEWER = Lazy(rf"{GAP}to{GAP}\d{{1,3}}(?!\d|,\d)")
_FLIGHT_LEFT = Lazy(rf"(?:[Ff]light|[Ff]lights){GAP}[A-Z]{{2}}{GAP}$")
_DISTANCE = Lazy(rf"(?:the|en's){GAP}(?:60|[1248]00|1,?500|[35],?000|10,?000)m$")
_OLDER_RIGHT = Lazy(rf"{GAP}(?:or|and){GAP}(?:older|younger)(?!\w)")
_OLDER_LEFT = Ending(
    rf"(?<!\w)(?:(?:older|younger){GAP}than|as{GAP}(?:young|old){GAP}as|(?:boy|girl|man|woman|youth|teenager){GAP}of){GAP}$",
    ("than", "as", "of"),
)
_AT_LEFT = Ending(rf"(?<!\w)[Aa]t{GAP}(?:just{GAP}|only{GAP})?$", ("at", "just", "only"))
_SAYS_WHO = Lazy(rf",{GAP}(?:s?he|I)(?!\w)")
_TIED = Lazy(r"-[^\W\d_]")
_ONE_OF = Lazy(rf"{GAP}of(?!\w)", re.IGNORECASE)
_LISTED = Lazy(rf",{GAP}|,?{GAP}(?:and|or|&){GAP}", re.IGNORECASE)
_SPANNED = Lazy(rf",{GAP}|[,-]?{GAP}(?:and|or|&|to|until|till){GAP}|{SPACE}?[-\u2013]{SPACE}?", re.IGNORECASE)


def kind_of(found: Found) -> Kind:
    """Returns what the words around a number make of it."""
    for rule in (_by_noun, _by_money, _by_age, _by_calendar, _by_name, _by_ratio, _by_contest, _by_smallness, _by_tie):
        kind = rule(found)
        if kind:
            return kind
    return "count"


def is_listed(between: str) -> bool:
    """Says whether two numbers stand in one list: only "and", "or" or a comma between them.

    >>> is_listed(" and "), is_listed(" workers and ")
    (True, False)
    """
    return _LISTED.fullmatch(between) is not None


def is_spanned(between: str) -> bool:
    """Says whether two numbers share what follows them: a list, or "to" or a dash between them.

    >>> is_spanned(" to "), is_spanned(" of ")
    (True, False)
    """
    return _SPANNED.fullmatch(between) is not None


# ---------------------------------------------------------------- measures, money, ages


def _by_noun(found: Found) -> Kind | None:
    if found.next in _OF_TIME and _TIME_RIGHT.match(found.text, found.end):
        return "time"
    if (
        found.text[found.end - 1] in "mkMK"
        and not is_money_left(found.before)
        and _RACE_RIGHT.match(found.text, found.end)
    ):
        return "measure"  # "the 300m sprint", "a 5K run"
    if (
        found.noun is None
        and found.text[found.end - 1] == "m"
        and _DISTANCE.search(found.text[max(0, found.number_start - 8) : found.end])
    ):
        return "measure"  # "bronze in the 400m"
    if found.noun is None or found.counts_nouns:
        return None
    if found.noun.word_class == "measure":
        return "age" if _is_age_in_years(found) else "measure"
    return "money" if found.noun.word_class == "currency" else "percent"


def _is_age_in_years(found: Found) -> bool:
    """As in "between 18 and 35 years" is an age, "a 10-year contract" and "for 15 to 20 years" are measures."""
    if _YEARS_OLD.match(found.text, found.end) or _has_age_left(found):
        return True
    noun = found.noun
    if noun is None or found.text[noun.start : noun.end].lower() not in ("years", "yrs"):
        return False
    lasting = re.search(r"(?:for|to|of|sentenced|jailed|after|in)\s$", found.outer)
    return (found.bounded or found.ranged) and (found.low or 0) >= 14 and found.top <= 75 and not lasting


def _by_money(found: Found) -> Kind | None:
    if is_money_left(found.before) or is_lettered_sum(found.text, found.number_start):
        return "other" if _FLIGHT_LEFT.search(found.before) else "money"
    wage = found.noun is None and _RATE_RIGHT.match(found.text, found.end) and _WAGE_LEFT.search(found.outer)
    return "money" if wage else None


def _has_age_left(found: Found) -> bool:
    if found.last in _AGE_LEFT.ends and _AGE_LEFT.search(found.before, found.last):
        return True
    return found.start < found.number_start and _AGE_LEFT.search(found.outer, found.outer_last) is not None


def _by_age(found: Found) -> Kind | None:
    if not 0 < found.top <= 130 or found.grouped:
        return None
    if found.next in _OF_YEARS and (
        _YEARS_OLD.match(found.text, found.end) or _OLDER_RIGHT.match(found.text, found.end)
    ):
        return "age"
    if found.last in _OLDER_LEFT.ends and _OLDER_LEFT.search(found.before, found.last):
        return "age"
    if found.noun is not None:
        return None
    named = found.plain and not found.bounded and 14 <= found.top <= 110 and _follows_who(found)
    if named and (_COMMA_LOWER if named == "name" else _COMMA_STOP).match(
        found.text, found.end
    ):  # "Kim Sol-a, 45, said"
        return "age"
    if (
        found.plain
        and found.outer_last in _AT_LEFT.ends
        and _AT_LEFT.search(found.outer, found.outer_last)
        and _SAYS_WHO.match(found.text, found.end)
    ):
        return "age"  # "At 61, she leads"
    return "age" if _has_age_left(found) or _is_age_limit(found) else None


def _follows_who(found: Found) -> str:
    """As in "Kim Sol-a, 45, said", "the welder, 34, has": a "name" or the "noun" of one person, and a comma."""
    if _NAME_COMMA.search(found.outer):
        return "name"
    who, _, gap = found.outer.rpartition(",")
    return "noun" if not gap.strip() and vocabulary().singular.get(last_word(who)) == "people" else ""


def _is_age_limit(found: Found) -> bool:
    """As in "applicants under 30", "women between 18 and 35": people, a limit, and a number of years with no noun."""
    if not (found.bounded or found.ranged) or not 2 <= found.top <= 80 or _ONE_OF.match(found.text, found.end):
        return False
    word = _WORD_LEFT.search(_AGE_FILLER.sub(" ", found.outer))
    who = word[1].lower() if word else ""
    if found.top < 14:
        return who in ("children", "kids", "boys", "girls", "youngsters")
    return who in ("those", "anyone", "everyone") or vocabulary().plural.get(who) == "people"


# ---------------------------------------------------------------- dates


def _by_calendar(found: Found) -> Kind | None:
    if found.grouped or found.spelled or found.low is None:
        return None
    dated = found.next.isupper() or found.next in ("o", "-")
    month = _MONTH_RIGHT.match(found.text, found.end) if dated else None
    if month and month[1].capitalize() in vocabulary().months and found.top <= 31:
        return "date"
    return "date" if _follows_month(found) or _is_year(found) else None


@cache
def _calendar_names() -> frozenset[str]:
    return vocabulary().months | vocabulary().weekdays


def _follows_month(found: Found) -> bool:
    names = _calendar_names()
    if found.last.capitalize() not in names:
        return False
    previous = _CAPITAL_LEFT.search(found.before)
    if previous is None or not previous[1][0].isupper() or not (found.top <= 31 or 1500 <= found.top < 2100):
        return False
    name = previous[1].capitalize()
    if name not in names or (name == "May" and found.noun and found.top <= 31):
        return False
    # "In March 20 workers left" counts workers, "On March 20 workers left" and "In March 2015 workers left" say when
    return not (found.top <= 31 and found.counts_people and _IN_LEFT.search(found.before[: previous.start()]))


def _is_year(found: Found) -> bool:
    """Four digits without a comma are a year, unless a qualifier, a verb of sending or a noun makes them an amount."""
    low = found.low or 0
    if not found.plain or found.bounded or not (1500 <= low < 2100 and found.top < 2100):
        return False
    timely = bool(_YEAR_LEFT.search(found.outer, found.outer_last)) or found.ranged
    if _AMOUNT_LEFT.search(found.outer) or low < 1900:
        return timely and not found.counts_nouns and not _AMOUNT_LEFT.search(found.outer)
    if found.counts_people:
        return bool(_SURELY_YEAR_LEFT.search(found.outer))
    return timely or not found.counts_nouns


# ---------------------------------------------------------------- names, ratios, the rest


def _by_name(found: Found) -> Kind | None:
    """Identifiers: "Resolution 2397", "Room 39", "No. 10", "Group of Seven", footnotes, list markers."""
    if found.grouped or found.bounded:
        return None
    if _is_marker(found) or (
        found.plain and (_BRACKET_LEFT.search(found.before[-3:]) or _MINUS_LEFT.search(found.before[-3:]))
    ):
        return "other"
    if found.plain and found.next.isupper() and _STREET_RIGHT.match(found.text, found.end):
        return "other"
    if (
        found.last in _GROUP_OF.ends
        and _GROUP_OF.search(found.before, found.last)
        and found.top <= 77
        and not found.counts_people
    ):
        return "other"
    last = found.last
    if last not in vocabulary().identifiers and not found.before.rstrip().endswith("("):
        return None
    previous = _IDENTIFIER.search(found.before)
    if previous is None:
        return None
    named = last == "no" and _NO_DOT.search(found.before) is not None  # "the No. 3", "The No 3"
    named = named or (last == "number" and found.top < 1000 and not _THEY_NUMBER.search(found.before))
    return "other" if named or _identifies(previous[1] or previous[2], found) else None


def _is_marker(found: Found) -> bool:
    """As in "1. ", "(2) " at the start of a line, or alone on one; a text that is one number is no marker."""
    if not found.plain or (found.low or 0) >= 1000 or found.ranged:
        return False
    lead = found.outer.removesuffix("(").rstrip(" \t")
    if lead[-1:] not in ("", "\n", "\r") or _MARKER_RIGHT.match(found.text, found.end) is None:
        return False
    text = found.text.rstrip(".") if len(found.text) < WINDOW else found.text
    return not (found.start == 0 and found.end >= len(text))


def _identifies(word: str, found: Found) -> bool:
    if word.lower() not in vocabulary().identifiers:
        return False
    capital = word[0].isupper()
    if word.lower() == "no":
        return _NO_DOT.search(found.before) is not None
    if found.spelled or found.counts_people:
        return capital
    return True


def _by_ratio(found: Found) -> Kind | None:
    if (found.outer_last in _PER_LEFT.ends and _PER_LEFT.search(found.outer, found.outer_last)) or (
        found.next in _OF_RATIOS and _PER_RIGHT.match(found.text, found.end)
    ):
        return "other"
    if found.outer_last == "or" and _OR_TWO.search(found.outer, found.outer_last):
        return "measure"
    if found.grouped or found.top > 100 or is_factor(found.text, found.number_start, found.end):
        return "other" if is_factor(found.text, found.number_start, found.end) else None
    ratio = _RATIO_RIGHT.match(found.text, found.end) if found.top < 20 and found.next in _OF_RATIOS else None
    if ratio and (found.top <= 1 or not ratio[1].isdecimal() or found.top < int(ratio[1]) <= 10):
        return "other"
    if found.bounded:
        return None
    return (
        "other"
        if found.outer_last in _RATIO_LEFT.ends
        and _RATIO_LEFT.search(found.outer, found.outer_last)
        and (found.spelled or found.top in (10, 20, 50, 100) or found.top < 10)
        else None
    )


def _by_contest(found: Found) -> Kind | None:
    """Votes and scores: "voted 15 to 2", "won 2 to 3"."""
    if found.noun is not None or found.grouped:
        return None
    contest = (found.ranged or _TO_FEWER.match(found.text, found.end)) and _CONTEST_LEFT.search(found.outer)
    return "other" if contest else None


def _by_smallness(found: Found) -> Kind | None:
    """One and zero count only right before a known noun; a broken number without a scale counts nobody."""
    known = found.noun is not None and found.noun.word_class in ("people", "thing")
    if found.high is None and found.low in (0, 1) and not found.bounded:
        return None if known and not _ONE_OF.match(found.text, found.end) else "other"
    return "measure" if isinstance(found.low, float) or isinstance(found.high, float) else None


def _by_tie(found: Found) -> Kind | None:
    """As in "six-party", "two-state", "five-star": a word tied on makes a name of it, "500-strong" does not."""
    tied = found.next == "-" and _TIED.match(found.text, found.end)
    return "other" if tied and not ties_count(found.text, found.end) else None
