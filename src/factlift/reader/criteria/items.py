"""One item of a list of conditions: what it is, and the words of it that are the condition."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.wording import CONTRASTS, END, NO, TWO

_WISHED = ("preferred", "desirable", "an advantage", "a plus", "(preferred)", "an asset", "a bonus")
_REFUSED = re.compile(  # of an item that says itself who is not taken: "Hepatitis = don't apply"
    r"(?P<x>[^=:–—]{3,90}?) ?(?:[=:–—]| - ) ?(?:sorry|don[’']t|do not|no(?:t|t this time)?\b(?! (?:more|less|"
    r"over|under|older|needed|"
    r"required|necessary))|out\b|forget|never|stay (?:at )?home)",
    re.IGNORECASE,
)
_JOINT = re.compile(r" ?(?:and/or|and|or|plus),? (?=[\w])", re.IGNORECASE)
_ASIDE = re.compile(
    r",? \([^()]{2,40}\)\.?$|, (?:he|she|they|it|this|that|you|we|I)(?:[’'][a-z]+)? [^,;]{2,60}$"
)  # "age 22, he is strict"
_SAID = re.compile(r"(?:You|They|He|She)(?:[’'](?:ve|re)| (?:are|is|have|has|can))(?P<no> not| no)? (?:been )?(?=\S)")
_STOP = re.compile(r"\.(?:\s|$)|;$|,? and$")  # what follows in an item only explains it
_MODAL = re.compile(  # of an item that says itself that it must, or must not, be so
    r"(?:you |they |he |she |applicants? |candidates? )?"
    r"(?:(?:must|should|shall|need to|ha(?:s|ve) to) |(?P<no>(?:must|should|may|can|shall) ?not |must never ))"
    r"(?:also )?(?:be (?!in |able )|have (?:been )?|hold )?(?=\S)",
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


def read_item(text: str, stretch: Stretch, kind: CriterionKind) -> Iterator[tuple[CriterionKind, Stretch]]:
    """Yields the conditions of an item below a heading of a kind: "no hernia", among what is asked for, bars.

    >>> words = "may not have debts"
    >>> [(kind, words[at.start : at.end]) for kind, at in read_item(words, Stretch(0, len(words)), "requirement")]
    [('exclusion', 'debts')]
    """
    joined = _JOINT.match(text, stretch.start, stretch.end)
    stretch = Stretch(joined.end() if joined else stretch.start, stretch.end)
    words = text[stretch.start : stretch.end]
    if (aside := _ASIDE.search(words)) and aside.start() > 2:
        stretch = Stretch(stretch.start, stretch.start + aside.start())
        words = text[stretch.start : stretch.end]
    if own := _sorted(words, stretch.start):
        yield own
        return
    if words.lower().rstrip(".;, ").endswith(_WISHED):
        kind = "preference"
    if kind == "requirement" and (said := _SAID.match(words)):
        kind = "exclusion" if said["no"] else kind
        stop = _STOP.search(text, stretch.start + said.end(), stretch.end)
        yield kind, Stretch(stretch.start + said.end(), stop.start() if stop else stretch.end)
        return
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
    joint = TWO.search(text, stretch.start, end)
    yield kind, Stretch(stretch.start, joint.start() if joint else end)
    if joint:
        yield kind, Stretch(joint.end(), end)


def _sorted(words: str, start: int) -> tuple[CriterionKind, Stretch] | None:
    """Return the condition of an item that is a sentence about who is not taken, or comes first, and its kind."""
    barred = _REFUSED.match(words) or _BARRED.match(words)
    found = barred or _FAVOURED.match(words)
    if found is None:
        return None
    return "exclusion" if barred else "preference", Stretch(start + found.start("x"), start + found.end("x"))
