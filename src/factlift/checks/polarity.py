"""Whether the words deny, doubt or stop what a deployment says is stated, and the other way round."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from factlift.facts import Deployment, Flag
from factlift.lexicon import words_of
from factlift.opinions import Opinion

_NEGATIONS = frozenset("no not never none nobody neither nor nothing nowhere without cannot refuse refused".split())
_DENY = words_of("deployment_verbs", "deny")
_DENIALS = _DENY | frozenset(
    "denial denials false falsely untrue incorrect wrong rumour rumours rumor rumors fake baseless unfounded hoax "
    "fabricated fabrication nonsense invention invented fiction lie lies myth mistaken".split()
)
_STOPS = words_of("deployment_verbs", "stop")
_DOUBTS = words_of("deployment_verbs", "consider")
_OPEN = frozenset({"if", "unless", "proposal", "proposals"})
"""What holds a clause open without a word of doubt in it: "If parliament agrees, Ghana will send 300"."""
_FAR = 2_000
"""Characters before a clause that are looked at; no sentence that is read has so many."""
_LEAD = 3
"""How many words before its clause a negation still governs it: "it will not be the case that"."""


_POINTS_BACK = frozenset("that this it these those both".split())
_ANSWER = 12
"""How far into the next sentence a word denies what stands before it: "The ministry called that report false"."""


def check_polarity(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    """Yields a flag where modality or status is not borne out by the words of the evidence and around it."""
    if not fact.evidence:
        return
    same = opinion.same(fact)
    other = same if isinstance(same, Deployment) else None
    against = _denied_by(opinion, fact)
    if fact.modality == "denied":
        if not (against or _answered(opinion, fact) or (other and other.modality == "denied")):
            yield _flag("modality", "it is marked as denied, and no word here denies it")
    elif against or (other and other.modality == "denied"):
        yield _flag("modality", f"it is marked as {fact.modality}, and “{against or 'denied'}” stands with it")
    yield from _check_doubt(opinion, fact)
    yield from _check_stop(opinion, fact, other)


def _check_doubt(opinion: Opinion, fact: Deployment) -> Iterator[Flag]:
    doubt = next((word for word in _clause(opinion, fact) if word in _DOUBTS), None)
    if (
        fact.modality == "possible"
        and not opinion.has(fact, _DOUBTS | _OPEN)
        and not _is_asked(opinion, fact)
        and not _denied_by(opinion, fact)
    ):
        yield _flag("modality", "it is marked as possible, and no word here leaves it open")
    if fact.modality == "stated" and doubt in ("may", "might", "could"):
        yield _flag("modality", f"it is marked as stated, and “{doubt}” stands with it")


def _is_asked(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the main evidence stands in a question."""
    sentence = opinion.sentence(fact.evidence[0])
    return (
        sentence is not None
        and opinion.article.flat[max(sentence.start, sentence.end - 2) : sentence.end].find("?") >= 0
    )


def _check_stop(opinion: Opinion, fact: Deployment, other: Deployment | None) -> Iterator[Flag]:
    stop = next((word for word in _clause(opinion, fact) if word in _STOPS), None)
    if fact.status == "halted":
        if not opinion.has(fact, _STOPS) and not (other and other.status == "halted"):
            yield _flag("status", "it is marked as halted, and no word here stops it")
    elif fact.modality != "denied" and stop and other and other.status == "halted":
        yield _flag("status", f"it is marked as {fact.status}, and “{stop}” stands with it")


def _clause(opinion: Opinion, fact: Deployment) -> list[str]:
    """Returns the words of the main evidence, without the "No." of a number."""
    main = fact.evidence[0]
    return opinion.words(main.start, main.end)


def _denied_by(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the word that denies a deployment: in its evidence, or governing its clause from before."""
    main = fact.evidence[0]
    sentence = opinion.sentence(main)
    before = opinion.words(max(sentence.start, main.start - _FAR), main.start) if sentence else []
    inside = [word for span in fact.evidence for word in opinion.words(span.start, span.end)]
    said = (*_of(_DENIALS, inside), *_of(_DENY, before), *_negations([*_clause(opinion, fact), *before[-_LEAD:]]))
    return next(iter(said), None)


def _of(words: frozenset[str], here: Iterable[str]) -> Iterator[str]:
    return (word for word in here if word in words)


def _negations(words: list[str]) -> Iterator[str]:
    """Yields the words that negate; "no fewer than", "no later than", "not only" negate nothing."""
    for at, word in enumerate(words):
        follows = words[at + 1] if at + 1 < len(words) else ""
        number = follows[:1].isdigit() and word == "no"
        if (word in _NEGATIONS or word.endswith("n't")) and not number and follows not in _NOT_NEGATED:
            yield word


_NOT_NEGATED = frozenset("fewer less more later earlier sooner longer only just least doubt matter".split())


def _answered(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the sentence after the main one denies it, or begins with a no."""
    sentence = opinion.sentence(fact.evidence[0])
    if sentence is None or sentence.number >= len(opinion.article.sentences):
        return False
    after = opinion.article.sentences[sentence.number]
    words = opinion.words(after.start, min(after.end, after.start + _FAR))
    if after.paragraph != sentence.paragraph and not _POINTS_BACK.intersection(words[:6]):
        return bool(words) and words[0] in _NEGATIONS
    return bool(_DENIALS.intersection(words[:_ANSWER]) or next(_negations(words[:1]), None))


def _flag(field: str, reason: str) -> Flag:
    return Flag(code="polarity", field=field, reason=reason)
