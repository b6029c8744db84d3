"""Patterns of talk, by the verdict: "all that counts is a clean record", "he had no passport and was sent home"."""

from __future__ import annotations

from factlift.reader.verdicts.families import ADV, BE, GONE, MAKER, REST, RESTL, START, SUM, X, make

_THEY = rf"(?:{MAKER}|[Tt]hey|[Hh]e|[Ss]he|[Tt]he [a-z]+)"
_ASK = (
    r"(?:asks?|wants?|needs?|demands?|expects?|looks? for|asks? for|calls? for|insists? on|looks? at|"
    r"cares? about)"
)
_YOU = r"(?:you|they|he|she|we)"
_HOME = r"(?:stays? (?:at home|home|behind|put|here)|(?:is|are) (?:out|not going|going nowhere|finished))"
_AWAY = r"(?:polite |firm |flat |short |quick |curt |blunt |clear )?(?:no|refusal|brush-off|thumbs-down|cold shoulder)"
_NOT_OWN = r"(?!(?:[Hh]er|[Hh]is|[Tt]heir|[Mm]y|[Oo]ur|[Yy]our) )"  # "Her letters never get a place"

COLLOQUIAL = (
    make(
        "exclusion",
        "keep keeps kept",
        rf"{START}{X} (?:(?:will|would|can|could|may) )?(?:keeps?|kept) (?:you|him|her|them|anyone|applicants|"
        r"candidates|"
        r"an? (?:man|woman|candidate|girl|nurse|worker)) (?:off the (?:list|plane|bus|boat|roll)|out of the (?:running|"
        r"scheme|programme)|from (?:going|leaving|being (?:sent|chosen|picked|taken)))\b",
        "known",
    ),
    make(
        "exclusion",
        "mean means meant",
        rf"{START}{X} (?:means?|meant) (?:that )?(?:{_YOU}|one|an? (?:man|woman|candidate|girl|recruit)) (?:stays? "
        r"(?:at "
        r"home|home|behind)|stayed (?:at home|behind)|(?:cannot|can[’']t|could not|do not|does not|don[’']t|doesn[’']t|"
        r"will not|won[’']t|did not) (?:go|leave|travel|get (?:in|on|a place)|qualify)|(?:are|is|was|were) (?:out|off "
        r"the "
        r"list|turned away|sent home|refused))\b",
        "known",
    ),
    make(
        "requirement",
        "what",
        rf"{START}[Ww]hat {_THEY} (?:also |really |all )?{_ASK}(?: most| above all| first| of (?:them|us|you))? (?:is|"
        rf"was) (?!to\b|that\b|how\b|not\b){RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "all",
        rf"{START}{X} (?:is|are|was|were) all (?:that )?(?:counts|counted|matters|mattered|is (?:asked|needed|wanted|"
        rf"required)|was (?:asked|needed|wanted|required)|you need|it takes)(?=[,.;:!?”]|$)",
        "known",
    ),
    make(
        "requirement",
        "with",
        rf"{START}[Ww]ith {X},? (?:you|they|he|she) (?:are|is|were|was) (?:in|through|on (?:the list|your way|the "
        r"plane)|as good as (?:in|there|hired|gone))(?=[,.;:!?”]|$)",
        "known",
    ),
    make(
        "requirement",
        "without",
        rf"{START}[Ww]ithout {X},? (?:the answer is (?:always )?no|(?:you|they) (?:need not|needn[’']t|can forget|"
        r"should not|stay|are out)|forget it|do not bother|don[’']t bother|it is (?:no|hopeless|over)|that is that)\b",
        "known",
    ),
    make(
        "requirement",
        "or",
        rf"{START}{X}, or {_YOU} {_HOME}(?=[,.;:!?”]|$)",
        "known",
    ),
    make(
        "requirement",
        "get gets got",
        rf"{START}(?![^;.]{{0,40}}{SUM}){X} (?:will |would |may |can |could )?(?:get|gets|got) (?:you|"
        r"them|him|her|us|a nurse|a man|a woman|anyone) (?:on (?:the|a) (?:list|plane|bus|shortlist)|in|through|"
        r"there|an? (?:place|job|visa|seat|contract|berth|interview))(?=[,.;:!?”]|$)",
        "known",
    ),
    make(
        "requirement",
        "see",
        rf"\b{_THEY} (?:will |would |always |also |first )?(?:wants?|wanted|asks?|asked|expects?|expected|likes?) to "
        rf"see (?!what\b|how\b|if\b|whether\b|that\b|more\b|the (?:minister|manager|director|boss)\b){RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "no",
        rf"{START}[Nn]o {X}, no (?:visa|job|place|work|contract|ticket|flight|permit|stamp|posting|trip|deployment|"
        r"interview|boat|plane|bus)(?=[,.;:!?”]|$)",
        "known",
    ),
    make(
        "requirement",
        "list notice advert form circular leaflet sheet poster advertisement",
        r"\b(?:[Tt]he|[Ii]ts|[Aa]) (?:[a-z]+ )?(?:list|notice|advert|advertisement|form|circular|leaflet|sheet|poster) "
        rf"(?:says|said|reads|read|runs|ran|asks|asked): {RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "no lacked lacks show produce prove present short have",
        rf"{START}(?:[A-Z]\w+(?: [A-Z]\w+)?|[Hh]e|[Ss]he|[Tt]hey|I|[Tt]hose who|[Aa]nyone who|[Oo]ne [a-z]+|[Aa]n? "
        rf"[a-z]+) (?:who )?(?:had no|has no|have no|lacked|lacks?|(?:could not|couldn[’']t|cannot|can[’']t|did not|"
        rf"didn[’']t) (?:show|produce|prove|present|have)|(?:was|were|is|are) short of) (?:an? |any )?{X},? (?:and|so) "
        rf"(?:he |she |they |I )?{BE} {ADV}{GONE}\b",
        "known",
    ),
    make(
        "requirement",
        "no",
        rf"{START}[Nn]o {X},? and {_YOU} {_HOME}(?=[,.;:!?”]|$)",
        "known",
    ),
    make(
        "exclusion",
        "first",
        rf"{START}{X} (?:is|are|was|were) (?:usually |always )?(?:the|among the) first to be {GONE}\b",
        "people",
    ),
    make(
        "exclusion",
        "gets get got",
        rf"{START}{_NOT_OWN}{X} (?:gets?|got) (?:an? |the )?{_AWAY}(?=[,.;:!?”]|$| (?:from|at) the )",
        "people",
    ),
    make(
        "exclusion",
        "never rarely hardly seldom",
        rf"{START}{_NOT_OWN}{X} (?:never|rarely|hardly ever|seldom) (?:even )?(?:gets?|got|see|sees|saw|receives?|"
        r"received|hears?|heard) (?:an? (?:call|form|hearing|interview|date|letter|place|visa|seat)|"
        r"back)(?=[,.;:!?”]|$)",
        "people",
    ),
    make(
        "exclusion",
        "save spare",
        rf"{START}{X} (?:should|may as well|might as well|can|could|had better) (?:save|spare) (?:themselves|himself|"
        r"herself|yourself) ",
        "people",
    ),
    make(
        "exclusion",
        "waves waved wave turns turned shows showed",
        r"\b(?:[Tt]he (?:clerks?|officers?|doctors?|guards?|agents?|recruiters?|porters?|nurses?|foreman)|[Tt]hey|"
        rf"[Hh]e|[Ss]he) (?:waves?|waved|turns?|turned) {X} (?:away|off|back)(?=[,.;:!?”]|$)",
        "people",
    ),
    make(
        "preference",
        "get gets got go goes went",
        rf"{START}(?!(?:[Nn]obody|[Nn]o|[Nn]one|[Nn]ot|[Oo]nly|[Ff]ew) ){X} (?:gets?|got|goes|go|went) (?:in|on|"
        r"through) (?:more easily|more quickly|sooner|faster|first)(?=[,.;:!?”]|$| than )",
        "people",
    ),
    make(
        "preference",
        "keenest keen",
        rf"\b(?:is|are|was|were) (?:keenest|most keen|particularly keen|especially keen|very keen) on {REST}",
        "people",
    ),
)
