"""The words of a condition: its category, its limits, and the condition without the applicant it is tied to."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import islice

from factlift.article import Stretch
from factlift.facts import Category
from factlift.lexicon import AUX, load_words, words_of
from factlift.places import place_code, places_in
from factlift.reader.criteria.wording import spell_out
from factlift.reader.verdicts.families import LEFT_OUT
from factlift.reader.words.tokens import Token, trim_stretch

_HEADS = (
    "(?:applicants?|candidates?|recruits|hopefuls|volunteers|those|people|persons?|anyone|anybody|anything|"
    "one(?! (?:year|month|season|winter|met(?:re|er)|of|or))|nobody|"
    "everyone|whoever|individuals|entrants|jobseekers)"
)
# Words before a condition that name the applicant, or tie the condition to him.
_LEAD = re.compile(
    r"(?:what (?:he|she|they|it|[A-Z]\w+) calls? [‘“'\"]?)?(?:that )?"
    r"(?:(?:their|his|her|your) )?"
    r"(?:(?:you|they|he|she|an? (?:man|woman|nurse|worker|candidate|applicant)) (?:also |then )?(?:need|must have|"
    r"must|have to have|have|had|has|is|was|were|could|are|"
    r"can|’ve|'ve) (?:ever )?)?"
    r"(?:(?:you|they)[’'](?:ve|re) (?:ever )?)?"
    r"(?:there(?:[’']s| is| are) )?(?:(?:to|for) )?"
    rf"(?:(?:no |any |all |only |also |both |an? |every |each )?{_HEADS} (?:having )?)?"
    r"(?:(?:who|that) (?:are|is|have|has|had|were|was|can|"
    r"will(?= (?:stay|go|work|serve|live|return|teach|train)\b)) |with (?:a history of )?|who[’'](?:s|ve) |who |"
    r"whoever |"
    r"whose )?",
    re.IGNORECASE,
)
_VERB_LEAD = re.compile(
    r"(?:(?:also|then|usually|normally|at least|ever) )?(?:(?:be |are |is )?(?:in possession of|in receipt of|"
    r"the holders? of)|be(?! in | \d\d$| \d\d[,;.])|have|has|(?:ensure|show|prove|confirm|demonstrate|"
    r"make sure) (?:that )?(?:they|he or she|he/she|you|he|she) (?:are|is|have|has|can|hold|possess)(?: been)?|hold|"
    r"holds|possess|hand in|confirm|show|provide|produce|bring|submit|present|furnish(?:es)?|supply|enclose|attach|"
    r"come (?:along )?with|turn up with|bring along|own(?= (?:an?|the|his|her|their|your)\b)|get|obtain|come from|are|"
    r"is|been(?! (?:to|on|in|at|abroad|overseas)\b)|name(?= (?:an?|two|three|at least)\b)|boast|"
    r"carry(?! [^,]{0,20}(?:kilo|kg|pound|stone)))\b ?(?:been (?!(?:to|on|in|at|abroad|overseas)\b))?",
    re.IGNORECASE,
)
_YEARS = re.compile(
    r"\b(?:\d{1,2}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|several|few|couple of|"
    r"(?:fifteen|eighteen|twenty four|thirty|thirty six)(?= months)) "
    r"(?:(?:clear|full|good|consecutive|complete|hard|past|straight)\s)?"
    r"(?:years?|months?|winters?|seasons?|summers?|tours?|voyages?|missions?|trips?|dives|flights|weeks)\b"
    r"(?!['’]? (?:of age|old|valid|or older|or younger))",
)
_YEARS_FIRST = re.compile(
    r"(?:at least |a minimum of |more than |less than |fewer than |not less than |over |minimum |some |about |"
    r"no less than |the |have )?" + _YEARS.pattern
)
# A language that no table lists: "a little Krio", "some Wolof".
_TONGUE = re.compile(
    r"^(?:[Aa] (?:little|bit of|smattering of|command of|few words of|grasp of)|[Ss]ome|[Ff]luent|[Bb]asic|"
    r"[Gg]ood) [A-Z][a-zà-ÿ]+"
)
_AGE_RANGE = re.compile(r"^(?:age[sd]? ?:? ?)?[12]\d ?[-–] ?[3-6]\d ?(?:years?|yrs?|y/?o)\.?(?: old)?$")
_IN_WORDS = r"(?:twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|twenty|thirty|forty|fifty|sixty)(?:[ -][a-z]{3,5})?"
_AGES = re.compile(
    r"(?:officially |nominally |strictly |around |about |just |be )?(?:aged |between |over |under |above |below |"
    r"older than |younger than |from |no older than |no younger than |up to |at least |past )?(?:the age of )?"
    rf"(?:[1-7]\d(?:st|s)?|{_IN_WORDS})(?: ?(?:to|and|-|–) ?(?:\d\d|{_IN_WORDS}))?(?: or (?:over|under|older|younger|"
    r"above|below)| and (?:over|under|all)| at| on| in|,|$)"
)
# The people that a limit hangs on.
_HOLDER = re.compile(
    r"(?:(?:the|an?|any|every|all|young|single|local) )?(?:men and women|women and men|men|women|man|woman|people|"
    r"those|anyone|anybody|persons?|candidates?|applicants?|volunteers|recruits|workers|soldiers|troops|officers|"
    r"nurses|villagers|citizens|boys|girls) (?:who (?:are |is |have |has |had )?|with |that (?:have |are )?|"
    r"(?=(?:over|under|above|below|aged|between|older|younger) \S|from \d\d to \d\d)|(?=(?:once|already|previously|"
    r"recently|currently|"
    r"(?!aged\b|need|wanted|required)[a-z]{3,12}(?:ed|ing|en)) [a-z]))(?=\S)"
)
_AGED = re.compile(
    r"\b(?:over|under|above|below|aged|beyond|older than|younger than|at least|up to|past) (?:the age of )?"
    r"(?:1[5-9]|[2-6]\d)½?(?!\s?[\d%,.]*\d|\s[a-z])|\b(?:over|under)[ -]\d\ds\b"
)
_MANY = re.compile(r"((?:[a-z']+ ){0,2}[a-z]{3,}s) (?:who (?:are |is |have |has |had )?|with )(?=\S)")  # "welders with"
_KEPT = frozenset({"family", "documents", "health", "political"})  # of these the noun itself is the condition
# What somebody has done before.
_SINCE = re.compile(
    r"^(?:have |has |had |having )(?:ever |already |once )?(?!been |no |to )[a-z]{3,14}(?:ed|wn|nt|ught) |"
    r"^(?:already|previously) (?!(?:hold|holds|have|has|own|speak) )| before$|\bcompleted (?:an?|one|two|three|"
    r"at least|their|a previous|an earlier) (?!(?:[a-z]+ ){0,2}(?:school|course|training|degree|class|grade|test|"
    r"form))|\b(?:broke|broken|breached) (?:a|an|their|his|her) contract|\b(?:home|back) from |"
    r"^(?:never )?(?:been )?(?:abroad|overseas)|^(?:have |has |had )?(?:never )?been (?:to|on|in|at) |^(?!aged|married|"
    r"vaccinated|born|convicted|registered|trained|certified)(?:[a-z]+ed|went|took|left|ran|broke) [a-z].*\b(?:earlier|"
    r"before|previous|last)\b"
)
# A brush with the law, not a paper about it.
_LAW = re.compile(
    r"^(?:(?:an?|any|no|the|unspent|pending|outstanding|open|past|previous|prior|recent|criminal|traffic|drug|drugs|"
    r"court|police|disciplinary|unpaid|formal|serious|minor|convicted of|wanted for|facing|awaiting) )*(?:cautions?|"
    r"convictions?|charges?|cases?|offen[cs]es?|arrests?|fines?|warrants?|summons|prosecution|trial|deported|expelled|"
    r"removed from)\b(?! (?:papers?|certificates?|sheets?))"
)
# What somebody has worked at for so many years; what he can do with his body or his tongue.
_WORKED = re.compile(
    r"^(?:have |has |had )?(?:driven|worked|served|taught|nursed|cooked|sailed|flown|fished|operated|practi[sc]ed|"
    r"played|been (?:employed|working|driving|teaching|nursing))\b.* (?:for|over) (?:[a-z]+ ){0,3}(?:\d+|an?|two|three|"
    r"four|five|six|seven|eight|ten|several) (?:\w+ )?(?:years?|months?|seasons?)\b"
)
_ABLE = re.compile(r"^(?:(?:can|to|able to|be able to) )?(?:swim|dive|float|tread water|ride|juggle|sing)\b")
_IDLE_TIME = re.compile(
    r"^(?:can't|cannot|could not|couldn't|unable to|unwilling to|will not|won't) (?:spare|commit|"
    r"stay|give) "
)
_CERTIFIED = re.compile(
    r"^(?:be )?(?:certified|declared|found|tested|passed) (?:free (?:of|from)|clear of|fit|negative)\b"
)
_HOURS = re.compile(
    r"^(?:have |has |had )?(?:logged |flown )?(?:either |at least |more than |a minimum of |over |some )?\d[\d,]* "
    r"(?:[a-z]+ )?hours (?:of|at|on|in|behind|as)\b|^(?:have |has |had )?(?:logged|flown) [^,;]{0,20}?\d[\d,]* hours\b"
)
_FREE = re.compile(r"^(?:be |are |is )?(?:(?:free|available|willing|ready|prepared) (?:to|for)|able to leave)\b")
_BOUND = re.compile(
    r"^(?:still )?(?:(?:bound by|serving|under|tied to) (?:an? )?(?:[a-z-]+ )?(?:bond|contract)|bonded (?:to|by))\b"
)
_LIED = re.compile(r"^(?:lie[sd]?|lying|cheat(?:s|ed)?|misled|misleads?) ")
_BOND = re.compile(r"^(?:sign )?(?:an? )?(?:[a-z]+ )?(?:bond|pledge|undertaking|promise|oath) to ")
_JABBED = re.compile(r"(?:an?|the|one) (?:full |complete )?(?:course|round|set) of (?:vaccin|injection|jab|treatment)")
_REGION = re.compile(  # where somebody is from
    r"^(?:(?:[a-z-]+(?:ers|men|nurses|drivers|teachers|cooks|workers) )?(?:born|living|resident|registered|domiciled) |"
    r"[a-z-]+(?:ers|ists|men|nurses|cooks) (?=from))?(?:from|in|of) (?:(?:the|any|other|outside|one|of|all|two|"
    r"three|four|five|six|seven|eight|nine|ten|\d{1,2}|hill|coastal|northern|southern|eastern|western|central|border|"
    r"rural|outer|mountain|maritime|"
    r"upland|tribal|fishing|farming|remote|poor|poorer|poorest|same) )*(?:districts?|parish(?:es)?|provinces?|north|"
    r"south|east|west|islands?|villages?|regions?|count(?:y|ies)|interior|capital|coast|highlands|countryside|belt|"
    r"delta|valley|"
    r"departments?|states?|towns?|areas?|zones?|constituenc(?:y|ies)|communit(?:y|ies)|suburbs?|settlements?|atolls?|"
    r"camps?)\b"
)
_FROM_PLACE = re.compile(r"^(?:born in|from) (?:the )?[A-Z][a-z]")
_STINT = re.compile(  # a time at some work, or in some place
    r"^(?:have |has |had )?(?:at least |a minimum of |more than |over |some )?"
    r"(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty(?:-four)?|several) (?:[a-z]+ )?"
    r"(?:years?|months?|seasons?|winters?|summers?|tours?|terms?|harvests?) (?:on|in|at|aboard|behind|with|as) "
    r"(?!prison|jail|age)"
)
_BEARS = re.compile(
    r"^(?:(?:be )?(?:un)?able to |can |cannot |can't |could not )?(?:stand (?:on|for|all|up)|"
    r"lift|carry|climb|kneel|squat|bend) "
)
_MEMBER = re.compile(
    r"^(?:(?:have |has |had )?(?:been )?)?(?:an? |the )?(?:[a-z-]+ )?members? of (?:the|an?|our|his) (?P<of>.+)"
)
_PARTISAN = re.compile(r"\b(?:party|opposition|league|union|youth|movement|front|committee|militia|politburo)\b")
_DID = re.compile(  # work that somebody has done, whatever its object
    r"^(?:have |has |had )?(?:ever )?(?:driven|handled|crewed|sailed|flown|fished|nursed|taught|commanded|piloted|"
    r"milked|sheared|farmed|mined|skippered|guarded|patrolled|wintered|coached|cooked|kept (?:animals|cattle|goats|"
    r"sheep|horses|bees)|finished (?:an?|one|two|three|their|his|her) (?!.*\b(?:school|grade|class|form|degree)\b))\b"
)
_FORMER = re.compile(
    r"^(?:former|retired|ex) (?!party|prison|convict|detain|member|rebel|spouse|wi[fv]|husband)[a-z ]+$"
)
_BOUGHT_IN = re.compile(  # what a place was paid for with, or whom: it bars, as no payment does
    r"^(?:found to have |have |has |had )?(?:ever |already |knowingly )?(?:paid|bribed)\b(?=.*\b(?:agents?|brokers?|"
    r"touts?|middle(?:man|men)|recruiters?|fixers?|go betweens?|intermediar(?:y|ies)|sub agents?|officials?|bribes?|"
    r"for (?:a|the|their|his|her) (?:place|slot|seat|job|post)|one)$)"
)
_BACKED = re.compile(r"^(?:be |is |are )?(?:sponsored|employed|hired|nominated|backed|paid) by\b")
_PREGNANT = re.compile(r"^(?:(?:be |are |is )?(?:heavily |visibly |more than [a-z]+ months )?pregnant|expecting)$")
_CONVICTED = re.compile(
    r"^(?:been )?(?:convicted (?:of|for|in)\b(?! (?:political|a political))|overstayed|refused (?:entry|an? "
    r"(?:[a-z]+ )?visa)|deported|expelled)"
)
_MARRIAGE = re.compile(r".*\byears? (?:of marriage|married)\b")
_UPRISEN = re.compile(
    r"^(?:have |has |had )?(?:taken part in|took part in|joined|marched (?:in|at)|been seen at) (?:the|an?|any) "
    r"(?:[\w’'-]+ ){0,3}?(?:strikes?|protests?|movement|putsch|uprising|demonstrations?|rall(?:y|ies)|coup|"
    r"march(?:es)?|boycott|riots?)\b"
)
_CANNOT = re.compile(  # by itself a matter of what somebody has learned
    r"^(?:can|cannot|can't|could not|couldn't) (?!be |stay|spare|leave|travel|work|start|stand|give|show|prove|pay|"
    r"produce|afford|live|commit|come|go |join|do without|wait|lift|carry|hear|see )[a-z]+"
)
_IN_POST = re.compile(
    r"^(?:be |been )?(?:registered|licensed|qualified|enrolled|in (?:practice|post|service|work)) (?:there |here )?for "
    r"(?:at least |a minimum of |more than |over )?(?:\d+|an?|two|three|four|five|six|seven|eight|ten) (?:full )?"
    r"(?:years?|months?)\b"
)
_TONGUES = re.compile(r"\b(?:mother|native|first) (?:tongue|language)\b")
_WORDING = re.compile(r"^(?:the )?language (?:that|which|to|of)\b")  # how something is put, and no tongue
_LEAST = re.compile(r"^(?:minimum|maximum|lower limit|upper limit)(?: age)?(?: is| was)? [1-6]\d(?: years?)?$")
_PLAINLY: tuple[tuple[re.Pattern[str], Category], ...] = (
    (_LEAST, "demographic"), (_IN_POST, "experience"),
    (_HOURS, "experience"), (_BOND, "other"), (_CERTIFIED, "health"), (_JABBED, "health"),
    (_REGION, "demographic"), (_LAW, "other"), (_FREE, "other"), (_BOUND, "other"), (_LIED, "other"),
    (_IDLE_TIME, "other"), (_WORDING, "other"),
    (_WORKED, "experience"), (_ABLE, "skills"), (_STINT, "experience"),
    (_BEARS, "health"), (_DID, "experience"), (_PREGNANT, "health"), (_CONVICTED, "other"), (_MARRIAGE, "family"),
    (_UPRISEN, "political"), (_FORMER, "experience"), (_BACKED, "other"), (_BOUGHT_IN, "payment"),
)  # fmt: skip
_WORDS = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_PREPOSITION = re.compile(
    r"\s(?:of|in|with|at|for|from|that|who|to|as|on|by|against|under|over|between|since|abroad)\s"
)
_LIMIT = re.compile(
    r"\b(?:(?:upper|lower|minimum|maximum|min|max)\.? )?(?:(?:age|height|weight|(?:(?<=minimum )|(?<=maximum ))reach|"
    r"body mass index|BMI|(?:chest|waist|hip|arm|leg|shoe|collar|neck)(?: (?:size|girth|measurements?|circumference|"
    r"width|length|span|expansion)|(?! of\b)))(?: limits?| range| bracket| cap| ceiling| threshold| cut-off)?|"
    r"(?:upper|lower|age|height) limit|cut-off(?: age)?|(?:age )?ceiling)(?: for [a-z]{2,20}(?: [a-z]{2,20})?)?(?: (?:"
    r"(?:is|was|has been|had been) (?:now )?(?:put|fixed|raised|lowered|cut|set|pegged) (?:at|to)|is|was|of|at|"
    r"(?:goes|went|will go) (?:up|down) to|(?:rises?|rose|falls?|fell|drops?|dropped|(?:is|was|will be|has been) "
    r"(?:raised|"
    r"lowered|cut)) (?:from \d\d )?to|stands at|is set at|was set at|has been set at|remains|starts at|being|from|set "
    r"at)|:|,)? (?:just |between |about |now |at least |over )?(?:\d+(?:[.,]\d+)?(?:\s?(?:to|and|-|–)\s?"
    r"\d+(?:[.,]\d+)?)?|(?:eighteen|nineteen|twenty|thirty|forty|fifty|sixty)(?:-[a-z]{3,5})?)(?:\s?(?:years? of age|"
    r"years?|cm|mm|centimet(?:re|er)s|met(?:re|er)s|kg|kilos|m|inches|(?:feet|ft) \d{1,2} ?in(?:ches)?|feet|ft|"
    r"lbs?|pounds)\b)?(?: for [a-z]{2,12} and [\d.]{2,4} for [a-z]{2,12})?",
    re.IGNORECASE,
)
_OF_OTHERS = tuple(  # before "age": of those who are not chosen by it
    f"{word} " for word in "retirement retiring pension pensionable voting drinking average median mean school".split()
)
_OF_CHILDREN = re.compile(r"age\b\D{0,24}\b(?:\d|1[0-4])$", re.IGNORECASE)
_TOO_LARGE = re.compile(
    r"(?<![\d.,])(?:[3-9]|\d\d)(?:[.,]\d+)? ?(?:m|met(?:re|er)s)\b|\d,\d{3}|\d{4}|\b[3-9]\d\d(?! ?(?:cm|mm))"
)  # "the upper limit is 7,200"
_RELATIVE = frozenset("who whose".split())
_WILL = frozenset("will would".split())
_THEY = frozenset("he she they it you we i and or never who that".split())
_FINITE = (AUX - {"to", "’s", "'s", "being", "been"}) | frozenset(
    "say says said i he she they we it there gets goes went got takes took make makes made wants want leave left "
    "comes came gave gives works pays paid told earns knows think thinks know believe hope hopes agreed asked "
    "remain remains remained stayed flew receive receives earn earns live lives cost costs faces finds "
    "lasts begins starts ends runs applied vary varies depend depends differ differs".split()
)


@lru_cache(maxsize=4096)
def category_of(words: str) -> Category:
    """Return the category that the words of a condition put it into: those of its head first.

    >>> category_of("a valid passport"), category_of("liver trouble or other illnesses"), category_of("luck")
    ('documents', 'health', 'other')
    >>> category_of("a household with no record of arrest"), category_of("three winters on the ice")
    ('family', 'experience')
    """
    lowered = spell_out(_unnamed(words).lower().replace("-", " ").replace("’", "'").replace(" in writing", ""))
    if held := _HOLDER.match(lowered):
        return category_of(words[held.end() :])  # "men who can weld": not what they are, but what they can do
    if (many := _MANY.match(lowered)) and (found := _held_by(many, words)):
        return found
    if (plain := _headed(lowered)) is not None:
        return plain
    cut = _PREPOSITION.search(lowered)
    head = (lowered[: cut.start()] if cut else lowered).partition(",")[0]
    if head.rpartition(" ")[2] in _papers():
        return "documents"
    if cut and cut.start() > 3 and (found := _matched(lowered[: cut.start()])):
        return found
    if _AGES.match(lowered) or _AGE_RANGE.match(words.lower()) or _FROM_PLACE.match(words):
        return "demographic"
    if _YEARS_FIRST.match(lowered) or _SINCE.search(lowered):
        return "experience"
    if found := _matched(lowered):
        return found
    if _AGED.search(lowered):
        return "demographic"
    able = _TONGUE.search(words) or _CANNOT.match(lowered)
    return "experience" if _YEARS.search(lowered) else "skills" if able else "other"


def _unnamed(words: str) -> str:
    """Return the words without names that say something else: "the Czech Republic", "the Turkmen" are no language."""
    if _NATION.fullmatch(words) and (place_code(words) or (None, ""))[1] == "demonym":
        return "people"
    if _NAMES.search(words) is None:
        return words
    for place in reversed(places_in(words)):
        if place.kind == "country" and " " in words[place.start : place.end]:
            words = words[: place.start] + "Land" + words[place.end :]
    return words


_NAMES = re.compile(r"[A-Z][a-z]+ [A-Z]")
_NATION = re.compile(r"[Tt]he [A-Z][a-z]+")


def _headed(lowered: str) -> Category | None:
    if "years of " in lowered and "retirement" in lowered:
        return "demographic"  # an age, and no experience
    if member := _MEMBER.match(lowered):
        return "political" if _PARTISAN.search(member["of"]) else "other"
    if _TONGUES.search(lowered):
        return "skills"
    return next((sort for pattern, sort in _PLAINLY if pattern.match(lowered)), None)


def _held_by(many: re.Match[str], words: str) -> Category | None:
    """Return the category of what people have (
    "welders with good eyes"), unless they are the condition themselves.
    """
    held = "other" if _matched(many[1]) in _KEPT else category_of(words[many.end() :])
    return None if held == "other" else held


@cache
def _papers() -> frozenset[str]:
    return frozenset(words_of("criteria_categories", "documents")) - {"stamped", "certified", "registered", "convicted"}


@cache
def _classes() -> list[tuple[Category, frozenset[str], re.Pattern[str] | None]]:
    """Return each category with its single words, and its phrases as one pattern."""
    classes: list[tuple[Category, frozenset[str], re.Pattern[str] | None]] = []
    for name, cues in load_words("criteria_categories").items():
        phrases = sorted((re.escape(cue) for cue in cues if not cue.isalpha()), key=len, reverse=True)
        pattern = re.compile(r"(?<!\w)(?:" + "|".join(phrases) + r")(?!\w)") if phrases else None
        classes.append((name, frozenset(cues), pattern))  # type: ignore[arg-type]  # the file's classes are the categories
    return classes


def _matched(lowered: str) -> Category | None:
    parts = frozenset(_WORDS.findall(lowered))
    for name, cues, phrases in _classes():
        if not parts.isdisjoint(cues) or (phrases and phrases.search(lowered)):
            return name
    return None


def find_limits(text: str, start: int, end: int) -> Iterator[Stretch]:
    """Return limits of age, height and weight that need no verb.

    >>> words = "The upper limit is 42."
    >>> [words[at.start : at.end] for at in find_limits(words, 0, len(words))]
    ['upper limit is 42']
    """
    limits = islice(_LIMIT.finditer(text, start, end), 4)
    return (
        Stretch(*found.span())
        for found in limits
        if not _TOO_LARGE.search(found[0])
        and not _OF_CHILDREN.search(found[0])
        and not text.endswith(_OF_OTHERS, 0, found.start())
        and not LEFT_OUT.match(text, found.end(), end)
        and not text.endswith(("at the ", "after ", "since ", "until "), 0, found.start())
    )


def is_verbless(tokens: Sequence[Token], most: int = 18) -> bool:
    """Return whether a clause, up to a relative clause in it, has no word that only stands with a verb or as one.

    `most`: words that it has less than.
    """
    for at, token in enumerate(tokens):
        if token.lower in _RELATIVE:  # but "a man who drinks here will drink there" is a sentence
            end = next((i for i in range(at, len(tokens)) if tokens[i].text == ","), len(tokens))
            pairs = zip(tokens[at + 2 : end], tokens[at + 3 : end], strict=False)
            return not any(after.lower in _WILL and before.lower not in _THEY for before, after in pairs)
        if token.lower == "left" and any(before.lower == "with" for before in tokens[max(0, at - 4) : at]):
            continue  # "a passport with a year left in it"
        if at and at + 1 == len(tokens) and token.lower == "it":
            continue
        if token.lower in _FINITE or token.text.lower().replace("’", "'").endswith(("n't", "'re", "'ve", "'ll")):
            return False
    return len(tokens) < most


def strip_condition(text: str, stretch: Stretch) -> Stretch:
    """Return the condition without the applicant and the bare verb before it."""
    item = _trim(text, stretch.start, stretch.end)
    lead = _LEAD.match(text, item.start, item.end)
    start = (
        lead.end()
        if lead and lead.end() < item.end and (lead.end() == item.start or text[lead.end() - 1] in " ‘“")
        else item.start
    )
    verb = _VERB_LEAD.match(text, start, item.end)
    if verb and verb.end() < item.end:
        start = verb.end()
    return _trim(text, start, item.end)


def without_holder(text: str, item: Stretch) -> Stretch:
    """Return a condition without the people whom it only hangs on ("men between 20 and 28")."""
    held = _HOLDER.match(text, item.start, item.end)
    return Stretch(held.end(), item.end) if held and held.end() < item.end else item


def _trim(text: str, start: int, end: int) -> Stretch:
    """Return the stretch without loose marks at its ends; a quotation inside it keeps both its marks."""
    item = trim_stretch(text, start, end, " \t,;:.–—-(")
    for left, right in ("“”", "‘’", '""'):
        inside = text[item.start : item.end]
        if inside.endswith(right) and (inside.count(left) < 2 if left == right else left not in inside[1:]):
            item = trim_stretch(text, item.start, item.end - 1, " \t,;:.–—-(")
        inside = text[item.start : item.end]
        if inside.startswith(left) and (left == right or right not in inside):
            item = trim_stretch(text, item.start + 1, item.end, " \t,;:.–—-(")
    return item
