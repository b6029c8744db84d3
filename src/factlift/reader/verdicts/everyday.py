"""Patterns of everyday news copy, by the verdict: "no one on the register can be put down", "closed to men"."""

from __future__ import annotations

from factlift.reader.verdicts.colloquial import COLLOQUIAL
from factlift.reader.verdicts.families import GONE, HOME, REST, START, X, make

PICKED = (  # said of who is chosen
    r"(?:put (?:down|up|forward|through|on (?:the|any|a) \w+)|considered|eligible|taken(?: on)?|picked|chosen|selected|"
    r"accepted|admitted|entered|listed|shortlisted|signed (?:on|up)|let (?:go|in|on|through|near)|called(?: up|"
    r" forward)?|"
    r"hired|recruited|engaged|employed|sent|posted|deployed|nominated|approved|cleared|included|invited|interviewed|"
    r"looked at|wanted(?! by)|registered|enrolled|enlisted|allowed|permitted|on the (?:list|roster|roll|bus|plane|"
    r"boat|ship|shortlist|team))"
)
MAY_BE = (
    r"(?:(?:can|could|may|might|will|would|shall|should|must|is to|are to|was to|were to)(?: ever| even| now)? be|is|"
    r"are|was|were|has been|have been|had been|gets?|got)(?: (?:ever|even|now|being|\w+ly))?"
)
NOBODY = r"(?:[Nn]obody|[Nn]o[ -]one|[Nn]o (?:man|boy)|[Nn]ot one|[Nn]one(?: of (?:the [a-z]+|those|them))?)"
SUCCEEDS = (  # what one does who is chosen
    r"(?:(?:stands?|stood|has|have|had|gets?|got) (?:an?|any|the (?:least|slightest|faintest|smallest)) (?:[a-z]+ )?"
    r"(?:chance|hope|prospect|look-in|hearing|interview)s?\b(?! (?:to (?:speak|talk|ask|see|say|vote)|of|with)\b)|"
    r"(?:makes?|made) (?:it (?:on|onto|into) )?the (?:[a-z]+ )?(?:list|shortlist|cut|grade|roster|plane|boat|bus|"
    r"draft|crew)\b|(?:gets?|got) (?:in|on|through|anywhere|past the [a-z]+)(?=[.,;!?”]|$)|pass(?:es|ed)? muster\b)"
)
GOES = (
    rf"(?:{MAY_BE} {PICKED}|needs? (?:apply|bother)|(?:can|could|may|will|would|should|shall|must) "
    r"(?:go|apply|travel|serve|return|sign up|be among (?:them|those))\b|(?:went|goes|flew|sailed)(?=[.,;!?”]|$)|"
    rf"{SUCCEEDS})"
)
LACKING = r"(?:without|lacking|who lack(?:s|ed)?)"
TAKES = (
    r"(?:takes?|took|taken|accept(?:s|ed)?|hires?|hired|wants?|wanted|sends?|sent|picks?|picked|recruits?|recruited|"
    r"hears? of|considers?|considered|lets? in|let|puts? forward|admit(?:s|ted)?|sign(?:s|ed)? up|nominate[sd]?|have|"
    r"has)"
)
TOLD_OF = r"(?:demand|condition|stipulation|requirement|rule|proviso|request|instruction|order|policy)s?"

EVERYDAY = (
    *COLLOQUIAL,
    make(
        "exclusion",
        "nobody no none",
        rf"{START}(?:[Nn]obody|[Nn]o[ -]one|[Nn]one) (?P<x>(?:past|over|above|under|below|older than|younger "
        rf"than) (?:the age of )?"
        r"(?:[1-6]\d|(?:twenty|thirty|forty|fifty|sixty)(?:-[a-z]+)?|eighteen))(?=[,.;!”\"]|$| (?:(?:was|were|"
        r"is|are|gets?|got|will be|has "
        r"been|can be|may be) (?:\w+ly )?(?!(?:killed|hurt|injured|found|seen|here|there|left|in|on|at|from|"
        r"able)\b)[a-z]+(?:ed|en|t|n)\b|goes|went|"
        r"boards|gets))",
    ),
    make(
        "exclusion",
        "obstacle bar barrier problem hindrance impediment",
        r"\b(?:is|are|was|were) no (?:bar|obstacle|barrier|problem|hindrance|impediment)(?: to [^,;.]{2,30})?,? "
        r"(?:but|though|"
        rf"while|whereas) {X} (?:is|are|was|were)(?=[,.;!”\"]|$)",
    ),
    make(
        "exclusion",
        "nobody none no not",
        rf"{START}{NOBODY} (?:who(?:[’']s)? (?:(?:has|have|had|is|are|was|were) )?|with |"
        rf"(?=(?:on|from|over|under|in|within|aged|of|whose|above|below) )){X} {GOES}",
    ),
    make(
        "exclusion",
        "no",
        rf"{START}[Nn]o(?: single)?(?= (?!wom[ae]n |m[ae]n |girl)(?:[a-z]+ ){{1,3}}(?:who|with|on|from|over|under|in|"
        rf"whose|aged|within)\b) {X} {GOES}",
        "limited",
    ),
    make(
        "exclusion",
        "closed shut barred limits bounds open",
        rf"\b(?:is|are|was|were|remains?|stays?|stayed|now) (?:closed|shut|barred|off limits|out of bounds|"
        rf"not open) to {REST}",
        "people",
    ),
    make(
        "exclusion",
        "lost loses lose cost costs",
        r"\b(?:(?:lost|loses?|forfeit(?:s|ed)?) (?:his|her|their|a|the) (?:place|seat|berth|slot|spot|chance|contract|"
        r"posting|visa)s? (?:for|over|because of|on account of|because (?:he|she|they) (?:had|has|have|was|is|were|"
        r"are)) (?P<x>[^,;:.“”\"!?()]{3,90}?))(?=[,;:.!?”\"()]|$)",
        "known",
    ),
    make(
        "exclusion",
        "he she they we i",
        rf"{START}{X},? (?:he|she|they|we|I)(?: simply| just| also| never| flatly)? (?:will not|won[’']t|would not|"
        r"wouldn[’']t|do(?:es)? not|doesn[’']t|don[’']t|did not|didn[’']t|cannot|can[’']t|refuse[sd]? to) "
        r"(?:even )?(?:consider|take|have|hire|touch|look at|send|accept|recruit)(?=[,;:.!?”\"()]|$)",
        "people",
    ),
    make(
        "exclusion",
        "declines refuses rejects declined refused rejected turns turned sends",
        rf"{START}{X} (?:he|she|they|we|I|the \w+) (?:always |simply |politely )?(?:declines?|declined|"
        rf"refuse[sd]?|rejects?|"
        r"rejected|turn(?:s|ed)? (?:down|away|back)|sends? (?:home|away))(?=[,;:.!?”\"]|$)",
        "people",
    ),
    make(
        "exclusion",
        "so",
        rf"\b(?:{GONE}|{HOME}),? and so(?:, [^,;.]{{3,40}},)? (?:do|does|did|are|is|were|was|must|should|will|can) "
        rf"{REST}",
        "people",
    ),
    make(
        "exclusion",
        "that",
        rf"\b{TOLD_OF} (?:is|was|being|has been)(?: simply| always)? that (?:nobody|no[ -]one|none(?: of them)?|no "
        r"(?:\w+))(?: (?:may|can|must|should|could|shall))? (?:be|have|hold|is|was|were|are|has|had) "
        r"(?P<x>[^,;:.“”\"!?()]{3,90}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "because for after over",
        rf"{START}(?:[Oo]ne|[Tt]wo|[Tt]hree|[Aa]nother|[Oo]thers|[Ss]ome|[Aa] [a-z]+)(?: of (?:them|the [a-z]+)|"
        rf" [a-z]+)? "
        rf"(?:was|were|had been|has been) {GONE} (?:because (?:he|she|they) (?:had |were |was |have |has )?|for |"
        rf"after |over )"
        r"(?P<x>(?!a (?:day|week|month|year|while)|the )[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "anyone anybody those people men women",
        rf"\b(?:will not|won[’']t|would not|wouldn[’']t|do(?:es)? not|doesn[’']t|don[’']t|did not|didn[’']t|cannot|"
        rf"can[’']t|refuse[sd]? to|never) (?:even )?(?:fly|certify|pass|clear|carry|board|bring|ship|lend|release|"
        rf"second|insure|sponsor|give (?:\w+ )?(?:places?|visas?|jobs?|papers) to|issue (?:\w+ )?(?:visas?|permits?|"
        rf"papers) to|stamp the (?:papers|passports?|forms?) of) (?:anyone|anybody|those|people|men|women) {REST}",
        "limited",
    ),
    make(
        "exclusion",
        "covered entitled",
        rf"{START}{X} (?:is|are|was|were) not (?:covered by|eligible for|entitled to|included in) (?:the|this|"
        rf"its) (?:[\w-]+ )"
        r"{0,2}(?:scheme|programme|program|agreement|deal|quota|call|offer|draft|mission)\b",
        "people",
    ),
    make(
        "exclusion",
        "left struck crossed kept",
        r"(?:^|(?<=[;:“] )|(?<= that ))(?P<x>(?!Names|Ships|Others|Some|Many|Most|Applicants|Candidates|Places|Plans|"
        r"Applications|Forms)[A-Z][a-z]{3,}s) (?:is|are|was|were) (?:\w+ly )?(?:left off|struck off|crossed off|"
        r"kept off|passed over|weeded out) ",
    ),
    make(
        "exclusion",
        "because",
        r"\b(?:(?:lost|missed) out|(?:stayed|was left|were left) behind|(?:did not|could not|didn[’']t|couldn[’']t|"
        r"never) (?:go|leave|fly|make it)|(?:failed|fell) at the last (?:step|hurdle)) because (?:of )?(?:he |she |"
        r"they )?(?:had |has |was |were )?(?P<x>(?!the (?:plane|flight|boat|ship|bus)|no one|nobody|it |"
        r"there )[^,;:.“”\"!?()]{3,80}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "exclusion",
        "if when",
        r"\b[Ii]f you(?:[’']ve(?: got)?|[’']re| have(?: got)?| are| can[’']t|"
        r" cannot)? (?P<x>[^,;:.“”\"!?()]{3,80}?), (?:then )?(?:don[’']t (?:bother|apply|call|come|waste)|"
        r"do not (?:bother|apply|come)|forget it|look elsewhere|stay (?:at )?home|think again|jog on|stop reading|"
        r"read no further|wait for the|come back|do something else|no chance|tough luck|bad luck|"
        r"(?:it|this)[’']s not (?:for you|the job))",
    ),
    make(
        "exclusion",
        "nobody no none",
        rf"\b{PICKED}[^,;.]{{0,20}}?,? (?:and|or|nor) (?:nobody|no[ -]one|none|no (?!more )[a-z]+) (?:who(?:[’']s| has|"
        rf" had| is| are| have)?(?: ever)?|with|(?=over|under|from|on)) ?(?![^,;.]* (?:gets?|is|are|was|were|can|may|"
        rf"will|goes|needs?|makes|passes|comes)\b){REST}",
    ),
)
