"""Patterns of what is asked for, by the verdict: "fluency is a must", "it hinges on a clean record"."""

from __future__ import annotations

from factlift.reader.verdicts.families import ADV, BE, ENDL, MAKER, NOUNS, REST, RESTL, START, XL, X, make

_NO_TALK = (  # what is true or false of something said is asked of nobody
    r"(?!(?:\w+ ){0,2}?(?:charges?|claims?|allegations?|accusations?|reports?|rumou?rs?|arguments?|fears?|"
    r"theor(?:y|ies)|decisions?|victims?|bodies)\b)"
)
OR_ELSE = (
    make(
        "requirement",
        "or",
        r"(?:^|(?<=[:“\"] ))(?P<x>(?:[Ss]peak|[Ll]earn|[Hh]old|[Bb]ring|[Ss]how|[Pp]rove|[Pp]ass|[Kk]now|[Hh]ave|"
        r"[Bb]e|[Gg]et|[Jj]oin) [^,;:.!?]{2,60}?),? or (?:stay(?: at)? home|forget|else|don[’']t|do not|you|be|"
        r"think|look|kiss|no |stay put|miss)",
    ),
)
ASKED = (
    make(
        "requirement",
        "only",
        r"\b[Oo]nly (?P<x>[^,;:.“”\"!?()]{3,80}?) need (?:apply|bother(?: to apply)?|come forward)\b",
    ),
    make(
        "requirement",
        "choosing picking selecting drawing recruiting hiring taking chosen picked",
        rf"\b(?:choosing|picking|selecting|drawing|recruiting|hiring|taking)(?: only)? (?:from|from among|among|out "
        rf"of) (?P<x>(?:those|people|men|women|applicants|candidates|nurses|graduates|families|volunteers|\w+s) "
        rf"(?:who|with|aged|whose) [^;:.“”\"!?()]{{3,110}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "those these such things qualities points conditions",
        r"^(?P<x>[^:.“”\"!?]{6,160}): (?:those|these|such)\b[^.]{0,60}? (?:are|were|is|was) (?:the )?(?:\w+ "
        r")?(?:things|points|qualities|criteria|conditions|requirements|virtues|demands|terms|traits|tests)\b",
        several=True,
    ),
    make(
        "requirement",
        "without lacking lacked missing",
        r"\b(?:without|lacking|lacked|missing) (?P<x>(?:the|an?|their|his|her) [^,;:.“”\"!?()]{3,60}?)(?= (?:that|"
        r"which) (?:[\w’'-]+ ){1,4}?(?:demands?|demanded|requires?|required|asks?|asked|insist(?:s|ed)? on|needs?|"
        r"wants?|stipulate[sd]?)\b)",
    ),
    make(
        "requirement",
        "until after once only when",
        r"(?:^|(?<=[;:—–] )|(?<=, ))(?:[Nn]ot until|[Oo]nly (?:after|once|when)) (?:he|she|they|[A-Z]\w+|[Mm]rs? "
        r"\w+) (?:had |has |have )?(?:produced|shown|signed|passed|obtained|learned|learnt|brought|sworn|proved|"
        r"handed in|submitted|got|secured|presented|renounced) "
        r"(?P<x>[^;:.“”\"!?()]{3,90}?)(?=, (?:did|was|were|could|would|all|each)| (?:did|was|were|could|would) )",
    ),
    make(
        "requirement",
        "better",
        rf"(?:\bhad|[’']d) better (?P<x>(?:be(?! (?:ready|careful|quick|warned)\b)|have|speak|know|hold|own|bring|"
        rf"learn|like|stand) [^,;:.“”\"!?()]{{3,80}}?){ENDL}",
    ),
    make(
        "requirement",
        "each all every",
        rf"(?:{START}|(?<=, ))(?:and )?(?:[Ee]ach|[Aa]ll|[Ee]very one|[Ee]very man|[Ee]very woman)(?: of them)? "
        rf"(?:is|are|was|were) to (?P<x>(?:be(?! (?:\w+ed|sent|given|paid|told|put|taken|flown|met|led)\b)|have|"
        rf"hold|speak|sign|swear|own|bring|produce|prove|pass|show) [^;:.“”\"!?()]{{3,90}}?)(?=[;:.!?”\"()]|$|, "
        rf"(?:and|none|each|nobody|but)\b)",
        several=True,
    ),
    make(
        "requirement",
        "age ages height weight",
        r"^(?P<x>(?:Age|Ages|Height|Weight):? (?:(?:not |no )?(?:over|under|above|below|more than|less than|between|"
        r"at least|up to|from|older than|younger than|minimum|maximum|max\.?|min\.?|exceeding) )?\d[\d.]*(?: ?(?:to|"
        r"and|-|–) ?\d[\d.]*)?(?: ?(?:cm|kg|m|metres|centimetres|kilos|years|or (?:over|under|above|below|more|"
        r"less)))?)(?=[;.]|$)",
    ),
    make(
        "requirement",
        "will would are is was were",
        r"\b(?:[Ii]t (?:will|would) be|(?:will be|would be|are|is|was|were) (?:only|open|open only)) (?:to|"
        r"for) (?P<x>(?:men|women|people|those|workers|nurses|couples|applicants|citizens|graduates|nationals) (?:aged|"
        r"with|who (?:have|hold|are|can|speak)|between|under|over) [^;:.“”\"!?()]{3,110}?)(?=[;:.!?”\"()]|$|, )",
        several=True,
    ),
    make(
        "requirement",
        "only exclusively entirely solely wholly purely",
        r"\b(?:made up|composed|consist(?:s|ed|ing)?|comprised?|formed|recruited|drawn|chosen|picked|taken|"
        r"selected) (?:only|exclusively|entirely|solely|wholly|purely) "
        rf"(?:of|from|from among|among) {RESTL}",
        "people",
        several=True,
    ),
    make(
        "requirement",
        "only exclusively solely but",
        r"\b(?:put(?:s|ting)? (?:up|forward)|sends?|sent|sending|release[sd]?|releasing|nominate[sd]?|nominating|"
        r"suppl(?:y|ies|ied)|provide[sd]?|field(?:s|ed)?|lends?|lent|offer(?:s|ed)?|"
        r"takes?|took|taking|accept(?:s|ed|ing)?|hires?|hired|hiring|recruit(?:s|ed|ing)?|picks?|picked|choos?es?|"
        r"chose|send out|engage[sd]?|uses?|used|signs?|signed|places?|placed|interview(?:s|ed)?|calls?|called|"
        r"clear(?:s|ed)?|consider(?:s|ed)?|wants?|wanted|enlist(?:s|ed)?|admit(?:s|ted)?) "
        rf"(?:only|exclusively|solely|none but|nobody but|no one but) {RESTL}",
        "sole",
        several=True,
    ),
    make(
        "requirement",
        "ceiling limit bar cap threshold floor age minimum",
        r"\b(?:raised|lowered|lifted|cut|set|put|fixed|moved|pushed|brought down|keeps?|kept|held) (?P<x>the (?:upper |"
        r"lower |minimum |maximum )?(?:age |height |weight )?(?:ceiling|limit|bar|cap|threshold|floor|age|"
        r"minimum)(?: for [\w’' -]{3,30}?)? (?:from [\w.-]+ )?(?:to|at) (?:\d[\d.]*|"
        r"[a-z]+ty(?:-[a-z]{3,5})?)(?: (?:years|cm|centimetres|metres|kilos|kg))?)(?=[,;:.!?”\"]|$| )",
    ),
    make(
        "requirement",
        "all exception man invariably",
        r"(?<=\w) (?:are|were) (?:all|without exception|to a man|one and all|invariably|exclusively) (?P<x>(?!of\b|"
        r"that\b|the\b|well\b|right\b|about\b|there\b|over the\b|in\b|but\b)[^;:.“”\"!?()]{3,90}?)(?=[;:.!?”\"()]|$|"
        r", (?:which|and|but|said|says)\b)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "every each all",
        rf"(?:{START}|(?<=, ))(?:[Ee]very|[Ee]ach|[Aa]ll)(?: of)?(?: the)? {_NO_TALK}(?:[\w’'-]+ ){{1,8}}?(?:is|has|"
        rf"holds|speaks|are|have|hold|speak) (?P<x>(?!(?!trained|married|skilled|aged|qualified|licensed|vaccinated|"
        rf"unmarried)\w+(?:ed|wn)\b|come|gone|left|got|had|made|paid|sent|met|won|lost|seen|taken|given|been\b|to\b|"
        rf"not\b|now\b|being\b|the\b|in\b|at\b|on\b|their\b|his\b|her\b)[^,;:.“”\"!?()]{{3,70}}?)(?=[,;:.!?”\"()]|$|"
        rf" because )",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "want wants wanted expect expects expected like likes prefer prefers require requires required need needs "
        "oblige obliges obliged",
        rf"\b(?:wants?|wanted|expects?|expected|likes?|prefers?|requires?|required|needs?|obliges?|obliged|compels?|"
        rf"asks|asked) (?:its|their|any|all|every|each|would-be|applicants|candidates|recruits)(?: "
        rf"[\w’'-]+){{0,4}}? to "
        r"(?P<x>(?:be(?! (?:ready to go|home|back)\b| (?!aged|married|trained|skilled|qualified|licensed|registered|"
        r"certified|vaccinated|experienced|educated|unmarried)\w+(?:ed|en|nt|lt|ld)\b)|have|stand|speak|know|hold|"
        r"weigh|measure|pass|own|possess|belong|understand|read|write|swim|cook|drive|prove|show|sign|swear|produce|"
        r"provide|present|submit|bring|carry)(?! out\b) "
        rf"[^;:.“”\"!?()]{{3,120}}?){ENDL}",
        several=True,
    ),
    make(
        "requirement",
        "has have had makes made gets got",
        r"\b(?:has|have|had|makes?|made) (?:them|him|her|each|all|everyone|its \w+|their \w+|the \w+|every \w+|"
        r"applicants|candidates|recruits) (?P<x>(?:sign|swear|promise|pledge|provide|produce|pass|sit|submit|"
        r"undergo)\b[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$| before )",
        several=True,
    ),
    make(
        "requirement",
        "want wants wanted like likes liked prefer prefers",
        r"\b(?:wants?|wanted|likes?|liked|prefers?|preferred|needs?) (?:them|her|him) (?P<x>[a-z-]+(?:,? (?:and "
        r")?[a-z-]+)? enough to [^,;:.“”\"!?]{3,60}?)(?=[,;:.!?”\"]|$)",
    ),
    make(
        "requirement",
        "insist insists insisted insisting insistence",
        r"\b(?:[Ii]nsist(?:s|ed|ing)?|[Ii]nsistence) (?:on|upon) (?P<x>(?!the |that |it |this |was |is |a\b (?:meeting|"
        r"fair|full)|his |her |its |their (?:right|own)|[a-z]+ing\b)[^,;:.“”\"!?()]{3,70}?)(?=[,;:.!?”\"()]|$|"
        r" (?:from|of) (?:all|every|each|any)\b)",
        several=True,
    ),
    make(
        "requirement",
        "looked looks look wanted wants asked asks sought seeks valued values prized prizes demanded demands "
        "required requires liked likes needed needs",
        r"\b[Ww]hat (?:[\w’'-]+ ){1,5}?(?:look(?:s|ed)? for|want(?:s|ed)?|ask(?:s|ed)?(?: for)?|sought|seeks?|"
        r"value[sd]?|prize[sd]?|demand(?:s|ed)?|require[sd]?|like[sd]?|need(?:s|ed)?)(?: (?:in|of|from) "
        r"[^,;.]{3,60}?)? (?:is|was|are|were)(?: above all)? "
        r"(?P<x>(?!to\b|that\b|not\b|a (?:deal|share|say)|the (?:same|truth|"
        r"money))[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "requirement",
        "unless until before without",
        r"\b(?:[Nn]ot one|[Nn]o|[Nn]obody|[Nn]o one|[Nn]one)(?: of (?:the|them|us|our) ?)?(?: [\w’'-]+){0,6}? (?:goes|"
        r"travels|leaves|flies|sails|departs|boards|gets|go|travel|leave|fly|sail|depart|board|get|is sent|are sent|"
        r"is posted|is deployed|be sent|be posted|be deployed|is taken|is hired)\b[^,;:.]{0,50}? (?:(?:unless|"
        r"without) |(?:until|before|till) (?=he |she |they |you ))(?:(?:he or she|he|she|they|you) )?(?:(?:has|have|"
        r"holds?|is|are|can|had) )?(?P<x>(?!the (?:war|talks|deal|end)\b)[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
        several=True,
    ),
    make(
        "requirement",
        "hurdle hurdles requirement requirements condition conditions precondition preconditions prerequisite "
        "prerequisites essential essentials criteria criterion qualification qualifications demand demands must musts "
        "must-have must-haves terms yardstick touchstone necessity key keys passport gateway ticket stipulation non "
        "threshold minimum given obligation order rule factor factors thing pre-requisite pre-requisites",
        rf"{START}{XL} {BE} {ADV}(?:an? |the |among the |one of the |two of the |three of the |some of the |all "
        rf"|part of the )?(?:\w+ )?{NOUNS} ?"
        r"(?=[,;:.!?”\"]|$|for |to |that |of |on |in |at |which |laid |set |imposed |they |he |she |it |you |when )",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "asked required needed expected demanded wanted takes asks asked need needs wants want require requires expect "
        "expects demand demands look compulsory mandatory obligatory indispensable essential imperative insisted",
        rf"{START}{XL} {BE} {ADV}(?:all |what )(?:that )?(?:is |was |were |are )?(?:(?:they|he|she|it|we|you|"
        rf"the \w+) )?(?:asked|required|needed|expected|"
        r"demanded|wanted|takes|took|asks?|needs?|wants?|requires?|expects?|demands?|looks?)\b",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "compulsory mandatory obligatory indispensable essential imperative insisted required demanded needed expected "
        "called stipulated asked non-negotiable vital crucial necessary",
        rf"{START}{XL} {BE} (?!not )(?:\w+ly |also |now |still |always |deemed |considered |made |held to be "
        rf")?(?:compulsory|mandatory|obligatory|"
        r"indispensable|essential|imperative|insisted (?:on|upon)|required|demanded|needed|expected(?! to)|called for|"
        r"stipulated|asked (?:for|of)|"
        r"non-negotiable|vital|crucial|necessary)(?! to (?:be|the)|\w)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "govern governs governed decide decides decided determine determines determined settle settles settled",
        rf"{START}{X}(?:, (?:rather than|not|more than|and not) [^,;.]{{3,40}},)? (?:governs?|governed|decides?|"
        rf"decided|determines?|determined|settles?|settled|dictates?|dictated) (?:who|which|whether|whose)\b",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "hinges hinge hinged depends depend depended rests rest turns contingent conditional subject dependent "
        "conditioned predicated",
        r"\b(?:[Ss]election|[Rr]ecruitment|[Aa]cceptance|[Aa]pproval|[Dd]eployment|[Dd]eparture|[Pp]lacement|"
        r"[Aa]ppointment|[Ee]mployment|[Aa]dmission|"
        r"[Ee]ligibility|[Pp]laces?|[Pp]ostings?|[Vv]isas?|[Oo]ffers?|[Cc]ontracts?|[Jj]obs?|[Nn]omination|"
        r"[Ss]econdment|[Cc]hances?|seat|berth|[Ee]verything|[Ii]t all)"
        rf"\b[^,;:.]{{0,60}}? (?:hinge[sd]?|depend(?:s|ed)?|rest(?:s|ed)?|turn(?:s|ed)?|(?:{BE} )?(?:contingent|"
        rf"conditional|conditioned|subject|dependent|predicated|based)) "
        rf"(?:\w+ly )?(?:up)?(?:on|to) (?:a candidate[’']s |the applicant[’']s |their |his |her |passing |having "
        rf")?{RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "limited restricted confined reserved open available earmarked intended meant",
        r"\b(?:[Ee]ligibility|[Pp]laces?|[Pp]osts?|[Jj]obs?|[Rr]ecruitment|[Ss]election|[Pp]articipation|[Ee]ntry|"
        r"[Ee]nrolment|[Ss]cheme|[Pp]rogramme|[Pp]rogram|[Vv]acanc(?:y|ies)|"
        r"[Ss]lots?|[Ss]eats?|[Bb]erths?|[Pp]ostings?|[Mm]ission|[Cc]ontracts?|[Aa]pplications?|[Nn]ominations?|"
        r"[Pp]ositions?|[Oo]ffer|[Cc]all|[Qq]uota|[Dd]raft|[Cc]ontingent)\b"
        rf"[^;:.]{{0,70}}? {BE} {ADV}(?:limited|restricted|confined|reserved|open(?: only)?|available only|"
        rf"earmarked|intended|meant)(?: only)? (?:to|for) (?:those |people |anyone )?{RESTL}",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "will",
        r"\b(?:[Ss]uccessful |[Ii]deal |[Ss]uitable |[Pp]rospective |[Ss]elected |[Cc]hosen )?(?:[Cc]andidates?|"
        r"[Nn]ominees?|[Aa]pplicants?|[Aa]ppointees?|[Rr]ecruits?|[Vv]olunteers?|"
        r"[Hh]opefuls)\b[^;:.]{0,70}? will (?:normally |usually |ideally |typically |also |"
        r"therefore )?(?P<x>(?:be (?:aged|able|fluent|comfortable|qualified|registered|certified|at least|over|under|"
        r"between|in good|physically|medically|of |members?|holders?|experienced|proficient|willing|prepared|free|"
        r"literate|fit|single|married|unmarried|nationals?|citizens?)|have (?!to|their |an? (?:\w+ )?(?:advantage|edge|"
        r"start|chance)|priority|preference|precedence)|hold |possess |speak |demonstrate |show |bring |"
        r"already )[^;:“”\"!?()]{3,180}?)" + ENDL,
        several=True,
    ),
    make(
        "requirement",
        "without",
        r"\b(?:won[’']t|will not|wouldn[’']t|would not|does not|doesn[’']t|do not|don[’']t|did not|didn[’']t|never|"
        r"refuse[sd]? to|cannot|can[’']t) "
        r"(?:even )?(?:look at|take|hire|consider|touch|send|accept|let|interview|see|recruit|post|place|deploy|"
        r"release|entertain|board|go|get|apply|be \w+|stamp|issue|sign|fly|leave|employ|engage|admit|clear)"
        rf"\b[^,;:.]{{0,50}}? without {REST}",
    ),
    make(
        "requirement",
        "those anyone people only exclusively none women men",
        rf"\b[Ii]t (?:is|was) (?:only |chiefly |above all |mainly )?(?:those|people|men|women|\w+s) (?:with|who "
        rf"(?:have|hold|are|can|speak|had)) {X} (?:that|who|whom) (?:[\w’'-]+ ){{1,5}}?(?:wants?|wanted|takes?|"
        rf"took|hires?|seeks?|is after|are after|needs?|asks? for|picks?|go|goes|get|gets|are (?:taken|wanted|sent|"
        rf"picked|chosen))\b",
    ),
    make(
        "requirement",
        "expect expects expected demand demands demanded require requires required want wants wanted insist insists "
        "insisted ask asks asked stipulate stipulates stipulated specify specifies specified seek seeks sought "
        "prescribe prescribes added add adds set sets",
        rf"\b{MAKER} (?:now |also |still |all |usually |generally |now also |even |always |normally )?(?:expects?|"
        rf"expected|demands?|demanded|requires?|required|wants?|wanted|insists? (?:on|upon)|insisted (?:on|upon)|"
        rf"asks? for|asked for|stipulates?|"
        rf"stipulated|specif(?:y|ies|ied)|seeks?|sought|prescribes?|prescribed|calls? for|called for|had added|"
        rf"added|sets?|lays? down|laid down) "
        r"(?P<x>(?![‘'“«]|(?:(?!who|that|with)[\w’'-]+ ){1,4}to [a-z]|to |that |it |them |him |her |the |more |"
        r"their |his |its |see |"
        r"have |be |go |every "
        r")[^;:.“”\"!?()]{3,110}?)(?=[;:.!?”\"()]|$|, (?:and|but|which|who|not)\b| (?:of|from) (?:every|each|all|"
        r"any|those|everyone|anyone)\b| for (?:the|its|their) (?:[\w’'-]+ ){0,2}?(?:jobs?|posts?|places?|postings?|"
        r"schemes?|"
        r"program(?:me)?s?|contracts?|missions?|seasons?|harvest|teams?|crews?|lists?|tours?|work|yards?|ships?|boats?|"
        r"farms?|wards?|hospitals?|hotels?|deployment|draft|intake|contingent|mines?|plants?|sites?)\b)",
        "either",
        several=True,
    ),
    make(
        "requirement",
        "want wants wanted like likes liked prefer prefers preferred",
        r"\b(?:wants?|wanted) (?:them|her|him|us|(?:their|its) (?:men|women|maids|nurses|workers|cooks|guards|girls|"
        r"boys)) (?P<x>(?!to\b)(?:[a-z-]+(?:-skinned|-haired)?|under \d\d|over \d\d|young|single|married|unmarried|"
        r"childless|tall|strong|slim|sober|fit)(?:,? (?:and )?[a-z-]+)?)(?=[,;:.!?”\"]|$)",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "firm fast store insist",
        rf"\b(?:held|holds?|holding|stood|stands?|standing|remain(?:s|ed)?) (?:firm|fast) (?:on|by|over) {REST}",
        "known",
    ),
    make(
        "requirement",
        "keep keeps kept retain retains retained maintain maintains maintained introduce introduces introduced "
        "impose imposes imposed",
        r"\b(?:keeps?|kept|retains?|retained|maintains?|maintained|introduce[sd]?|impose[sd]?|brought in|adds?|"
        r"added) (?P<x>(?:an? |the |its |their )?(?:[\w-]+ ){0,3}?(?:standards?|tests?|requirements?|limits?|"
        r"minimum|thresholds?|checks?|rules?|conditions?|examinations?|exams?)(?: (?:of|on|for) "
        r"[^,;:.“”\"!?]{3,50}?)?)(?=[,;:.!?”\"]|$| for )",
        "known",
    ),
    make(
        "requirement",
        "condition provided providing long proviso understanding",
        r"\b(?:on (?:the )?condition(?: that)?|provid(?:ed|ing)(?: that)?|(?<!is )(?<!was )(?:as|so) long as(?! (?:my|"
        r"your|his|her|an?|the) \w+(?: (?:with|and|of|in)\b|[.,]))|with the proviso that|on the understanding that|"
        r"subject to|only if|but only if|only once|only after) (?P<x>(?:(?:they|he|she|their|his|her|you|"
        r"your) )(?!names?|identit|surname|real name|anonym|face)[^;:.“”\"!?()]{3,150}?)(?=[;:.!?”\"()]|$|"
        r", (?:which|who|and|but)\b|, (?:the |a |\w+ )?(?:[\w’'-]+ ){0,5}?(?:will|would|can|may|said|says)\b)",
        several=True,
    ),
    make(
        "requirement",
        "must haves have had has boast boasted owned held",
        r"\b(?:[Tt]o (?:be (?:picked|chosen|selected|considered|accepted|taken|sent|eligible|hired|recruited|"
        r"shortlisted)|qualify|get (?:in|on|picked|chosen|there|through)|make the (?:cut|list|team|grade)|"
        r"(?:get|win|earn|land|secure|bag|clinch|claim|fill|take up|be (?:given|offered|granted)) (?:an?|one of the|"
        r"the|any of the|their|his|her) (?:[\w-]+ )?(?:places?|berths?|seats?|spots?|slots?|jobs?|visas?|contracts?|"
        r"postings?|posts?|positions?|nod)|go|join))\b[^,;:.]{0,50}?,? "
        rf"(?:they|he|she|you|we|each|all|applicants|candidates|volunteers|an? (?!employer|compan|firm|business|"
        rf"owner|city|town|country|club|team|farm|school)\w+|every \w+) (?:must|had to|ha(?:s|ve) to|needed to|"
        rf"needs? to|needed|needs?|had better|should|required|requires?) (?:also |first )?{RESTL}",
        several=True,
    ),
    make(
        "requirement",
        "if when once",
        r"\b(?:[Ii]f|[Oo]nce|[Pp]rovided|[Aa]s long as|[Ss]o long as) (?:you|they|he|she|an applicant|a candidate|"
        r"somebody|someone)(?:[’']re|[’']ve| are| have| is| has| can| hold| speak)?(?: got)? "
        r"(?P<x>[^;:.“”\"!?()]{3,110}?), (?:then )?(?:you|they|he|she)"
        r"(?:[’']re| are|[’']s| is|[’']ll be| will be) (?:as good as )?(?:in|on|through|set|welcome|hired|away|"
        r"sorted|off|eligible|considered|on the (?:list|plane|bus|boat)|in the running|in with a chance|good to go|"
        r"home and dry)(?=[,;:.!?”\"]|$)",
    ),
    make(
        "requirement",
        "not",
        rf"\b{MAKER} (?:wants?|wanted|takes?|took|hires?|hired|seeks?|sought|asked for|asks? for|prefer(?:s|red)?) "
        rf"(?:[A-Z][\w-]+ )?(?P<x>(?:[a-z-]+ ){{0,2}}[a-z-]+, not (?:[a-z-]+ ){{0,2}}[a-z-]+)(?=[,;:.!?”\"]|$)",
        "either",
    ),
)
