"""Patterns of what is asked for or helps, in everyday news copy: "the one demand was that", "useful but not a must"."""

from __future__ import annotations

from factlift.reader.verdicts.everyday import GOES, LACKING, NOBODY, TAKES, TOLD_OF
from factlift.reader.verdicts.families import ENDL, MAKER, REST, RESTL, START, X, make

_FINE = (
    r"(?:helpful|useful|desirable|handy|welcome|preferred|preferable|valued|valuable|an advantage|a plus|an asset|"
    r"a bonus|a help|nice to have)"
)
_NEEDED = (
    r"(?:essential|required|necessary|needed|demanded|compulsory|obligatory|mandatory|asked for|a must|a condition)"
)

_REFUSED = r"(?P<x>(?:who|with|under|over|above|below|aged) [^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)"

WANTED = (
    make(
        "exclusion",
        "none",
        r"(?:\b(?:pass|passes|passed|engages?|engaged|ships?|shipped|signs?|signed|clears?|cleared|but|and|nor|or|also|"
        rf"allows?|allowed) |^[Aa]lso )none {_REFUSED}",
    ),
    make(
        "exclusion",
        "nobody no none",
        r"\bthat (?:nobody|no[ -]one|none|no (?:man|woman|member|girl|boy)) (?:go|goes|be (?:sent|taken|lent|chosen|"
        rf"engaged)|leaves?|sails?|travels?|is (?:sent|taken|lent|chosen|engaged)) {_REFUSED}",
    ),
    make(
        "requirement",
        "nobody none no",
        rf"\b{TAKES} (?:nobody|no[ -]one|none|no (?:[a-z]+ )?[a-z]+) {LACKING} {REST}",
    ),
    make(
        "requirement",
        "nobody none no",
        rf"{START}(?:{NOBODY}|[Nn]o [a-z]+) {LACKING} {X} (?:{GOES}|(?:goes|leaves|flies|sails|travels|"
        rf"gets? (?:in|on|through|a|the))\b)",
    ),
    make(
        "requirement",
        "that",
        rf"\b{TOLD_OF} (?:is|was|being|has been)(?: simply| always)? that (?!no |nobody |none )"
        r"(?:[\w’'-]+ ){1,4}?(?:must |should |shall |had to |has to |have to )?(?:be(?! \w+ed\b)|have|hold|speak|know|"
        r"own|show|prove)(?: able to(?= \w))? (?P<x>[^;:“”\"!?()]{3,110}?)" + ENDL,
        several=True,
    ),
    make(
        "requirement",
        "looking asking searching hunting advertising calling after seeking",
        rf"\b{MAKER} (?:is|are|was|were|has been|have been|had been)(?: now| still| also| only)? (?:(?:looking|asking|"
        rf"searching|hunting|advertising|calling) (?:only )?for|after|seeking) (?!more |volunteers|donations|"
        rf"help ){RESTL}",
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
        r"wants?|wanted|insist(?:s|ed)? on|expects?|expected|stipulate[sd]?|asks? for|asked for) (?P<x>(?!to |that |"
        r"the |more |an? (?:explanation|answer|meeting|reply))[^;:.“”\"!?()]{3,90}?)(?=[;:.!?”\"()]|$|"
        r", (?:and|but|which|who)\b| (?:of|from) (?:each|every|all|any)\b)",
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
        rf"able) [^,;:.“”\"!?()]{{2,90}}?) (?:{GOES}|(?:can|may|could|will|need) (?:join|enlist|leave)\b)",
    ),
    make(
        "requirement",
        "set sets fixed put imposed imposes fixes has had",
        r"\b(?:sets?|fix(?:es|ed)|imposed?s?|laid down|has|had|puts?|and) (?P<x>(?:an?|the) (?:age |height |upper |"
        r"lower )?(?:floor|ceiling|minimum|maximum|limit|cap|threshold) (?:of|"
        r"at) [^,;:.“”\"!?()]{2,60}?)(?=[,;:.!?”\"()]|$| and a\b)",
        "known",
    ),
    make(
        "requirement",
        "thing quality condition demand",
        r"\b(?:one|only|first|main) (?:thing|quality|condition|point)(?: that)? (?:[\w’'-]+ ){1,4}?(?:insist(?:s|"
        r"ed)? on|ask(?:s|ed)? for|want(?:s|ed)?|need(?:s|ed)?|check(?:s|ed)?|"
        r"ask(?:s|ed)? about|demand(?:s|ed)?|look(?:s|ed)? for|car(?:es|ed) about) (?:is|"
        r"was) (?P<x>(?!to\b|that\b)[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "handed submitted produced shown presented provided enclosed attached brought signed filed lodged uploaded "
        "annexed appended scanned furnished supplied included",
        rf"{START}{X} (?:must|should|shall|ha(?:s|ve|d) to|needs? to|is to|are to) (?:also )?be (?:handed (?:in|over)|"
        r"submitted|produced|shown|presented|provided|enclosed|attached|brought|filed|lodged|uploaded|annexed|appended|"
        r"scanned|furnished|supplied|included)\b",
        "papers",
        several=True,
    ),
    make(
        "requirement",
        "paid settled cleared repaid",
        rf"{START}(?:(?:[Hh]is|[Hh]er|[Tt]heir|[Aa]ny|[Aa]ll) )?(?P<x>(?:[a-z]+ ){{0,3}}(?:loans?|debts?|fines?|taxes|"
        rf"mortgages?|arrears|bills) (?:must|ha(?:s|ve|d) to|needs? to) (?:first )?be (?:paid(?: off| up)?|settled|"
        rf"cleared|repaid))\b",
    ),
    make(
        "requirement",
        "must should has",
        r"(?P<x>\b(?:[A-Z][a-z]+|[Ee]yesight|[Vv]ision|[Hh]earing|[Bb]lood pressure|[Hh]eight|"
        r"[Ww]eight|(?:[Cc]hest|[Ww]aist)(?: [a-z]+)?) (?:must|should|has to) (?:be (?:at|of|"
        r"above|below|at least|under|over|good|fluent|normal|no (?:less|more) than|between)|not exceed) "
        r"[^,;:.“”\"!?()]{1,40}?)(?=[,;:.!?”\"()]|$| and (?:[\w’'-]+ ){1,3}(?:must|should|has to) )",
        "led",
    ),
    make(
        "preference",
        "but though although helpful useful desirable handy welcome preferred plus asset advantage",
        rf"{START}{X} (?:is|are|was|were|will be|would be) (?:\w+ly )?{_FINE},? (?:but|though|although|if|"
        rf"and)(?: (?:it is|they are))? not {_NEEDED}\b",
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
        r"all) [^,.;]{3,60}, (?:it is )?(?:the )?(?:one|man|woman|girl|boy|candidate) (?:with |who (?:has |is |had |"
        r"was )?)?(?P<x>[^,;:.“”\"!?()]{3,60}?) (?:goes|gets|was (?:taken|picked|chosen|preferred|sent)|wins|comes|"
        r"takes|is (?:taken|picked|chosen|preferred|sent))\b",
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
        rf"\b{MAKER} (?:also |still )?(?:likes?|liked|prefers?|preferred|favou?rs?|favou?red) (?:an? |"
        rf"any )?(?:[a-z]+ )?[a-z]+ (?:with(?:out)?|who (?:has|have|had|is|are|was)(?= )|who(?= can| could)) {REST}",
    ),
    make(
        "preference",
        "hurt hurts harm",
        r"\b[Ii]t (?:does(?: not|n[’']t) (?:hurt|do any harm)|never hurts|won[’']t hurt) to (?:be|have|know|speak|come|"
        r"own|hold) (?P<x>[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "extra bonus grace additional more double higher",
        rf"{START}{X} (?:gets?|got|earns?|earned|scores?|scored|receives?|received|(?:is|are|was|were) (?:given|"
        rf"awarded|granted)|(?:had|have|has) been (?:given|awarded|granted)) "
        r"(?:an? )?(?:(?:two|three|five|ten|fifteen|twenty|\d+) )?(?:extra|bonus|grace|additional|more|double|higher) "
        r"(?:marks?|points?|credits?|scores?)\b",
        "people",
    ),
    make(
        "requirement",
        "only women men",
        r"\b(?:schemes?|programmes?|programs?|posts?|jobs?|places?|contracts?|call|advert|draft|quota|intake|"
        r"vacanc(?:y|ies)|positions?|berths?) (?:is|are|was|were) (?:(?:open )?only (?:for|to) |(?:open )?(?:for|"
        r"to) (?=[^,;:.]{3,70} only\b))(?P<x>[^,;:.“”\"!?()]{3,70}?)(?= only|[,;:.!?”\"()]|$)",
        "either",
    ),
    make(
        "requirement",
        "each every",
        rf"{START}(?:[Ee]ach|[Ee]very) (?:man|woman|recruit|worker|nurse|driver|soldier|officer|cook|maid|volunteer|"
        rf"candidate|applicant)(?: of them)? (?:brings?|brought|signs?|signed|shows?|showed|produces?|produced|"
        rf"presents?|hands in|handed in|carries) {REST}",
        "papers",
        several=True,
    ),
    make(
        "requirement",
        "all",
        r"\b(?:(?:[Aa]ll (?:\d+|of them|of the [a-z]+|the [a-z]+|[a-z]+)|[Tt]hey all|[Aa]ll) (?:had|have)|"
        r"(?:had|have) all) (?P<x>(?:been (?:vaccinated|immuni[sz]ed|inoculated|cleared|certified)|provided|supplied|"
        r"produced|passed|completed|served|done|held|worked|sat|spent|driven|"
        r"trained) [^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "requirement",
        "only",
        r"\b(?:passes|passed|stamps?|stamped|signs?|signed|clears?|cleared|certifies|certified|flies|flew|lends?|lent|"
        r"releases?|released) (?:the )?(?:\w+ (?:of|for) )?only (?:for )?(?:the \w+ of )?(?:those|people|men|women|"
        r"anyone) "
        rf"(?:with|who|whose) {REST}",
    ),
    make(
        "requirement",
        "whoever anyone",
        r"\b(?:takes?|took|hires?|hired|accept(?:s|ed)?|recruit(?:s|ed)?|enlist(?:s|ed)?|sends?|sent) (?:on )?whoever "
        rf"(?:can |could |has |had |is |was )?{REST}",
    ),
    make(
        "requirement",
        "condition proviso rule",
        r"\b(?:one|only|sole|a|single) (?:condition|proviso|rule|stipulation): (?:that )?(?:they|he|she|you|each|all|"
        r"the men|the "
        rf"women|everyone) (?:must |have to |has to |had to |are |is |be )?{REST}",
    ),
    make(
        "preference",
        "over ahead before rather",
        rf"{START}{X} (?:is|are|was|were|will be|would be) (?:usually |always |often )?(?:chosen|picked|taken|"
        rf"preferred|"
        r"selected|favou?red|hired|sent) (?:over|ahead of|before|rather than|in preference to) (?!the (?:end|war|"
        r"summer|"
        r"election)|(?:noon|dawn|long)\b)",
        "people",
    ),
    make(
        "preference",
        "nod edge refusal pick",
        rf"\bg(?:ives?|ave|iving) (?:the nod|an edge|the edge|first refusal|first pick|the first places|a head start|"
        rf"extra credit) to {REST}",
        "either",
    ),
    make(
        "preference",
        "particular especially",
        r"\b(?:looking|searching|hunting|asking|advertising),? (?:in particular|especially|particularly|"
        r"above all),? for "
        rf"{REST}",
        "group",
    ),
    make(
        "requirement",
        "wanted required asked demanded expected needed",
        rf"{START}{X} (?:is|are|was|were|will be) (?:also )?(?:wanted|required|asked|demanded|expected|"
        rf"needed) (?:from|of) (?:anyone|"
        r"those|all|each|every|everyone|candidates|applicants|volunteers|recruits)\b",
        "papers",
        several=True,
    ),
)
