"""Rules of another matter: of life where people were sent, of voters and visitors, of hosts, of what critics wish for.

They stand in the words of conditions, beside conditions, and decide nothing about who may go.
"""

from __future__ import annotations

import re

_BOUND = (  # what a rule says of people
    r"(?:must(?: not| never)?|shall(?: not| never)?|ha(?:s|ve|d) to|may (?:not|only)|can(?:not|[’']t| not| only)|could "
    r"not|couldn[’']t|(?:is|are|was|were) (?:not |never )?(?:allowed|permitted|obliged|required|forced|made|to)(?: to)?)"
)
_LIVES = (  # verbs of life there
    r"(?:wear (?:the|an?|their|his|her) (?:\w+ )?(?:uniforms?|badges?|helmets?|vests?|name tags?)|"
    r"(?:hand (?:over|in)|surrender|give up|turn in) (?:the|their|his|her|its|your|all) (?:\w+ )?"
    r"(?:passports?|papers|(?:tele|mobile )?phones?|documents|identity)|"
    r"(?:live|sleep|eat|stay|remain) (?:in (?:the |a )?(?:camp|barracks?|hostels?|dormitor(?:y|ies)|compound|containers?|"
    r"quarters|house|base)|on (?:the )?(?:site|board|base|estate|farm|premises)|with (?:the|their|his|her) (?:family|"
    r"employer|farm|firm|factory)|indoors|inside|six|eight|ten|four)|"
    r"leave (?:the )?(?:estate|base|camp|compound|farm|house|island|site|premises|barracks|hostel|ship|plantation)|"
    r"go out\b|be (?:back|indoors|in the (?:camp|hostel|barracks)|in bed|home by|out (?:of|after))|"
    r"report (?:monthly|weekly|daily|every|to the (?:mission|embassy|police) (?:every|each|once))|"
    r"work (?:the )?(?:\w+[ -])?(?:\d+|eight|nine|ten|eleven|twelve|thirteen|fourteen|forty|fifty|sixty)\b|"
    r"boil\b|cook for themselves|send (?:home|money|half|part))"
)
_LIFE = re.compile(rf"\b{_BOUND} (?:then |also |always |all )?{_LIVES}")
_THERE = re.compile(  # where and when the rules of a sentence hold: after people have gone
    r"(?:^|(?<=[.;:“\"] ))[“\"]?(?:(?:[Oo]nce|[Ww]hen) (?:\w+ )?(?:there|abroad|ashore|landed|arrived|in place|on site|"
    r"installed|inside)|[Oo]nce (?:they|you|we) (?:are there|land|arrive|get there|have landed)|[Oo]n (?:arrival|landing|"
    r"site)|[Aa]fter (?:landing|arrival|arriving)|[Ww]hile (?:there|abroad)|[Dd]uring the (?:contract|season|stay|posting|"
    r"tour|deployment)|[Ii]n the (?:camp|barracks|hostel|dormitory|compound|containers|factory|house)|[Oo]n the (?:estate|"
    r"plantation|base|ship)|[Oo]ver there),? "
)
_ELSE = re.compile(  # to do something else than to go
    r"(?:^|(?<=[;“\"] ))[“\"]?(?:And |But )?To (?:vote|cast a|visit|rent|buy|sell|renew|ride|park|play|borrow|marry|adopt|"
    r"import|export|hunt|fish (?:in|on)|sit (?:in|at|on)|open (?:an?|the)|enter (?:the )?(?:park|museum|stadium|building|"
    r"hall|gallery|reserve|pool|church|shop)|use (?:the|a)|be (?:admitted|let in(?:to)?) (?:to )?(?:the|a) (?:public|museum|"
    r"ground|hall|pool|reading|gallery|club|stadium)|join the (?:club|library|gym|pool)|(?:get|claim|draw|receive|qualify "
    r"for) (?:an?|the|their|his|any) (?:[\w-]+ )?(?:loan|mortgage|pension|flat|refund|discount|grant|benefits?|subsidy))\b"
)
_SEEKERS = re.compile(  # who apply for something else, and who never went
    r"\b(?:[Aa]ppl(?:icants?|ications?|ying)|[Cc]andidates?|[Cc]ontenders?|[Bb]ids?) for (?:the |an? |its |their |any )?"
    r"(?:[\w’'-]+ ){0,3}?(?:flats?|housing|loans?|grants?|mortgages?|pensions?|benefits?|mayor|council|parliament|"
    r"presidency|asylum|citizenship|scholarships?|prizes?|allotments?|stalls?|membership|adoption|leadership)\b|"
    r"\b(?:[Vv]oters?|[Vv]isitors?|[Tt]ourists?|[Ss]hoppers|[Pp]ensioners|[Tt]enants|[Mm]otorists|[Ss]pectators|"
    r"[Ss]tall ?holders?|[Ss]ubscribers|[Cc]ustomers|[Bb]idders|[Pp]assengers|[Cc]lubs|[Mm]embers who)\b[^,;:.]{0,50}? "
    r"(?:must|need|ha(?:s|ve) to|had to|may|cannot|lose|pay|should|can)\b"
)
_HOSTS = re.compile(  # of whom something is asked
    r"(?:the |all |any |every |its |their |foreign |local )*(?:households?|employers?|famil(?:y|ies)|agenc(?:y|ies)|growers?|"
    r"farmers?|developers?|hosts?|shipowners?|compan(?:y|ies)|firms?|sponsors?|landlords?|recruiters?|shipyards?|contractors?|"
    r"governments?|states?) to\b",
    re.IGNORECASE,
)
_WISHED = re.compile(  # what somebody would have
    r"\b(?:(?:should|would|[’']d) like (?:to see|there to be|it if)|[Tt]here ought to be|[Tt]here should be|"
    r"(?:calls?|called|calling|campaign\w*|plead\w*|argu\w+) for (?:an?|the) (?:\w+ )?(?:rule|law|ban|test|limit|quota) )"
)
_FORMER = re.compile(  # what held until a year
    r"(?:^|(?<=[;“\"] ))[“\"]?(?:Until|Up to|Before) (?:the )?(?:\w+ )?(?:\d{4}|recently|last (?:year|month|\w+day|spring|"
    r"summer|autumn|winter)|the (?:reform|war|change|revolution)|a (?:year|month|few \w+) ago)\b"
)
_GONE = re.compile(  # said of a rule, behind it in its sentence
    r"(?:[;,–—-]|, but|, and) ?(?:that|this|it|which|a rule (?:that|which)|the (?:rule|bar|ban|limit|condition))(?: \w+){0,2}?"
    r" (?:has|have|had|was|were|is)(?: \w+ly| since| now| been| also){0,3} (?:dropped|gone|lifted|abolished|scrapped|repealed|"
    r"done away with|waived|removed|struck out)\b"
)
_REPEALED = re.compile(  # of a provision that its number names
    r"\b(?:[Aa]rticle|[Ss]ection|[Pp]aragraph|[Rr]ule|[Cc]lause|[Rr]egulation|[Oo]rder)s? (?:No\. ?)?\d[^;]{0,160}? "
    r"(?:is|are|was|were|has been) (?:hereby )?(?:repealed|revoked|rescinded|deleted|abolished)\b"
)
_REPORTED = re.compile(  # nobody happens to have been sent from there: no rule
    r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]ot one(?: \w+)?|[Nn]one|[Nn]o \w+)(?: at all)? (?:from|in|of) (?:the )?[\w’' -]{2,40}? "
    r"(?:ha(?:s|ve|d)(?: ever| yet| so far)? (?:been (?:sent|posted|deployed|flown|picked|chosen|selected|taken|called|hired|"
    r"recruited)|gone|left|travelled|flown|applied|volunteered|come)|(?:was|were) (?:ever )?(?:sent|posted|deployed|flown)|"
    r"(?:went|left|came|applied))\b"
)
_IDLE = re.compile(r"(?:not )?free|sit (?:this|the|it|out)\b.*|wait\b.*|make way\b.*", re.IGNORECASE)


def is_of_another_matter(sentence: str, words: str, kind: str) -> bool:
    """Return whether words that look like a condition are a rule of something else, in the sentence that holds them.

    >>> is_of_another_matter("To vote you must be eighteen.", "eighteen", "requirement")
    True
    >>> is_of_another_matter("To go you must be eighteen.", "eighteen", "requirement")
    False
    """
    if kind == "payment":
        return False
    start = max(sentence.find(words), 0)
    end = start + len(words)
    if _IDLE.fullmatch(words) or _HOSTS.match(words) or _REPEALED.search(sentence):
        return True
    if any(found.start() < end and ";" not in sentence[found.end() : start] for found in _LIFE.finditer(sentence)):
        return True  # "must hand over his passport and may not drink": the second is of life there too
    led = (_THERE, _ELSE, _FORMER)
    if any(_holds_on(sentence, found.end(), start) for lead in led for found in lead.finditer(sentence)):
        return True
    seeker = next((found for found in _SEEKERS.finditer(sentence) if found.start() < end), None)
    if seeker and not set(";:.").intersection(sentence[seeker.start() : start]):
        return True
    if any(_holds_on(sentence, found.end(), start) for found in _WISHED.finditer(sentence)):
        return True
    if (gone := _GONE.search(sentence, end)) and not set(";.").intersection(sentence[end : gone.start()]):
        return True
    return kind == "exclusion" and any(
        found.start() < end and start < found.end() for found in _REPORTED.finditer(sentence)
    )


def _holds_on(sentence: str, lead: int, start: int) -> bool:
    """Return whether what opens a clause still holds where the condition begins."""
    return lead <= start + 1 and ";" not in sentence[lead:start]
