"""Paragraphs that open with the name of a place alone, which holds for all of them: "Kosovo. Our strength is 18"."""

from __future__ import annotations

from collections.abc import Mapping

from factlift.article import Article
from factlift.places import Mention, places_in

MAX_LABEL = 30  # code points of a label
MAX_LABELS = 200  # of one article
_LEAST = 2  # places that labels name, of which a single one may be anything
_KINDS = frozenset({"country", "capital", "region"})
_MARKS = " .:–—-\n\t#*"


def labels_of(article: Article) -> Mapping[int, Mention]:
    r"""Return the place that labels a paragraph, by the number of the paragraph; nothing where only one is labelled.

    >>> text = "Posts abroad\n\nPeru. Nine cooks are there.\n\nChad. We lent six."
    >>> [text[place.start : place.end] for place in labels_of(Article.read(text)).values()]
    ['Peru', 'Chad']
    """
    found: dict[int, Mention] = {}
    text, before = article.flat, -1
    for at, sentence in enumerate(article.sentences):
        opens, before = sentence.paragraph != before, sentence.paragraph
        numbered = article.sentences[at - 1] if at else sentence
        opens = opens or (numbered.end - numbered.start <= len("12.") and text[numbered.start].isdigit())
        if not opens or sentence.end - sentence.start > MAX_LABEL or len(found) >= MAX_LABELS:
            continue
        following = article.sentences[at + 1] if at + 1 < len(article.sentences) else None
        if following is None or following.paragraph != sentence.paragraph:
            continue
        label = text[sentence.start : sentence.end].strip(_MARKS)
        places = [place for place in places_in(text, sentence.start, sentence.end) if place.kind in _KINDS]
        if len(places) == 1 and text[places[0].start : places[0].end] == label and not label.isupper():
            found[sentence.paragraph] = places[0]
    return found if len({place.code for place in found.values()}) >= _LEAST else {}
