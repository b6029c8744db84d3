"""Plans that fell through: "had promised 60 but withdrew", "was to send 60. That plan has been dropped"."""

from __future__ import annotations

import re

_OFF = (
    r"(?:dropped|shelved|scrapped|cancell?ed|abandoned|withdrawn|called off|given up|ditched|axed|frozen|suspended|"
    r"put on (?:ice|hold)|set aside|put aside|mothballed|halted|stopped|blocked|vetoed|torn up|binned)"
)
_PLAN = (
    r"(?:plans?|idea|scheme|offer|programme|program|project|deal|deployment|arrangement|order|proposal|venture|"
    r"mission|contract|agreement|accord|pledge|promise|posting|pilot|placements?)"
)
_IS = r"(?:ha(?:s|ve|d) (?:\w{2,12} )?been|was|were|is|are)(?: (?:now|since|later|then|quietly|eventually|soon|being))?"
_FAILED = (
    r"(?:nothing (?:ever )?came of (?:it|that|this|the \w+)|"
    r"fell through|fell apart|came to (?:nothing|naught|nought)|collapsed|went nowhere|never (?:happened|"
    r"materiali[sz]ed|came off|got off the ground)|ha(?:s|d) (?:since )?(?:fallen through|collapsed|come to nothing))"
)
_MINDS = r"changed (?:its|his|her|their) minds?"
_QUIT = (
    r"(?:never (?:left|came|went|arrived|set off)|"
    rf"withdrew|pulled out|backed out|dropped out|bowed out|opted out|{_MINDS}|gave up|never did|"
    r"thought better of it|did not (?:send|come|deliver|arrive|turn up|follow through)|cancell?ed|reneged|"
    r"called (?:it|them|that|the \w{4,12}) off|"
    rf"ha(?:s|ve|d) (?:since |now )?(?:withdrawn|pulled out|backed out|dropped out|{_MINDS}))"
)
_CANNOT = (
    r"(?:could not|cannot|can not|couldn[’']t|can[’']t|was unable to|were unable to|is unable to) (?:\w{2,10} )?"
    r"(?:pay|afford|find|spare|raise|fund|release|keep|meet|honou?r|get|secure)\b"
)
_MEANT = re.compile(
    r"\bha(?:d|s|ve) (?:(?:at \w+ (?:stage|point|time)|\w{2,12}) )?(?:promised|pledged|"
    r"offered|considered|planned|meant|hoped|intended|agreed|wanted|undertaken|"
    r"been (?:due|meant|supposed|expected|set|scheduled|planned))\b"
    r"|\b(?:promised|pledged)\b"
    r"|\b(?:was|were) (?:to|due to|supposed to|meant to|expected to|set to|scheduled to)\b"
)
_BUT = re.compile(
    r"^[^.;:“”]{0,50}?(?:,? but|,? before|,? until|,? only to) (?:[^.;:“”]{0,60}? )?(?:" + _QUIT + "|" + _CANNOT + "|"
    + _FAILED + "|" + _IS + " " + _OFF + r")\b"
)  # fmt: skip
_PROPOSED = re.compile(
    r"\b(?:" + _PLAN + r"|initiatives?|attempts?|bids?|efforts?) (?:to|for|of|under|that|which|in|by) [^.;:]{0,60}$"
)
_ENDED = re.compile(
    rf"[^.;:,“”]{{0,80}}? (?:{_IS} (?:{_OFF}|rejected|turned down|refused)|{_FAILED}|ended in (?:failure|fiasco|"
    r"nothing|tears)|failed|foundered)\b(?! to \w+ (?:all|enough))"
)
_THE_PLAN = r"(?:\w{3,14} )?" + _PLAN
_LATELY = (  # the plan told of just before, unless it was resumed or only moved, or the year says that it is another
    r"(?![^.;]{0,60}\b(?:in (?:19|20)\d\d|years? ago|resum|reviv|restor|reinstat|until (?!further)|to (?:next|a later)|"
    r"instead|again)\w*)"
)
_TRIP = rf"(?:{_PLAN}|trip|journey|tour|expedition|visit)"
_NO_GO = (
    r"(?:will (?:now )?not|won[’']t|are (?:now )?not|is (?:now )?not) (?:be )?(?:go|going|leave|leaving|travel|"
    r"travelling|fly|flying|sent|deployed|mak(?:ing|e) the (?:trip|journey))"
    r"(?: (?:now|after all))?(?=[.;,]|$)"
)
_NEXT = re.compile(  # "the programme was suspended in 2019" may be long ago
    r"[“\"‘]?(?:(?:But |Now |Then |Later )?"
    rf"(?:(?:(?:That|This) {_THE_PLAN}|It|That|This) (?:{_FAILED}|{_IS} {_OFF})"
    rf"|(?:The|Its|Their|Our) {_THE_PLAN} (?:{_FAILED}|ha(?:s|ve|d) (?:\w{{2,12}} )?been {_OFF}))"
    rf"|(?:The|Its|Their|Our) {_TRIP} (?:{_IS} {_OFF}\b|{_IS} postponed indefinitely|is off\b){_LATELY}"
    rf"|(?:It|That|This) {_IS} postponed (?:indefinitely|until further notice)|(?:They|The \w{{3,14}}) {_NO_GO}"
    r"|[^.;:“”]{0,60}?\b(?:those|these|the|that|this|its|their) (?:\w+ ){0,2}?(?:postings|placements|deployments|posts|"
    rf"places|{_PLAN}) (?:would|will|could|can)(?: now)?(?: not|n[’']t)(?: now)?(?: be)? (?:go(?:ing)? ahead|"
    r"take place|happen(?:ing)?|proceed|filled|taken up)\b"
    r"|(?:But )?[Nn]othing (?:ever |has |had )?c[ao]me of (?:it|that|this|the))\b"
)
_NOT_GOING = re.compile(  # "40 cooks were meant to leave in May but will not go"
    r"[^.;:“”]{0,30}?\b(?:are|were|was|had been) (?:meant|due|supposed|to|set|expected|scheduled)\b[^.;:“”]{2,80}?,? "
    rf"(?:but|and) (?:now )?{_NO_GO}"
    r"|[^.;:,“”]{0,40}? (?:whom?|that|which) [^.;:,“”]{2,60}? never (?:left|came|went|arrived|set off)\b"
    r"(?! again| home)"
)

_SOUGHT = re.compile(
    r"\b(?:asked|requested|sought|begged|applied|bid|tried|wanted|been offered|were offered|was offered|pencill?ed in)"
    r"\b[^.;:“”]{0,80}$"
)
_NO = (
    r"(?:refused|turned down|turned away|rebuffed|rejected|spurned|declined|refus(?:es|ing)|"
    r"turn(?:s|ing) (?:it|them) down)"
    r"(?= ?(?:[.;,”]|$| (?:in|on|last|this|by|because|since|when|as|outright|flatly|twice|again|each|every|"
    r"point-blank)\b))"
)
_IN_VAIN = re.compile(  # "had asked Peru for 40 cooks, and been refused"
    r"^[^.;:“”]{0,60}?(?:"
    rf",? (?:and|but|only to) (?:(?:he|she|it|they|we|[A-Z]\w+) )?(?:(?:had|has|have|was|were|is|be|got|being) )?"
    rf"(?:been )?(?:\w+ly )?{_NO}"
    rf"|, (?:which|whom) (?:he|she|it|they|we|[A-Z]\w+|the \w+) (?:had |has |have )?(?:\w+ly )?{_NO}"
    r"|,? (?:and|but) (?:(?:had|has|was|were) )?(?:got|received|heard|been given|given|met with) "
    r"(?:nothing|nobody|none|no answer|no reply|silence|an? (?:flat )?(?:no|refusal))\b(?! (?:yet|so far|but)))"
)
_FROZE = re.compile(  # "froze a further allotment of 40"
    r"\b(?:froze|(?:has|have|had) (?:since |now |also )?(?:frozen|suspended|blocked|cancell?ed|revoked|rescinded|"
    r"scrapped|halted|annulled|voided)|suspended|blocked|cancell?ed|revoked|rescinded|scrapped|annulled|voided) "
    r"(?:an?|the|its|their|that|another|one) (?:[\w’'-]+ ){0,3}"
    r"(?:allotment|allocation|quota|batch|intake|order|tranche|consignment|request|permits?|transfer|draft)s? "
    r"(?:of|for) (?:another |about |some |around |up to |a further )?$"
)


def fell_through(text: str, lead: str, behind: str, after: int) -> bool:
    """Return whether a plan was given up, by the words before its number, those behind it, and the next sentence.

    `after` is the offset of that sentence. What was only meant comes to an end behind a "but"; what is planned, where
    the next sentence takes up "that plan".

    >>> fell_through("", "Peru had promised ", " but withdrew in May.", 0)
    True
    >>> fell_through("", "Peru had promised ", " but would not say when.", 0)
    False
    """
    broken = _MEANT.search(lead) is not None and _BUT.match(behind) is not None
    ended = _PROPOSED.search(lead) is not None and _ENDED.match(behind) is not None
    vain = _SOUGHT.search(lead) is not None and _IN_VAIN.match(behind) is not None
    return broken or ended or vain or _FROZE.search(lead) is not None or _NEXT.match(text, after) is not None


def will_not_go(behind: str) -> bool:
    """Return whether the words behind those counted say that they were to go, and will not ("but will not go")."""
    return _NOT_GOING.match(behind) is not None
