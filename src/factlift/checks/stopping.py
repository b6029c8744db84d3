"""Whether the words stop what a deployment says is to come or goes on, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.checks.surroundings import stopped_before
from factlift.facts import Deployment, Flag
from factlift.lexicon import words_of
from factlift.opinions import Opinion

_STOPS = words_of("deployment_verbs", "stop")
_ENDS = frozenset("recalled declined refused rejected withdrawn withdrew aborted".split())
FAR = 2_000
"""Characters of a clause that are looked at; no sentence that is read has so many."""


def check_stop(opinion: Opinion, fact: Deployment, other: Deployment | None) -> Iterator[Flag]:
    """Yields a flag where a deployment is halted and no word stops it, or is stopped and not marked so.

    `other` is what the rules make of the same words.
    """
    stop = next((word for word in clause_words(opinion, fact) if word in _STOPS), None) or _called_off(opinion, fact)
    before = stopped_before(opinion, fact)
    if fact.status == "halted":
        if not (
            opinion.has(fact, _STOPS | _ENDS)
            or _is_undone(opinion, fact)
            or _is_stopped_beside(opinion, fact)
            or before
            or (other and other.status == "halted")
        ):
            yield polarity_flag("status", "it is marked as halted, and no word here stops it")
    elif fact.modality != "denied" and before:
        yield polarity_flag("status", f"it is marked as {fact.status}, and “{before}” stands before it")
    elif fact.modality != "denied" and stop and ((other and other.status == "halted") or stop.count(" ")):
        yield polarity_flag("status", f"it is marked as {fact.status}, and “{stop}” stands with it")


def _is_stopped_beside(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the paragraph stops what a clause plans: `It was to send 500. The plan was shelved in May`."""
    home = opinion.sentence(fact.evidence[0])
    if home is None:
        return False
    for step in (-1, 1):
        for number in range(home.number + step, home.number + step * (_BESIDE + 1), step):
            if not 1 <= number <= len(opinion.article.sentences):
                break
            beside = opinion.article.sentences[number - 1]
            if beside.paragraph != home.paragraph:
                break
            if _PLAN_STOPPED.search(opinion.article.flat, beside.start, min(beside.end, beside.start + FAR)):
                return True
    return False


_PLAN = (
    r"(?:plan|deal|agreement|accord|memorandum|pact|contract|draft|scheme|programme|program|project|proposal|offer|order"
    r"|request)s?"
)
_STOPPED = f"(?:{'|'.join(sorted(_STOPS | _ENDS))})"
_PLAN_STOPPED = re.compile(
    rf"\b{_PLAN} (?:\w+ ){{0,4}}?(?:was|were|is|are|been|be) (?:\w+ ){{0,2}}?{_STOPPED}\b|"
    rf"\b{_PLAN} (?:\w+ ){{0,4}}?(?:fell through|came to nothing|lapsed|collapsed|(?:was|were) never signed)\b|"
    rf"\b{_STOPPED} (?:the|its|their|that|this|both|all) (?:\w+ ){{0,2}}?{_PLAN}\b"
)
"""What is stopped by a sentence that does not name those who were to go: `The plan was shelved in May`."""
_BESIDE = 3
"""Sentences of the same paragraph, before and behind, that may stop what another plans."""


def _called_off(opinion: Opinion, fact: Deployment) -> str | None:
    """Returns the words of several that stop a plan in its clause, whatever verb it has."""
    main = fact.evidence[0]
    found = _CALLED_OFF.search(opinion.article.flat, main.start, min(main.end, main.start + FAR))
    return found.group() if found else None


_CALLED_OFF = re.compile(
    r"\b(?:called (?:off|a halt to)|(?:put|placed|is|are|been) on (?:hold|ice)|"
    r"pulled out of (?:a|the|its) (?:deal|plan|agreement|accord)|"
    r"(?:[Dd]eal|[Pp]lan|[Tt]alk|[Aa]greement|[Aa]ccord)s? [^,;:.]{0,60}\b(?:has|have) (?:collapsed|stalled|"
    r"fallen through|been (?:scrapped|shelved|dropped|abandoned)))\b"
)
_UNDONE = re.compile(
    r"\b(?:(?:stood|stand(?:ing|s)?|turn(?:ed|ing|s)?)\b.{0,40}\bdown|(?:broke|broken|call(?:ed|ing)?) (?:\w+ )?off|"
    r"thrown out|left behind|sent back|turned (?:back|away)|not now|on hold|pull(?:ed|s|ing)?\b[^,;:.]{0,60}? out|"
    r"collapsed|stalled|(?:bring|call|order)(?:s|ing)?\b[^,;:.]{0,60}? home|"
    r"(?:will|would) no longer|would(?: not)? have \w+)\b",
    re.IGNORECASE,
)
"""What stops a plan in more than one word: "it stood them down", "talks were broken off", "400 would have come"."""


def _is_undone(opinion: Opinion, fact: Deployment) -> bool:
    """Tells whether the evidence stops a plan in more than one word."""
    text = opinion.article.flat
    return any(_UNDONE.search(text, at.start, min(at.end, at.start + FAR)) for at in fact.evidence)


def clause_words(opinion: Opinion, fact: Deployment) -> list[str]:
    """Returns the words of the main evidence, without the "No." of a number."""
    main = fact.evidence[0]
    return opinion.words(main.start, main.end)


def polarity_flag(field: str, reason: str) -> Flag:
    """Returns a flag of modality or status."""
    return Flag(code="polarity", field=field, reason=reason)
