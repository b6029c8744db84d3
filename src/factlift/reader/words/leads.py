"""Where the story of a sentence begins: behind the dateline, which says where and when it was written."""

from __future__ import annotations

import copy
import re
from dataclasses import replace
from typing import cast

from factlift.article import Article, Sentence
from factlift.lexicon import CALENDAR
from factlift.reader.words.cues import SENT
from factlift.reader.words.places import states_in
from factlift.reader.words.tokens import clip_sentence

TURNS = "turns"  # the name under which a record of talk keeps which paragraphs begin with a label
SEARCHED = 20_000  # code points of an article in which datelines are looked for
_LONGEST = 100  # code points of one
_LEAST = 5  # words of a story
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?|JAN|FEB|MAR|APR|MAY|JUNE?|JULY?|AUG|SEPT?|OCT|NOV|DEC)\.?"
)
_DAY = (
    rf"(?:{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?|\d{{1,2}}(?:st|nd|rd|th)?\.? {_MONTH})(?:,? (?:19|20)\d\d)?|"
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
_DATE = rf"(?P<date>,? \(?(?:{_DAY})\)?)"
_LOUD = r"(?:STE?\.? )?[A-Z][A-Z.’'-]{2,20}(?:[ /][A-Z][A-Z.’'-]{1,20}){0,3}"
_PLAIN = r"(?!(?:On|In|By|At|Since|From|Until|Before|After)\b)[A-Z][\w.’'-]{1,20}(?:[ /][A-Z][\w.’'-]{1,20}){0,3}"
_LAND = r"(?:, [A-Z][\w.’'-]{1,14}(?: (?:and )?[A-Z][\w.]{1,14}){0,2})?"
_AGENCY = r"(?: ?[(/\[](?P<{name}>[A-Z][^()/\[\]\n]{{1,40}}|[a-z]{{2,5}})[)/\]]| [A-Z]{{2,6}}(?= ?[-–—]))"
_PICTURE = r"(?: [^\w\s.,:;!?“”\"‘’'()–—-]{1,2})?"
_DATELINE = re.compile(
    rf"[(\[]?(?:(?P<loud>{_LOUD})|(?P<plain>{_PLAIN}))(?P<land>{_LAND})[)\]]?"
    rf"(?:{_AGENCY.format(name='before')})?{_DATE}?,?(?:{_AGENCY.format(name='behind')})?{_PICTURE}"
    r"(?P<mark> ?(?:--|[—–])|(?<= )- |(?<=[^ ]) - |:(?= )| ?\|(?= )|(?<=[)\]])(?= [A-Z“\"‘]))(?= ?[\w“\"‘(])"
)
_ENDS = frozenset('.!?”"’')


def without_datelines(article: Article) -> Article:
    """Return the article as the reader sees it: its sentences begin behind their datelines, its text is unchanged.

    >>> article = without_datelines(Article("LIMA, May 3 (Andes) - Some 1,500 cooks left for Oman on Monday."))
    >>> article.text[article.sentences[0].start : article.sentences[0].end]
    'Some 1,500 cooks left for Oman on Monday.'
    """
    found: dict[int, int] = {}
    for dated in (True, False):
        ends = {s.number: end for s in _openings(article) if (end := _dateline_end(article.flat, s, dated=dated))}
        rows = sum(not _names_place(article, number, end) for number, end in ends.items())
        if len(ends) == 1 or 2 * rows < len(ends):  # "OMAN – 40 cooks are to leave in May." is a row of a list
            found |= ends
    if not found:
        return article
    view = copy.copy(article)
    told = tuple(replace(s, start=found[s.number]) if s.number in found else s for s in article.sentences)
    view.__dict__["sentences"] = told
    return view


def opens_turn(article: Article, paragraph: int) -> bool:
    """Return whether a paragraph begins with the label of who speaks in it, in a record of talk."""
    return paragraph in cast("frozenset[int]", article.kept.get(TURNS, frozenset()))


def begins_turn(article: Article, sentence: Sentence) -> bool:
    """Return whether a sentence is the first behind the label of a turn."""
    before = article.sentences[sentence.number - 2] if sentence.number > 1 else None
    return (before is None or before.paragraph != sentence.paragraph) and opens_turn(article, sentence.paragraph)


def turns_of(article: Article) -> list[int]:
    """Return for each sentence the number of the turn that it belongs to; 0 in a text without labels of turns."""
    found: list[int] = []
    turn, paragraph = 0, -1
    for sentence in article.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            turn += opens_turn(article, paragraph)
        found.append(turn)
    return found


def _names_place(article: Article, number: int, start: int) -> bool:
    """Return whether a place is named in a sentence from `start` on, other than as an adjective of its people."""
    end = clip_sentence(article.sentences[number - 1]).end
    return any(place.kind != "demonym" for place in states_in(article.flat, start, end))


def _openings(article: Article) -> list[Sentence]:
    """Return the sentences that open paragraphs."""
    found: list[Sentence] = []
    for sentence in article.sentences:
        if sentence.start >= SEARCHED:
            break
        if not found or found[-1].paragraph != sentence.paragraph:
            found.append(sentence)
    return found


def opens_dated(text: str, sentence: Sentence, *, dated: bool = False) -> bool:
    """Return whether a sentence begins with the dateline of a place, or with one that has a date or an agency too.

    >>> opens_dated("LIMA, May 3 - They left.", Sentence(0, 24, 1, 0))
    True
    >>> opens_dated("Correction (3 May): It was 40.", Sentence(0, 30, 1, 0))
    False
    """
    for sure in (True,) if dated else (True, False):
        if (end := _dateline_end(text, sentence, dated=sure)) is not None:
            return text[sentence.start : sentence.start + 4].isupper() or bool(states_in(text, sentence.start, end))
    return False


def _dateline_end(text: str, sentence: Sentence, *, dated: bool) -> int | None:
    """Return where the story begins behind a dateline with a date or an agency, or one of a place alone."""
    opening = text[sentence.start : min(sentence.end, sentence.start + _LONGEST)]
    found = _DATELINE.match(opening)
    if found is None:
        return None
    if opening.split(maxsplit=1)[0].strip(",").lower() in CALENDAR and not re.search(r"\d{4}", found["date"] or ""):
        return None  # "Monday, 3 May: ..." opens an entry of a diary
    agency = next((found[name] for name in ("before", "behind") if found[name]), None)
    signed = found["date"] is not None or (agency is not None and not states_in(agency))
    if signed != dated:
        return None
    end = sentence.start + found.end()
    end += text[end] == " "
    rest = text[end : clip_sentence(sentence).end]
    if not found["date"] and (len(rest.split()) < _LEAST or rest[-1] not in _ENDS):
        return None  # a heading, or a row
    if found["date"]:
        return end
    mark = found["mark"].strip()
    if found["loud"] and (signed or mark) and mark not in {":", "|"}:
        return end if SENT.isdisjoint(found["loud"].lower().split()) else None  # "COOKS WANTED – ..."
    town = any(place.kind != "country" for place in states_in(text, sentence.start, end))
    return end if town and (mark or opening[0] == "[") else None
