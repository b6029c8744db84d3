"""Homes that no table of places has: the town of a dateline ("RANCHI:"), the region whose office sends people.

A name is a region's where the article says elsewhere that something is in it.
"""

from __future__ import annotations

import re

from factlift.article import Article
from factlift.lexicon import CALENDAR, NO_NAME
from factlift.places import places_in
from factlift.reader.words.cues import SENT
from factlift.reader.words.places import PART, states_in
from factlift.reader.words.tokens import clip_sentence

HEAD = 1500  # code points of an article in which its dateline stands
_DATE = r"(?:\([^)\n]{2,40}\)|[A-Z][A-Za-z]{2,8}\.? \d{1,2}\b(?:, \d{4})?|\d{1,2} [A-Z][A-Za-z]{2,8}\b(?: \d{4})?)"
_STATE = r"(?:, [A-Z][A-Za-z]{1,14}\.?(?: [A-Z][a-z]{1,14}\.?)?)?"
_MARK = r" ?[—–:-] ?(?=[“\"‘A-Z0-9])"
_CAPITALS = re.compile(
    rf"^[ \t]{{0,9}}(?P<town>[A-Z]{{3,20}}(?:[ -][A-Z]{{2,20}}){{0,3}}){_STATE}(?:,? {_DATE}){{0,3}}{_MARK}",
    re.MULTILINE,
)
_DATED = re.compile(
    rf"^[ \t]{{0,9}}(?P<town>[A-Z][a-z]{{2,20}}(?:[ -][A-Z][a-z]{{2,20}}){{0,2}}){_STATE}(?:,? {_DATE}){{1,3}}{_MARK}",
    re.MULTILINE,
)
_STATED = re.compile(r", [A-Z][A-Za-z]+\.?,? ?[—–(:-]")
_STOPS = frozenset('.!?”"’')
_NO_TOWN = frozenset(
    "analysis opinion update updated note notes comment exclusive watch breaking correction corrections live news "
    "summary background contact contacts subject date from press media release notice briefing report special bulletin "
    "interview question answer warning important editor editors statement attention read more photo video".split()
)


_SEARCHED = 20_000  # code points in which a town's name would be a plain word


def town_of_dateline(text: str, *, below: bool = False) -> str | None:
    r"""Return the town where an article was written, if its dateline names one and no table has it.

    With `below`, only one counts that stands below a headline and names its state, too.

    >>> town_of_dateline("State to send 900 cooks\n\nRANCHI: The bureau will send 900 cooks to Oman.")
    'RANCHI'
    >>> town_of_dateline("LIMA: The bureau will send 900 cooks to Oman."), town_of_dateline("NOTE: The cooks left.")
    (None, None)
    """
    head = text[:HEAD]
    found = _CAPITALS.search(head) or _DATED.search(head)
    if found is None or (below and not (found.start() and _STATED.match(found[0], len(found["town"])))):
        return None
    if states_in(text, found.start("town"), found.end()):
        return None
    line = text[found.start() : (text.find("\n", found.end()) + 1 or len(text) + 1) - 1].rstrip()
    if line[-1:] not in _STOPS or len(re.findall(rf"^{found['town']}:", text, re.MULTILINE)) > 1:
        return None  # a heading, or one of those who speak by turns
    words = found["town"].lower().replace("-", " ").split()
    if re.search(rf"\b{re.escape(found['town'].lower())}\b", text[:_SEARCHED]):
        return None  # "TRANSPORT — Thirty drivers": a word of the text
    named = not any(word in _NO_TOWN or word in NO_NAME or word in CALENDAR for word in words)
    return found["town"] if named else None


def province_of_people(article: Article) -> tuple[str, str | None] | None:
    """Return name and country of the province whose people a headline, or the lead, says go ("Kerala nurses begin").

    Only one that opens its line, with people by a trade right behind it, who do something.
    """
    for sentence in article.sentences[:_HEAD_LINES]:
        line = clip_sentence(sentence)
        for place in places_in(article.flat, line.start, min(line.end, line.start + _OPENS)):
            behind = _PEOPLE.match(article.flat, place.end, line.end)
            if place.kind == PART and place.start == line.start and behind and behind["people"].lower() in SENT:
                return article.flat[place.start : place.end], place.code
    return None


_HEAD_LINES = 3  # sentences
_OPENS = 60  # code points of a line in which the place that opens it stands
_PEOPLE = re.compile(r" (?:[a-z]{3,12} )?(?P<people>[a-z-]{3,14}(?:s|men)|midwives|police) (?!of\b|in\b|at\b)[a-z]{2,}")
