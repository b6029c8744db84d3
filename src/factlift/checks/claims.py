"""Whether a claim is credited to the one who makes it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from factlift.article import Article, Sentence
from factlift.checks.speakers import (
    head_of,
    is_called_so,
    is_named,
    is_paper,
    is_vague,
    may_be_one,
    may_be_other,
    share_a_name,
)
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


_ANSWER = re.compile(r"(?:A|Answer)[.:] ")


def check_claimant(opinion: Opinion, fact: Deployment | Criterion) -> Iterator[Flag]:
    """Yields a flag where the words around a claim name another claimant, or nothing near it names the one given."""
    if fact.attribution is None or not fact.evidence:
        return
    other = opinion.same(fact)
    read = other.attribution if other and not _are_answers(opinion, fact, other) else None
    if other is None and (quote := opinion.quote_around(fact.evidence[0])):
        read = quote.speaker
    may_be = read is None or is_vague(read, fact.attribution)
    if read and not may_be:
        may_be = may_be_one(fact.attribution, read) or may_be_other(opinion, fact.attribution, read, fact.evidence[0])
    if read and not may_be and not _says_so(opinion, fact.attribution, fact):
        yield _flag("claimant", "attribution", f"the words around it read as {read.name}’s claim")
    elif read is None or is_vague(read, fact.attribution):
        yield from check_told(opinion, fact.attribution, fact.evidence[0], "attribution")


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
    paragraph = opinion.article.paragraphs[home.paragraph]
    if _ANSWER.match(opinion.article.flat, paragraph.start, paragraph.end):
        return  # whoever is asked throughout is named at the top
    if not _is_heard(opinion, claimant, home):
        yield _flag("claimant", field, f"“{claimant.name}” is not named near it")


def sayer_of(opinion: Opinion, claimant: Source, home: Sentence, sources: Sequence[Source]) -> Source | None:
    """Returns who of some sources a claim's own sentence names as the one who says so, where the claimant is another.

    Where it has only a pronoun, that is who was last named before it as saying something.
    """
    sentences, alone = opinion.article.sentences, False
    for at in reversed(sentences[max(0, home.number - 1 - _BEFORE) : home.number]):
        text = opinion.article.flat[at.start : min(at.end, at.start + _NEAR_CHARS)]
        if _SAYING.search(text):
            if is_called_so(claimant, text):
                return None
            found = [source for source in sources if _says(source, text) and not (alone and _is_many(source))]
            if found:
                return None if any(share_a_name(claimant, source) for source in found) else found[0]
        pronoun = _PRONOUN_SAYS.search(text)
        if pronoun is None or is_called_so(claimant, text):
            return None
        alone = pronoun.group(1).lower() != "they"
    return None


def _says_so(opinion: Opinion, claimant: Source, fact: Deployment | Criterion) -> bool:
    """Tells whether the claimant is named in a claim's own sentence, before it, as the one who says something."""
    main = fact.evidence[0]
    home = opinion.sentence(main)
    return home is not None and _says(
        claimant, opinion.article.flat[max(home.start, main.start - _NEAR_CHARS) : main.start]
    )


def _is_many(source: Source) -> bool:
    """Tells whether a source is several people without a name, for whom "he" does not stand."""
    return source.anonymous and head_of(source.name).endswith(("s", "men", "people"))


def _says(source: Source, text: str) -> bool:
    """Tells whether a source is named in a text as the one who says something: a verb behind its name, or before it."""
    if is_paper(source):
        return False
    last, head = source.name.split()[-1], head_of(source.name)
    for name in {last, head} if source.anonymous or source.name[:2] in _ARTICLES else {last}:
        at = text.find(name) if name else -1
        while at >= 0:
            if at < _LABEL and text.startswith(": ", at + len(name)):
                return True
            behind = _SAYING.search(text, at + len(name), at + len(name) + _BESIDE)
            if behind and _ELSEWHERE.search(text, at + len(name), behind.start()) is None:
                return True
            if _SAID_BY.search(text, max(0, at - _BESIDE), at):
                return True
            at = text.find(name, at + 1)
    return False


_BEFORE = 4
_BESIDE = 60
_LABEL = 40
"""Characters from the start of a line in which whoever speaks in it is named: `Mrs. HALL: There are 14.`"""
_ARTICLES = frozenset({"A ", "An", "Th", "a ", "an", "th"})
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells|according to|add(?:s|ed)|insist(?:s|ed)|den(?:y|ies|ied)|confirm(?:s|ed)|stated|"
    r"repl(?:ies|ied)|claim(?:s|ed)|report(?:s|ed)|announce[ds]|estimate[ds]|reckon(?:s|ed)|wrote|writes|acknowledge[ds]|"
    r"admit(?:s|ted)|heard|disclosed|in \w{1,20} \w{1,20}[’']s telling)\b"
)
_ELSEWHERE = re.compile(r"[;“”\"]|\b(?:that|whom|which)\b")
"""What ends the reach of a name before its verb of saying."""
_SAID_BY = re.compile(
    r"\b(?:said|says|according to|added|adds|insisted|replied|wrote|acknowledged)(?: [\w’'.,-]{1,20}){0,5} "
    r"(?:\w{1,20} )?$"
)
_PRONOUN_SAYS = re.compile(
    r"\b(he|she|it|they) (?:also |further |then )?(?:sa(?:id|ys?)|told|tells|add(?:s|ed)|insist(?:s|ed)|stated)\b",
    re.IGNORECASE,
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
