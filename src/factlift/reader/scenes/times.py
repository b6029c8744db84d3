"""When a deployment is, was or will be: the words of its clause that tell a time, never those that date the report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from factlift.article import Stretch
from factlift.lexicon import BE, words_of
from factlift.reader.scenes.scene import Scene
from factlift.reader.words.cues import GO, SEND, SENT, STRONG_SEND
from factlift.reader.words.literals import by_initial

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count

_ELSEWHERE = frozenset({"where", "which"})  # what follows tells of another event
_CREDIT = 90  # code points before a time in which those stand who said so then
_CREDITED = re.compile(r"\b(?:according to|in a (?:statement|report|release|notice|bulletin)) [^,;:.“”]{0,60}$")
_PAPER = re.compile(  # what was signed then: "under the bilateral agreement of July 2023"
    r"\b(?:agreement|accord|deal|pact|treaty|memorandum|protocol|convention|law|act|decree|resolution|order|directive|"
    r"decision|cease-?fire|mandate) (?:of|from|dated|(?:signed|reached|concluded|adopted|struck) (?:in|on|last))? ?$"
)
_PARTICIPLE = re.compile(r"(?!(?:deployed|dispatched|posted|stationed|seconded|landed|shipped)$)[a-z]{2,}ed$")
_LOOKED_BEHIND = 12  # code points before a stretch that tell whether a word begins there
_TOLD = 7  # tokens before a time in which the verb stands that it dates
_NEAR = 24  # code points before a time, before which its verb stands behind the number only
_TIMED = (
    words_of("speech_verbs") - SEND
) | frozenset(  # what happened at a time that is told of it, and not of the sending
    "died born dies elected arrested appointed retired married published signed agreed approved decided voted ordered "
    "authorised authorized unveiled decide decides vote votes broadcast aired printed deaths heard learned learnt "
    "handed".split()
)
_OTHER = re.compile(
    r", and (?:the |its |their )?\w+(?: \w+)? (?:runs?|starts?|begins?|closes?|ends?|opens?|takes? place|follows?) "
)  # what begins there tells of something else
_FEW = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|\d{1,2})"
_DAY = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_HOUR = "(?: (?:night|morning|evening|afternoon))?"
_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)"
_ANY_MONTH = rf"(?:{_MONTH}|{_SHORT}\.?)"
_PART = "(?:spring|summer|autumn|winter)"
_SPAN = (
    "(?:year|month|week|weekend|fortnight|spring|summer|autumn|winter|fall|decade|quarter|season|term|biennium|years|"
    "months|weeks|days)"
)
_FEAST = (
    r"(?:Christmas|Easter|New Year(?:[’']s (?:Day|Eve))?|Ramadan|Eid|Diwali|Lent|Thanksgiving|Independence Day|"
    r"Whitsun|All Saints|Id[- ]?ul[- ](?:Adha|Fitri?)|Eid[- ](?:al|ul)[- ](?:Adha|Fitr)|Dashain|Tihar|Holi|Onam|Pongal|"
    r"Vesak|Songkran|Tet|(?:Lunar|Chinese|Khmer) New Year|the New Year|Nowruz|Passover|Hanukkah|Pentecost|Whit Monday|"
    r"Good Friday|Ash Wednesday|Boxing Day|Michaelmas|Martinmas|Candlemas|Carnival|Mardi Gras|"
    r"harvest time|harvest|spring|summer|autumn|winter)"
)
_NTH = r"(?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|tenth|fifteenth|twentieth|last day)"
_POINT = (  # that begins or ends a stretch of time, its year told
    r"(?:(?:the )?(?:end|start|beginning|middle|close|autumn|spring|summer|winter) of )?(?:the )?"
    r"(?:early |late |mid-)?(?:\d{1,2} )?(?:" + _MONTH + r" )?(?:1[6-9]|20)\d\d"
)
_DATE = r"\d{1,2}(?:st|nd|rd|th)?"
_OF_YEAR = r"(?: (?:1[5-9]|20)\d\d)?"
_SINCE = by_initial("by|before|until|till|since|from|after|during|over|within|around|with effect from|as of|as from")
_SINCE_CLAUSE = (  # "since he gave up his round"
    r"since (?:he|she|it|they|we|I|you|the|its|their|his|her|our|my)(?: [\w’'-]+){0,5}? (?:[a-z]{2,12}ed|was|were|"
    r"began|gave|took|came|went|left|fell|broke|shut|became|lost|won|got|set|met)\b[^.,;:“”()—–\n]{0,50}(?=[.,;:”)—–\n]|$)"
)
_THAT_TIME = (  # "260 men that spring on ships"
    r"(?<=[a-z,’”] )(?<!said )(?<!says )(?<!think )(?<!know )(?<!hope )(?<!in )that (?:same )?"
    r"(?:week|month|year|spring|summer|autumn|winter|season)"
    r"(?=[.,;:)”]| (?:on|in|at|from|to|for|by|and|with|when|after|before|alone)\b)"
)
_LASTING = (  # "has kept 40 there for nine seasons"
    r"(?i:for) (?:(?:more|longer|less) than |at least |well over |"
    r"(?:almost|nearly|about|around|some|over|the past|the last) )?"
    r"(?:the )?(?:\d{1,3}|[a-z]{3,9}|[a-z]{5,7}-[a-z]{3,5}) "
    r"(?:years|decades|seasons|summers|winters|centuries|generations)"
)
_WHEN = re.compile(
    r"\b(?!\W)(?<!\d[-–/])(?:(?:[Bb]etween|[Ff]rom) (?:" + _MONTH + "|" + _POINT + r") (?:and|to|until) " + _POINT +
    r"|(?:[Bb]etween|[Ff]rom) " + _DATE + " (?:and|to|until) " + _DATE + " " + _MONTH + r"(?:,? (?:1[5-9]|20)\d\d)?"
    r"|(?i:in|for|during|over|from|since|until|by|before|after) the (?:1[5-9]|20)\d\d (?:\w{4,9} )?"
    r"(?:season|harvest|vintage|campaign|intake|school year|academic year|hajj|pilgrimage|games|monsoon)"
    r"|" + _LASTING + r"|(?i:each|every) (?:year|summer|winter|spring|autumn|season|harvest|Christmas)(?! of\b)"
    r"|(?i:over|in|during) the (?:" + _FEW + " (?:months|weeks)|year) to (?:the end of )?" + _MONTH +
    r"(?: (?:1[5-9]|20)\d\d)?|so far this (?:year|season|month|week)|So far this (?:year|season|month|week)"
    r"|(?i:during) the (?:\w{3,12} )?(?:war|lockdown|pandemic|occupation|emergency|famine|drought|epidemic)(?! of\b)"
    r"|" + _SINCE_CLAUSE + r"|on the (?:day|night|morning|evening) (?:we|I|he|she|they) [a-z]+(?: there)?"
    r"|" + _THAT_TIME +
    r"|" + _MONTH + r" (?:and|or|to|through) " + _MONTH +
    r"|(?:[Bb]etween|[Ff]rom) " + _ANY_MONTH + " " + _DATE + " (?:and|to|until|through) (?:" + _ANY_MONTH + " )?"
    + _DATE + r"\b(?!,\d)(?:,? (?:1[5-9]|20)\d\d)?"
    r"|(?:[Bb]etween|[Ff]rom) " + _DATE + " " + _ANY_MONTH + " (?:and|to|until) " + _DATE + " " + _ANY_MONTH
    + _OF_YEAR +
    r"|(?:[Bb]etween|[Ff]rom) " + _ANY_MONTH + _OF_YEAR + r" (?:and|to|until) " + _ANY_MONTH + _OF_YEAR + r"|"
    + _SINCE + r" (?:the |that )?(?:(?:end|start|beginning|middle|turn|close) of )?(?:the )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)? )?"
    r"(?:early |late |mid-|end-)?(?:" + _MONTH + r"(?: \d{1,2}\b(?!,\d))?(?:,? (?:1[5-9]|20)\d\d|"
    r" (?:of )?(?:last|this|next) year)?|"
    r"(?:1[5-9]|20)\d\d(?:[-–/]\d{2,4}\b)?|"
    r"(?:next|last|this|coming|past|following) (?:\w{3,9} )?" + _SPAN + r")"
    r"|" + _SINCE + " the " + _NTH + r"(?: of (?:the|next|this|last) month| of " + _MONTH + r")?(?! [a-z]| [A-Z][a-z])"
    r"|(?:the )?" + _NTH + r" of (?:the month|next month|this month|" + _MONTH + r")"
    r"|(?i:early |late |mid-|later |earlier )?(?i:next|last|this) (?:northern |southern |coming |past |school |"
    r"fiscal |financial |academic )?(?:" + _SPAN + "|" + _MONTH + "|" + _DAY +
    r"|(?:rainy |dry |fire |cyclone |harvest |planting |school |academic )(?:season|year|term))"
    r"|(?:\d{1,2}(?:[-–]\d{1,2})?(?:st|nd|rd|th)? )?(?:early |late |mid-|end-)?" + _MONTH +
    r"(?: \d{1,2}(?:[-–]\d{1,2}|st|nd|rd|th)?\b(?!,\d))?(?:,? (?:1[5-9]|20)\d\d| (?:of )?(?:last|this|next) year)?"
    r"|" + _PART + r"(?: |-)(?:of )?(?:1[5-9]|20)\d\d|(?:early|late|mid)(?: |-)(?:1[5-9]|20)\d\d"
    r"|(?<=\bin )(?:1[5-9]|20)\d\d\b(?:[-–/]\d{2,4}\b)?|(?<=In )(?:1[5-9]|20)\d\d\b(?:[-–/]\d{2,4}\b)?"
    r"|(?<=\bfor )(?:1[5-9]|20)\d\d[-–/]\d{2}\b"
    r"|(?:the )?(?:1[5-9]|20)\d\d[-–/]\d{2,4} (?:season|year|biennium|term|intake|cycle)"
    r"|(?i:a few|some|" + _FEW + r"|a|the) (?:years?|months?|weeks?|fortnight|days|decades?|winters|summers) "
    r"(?:ago|before last)"
    r"|(?:a (?:year|month|week|season|decade) (?:earlier|before)|the (?:year|month|season) (?:before|earlier)|the "
    r" (?:previous|preceding|prior) (?:fiscal |financial |school |academic )?(?:year|month|quarter|season|week))"
    r"(?=[.,;:)”]|$| (?:and|but|to|in|for)\b)"
    r"|(?i:within|in|over) (?:the )?(?:next |coming |past |last )?(?:few )?" + _FEW + r" (?:years|months|weeks|days)"
    r"(?:[’'] time)?(?! of\b)"
    r"|(?i:in (?:recent|the past few|the last few) (?:years|months|weeks|days))"
    r"|(?i:in|during|for) (?:the )?(?:last |next )?(?:fiscal|financial)(?: year)? (?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?|"
    r"(?:in|during|for|within) the (?:current|present|running) (?:fiscal |financial |academic |calendar |school )?year"
    r"|(?i:within|in|over) the (?:next|coming|following|past|last) (?:years?|months?|weeks?|fortnight|days)"
    r"|(?i:within|in) (?:a (?:week|month|fortnight|year|matter of (?:days|weeks|months))|days|weeks|months)"
    r"(?:[’']s time)?"
    r"|(?<=\b[Ff]or )(?:the|this|next) (?:\w+ )?(?:spring|summer|autumn|winter|fall|season|harvest)"
    r"(?! [a-z]+s\b| timetable| schedule| intake)"
    r"|(?<=\bspend )(?:the|this|next) (?:\w+ )?(?:spring|summer|autumn|winter|semester|term|year|fall)"
    r"|(?:That(?: same)?|that same) (?:year|spring|summer|autumn|winter|season)(?![\w’'-])"
    r"|(?i:in|during|over|for) the (?:same|corresponding) (?:period|year|month|season|quarter|half)"
    r"(?: (?:of )?(?:last year|the previous year|(?:19|20)\d\d)\b| a year (?:ago|earlier|before))?"
    r"|throughout (?:1[5-9]|20)\d\d"
    r"|(?<=\b[Ii]n )the (?:early |late )?(?:19|20)\d0s"
    r"|the (?:week|month|year) after(?= )"
    r"|in the (?:days|weeks|months) (?:ahead|to come)"
    r"|(?i:by|before|at|until|since|towards|around) the (?:end|start|beginning|middle|close|turn) of (?:" + _MONTH +
    r"(?:,? (?:1[5-9]|20)\d\d)?|(?:1[5-9]|20)\d\d|(?:the|this|next|last) "
    r"(?:\w{3,9} )?(?:year|month|week|decade|season|summer|winter|quarter|harvest|spring|autumn|term))"
    r"|(?i:by|before|after|at|until|till|since|over|during|for|come|from|around) (?:next )?" + _FEAST +
    r"|(?<=\b[Oo]n )(?:Whit Monday|Good Friday|Ash Wednesday|Boxing Day|(?:New Year[’']s|Christmas) (?:Day|Eve))"
    r"|(?i:in|over|within|during) the (?:first|last|second|final|closing|opening) (?:" + _FEW + r" )?"
    r"(?:days|weeks?|months?|half|quarter|year)(?: of (?:the (?:year|month|scheme|programme|season|mission)|"
    + _MONTH + r"|this year|next year|(?:1[5-9]|20)\d\d))?(?! of\b)"
    r"|(?i:during the (?:quarter|year|month|week|season|period))(?! of\b)"
    r"|(?i:in|for) the (?:coming|current|previous|present|new|dry|rainy|wet|third|fourth) "
    r"(?:season|year|term|quarter|half)"
    r"|(?<=\b[Ii]n )(?:Term|Semester|Trimester) (?:\d|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)"
    r"|(?i:by) (?:the )?year(?:[’']s |-| )end|(?i:no|not) later than (?:the end of )?" + _MONTH +
    r"|(?i:before|until|after|since) (?:dawn|dusk|midnight|noon)"
    r"(?: (?:yesterday|today|tomorrow|on " + _DAY + r"))?"
    r"|(?i:come) (?:" + _MONTH + "|" + _DAY + r")"
    r"|(?:the )?academic year (?:1[5-9]|20)\d\d(?:[-–/]\d{2,4})?"
    r"|(?:the )?(?:new|coming|next) (?:school|academic|financial|farming|planting|fishing|sugar|growing) "
    r"(?:year|season|term)"
    r"|(?i:since|until|till|from|by|before) (?:last |next |this )?" + _DAY + _HOUR + r"\b"
    r"|(?i:since|until|till|over|during|after|before|by) the (?:\w{3,12} )?"
    r"(?:spring|summer|autumn|winter|elections?|new year|harvest|[Gg]ames|holidays|season|festival|storm|floods?|"
    r"earthquake|hurricane|cyclone|outbreak|rains|monsoon|hajj|coup|ceasefire|referendum|tournament|attacks?|war|invasion|"
    r"pandemic|revolution|massacre)\b(?! (?:broke|began|started|erupted|ended|came)\b)"
    r"(?: (?:of|in) (?:1[5-9]|20)\d\d)?"
    r"|(?i:this|at the|over the) weekend"
    r"|(?:late |early )?on " + _DAY + _HOUR +
    r"|(?<=\bin )(?:the )?(?:early |late )?(?:" + _PART + r"(?: of (?:1[5-9]|20)\d\d)?|(?i:new year))"
    r"|(?<=\bIn )(?:the )?(?:early |late )?(?:" + _PART + r"(?: of (?:1[5-9]|20)\d\d)?|new year)"
    r"|(?i:in) the course of (?:" + _MONTH + r"(?:,? (?:1[5-9]|20)\d\d)?|(?:1[5-9]|20)\d\d|(?:the|this|next|last) year)"
    r"|later (?:in|on in) the (?:year|month|week)|"
    r"(?i:ahead of|in the run-up to) (?:the )?(?:\w{3,12} )?(?:season|harvest|winter|summer|holidays|elections?)"
    r"|(?:the )?(?:first|second|third|fourth) (?:quarter|half) of (?:next year|this year|(?:1[5-9]|20)\d\d)"
    r"|(?<=\bin )[’']\d\d"
    r"|(?<=[a-z] )" + _DAY + _HOUR +
    r"|(?:[Ll]ast|[Tt]omorrow|[Yy]esterday|[Tt]his) (?:night|morning|evening|afternoon)|[Tt]omorrow|[Tt]onight|"
    r"[Oo]vernight|[Yy]esterday|(?:" + by_initial("by|before|until|till|since|from|after") + r" )?"
    r"(?:" + _SHORT + r"\.? \d{1,2}\b(?! \w+s\b)|\d{1,2} " + _SHORT + r"\b)"
    r"|(?:(?i:since|by|until|till|before|after|this|last|next) |(?<=\b[Ii]n ))(?:early |late |mid-)?" + _SHORT +
    r"(?:\.(?: (?:1[5-9]|20)\d\d| (?:last|this|next) year)?| (?:1[5-9]|20)\d\d)"
    r"|(?:(?<=will )|(?<=ould )|(?<= be )|(?<=is to )|(?<=re to ))(?:soon|shortly)"
    r"|[Ss]hortly(?=[,.;])|(?<!too )(?<!as )[Ss]oon(?=[,.;])"
    r"|(?<=\bon )the \d{1,2}(?:st|nd|rd|th)|(?i:by|before|after|until|since) [A-Z][a-z]+ Day"
    r"|(?i:by|before|until|over) the weekend|(?<=\b[Aa]t )(?:dawn|dusk|noon|midday|midnight|"
    r"lunchtime|daybreak|first light|last light|daylight|nightfall|sunrise|sunset|sundown)(?: on " + _DAY + r")?"
    r")(?![\w’']|[-–/]\d)"
    r"|\b(?:[Tt]his " + _PART + r"|[Tt]his season|[Nn]ext " + _SPAN + "|[Ll]ast " + _SPAN + r")(?=[’']s\b)"
)  # fmt: skip

_STOPS = frozenset(", ; : – — “ ” that".split())
_GOING = SEND | GO
_DATED = _GOING | SENT
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d|(?<![\w’'])[’']\d\d\b")
# Without one of these, or a year, no words tell when.
TIMES = frozenset(
    "january february march april may june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday year years month months week weeks day days decade decades season quarter spring "
    "summer summers autumn winter winters fall christmas easter ramadan eid harvest tomorrow tonight overnight "
    "yesterday last fortnight weekend diwali lent thanksgiving storm floods flood earthquake hurricane cyclone "
    "outbreak rains monsoon hajj term elections election games holidays month morning evening night first jan feb mar "
    "apr jun jul aug sep sept oct nov dec dawn dusk noon midday midnight lunchtime daybreak light daylight nightfall "
    "sunrise sunset sundown idul adha fitr fitri dashain tihar holi onam pongal vesak songkran tet nowruz passover "
    "hanukkah pentecost michaelmas martinmas candlemas carnival mardi festival half period semester trimester soon "
    "shortly seasons centuries generations winters war lockdown pandemic occupation emergency famine drought "
    "epidemic attack attacks invasion revolution massacre".split()
)
_BESIDE_NUMBERS = frozenset(  # tell when only in a sentence with a number
    "second third fourth fifth tenth fifteenth twentieth whitsun saints afternoon coup ceasefire referendum tournament "
    "semester period st nd rd th".split()
)


def time_of(text: str, scene: Scene, start: int, end: int) -> Stretch | None:
    """Return the words that tell when, never those that date the report."""
    return next(_times_in(text, scene, start, end, start), None) if _may_tell(text, scene, start, end) else None


def _may_tell(text: str, scene: Scene, start: int, end: int) -> bool:
    """Return whether words between two offsets may tell when: "900" alone does not, a "28" or "mid-term" may."""
    if scene.has(TIMES) or "since" in scene.words or _YEAR.search(text, start, end):
        return True
    compounds = scene.compounds
    return bool(compounds) and (scene.has(_BESIDE_NUMBERS) or any(not _is_bare(word) for word in compounds))


def _is_bare(word: str) -> bool:
    return len(word) > 2 and word.replace(",", "").replace(".", "").isdigit()


def time_beside(text: str, scene: Scene, count: Count, bounds: tuple[int, int]) -> Stretch | None:
    """Return when those counted go: the first time told behind their number, else the last one before it.

    Another number, or an aside, stands between a number and the time of something else.
    """
    if (label := YEAR_LABEL.match(text, scene.sentence.start, count.start)) and label.end() == count.start:
        return Stretch(label.start("year"), label.end("year"))
    if not _may_tell(text, scene, *bounds):
        return None
    behind = next(_times_in(text, scene, count.end, bounds[1], count.end), None)
    if behind is not None and _is_of_another(scene, count, behind):
        behind = None
    if behind is not None and not any(token.lower in _BREAKS for token in scene.between(count.end, behind.start)):
        return behind
    before = [*_times_in(text, scene, bounds[0], count.start, bounds[0])]
    before = [time for time in before if not _is_aside(scene, bounds[0], time) and not _dates(scene, time, count)]
    if not before and behind is not None and _opens_clause(scene, behind):
        return None
    return before[-1] if before else behind


YEAR_LABEL = re.compile(r"(?:[-•*·–] ?)?(?P<year>(?:19|20)\d\d(?:[-–/]\d{2,4})?) ?[:|–—] ?(?:(?:about|some|around) )?")
"""What heads a line that tells of a year: "2024: 121 members deployed"."""


def _opens_clause(scene: Scene, time: Stretch) -> bool:
    """Return whether a time opens what is told next ("there are 40, and by Christmas there will be more")."""
    at = scene.index_at(time.start)
    return at > 1 and scene.tokens[at - 1].lower in _JOINTS and scene.tokens[at - 2].text in {",", ";"}


def _is_of_another(scene: Scene, count: Count, time: Stretch) -> bool:
    """Return whether a time behind a number is of another clause: of what it is compared with, of a contrast.

    "200 fewer than last year", "down from 500 five years ago", "wanted 20 cooks, but the union stopped it in May",
    "in a hotel that has been closed since May".
    """
    between = scene.between(count.end, time.start)
    words = [token.lower for token in between]
    for at, word in enumerate(words):
        following = words[at + 1] if at + 1 < len(words) else ""
        if (word == "than" and len(words) - at <= 3) or (word == "before" and _broke_out(words[at + 1 :])):
            return True  # "before the war broke out last May"
        if word in {"down", "up", "compared"} and following in {"from", "with", "to"}:
            return True
        if word in _TURNS and not _DUE.intersection(words[at:]):
            return True
        new = following[:1].isdigit() or following in _SUBJECTS
        if word == "and" and new and words[at - 1 : at] == [","]:
            return True
        past = following in {"has", "was", "had"} or (following.endswith("ed") and len(following) > 4)
        if word == "that" and past and words[at - 1 : at] and at > 3:
            return between[at - 1].word and between[at - 1].lower not in words_of("speech_verbs")
    return False


def _broke_out(words: list[str]) -> bool:
    """Return whether words tell of what happened, not of what is to come ("before the war broke out last May")."""
    return any(word in _BROKE or (word.endswith("ed") and len(word) > 4) for word in words)


_BROKE = frozenset("broke began came fell struck left went".split())
_SUBJECTS = frozenset("a an the its his her their this that another".split())  # of another clause
_TURNS = frozenset("; but whereas".split())
_DUE = frozenset("due they them flight first".split())
_JOINTS = frozenset({"and", "but"})


_BREAKS = frozenset(", ; : and but because while — –".split())


def _is_aside(scene: Scene, start: int, time: Stretch) -> bool:
    """Return whether a time closes a clause between commas ("Chad, whose king came in May, has asked for 40")."""
    last = scene.index_at(time.end)
    closed = last < len(scene.tokens) and scene.tokens[last].text == ","
    opening = scene.tokens[scene.index_at(start)].lower if scene.index_at(start) < len(scene.tokens) else ""
    if opening in _FRONTED or (scene.tokens[last + 1 : last + 2] != [] and scene.tokens[last + 1].lower == "when"):
        return False  # "At its height, in 2009, 40 cooks stood guard"
    return closed and any(token.text == "," for token in scene.between(start, time.start))


def _dates(scene: Scene, time: Stretch, count: Count) -> bool:
    """Return whether a time is that of saying so ("On 29 January the firm said it would hire 40")."""
    between = scene.between(time.end, count.start)
    words = [token.lower for token in between]
    if any(words[at] == "and" and not _SEEKING.isdisjoint(words[at + 2 : at + 3]) for at in range(len(words))):
        return True  # "takes nine ships this autumn and is looking for 40 cooks"
    for at, token in enumerate(between):
        if token.lower in _SAID:
            first = max((i for i in range(at) if between[i].text == ","), default=-1)
            comma = at + 1 < len(between) and between[at + 1].text == ","
            if first == at - 1 == 0 and any(other.text == "," for other in between[at + 2 : at + 2 * _ASIDE]):
                return False  # "Last year, said Ann Ode, 40 cooks left"
            return not (comma and first >= 0 and at - first <= _ASIDE)  # "Last year, he said, 40 cooks left"
    return False


_SEEKING = frozenset("looking seeking searching recruiting hiring advertising".split())
_SAID = words_of("speech_verbs") - SEND - SENT - frozenset("show shows showed shown".split())
_FRONTED = frozenset("at in on by during last since".split())
_ASIDE = 4  # tokens of an aside that names who says so


def _times_in(text: str, scene: Scene, start: int, end: int, anchor: int) -> Iterator[Stretch]:
    """Return the times between two offsets; a relative clause behind `anchor` tells of something else."""
    begin = max(0, start - _LOOKED_BEHIND)
    words = text[begin:end].replace("\n", " ")  # lines of a typescript break anywhere
    for found in _WHEN.finditer(words, start - begin):
        first, last = found.start() + begin, found.end() + begin
        at = scene.index_at(first)
        near = scene.tokens[max(0, at - _TOLD) : at]
        before = [token.lower for token in near if token.start >= anchor or token.end > first - _NEAR]
        stop = next((i for i in range(len(before), 0, -1) if before[i - 1] in _STOPS), 0)
        verb = next((word for word in reversed(before[stop:]) if word in _TIMED or word in _GOING), None)
        told = verb is not None and verb not in _DATED
        credited = _CREDITED.search(text, max(start, first - _CREDIT), first) is not None
        behind = [token.lower for token in scene.tokens[scene.index_at(last) :][:1]]
        dated = before[-1:] != [] and before[-1] in BE and behind and _PARTICIPLE.match(behind[0])
        if dated or (behind and behind[0] in _TIMED):
            continue  # "who sent 46 women to Oman were on Friday jailed", "parliament on Friday approved"
        if _LASTS.fullmatch(found.group()) and not _has_lasted(scene, first):
            continue  # "will go for two years": a term
        if found.group().startswith("since ") and _gives_reason(scene, found.group(), first):
            continue
        paper = _PAPER.search(text, max(start, first - _CREDIT), first) is not None
        if told or credited or paper or _tells_of_another(scene, anchor, first):
            continue
        if _OTHER.search(text, start, first):
            return
        skip = 3 if found.group().startswith(("on ", "in ")) else 0
        yield Stretch(first + skip, last)


def _gives_reason(scene: Scene, words: str, at: int) -> bool:
    """Return whether "since" opens the reason of what is told, not its time, which is that of a perfect before it."""
    if _OF_CLAUSE.match(words) is None:
        return False
    lead = scene.text_of(max(scene.sentence.start, at - _CREDIT), at)
    return lead.endswith(", ") or _PERFECT.search(lead) is None


def _has_lasted(scene: Scene, at: int) -> bool:
    """Return whether a sentence tells what has been so for a time, not for how long somebody was sent, or will go."""
    told = scene.text_of(scene.sentence.start, scene.sentence.end)
    if not scene.words.isdisjoint(_AHEAD) or _PERFECT.search(told) is None:
        return False
    before = scene.tokens[: scene.index_at(at)]
    goal = any(token.lower == "to" for token in before[-_TERM:])
    return not before or not (goal or any(token.lower in STRONG_SEND for token in before))


_TERM = 3  # tokens before a term in which stands what somebody is to do ("to work for two years")
_LASTS = re.compile(_LASTING)
_AHEAD = frozenset("will shall would contract contracts permits visas term terms sentenced jailed".split())
_OF_CLAUSE = re.compile(_SINCE_CLAUSE)
_PERFECT = re.compile(r"\b(?:has|have|had)\b|[’'](?:ve|d)\b")


def _tells_of_another(scene: Scene, start: int, end: int) -> bool:
    """Return whether a relative clause goes on between two offsets, so that what follows is told of another event.

    It is over where people go behind it: "The last bus of which we know left on 3 May".
    """
    if (which := scene.find(_ELSEWHERE, start, end)) is None:
        return False
    at = scene.index_at(which.start)
    ahead = scene.tokens[at + 1 : scene.index_at(end)]
    known = at > 0 and scene.tokens[at - 1].lower in _ABOUT and bool(ahead) and ahead[0].lower in _WE
    return not (known and any(token.lower in GO for token in ahead[2:]))


_ABOUT = frozenset("of about on for".split())
_WE = frozenset("we they he she it".split())
