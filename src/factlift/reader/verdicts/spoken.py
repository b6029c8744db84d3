"""Patterns of what is asked for or liked as people say it: "you need somebody to vouch", "give women priority"."""

from __future__ import annotations

from factlift.reader.verdicts.families import AMOUNT, MONEYED, REST, START, X, make

_PEOPLE = (
    r"(?:men|women|girls|boys|lads|people|them|those|anyone|somebody|someone|workers|nurses|sailors|couples|sisters|"
    r"drivers)"
)
_ONE = (
    r"(?:an? (?:[a-z-]+ )?(?:man|woman|girl|boy|lad|person|worker|cook|nurse|sailor|driver|couple|candidate|"
    r"[a-z]+(?:er|or|ist))|"
    r"someone|somebody|men|women|girls|people|those)"
)
_NOT_FIRM = (  # who has to show something as well, but does not go
    r"(?!(?:(?:[Tt]he|[Aa]n?|[Ee]ach|[Ee]very|[Aa]ll|[Ii]ts?|[Oo]ur) )?(?:[\w-]+ )?(?:[Ee]mployers?|[Ff]irms?|"
    r"[Cc]ompan(?:y|ies)|"
    r"[Aa]genc(?:y|ies)|[Aa]gents?|[Hh]osts?|[Ff]arm(?:er)?s?|[Gg]rowers?|[Hh]otels?|[Hh]ospitals?|[Bb]idders?|"
    r"[Ss]ponsors?|"
    r"[Gg]overnments?|[Mm]inistr(?:y|ies)|[Ss]tates?|[Oo]wners?|[Ll]andlords?|[Ss]uppliers?|[Cc]ontractors?|"
    r"[Mm]inisters?)\b)"
)
_SHOW = r"(?:show|prove|demonstrate|convince (?:him|her|them|the [a-z]+))"
_FLOOR = (
    r"(?:the |its |their |our )?(?:floor|minimum|least|basics|bottom line|starting point|price of entry|entry ticket|"
    r"bare minimum|"
    r"least (?:of it|they ask)|rule|rules)"
)

SPOKEN = (
    make(
        "requirement",
        "vouch speak sign answer stand guarantee",
        r"\b(?:need(?:s|ed)?|must have|ha(?:s|ve|d) to (?:have|find|bring)|want(?:s|ed)?) (?P<x>(?:somebody|someone|"
        r"an? [a-z]+|two [a-z]+|"
        r"a relative|the [a-z]+)(?: [a-z]+)? (?:to|who (?:would|could|will|can)) (?:vouch|speak|sign|answer|stand|"
        r"guarantee|put in a "
        r"word)[^,;:.“”\"!?()]{0,50}?)(?=[,;:.!?”\"()]|$| (?:and|or|before) )",
    ),
    make(
        "requirement",
        "show prove demonstrate convince",
        rf"{START}{_NOT_FIRM}(?!It\b|This\b|That\b)[A-Z]?[^,;:.“”\"!?()]{{1,50}} (?:had|has|have|must|needs?|needed|"
        rf"was asked|were asked|is asked|"
        rf"are asked)(?: to)? {_SHOW} that (?P<x>(?!it\b|this\b|the (?:firm|company|plan|law))[^,"
        rf";:.“”\"!?()]{{3,90}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "floor minimum least basics line point price ticket",
        rf"{START}(?P<x>[^;:“”\"!?()]{{3,160}}?) (?:is|are|was|were) {_FLOOR}(?=[,;:.!?”\"()]|$)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "only",
        r"\b(?:[Aa]n?|[Tt]he|[Ee]ach|[Ee]very) [a-z]+(?: [a-z]+)? ha(?:d|s) only to (?P<x>(?:speak|know|be|have|"
        r"show|read|write|swim|"
        r"lift|drive|hold|cook|sign) ?[^,;:.“”\"!?()]{2,80}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "requirement",
        "order call request advert demand job draft",
        r"\b[Tt]he (?:order|call|request|advert|advertisement|demand|draft|brief) (?:is|was) for (?P<x>(?!the\b|"
        r"more\b|a (?:strike|"
        r"vote|ban)|\d)[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
        "people",
    ),
    make(
        "requirement",
        "enough suffice suffices sufficient do",
        rf"{START}{X} (?:is|was|are|were|will be) (?:enough|sufficient)(?=[,;:.!?”\"()]|$| (?:for|to) (?:go|apply|"
        rf"get in|them|him|her|the)\b)",
        "known",
    ),
    make(
        "requirement",
        "who",
        r"\b(?:take|want|need|wanted|needed|took|seek|sought|like|prefer|pick|picked|hire)s? (?:wo)?men (?:between|"
        r"aged|over|under|with|from)[^;:.“”\"!?()]{3,100}?, "
        r"(?:and )?who (?P<x>(?:can|could|have|has|speak|know|are|do not|don[’']t|will) [^,"
        r";:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "give gives gave giving",
        r"\b(?:give|gives|gave|giving) (?P<x>(?!it\b|this\b|that\b|them\b|him\b|her\b|us\b|you\b|me\b|the (?:matter|"
        r"issue|plan|bill|"
        r"case|project)\b)[^,;:.“”\"!?()]{3,60}?) (?:top |first |some |added |extra )?(?:priority|preference|"
        r"precedence|first (?:refusal|"
        r"pick|call|choice)|the first (?:places|turn))\b(?! over the| at the)",
        "people",
    ),
    make(
        "preference",
        "like likes liked fancy fancied fancies prefer prefers preferred love loves loved",
        rf"\b(?:likes?|liked|fanc(?:y|ies|ied)|loves?|loved) {_ONE} (?:who(?:[’']s| has| have| had| is| are| was| "
        rf"were)?|with) {REST}",
    ),
    make(
        "preference",
        "like likes liked prefer prefers preferred",
        rf"\b(?:also |rather )?(?:likes?|liked|prefers?|preferred) (?:(?:his|her|their|its|our) [a-z]+|{_PEOPLE}) to "
        rf"(?:have |be |come )?"
        rf"(?P<x>(?:(?<=have )|(?<=be )|(?<=come )|(?=speak|know|cook|drive|swim|sew))(?!early\b|late\b|on time|"
        rf"there\b|quiet\b|home\b)"
        rf"[^,;:.“”\"!?()]{{3,70}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "favourite favourites favorite favorites",
        rf"\b(?:[Ff]avourites?|[Ff]avorites?)(?: (?:of [a-z ]{{3,20}}|there|here|now))? (?:is|are|was|were) "
        rf"[“\"‘]?(?P<x>(?:the (?:second|first|third|"
        rf"youngest|eldest|only) [^,;:.“”\"!?()]{{3,60}}?|{_ONE}[^,;:.“”\"!?()]{{3,60}}?|(?!the\b|an?\b|to\b|in\b)[^,"
        rf";:.“”\"!?()]{{3,60}}?))(?=[,;:.!?”\"()]|$)",
        "people",
    ),
    make(
        "preference",
        "sooner rather",
        r"\b(?:would|[’']d) (?:sooner|rather|much rather) (?:have|take|send|hire|pick) (?P<x>(?!it\b|them\b|a "
        r"(?:cup|rest|drink)|their\b|his\b|"
        r"her\b)[^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| than )",
        "people",
    ),
    make(
        "payment",
        "looked asked wanted charged demanded sought took taken charging asking",
        rf"(?P<x>(?:[A-Za-z’'-]+ ){{1,5}}?(?:look(?:s|ed) for|ask(?:s|ed)(?: for)?|want(?:s|ed)|charge[sd]|"
        rf"demand(?:s|ed)|sought|took|takes|"
        rf"requested) {MONEYED}{AMOUNT},? [“\"‘]?(?:to|for) (?:secur(?:e|ing)|guarantee|reserv(?:e|ing)|hold(?:ing)?|"
        rf"speed(?:ing)? up|"
        rf"fast-track(?:ing)?|arrang(?:e|ing)|document|processing|handling|administration|registration)[^,"
        rf";:.“”\"!?()]{{0,60}}?[”\"’]?)"
        rf"(?=[,;:.!?()]|$| (?:and|but|which) )",
        "made",
    ),
    make(
        "payment",
        "taken took takes exact exacts exacted levied levies collected collects extracted squeezed",
        rf"\b(?P<x>(?:(?:had|have|has) )?(?:taken|took|takes?|exact(?:s|ed)?|levie[sd]|collect(?:s|ed)?|extract(?:s|"
        rf"ed)?|squeezed) "
        rf"{MONEYED}{AMOUNT} (?:from|off) (?:each|every|the|all|an?) (?:[a-z-]+ )?(?:man|woman|men|women|girls?|"
        rf"boys?|workers?|"
        rf"applicants?|candidates?|coolies?|recruits?|famil(?:y|ies)|nurses?|seafarers?|sailors?|of them)\b"
        rf"[^,;:.“”\"!?()]{{0,60}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "bear bears meet meets pay pays cost",
        rf"\b(?P<x>(?:bears?|meets?|pays?|borne?) (?:for )?(?:the (?:whole |full )?costs? of )?(?:the|their|his|her|"
        rf"a|an|your) (?:own )?(?:[\w’'-]+ )"
        rf"{{1,4}}?(?:, |\(|of )(?=[^;]{{0,20}}\d){MONEYED}{AMOUNT})(?=[,;:.!?”\"()]|$)",
    ),
)
