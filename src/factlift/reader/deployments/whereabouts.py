"""What stands between people counted and the place, and behind it: who is back from there, still there, or to go.

The verbs of a clause mislead where a word beside the place has the last word: "cooks, back from Oman, were met", "40
cooks in Oman will get more pay", "have packed and leave for Oman on Sunday".
"""

from __future__ import annotations

import re

from factlift.facts import Status

_SOON = r"(?:all|now|already|since|just|newly|safely|then|both)"
_BACK_FROM = re.compile(rf",? ?(?:who (?:are|were|is) )?(?:{_SOON} ){{0,2}}(?:back|home|returned) from (?:the )?$")
_WELCOMED = re.compile(
    r"[^.;:]{0,40}?\b(?:were|was|have been|has been|are|is) (?:welcomed|greeted|cheered|feted|received|honou?red) "
    r"(?:home|back)\b[^.;:]{0,60}?\b(?:after|from) [^.;:]{0,60}$"
)
_GONE = re.compile(r"[^.;:]{0,30}?\b(?:went|flew|travell?ed|sent|sailed|moved|left|came)\b[^.;:]{0,40}$")
_NOW_BACK = re.compile(
    rf"[^.;:]{{0,50}}?\b(?:and|but) (?:(?:they|who) )?(?:are|were|is) (?:{_SOON} ){{0,2}}(?:back|home)\b"
    r"(?! (?:to|at|in|on) (?:work|duty|the))"
)
_SERVED = re.compile(
    r",? ?(?:who |that )?(?:(?:served|worked|taught|nursed|stayed|lived|fought|guarded|patrolled)\b[^.;:,]{0,30}|"
    r"(?:were|was) (?:based |stationed |deployed |posted )?(?:in|at|on) [^.;:,]{0,20})$"
)
_UNTIL = re.compile(
    r"(?:[^.;:,]{0,30}? )?until (?:(?:last|early|late|mid) ?-? ?)?(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December|week|month|year|spring|summer|autumn|winter|recently)\b"
)
_LEFT = re.compile(rf"(?:(?:have|has|had) )?(?:{_SOON} )?(?:left|quit) (?:the )?$")
_HAVE_LEFT = re.compile(
    rf"(?:from (?:[\w’'-]+ ){{1,4}}?)?(?:have|has|had) {_SOON}? ?(?:left|quit|pulled out of|withdrawn from) (?:the )?$"
)
_ONWARD = re.compile(r"[^.;:]{0,60}?\b(?:for|to) (?:the )?[A-Z]|(?:for|to) |[’']s? ")
_AFTER = re.compile(
    r"(?:after|on|in|last|this|at the end|for home|early|earlier|yesterday|when|[.])(?![^.;:]{0,60}? (?:for|to) [A-Z])"
)
_HEADS_CLAUSE = re.compile(
    r"(?:(?:.{0,200}\bthat|.{0,200},|“|:) )?(?:(?:the|some|all|about|these|those|a|an|team|group|crew|party|contingent|"
    r"of|its|their|our) ){0,4}$",
    re.IGNORECASE | re.DOTALL,
)
_IN = re.compile(
    rf",? ?(?:(?:who|are|working|serving|based|stationed|deployed|posted|employed|still|{_SOON}) ){{0,3}}"
    r"(?:in|at|on|across|off) (?:(?!(?:will|are|were|have|has|to|for|from|and|is)\b)[\w’'-]+ ){0,5}$"
)
_STILL_THERE = re.compile(
    r"(?:, [^,.;]{2,40} , )?(?:will|would|(?:are|is) (?:due )?to|must|should|may|might|could) "
    r"(?:also |soon |now |all |each )?"
    r"(?!(?:be )?(?:sent|deployed|hired|recruited|needed|employed|required|posted|stationed|placed|chosen|selected|"
    r"trained|begin|start|open|work|serve|go|leave|move|follow|join|arrive|help|have|added|created|"
    r"given (?:jobs|work|posts))\b)[a-z]"
)
_AND_GO = re.compile(
    r"[^.;:]{2,60}? and (?:then |now )?(?:leave|fly|depart|sail|travel|set off|set out|head|go)s? "
    r"(?:out |off )?(?:to|for) (?:[\w’'-]+ ){0,4}$"
)
_BEFORE_GOING = re.compile(  # the present tense, and what is ahead of them, are to come
    r"[^.;:]{2,90}? (?:before (?:they|it|all) (?:leave|go|fly|depart|sail|travel|set off|set out|head)s?|"
    r"ahead of (?:their|its) (?:planned |coming )?(?:departure|deployment|journey|posting|trip|flight|move|dispatch)) "
    r"(?:out |off )?(?:to|for|in) (?:[\w’'-]+ ){0,4}$"
)
_KEPT_THERE = re.compile(
    r"[^.;:]{0,90}?\b(?:ordered|told|asked|instructed|forced|obliged|made|allowed|permitted|required|left|persuaded|"
    r"agreed|chosen|elected|volunteered|opted|decided) to (?:stay|remain)(?: on)? (?:in|at|on|inside|near) "
    r"(?:[\w’'-]+ ){0,4}$"
)
_TO_GO = re.compile(r"\b(?:bound|due|meant|booked|hired|recruited|chosen|selected) (?:for|to)\b")
_LONG_GONE = re.compile(r"[^.;:]{0,30}?\b(?:(?:19|20)\d\d|last \w+|ago)\b")
_ON_A_DAY = re.compile(
    r"(?:on [A-Z]|next |tomorrow|tonight|this (?:week|month|coming)|in (?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|[\w-]+ (?:days|weeks|months)))"
)


def status_beside_place(lead: str, between: str, behind: str) -> Status | None:
    """Return the status that the words before people, from them to their place, and behind it tell, or None.

    >>> status_beside_place("", ", back from ", ", were met on Monday .")
    'completed'
    >>> status_beside_place("The ", "in ", "will get more pay .")
    'under_way'
    >>> status_beside_place("", "in ", "will be hired .")
    """
    if _BACK_FROM.match(between) or _WELCOMED.match(between):
        return "completed"
    if _GONE.match(between) and _NOW_BACK.match(behind):
        return "completed"
    if (_SERVED.match(between) and _UNTIL.match(behind)) or (_LEFT.match(between) and _AFTER.match(behind)):
        return "completed"
    if _HAVE_LEFT.match(between) and not _ONWARD.match(behind):
        return "completed"  # "teachers from Peru have left Oman months ahead of time"
    if _BEFORE_GOING.match(between) and not _LONG_GONE.match(behind):
        return "planned"
    if _KEPT_THERE.match(between) and not _TO_GO.search(between.partition(" to ")[0] + " to"):
        return "under_way"  # "had been ordered to remain in Oman"
    if _IN.match(between) and _STILL_THERE.match(behind) and _HEADS_CLAUSE.match(lead):
        return "under_way"
    return "planned" if _AND_GO.match(between) and _ON_A_DAY.match(behind) else None
