"""Whether a claim is credited to the one who makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Article, Sentence
from factlift.checks.speakers import is_named, is_paper, is_vague, may_be_one, may_be_other
from factlift.facts import Criterion, Deployment, Flag, Source, Span
from factlift.opinions import Opinion

_CARRIED = 9
"""Sentences over which a claimant is believed to be carried without a word for it, items of a list not counted. Of 287
labelled claims that the rule reader does not bear out, some ten go farther; of 481 credited wrong, every second."""
_MOST = 100
"""Sentences that are looked at, items and all."""
_NEAR_CHARS = 4_000
"""How much of a sentence is looked at, its nearer end: one may be as long as the article."""
_BULLET = re.compile(r"[-–—•*·◦▪‣](?=\s)")


def check_claimant(opinion: Opinion, fact: Deployment | Criterion) -> Iterator[Flag]:
    """Yields a flag where the words around a claim name another claimant, or nothing near it names the one given."""
    if fact.attribution is None or not fact.evidence:
        return
    other = opinion.same(fact)
    read = other.attribution if other and not _are_answers(opinion, fact, other) else None
    if read is None or is_vague(read, fact.attribution):
        sayer = _sayer(opinion, fact.attribution, fact) if read is None else None
        if sayer:
            yield _flag("claimant", "attribution", f"its own sentence names {sayer.name} as the one who says so")
        else:
            yield from check_told(opinion, fact.attribution, fact.evidence[0], "attribution")
    elif not (may_be_one(fact.attribution, read) or may_be_other(opinion, fact.attribution, read, fact.evidence[0])):
        yield _flag("claimant", "attribution", f"the words around it read as {read.name}’s claim")


def _are_answers(opinion: Opinion, one: Deployment | Criterion, other: Deployment | Criterion) -> bool:
    """Tells whether one is what somebody says, named beside it, and the other what is said to it: it is not so."""
    if not (isinstance(one, Deployment) and isinstance(other, Deployment) and one.attribution):
        return False
    text, claimant = opinion.article.flat, one.attribution
    return (one.modality == "denied") is not (other.modality == "denied") and any(
        is_named(claimant, text[home.start : min(home.end, home.start + _NEAR_CHARS)])
        for home in opinion.sentences_of(one)
    )


def check_told(opinion: Opinion, claimant: Source, claim: Span, field: str) -> Iterator[Flag]:
    """Yields a flag where a claimant is not named in the sentence of a claim, shortly before it or just behind it."""
    home = opinion.sentence(claim)
    if home is None or any(is_named(claimant, text) for text in _around(opinion.article, home, claim)):
        return
    if not _is_heard(opinion, claimant, home):
        yield _flag("claimant", field, f"“{claimant.name}” is not named near it")


def _sayer(opinion: Opinion, claimant: Source, fact: Deployment | Criterion) -> Source | None:
    """Returns who a claim's own sentence names as the one who says so, where that is not the claimant given.

    Where it has only a pronoun, that is who was last named before it as saying something.
    """
    home = opinion.sentence(fact.evidence[0])
    if home is None or not opinion.sources:
        return None
    sentences = opinion.article.sentences
    for at in reversed(sentences[max(0, home.number - 1 - _BEFORE) : home.number]):
        text = opinion.article.flat[at.start : min(at.end, at.start + _NEAR_CHARS)]
        if is_named(claimant, text):
            return None
        found = [source for source in opinion.sources if _says(source, text)]
        if found:
            return None if any(may_be_one(claimant, source) for source in found) else found[0]
        if not _PRONOUN_SAYS.search(text):
            return None
    return None


def _says(source: Source, text: str) -> bool:
    """Tells whether a source is named in a text beside a verb of saying."""
    name = source.name.split()[-1]
    at = -1 if is_paper(source) else text.find(name)
    while at >= 0:
        if _SAYING.search(text, max(0, at - _BESIDE), at + len(name) + _BESIDE):
            return True
        at = text.find(name, at + 1)
    return False


_BEFORE = 4
_BESIDE = 60
_PRONOUN_SAYS = re.compile(
    r"\b(?:he|she|it|they) (?:also |further |then )?(?:sa(?:id|ys?)|told|tells|add(?:s|ed)|insist(?:s|ed)|stated)\b",
    re.IGNORECASE,
)
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells|according to|add(?:s|ed)|insist(?:s|ed)|den(?:y|ies|ied)|confirm(?:s|ed))\b"
)


def _is_heard(opinion: Opinion, claimant: Source, home: Sentence) -> bool:
    """Tells whether the rule reader hears somebody without a name near a sentence: "she", who is interviewed."""
    facts: tuple[Deployment | Criterion, ...] = (*opinion.deployments, *opinion.criteria)
    for fact in facts:
        if fact.attribution and may_be_one(claimant, fact.attribution):
            at = opinion.sentence(fact.evidence[0])
            if at and abs(at.number - home.number) <= _CARRIED:
                return True
    return False


def _around(article: Article, home: Sentence, claim: Span) -> Iterator[str]:
    """Yields the sentence of a claim, the next one, and those before it, the nearest first."""
    text, sentences = article.flat, article.sentences
    yield text[max(home.start, claim.start - _NEAR_CHARS) : min(home.end, claim.end + _NEAR_CHARS)]
    for item in sentences[home.number : home.number + 1]:
        yield text[item.start : min(item.end, item.start + _NEAR_CHARS)]
    left = _CARRIED
    for item in reversed(sentences[max(0, home.number - 1 - _MOST) : home.number - 1]):
        yield text[max(item.start, item.end - _NEAR_CHARS) : item.end]
        left -= not _BULLET.match(text, item.start)
        if not left:
            return


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
