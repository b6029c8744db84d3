"""Patterns of everyday news copy, by the verdict: "no one on the register can be put down", "closed to men"."""

from __future__ import annotations

from factlift.reader.verdictwords import ENDL, GONE, HOME, MAKER, REST, RESTL, START, X, make

_PICKED = (  # said of who is chosen
    r"(?:put (?:down|up|forward|through|on (?:the|any|a) \w+)|considered|eligible|taken(?: on)?|picked|chosen|selected|"
    r"accepted|admitted|entered|listed|shortlisted|signed (?:on|up)|let (?:go|in|on|through|near)|called(?: up|"
    r" forward)?|"
    r"hired|recruited|engaged|employed|sent|posted|deployed|nominated|approved|cleared|included|invited|interviewed|"
    r"registered|enrolled|enlisted|allowed|permitted|on the (?:list|roster|roll|bus|plane|boat|ship|shortlist|team))"
)
_MAY_BE = (
    r"(?:(?:can|could|may|might|will|would|shall|should|must|is to|are to|was to|were to)(?: ever| even| now)? be|is|"
    r"are|was|were|has been|have been|had been|gets?|got)(?: (?:ever|even|now|being|\w+ly))?"
)
_NOBODY = r"(?:[Nn]obody|[Nn]o[ -]one|[Nn]ot one|[Nn]one(?: of (?:the|those|them))?)"
_LACKING = r"(?:without|lacking|who lack(?:s|ed)?)"
_TAKES = (
    r"(?:takes?|took|taken|accept(?:s|ed)?|hires?|hired|wants?|wanted|sends?|sent|picks?|picked|recruits?|recruited|"
    r"hears? of|considers?|considered|lets? in|let|puts? forward|admit(?:s|ted)?|sign(?:s|ed)? up|nominate[sd]?|have|"
    r"has)"
)
_TOLD_OF = r"(?:demand|condition|stipulation|requirement|rule|proviso|request|instruction|order|policy)s?"
_FINE = (
    r"(?:helpful|useful|desirable|handy|welcome|preferred|preferable|valued|valuable|an advantage|a plus|an asset|"
    r"a bonus|"
    r"a help|nice to have)"
)
_NEEDED = (
    r"(?:essential|required|necessary|needed|demanded|compulsory|obligatory|mandatory|asked for|a must|a condition)"
)

EVERYDAY = (
    make(
        "requirement",
        "nobody none no",
        rf"\b{_TAKES} (?:nobody|no[ -]one|none|no (?:[a-z]+ )?[a-z]+) {_LACKING} {REST}",
    ),
    make(
        "requirement",
        "nobody none no",
        rf"{START}(?:{_NOBODY}|[Nn]o [a-z]+) {_LACKING} {X} (?:{_MAY_BE} {_PICKED}|needs? (?:apply|bother)|"
        rf"goes|leaves|flies|sails|travels|gets? (?:in|on|through|a|the))\b",
    ),
    make(
        "exclusion",
        "nobody none no not",
        rf"{START}(?:{_NOBODY}|[Nn]o(?: single)?(?= (?!wom[ae]n |m[ae]n |girl)(?:[a-z]+ ){{1,3}}(?:who|with|on|from|"
        rf"over|under|in|whose|aged|"
        rf"within)\b)) {X} (?:{_MAY_BE} {_PICKED}|needs? (?:apply|bother))\b",
        "limited",
    ),
    make(
        "exclusion",
        "closed shut barred limits bounds open",
        rf"\b(?:is|are|was|were|remains?|stays?|stayed|now) (?:closed|shut|barred|off limits|out of bounds|"
        rf"not open) to "
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "lost loses lose cost costs",
        r"\b(?:(?:lost|loses?|forfeit(?:s|ed)?) (?:his|her|their|a|the) (?:place|seat|berth|slot|spot|chance|contract|"
        r"posting|visa)s? (?:for|over|because of|on account of|because (?:he|she|they) (?:had|has|have|was|is|were|"
        r"are)) "
        r"(?P<x>[^,;:.“”\"!?()]{3,90}?))(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "exclusion",
        "he she they we i",
        rf"{START}{X},? (?:he|she|they|we|I)(?: simply| just| also| never| flatly)? (?:will not|won[’']t|would not|"
        r"wouldn[’']t|do(?:es)? not|doesn[’']t|don[’']t|did not|didn[’']t|cannot|can[’']t|refuse[sd]? to) "
        r"(?:even )?(?:consider|take|have|hire|touch|look at|send|accept|recruit)(?=[,;:.!?”\"()]|$)",
        "people",
    ),
    make(
        "exclusion",
        "so",
        rf"\b(?:{GONE}|{HOME}),? and so(?:, [^,;.]{{3,40}},)? (?:do|does|did|are|is|were|was|must|should|will|can) "
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "that",
        rf"\b{_TOLD_OF} (?:is|was|being|has been)(?: simply| always)? that (?:nobody|no[ -]one|none(?: of them)?|no "
        r"(?:\w+))(?: (?:may|can|must|should|could|shall))? (?:be|have|hold|is|was|were|are|has|had) "
        r"(?P<x>[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "that",
        rf"\b{_TOLD_OF} (?:is|was|being|has been)(?: simply| always)? that (?!no |nobody |none )"
        r"(?:[\w’'-]+ ){1,4}?(?:must |should |shall |had to |has to |have to )?(?:be(?! \w+ed\b)|have|hold|speak|know|"
        r"own|show|prove)(?: able to(?= \w))? (?P<x>[^;:“”\"!?()]{3,110}?)" + ENDL,
        several=True,
    ),
    make(
        "requirement",
        "looking asking searching hunting advertising calling after seeking",
        rf"\b{MAKER} (?:is|are|was|were|has been|have been|had been)(?: now| still| also| only)? (?:(?:looking|asking|"
        rf"searching|hunting|advertising|calling) (?:only )?for|after|seeking) {RESTL}",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "asked demanded wanted sought specified stipulated",
        rf"\b(?:[Tt]he [A-Z][a-z]+s|[A-Z][a-z]+s|{MAKER}|group|chain|buyers?|side) (?:had|have|has) (?:also |only |"
        rf"now )?"
        r"(?:asked for|demanded|wanted|sought|specified|stipulated|insisted on) (?P<x>(?!to |that |the |more |an? "
        r"(?:explanation|answer|meeting|reply))[^;:.“”\"!?()]{3,90}?)(?=[;:.!?”\"()]|$|, (?:and|but|which|who)\b)",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "demands demanded requires required wants wanted insists insisted expects expected stipulates",
        r"\b(?:group|chain|buyers?|side|partners?|[A-Z][a-z]+(?:ns|is|ese)) (?:demands?|demanded|requires?|required|"
        r"wants?|"
        r"wanted|insist(?:s|ed)? on|expects?|expected|stipulate[sd]?|asks? for|asked for) "
        r"(?P<x>(?!to |that |the |more |an? (?:explanation|answer|meeting|reply))[^;:.“”\"!?()]{3,90}?)"
        r"(?=[;:.!?”\"()]|$|, (?:and|but|which|who)\b| (?:of|from) (?:each|every|all|any)\b)",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "picked chosen drawn recruited selected taken hired from",
        r"\b(?:is|are|was|were|be|been|being) (?:all |only |mostly )?(?:picked|chosen|drawn|recruited|selected|taken|"
        r"hired|hand-picked) (?:only |solely |exclusively )?from (?:among )?(?:the )?(?:ranks of )?[a-z]+s "
        r"(?P<x>(?:with|who|aged|over|under|between) (?:[^,;:.“”\"!?()]|(?<=\d),(?=\d)){3,90}?)(?=,(?!\d)|"
        r"[;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "only",
        rf"{START}[Oo]nly (?:the )?(?:those |people |[a-z]+s )(?P<x>(?:with|who|aged|over|under|between|from|holding|"
        rf"able) [^,;:.“”\"!?()]{{3,90}}?) (?:{_MAY_BE} {_PICKED}|(?:can|may|could|will|need) (?:go|apply|join|"
        r"enlist|travel|leave|sign up))\b",
    ),
    make(
        "requirement",
        "set sets fixed put imposed imposes fixes has had",
        r"\b(?:sets?|fix(?:es|ed)|imposed?s?|laid down|has|had|puts?|and) (?P<x>(?:an?|the) (?:age |height |upper |"
        r"lower )?"
        r"(?:floor|ceiling|minimum|maximum|limit|cap|threshold) (?:of|at) [^,;:.“”\"!?()]{2,60}?)(?=[,;:.!?”\"()]|$|"
        r" and a"
        r"\b)",
        "known",
    ),
    make(
        "requirement",
        "thing quality condition demand",
        r"\b(?:one|only|first|main) (?:thing|quality|condition|point)(?: that)? (?:[\w’'-]+ ){1,4}?(?:insist(?:s|"
        r"ed)? on|"
        r"ask(?:s|ed)? for|want(?:s|ed)?|demand(?:s|ed)?|look(?:s|ed)? for|car(?:es|ed) about) (?:is|was) "
        r"(?P<x>(?!to\b|that\b)[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "handed submitted produced shown presented provided enclosed attached brought signed filed lodged",
        rf"{START}{X} (?:must|ha(?:s|ve|d) to|needs? to|is to|are to) be (?:handed (?:in|over)|submitted|produced|"
        rf"shown|"
        r"presented|provided|enclosed|attached|brought|filed|lodged)\b",
        "papers",
        several=True,
    ),
    make(
        "requirement",
        "paid settled cleared repaid",
        rf"{START}(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]ny|[Aa]ll) )?(?P<x>(?:[a-z]+ ){{0,3}}(?:loans?|debts?|fines?|taxes|"
        rf"mortgages?|arrears|bills) (?:must|ha(?:s|ve|d) to|needs? to) (?:first )?be (?:paid(?: off| up)?|settled|"
        rf"cleared|"
        rf"repaid))\b",
    ),
    make(
        "requirement",
        "must",
        r"(?P<x>\b(?:[A-Z][a-z]+|[Ee]yesight|[Vv]ision|[Hh]earing|[Bb]lood pressure|[Hh]eight|"
        r"[Ww]eight) must be (?:at|of|"
        r"above|below|at least|under|over|good|fluent|normal|no (?:less|more) than|between) [^,;:.“”\"!?()]{1,40}?)"
        r"(?=[,;:.!?”\"()]|$)",
        "led",
    ),
    make(
        "preference",
        "but though although helpful useful desirable handy welcome preferred plus asset advantage",
        rf"{START}{X} (?:is|are|was|were|will be|would be) (?:\w+ly )?{_FINE},? (?:but|though|although|if|"
        rf"and)(?: (?:it is|"
        rf"they are))? not {_NEEDED}\b",
    ),
    make(
        "preference",
        "but",
        rf"{START}{X} (?:is|are|was|were)(?:n[’']t| not) (?:strictly |"
        rf"absolutely )?{_NEEDED},? but [“\"‘]?[^.;]{{0,60}}?"
        rf"\b(?:helps?|helped|weighs?|counts?|top|front|{_FINE}|priority|first|edge|better)\b",
    ),
    make(
        "preference",
        "where if when",
        r"\b(?:[Ww]here|[Ii]f|[Ww]hen|[Bb]etween) (?:two|both|several|an?|"
        r"all) [^,.;]{3,60}, (?:it is )?(?:the )?(?:one|man|"
        r"woman|girl|boy|candidate) (?:with |who (?:has |is |had |was )?)?(?P<x>[^,;:.“”\"!?()]{3,60}?) (?:goes|gets|"
        r"wins|"
        r"comes|takes|is (?:taken|picked|chosen|preferred|sent))\b",
    ),
    make(
        "preference",
        "first",
        rf"\b{MAKER} (?:would |will |always |usually )?(?:takes?|took|sends?|sent|picks?|picked|calls?|called|hires?|"
        rf"hired|"
        r"chooses?|chose|wants?) (?P<x>[^,;:.“”\"!?()]{3,60}?) first(?=[,;:.!?”\"()]|$)",
        "group",
    ),
    make(
        "preference",
        "like likes liked prefer prefers preferred favour favours favor favors",
        rf"\b{MAKER} (?:likes?|liked|prefers?|preferred|favou?rs?|favou?red) (?:an? |any )?(?:[a-z]+ )?[a-z]+ (?:with|"
        rf"who "
        rf"(?:has|have|had|is|are|was)(?= )|who(?= can| could)) {REST}",
    ),
    make(
        "preference",
        "hurt hurts harm",
        r"\b[Ii]t (?:does(?: not|n[’']t) (?:hurt|do any harm)|never hurts|won[’']t hurt) to (?:be|have|know|speak|"
        r"come|own|"
        r"hold) (?P<x>[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "because for after over",
        rf"{START}(?:[Oo]ne|[Tt]wo|[Tt]hree|[Aa]nother|[Oo]thers|[Ss]ome|[Aa] [a-z]+)(?: of (?:them|the [a-z]+)|"
        rf" [a-z]+)? "
        rf"(?:was|were|had been|has been) {GONE} (?:because (?:he|she|they) (?:had |were |was |have |has )?|for |"
        rf"after |over )"
        r"(?P<x>(?!a (?:day|week|month|year|while)|the )[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
    ),
)
