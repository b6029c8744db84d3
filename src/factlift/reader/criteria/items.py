"""One item of a list of conditions: what it is, and the words of it that are the condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.wording import CONTRASTS, END, NO, TWO

_WISHED = ("preferred", "desirable", "an advantage", "a plus", "(preferred)", "an asset", "a bonus")
_TRAILS = re.compile(r"[ ,;(–-]*(?:\b(?:is|are|would be|will be|being|strongly|highly) ?)*[ ,;(–-]*$")
_NOT_REQUIRED = re.compile(  # of an item that only helps: "a licence (welcome but not required)"
    r"(?P<x>[^()]{3,140}?),? ?(?:\(|[-–—] )?(?:is |are |would be )?(?:strongly |highly |ideally )?(?:preferred|"
    r"desirable|desired|recommended|helpful|welcome|nice to have|(?:an? )?(?:advantage|asset|plus|bonus))"
    r"(?:,? but|,? though|,| and) (?:is |are )?not (?:a )?(?:required|essential|necessary|mandatory|compulsory|"
    r"must|requirement)\b",
    re.IGNORECASE,
)
_REFUSED = re.compile(  # of an item that says itself who is not taken: "Hepatitis = don't apply"
    r"(?P<x>[^=:–—]{3,90}?) ?(?:[=:–—]| - ) ?(?:sorry|don[’']t|do not|no(?:t|t this time)?\b(?! (?:more|less|"
    r"over|under|older|needed|"
    r"required|necessary|(?:[\w-]+ ){1,3}(?:required|needed|necessary)\b))|out\b|forget|never|stay (?:at )?home)",
    re.IGNORECASE,
)
_JOINT = re.compile(r" ?(?:and/or|and|or|plus),? (?=[\w])", re.IGNORECASE)
_ASIDE = re.compile(
    r",? \([^()\d]{2,40}\)\.?$|, (?:he|she|they|it|this|that|you|we|I)(?:[’'][a-z]+)? [^,;]{2,60}$"
)  # "age 22, he is strict"
_PREFERS = re.compile(r"[Pp]ref(?:erence|erred|erably)(?: (?:for|to|given to|is given to))?[:,]? (?=\S)")
_MODAL = re.compile(  # of an item that says itself that it must, or must not, be so
    r"(?:you |they |he |she |(?:(?:the|an?|all|each|every|any) )?(?:applicants?|candidates?|participants?|volunteers?|"
    r"nominees?|recruits?|workers?|teachers?|nurses?|officers?)(?: for (?:[\w’'/-]+ ){0,7}?[\w’'/-]+)? )?"
    r"(?:(?:must|should|shall|need to|ha(?:s|ve) to) |(?P<no>(?:must|should|may|can|shall) ?not |must never ))"
    r"(?:also |either )?(?:be (?!in |able )|have (?:been )?|hold )?(?=\S)",
    re.IGNORECASE,
)
_BARRED = re.compile(  # of an item that is a sentence about those who are not taken
    r"(?:(?:Anyone|Anybody|Any|All|People|Persons?|Applicants?|Candidates?|Those|Individuals)"
    r"(?: (?:who(?: are| is| have| has)?|whose|with)\b)? ?)?"
    r"(?P<x>[^.;]{3,120}?),? (?:(?:may|can|need|should|must|will|shall|do|does|is|are)(?: ?not|n[’']t) "
    r"(?:apply|be (?:considered|accepted|taken|admitted|eligible|selected|entertained)|eligible|qualify|considered|"
    r"accepted|taken|admitted)|(?:is|are|will be|shall be) (?:not eligible|ineligible|excluded|barred|disqualified|"
    r"ruled out|rejected|turned (?:away|down)))\b",
    re.IGNORECASE,
)
_FAVOURED = re.compile(  # of an item that says who comes first
    r"(?:priority|preference|first call|precedence)(?: (?:is|are|will be|shall be|may be))?(?: given)? (?:to|for) "
    r"(?:(?:those|applicants?|candidates?|people|persons)(?: (?:who(?: are| have)?|with))? )?(?P<x>[^.;]{3,120})",
    re.IGNORECASE,
)


_WITH_NO = re.compile(  # "Physically fit, with no visible scar"
    r"(?<=\w), (?:with|and(?: with)?|having) no (?=[a-z])"
    r"(?!(?:more|less|fewer|older|younger|later|other|criminal records?)\b)"
)
_HANDED_IN = re.compile(  # of an item that is a sentence about papers
    r"(?P<x>[^.;]{3,120}?),? (?:must|should|shall|need to|needs to|ha(?:s|ve) to|is to|are to) (?:also |first )?be "
    r"(?:uploaded|attached|enclosed|submitted|handed in|produced|presented|provided|shown|sent|lodged|filed|"
    r"supplied)\b",
    re.IGNORECASE,
)
_RULES_OUT = re.compile(  # of an item that is a sentence about what bars
    r"(?P<x>[^.;]{3,120}?),? (?:(?:automatically |usually |normally )?(?:rules?|shuts?|keeps?|leaves?) (?:\w+ )?out\b|"
    r"rules? out\b|disqualif(?:y|ies)\b|(?:is|are) (?:a bar|an obstacle|a ground|grounds|reason|no-go)\b)",
    re.IGNORECASE,
)


def is_of_papers(words: str) -> bool:
    """Return whether an item says which papers are to be handed in.

    >>> is_of_papers("A yellow fever certificate must be attached."), is_of_papers("The host shall be sent a bill.")
    (True, False)
    """
    given = _HANDED_IN.match(words)
    return given is not None and category_of(given["x"]) in {"documents", "health"}


def _says_itself(words: str) -> tuple[CriterionKind, int, int] | None:
    """Return what an item says of itself, and where its condition stands: "smokers: sorry", "a car (not required)".

    >>> _says_itself("a licence (welcome but not required)"), _says_itself("a passport")
    (('preference', 0, 9), None)
    """
    if liked := _NOT_REQUIRED.match(words):
        return "preference", 0, liked.end("x")
    aside = _ASIDE.search(words)
    bare = words[: aside.start()] if aside and aside.start() > 2 else words
    if barred := _REFUSED.match(bare) or _BARRED.match(bare) or _RULES_OUT.match(words):
        return "exclusion", *barred.span("x")
    if is_of_papers(words) and (given := _HANDED_IN.match(words)):
        return "requirement", *given.span("x")
    if first := _FAVOURED.match(bare):
        return "preference", *first.span("x")
    led = _PREFERS.match(words)
    return ("preference", led.end(), len(words.rstrip(" .;"))) if led else None


def read_item(text: str, stretch: Stretch, kind: CriterionKind) -> Iterator[tuple[CriterionKind, Stretch]]:
    """Yields the conditions of an item below a heading of a kind: "no hernia", among what is asked for, bars.

    >>> words = "may not have debts"
    >>> [(kind, words[at.start : at.end]) for kind, at in read_item(words, Stretch(0, len(words)), "requirement")]
    [('exclusion', 'debts')]
    """
    joined = _JOINT.match(text, stretch.start, stretch.end)
    stretch = Stretch(joined.end() if joined else stretch.start, stretch.end)
    words = text[stretch.start : stretch.end]
    if itself := _says_itself(words):
        yield itself[0], Stretch(stretch.start + itself[1], stretch.start + itself[2])
        return
    if (aside := _ASIDE.search(words)) and aside.start() > 2:
        stretch = Stretch(stretch.start, stretch.start + aside.start())
        words = text[stretch.start : stretch.end]
    bare = words.rstrip(".;, ")
    if wished := next((end for end in _WISHED if bare.lower().endswith(end)), None):
        kind = "preference"
        left = _TRAILS.sub("", bare[: -len(wished)])
        stretch = Stretch(stretch.start, stretch.start + len(left)) if len(left) > 2 else stretch
    if kind == "requirement":
        told = _MODAL.match(words)
        barred = told["no"] is not None if told else False
        if told and not barred:
            stretch = Stretch(stretch.start + told.end(), stretch.end)
        lead = told if barred else NO.match(text, stretch.start, stretch.end)
        against = None if lead else CONTRASTS.match(text[stretch.start : stretch.end])
        if against:  # "not being on sick leave"
            kind, stretch = "exclusion", Stretch(stretch.start + against.end(), stretch.end)
        if lead:
            kind = "exclusion"
            stretch = Stretch(lead.end() + (stretch.start if lead is told else 0), stretch.end)
    stop = END.search(text[stretch.start : stretch.end])
    end = stretch.start + stop.start() if stop else stretch.end
    if kind == "requirement" and (less := _WITH_NO.search(text, stretch.start, end)):
        yield kind, Stretch(stretch.start, less.start())
        kind, stretch = "exclusion", Stretch(less.end(), end)
    joint = TWO.search(text, stretch.start, end)
    yield kind, Stretch(stretch.start, joint.start() if joint else end)
    if joint:
        yield kind, Stretch(joint.end(), end)
