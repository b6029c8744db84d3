"""What happened, or would have, once, and what only points at rules: words of conditions that lay nothing down.

A report tells at length who "had not been recruited", what "should have cost nothing", that somebody "has to satisfy
two bodies", each of which is named later.
"""

from __future__ import annotations

import re

from factlift.reader.criteria.frames import counts_people, is_people

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|a dozen|several|some|certain|various|a number of|\d{1,2})"
_POINTS = re.compile(  # at what is named elsewhere
    rf"(?:satisf(?:y|ies)|meets?|met|fulfils?|pass(?:es)?|clears?|convinces?|please|goes? (?:through|past)|get (?:past|"
    rf"through)|face|answer to) (?:all |at least |the )?{_NUMBER} (?:[a-z-]+ )?(?:bod(?:y|ies)|authorities|boards|"
    r"offices|conditions|criteria|requirements|hurdles|rules|stages|rounds|masters|committees|ministries|agencies|"
    r"panels|officials|people|standards|gatekeepers)|"
    r"(?:(?:[\w’'-]+ ){0,4}?(?:needs?|(?:is |are )?asked for|asks? for|requires?) )?(?:much |far |even |rather |no )?"
    r"(?:less|more)(?: (?:than (?:they|he|she|we)|on|in) [^,;]{1,30}| than (?:that|this|it))?|"
    r"(?:short|long|simple|clear|strict|plain|brief)|(?:written|printed|pinned|posted|painted|chalked|set out|"
    r"laid down|spelled out) (?:up )?(?:on|in|at|by|below|here|there)\b.*|(?:those|the same) (?:of|as|in) .*|"
    r"an? (?:matter|question) of .*|(?:ours|theirs|mine|yours|hers)\b.*"
)
_OF_OTHERS = re.compile(
    r"\b(?:rules?|conditions|criteria|requirements|terms|standards) (?:is|are|were) (?:those|the same) $"
)
_WOULD_HAVE = re.compile(  # before what did not happen
    r"\b(?:(?:would|could|might|need)(?: not|n[’']t| never)?|(?:that|which|it|this) (?:should|ought to|must)(?: not|"
    r" never)?) have (?:(?!any(?:one|body)\b|people\b|men\b|women\b|girls\b|those\b)[a-z]+ )?$|\b(?:would|could|"
    r"might)(?: not|n[’']t| never)? $"
)
_SOMEONE = re.compile(r"(?:an? |any|people|men|women|girls|boys|those) ?")  # "would not have a man over fifty"
_HAVE = re.compile(r"have [a-z]+")
_LOWEST = re.compile(r"(?:no )?[\w’' -]{3,25} (?:below|under|less than) \d[\d.]*")  # of the parts of a mark
_MARKED = re.compile(r"\d[^;]{0,60}, (?:and )?with (?:no )?$")
_POINTED = re.compile(r"(?:these|those|the|he|she|they|it|his|her|its|their)(?: [A-Za-z’'-]+){0,2}")
_HAD_NOT = re.compile(r",?(?: who| which)? had (?:not|never)(?: yet| ever)? been [a-z]+")
_FORBIDDEN = re.compile(  # "The law forbids brokers to charge more than three months' pay"
    r"\b(?:forbids?|forbade|forbidden|prohibits?|prohibited|bans?|banned|bars?|barred) (?:[\w’'-]+ ){0,5}?(?:to|from) "
    r"(?:charg|tak|demand|ask|accept|collect)\w* (?:[\w’'-]+ ){0,5}$"
)
_TIME = re.compile(
    r"(?:an?|one|two|three|four|five|six|ten|\d+) (?:\w+ )?(?:days?|weeks?|months?|years?|seasons?)|life"
)
_DOES_THERE = re.compile(  # what people do who are there already, and are sent home from there
    r"(?:.{0,24}\b(?:who|that) )?(?:complains?|protests?|strikes?|talks? back|misbehaves?|absconds?|runs? away|"
    r"(?:falls?|gets?|becomes?) (?:ill|sick|hurt|injured|pregnant)|joins? (?:a|the) (?:union|strike)|break(?:s)? "
    r"(?:the|their|a|his|her) (?:contracts?|rules?)|ask(?:s)? too many questions)"
)
_FROM_THERE = re.compile(r" (?:is|are|was|were|gets?) (?:sent|flown|shipped|packed off|put|deported|dismissed|fired)\b")
_ONE = re.compile(r"(?:An?|One|an?|one) (?:[a-z-]+ )?(?P<who>[a-z]+)(?: (?:of|aged|from) [\w-]+)?")
_SENT_OFF = re.compile(r",? (?:who|whom|whose [a-z]+) (?:was|were|had|they had|the [a-z]+ had)\b")
_NOT_ONE = re.compile(r"(?:even )?(?:an?|one) single [a-z]+(?: (?:more|extra|longer|again)\b.*)?")
_SENDS_NOT = re.compile(  # "We will not send a single man more": of whatever sort
    r"\b(?:not|n[’']t|never) (?:\w+ )?(?:send|spare|lend|release|part with|lose|give up|let go of|export|deploy|add) $"
)
_ASKED = re.compile(  # what one person asked for, once
    r"(?:^|[ “\"])(?:he|she|I|(?:Mr|Mrs|Ms|Miss|Dr|Sir) [A-Z][\w’'-]+) had (?:\w+ )?(?:asked|begged|pleaded|called) "
    r"for $"
)


def is_event(sentence: str, words: str, kind: str, category: str) -> bool:
    """Return whether the words of a condition tell of one event, or point at a rule that stands elsewhere.

    >>> is_event("A place that should have cost nothing.", "cost nothing", "requirement", "other")
    True
    >>> is_event("Cooks should have served a year.", "served a year", "requirement", "experience")
    False
    """
    start = max(sentence.find(words), 0)
    before, behind = sentence[max(0, start - 60) : start], sentence[start + len(words) :]
    if kind == "payment":
        return _FORBIDDEN.search(before) is not None
    if _POINTS.fullmatch(words) or _OF_OTHERS.search(before):
        return True
    if _LOWEST.fullmatch(words) and _MARKED.search(before):
        return True  # "English at 6.5, with no part below 6.0"
    told = _WOULD_HAVE.search(before)
    would = told and (told[0].rstrip().endswith("have") or " have " in told[0] or _HAVE.match(words))
    if would and not (kind == "exclusion" and _SOMEONE.match(words)):
        return True  # "would not have sailed without rum"
    if kind == "requirement":
        asked = category == "other" and _ASKED.search(before) is not None
        return asked or words == "never" or _HAD_NOT.match(behind) is not None  # "who had never been asked for it"
    return kind == "exclusion" and _befell(before, words, behind)


def _befell(before: str, words: str, behind: str) -> bool:
    """Return whether words behind, or before, a bar tell of somebody who was sent off, once or from there."""
    if _NOT_ONE.fullmatch(words) and (_SENDS_NOT.search(before) or " more" in words):
        return True
    if _TIME.fullmatch(words) and before.endswith("for "):
        return True  # "were banned for a year"
    if _DOES_THERE.fullmatch(words) and _FROM_THERE.match(behind):
        return True  # "Those who complain are sent home"
    if counts_people(words) and _SENT_OFF.search(behind[:60]):
        return True  # "Nine men from Accra ..., who were sent back"
    if (one := _ONE.fullmatch(words)) and is_people(one["who"]) and _SENT_OFF.match(behind):
        return True
    pointed = _POINTED.fullmatch(words) and is_people(words.rpartition(" ")[2].lower())
    return bool(pointed) and _HAD_NOT.match(behind) is not None
