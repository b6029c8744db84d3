"""People who are no part of an article plainly about people sent: they are vaccinated, they vote, they are at home.

Such an article counts others, too: an army's whole strength, a school's graduates, who votes abroad, whose brothers
drive taxis. What is done to them, or what they are, says that nobody sends them; a verb of sending outweighs it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlift.reader.scenes.fates import unit_of
from factlift.reader.scenes.shapes import governed
from factlift.reader.words.cues import GO, RECRUIT, SEND

if TYPE_CHECKING:
    from factlift.reader.scenes.counts import Count
    from factlift.reader.scenes.scene import Scene

_ABOUT = (
    r"(?:(?:about|around|some|nearly|almost|over|more|than|at|least|up|to|only|just|another|a|further|total|of|"
    r"the|its) )*$"
)
_DONE_TO = re.compile(
    r"\b(?:vaccinated|immunised|immunized|inoculated|ordained|trafficked|smuggled|kidnapped|abducted|ransomed|polled|"
    r"surveyed|canvassed|baptised|baptized|decorated|honoured|honored|counselled|counseled|tested) " + _ABOUT
)
_CAPTORS = re.compile(
    r"\b(?:pirates|rebels|kidnappers|gunmen|militants|jihadists|hijackers|bandits|insurgents|the gang|a gang) "
    r"(?:\w+ ){0,3}?(?:released|freed|held|hold|seized|took|killed) " + _ABOUT,
    re.IGNORECASE,
)
_BODIES = (
    r"(?:army|navy|air force|police|police force|armed forces|military|gendarmerie|union|party|church|parliament|"
    r"school|"
    r"college|academy|university|diaspora|institute|seminary|hospital|clinic|mine|pit)"
)
_HOME_BODY = re.compile(
    r"(?:^|[,;:] |\b(?:and|but|that|while) )(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur|[Aa]n?|[A-Z][\w-]+[’']s) (?:[a-z]+ "
    r"){0,2}?"
    + _BODIES + r" (?:(?:in|of|at) [A-Z][\w-]+ )?(?:has|have|had|counts?|numbers?|numbered|boasts?|employs?|claims?|"
    r"graduates?|trains?|trained|turns out|gets|lost|dismissed|educates|enrols) " + _ABOUT
)  # fmt: skip
_DIASPORA = re.compile(
    r"\b(?:diaspora|expatriate community|minority|colony)\b[^.;:]{0,30}? (?:counts?|numbers?|"
    r"has|of|is) " + _ABOUT
)
_RESIDENT = re.compile(
    r"(?:[\w’'-]+ ){0,3}?(?:have|hold|has|holds|enjoy|with) (?:dual|the right to vote|the vote|a vote|citizenship)\b|"
    r"(?:[\w’'-]+ ){0,2}?(?:voted|may vote|can vote|are registered to vote|were registered to vote)\b|"
    r"[^.;:]{0,40}?\b(?:on foot|in (?:rubber )?dinghies|by dinghy|in small boats|by raft|(?:to seek|seeking) "
    r"asylum|as "
    r"refugees)\b"
)
_PUBLIC = frozenset(
    "callers visitors customers clients guests shoppers diners worshippers passengers commuters viewers readers "
    "listeners subscribers followers spectators voters patients inhabitants".split()
)
_KIN = frozenset(
    "brothers sisters sons daughters children uncles cousins aunts nephews nieces grandchildren grandsons".split()
)
_OWNED = re.compile(r"(?:\b(?:his|her|my|their|our|your)|[A-Z][\w-]+[’']s?) (?:other |own )?$", re.IGNORECASE)
_AWAY = SEND | GO | RECRUIT | frozenset("abroad overseas there".split())


def is_uninvolved(scene: Scene, count: Count) -> bool:
    """Return whether those counted are told of as something else than people sent, in a sentence that sends nobody.

    >>> from factlift.article import Article
    >>> from factlift.reader.scenes.scene import Scene
    >>> text = "The ministry vaccinated 3,000 nurses."
    >>> scene = Scene(text, Article.read(text).sentences[0])
    >>> [is_uninvolved(scene, count) for count in scene.counts]
    [True]
    """
    if governed(scene, count):
        return False
    before, behind = _joined(scene, scene.sentence.start, count.start), _joined(scene, count.end, scene.sentence.end)
    if _DONE_TO.search(before) or _CAPTORS.search(before) or _DIASPORA.search(before) or _RESIDENT.match(behind):
        return True
    unit = unit_of(scene, count)
    if unit in _PUBLIC:
        return True
    onward = any(group.start >= count.end for group in scene.groups)
    if not onward and _HOME_BODY.search(before):
        return True
    return unit in _KIN and not onward and _OWNED.search(before) is not None and scene.words.isdisjoint(_AWAY)


def _joined(scene: Scene, start: int, end: int) -> str:
    return "".join(token.text + " " for token in scene.between(start, end))
