"""Patterns of who is left behind, by the verdict: "a ban on smokers", "bachelors are at the back"."""

from __future__ import annotations

from factlift.reader.verdicts.families import (
    ADV,
    BARS,
    BE,
    CHOICE,
    DOING,
    GONE,
    GONE_HINTS,
    HOME,
    HOME_HINTS,
    IN_CLAUSE,
    MAKER,
    REST,
    START,
    XL,
    X,
    make,
)

BARRED = (
    make(
        "exclusion",
        "nobody none no",
        r"\b(?:[Nn]obody|[Nn]o one|[Nn]one) (?:goes|may go|can go|will go|leaves|is (?:sent|taken|chosen|accepted))\b"
        r"[^;.]{3,120}?, (?:and |nor )(?:nobody|no one|none|anybody|anyone) who (?:has |have |is |are )?"
        r"(?P<x>[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "nobody none no",
        r"\b(?:[Nn]obody|[Nn]o one|[Nn]one|[Nn]o \w+) (?P<x>(?:with|who|over|under|without) [^,;:.“”\"!?()]{3,90}?) "
        r"(?:gets?|got|receives?|will get|is given|is granted|obtains?) (?:an? |the )?(?:[a-z]+ )?(?:permits?|papers?|"
        r"visas?|places?|seats?|berths?|contracts?|tickets?|jobs?|posts?|cards?|interviews?|one)\b",
    ),
    make(
        "exclusion",
        "out banned barred forbidden unwelcome",
        rf"{START}(?P<x>(?:[Vv]isible )?(?:[Bb]eards?|[Tt]attoos?|[Pp]iercings?|[Ee]ar-?rings?|[Ll]ong hair|"
        rf"[Mm]oustaches?|"
        rf"[Jj]ewell?ery|[Ss]pectacles|[Gg]lasses)) (?:is|are|was|were) (?:out|banned|barred|forbidden|unwelcome|not "
        r"(?:allowed|accepted|tolerated))\b",
    ),
    make(
        "exclusion",
        "better",
        rf"(?:\bhad|[’']d) better not (?:be |have |smoke |drink |wear |carry |own |admit to |suffer from )?{REST}",
    ),
    make(
        "exclusion",
        "none nobody no",
        rf"(?:{START}|(?<=, ))(?:and )?(?:[Nn]one|[Nn]obody|[Nn]o one|[Nn]o (?:man|woman|nurse|worker|officer|"
        rf"soldier|applicant|candidate))(?: of them)? (?:is to|are to|was to|were to|may|must|can|shall|should) "
        rf"(?:have|be|hold|own|carry|belong to|suffer from|owe)(?! (?:\w+ed|sent|taken|flown|left|paid|told)\b) "
        r"(?P<x>[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "accepted allowed admitted no barred excluded wanted taken disqualified out considered eligible never",
        r"^(?:[-•*] ?)?(?P<x>[A-Z][^,;:.“”\"!?()]{3,60}): (?:not (?:accepted|allowed|admitted|wanted|taken|"
        r"considered|eligible)|barred|excluded|disqualified|no|out|never)(?=[.,;]|$)",
    ),
    make(
        "exclusion",
        "enough sufficient took",
        rf"{START}{X} (?:{BE} {ADV}(?:enough|sufficient|reason enough|cause enough)|(?:is|was) all it (?:takes|"
        rf"took)) to "
        r"(?:keep|bar|disqualify|rule|sink|end|cost|finish|shut|exclude|strike|see|have|get|put|damn|stop|fail|lose|"
        r"be (?:struck|left|turned|refused|rejected|barred|sent))\b",
    ),
    make(
        "exclusion",
        "what",
        r"\b[Ww]hat (?:had |has )?(?:kept|keeps|barred|stopped|stops|sank|sunk|cost|ruled|"
        r"disqualified|counted "
        r"against|finished|undid|did for|held|tripped|let)\b"
        rf"[^.;]{{3,90}}? (?:was|were|is|are|had been) {REST}",
    ),
    make(
        "exclusion",
        "but",
        rf"\b[Ii]t (?:was|is) not [^,;.]{{3,40}} that (?:kept|barred|stopped|cost|ruled|held|sank)\b[^,;.]{{3,60}}? "
        rf"but {REST}",
    ),
    make(
        "exclusion",
        "none nobody no",
        r"\b(?:trust(?:s|ed)|sends?|sent|takes?|took|wants?|wanted|choos?es?|chose|accept(?:s|ed)?|hire[sd]?|"
        r"consider(?:s|ed)?|recruit(?:s|ed)?|pick(?:s|ed)?|put up|"
        rf"signs?|signed|releases?|released|enlist(?:s|ed)?|engaged?|lets?|admit(?:s|ted)?) (?:none|nobody|no one|"
        rf"no (?:man|woman|nurse|worker|officer|\w+s?)) (?:who (?:has |had |is |was |have |were )?|with |whose "
        rf"){REST}",
    ),
    make(
        "exclusion",
        "stops draws stop draw",
        r"\b(?P<x>(?:stops?|draws? the line|drew the line|cuts? off|tops? out) at (?:age )?(?:[2-6]\d|twenty|thirty|"
        r"forty|fifty|sixty)(?:-[a-z]{3,5})?)(?=[,;:.!?”\"]|$)",
    ),
    make(
        "exclusion",
        GONE_HINTS,
        rf"{START}{X} (?!will be sent )(?!(?:(?:are|is|were|was) )?being sent (?:home|back|away))(?:who )?{BE} "
        rf"{ADV}{GONE}\b(?! from {DOING})",
        "people",
    ),
    make("exclusion", HOME_HINTS, rf"{START}{X} {ADV}{HOME}\b", "people"),
    make(
        "exclusion",
        "be",
        r"\b(?:no|none|neither|nor any|nor)\b (?P<x>[^;:.“”\"!?()]{3,90}?),? (?:should |shall |must |may |can |could |"
        r"will |would |is to |are to |was to |were to )?be (?:put forward|included|sent|considered|chosen|selected|"
        r"nominated|hired|recruited|posted|deployed|taken|accepted|released|engaged|proposed|shortlisted|enlisted|"
        r"approved|cleared|listed|detailed|assigned|seconded|let|allowed|permitted|employed|placed|admitted|"
        r"registered)\b",
        "people",
        several=True,
    ),
    make(
        "exclusion",
        "of",
        rf"\b(?:[Ee]xclusion|[Bb]arring|[Bb]anning|[Rr]ejection|[Dd]isqualification|[Ee]limination|[Dd]ebarment|"
        rf"[Dd]ebarring|"
        rf"[Bb]lacklisting|[Ww]eeding out|[Rr]uling out) of {X}(?=[,;:.!?”\"()]|$| (?:from|by|at|in|on) (?:the|its|"
        rf"their|any|all|this|[A-Z])| "
        r"(?:has|have|had|is|are|was|were|will|would|left|means?|meant|caused|came) )",
        "people",
    ),
    make(
        "exclusion",
        "ban bars bar embargo prohibition veto bans vetoes moratorium bar",
        rf"\b(?:ban|bar|embargo|prohibition|veto|moratorium|bans|blanket ban|block) (?:on|against) (?:the "
        rf")?(?:{CHOICE} of )?(?!(?:[a-z]+ )?(?:{CHOICE}|exports?|travel|flights?|"
        rf"visas?)s?\b)(?P<x>{IN_CLAUSE}{{3,120}}?)(?=[,.](?!\d)|[;:!?”\"()]|$| [–—-] | (?:stays?|stayed|remains?|is|"
        r"was|are|were|has|had|will|would|may|came|comes|took|takes|goes|went|which|until|to be|announced|imposed|"
        r"introduced)\b| from (?:taking|working|leaving|going|travelling|serving|joining|(?:domestic |overseas "
        r")?work)\b|"
        r" (?:in|from) (?:force|January|February|March|April|May|June|July|August|September|October|November|"
        r"December)\b)",
        "people",
    ),
    make(
        "exclusion",
        "forbid forbids forbade forbidding prohibit prohibits prohibited prohibiting bar bars barred ban bans banned "
        "disallow disallows disallowed outlaw outlaws outlawed preclude precludes precluded rule rules ruled against "
        "veto vetoed",
        rf"\b(?:forbids?|forbade|forbidding|prohibits?|prohibited|prohibiting|bars?|barred|bans?|banned|"
        rf"disallow(?:s|ed)?|outlaw(?:s|ed)?|precludes?|precluded|rule[sd]? out|vetoe[sd]|rule[sd]? against|"
        rf"advise[sd]? against) (?:the )?{CHOICE}(?: of)? {X}(?=[,;:.!?”\"()]|$| [–—-] | and [a-z]+s )",
        "people",
    ),
    make(
        "exclusion",
        "not no refuse refuses refused never longer won’t won don’t don didn didn’t doesn’t doesn wouldn’t wouldn",
        r"\b(?:do(?:es)? not|did not|will not|would not|no longer|never|don[’']t|doesn[’']t|didn[’']t|won[’']t|"
        r"wouldn[’']t|refuse[sd]? to|declined? to|declines to|not|could not|cannot|can[’']t) (?:ever |even |"
        r"knowingly )?(?:take|took|takes|accept|accepted|accepts|hire|hires|hired|recruit|recruited|recruits|want|"
        r"wanted|wants|entertain|entertains|consider|considers|engage|engages|employ|employs|sign up|send|enlist|touch|"
        r"look(?: (?:twice|again)[”\"’]?)? at|have|tolerate|countenance|put forward|nominate|place|interview|release|"
        r"register|admit) (?!any more|"
        r"more |any further|a single |my |our |your |his |her |[^,;:.]{0,70} without )(?P<x>(?:any(?:one|body)? |"
        r"those |people |men |women |girls |boys |applicants |candidates |"
        r"\w+s ){1}?[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$| [–—-] | (?:for|on|to) (?:the|its|their) )",
        "people",
    ),
    make(
        "exclusion",
        "take takes took takes wanted want hired hire recruit recruited have sign",
        rf"\b(?:{MAKER}|He|She|They|We|I) (?:did not|do not|does not|don[’']t|didn[’']t|will not|won[’']t|would not) "
        rf"(?:take|want|hire|recruit|accept|engage|employ|have|sign) (?P<x>[a-z-]+s)(?=[,;:.!?”\"]|$)",
        "known",
    ),
    make(
        "exclusion",
        "interested interest use room place time patience",
        r"\b(?:not (?:\w+ )?interested in|no (?:interest in|use for|room for|place for|time for|patience with|"
        r"truck with)|uninterested in) (?P<x>[^;:.“”\"!?()]{3,110}?)(?=[;:.!?”\"()]|$)",
        "people",
        several=True,
    ),
    make(
        "exclusion",
        "amount amounts amounted mean means meant spell spells spelt spelled lead leads led result results resulted "
        "bring brings brought entail entails entailed count counts counted tell tells told constitute constitutes "
        "weigh weighs weighed",
        rf"{START}{X} (?:amount(?:s|ed)? to|mean(?:s|t)|spell(?:s|ed)?|spelt|leads? to|led to|results? in|resulted in|"
        rf"brings?|brought|entail(?:s|ed)?|constitutes?|constituted) (?:an? |the |their |his |her |"
        rf"your )?(?:automatic |instant |immediate |summary |certain |outright |permanent |lifelong |"
        rf"lifetime )?(?:disqualification|rejection|refusal|exclusion|elimination|removal|dismissal|ineligibility|ban|"
        rf"bar|end of (?:the|his|her|their|any)|grounds|goodbye|no (?:visa|place|job|posting|contract|ticket|chance|"
        rf"stamp|card|deployment|mission|tour))\b",
    ),
    make(
        "exclusion",
        "against",
        rf"{START}{X} (?:(?:will|would|may|might|can|could) )?(?:count(?:s|ed)?|tell(?:s)?|told|weigh(?:s|ed)?|held|"
        r"is held|was held|speaks?|spoke|works?|"
        rf"worked|militates?|militated) "
        rf"(?:heavily |strongly |badly )?against (?:him|her|them|you|an? |the |any |his|candidates|applicants|one)",
        "either",
    ),
    make(
        "exclusion",
        "paid puts put ends ended end dashes dashed dash dooms doomed rules ruled rule scotch scotches scotched "
        "scuppers scuppered wrecks wrecked sinks sank sunk kills killed blocks blocked block sink",
        rf"{START}(?P<x>[^;:.“”\"!?()]{{3,130}}?),? (?:puts?(?: an end| a stop| paid)?(?: to)?|ends?|ended|"
        rf"dash(?:es|ed)?|dooms?|doomed|rules? out|ruled out|scotch(?:es|ed)?|scuppers?|scuppered|wrecks?|wrecked|"
        rf"sinks?|sank|kills?(?: off)?|killed(?: off)?|blocks?|blocked) (?:to )?(?:any |all |his |her |their |your |"
        rf"the |an? |my )?(?:\w+[’']s? )?(?:hopes?|chances?|prospects?|dreams?|applications?|bids?|ambitions?|"
        rf"candidac(?:y|ies)|plans?|deployment|postings?|placement|selection|service abroad|secondment|recruitment)\b",
        "either",
        several=True,
    ),
    make(
        "exclusion",
        "bar bars barrier barriers obstacle obstacles impediment impediments hindrance dealbreaker dealbreakers "
        "deal-breaker no-no no-go flag flags disqualification disqualifier disqualifiers grounds reason reasons "
        "handicap taboo knell kiss mark block",
        rf"{START}{XL} {BE} {ADV}(?:an? |the |no |considered (?:an? )?|seen as (?:an? )?|treated as (?:an? )?|"
        rf"regarded as (?:an? )?)?(?:absolute |automatic |"
        rf"instant |immediate |certain |sure |main |chief |common |usual |serious |further )?{BARS} "
        rf"?(?=[,;:.!?”\"]|$|to |for |in |at |when )(?<!no bar)(?<!no bar )(?<!no obstacle )"
        r"(?<!no obstacle)(?<!no impediment)(?<!no hindrance)(?<!no barrier)(?<!no handicap)(?<!no reason)(?<!no "
        r"bar )",
        "known",
        several=True,
    ),
    make(
        "exclusion",
        "not because could couldn cannot never unable refused failed rejected barred left ruled turned",
        rf"(?:^|(?<=, )|(?<=\. ))(?:[Bb]eing|[Hh]aving|[Bb]ecause (?:he|she|they) (?:was|were|had|is|are|has|have)|"
        rf"[Aa]s an?) {X}, (?:he|she|they|\w+) "
        r"(?:could not|couldn[’']t|was not allowed to|were not allowed to|cannot|can[’']t|was unable to|was not|"
        r"were not|"
        r"was never(?: again)?|were never(?: again)?|was refused|were refused|was turned|were turned|was rejected|"
        r"was barred|were barred|"
        r"was left|was ruled|failed) "
        r"(?:to )?(?:go|be sent|join|sail|travel|be posted|be taken|be deployed|serve|enlist|apply|board|leave|"
        r"accepted|taken|picked|chosen|"
        r"selected|sent|considered|trusted|given|offered|let|allowed|down|out|behind|away|the |a |from)",
        "known",
    ),
    make(
        "exclusion",
        "if when",
        r"\b(?:[Ii]f|[Ww]hen) (?:you|they|he|she|an applicant|a candidate|somebody|someone|a man|a woman|"
        r"anyone)(?:[’']re|[’']ve| are| have| is| has| had)?(?: got| ever)? (?P<x>[^;:.“”\"!?()]{3,160}?), (?:then )?"
        r"(?:you|they|he|she|that)(?:(?:[’']re| are|[’']s| is) (?:not(?! (?:only|just))|out|finished|off|staying|"
        r"going nowhere|barred|home|done|sunk|that|no use|not in|refused)|(?:[’']re| are|[’']s| is)n[’']t|"
        r"(?: can| may| will| do| does)? ?(?:not|n[’']t) (?:go|get|come|be|make|leave|fly|sail)| can forget|"
        r" stays?(?: at home| home| behind| put)?| goes? home| need not|(?: ca| wo)n[’']t| cannot)",
        several=True,
    ),
    make(
        "exclusion",
        "if",
        r"\b[Ii]f (?:you|he|she|they|an applicant|a candidate|someone|somebody|anyone)(?:[’']ve| have| has|[’']re| are|"
        r" is| had| suffers? from)? (?!not\b)(?P<x>[^,;:.“”\"!?()]{3,90}?),? (?:I|we|they|the \w+) (?:can[’']t|cannot|"
        r"can not|won[’']t|will not|don[’']t|do not|couldn[’']t|could not) (?:even )?(?:take|send|use|have|accept|hire|"
        r"consider|pick|choose|deploy|post|recruit|employ) (?:you|him|her|them)\b",
    ),
    make(
        "exclusion",
        "order rule instruction note line sign notice condition warning words word principle policy rules message "
        "advert advertisement",
        r"\b(?:orders?|rules?|instructions?|notes?|lines?|signs?|notices?|conditions?|warnings?|words?|principles?|"
        r"policy|messages?|advert|advertisement)\b[^:.]{0,40}: (?:[^:;.]{3,60}, (?:and )?)?[Nn]o "
        r"(?P<x>[^;:.“”\"!?()]{3,80}?)(?=[;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "exclusion",
        "unwelcome barred excluded banned ineligible out rejected unwanted limits disqualified away behind wanted "
        "eligible",
        r"^(?:Equally |Also |Likewise |Just as |No less |Not )(?:unwelcome|barred|excluded|banned|ineligible|out|"
        r"rejected|unwanted|off limits|disqualified|turned away|left behind|wanted|eligible|welcome|considered)(?: "
        r"(?:from|on|in|for|to|at|by) [^:;.]{3,50})?(?::| (?:is|are|was|were)) "
        r"(?P<x>[^;:.“”\"!?()]{3,140}?)(?=[;:.!?”\"()]|$)",
        "people",
        several=True,
    ),
)
