"""Patterns of whom those who choose take to, and where the places go: "takes an islander before a townsman"."""

from __future__ import annotations

from factlift.reader.verdicts.families import CHOICE, MAKER, REST, RESTL, START, X, make

_DOES = r"(?:would |will |can |could |may |might )?(?:always |usually |often |still |only |rather )?"
_TAKES = r"(?:takes?|took|sends?|sent|picks?|picked|hires?|hired|chooses?|chose|calls?|called|engages?|engaged)"
_PLACES = r"(?:places?|seats?|jobs?|berths?|posts?|slots?|contracts?|postings?|nominations?|visas?|letters?|tickets?)"
_ALL = (
    r"(?:(?:[Tt]he |[Aa]ll (?:the )?|[Mm]ost (?:of the )?|[Nn]early all (?:of )?(?:the )?|[Aa]lmost all (?:of )?(?:the "
    r")?|[Tt]he (?:best|first|few|good|better) )?)"
)
_HOME = (
    r"(?:(?:being )?(?:going|sent|staying|packed off) home|a ticket home|the (?:next |first )?(?:bus|boat|train|plane) "
    r"home|(?:no|goodbye to the) (?:place|contract|job|visa|berth)|the end of (?:it|the road|the matter))"
)

_SHUNS = (
    r"(?:avoid(?:s|ed|ing)?|dislike[sd]?|distrust(?:s|ed)?|hate[sd]?|loathe[sd]?|shun(?:s|ned)?|"
    r"(?:cannot|can[’']t|could not|couldn[’']t) (?:stand|abide)|(?:steer(?:s|ed)?|keep[s]?|kept) (?:well )?(?:clear of|"
    r"away from)|(?:is|are|was|were) (?:wary|suspicious|afraid|leery|chary) of|(?:fights?|fought) shy of|turn(?:s|ed)? "
    r"(?:up )?(?:his|her|its|their) noses? (?:up )?at|ba(?:u)?lk(?:s|ed)? at|thinks? twice about|(?:will|would) not "
    r"hear of|"
    r"frown(?:s|ed)? on)"
)
_TAKES_TO = (
    r"(?:likes?|liked|loves?|loved|trust(?:s|ed)?|prize[sd]?|(?:is|are|was|were) (?:fond of|partial to|happiest with)|"
    r"ha(?:s|ve|d) (?:a soft spot|an eye) for|sw(?:ears?|ore) by|stick(?:s)? to|stuck to|thinks? highly of|goes? for|"
    r"went for)"
)

LEANINGS = (
    make(
        "preference",
        "best most better",
        rf"\b{MAKER} {_DOES}(?:likes?|liked|loves?|loved|prefers?|preferred|values?|valued|trusts?|trusted) "
        r"(?!it\b|this\b|that\b|them\b|him\b|her\b|us\b|to\b|the\b)(?P<x>[^,;:.“”\"!?()]{3,60}?) "
        r"(?:best|most|better)(?: of all)?(?=[,;:.!?”\"()]|$| (?:and|but|because|since)\b)",
        "group",
    ),
    make(
        "preference",
        "before ahead over sooner rather",
        rf"\b{MAKER} {_DOES}{_TAKES} (?!it\b|this\b|them\b|him\b|her\b|us\b|over\b|action\b|steps?\b|off\b|care\b)"
        r"(?P<x>[^,;:.“”\"!?()]{3,50}?) (?:before|ahead of|over|sooner than|rather than) (?:an? |any |the |other |"
        r"some )?(?!end\b|next\b|last\b|year\b|war\b|summer\b|start\b)[a-z-]+(?:er|or|ist|man|men|woman|women|s|one)"
        r"(?=[,;:.!?”\"()]|$)",
        "group",
    ),
    make(
        "preference",
        "sooner rather",
        r"(?:\bwould|[’']d) (?:much |far )?(?:sooner|rather) (?:have|take|send|hire|pick|see) (?P<x>(?!it\b|them\b|"
        r"him\b|an? (?:cup|rest|drink|break|look|seat)\b|their\b|his\b|her\b|the\b|"
        r"[^.;]{3,40} than )[^,;:.“”\"!?()]{3,60}?)"
        r"(?<!late)(?<!early)(?=[,;:.!?”\"()]|$)",
        "group",
    ),
    make(
        "preference",
        "go goes went going gone",
        rf"{START}{_ALL}{_PLACES} (?:(?:[a-z]+ly |always |often |first )*(?:goes|go|went|have gone|had gone|would go)|"
        r"(?:is|are|was|were) (?:[a-z]+ly )?(?:going|kept|set aside|saved)) (?:[a-z]+ly |first |always )*(?:to|for) "
        rf"(?!waste|ruin|the (?:wall|dogs|grave)){REST}",
        "people",
    ),
    make(
        "requirement",
        "interested",
        rf"\b{MAKER} (?:is|are|was|were) (?:(?:only|solely|really only|just) interested in|interested (?:only|solely) "
        rf"in) (?!(?:the|his|her|their|its|our|how|what|whether|making|getting|finding|selling) |money|profit|results)"
        rf"{REST}",
    ),
    make(
        "requirement",
        "else only",
        rf"\b{MAKER} (?:will|would) (?:talk|speak|listen|look|write|answer|reply) (?:only )?(?:to|at) "
        r"(?P<x>[^,;:.“”\"!?()]{3,60}?),? (?:and (?:nobody|no[ -]one) else|only)(?=[,;:.!?”\"()]|$)",
        "group",
    ),
    make(
        "requirement",
        "only",
        rf"{START}[Oo]nly (?P<x>(?![^,;.]{{3,40}} (?:over|under|aged|between|who|with|from) |the\b|one\b|two\b|"
        r"three\b|a few\b|some\b|\d)[^,;:.“”\"!?()]{3,60}?) "
        r"(?:is|are|was|were|will be|would be|gets?|got) (?:ever |being |even )?(?:considered|taken|accepted|admitted|"
        r"chosen|picked|called|looked at|sent|hired|engaged|shortlisted|wanted|let through|put forward)\b",
        "people",
    ),
    make(
        "requirement",
        "only",
        r"(?:^|(?<=[.:;“] )|\b[Ii]t (?:is|was) |\b[Tt]hat was )(?P<x>[A-Za-z][a-z-]+(?: [a-z-]+){0,2}) only(?=[.;!]|$|"
        r", (?:says?|said|reads?|it said|they "
        r"said|please)\b)",
        "group",
    ),
    make(
        "exclusion",
        "means meant spells spelt spelled",
        rf"{START}{X} (?:means|meant|spells|spelt|spelled) {_HOME}\b",
        "known",
    ),
    make(
        "exclusion",
        "hold holds stomach bear abide stand truck content",
        rf"\b{MAKER} (?:(?:do|does|did|would|will|could|can)(?:n[’']t| not)|cannot|never) (?:hold with|stomach|bear|"
        rf"abide|be content with|have any truck with|care for) (?!(?:the|this|that|it|him|her|them|his|their|such) ?\b)"
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "good use",
        rf"{START}{X} (?:(?:is|are|was|were) (?:no|of no|not much) (?:good|use|earthly use)|(?:weren|wasn|ain|isn|"
        r"aren)[’']t (?:no|any|much) (?:good|use)) to (?:him|her|them|us|anyone|the [a-z]+)\b",
        "group",
    ),
    make(
        "exclusion",
        "place same",
        rf"{START}{X} (?:will not|won[’']t|may not|cannot|can[’']t|(?:is|are|was|were) (?:not|never)) (?:be )?(?:put|"
        r"placed|rostered|posted|sent|taken) (?:on|in|into|with|out on) (?:the )?(?:same|any|a|our|their) "
        r"(?:rotation|draft|party|team|ship|boat|tour|contingent|mission|list|roster|flight)\b",
        "people",
    ),
    make(
        "exclusion",
        "found find finds",
        rf"{START}(?P<x>(?:[Aa]nyone|[Aa]nybody|[Tt]hose|[Mm]en|[Ww]omen|[Aa]pplicants|[Aa]ll) (?:who|whose|with|"
        rf"over|under)[^,;:.“”\"!?()]{{3,80}}?) (?:finds?|found|would find|will find|might find) (?:himself|herself|"
        rf"themselves|(?:his|her|their) names?) (?:off|struck|crossed|left|passed|dropped|out|at the (?:bottom|back)|"
        rf"missing)\b",
    ),
    make(
        "exclusion",
        "failed fail missed lost",
        r"\b(?:failed|missed out|missed the (?:list|boat|draft)|lost (?:his|her|my|their) (?:place|chance|berth|turn))"
        r",? (?:because|since|as) (?:he|she|I|they) (?P<x>(?:could not|couldn[’']t|can[’']t|cannot|had no|did not|"
        r"didn[’']t|had never|was too|were too|was not|wasn[’']t) [^,;:.“”\"!?()]{2,70}?)(?=[,;:.!?”\"()]|$| and )",
    ),
    make(
        "exclusion",
        "too",
        r"(?P<x>\btoo (?:old|young|short|small|tall|fat|heavy|thin|light|weak|frail|slow|soft))(?: for (?:them|him|her|"
        r"it|the (?:job|army|mines?|boats?|scheme|work|post|doctor|ministry|agency))\b|,? (?:they|he|she|the "
        r"(?:doctor|clerk|agent|captain|recruiter|officer|man|foreman)) said\b)",
    ),
    make(
        "exclusion",
        "told called judged considered thought found",
        r"\b(?:I|he|she|they|we|you) (?:was|were|am|is|are) (?:told|informed) (?:that )?(?:I|he|she|they|we|you) "
        r"(?:was|were|am|is|are) (?P<x>too (?:old|young|short|small|tall|fat|heavy|thin|light|weak|frail|slow|soft)|"
        r"not (?:tall|strong|fit|old|heavy) enough)(?=[,;:.!?”\"()]|$| (?:for|and|to)\b)",
    ),
    make(
        "exclusion",
        "stopped halted banned suspended ended frozen forbidden prohibited",
        rf"{START}(?:[Tt]he )?(?i:{CHOICE}) of (?![^,;.]{{0,40}} (?:in|to|for|from) (?:the )?[A-Z]){X} (?:(?:has|have|"
        r"had) been|was|is|were|are) (?:\w+ly )?(?:stopped|halted|"
        r"banned|suspended|ended|frozen|forbidden|prohibited)\b",
        "people",
    ),
    make(
        "exclusion",
        "stop end halt stopped halted ended suspended",
        rf"\b(?:put (?:a stop|an end|paid) to|halt(?:s|ed)?|ended|suspended|stopped) (?:the )?{CHOICE} of "
        rf"(?![^,;.]{{0,40}} (?:in|to|for|from) (?:the )?[A-Z]){REST}",
        "people",
    ),
    make(
        "exclusion",
        "stop stops stopped ceased quit",
        r"\b(?:stop(?:s|ped)?|ceased|quit) (?:sending|releasing|posting|deploying|lending) (?!(?:anyone|anybody|men|"
        r"people|workers|"
        r"staff|"
        rf"troops|soldiers|nurses) (?:there|to|abroad|away|out)\b|[^,;.]{{0,40}} there\b){REST}",
        "people",
    ),
    make(
        "exclusion",
        "if",
        r"\b[Ii]f (?:you|he|she|they|we|a man|a woman|anyone|somebody) (?:had|have|has|was|were|are|is) (?P<x>(?!to\b)"
        r"[^,;:.“”\"!?()]{3,60}?),? (?:they|he|she|the [a-z]+) (?:sent|sends?|turned|turns?|threw|throws?|struck|"
        r"packed|"
        r"crossed|put) (?:you|him|her|them|us|me) (?:home|away|back|off|out|aside|on the)\b",
    ),
    make(
        "exclusion",
        "there",
        r"\b[Tt]here (?:must|should|may|can|could) be no (?P<x>[^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "requirement",
        "need needs needed",
        rf"\b{MAKER} (?:needs?|needed) (?:someone|somebody|people|men|women) (?:with|who (?:can|could|has|have|had|is|"
        r"are|"
        rf"knows?|speaks?)) {REST}",
    ),
    make(
        "requirement",
        "only",
        r"\b(?:released|sent|taken|accepted|allowed to (?:go|leave)|let go|considered|posted|cleared|passed|admitted) "
        r"only "
        rf"(?:if|when|once|where) (?:(?:he|she|they|you) (?:has|have|had|is|are|was|were) )?{REST}",
    ),
    make(
        "requirement",
        "wants wanted want asks asked ask need needs needed demands demanded demand requires required require insists "
        "insisted insist",
        rf"\b(?:{MAKER}|I) (?:also |now |still )?(?:(?:(?:has|have|had) )?(?:wants?|wanted|asks?|asked|needs?|needed) "
        r"to see|wants?|wanted|asks? for|asked for|demands?|demanded|requires?|"
        r"required|"
        r"insists? on|insisted on) (?![‘'“]|[^,;.]{0,60} to [a-z]|(?:people|men|women|someone|somebody|anyone|those|"
        r"every|each|all|some|you|them|him|to|that|the|"
        r"more|fewer|less|better|higher|his|her|their|its|our|an? "
        r"(?:explanation|answer|meeting|reply|"
        r"inquiry|say))\b)(?P<x>[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$| (?:before|from|and (?:not|I|he|she|they|"
        r"we))\b)",
        "learned",
    ),
    make(
        "requirement",
        "who",
        r"\b(?:wants?|wanted|(?:looking|searching) for|needs?|needed|after|seeks?|sought) (?:people|men|women|girls|"
        r"someone|"
        r"somebody|those|lads) who (?=(?:can|could|know|knew|are not|were not|do not|did not|will|would) )"
        r"(?:(?:can|could|will|would) )?(?P<x>(?!(?:identify|help|come|call|tell|say|vote|"
        r"be)\b)[^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "against",
        rf"\b(?:dead|dead set|set|flatly|very much|firmly) against (?:taking |sending |having |hiring )?{REST}",
        "people",
    ),
    make(
        "preference",
        "best good",
        rf"{START}{X} (?:is|are|was|were) (?:the best|as good as an?|worth more than any) (?:reference|recommendation|"
        r"qualification|ticket|passport|introduction)\b",
        "either",
    ),
    make(
        "exclusion",
        "rather sooner",
        rf"(?:\bwould|[’']d) (?:much )?(?:rather|sooner) not (?:have|take|send|hire|see) {REST}",
        "group",
    ),
    make(
        "exclusion",
        "leave leaves left leaving",
        r"\b(?:leaves?|leaving|left) (?:behind|at home) (?P<x>(?:anyone|anybody|those|(?:young |old )?men|women|"
        r"people|"
        r"[a-z]+ers) (?:who|with|whose|on|over|under) [^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
        "people",
    ),
    make(
        "exclusion",
        "seldom rarely hardly scarcely almost",
        rf"{START}(?P<x>(?:[Aa]n? )?[A-Za-z][a-z-]+(?: [a-z-]+)?) (?:is|are|was|were) (?:seldom|rarely|hardly ever|"
        r"scarcely ever|almost never) (?:ever )?(?:taken|"
        r"chosen|"
        r"sent|hired|picked|accepted|called|considered|engaged|selected|put forward)\b",
    ),
    make(
        "requirement",
        "enough suffices sufficed",
        r"\b[Ii]t (?:is|was) (?:enough|sufficient) to (?:be|have|know|speak|own|show) (?P<x>[^,;:.“”\"!?()]{3,70}?)"
        r"(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "please",
        r"(?:^|(?<=[.;] ))(?P<x>(?!No\b|Not\b)[A-Z][a-z-]+(?: [a-z-]+){0,3}),? please(?=[,;.!]|$)",
        "learned",
    ),
    make(
        "requirement",
        "accompanied supported submitted sent lodged",
        r"\b(?:[Aa]pplications?|[Ff]orms?|[Ll]etters?|[Rr]equests?|CVs?) (?:must|should|shall|(?:is|are|has|have|"
        r"need) to) "
        r"(?:also )?be (?:accompanied by|supported by|submitted (?:together |along )?with|sent with|lodged with) "
        rf"{RESTL}",
        "learned",
        several=True,
    ),
    make(
        "exclusion",
        "have",
        r"\b(?:won[’']t|will not|wouldn[’']t|would not|don[’']t|do not|doesn[’']t|does not) (?:have|allow|let|want) "
        r"(?P<x>[A-Za-z][a-z-]+(?: [a-z-]+)?) (?:in|on|aboard|near|at) (?:the|his|her|their|its|a|our)\b",
        "people",
    ),
    make(
        "exclusion",
        "waste wastes wasted wasting spend",
        r"\b(?:not|never|n[’']t) (?:waste|spend) (?:his |her |their |any |good |a )?(?:time|gas|money|seats?|ink|paper|"
        rf"petrol|training|fuel) on {REST}",
        "group",
    ),
    make(
        "exclusion",
        "fatal",
        rf"{START}{X} (?:is|are|was|were|proves?|proved) fatal\b",
        "known",
    ),
    make(
        "exclusion",
        "avoid avoids avoided avoiding dislike dislikes disliked distrust distrusts distrusted hate hates hated loathe "
        "shun shuns shunned stand abide clear away wary suspicious afraid leery chary shy nose back "
        "baulk baulks baulked balk twice hear frown frowns frowned",
        rf"\b(?:{MAKER}|I) (?:also |still |always |rather |now )?{_SHUNS} (?:taking |sending |hiring |having )?"
        rf"(?!(?:it|this|that|them|him|her|the|each|one|for) ?\b){REST}",
        "people",
    ),
    make(
        "preference",
        "like likes liked love loves loved trust trusts trusted prize prizes prized fond partial spot swear swears "
        "swore "
        "stick sticks stuck happiest eye highly go goes went",
        rf"\b(?:{MAKER}|I) (?:also |still |always |rather |now )?{_TAKES_TO} (?!(?:it|this|that|them|him|her|the|"
        r"each) ?\b)"
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "let lets",
        r"\b(?:not|never|n[’']t) (?:to )?let (?P<x>(?!(?:the|his|her|their|it|them|him|us|me|you|any "
        r"more)\b)[^,;:.“”\"!?()]"
        r"{3,60}?) (?:go|leave|through|board|sail|apply|enlist|sign)\b",
        "group",
    ),
    make(
        "exclusion",
        "keep keeps kept",
        rf"{START}{X} (?:(?:will|would|can|could) keep|keeps|kept) (?:you|him|her|them|anyone|a man|a woman|people) "
        r"(?:at home|"
        r"home|out|off the|back|away)\b",
        "known",
    ),
    make(
        "requirement",
        "only",
        r"\b(?:takes?|took|accepts?|accepted|wants?|wanted|hires?|hired|houses?|admits?|admitted|sends?|sent) "
        r"(?P<x>(?!up\b|on\b|it\b)[a-z-]+(?: [a-z-]+)?) only(?=[,;.!”\"]|$| (?:and|but|from|between)\b)",
        "people",
    ),
    make(
        "exclusion",
        "no",
        r"\b[Nn]o [a-z]+(?:er|or|ist|man|woman|nurse|maid|cook) (?:is|was|will be|shall be|may be|can be) (?:now |"
        r"ever )?"
        r"(?:passed|taken|accepted|sent|engaged|enlisted|registered|hired|admitted|released|chosen|shipped|considered|"
        r"approved|signed on|recruited) (?=who |over |under |with |aged )(?:who (?:is |was |has |had "
        r")?)?(?P<x>[^,;:.“”\"!?()]"
        r"{3,90}?)(?=[,;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "exclusion",
        "causes cause reasons reason grounds",
        r"\b(?:principal|main|chief|commonest|most common|usual|leading) (?:causes?|reasons?|grounds)(?: (?:of|for) "
        r"(?:the )?"
        r"(?:rejections?|refusals?|failures?|being turned (?:down|away))) (?:was|were|is|are) "
        r"(?P<x>[^;:.“”\"!?]{3,160}?)"
        r"(?=[;.!?”\"]|$)",
        "known",
        several=True,
    ),
)
