"""Whether a condition's words are too few or too many, and its category or a quote's kind another than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factlift.checks.extents import other_extent
from factlift.facts import Criterion, Flag, Quote
from factlift.lexicon import load_words, words_of
from factlift.opinions import Opinion

_NEAR = 40
"""Characters before and behind a condition's words that are looked at."""
_LONG = 600
"""Characters of a condition's words that are looked at."""
_VERDICT = re.compile(
    r"(?<=\w )(?:must(?! have been)|shall|need(?:s|ed)? (?:to|an?)|(?:is|are|was|were|will be) (?:required|preferred|"
    r"barred|excluded|refused|rejected|turned away|ruled out|not (?:considered|accepted|taken))|"
    r"get preference|come first|go first)\b"
)
"""What decides on somebody by a condition, and is no part of it."""
_OVER = re.compile(r"[a-z]{3}[.!?]\s+[A-Z]|;\s")
_LEFT = re.compile(
    r"(?<![\w.,])(\d(?:[\d,]{0,9}\d)?|two|three|four|five|six|seven|eight|nine|ten|twelve|over|under|least|than|below|above|"
    r"minimum of) $",
    re.IGNORECASE,
)
"""What a condition's words can't do without: how many, and from where on."""
_RIGHT = re.compile(r",? (unless|except)\b| (of|than|to|for|whose|years?|months?|old)\b")
_OPEN = re.compile(r"\b(?:of|than|to|with|from|an?|the|and|or|their|its|his)$")
_ALIKE = (frozenset({"documents", "skills", "experience"}), frozenset({"health", "skills"}))
"""Categories between which a word decides nothing: a nurse's diploma, a soldier's fitness."""


def check_wording(opinion: Opinion, fact: Criterion) -> Iterator[Flag]:
    """Yields a flag where a condition's words break off, or hold more than the condition."""
    at = fact.spans.get("text")
    if at is None:
        return
    text = opinion.article.flat
    words = text[at.start : min(at.end, at.start + _LONG)]
    if fact.kind != "payment" and (found := _VERDICT.search(words)):
        yield _flag("wording", "text", f"its words hold “{found.group()}”, which is no part of the condition")
    elif found := _OVER.search(words):
        yield _flag("wording", "text", "its words run over the end of a clause")
    elif found := _LEFT.search(text, max(0, at.start - _NEAR), at.start):
        yield _flag("wording", "text", f"its words leave out the “{found.group(1)}” before them")
    elif found := _OPEN.search(words):
        yield _flag("wording", "text", f"its words break off at “{found.group()}”")
    elif fact.kind != "payment" and (found := _RIGHT.match(text, at.end, at.end + _NEAR)):
        yield _flag("wording", "text", f"its words leave out what “{found.group().strip(' ,')}” adds behind them")
    elif reason := other_extent(opinion, fact):
        yield _flag("wording", "text", reason)
    elif found := _terms_behind(opinion, fact):
        yield _flag("wording", "clause", f"its clause leaves out what “{found.group().strip(' ,')}” adds behind it")
    if reason := _other_category(fact, words) or _misplaced(opinion, fact, words):
        yield _flag("wording", "category", reason)


def _terms_behind(opinion: Opinion, fact: Criterion) -> re.Match[str] | None:
    """Returns the word behind a condition's clause that takes some out of it: `are not taken unless`."""
    text = opinion.article.flat
    for span in fact.evidence:
        home = opinion.sentence(span)
        found = _TERMS.match(text, span.end, min(home.end, span.end + _NEAR)) if home else None
        if found and not any(other.start <= found.end() and found.start() < other.end for other in fact.evidence):
            return found
    return None


_TERMS = re.compile(r",? (?:unless|except (?:if|when|where|that|for)|save (?:if|where))\b")


def _other_category(fact: Criterion, words: str) -> str | None:
    """Returns a reason where a condition's words name other categories than its own, and none of its own."""
    if fact.kind == "payment":
        return None if fact.category == "payment" else f"it is a payment, and its category is {fact.category}"
    if fact.category == "other":
        return None
    told = {category: word for word in _words(words) for category in _categories().get(word, ())}
    told = told if fact.category in told else {name: word for name, word in told.items() if name != "demographic"}
    if not told or fact.category in told or any(alike.issuperset({fact.category, *told}) for alike in _ALIKE):
        return None
    category, word = next(iter(told.items()))
    return f"its category is {fact.category}, and “{word}” is of {category}"


def _misplaced(opinion: Opinion, fact: Criterion, words: str) -> str | None:
    """Returns a reason where no word is of a condition's category, and it reads as one of another."""
    if fact.kind == "payment" or fact.category in ("other", "political"):
        return None  # what is held against somebody has no words of its own
    if fact.category == "payment":
        return None if _PAYING.search(words) else "its category is payment, and nobody pays in it"
    other = opinion.same(fact)
    read = other.category if isinstance(other, Criterion) else "other"
    if read in ("other", "payment", fact.category) or any(alike.issuperset({fact.category, read}) for alike in _NEARLY):
        return None
    own = any(fact.category in _categories().get(word, ()) for word in _words(words))
    return None if own else f"its category is {fact.category}, and it reads as one of {read}"


_NEARLY = (*_ALIKE, *(frozenset({"demographic", other}) for other in ("experience", "health", "documents")))
_PAYING = re.compile(
    r"\b(?:pa(?:y|ys|id|ying|yments?)|fees?|brib\w{1,4}|debts?|loans?|owe[sd]?|owing|money|cash|charg\w{1,3}|agents?|"
    r"brokers?|deposit\w{0,2}|savings|bought|buy|afford|bond|settled?)\b|[$€£]|\d",
    re.IGNORECASE,
)


def _words(words: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", words.lower())


@lru_cache(maxsize=1)
def _categories() -> dict[str, tuple[str, ...]]:
    """Returns the categories of each word that tells one."""
    found: dict[str, tuple[str, ...]] = {}
    for category, words in load_words("criteria_categories").items():
        for word in words:
            found[word] = (*found.get(word, ()), category)
    return found


def check_quoting(opinion: Opinion, fact: Quote) -> Iterator[Flag]:
    """Yields a flag where a quote is marked as a fragment and is a sentence, or the other way round, or goes on."""
    other = opinion.quotes.get(fact.evidence[0].start) if fact.evidence else None
    if fact.evidence and (title := _titled(opinion, fact)):
        yield _flag("kind", "kind", f"it reads as the name of a {title}, which is no quote")
        return
    if fact.evidence and fact.kind != "scare" and (word := _held_off(opinion, fact)):
        yield _flag("kind", "kind", f"“{word}” stands before it, so that nobody is said to have spoken it")
        return
    if other is None:
        return
    if fact.kind != other.kind and "direct" in (fact.kind, other.kind):
        yield _flag("kind", "kind", f"it is marked as {fact.kind}, and reads as {other.kind}")
    elif fact.kind == "scare" and fact.speaker:
        yield _flag("kind", "kind", f"it is marked as a term nobody spoke, and credited to {fact.speaker.name}")
    if fact.cue != other.cue and (reason := _other_cue(opinion, fact, other)):
        yield _flag("wording", "cue", reason)
    if fact.continues and not other.continues:
        yield _flag("wording", "continues", "it is marked as going on with the quote before it, and does not read so")
    elif other.continues and not fact.continues:
        yield _flag("wording", "continues", "it reads as going on with the quote before it")


def _other_cue(opinion: Opinion, fact: Quote, other: Quote) -> str | None:
    """Returns a reason where a verb right beside a quote governs it, and another word, or none, is given as cue."""
    if other.cue is None or other.speaker is None or fact.kind != "direct" or fact.continues:
        return None
    main, text = fact.evidence[0], opinion.article.flat
    beside = text[max(0, main.start - _NEAR) : main.start], text[main.end : main.end + _NEAR]
    if other.cue not in _SAID or not any(other.cue in re.findall(r"\w+", words) for words in beside):
        return None
    if fact.cue is None:
        return f"it has no cue, and “{other.cue}” governs it"
    named = any(fact.cue in words for words in beside)
    return None if named and fact.cue.split()[0] in _verbs() else f"“{other.cue}” governs it"


def _held_off(opinion: Opinion, fact: Quote) -> str | None:
    """Returns the word before a quote that makes a term of it which nobody spoke: `the so-called “brain gain”`."""
    start = fact.evidence[0].start
    found = _SO_CALLED.search(opinion.article.flat, max(0, start - _NEAR), start)
    return found.group(1) if found else None


_SO_CALLED = re.compile(r"\b(so[- ]called) $", re.IGNORECASE)
_SAID = frozenset("said says told added adds adding wrote replied".split())


def _verbs() -> frozenset[str]:
    return words_of("speech_verbs")


def _titled(opinion: Opinion, fact: Quote) -> str | None:
    """Returns what a quoted passage is the name of: a film, a ship, a song that she sang."""
    start = fact.evidence[0].start
    found = _WORKS.search(opinion.article.flat, max(0, start - _NEAR), start)
    if found is None:
        return None
    words = [word for word in re.findall(r"[^\W\d_]+", fact.text) if len(word) > _SMALL]
    return found.group(1) if words and fact.text[:1].isupper() and fact.text[-1:] not in ".,!?" else None


_SMALL = 3
_WORKS = re.compile(
    r"\b(film|movie|documentary|song|hymn|anthem|book|novel|memoir|play|ship|vessel|boat|trawler|report|pamphlet|"
    r"article|essay|poem|album|series|exhibition|magazine|brochure|study)(?:,? |,? (?:called|entitled|titled|named) )$"
)
"""What has a name in marks."""


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
