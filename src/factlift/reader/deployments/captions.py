"""How far those have come whom the lines below a caption list: "Planned for 2027:", "Returned so far"."""

from __future__ import annotations

import re

from factlift.article import Article, Sentence
from factlift.facts import Status
from factlift.reader.scenes.scene import BULLETS

MAX_CAPTION = 70  # code points of a caption
MAX_LINE = 110  # of a line below it
MAX_LINES = 30  # lines over which a caption holds
_STOPS = frozenset('.!?;,”"')
_GAPS = ("|", "\t", "   ")  # between the cells of a row
_RULE = re.compile(r"[\s|:+=–—-]{3,}")
_PEOPLE = (
    r"(?:groups?|teams?|missions?|contingents?|deployments?|departures?|postings?|rotations?|batch(?:es)?|nurses|"
    r"doctors|teachers|workers|troops|soldiers|crews?|staff|volunteers|personnel|placements?|arrivals)"
)
_OPENING = rf"[\W\d]{{0,6}}(?:(?:already|still|now|those|{_PEOPLE}) ){{0,2}}"  # "Contingents planned for May"
_ENDING = (  # "Planned for May:", "Returned (so far)", "Planned deployments"
    rf"(?: {_PEOPLE})?(?:\W*$|,? \(?(?:for|in|by|from|on|until|till|before|after|during|between|over|so far|since|"
    r"this|next|last|later|soon|shortly|early|late|mid|abroad|overseas|to date|as of|\d|January|February|March|April|"
    r"May|June|July|August|September|October|November|December)\b[^.!?;“”\"%]*$)"
)
_HALTED = r"suspended|on hold|halted|frozen|cancelled|canceled|called off|scrapped|shelved"
_COMPLETED = (
    r"returned|back home|home again|back already|repatriated|withdrawn|brought home|rotated out|completed|ended|"
    r"finished|over and done|past (?:teams|missions|deployments|contingents|postings)"
)
_SELECTING = r"(?:being|under) (?:selected|recruited|selection|recruitment)|in selection"
_PLANNED = (
    r"planned|upcoming|scheduled|expected|due(?: out| to \w+)?|to (?:leave|go|depart|follow|come|be (?:sent|deployed|"
    r"posted|dispatched))|yet to (?:leave|go|depart|come)|(?:leaving|departing)(?! for)|next (?:departures?|year|month|"
    r"week|season|spring|summer|autumn|winter)|coming (?:departures?|up)"
)
_BY_STATUS: tuple[tuple[Status, str], ...] = (
    ("halted", _HALTED),
    ("completed", _COMPLETED),
    ("selecting", _SELECTING),
    ("planned", _PLANNED),
)
_CAPTIONS: tuple[tuple[Status, re.Pattern[str]], ...] = tuple(
    (status, re.compile(rf"{_OPENING}(?:{words}){_ENDING}", re.IGNORECASE)) for status, words in _BY_STATUS
)


def caption_of(article: Article, number: int) -> tuple[Status, Sentence] | None:
    """Return the status that a caption above the line with a `number` gives, and the caption; None without one."""
    text, sentences = article.flat, article.sentences
    if number < 1 or not _is_line(text, sentences[number - 1]):
        return None
    for above in reversed(sentences[max(0, number - 1 - MAX_LINES) : number - 1]):
        words = text[above.start : above.end].strip()
        if len(words) <= MAX_CAPTION and words[-1:] not in _STOPS and words[:1] not in BULLETS:
            for status, pattern in _CAPTIONS:
                if pattern.match(words):
                    return status, above
        if words.endswith(":") or not (_is_line(text, above) or _RULE.fullmatch(words)):
            return None
    return None


def _is_line(text: str, sentence: Sentence) -> bool:
    """Return whether a sentence is a line of a list or table: short, on a line of its own, without a full stop."""
    words = text[sentence.start : sentence.end].strip()
    if not words or len(words) > MAX_LINE or words[-1] in ":!?":
        return False
    if words[0] in BULLETS or any(gap in words for gap in _GAPS):
        return True
    return words[-1] not in _STOPS and any(char.isdigit() for char in words)
