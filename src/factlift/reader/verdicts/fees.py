"""Patterns of what is paid for a place: "two lakh for a visa", "pocketed £900 a head from pickers"."""

from __future__ import annotations

from factlift.reader.verdicts.families import AMOUNT, BUYABLE, MONEYED, START, make

OTHERS = (  # who is asked to pay for other things than a place
    r"(?i:employers?|compan(?:y|ies)|firms?|agenc(?:y|ies)|governments?|ministr(?:y|ies)|states?|hospitals?|patients?|"
    r"passengers?|customers?|tenants?|visitors?|residents?|banks?|insurers?|councils?|schools?|growers?|it|which|that|"
    r"who|both|clubs?|airlines?|owners?)"
)
PAYER = (  # who pays for his own place
    r"(?i:each|every|applicants?|candidates?|volunteers?|recruits?|hopefuls|workers?|nurses?|drivers?|players?|cooks?|"
    r"maids?|masons?|famil(?:y|ies)|parents|they|he|she|you|I|we|men|women|those|anyone|students?|trainees?|migrants?)"
)
TAKERS = (  # who takes money for a place
    r"officers?|captain|major|colonel|lieutenant|general|sergeant|corporal|commander|clerks?|officials?|brokers?|"
    r"agents?|sub-?agents?|fixers?|coordinators?|co-ordinators?|middlem[ae]n|recruiters?|secretary|assistant|aide|"
    r"doctors?|m[ae]n|woman|lady|guy|fella|fellow|chap|somebody|someone|contact|go-between|touts?|facilitators?|"
    r"consultants?|teacher|mediators?|principal|pastor|priest|imam|chief|headman|councillor|mayor|minister|cousin|"
    r"uncle|brother-in-law|relative|friend|intermediar(?:y|ies)|foreman|supervisor|manager|boss|bosun|agency|agencies|"
    r"office|bureau|gatekeeper|inspector|notary|dealer|smuggler|people-smuggler|canvasser|selector|examiner|translator|"
    r"driver|porter|guard|leader|brigadier|ganger"
)
NO_TILL = (  # from what money is stolen
    r"(?!(?:the |an? |his |her |their |its )?(?:[\w’'-]+ )?(?:offices?|shops?|banks?|funds?|accounts?|safe|house|home|"
    r"till|budget|"
    r"ministry|state|treasury|box|cars?|bags?|purse|wallet|company|coffers|vault|stores?|premises|desk|drawer)\b)"
)
PAID = (
    make(
        "payment",
        "hand hands handed give gives gave pay pays paid slip slips slipped pass passed owe owes",
        rf"\b(?P<x>(?:hand|hands|handed|give|gives|gave|pay|pays|paid|slip|slips|slipped|pass|passed|owe|owes) (?:the|"
        rf"an?|his|her|their) (?:[\w’'-]+ ){{0,2}}?(?:{TAKERS}|policem[ae]n|nurse|overseer|ganger|gangmaster) "
        rf"{MONEYED}{AMOUNT}(?: each| apiece| a head)?)(?=[,;:.!?”\"()]|$| (?:for|to|before|so|and|out|from|in|on|at) "
        r")",
    ),
    make(
        "payment",
        "gets get got buys bought secures secured wins won lands landed puts sees will would goes went go",
        rf"(?<![\w$€£])(?P<x>(?:[Tt]he rest, which is to say )?{MONEYED}{AMOUNT}(?:,? or [^,;.]{{3,30}}|"
        rf" (?:to|for|into|with) [^,;.]{{3,36}}?)?,? (?:gets?|got|buys|bought|secures?|secured|wins|lands|will get|"
        rf"would get|would buy|puts|sees|goes to|went to|go to)(?: (?:you|him|her|them|one|a man|a woman|"
        rf"anyone))? [^,;:.“”\"!?()]{{3,70}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "pocket pockets pocketed demand demands demanded charge charges charged charging collect collects collected "
        "collecting extort extorts extorted levy "
        "levied take takes took taking extract extracts extracted squeeze squeezed squeezes fleece fleeced bill "
        "billed pocketing demanding extorting ask asks asked asking want wants wanted exact exacts exacted",
        rf"\b(?P<x>(?:pocket(?:s|ed|ing)?|demand(?:s|ed|ing)?|charg(?:e|es|ed|ing)|collect(?:s|ed|ing)?|"
        rf"extort(?:s|ed|ing)?|lev(?:y|ies|ied)|takes?|took|taking|extract(?:s|ed)?|squeeze[sd]?|ask(?:s|ed|ing)? for|"
        rf"asks?|asked|wants?|wanted|exact(?:s|ed)?) {MONEYED}{AMOUNT}(?: a head| apiece| each| per \w+| a man|"
        rf" a name)? (?:(?:from|off|of) {NO_TILL}(?:each |every |all |any |the |those |an? )?|"
        rf"(?:to (?:get|put|place|add|move|secure|include)|for (?:an?|the|each|every|his|her|"
        rf"their)) (?=[^,;:.]{{0,60}}?\b{BUYABLE}\b))[^,;:.“”\"!?()]{{3,70}}?)(?=[,;:.!?”\"()]|$| (?:before|so that|"
        rf"so as|in order|for (?:placement|a|the|each|every|selection)|in exchange|in return|just to|and|if|when) )",
    ),
    make(
        "payment",
        "part parted parting cough coughed fork forked shell shelled stump stumped hand handed handing dig dug "
        "scrape scraped slip slipped slipping pay paid paying cost costs",
        rf"\b(?P<x>(?:part(?:s|ed|ing)? with|cough(?:s|ed)? up|fork(?:s|ed)? (?:out|over)|shell(?:s|ed)? out|"
        rf"stump(?:s|ed)? up|hand(?:s|ed|ing)? over|scrap(?:e|ed) together|slip(?:s|ped|ping)? \w+(?: \w+)?|paid|pay|"
        rf"pays|paying) {MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,60}}?\b(?:for (?:an?|the|his|her|their|my|each|"
        rf"every) (?:[\w’'-]+ ){{0,3}}?{BUYABLE}|before (?:their|his|her|my|the) (?:names?|files?|"
        rf"papers)[^,;.]{{3,40}}?|to (?:be (?:chosen|picked|selected|included|considered|listed|put)|get|secure|land|"
        rf"win|have (?:his|her|their|my) (?:name|file))[^,;.]{{0,50}}?))(?=[,;:.!?”\"()]|$| (?:for|on|at|in|and|but) )",
    ),
    make(
        "payment",
        "rate price tariff fee bribe cost charge",
        rf"\b(?P<x>(?:[Tt]he |[Aa] )?(?:going rate|asking price|usual rate|going price|market price|unofficial "
        rf"(?:fee|price|rate)|price|tariff|bribe|rate)(?: (?:for|of) [^,;.]{{3,70}}?)? (?:is|was|stands at|stood at|"
        rf"has (?:risen|gone up|climbed) to|rose to|ranges from|runs to|comes to|came to|starts at|now being|being) "
        rf"{MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,60}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "lakh lakhs crore dollars euros pounds yuan won roubles rubles shillings rupees taka naira cedis birr pesos "
        "francs baht dong ringgit kyat for wages pay salary grand",
        rf"{START}(?P<x>{MONEYED}{AMOUNT} for (?:an?|the|his|her|their|my|each|every) (?:[\w’'-]+ "
        rf"){{0,3}}?{BUYABLE}(?: (?:to|in|on|at|with) (?:the )?[A-Z][\w’-]+)?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "put puts set sets",
        rf"\b(?:put|puts|set|sets) the (?:going )?(?:price|cost|tariff) (?:of|for) (?:an?|the|each|every) (?:[\w’'-]+ "
        rf")??(?:{BUYABLE}|nominations?) at [“\"]?"
        rf"(?P<x>(?:{MONEYED}|(?=[^;.]{{0,40}}\bmoney\b))[^;:.“”\"!?()]{{3,70}}?)(?=[;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "buys bought buy secures secured gets",
        rf"(?:{START}|(?<=, ))(?P<x>{MONEYED}{AMOUNT} (?:left|slipped|handed|given|paid|passed|pressed) "
        rf"(?:with|to|into|in|over) [^,;:.“”\"!?()]{{3,60}}? (?:buys?|bought|secures?|secured|gets?|got) "
        rf"[^,;:.“”\"!?()]{{3,50}}?\b{BUYABLE})\b",
    ),
    make(
        "payment",
        "asked charged billed quoted told made required forced obliged expected ordered pressed pressured",
        rf"(?P<x>\b(?!(?:{OTHERS})\b)(?:[Tt]hey|[Hh]e|[Ss]he|[Ii]|[Ww]e|[A-Za-z][\w’'-]+) (?:had |have |has |"
        rf"having )?(?:been|was|were|are|is|being) (?:\w+ly )?(?:asked for|charged|billed(?: for)?|quoted|"
        rf"(?:asked|told|made|required|forced|obliged|expected|ordered|pressed|pressured) to (?:pay|hand over|find|"
        rf"come up with|deposit|raise|put down|part with|give|lodge|surrender)) (?:(?:an? )?(?:[a-z]+ ){{0,2}}(?:fees?|"
        rf"charges?|commissions?|deposits?) of )?{MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,80}}?)(?=[,;:.!?”\"()]|$|"
        rf" (?:before|so that|on|in (?:return|exchange)|when|but|if) )",
    ),
    make(
        "payment",
        "have has had make makes made let lets",
        rf"\b(?:had|has|have|makes?|made|having|making) (?P<x>(?:\d[\d,]* |(?:the|its|their|his|her|all|each|every) )?"
        rf"(?:[\w’'-]+ ){{1,4}}?(?:pay|hand over|fork out|cough up|put down|deposit|part with) {MONEYED}{AMOUNT}"
        rf"[^,;:.“”\"!?()]{{0,90}}?)(?=[,;:.!?”\"()]|$| (?:before|so that|when|but|if) )",
        "made",
    ),
    make(
        "payment",
        "must has have had need needs needed required expected obliged",
        rf"\b(?:{PAYER})\b(?! {OTHERS}\b)[^,;:.“”\"!?()]{{0,40}}? "
        rf"(?:must|ha(?:s|ve|d) to|needs? to|needed to|(?:required|expected|obliged) to) (?:first |also |each |now |"
        rf"themselves )?(?P<x>(?:raise|deposit|find|put (?:down|up)|lodge|post|come up with|front|surrender|hand over|"
        rf"chip in|contribute|stump up|shell out|fork out|part with|leave) (?![^\w]?\d[\d.,]* ?(?:m|bn|million|"
        rf"billion)\b){MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,60}}?)"
        rf"(?=[,;:.!?”\"()]|$| (?:before|to (?:get|join|go|secure|be)|so that|when|but|if) )",
    ),
    make(
        "payment",
        "to",
        rf"{START}(?P<x>{MONEYED}{AMOUNT} (?:to|into the (?:hand|pocket) of|under the table to) (?:the|an?|some|his|"
        rf"her) [“‘\"]?(?:[\w’'-]+ ){{0,3}}?(?:{TAKERS})\b[^,;:.“”\"!?()]{{0,40}}?)(?=,? (?:or|and) (?:you|your|he|she|"
        rf"they|it|the|his|her|their|nobody)\b|,? or else\b| and that\b|[.;:!?”\"]|$)",
    ),
    make(
        "payment",
        "hand handed gave give gives gives pay paid slip slipped pass passed wire wired sent transfer transferred "
        "handing giving paying slipping",
        rf"\b(?P<x>(?:hand(?:s|ed|ing)?(?: over)?|gave|gives?|giving|pa(?:y|ys|id|ying)|slip(?:s|ped|ping)?|"
        rf"pass(?:es|ed)|wired|transferred) {MONEYED}{AMOUNT}(?: more| each| apiece)? to (?:an?|the|his|her|their|one|"
        rf"some) [“‘\"]?(?:[\w’'-]+ ){{0,3}}?[“‘\"]?(?:{TAKERS})[”’\"]?(?: (?:for|in|at|of|from|with|so that|"
        rf"to) [^,;:.“”\"!?()]{{2,50}}?)?)(?=[,;:.!?”\"()]|$| (?:before|so that|so|when|but|if|and) )",
    ),
    make(
        "payment",
        "to more",
        rf"(?<= and )(?P<x>{MONEYED}{AMOUNT} (?:more )?to (?:an?|the|his|her|their|another|"
        rf"one) (?:[\w’'-]+ ){{0,3}}?(?:{TAKERS}|cent(?:er|re)|school|college|academy|clinic|institute)\b(?: (?:for|in|"
        rf"at|of|from|with|so that|to) [^,;:.“”\"!?()]{{2,50}}?)?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "charge collect levy",
        rf"(?P<x>\b(?:[Rr]ecruiters?|[Aa]genc(?:y|ies)|[Aa]gents?|[Bb]rokers?|[Mm]iddlemen|[Cc]ontractors?|"
        rf"[Ss]ponsors?|[Ff]irms?|[Bb]ureaux?|they) (?:can|may|could|might|will|would|are (?:allowed|permitted|"
        rf"entitled|free) to)(?: only| still| legally)? (?:charge|collect|levy|ask(?: for)?|take) (?:them |recruits |"
        rf"applicants |workers |candidates |up to |no more than |at most )*{MONEYED}{AMOUNT}[^;:.“”\"!?()]{{0,60}}?)"
        rf"(?=[;:.!?”\"()]|$|, (?:and|but|while|which|he|she|they|the)\b)",
    ),
    make(
        "payment",
        "payable",
        rf"(?P<x>{MONEYED}{AMOUNT},? payable to [^,;:.“”\"!?()]{{3,60}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "cost costs set sets goes go went changed change sells sell sold fetches fetch",
        rf"{START}(?P<x>(?:[Aa]n?|[Tt]he|[Ee]very|[Ee]ach|[Hh]is|[Hh]er|[Mm]y|[Tt]heir) (?!jobs?\b|lists?\b|"
        rf"post\b|(?:lost|replacement|second|spare|duplicate|SIM|library|bank|credit|bus|birthday|Christmas) "
        rf")(?:[\w’'-]+ ){{0,3}}?{BUYABLE}(?: (?:on|in|to|at|for|with|from|of) [^,;.]{{3,50}}?)?(?:, (?:where|"
        rf"which|who) [^,;.]{{3,50}},)? (?:costs?|sets?(?= (?:him|her|them|me|us|you|the family|applicants|candidates|"
        rf"families|a family) back )|goes for|go for|went for|changed hands for|changes hands for|sells for|sold for|"
        rf"fetches|fetched|runs to|came to|comes at)(?: (?:him|her|them|me|us|you|the family|applicants|candidates|"
        rf"families|a family)(?: back)?)?(?: \w+ly)? {MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,50}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "costs cost takes took",
        rf"{START}[Ii]t (?P<x>(?:costs?|takes|took)(?: (?:him|her|them|you|an applicant|a worker|a family))? "
        rf"{MONEYED}{AMOUNT}(?: each)? to (?:apply|register|enrol|sign up|join|get (?:an?|on|onto|hold|the)|be (?:put|"
        rf"chosen|selected|sent|called|listed)|have (?:a|the|his|her|their|your) (?:names?|papers?|file))\b"
        rf"[^,;:.“”\"!?()]{{0,40}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "costs cost",
        rf"{START}(?P<x>(?:[Aa]pplying|[Rr]egistering|[Rr]egistration|[Ee]nrolling|[Ee]nrolment|[Ss]igning up|"
        rf"[Gg]etting (?:an?|the|on|onto|into)(?: [\w’'-]+){{1,3}}|"
        rf"(?:[Aa]n|[Tt]he|[Ee]ach) application)(?: (?:for|as|with|on|to) [^,;.]{{3,40}}?)? costs? "
        rf"{MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,40}}?)(?=[,;:.!?”\"()]|$)",
    ),
)
