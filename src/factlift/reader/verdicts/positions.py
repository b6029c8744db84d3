"""Patterns of a condition by where it stands: behind "such as", in brackets, before "is all they ask for"."""

from __future__ import annotations

from factlift.reader.verdicts.families import MAKER, REST, RESTL, START, X, make

_ASKS = r"(?:asks?(?: for)?|asked(?: for)?|wants?|wanted|needs?|needed|requires?|required|demands?|demanded|looks? for)"
_ASKED = r"(?:asked(?: for)?|needed|required|demanded|wanted|called for)"
_PLACED = r"(?:in|on the (?:short)?list|chosen|picked|selected|hired|taken on|a place|a berth|a seat|accepted|the job)"
_THEY = rf"(?:[Tt]hey|(?:[Tt]he|[Ii]ts|[Tt]heir|[Tt]his|[Tt]hat) (?:[\w’'-]+ ){{0,2}}?{MAKER})"
_NAMED = (
    r"(?:(?<!import )(?<!export )(?<!safety )requirements?|criteria|(?<![’']s )(?<!s[’'] )demands|conditions (?:for "
    r"(?:applicants|candidates|entry|selection)|of entry))"
)
_MAY_GO = r"(?:apply|go|sign up|register|join|enlist|be (?:considered|chosen|picked|selected|taken|hired))"
_APPLYING = r"(?:applying|trying|registering|going|turning up|coming|queu(?:e)?ing|signing up|asking)"
_SCHEME = (
    r"(?:offer|scheme|programme|program|plan|call|invitation|agreement|deal|pact|quota|drive|recruitment|draft|list)"
)
_NO_PERK = r"(?![^,;.]*\b(?:insurance|pay|salary|wages?|benefits?|meals?|lodging|care|leave|training provided)\b)"
_DONE = r"(?=[,;:.!?”\"()]|$)"
_HOLDS = r"(?:ha(?:ve|s)|holds?|owns?|speaks?|knows?|shows?)"
_EXCEPT = r",? (?:except(?: for)?|but(?: not)?|other than|save(?: for)?|bar|apart from) "
_GET_IN = (
    r"(?:(?:may|can|could|will be able to|is free to|are free to) (?:apply|go(?! home)|join|enlist|register|sign up|"
    r"be [a-z]+ed|be sent)|(?:is|are) (?:welcome|eligible|accepted|taken))"
)
_NOT_LET = (
    r"(?:barred|excluded|banned|ruled out|turned away|turned down|disqualified|left out|not eligible|ineligible|"
    r"who (?:cannot|may not|can[’']t|must not|need not) (?:apply|go|join|be sent))"
)

SAVE = (
    make(
        "exclusion",
        "except but other save bar apart",
        rf"{START}(?:[Ee]very(?:one|body)|[Aa]ny(?:one|body)|[Aa]ll(?: [a-z]+)?|"
        rf"[Aa]ny [a-z]+) {_GET_IN}{_EXCEPT}{REST}",
        "people",
    ),
    make(
        "exclusion",
        "except but other save bar apart",
        rf"{START}(?:[Ee]very(?:one|body)|[Aa]ny(?:one|body)|[Aa]ll(?: [a-z]+)?|[Aa]ny [a-z]+){_EXCEPT}{X} {_GET_IN}",
        "people",
    ),
    make(
        "exclusion",
        "except but other save bar apart",
        rf"\b[Oo]pen to (?:everyone|everybody|anyone|all(?: [a-z]+)?|any [a-z]+){_EXCEPT}{REST}",
        "people",
    ),
    make(
        "exclusion",
        "nobody",
        rf"{START}(?:[Nn]obody|[Nn]o one) (?:wants|wanted|takes|took|hires|hired|will (?:take|have|hire)|"
        rf"would (?:take|have|"
        rf"hire)) (?![^,;.]* to [a-z]){REST}",
        "people",
    ),
    make(
        "exclusion",
        "send sends sent turn turns turned",
        rf"{START}{_THEY} (?:sends?|sent|turns?|turned) (?:all |any )?{X} (?:home|away|back){_DONE}",
        "limited",
    ),
    make(
        "exclusion",
        "include includes included are",
        rf"(?:\b(?:[Tt]hose|[Pp]eople) {_NOT_LET} (?:includes?|included|are)|\blist of (?:those|people) {_NOT_LET} "
        rf"(?:includes?|included)) {REST}",
        "people",
    ),
    make(
        "exclusion",
        "no",
        rf"\b[Tt]here (?:is|are|was|were) no (?:places?|visas?|way in|seats?|berths?|contracts?) for "
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "what",
        rf"{START}{X} (?:is|are|was|were) not what {_THEY} (?:wants?|wanted|needs?|looks? for|is after|"
        rf"are after){_DONE}",
        "people",
    ),
    make(
        "exclusion",
        "exception exceptions",
        rf"^Exceptions?: {REST}",
        "people",
    ),
)
POSITIONS = (
    make(
        "requirement",
        "needed required",
        rf"{START}(?:[Aa]lso |[Mm]ost |[Oo]nly )?(?:[Nn]eeded|[Rr]equired) (?:is|are|was|were) {RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "if",
        rf"\b(?:can|may|could|will|would) (?:only )?{_MAY_GO} (?:only )?if (?:they|he|she) {_HOLDS} {REST}",
        "known",
    ),
    make(
        "requirement",
        "if",
        rf"\b(?:will|would) (?:only )?be (?:sent|placed|posted|deployed|flown) (?:only )?if (?:they|he|she) {_HOLDS} "
        rf"{REST}",
        "known",
    ),
    make(
        "requirement",
        "must have has need needs",
        rf"\b(?:must|needs? to|ha(?:ve|s) to),? (?:among other things|first of all|above all|before anything else|for "
        rf"instance|in particular|of course),? (?:have|hold|own|show) {REST}",
        "known",
    ),
    make(
        "requirement",
        "what",
        rf"\b[Ww]hat (?:(?:the |a |an |its |their )?[A-Za-z]+) (?:needs?|wants?|asks? for|looks? for|insists? on) "
        rf"(?:is|are) {_NO_PERK}{REST}",
        "known",
    ),
    make(
        "requirement",
        "thing key rule secret",
        rf"\b[Tt]he (?:(?:first|main|most important|decisive) thing|key|rule|secret)(?: to (?:getting|being) "
        rf"[^,;.]{{2,30}}?)? (?:is|was) (?!that |to |not ){_NO_PERK}{REST}",
        "known",
    ),
    make(
        "requirement",
        "selection recruitment choice",
        rf"\b(?:[Ss]election|[Rr]ecruitment|[Tt]he choice) (?:is|was) (?:mainly |largely |also )?(?:based|"
        rf"made on the basis|done on the basis) (?:on|of) {REST}",
        "known",
    ),
    make(
        "requirement",
        "who",
        rf"{START}(?:[Hh]e who|[Ss]he who|[Ww]ho) wants to (?:leave|{_MAY_GO}) (?:must have|needs?|has to have|"
        rf"must hold) {REST}",
        "known",
    ),
    make(
        "requirement",
        "what",
        rf"{START}{X} (?:is|are|was|were) what {_THEY} (?:looks? (?:at|for)|looked (?:at|for)|checks?|goes by|go by|"
        rf"values?|{_ASKS}){_DONE}",
        "known",
    ),
    make(
        "requirement",
        "all everything",
        rf"{START}{X} (?:is|are|was|were) (?:all|everything) (?:that )?{_THEY} {_ASKS}{_DONE}",
        "known",
    ),
    make(
        "requirement",
        "begins starts opens ends headed begin start began",
        rf"\blist of (?:what (?:is|was) {_ASKED}|what {_THEY} {_ASKS}|requirements|conditions|demands|papers|"
        rf"documents)[^,;:.]{{0,30}}? (?:begins|starts|opens|ends|began|is headed) (?:with|by) {REST}",
        "known",
    ),
    make(
        "requirement",
        "condition requirement demand proviso stipulation",
        rf"(?:\b[Tt]here (?:is|was) (?:only |but |just )?(?:one|an?|a single) |{START}(?:[Oo]ne|[Tt]he (?:only|one|"
        rf"sole|single)) )(?:further |other |more |new |extra )?(?:condition|requirement|demand|proviso|stipulation)"
        rf"(?: for [^,;:.]{{3,30}}?)?(?::| [–—-]) {REST}",
        "known",
    ),
    make(
        "requirement",
        "conditions requirements demands criteria",
        rf"\b[Oo]ne (?:of (?:the|its|their|these|those|several|many) |such )(?:\w+ )?(?:conditions|requirements|"
        rf"demands|"
        rf"criteria) (?:is|was) (?!that |to |not )(?:that of )?{REST}",
        "known",
    ),
    make(
        "requirement",
        "without",
        rf"\b(?:(?:no|little) (?:use|point|sense)(?: in)?|not worth(?: while)?|useless|pointless|hopeless) (?:even )?"
        rf"(?:{_APPLYING}|to (?:apply|try|go|come|ask|register)) without {REST}",
        "known",
    ),
    make(
        "requirement",
        "such including namely like notably among",
        rf"(?:\b(?i:{_NAMED})|\b(?:things|papers|documents|conditions) (?:is|are|was|were|will be) {_ASKED}),? "
        rf"(?:such as|including|namely|like|notably|among them|for example|for instance) {REST}",
        "known",
    ),
    make(
        "requirement",
        "requirement requirements criteria conditions demands",
        rf"\b(?i:{_NAMED}) [(–—-] ?(?P<x>[^;:.“”\"!?()–—]{{3,120}}?)(?=\)| [–—-] )",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "takes took requires required means",
        rf"{START}(?:[Gg]etting|[Bb]eing) {_PLACED} (?:takes|took|requires|required|means having) {REST}",
        "known",
    ),
    make(
        "requirement",
        "nothing",
        rf"\b[Nn]othing (?:else |more )?(?:is|was) {_ASKED} (?:but|except|beyond|other than|save) {REST}",
        "known",
    ),
    make(
        "requirement",
        "nothing little",
        rf"\b(?:[Aa]part from|[Ee]xcept for|[Bb]eyond|[Bb]esides|[Oo]ther than|[Aa]side from) {X}, (?:nothing|"
        rf"little)(?: else| more)? (?:is|was) {_ASKED}\b",
        "known",
    ),
    make(
        "requirement",
        "every each all",
        rf"{START}(?:[Ee]very|[Ee]ach|[Aa]ll)(?: of)?(?: the)? (?:[\w’'-]+ ){{1,3}}?(?:is|are|was|were|"
        rf"will be) (?:also )?"
        rf"asked for {REST}",
        "known",
    ),
    make(
        "requirement",
        "if",
        rf"(?:{START}|(?<=, ))[Ii]f (?:you|they|he|she|an? [a-z]+|applicants|candidates) (?:ha(?:ve|s)(?: got)?|holds?|"
        rf"can show|owns?) {X}, (?:then )?(?:you|they|he|she) (?:may|can|could|are (?:free|welcome|"
        rf"allowed) to) {_MAY_GO}\b",
        "known",
    ),
    make(
        "requirement",
        "only",
        rf"{START}[Oo]nly with {X} (?:can|may|could|will|would) (?:they|he|she|you|anyone|someone|an? [a-z]+|"
        rf"the [a-z]+|"
        rf"[a-z]+s) {_MAY_GO}\b",
        "known",
    ),
    make(
        "requirement",
        "mentions lists specifies states mentioned listed specified stated stipulates",
        rf"\b(?:advert|advertisement|ad|notice|posting|vacancy|call|poster|circular|flyer|leaflet) (?:also |only )?"
        rf"(?:mentions?|mentioned|lists|listed|specifies|specified|states|stated|stipulates) (?!that ){_NO_PERK}{REST}",
        "led",
    ),
    make(
        "preference",
        "marks points credit",
        rf"\b(?:[Mm]arks|[Pp]oints|[Cc]redit) (?:is|are|was|were|will be) (?:also )?(?:given|awarded|added|to be had) "
        rf"for {REST}",
        "known",
    ),
    make(
        "preference",
        "first",
        rf"\b{_THEY} (?:looks? for|looked for|takes?|took|"
        rf"wants?|wanted|calls?|called|chooses?|chose|picks?|picked|hires?|hired|considers?|"
        rf"interviews?) {X} first{_DONE}",
        "people",
    ),
    make(
        "preference",
        "top tops topped head heads headed",
        rf"{START}{X} (?:tops?|topped|heads?|headed) (?:the|its|their) (?:short|waiting )?(?:list|queue|"
        rf"ranking){_DONE}",
        "people",
    ),
    make(
        "preference",
        "start starts started begin begins began",
        rf"{START}{_THEY} (?:starts?|started|begins?|began) "
        rf"with {REST}",
        "people",
    ),
    make(
        "exclusion",
        "extend extended open offered",
        rf"\b{_SCHEME} (?:(?:does|did|do|will|would) not extend|(?:is|was|are|were) not (?:extended|open|offered)) to "
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "outside",
        rf"{START}{X} (?:falls?|fell|are|is|was|were) outside (?:the|its|this|that) (?:[\w-]+ ){{0,2}}?(?:{_SCHEME}|"
        rf"rules|"
        rf"terms|limits?|criteria)\b",
        "people",
    ),
    make(
        "exclusion",
        "visa visas permit permits place places papers seat seats contract contracts",
        rf"{START}{X} (?:gets?|got|receives?|received|(?:is|are|was|were) (?:given|issued|granted)) no (?:[a-z]+ )?"
        rf"(?:visas?|permits?|places?|papers|seats?|contracts?){_DONE}",
        "people",
    ),
    make(
        "exclusion",
        "not",
        rf"^[Nn]ot for {REST}",
        "people",
    ),
    make(
        "exclusion",
        "no",
        rf"{START}[Nn]o {X}, (?:the|its|an?) [^,;.]{{3,40}}? (?:says|said|reads?|states?|insists?|warns?|"
        rf"told [^,;.]{{3,20}})\b",
        "people",
    ),
)
