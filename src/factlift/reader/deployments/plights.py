"""What has become of those counted, told right behind them, whatever the rest of their sentence says of others.

"Seventeen stuck in Oman since May ask for food", "22 of those remain", "three were stood down", "two did come".
"""

from __future__ import annotations

import re

from factlift.facts import Status

_NOUN = r"(?:[\w’'-]+ ){0,4}?"  # the rest of who they are
_STUCK = re.compile(
    rf"{_NOUN}(?:, )?(?:who |that )?(?:(?:have|had|has) been |are |were |was |is )?(?:still |left |now )?"
    r"(?<!of the )(?:stranded|stuck|marooned|trapped|abandoned|anchored)\b(?! at home)|"
    rf"{_NOUN}(?:aboard|on board) [^.;:]{{2,40}}? , (?:anchored|stranded|stuck|abandoned|detained|held|arrested)\b"
)
_HOME = re.compile(
    r"\b(?:reached|landed|returned|came (?:home|back)|are (?:home|back)|flew (?:home|back)|got (?:home|back)|"
    r"(?:were|have been|was) (?:flown|brought|sent|taken|repatriated|rescued)(?: home| back)?|arrived|repatriated)\b"
    r"(?<!be repatriated)"
)
_REMAIN = re.compile(
    r"(?:of (?:those|these|them|whom) )?(?:still )?remains?\b(?! (?:to|missing|silent|unpaid|unfilled|vacant|open|"
    r"unknown|at home|home|short|out of)\b)|(?:of (?:those|these|them|whom) )?(?:are|is) still (?:there|here)\b"
)
_GO_ON = re.compile(
    rf"{_NOUN}(?:(?:who|that) [^.;:,]{{2,50}}? )?(?:will|would|are to|is to) (?:(?:go on|carry on|keep on|keep) "
    r"\w+ing|continue (?:\w+ing|to \w+|in \w+|there|their (?:work|mission)))\b"
)
_FLOWN_OUT = re.compile(
    rf"(?:- )?{_NOUN}(?:(?:from|of) (?:[\w’'-]+ ){{1,6}})?(?:flew|sailed|pulled|moved|shipped|drove|marched) out of "
    r"[^.;:]{2,40}? after (?:\w+ ){1,4}(?:days|weeks|months|years|fortnight)\b"
)
_DID_GO = re.compile(
    r"(?:of (?:them|those|these) )?did (?:(?:indeed |in fact |finally |at last )?(?:come|go|arrive|leave)\b|"
    r"(?=[.,;:!?]|$))"
)
_STOOD_DOWN = re.compile(
    rf"{_NOUN}(?:, who [^.;:,]{{2,60}} , )?(?:[^.;:,]{{2,50}} and )?"
    r"(?:(?:have|has) (?:since )?been|were|was) (?:later |then |since )?"
    r"stood down\b"
)
_TURNED_DOWN = re.compile(
    rf"(?:of (?:those|these|them|whom) )?{_NOUN}(?:later |then |since |have |had )*(?:turned|declined|refused) "
    r"(?:them|it|theirs|the (?:offer|offers|post|posts|job|jobs|contract|contracts))(?: down)?\b"
)
_SCHEME = re.compile(r"\b(?:plan|scheme|proposal|offer|bid|mission|deployment)s?\b[^.;:]{0,60}$")
_CALLED_OFF = re.compile(rf"{_NOUN}(?:(?:to|for|in) [^.;:,]{{2,40}}? )?(?:was|were|has been|have been) called off\b")
_WHERE_ARE = re.compile(r"\bwhere there (?:are|is) (?:already |now |still |currently |some |about |around )*$")
_TIME_ALONE = re.compile(
    r"(?:, )?(?:(?P<past>last (?:\w+)|(?:in )?(?:19|20)[01]\d|(?:two|three|four|five|ten) years ago)|"
    r"(?P<next>next (?:week|month|year|season|spring|summer|autumn|winter)))(?= [,;.]| and\b)"
)


def plight_of(before: str, rest: str) -> Status | None:
    """Return the status that the words behind a number tell of its people for sure, or None.

    Args:
        before: the words before the number, in its sentence.
        rest: the words behind it to the end of the sentence, from those that say who they are on.

    >>> plight_of("", "cooks stuck in Oman since May have appealed for food .")
    'under_way'
    >>> plight_of("", "of those remain .")
    'under_way'
    >>> plight_of("", "cooks will leave .")
    """
    if (_SCHEME.search(before) and _CALLED_OFF.match(rest)) or _STOOD_DOWN.match(rest) or _TURNED_DOWN.match(rest):
        return "halted"
    if (stuck := _STUCK.match(rest)) is not None:
        return "completed" if _HOME.search(rest, stuck.end()) else "under_way"
    if _FLOWN_OUT.match(rest):
        return "completed"
    there = _REMAIN.match(rest) or _GO_ON.match(rest) or _DID_GO.match(rest) or _WHERE_ARE.search(before)
    return "under_way" if there else None


def status_by_time(rest: str) -> Status | None:
    """Return the status of an item of a list that tells nothing but a time ("nine last summer, 40 next year")."""
    found = _TIME_ALONE.match(rest)
    return None if found is None else "completed" if found["past"] else "planned"
