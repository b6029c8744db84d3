"""People whose time away is over, and those who do not get away at all, by set phrases around their number.

"sent 40 cooks home", "expelled 40 cooks", "40 cooks bound for Oman were held back", "promised 40 but sent none".
"""

from __future__ import annotations

import re

from factlift.facts import Status

_NOUN = r"(?:[\w’'-]+ ){0,4}?"  # the rest of who they are
_ABOUT = r"(?:(?:all|its|the|their|his|some|about|around|another|last|remaining|of|nearly|over|any) )*$"
_SENT_HOME = re.compile(r"\b(?:sent|sends|packed|shipped|flew|flown|bundled|put) (?:off )?" + _ABOUT)
_HOME = re.compile(_NOUN + r"(?:straight |back )?home\b(?! (?:for|on leave))")
_LET = re.compile(r"\blet " + _ABOUT)
_GO = re.compile(_NOUN + r"go\b(?! (?:to|abroad|out|and|on|ahead|as|with)\b)")
_EXPELLED = re.compile(r"\b(?:expelled|deported|evicted|ousted|(?:threw|kicked|drove) out) " + _ABOUT)
_NO_LONGER = re.compile(
    r"\bno longer (?:has|have|had|keeps?|employs?|maintains?|hosts?|houses) (?:any of )?" + _ABOUT
    + r"|\b[Tt]here used to be " + _ABOUT
)  # fmt: skip
_QUIT = re.compile(_NOUN + r"(?:(?:have|had|has) )?(?:quit|fled) [A-Z]")
_STOPPED = re.compile(
    _NOUN
    + r"(?:, )?(?:(?:who (?:were|was|had been) (?:to|due to|about to) |bound for |headed for |destined for |due in |"
    r"due for |on (?:their|the) way to |waiting to \w+ (?:for|to) )[^.;:,]{2,60}? (?:, )?)"
    r"(?:(?:have|has|had) been|were|was) (?:then |since |all )?(?:stopped|held (?:back|up)|turned (?:back|away)|"
    r"(?:pulled|taken|hauled) off|prevented|barred|refused|denied|sent (?:back|home)|told to (?:wait|stay|go home)|"
    r"offloaded|grounded)\b"
)
_TURNED_AWAY = re.compile(r"\b(?:turned (?:away|back)|refused entry to|denied (?:entry|visas) to) " + _ABOUT)
_SCHEME = re.compile(
    r"\b(?:plan|scheme|deal|proposal|project|agreement|accord|bid|programme|program|order)s? [^.;:]{0,80}$"
)
_STALLED = re.compile(
    r"[^.;:]{0,80}?\b(?:(?:has|have|had) (?:since |now )?)?(?:stalled|foundered|collapsed|lapsed|unravelled|"
    r"unraveled)\b"
)
_NONE_SENT = re.compile(
    r"[^.;:]{0,80}? (?:but|and) (?:then |in the end )?(?:has |have |had )?(?:sent|delivered|provided|supplied|"
    r"lent|gave|"
    r"given) (?:none|nobody|no one|not one)\b"
)
_OFF = re.compile(
    r"[^.:]{0,80}? [;—–] (?:but )?(?:the|that|their|its) [\w ]{3,30}? (?:was|were|has been|have been|is) (?:now |"
    r"then )?"
    r"(?:called off|cancell?ed|scrapped|dropped|shelved|put off|postponed|off)\b"
)
_OPEN = re.compile(
    r"^(?:[“\"] )?Wanted ?: " + _ABOUT
    + r"|\b[Aa]pplications (?:are|were|have been|is) (?:now )?(?:open|opened|invited|sought|accepted) for " + _ABOUT
)  # fmt: skip


def ending_of(before: str, behind: str) -> Status | None:
    """Return the status that a phrase around a number tells of people who are gone again, stopped, or yet to be found.

    >>> ending_of("Norway expelled ", "Peruvian cooks .")
    'completed'
    >>> ending_of("", "cooks bound for Oman were held back .")
    'halted'
    >>> ending_of("Norway sent ", "cooks to Oman .")
    """
    if _OPEN.search(before):
        return "selecting"
    halted = _STOPPED.match(behind) or _NONE_SENT.match(behind) or _OFF.match(behind) or _TURNED_AWAY.search(before)
    if halted or (_SCHEME.search(before) and _STALLED.match(behind)):
        return "halted"
    home = (_SENT_HOME.search(before) and _HOME.match(behind)) or (_LET.search(before) and _GO.match(behind))
    if home or _EXPELLED.search(before) or _NO_LONGER.search(before) or _QUIT.match(behind):
        return "completed"
    return None


_OWN = re.compile(r"(?:\b(?:its|their|his|her|our)|[A-Z]\w+[’']s?) (?:some |about |around )?$")
_FARES = re.compile(
    _NOUN + r"(?:(?:in|at|on|near) [^.;:,]{2,40}?|there|abroad) (?:were|are|was|is|have|had|do|did|get|got|earn|"
    r"earned|"
    r"live|lived) (?!(?:been )?(?:sent|going|deployed|there|posted|to be)\b)"
)
_NOT_BROUGHT_BACK = re.compile(
    r"\b(?:no (?:plans?|intention|wish|reason)|not|never|nobody|refus\w+|declin\w+|(?:rul|rules) out|ruled out|"
    r"wo|n[’']t) "
    r"(?:[\w’']+ ){0,4}?(?:bring(?:ing)? (?:home|back)|withdraw(?:ing)?|recall(?:ing)?|pull(?:ing)? (?:out|back)|"
    r"reduc(?:e|ing)|replac(?:e|ing)|send(?:ing)? (?:home|back)|remov(?:e|ing)|cut(?:ting)?|bring(?:ing)?) "
    r"(?:home |back )?(?:any of |all |all of )?(?:its|their|the|our|his|her) (?:some |about |around )?$"
)


def stays_all_the_same(before: str, behind: str) -> bool:
    """Return whether people are there though something is denied of them: their pay, or that they come home.

    >>> stays_all_the_same("It denied that its ", "cooks in Oman were badly paid .")
    True
    >>> stays_all_the_same("It denied that it had sent ", "cooks to Oman .")
    False
    """
    return bool(_NOT_BROUGHT_BACK.search(before) or (_OWN.search(before) and _FARES.match(behind)))
