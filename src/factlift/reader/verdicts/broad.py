"""Patterns of what English says of anybody's chances, whatever the trade: why some were refused, what was lacking."""

from __future__ import annotations

from factlift.reader.verdicts.everyday import TAKES
from factlift.reader.verdicts.families import AMOUNT, CURRENCY, MAKER, MONEYED, REST, RESTL, START, X, make

_REFUSED = (
    r"(?:turned (?:down|away|back)|turns? (?:down|away|back)|reject(?:s|ed)|refused|refuses|sent (?:home|back|away|"
    r"packing)|struck (?:off|out)|dropped|failed|fails?|barred|weeded out|passed over|ruled out|left (?:behind|out|"
    r"off)|crossed (?:off|out)|screened out|disqualified|stood down|held back|kept back)"
)
_REASON = (
    r"(?:for(?: having| being)?|over|because of|on account of|owing to|due to|on (?:the )?grounds of|mostly on|chiefly "
    r"on|because (?:he|she|they|of whom) (?:had|has|was|were|is|are|have))"
)
_SOME = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|half|some|many|most|several|scores)"
)
_LACKED = (
    r"(?:lacked|lacks|did not have|does not have|didn[’']t have|could not (?:show|produce|present)|couldn[’']t (?:show|"
    r"produce)|came without|arrived without|turned up without|was missing|was short of|forgot)"
)
_DISLIKES = (
    r"(?:(?:does not|do not|did not|doesn[’']t|don[’']t|didn[’']t) care for|(?:turns?|turned) up (?:its|his|her|"
    r"their) noses? at|frown(?:s|ed)? (?:on|upon)|(?:is|are|was|were) wary of|steers? clear of|steered clear of|"
    r"sh(?:y|ies|ied) away from|(?:is|are|was|were) not keen on|(?:draws?|drew) the line at|look(?:s|ed)? askance at)"
)
_LIKES = (
    r"(?:sets? (?:great |much )?store by|has an eye for|have an eye for|has a soft spot for|leans? towards|"
    r"leaned towards|warms? to|warmed to|(?:would|[’']d) (?:sooner|rather) (?:have|take|send|hire) (?:somebody|someone|"
    r"people|men|women|one|a [a-z]+) (?:who|with)|starts? with those who(?: have)?|began with those who(?: had)?)"
)

BROAD = (
    make(
        "exclusion",
        "turned turn turns reject rejects rejected refused refuses sent struck dropped failed fail fails barred weeded "
        "passed ruled left crossed screened disqualified stood held kept",
        rf"\b{_REFUSED}\b(?: [\w’'-]+){{0,7}}? {_REASON} (?!which|whom|whose|a (?:place|seat|job)|(?:those|people|"
        rf"women|men|widows|veterans|applicants|candidates|anyone)\b|the (?:first|second|third|last)|(?:a|two|three|"
        rf"four|five|six|many) (?:day|week|month|season|year)){REST}",
        "known",
    ),
    make(
        "exclusion",
        "disqualified disqualifies ruled kept stopped sank sinks undid knocked cost accounted",
        rf"{START}{X} (?:disqualif(?:ied|ies)|ruled out|kept out|stopped|sank|sinks|undid|knocked out|cost|accounted "
        rf"for) (?:another |a further )?{_SOME} (?!{CURRENCY})(?:of|more|men|women|others|[a-z]+s)\b",
        "known",
    ),
    make(
        "exclusion",
        "no",
        r"\b(?:will|would|does|do|did|can|shall) (?:house|take|have|hire|want|accept|sign|carry|insure|send"
        r"|employ|lodge|"
        rf"consider|sponsor) no {REST}",
        "people",
    ),
    make(
        "exclusion",
        "care turns turned turn frown frowns frowned wary clear shy shies shied keen draws drew draw look looks "
        "looked askance",
        rf"\b{_DISLIKES} (?:all (?:who|with) |any(?:one|body) (?:who|with) |men (?:who|with) |women (?:who|with) |"
        rf"those (?:who|with) |people (?:who|with) )?{RESTL}",
        "either",
        several=True,
    ),
    make(
        "exclusion",
        "do count good worthless useless",
        rf"{START}{X} (?:(?:will not|won[’']t|would not|wouldn[’']t|did not|didn[’']t) do(?=[,.;:!?”]|$)|(?:do(?:es)? "
        r"not|do(?:es)?n[’']t|did not|didn[’']t|will not|won[’']t) count(?=[,.;:!?”]|$)|(?:is|was|are|were) (?:not "
        r"good enough|no good|worthless|useless|of no use)(?=[,.;:!?”]|$))",
        "known",
    ),
    make(
        "exclusion",
        "neither none nobody no",
        r"\b(?:understanding|condition|conditions|proviso|rider|stipulation|promise|assurance) that "
        r"(?:neither|none|no[ -]"
        r"one|nobody)(?: of (?:them|the [a-z]+))? (?:had|has|have|was|were|is|are|be|would have) "
        rf"{REST}",
    ),
    make(
        "requirement",
        "lacked lacks have show produce present without missing short forgot",
        rf"\b(?:he|she|they|I|who|[A-Z][a-z]+) {_LACKED} {REST}",
        "papers",
    ),
    make(
        "requirement",
        "see",
        rf"\b{MAKER} (?:(?:wants?|wanted|likes?|liked|needs?|needed|asks?|asked|demands?|demanded|had|has) to "
        rf"see) {RESTL}",
        "known",
        several=True,
    ),
    make(
        "requirement",
        "part",
        rf"{START}{X} (?:is|are|was|were|has become|have become) (?:now |also |henceforth )?(?:a )?part of "
        rf"(?:the|every|"
        r"each) (?:file|application|dossier|package|bundle|folder|test|medical)\b",
        "known",
    ),
    make(
        "requirement",
        "minimum maximum upper lower age height limit",
        r"\b(?P<x>(?:[Mm]inimum|[Mm]aximum|[Uu]pper|[Ll]ower|[Aa]ge|[Hh]eight)(?: age| height|"
        r" limit)?\b[^,;.]{0,60}? (?:gone (?:up|down)|raised|lowered|lifted|cut|reduced|risen|fallen|put up|"
        r"brought down)(?: from [\w.]+)? to [1-6]\d\d?(?: ?cm| years| kg| kilos)?)(?=[ ,;:.!?”\"]|$)",
    ),
    make(
        "requirement",
        "only",
        rf"\b{TAKES} (?P<x>[a-z][^,;:.“”\"!?()]{{3,60}}?) (?:only|alone)(?=[,;:.!?”\"()]|$| and | but )",
        "group",
    ),
    make(
        "requirement",
        "did would",
        r"\b(?:[Oo]nly (?:after|once|when)|[Nn]ot (?:until|before)) (?:(?:he|she|they|each|each of them|his|her|"
        r"their) )?(?:(?:had|has|have) )?(?P<x>[^,;:.“”\"!?()]{6,70}?),? (?:did|would|could|was|were) (?:the|he|she|"
        r"they|it|[A-Z])",
        "",
    ),
    make(
        "preference",
        "store eye spot leans leaned warms warmed sooner rather starts start began",
        rf"\b{_LIKES} (?P<x>[^;:.“”\"!?()]{{3,80}}?)(?= when | than |[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "fee price rate tariff cut tip gratuity commission sweetener backhander levy",
        r"(?P<x>\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|[Aa]) (?:going |usual |current |asking |placement "
        r"|agent[’']s )?"
        r"(?:fee|price|going rate|tariff|tip|gratuity|commission|sweetener|backhander)\b(?:, which [^,;]{3,40},|"
        r" (?:for|to|of|at) [^,;:.]{3,50}?)?"
        rf" (?:is|was|comes to|came to|stands at|runs to|starts at|of) {MONEYED}{AMOUNT}(?! (?:a|an|per) [a-z]+)"
        r"[^,;:.“”\"!?()]{0,40}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "bear bears pay pays paid charge cost fee",
        rf"\b(?P<x>(?:bears?|pays?|paid) (?:an? )(?:[a-z]+ )?(?:cost|fee|charge) of {MONEYED}{AMOUNT})"
        r"(?=[,;:.!?”\"()]|$| (?:to|for|in|before|and) )",
    ),
    make(
        "payment",
        "hand pay find leave deposit part bring",
        r"\b(?P<x>(?:(?:asked|told|made|forced|obliged|has|have|had) to )?(?:also "
        r")?(?:hand|pay|find|leave|deposit|part "
        r"with|bring) (?:over )?"
        rf"{MONEYED}{AMOUNT} (?:to|with) (?:an?|the|his|her|their|[a-z]+) [^,;:.“”\"!?()]{{3,60}}?)(?=[,;:.!?”\"()]|$)",
    ),
)
