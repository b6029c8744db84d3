"""Patterns of what people told of a selection: who came off well, who came off badly, what was weighed and tried."""

from __future__ import annotations

from factlift.reader.verdicts.families import GONE, MAKER, REST, RESTL, START, X, make

_WHOM = r"(?:us|me|them|him|her|you|everyone|everybody|each (?:\w+ )?\w+|every (?:\w+ )?\w+|the \w+)"
_ANYBODY = r"(?:someone|somebody|anyone|they|he|she|you|people|an? [a-z]+|the [a-z]+)"
_PERSONS = (
    r"(?:(?:[Oo]nly )?(?:[Aa]n?|[Aa]ny|[Tt]he) (?:person|candidate|applicant|officer|nurse|worker|member|national|"
    r"citizen)|(?:[Oo]nly )?(?:[Pp]ersons|[Cc]andidates|[Aa]pplicants|[Tt]hose|[Mm]embers|[Nn]ationals|[Cc]itizens))"
)
_HAPPY = r"(?:lovely|nice|ideal|perfect|useful|handy|helpful|great|wonderful|an extra|a help)"

CHANCES = (
    make(
        "requirement",
        "told made asked had",
        rf"\b(?:told|made|asked|had) {_WHOM} (?:to )?(?P<x>(?!go\b|leave\b|wait\b|come\b|stay\b|pay\b|sit down)"
        r"[^,;:.“”\"!?()]{3,80}?)[;:,–—-] (?:and )?(?:those|whoever|anyone|the ones|he|she) (?:who )?"
        r"(?:could not|couldn[’']t|failed|did not|didn[’']t|refused)\b",
    ),
    make(
        "requirement",
        "or",
        r"\b(?:[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ee]ach|[Ee]veryone) (?:had|have|"
        r"has) to (?P<x>[^,;:.“”\"!?()]{3,90}?),? or (?:your|his|her|their|our|the) names? (?:was|were|is|are|would be|"
        r"will be) (?:left|struck|crossed|taken|scratched)\b",
    ),
    make(
        "requirement",
        "eligible considered admitted accepted entitled selected",
        rf"{START}{_PERSONS} (?:shall|may|will|is|are|can)(?: only)?(?: be)?(?: only)? (?:eligible|considered|admitted|"
        rf"accepted|selected|seconded|sent)(?: (?:for|to|by) [^,;:.]{{3,60}}?)? (?:who|if (?:he|she|they)|"
        rf"provided (?:he|she|they)) {REST}",
    ),
    make(
        "requirement",
        "eligible invited qualified entitled apply welcome",
        rf"{START}(?:(?!(?i:no|not|nobody|no-one|none|only|neither|nor|never|if|unless|when)\b)"
        r"[A-Za-z][\w’'/-]*,? ){1,9}?(?:with |having |holding |who (?:have |hold |are |can )?|"
        r"(?=(?:aged|over|under|between|from) ))(?P<x>[^;:“”\"!?()]{3,180}?),? "
        r"(?:(?:is|are|was|were|will be|shall be) (?:also |now |all )?(?:eligible|invited|qualified|entitled|welcome)"
        r"(?: to (?:apply|join|participate|take part|volunteer|enrol|register|go|be considered)| for (?:the|this|these|"
        r"selection|deployment|a place)(?: (?!exclusion|benefit|refund|grant|loan|pension)[\w’'-]+){0,3}?)?|"
        r"(?:may|can) (?:now |also )?apply(?: for (?:the|these|this|a) (?:\w+ ){0,2}"
        r"(?:posts?|jobs?|positions?|places?|programmes?|programs?|schemes?|vacanc(?:y|ies)|openings?))?)"
        r"(?=[,;:.!?]|$| (?:online|now|by|before|through|at|until|directly|and|but|provided|under|in)\b)",
        "known",
    ),
    make(
        "requirement",
        "applications",
        r"\b[Aa]pplications (?:are|were) (?:now |hereby |also )?(?:invited|sought|accepted|welcome|welcomed|being "
        rf"(?:accepted|invited|sought)) from {RESTL}",
        "limited",
        several=True,
    ),
    make(
        "requirement",
        "may can could",
        r"\b(?:may|can|could) be (?P<x>no (?:older|younger|taller|shorter|heavier) than [^,;:.“”\"!?()]{2,40}?)"
        r"(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "need want require",
        rf"{START}(?P<x>(?:An?|Some|Good|[A-Z][a-z]+)(?: [\w’'-]+){{0,5}}?) (?:you|they|applicants|candidates) "
        rf"(?:do |also |"
        r"certainly |really )?(?:need|want|require|must have)(?= all the same| too| as well| though| anyway|"
        r"[,.;!”\"]|$)",
        "known",
    ),
    make(
        "requirement",
        "insist insists insisted",
        rf"{START}{X},? (?:(?:yes|of course|naturally|certainly|now),? )?(?:that )?(?:we|they|he|she|I) (?:do |"
        rf"did |really )?"
        r"insist(?:s|ed)? (?:up)?on(?: (?:that|it|this))?(?=[,.;!”\"]|$)",
        "known",
    ),
    make(
        "requirement",
        "must",
        r"^(?:[-•*] ?)?Must (?:also )?(?:be able to |be (?!an? (?:joke|mistake|relief|nightmare))|have |hold |"
        r"speak |know |own "
        rf"|bring ){RESTL}",
        several=True,
    ),
    make(
        "requirement",
        "bring attach enclose submit produce present",
        rf"{START}(?:[Pp]lease )?(?:[Bb]ring|[Aa]ttach|[Ee]nclose|[Ss]ubmit|[Pp]roduce|[Pp]resent)(?: along| "
        rf"with you)? {RESTL}",
        "papers",
        several=True,
    ),
    make(
        "preference",
        "whether",
        rf"\blook(?:s|ed|ing)? at whether {_ANYBODY} (?P<x>[^,;:.“”\"!?()]{{3,80}}?)(?:[:;,–—-] (?:and )"
        rf"?(?:that|this|it|which) "
        r"(?:counts?|weighs?|helps?|matters?|tells?)\b)",
    ),
    make(
        "exclusion",
        "refused denied withheld",
        rf"\b(?:is|are|was|were|be|been|will be) (?:\w+ly )?(?:refused|denied|withheld|not (?:given|granted|"
        rf"issued|open)) (?:to|from) {RESTL}",
        "people",
        several=True,
    ),
    make(
        "exclusion",
        "told",
        rf"{START}{X} (?:is|are|was|were) told (?:that )?(?:[\w’'-]+ ){{0,6}}?(?:not for (?:him|her|them|you)|"
        rf"no|never|wanted others|there "
        r"was nothing|would not do|to try elsewhere|to come back (?:when|with|without))\b",
        "people",
    ),
    make(
        "exclusion",
        "whoever anyone those",
        rf"{START}(?:a|one|any) (?:man|woman|candidate|applicant|worker) who (?P<x>(?:could not|couldn[’']t|did not|"
        rf"had no|failed|lacked) [^,;:.“”\"!?()]{{3,80}}?) (?:is|was) (?:[a-z]+ed and )?{GONE}\b",
    ),
    make(
        "requirement",
        "granted assumed given understood course",
        rf"{START}{X} (?:is|are|was|were) (?:taken for granted|assumed|understood|a given|a matter of course)"
        rf"(?=[,;:.!?”\"]|$| by\b)",
        "known",
    ),
    make(
        "requirement",
        "show bring present submit hand",
        rf"\b[Yy]ou (?:also |then )?(?:show|bring|present|submit|hand in|produce) {RESTL}",
        "papers",
        several=True,
    ),
    make(
        "preference",
        "if",
        r"\b[Ii]f you(?:[’']ve| have|[’']re| are| can| speak| know| hold) (?P<x>(?!any questions|been|a "
        r"question)[^,;:.“”\"!?()]{3,60}?), "
        r"(?:[\w’' ]{0,40}, )?(?:it|that|this|so much|all) (?:helps|counts|is a plus|is an advantage|the better)\b",
        "known",
    ),
    make(
        "requirement",
        "say certify confirm swear vouch attest testify",
        r"\b(?:priest|pastor|imam|teacher|headman|chief|mayor|elder|employer|doctor|commander|captain|headmaster|"
        r"neighbours?|father|family|magistrate|judge|police) (?:has to|had to|have to|must|needs? to) (?:say|certify|"
        r"confirm|swear|vouch|attest|testify) that (?P<x>(?:you|he|she|they|we|"
        r"one) [^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "name names",
        r"\b[Ii]f (?:you|he|she|they|your|his|her|their|somebody) (?P<x>[^,;:.“”\"!?()]{3,70}?),? (?:your|his|her|"
        r"their|the) names? (?:was|is|were|are|went|goes|came|comes) (?:(?:read|called|put|placed)(?: out| down|"
        r" up)? )?(?:first|early|to the top|at the top)\b",
    ),
    make(
        "exclusion",
        "name it",
        r"\b[Ii]f (?:you|he|she|they|somebody) (?P<x>[^,;:.“”\"!?()]{3,70}?),? (?:(?:your|his|her|their|the) name|"
        r"it) (?:was|is) (?:not|never) (?:read|called|put|written|entered|on)\b",
    ),
    make(
        "requirement",
        "limit ceiling cap age",
        r"\b(?P<x>(?:upper |lower )?(?:age )?(?:limit|ceiling|cap) (?:has|had|have) (?:gone up|risen|come down|dropped|"
        r"fallen|been (?:raised|lowered|lifted|moved|cut))(?: from [\w.-]+)? to [\w.-]+)\b",
    ),
    make(
        "exclusion",
        "aversion objection objections hostility",
        rf"\b(?:aversion|objections?|hostility) (?:is |was |remains )?to (?=(?:anyone|those|people|men|women|"
        rf"[a-z]+s (?:who|with))\b){RESTL}",
        "people",
        several=True,
    ),
    make(
        "requirement",
        "whether",
        rf"\b(?:I|[Ww]e|[Hh]e|[Ss]he|[Tt]hey|{MAKER}) (?:always |also )?asks? (?:first |them |"
        rf"each )?whether {_ANYBODY} (?:can|have|has|are|is|ever) {REST}",
        "known",
    ),
    make(
        "requirement",
        "must should was were is are has have",
        r"\b(?:at least |no fewer than |some )?(?:\d+(?: per ?cent|%)?|[a-z]+(?:teen|ty|lve|ven|ine|ight|ten|ive)|half|"
        r"a (?:third|quarter|fifth|tenth)|one in [a-z]+|every (?:second|third|fourth|fifth))(?: of (?:them|"
        r"the [\w ]{2,20}))? (?:(?:is|are|was|were|has|have|had) to|must|should|shall) be (?P<x>(?:an? |"
        r"from )?(?:wom[ae]n|m[ae]n|girls?|boys?|mothers?|fathers?|widows?|widowers?|orphans?|veterans?|locals?|"
        r"nationals|citizens|islanders|villagers|refugees|[A-Z][a-z]+s)(?: (?:of|from|under|over|who|"
        r"with) [^,;:.“”\"!?()]{3,50}?)?)(?=[,;:.!?”\"()]|$| and )",
    ),
    make(
        "requirement",
        "ceiling limit cut-off maximum minimum floor",
        rf"{START}(?P<x>(?:[1-6]\d|[Ee]ighteen|(?:[Tt]wenty|[Tt]hirty|[Ff]orty|[Ff]ifty|[Ss]ixty)(?:-[a-z]+)?) "
        rf"(?:is|was) the (?:upper |"
        r"lower |age )?(?:ceiling|limit|cut-off|maximum|minimum|floor))\b",
    ),
    make(
        "requirement",
        "thing first second",
        r"\b(?:first|second|one|main|only|next) (?:thing )?(?:that )?(?:he|she|they|we|I|the [a-z]+|it) (?:ask(?:s|"
        r"ed)?|demand(?:s|ed)?|want(?:s|ed)?|look(?:s|ed)? for)(?: for)?(?: (?:of|from) (?:each|every|all|"
        r"any) [a-z]+)? (?:is|was) (?P<x>(?!to\b|that\b|who\b)[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "and",
        rf"{START}{X} (?:is|are|was|were) [a-z]+ed(?: [^,;:.]{{0,40}}?)? and {GONE}\b",
        "people",
    ),
    make(
        "exclusion",
        "was were did got",
        r"\b(?:\d+|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|"
        r"[Tt]welve|[Ss]ome|"
        r"[Ss]everal|[Oo]thers)(?: of (?:them|the [a-z]+)| more| others| [a-z]+s)? (?:who (?:had |were |was |"
        r"has |have )?|with )"
        rf"(?P<x>[^,;:.“”\"!?()]{{3,80}}?) (?:(?:was|were) {GONE}|did not (?:make it|get (?:in|on|through|past)|"
        rf"pass muster))\b",
        "known",
    ),
    make(
        "requirement",
        "whether",
        rf"\b(?:look(?:s|ed|ing)? at|check(?:s|ed|ing)?|want(?:s|ed)? to know|"
        rf"test(?:s|ed)?) (?:first )?whether {_ANYBODY} (?:can|is|are|has|have|could|was|had) {REST}",
        "known",
    ),
    make(
        "preference",
        "likes like prefers prefer tends tend tries liked preferred",
        rf"\b{MAKER} (?:likes?|liked|prefers?|preferred|tends?|tries) to (?:take|send|pick|hire|choose|recruit|"
        rf"engage|employ) {REST}",
        "either",
    ),
    make(
        "preference",
        "would",
        rf"{START}(?!(?:More|Another|The|A new) ){X} would be {_HAPPY}(?=[,.;!”\"]|$| (?:but|though|if)\b)",
        "known",
    ),
    make(
        "preference",
        "strength",
        rf"{START}{X} (?:got (?:through|in|on|a place|the job)|(?:was|were) (?:taken|chosen|picked|let in|"
        rf"accepted)) on the "
        r"strength of (?:it|that|this)\b",
        "people",
    ),
    make(
        "exclusion",
        "drop drops dropped leave leaves left turn turns turned reject rejects rejected exclude excludes excluded "
        "disqualify disqualifies disqualified pass passed say said strike strikes struck weed weeds weeded cross "
        "crosses crossed rule rules ruled throw throws sift sifts screen screens",
        r"(?:\b(?:str(?:ikes?|uck)|weed(?:s|ed)?|cross(?:es|ed)?|rule[sd]?|thr[eo]ws?|sift(?:s|ed)?|screen(?:s|"
        r"ed)?|sort(?:s|ed)?) (?:out|off|away)|(?<!figures )(?<!numbers )(?<!statistics )(?<!totals )(?<!count )"
        r"\b(?:drop(?:s|ped)?|le(?:aves?|ft) out|turn(?:s|ed)? (?:down|away)|"
        rf"reject(?:s|ed)?|exclude[sd]?|disqualif(?:y|ies|ied)|pass(?:es|ed)? over|say no to|said no to)) "
        rf"(?=(?:whoever|anyone|anybody|those|people|men|women|candidates|applicants)\b){RESTL}",
        "people",
        several=True,
    ),
)
