"""Passages given to a subject without a verb of speech ("wants people who “can sleep anywhere”"), or to nobody."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from factlift.lexicon import BE, FINITE
from factlift.reader.speech.fragments import shared_subject
from factlift.reader.speech.subjects import governed, phrase_end, subject_before
from factlift.reader.speech.tags import Line
from factlift.reader.words.phrases import Phrase
from factlift.reader.words.tokens import Token

MIN_HELD = 4  # words of a passage that are more than a term
MAX_LOOKED = 12  # words of a passage that are looked at
MIN_DONE = 3  # words of one that opens with a verb
_HOLDS = frozenset(
    "believe believes believed think thinks thought hope hopes hoped fear fears feared want wants wanted expect sees "
    "see regards regard views considers expects expected suspect suspects suspected reckon reckons reckoned seek seeks "
    "sought prefer prefers preferred".split()
)
_ASKS = frozenset("ask asks asked asking call calls called calling press presses pressed pressing".split())
_OWN = frozenset("i my me i’m i'm".split())
_FINITE = FINITE | {"cannot", "remain", "remains"}
_INFORMED = frozenset("told warned informed advised assured".split())


def held(line: Line, text: str) -> Iterator[tuple[int, Token | None, Phrase]]:
    """Yield each passage of a sentence that holds its subject's own words, as a token, a verb of asking, the one."""
    tokens = line.tokens
    verb = next((at for at, t in enumerate(tokens) if at and not t.capital and _holds(tokens, at)), None)
    holder = subject_before(tokens, verb, line.phrases) if verb else None
    if verb and holder is None and tokens[verb - 1].lower == "and":
        holder = shared_subject(line, verb)  # "He has two broken ribs and wants “a very cold cola”"
    for at, token in enumerate(tokens):
        words = text[token.start + 1 : token.end - 1].split(maxsplit=MAX_LOOKED) if token.masked else []
        if not words or not words[0].islower():
            continue
        doer = next((p for p in line.phrases if phrase_end(tokens, p) == at and not governed(tokens, p)), None)
        own = doer is not None and (doer.kind == "name" or doer.body) and words[0] in _FINITE and words[1:2] != ["be"]
        if doer is not None and own and len(words) >= MIN_DONE:
            yield at, None, doer  # "The ministry “does not know of it”"
        elif doer is None and len(words) >= MIN_HELD and not _OWN.isdisjoint(word.lower() for word in words):
            if (teller := shared_subject(line, at)) is not None and not teller.body:
                yield at, None, teller  # "Ann Ode paid 900 “so that my blood should be clean”"
        elif holder is not None and verb is not None and at > verb and len(words) >= MIN_HELD:
            yield at, tokens[verb] if tokens[verb].lower in _ASKS else None, holder


def _holds(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a verb tells what its subject holds or wants ("wants", "is asking for")."""
    asks = tokens[at].lower in _ASKS and at + 1 < len(tokens) and tokens[at + 1].lower == "for"
    return asks or tokens[at].lower in _HOLDS


def informed(line: Line) -> Iterator[tuple[int, Token]]:
    """Yield each passage of what somebody has been told by nobody who is named, as a token, and the verb."""
    tokens = line.tokens
    for at, token in enumerate(tokens):
        if at < 2 or token.lower not in _INFORMED or tokens[at - 1].lower not in BE:
            continue
        if (before := _told_after(line, at)) is not None:
            yield before, token
            continue
        behind = next((i for i in range(at + 1, len(tokens)) if tokens[i].masked), None)
        if behind is not None and not any(t.text in ",;:" or t.lower == "by" for t in tokens[at:behind]):
            yield behind, token


def _told_after(line: Line, at: int) -> int | None:
    """Return the passage behind which somebody "was told" it, by nobody who is named (“It leaks,” she was told)."""
    tokens = line.tokens
    phrase = next((p for p in reversed(line.phrases) if p.last <= at - 1), None)
    named = phrase is not None and phrase.last == at - 1 and phrase.first > 0 and tokens[phrase.first - 1].masked
    by = any(token.lower == "by" for token in tokens[at + 1 :])
    return phrase.first - 1 if phrase is not None and named and not by else None
