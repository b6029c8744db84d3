"""Conditions that a question names and its answer settles: "Do I need German? Yes", "Do you take women? Never"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factlift.article import Stretch
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.told import Told
from factlift.reader.criteria.wording import FINITE, NO
from factlift.reader.words.listing import clause_end, split_items

_X = r"(?P<x>[^,;:.“”\"!?]{2,90}?)"
_WHO = (
    r"(?:I|you|we|they|one|he|she|people|men|women|workers|nurses|drivers|applicants|candidates|recruits|volunteers|"
    r"an? (?:applicant|candidate|recruit|volunteer|nurse|worker|woman|man))"
)
_LEAD = r"(?:^|(?<=[:–—-] )|(?<=, )|(?<=[“\"]))(?:And |So |But |Then )?"
_MUST = re.compile(  # whether something is asked for
    rf"{_LEAD}(?:(?:[Dd]o|[Dd]oes|[Ww]ill|[Ww]ould) {_WHO} (?:really |also |still )?(?:need(?: to)?|have to|require)|"
    rf"(?:[Mm]ust|[Ss]hould) {_WHO}) (?:really |also |still )?(?:be able to |(?:have|be|hold|know|show|bring|own|"
    rf"speak) )?{_X}(?: for (?:this|that|it)| to (?:go|apply|get in|join|work there|be taken))?\?"
)
_IS = re.compile(
    rf"{_LEAD}[Ii]s {_X} (?:required|needed|necessary|compulsory|obligatory|mandatory|a must|a condition)\?"
)
_MAY = re.compile(  # whether people of a kind may go
    rf"{_LEAD}(?:(?:[Dd]o|[Dd]id|[Ww]ould|[Ww]ill) (?:you|they|the \w+)(?: ever| also)? (?:take|accept|hire|"
    rf"send|recruit|"
    rf"consider|pick) |(?:[Cc]an|[Mm]ay|[Cc]ould) )(?P<x>(?!(?:I|you|we|they|he|she|it)\b)[^,;:.“”\"!?]{{3,70}}?)"
    r"(?: (?:go|apply|come|join|be (?:sent|taken))(?: too| as well)?)?\?"
)
_HELPS = re.compile(
    rf"{_LEAD}(?:[Dd]oes|[Dd]o|[Ww]ill|[Ww]ould|[Ii]s) {_X} (?:help|count|matter|make a difference|an advantage|"
    rf"a plus|an asset)\?"
)
_LIMIT = re.compile(r"\b[Ii]s there an? (?:upper |lower |minimum |maximum )?(?:age|height|weight)(?: limit)"
    r"?\b[^?]{0,30}\?|"
                    r"\b(?:[Ww]hat is|[Ww]hat[’']s) the (?:upper |lower |minimum |maximum )?(?:age|height)(?: "
                    r"limit)?\?")  # fmt: skip
_AT = re.compile(
    r"(?:(?:no|not) (?:older|younger|taller|shorter|more|less) than|(?:no|not) (?:over|under|above|below)|between|from|"
    r"over|under|at least|at most|up to|older than|younger than)? ?(?:1[6-9]|[2-6]\d|1\d\d|(?:twenty|thirty|forty|"
    r"fifty|sixty)(?:-\w+)?|eighteen|nineteen)(?: ?(?:to|and|-|–) ?(?:\d{2,3}|(?:twenty|thirty|forty|fifty|"
    r"sixty)(?:-\w+)?))?(?: (?:years(?: old| of age)?|cm|centimetres|kg|kilos))?\b"
)
_TRUE = re.compile(
    rf"\b[Ii]s it true (?:that )?{_X} (?:(?P<first>(?:go|goes|come|comes|are (?:taken|picked|chosen|called)) "
    rf"(?:first|ahead))|"
    r"(?P<out>(?:cannot|can[’']t|may not|are not allowed to) (?:go|apply|join)))\b[^?]{0,40}\?"
)
_WHAT = re.compile(  # is asked for; the answer is a list
    r"\b[Ww]hat (?:else )?(?:do|does|did|would|are|is|were|was|will) (?:they|he|she|you|we|I|one|it|"
    r"the [\w’' -]{2,30}?|an? [\w-]{3,20}|[A-Z]\w+|applicants|candidates|recruits) (?:want|ask(?: for)?|"
    r"look(?:ing)? for|need(?: to have)?|require|seek(?:ing)?|after|expect)(?: (?:in|of|from|with|to) [^?]{2,40})?\?$"
)
_SAID = r"(?:(?:A(?:nswer)?|[A-Z][\w. ’'-]{1,30}): ?|[-–—] ?|[“\"‘'] ?)?"
_YES = re.compile(
    _SAID
    + r"(?:Yes|Yeah|Of course|Certainly|Absolutely|Definitely|By all means|Always|Indeed|It is|You do|They do|We do|"
    r"Naturally|I[’']m afraid so|True|A lot|Very much|Enormously|(?:Just )?[Ee]nough (?=(?:to|for)\b))\b(?! and no\b|"
    r" but\b|, but\b)"
)
_NO = re.compile(
    _SAID
    + r"(?:No|Never|Not (?:any more|now|this time|yet|one|for)|Sorry|Unfortunately not|I[’']m afraid not|We don[’']t|"
    r"They don[’']t|Out of the question)\b(?! problem| doubt| matter| longer)"
)
_KINDS_OF_PEOPLE = frozenset("couples women men smokers foreigners beginners parents mothers fathers students".split())
_FORM = re.compile(
    r"(?:I|you|we|they|it|this|that|there|do|be|have|go|pay|wait|come|bring anything|one)\b", re.IGNORECASE
)


_BARS = re.compile(  # whether something bars
    r"\b(?:[Ww]ill|[Dd]oes|[Dd]o|[Cc]an|[Ww]ould|[Ii]s|[Aa]re) (?:that|this|it|they|a [\w ]{3,30}|any of (?:that|"
    r"this)|[\w ]{3,30}?) "
    r"(?:rule (?:me|you|them|him|her|people|someone|anyone) out|count against (?:me|you|them|him|her)|be held "
    r"against (?:me|you|them)|"
    r"a (?:problem|bar)|bar (?:me|you|them|people)|stop (?:me|you|them)|disqualify (?:me|you|them)|matter|keep (?:me|"
    r"you) out)\?"
)
_DOES = re.compile(  # "Theft does, and so does arson. A parking fine does not."
    r"(?:^|[.!?] |, (?:and )?|; )(?:(?:[Ii]t depends|[Yy]es|[Ss]ome|[Nn]ot always)[.,:] ?)?(?P<x>[A-Z][^,"
    r";:.“”\"!?]{3,70}?) (?:does|do|will|"
    r"would|is|are)(?:,? (?:and )?so (?:does|do|will|is|are) (?P<y>[^,;:.“”\"!?]{3,60}))?(?=[.,;]|$)"
)


_THING = re.compile(  # a question without a verb: "A tattoo above the collar?"
    r"[“\"]?(?!(?:What|Who|Why|How|When|Where|Which|Do|Does|Did|Is|Are|Can|Could|Will|Would|And|But|So|Have|Has|"
    r"Really|Any)\b)"
    r"(?P<x>[A-Z][^,;:.“”\"!?()]{3,60})\?"
)
_DISMISSED = re.compile(
    r"(?:[Ss]orry, )?(?:[Dd]on[’']t (?:bother|even|apply)|[Dd]o not bother|[Yy]ou(?:[’']re| are) out|[Ff]orget it|"
    r"[Nn]o chance|"
    r"[Oo]ut[.!]|[Jj]og on|[Tt]ough luck|[Dd]ream on|[Nn]ot a hope|[Nn]eed not apply)\b"
)


def find_barring(text: str, question: Stretch, answer: Stretch) -> Iterator[Told]:
    """Yields what an answer says does bar somebody, where the question asks that, or what is asked about and dismissed.

    >>> words = "Does that rule me out? Theft does, and so does arson."
    >>> [words[told.words.start : told.words.end] for told in find_barring(words, Stretch(0, 22), Stretch(23, 53))]
    ['Theft', 'arson']
    >>> words = "A gold tooth? Forget it."
    >>> [words[told.words.start : told.words.end] for told in find_barring(words, Stretch(0, 13), Stretch(14, 24))]
    ['A gold tooth']
    """
    thing = _THING.fullmatch(text, question.start, question.end)
    if thing and _DISMISSED.match(text, answer.start, answer.end) and not FINITE.search(thing["x"]):
        yield Told("exclusion", Stretch(*thing.span("x")), Stretch(question.start, answer.end))
    if not _BARS.search(text, question.start, question.end):
        return
    found = _DOES.search(text[answer.start : answer.end])
    if found and _FORM.match(found["x"]) is None:
        for start, end in filter(lambda span: span[0] >= 0, (found.span("x"), found.span("y"))):
            yield Told("exclusion", Stretch(answer.start + start, answer.start + end), answer)


def find_asked(text: str, question: Stretch, answer: Stretch) -> Iterator[Told]:
    """Yields the condition of a question that its answer, a sentence right behind it, settles.

    >>> words = "Do I need German? Yes, level B1."
    >>> [words[told.words.start : told.words.end] for told in find_asked(words, Stretch(0, 17), Stretch(18, 32))]
    ['German']
    >>> list(find_asked("Must I be single? No.", Stretch(0, 17), Stretch(18, 21)))
    []
    """
    words = text[question.start : question.end]
    whole = Stretch(question.start, answer.end)
    if _YES.match(text, answer.start, answer.end):
        found = _MUST.search(words) or _IS.search(words)
        if found and _holds(found["x"]):
            yield Told("requirement", _at(question, found), whole)
        elif told := _TRUE.search(words):
            yield Told("preference" if told["first"] else "exclusion", _at(question, told), whole)
        elif (found := _HELPS.search(words)) and _holds(found["x"]):
            yield Told("preference", _at(question, found), whole)
    if _WHAT.search(words):
        yield from _read_list(text, answer)
    denied = _NO.match(text, answer.start, answer.end) is not None
    if denied and (found := _MAY.search(words)) and _holds(found["x"]):
        yield Told("exclusion", _at(question, found), whole)
    limited = not denied and _LIMIT.search(words) is not None
    if limited and (limit := _AT.search(text, answer.start, min(answer.end, answer.start + 80))):
        yield Told("requirement", Stretch(*limit.span()), answer)


def _read_list(text: str, answer: Stretch) -> Iterator[Told]:
    """Yields the items of an answer without a verb: "A strong back, a licence and no debts, says the agent"."""
    end = clause_end(text, answer.start, answer.end)
    items = split_items(text, answer.start, end)
    if FINITE.search(text, answer.start, end) or not 1 < len(items) < 9:
        return
    kinds = [category_of(text[item.start : item.end]) for item in items]
    if any(kind == "other" and " " not in text[i.start : i.end] for i, kind in zip(items, kinds, strict=True)):
        return  # "First, no appendix"
    if (
        ":" in text[answer.start : items[0].end]
        or "payment" in kinds
        or sum(kind != "other" for kind in kinds) * 2 < len(items)
    ):
        return
    for item in items:
        barred = NO.match(text, item.start, item.end)
        yield Told("exclusion" if barred else "requirement", item, item)


def _holds(words: str) -> bool:
    if words.lower() in _KINDS_OF_PEOPLE:
        return True
    return _FORM.match(words) is None and category_of(words) not in {"other", "payment"}


def _at(question: Stretch, found: re.Match[str]) -> Stretch:
    return Stretch(question.start + found.start("x"), question.start + found.end("x"))
