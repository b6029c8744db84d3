"""Whether a quote is credited to somebody who is near it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factlift.facts import Flag, Quote, Source, Span
from factlift.folding import PLAIN, fold_words
from factlift.opinions import Opinion

_TOKEN = re.compile(r"\w+")
_EMPTY = frozenset("a an the of in on at for and to who from with by mr mrs ms dr sir".split())
_OF = re.compile(r"\s(?:of|at|for|in|from|with|to)\s")
_NEAR_PARAGRAPHS = 4
_NEAR_CHARS = 4_000
"""How much of a paragraph is looked at, its nearer end: one may be as long as the article."""


def check_speaker(opinion: Opinion, fact: Quote) -> Iterator[Flag]:
    """Yields a flag where the words around a quote name another speaker, or the one given is not near it."""
    if fact.speaker is not None and fact.evidence:
        yield from check_source(opinion, fact.speaker, fact.evidence[0], "speaker")


def check_source(opinion: Opinion, speaker: Source, passage: Span, field: str) -> Iterator[Flag]:
    """Yields a flag where the words around a passage name another speaker than the field, or not this one."""
    other = opinion.quotes.get(passage.start)
    if other and other.speaker and not may_be_one(speaker, other.speaker):
        yield _flag(field, f"the words around it read as {other.speaker.name}’s")
    elif not is_near(opinion, speaker, passage):
        yield _flag(field, f"“{speaker.name}” is not named near it")


def may_be_one(one: Source, other: Source) -> bool:
    """Tells whether two sources may be one: one's words are among the other's, a proper name in common, or a role.

    The first may be somebody of the second (`Ann Wanja, of the ministry`, where the words around read as the
    ministry's), or be called by the other's office (`the minister`). A ministry is not its minister.
    """
    ours, theirs = _tokens(one.name), _tokens(other.name)
    if ours <= theirs or theirs <= ours or _proper(one.name) & _proper(other.name):
        return True
    return not _tokens(one.role or "").isdisjoint(theirs) or _is_office(one.name, other.role or "")


def _is_office(name: str, role: str) -> bool:
    """Tells whether a name ends as an office does: `the minister` and `health minister of Togo`."""
    words = _TOKEN.findall(fold_words(name))
    return bool(words) and words[-1] in _tokens(_OF.split(role, maxsplit=1)[0])


def is_near(opinion: Opinion, speaker: Source, passage: Span) -> bool:
    """Tells whether a word of a source's name or role stands in the paragraphs around a passage."""
    sentence = opinion.article.sentence_at(passage.start)
    if sentence is None:
        return True
    text, paragraphs = opinion.article.flat, opinion.article.paragraphs
    own = paragraphs[sentence.paragraph]
    after = paragraphs[min(len(paragraphs) - 1, sentence.paragraph + 1)]
    before = paragraphs[max(0, sentence.paragraph - _NEAR_PARAGRAPHS) : sentence.paragraph]
    around = (
        (max(own.start, passage.start - _NEAR_CHARS), passage.start),
        (passage.end, min(own.end, passage.end + _NEAR_CHARS)),
        (max(after.start, passage.end), min(after.end, after.start + _NEAR_CHARS)),
        *((max(item.start, item.end - _NEAR_CHARS), item.end) for item in reversed(before)),
    )
    return any(is_named(speaker, text[start:end]) for start, end in around if start < end)


def is_named(source: Source, text: str) -> bool:
    """Tells whether a word of a source's name or role stands in a text, in whatever case of its language."""
    named, words = _tokens(source.name) | _tokens(source.role or ""), _tokens(text)
    if not named.isdisjoint(words):
        return True
    stems = [word[: max(2, len(word) - 2)] for word in named if not word.isascii()]
    return bool(stems) and any(stem in word for word in words for stem in stems)


@lru_cache(maxsize=256)
def _tokens(words: str) -> frozenset[str]:
    if PLAIN.fullmatch(words):
        return frozenset(_TOKEN.findall(words.lower())) - _EMPTY
    return frozenset(_TOKEN.findall(fold_words(words))) - _EMPTY


def _proper(name: str) -> frozenset[str]:
    """Returns the words of a name with a capital, of which people have their own."""
    return frozenset(fold_words(word) for word in _TOKEN.findall(name) if word[:1].isupper()) - _EMPTY


def _flag(field: str, reason: str) -> Flag:
    return Flag(code="speaker", field=field, reason=reason)
