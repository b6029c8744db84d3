"""Patterns of what was ordered of an agency, and of how those whom it chose were sifted, as reporters tell it.

"asked the bureau for bachelors under thirty", "the doctor was told to fail anyone with a scar", "a blacklist of farms".
"""

from __future__ import annotations

from factlift.reader.verdicts.families import ENDL, MAKER, X, make

_PAPER = (  # that says whom somebody wants
    r"(?:notices?|adverts?|advertisements?|ads?|circulars?|letters?|orders?|posters?|cards?|e-?mails?|messages?|"
    r"leaflets?|forms?|"
    r"contracts?|faxe?s?|sheets?|memos?|memorandum|instructions?|brochures?|requests?|lists?|announcements?|placards?|"
    r"flyers?|bulletins?|text)"
)
_PLACED = (  # with whom an order is placed
    r"(?:(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|an?|our|my|us|them|him|her|me)(?: [\w’'-]+){0,3}?|[A-Z][\w’'-]+(?: "
    r"[A-Z][\w’'-]+){0,3})"
)
_SOUGHT = (  # people of a kind
    r"(?:(?:men|women|girls|boys|lads|people|those|anyone|someone|somebody|couples|bachelors|widows|widowers|mothers|"
    r"fathers|"
    r"families|husbands|wives|youths|adults|males|females|villagers|graduates|veterans|volunteers|[a-z]+(?:ers|ors|"
    r"ists|men|women|cooks|nurses|guards|maids))\b|"
    r"[a-z]+s (?:with|who|aged|under|over|between|below|above|without)\b)"
)
_COUNTED = (  # so many of them, who must be something
    r"(?:(?:about |some |up to )?\d[\d,]* (?![^;:.“”\"]{0,80}(?:,| and) \d[\d,]* [a-z]{3,}s\b)(?=(?:[a-z-]+ "
    r"){0,3}?(?:(?:men|women|girls|boys|couples)\b|[a-z]+s (?:with|who|aged|under|"
    r"over|between|below|above|without)\b)))?"
)
_PEOPLE = (
    rf"{_COUNTED}(?P<x>(?=(?!the\b|more\b|\d)(?:[a-z-]+ ){{0,3}}?{_SOUGHT})[^;:“”\"!?()]{{3,200}}?)"
    rf"(?:(?=, (?:on the|in the|hoping|believing|thinking|because|which|but|and (?:got|was|were|had|has)) )|{ENDL})"
)
_TO_FAIL = (
    r"(?:fail|reject|weed out|turn (?:down|away|back)|strike off|strike out|cross off|refuse|leave out|leave off|sift "
    r"out|"
    r"screen out|throw out|pass over|put aside|drop|exclude|keep out|disqualify|send (?:home|away|back))"
)
_FAILED = (
    r"(?:failed|rejected|weeded out|turned (?:down|away|back)|struck off|struck out|crossed off|refused|left out|"
    r"sifted out|"
    r"screened out|threw out|passed over|put aside|dropped|excluded|kept out|disqualified|sent (?:home|away|back))"
)
_ANY = (
    r"(?:(?:anyone|anybody|any (?:man|woman|girl|boy)|everyone|everybody|all|those|every (?:man|woman|girl|boy)|each) |"
    r"men |women |girls |boys |people )"
)
_PUT_OFF = (
    r"(?:turned (?:down|away|back)|refused|rejected|passed over|struck off|crossed off|sent (?:home|away|back)|left "
    r"out|failed|barred|dropped|disqualified|not (?:taken|chosen|called|considered)|ruled out)"
)
_WHEN = r"(?: (?:in|at|by|from|on) [^,;:.]{2,30}?| twice| again| that (?:year|spring|summer|autumn|winter|day))?"
_KIN = (
    r"(?:brothers?|sisters?|fathers?|mothers?|uncles?|aunts?|cousins?|grandfathers?|grandmothers?|husbands?|wi(?:fe|"
    r"ves)|sons?|"
    r"daughters?|famil(?:y|ies)|parents?|relatives?|nephews?|nieces?|in-laws?|fianc[ée]e?s?)"
)
_BODY = (
    r"(?:teeth|eyes|eyesight|hearing|lungs|heart|height|weight|blood pressure|back|feet|X-?ray|x-?ray|blood test|urine "
    r"test|age|tattoos?|scars?)"
)
_TAKEN = (
    r"(?:sent|chosen|picked|put (?:forward|up|down)|taken|hired|selected|nominated|proposed|considered|included|"
    r"supplied|offered|recruited)"
)

_SINCE_SO = (  # why somebody was chosen
    r"(?:was|were|is|are|am)(?! (?:the (?:first|last|only)|there|late|early|asked|told|sent|already|going|not))|had "
    r"been|"
    r"(?=(?:had|have|has) (?!to\b|been\b|done\b|gone\b|heard\b|seen\b|come\b|left\b))|(?=can\b|could\b|spoke\b|"
    r"speaks?\b|"
    r"knew (?:how|the|some|a)\b|held an?\b|weighed\b|owned\b|did not (?:smoke|drink|have|owe)\b|never (?:smoked|"
    r"drank)\b)"
)

_LIMITS = r"(?:with|who|whose|under|over|below|above|aged|without|from|between|of)"

ORDERED = (
    make(
        "preference",
        "first",
        rf"\b(?:takes?|took|calls?|called|picks?|picked|chooses?|chose|sends?|sent|considers?) first (?P<x>(?:the "
        rf")?(?:[a-z-]+ ){{0,2}}?"
        rf"[a-z]+s (?:{_LIMITS})\b [^,;:.“”\"!?()]{{2,70}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "never",
        r"\b(?:has|have|had) never (?:knowingly )?(?:taken|hired|accepted|sent|chosen|picked|recruited|let in|"
        r"enlisted) (?P<x>an? (?:[a-z]+ "
        r")?(?:[A-Z][a-z]+|woman|man|girl|boy|widow|widower|divorcee|smoker|bachelor|mother|father|cripple|convict|"
        r"foreigner|"
        r"villager|graduate)|anyone [^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| and | in | for )",
    ),
    make(
        "exclusion",
        "forbade forbids forbid prohibits prohibited barred banned bars bans stopped",
        rf"\b(?:forb(?:ade|ids?|idden)|prohibit(?:s|ed)?|barred|banned|bars|bans) (?P<x>(?:all |any )?(?:[a-z-]+ "
        rf")?(?:men|women|girls|boys|"
        rf"people|[a-z]+s) (?:{_LIMITS}) [^,;:.“”\"!?()]{{2,50}}?) (?:to (?=take|work|leave|go|travel|accept|sign|"
        rf"emigrate|migrate|apply|"
        r"serve|join)|from (?=(?:domestic |farm |care |paid |any |all |overseas |foreign )*(?:work|employment|service|"
        r"jobs|"
        r"posts)\b|taking|working|leaving|going|travelling|accepting|signing|emigrating|migrating|applying|"
        r"serving|joining))",
    ),
    make(
        "exclusion",
        "who",
        rf"\b(?:refused|rejected|turned (?:down|away|back)|failed|passed over|left out) (?:his|her|their|my|our|one|a|"
        rf"an) (?:[a-z]+ )?"
        rf"(?:{_KIN}|neighbours?|friends?|man|woman|girl|boy|[a-z]+er),? who (?:had|has|was|is|could not|could only) "
        rf"(?P<x>(?!been (?:told|"
        r"asked|there|sent|waiting)|come|gone|just|then|not\b|already|also|waiting|"
        r"called)[^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| and (?:took|"
        r"chose|sent|told))",
    ),
    make(
        "exclusion",
        "whoever anyone those whoever everyone",
        r"(?:^|(?<=[;:—–“\"] ))(?:[Ww]hoever|[Aa]nyone who|[Ee]veryone who|[Tt]hose who) (?P<x>(?!(?:is|are|was|were) "
        r"(?:not )?(?:chosen|taken|"
        r"left|picked)\b)[^,;:.“”\"!?()]{3,70}?) (?:goes? (?:straight )?home|went (?:straight )?home|is (?:out|done|"
        r"finished)|are (?:out|done|finished)|"
        r"was (?:out|done|finished)|were (?:out|done|finished)|walks home|may go home|can go home)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "out",
        r"(?:^|(?<=[;:—–“\"] )|(?<=, and )|(?<=, but ))(?:[Aa]n?|[Aa]ny|[Ee]very) (?:[a-z]+ )?(?:famil(?:y|ies)|"
        r"household|man|woman|girl|boy|"
        r"applicant|candidate|nurse|recruit|village) (?:with|who|whose|from|where) (?P<x>[^,;:.“”\"!?()]{3,60}?)(?: in "
        r"it)? (?:was|is) out(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "applications forms files papers names",
        r"\b(?:threw (?:out|away)|throws? (?:out|away)|binned|bins|set aside|sets aside|rejected|rejects?|put aside|"
        r"puts aside|tore up|"
        r"ignored|ignores) (?:all |any |the )?(?:applications?|forms|files|papers|names|letters) (?:from|of) "
        r"(?P<x>(?!the |his |her |their |its )"
        r"[^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| (?:as|because|unless|without) )",
        "people",
    ),
    make(
        "requirement",
        "solely only purely strictly exclusively entirely",
        r"\b(?:chosen|picked|selected|accepted|admitted|recruited|judged|hired|taken on)\b[^;:.”\"]{0,20}? "
        r"[“\"‘]?(?:solely|only|purely|"
        r"strictly|exclusively|entirely) (?:on|by) (?:the basis of )?(?P<x>(?!the |an? |its |his |her |their |"
        r"condition|contracts?|paper|"
        r"weekdays|[A-Z\d])[^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "because",
        r"\b(?:chose|picked|selected|hired|recruited|chosen|enlisted|shortlisted|nominated|put (?:me|him|her|us|them) "
        r"(?:forward|on "
        r"the list)|(?:took|taken)(?= (?:me|him|her|us|them|on|because)\b)) (?:(?:on|us|me|him|her|them|you) "
        r"){0,2}(?:for it |for the job |"
        rf"only |just |simply |mainly )?because (?:we|I|he|she|they|you) (?:{_SINCE_SO}) "
        rf"?(?P<x>[^,;:.“”\"!?()]{{3,90}}?)"
        r"(?=[,;:.!?”\"()]|$| but )",
        several=True,
    ),
    make(
        "requirement",
        "selection recruitment choice enlistment nomination",
        r"\b(?:[Ss]election|[Rr]ecruitment|[Ee]nlistment|[Nn]omination|[Cc]hoice)(?: (?:for|of|to) [^,;:.]{3,40})? "
        r"(?:is|was)(?: only|"
        r" purely| strictly)? [“\"‘]?(?:by|on) (?P<x>(?:[a-z-]+ )?(?:merit|trade|fitness|ability|skills?|age|seniority|"
        r"strength|loyalty|"
        r"faith|religion|family|experience|scores|grades|qualifications?|education|rank|marks|talent|health|character|"
        r"conduct|height|"
        r"language|aptitude|need)\b[^,;:.“”\"!?()]{0,60}?)(?=[,;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "requirement",
        "rank ranks grade grades",
        r"\b(?:drawn|picked|chosen|recruited|taken|selected|come) (?:only |exclusively |solely |entirely )?from "
        r"(?P<x>the (?:ranks?|"
        r"grades?) of [^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "like prefer love d’d 'd’ would he’d he'd she’d she'd they’d they'd we’d we'd i’d i'd",
        r"(?:\b(?:he|she|they|we|I|it|[Hh]e|[Ss]he|[Tt]hey|[Ww]e|[Ii]t)(?:[’']d| would)|\bwould) (?:rather |really |"
        r"also )?(?:like|prefer|love|"
        r"rather have) (?:to (?:see|have|take|send|get) )?(?:more )?(?P<x>(?:women|men|couples|widows|bachelors|"
        r"married (?:men|women)|"
        r"unmarried (?:men|women)|older [a-z]+|younger [a-z]+|girls|[a-z]+s (?:with|who|over|under|aged|"
        r"from)\b[^,;:.“”\"!?()]{2,70}?))"
        r"(?=[,;:.!?”\"()]|$| because | for )",
    ),
    make(
        "requirement",
        "asks asked asking ask",
        rf"\b(?:asks?|asked|asking) {_PLACED} (?:only |again |once )?for {_PEOPLE}",
        "people",
        several=True,
    ),
    make(
        "requirement",
        "asks asked calls called seeks sought wants wanted specifies specified requires required stipulates stipulated "
        "looks looked demands demanded",
        rf"\b{_PAPER}\b(?: [^,;:.]{{3,60}}?|, [^,;:.]{{3,60}},) (?:had )?(?<!was )(?<!were )(?<!is )(?<!are )(?<!been "
        rf")(?:(?:asks?|asked|calls?|called|looks?|"
        rf"looked) for|seeks?|"
        rf"sought|wants?|wanted|specif(?:y|ies|ied)|requires?|required|stipulates?|stipulated|demands?|demanded) "
        rf"(?!to |from |by ){_PEOPLE}",
        "people",
        several=True,
    ),
    make(
        "exclusion",
        "nobody none no",
        rf"\bthat (?:nobody|no[ -]one|none|no (?:[a-z]+ )?[a-z]+)(?: of them)? (?P<x>(?:from|with|who|over|under|aged|"
        rf"older|"
        rf"whose|of) [^,;:.“”\"!?()]{{3,80}}?) (?:be|is to be|are to be|should be|was to be|were to be|shall be) "
        rf"{_TAKEN}\b",
    ),
    make(
        "exclusion",
        "fail reject weed turn strike cross refuse leave sift screen throw pass put drop exclude keep disqualify send",
        rf"\b(?:to|must|would|should|had to|may|could|we|I|they) {_TO_FAIL} (?P<x>{_ANY}(?:with|who|whose|under|over|"
        rf"below|above|"
        rf"shorter|taller|older|younger|from|without|of|in)\b [^;:“”\"!?()]{{2,110}}?){ENDL}",
        several=True,
    ),
    make(
        "exclusion",
        "failed rejected weeded turned struck crossed refused left sifted screened threw passed put dropped "
        "excluded kept "
        "disqualified sent",
        rf"\b(?:[Tt]hey|[Ww]e|[Dd]octors?|clinics?|clerks?|officers?|office|bureau|agency|examiners?|recruiters?) "
        rf"(?:also |then |simply )?"
        rf"{_FAILED} (?P<x>{_ANY}(?:with|who|whose|under|over|below|above|shorter|taller|older|younger|from|without)\b "
        rf"[^;:“”\"!?()]{{2,110}}?){ENDL}",
        several=True,
    ),
    make(
        "exclusion",
        "because",
        rf"\b(?:was|were|been|got) {_PUT_OFF}{_WHEN} because (?:of )?(?P<x>(?:his|her|their|my|our|an?|one|two|the|"
        rf"some)(?: "
        rf"(?:own|elder|older|younger|late|eldest))? {_KIN}(?: [^,;:.“”\"!?()]{{0,70}}?)?)(?=[,;:.!?”\"()]|$| and "
        rf"(?:was|were|he|she)\b)",
    ),
    make(
        "exclusion",
        "failed fell refused rejected",
        rf"\b(?:failed|was (?:refused|rejected|failed|turned (?:down|away|back))|were (?:refused|rejected|failed|"
        rf"turned (?:down|"
        rf"away|back))) (?:on|over|because of) (?P<x>(?:his|her|their|my|an?) (?:[a-z]+ )?{_BODY})\b",
    ),
    make(
        "exclusion",
        "like likes liked trust trusts hear care",
        rf"\b(?:{MAKER}|[Rr]ecruiters|[Ss]kippers|[Aa]gents) (?:did not|does not|didn[’']t|doesn[’']t|do not|don[’']t|"
        rf"would not|will not) "
        rf"(?:like|trust|care for|hear of) (?!being |having |that |the |to |it){X}(?=[,;:.!?”\"()]|$| because )",
        "people",
    ),
    make(
        "exclusion",
        "take hire accept send have consider touch",
        r"\b(?:would|will|does|did|do) not (?:(?:in|at|by) [a-z]+ [a-z]+ |[a-z]+ly |any longer |any more |at first "
        r")?(?:take|hire|"
        r"accept|consider|touch|send) (?P<x>(?:an? )?(?:only|eldest|oldest|first-born) (?:sons?|child|children|"
        r"daughters?))\b",
    ),
    make(
        "exclusion",
        "blacklist blacklists blacklisted",
        r"\b(?:ke(?:eps?|pt)|has|had|have|maintain(?:s|ed)?|drew up|draws? up|is|was|were|made|shar(?:es?|ed)|on) "
        r"(?P<x>an? (?:\w+ )?blacklist of [^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| (?:that|which|whose|from|because|"
        r"and) )",
    ),
    make(
        "requirement",
        "merit ability skill skills talent fitness qualifications competence aptitude",
        r"\b(?:chosen|picked|selected|selection|recruited|recruitment|chose|chooses?|selects?|picks?|placed|hired)\b"
        r"(?![^.;]{0,40}\bnot\b)[^;:.”\"]{0,30}? [“\"‘]?(?P<x>(?:strictly |purely |solely |only )?(?:on|by) (?:the "
        r"basis of )?(?:merit|ability|skills?|"
        r"talent|fitness|qualifications|competence|aptitude)(?: and [a-z]+)? (?:only|alone))\b",
    ),
)
