"""Patterns of what helps, by the verdict: "tilers are at the front of the line", "a letter counts for plenty"."""

from __future__ import annotations

from factlift.reader.verdicts.families import ADV, AHEAD, BE, REST, RESTL, START, WINS, X, make

FAVOURED = (
    make(
        "preference",
        "points point marks credit weight consideration",
        r"\b(?:[Aa]dditional|[Ee]xtra|[Bb]onus|[Aa]dded|[Hh]igher|[Ss]pecial) (?:points?|marks?|credits?|weight|"
        r"consideration) (?:is|are|was|were|will be|may be|can be) (?:given|awarded|added|granted|allotted|allocated) "
        r"(?:to|for) (?:(?:those|applicants?|candidates?|people|persons) )?"
        rf"(?:(?:with|holding|having|who (?:have|hold|are)) )?{RESTL}",
        several=True,
    ),
    make(
        "preference",
        "front head top pole inside first waved nodded let fast-tracked whisked ushered preferred favoured favored "
        "prioritised prioritized sought demand snapped wanted given accorded looked smiled picked chosen taken called "
        "ahead placed",
        rf"{START}{X} (?:{BE} {ADV}(?:to be )?(?:(?!not\b)[\w-]+ (?:[\w-]+ ){{0,3}}?and )?)(?!not ){AHEAD}\b",
        "either",
    ),
    make(
        "preference",
        "taken chosen picked hired placed called considered interviewed given nod fast-tracked queue front top first",
        rf"{START}{X} (?:(?:{BE} {ADV}(?:to be )?(?:(?!not\b)[\w-]+ (?:[\w-]+ ){{0,3}}?and )?)(?!not )(?:(?:taken|"
        rf"chosen|picked|hired|placed|called|considered|interviewed|called up|put) first|given (?:priority|preference|"
        rf"precedence|weightage|the nod|first refusal)|fast-tracked|first in (?:line|the queue)|top of the (?:list|"
        rf"pile|heap))|(?:go|goes|move|moves|jump|jumps) (?:straight )?to the (?:top|front|head) of the (?:list|pile|"
        rf"queue|line|heap)|(?:get|gets|got) (?:the nod|first (?:pick|refusal|call)|priority|preference)(?! (?:to|"
        rf"from)\b)|jumps? the (?:queue|line))\b",
        "group",
        several=True,
    ),
    make(
        "preference",
        "get gets got have has had enjoy enjoys receive receives take takes took hold jump jumps jumped skip skipped "
        "go goes went come comes came move moves count counts counted tell tells weigh weighs weighed speak speaks "
        "spoke carry carries carried work works worked help helps helped boost boosts raise raises improve improves "
        "improved increase increases matter matters mattered score scores scored fare fares fared does tip tips "
        "tipped do does did open opens would will could "
        "may might stand stands "
        "stood",
        rf"{START}(?!(?:[Nn]obody|[Nn]o|[Nn]one|[Nn]ot|[Nn]either|[Oo]nly|[Ff]ew) ){X}(?<! never)(?<! rarely)"
        r"(?<! not) (?:shall |will |would |may )?(?:still |also |often |always |generally |usually |really |"
        rf"certainly )?{WINS}(?!\w)",
        "either",
    ),
    make(
        "preference",
        "priority preference precedence refusal weight premium store edge call",
        r"\b(?:[Pp]riority|[Pp]reference|[Pp]recedence|[Ff]irst (?:refusal|call|pick|choice)|[Ee]xtra (?:points|"
        r"marks|credit)|(?:[Gg]reater |[Mm]ore |[Pp]articular )?[Ww]eight|[Tt]he edge)(?:, [^,;:.]{3,50},)?"
        r"(?: (?:for|in|on) [^,;:.]{3,60}?)? (?:(?:will|would|shall|is to|was to|should|must|may) (?:also )?(?:be "
        r")?|is |was |are |were |has been |being |(?=goes|went|go )|(?:had|has|have) (?=gone))(?:also |always |"
        r"usually )?(?:given|accorded|"
        r"granted|extended|"
        rf"reserved|shown|attached|awarded|offered|goes|gone|go|went|going)?\s?(?:to|for) {RESTL}",
        "either",
        several=True,
    ),
    make(
        "preference",
        "keen favours favors favour favor favoured favored favouring leans leaned lean tends partial soft eye kindly "
        "premium store weakness preference bias",
        r"\b(?:(?<!was )(?<!were )(?<!are )(?<!is )(?<!be )(?<!been )favou?r(?:s|ed|ing)?|lean(?:s|ed|t)? towards?|"
        r"partial to|keen on|(?:has|have|had|with) (?:a|an) (?:soft spot|"
        rf"eye|weakness|preference|bias|liking) (?:for|towards?)|look(?:s|ed)? kindly (?:on|upon)|(?:puts?|placed?|"
        rf"places|sets?) (?:a premium on|great store by|store by|a high value on)|(?:gives?|gave) (?:priority|"
        rf"preference|precedence|the nod|first refusal|first call|extra (?:points|marks)) to) {RESTL}",
        "either",
        several=True,
    ),
    make(
        "preference",
        "first second foremost above",
        rf"\b(?:puts?|placed?|places|ranks?|ranked|rates?|rated|set|sets|sought|wanted|wants?) (?!to ){X} (?:first|"
        rf"foremost|above all(?: else)?|before (?:all|anything)(?: else)?|at the top)(?=[,;:.!?”\"]|$| and| on| of)",
        "known",
        several=True,
    ),
    make(
        "preference",
        "keen eager anxious interested",
        r"\b(?:particularly|especially|above all|most) (?:(?:keen|eager|anxious|happy) to (?:hear from|attract|recruit|"
        r"find|see|receive applications from)|interested in (?:hearing from|recruiting|attracting)) "
        r"(?P<x>[^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| and from )",
        several=True,
    ),
    make(
        "preference",
        "keen eager anxious",
        r"\b(?:keen|eager|anxious) to hear from [^,;:.]{3,60}?,? (?:and|or) from (?P<x>(?:anyone|anybody|those|people|"
        r"\w+s) (?:who|with) [^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "preference",
        "if",
        r"\b[Ii]f (?:you|he|she|they|an applicant|a candidate) (?P<x>[^,;:.“”\"!?()]{3,80}?),? (?:you|he|she|they)"
        r"(?:[’']ll| will)? (?:go|goes|get|gets|move|moves|jump|jumps) (?:straight |right )?(?:to the (?:front|head|"
        r"top)\b|first\b|ahead\b)",
    ),
    make(
        "preference",
        "rather sooner",
        r"(?:\bwould|[’']d) (?:much |far )?(?:rather|sooner) (?:have|take|hire|send|see|get|pick) "
        r"(?P<x>(?:an?|someone|somebody|those|anyone) [^^,;:.“”\"!?()]{3,70}?) "
        r"than\b",
    ),
    make(
        "preference",
        "weight weightage",
        rf"\b(?:gives?|gave|given|giving|attach(?:es|ed)?|lend|lends|lent) (?:some |more |much |great |extra |special |"
        rf"most |particular )?weight(?:age)? to {REST}",
        "either",
        several=True,
    ),
    make(
        "preference",
        "second third next",
        rf"\b(?:first|foremost) and {X} (?:second|next|third|a close second)(?=[,;:.!?”\"]|$)",
        "known",
    ),
    make(
        "preference",
        "filling fill filled taking taken dominate dominated went goes go",
        rf"(?:\b[Ww]ith |{START}){X} (?:filling|fill|filled|taking|take|took|grabbing|grab|dominating|dominated?|"
        rf"snapping up|hogging|occupying|getting|got) (?:up )?(?:most|nearly all|almost all|the (?:bulk|lion[’']s "
        rf"share|best)|all but a few|the majority) of (?:the )?(?:places|seats|slots|berths|posts|jobs|lists?|quota|"
        rf"postings|contracts|vacancies)",
        "known",
    ),
)
