"""Whether a claim is credited to the one who makes it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from factlift.article import Article, Sentence
from factlift.checks.speakers import (
    head_of,
    is_called_so,
    is_named,
    is_paper,
    is_vague,
    may_be_one,
    may_be_other,
    misnamed,
    share_a_name,
    told_or_other,
)
from factlift.facts import Criterion, Deployment, Flag, Source, Span
from factlift.opinions import Opinion

_CARRIED = 6
"""Sentences over which a claimant is believed to be carried without a word for it, items of a list not counted. Of the
labelled claims that the rule reader does not bear out hardly one goes farther; of those credited wrong, half do."""
_MOST = 100
"""Sentences that are looked at, items and all."""
_NEAR_CHARS = 4_000
"""How much of a sentence is looked at, its nearer end: one may be as long as the article."""
_ENDS = ".!?”\"'’»)"
"""How a sentence ends that is no item of a list."""
_BULLET = re.compile(r"[-–—•*·◦▪‣](?=\s)")


_ANSWER = re.compile(r"(?:A|Answer)[.:] ")


def check_claimant(opinion: Opinion, fact: Deployment | Criterion) -> Iterator[Flag]:
    """Yields a flag where the words around a claim name another claimant, or nothing near it names the one given."""
    if not fact.evidence:
        return
    other = opinion.same(fact)
    if fact.attribution and (reason := misnamed(opinion, fact.attribution)):
        yield _flag("claimant", "attribution", reason)
        return
    if fact.attribution and (reason := told_or_other(opinion, fact.attribution, fact.evidence[0])):
        yield _flag("claimant", "attribution", reason)
        return
    if fact.attribution is None:
        yield from _unclaimed(opinion, fact, other)
        return
    read = other.attribution if other and not _are_answers(opinion, fact, other) else None
    if other is None and (quote := opinion.quote_around(fact.evidence[0])):
        read = quote.speaker
    may_be = read is None or is_vague(read, fact.attribution)
    if read and not may_be:
        may_be = _may_speak_for(opinion, fact.attribution, read, fact.evidence[0])
        may_be = may_be or may_be_other(opinion, fact.attribution, read, fact.evidence[0])
    if read and not may_be and not _says_so(opinion, fact.attribution, fact):
        yield _flag("claimant", "attribution", f"the words around it read as {read.name}’s claim")
    elif read is None or is_vague(read, fact.attribution):
        told = tuple(check_told(opinion, fact.attribution, fact.evidence[0], "attribution"))
        yield from told
        if not told and read is None and _says_nothing(opinion, fact.attribution, fact.evidence[0]):
            yield _flag("claimant", "attribution", f"“{fact.attribution.name}” is named behind it, and says nothing")


def _may_speak_for(opinion: Opinion, given: Source, read: Source, claim: Span) -> bool:
    """Tells whether two sources may be one, or the one given is somebody of the other and named close to a claim."""
    if share_a_name(given, read) or not may_be_one(given, read):
        return share_a_name(given, read)
    home = opinion.sentence(claim)
    office = head_of(read.name) == head_of(given.role or "")
    if home is None or office or not any(word[:1].isupper() for word in read.name.split()[1:]):
        return True
    text, before = opinion.article.flat, opinion.article.sentences[max(0, home.number - 2)]
    words = text[max(before.start, claim.start - _NEAR_CHARS) : min(home.end, claim.end + _NEAR_CHARS)]
    return is_named(Source(name=given.name), words)


def _unclaimed(opinion: Opinion, fact: Deployment | Criterion, other: Deployment | Criterion | None) -> Iterator[Flag]:
    """Yields a flag where nobody is credited, and the sentence of the clause names who says so, or it is denied."""
    main, read = fact.evidence[0], other.attribution if other else None
    home = opinion.sentence(main)
    if read is None or home is None or is_vague(read, _SOMEBODY):
        return
    text = opinion.article.flat
    before = text[max(home.start, main.start - _NEAR_CHARS) : main.start]
    behind = text[main.end : min(home.end, main.end + _NEAR_CHARS)]
    denied = any(isinstance(one, Deployment) and one.modality == "denied" for one in (fact, other))
    if denied or _says(read, before) or _says(read, behind):
        yield _flag("claimant", "attribution", f"it is nobody’s claim, and reads as {read.name}’s")


def _says_nothing(opinion: Opinion, claimant: Source, claim: Span) -> bool:
    """Tells whether a person is named only behind a claim and not heard: no verb of saying is near the name.

    Who was told of before may speak throughout; firms, notices and boards claim by what they want.
    """
    home = opinion.sentence(claim)
    if (
        home is None
        or not _PERSON.fullmatch(claimant.name)
        or any(may_be_one(claimant, source) for source in opinion.sources)
    ):
        return False
    text, sentences = opinion.article.flat, opinion.article.sentences
    first = sentences[max(0, home.number - 1 - _CARRIED)]
    if is_named(claimant, text[max(first.start, claim.start - _NEAR_CHARS) : claim.start]):
        return False
    if _has_the_floor(opinion.article, claimant, home):
        return False
    last = sentences[min(home.number, len(sentences) - 1)]
    return not _TELLING.search(text, claim.end, min(last.end, claim.end + _NEAR_CHARS))


_PERSON = re.compile(r"[A-Z][\w’'-]{1,30}(?: [A-Z][\w’'-]{1,30}){1,2}")
_TELLING = re.compile(
    r"\b(?:sa(?:id|ys?|ying)|t(?:old|ells?|elling)|according to|ask(?:s|ed)|add(?:s|ed)|statement|wrote|writes|written|"
    r"announc|report|claim|confirm|insist|den(?:y|ied)|letter|figures?|spoke|call(?:s|ed)|repl(?:y|ied)|estimate|warn|"
    r"complain|argu|promis|pledg|vow|agree|believ|thinks?|reckon|put(?:s)? (?:it|the)|counts?|show(?:s|ed)|list|"
    r"interview|explain|recall|remember|admit|acknowledg|describ|want|hope|expect)|[:“\"]",
    re.IGNORECASE,
)
"""What may be a word of somebody who says something."""


_SOMEBODY = Source(name="somebody", anonymous=True)


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
    if home is None or any(is_called_so(claimant, text) for text in _around(opinion.article, home, claim)):
        return
    paragraph = opinion.article.paragraphs[home.paragraph]
    if _ANSWER.match(opinion.article.flat, paragraph.start, paragraph.end):
        return  # whoever is asked throughout is named at the top
    if _has_the_floor(opinion.article, claimant, home):
        return
    if not _is_heard(opinion, claimant, home):
        yield _flag("claimant", field, f"“{claimant.name}” is not named near it")


def _has_the_floor(article: Article, claimant: Source, home: Sentence) -> bool:
    """Tells whether a claimant is who speaks in a record: the last label before the sentence is that of the name."""
    for paragraph in reversed(article.paragraphs[max(0, home.paragraph + 1 - _TURN) : home.paragraph + 1]):
        label = _SPEAKS.match(article.flat, paragraph.start, min(paragraph.end, paragraph.start + _NEAR_CHARS))
        if label:
            return is_called_so(claimant, label.group())
    return False


_TURN = 20
"""Paragraphs over which somebody speaks on."""
_SPEAKS = re.compile(r"[^\W\d_a-z][^.:;“”\"!?\n]{1,100}(?:\b(?:Mr|Mrs|Ms|Dr|Sen|Rep)\.[^.:;“”\"!?\n]{1,60})?: (?=\S)")
"""The label of whoever speaks in a record: `Minister for Justice (Deputy Ann Hall): `."""


class Roster:
    """The sources of an article by what they are called: whom a sentence names is found without a look at them all."""

    def __init__(self, sources: Iterable[Source]) -> None:
        self._sources = tuple(sources)
        self._called: dict[str, list[int]] = {}
        for number, source in enumerate(self._sources):
            for name in _names_of(source):
                self._called.setdefault(_first_word(name), []).append(number)

    def named_in(self, text: str) -> list[Source]:
        """Returns the sources that a text may name, in the order given."""
        words = self._called.keys() & {"", *_WORD.findall(text)}
        return [self._sources[at] for at in sorted({at for word in words for at in self._called[word]})]


_WORD = re.compile(r"\w+")


def _first_word(name: str) -> str:
    found = _WORD.search(name)
    return found[0] if found else ""


def sayer_of(opinion: Opinion, claimant: Source, home: Sentence, roster: Roster) -> Source | None:
    """Returns whom a claim's own sentence names as the one who says so, of an article's sources, if not the claimant.

    Where it has only a pronoun, that is who was last named before it as saying something.
    """
    sentences, alone = opinion.article.sentences, False
    for at in reversed(sentences[max(0, home.number - 1 - _BEFORE) : home.number]):
        text = opinion.article.flat[at.start : min(at.end, at.start + _NEAR_CHARS)]
        if _SAYING.search(text):
            if is_called_so(claimant, text):
                return None
            named = [source for source in roster.named_in(text) if not is_vague(source, claimant)]
            found = [source for source in named if _says(source, text) and not (alone and _is_many(source))]
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
        claimant, opinion.article.flat[max(home.start, main.start - _NEAR_CHARS) : main.start + _VERB_CHARS]
    )


_VERB_CHARS = 20
"""Characters of a clause in which the verb stands that says it: `puts the number at 25`."""


def _is_many(source: Source) -> bool:
    """Tells whether a source is several people without a name, for whom "he" does not stand."""
    return source.anonymous and head_of(source.name).endswith(("s", "men", "people"))


def _says(source: Source, text: str) -> bool:
    """Tells whether a source is named in a text as the one who says something: a verb behind its name, or before it."""
    if is_paper(source):
        return False
    for name in _names_of(source):
        at = text.find(name)
        while at >= 0:
            if at < _LABEL and text.startswith(": ", at + len(name)):
                return True
            behind = _SAYING.search(text, at + len(name), at + len(name) + _BESIDE)
            between = text[at + len(name) : behind.start()] if behind else ""
            others = between.endswith("who ") and _CAPITAL.search(between)  # "Mwangi met Ann Wanja, who said"
            if behind and not others and _ELSEWHERE.search(between) is None:
                return True
            if _SAID_BY.search(text, max(0, at - _BESIDE), at):
                return True
            at = text.find(name, at + 1)
    return False


def _names_of(source: Source) -> set[str]:
    """Returns the words by which a text calls a source: a surname, or what somebody without a name is."""
    last, head = source.name.split()[-1], head_of(source.name)
    return {last, head} - {""} if source.anonymous or source.name[:2] in _ARTICLES else {last}


_BEFORE = 4
_BESIDE = 60
_LABEL = 40
"""Characters from the start of a line in which whoever speaks in it is named: `Mrs. HALL: There are 14.`"""
_ARTICLES = frozenset({"A ", "An", "Th", "a ", "an", "th"})
_SAYING = re.compile(
    r"\b(?:sa(?:id|ys?)|told|tells|according to|add(?:s|ed)|insist(?:s|ed)|den(?:y|ies|ied)|confirm(?:s|ed)|stated|"
    r"repl(?:ies|ied)|claim(?:s|ed)|report(?:s|ed)|announce[ds]|estimate[ds]|reckon(?:s|ed)|wrote|writes|acknowledge[ds]|"
    r"admit(?:s|ted)|heard|puts? (?:it|them|the \w{1,20}) at|disclosed|in \w{1,20} \w{1,20}[’']s telling)\b"
)
_ELSEWHERE = re.compile(r"[;“”\"]|\b(?:that|whom|which)\b")
"""What ends the reach of a name before its verb of saying."""
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_SAID_BY = re.compile(
    r"\b(?:said|says|[Aa]ccording to|added|adds|insisted|replied|wrote|acknowledged)(?: [\w’'.,-]{1,20}){0,5} "
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
        left -= not (_BULLET.match(text, item.start) or text[item.end - 1] not in _ENDS)
        if not left:
            return


def _flag(code: str, field: str, reason: str) -> Flag:
    return Flag(code=code, field=field, reason=reason)
