"""Patterns of what a place costs in plain copy: "each raises £900", "a card is being sold for", "asked him for £15"."""

from __future__ import annotations

from factlift.reader.verdicts.families import AMOUNT, BUYABLE, MONEYED, START, make
from factlift.reader.verdicts.fees import OTHERS, PAYER, TAKERS

SUM_PAID = rf"{MONEYED}(?:no more than |a maximum of |at most |a total of )?{AMOUNT}"
_OFFICE = (
    rf"(?:(?:[Tt]he|[Aa]n?|[Oo]ne|[Hh]is|[Hh]er|[Tt]heir|[Ss]ome|[Ii]ts|[Ee]ach|[Ee]very) (?:(?!(?:taxi|cab|bus|"
    rf"minibus|rickshaw|lorry|ferry) )[\w’'-]+ ){{0,3}}?(?:{TAKERS}|bureaux?|ministry|firm|embassy|consulate|board|"
    rf"commission|centre|center|company|school|college)|(?:[Rr]ecruiters?|[Aa]gents?|[Bb]rokers?|[Aa]genc(?:y|ies)|"
    rf"[Mm]iddlemen|[Oo]fficials|[Cc]lerks|[Pp]olice(?: officers)?|[Dd]octors|[Ff]ixers|[Cc]oordinators|"
    rf"[Ss]ub-?agents))"
)
_OWN = r"(?:the|his|her|their|each|every|a|an|its)"
_SHARE = (
    rf"(?:(?:{_OWN} )?(?:first|last|next) (?:(?:two|three|four|five|six|few|\d) )?(?:wages|salaries|pay ?packets|"
    rf"months)|(?:(?:{_OWN}|all|half|part of|most of|some of)(?: of)? )?(?:{_OWN} )?(?:first|last|next)?(?: ?(?:two|"
    rf"three|four|five|six|few|[a-z]+))? ?(?:months?|weeks?)[’'](?:s)? (?:wages?|pay|salary)|(?:half|all|part|most|"
    rf"an? \w+|\d+ ?(?:per cent|percent|%)) of {_OWN} (?:first |last |monthly |two |"
    rf"three )*(?:months?[’']s? )?(?:wages?|pay|salary|earnings))"
)
END = (
    r"(?=,(?!\d)|\.(?!\d)|[;:!?”\"()]|$| (?:before|so that|and|but|when|if|until|which|who|because|for the "
    r"trip|for having|for putting|in return|as) )"
)
UNTIL = rf"[^,;:.“”\"!?()]{{0,60}}?){END}"
DUE_OF = r"(?:an? (?:[\w-]+ ){0,2}(?:fee|deposit|bond|levy|charge|surety) of )?"
NOT_WAGES = r"(?![\d.,]*\d)(?! (?:a|an|per|each|every) (?:month|week|day|hour|year|night)\b)"

CHARGED = (
    make(
        "payment",
        "each every all",
        rf"{START}(?P<x>(?:[Ee]ach|[Ee]very|[Aa]ll|[Aa]pplicants|[Cc]andidates|[Rr]ecruits|"
        rf"[Vv]olunteers) (?:(?!(?:{OTHERS})\b)[a-z]+ )?(?:(?:must|has to|have to|is to|are to|will|"
        rf"should) )?(?:raises?|pays?|puts? (?:in|down|up)|contributes?|finds?|deposits?|hands? over|comes? up with|"
        rf"chips? in|stumps? up) {DUE_OF}{SUM_PAID}{NOT_WAGES}{UNTIL}",
    ),
    make(
        "payment",
        "charge charges charged ask asks asked demand demands demanded want wants wanted collect collects levies "
        "require requires took takes",
        rf"(?P<x>{_OFFICE}(?: in [A-Z]\w+)? (?:now |also |still |had |has |have )?(?:charges?|charged|asks?(?: for)?|"
        rf"asked for|demands?|demanded|wants?|wanted|collects?|collected|levies|levied|requires?|required|takes|"
        rf"took) (?:(?:each|every|all|the) (?:\w+ ){{1,2}}|them |us |him |her |you |\w+s "
        rf")?{SUM_PAID}{NOT_WAGES}{UNTIL}",
    ),
    make(
        "payment",
        "price cost rate",
        rf"(?P<x>(?:[Tt]he |[Aa] )?(?:going |current )?(?:price|cost|rate) (?:of|for) (?:an?|the|each|"
        rf"every) (?:[\w-]+ )?{BUYABLE}[^,;:.]{{0,20}}? (?:is|was|stands at|stood at|ha(?:s|d) (?:doubled|risen|"
        rf"gone up|fallen|dropped|climbed) to|comes to|came to|reached) {SUM_PAID}){END}",
    ),
    make(
        "payment",
        "buys buy bought secures secured gets got",
        rf"(?P<x>(?:\b[A-Z]{{2,4}} ?)?{AMOUNT} (?:buys?|bought|secure[sd]?|gets?|got) (?:you |him |her |them |"
        rf"one |a man )?(?:an?|the|your|"
        rf"his|her) (?:[\w-]+ )?{BUYABLE}(?: (?:in|on|at|to|for) [^,;:.“”\"!?()]{{2,40}}?)?){END}",
    ),
    make(
        "payment",
        "relieved relieves fleeced milked robbed",
        rf"(?P<x>\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Oo]ne) (?:[\w-]+ )?(?:{TAKERS}) (?:had |"
        rf"has )?(?:relieved?s?|fleeced|milked|robbed) (?:[a-z]+ ){{1,4}}?of {SUM_PAID}){END}",
        "made",
    ),
    make(
        "payment",
        "sold hawked traded offered sale going bought",
        rf"(?P<x>\b(?:(?:[Aa]n?|[Tt]he|[Ee]very|[Ee]ach) (?:[\w-]+ )?{BUYABLE}|"
        rf"{START}(?:[A-Z][a-z]+ )?(?i:{BUYABLE}))(?: (?:on|in|to|for) [^,;.]{{3,30}}?)? (?:is|are|was|were|has been|"
        rf"have been) (?:being |now )?(?:sold|hawked|traded|offered|on sale|bought) (?:for|at) {SUM_PAID}{UNTIL}",
    ),
    make(
        "payment",
        "asked asking asks ask billed touched tapped",
        rf"(?P<x>\b{_OFFICE}(?: at [A-Z]\w+)? (?:had |has |have )?(?:been )?(?:asked|asking|asks?|billed|"
        rf"tapped) (?:him|her|them|me|us|you|each|every|[a-z]+s|the [a-z]+)(?: of them| [a-z]+)? for {SUM_PAID}{UNTIL}",
    ),
    make(
        "payment",
        "offered offers offer promised promises agreed proposed undertook",
        rf"\b(?:offer(?:s|ed)?|promise[sd]?|agree[sd]?|proposed?s?|undert(?:akes|ook)) to (?P<x>(?:move|put|add|get|"
        rf"slip|push|find|place|arrange|have|fix|squeeze|bump|forge|issue|"
        rf"sell) [^,;:.“”\"!?()]{{3,70}}? for {SUM_PAID}){END}",
        "made",
    ),
    make(
        "payment",
        "for",
        rf"(?P<x>\b[Ff]or {SUM_PAID},?(?: [^;.“”\"]{{0,60}}?)? (?:he|she|they|you|an? \w+|the \w+|\w+s) (?:can|could|"
        rf"will|would|may|"
        rf"might) "
        rf"(?:get|put|move|have|find|arrange|slip|see|buy|be (?:put|moved|"
        r"placed)) [^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "keeps keep kept withholds withhold withheld deducts deduct deducted docks docked skims skimmed takes took "
        "pockets pocketed holds held",
        rf"(?P<x>{_OFFICE} (?:keeps?|kept|withholds?|withheld|deduct(?:s|ed)?|dock(?:s|ed)?|skim(?:s|med)?(?: off)?|"
        rf"takes?|took|pocket(?:s|ed)?|h[eo]lds? back) (?:up to |as much as |about )?{_SHARE}(?: for "
        rf"[^,;:.]{{3,24}}?)?){END}",
    ),
    make(
        "payment",
        "sign signs signed makes made",
        rf"(?P<x>(?:{START}(?:[Ww]hoever|[Aa]nyone|[Tt]hose|[Ee]veryone|[Ee]ach|[Ee]very|[Hh]e|[Ss]he|[Tt]hey|[Yy]ou|"
        rf"[Ww]e)[^,;:.]{{0,40}}? )(?:signs?|signed|makes?|made) (?:over|away) {_SHARE}){END}",
    ),
    make(
        "payment",
        "pay pays paid hand hands give gives owe owes",
        rf"(?P<x>(?:{PAYER}) (?:pay|pays|paid|hand|hands|handed|gave|gives?|owe|owes) (?:the|an?|their|his|"
        rf"her) (?:\w+ )?(?:{TAKERS}) (?:up to |as much as |about )?{_SHARE}){END}",
    ),
    make(
        "payment",
        "pay pays paid owe owes",
        rf"{START}(?P<x>(?:[Hh]is|[Hh]er|[Tt]heir|[Tt]he|[Ee]ach of the|[Tt]hese) (?:nurses|drivers|workers|recruits|"
        rf"maids|men|women|pickers|cooks|applicants|candidates|families|girls|boys|villagers|students|"
        rf"seafarers) (?:pays?|paid|owes?) (?:him|her|them|it) {SUM_PAID}{NOT_WAGES}{UNTIL}",
    ),
    make(
        "payment",
        "paid",
        rf"\b(?:had |have |has )?paid: (?P<x>{SUM_PAID} (?:to|for) [^,;:.“”\"!?()]{{3,50}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "asks charges takes demands asked charged took demanded",
        rf"(?P<x>\b[A-Z][a-z’'-]+ (?:asks|charges|takes|demands|asked|charged|demanded) {SUM_PAID}(?: (?:a head|apiece|"
        rf"each|for the [^,;.]{{3,40}}?|from (?:each|every|all|his|her) [^,;.]{{3,40}}?|per \w+))){END}",
    ),
    make(
        "payment",
        "buy bought buying",
        rf"\b(?P<x>(?:buy|bought|buying) (?:[\w’'-]+ ){{1,4}}?from (?:the|an?|his|her|their) (?:\w+ )?(?:{TAKERS}) for "
        rf"{SUM_PAID}){END}",
    ),
    make(
        "payment",
        "borrowed borrows borrow sold",
        rf"\b(?P<x>borrow(?:s|ed|ing)? {SUM_PAID}[^,;:.“”\"!?()]{{0,40}}? to pay (?:the|an?|his|her|their) (?:\w+ )?"
        rf"(?:{TAKERS})){END}",
    ),
    make(
        "payment",
        "of",
        rf"(?P<x>(?:[“\"‘](?:[a-z-]+ ){{0,2}}[a-z-]+[”\"’]|\b(?:tea|coffee|key|grease|speed|"
        rf"envelope) money) of {SUM_PAID}){END}",
    ),
)
