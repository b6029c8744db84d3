"""Fragments in marks that no verb of speech introduces: which are somebody's words, and whose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import BE, DETERMINERS
from factlift.reader.speech.acts import ASKING
from factlift.reader.speech.paperwork import PAPERS
from factlift.reader.speech.subjects import governed, phrase_end, subject_before
from factlift.reader.speech.tags import Line
from factlift.reader.speech.usage import is_filler
from factlift.reader.words.endings import tail_end
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MIN_WORDED = 3  # words of a fragment that is more than a term
MAX_OBJECT = 14  # tokens between "praised" and "as"
_ARTICLES = frozenset({"a", "an", "some"})
_OPENS = frozenset(
    "who which that if unless because so as whatever whoever whichever wherever whenever sometimes shall will must may "
    "should would could can not more less every only with without until when where nothing nobody no never always "
    "neither either perhaps if even".split()
)  # what opens a clause, or the words of a rule
_NO_VIEWS = frozenset(
    "worked works served serves acted acts posed poses used uses appeared appears qualified qualifies doubled doubles "
    "passed passes employed employs hired hires listed lists registered registers trained trains sold sells disguised "
    "disguises needed needs started starts joined joins arrived arrives goes".split()
)  # "worked as" tells what somebody was, not what he was called
_BY = frozenset({"by"})
_STOPS = frozenset({",", ";", ":", ".", "—", "–", "("})
_JOINS = frozenset({"and", "but", "then"})


def is_worded(inner: str, before: Sequence[str], behind: str) -> bool:
    """Return whether a short fragment is somebody's words, no term held at a distance.

    >>> is_worded("a very cold cola", ["wants"], "."), is_worded("shall not board", [], ".")
    (True, True)
    >>> is_worded("friendly fog", ["phrase"], "."), is_worded("not for sale", ["a"], " sign.")
    (False, False)
    """
    words = inner.lower().split()
    if len(words) < MIN_WORDED or (before and before[-1] in DETERMINERS and behind[1:2].islower()):
        return False
    return words[0] in _ARTICLES or words[0] in _OPENS


def regarded(line: Line) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage that somebody says a thing is: "praised the course as “a model”", with the verb and who."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if not token.masked or at < MIN_WORDED or tokens[at - 1].lower != "as":
            continue
        for verb in range(at - 3, max(line.lead, at - MAX_OBJECT), -1):
            if tokens[verb].text in _STOPS or tokens[verb].masked or _is_asked(tokens, verb):
                break
            phrase = _views(line, verb)
            if phrase is not None:
                yield at, tokens[verb], phrase
                break


def _is_asked(tokens: Sequence[Token], verb: int) -> bool:
    """Return whether a view is what somebody asks about ("Ann Ode asked if he regarded that as “a lot”": her word)."""
    asked = (i for i in range(2, verb) if tokens[i].lower in {"if", "whether"})
    return any(not ASKING.isdisjoint(token.lower for token in tokens[max(0, i - 3) : i]) for i in asked)


def _views(line: Line, at: int) -> Phrase | None:
    """Return the subject of the verb at `at`, if one is there that tells a view of a thing."""
    tokens, word = line.tokens, line.tokens[at].lower
    formed = tokens[at].text.islower() and word.endswith(("ed", "es", "ts", "ls", "ns")) and word not in _NO_VIEWS
    if not formed or tokens[at - 1].lower in BE | DETERMINERS or tokens[at - 1].possessive:
        return None
    phrase = subject_before(tokens, at, line.phrases)
    if phrase is None and tokens[at - 1].lower in _JOINS:
        phrase = shared_subject(line, at)
    return None if phrase is None or tokens[phrase.head].lower == word else phrase


def shared_subject(line: Line, at: int) -> Phrase | None:
    """Return the subject that a verb behind "and" shares with the verbs before it."""
    free = (p for p in line.phrases if line.lead <= p.first and p.last < at and not governed(line.tokens, p))
    return min(free, key=lambda p: (p.first, -p.last), default=None)


def paper_of(line: Line) -> tuple[Phrase, Token] | None:
    """Return the paper that a sentence is about, and its verb ("The handbook also asks for ...")."""
    tokens = line.tokens
    phrase = next((p for p in line.phrases if p.first >= line.lead and not governed(tokens, p)), None)
    if phrase is None or phrase.kind != "common" or tokens[phrase.head].lower not in PAPERS:
        return None
    if phrase.first > line.lead + 1 or any(t.masked for t in tokens[: phrase.first]):
        return None
    verb = tail_end(tokens, phrase_end(tokens, phrase), _BY)  # "A circular by the agency asks"
    while verb < len(tokens) and is_filler(tokens[verb]) and tokens[verb].lower not in BE:
        verb += 1
    finite = verb < len(tokens) and tokens[verb].text.islower() and tokens[verb].lower.endswith(("s", "ed"))
    return (phrase, tokens[verb]) if finite else None
