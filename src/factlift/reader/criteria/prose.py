"""Paragraphs of phrases below a heading ("Who may apply | Nationals aged 21 to 39. Holders of a certificate.").

Every phrase of such a paragraph is an item, or several: no line break and no mark tells them apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from factlift.article import Article, Sentence, Stretch
from factlift.facts import CriterionKind
from factlift.reader.criteria.conditions import category_of
from factlift.reader.criteria.headings import kind_of
from factlift.reader.criteria.pieces import split_marks
from factlift.reader.words.listing import split_items

TITLE = 50  # code points of a line that is such a heading
LEAST = 3  # items of a list with commas
_LINE = re.compile(r"(?:\(?(?:\d{1,2}|[A-Za-z])[.)] ?)?(?P<title>[A-Z][^.!?:;“”\"]{2,48}):?")
_BRING = re.compile(
    r"(?:what|documents|papers) (?:you (?:must|need to|should) |to )bring|documents|papers", re.IGNORECASE
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|will|would|must|shall|should|may|can|could|has|have|had|needs?|does|do|did|apply|applies|gets?|"
    r"pays?|please|send|bring|submit|contact|got|gave|took|went|came|said|made|told|knew|let|put|paid)\b"
)
_RELATIVE = re.compile(r"\b(?:who|whose|which|that|until|unless|if)\b.*")


def _is_of_phrases(article: Article, at: int, *, alone: bool) -> bool:
    """Return whether nearly all sentences of a paragraph are phrases without a verb; one is enough if `alone`."""
    inside = [article.flat[each.start : each.end] for each in article.sentences if each.paragraph == at]
    bare = sum(_VERB.search(_RELATIVE.sub("", words)) is None for words in inside)
    return bare * 4 >= len(inside) * 3 and (alone or len(inside) > 1)


_OF_TABLE = re.compile(r"[:$€£¥]| [-–—] ")


class Phrase(NamedTuple):
    """One item of a paragraph below a heading."""

    kind: CriterionKind
    words: Stretch


def read_prose(article: Article, sentence: Sentence) -> Iterator[Phrase]:
    r"""Yields the conditions that a phrase without a verb names, in a paragraph below a heading of conditions.

    >>> text = "Who may not apply\n\nPersons with epilepsy. Serving soldiers, until discharged."
    >>> article = Article(text)
    >>> [text[told.words.start : told.words.end] for told in read_prose(article, article.sentences[2])]
    ['Serving soldiers, until discharged']
    """
    text, headed = article.flat, _heading_of(article, sentence.paragraph)
    if headed is None:
        return
    kind, papers = headed
    for part in split_marks(text, Stretch(sentence.start, sentence.end)):
        words = text[part.start : part.end]
        if _OF_TABLE.search(words) or _VERB.search(_RELATIVE.sub("", words)):
            continue
        whole = Stretch(part.end - len(words.lstrip()), part.start + len(words.rstrip(" .;")))
        items = split_items(text, whole.start, whole.end)
        sorts = {category_of(text[item.start : item.end]) for item in items}
        if papers and sorts.isdisjoint({"documents", "health"}):
            continue
        if len(items) >= LEAST and sorts.isdisjoint({"other", "payment"}):
            yield from (Phrase(kind, item) for item in items)
        elif kind == "exclusion" or category_of(text[whole.start : whole.end]) not in {"other", "payment"}:
            yield Phrase(kind, whole)


def _heading_of(article: Article, at: int) -> tuple[CriterionKind, bool] | None:
    """Return the kind of what stands below the line above a paragraph of phrases, and whether it is papers only."""
    above = article.paragraphs[at - 1] if at else None
    if above is None or above.end - above.start > TITLE:
        return None
    led = _LINE.fullmatch(article.flat, above.start, above.end)
    if led is None:
        return None
    papers = _BRING.fullmatch(led["title"]) is not None
    kind = "requirement" if papers else kind_of(led["title"])
    alone = papers or above.start < led.start("title")
    if kind is None or kind == "other" or not _is_of_phrases(article, at, alone=alone):
        return None
    return kind, papers
