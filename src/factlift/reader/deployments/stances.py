"""Set phrases around a number that tell how far its people have come, whatever the verbs of their clause."""

from __future__ import annotations

import re

from factlift.facts import Status
from factlift.reader.deployments.endings import ending_of

_USED_TO = re.compile(
    r"\bused to (?:send|supply|provide|lend|have|export|ship|post|fly|contribute|deploy|give|field|keep|maintain|"
    r"employ|station|base|put|run|bring|take)\b"
)
_FLOWN_HOME = re.compile(
    r"\b(?:ha(?:s|ve|d) (?:already )?(?:flown|brought|shipped|taken|got)|flew|brought|shipped|airlifted) "
    r"(?:[\w-]+ ){0,4}#[^;:.]{3,50}? (?:home|back)(?: from\b| to\b| \w+day\b| in\b| on\b| by\b| after\b|[ ,.]*$)"
)
_LOOKS = re.compile(
    r"\b(?:(?:is|are|was|were|been|be) (?:now |also |still )?(?:looking|searching|hunting|advertising|scouting)"
    r"|on the lookout|in search|headhunting) (?:for|of) (?:another |some |about |up to |around |a further )?$"
)
_BARS = (
    r"\b(?:suspension|freeze|halt|ban|moratorium) (?:[\w’'-]+ ){0,6}?(?:affect(?:s|ed)|hits?|cover(?:s|ed)|applies to) "
    r"(?:(?:some|about|over|also|another|the) )*$"
)
_BARRED = re.compile(_BARS)
_RECALLED = re.compile(
    r"\b(?:recall(?:ed|s|ing)|stood down) (?:home )?(?:all |the |its |their |some |about |another )*$"
    r"|" + _BARS
)
_SCHEME = re.compile(
    r"\b(?:placement|posting|secondment|deployment|dispatch|recruitment|departure|sending)s? of [^.;]*$"
)
_HELD_BACK = re.compile(
    r"\b(?:(?:has|have|had) been|was|were) (?:suspended|halted|frozen|stopped|shelved|postponed|put (?:off|on hold))\b"
)
_PROPOSED = re.compile(
    r"\b(?:proposal|plan|bid|initiative|attempt|application|idea)s? (?:(?:by|from|of) (?:[\w’'-]+ ){1,5}?)?to (?:hire|"
    r"recruit|employ|take on|bring in|engage|place|second) (?:another |some |about |up to |a further )?$"
)
_MEANT_TO_BE = re.compile(
    r"\b(?:is|are|was|were|been) (?:originally |initially |first |at first |always )?(?:meant|supposed|intended|"
    r"designed|planned|envisaged|expected|projected) to (?:number|comprise|total|have|include|reach|consist of|"
    r"grow to|swell to|"
    r"be made up of|be) (?:about |around |some |up to |at least |over |more than |nearly |a total of )?$"
)
_DELAYED = re.compile(
    r"\b(?:delay(?:s|ed|ing)?|defer(?:s|red|ring)?) (?:the |its |their |his |her |a )?(?:planned |first )?"
    r"(?:dispatch|deployment|departure|sending|posting|placement|arrival|transfer|secondment|despatch|plans?)\b[^.;]*$"
    r"|\b(?:has|have|had) (?:delayed|deferred) (?:sending|dispatching|posting|deploying) (?:\w+ ){0,3}$"
)
_IS_DELAYED = re.compile(r"\b(?:(?:has|have|had) been|was|were|is|are) (?:again |now )?(?:delayed|deferred|held up)\b")
_TRAINS = re.compile(
    r"\b(?:is|are|was|were|been|begun|began|started) (?:now |already |currently )?"
    r"(?:training|coaching|drilling|teaching) (?:about |around |some |up to |another |its |their |the )*$"
)
_FOR_PLACE = re.compile(r"(?: ?[\w’'-]+){1,3}? for (?:work |jobs |posts |duty |service )?(?:in |at )?(?:the )?[A-Z]")
_CALLED_OFF = re.compile(
    r" ?(?:[\w-]+ ){0,2}?(?:, )?(?:(?:has|have|had) been|was|were|is|are) (?:then |later |since |now )?"
    r"(?:called off|cancell?ed|scrapped|shelved|postponed|aborted|put (?:off|on hold))\b"
)
_CLEARED = re.compile(
    r"[^.;:,]{0,60}?\b(?:(?:has|have|had) been|were|are) (?:approved|cleared|authori[sz]ed|accepted) "
    r"(?:for (?!the )|to (?:go|work|leave|travel|fly))"
    r"|[^.;:,]{0,40}?\b(?:(?:has|have|had) been|were|are) (?:meant|earmarked|destined|intended|signed(?: up)?) for "
)
_SENDS_NOW = re.compile(r"\bnow (?:only )?(?:sends?|suppl(?:y|ies)|provides?|lends?|exports?|ships?|contributes?)\b")
_STANDS_AT = re.compile(
    r"\b(?:strength|headcount|number|total|figure|roster) (?:[\w’'-]+ ){0,6}?(?:(?:now |still |already )?stands|is now|"
    r"(?:today|now|currently) is|is (?:today|currently)|has (?:reached|risen to)) (?:now )?"
    r"(?:at )?(?:about |around |just |some |over |only )?$"
)
_MEASURES = r"(?:total|number|strength|headcount|contingent|workforce|figure|presence)"
_NUMBERS = re.compile(
    r"\b(?:contingent|strength|force|workforce|presence|community|detachment|mission)s? (?:[\w’'-]+ ){0,4}?"
    r"(?:now|currently|today|still) (?:numbers?|totals?|stands? at|comprises?|counts?) "
    r"(?:about |around |just |some |over |only |more than )?$"
)
_PUT_AT = re.compile(  # "puts the total abroad at 400", "the table gives the number in Oman as 412"
    r"\b(?:puts?|putting|estimate[sd]?|reckon(?:s|ed)|gives?|gave|lists?|listed) (?:the |its |their |that |his |her )?"
    r"(?:(?!planned|needed|required|wanted|target|maximum|future|killed|dead|final)[\w’'-]+ ){0,4}?"
    + _MEASURES
    + r" (?:(?!who|to|needed|required|wanted|planned|applicants|candidates|sought|returned|killed|dead|sent|left|be)\b"
    r"[\w’'-]+ ){0,10}?(?:at|as) (?:about |around |some |over |only |just |nearly |roughly |“ |” )*$"
)
_HELPED = re.compile(
    r"(?:\b(?:has|have|had|having)|[’'](?:ve|d)) (?:[a-z]+ ){0,2}(?:helped|assisted|enabled) (?:\w+ ){0,2}$"
)
_TO_GO = re.compile(
    r" ?(?:[\w’'-]+ ){0,4}?to (?:leave|go|emigrate|get (?:out|away|to|jobs|work)|find|reach|fly|move|cross|"
    r"work|settle)\b"
)
_BOOKED = re.compile(
    r" ?(?:[\w’'-]+ ){0,3}?(?:[”\",] ?){0,2}(?:is|are) (?:now |already |all |also )?(?:booked|ticketed|"
    r"pencill?ed in|slated) (?:for|on|to)\b"
)
_SEEN_OFF = re.compile(r"\b(?:saw|seen|sees|seeing) off (?:the |a |another |some )*(?:first |last )?$")
_SAW = r"\b(?<!to )(?<!will )(?<!hoped to have )(?:watched|saw|(?:has|have|had) (?:watched|seen)) "
_SEEN_TAKEN = re.compile(  # an infinitive behind a verb of seeing in the past is no plan: "saw the ship take our 40"
    _SAW + r"(?:(?!to |let |not |fail|refuse|plan|chance|agree |promise |vow |pledge |offer |sa(?:ys?|id) |may |will |"
    r"would |could |should |can |might |that )[\w’'-]+ ){1,6}?"
    r"(?:take|carry|bring|fly|drive|ship|ferry|bear|haul|whisk|lift|bus|send) (?:[\w’'-]+ ){0,4}$"
)
_SEEN = re.compile(_SAW + r"(?:(?:the|our|his|her|their|its|my|first|last|some|about|another|nearly|all) )*$")
_LEAVING = re.compile(
    r" ?(?:[\w’'-]+ ){0,3}?(?:leave|board|sail|fly|go|depart|embark|march|ship|head|set (?:off|out)) "
)
_STUCK = re.compile(
    r"(?: ?[\w’'-]+(?: [\w’'-]+){0,11}?)?? (?:(?:has|have|had) been|are|were|is) (?:now |still )?"
    r"(?:stuck|stranded|marooned|held up) (?:in|at) "
)


_THOUGHT_THERE = re.compile(
    r" ?(?:[\w’'-]+ ){0,4}?(?:are|were|is) (?:thought|believed|said|reported|understood|known|estimated) to be "
    r"(?:still |now |already )?(?:in|at|on|there|working|operating|serving|near|around)\b"
)
_WHICH_HAS_HAD = re.compile(r", which (?:has|have) (?:long |already )?had (?:about |some |around |up to |more than )?$")
_STAFFED = re.compile(
    r"(?<!will be )(?<!to be )\b(?:staffed|manned|crewed|run|guarded) by (?:about |some |around |up to )?$"
)
_IT_KEEPS = re.compile(
    r" ?(?:\w+ ){0,2}?(?:that |which )?(?:it|he|she|they|\w+) (?:already |now )?(?:keeps?|has|have|maintains) "
    r"(?:in|at|on|there)\b"
)
_CUT = (
    r"\b(?:will|would|shall|(?:is|are|were|was) to) be (?:drawn down|cut|reduced|trimmed|scaled (?:back|down)|halved|"
    r"slimmed|thinned|doubled|trebled|brought (?:down|up))\b"
)
_CUT_TO = re.compile(_CUT + r" (?:back |from [\w,.]{1,8} )?to (?:about |around |some |only |just |no more than )?$")
_STOOD = re.compile(
    r"\b(?:[Ll]ast (?:year|season|month|spring|summer|autumn|winter)|[Tt]he (?:year|season) before|[Aa] year ago|"
    r"[Ii]n (?:19|20)\d\d),? (?:it|there|they|we|the (?:number|figure|total|strength)) (?:was|were|had been|stood at) "
    r"(?:about |around |some |only |just |nearly )?$"
)


_MAKES_UP = re.compile(r"\b(?:is|are|remains?) [^.;:]{3,80} , with (?:about |some |around |nearly |more than |over )?$")


def is_made_up(lead: str) -> bool:
    """Return whether a number says how many somebody has by now ("is the largest contributor, with 5,000")."""
    return _MAKES_UP.search(lead) is not None


def are_barred(lead: str) -> bool:
    """Return whether a halt is said to affect those counted, whatever step they are at ("The ban covers 40 who")."""
    return _BARRED.search(lead) is not None


def is_cut_to(lead: str) -> bool:
    """Return whether a number is what another one will be brought to ("will be drawn down to 180")."""
    return _CUT_TO.search(lead) is not None


def told_by_phrase(before: str, behind: str) -> Status | None:
    """Return the status that a phrase around a number tells: "used to send 900", "now sends 40", "flew 40 home"."""
    if (ending := ending_of(before, behind)) is not None:
        return ending
    if _STOOD.search(before) or _USED_TO.search(before) or _FLOWN_HOME.search(f"{before}#{behind}"):
        return "completed"
    if _LOOKS.search(before):
        return "selecting"
    if _RECALLED.search(before) or _CALLED_OFF.match(behind) or (_HELD_BACK.search(behind) and _SCHEME.search(before)):
        return "halted"
    if (
        _MEANT_TO_BE.search(before)
        or _PROPOSED.search(before)
        or _CLEARED.match(behind)
        or _DELAYED.search(before)
        or (_IS_DELAYED.search(behind) and _SCHEME.search(before))
    ):
        return "planned"
    if _TRAINS.search(before) and _FOR_PLACE.match(behind):
        return "selecting"
    if _THOUGHT_THERE.match(behind) or _IT_KEEPS.match(behind):
        return "under_way"
    if _BOOKED.match(behind):
        return "planned"
    if _PUT_AT.search(before) or (_HELPED.search(before) and _TO_GO.match(behind)):
        return "under_way"
    return _told_of_place(before, behind)


def _told_of_place(before: str, behind: str) -> Status | None:
    """Return "under_way" where a phrase has those counted in their place, or sees them leave."""
    if (
        _WHICH_HAS_HAD.search(before.replace(" ,", ","))
        or _STANDS_AT.search(before)
        or _NUMBERS.search(before)
        or _STAFFED.search(before)
    ):
        return "under_way"
    if _SEEN_TAKEN.search(before) or (_SEEN.search(before) and _LEAVING.match(behind)):
        return "under_way"
    return "under_way" if _SENDS_NOW.search(before) or _SEEN_OFF.search(before) or _STUCK.match(behind) else None


def is_pending(before: str, behind: str) -> bool:
    """Return whether an offer or a request for those counted is still open ("is still on the table")."""
    return _OPEN_OFFER.search(before) is not None and _ON_TABLE.search(behind) is not None


_OPEN_OFFER = re.compile(r"\b(?:offer|proposal|request|bid|application|plea|plan|quota|batch|scheme|target)s?\b")
_ON_TABLE = re.compile(
    r"\b(?:is|are|was|were|remains?|lies?) (?:still |now )?(?:on the table|open|pending|unanswered|"
    r"under (?:review|study|consideration|discussion|negotiation)|being (?:discussed|negotiated|considered))\b"
)
