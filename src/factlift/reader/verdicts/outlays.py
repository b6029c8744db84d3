"""Patterns of what people lay out for a place, by where the sum stands: "$90 is paid by each cook"."""

from __future__ import annotations

from factlift.reader.verdicts.charges import END, NOT_WAGES, SUM_PAID, UNTIL
from factlift.reader.verdicts.dues import FOR_ELSE
from factlift.reader.verdicts.families import BUYABLE, START, make
from factlift.reader.verdicts.fees import OTHERS, PAYER, TAKERS

_WHO = (  # who pays for his own place
    rf"(?:(?:the |an? |each |every |all |those )?(?:successful |selected |chosen )?(?:{PAYER}|[a-z]+(?<!s)(?:er|or|ist|"
    r"ian|man|woman|cook|guard|maid|nurse|recruit)))"
)
_ELSE = rf"(?:{'|'.join(sorted(FOR_ELSE))})"
_HOSTS = (
    rf"(?:{OTHERS}|hotels?|restaurants?|shops?|farms?|farmers?|households?|guests?|clients?|taxpayers?|members?|"
    rf"donors?|"
    r"buyers?|factories|countries|nations|states|ministries|authorities|resorts?|landlords?|traders?|visitors|homes?)"
)
_WHOSE = (
    rf"(?:(?:[Aa]|[Ee]ach|[Ee]very|[Tt]he|[Aa]ll|[Mm]ost|[Ss]ome|[Mm]any)(?: of the)? )?(?!(?i:{_HOSTS})\b)(?:{PAYER}|"
    r"(?<=[Aa] )[a-z]+|(?<=[Ee]ach )[a-z]+|(?<=[Ee]very )[a-z]+|[A-Za-z][a-z]+s)"
)
_TRADES = (
    rf"(?:{PAYER}|guards?|bakers?|welders?|waiters?|carpenters?|sailors?|seafarers?|engineers?|doctors?|midwi(?:fe|"
    rf"ves)|"
    r"carers?|teachers?|soldiers?|builders?|plumbers?|electricians?|labourers?|pickers?|cleaners?|chefs?|girls?|boys?|"
    r"graduates?|jobseekers?|job-seekers?|helpers?|gardeners?|mechanics?|caregivers?)"
)
_SPREAD = (
    r"(?: out of (?:their|his|her|my|our|your) own (?:pockets?|money|savings)\b|"
    r" (?:in|by) (?:[a-z]+ )?(?:instal?lments|stages|parts|advance|cash before [a-z ]{3,20})| up front| upfront|"
    r" (?:and|while|but) (?:the |an? |their )?(?:firm|host|employer|company|hotel|state|ministry|agency|government) "
    r"(?:pays|meets|covers|bears) )"
)
_GOING = (
    r"(?:[Gg]oing(?: (?:there|abroad|to [A-Z]\w+))?|[Gg]etting (?:there|in|out|chosen|picked|selected|hired|on (?:the|"
    r"a) "
    r"list)|[Ll]eaving|[Bb]eing (?:chosen|picked|selected|hired|sent))"
)
_WHOM = rf"(?:them|him|her|you|each|(?:the |an? |each |every )?{_TRADES})"
_EACH = (
    rf"(?:{_WHOM}|us|me|(?:each|most|all|some|many|both) of (?:them|us|the [a-z]+)|(?:a|an|the|each|every|my|our) "
    rf"(?:family|recruit|applicant|candidate|brother|sister|son|daughter|[a-z]+er|nurse)|families|applicants|recruits)"
)  # of whom "it costs" is said with no purpose
_SIGN_UP = r"(?:sign up|apply|register|enrol|join|go|leave|get (?:a|the|on|in)[a-z ]{0,16}|be [a-z]+(?:ed|en))"

_BOUGHT = (
    r"(?:for (?:an?|the|their|his|her|my|our|its) (?:[\w-]+ )?" + BUYABLE + r"|to (?:be (?:chosen|picked|selected|"
    r"sent)|go|get (?:on|in)))"
)

OUTLAYS = (
    make(
        "payment",
        "paid",
        rf"(?P<x>(?:\b(?:\d[\d,]*|[Mm]ost|[Aa]ll|[Mm]any|[Nn]early all|[Hh]alf|[Ss]everal|[a-z]+(?:teen|"
        rf"ty)(?:-[a-z]+)?|two|three|four|five|"
        rf"six|seven|eight|nine|ten|eleven|twelve)(?: of (?:them|us|the [a-z]+))? )(?:had |have )(?:all |each )?paid "
        rf"(?:{_BOUGHT}[^;:.“”\"!?()]{{0,90}}?|"
        rf"(?:somebody|someone|an? (?:[\w-]+ )?(?:{TAKERS}))(?: {_BOUGHT})?))(?=[;:.!?”\"()]|$|, (?:and|but|who|which|"
        rf"while)\b)",
        "made",
    ),
    make(
        "payment",
        "gave paid handed slipped",
        rf"(?P<x>\b(?:gave|paid|handed|slipped) (?:hers |his |theirs |mine |it |the money |the sum )?to (?:an?|the) "
        rf"[a-z’' -]{{3,40}}: "
        rf"{SUM_PAID}){END}",
        "made",
    ),
    make(
        "payment",
        "sold pawned mortgaged borrowed",
        rf"(?P<x>\b(?:sold|pawned|mortgaged|borrowed)(?: [^,;:.]{{3,60}}?)? to (?:raise|find|pay|make up|get together) "
        rf"(?:the )?{SUM_PAID} "
        rf"(?:that |which )?(?:the|an?|his|her|their) (?:[\w-]+ )?[a-z]+ (?:had )?(?:asked|wanted|demanded|charged)(?: "
        rf"for)?)(?=[,;:.!?”\"()]|$)",
        "made",
    ),
    make(
        "payment",
        "pay pays paid",
        rf"{START}(?:(?:[Ee]ach|[Aa]ll|[Mm]ost|[Mm]any|[Ss]ome|[Nn]early all) of (?:them|"
        rf"the (?!(?:{_HOSTS})\b)[a-z]+s)|"
        rf"(?:[Tt]he )?(?i:{_TRADES})) (?:each |all )?(?P<x>(?:pay|pays|paid|had paid|have paid) "
        rf"{SUM_PAID}{NOT_WAGES}(?: each| a head| apiece)?)(?=[.;]|$|, (?:[a-z]+ ){{0,4}}(?:say|says|said)\b)",
    ),
    make(
        "payment",
        "gets got earns earned receives received",
        rf"{START}(?P<x>(?:[Tt]he|[Aa]n?|[Ee]ach|[Tt]heir|[Ii]ts) (?:[a-z]+ )?(?:{TAKERS}) (?:gets?|got|earns?|earned|"
        rf"receives?|received) {SUM_PAID}{NOT_WAGES} (?:from|off) (?:(?:each|every) (?!(?:{_HOSTS}|of)\b)[a-z]+|"
        rf"(?:each|all) of (?:them|us))){END}",
        "made",
    ),
    make(
        "payment",
        "for",
        rf"{START}[Ff]or (?:this|that|it),? {_WHOSE} (?:have |has |had |must |will )?(?P<x>(?:pays?|paid|hands? over) "
        rf"{SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "cost bill price",
        rf"{START}(?P<x>[Tt]he (?:whole |full |total )?(?:cost|bill|price) (?:to|for) (?:each|every|an?) "
        rf"{_TRADES} (?:is|was) {SUM_PAID}{NOT_WAGES}){END}",
        "made",
    ),
    make(
        "payment",
        "costs cost",
        rf"{START}(?P<x>[Ii]t costs? {_EACH} {SUM_PAID}{NOT_WAGES}(?: each| a head| apiece)?)(?=[.;!?”\"]|$|, "
        rf"(?:[a-z]+ ){{0,4}}(?:say|says|said)\b)",
        "made",
    ),
    make(
        "payment",
        "comes come came taken deducted stopped docked",
        rf"{START}(?P<x>(?:[Tt]he|[Aa]|[Tt]his|[Tt]hat) (?:{SUM_PAID}(?: (?:(?!{_ELSE} )[a-z]+ )?(?:fee|charge|bond|"
        rf"deposit|levy))?|(?:(?!{_ELSE} )[a-z]+ )?(?:fee|charge|bond|deposit|levy),? (?:of )?{SUM_PAID},?)) (?:comes|"
        rf"came|will come|(?:is|was|are|were|will be) (?:deducted|taken|stopped|docked|paid)) (?:straight )?(?:out of|"
        rf"off|from) (?:their|his|her|the|each|every|my|our) (?:[a-z’']+ ){{0,3}}?(?:wages|pay|salary|salaries|"
        rf"earnings|pocket)\b",
        "made",
    ),
    make(
        "payment",
        "costs cost takes took",
        rf"{START}(?P<x>[Ii]t (?:costs?|takes|took) {_WHOM} {SUM_PAID}{NOT_WAGES} to {_SIGN_UP}){END}",
        "made",
    ),
    make(
        "payment",
        "pay pays paid costs cost",
        rf"{START}[Tt]o {_SIGN_UP},? (?:you|they|{_WHOSE}) (?P<x>pays? {SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "costs cost",
        rf"{START}(?P<x>[Tt]o (?:sign up|apply|register|enrol|join) costs? {SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "pay pays",
        rf"{START}(?:[Yy]ou|{_WHOSE}) (?P<x>pays? {SUM_PAID}) to {_SIGN_UP}{END}",
    ),
    make(
        "payment",
        "is was",
        rf"^(?P<x>(?:Registration|Enrolment|Placement) (?:is|was) {SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "costs cost",
        rf"{START}(?P<x>(?:[Tt]he|[Ii]ts) (?:medical|training|paperwork|papers|course|visa|test|passport|"
        rf"clearance) costs? "
        rf"{_WHOM} {SUM_PAID}{NOT_WAGES}){END}",
        "made",
    ),
    make(
        "payment",
        "paid handed put due asked",
        rf"{START}(?P<x>{SUM_PAID}{NOT_WAGES} (?:is|was|are|were|must be|has to be|have to be|will be) (?:paid|"
        rf"handed over|"
        rf"put down|put up)(?: up front| to the [a-z]+)? by {_WHO}(?: [a-z]+)?){END}",
        "made",
    ),
    make(
        "payment",
        "costs cost takes took sets set",
        rf"{START}(?P<x>{_GOING} (?:(?:costs?|sets?|takes|took)(?: {_WHOM})?(?: back)?) {SUM_PAID}{NOT_WAGES}{UNTIL}",
        "made",
    ),
    make(
        "payment",
        "comes came amounts adds runs",
        rf"{START}(?P<x>(?:[Tt]he|[Tt]heir) (?:whole |full |total |final )?(?:bill|total|sum|cost|outlay) (?:for|per|"
        rf"to|of) (?:each |every |an? |the )?(?!(?:{_HOSTS})\b)(?:{PAYER}|[a-z]+) (?:comes|came|amounts|adds up|"
        rf"runs) to {SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "pay pays paid hand hands handed",
        rf"{START}(?:[Ii]n (?:all|total), )?{_WHOSE} (?:have |has |had |must |will )?(?P<x>(?:pays?|paid|hands? over|"
        rf"handed over) {SUM_PAID}{NOT_WAGES})(?={_SPREAD})",
    ),
    make(
        "payment",
        "all total",
        rf"(?:^|(?<=[;:“] ))[Ii]n (?:all|total),? {_WHOSE} (?:have |has |had |must |will )?(?P<x>(?:pays?|paid|hands? "
        rf"over|handed over) {SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "for to get",
        rf"(?:^|(?<=[;:“] ))(?:[Ff]or|[Tt]o (?:get|secure|win|land|have)) (?:an?|the|their|his|"
        rf"her) (?:[a-z]+ )?{BUYABLE}"
        rf"(?: [^,;:.]{{3,30}}?)?,? {_WHOSE} (?:have |has |had |must |will )?(?P<x>(?:pays?|paid|hands? over|"
        rf"handed over) "
        rf"(?:(?:the|an?) (?:{TAKERS}) )?{SUM_PAID}){END}",
    ),
    make(
        "payment",
        "is was",
        rf"{START}(?P<x>[Ii]t (?:is|was) {SUM_PAID} (?:for|per) (?:(?:an?|the|each|every) )?"
        rf"(?:[\w-]+ )?{BUYABLE}){END}",
    ),
    make(
        "payment",
        "price cost rate fee",
        rf"{START}(?P<x>{SUM_PAID} (?:is|was) the (?:going |usual )?(?:price|cost|rate|fee) (?:of|for) (?:an?|the|each|"
        rf"every) (?:[\w-]+ )?{BUYABLE}){END}",
    ),
    make(
        "payment",
        "deposit bond guarantee security surety",
        rf"{START}{_WHOSE} (?:must |have to |"
        rf"has to |will )?(?P<x>(?:leaves?|left|puts? (?:down|up)|lodges?|lodged|gives?|gave|pays?|"
        rf"paid) (?:{SUM_PAID} as "
        rf"(?:an? )?(?:deposit|bond|guarantee|security|surety)|an? (?:[a-z]+ )?(?:deposit|bond|guarantee|"
        rf"surety) of {SUM_PAID})){END}",
    ),
    make(
        "payment",
        "deducted taken withheld docked kept",
        rf"{START}(?P<x>{SUM_PAID} (?:is|was|are|were|will be) (?:deducted|taken|withheld|docked|kept back|held "
        rf"back) from (?:their|his|her|the|each|every) (?:[a-z]+ ){{0,2}}?(?:wages|pay|salary|salaries) (?:by|for) "
        rf"(?:the|an?|their|his|her) (?:[a-z]+ )?(?:{TAKERS}|placement|recruitment|fee)){END}",
        "made",
    ),
    make(
        "payment",
        "fee charge deposit levy bond",
        rf"\b(?P<x>[Tt]here (?:is|was) (?:also )?an? (?:(?!{_ELSE} )[a-z]+ )?(?:fee|charge|deposit|levy|"
        rf"bond)(?: to pay)?(?::|,|"
        rf" [–—-]) {SUM_PAID}{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "bears bear meets meet covers cover shoulders carries bore met",
        rf"{START}(?:[Tt]he (?!(?:{_HOSTS})\b)[a-z]+|{_WHOSE}) (?:must |have to |"
        rf"has to |will )?(?P<x>(?:bears?|bore|meets?|met|covers?|shoulders?|carr(?:y|ies)) the (?:full |"
        rf"whole )?(?:costs?|"
        rf"fees?|charges?|price) of {SUM_PAID})(?: (?:themselves|himself|herself|alone|in full))?{END}",
    ),
    make(
        "payment",
        "pay pays paid",
        rf"{START}(?:[Tt]he (?!(?:{_HOSTS})\b)[a-z]+|{_WHOSE}) (?:must |have to |has to |will )?"
        rf"(?P<x>(?:pays?|paid) for (?:the|an?|their|his|her) [^,;:.“”\"!?()]{{3,40}}?"
        rf"(?: (?:themselves|himself|herself|alone|in full|out of (?:their|his|her) (?:own )?pockets?))?"
        rf"(?::|,| [–—-]) {SUM_PAID}){END}",
    ),
    make(
        "payment",
        "borrow borrows borrowed sold sell sells",
        rf"\b(?:borrow(?:s|ed)?|sold|sells?)(?: [^,;:.]{{3,40}}?)? to (?P<x>(?:pay|raise|meet|cover) (?:the|"
        rf"an?) {SUM_PAID}"
        rf"[ -](?:(?!{_ELSE} )[a-z]+ )?(?:fee|charge|deposit|bond)){END}",
        "made",
    ),
    make(
        "payment",
        "pay you your yours",
        rf"{START}(?P<x>(?:[Pp]ay )?{SUM_PAID},? and (?:you(?:[’']re| are) (?:in|on the (?:list|plane|bus))|your name "
        rf"(?:is|goes) on|the (?:place|job|visa|post) is yours))\b",
        "made",
    ),
)
