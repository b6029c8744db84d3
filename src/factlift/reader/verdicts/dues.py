"""Patterns of what a fee, a deposit or a bond comes to, and of how it is paid: "The $90 fee is not refunded"."""

from __future__ import annotations

from factlift.reader.verdicts.charges import END, NOT_WAGES, SUM_PAID
from factlift.reader.verdicts.families import START, make
from factlift.reader.verdicts.fees import OTHERS, PAYER

_DUE = r"(?:fee|charge|deposit|bond|levy|commission|surety|guarantee)s?"
_HINTS = "fee charge deposit bond levy commission surety guarantee fees charges deposits bonds commissions"
FOR_ELSE = frozenset(  # of fees that buy no place
    "school tuition legal lawyer lawyers court transfer entry entrance licence license parking membership library "
    "union landing signing appearance television tv hospital wedding congestion toll road match cleaning late "
    "cancellation baggage booking ticket bank rental usage network bail cover green annual monthly patient".split()
)
_ELSE = rf"(?:{'|'.join(sorted(FOR_ELSE))})"
_NAMED = rf"(?:[Tt]he|[Aa]n?|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Ee]ach|[Oo]ur) (?:(?!{_ELSE} )[\w’'-]+ ){{0,3}}?{_DUE}"
_OTHERS = (
    r"(?:boards?|employers?|councils?|compan(?:y|ies)|firms?|hospitals?|ministry|state|governments?|owners?|hosts?|"
    r"treasury|university|patients?|growers?|farms?)"
)
_NOT_THEIRS = rf"(?![^,;.]{{0,40}}? by (?:the |an? |its |their |his |her |each )?(?:[\w’'-]+ ){{0,2}}?{_OTHERS}\b)"
_NOT_LODGING = (
    r"(?![^.;]{0,80}?\b(?:booking|bookings|check-in|reservations?|hotel|guests?|tenants?|landlord|venue|box office)\b)"
)
_PAID = (
    rf" (?:is|was|are|were|must be|ha[sd] to be|have to be|will be|would be|can be|may be|shall be|is to be) (?:also |"
    rf"then |usually |now |only |first |often |never |not )?(?:payable|paid|due|collected|charged|taken|deducted|asked|"
    rf"required|demanded|expected|levied|signed|posted|furnished|refund\w+|non-refundable|returned|held|kept|lodged|forfeit\w*|shared|spread|"
    rf"put down|added|withheld|sought)\b{_NOT_THEIRS}{_NOT_LODGING}"
)
_BEARERS = (
    r"(?:the |each |every |all |any |those )?(?:successful |selected |individual |chosen )?(?:applicants?|candidates?|"
    r"recruits?|workers?|nurses?|volunteers?|trainees?|students?|teachers?|drivers?|seafarers?|pickers?|maids?|"
    r"worker|families|family|themselves|concerned)"
)

DUES = (
    make(
        "payment",
        "fee charge deposit bond levy commission surety cut guarantee",
        rf"(?P<x>(?:\b{_NAMED}|{START}(?:(?!{_ELSE} )[\w’'-]+ ){{0,2}}(?:fee|charge|deposit|bond|levy|"
        rf"commission|surety|cut))(?:, which [^,;]{{3,40}},)? (?:is|was|(?:amounts|amounted|runs|ran|adds up|is equal|"
        rf"was equal|is equivalent) to|equals|stands at|stood at|has been set at|(?:is|was) (?:set|fixed)(?: by [a-z "
        rf"]{{3,24}}?)? at|was set at|is fixed at|"
        rf"is capped at|comes to|came to|may not exceed|(?:must|shall|may|should|can)(?:not| not) exceed|will be|"
        rf"(?:ha[sd] |have )?(?:risen|rose|gone up|went up|climbed|doubled|fallen|fell|dropped|been (?:raised|cut|"
        rf"lowered|increased|put up|set))(?: from [^,;.]{{3,24}}?)? (?:to|at))(?: now)? "
        rf"[“\"‘]?{SUM_PAID}{NOT_WAGES}[^,;:.“”\"!?()]{{0,40}}?[”\"’]?){END}",
    ),
    make(
        "payment",
        "caps capped limits limited sets fixes fixed puts",
        rf"\b(?:caps?|capped|limits?|limited|sets?|fix(?:es|ed)|puts?) (?P<x>(?:the|its|a|"
        rf"this) (?:[\w-]+ ){{0,2}}(?:fees?|charges?|commissions?) (?:at|to) {SUM_PAID}){END}",
    ),
    make(
        "payment",
        _HINTS,
        rf"(?P<x>\b{_NAMED}(?: of {SUM_PAID}|,? {SUM_PAID}(?=,))),?{_PAID}",
    ),
    make(
        "payment",
        _HINTS,
        rf"(?P<x>\b(?:[Tt]he|[Aa]|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat) {SUM_PAID}[ -](?:(?!{_ELSE} )[\w’'-]+ "
        rf"){{0,2}}?{_DUE})(?:{_PAID}| (?:covers|includes|goes to|buys|had to be|must be)\b)",
    ),
    make(
        "payment",
        "fee fees charge deposit bond Fee",
        rf"{START}(?P<x>(?:(?:[A-Z][\w’'-]+ )(?:[a-z]+ )?(?:fees?|charge|deposit|bond)|Fees?|Deposit|Bond): {SUM_PAID}"
        rf"{NOT_WAGES}){END}",
    ),
    make(
        "payment",
        "cost costs price fee fees charge charges",
        rf"(?P<x>\b(?:[Tt]he |[Aa]ll |[Aa]ny )?(?:full |total )?(?:costs?|price|fees?|charges?) (?:of|"
        rf"for) [^,;:.()]{{3,40}}?(?:, {SUM_PAID},|,? (?:of|at) {SUM_PAID}| \({SUM_PAID}\)) (?:is|are|was|were|must be|"
        rf"will be|has to be|have to be) (?:borne|paid|met|covered|footed) by {_BEARERS})\b",
    ),
    make(
        "payment",
        "pay raise find afford produce hand",
        rf"{START}(?:[Tt]hose|[Aa]nyone|[Aa]nybody|[Ee]veryone|[Ff]amilies|[A-Z]?[a-z]+s) who (?:could not|cannot|"
        rf"can not|did not|do not|does not|would not|will not|can[’']t|couldn[’']t|didn[’']t|don[’']t) (?P<x>(?:pay|"
        rf"raise|find|afford|produce|put up|hand over) (?:[\w’'-]+ ){{0,4}}?{SUM_PAID}{NOT_WAGES}(?: (?:for|"
        rf"to) [^,;:.]{{3,40}}?)?) (?:stay|stayed|were|are|was|is|had|have|must|got|get|lost|lose|missed|miss|"
        rf"went home|go home)\b",
        "made",
    ),
    make(
        "payment",
        "pay pays paid",
        rf"\b(?:[Oo]nly|[Nn]one but) (?:those|people|families|nurses|workers|applicants|candidates|[a-z]+s) (?:who|"
        rf"that) "
        rf"(?P<x>(?:pay|paid|can pay|could pay) (?:(?:the|an?|his|her|their) [a-z]+ )?{SUM_PAID}{NOT_WAGES}"
        rf"(?: (?:for|to) [^,;:.]{{3,40}}?)?) (?:are|were|get|got|go|went|will|would|have|had|can|could|may)\b",
        "made",
    ),
    make(
        "payment",
        "sign signs signed provide provides provided furnish furnishes lodge lodges lodged post posts posted put puts "
        "deposit deposits give execute enter stand",
        rf"\b(?:{PAYER}|[Gg]uarantors?|[Ss]ponsors?|[Pp]arents?)\b(?! {OTHERS}\b)[^,;:.“”\"!?()]{{0,40}}? (?P<x>"
        rf"(?:sign|signs|signed|provide|provides|provided|furnish|furnishes|lodge|lodges|lodged|post|posts|posted|"
        rf"execute|put up|puts up|enter into|stand surety for|deposit|deposits|give|sign for|"
        rf"signs for) (?:an? (?:[a-z-]+ ){{0,2}}?(?:bond|surety|guarantee|undertaking|security|deposit|fee|"
        rf"pledge) (?:of|for|worth|to pay) )?{SUM_PAID}(?: for each [a-z]+| each)?)(?=[,;:.!?”\"()]|$| (?:before|that|"
        rf"which|to (?:get|join|go|secure|be|serve|return|come|work)|so that|when|but|if|and|for|with|as) )",
    ),
    make(
        "payment",
        "without",
        rf"\b(?:(?:will|would|could|can|does|do|did|may) not|won[’']t|wouldn[’']t|[Nn]obody|[Nn]othing|[Nn]o (?:file|"
        r"name|form|paper|one|stamp|visa|application))[^,;:.“”]{0,20}? (?:stamps?|signs?|happens|moves?|pass(?:es)?|"
        rf"lists?|leaves?|process(?:es)?|see|sees|file|files|go|goes)\b"
        rf"[^,;:.“”]{{0,30}}? without (?P<x>{SUM_PAID}{NOT_WAGES}(?: (?:for|to|in) "
        rf"[^,;:.]{{3,30}}?)?){END}",
        "made",
    ),
    make(
        "payment",
        "asked asks",
        rf"\b(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z][a-z]+) (?P<x>(?:asked|asks|had asked) (?:each|every|all)(?: of)?(?: the)? "
        rf"[a-z]+ for "
        rf"{SUM_PAID}{NOT_WAGES}(?: (?:[“\"‘](?:for|to) [^”\"’]{{3,30}}[”\"’]|(?:for|to) [^,;:.]{{3,40}}?))?){END}",
    ),
    make(
        "payment",
        "caps capped limits limited sets fixes fixed",
        rf"\b(?:caps?|capped|limits?|limited|sets?|fix(?:es|ed)) (?P<x>what (?:[\w-]+ )?(?:agenc(?:y|ies)|agents|"
        rf"recruiters|brokers|they|it) (?:may|can|could|might) (?:charge|collect|take|ask(?: for)?|levy)(?: (?:from|"
        rf"of) [a-z ]{{3,24}})? at {SUM_PAID}){END}",
    ),
)
