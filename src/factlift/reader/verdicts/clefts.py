"""Patterns of conditions that a sentence is turned round to name: "what counts is", "all they ask is that you can"."""

from __future__ import annotations

from factlift.reader.verdicts.families import ENDL, REST, RESTL, START, X, make

_WHO = r"(?:(?:the|an?|each|every|our|their|his|her) (?:[\w-]+ ){0,2}?[\w-]+|[A-Z]?[\w’-]+)"
_ASKS = (
    r"(?:asks?(?: for| about)?|asked(?: for| about)?|wants?|wanted|wants? to know|wanted to know|needs?|needed|"
    r"looks? for|looked for|looks? at|looked at|checks?|checked|insists? on|insisted on|demands?|demanded|requires?|"
    r"required|expects?|expected|cares? about|cared about)"
)
_THING = (
    r"(?:[Aa]ll|[Tt]he (?:only|one|first|least|main|chief) thing|[Tt]he (?:least|most|first question)|"
    r"[Ee]verything)(?: that)?"
)
_COUNTS = (
    r"(?:counts?|counted|matters?|mattered|weighs?|weighed|decides?|decided|is wanted|was wanted|is needed|was needed|"
    r"is asked for|was asked for|is called for|was called for|is required|was required|tips the scales?)"
)
_YOU = (
    r"(?:you|he|she|they|we|one|the (?:man|woman|men|women|girl|boy|applicant|candidate)s?|an? (?:man|woman|girl|"
    r"applicant|candidate|[a-z]+(?:er|or|ist)))"
)
_IS = r"(?:(?:is|are|was|were|be)|have|has|had|must|should)"

CLEFTS = (
    make(
        "requirement",
        "all thing least most question everything",
        rf"{START}{_THING} {_WHO} (?:ever |really |also )?{_ASKS} (?:is|was)(?: simply| just)? "
        rf"(?:that|whether|if) {_YOU} (?:{_IS} )?(?P<x>[^;:“”\"!?()]{{3,120}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "counts counted matters mattered weighs weighed decides decided wanted needed asked called required tips",
        rf"{START}[Ww]hat (?:really |also |finally )?{_COUNTS}(?: most| above all| more than anything| here| there|"
        rf" with (?:the |him|her|them)[a-z ]{{0,20}})? (?:is|was|are|were) (?!that |how |to |what |not |whether )"
        rf"(?P<x>[^;:“”\"!?()]{{3,120}}?){ENDL}",
        "known",
        several=True,
    ),
    make(
        "preference",
        "like likes liked want wants wanted prefer prefers preferred favour favours favoured fancy",
        rf"{START}[Ii]t (?:is|was|’s|'s) (?!not |the |this |that |what |here |for |in |because ){X} (?:that )?{_WHO} "
        r"(?:really |always |most )?(?:likes?|liked|wants?|wanted|prefers?|preferred|favou?rs?|favou?red|fanc(?:y|ies|"
        r"ied)|is after|are after|was after|were after|looks? for|looked for)(?=[,;:.!?”\"()]|$| (?:most|best|there|"
        r"now|and|on)\b)",
        "people",
    ),
    make(
        "requirement",
        "that",
        rf"\b(?:desires?|desired|wishe[sd]|stipulate[sd]|specifie[sd]|asks|asked|insists|insisted) that "
        rf"(?:they|he|she|these|each(?: of them)?|all(?: of them)?|both|(?:the )?[a-z]+s) "
        r"(?:should |shall |must )?(?:have|hold|speak|know|be) (?!\w+ed\b|given|sent|paid|put|kept|let|taken|told|"
        r"shown|allowed|able to "
        rf"(?:leave|return))(?:men |women |people |persons |officers |those )?(?:who |with )?{RESTL}",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "before until till",
        rf"{START}[Nn](?:obody|o[ -]one|o (?:man|woman|volunteer|recruit|candidate|sister|nurse|officer|[a-z]+)) "
        r"(?:is|was|goes|went|will be|can be|could be|leaves|left)(?: (?:sent|posted|let go|taken|passed|released|"
        r"put forward|considered|signed on|allowed to (?:go|leave)|abroad|out))? (?:before|until|till|without first) "
        rf"(?:(?:he|she|they) (?:has|have|had) |having |completing |doing )?(?P<x>(?!the (?:war|end|rains|morning)|"
        rf"[A-Z]\w+day|noon|dawn|\d)[^,;:.“”\"!?()]{{3,90}}?)(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "requirement",
        "condition requirement must rule proviso essential",
        rf"{START}{X} (?:is|was|are|were|remains?)(?:, (?:naturally|of course|needless to say|[a-z]+ly),|"
        rf" (?:naturally|of course|also|still|always))? (?:a|the (?:first|only|one|main)|one|another) "
        r"(?:further |firm |strict |basic |first )?(?:condition|requirement|precondition|must|rule|proviso|"
        r"stipulation)(?=[,;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "requirement",
        "dispensable indispensable",
        rf"{START}{X} (?:is|was|are|were) (?:quite |absolutely |wholly )?indispensable\b",
        several=True,
    ),
    make(
        "requirement",
        "point use good sense worth",
        r"\b(?:no (?:point|use|good|sense|earthly use)|not worth|pointless|useless|little point)(?: in| your| his|"
        r" while)? ?(?:applying|asking|trying|queu(?:e)?ing|turning up|going|writing|coming|putting in|sending in|"
        rf"registering|signing up)(?: for [^,;.]{{2,30}})?,? (?:without|unless (?:you|they|he|she|one) (?:have|has|"
        rf"had|can show|could show)) {REST}",
    ),
    make(
        "exclusion",
        "point use good sense worth",
        r"\b(?:no (?:point|use|good|sense|earthly use)|not worth|pointless|useless|little point)(?: in| your| his|"
        r" while)? ?(?:applying|asking|trying|queu(?:e)?ing|turning up|going|writing|coming|putting in|sending in|"
        rf"registering|signing up)(?: for [^,;.]{{2,30}})?,? (?:if|when|with) (?:(?:you|they|he|she|one) )?"
        rf"(?:(?:are|is|were|was|have|has|had) )?(?!not\b){REST}",
    ),
    make(
        "requirement",
        "attached enclosed required demanded produced presented submitted minimum compulsory obligatory condition",
        r"\bthat (?P<x>(?:an?|one|two|three|the|proof|all|each|[A-Z])[^,;:.“”\"!?()]{2,80}?) be (?:attached|enclosed|"
        r"required|"
        r"demanded|produced|presented|submitted|the (?:bare )?minimum|made (?:compulsory|obligatory|a condition))\b",
        "learned",
    ),
    make(
        "exclusion",
        "sinks kills finishes undoes trips",
        r"\b[Ww]hat (?:usually |always |most often )?(?:sinks|kills|finishes|undoes|trips up) (?:most |many "
        r")?(?:people|you|him|"
        rf"her|them|us|men|women|applicants|candidates|hopefuls) (?:is|are) {REST}",
    ),
)
