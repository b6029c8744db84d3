"""People who are still to come, by what is said of them beside their number: papers for them, orders, dates ahead.

"permits for 40 cooks", "has ordered 40 cooks", "40 more leave on Sunday", "recommends that 40 cooks be sent". The words
are those of a clause as tokens with a space behind each; what was told before it of others says nothing here.
"""

from __future__ import annotations

import re

_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SPAN = r"(?:week|weekend|month|year|season|spring|summer|autumn|winter|fall|quarter)"
_ABOUT = (
    r"(?:(?:up to|about|around|some|at least|no (?:more|fewer) than|another|a further|the (?:first|next|other)|"
    r"further|"
    r"additional|more than|nearly|almost|only|just|between|an?|these|those|the) )*$"
)
_PAPERS = re.compile(
    r"\b(?:contracts?|orders?|permits?|visas|berths|(?<!found )room|budget|money|funds|funding|quotas?|targets?|"
    r"requests?|"
    r"authority|authorisation|authorization|mandate|clearance|licen[cs]es?|approval|capacity|(?:demand|request) "
    r"letters?|"
    r"beds|provision|plans?|notice|tender) (?:[\w’'-]+ ){0,3}?(?:for|of) " + _ABOUT
    + r"|\b(?:contract|order|budget|mandate|plan|accord|agreement|deal|pact|memorandum|scheme|programme|program|"
    r"letter|"
    r"treaty|resolution|decree|law|notice|quota|target|request|vote|lease) (?:[\w’'-]+ ){0,5}?(?:provides?|"
    r"allows?|calls?|"
    r"asks?|has (?:money|funds|room)|covers?|is|was|stipulates?|foresees?|envisages?|guarantees?|permits?)(?: "
    r"for)? " + _ABOUT
    + r"|\b(?:guaranteed|reserved|promised) (?:[\w’'-]+ ){0,2}?(?:berths|places|jobs|posts|seats|room) (?:to |"
    r"for )" + _ABOUT
    + r"|\b(?:intake|quota|ceiling|allocation|allotment) (?:[\w’'-]+ ){0,6}?(?:to|at) (?:just |only )?$"
)  # fmt: skip
_GRANTED = re.compile(
    r"\b(?:(?:has|have|had|is|are|was|were) )?(?:ordered|orders|approved|approves|earmarked|earmarks|allotted|"
    r"requested|"
    r"requests|booked|books) " + _ABOUT
    + r"|\b(?:means|mean|meant|hopes?|hoped|expects?|expected|aims?|wants?|wanted|plans?|planned) to (?:have|"
    r"see) " + _ABOUT
    + r"|\b(?:can|could) count on " + _ABOUT + r"|\bspoke of " + _ABOUT
    + r"|\bcleared the way for " + _ABOUT
)  # fmt: skip
_WOULD = re.compile(
    r"(?:\bwould|[’']d) (?:soon |then |also |later |shortly |itself )?(?:be )?(?:tak|send|gett?|receiv|hir|"
    r"employ|lend|host|"
    r"bring|suppl|provid|need|want|recruit|fly|admit|accept)\w*(?: in| on| over| out)? " + _ABOUT
)
_WISHED = re.compile(
    r"\b(?:recommend|propos|suggest|urg|ask|order|demand|insist|request|decree|direct|instruct|resolve|require)\w* "
    r"(?:[\w’',-]+ ){0,6}?that (?:[\w’'-]+ ){0,6}?(?:(?:send|lend|take|hire|bring|supply|provide|recruit|post|second|"
    r"deploy|employ) )?" + _ABOUT
)
_SUBJUNCTIVE = re.compile(r"(?:[\w’'-]+ ){0,4}?be \w+(?:ed|en|nt|t)\b")
_BARE_VERB = re.compile(r"\b(?:send|lend|take|hire|bring|supply|provide|recruit|post|second|deploy|employ) " + _ABOUT)
_AHEAD = re.compile(
    r"\b(?:[Nn]ext (?:" + _SPAN + "|" + _DAY + "|" + _MONTH + r")|[Tt]omorrow|[Tt]onight|"
    r"[Tt]his (?:coming )?(?:weekend|" + _SPAN + "|" + _DAY + "|" + _MONTH + r")|"
    r"[Oo]n (?:the \d|" + _DAY + "|" + _MONTH + r" \d|\d{1,2} " + _MONTH + r")|"
    r"(?:[Ii]n|[Bb]y|[Ff]rom|[Bb]efore|[Aa]fter|[Uu]ntil) (?:early |late |mid - ?|mid-|the end of |the middle of "
    r")?(?:"
    + _MONTH + r"|Christmas|Easter|Ramadan|the (?:new year|spring|summer|autumn|winter|harvest|rains|"
    r"weekend))\b(?! ?,? ?(?:19|20)\d\d)|"
    r"at the end of (?:the|this|next) " + _SPAN + r"|(?:[Ii]n|[Ww]ithin) (?:an?|two|three|four|six|ten|a few|\d+) "
    r"(?:days|weeks?|months?)|later (?:this|in the) " + _SPAN + r"|soon|shortly)\b"
)  # fmt: skip
_GO = (
    r"(?:go(?:es)?|leaves?|fly|flies|comes?|follows?|departs?|joins?|heads?|travels?|starts?|begins?|arrives?|moves?|"
    r"sails?|ships?|sets (?:off|out)|takes? up)"
)
_GOING = (
    r"(?:leaving|flying|going|coming|following|joining|travelling|traveling|heading|setting (?:off|out)|moving|"
    r"arriving|"
    r"departing|shipping out|being (?:sent|flown|shipped|posted))"
)
_THEY_GO = re.compile(
    r"(?:(?:of them|more|others|or so|, [^,]{2,40} ,) )?(?:who )?"
    r"(?:(?:is|are|’re) (?:now |also |then |all )?" + _GOING + "|(?:now |also |then |all )?" + _GO + r") "
)
_COMING = re.compile(r"(?:[a-z-]+ ){0,3}?(?:are|is) coming\b(?! (?:from|home|back))")
_TAKES_IN = re.compile(
    r"\b(?:gets?|takes?|receives?|welcomes?|sends?|lends?|hires?|(?:is|are|’s|’re) (?:getting|taking|receiving|"
    r"welcoming|"
    r"sending|lending|hiring|flying|bringing))(?: in| on| out)? " + _ABOUT
)
_SET_ASIDE = re.compile(
    r"(?:[a-z-]+ ){0,3}?(?:(?:have|has|had) been|are|were|is|was) (?:allotted|earmarked|allocated|booked|"
    r"pencilled in|"
    r"reserved|set aside|requested|approved)\b"
)
_SEES = re.compile(r"\b(?:let|lets|made|makes|saw|watched|helped|helps|heard|had) " + _ABOUT)
_HABIT = re.compile(r"\b(?:[Ee]very|[Ee]ach|usually|always|twice|once|often) |\ba (?:year|season|month) |\bsince\b")
_OVER = re.compile(r"\b(?:1[6-9]|20)\d\d\b|\blast (?:year|month|week|" + _MONTH + r")\b")


def is_prospect(before: str, behind: str) -> bool:
    """Return whether those counted are still to come, by the words of their clause before and behind their number."""
    if _PAPERS.search(before) or _GRANTED.search(before) or _WOULD.search(before) or _SET_ASIDE.match(behind):
        return True
    if _WISHED.search(before) and (_SUBJUNCTIVE.match(behind) or _BARE_VERB.search(before)):
        return True
    if (
        _SEES.search(before)
        or _HABIT.search(before)
        or _HABIT.search(behind)
        or _OVER.search(before)
        or _OVER.search(behind)
    ):
        return False
    if _COMING.match(behind):
        return True
    dated = _AHEAD.search(behind) is not None or _AHEAD.search(before) is not None
    return dated and (_THEY_GO.match(behind) is not None or _TAKES_IN.search(before) is not None)
