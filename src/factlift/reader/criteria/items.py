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


def read_item(text: str, stretch: Stretch, kind: CriterionKind) -> Iterator[tuple[CriterionKind, Stretch]]:
    """Yields the conditions of an item below a heading of a kind: "no hernia", among what is asked for, bars.

    >>> words = "may not have debts"
    >>> [(kind, words[at.start : at.end]) for kind, at in read_item(words, Stretch(0, len(words)), "requirement")]
    [('exclusion', 'debts')]
    """
    words = text[stretch.start : stretch.end]
    if (aside := _ASIDE.search(words)) and aside.start() > 2:
        stretch = Stretch(stretch.start, stretch.start + aside.start())
        words = text[stretch.start : stretch.end]
    if refused := _REFUSED.match(words):
        yield "exclusion", Stretch(stretch.start, stretch.start + refused.end("x"))
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
