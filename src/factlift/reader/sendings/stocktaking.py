"""People whom an article plainly about people sent counts without saying again that they were sent.

Its own nation's people ("1,700 Peruvian men worked in the harvest"), those whom a paper names ("the tally showed 73
girls"), others of those just told of ("another 300 men had flown by way of Oman"), those whom somebody has there ("it
had 412 in the country", "some 2,500 people outside Peru"), and the number of those who came ("put the number who have
arrived at 388").
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.scenes.counts import NAMES
from factlift.reader.sendings.contexts import speaks_against
from factlift.reader.speech.registers import RECORDS, WITNESSING
from factlift.reader.words.cues import CASUALTY, HAS

if TYPE_CHECKING:
    from factlift.reader.sendings.decisions import Candidate

_LEAST = 4  # people
_MOST = 100_000  # people of a nation, from which on they are all who live somewhere
_NEAR = 2  # sentences behind those told of in which others of them are counted
_REACH = 100  # code points before a number
_SAID = 4  # tokens between the verb of a paper and the number: "has the names of"
_IN_PAPER = 30  # tokens before that verb in which the paper stands
_OTHERS = frozenset({"another", "further", "additional", "other", "more"})
_THINGS = frozenset("cases instances occasions complaints members inhabitants residents villagers children".split())
_WORK = re.compile(
    r"(?: \w+ly| still| now| then| already)?"
    r" (?:work(?:s|ed|ing)?|served?|serving|(?:are|were|was|had been|have been|being) (?:\w+ly |still |now |all )?"
    r"(?:working|employed|housed|lodged|at work|in|at|on|there|registered|placed|taken|brought|moved|sent|flown)|"
    r"arrived|arriving|flew|travelled|traveled|went|came|left|entered)\b"
)
_NUMBER_WHO = re.compile(
    r"\b(?:number|figure|total)s? (?:who|of (?:those|these|them|the \w+|\w+)(?: who| that)?) (?:(?:have|had|has|were|"
    r"are|was|would|will|to) )?(?:(?:been|have|already|actually|be) )*(?:arrived?|left|gone|go|come|came|sent|placed|"
    r"there|in place|employed|hired|recruited|travelled|flown|working|at work|deployed)\b[^.;:,]{0,40} "
    r"(?:at|is|was|to|as|of) (?:about |around |some |only |just |nearly |exactly )?$"
)
_NUMBER_OF = re.compile(
    r"\b[Nn]umber of (?:the |its |their )?([\w’'-]{3,20})(?: (?:in|at|on|there|aboard)\b[^.;:,]{0,40})? "
    r"(?:at|as|was|is) (?:about |around |some |only |just |nearly |exactly )?$"
)
_HAD = re.compile(
    r"\b(?:it|they|he|she|we|It|They|He|She|We|company|firm|agency|contractor|group) "
    r"(?:(?:now|still|already|then|also) )?(?:has|had|have) "
    r"(?:(?:now|still|about|around|some|only|just|nearly|exactly) )*$"
)
_THERE = re.compile(
    r" (?:in (?:the|that) country|there|here|in place|on (?:its|their|our|the) (?:books|payroll|rolls?))\b"
)
_OUTSIDE = re.compile(r" (?:outside|beyond) (?:the (?:country|kingdom|islands?|republic)|[A-Z]\w+)\b")
_EXIST = re.compile(
    r"\bthere (?:to be|are|were|must be|had been|might be|may be)(?: now| still| already)? "
    r"(?:(?:about|around|some|only|just|nearly) )*$"
)
_FAR = re.compile(r" (?:in|at|on|across|around) (?:the |all )?(?:\w+ ){0,3}?[A-Z]")


def is_in_stock(case: Candidate) -> bool:
    """Return whether those counted are the article's people by the words around their number."""
    count, scene = case.count, case.scene
    size = count.numeral.max or count.numeral.value or count.numeral.min or 0
    if not case.sure or case.topic is None or not _LEAST <= size <= _MOST or speaks_against(case):
        return False
    if not scene.words.isdisjoint(CASUALTY):
        return False
    start = max(scene.sentence.start, count.numeral.start - _REACH)
    before = scene.text_of(start, count.numeral.start)
    behind = scene.text_of(count.end, min(scene.sentence.end, count.end + _REACH))
    if count.strength == "bare" and not count.group and not _is_of_names(case):
        held = _HAD.search(before) is not None and _THERE.match(behind) is not None
        exist = _EXIST.search(before) is not None and (
            _CLOSED.match(behind) if _is_near(case) else case.goal is not None and _FAR.match(behind)
        )
        told = _NUMBER_OF.search(before)
        own = told is not None and _names_own(case, told[1])
        return held or bool(exist) or own or _NUMBER_WHO.search(before) is not None
    if count.strength == "sent" or not _are_people(case):
        return _is_in_paper(case)
    if _HAD_PEOPLE.search(before) is not None and _OUTSIDE.match(behind) is not None:
        return True
    return _is_in_paper(case) or (_is_of_own_nation(case) and _is_there(case, behind)) or _are_others(case, behind)


_HAD_PEOPLE = re.compile(r"\b(?:has|have|had|keeps?|kept|employs?|employed) (?:(?:about|some|around|nearly|over) )*$")


def _is_there(case: Candidate, behind: str) -> bool:
    """Return whether people are at work, have come, or are in a place that is named."""
    placed = case.goal is not None and behind[:4] in {" in ", " at ", " on "}
    return placed or _WORK.match(behind) is not None


def _is_of_names(case: Candidate) -> bool:
    unit = case.scene.text_of(case.count.numeral.unit_start, case.count.numeral.unit_end).lower()
    return unit in NAMES - {"applications"}


def _are_people(case: Candidate) -> bool:
    """Return whether those counted are people by their noun, and none of a place's own."""
    words = case.scene.text_of(case.count.numeral.end, case.count.end).lower().split()
    return case.count.strength == "weak" and bool(words) and _THINGS.isdisjoint(words)


def _names_own(case: Candidate, word: str) -> bool:
    """Return whether a word is for people, or for those of the nation whose people the article is about."""
    home = case.topic.origin_code if case.topic is not None else None
    scene = case.scene
    nations = {scene.text_of(m.start, m.end) for m in scene.mentions if m.kind == "demonym" and m.code == home}
    return word in {"people", "men", "women", "them"} or word in nations or word.removesuffix("s") in nations


def _is_of_own_nation(case: Candidate) -> bool:
    """Return whether those counted are called by the nation whose people the article is about."""
    home = case.topic.origin_code if case.topic is not None else None
    inside = (m for m in case.scene.mentions if case.count.numeral.end <= m.start and m.end <= case.count.end)
    return any(m.kind == "demonym" and m.code is not None and m.code == home for m in inside)


def _is_in_paper(case: Candidate) -> bool:
    """Return whether a paper shows so many ("The notebook holds the names of 74 girls", "It shows 44 women")."""
    scene, at = case.scene, case.scene.index_at(case.count.start)
    if at > 1 and scene.tokens[at - 1].lower == "with" and scene.tokens[at - 2].lower in RECORDS:
        return True  # "a ledger with 614 names"
    for verb in range(at - 1, max(0, at - 1 - _SAID), -1):
        if scene.tokens[verb].lower not in WITNESSING or scene.tokens[verb].capital:
            continue
        told = scene.tokens[max(0, verb - _IN_PAPER) : verb]
        pronoun = verb <= 1 and scene.tokens[0].lower in {"it", "they"} and scene.tokens[verb].lower not in HAS
        return pronoun or any(token.lower in RECORDS and not token.possessive for token in told)
    return False


def _are_others(case: Candidate, behind: str) -> bool:
    """Return whether others of those just told of are counted ("another 300 men had travelled by way of Oman")."""
    at = case.scene.index_at(case.count.start)
    more = {token.lower for token in case.scene.tokens[max(0, at - 2) : at + 1]}
    more |= {token.lower for token in case.scene.between(case.count.start, case.count.end)}
    return _is_near(case) and not more.isdisjoint(_OTHERS) and _GONE.search(behind) is not None


def _is_near(case: Candidate) -> bool:
    frame = case.frame
    return frame is not None and case.scene.sentence.number - frame.scene.sentence.number <= _NEAR


_CLOSED = re.compile(r"(?=[.,;:”\"’)–—]|$| (?:and|but|in|by|at)\b)")
_GONE = re.compile(
    r"^[^.;:]{0,30}?\b(?:travelled|traveled|travelling|flew|flown|went|gone|sent|left|arrived|came|come|taken|brought|"
    r"placed|recruited|hired|moved|follow(?:ed)?|go|leave|waiting|expected|due)\b"
)
