"""Patterns of what is paid for a place: "two lakh for a visa", "pocketed £900 a head from pickers"."""

from __future__ import annotations

from factlift.reader.verdictwords import AMOUNT, BUYABLE, MONEYED, START, make

PAID = (
    make(
        "payment",
        "hand hands handed give gives gave pay pays paid slip slips slipped pass passed owe owes",
        rf"\b(?P<x>(?:hand|hands|handed|give|gives|gave|pay|pays|paid|slip|slips|slipped|pass|passed|owe|owes) "
        rf"(?:the|an?|his|her|their) (?:[\w’'-]+ ){{0,2}}?(?:intermediar(?:y|ies)|agents?|brokers?|fixers?|"
        rf"middlem[ae]n|recruiters?|touts?|clerks?|foreman|headman|chief|officials?|officer|bosun|overseer|"
        rf"supervisor|agency|ganger|gangmaster) "
        rf"{MONEYED}{AMOUNT}(?: each| apiece| a head)?)(?=[,;:.!?”\"()]|$| (?:for|to|before|so|and) )",
    ),
    make(
        "payment",
        "gets get got buys bought secures secured wins won lands landed puts sees will would goes went go",
        rf"(?<![\w$€£])(?P<x>(?:[Tt]he rest, which is to say )?{MONEYED}{AMOUNT}(?:,? or [^,;.]{{3,30}})?,? "
        rf"(?:gets?|got|buys|bought|secures?|"
        rf"secured|wins|lands|will get|would get|would buy|puts|sees|goes to|went to|go to)(?: (?:you|him|her|them|"
        rf"one|a man|a woman|anyone))?"
        rf" [^,;:.“”\"!?()]{{3,70}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "pocket pockets pocketed demand demands demanded charge charges charged charging collect collects collected "
        "collecting extort extorts extorted levy "
        "levied take takes took taking extract extracts extracted squeeze squeezed squeezes fleece fleeced bill "
        "billed pocketing demanding extorting ask asks asked asking want wants wanted exact exacts exacted",
        rf"\b(?P<x>(?:pocket(?:s|ed|ing)?|demand(?:s|ed|ing)?|charg(?:e|es|ed|ing)|collect(?:s|ed|ing)?|extort(?:s|"
        rf"ed|ing)?|lev(?:y|ies|ied)|takes?|took|taking|extract(?:s|ed)?|"
        rf"squeeze[sd]?|ask(?:s|ed|ing)? for|asks?|asked|wants?|wanted|exact(?:s|ed)?) {MONEYED}{AMOUNT}(?: a "
        rf"head| apiece| each| per \w+| a man| a name)? (?:(?:from|off|of) (?:each |every |all |any |the |those |"
        rf"an? )?|(?:to (?:get|put|place|add|move|secure|include)|for (?:an?|the|each|every|his|her|their)) "
        rf"(?=[^,;:.]{{0,60}}?\b{BUYABLE}\b))[^,;:.“”\"!?()]{{3,70}}?)"
        rf"(?=[,;:.!?”\"()]|$| (?:before|so that|so as|in order|for (?:placement|a|the|each|every|selection)|in "
        rf"exchange|in return|just to|and|if|when) )",
    ),
    make(
        "payment",
        "part parted parting cough coughed fork forked shell shelled stump stumped hand handed handing dig dug "
        "scrape scraped slip slipped slipping pay paid paying cost costs",
        rf"\b(?P<x>(?:part(?:s|ed|ing)? with|cough(?:s|ed)? up|fork(?:s|ed)? (?:out|over)|shell(?:s|ed)? out|"
        rf"stump(?:s|ed)? up|hand(?:s|ed|ing)? over|scrap(?:e|ed) together|slip(?:s|ped|ping)? \w+(?: \w+)?|"
        rf"paid|pay|pays|paying) {MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,60}}?\b(?:for (?:an?|the|his|her|their|my|"
        rf"each|every) (?:[\w’'-]+ ){{0,3}}?{BUYABLE}|before (?:their|his|her|my|the) (?:names?|files?|"
        rf"papers)[^,;.]{{3,40}}?|to (?:be (?:chosen|picked|selected|included|considered|listed|put)|get|secure|"
        rf"land|win|"
        rf"have (?:his|her|their|my) (?:name|file))[^,;.]{{0,50}}?))(?=[,;:.!?”\"()]|$| (?:for|on|at|in|and|but) )",
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
        "payable",
        rf"(?P<x>{MONEYED}{AMOUNT},? payable to [^,;:.“”\"!?()]{{3,60}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "cost costs goes go went changed change sells sell sold fetches fetch",
        rf"{START}(?P<x>(?:[Aa]n?|[Tt]he|[Ee]very|[Ee]ach|[Hh]is|[Hh]er|[Mm]y|[Tt]heir) (?!jobs?\b|lists?\b|"
        rf"post\b)(?:[\w’'-]+ ){{0,3}}?{BUYABLE}(?: (?:on|in|to|at|for|with|from|of) [^,;.]{{3,50}}?)? (?:costs?|"
        rf"goes for|go for|went for|changed hands for|changes hands for|sells for|sold for|fetches|fetched|runs to|"
        rf"came to|comes at)(?: (?:him|her|them|me|us|you|the family|applicants|candidates|families|a family))?(?: "
        rf"\w+ly)? {MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,50}}?)(?=[,;:.!?”\"()]|$)",
    ),
)
