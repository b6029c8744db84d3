"""Patterns of sums that buy a place, as people speak of them: "it is $300 to the clerk", "one put it at 600 euros"."""

from __future__ import annotations

from factlift.lexicon import words_of
from factlift.reader.verdicts.families import AMOUNT, BUYABLE, MONEYED, START, make

_TAKER = (  # who takes money, under a name or none
    r"(?:an?|the|his|her|their|my|our|some|one) (?:[\w’'-]+ ){0,3}?(?:"
    + "|".join(sorted(words_of("criteria_cues", "payee")))
    + r"|clerk|teacher|lady|man|woman|fellow|secretary|matron|headman|doctor|uncle|cousin|friend|foreman|"
    r"typist|messenger|guard|porter|supervisor|manager|chief|pastor|caretaker)s?\b"
)
_NAMED = (  # what moves a name
    r"(?:writ(?:ing|e)|put(?:ting)?|get(?:ting)?|add(?:ing)?|mov(?:ing|e)|keep(?:ing)?|type|typing|enter(?:ing)?|"
    r"leav(?:ing|e)|"
    r"push(?:ing)?) (?:your|his|her|their|my|a|the|one[’']s) (?:names?|files?|papers?|forms?|folders?)"
)
_SHUT = (
    r"(?:stay(?:s|ed)? (?:shut|closed|where|at|on|in|put|unread|unopened)|never (?:moves?|moved|left|leaves|opened|"
    r"opens|gets?|"
    r"got)|(?:does|did|do|will|would) not (?:move|open|go|leave|get)|(?:sinks?|sank|stops?|stopped|sleeps?|slept|"
    r"waits?|"
    r"waited|went|goes) )"
)
_WROTE = (
    r"(?:bec[ao]mes?|gets?|got|passe[ds]|moved?s?|went|goes|found|could|can|would|will|signed|signs|stamped|wrote|"
    r"writes|turned|"
    r"skip(?:s|ped)|forgot|forgets|overlook(?:s|ed)|bought|buys)"
)
_COST = (
    r"(?:medicals?|medical (?:test|examination)s?|examinations?|X-rays?|passports?|visas?|certificates?|police "
    r"(?:record|"
    r"clearance)s?|course|training|language course|tests?|papers|fare|airfare|ticket|flight)"
)

TOLLS = (
    make(
        "payment",
        "move lift push put get bring carry shift",
        rf"{START}(?P<x>{MONEYED}{AMOUNT} (?:would|will|could|can|might) (?:move|lift|push|put|get|bring|carry|shift) "
        rf"(?:him|her|them|you|me|us|one|anyone|anybody|(?:a|any|the|his|her|your) (?:man|woman|girl|boy|name|file)) "
        rf"(?:up\b|from [\w-]+ to\b|to the (?:top|head|front)\b|on(?:to)? the (?:list|roll|boat|plane|bus)\b)"
        rf"[^,;:.“”\"!?()]{{0,40}}?)"
        rf"(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "it",
        rf"\b[Ii]t(?: (?:is|was|would be|will be|costs?|takes?|took|came to|comes to|cost (?:him|her|them|me|us))|"
        rf"[’']s) "
        rf"(?P<x>{MONEYED}(?:only |just )?{AMOUNT}(?:, [a-z]+,)? (?:to {_TAKER}|for {_NAMED}|to {_NAMED}|"
        r"if you want|for (?:an?|the|your|his|her|their|my|each|every) (?:[\w’'-]+ "
        rf"){{0,3}}?{BUYABLE})[^,;:.“”\"!?()]{{0,50}}?)"
        rf"(?=[,;:.!?”\"()]|$| (?:or|and|but|before) )",
    ),
    make(
        "payment",
        "without unless",
        rf"\b(?:[Ww]ithout|[Uu]nless there (?:is|was)) (?P<x>{MONEYED}{AMOUNT}[^,;:.“”\"!?()]{{0,50}}?),? (?:an?|the|"
        rf"your|his|"
        rf"her|their|my|no) (?:names?|files?|folders?|papers?|forms?|applications?|cards?|dossiers?) {_SHUT}",
    ),
    make(
        "payment",
        "cost costs fetch fetches fetched",
        rf"{START}(?P<x>(?:[Aa]n?|[Tt]he) (?:[\w’'-]+ )?(?:fake|forged|false|bogus|doctored|backdated|bought|clean) "
        rf"(?:[\w’'-]+ ){{0,2}}?"
        rf"(?:certificates?|diplomas?|papers?|medicals?|records?|passports?|references?|tests?|stamps?|reports?|"
        rf"degrees?)"
        rf"[^,;:.“”\"!?()]{{0,60}}? (?:costs?|fetche[sd]) {MONEYED}{AMOUNT})(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "put puts named names mentioned spoke quoted cited said",
        rf"\b(?:put|puts) (?:it|that|the (?:sum|figure|price|fee|rate|damage)) at (?P<x>{MONEYED}{AMOUNT},? (?:to|for) "
        rf"[^,;:.“”!?()]{{3,60}}?)(?=[,;:.!?()]|$)",
    ),
    make(
        "payment",
        "figure sum price",
        rf"\b(?:named|names|mentioned|mentions|spoke of|speaks of|quoted|quotes|cited|cites|gave|gives|heard) (?:a|"
        rf"the) (?:figure|"
        rf"sum|price) of (?P<x>{MONEYED}{AMOUNT} (?:to|for) [^,;:.“”\"!?()]{{3,60}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "for",
        rf"(?:^|(?<=[“\"])|(?<=[;:] ))(?P<x>For (?:another |an extra |a further )?{MONEYED}{AMOUNT},? (?:a|an|the|"
        rf"any|your|his|her|"
        rf"their|you|one|they|he|she) [^,;:.“”\"!?()]{{0,60}}?\b{_WROTE}\b[^,;:.“”\"!?()]{{0,80}}?)(?=[,;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "takes took wants wanted asks asked charges charged",
        rf"{START}(?P<x>(?:[Aa]|[Tt]he) (?:man|woman|lady|fellow|clerk|stranger|boy|go-between)(?: (?:at|in|by|from|"
        r"on|behind|"
        rf"called|known as|"
        rf"with|who) [^,;:.“”\"!?()]{{3,50}}?)? (?:takes|took|wants|wanted|asks|asked|charges|charged)(?: for)? "
        rf"{MONEYED}{AMOUNT})"
        rf"(?=[,;:.!?”\"()]|$| (?:and|to|for|from|a head|each) )",
    ),
    make(
        "payment",
        "pays pay bears bear meets find meet",
        rf"\b(?P<x>(?:[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er) (?:[\w’'-]+ ){{0,2}}?{_COST} costs? {MONEYED}{AMOUNT}), "
        rf"which (?:the|"
        rf"each|every|an?|all)? ?(?:successful |selected )?(?:applicants?|candidates?|workers?|recruits?|nurses?|"
        rf"women|men|woman|man|"
        rf"they|he|she|you|seafarers?|families|family) (?:pays?|bears?|meets?|must (?:pay|find|bear|meet)|has to "
        rf"(?:pay|find)|have "
        rf"to (?:pay|find))\b",
    ),
    make(
        "payment",
        "pay",
        r"\b(?:[Yy]ou|[Tt]he (?:worker|applicant|candidate)s?|[Ww]orkers|[Aa]pplicants|[Cc]andidates|[Pp]ickers) "
        r"(?:will |must |"
        r"have to |also )?(?P<x>pays? (?:half|a third|a quarter|all)(?: of)? (?:the|your|their|his|her) (?:own "
        r")?(?:airfare|air fare|"
        r"fare|ticket|flight|passage|visa)s?)\b",
    ),
    make(
        "payment",
        "finds gets puts arranges fixes moves adds writes sees lets makes find get put arrange fix move",
        rf"{START}(?P<x>[Ff]or {MONEYED}{AMOUNT}),? (?:{_TAKER}|he|she|they|[A-Z][a-z]+) (?:will |would |can |could )?"
        r"(?:finds?|gets?|puts?|arranges?|fix(?:es)?|moves?|adds?|writes?|lets?|found|got|arranged|fixed|moved|added|"
        rf"wrote)\b(?=[^.;]{{0,60}}?\b(?:{BUYABLE}|queue)\b)",
    ),
    make(
        "payment",
        "price rate tariff",
        r"\b(?:knows?|knew|told (?:me|us|him|her)|named?|asked|asks?) (?:me |us |him |her )?(?:the|his|her|their) "
        rf"(?:going )?(?:price|rate|tariff)(?: for (?:an?|the) {BUYABLE})?: (?P<x>{MONEYED}{AMOUNT}[^;:.“”\"!?()]"
        rf"{{0,40}}?)(?=[;:.!?”\"()]|$)",
    ),
    make(
        "payment",
        "paid handed passed given",
        rf"{START}(?P<x>{MONEYED}{AMOUNT} (?:(?:had|has|have) to be|must be|(?:was|were|is|are) (?:first |to be )?) ?"
        rf"(?:paid|handed(?: over)?|passed|given|slipped)(?: over)? to {_TAKER}[^,;:.“”\"!?()]{{0,40}}?)"
        rf"(?=[,;:.!?”\"()]|$| (?:before|for|and|so that) )",
    ),
    make(
        "payment",
        "smooths smoothes smooth oils eases opens",
        rf"\b(?P<x>(?:an? )?(?:commission|present|consideration|gift|gratuity|tip|sweetener|douceur|thank-you) of "
        rf"{MONEYED}{AMOUNT}(?: to {_TAKER}[^,;:.“”\"!?()]{{0,40}}?)?) (?:smooth(?:e?s|ed)|oils?|eases?|opens?|"
        r"opened|helps?|helped|settles?|settled|does|did) ",
    ),
    make(
        "payment",
        "without which",
        rf"\b(?P<x>(?:of )?{MONEYED}{AMOUNT}(?: to {_TAKER})?),? without which (?:an?|no|the|one[’']s|nobody|your|his|"
        rf"their) [^.;]{{3,50}}",
    ),
    make(
        "payment",
        "place places number seat berth slot job",
        rf"\b(?:got|bought|had|secured|won|obtained) (?P<x>(?:his|her|their|my|an?|the) (?:number|places?|seat|berth|"
        rf"slot|job|posting|turn|stamp)s? for {MONEYED}{AMOUNT})(?=[,;:.!?”\"()]|$| (?:from|through|from|and) )",
    ),
    make(
        "payment",
        "price rate",
        rf"\b(?:put|puts|reckon(?:s|ed)|place[sd]?) the (?:going |asking |usual )?(?:price|rate) (?:nearer|closer to|"
        rf"at|at about|nearer to|higher, at) (?P<x>{MONEYED}{AMOUNT}|(?:[a-z]+ )?(?:hundred|thousand)"
        rf"(?: [a-z]+)?(?=[,.;]))",
    ),
    make(
        "payment",
        "deposit fee payment",
        rf"{START}(?P<x>(?:[Aa]|[Tt]he) (?:deposit|fee|payment|down payment|bond) of {MONEYED}{AMOUNT}) (?:secures?|"
        r"reserves?|holds?|guarantees?) (?:your|the|a|his|her|their) (?:places?|seats?|berths?|slots?|jobs?)\b",
    ),
    make(
        "payment",
        "move moves moved push pushes pushed bump bumps bumped lift lifts put puts keep keeps get gets",
        rf"{START}(?P<x>(?:[Aa]n? [a-z]+ (?:and|or) )?{MONEYED}{AMOUNT}(?: to {_TAKER})?) (?:will |would |can |could )?"
        r"(?:moves?|moved|push(?:es|ed)?|bump(?:s|ed)?|lifts?|puts?|keeps?|gets?) (?:an?|your|his|her|the|one[’']s|"
        r"any) "
        r"(?:names?|files?|papers?|forms?)\b",
    ),
    make(
        "payment",
        "goes go went",
        rf"{START}(?P<x>{MONEYED}{AMOUNT} (?:goes|go|went) (?:into|in|under) (?:the|his|her|a) (?:drawer|pocket|"
        r"envelope|"
        r"desk|table|hand|book|file)s?)\b",
    ),
    make(
        "payment",
        "sold",
        rf"{START}(?P<x>(?:[Aa]|[Tt]he) (?:[\w’'-]+ ){{0,2}}?{BUYABLE}[^;:.“”\"!?()]{{0,60}}? (?:is|are|was|were|"
        r"being) sold "
        rf"(?:by [^,;.]{{3,40}} )?for {MONEYED}{AMOUNT})(?=[,;:.!?”\"()]|$| (?:and|in|at) )",
    ),
    make(
        "payment",
        "rate price",
        rf"(?P<x>{MONEYED}{AMOUNT}(?: [“\"][^“”\"]{{3,30}}[”\"])?) (?:is|was) the (?:going )?(?:rate|price|tariff) "
        rf"(?:for|of) (?:an?|the|each|every|one) (?:[\w’'-]+ ){{0,2}}?(?:{BUYABLE}|[a-z]+(?:er|or|man|woman|nurse|"
        r"mason)|"
        r"constable|soldier|cook|maid)\b",
    ),
    make(
        "payment",
        "for",
        rf"(?:{START}|(?<=, )|(?<=[“\"]))(?P<x>[Ff]or {MONEYED}{AMOUNT}),? (?:you|he|she|they|one|a man|your name) "
        r"(?:(?:will|"
        r"would|can|could) )?(?:be|get|go|are|is|stand|goes|gets|was|were|got|went) (?:put )?(?:at the top|on the "
        r"(?:list|"
        r"paper|plane|boat|bus|roll)|(?:to|at) the (?:front|head)|first|in(?=[,.;]))",
    ),
)
