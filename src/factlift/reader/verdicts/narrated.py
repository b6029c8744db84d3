"""Patterns of conditions told as what went on at the door: who was not had, who lost a place, what was the rule."""

from __future__ import annotations

from factlift.reader.verdicts.families import ENDL, REST, RESTL, START, make

_NOT = (
    r"(?:would not|wouldn[’']t|will not|won[’']t|did not|didn[’']t|do not|don[’']t|does not|doesn[’']t|could not|"
    r"couldn[’']t|cannot|can[’']t|refused? to|refuses to|never)"
)
_HAVE = (
    r"(?:have|take|send|touch|look at|pick|consider|hear of|accept|hire|put (?:up|forward)|sign(?: up| on)?|let in|"
    r"go near)"
)
_ONE = (  # a person whom the condition is told of
    r"(?:his|her|my|their|one|an?) (?:own |elder |younger |eldest |old )?(?:brother|sister|cousin|friend|son|daughter|"
    r"neighbou?r|husband|wife|father|mother|nephew|niece|man|woman|boy|girl|lad|colleague|mate)s?(?: from [A-Z][\w-]+)?"
)
_KNOWS = (  # who speaks of the reason
    r"(?:the [a-z]+|an? [a-z]+|[A-Z][\w’-]+(?: [A-Z][\w’-]+)?|he|she|they|we|I)"
)

NARRATED = (
    make(
        "exclusion",
        "have take send touch look pick consider hear accept hire sign let go put",
        rf"\b{_NOT} {_HAVE} {_ONE}, (?:who|whose) (?:has |had |was |were |is |are )?(?P<x>(?!she\b|he\b|I\b|they\b|"
        rf"we\b|"
        rf"came |come |paid |wanted |asked |said |told )[^,;:.“”\"!?()]{{3,80}}?)(?=[,;:.!?”\"()]|$| and )",
    ),
    make(
        "exclusion",
        "have",
        rf"\b{_NOT} have (?P<x>(?:anyone|anybody|people|men|women|those|any (?:man|woman|girl|boy)) "
        rf"[^;:.“”\"!?()]{{3,90}}?)"
        rf"(?:, because\b|{ENDL})",
        "limited",
    ),
    make(
        "exclusion",
        "never",
        rf"{START}(?P<x>(?!(?:He|She|They|We|You|It|This|That|The|His|Her|My|Their|Our)\b)[A-Z][^,"
        rf";:.“”\"!?()]{{2,60}}?) "
        rf"never (?:made|make) the (?:list|cut|roll|boat|plane|grade)\b",
        "people",
    ),
    make(
        "exclusion",
        "lose loses lost forfeit forfeits forfeited",
        rf"{START}(?P<x>(?:[Aa]n? |[Aa]ny )?[^,;:.“”\"!?()]{{3,70}}?),? (?:loses?|lost|forfeits?|forfeited) (?:his|"
        rf"her|their|"
        rf"the) (?:place|seat|berth|turn|chance|slot)s?\b(?! (?:at|in|on) the (?:table|bus|train|team|side|queue))",
        "people",
    ),
    make(
        "exclusion",
        "no",
        rf"{START}[Nn]o (?P<x>[^;:.“”\"!?()]{{3,120}}?)[:–—-] ?(?:that|this|such|those|these|so) (?:is|was|were|are|"
        rf"went|ran|"
        rf"runs?) (?:\w+ )?(?:the |his |her |its |their )?(?:rules?|terms|law|order|conditions?|bargain)\b",
        several=True,
    ),
    make(
        "requirement",
        "or",
        r"(?:^|(?<=[“\"] )|(?<=[“\"])|(?<=: ))(?P<x>(?:An?|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|\d+|Good|"
        r"Clean|"
        r"Some|No less than|At least|German|English|French|Fluent) [^;:.“”\"!?()]{3,80}?),? or (?:we|they|you|he|she|"
        r"it|I|the "
        r"[a-z]+)(?: (?:can|could|wo|do|does|did|would|is|are|was|were)n[’']t| (?:cannot|can not|could not|will not|"
        r"do not|"
        r"does not|did not|would not|are out|is out|stay|stays|go home|goes home)|[’'](?:re|s) (?:out|off|not))\b",
        "known",
    ),
    make(
        "requirement",
        "told said needed need must",
        rf"\b(?:told|informed|warned|assured) (?:him|her|them|me|us|each of them|{_KNOWS}|that),? ?(?:that )?(?:he|"
        rf"she|they|I|"
        rf"we) (?:would |also |first |will )?(?:need(?:ed|s)?|must have|had to have|must (?:bring|show|hold)|had to "
        rf"(?:bring|"
        rf"show|hold)) {REST}",
        "known",
    ),
    make(
        "requirement",
        "told",
        rf"{START}(?:[Hh]e|[Ss]he|[Tt]hey|I|[Yy]ou) (?:would |also |will )?(?:needs?|needed|must have|had to have|"
        rf"must bring) "
        rf"(?P<x>[^,;:.“”\"!?()]{{3,80}}?), (?:{_KNOWS} (?:told|warned|informed) (?:him|her|them|me|us)|(?:he|she|"
        rf"they|I) "
        rf"(?:was|were|is|are) told)\b",
        "known",
    ),
    make(
        "requirement",
        "wanted wants want insisted asked needed looked after",
        rf"\b(?:[Ww]hat|[Aa]ll) (?:I|we|they|he|she|you|it|the [a-z]+(?: [a-z]+)?) (?:was|were|am|are|is)(?: really)? "
        rf"(?:after|looking for|asking for|hunting for),? (?:is|was|are|were) {RESTL}",
        "known",
        several=True,
    ),
    make(
        "exclusion",
        "nobody no-one no anyone none",
        r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]one|[Nn]o (?:man|woman|girl|boy|candidate|applicant)) (?:who(?:se)? |with "
        r"|from |over "
        r"|under |without )(?P<x>[^,;:.“”\"!?()]{3,90}?) (?:gets?|got|is given|was given|sees?|saw|receives?|"
        r"received) (?:a|an|"
        r"any|the|one|his|her|their) (?:work |exit |travel )?(?:permit|visa|contract|place|berth|paper|papers|stamp|"
        r"job|seat|"
        r"post|form|card|number|ticket)s?\b",
    ),
)
