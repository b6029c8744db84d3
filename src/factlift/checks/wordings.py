"""Whether a condition's words are too few or too many, and its category or a quote's kind another than they say."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.checks.categories import other_category
from factlift.checks.extents import other_extent
from factlift.checks.fragments import cut_before, cut_behind
from factlift.facts import Criterion, Flag, Quote, Span
from factlift.lexicon import words_of
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
_MONEY = re.compile(r"\d|[$€£₹¥]")
_SUM = re.compile(
    r"\d|[$€£₹¥]|\b(?:hundred|thousand|million|lakh|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|"
    r"forty|fifty|sixty|eighty|ninety|half|double|times)\b|-\w+ty",
    re.IGNORECASE,
)
"""What tells how much is paid."""


def check_wording(opinion: Opinion, fact: Criterion) -> Iterator[Flag]:
    """Yields a flag where a condition's words break off, or hold more than the condition."""
    at = fact.spans.get("text")
    if at is None:
        return
    words = opinion.article.flat[at.start : min(at.end, at.start + _LONG)]
    if reason := _too_much(fact, words) or _too_little(opinion, fact, at, words) or other_extent(opinion, fact):
        yield _flag("wording", "text", reason)
    elif found := _terms_behind(opinion, fact):
        yield _flag("wording", "clause", f"its clause leaves out what “{found.group().strip(' ,')}” adds behind it")
    if reason := other_category(fact, words):
        yield _flag("wording", "category", reason)


def _too_much(fact: Criterion, words: str) -> str | None:
    """Returns a reason where words hold what is made of the condition, or more than one clause."""
    if fact.kind != "payment" and (found := _VERDICT.search(words)):
        return f"its words hold “{found.group()}”, which is no part of the condition"
    return "its words run over the end of a clause" if _OVER.search(words) else None


def _too_little(opinion: Opinion, fact: Criterion, at: Span, words: str) -> str | None:
    """Returns a reason where words leave out what they can't do without, or how much is paid."""
    if fact.kind == "payment" and not _SUM.search(words) and _MONEY.search(_clauses(opinion, fact)):
        return "its words leave out how much is paid"
    return cut_before(opinion, at, words) or cut_behind(opinion, at, words, fact.kind == "payment")


def _clauses(opinion: Opinion, fact: Criterion) -> str:
    return " ".join(opinion.article.flat[at.start : min(at.end, at.start + _LONG)] for at in fact.evidence)


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
    if reason := _no_cue(opinion, fact) or (fact.cue != other.cue and _other_cue(opinion, fact, other)):
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
    if other.cue not in _verbs() or not any(other.cue in re.findall(r"\w+", words) for words in beside):
        return None
    if fact.cue is None:
        return f"it has no cue, and “{other.cue}” governs it" if other.cue in _SAID else None
    named = any(fact.cue in words for words in beside)
    return None if named and fact.cue.split()[0] in _verbs() else f"“{other.cue}” governs it"


def _no_cue(opinion: Opinion, fact: Quote) -> str | None:
    """Returns a reason where the cue holds more than a verb, or stands in another paragraph than the quote."""
    at, main = fact.spans.get("cue"), fact.evidence[0]
    if at is None or fact.cue is None:
        return None
    if len(fact.cue.split()) > _CUE_WORDS:
        return f"“{fact.cue}” is more than the verb that introduces it"
    ours, its = opinion.sentence(main), opinion.sentence(at)
    apart = ours is not None and its is not None and ours.paragraph != its.paragraph
    return f"“{fact.cue}” stands in another paragraph" if apart else None


_CUE_WORDS = 4


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
