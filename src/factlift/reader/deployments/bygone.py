"""A past that is closed: a year, a season, or an age that is over, by which a clause of the simple past dates people.

"In 2006 it sent four men", "in August 2021" where no other word of that year is told, "before the war", "used to keep".
"""

from __future__ import annotations

import re
from functools import lru_cache

from factlift.lexicon import ADVERBS
from factlift.reader.deployments.tenses import PAST, clause_of
from factlift.reader.scenes.counts import Count
from factlift.reader.scenes.scene import Scene
from factlift.reader.scenes.senders import DEGREE
from factlift.reader.scenes.stretches import own_clause
from factlift.reader.scenes.times import YEAR_LABEL

_YEAR = r"(?:(?:1[6-9]|20)\d\d(?:s|-\d\d)?|[’']\d\d)"
_SEASON = r"(?:spring|summer|autumn|winter|fall)"
MONTH = r"(?:Jan|Feb|Mar|Apr|May|June|July|Aug|Sep|Oct|Nov|Dec)\w*"
_CLOSED = re.compile(
    r"\b(?:[Ii]n (?:the (?:early |late |course of )?|early |late |mid ?-? ?|(?:fiscal|financial) (?:year )?)?|"
    r"[Dd]uring |[Tt]hroughout |(?:[Aa]t|[Tt]owards?|[Aa]round) the (?:end|start|beginning|middle|close) of )" + _YEAR +
    r"\b(?![,.]\d)"
    r"|\b[Ii]n the " + _SEASON + r" of (?:19|20)\d\d\b"
    r"|\b(?:[Bb]etween|[Ff]rom) (?:[\w.-]+ ){0,5}(?:19|20)\d\d (?:and|to|until) (?:[\w.-]+ ){0,5}(?:19|20)\d\d\b"
    r"|(?<!since )(?<!Since )\b" + MONTH + r"(?: \d{1,2} ,)? 1[6-9]\d\d\b|\b[Tt]hat (?:same )?(?:year|summer|winter|"
    r"spring|autumn|season)\b"
    r"|\b[Dd]uring the (?:19|20)\d\d \w+|\b[Bb]ack in "
    r"|\b[Ll]ast (?:season|(?:fiscal |financial |school |academic )?year|"
    + _SEASON
    + r")\b(?![’'])|\b[Aa]t (?:the|its|their) (?:peak|height)\b|\b\w+ (?:years|decades) ago\b"
    r"|\b(?:worked|served|stayed|taught|patrolled|picked|guarded) (?:[\w’'-]+ ){0,4}for (?:an? |the |two |three |"
    r"four |five |six |several |\d{1,3} )?(?:fortnight|days?|weeks?|months?|years?|seasons?|winters?|summers?)\b"
    r"|\b(?:went|came|flew|crossed|sailed|drove|travelled) (?:[\w’'-]+ ){1,9}?for (?:\w+ ){1,2}(?:days?|weeks?|"
    r"fortnight|months?|weekend) (?:[\w’'-]+ ){0,5}?and (?:[a-z]{3,}ed|put|built|dug|made|laid|did|cut|taught|gave)\b"
    r"|\b[Uu]sed to (?:be|have|keep|send|lend|work|serve|employ|supply|number|go|take)\b"
    r"|\b[Oo]nce (?:had|kept|sent|lent|employed|worked|served|supplied|numbered|boasted)\b"
    r"|\b(?:had once|[Aa]t one time|[Aa] (?:generation|decade|century|lifetime) ago|[Ll]ong ago|"
    r"[Aa]s (?:early|long ago|far back) as (?:1[6-9]|20)\d\d)\b"
    r"|\b[Ii]n (?:those (?:days|years)|the old days|(?:his|her|its|their|my|our) (?:heyday|day|prime|youth))\b"
    r"|\b(?:[Bb]efore|[Uu]ntil|[Dd]uring) (?:(?:the|its) )?(?:\w+ ){0,2}?(?:[Ww]ar|pandemic|[Cc]ovid(?:-19)?|embargo|"
    r"sanctions|coup|revolution|independence|lockdowns?|invasion|ceasefire|occupation|dictatorship)\b"
    r"|\b[Uu]nder (?:the|his|her|its|their) (?:previous|former|preceding|last|old|then|ousted|deposed|outgoing) "
    r"(?:\w+ ){0,2}?"
    r"(?:government|administration|regime|minister|president|leadership|coalition|cabinet|deal|accord|scheme|mandate|agreement|contract)\b"
    r"|\b[Dd]uring (?:his|her|their) (?:time|tenure|term|terms|years|days|stint|presidency|premiership|reign)\b"
    r"|(?:^|[“”] )(?:Before|Until|Prior to) (?!leaving|going|they|he|she|it|we|departure)(?:[\w’'-]+ ){1,4}?(?:, )?"
    r"(?:[\w,’'-]+ ){0,5}?(?:worked|had|served|employed|kept|lived|hosted|toiled|relied|there were|were (?:in|at|on))\b"
    r"|\b(?:worked|served|lived|toiled|laboured|labored|were employed) (?:[\w’'-]+ ){0,5}(?:before|until|prior to) "
    r"(?:the|that|last|October|November|December|January|February|March|April|May|June|July|August|September)\b"
    r"|(?:^|, )[Ff]or (?:\w+ ){1,3}(?:years|decades|generations) (?=,|(?:it|they|we|he|she|the)\b)"
)  # fmt: skip
_COMPARED = re.compile(r" , (?:compared|against|versus|up from|down from) | compared (?:with|to) ")
_OPEN = re.compile(
    r"\b(?:since|until|till|has|have|will|would|shall|may|might|could|is|are|still)\b|[’'](?:ve|s been|ll|re)\b"
)
_INTENDED = re.compile(
    r"\b(?:was|were|is|are|been) to\b|\bto be\b|\b(?:plan\w*|due|expected|would|wanted|promised|pledged|agreed|"
    r"offered|intend\w*|hoped|asked|sought|requested|approved|scheduled)\b"
)
MAX_LED = 60  # code points before "when" in which the time stands that it dates
_SINCE_WHEN = re.compile(
    r"\b(?:[Ss]ince|[Ii]n|[Ll]ast|[Aa]s far back as|[Ff]rom) (?:the )?(?:\w+ )?(?:" + _YEAR + r"|year|season|" + _SEASON
    + r") , (?:when )?$"
)  # fmt: skip
_GOING_ON_NOW = frozenset("now still remain remains stay".split())
_DATED = re.compile(
    r"\b(?:[Ii]n|[Dd]uring|[Ss]ince) (?:early |late |mid ?-? ?)?" + MONTH + r" (?P<year>20\d\d)\b(?! ,? \d)"
)
_A_YEAR = re.compile(r"(?<![\d$€£.,])20[0-4]\d(?![\d%]|[.,]\d)")
_SEARCHED = 50_000  # code points of an article whose years are looked for


def is_bygone(scene: Scene, bounds: tuple[int, int], count: Count) -> bool:
    """Return whether a year or a season that is over dates those counted, in a clause of the simple past."""
    if _are_held(scene, count):
        return False
    start, end = clause_of(scene, count)
    start = own_clause(scene, start, count.start)
    own = _COMPARED.split(_joined(scene, start, end))[0]
    still = not _GOING_ON_NOW.isdisjoint(scene.words)
    if _INTENDED.search(own) or ("last" in scene.words and still):
        return False
    if not still and _is_dated(scene, own) and _is_told_past(own) and not _OPEN.search(own):
        return True
    when = own.lower().startswith("when ") or _joined(scene, scene.sentence.start, start).endswith("when ")
    led = _joined(scene, max(scene.sentence.start, start - MAX_LED), start) if when else ""
    dated = (_CLOSED.search(own) or _SINCE_WHEN.search(led)) and not _OPEN.search(_CLOSED.sub("", own))
    if dated and _is_told_past(own):
        return True
    clause = _COMPARED.split(_joined(scene, *bounds))[0]
    told = _CLOSED.search(clause)
    if told is None and len(scene.counts) == 1:
        clause = _COMPARED.split(_joined(scene, scene.sentence.start, scene.sentence.end))[0]
        told = _CLOSED.search(clause)
    return told is not None and not _OPEN.search(_CLOSED.sub("", clause)) and _is_told_past(clause)


def _are_held(scene: Scene, count: Count) -> bool:
    """Return whether somebody has those counted now, whenever they came ("employs 75 Peruvians, who came in 2024")."""
    if "who" not in scene.words or _HOLDS.isdisjoint(scene.words):
        return False
    at = scene.index_at(count.start) - 1
    while at > 0 and (scene.tokens[at].lower in DEGREE or scene.tokens[at].lower in ADVERBS):
        at -= 1
    behind = [token.lower for token in scene.tokens[scene.index_at(count.end) :]]
    return at >= 0 and scene.tokens[at].lower in _HOLDS and "who" in behind


_HOLDS = frozenset("employs employ has keeps hosts houses maintains".split())


def _is_dated(scene: Scene, clause: str) -> bool:
    """Return whether a month dates a clause with its year, which nobody adds to one of this year ("in August 2021").

    It is of this year where that is told elsewhere, too, and no later one is.
    """
    label = YEAR_LABEL.match(scene.text_of(scene.sentence.start, scene.sentence.start + len("- 2024-2025: ")))
    if label is not None:
        return max(_years_of(scene.text_of(0, _SEARCHED)), default="") > label["year"][:4]
    found = _DATED.search(clause)
    if found is None or found.group().lower().startswith("since"):
        return False
    years = _years_of(scene.text_of(0, _SEARCHED))
    return years.count(found["year"]) == 1 or max(years) > found["year"]


@lru_cache(maxsize=8)
def _years_of(text: str) -> tuple[str, ...]:
    """Return the years that an article names, as often as it does."""
    return tuple(_A_YEAR.findall(text, 0, _SEARCHED))


def _is_told_past(clause: str) -> bool:
    words = clause.lower().split()
    return not PAST.isdisjoint(words) or any(word.endswith("ed") and len(word) > 4 for word in words)


def _joined(scene: Scene, start: int, end: int) -> str:
    """Return the tokens between two offsets, one space behind each."""
    return "".join(token.text + " " for token in scene.between(start, end))
