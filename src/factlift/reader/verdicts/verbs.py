"""Patterns by whole classes of verbs: any verb of taking that is negated or has stopped, any verb of asking, any gain.

What stands before or behind has to be people of a kind, or a thing that somebody has or is, so that the verb may be
any.
"""

from __future__ import annotations

from factlift.reader.verdicts.families import AMOUNT, MONEYED, START, X, make

_TAKE = (
    r"(?:take|have|hire|send|accept|pick|recruit|sign(?: up| on)?|engage|enrol|receive|admit|consider|look at|touch|"
    r"want|employ|"
    r"choose|select|use|insure|test|interview|register|call(?: up)?|put (?:up|forward)|pass on|deal with|go for|let in|"
    r"place|export|nominate|trust)"
)
_TAKES = (
    r"(?:tak(?:es?|ing)|took|taken|has|had|hir(?:es?|ed|ing)|sends?|sent|sending|accept(?:s|ed|ing)?|pick(?:s|ed|ing)?|"
    r"recruit(?:s|ed|ing)?|sign(?:s|ed|ing)?(?: up| on)?|engag(?:es?|ed|ing)|enrol(?:s|led)?|receiv(?:es?|ed)|"
    r"admit(?:s|ted)?|"
    r"consider(?:s|ed|ing)?|look(?:s|ed|ing)? at|call(?:s|ed)?|puts? (?:up|forward)|pass(?:es|ed)? on|lets? in|"
    r"plac(?:es|ed|ing)|"
    r"nominat(?:es?|ed)|wants?|wanted)"
)
_NOT = (
    r"(?:does not|do not|did not|will not|would not|cannot|can not|could not|doesn[’']t|don[’']t|didn[’']t|won[’']t|"
    r"wouldn[’']t|"
    r"can[’']t|couldn[’']t)(?: (?:now|any (?:longer|more)|usually|normally|generally|knowingly|as a rule|really|even|"
    r"like to))?"
)
_END = (
    r"(?=[,;:.!?”\"()]|$| (?:because|since|as|and|but|after|until|unless|before|when|if|whatever|any (?:more|longer)|"
    r"at all|this|in|on) )"
)
_NOT_IT = (
    r"(?![^,;:.]{0,60}\bto (?:[A-Z]|its\b|the\b|his\b|their\b|be\b))(?!(?:it|them|him|her|me|us|you|this|that|these|"
    r"those(?! (?:who|with|from|over|under|without))|so|to|any(?:thing| of| more|"
    r" (?:money|responsibility|part|notice|chances?|risks?|questions?|trouble|complaints?))|the|part|place|"
    r"responsibility|risks?|"
    r"chances|sides|orders|questions?|trouble|money|bribes?|cash|fees?|charity|pity|more|enough|time|advantage|"
    r"credit|care|into|"
    r"kindly|through|by|via|with|for|in|no|any\b(?! (?:man|woman|one|girl|boy|[a-z]+s (?:who|with|from|over|under)))|"
    r"an? (?:war|fight|row|penny|cent|day|look|"
    r"choice|say|clue|idea|word|reason|licence|contract|lawyer|job))\b)"
)
_WHO = r"(?:an? |any |more |only )?"
_SKIP = r"(?:[a-z]+ly |also |now |still |even |then |already |first )?"
_LIMIT = (
    r"(?:who|whose|with|without|from|over|under|above|below|aged|older|younger|shorter|taller|heavier|lighter|on|in)"
)
_ANY = (
    r"(?:[Aa]nyone|[Aa]nybody|[Tt]hose|[Pp]eople|[Mm]en|[Ww]omen|[Aa]pplicants|[Cc]andidates|[Aa]ny (?:man|woman|"
    r"applicant|candidate)|"
    r"[Gg]irls|[Bb]oys|[A-Z]?[a-z]+(?:ers|ists|ors|men|women|nurses|cooks|guards|maids))"
)
_IN = (  # what one may do who fits
    r"(?:get in|go|apply|come|be (?:taken|sent|accepted|considered|chosen|put forward|called|signed up)|join|leave|"
    r"sail|enlist|qualify|"
    r"register|sign up)"
)
_YES = (
    r"(?:off you go|you[’']re (?:in|on (?:the|your))|you are in|you can (?:go|come|start)|in you (?:go|come)|you go|"
    r"we (?:take|send|call) "
    r"you|you have (?:the job|a place)|you get (?:a place|in|the stamp))"
)
_BETTER = (
    r"(?:so much the better|all the better|the better|(?:that|it) (?:helps|counts|is a (?:help|plus|bonus))|"
    r"even better|better still)"
)
_GAIN = (
    r"(?:(?:gets?|got|receives?|are given|is given|earns?|carr(?:y|ies)|brings?|worth|scores?|adds?|gives?|has|have|"
    r"had) (?:an? |the )?"
    r"(?:(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|some|several|a few) )?(?:extra |bonus |more |"
    r"additional |added )?"
    r"(?:points?|marks?|credits?)\b|ha(?:ve|s|d) (?:the|a certain|some|a clear) (?:preference|precedence|priority|"
    r"advantage|edge|first "
    r"call|first claim)|(?:is|are|was|were) (?:given|shown) (?:the )?preference)"
)
_PLUS = (
    r"[“\"‘]?(?:an? |of )?(?:very |really |distinct |definite |real |great |big |strong |huge |added |clear |certain "
    r")*(?:plus|advantage|"
    r"asset|bonus|boon|recommendation|help)\b"
)
_NO_TURN = (
    r"(?:not to (?:apply|come|bother|try|sign up|register|put (?:their|her|his) names?)|to (?:step (?:back|aside|"
    r"down)|stand (?:aside|"
    r"back|down)|withdraw|stay away|give way|look elsewhere|sit this one out))"
)

VERBS = (
    make(
        "exclusion",
        "not doesn don didn won wouldn can couldn cannot doesn’t don’t didn’t won’t wouldn’t can’t couldn’t",
        rf"\b{_NOT} {_TAKE} {_WHO}(?P<x>{_NOT_IT}[^,;:.“”\"!?()]{{3,70}}?){_END}",
        "group",
    ),
    make(
        "exclusion",
        "stop stops stopped ceased quit given gave",
        rf"\b(?:stop(?:s|ped)?|ceased|quit|(?:has|had|have) given up|gave up) (?:taking|hiring|accepting|recruiting|"
        rf"signing|"
        rf"calling|considering|placing|engaging|choosing|picking|looking at|on) {_WHO}(?P<x>{_NOT_IT}[^,"
        rf";:.“”\"!?()]{{3,70}}?){_END}",
        "group",
    ),
    make(
        "exclusion",
        "nobody no none no-one",
        rf"\b{_TAKES} {_SKIP}(?:nobody|no[ -]one|none|no (?:man|woman|girl|boy|applicant|candidate|person)) "
        rf"(?P<x>{_LIMIT} [^,;:.“”\"!?()]{{2,70}}?){_END}",
    ),
    make(
        "exclusion",
        "none nobody no-one one no",
        rf"{START}(?:[Nn]one|[Nn]obody|[Nn]o[ -]one|[Nn]o (?:man|woman|girl|boy|applicant|candidate|person)) (?:was|"
        rf"is|were|are|will be|"
        rf"would be|shall be) {_SKIP}[a-z]+(?:ed|en|t) who (?:was |is |were |are |had (?!been (?:told|asked))|has )?"
        rf"(?P<x>[^,;:.“”\"!?()]{{3,80}}?){_END}",
    ),
    make(
        "exclusion",
        "not never",
        rf"{START}(?P<x>{_ANY} {_LIMIT} [^,;:.“”\"!?()]{{2,80}}?) (?:is|are|was|were|will be|would be|shall be) "
        rf"(?:not|never) (?:even |yet "
        r"|normally |usually |currently )?(?:insured|tested|interviewed|registered|measured|considered|seen|called|"
        r"covered|processed|"
        r"photographed|entered|listed|examined|taken|hired|signed|sent|admitted|received|accepted|employed|invited|"
        r"eligible|allowed)\b",
        "people",
    ),
    make(
        "exclusion",
        "advised told asked warned urged begged",
        rf"(?:{START}|(?<= that ))(?P<x>{_ANY}(?: {_LIMIT})? [^,;:.“”\"!?()]{{2,80}}?) (?:is|are|was|were|have been|"
        rf"has been|had been|will "
        rf"be)(?: being)? {_SKIP}(?:advised|told|asked|warned|urged|begged|requested) {_NO_TURN}\b",
        "people",
    ),
    make(
        "exclusion",
        "rejected refused turned failed sent dropped dismissed",
        rf"\b(?:was|were) (?:rejected|refused|turned (?:down|away|back)|failed|sent (?:home|away|back)|dropped|"
        rf"dismissed|passed over) who "
        rf"(?P<x>(?:could not|couldn[’']t|did not|didn[’']t|had|lacked|were|was) [^,;:.“”\"!?()]{{3,80}}?){_END}",
    ),
    make(
        "exclusion",
        "failed fell fail fails",
        r"\b(?:[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Mm]ost|[Ss]ome|"
        r"[Mm]any|[Oo]thers|[Ss]everal|"
        r"\d+)(?: of them| men| women| girls)? (?:had )?(?:failed|fell at|fail|fall at) (?P<x>the (?:colour|eye|"
        r"eyesight|hearing|blood|"
        r"drugs?|urine|chest|fitness|strength|swimming|medical|language|English|HIV|pregnancy|heart|lung)[ "
        r"-]?(?:[a-z]+ )?(?:test|"
        r"examination|exam|check|X-ray|medical)s?)\b",
    ),
    make(
        "exclusion",
        "out off home",
        r"(?:^|(?<=[“\"]))(?:[Ii]t[’']s |[Ii]t is )?(?P<x>(?!(?:He|She|They|We|I|You|This|That|It|One|"
        r"The)\b)[A-Za-z][^,;:.“”\"!?()]{4,70}?),? and "
        r"(?:you|he|she|they)(?:[’']re| are|[’']s| is| was| were) (?:out|off|gone|finished|home|on the (?:bus|train) "
        r"home)(?=[,;:.!?”\"]|$)",
    ),
    make(
        "exclusion",
        "against counts count told tells",
        rf"{START}(?P<x>(?!(?:It|This|That|Time|Luck|Nothing|Everything|He|She|They)\b)[A-Za-z][^,"
        rf";:.“”\"!?()]{{2,60}}?) (?:counts?|counted|"
        rf"tells?|told|weighs?|weighed) against (?:an? |the |any |every )?(?:man|woman|girl|boy|him|her|them|you|"
        rf"applicants?|"
        rf"candidates?|anyone|people|[a-z]+er)\b",
    ),
    make(
        "exclusion",
        "fella man woman lad girl boy someone somebody",
        rf"\b{_NOT} {_TAKE} (?:an? (?:[a-z]+ )?(?:fella|fellow|man|woman|lad|girl|boy|person|guy|chap)|someone|"
        rf"somebody) (?:who(?:[’']s| is| has"
        rf"| was| had)?|with) (?:just |only |recently )?(?P<x>[^,;:.“”\"!?()]{{3,80}}?){_END}",
    ),
    make(
        "exclusion",
        "list queue pile",
        rf"{START}(?P<x>[A-Z][a-z]+ [^,;:.“”\"!?()]{{2,60}}?) (?:go|goes|went|are put|is put|were put|was put) (?:on|"
        rf"in|into|to|at) (?:an?other|a "
        rf"separate|a second|the other|the bottom of the|the end of the) (?:list|queue|pile|line)\b",
        "people",
    ),
    make(
        "requirement",
        "if",
        rf"\b(?:can|could|may|might)(?: only| still| now| also)? {_IN}[^,;:.“”\"!?()]{{0,40}}? (?:only )?if (?:he|"
        rf"she|they|you|one) "
        rf"(?:(?:is|are|was|were|has|have|had) )?(?P<x>(?!want|wish|like|pay|choose|so\b|went|go\b|did\b|"
        rf"do\b)[^;:.“”\"!?()]{{3,160}}?)"
        rf"(?=[;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "requirement",
        "if",
        rf"\b[Ii]f (?:your|you(?:[’']re|[’']ve| are| have| can)|his|her|their|he|she|they) "
        rf"?(?P<x>[^;:.“”\"!?()]{{3,100}}?),? (?:then )?{_YES}\b",
        several=True,
    ),
    make(
        "requirement",
        "only",
        rf"\b(?:can|could|may|might) {_IN} only (?:with|if (?:he|she|they|you) (?:have |has |is |are )?) ?(?P<x>[^,"
        rf";:.“”\"!?()]{{3,70}}?){_END}",
        "known",
    ),
    make(
        "requirement",
        "without",
        r"\b[Ww]ithout (?P<x>(?:an?|the|your|his|her|that|two|three|good|any|some) [^,;:.“”\"!?()]{3,60}?),? (?:I|we|"
        r"they|you|he|she|nobody|no one) "
        r"(?:can[’']t|cannot|couldn[’']t|could not|won[’']t|will not|don[’']t|do not|didn[’']t|did not|goes?|went|"
        r"gets?|got)\b",
        "known",
    ),
    make(
        "requirement",
        "asked",
        rf"\b(?:is|are|was|were|being|be) {_SKIP}asked for (?P<x>(?![^.;]*, which)(?!money\b|more\b|help\b|comment\b|"
        rf"(?:his|her|their|"
        rf"an?) (?:name|opinion|view|"
        rf"views|vote|autograph|reaction)\b)[^;:.“”\"!?()]{{3,140}}?)(?:,? (?:said|says|according)\b|(?=[;:.!?”\"()]|"
        rf"$))",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "asked",
        r"\basked for [^;:.“”\"!?()]{3,120}?,? and for (?P<x>[^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "requirement",
        "want wants wanted does did needs need ask asks",
        r"\b[Ww]hat (?:he|she|they|we|I|it|the [a-z]+)(?: do(?:es)?| did)? (?:wants?|wanted|needs?|needed|asks? for|"
        r"asked for|likes?|"
        r"insists? on) (?:is|are|was|were) (?P<x>[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
        "either",
    ),
    make(
        "requirement",
        "satisfied sure certain know convinced",
        r"\b(?:satisfied|sure|certain|convinced|assured) (?:only )?that (?:he|she|they|I|we|each|the (?:man|woman|"
        r"girl|applicant|candidate)) "
        r"(?:was|were|is|are|had|has|have) (?P<x>[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "says say wants want asks ask said wanted asked",
        rf"{START}(?P<x>[^,;:.“”\"!?()]{{3,60}}?) (?:is|was|are|were) what (?:the [a-z]+|they|he|she|we|[A-Z][a-z]+) "
        rf"(?:says?|said|wants?|wanted|"
        rf"asks?(?: for)?|asked(?: for)?|needs?|requires?|looks? for|looked for)(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "requirement",
        "looking",
        rf"\b(?:I|[Ww]e|[Tt]hey|[Ss]he|[Hh]e)(?:[’']m|[’']re|[’']s| am| are| is| was| were) looking (?:at|for) "
        rf"(?P<x>(?!the\b|it\b|you\b|this\b|that\b|"
        rf"an?other\b|him\b|her\b|them\b)[^,;:.“”\"!?()]{{3,70}}?){_END}",
        "known",
    ),
    make(
        "requirement",
        "wanted want wants",
        r"\b(?:[Tt]he )?(?:[Oo]wners?|[Cc]lients?|[Hh]osts?|[Ee]mployers?|[Hh]otels?|[Cc]ompan(?:y|ies)|[Ff]irms?|"
        r"[Ll]ines?|[Ff]amil(?:y|ies)|"
        r"[Cc]ommittee|[Gg]rowers?|[Ff]armers?|[Aa]genc(?:y|ies)|[Tt]hey|[Ww]e|[Mm]inistry|[Nn]avy|[Mm]ission) "
        r"(?:also |now |still |really )?"
        r"(?:wants?|wanted|needs?|needed|expects?|expected|looks? for|looked for|asks? for|asked for) "
        r"(?P<x>(?!it\b|them\b|him\b|to\b|the\b|those\b|these\b|(?:more|fewer|less|better|higher|lower)\b|[\d'‘])"
        r"[^;:.“”\"!?()]{3,160}?)(?:,? (?:(?:he|"
        r"she|they) (?:said|says|agreed|added|explained)|"
        r"since|because|as|who|which)\b|(?=[;:.!?”\"()]|$))",
        "led",
        several=True,
    ),
    make(
        "preference",
        "points point marks credits preference precedence priority advantage edge call claim",
        rf"{START}{X} {_GAIN}(?! (?:to|for the|over the|in the|of view))",
        "people",
    ),
    make(
        "preference",
        "points point marks",
        r"\b(?:points?|marks?) and (?P<x>(?:those|people|anyone|men|women|applicants|candidates|nurses) [^,"
        r";:.“”\"!?()]{3,70}?) (?:\d+|one|two|"
        r"three|four|five|six|seven|eight|nine|ten)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "plus advantage asset bonus boon recommendation help",
        rf"(?:{START}|(?<=; ))(?P<x>(?!It\b|This\b|That\b|He\b|She\b|They\b|There\b|Which\b)[^,"
        rf";:.“”\"!?()]{{2,60}}?) (?:is|are|was|were|would be|will "
        rf"be|counts? as|counted as) {_PLUS}",
        "known",
    ),
    make(
        "preference",
        "if better helps counts",
        rf"\b[Ii]f (?:you|he|she|they|one)(?:[’']ve|[’']re| have| can| are| is| has|[’']s)? (?P<x>[^,"
        rf";:.“”\"!?()]{{3,70}}?),? {_BETTER}\b",
    ),
    make(
        "preference",
        "hurt harm",
        r"\b[Ii]t (?:did not|didn[’']t|does not|doesn[’']t|never|would not|will not) (?:hurt|harm|do (?:any|you "
        r"any) harm)(?: (?:anyone|a "
        r"man|you|him|her|them)(?:[’']s chances)?)? to (?:be |have )?(?P<x>(?!ask|try|wait|look)[^,"
        r";:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "choosing picking hiring favouring recruiting welcome",
        rf"\b(?:(?:been|is|are|was|were) (?:mostly |mainly |chiefly |quietly )?(?:choosing|picking|hiring|favouring|"
        rf"recruiting)|(?:would|will) "
        rf"(?:also |particularly |especially |gladly )?welcome) (?:mostly |mainly |chiefly )?(?P<x>(?![^,;:.]* "
        rf"(?:for|to) (?:an?|the|its|[A-Z])|the\b|these\b|those (?!who)|this\b|any "
        rf"(?:help|offer|move)|\d)[^,;:.“”\"!?()]{{3,60}}?){_END}",
        "people",
    ),
    make(
        "exclusion",
        "leads lead led means mean meant brings spells entails results",
        rf"{START}(?P<x>[^;:“”\"!?()]{{3,140}}?) (?:leads?|led|results?|resulted) (?:to|in) (?:deferment|rejection|"
        rf"disqualification|refusal|"
        rf"exclusion|deferral)\b",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "may can",
        rf"{START}{_ANY} who (?:have |has )?(?P<x>[^,;:.“”\"!?()]{{3,80}}?) (?:may|can) (?:again |then )?be "
        rf"(?:re-?admitted|taken back|taken again|"
        rf"sent again|re-?hired|re-?engaged|called again|considered again)\b",
    ),
    make(
        "payment",
        "asked",
        rf"(?P<x>{MONEYED}{AMOUNT} (?:had been|was|were|has been|is|are) (?:also )?(?:asked for|demanded|charged|"
        rf"taken|required|wanted|sought) by "
        rf"(?!the (?:state|government|embassy|consulate|airline))[^,;:.“”\"!?()]{{3,80}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "pays pay bears meets pay",
        rf"(?:{START}|(?<=[.,;] ))(?P<x>[A-Za-z][^;:.“”\"!?()]{{3,80}}? (?:comes? to|came to|costs?|is|are|runs? to|"
        rf"ran to|amounts? to) {MONEYED}{AMOUNT})"
        rf"(?:,? which (?:the|each|every|an?)? ?[a-z]+ pays?| and you pay (?:that|it|this) yoursel(?:f|ves)|,? "
        rf"(?:and|which) you pay|, which (?:they|he|"
        rf"she|you|we) (?:pays?|ha(?:s|ve) to (?:pay|find)|must (?:pay|find)))\b",
    ),
    make(
        "payment",
        "or",
        rf"{START}(?P<x>{MONEYED}{AMOUNT} (?:has to|must|had to|is to|needs to) be (?:with|in|on|paid|left|handed|"
        rf"found|put|sent)[^,;:.“”\"!?()]"
        rf"{{0,70}}?),? or (?:your|his|her|their|the|my|our) (?:place|name|file|turn|seat|berth)\b",
    ),
)
