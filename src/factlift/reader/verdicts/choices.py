"""Patterns of by what, and from whom, people are chosen: "chose on fitness", "but only those who can swim"."""

from __future__ import annotations

from factlift.reader.verdicts.families import ENDL, RESTL, make
from factlift.reader.verdicts.orders import ORDERED

CHOSEN = (
    make(
        "requirement",
        "choose chose chooses select selects selected pick picks picked go goes went choosing",
        r"\b(?:chose|chooses?|choosing|select(?:s|ed)?|pick(?:s|ed)?|go(?:es)? by|went by)(?: (?:them|people|men|women|"
        r"soldiers|nurses|workers|applicants|candidates|our \w+|its \w+))? (?:strictly |purely |solely |only )?(?:on|"
        r"by|for) (?P<x>(?!people\b|those\b|men\b|women\b|experts\b|hand\b|lot\b|lottery|the (?!strength)|an?\b|his\b|"
        r"her\b|its\b|their\b|[A-Z]|\d)[^;:“”\"!?()]{3,110}?)(?=[;:.!?”\"()]|$|, (?:in that order|he|she|they|said|"
        r"says|not|and then)\b)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "only",
        r"(?:,? | [–—-] |\()(?:but|though|albeit|and|yet|and then) only (?:if (?:they|he|she|you) (?:can |have |are |"
        r"hold )?|(?:to |for )?(?:those|men|women|people|anyone|nurses|doctors|soldiers|officers|[a-z]+s) (?:who|"
        r"with)\b "
        r"?(?:(?:are|is|were|have|has|had|can|could)\b(?! to\b) ?)?)"
        rf"(?P<x>(?! |(?:been )?(?:left|gone|returned|died|arrived|survived|stayed|come)\b)[^;:“”\"!?()]{{3,160}}?)(?: "
        rf"(?=(?:are|were|is|was|will be|would be|may be|"
        rf"can be|got|get) (?:\w+ed|put|taken|sent|chosen|picked|given|let|flown|on|in)\b)|{ENDL})",
        several=True,
    ),
    make(
        "requirement",
        "only",
        r"\bonly (?:engage[sd]?|employ(?:s|ed)?|uses?|used|signs?|signed|places?|placed|interview(?:s|ed)?|puts? "
        r"forward|"
        rf"(?<=will only )have|(?<=would only )have) {RESTL}",
        "sole",
        several=True,
    ),
    make(
        "requirement",
        "only",
        r"\b(?:takes?|took|accepts?|accepted|hires?|hired|wants?|wanted|employs?|employed|recruits?|recruited|sends?|"
        r"sent|"
        r"engages?|engaged|picks?|picked|admits?|admitted|considers?|considered) (?P<x>(?!only\b|not\b|to\b|the\b)"
        r"[^,;:.“”\"!?()]{3,60}?) only(?=[,;:.!?”\"()]|$)",
        "sole",
    ),
    make(
        "requirement",
        "ask asks asked",
        r"\b(?:[Tt]hey|[Hh]e|[Ss]he|agency|agencies|agents?|recruiters?|firms?|ministry|office|company|employers?) "
        r"(?:also |"
        r"always )?(?:asks?|asked) (?:you|us|me|them|him|her|applicants|candidates|recruits|(?:every|each|all) \w+) "
        r"for "
        rf"{RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "of",
        r"\b(?:requires?|required|demands?|demanded|expects?|expected|asks?|asked) of (?:all|every|each|any|its|their) "
        rf"(?:candidate|applicant|recruit|volunteer|nurse|worker)s? {RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "what",
        r"\b[Ww]hat (?:they|we|the \w+) (?:asks?|wants?|demands?|expects?|requires?) (?:of|from|in) (?:an? \w+|the \w+|"
        rf"[a-z]+s) (?:is|are) {RESTL}",
        "known",
        several=True,
    ),
    *ORDERED,
)
