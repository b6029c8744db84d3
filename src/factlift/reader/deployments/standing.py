"""People who have been found but have not gone, who stay on, or who will not go: phrases around their number.

"Have signed contracts", "hold visas" and "were offered jobs" tell of people who are chosen, whatever the deployment
before them is; "are to stay on" of people who are there; "dropped out" and "were turned back" of people who never got
there.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.facts import Status
from factlift.lexicon import words_of

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_NAMED = r"(?:[\w’'-]+ ){0,3}$"  # between a verb and the number: "arranged for another | 40"
_DURATION = r"(?:\w+-(?:year|month|season) |new |work |job |entry |exit |labour |labor |employment |firm |fresh )"
_MADE = re.compile(
    r"[^.;:,]{0,60}?\b(?:"
    r"(?:signed|accepted|obtained|received|secured|got|won|"
    r"(?:been|were|was) (?:given|granted|issued|handed|offered|promised)) "
    r"(?:(?:their|its|the|a|an|all) ){0,2}" + _DURATION + r"{0,2}(?:contracts?|offers?|visas?|permits?|jobs?|posts)"
    r"|(?:have|has|had|hold|holds) (?:all |already |now )?(?:(?:their|its|a) )?" + _DURATION + r"{0,2}"
    r"(?:visas?|permits?|tickets?|papers)"
    r"|(?:have|has|had|hold|holds|with) (?:(?:their|its|a) )?" + _DURATION + r"{0,2}(?:contracts?|passports?) in hand"
    r")\b(?! (?:expired|ran|ended|lapsed|was|were|to (?:stay|remain|live)))"
)
_GONE = re.compile(
    r"\b(?:left|flew|flown|gone|went|arrived|landed|sent|sailed|moved|joined|work(?:ed|ing|s)?|serv(?:ed|ing|es?)|"
    r"living|based|stationed|deployed|settled|came|come|here|there|abroad)\b"
)
_LEAVES = re.compile(
    r"\b(?:go|goes|fly|leave|left|depart|sail|travel|sent|flown|bound|due|meant|earmarked|chosen|selected|hired)\b"
)
_BACK = re.compile(r"\b(?:home|back|return|withdrawn|leave)\b")
_FROM = re.compile(r"(?: ?[\w’'-]+){0,5}? from\b")
_CHOSEN = re.compile(r"[^.;:,]{0,60}?\b(?:been|were|are) (?:hired|recruited|engaged|selected|chosen|picked|taken on) ")
_THEN_GO = re.compile(r" and (?:then |all )?(?:leave|fly|depart|sail|travel|set off|set out|head)s? ")
_STAYS = re.compile(
    r"[^.;:,]{0,60}?\b(?:(?:will|would|shall|is to|are to|was to|were to|is|are|has|have) (?:now |all |"
    r"also )?)?(?:stay(?:s|ing|ed)?|remain(?:s|ing|ed)?) (?:(?P<on>on\b(?! (?:the|a|an|board|duty|standby|call|its|"
    r"their|[A-Z]))|put\b|where\b|longer\b|(?:(?:in|at|with|there) [^.;:,]{0,40}?)?(?:for )?(?:another|a further)\b)|"
    r"(?:(?:in|at|with) [^.;:,]{2,40}? |there )?(?:until|till|through|beyond)\b)"
)
_STANDS_BY = re.compile(
    r"(?: ?, from [^.;:,]{2,30} , )?[^.;:,]{0,50}?\b(?:(?:are|is|were|was|been|stand|stands|put|kept|"
    r"being) (?:now |also |still |held )?"
    r"(?:standing by\b|by (?:to|for)\b|on (?:stand-?by|call|alert)\b|at (?:[\w’'-]+ )?(?:notice|readiness)\b|"
    r"ready to (?:go|leave|fly|sail|deploy|follow|travel|move|depart)\b))"
)
_NEVER_WENT = re.compile(
    r"[^.;:]{0,80}?\b(?:(?:was|were|been|being) (?:turned|sent) back (?:at|by|on|before|as)\b"
    r"|(?<!who )(?:was|were|been) (?:denied|refused) (?:an? |their |the )?(?:entry |exit |work )?"
    r"(?:visas?|permits?|clearance|permission)\b"
    r"|(?:have|has|had) (?:since |already )?(?:dropped|pulled|backed) out\b|(?:dropped|backed) out\b|"
    r"(?:(?:have|has) been|were|was) told (?:that )?(?:they|he|she) (?:are|were|is|was) no longer (?:needed|wanted))"
    r"(?! of (?:sight|touch|contact))"
)
_HOME = re.compile(
    r"[^.;:]{0,90}?\b(?:will|would|are to|must|had to|have to) (?:now |instead )?(?:stay|remain) (?:at )?home\b"
)
_MEANT = re.compile(r"\b(?:assigned|bound|due|meant|earmarked|booked|selected|chosen|hired|(?:was|were|had been) to)\b")
_SCHEME = re.compile(r"\b(?:plan|scheme|proposal|idea|deal|project|programme|program|bid|agreement|talk)s?\b[^.;:]*$")
_DEAD = re.compile(
    r"[^.;:]{0,90}?\b(?:is|was|are|were) (?:now |as good as |all but |effectively )?"
    r"(?:dead|off|buried|history|on ice|no more)\b(?! (?:to|for|on|in|the)\b)"
)
_SERVED = re.compile(
    r"[^.;:,]{0,60}?\b(?:finished|completed|ended) (?:(?:a|an|its|their|the|one|two|three|six|nine) ){0,2}"
    r"(?:[\w-]+ )?(?:years?|months?|weeks?|stints?|tours?|work|tasks?|missions?|seasons?|postings?)\b"
    r"(?! (?:of|in) (?:[\w-]+ )?(?:training|study|lessons|classes)| (?:training|course|test))"
)
_COMES_HOME = re.compile(
    r"[^.;:]{0,60}?\b(?:will|would|are to|is to|are due to|is due to|are expected to) (?:all |then )?"
    r"(?:return\b(?! to (?:work|duty|the (?:front|field)))|(?:come|go|fly|be (?:brought|flown|sent)) (?:back|home)\b|"
    r"be (?:withdrawn|recalled|relieved|replaced|rotated|pulled out)\b)"
)
_TOUR_ENDED = re.compile(
    r"[^.;:]{0,90}? , (?:ending|completing|concluding|finishing|wrapping up) (?:a|an|its|their|the|his|her) "
    r"(?:[\w’'-]+ ){0,4}?(?:tour|deployment|stint|mission|posting|rotation|commitment|presence|secondment)\b"
)
_LAST = re.compile(r"\b[Tt]he last (?:of (?:the |its |their |some |those )?)?$")
_OUT = re.compile(
    r"[^.;:,]{0,50}?\b(?:left|departed|(?:flew|pulled|sailed|moved|marched|shipped) out|went home)\b(?! (?:for|to)\b)"
    r"(?!(?: [\w’'-]+){1,4} (?:for|to) [A-Z])"
)
_LAST_TO_GO = re.compile(r"[^.;:,]{0,40}?\b(?:was|were) the last to (?:leave|go|pull out|be withdrawn)\b")
_HAD = re.compile(r"\bhad " + _NAMED)
_UNTIL = re.compile(
    r"[^.;:]{0,60}?\buntil (?:(?:last|the end of|early|late|mid) ?-? ?)?(?:January|February|March|April|May|June|July|"
    r"August|September|October|November|December|week|month|year|spring|summer|autumn|winter|recently)\b"
)
_PLANS = re.compile(
    r"\b(?:lin(?:ed|ing|es?) up|should (?:soon )?be|ought to be|"
    r"open(?:ed|s|ing) (?:its|the|their) (?:doors?|gates?|borders?) to|"
    r"(?:approved|cleared|authori[sz]ed|opened|issued) (?:[\w-]+ ){0,2}(?:job orders?|vacancies|permits|quotas?) for) "
    + _NAMED
)
_ORDERED = re.compile(
    r"(?:^|\b(?:job|manpower|labou?r|recruitment|staffing) )orders? (?:, )?(?:from [^;:]{2,90}? )??"
    r"(?:(?:is|was|are|were) )?for " + _NAMED
)
_ARRANGED = re.compile(r"\barrang(?:ed|es|ing) for " + _NAMED)
_DEAL = re.compile(r"\b(?:contract|deal|agreement|order|accord)s? for " + _NAMED)
_SIGNED = re.compile(r"[^.;:]{0,80}?\b(?:was|were|been) (?:signed|concluded|struck|agreed|sealed|reached|placed)\b")
_OPENED = re.compile(
    r"\b(?:open(?:ed|s)|offer(?:ed|s)|creat(?:ed|es)|announc(?:ed|es)|advertis(?:ed|es)|reserved|set aside) " + _NAMED
)
_SLOTS = re.compile(
    r"(?:new |further |more |another )?(?:places|jobs|posts|positions|vacancies|slots|openings|berths)\b"
)
_LINED_UP = re.compile(r"[^.;:,]{0,40}?\b(?:been|are|were|is) (?:now )?lined up (?:for|to)\b")
_CHOOSES = re.compile(
    r"\b(?:beg[au]n|starts?|started|is|are|been|busy|was|were) (?:already |now |also |still )?(?:choosing|selecting|"
    r"picking|recruiting|screening|interviewing|vetting|shortlisting|testing) " + _NAMED
)
_KEEPS = re.compile(
    r"\bto (?:keep|retain|hold on to|extend the stay of) (?:all )?(?:the|its|their|those|these) $"
    r"|\b(?:will|would|shall) (?:keep|retain|maintain) (?:(?:all|some|about|around|the|its|their|those|these|only) )*$"
)
_KEPT_BACK = re.compile(
    r"[^.;:]{0,60}?\b(?:at home|in reserve|until|till|on (?:stand-?by|call|alert)|ready|back|training|out of)\b"
)


def standing_of(before: str, behind: str, own: Status | None, *, ahead: bool) -> Status | None:
    """Return the status that a phrase around a number tells, or None.

    Args:
        before: the words before the number.
        behind: the words behind it, from its noun on.
        own: what the verbs of the clause tell.
        ahead: whether the deployment told before is still to come, so that "will stay until May" is too.
    """
    if never_went(behind) or (_HOME.match(behind) and _MEANT.search(behind)):
        return "halted"
    if _SCHEME.search(before) and _DEAD.match(behind):
        return "halted"
    if has_served(behind) or _has_gone_last(before, behind) or (_HAD.search(before) and _UNTIL.match(behind)):
        return "completed"
    stays = _STAYS.match(behind)
    if stays and (stays.group("on") or not ahead) and not _LEAVES.search(behind, 0, stays.end()):
        return "under_way"
    if _KEEPS.search(before) and not (_FROM.match(behind) or _KEPT_BACK.match(behind)):
        return "under_way"
    if stands_by(behind):
        return "planned"
    if has_made_ready(behind, own):
        return "planned" if _THEN_GO.search(behind) else "selecting"
    if own == "selecting" and _CHOSEN.match(behind) and _THEN_GO.search(behind):
        return "planned"
    if _CHOOSES.search(before):
        return "selecting"
    arranged = _ARRANGED.search(before) and " to " in behind and not _BACK.search(behind)
    settled = (
        _PLANS.search(before)
        or _ORDERED.search(before)
        or (_DEAL.search(before) and _SIGNED.match(behind))
        or _LINED_UP.match(behind)
        or (_OPENED.search(before) and _SLOTS.match(behind))
    )
    return "planned" if arranged or settled else None


def never_went(behind: str) -> bool:
    """Return whether those counted gave up, or were turned back on the way ("dropped out", "were turned back")."""
    return _NEVER_WENT.match(behind) is not None


def has_made_ready(behind: str, own: Status | None = None) -> bool:
    """Return whether those counted have a contract, an offer or a visa, and have not gone ("have signed contracts")."""
    made = _MADE.match(behind)
    if made is None or _GONE.search(behind):
        return False
    return own != "planned" or "offered" in made.group() or "promised" in made.group()


def has_served(behind: str) -> bool:
    """Return whether those counted have served their time, no training ("landed, ending a year's tour")."""
    return _SERVED.match(behind) is not None or _TOUR_ENDED.match(behind) is not None


def is_to_come_home(behind: str) -> bool:
    """Return whether those who are somewhere will come home from there ("are in Oman and will return in July")."""
    return _COMES_HOME.match(behind) is not None


def stands_by(behind: str) -> bool:
    """Return whether those counted are ready to go ("are on standby in Lima")."""
    return _STANDS_BY.match(behind) is not None


def _has_gone_last(before: str, behind: str) -> bool:
    """Return whether those counted are the last to leave where they were ("the last of 40 left on Tuesday")."""
    return (_LAST.search(before) is not None and _OUT.match(behind) is not None) or _LAST_TO_GO.match(
        behind
    ) is not None


def are_had(scene: Scene, count: Count) -> bool:
    """Return whether a clause ends with people of a nation, who are there then ("employs 35 Peruvians.")."""
    at = scene.index_at(count.end)
    ends = at >= len(scene.tokens) or not scene.tokens[at].word
    inside = (g for g in scene.groups if count.numeral.end <= g.start and g.end <= count.end)
    return ends and any(group.places[0].kind == "demonym" for group in inside)


def has_now(scene: Scene, count: Count, lead: list[str]) -> bool:
    """Return whether people are had in a place though more are planned: "has about 300 in Oton and wants to double"."""
    held = next((at for at in range(len(lead) - 1, -1, -1) if lead[at] in {"has", "have"}), None)
    if held is None or not all(word in _HEDGED for word in lead[held + 1 :]):
        return False
    plans = words_of("deployment_verbs", "plan")
    before = scene.tokens[: scene.index_at(count.start)]
    return not any(token.lower in plans or token.lower.endswith(("’ll", "'ll")) for token in before)


_HEDGED = frozenset("about around some nearly almost over only just more than at least up to now already".split())
