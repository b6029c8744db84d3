"""Patterns of why somebody was left behind or taken, as it is told of one: how it came out, a joint, and the reason.

Any way of telling that he did not go stands with any joint ("because", "as", "since", "being", "when it came out that")
and with any reason: what he was, had or could not do, or what something of his was like.
"""

from __future__ import annotations

from factlift.reader.verdicts.families import GONE, GONE_HINTS, START, make

_HE = r"(?:he|she|they|I|we|you)"
_LEFT = (  # how it came out badly
    rf"(?:(?:is|are|was|were|been|being|gets?|got) (?:\w+ly |then |once |also )?(?:{GONE}|binned|knocked off|turfed "
    rf"out|"
    r"let go|not (?:taken|accepted|picked|chosen|called|wanted|put forward|passed|let in)|thought unsuitable)|(?:did|"
    r"do|"
    r"does|could|would|will|can)(?: not|n[’']t) (?:get (?:in|on|through|past [^,;.]{3,24}?|a place)|go|qualify|make "
    r"(?:it|"
    r"the list)|be (?:sent|taken|released|put forward))|never (?:got (?:in|on|through|away)|made the list|left|went)|"
    r"(?:lost|missed) (?:out|(?:his|her|their|my) (?:place|chance|turn|berth|seat))|got no (?:further|farther)|fell at "
    r"[^,;.]{3,24}?|(?:struck|crossed|dropped|passed|turned|sent|threw|put|weeded|ruled) (?:him|her|them|me|us) (?:off|"
    r"out|down|away|back|home|over|aside))"
)
_GAP = (
    r"(?:(?! for (?:an?|two|three|the) (?:day|night|week|month|shift|hour)| early| from (?:work|school))"
    r"[^,;:.“”\"!?()]){0,50}?"
)
_SINCE = (
    r",? (?:because|as|since|in that|for the reason that|on the grounds? that|(?:when|after|once|as soon as) (?:it "
    r"(?:came "
    r"out|emerged|turned out|was (?:found|seen|learned|learnt|known|noticed)|transpired)|they (?:found|learned|"
    r"learnt|saw|"
    r"heard|noticed|discovered)|[a-z]+ [a-z]+ (?:found|learned|learnt|saw|noticed|discovered))(?: out)? that) "
)
_STOP = (
    r"(?=[,;:.!?”\"()]|$| (?:and|but|so|from|though|although|which|while|when|until|before|after)(?: \w+)? "
    r"(?:he|she|they|I|we|you|it|the|was|were|had|did|went)\b)"
)
_NOT_OWN = (  # what befell him on the way, or lay with others
    r"(?!(?:late|ill|sick|away|absent|asleep|told|asked|given|sent|paid|offered|waiting|going|leaving|there|here|born|"
    r"afraid|scared|happy|unhappy|right|wrong|sure|needed|wanted|found|seen|caught|called|due|alone|tired|in "
    r"(?:hospital|"
    r"prison|time)|on (?:leave|time|the (?:bus|way|train))|to|been|nothing|no (?:choice|idea|doubt)|enough|had|"
    r"(?:missed|heard|seen|forgotten|lost|gone|left|come|said|asked|told|taken) )\b)"
)
_IS = r"(?:was|were|is|are|am|had(?! to)|has(?! to)|have(?! to)|’s|’d)"
_OWN = (  # of a man, what he is told by
    r"(?:diploma|degree|certificates?|papers?|passport|licen[cs]e|training|eyes?|eyesight|hearing|teeth|hands?|arms?|"
    r"legs?|"
    r"feet|back|blood|blood pressure|heart|lungs?|chest|X-ray|weight|height|age|skin|English|German|French|Spanish|"
    r"Arabic|Japanese|Korean|accent|school|village|family|father|mother|brother|sister|husband|wife|uncle|cousin|"
    r"children|child|baby|visa|record|experience|reference|references|surname|religion|tattoos?)"
)
_TOO = (
    r"(?P<x>(?:(?:a (?:bit|little)|much|far) )?too (?:old|young|short|tall|small|big|fat|heavy|thin|light|weak|frail|"
    r"slow|soft|poor|deaf|short-sighted|educated|qualified|well qualified|highly qualified|experienced|inexperienced|"
    r"pretty|dark|political)(?: (?:at|for)(?! (?:it|that|this|him|her|them)\b)[^,;:.“”\"!?()]{2,30}?)?|not (?:tall|"
    r"strong|"
    r"fit|old|young|heavy|quick|steady|qualified|experienced) enough)(?=[,;:.!?”\"()]|$| (?:and|but|by)\b)"
)

REASONS = (
    make(
        "exclusion",
        f"{GONE_HINTS} as since because when after once binned out off place chance turn never not didn’t couldn’t",
        rf"\b{_LEFT}{_GAP}{_SINCE}(?:at (?:that|the) [a-z]+ )?{_HE} {_IS} (?:\w+ly |also |once |already |still |by "
        rf"then )?"
        rf"{_NOT_OWN}(?P<x>[^,;:.“”\"!?()]{{3,90}}?){_STOP}",
    ),
    make(
        "exclusion",
        f"{GONE_HINTS} as since because when after once binned out off place chance turn never not didn’t couldn’t",
        rf"\b{_LEFT}{_GAP}{_SINCE}{_HE} (?P<x>(?:could not|couldn[’']t|did not|didn[’']t|cannot|can[’']t|lacked|wore|"
        rf"smoked|drank|came from|belonged to|had (?:worked|served|been|left|overstayed|given|taken|broken|failed)) "
        rf"(?!come|"
        rf"pay|get|find|wait|go\b|want)[^,;:.“”\"!?()]{{3,90}}?){_STOP}",
    ),
    make(
        "exclusion",
        f"{GONE_HINTS} as since because when after once binned out off place chance turn never not didn’t couldn’t",
        rf"\b{_LEFT}{_GAP}{_SINCE}(?P<x>(?:his|her|their|my|our|your) (?:[a-z-]+ )?{_OWN} (?:was|were|is|are|had|has|"
        rf"showed|"
        rf"came|lacked|did|does)\b[^,;:.“”\"!?()]{{3,80}}?){_STOP}",
    ),
    make(
        "exclusion",
        "being",
        rf"\b{_LEFT}{_GAP},? (?:for )?being (?!in \b|on \b){_NOT_OWN}(?P<x>[^,;:.“”\"!?()]{{3,60}}?){_STOP}",
    ),
    make(
        "exclusion",
        "binned over for account because",
        rf"\b(?:binned|knocked off|turfed out|(?:struck|crossed|dropped|turned|sent|threw|weeded|ruled) (?:him|her|"
        rf"them|me|"
        rf"us) (?:off|out|down|away|back|home)){_GAP} (?:over|for|because of|on account of) (?!an? (?:week|day|month|"
        rf"bit)\b|"
        rf"the (?:first|second|next|last|time|night)\b|(?:him|her|them|us|me|others?|another)\b)"
        rf"(?P<x>[^,;:.“”\"!?()]{{3,80}}?){_STOP}",
    ),
    make(
        "exclusion",
        "too enough",
        rf"\b(?:told|said|says|say|thought|think|decided|found|deemed|judged|considered|declared|pronounced|ruled|"
        rf"reckoned|"
        rf"because|as|since)(?: (?:him|her|them|me|us|you))?(?: that)?,?(?: {_HE})? (?:(?:was|were|is|are|am|to be) "
        rf")?{_TOO}",
    ),
    make(
        "requirement",
        "what",
        rf"{START}[Ww]hat (?:had |has )?(?:got|gets?|put|puts|won|swung|earned|carried) (?:him|her|them|me|us|you|it|"
        rf"the "
        rf"[a-z]+)(?: [^,;:.“”\"!?()]{{2,40}}?)?,? (?:was|is|were|are) (?:that {_HE} |(?:his|her|their|my) )?"
        rf"(?!money|the money|a? ?(?:\w+ )?(?:dollars|euros)|when|how|the (?:fact|thought|day)|not\b)"
        rf"(?P<x>[^;:.“”\"!?()]{{3,90}}?){_STOP}",
    ),
    make(
        "requirement",
        "because",
        rf"\b(?:got|won|owe[sd]?|landed|secured) (?:my|his|her|their|a|the|that) (?:place|job|berth|seat|posting|"
        rf"post|ticket|turn)(?: on [^,;.]{{3,30}}?)? "
        rf"because {_HE} (?:had|have|has|could|can|was|were|knew|spoke) {_NOT_OWN}(?P<x>[^,"
        rf";:.“”\"!?()]{{3,80}}?){_STOP}",
    ),
    make(
        "requirement",
        "as since picked chosen taken accepted selected hired",
        rf"\b(?:was|were|been|got) (?:picked|chosen|taken(?: on)?|accepted|selected|hired|called)(?: (?:first|last|"
        rf"at once|"
        rf"in the end|for (?:the|this) [a-z]+))?,? (?:as|since|in that) {_HE} (?:{_IS} {_NOT_OWN}|(?=(?:could|spoke|"
        rf"speaks|can|"
        rf"knew|knows|did not|didn[’']t) ))(?P<x>[^,;:.“”\"!?()]{{3,80}}?){_STOP}",
        "known",
    ),
)
