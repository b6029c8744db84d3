"""Whether a condition's category is the one its words tell."""

from __future__ import annotations

import re
from functools import lru_cache

from factlift.facts import Criterion
from factlift.lexicon import load_words

_PAYING = re.compile(
    r"\b(?:pa(?:y|ys|id|ying|yments?)|fees?|brib\w{1,4}|debts?|loans?|owe[sd]?|owing|money|cash|charg\w{1,3}|agents?|"
    r"brokers?|deposit\w{0,2}|savings|bought|buy|afford|bond|settled?)\b|[$€£]|\d",
    re.IGNORECASE,
)
_PRACTICE = (
    r"years?|months?|seasons?|winters|tours?|missions?|before|former|ex-\w+|graduates?|served|worked|experience|practice|"
    r"looked after|cared"
)
"""Words of what somebody has done."""
_CONDUCT = (
    r"abscond\w*|broke|broken|caught|convict\w*|deserted|left|overstay\w*|panicked|probation|quit|ran|refused|run|sacked|"
    r"dismiss\w*|turned|volunteered|walked|yet to|contract|baptis\w*|banned|sent home"
)
"""Words of what is held against somebody."""
_HELD = (
    r"records?|convict\w*|overstay\w*|files?|appeals?|pending|criminal|cases?|charges?|misconduct|conduct|disciplinary|"
    r"offences?|warnings?"
)
"""Words of proceedings, which papers tell of, and which are none."""
_ABLE = r"[Ss]peak\w*|[Ff]luent|language|[Cc]ommand|[Kk]nowledge|[Ss]kill\w*|trained|qualified|can|driv\w+|[Ll]evel"
_EITHER: dict[tuple[str, str], re.Pattern[str]] = {
    given: re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for given, words in {
        ("other", "demographic"): r"live[sd]?|living",
        ("other", "documents"): _HELD,
        ("other", "health"): r"(?:non-?)?(?:drink\w*|smok\w*)|drunk\w*|tattoo\w*|public health",
        ("health", "demographic"): r"weigh\w*|tall|chest|height|inch\w*|kg|kilos?|cm|body",
        ("documents", "skills"): r"pass|tickets?|graduates?|words?|written|signed|offers?|degrees?|diplomas?",
        ("documents", "experience"): r"offers?|certs?|proof|papers?|letters?",
        ("experience", "skills"): _PRACTICE,
        ("experience", "family"): _PRACTICE,
        ("political", "experience"): r"took part|taken part|stood|served|rall\w+|protest\w*|strike\w*",
    }.items()
}
"""Words that may be of two categories, by the one given and the one read."""


def other_category(fact: Criterion, words: str) -> str | None:
    """Returns a reason where a condition's words are of another category than its own."""
    given = fact.category
    if fact.kind == "payment":
        return None if given == "payment" else f"it is a payment, and its category is {given}"
    if given == "payment":
        return None if _PAYING.search(words) else "its category is payment, and nobody pays in it"
    read = _read(words)
    if read in (given, "payment"):
        return None
    if read == "other":
        return _named_otherwise(given, words)
    if _may_be(given, read, words) or _tells(given, words):
        return None
    return f"its category is {given}, and it reads as one of {read}"


def _read(words: str) -> str:
    from factlift.reader.criteria.conditions import category_of  # its patterns take a while to compile

    return category_of(words)


def _may_be(given: str, read: str, words: str) -> bool:
    """Tells whether a condition may be of one category, though it reads as one of another."""
    if (given, read) == ("other", "skills"):
        return re.search(rf"\b(?:{_ABLE})\b", words) is None
    if (given, read) == ("other", "experience"):
        return _is_conduct(words) or not _is_practice(words)
    either = _EITHER.get((given, read))
    return either is not None and either.search(words) is not None


def _is_conduct(words: str) -> bool:
    return re.search(rf"\b(?:{_CONDUCT})\b", words, re.IGNORECASE) is not None


def _is_practice(words: str) -> bool:
    return re.search(rf"\b(?:{_PRACTICE})\b", words, re.IGNORECASE) is not None


def _tells(given: str, words: str) -> bool:
    """Tells whether a word of a condition is of its category."""
    return any(given in _categories().get(word, ()) for word in _split(words))


def _named_otherwise(given: str, words: str) -> str | None:
    """Returns a reason where a condition has a word of another category, and reads as none."""
    if given == "other":
        return None
    told = {category: word for word in _split(words) for category in _categories().get(word, ())}
    if not told or given in told or "demographic" in told:
        return None
    category, word = next(iter(told.items()))
    return f"its category is {given}, and “{word}” is of {category}"


def _split(words: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", words.lower())


@lru_cache(maxsize=1)
def _categories() -> dict[str, tuple[str, ...]]:
    """Returns the categories of each word that tells one."""
    found: dict[str, tuple[str, ...]] = {}
    for category, words in load_words("criteria_categories").items():
        for word in words:
            found[word] = (*found.get(word, ()), category)
    return found
