"""Paragraphs under the name of a place alone, which holds for all of them: "Kosovo. Our strength is 18".

The name opens the paragraph, or is a line of its own above it ("**Haiti").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from factlift.article import Article, Sentence
from factlift.places import Mention, places_in

MAX_LABEL = 30  # code points of a label
MAX_LABELS = 200  # of one article
_LEAST = 2  # places that labels name, of which a single one may be anything
_KINDS = frozenset({"country", "capital", "region"})
MAX_HEADING = 60  # code points of a line that may head a part of an article
MAX_UNDER = 5  # paragraphs under a heading that it holds for
_STOPS = frozenset('.!?,;”"')
_NUMBER = re.compile(r"\d{1,2}(?:[.]\d{1,2})?[.):]? ")
_ENUMERATOR = re.compile(r"(?:\d{1,2}(?:\.\d{1,2}){1,3}\.?|(?:\d{1,2}|[A-Z]|[IVX]{1,5})[.)]) ")  # "B. Peru", "2.1 Chad"
_MARKS = " .:–—-\n\t#*"


def labels_of(article: Article) -> Mapping[int, Mention]:
    r"""Return the place that labels a paragraph, by the number of the paragraph; nothing where only one is labelled.

    >>> text = "Posts abroad\n\nPeru. Nine cooks are there.\n\nChad. We lent six."
    >>> [text[place.start : place.end] for place in labels_of(Article.read(text)).values()]
    ['Peru', 'Chad']
    """
    found: dict[int, Mention] = {}
    text, before = article.flat, -1
    heading: Mention | None = None
    under = 0
    for at, sentence in enumerate(article.sentences):
        opens, before = sentence.paragraph != before, sentence.paragraph
        numbered = article.sentences[at - 1] if at else sentence
        opens = opens or (numbered.end - numbered.start <= len("12.12.") and text[numbered.start].isdigit())
        following = article.sentences[at + 1] if at + 1 < len(article.sentences) else None
        alone = opens and (following is None or following.paragraph != sentence.paragraph)
        if alone and is_heading(text[sentence.start : sentence.end]):
            heading, under = _place_of(text, sentence), sentence.paragraph
        elif opens and not alone and (place := _place_of(text, sentence)) and not _label(text, sentence).isupper():
            found[sentence.paragraph] = place
        elif heading is not None and sentence.paragraph - under <= MAX_UNDER:
            found.setdefault(sentence.paragraph, heading)
        if len(found) >= MAX_LABELS:
            break
    return found if len({place.code for place in found.values()}) >= _LEAST else {}


def _label(text: str, sentence: Sentence) -> str:
    return text[sentence.start : sentence.end].strip(_MARKS)


def is_heading(line: str) -> bool:
    """Return whether a paragraph may head a part of an article ("4. The villages"): it is short and no sentence."""
    opens = _NUMBER.sub("", line.strip(_MARKS))[:1]
    return len(line) <= MAX_HEADING and line.rstrip()[-1:] not in _STOPS and opens.isupper()


def _place_of(text: str, sentence: Sentence) -> Mention | None:
    """Return the place that is all that a sentence says, or None."""
    if sentence.end - sentence.start > MAX_LABEL:
        return None
    counted = _ENUMERATOR.match(text, sentence.start, sentence.end)
    start = counted.end() if counted else sentence.start
    label = text[start : sentence.end]  # by itself: "A. Chad" is nobody's name
    places = [place for place in places_in(label, 0, len(label)) if place.kind in _KINDS]
    whole = len(places) == 1 and label[places[0].start : places[0].end] == label.strip(_MARKS)
    return replace(places[0], start=places[0].start + start, end=places[0].end + start) if whole else None
