"""Demands, bans and needs of public life: whom the police look for, who may enter, what a party calls for.

They are told with the verbs of conditions ("wants", "banned", "rejected") and decide nothing about who is sent.
"""

from __future__ import annotations

import re

_SEARCHED = re.compile(  # by those who look for culprits, not for people to send
    r"\b(?:[Pp]olice|[Pp]rosecutors?|[Ii]nvestigators?|[Dd]etectives?|Interpol|[Jj]udges?|[Cc]ourts?|"
    r"[Aa]uthorities|[Oo]fficials say they)\b[^.;:“”\"]{0,40}? (?:(?:is|are|was|were|been) )?(?:also |still |"
    r"now )?(?:looking for|look(?:s|ed)? for|seeking|searching for|searched for|hunting(?: for)?|hunted|sought|wants?|"
    r"(?:had |have |has )?asked for|demand(?:s|ed)?) (?:to (?:question|interview|arrest|speak to|trace) )?"
    r"(?!(?:[\w-]+ ){0,3}(?:officers|recruits|volunteers|applicants|candidates|constables|sergeants)\b)"
    r"(?:(?!,? (?:and|but|while) )[^.;:“”\"]){0,80}$|"
    r"\b(?:search|look|hunt)\w* for (?:his|her|their) $"
)
_WANTED = re.compile(  # by the law
    r"\bwanted (?:in connection with|over the|for (?:questioning|murder|arrest|war crimes)|by (?:the )?(?:police|"
    r"Interpol))|\b(?:suspects?|murder(?:er|ed)?|fugitives?|gunm[ae]n|attackers?|kidnapp\w+|arrest(?:ed)? warrants?)\b"
)
_SENTENCED = re.compile(
    r"\bserv(?:e|es|ed|ing) (?:at least |a minimum of |up to )?(?:\w+ )?(?:years?|months?)\b[^.;]{0,60}?\b(?:parole|"
    r"prison|jail|behind bars|release)|\b(?:jail|prison) (?:term|sentence)"
)
_ENTRY = re.compile(  # who may not come into a country, whoever they are
    r"\b(?:bans?|banned|banning|bars?|barred|barring|block(?:s|ed|ing)?|keep(?:s|ing)?|kept|halt(?:s|ed|ing)?|"
    r"suspend\w*|restrict\w*|limit\w*|stop(?:s|ped|ping)?|order|policy)\b[^.;“”\"]{0,140}?\b(?:entering|"
    r"entry (?:to|into)|from (?:visiting|travel(?:l?ing)? to (?:the )?(?:US|U\.S\.|UK|United|country|America|Europe)|"
    r"coming (?:in)?to (?:the )?(?:US|U\.S\.|UK|United|country)|immigrating|settling)|immigration from|"
    r"(?:refugees|visitors|travell?ers|tourists) for \d+ days)\b(?! (?:as|to work|for work)\b)"
)
_NATIONS = re.compile(  # a bar on all who come from some countries, or believe in something
    r"\b(?:(?:travel|entry|immigration|blanket|visa|[A-Z]\w+) bans? |ban on (?:(?:all|any|the) )?)(?:on )?(?:(?:all|"
    r"any|some|the|those) )?(?:people |citizens |nationals |visitors |travell?ers |refugees |immigrants |Muslims|"
    r"(?:\w+[ -]){0,3}?(?:nations|countries)\b)"
)
_OF_NATIONS = re.compile(
    r"\b(?:citizens|nationals|people|visitors|travell?ers|immigra\w+)\b.*\b(?:nations|countries)\b"
)
_DOING = re.compile(  # a bar on doing something else than going: "bars scientists from giving interviews"
    r"\b(?:bann?|barr?|prohibit|forb[ia]d|prevent|block|discourag|stop)(?:e?s|p?ed|p?ing|"
    r"den)? [^.;“”\"]{3,140}? from (?:\w+ly )?(?!(?:be|go|leav|travel|tak|work|join|serv|appl|depart|e?migrat|sail|fly|"
    r"volunteer|enlist|sign|register|seek|accept|board|deploy|hold|enter|tour|teach|driv|nurs|fish|land|cross|com|get|"
    r"send|recruit|play|compet)\w*ing\b)\w+ing\b"
)
_OFFICE = re.compile(  # who may govern, judge or lead
    r"\b(?:appoint(?:s|ed|ment|ments)?|nominat(?:es?|ed|ion|ions)|nominee|confirm(?:s|ed|ation)?|sworn in|"
    r"elect(?:s|ed|ion)?) (?:[\w’'-]+ ){0,4}?(?:as|to (?:be|become|the post of)|for) "
    r"(?:(?:an?|the|his|her|its|new|next) ){0,2}(?:[A-Z]\w+ |[a-z]+ ){0,2}?(?:[Ss]ecretary|[Mm]inister|[Pp]resident|"
    r"[Jj]udge|[Jj]ustice|[Cc]hancellor|[Ss]peaker|[Mm]ayor|[Gg]overnor|[Cc]hair(?:man|woman)?|[Ll]eader|"
    r"[Cc]ommissioner)\b"
)
_EXPECTS = re.compile(r"(?:^|[“\" ])(?:[Hh]e|[Ss]he|I) (?:\w+ly |also |still )?expect(?:s|ed)? $")  # what will be
_OF_SOMEBODY = re.compile(  # and what is asked of somebody
    r"(?:an?|at least|no|some|good|fluent|proof|experience|men|women|people|them|you|(?:[a-z]+|\d+) (?:clear |full )?"
    r"years?)\b",
    re.IGNORECASE,
)
_REFUGEES = re.compile(r"\b(?:refugees|asylum[- ]seekers|illegal (?:im)?migrants|undocumented \w+)\b")
_REFUSED = re.compile(  # a call, not a person, is turned down
    r"\b(?:reject|refus|dismiss|turn|brush|ignor|rebuff)\w*(?: down| out| aside| off)? (?:an?|the|any|all|such|these|"
    r"those|his|her|their|its) (?:\w+ ){0,2}?(?:calls?|demands?|claims?|requests?|appeals?|suggestions?|allegations?|"
    r"idea|notion|reports?|proposals?|plans?|offers?|accusations?|criticism)\b[^.;]{0,90}$"
)
_STATE_OF = re.compile(  # how things are: "the weather conditions were poor", "her condition is serious"
    r"\b(?:[Hh]is|[Hh]er|[Ww]eather|[Ll]iving|[Ww]orking|[Mm]arket|[Rr]oad|[Ss]ea|[Ii]ce|[Ss]now|[Hh]ealth|[Ee]conomic|"
    r"[Tt]rading|[Pp]rison|[Ss]anitary) conditions? (?:there |here |now |inside )?(?:is|are|was|were|remains?|remained|"
    r"got|became|worsened|improved|deteriorated)(?: \w+ly)? $|\b[Cc]onditions (?:there|here|inside|on the ground|"
    r"in the \w+) (?:are|were|remain(?:ed)?)(?: \w+ly)? $"
)
_PURSUED = frozenset(  # by parties, states and courts; no one who goes is asked for it
    "end referendum ceasefire truce peace talks election elections government coalition sanctions relations "
    "independence solution autonomy return release resignation inquiry probe investigation commission justice truth "
    "power votes vote debate dialogue conflict war negotiations apology explanation reparations pardon amnesty "
    "impeachment law bill ban legislation reform reforms rights recognition deal agreement treaty pact quarrel "
    "objection prejudice prejudices meeting summit funding investment growth profits market markets customers buyers "
    "attention sympathy revenge wage wages pay salary salaries day days food housing lodging lodgings".split()
)
_RIGHT = re.compile(r"(?:the |a |their )?rights? (?:of|to) (?:return|self|vote|strike|asylum|protest)\b")
_HEAD = re.compile(
    r"(?:[\w’'-]+ ){0,4}?(?P<head>[\w’'-]+)(?= (?:of|for|to|on|in|with|from|that|which|between|against|at|over|into|"
    r"as|and|or|by|included)\b|[,;:]|$)"
)
_CALLED = re.compile(  # the verbs of a party or a state
    r"\b(?:want|demand|favou?r|seek|sought|ask|call|insist|look|search|press|push|reject|refus|support|back|oppos|urg|"
    r"prefer|requir|stipulat|(?<=not )have|(?<=n’t )have|(?<=n't )have)\w*(?: for| on| down)? (?:an?|the|any|some|no|"
    r"all|new|full|more|his|her|their|its)? ?$"
)
_CUT = re.compile(  # the second half of a verb, or what opens no condition
    r"(?!out of [\w’' -]{3,40}? for (?:longer|more|over)\b)"
    r"(?:(?:up|out|off|down|back|away|aside) (?:an?|the|one|any|all|his|her|their|its|more|of)\b|effect\b|in mind\b|"
    r"part in\b|place "
    r"(?:in|on|at)\b|according to\b|in particular\b|such as\b|along with\b|as well as\b|in connection\b|in much the\b|"
    r"(?:hours|days|minutes|weeks|moments|months) (?:before|after|later|ago)\b|with measures\b|measures including\b)",
    re.IGNORECASE,
)
_STATE_TO = re.compile(  # "wants Oman to withdraw", not "German to level B1"
    r"(?!(?:Able|Unable|Ability|Willing(?:ness)?|Ready|Prepared|Free|Fit|Available|Authori[sz]ed|Licen[cs]ed) to )"
    r"(?:[A-Z][\w’'.-]+|\[[A-Z][\w ]+\])(?: [A-Z][\w’'.-]+){0,3} to (?!level|at\b|the\b|an?\b|[A-Z])[a-z]"
)
_PRICED = re.compile(  # what is paid for, and is no place
    r"\b(?:for|in) (?:(?:an?|the|his|her|their|its|some|unpaid|back) )?(?:[a-z]+ )?(?:licen[cs]es?|fines?|tax(?:es)?|"
    r"cars?|vehicles?|vans?|lorries|parking|keys?|bags?|luggage|late payment|cancell\w+|cancel|damage|"
    r"taxis?|rides?|meals?|food|lunch|dinner|breakfast|coffee|beers?|hats?|coats?|shirts?|shoes|presents?|souvenirs?|"
    r"telephones?|phones?|SIM cards?|rents?|damages|compensation|land|houses?|flats?|ransoms?|oil|gas|advertis\w+|"
    r"repairs|legal costs)\b"
)
_PRICE_OF = re.compile(  # of what anybody buys
    r"\bprices? of (?:an? |the )?(?!(?:[\w-]+ ){0,2}?(?:passports?|medicals?|tests?|permits?|papers|certificates?|"
    r"stamps?|"
    r"signatures?|seats?|slots?|going|getting|leaving|admission|entry|selection)\b)[a-z]"
)
_EARNED = re.compile(  # what is taken from wages by those who sell no place
    r"\b(?:per ?cent|%|half|thirds?|quarters?|most|part|shares?) of (?:their|his|her|the|all)(?: \w+)? (?:wages?|tips|"
    r"pay|"
    r"salar(?:y|ies)|earnings|income) to (?:the|their|its) (?:\w+ )?(?:state|party|government|regime|treasury|embassy|"
    r"authorities|ministry|company|firm|employer|managers?)\b"
)
_AT_THE_DOOR = re.compile(  # what lets somebody in, or through
    r"\bwithout (?:an? |the |their )?(?:valid )?(?:pass(?:es)?|tickets?|badges?|masks?|helmets?|stickers?|"
    r"reservations?|bookings?|invitations?|seat ?belts?)$"
)
_LOCAL = re.compile(  # a rule of one place: "is banned at the port"
    r" (?:(?:is|are|was|were|has been|have been) )?(?:now |also |still )?(?:banned|barred|forbidden|prohibited|not "
    r"allowed|excluded) "
    r"(?:at|on|in|inside|from|near) (?:the|its|his|her|their|all) (?:\w+ )?(?:ports?|bus(?:es)?|trains?|trams?|halls?|"
    r"rooms?|buildings?|"
    r"stadiums?|court(?:room|house)?s?|church(?:es)?|mosques?|markets?|shops?|malls?|streets?|roads?|bridges?|"
    r"beach(?:es)?|parks?|"
    r"squares?|chamber|gallery|museums?|campus|wards?|premises|city|town|village|talks|meetings?|race|contest|"
    r"grounds?)\b"
)
_PLACED = re.compile(
    r"\b(?:plac(?:e|es|ing)|jobs?|posts?|visas?|lists?|contracts?|berths?|abroad|recruit\w*|agents?|each)\b"
)
_NAMED = re.compile(  # whose words are taken for a condition: "the union says drivers"
    r"(?:[Tt]he )?(?:[A-Z][\w’'-]+(?: (?:for|of|and|the|on|[A-Z][\w’'-]+)){0,6}|officials|experts|analysts|"
    r"strategists|critics|observers|economists|scientists|researchers) "
    r"(?:\w+ly )?(?:says?|said|believes?|believed|estimates?|estimated|thinks?|argues?|argued|warns?|warned|predicts?|"
    r"predicted|praises?|praised|reckons?|signed)\b"
)


_MAY_EXPECT = re.compile(r"\b(?:can|may|could|might) (?:now |also |soon )?expect (?:an? |the |some )?$")  # they get it


def is_of_affairs(sentence: str, words: str, kind: str, category: str) -> bool:
    """Return whether words that look like a condition are a demand, a ban or a need of public life.

    >>> is_of_affairs("Police are looking for a man with a scar.", "a man with a scar", "requirement", "demographic")
    True
    >>> is_of_affairs("The yard is looking for a man with a trade.", "a man with a trade", "requirement", "skills")
    False
    """
    if kind == "payment":
        more = sentence.partition(words)[2][:30]
        told = (words + more.partition(",")[0]).replace("car park", "")
        bought = _PRICED.search(told) or _PRICE_OF.search(words)
        return (bought is not None and not _PLACED.search(words)) or _EARNED.search(sentence) is not None
    start = max(sentence.find(words), 0)
    before = sentence[:start]
    if _CUT.match(words) or _STATE_OF.search(before) or _SEARCHED.search(before):
        return True
    if (kind == "preference" and category == "payment") or _OFFICE.search(before):
        return True
    if kind == "exclusion":
        return (
            _AT_THE_DOOR.search(words) is not None
            or _LOCAL.match(sentence, start + len(words)) is not None
            or any(found.start() <= start + len(words) for found in _ENTRY.finditer(sentence))
            or any(found.start() <= start < found.end() for found in _NATIONS.finditer(sentence))
            or any(found.start() <= start < found.end() for found in _DOING.finditer(sentence))
            or _REFUGEES.search(words) is not None
            or _OF_NATIONS.search(words) is not None
            or _REFUSED.search(before) is not None
            or _NAMED.match(words) is not None
            or _is_pursued(before, words)
        )
    if _WANTED.search(sentence, max(0, start - 60)) and "wanted" in sentence:
        return True
    if _MAY_EXPECT.search(before):
        return True
    if _EXPECTS.search(before) and not _OF_SOMEBODY.match(words):
        return True
    return (
        _SENTENCED.search(sentence, max(0, start - 12)) is not None
        or _STATE_TO.match(words) is not None
        or (category == "other" and _NAMED.match(words) is not None)
        or _is_pursued(before, words)
    )


def _is_pursued(before: str, words: str) -> bool:
    """Return whether words behind a verb of demanding name what a party, a state or a court is after."""
    if _RIGHT.match(words):
        return True
    head = _HEAD.match(words)
    if head is not None and words.startswith(" of health", head.end("head")):
        return False  # a clean bill of it
    return head is not None and head["head"].lower() in _PURSUED and _CALLED.search(before) is not None
