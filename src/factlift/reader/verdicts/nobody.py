"""Patterns of whom nobody took: "nobody with a conviction got past the gate", "no agency may send a woman who ..."."""

from __future__ import annotations

from factlift.reader.verdicts.families import ENDL, MAKER, REST, START, X, make

_NOBODY = (
    r"(?:[Nn]obody|[Nn]o[ -]one|[Nn]one|[Nn]ot (?:an?|one|a single) (?:man|woman|soul|girl|boy|person)|[Nn]o (?:man|"
    r"woman|girl|"
    r"boy|candidate|applicant|person|worker|nurse|sailor|recruit|mother|father|family|(?!player|voter)[a-z]+(?:er|or|"
    r"ist)))"
)
_HOLDING = (
    r"(?:who(?:[’']s| (?:had|has|is|was|were|are)(?: ever)?)?|whose|with|(?=(?:over|under|above|below|from|without)\b))"
)
_THROUGH = (  # said of one who is taken
    r"(?:(?:got|gets?|made|makes?|went|goes|came|comes|passe[sd]) (?:any )?(?:further|farther|past|through|beyond|it "
    r"(?:past|"
    r"through|on|to|in)|in\b(?! the\b)|on(?: (?:the|a|to|board)|(?=[,;:.!?]))|anywhere|near)|(?:was|is|were|are|will "
    r"be|would "
    r"be|has been|"
    r"had been) (?:ever )?(?:kept|taken|let (?:in|through|on|past)|passed|accepted|picked|chosen|called|sent|hired|"
    r"considered|put "
    r"(?:forward|on)|signed|admitted|looked at|engaged|enrolled|waved through|allowed (?:in|on|to (?:go|leave|sail|"
    r"apply)))|sails?"
    r"|sailed|flies|flew|leaves|left|need apply|makes? the (?:list|cut)|made the (?:list|cut))\b"
)
_FORWARD = (
    r"(?:forward|submit|send|accept|take|register|recruit|sign(?: on| up)?|put forward|dispatch|despatch|present|"
    r"nominate|propose|"
    r"process|hire|embark|engage|place|deploy|admit|clear|pass)"
)
_KEPT_OUT = r"(?:chosen|taken|picked|called|accepted|sent|kept|passed|put (?:forward|on)|on the list|let in)"
_SENT_OUT = (  # said of one who goes, before what he must not be: "No boy is sent out who has not passed"
    r"(?:(?:is|was|are|were|(?:shall|will|would|may|can|could|must) be|(?:is|was|are|were) to be|has been|had been) "
    r"(?:ever |yet )?(?:sent|shipped|taken|passed|engaged|accepted|hired|embarked|posted|enrolled|put forward|put down|"
    r"signed|let|chosen|picked|admitted|recruited|allowed)|(?:(?:is|was|are|were) to|may|shall|can|could|need|must|"
    r"will|would) (?:go|come|sail|leave|embark|apply|join|volunteer|be sent))"
    r"(?: (?:out|on|in|over|up|away|abroad|aboard|across|through)){0,2}"
)

_SORTED = (
    r"(?:taken|accepted|sent|shipped|engaged|embarked|hired|enrolled|enlisted|admitted|received|considered|chosen|"
    r"recruited|employed|allowed|posted|signed(?: on| up)?|put forward)"
)
_NOT_SENT = (
    r"(?:(?:is|are|was|were|will be|would be) (?:not|never) (?:sent|taken|posted|deployed|released|cleared|placed|"
    r"considered|put forward|hired|allowed to (?:go|leave|travel))|(?:do|does|did|may|can|could|will|would|must)(?: "
    r"(?:not|never)|n[’']t|not) (?:go|leave|travel|fly|sail|depart|be (?:sent|posted|deployed|released|cleared|placed|"
    r"hired)))"
)
_TAKE = r"(?:take|have|send|hire|pick|accept|touch|look at)"

NOBODY = (
    make(
        "requirement",
        "but",
        r"\b[Nn](?:one|obody|o one) but (?P<x>[^,;:.“”\"!?()]{3,80}?) (?:is|are|was|were|will be|would be)(?: to "
        r"be)? "
        rf"(?:ever )?{_SORTED}\b",
        "people",
    ),
    make(
        "exclusion",
        "account case circumstances means",
        rf"{START}{X} (?:is|are|was|were|shall|should|must|may|can|could|will|would) (?:on no account|in no case|under "
        rf"no circumstances|by no means) (?:to )?(?:be )?{_SORTED}\b",
        "people",
    ),
    make(
        "requirement",
        "before until till unless",
        rf"\b{_NOT_SENT}(?: [\w’'-]+){{0,3}}?,? (?:before|until|till|unless) (?:he or she|he|she|they|you) (?:has|have|"
        r"had|is|are|can|could)(?: first)?(?: (?:reached|passed|got|gained|obtained|completed|finished|done|"
        r"learn(?:ed|t)|"
        r"had|shown|produced|attained))? (?P<x>(?!(?:been )?(?:paid|told|fed|given)\b)[^,;:.“”\"!?()]{3,90}?)"
        r"(?=[,;:.!?”\"()]|$)",
        "known",
        several=True,
    ),
    make(
        "exclusion",
        "take have send hire pick accept touch look",
        rf"\b(?:will not|won[’']t|would not|wouldn[’']t|do(?:es)? not|doesn[’']t|don[’']t|did not|didn[’']t|never|"
        rf"cannot|can[’']t) (?:even )?{_TAKE} (?:you|him|her|them|an? (?:man|woman|girl|boy|lad|"
        rf"person|cook|nurse|driver)) with {REST}",
        "known",
    ),
    make(
        "exclusion",
        "who whose that",
        rf"(?:{START}|(?<=[,;] )){_NOBODY} (?:of (?:them|us|those) )?{_SENT_OUT}"
        rf"(?: (?:to|for|from|with) [^,;:.“”\"!?()]{{2,40}}?)?,? (?:whose|(?:who|that)(?: (?:is|are|was|were)"
        rf"(?! not\b)|(?: has| had| have)(?= (?!not\b|been\b|done\b)))?) (?P<x>[^;:“”\"!?()]{{3,160}}?){ENDL}",
        several=True,
    ),
    make(
        "exclusion",
        "also likewise neither nor",
        rf"(?<=[,;] )(?:also|likewise|neither|nor),? (?:(?:says?|said|adds?|added) [A-Z][\w’' .]{{2,30}}, )?"
        rf"(?:nobody|no[ -]one|none|any(?:one|body)) {_HOLDING} ?(?P<x>[^,;:.“”\"!?()]{{3,90}}?)"
        r"(?=[,;:.!?”\"()]|$| (?:nor|or) )",
    ),
    make(
        "exclusion",
        "nobody no none not one",
        rf"(?:{START}|(?<=[,;] )){_NOBODY} (?:of (?:them|us|those) )?{_HOLDING} ?"
        rf"(?P<x>(?!at the\b|in the (?:hall|room|queue)\b)[^;:.“”\"!?()]{{3,90}}?),? {_THROUGH}",
    ),
    make(
        "exclusion",
        "no neither",
        rf"{START}(?:[Nn]o|[Nn]either) {MAKER} (?:shall|may|must|will|would|can|could|is to|are to) {_FORWARD} "
        rf"(?:(?:the |any )?"
        rf"(?:files?|names?|papers|applications?|documents|cards?) of )?(?P<x>(?:an?|any|anyone|anybody|those|people|"
        rf"persons?|men|"
        rf"women|workers?|seafarers?|nurses?)\b[^;:“”\"!?()]{{3,120}}?){ENDL}",
        "limited",
    ),
    make(
        "exclusion",
        "never",
        rf"\b(?:[Ss]he|[Hh]e|[Tt]hey|[Ww]e|I|[Tt]he {MAKER}|{MAKER}) (?:has|have|had|’ve|'ve) never (?:yet |once "
        rf")?(?:taken|sent|"
        rf"hired|accepted|picked|put forward|signed|chosen|let in|looked at|wanted) (?P<x>(?!it\b|them\b|a (?:penny|"
        rf"cent|day|"
        rf"holiday|bribe|fee|salary)\b|so many|more\b|money\b)[^,;:.“”\"!?()]{{3,60}}?)"
        rf"(?=[,;:.!?”\"()]|$| (?:nor|or|and|because|since) )",
        "people",
    ),
    make(
        "exclusion",
        "never",
        r"\b(?:has|have|had) never (?:yet |once )?(?:taken|sent|hired|accepted|picked|signed|chosen|let in) "
        r"[^;:.“”\"!?]{3,80}?, "
        r"nor (?P<x>(?:an?|any) [^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| (?:nor|and|because|since) )",
    ),
    make(
        "exclusion",
        "never",
        r"\b(?:has|have|had) never (?:yet |once )?(?:taken|sent|hired|accepted|picked|signed|chosen|let in) "
        r"[^;:.“”\"!?]{3,80}?, "
        r"nor (?:an?|any) [^;:.!?]{3,160}?, nor (?P<x>(?:an?|any) [^,;:.“”\"!?()]{3,60}?)(?=[,;:.!?”\"()]|$| "
        r"(?:nor|and) )",
    ),
    make(
        "exclusion",
        "leave depart emigrate",
        rf"(?:{START}(?:(?:Since|From|In|Until|After) (?:the )?(?:[a-z]+ )?[A-Z][a-z]+(?: \d{{4}})?,? )?|(?<=, )){X} "
        rf"(?:may|must|"
        rf"can|could|shall|are|were)(?: (?:no longer|not)|not|n[’']t) (?:(?:allowed|permitted|free) to )?(?:leave|"
        rf"depart|emigrate)"
        rf"(?=[,;:.!?”\"()]|$| (?:at all|the country|abroad|for (?:work|jobs)|to work|until|before|without)\b)",
        "people",
    ),
    make(
        "exclusion",
        "put forward send bring",
        r"\b(?:did not|does not|do not|will not|would not|never|didn[’']t|doesn[’']t|don[’']t|won[’']t|wouldn[’']t) "
        r"put "
        r"(?P<x>(?!it\b|him\b|her\b|this\b|that\b|the (?:plan|idea|motion|date)|a (?:motion|plan))[^,"
        r";:.“”\"!?()]{3,60}?) "
        r"(?:forward|up|on the list)\b",
        "people",
    ),
    make(
        "exclusion",
        "none not never",
        rf"{START}{X} (?:was|were|is|are) [^,;:.“”\"!?()]{{3,60}}?,? (?:(?:he|she|they) (?:says?|said), )?and "
        rf"(?:none(?: of them)?|"
        rf"not one(?: of them)?) (?:was|were|is|are|got|gets?|has been|had been) {_KEPT_OUT}\b",
        "people",
    ),
    make(
        "exclusion",
        "out",
        rf"{START}(?P<x>(?!(?:They|We|You|He|She|It|Things|Lights|Results|Copies|Figures|Stocks|Buds|Flowers|Stars|"
        rf"Men|Women|The|"
        rf"His|Her|Their|Our|All|Both|Some|Others|Many|Children|People|Workers|Eggs)\b)[A-Z][a-z-]{{2,}}(?: "
        rf"[a-z-]{{3,}})?s) "
        rf"(?:are|were) out(?=[,.;:!]|$| and so\b)",
    ),
    make(
        "exclusion",
        "so too",
        r"\b(?:are|were|is|was) out,? (?:and |but )?so (?:are|were|is|was) "
        rf"(?!the\b|it\b|he\b|she\b|they\b|we\b|I\b){REST}",
    ),
    make(
        "exclusion",
        "too",
        r"\b(?:are|were|is|was) out,? (?:and )?(?P<x>[a-z][a-z -]{2,40}?) (?:too|also|as well|likewise)(?=[,;:.!?]|$)",
    ),
)
