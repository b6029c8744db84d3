"""What is left of a condition without the words that are none of it, and which words can be no condition."""

from __future__ import annotations

import re

from factlift.article import Sentence, Stretch
from factlift.facts import Category, CriterionKind
from factlift.lexicon import CURRENCY_SIGNS
from factlift.reader.criteria.conditions import category_of, strip_condition
from factlift.reader.criteria.frames import APPLICANT, is_people, names_people
from factlift.reader.criteria.pieces import (
    close_quote,
    split_age,
    split_aged,
    split_bars,
    split_holder,
    without_crowd,
    without_errand,
    without_verdict,
)
from factlift.reader.criteria.steps import is_step
from factlift.reader.criteria.wording import DENIAL, EMPTY, NO
from factlift.reader.words.cues import SENT

MAX_WORDS = 220  # code points of the longest condition
_SAID = re.compile(
    r"(?:[Hh]e|[Ss]he|[Tt]hey|[Ww]e|I|it) (?:says?|said|adds?|added|told|warn(?:s|ed)|thinks?)\b.{0,20}$"
)
_OPENS = re.compile(r"(?:that|which) (?=\S)|having (?=(?:completed|passed|finished|served|held|spent) )", re.IGNORECASE)
_OPEN = re.compile(
    r"(?!(?:a|the) will$)(?:.*\b(?:who|have|has|had|been|will|would|can|could|may|might|must|should)|"
    r"(?:.*\b(?:who|have|has|had|been) )?(?:previously|already|ever|recently))$",
    re.DOTALL,
)
_STORY = re.compile(
    r"[‘“]?(?:since|because|although|though|whereas|hence|thereby|after|until|(?:without|in|of|for|to) "
    r"(?:which|whom|whose)) |(?:two|both|several|more than one) (?:candidates|applicants|men|women|people|of them)\b"
    r"(?! (?:who (?:will|can|would)|to|willing)\b)",
    re.IGNORECASE,
)
_UNLESS = re.compile(r" (?:without|unless|until|except) ")
_TAIL = re.compile(
    r"(?:[ ,]+[‘“]?(?:that|which|since|because|although|the|an?|of|and|or|whose|into|their|what|for the|be|to be|is|"
    r"are|was|were|for an?|for))+[ ,]*$|(?<=[a-z][sd]) only$"
)
_SUBJECT = re.compile(r"(?:he|she|they|you) (?=[a-z]{2,}(?:ed|n|t|w|e|s|l|k)\b [a-z])")  # "they failed the medical"
_DENIED_THEM = re.compile(
    r"(?:(?:an? |the )?(?:[a-z]+ )?(?:visas?|permits?|passports?|places?|clearance|stamps?|papers?) to|"
    r"(?:any )?(?:applications?|papers|names?|letters|bids) from) (?:anyone |anybody |whoever |"
    r"people |those )?(?:who (?:has |have |is |are )?|with )?(?=\S)"
)
_GAPPED = re.compile(
    r"(?P<who>[a-z-]+s|men|women) (?:(?:to (?:be|have|hold)|have|hold|are) )?"
    r"(?=(?:an?|at least|two|three|four|five|six|eight|ten|some|good|\d+) (?:[a-z-]+ )?[a-z])"
)
_EXCEPT = re.compile(
    r",? (?:unless|except (?:when|where|if|for|that)|save (?:for|where)) [^;]*$|"
    r", (?:and )?then (?:everybody|everyone|anyone|others|the (?:rest|others))\b[^;]*$"
)
_BARRED_BY = re.compile(  # by whom, and since when
    r"(?<!ed)(?<!n) (?:by (?:the|its) (?:[A-Z]|\w+ ministry|government)|imposed (?:by|in|on|since)|"
    r"(?:introduced|announced) (?:by|in|on) )"
)
_BEFORE = re.compile(
    r",? (?:before (?:they|he|she|it|you|we|any\w*|(?:the|an?|his|her|their) (?:visa|contract|permit|papers?|passport|"
    r"flight|ticket)s?)|(?:if|when) (?:you|they|he|she|one) (?:wants?|wish(?:es)?|hopes?|means?) to \w+)\b[^,;]*$"
)


_NOTHING = re.compile(
    r".* (?:above all|in particular|especially|most of all)$|(?:not|no|nothing) (?:more|else|less)$|(?:with )"
    r"?or without |among (?:its|their|his|her|the) |(?:has |had )?put it$|(?:be )?(?:mad|crazy|joking|"
    r"kidding|dreaming)\b|(?:come|step) forward$|(?:from )?(?:there|here|then|now)$|"
    r"(?:the |their |its |his |her |our )?(?:co-?operation|help|support|assistance|patience|understanding)\b.*|"
    r"(?:un)?like (?:their|his|her|its|other|many|most)\b.*|"
    r"(?:too|so|as) (?:many|few|much|little)\b|may (?:not )?[a-z]+ if |.* used$",
    re.IGNORECASE,
)
_SPAN = re.compile(r"[1-6]\d ?[–-] ?[2-7]\d")  # of ages
_BEFALLEN = re.compile(
    r"[a-z]+(?:ed|hit|struck|torn|worn|driven|[^s]t) by (?:the|an?|last|this)\b"
)  # of a place, behind a comma
_ADDRESS = re.compile(  # where, and by when, to write
    r"^(?:letters?|applications?|enquiries|replies|forms|cvs?) (?:to|by|with)\b|\bby (?:the )?\d{1,2}(?:st|nd|rd|th)? "
    r"(?:of )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)
_REASON = re.compile(r"(?:[Ff]or )?[a-z]+ (?:reasons|grounds|purposes),? (?=\S)")
_IDLE_FOLK = re.compile(  # people by what they lack, not by their trade
    r"(?:the )?(?:unemployed|jobless|landless|rural|poor|needy|young|local|unmarried|"
    r"single)(?: [a-z]+)?$",
    re.IGNORECASE,
)
_NO_BAR = re.compile(
    r"(?:(?:an?|any|the|more) )?(?:fees?|commissions?|deposits?|charges?|payments?|money|bribes?|salar(?:y|ies)|wages?|"
    r"(?:named|identified|quoted|cited|photographed|recorded)|"
    r"thanks|doubt|reason|idea|problem|help|comment|reply|answer|can(?:[’']t|not)|could(?:n[’']t| not)|"
    r"do(?:n[’']t| not)|fail)$|eyes (?:closed|shut|open)$|empty hands$|"
    r"(?:an?|the|any|another|its|their) (?:[\w’'-]+ ){0,2}?(?:requests?|offers?|pleas?|bids?|proposals?|appeals?|"
    r"motions?|suggestions?|invitations?) (?:from|by|to|for|of|that)\b|"
    r"(?!from the (?:north|south|east|west|interior|coast|"
    r"capital|islands?|hills|highlands|mountains|countryside|border)\b)(?:from|to|by|for|at|on|into|off) (?:the|an?|"
    r"his|her|its|their|them|him|it|us|me|any)\b(?: [\w’'-]+)?$",
    re.IGNORECASE,
)

_CROWD = re.compile(  # whom it is about, and no word on what bars or fits them
    r"(?:(?:of|about|around|some|almost|nearly|the|all|many|most|another|these|those) )*(?:(?:\d[\d,.]*|two|three|four|"
    r"five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds?|thousands?|(?:twen|thir|for|fif|six|seven|eigh|"
    r"nine)ty(?:-\w+)?|\w+teen|(?:an?|one|two|three|four|five|six|seven|eight|nine) (?:dozen|hundred|thousand))"
    r"(?: of them| of the [a-z]+)?(?: (?:men|women|people|others|more|[a-z]+s))?|(?:migrant |foreign )?(?:workers?|"
    r"applicants?|candidates?|recruits?|hopefuls|employees|people|migrants|staff))",
    re.IGNORECASE,
)
_FORCES = re.compile(r"(?:[a-z-]+ ){0,2}(?:troops|soldiers|forces|boots|fighters|personnel)", re.IGNORECASE)
"""Who is not sent at all: "No combat troops will be sent"."""
_OFFICE = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w’-]+ (?:of |and |for )?){1,5}(?:Board|Ministry|Council|Committee|Agency|Department|"
    r"Authority|Service|Commission|Office|Bureau|Army|Navy|Police|Union|Institute|Centre|Center|Corporation|Company)"
)
"""The answer to who decides, which lays down nothing."""
_ADVERB = re.compile(
    r"(?:obviously|naturally|clearly|ideally|preferably|certainly|definitely|absolutely|basically|usually|normally|"
    r"yet|still|even so|nonetheless|of course|needless to say|for a start|for starters|above all|first of all|"
    r"at least|I think|you know|say)",
    re.IGNORECASE,
)


def trim_ends(text: str, item: Stretch) -> Stretch:
    """Return a condition without the words at its ends that only lead to something else.

    >>> words = "that no relative lives in the"
    >>> ends = trim_ends(words, Stretch(0, len(words)))
    >>> words[ends.start : ends.end]
    'no relative lives in'
    """
    lead = _OPENS.match(text, item.start, item.end)
    start = lead.end() if lead else item.start
    tail = _TAIL.search(text, start, item.end)
    return Stretch(start, tail.start()) if tail else Stretch(start, item.end)


_ONCE_MORE = re.compile(  # the cue's preposition: "will not look at men past sixty, nor at anyone whose doctor"
    r"(?:at|of|for|on) (?=(?:anyone|anybody|those|somebody)\b)"
)


def trim_bare(text: str, stretch: Stretch, kind: CriterionKind) -> list[Stretch]:
    """Return the conditions in a stretch without the people, the errand and the verdict that they hang on.

    >>> words = "men with visible scars or a pending case"
    >>> [words[bare.start : bare.end] for bare in trim_bare(words, Stretch(0, len(words)), "exclusion")]
    ['visible scars', 'a pending case']
    """
    if kind == "exclusion" and (no := NO.match(text, stretch.start, stretch.end)):
        stretch = Stretch(no.end(), stretch.end)
    if kind == "exclusion" and (led := _ONCE_MORE.match(text, stretch.start, stretch.end)):
        stretch = Stretch(led.end(), stretch.end)
    item = _from_condition(text, stretch, kind)
    if hedged := _EXCEPT.search(text, item.start + 3, item.end):
        item = Stretch(item.start, hedged.start())  # "within a year of retirement, unless the chief asks"
    if kind == "exclusion" and (denied := _DENIED_THEM.match(text, item.start, item.end)):
        item = Stretch(denied.end(), item.end)  # "refuses visas to anyone who has overstayed"
    if kind == "exclusion" and (laid := _BARRED_BY.search(text, item.start + 3, item.end)):
        item = Stretch(item.start, laid.start())  # "a ban on smokers by the health board since April"
    item = without_errand(text, item, barred=kind == "exclusion")
    if kind != "exclusion":
        item = without_verdict(text, item)
        late = _BEFORE.search(text, item.start, item.end)  # "a licence before they are any use"
        item = Stretch(item.start, late.start()) if late else item
        if kind == "preference" and (other := _OR_DID.search(text, item.start + 3, item.end - 3)):
            return [Stretch(item.start, other.start()), Stretch(other.end(), item.end)]
        aged = split_aged(text, _without_purpose(text, item))
        return [trim_ends(text, part) for limit in aged for part in split_age(text, limit)]
    item = split_holder(text, without_deed(text, item))[-1]
    return [trim_ends(text, bar) for bar in split_bars(text, without_crowd(text, item))]


_OR_DID = re.compile(  # either puts somebody first: "who speak French or have driven a tank"
    r"(?<=[a-z]),? or (?:(?:who |have |has |had )+(?=[a-z]+(?:ed|n|t|ght)\b)|(?=(?:speaks?|holds?|knows?|owns?) ))"
)


def _without_asked(text: str, item: Stretch, kind: CriterionKind) -> Stretch:
    """Return a condition without the adverb before it, and without those of whom it is asked."""
    if normally := _NORMALLY.match(text, item.start, item.end):
        item = Stretch(normally.end(), item.end)
    asked = _ASKED_TO.match(text, item.start, item.end) if kind == "requirement" else None
    known = asked and (is_people(asked["who"]) or asked["who"] in APPLICANT)
    return strip_condition(text, Stretch(asked.end(), item.end)) if asked and known else item


def without_deed(text: str, item: Stretch) -> Stretch:
    """Return who is barred without what from.

    >>> words = "men over 50 from serving in mines"
    >>> words[: without_deed(words, Stretch(0, len(words))).end]
    'men over 50'
    """
    gone = _BAN_FROM.search(text, item.start + 3, item.end)
    return Stretch(item.start, gone.start()) if gone and " who " not in text[item.start : gone.start()] else item


def _from_condition(text: str, stretch: Stretch, kind: CriterionKind) -> Stretch:
    """Return a stretch without the people, the reason and the like that its condition stands behind."""
    item = _without_asked(text, strip_condition(text, close_quote(text, stretch)), kind)
    if subject := _SUBJECT.match(text, item.start, item.end):
        item = Stretch(subject.end(), item.end)
    if reason := _REASON.match(text, item.start, item.end):  # "For security reasons American passports"
        item = Stretch(reason.end(), item.end)
    gapped = _GAPPED.match(text, item.start, item.end) if kind == "requirement" else None
    if gapped and is_people(gapped["who"]) and text[item.start - 1 : item.start] == " ":
        item = Stretch(gapped.end(), item.end)  # "nurses need a licence and drivers a clean record"
    return item


_LOOSE_END = re.compile(r"(?: (?:to|for|from|by|in|a|an|the))+$| who$")  # before a quotation, which is no part of it


def trim_paid(text: str, item: Stretch) -> Stretch:
    """Return a payment without the start of a clause about its payee ("900 euros to a man who")."""
    end = trim_ends(text, item).end
    loose = _LOOSE_END.search(text, item.start + 3, end)
    return Stretch(item.start, loose.start()) if loose else Stretch(item.start, end)


_NORMALLY = re.compile(r"(?:[Oo]rdinari|[Gg]eneral|[Nn]ormal|[Uu]sual|[Tt]ypical|[Cc]urrent|[Ss]trict)ly,? (?=\S)")
_ASKED_TO = re.compile(  # "require future Harbour Corps recruits to hold"
    r"(?:[\w’'-]+ ){0,4}?(?P<who>[a-z-]{4,}) to (?=(?:be|have|hold|possess|speak|know|pass|show|own|provide|submit|"
    r"present|complete|prove) )"
)
_FOR_IT = re.compile(
    r" (?:in order to [a-z]{2,}|to (?:apply|be (?:considered|eligible|selected|accepted|chosen|sent|posted|taken|hired|"
    r"recruited|picked|deployed)|qualify|join|participate|take part|enroll?|sign (?:on|up)|enlist|(?:accept|take up|"
    r"seek|obtain|get|find) (?:foreign |overseas )?(?:employment|work|jobs?)|"
    r"(?:work|go|travel|serve|migrate|emigrate) (?:abroad|overseas)))\b[^,;]{0,60}$"
)
_BAN_FROM = re.compile(  # what those who are barred may not do ("men over 50 from serving in mines")
    r",? from (?:be(?:ing|coming) |even |ever )?(?:work|emigrat|migrat|go|travell?|tak|serv|leav|apply|join|enter|fly|"
    r"sail|seek|accept|sign|enlist|volunteer|participat|hir|sent|recruited|deployed|hired|selected|register)(?:ing)?\b"
)
_APT = re.compile(  # words that a "to apply" belongs to
    r"(?:able|willing|ready|prepared|free|eligible|right|permission|ability|willingness|permit|intention|visa|wish|"
    r"wishes|wants?|wishing|wanting|desire|entitled|qualified|licensed|allowed|enough|suitable|fit|unfit|how|agree|"
    r"agreed|intend|hope|age|keen|eager|likely|unable|invited|encouraged|clearance|approval|consent|leave|required|"
    r"need|needs|going|and|or)$"
)


def _without_purpose(text: str, item: Stretch) -> Stretch:
    """Return a condition without what it is laid down for ("at least 18 to apply").

    >>> words = "at least 18 to apply"
    >>> words[: _without_purpose(words, Stretch(0, len(words))).end]
    'at least 18'
    """
    found = _FOR_IT.search(text, item.start + 4, item.end)
    if found is None or _APT.search(text[item.start : found.start()]):
        return item
    return item if category_of(text[item.start : found.start()]) == "other" else Stretch(item.start, found.start())


_MORE = re.compile(
    r"(?:(?:about|some|another|a further|at least|up to) )?(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?) (?:more|others|of them)"
)


_HEAD = re.compile(  # what only announces a condition, or says why it is laid down
    r"(?:all )?the following\b|the [a-z]+s? (?:listed |named |set out |given )?below\b|because\b|"
    r"(?:for )?(?:a|the|one|this|that|some|no|obvious|good) reasons?\b",
    re.IGNORECASE,
)
_THESE = re.compile(r"(?:the|these|those) [a-z]+s", re.IGNORECASE)  # told of before: "the nurses would be required to"


_UNSAID = re.compile(
    r"(?:un)?(?:written|spoken|official|published|stated|said)(?: (?:too|as well|either))?"
)  # of a rule
_ABOARD = re.compile(
    r"(?:on|in|aboard) (?:the|a|that) (?:plane|bus|boat|ship|train|van|flight|ferry|lorry|truck)"
)  # "whoever was"
_ONE_OF_KIN = re.compile(  # "refused her sister"
    r"brother|sister|cousin|uncle|aunt|nephew|niece|son|daughter|father|mother|husband|wife"
)
_OWN_KIN = re.compile(  # "They asked for my brother", "Her cousin was asked for more"
    r"cousin|uncle|aunt|nephew|niece|(?:[Mm]y|[Oo]ur) (?:brother|sister|son|daughter|father|mother|husband|wife|"
    r"cousin|uncle|boy|girl|child)s?"
)


def is_hollow(words: str, kind: CriterionKind = "requirement", category: Category | None = None) -> bool:
    """Return whether words can be no condition: too few, half of a quotation, somebody's "she says".

    >>> [is_hollow(words) for words in ("a passport", "she says", "anyone", "“a whole”", "the “half")]
    [False, True, True, False, True]
    >>> [is_hollow(words, "exclusion") for words in ("sixty", "combat troops", "workers", "women", "thirty-year-olds")]
    [True, True, True, False, False]
    >>> [is_hollow(words, "exclusion") for words in ("eight drivers in May", "two children", "more than two children")]
    [True, False, False]
    """
    said = any(map(str.isalpha, words)) or _SPAN.fullmatch(words) or (category == "demographic" and words[:1].isdigit())
    said = said or (category == "payment" and words[:1] in CURRENCY_SIGNS)  # "Nothing moves without $400"
    if not (2 if words.isupper() or words.isdecimal() else 3) <= len(words) <= MAX_WORDS or not said:
        return True
    if (
        is_step(words, kind)
        or _NOTHING.match(words)
        or (kind == "requirement" and _OWN_KIN.fullmatch(words))
        or (category != "payment" and _ADDRESS.search(words))
        or (kind == "preference" and _BEFALLEN.match(words))
    ):
        return True
    if (category == "payment" and words.isalpha()) or (kind == "exclusion" and _NO_BAR.match(words)):
        return True  # "But", of a clause that is another's; "takes no commission"
    if (
        _ADVERB.fullmatch(words)
        or _HEAD.match(words)
        or words.endswith((" need apply", " need not apply"))
        or (kind == "requirement" and _OFFICE.fullmatch(words))
    ):
        return True
    if kind == "requirement" and (
        _ABOARD.fullmatch(words)
        or _UNSAID.fullmatch(words)
        or _MORE.fullmatch(words)
        or (_THESE.fullmatch(words) and names_people(words))
    ):
        return True  # "asked for forty more"
    if kind == "exclusion" and (
        _ONE_OF_KIN.fullmatch(words) or _CROWD.fullmatch(words) or _FORCES.fullmatch(words) or _is_number_of(words)
    ):
        return True
    odd = words.count("”") != words.count("“") or (" | " in words and category != "payment") or " > " in words
    return (
        odd
        or (words.lower() in EMPTY and (kind, words.lower()) != ("preference", "volunteers"))
        or _SAID.match(words) is not None
        or any(p.match(words) for p in (_STORY, _OPEN))
    )


def _is_number_of(words: str) -> bool:
    """Return whether words only count those who are sent ("turned down a request for eight drivers in May")."""
    counted = _COUNTED.match(words)
    if counted is None or _LIMITED.search(words):
        return counted is not None and any(word in SENT for word in words[counted.end() :].lower().split()[:2])
    return any(word in SENT or word in _ANYONE for word in words[counted.end() :].lower().split()[:2])


_LIMITED = re.compile(r"\b(?:with|without|who|whose|over|under|aged|from|between|below|above)\b")
_ANYONE = frozenset("men women people girls boys youths".split())
_COUNTED = re.compile(
    r"(?:(?:up to|about|some|another|around|at least) )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|"
    r"eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|a dozen|a hundred|hundreds of) ",
    re.IGNORECASE,
)


def sort_of(words: str, kind: CriterionKind) -> Category:
    """Return the category of a condition; a trade that is put first is a skill.

    >>> sort_of("roofers", "preference"), sort_of("former roofers", "preference"), sort_of("roofers", "exclusion")
    ('skills', 'experience', 'other')
    """
    found = category_of(words)
    if _IDLE_FOLK.match(words):
        return "demographic"
    if found == "other" and kind == "preference" and names_people(words):
        return "experience" if words.lower().startswith(("former", "retired", "ex-")) else "skills"
    return found


_HANGS = re.compile(
    r" (?:(?:may|can|could|must|shall|should|will|would|is|are|was|were) ?n(?:ot|[’']t)|cannot|can[’']t) "
    r"[^,;:.]{2,40}? (?:if|unless|without) "
    r"(?:an? |the |any |he|she|they|his|her|their)"
)


def is_denied(text: str, item: Stretch, around: Sentence) -> bool:
    """Return whether nobody is barred: an agreement is denied, or what stands behind "without" is asked for.

    >>> words = "No cook goes there without a permit."
    >>> is_denied(words, Stretch(3, 7), Sentence(0, len(words), 1, 0))
    True
    """
    lead = max(around.start, item.start - 3)
    if DENIAL.match(text, lead, around.end) and not text[around.start : item.start].endswith("whose "):
        return True
    words = text[item.start : item.end]
    if len(words.split()) < 3 and _HANGS.match(text, item.end, around.end):
        return True  # "A woman may not go if she has a child": not every one
    if text[lead : item.start].lower() != "no ":
        return False
    return words.startswith("more than one ") or (
        " " not in words and _UNLESS.search(text, item.end, around.end) is not None
    )
