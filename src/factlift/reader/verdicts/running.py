"""Patterns of running copy, where a condition is one part of a longer sentence: "asked that a cook be over 30"."""

from __future__ import annotations

from factlift.reader.verdicts.everyday import NOBODY, PICKED
from factlift.reader.verdicts.families import AMOUNT, ENDL, MONEYED, REST, RESTL, START, XL, X, make

_STATE = (
    r"(?:be(?! (?!aged|married|trained|skilled|qualified|licensed|registered|certified|vaccinated|experienced|educated|"
    r"unmarried)(?:\w+ed|given|taken|chosen|sent|paid|kept|met|put|made|told|cut|shown|driven|flown|held|brought|"
    r"seen|left|let|freed|ready|there|here|home)\b)|have|hold|speak|know|own|possess|pass|"
    r"show|bring|understand|can (?=read|write|swim|drive|speak|cook|ride|climb|lift|walk)|read|write|swim|cook|drive|"
    r"weigh|measure|belong|come from|prove|sign|swear|carry|produce|name(?= (?:an?|two|three) )|"
    r"not (?:be|have|smoke|drink|owe|suffer|exceed|wear)|(?:serve|stay|work|teach|spend)(?= (?:for )?(?:at least |a "
    r"minimum of )?[\w-]+ (?:full |more )?(?:years?|months?|seasons?)\b))"
)
_ONE = r"(?:an? |the |every |each |any |all |its |their |his |her )?(?:[a-z-]+ ){0,2}?"
_FOLK = (
    r"(?:wom[ae]n|m[ae]n|people|staff|workers?|candidates?|applicants?|recruits?|volunteers?|nurses?|cooks?|drivers?|"
    r"teachers?|doctors?|soldiers?|officers?|sailors?|welders?|maids?|pickers?|players?|singers?|students?|couples?|"
    r"graduates?|(?!members|others|matters|letters|papers|offers|orders|numbers)[a-z-]+(?:ers|ists|men|women))"
)
_ASKS = (
    r"(?:asks?|asked|requires?|required|expects?|expected|wants?|wanted|needs?|needed|obliges?|obliged|likes?|liked|"
    r"prefers?|preferred)"
)
_RULES = (
    r"(?:asks?|asked|insists?|insisted|demands?|demanded|requires?|required|stipulates?|stipulated|specif(?:y|ies|ied)|"
    r"rules?|ruled|decreed?|prescribed?s?)"
)
_TRAIT = (  # by which people are chosen
    r"(?:(?:the )?(?:age|seniority|merit|rank|height|weight|sex|gender|health|fitness|experience|nationality|faith|"
    r"religion|party membership|loyalty|family (?:size|income|circumstances)|marital status|grades|marks|skills?|"
    r"qualifications|ability|performance|need|(?:exam(?:ination)?|test) (?:results|marks|scores)|"
    r"(?:length|years) of (?:service|experience)))"
)
_AGE = (
    r"(?:over|under|above|below|past|younger than|older than) (?:the age of )?"
    r"(?:[1-6]\d|(?:twenty|thirty|forty|fifty|sixty)(?:-[a-z]+)?|eighteen)"
)

RUNNING = (
    make(
        "requirement",
        "ask asks asked require requires required expect expects expected want wants wanted need needs needed oblige "
        "obliges obliged",
        rf"\b{_ASKS} {_ONE}{_FOLK} to (?P<x>{_STATE} [^;:“”\"!?()]{{2,180}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "ask asks asked insist insists insisted demand demands demanded require requires required stipulate stipulates "
        "stipulated specify specifies specified rule rules ruled decree decreed prescribe prescribed",
        rf"\b{_RULES}(?: only)? that {_ONE}(?:{_FOLK}|he|she|they|one|whoever goes) "
        rf"(?P<x>{_STATE}\b[^;:“”\"!?()]{{2,180}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "all thing condition demand requirement what",
        rf"\b(?:[Aa]ll|[Ww]hat|(?:only|one|single|sole|first) (?:thing|condition|demand|requirement)) "
        rf"(?:[\w’'-]+ ){{0,4}}?(?:is|was) that {_ONE}(?:{_FOLK}|he|she|they) (?:be able to (?=[a-z]))?"
        rf"(?!be able)(?P<x>{_STATE}\b[^;:“”\"!?()]{{2,180}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "condition requirement rule stipulation",
        rf"\b[Ii]t (?:is|was) (?:also )?(?:an?|the|one|another) (?:[a-z]+ )?(?:(?:condition|requirement|stipulation)|"
        rf"rule(?= of (?:selection|the scheme)))(?: of [^,;:.]{{3,40}}?)? that {_ONE}(?:{_FOLK}|he|she|they) (?:must |"
        rf"should )?(?P<x>(?:is|are|has|was|were|{_STATE})\b[^;:“”\"!?()]{{2,180}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "essential imperative compulsory mandatory obligatory required",
        rf"\b[Ii]t (?:is|was|remains) (?:also |absolutely |therefore )?(?:essential|imperative|compulsory|mandatory|"
        rf"obligatory|required) that {_ONE}(?:{_FOLK}|he|she|they) (?:must |should )?"
        rf"(?P<x>{_STATE}\b[^;:“”\"!?()]{{2,180}}?){ENDL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "after looking seeking",
        rf"\b[Ww]hat (?:I|we|he|she|they|the \w+) (?:was|were|am|are|is|[’'](?:m|re|s)) (?:after|looking for|seeking) "
        rf"(?:is|was|are|were) {RESTL}",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "look looks looked looking",
        rf"\b(?:looks?|looked|looking) (?:only|solely|exclusively) (?:at|for) {REST}",
        "either",
    ),
    make(
        "requirement",
        "look looks looked",
        r"\b(?:looks?|looked) (?:above all|first(?: of all)?|mainly|chiefly|mostly|hard|especially|particularly|"
        r"most(?: of all| closely)?) at (?:(?:an?|the) (?:man|woman|candidate|applicant|person|recruit|worker)[’']s |"
        rf"his |her |their |your ){REST}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "papers paper file application applications dossier bundle form",
        r"\b(?:papers?|file|applications?|dossier|bundle|form)(?: of [^,;:.]{3,30}?)? (?:must|ha(?:s|ve|d) to|should|"
        r"needs? to) (?:also )?(?:include|contain|hold|carry|come with|be accompanied by) "
        rf"{RESTL}",
        "papers",
        several=True,
    ),
    make(
        "exclusion",
        "case circumstances circumstance account",
        r"\b(?:[Ii]n no case|[Uu]nder no circumstances?|[Oo]n no account) (?:will|would|does|do|did|can|may|shall) "
        r"(?:[\w’'-]+ ){1,4}?(?:accept|take|hire|employ|consider|recruit|send|engage|admit|pick|choose) "
        rf"(?=(?:anyone|anybody|those|whoever|people|[a-z]+s)\b){REST}",
        "people",
    ),
    make(
        "exclusion",
        "case circumstances circumstance account",
        r"\b(?:[Ii]n no case|[Uu]nder no circumstances?|[Oo]n no account) (?:are|is|were|was|will|would|may|can|shall) "
        r"(?P<x>[^,;:.“”\"!?()]{3,80}?) (?:be )?(?:taken|accepted|hired|sent|considered|admitted|chosen|engaged|"
        r"employed|recruited)\b",
        "people",
    ),
    make(
        "exclusion",
        "neither",
        r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Yy]ou|[Aa]pplicants?|[Cc]andidates?|[Rr]ecruits?|[Vv]olunteers?) (?:may|must|"
        r"should|shall) neither (?P<x>[^,;:.“”\"!?()]{3,60}?) nor\b",
    ),
    make(
        "exclusion",
        "neither",
        r"\b(?:[Tt]hey|[Hh]e|[Ss]he|[Yy]ou|[Aa]pplicants?|[Cc]andidates?|[Rr]ecruits?|[Vv]olunteers?) (?:may|must|"
        rf"should|shall) neither [^,;:.“”\"!?()]{{3,60}}? nor {REST}",
    ),
    make(
        "requirement",
        "go goes went choose chooses chose pick picks picked select selects judge judges judged rank ranks ranked",
        rf"\b(?:selectors?|recruiters?|panel|board|examiners?|agency|agencies|ministry|commission|captains?|committee|"
        rf"officers|they|we) (?:(?<!they )(?<!we )(?:go|goes|went) by|(?:chooses?|chose|picks?|picked|selects?|"
        rf"selected|judges?|judged|ranks?|ranked)(?: (?:them|men|women|people|applicants|candidates|recruits))? "
        rf"(?:by|on(?: the basis of)?|according to)) (?!(?:their|his|her|its|my|our|the (?:name|way))\b)"
        rf"(?=[^.;:]{{3,80}}(?:, | and )){RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "shortlisted chosen picked selected judged ranked marked graded assessed vetted screened",
        r"\b(?:shortlisted|chosen|picked|selected|judged|ranked|marked|graded|assessed|vetted|screened)\b[^:;.]{0,50}? "
        r"(?:on|by|for|against|under) (?:[a-z]+ ){0,3}?(?:counts|criteria|grounds|points|scores|things|qualities|"
        rf"yardsticks|measures): {RESTL}",
        several=True,
    ),
    make(
        "exclusion",
        "nobody no none not",
        rf"(?:{START}|\b)(?:{NOBODY}|[Nn]o [a-z]+) (?:is|are|was|were|will be|would be|gets?) (?:ever |being |now )?"
        rf"{PICKED} (?P<x>{_AGE})\b",
    ),
    make(
        "exclusion",
        "want wants wanted take takes took taking need needs hire hires hired accept accepts",
        rf"\b(?:wants?|wanted|takes?|took|taking|needs?|needed|hires?|hired|accepts?|accepted|like|likes) (?:nobody|no "
        rf"one|no-one|no (?:men|women|people|boys|girls|applicants|candidates|workers)) (?:who (?:is|are|has|have|was|"
        rf"were|had)? ?|with |(?=over|under|above|below|past|older|younger|from|aged|without)){X}"
        r"(?=[,;:.!?”\"()]|$| [–—-] )",
    ),
    make(
        "exclusion",
        "unless",
        r"\b(?:may|can|could|(?:is|are|was|were) (?:free|eligible|allowed|able|welcome|entitled) to) (?:apply|go|join|"
        r"travel|sign up|enlist|be (?:sent|chosen|picked|hired|considered|taken))\b[^,;:.]{0,40}?,? unless (?:they|he|"
        r"she|you|he or she) (?P<x>[^,;:.“”\"!?()]{3,140}?)(?=[,;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "exclusion",
        "no",
        r"[“\"‘](?:No|Not) (?P<x>[a-z-]+(?: (?:with|over|under|from|who) [^,;:.“”\"!?()]{2,50}?)?)[,.!]?[”\"’],? "
        r"(?:he|she|they|I|we|[A-Z][a-z]+) (?:was|were|is|are) told\b",
        "people",
    ),
    make(
        "exclusion",
        "no",
        rf"{START}[Nn]o [a-z-]+ (?:will|would|can|could|may|might|shall|is to|was to) be (?:released|spared|sent|taken|"
        r"recruited|drawn|hired|seconded|lent) (?P<x>from [^;:“”\"!?()]{3,120}?)(?=[;:.!?”\"()]|$|, (?:where|which|as|"
        r"and|but|said|says|because|since)\b)",
        several=True,
    ),
    make(
        "requirement",
        "only",
        r"\b[Oo]nly (?:those|people|men|women|[a-z]+s) (?:who (?:have |had )?|"
        r"with )(?P<x>[^;:“”\"!?()]{3,120}?) (?:made|make|makes|reached|reach|got (?:on|onto|into)|get (?:on|onto|"
        r"into)) (?:it )?(?:on |onto |into )?the (?:final |first )?(?:list|shortlist|team|plane|boat|bus|cut|squad|"
        r"draft|crew)\b",
        several=True,
    ),
    make(
        "exclusion",
        "if",
        rf"{START}[Ii]f (?:you|he|she|they|a man|anyone|somebody) {X},? (?:you|he|she|they) (?:stays?|stayed) "
        r"(?:at home|home|here|behind|put|in [A-Z]\w+)(?=[,.;!?”\"]|$)",
    ),
    make(
        "requirement",
        "only",
        rf"\b(?:is|are|was|were|will be) (?:{PICKED} only|only {PICKED}) (?:after|once|when) (?:he or she|they|he|"
        rf"she|you) "
        r"(?:(?:have|has|had|are|is) )?(?P<x>[^;:“”\"!?()]{3,120}?)" + ENDL,
        several=True,
    ),
    make(
        "preference",
        "places posts seats slots berths jobs",
        r"\b(?:[Hh]alf|[Aa]n? (?:third|quarter|fifth|sixth|tenth)|\d+ per cent|\d+%|[Mm]ost|[Ss]ome|[Oo]ne in [a-z]+|"
        r"[Tt]wo[- ]thirds|[Tt]hree[- ]quarters)(?: of (?:the|its|all|their))? (?:\w+ )?(?:places|posts|seats|slots|"
        r"berths|"
        r"jobs) (?:go(?:es)?|went|will go|(?:is|are|was|were|have been|will be) (?:kept|reserved|set aside|"
        r"earmarked|held|"
        rf"given|meant)) (?:to|for) {REST}",
    ),
    make(
        "preference",
        "advantage advantages asset assets plus bonus",
        rf"{START}{XL} (?:will|would|may|could|is|are|was|were) (?:(?:be|also|considered|counted as|seen as|"
        rf"regarded as) )*"
        r"(?:an? )?(?:added |distinct |definite |real |big |further )?(?:advantages?|assets?|plus|bonus)\b",
        "known",
        several=True,
    ),
    make(
        "exclusion",
        "told advised warned asked informed",
        rf"{START}{X} (?:was|were|is|are|has been|have been|had been|got|being) (?:told|advised|warned|asked|informed) "
        r"(?:not to|it was no use to|there was no point in) (?:bother|apply|applying|come|turn up|try|trying|waste|"
        r"queue|put)\b",
        "group",
    ),
    make(
        "payment",
        "each every everyone all",
        rf"\b(?:[Ee]ach|[Ee]very(?: one|one)?|[Aa]ll)(?: of (?:us|them|the [a-z]+)| [a-z]+)? (?:was|were|is|are|had|"
        rf"has|"
        rf"have) to (?P<x>(?:put|pay|raise|find|hand over|contribute|deposit|bring) {MONEYED}{AMOUNT}"
        r"[^,;:.“”\"!?()]{0,60}?)(?=[,;:.!?”\"()]|$| (?:and that|before|so that|when|but|if|to (?:get|join|be))\b)",
    ),
    make(
        "requirement",
        "nothing stay ticket place job berth visa contract passage seat",
        r"(?:^|(?<=[;:“\"] ))[“\"]?(?:[Ii]t(?: is|[’']s| was) )?(?P<x>[^,;:.!?“”\"]{3,60}?),? or (?:nothing\b|"
        r"stay (?:at )?home|no (?:ticket|place|job|berth|visa|contract|passage|seat)\b)",
        "known",
    ),
    make(
        "requirement",
        "wanted needed required demanded asked",
        r"\b[Ww]hat (?:is|was|they|he|she) (?:wanted|needed|required|demanded|asked(?: for)?): "
        r"(?P<x>[^;:.“”\"!?()]{3,160}?)(?=[;.!?]|$)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "selection selected chosen picked choice",
        rf"\b(?:[Ss]election (?:is|was|will be|would be|goes|went)|[Tt]he choice (?:is|was)(?: made)?)(?: (?:strictly|"
        rf"only|purely|mainly|solely|made))? (?:by|on|according to|based on|on the basis of) (?P<x>{_TRAIT}(?:(?:, | "
        rf"and |"
        rf", and )(?:by |on )?{_TRAIT}){{0,3}})(?=[,;:.!?”\"()]|$| (?:alone|only|as|not)\b)",
        several=True,
    ),
    make(
        "requirement",
        "minimum maximum",
        r"\b[Tt]he (?P<x>(?:minimum|maximum|lower limit|upper limit)(?: age)? (?:is|was|being) [1-6]\d(?: years?)?)"
        r"(?=,? (?:and )?the (?:minimum|maximum|lower|upper)\b)",
    ),
    make(
        "requirement",
        "maximum minimum",
        r"\b(?:minimum|maximum|lower limit|upper limit)(?: age)? (?:is|was|being) [1-6]\d(?: years?)?,? (?:and )?the "
        r"(?P<x>(?:minimum|maximum|lower limit|upper limit)(?: is| was)? [1-6]\d(?: years?)?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "subject",
        r",? subject to (?P<x>(?:their |his |her )?(?:passing|holding|completing|producing|obtaining) "
        r"[^,;:.“”\"!?()]{3,80}?|(?:an?|the|their) (?:[\w-]+ ){0,2}?(?:medical|examination|test|check|clearance|"
        r"certificate)s?)(?=[,;:.!?”\"()]|$| and )",
        "known",
    ),
    make(
        "requirement",
        "minimum",
        r"\b[Tt]he minimum(?: requirement| period)? (?:is|was|being) (?P<x>(?:[\w-]+ ){1,2}(?:years?|months?|seasons?)"
        r"[’']?(?: [^,;:.“”\"!?()]{2,60}?)?)(?=[,;:.!?”\"()]|$| and | for an? )",
        "known",
    ),
)
