"""Conditions that are put plainly: sentence patterns of English that lay something down without a cue word.

"Nobody is taken without a passport", "widows come first", "the minimum is eight years": the cue is the whole
construction. They are looked for in sentences in which no cue found a condition, in articles about people sent away.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlift.article import Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.frames import names_people
from factlift.reader.criteria.wording import THINGS
from factlift.reader.words.cues import BODY, NOT_SENT, SENT, WEAK

_BE = r"(?:is|are|was|were|be|been|being|gets?|got|has been|have been|had been|will be|would be)"
_TAKEN = (
    r"(?:taken|accepted|sent|chosen|picked|hired|considered|cleared|selected|posted|deployed|admitted|recruited|placed|"
    r"enlisted|signed up|let (?:in|on)|put forward)"
)
_OUT = (
    r"(?:crossed (?:out|off)|sent (?:away|home|packing|back)|ruled out|weeded out|screened out|left (?:out|at home)|"
    r"thrown out|kept (?:out|back|at home)|struck (?:off|out)|passed over|turned (?:away|down|back)|dropped|rejected|"
    r"refused|excluded|barred|disqualified|shut out|filtered out|shown the door)"
)
_RULES = (
    r"(?:rules?|forms?|contracts?|circulars?|notices?|adverts?|advertisements?|regulations?|handbooks?|guidelines|"
    r"instructions?|posters?|orders?|decrees?|calls?|brochures?|leaflets?|terms|criteria|ministry|agency|company|firm|"
    r"board|panel|commission|office|embassy|army|police|church|school|recruiters?|employers?)"
)
_PRINTED = r"(?:placed|printed|published|carried|pasted|posted|put up|issued|circulated|pinned|broadcast|aired)"
_CHOICE = (  # what people are chosen by
    r"(?:\w+ )?(?:selection|competition|contest|recruitment|programme|program|scheme|project|draw|lottery|screening|"
    r"tender|casting|drive)"
)
_X = r"(?P<x>[^,;:.“”\"!?]{3,120}?)"
_REST = (
    r"(?P<x>[^;:“”\"!?]{3,160}?)(?=[;:”\"!?]|\.(?:\s|$)|, (?:he|she|they|said|says|according|and (?:he|she|"
    r"they|the|it))\b|$)"
)
_END = r"(?=[,;:.!?”\"]|$| (?:by|on|in|at|when|after|before|and|but|if|because|whatever)\b)"
_START = r"(?:^|(?<=[;:“\"] )|(?<=[“\"])|(?<=, and )|(?<=, but )|(?<= that ))"


class Plain(NamedTuple):
    """A condition and the clause that states it; `sort` says that each of its items is of a known category."""

    kind: CriterionKind
    words: Stretch
    clause: Stretch
    sort: bool


class _Pattern(NamedTuple):
    kind: CriterionKind
    search: re.Pattern[str]
    who: bool = False  # the words name people
    sort: bool = False  # the words are of a known category
    parts: tuple[
        str, ...
    ] = ()  # what it matches holds one of these, which is looked for first, at a tenth of the price


def _make(parts: str, kind: CriterionKind, pattern: str, *, who: bool = False, sort: bool = False) -> _Pattern:
    return _Pattern(kind, re.compile(pattern), who, sort, tuple(parts.split("|")))


_PATTERNS = (
    _make(
        " who can| who fail| who could| who are unable",
        "requirement",
        rf"{_START}(?:[Ee]very(?:one|body)|[Ee]ach(?: of them| man| woman)?|[Aa]ll(?: of them)?|[Tt]hey(?: all)?|"
        r"[Aa]pplicants|[Cc]andidates|[Rr]ecruits) (?P<x>(?!is |are |was |were |ha(?:s|ve|d) |who |with |of |in |from )"
        r"[a-z]+ [^,;:.“”\"!?]{3,100})[^:.“”\"!?]{0,100}?[;,] ?(?:and |but )?(?:those|anyone|anybody) who "
        r"(?:can[’']?t|cannot|fails?|could not|couldn[’']t|are unable)(?: to)? (?:is|are|was|were|goe?s?|went|gets?) "
        r"(?:thanked|out\b|dropped|not\b|rejected|refused|struck|told|crossed|shown|turned|home\b|no (?:further|"
        r"farther)|sent (?:home|away|back|packing)|left (?:out|behind|at home)|let go)",
    ),
    _make(
        "assport|aper|icen|ertificate|isa|iploma|book| card|etter|hoto",
        "requirement",
        rf"{_START}(?P<x>(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Yy]our|[Aa]ny|[Aa]n?|[Aa]ll|[Ee]very|[Ee]ach) "
        r"(?:[\w’'-]+ ){0,2}?(?:passports?|papers|licen[cs]es?|certificates?|visas?|diplomas?|books?|cards?|letters?|"
        r"photographs?) (?:must|should|ha(?:s|ve) to|needs? to) (?:have (?!been |cost |gone |come |[a-z]+ed )|show|"
        r"bear|carry|run|last|not be (?:older|more|over|less)|be (?:valid|current|in date|in force|clean|genuine|"
        r"original|no (?:older|more|less)|at least|less than|under|issued|translated|stamped|sealed|dated|signed by)\b)"
        r"[^,;:.“”\"!?]{0,80}(?<! )(?<! by))(?=[,;:.!?”\"]|$)",
        sort=True,
    ),
    _make(
        " need",
        "exclusion",
        rf"{_START}(?:No(?:body|-one| one| man| woman| (?:\w+ )?who)?) (?:who |with )?{_X} needs? (?:apply|bother)",
    ),
    _make(" need not ", "exclusion", rf"{_START}{_X} need not (?:bother|apply|ask|try|put \w+ names? )\b", who=True),
    _make(
        "articipate|ake part",
        "requirement",
        rf"\b(?:[Ii]n|[Tt]o|[Ff]or) (?:the|this) {_CHOICE} (?:can|may|are allowed to) (?:participate|take part) "
        rf"{_REST}",
        who=True,
        sort=True,
    ),
    _make(
        " apply",
        "requirement",
        rf"{_START}(?P<x>[A-Z][\w’'-]+ (?:[\w’'-]+ )?(?:with|who|aged|under|over|between|holding|having|domiciled|"
        r"resident|registered|born|living) [^,;:.“”\"!?]{3,100}?) (?:can|may|are (?:eligible|entitled|invited) to) "
        r"apply\b(?! (?:again|for|to)\b)",
        who=True,
        sort=True,
    ),
    _make(
        "participate|take part",
        "requirement",
        rf"{_START}{_X} (?:can|may|could|are (?:allowed|entitled|eligible) to) (?:participate|take part) in "
        rf"(?:the|this) {_CHOICE}\b",
        who=True,
        sort=True,
    ),
    _make(
        "crossed o|sent |ruled out|weeded out|screened out|left out|left at|thrown out|kept |struck o|passed over"
        "|turned |dropped|rejected|refused|excluded|barred|disqualified|shut out|filtered out|shown the door",
        "exclusion",
        rf"{_START}{_X} {_BE} (?:\w+ly |all |also )?{_OUT}{_END}",
        who=True,
    ),
    _make(
        " longer be | not be | never be ",
        "exclusion",
        rf"{_START}{_X} (?:may|can|could|might) (?:no longer|not|never) be {_TAKEN}\b",
        who=True,
    ),
    _make(
        "a bar|ground|reason|enough",
        "exclusion",
        rf"{_START}{_X} (?:is|are|was|were) (?:a bar|grounds?|a ground|a reason|reasons?|enough)"
        r"(?: for (?:rejection|refusal|exclusion|dismissal)| (?:to be|for being) (?:refused|rejected|excluded|"
        r"turned)|(?<=a bar)(?= to (?:selection|being|anyone)))",
    ),
    _make(
        " rule",
        "exclusion",
        rf"{_START}{_X} rules? (?:an? \w+|anyone|anybody|you|them|people|applicants|candidates) out\b",
    ),
    _make(
        "not |n’t |n't ",
        "exclusion",
        rf"\b(?:will not|won[’']t|would not|does not|do not|don[’']t) (?:touch|look at|take|consider|hire) "
        rf"(?=any|those|people|\w+s who){_REST}",
    ),
    _make(
        "without ",
        "requirement",
        r"\b(?:[Nn]obody|[Nn]o[ -]one|[Nn]one|[Nn]ot one|[Nn]o \w+|you|they)(?: of them)? "
        rf"(?:{_BE} |goes |leaves? |gets? |(?:is|are) not )(?:not |ever )?(?:{_TAKEN} |getting \w+ (?:that |the "
        rf")?\w+ |anywhere |through |in )?without {_REST}",
    ),
    _make(
        "Without ",
        "requirement",
        rf"{_START}Without {_X},? (?:nobody|no[ -]one|none|nothing|no \w+|you (?:can[’']t|cannot|are not|won[’']t)|"
        rf"there is no)\b",
    ),
    _make(
        " but | except | other than ",
        "requirement",
        rf"{_START}(?:None|[Nn]o one|[Nn]obody) (?:but|except|other than) {_X} (?:{_BE}|can|may|could) "
        rf"(?:{_TAKEN}|apply|go)\b",
    ),
    _make(
        "volunteers",
        "requirement",
        rf"{_START}(?:They (?:are )?all|All (?:of them|(?:members|\w+s)(?: of the \w+)?)|All) are (?P<x>volunteers)\b",
    ),
    _make(
        "Each|All|Every|They all",
        "requirement",
        rf"{_START}(?:Each|All|Every one|Every \w+|They all)(?: of (?:them|the \w+|us))?(?: members of the \w+)? "
        rf"(?:has|have|had|holds?|held|are|were|is|must have) {_REST}",
        sort=True,
    ),
    _make(
        "imited|estricted|onfined|eserved| only|nly open",
        "requirement",
        rf"\b(?:[Ll]imited|[Rr]estricted|[Cc]onfined|[Rr]eserved|[Gg]o(?:es)? only|[Oo]pen only|[Oo]nly "
        rf"open)(?: to| for) (?:those who )?{_REST}",
        sort=True,
    ),
    _make(
        " want| taking| after| seeking| picking| seek| take| demand| ask| call| expect",
        "requirement",
        rf"\b(?:{_RULES}(?: {_PRINTED} [^,;:.]{{3,60}}?)?|[Tt]hey|[Ww]e|[Hh]e|[Ss]he) (?:wants?|(?:is|are) (?:taking|"
        rf"after|seeking|picking)|seeks?|takes?|demands?|asks? for|calls? for|called for|demanded|"
        rf"expects?) (?:only )?{_REST}",
        sort=True,
    ),
    _make(
        " minimum| least| expected| demanded| asked for| called for| insisted on| indispensable| wanted",
        "requirement",
        rf"{_START}{_X} (?:is|are|was|were) (?:the (?:minimum|least)|expected(?! to)|demanded|asked for|called for|"
        rf"insisted on|indispensable|(?:also wanted|wanted (?:too|as well))(?!,? (?:for|over|in connection)\b))\b",
        sort=True,
    ),
    _make(
        " minimum| least| floor| bar| threshold",
        "requirement",
        rf"\b[Tt]he (?:minimum|least|floor|bar|threshold)(?: \w+){{0,3}} (?:is|was|stands at) {_REST}",
        sort=True,
    ),
    _make(
        " be ",
        "requirement",
        r"\bthat (?:all |the |every )?(?:candidates?|applicants?|recruits?|volunteers?|nominees?|those (?:chosen|sent|"
        rf"selected)) be {_REST}",
        sort=True,
    ),
    _make(
        "set a |set the ",
        "requirement",
        rf"\bset (?:a|the) (?:floor|minimum|bar|threshold) (?:of|at) {_REST}",
        sort=True,
    ),
    _make(
        "hat counts |hat matters |hat is ",
        "requirement",
        rf"\b[Ww]hat (?:counts|matters|is (?:wanted|needed|asked for))(?: most| above all| first)? is {_REST}",
        sort=True,
    ),
    _make("t takes ", "requirement", rf"\b[Ii]t takes {_X} to (?:get|go|be|qualify|join)\b", sort=True),
    _make(
        "be able to | have ",
        "requirement",
        r"\b(?:[Cc]andidates?|[Aa]pplicants?|[Rr]ecruits?|[Ss]he|[Hh]e|[Tt]hey|[Yy]ou|men|women|nurses|workers|"
        r"volunteers)"
        r" (?:must|ha(?:s|ve|d) (?:got )?to|need(?:s|ed)? to) (?P<x>(?:be able to|have) [^,;:.“”\"!?]{3,100})",
    ),
    _make(
        " first| to the | ahead of| before ",
        "preference",
        rf"{_START}{_X} (?:come|comes|came|go|goes|went|are (?:put|placed|taken|served)|is taken|will be taken|"
        rf"were taken) "
        r"(?:first|to the (?:front|top|head)\b|ahead of|before (?:the )?others|before (?:anyone|everyone))",
        who=True,
    ),
    _make(
        "t helps |t does no harm |t is no bad thing ",
        "preference",
        rf"\b[Ii]t (?:helps|does no harm|is no bad thing) (?:to|if (?:you|they|he|she)) {_REST}",
    ),
    _make(
        "favor|favour",
        "preference",
        rf"{_START}{_X} (?:counts?|counted|tells?|weighs?|speaks?) in (?:an? |the )?\w+(?:[’']s?)? favou?r\b",
    ),
    _make(
        " like| love| prefer| favo",
        "preference",
        rf"\b(?:I|[Ww]e|[Tt]hey|[Yy]ou|[Hh]e|[Ss]he|{_RULES}|employers|growers|farmers|owners) (?:(?:like|love|prefer|"
        rf"favou?r)s?) "
        rf"(?=(?:people|those|men|women|girls|lads|someone|somebody|\w+s) (?:who|with|whose|under|over)\b){_REST}",
    ),
)
_PEOPLE = (
    SENT
    | WEAK
    | BODY
    | NOT_SENT
    | frozenset(
        "those anyone anybody everyone everybody people couples members followers holders wives husbands widows "
        "widowers mothers fathers parents sons daughters relatives children orphans bachelors singles smokers drinkers "
        "drunkards party league church believers adherents sympathisers convicts ex-convicts divorcees veterans "
        "conscripts bachelor".split()
    )
)
_WORD = re.compile(r"[\w’'-]+")
_NO_CONDITION = re.compile(
    r"(?:it|that|this|there|he|she|they|them|him|her|us|we|i|you|who|which|what|one|more|less|now|again|better|"
    r"not|being|been|to|over (?:from|as|command|control|duty|duties|responsibility|in|at)|"
    r"(?:part|place|charge|command|control|shelter|steps|action|turns) (?:in|of|from|to|at|with|by)|turns)\b"
    r"(?! (?:read|write|speak|swim|cook|weld|drive))",
    re.IGNORECASE,
)
_AGES = re.compile(r"\d\d|(?:twenty|thirty|forty|fifty|sixty)(?:-\w+)?|\w+teen")
MAX_WORDS = 18
LEAST = 4  # words that say of what kind one of some people is
HINTS = frozenset(
    "need needs out away bar ground grounds reason reasons enough rules rule without none nobody no each all every "
    "limited restricted confined reserved only want wants taking seek seeks take takes demand demands ask asks call "
    "calls called demanded expect expects minimum expected asked insisted indispensable floor threshold counts matters "
    "participate part able first front top head ahead before helps harm count favour favor like love prefer may can "
    "could might not touch rejected refused excluded barred disqualified dropped back off packing seeking after "
    "least wanted passport passports papers licence licences license certificate certificates visa visas diploma "
    "diplomas candidate candidates applicant applicants recruits volunteers nominees chosen selected book books "
    "card cards letter letters photograph photographs can’t can't cannot".split()
)
"""Words of which each pattern has one."""


def find_plain(text: str, start: int, end: int) -> Iterator[Plain]:
    """Yields the first condition that a pattern finds in a sentence.

    >>> words = "Nobody is taken without a valid passport."
    >>> [(found.kind, words[found.words.start : found.words.end]) for found in find_plain(words, 0, len(words))]
    [('requirement', 'a valid passport')]
    """
    sentence = text[start:end]
    for pattern in _PATTERNS:
        if not any(map(sentence.__contains__, pattern.parts)):
            continue
        found = pattern.search.search(sentence)
        if found is None:
            continue
        words = found["x"].strip()
        if _fits(words, pattern):
            left = start + found.start("x")
            yield Plain(
                pattern.kind,
                Stretch(left, left + len(words)),
                Stretch(start + found.start(), start + found.end()),
                pattern.sort,
            )
            return


def _fits(words: str, pattern: _Pattern) -> bool:
    tokens = [word.lower() for word in _WORD.findall(words)]
    if pattern.sort and pattern.kind == "requirement":
        words = words.partition(", ")[0]  # the first of a list tells what it is a list of
        tokens = [word.lower() for word in _WORD.findall(words)]
    if not tokens or len(tokens) > MAX_WORDS or (not pattern.who and _NO_CONDITION.match(words)):
        return False
    if not THINGS.isdisjoint(tokens[:3]):
        return False  # "boats under 15 metres"
    if tokens[-1] in {"it", "them", "him", "this", "that"}:
        return False
    if pattern.who and not _is_of_people(tokens):
        return False
    if pattern.who and tokens[0] in {"a", "an", "one"} and len(tokens) < LEAST and category_of(words) == "other":
        return False  # "A medic was refused", of whom the rest tells why
    if pattern.kind == "requirement" and pattern.sort and names_people(words):
        return False  # "three hundred cooks are expected"
    if pattern.sort and len(tokens) == 1 and " want" in pattern.parts and _AGES.fullmatch(tokens[0]):
        return False  # "They wanted forty"
    return not pattern.sort or category_of(words) != "other"


def _is_of_people(tokens: list[str]) -> bool:
    """Return whether words name people, whom the article does not only point at ("the nurses")."""
    named = any(word in _PEOPLE or (word.endswith("s") and word[:-1] in _PEOPLE) for word in tokens[:3])
    told = not {"that", "whether", "asked", "were", "was"}.isdisjoint(tokens) and "who" not in tokens
    pointed = tokens[0] in {
        "the",
        "these",
        "they",
        "he",
        "she",
        "it",
        "his",
        "her",
        "their",
        "our",
        "some",
        "two",
        "many",
    }
    return named and not told and (not pointed or "who" in tokens or "with" in tokens) and not tokens[0].isdigit()
