"""Acts of speech that are only of a few words within another's claim: "as Ode puts it", "twice what Ode says"."""

from __future__ import annotations

import re

from factlift.reader.speech.acts import Saying

_NEAR = 24  # code points before an act of speech in which the words stand that make it one
_A_PHRASE = re.compile(
    r"[”’\"'],? an? (?:phrase|word|term|description|label|line|charge|verdict|expression|formula|notion|idea|claim)"
    r"(?: that| which)? (?:[\w ]{1,20}, )?$"
)  # "“a sham”, a phrase that Ode repeats"
_HELD_AGAINST = re.compile(
    r"\b(?:than|as (?:many|much|few|high|low|large)(?: [\w-]+)? as|(?:twice|times|half|double|third|quarter) "
    r"(?:what|the (?:number|figure|total)(?: that| which)?)) (?:(?:the|its|their|his|her|any) )?$"
)  # "900, half as many as the ministry admits", "three times what Ode says": another number than theirs
_AS = re.compile(r"[”’\"'],? (?:[-–—] ?)?as (?:the |a |an |his |her )?$")
_PHRASED = re.compile(r"[^\s.!?:] in (?:the )?(?:words of )?(?:the )?$")
_INSERTED = re.compile(r"\b(?:and|or|but), $")


def is_aside(text: str, saying: Saying) -> bool:
    """Return whether an act of speech is only of a few words within another’s claim.

    So it is with “…, as Ode puts it,”, with “and, in Ode’s phrase, “…””, with “…, and, said Ode, “…””, and with
    whose number another one is held against ("twice what Ode says").
    """
    begin = min(saying.start, saying.mention[0])
    before = text[max(0, begin - _NEAR) : begin]
    if _A_PHRASE.search(text, max(0, begin - 2 * _NEAR), begin):
        return True
    if saying.form == "before" and _HELD_AGAINST.search(before):
        return True
    if saying.cue is None:
        return saying.form == "before" and _PHRASED.search(before) is not None
    return _AS.search(before) is not None or (saying.form == "after" and _INSERTED.search(before) is not None)
